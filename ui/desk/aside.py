"""People set aside: held visits and those who missed their call."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.queue.results import AsideRow
from ui.desk.list_pane import ListPane
from ui.plaintext import plain
from ui.spans import minutes_text
from ui.widgets.elided import as_tooltip
from ui.widgets.table import Column, RowsModel
from ui.words import number_text

_HELD = "held"
MOST_ROWS = 3
SHORT_ROWS = 2
QWIDGETSIZE_MAX = (1 << 24) - 1  # Qt's constant, which PySide6 does not name


class AsideList(ListPane):
    """Rows with the one thing that can be done: go on with a held visit, let a missed person back.

    Signals:
        resume_asked: Ticket.
        back_asked: Ticket.
    """

    resume_asked = Signal(str)
    back_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._now: datetime | None = None
        self._may_resume = False
        self._narrow = False
        self._short = False
        columns = (
            Column(_number_title, _number),
            Column(_state_title, self._state, tip=self._state_tip),
            Column(_service_title, _service, tip=_service_tip, stretch=True),
        )
        super().__init__("aside_list", RowsModel(columns, _row_id), parent)
        self.model.setParent(self)
        self.view.horizontalHeader().hide()
        self.retranslate()

    def show_rows(self, rows: tuple[AsideRow, ...], now: datetime, may_resume: bool) -> None:
        """Show the newest rows; `may_resume` = the desk is free for a held visit."""
        self._now, self._may_resume = now, may_resume
        self.model.set_rows(rows)
        self.model.retranslate()  # the minutes have passed also where the rows are the same
        self._show_heading()
        self.show_choice()

    def _show_heading(self) -> None:
        count = len(self.model.rows())
        self.heading.setText(self.tr("Held and missed: {n}").format(n=count))
        self._fit(count)

    def _fit(self, count: int) -> None:
        # The waiting list matters more: beside it this one is as high as its rows, a few at most.
        self.rows.fit()
        height = self.rows.height_of(max(1, min(count, SHORT_ROWS if self._short else MOST_ROWS)))
        self.rows.setMinimumHeight(self.rows.height_of(1) if self._narrow else height)
        self.rows.setMaximumHeight(QWIDGETSIZE_MAX if self._narrow else height)

    def show_narrow(self, narrow: bool) -> None:
        """Take the whole of a tab, whose name says the heading."""
        self._narrow = narrow
        self.heading.setVisible(not narrow)
        self.place_foot(above=not narrow, narrow=narrow)
        self._fit(len(self.model.rows()))

    def show_short(self, short: bool) -> None:
        """Show fewer rows, where the window is low."""
        if short != self._short:
            self._short = short
            self._fit(len(self.model.rows()))

    def restyle(self) -> None:
        """Take heights from the text scale."""
        self.view.restyle()
        self._fit(len(self.model.rows()))

    def _state(self, row: AsideRow) -> str:
        text = self.tr("On hold for {time}") if row.state == _HELD else self.tr("Missed {time} ago")
        since = (self._now - row.since).total_seconds() if self._now is not None else 0
        return text.format(time=minutes_text(int(since)))

    def _state_tip(self, row: AsideRow) -> str:
        return self.tr("Desk {desk}").format(desk=row.desk) if row.desk is not None else ""

    def chosen_ticket(self) -> str | None:
        """Give the number of the chosen row."""
        row: AsideRow | None = self.view.chosen()
        return row.ticket if row is not None else None

    def show_choice(self) -> None:
        """Name the action that fits the chosen row."""
        row: AsideRow | None = self.view.chosen()
        missed = row is not None and row.state != _HELD
        self.act.set_words(self.tr("Let back in") if missed else self.tr("Go on with this visit"))
        self.show_actions(row is not None, row is not None)
        self.act.setEnabled(self.act.isEnabled() and (missed or self._may_resume))
        text = self._line(row)
        self.line.setText(text)
        self.line.setVisible(bool(text))

    def _line(self, row: AsideRow | None) -> str:
        if row is None:
            return ""
        if row.state == _HELD:
            return "" if self._may_resume else self.tr("Can go on when this desk is open and free.")
        return self.tr("Comes back after a few more calls, then before all others.")

    def act_on_chosen(self) -> None:
        """Resume or let back in."""
        row: AsideRow | None = self.view.chosen()
        if row is not None:
            (self.resume_asked if row.state == _HELD else self.back_asked).emit(row.ticket)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.setAccessibleName(self.tr("Held and missed people"))
        super().retranslate()
        self._show_heading()


def _row_id(row: AsideRow) -> str:
    return row.ticket


def _number(row: AsideRow) -> str:
    return number_text(row.ticket)


def _service(row: AsideRow) -> str:
    return plain(row.service_name)


def _service_tip(row: AsideRow) -> str:
    return as_tooltip(plain(row.service_name))


def _number_title() -> str:
    return QCoreApplication.translate("AsideList", "Number")


def _state_title() -> str:
    return QCoreApplication.translate("AsideList", "State")


def _service_title() -> str:
    return QCoreApplication.translate("AsideList", "Service")
