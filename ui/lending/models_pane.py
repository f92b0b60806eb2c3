"""Item models: what things are called, how long they are lent, what goes with them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.lending import catalogue, stock
from app.lending.sights import ModelSight
from ui.context import Context
from ui.lending import stock_questions as ask
from ui.lending.stock_columns import model_columns, said_item
from ui.lending.work_pane import WorkPane


class ModelsPane(WorkPane):
    """Every model of the store that is in use.

    Signals:
        left: Back to the items.
    """

    left = Signal()

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__("lending_model", ctx, model_columns(), _model_id, parent)
        self.back = self.tool("lending_models_back", self.left.emit)
        self.new = self.tool("lending_model_new", self._ask_new, "primary")
        self.change = self.action("lending_model_change", self._ask_change)
        self.end = self.action("lending_model_end", self._end)
        self.retranslate()

    def read(self) -> None:
        """Read the models."""
        self.look(catalogue.find_models, self._listed, text="")

    def _listed(self, rows: tuple[ModelSight, ...]) -> None:
        self.show_rows(rows, self.tr("There are no models yet"), self.tr("Write the first one down."))

    def _ask_new(self) -> None:
        self.begin_ask(ask.model(None), self._add)

    def _add(self, values: dict[str, object]) -> None:
        self.do(stock.add_model, said_item, **ask.told_model(values))

    def _ask_change(self) -> None:
        row = self.chosen()
        if row is not None:
            self.begin_ask(ask.model(row), partial(self._change, row))

    def _change(self, row: ModelSight, values: dict[str, object]) -> None:
        self.do(stock.change_model, said_item, model=row.id, version=row.version, **ask.told_model(values))

    def _end(self) -> None:
        row = self.chosen()
        if row is not None:
            self.do(stock.change_model, said_item, model=row.id, version=row.version, active=False)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Item models"))
        self.back.set_words(self.tr("Back to the items"))
        self.new.set_words(self.tr("New model …"))
        self.change.set_words(self.tr("Change …"))
        self.end.set_words(self.tr("Lend none of it any more"))
        super().retranslate()


def _model_id(row: ModelSight) -> int:
    return row.id
