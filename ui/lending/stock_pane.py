"""The stock: models and items of the station, and every step of an item."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.rights import TABLE, Right
from app.documents.labels import LabelPrint, labels_pdf, trial_page_pdf
from app.lending import cards, care, catalogue, labels, ledger, papers, status, stock, views
from app.lending.find import ACTIVE, MISSING, PENDING, PIECE, REPAIR, RETIRED
from app.lending.sights import ItemSight, ModelSight, Page
from ui.context import Context
from ui.lending import stock_questions as ask
from ui.lending.import_pane import exported
from ui.lending.label_choices import LabelChoices, keep_choices, kept_choices
from ui.lending.parts import read_parts
from ui.lending.slip import ledger_written
from ui.lending.stock_columns import item_columns, said_item, status_text
from ui.lending.words import item_text
from ui.lending.work_pane import WorkPane
from ui.theme.current import px
from ui.widgets.ask_panel import Ask
from ui.widgets.buttons import Button, button
from ui.widgets.fields import ChoiceField
from ui.widgets.search_field import SearchField

_STATUSES = ("", ACTIVE, PENDING, REPAIR, MISSING, RETIRED, "check", "coming")
_LISTS: dict[str, Callable[..., Any]] = {"check": views.check_due, "coming": views.on_the_way}  # else by status


class StockPane(WorkPane):
    """Items of the station; a search finds those of others, too.

    Signals:
        card_asked: Code of an item.
        models_asked, kits_asked, import_asked: Another pane.
    """

    card_asked = Signal(str)
    models_asked = Signal()
    kits_asked = Signal()
    import_asked = Signal()

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__("lending_stock", ctx, item_columns(), _item_id, parent)
        self._models: tuple[ModelSight, ...] = ()
        self._parts = 1
        self._wanted = ""  # is chosen as soon as it is found
        self.search = SearchField("lending_stock_search", self)
        self.search.setMinimumWidth(px(240))
        self.status = ChoiceField(_STATUSES, "lending_stock_status", self)
        self.search.asked.connect(self.read)
        self.search.returnPressed.connect(self.search.look)
        self.status.edited.connect(self._turn)
        for part in (self.search, self.status):
            self.tools.addWidget(part)
        self._tools = {
            "new": self.tool("lending_item_new", self._ask_new, "primary"),
            "models": self.tool("lending_models", self.models_asked.emit),
            "kits": self.tool("lending_kits", self.kits_asked.emit),
            "blank": self.tool("lending_blank", self._ask_blank),
            "labels": self.tool("lending_labels", self._ask_labels),
            "import": self.tool("lending_import", self.import_asked.emit),
            "export": self.tool("lending_export", self.ask_export),
            "ledger": self.tool("lending_ledger", self._ask_ledger),
        }
        self._tools["export"].setVisible(Right.EXPORT in TABLE[ctx.actor.role] | ctx.granted)
        self._steps: dict[str, Button] = {name: self.action(f"lending_do_{name}", run) for name, run in self._runs()}
        self.more = button("", name="lending_stock_more", parent=self)
        self.more.clicked.connect(self._ask_more)
        self.more.hide()
        self.steps.addWidget(self.more)
        self.view.doubleClicked.connect(self._show_card)
        self.retranslate()

    def _runs(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        begin = self._begin
        return (
            ("card", self._show_card),
            ("edit", self._ask_edit),
            ("code", partial(begin, ask.code, labels.add_code)),
            ("uncode", self._ask_uncode),
            ("label", self._ask_label),
            ("activate", partial(self._at_once, status.activate)),
            ("receive", partial(self._at_once, status.receive)),
            ("find", partial(self._at_once, status.find_again)),
            ("reinstate", partial(self._at_once, status.reinstate)),
            ("fault", partial(begin, ask.fault, care.report_fault)),
            ("repaired", partial(begin, ask.repaired, care.close_repair)),
            ("check", partial(begin, ask.check, care.check_item)),
            ("restock", partial(self._count, "restock", ledger.restock)),
            ("consume", partial(self._count, "consume", ledger.consume)),
            ("adjust", partial(self._count, "adjust", ledger.adjust, "left")),
            ("lose", partial(self._count, "lose", ledger.lose)),
            ("move", self._ask_move),
            ("missing", partial(self._why, "missing", status.mark_missing)),
            ("retire", partial(self._why, "retire", status.retire)),
        )

    def may(self, made: Button, row: ItemSight) -> bool:
        """Tell whether a step fits an item as it stands."""
        name = next(name for name, each in self._steps.items() if each is made)
        return name in steps_of(row)

    # -- the list

    @Slot()
    def read(self) -> None:
        """Read what is looked for, or all of one status."""
        text, which = self.search.words(), self.status.value()
        if text:
            self.look(catalogue.find_items, self._found, text=text)
            return
        query, values = (_LISTS[which], {}) if which in _LISTS else (views.items, {"status": which})
        asked = (read_parts, self.ctx.hall, self.ctx.actor, query, self._parts)
        self.ctx.tasks.run_query(self, *asked, done=self._listed, failed=self.refused, tag="items", **values)

    @Slot()
    def _turn(self) -> None:
        self._parts = 1
        self.read()

    @Slot()
    def _ask_more(self) -> None:
        self._parts += 1
        self.read()

    def want(self, code: str) -> None:
        """Look for an item, and choose it when the pane is read next."""
        if not self.ask.isHidden():
            self.leave_ask()
        self._wanted = code
        self.search.setText(code)

    def _found(self, rows: tuple[ItemSight, ...]) -> None:
        if self.search.words():
            self.more.hide()
            self.show_rows(rows, self.tr("Nothing is found by this"), self.tr("Type a code, a name or its initials."))
            if self._wanted:
                self.view.choose(self._wanted)
                self._wanted = ""

    def _listed(self, page: Page[ItemSight]) -> None:
        if not self.search.words():
            hint = "" if self.status.value() else self.tr("Write the first item down, or bring a list in from a file.")
            self.more.setVisible(page.after is not None)
            self.show_rows(page.rows, self.tr("There is nothing here"), hint)

    # -- steps

    def _begin(self, question: Callable[[ItemSight], Ask], use_case: Callable[..., Any]) -> None:
        item = self.chosen()
        if item is not None:
            self.begin_ask(question(item), partial(self._do_values, use_case, item.code))

    def _do_values(self, use_case: Callable[..., Any], item: str, values: dict[str, object]) -> None:
        self.do(use_case, said_item, item=item, **values)

    def _at_once(self, use_case: Callable[..., Any]) -> None:
        item = self.chosen()
        if item is not None:
            self.do(use_case, said_item, item=item.code)

    def _count(self, name: str, use_case: Callable[..., Any], field: str = "quantity") -> None:
        item = self.chosen()
        if item is not None:
            words = self._steps[name].words()
            asked = ask.counted(f"{words}: {item_text(item)}", self.tr("Write it down"), item.left, field)
            self.begin_ask(asked, partial(self._do_values, use_case, item.code))

    def _why(self, name: str, use_case: Callable[..., Any]) -> None:
        item = self.chosen()
        if item is not None:
            words = self._steps[name].words()
            self.begin_ask(ask.reason(item_text(item), words), partial(self._do_values, use_case, item.code))

    @Slot()
    def _show_card(self) -> None:
        item = self.chosen()
        if item is not None:
            self.card_asked.emit(item.code)

    def _ask_edit(self) -> None:
        item = self.chosen()
        if item is not None:
            self.look(cards.item_card, self._begin_edit, item=item.code)

    def _begin_edit(self, card: cards.ItemCard) -> None:
        self.begin_ask(ask.edit_item(card), partial(self._edit, card))

    def _edit(self, card: cards.ItemCard, values: dict[str, object]) -> None:
        self.do(stock.edit_item, said_item, item=card.item.code, version=card.version, **values)

    def _ask_uncode(self) -> None:
        item = self.chosen()
        if item is not None:
            self.look(cards.item_card, self._begin_uncode, item=item.code)

    def _begin_uncode(self, card: cards.ItemCard) -> None:
        if len(card.codes) < 2:
            said, step = self.tr("It has no other code"), self.tr("Its own code stays with it.")
            self.ctx.strip.show_message(said, "info", next_step=step)
            return
        self.begin_ask(ask.uncode(card), partial(self._do_values, labels.remove_code, card.item.code))

    def _ask_new(self) -> None:
        self.look(catalogue.find_models, self._begin_new)

    def _begin_new(self, models: tuple[ModelSight, ...]) -> None:
        if not models:
            self.models_asked.emit()
            return
        self.begin_ask(ask.add_item(models), self._add)

    def _add(self, values: dict[str, object]) -> None:
        self.do(stock.add_item, said_item, **{**values, "code": values["code"] or None})

    def _ask_move(self) -> None:
        self.look(catalogue.stations, self._begin_move)

    def _begin_move(self, found: tuple[tuple[str, str], ...]) -> None:
        item = self.chosen()
        if item is not None:
            others = tuple(each for each in found if each[0] != item.home)
            if not others:
                said, step = self.tr("There is no other station"), self.tr("An administrator sets stations up.")
                self.ctx.strip.show_message(said, "info", next_step=step)
                return
            self.begin_ask(ask.move(item, others), partial(self._do_values, status.move, item.code))

    # -- labels and files

    def _last(self) -> LabelChoices:
        return kept_choices(self.ctx.look.keeps)

    def _ask_label(self) -> None:
        item = self.chosen()
        if item is not None:
            self.begin_ask(ask.labels(1, self._last()), partial(self._print, [item.code]))

    def _ask_labels(self) -> None:
        codes = [row.code for row in self.model.rows()]
        if codes:
            self.begin_ask(ask.labels(len(codes), self._last()), partial(self._print, codes))

    def _ask_blank(self) -> None:
        self.begin_ask(ask.labels(None, self._last()), self._reserve)

    def _reserve(self, values: dict[str, object]) -> None:
        how = ask.label_print(values)
        keep_choices(self.ctx.look.keeps, values)
        if values["trial"]:
            self.papers.print(partial(trial_page_pdf, how))
            return
        self._how = how
        self.do(labels.reserve_labels, self._reserved, count=values["count"])

    def _reserved(self, codes: tuple[str, ...]) -> str:
        self.papers.print(partial(self._made, papers.blank_label_facts, codes, self._how))
        return self.tr("Blank labels: {n}. Stick one on and scan it at the item.").format(n=len(codes))

    def _print(self, codes: list[str], values: dict[str, object]) -> None:
        how = ask.label_print(values)
        keep_choices(self.ctx.look.keeps, values)
        made = partial(trial_page_pdf, how) if values["trial"] else partial(self._made, papers.label_facts, codes, how)
        self.papers.print(made)
        if not values["trial"]:
            self.leave_ask()

    def _made(self, query: Callable[..., Any], codes: Any, how: LabelPrint) -> bytes:
        return labels_pdf(self.ctx.hall.ask(query, self.ctx.actor, codes), how)

    def ask_export(self) -> None:
        """Ask where the stock is written to."""
        kinds = "Excel (*.xlsx);;CSV (*.csv)"
        chosen, _ = QFileDialog.getSaveFileName(self.window(), self.tr("Save the stock"), "stock.xlsx", kinds)
        if chosen:
            self.export_to(Path(chosen))

    def export_to(self, path: Path) -> None:
        """Write every item of the station into a file."""
        run = partial(exported, self.ctx.hall, self.ctx.actor, path)
        self.ctx.tasks.run_query(self, run, done=self.papers.saved, failed=self.papers.failed, tag="export")

    def _ask_ledger(self) -> None:
        today = self.ctx.hall.clock.now().astimezone().date()
        self.begin_ask(ask.ledger(today), self._save_ledger)

    def _save_ledger(self, values: dict[str, Any]) -> None:
        kinds = "PDF (*.pdf);;Excel (*.xlsx);;CSV (*.csv)"
        name = f"{values['first']}-{values['last']}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(self.window(), self.tr("Save the ledger"), name, kinds)
        if chosen:
            self.leave_ask()
            self.ledger_to(Path(chosen), values["first"], values["last"])

    def ledger_to(self, path: Path, first: date, last: date) -> None:
        """Write the ledger of some days into a file."""
        run = partial(ledger_written, self.ctx.hall, self.ctx.actor, first, last, path)
        self.ctx.tasks.run_query(self, run, done=self.papers.saved, failed=self.papers.failed, tag="ledger")

    def take_scan(self, code: str) -> bool:
        """Look for what is scanned, unless a form waits for it."""
        if not super().take_scan(code):
            self.leave_ask() if not self.ask.isHidden() else None
            self.search.setText(code)
            self.read()
        return True

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Stock of this station"))
        self.search.setPlaceholderText(self.tr("Code, name, initials"))
        self.search.setAccessibleName(self.tr("Look for an item"))
        self.status.setAccessibleName(self.tr("Which items"))
        self.more.set_words(self.tr("Show more"))
        words = [status_text(each) for each in _STATUSES[1:-2]]
        more = (self.tr("To be looked at for safety"), self.tr("On the way here"))
        self.status.set_words([self.tr("All items"), *words, *more])
        tools = (
            self.tr("New item …"),
            self.tr("Models …"),
            self.tr("Kits …"),
            self.tr("Blank labels …"),
            self.tr("Labels of this list …"),
            self.tr("From a file …"),
            self.tr("Into a file …"),
            self.tr("Ledger …"),
        )
        for made, text in zip(self._tools.values(), tools, strict=True):
            made.set_words(text)
        for made, text in zip(self._steps.values(), self._step_words(), strict=True):
            made.set_words(text)
        super().retranslate()

    def _step_words(self) -> tuple[str, ...]:
        return (
            *(self.tr("Card"), self.tr("Change …"), self.tr("Another code …")),
            *(self.tr("Remove a code …"), self.tr("Label …")),
            *(self.tr("Label is on it"), self.tr("It has arrived"), self.tr("It is found again")),
            *(self.tr("Lend it again"), self.tr("Something is wrong …"), self.tr("Repair is over …")),
            *(self.tr("Looked at for safety …"), self.tr("More came in …"), self.tr("Used up …")),
            *(self.tr("Counted again …"), self.tr("Some are lost …"), self.tr("To another station …")),
            *(self.tr("It is missing …"), self.tr("Lend it no more …")),
        )


def steps_of(row: ItemSight) -> frozenset[str]:
    """Tell which steps fit an item as it stands: pure."""
    if row.status == RETIRED:
        return frozenset({"card", "edit", "reinstate"})
    fitting = {"card", "edit", "code", "uncode", "label", "move", "retire", "fault", "check"}
    by_status = {PENDING: "activate", MISSING: "find", REPAIR: "repaired"}
    if row.status in by_status:
        fitting.add(by_status[row.status])
    if row.in_transit:
        fitting.add("receive")
    if row.model.kind == PIECE:
        fitting |= {"missing"} if row.status != MISSING else set()
    else:
        fitting |= {"restock", "consume", "adjust", "lose"}
    if row.state == "out" and row.model.kind == PIECE:
        fitting -= {"move", "retire", "check"}
    return frozenset(fitting)


def _item_id(row: ItemSight) -> str:
    return row.code
