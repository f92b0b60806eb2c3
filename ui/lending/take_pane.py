"""Stock-take: begin, scan what is there, see what is still to be found, go on another day, end with a report."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from app.core.actor import Actor
from app.core.errors import HallError
from app.core.text import REASON_LIMIT
from app.documents.stock_take_report import stock_take_pdf
from app.hall import Hall
from app.lending import papers, stock_take, take_report
from app.lending.results import TakenBack
from app.lending.stock_take import FOUND, GONE, UNCOUNTED, UNEXPECTED, WAITS, Counted, TakeState
from app.lending.take_report import TakeLine
from app.lending.undo import undo_lending
from ui import i18n
from ui.context import Context
from ui.lending.told import undone_things
from ui.lending.words import named
from ui.lending.work_pane import WorkPane
from ui.plaintext import plain
from ui.sounds import Cue
from ui.widgets.ask_panel import NUMBER, Ask, Field
from ui.widgets.labels import label
from ui.widgets.scan_field import ScanField
from ui.widgets.table import Column
from ui.words import error_text

Read = tuple[TakeState | None, tuple[TakeLine, ...]]


class TakePane(WorkPane):
    """Counters, a field for scans, and what nobody has seen yet; of an ended one its report."""

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        columns = (
            Column(_item_title, _item, tip=_place, stretch=True),
            Column(_place_title, _place),
            Column(_state_title, _state),
        )
        super().__init__("lending_take", ctx, columns, _row_id, parent)
        self.state: TakeState | None = None
        self._seen = 0  # scans of this stock-take that were counted here, and may be taken back
        self.last = label(kind="heading", wrap=True, name="lending_take_last", parent=self)
        self.counters = label(wrap=True, name="lending_take_counters", parent=self)
        self.field = ScanField("lending_take_scan", self)
        self.column.insertWidget(1, self.counters)
        self.column.insertWidget(2, self.field)
        self.column.insertWidget(3, self.last)
        self.begin = self.tool("lending_take_begin", self._begin, "primary")
        self.end = self.tool("lending_take_end", self._ask_end)
        self.cancel = self.tool("lending_take_cancel", self._ask_cancel, "quiet")
        self.report = self.tool("lending_take_report", self._print)
        self.save = self.tool("lending_take_save", self._save)
        self.field.given.connect(self.count)
        self.retranslate()
        self._show()

    def read(self) -> None:
        """Read the stock-take that is under way, else the last one."""
        asked = (_read_take, self.ctx.hall, self.ctx.actor)
        self.ctx.tasks.run_query(self, *asked, done=self._read_done, failed=self.refused, tag="take")

    def _read_done(self, read: Read) -> None:
        began = self.field.isHidden()
        self.state, rows = read
        self._show()
        none = self.tr("Everything that should be here was found")
        hint = self.tr("Scan what lies here, shelf by shelf; you may stop and go on another day.")
        if self.state is None:
            none = self.tr("No stock-take yet")
        self.show_rows(rows, none, hint)
        if began and not self.field.isHidden() and self.isVisible():
            self.take_focus()

    def _show(self) -> None:
        state = self.state
        under_way = state is not None and state.ended_at is None
        for part in (self.field, self.end, self.cancel):
            part.setVisible(under_way)
        self.begin.setVisible(not under_way)
        for part in (self.report, self.save):
            part.setVisible(state is not None)
        self.last.setVisible(under_way and bool(self.last.text()))
        self.counters.setText("" if state is None else _counters(state))

    def _begin(self) -> None:
        self.do(stock_take.begin_take, self._begun)

    def _begun(self, _state: TakeState) -> str:
        self._seen = 0
        self.last.setText("")
        return self.tr("The stock-take has begun")

    def count(self, code: str, quantity: int | None = None) -> None:
        """Count what was scanned; of a counted thing it is asked how many."""
        values: dict[str, Any] = {"item": code} | ({} if quantity is None else {"quantity": quantity})
        hall = self.ctx.hall
        self.ctx.tasks.run_command(
            self,
            hall.do,
            stock_take.count_item,
            self.ctx.actor,
            done=self._counted,
            failed=partial(self._not_counted, code),
            **values,
        )

    def _counted(self, seen: Counted) -> None:
        item = named(seen.name, seen.item)
        self.ctx.sounds.play(Cue.DONE if seen.state == FOUND and not seen.again else Cue.ATTENTION)
        self._seen += not seen.again
        if seen.again:
            said = self.tr("{item} was counted already").format(item=item)
        elif seen.state == UNEXPECTED:
            said = self.tr("{item} is here, though it should not be: {why}").format(item=item, why=_why(seen.why))
        else:
            said = self.tr("Found: {item}").format(item=item)
        self.last.setText(said)
        if not self.ask.isHidden():
            self.leave_ask()
        self.read()

    def _not_counted(self, code: str, error: Exception) -> None:
        if isinstance(error, HallError) and error.code == "missing_field":
            row = next((row for row in self.model.rows() if row.item == code.upper()), None)
            words = self.tr("How many of {item} are here?").format(item=_item(row) if row is not None else plain(code))
            field = Field("quantity", self.tr("Number"), NUMBER, value=None, needed=True)  # Enter alone counts nothing
            self.begin_ask(Ask(words, self.tr("Counted"), (field,)), partial(self._count_many, code))
            return
        self.ctx.sounds.play(Cue.REFUSED)
        self.last.setText(error_text(error)[0])  # never the item before it
        self.last.show()
        self.refused(error)

    def undo(self) -> bool:
        """Take the last counted scan back: never a loan, which is not seen from here."""
        if self.field.isHidden() or not self.ask.isHidden():
            return not self.ask.isHidden()
        if self._seen:
            hall, tasks = self.ctx.hall, self.ctx.tasks
            done, failed = self._taken_back, partial(self._not_counted, "")
            tasks.run_command(self, hall.do, undo_lending, self.ctx.actor, done=done, failed=failed)
            return True
        self.ctx.sounds.play(Cue.REFUSED)
        self.last.setText(self.tr("No scan of this stock-take is left to take back"))
        self.last.show()
        return True

    def _taken_back(self, undone: TakenBack) -> None:
        self._seen -= 1
        self.ctx.sounds.play(Cue.ATTENTION)
        self.last.setText(self.tr("Not counted any more: {items}").format(items=undone_things(undone)))
        self.read()

    def _count_many(self, code: str, values: dict[str, Any]) -> None:
        self.count(code, values["quantity"])

    def _ask_end(self) -> None:
        words = self.tr("What nobody has seen is then missing.")
        field = Field("note", self.tr("Note for the report"), longest=REASON_LIMIT, hint=words)
        self.begin_ask(Ask(self.tr("End the stock-take?"), self.tr("End it"), (field,)), self._end)

    def _end(self, values: dict[str, Any]) -> None:
        self.do(stock_take.end_take, self._ended, **values)

    def level(self, result: Any) -> str:
        """Draw the eye to what was not found."""
        ended = isinstance(result, TakeState) and result.ended_at is not None
        return "attention" if ended and (result.missing or result.uncounted) else "done"

    def _ended(self, state: TakeState) -> str:
        return self.tr("The stock-take is over; missing: {n}").format(n=state.missing)

    def _ask_cancel(self) -> None:
        title = self.tr("Give this stock-take up? Nothing is missing by it.")
        self.begin_ask(Ask(title, self.tr("Give it up")), self._cancel)

    def _cancel(self, _values: dict[str, Any]) -> None:
        self.do(stock_take.cancel_take, self._cancelled)

    def _cancelled(self, _none: None) -> str:
        return self.tr("The stock-take is given up")

    def made(self) -> bytes:
        """Make the report as PDF; runs beside the interface."""
        assert self.state is not None
        language = "zh" if i18n.spoken() == i18n.CHINESE else "en"
        take = self.state.id
        return stock_take_pdf(self.ctx.hall.ask(papers.take_facts, self.ctx.actor, take, language=language))

    def _print(self) -> None:
        self.papers.print(self.made)

    def _save(self) -> None:
        self.papers.save(self.made, "stock-take.pdf")

    def take_scan(self, code: str) -> bool:
        """Count what is scanned while one is under way."""
        if not super().take_scan(code):
            self.count(code)
        return True

    def take_focus(self) -> None:
        """Put the keyboard into the field of scans."""
        target: QWidget = self.begin if self.field.isHidden() else self.field
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Stock-take"))
        self.field.setAccessibleName(self.tr("Scan what lies here"))
        self.field.setPlaceholderText(self.tr("Scan what lies here"))
        self.begin.set_words(self.tr("Begin a stock-take"))
        self.end.set_words(self.tr("End it …"))
        self.cancel.set_words(self.tr("Give it up …"))
        self.report.set_words(self.tr("Print the report …"))
        self.save.set_words(self.tr("Save as PDF …"))
        self.counters.setText("" if self.state is None else _counters(self.state))
        super().retranslate()


def _read_take(hall: Hall, actor: Actor) -> Read:
    """Read a stock-take with what is open in it; runs beside the interface."""
    state = hall.ask(stock_take.open_stock_take, actor)
    if state is not None:
        odd = hall.ask(take_report.take_lines, actor, state.id, UNEXPECTED).rows  # few, and to be cleared up: first
        return state, (*odd, *hall.ask(take_report.take_lines, actor, state.id, WAITS).rows)
    takes = hall.ask(stock_take.stock_takes, actor)
    if not takes:
        return None, ()
    report = hall.ask(take_report.take_report, actor, takes[0].id)
    return takes[0], (*report.missing, *report.uncounted, *report.unexpected)


def _counters(state: TakeState) -> str:
    translate = QCoreApplication.translate
    if state.ended_at is None:
        words = translate("LendingTake", "Found {found} of {all}; to be found {waits}; unexpected {odd}.")
        return words.format(found=state.found, all=state.expected, waits=state.waits, odd=state.unexpected)
    words = translate(
        "LendingTake",
        "Ended on {day}: found {found} of {all}, missing {missing}, not counted {open}; unexpected {odd}.",
    )
    values = {"day": f"{state.ended_at.astimezone():%Y-%m-%d}", "found": state.found, "all": state.expected}
    return words.format(**values, missing=state.missing, open=state.uncounted, odd=state.unexpected)


def _why(why: str) -> str:
    return {
        "out": QCoreApplication.translate("LendingTake", "booked out; return it at the counter"),
        "elsewhere": QCoreApplication.translate("LendingTake", "of another station"),
        "missing": QCoreApplication.translate("LendingTake", "it was missing"),
        "retired": QCoreApplication.translate("LendingTake", "not lent any more"),
    }.get(why, "")


def _row_id(row: TakeLine) -> str:
    return row.item


def _item_title() -> str:
    return QCoreApplication.translate("LendingTake", "Item")


def _item(row: TakeLine) -> str:
    return named(row.name, row.item)


def _place(row: TakeLine) -> str:
    return plain(row.place)


def _place_title() -> str:
    return QCoreApplication.translate("LendingTake", "Where it lies")


def _state_title() -> str:
    return QCoreApplication.translate("LendingTake", "How it stands")


def _state(row: TakeLine) -> str:
    return {
        WAITS: QCoreApplication.translate("LendingTake", "to be found"),
        UNEXPECTED: _why(row.why) or QCoreApplication.translate("LendingTake", "unexpected"),
        GONE: QCoreApplication.translate("LendingTake", "missing"),
        UNCOUNTED: QCoreApplication.translate("LendingTake", "not counted"),
    }.get(row.state, "")
