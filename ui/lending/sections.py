"""The parts of the page of lending beside its counter: made when they are first chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.core.rights import TABLE, Right
from ui.context import Context
from ui.lending.holds_pane import HoldsPane
from ui.lending.import_pane import ImportPane
from ui.lending.kits_pane import KitsPane
from ui.lending.models_pane import ModelsPane
from ui.lending.remind_pane import RemindPane
from ui.lending.stock_pane import StockPane
from ui.lending.take_pane import TakePane
from ui.lending.work_pane import WorkPane

COUNTER, REMIND, HOLDS, STOCK, TAKE, MODELS, KITS, FILE = range(8)
_BESIDE: dict[int, Callable[[Context, QWidget], ModelsPane | KitsPane | ImportPane]] = {
    MODELS: ModelsPane,
    KITS: KitsPane,
    FILE: ImportPane,
}


class Sections(QWidget):
    """A bar of tabs, the counter, and the panes.

    Signals:
        card_asked: "item" or "resident", and a code: the card is beside the counter.
    """

    card_asked = Signal(str, str)

    def __init__(self, ctx: Context, counter: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._panes: dict[int, WorkPane] = {}
        self.bar = QTabBar(self)
        self.bar.setObjectName("lending_sections")
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self._kinds = [COUNTER, REMIND, HOLDS]
        if Right.EDIT_STOCK in TABLE[ctx.actor.role] | ctx.granted:
            self._kinds += [STOCK, TAKE]
        for _ in self._kinds:
            self.bar.addTab("")
        self.stack = QStackedWidget(self)
        self.stack.addWidget(counter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self.stack, 1)
        self.bar.currentChanged.connect(self._turn)

    def go_to(self, kind: int) -> None:
        """Show a part."""
        at = self._kinds.index(kind) if kind in self._kinds else self._kinds.index(STOCK)
        if self.bar.currentIndex() != at:
            self.bar.setCurrentIndex(at)
        if kind == COUNTER:
            self.stack.setCurrentIndex(0)
            return
        pane = self.pane(kind)
        self.stack.setCurrentWidget(pane)
        pane.read()
        pane.take_focus()

    @Slot(str)
    def show_in_stock(self, code: str) -> None:
        """Show an item in the stock, chosen: every step it may take is below the list."""
        pane = self.pane(STOCK)
        assert isinstance(pane, StockPane)
        pane.want(code)
        self.go_to(STOCK)

    def shown(self) -> WorkPane | None:
        """Give the pane on show, None for the counter."""
        pane = self.stack.currentWidget()
        return pane if isinstance(pane, WorkPane) else None

    def pane(self, kind: int) -> WorkPane:
        """Give a pane; it stays once it is made."""
        if kind not in self._panes:
            self._panes[kind] = made = self._make(kind)
            self.stack.addWidget(made)
        return self._panes[kind]

    def _make(self, kind: int) -> WorkPane:
        if kind == REMIND:
            remind = RemindPane(self._ctx, self)
            remind.person_asked.connect(self._show_person)
            return remind
        if kind == HOLDS:
            kept = HoldsPane(self._ctx, self)
            kept.person_asked.connect(self._show_person)
            return kept
        if kind == STOCK:
            stock = StockPane(self._ctx, self)
            stock.card_asked.connect(self._show_item)
            stock.models_asked.connect(self._show_models)
            stock.kits_asked.connect(self._show_kits)
            stock.import_asked.connect(self._show_file)
            return stock
        if kind == TAKE:
            return TakePane(self._ctx, self)
        made = _BESIDE[kind](self._ctx, self)
        made.left.connect(self._show_stock)
        return made

    @Slot(int)
    def _turn(self, at: int) -> None:
        self.go_to(self._kinds[at])

    @Slot(str)
    def _show_person(self, code: str) -> None:
        self.card_asked.emit("resident", code)

    @Slot(str)
    def _show_item(self, code: str) -> None:
        self.card_asked.emit("item", code)

    @Slot()
    def _show_models(self) -> None:
        self.go_to(MODELS)

    @Slot()
    def _show_kits(self) -> None:
        self.go_to(KITS)

    @Slot()
    def _show_file(self) -> None:
        self.go_to(FILE)

    @Slot()
    def _show_stock(self) -> None:
        self.go_to(STOCK)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        names = (
            self.tr("Counter"),
            self.tr("Reminders"),
            self.tr("Reservations"),
            self.tr("Stock"),
            self.tr("Stock-take"),
        )
        for at, kind in enumerate(self._kinds):
            self.bar.setTabText(at, names[kind])
        self.bar.setAccessibleName(self.tr("Parts of lending"))
