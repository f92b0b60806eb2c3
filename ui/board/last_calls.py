"""The last calls with their desks, newest first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from app.queue.results import BoardCall
from ui.board.plan import MARGIN, MOST_ROWS, PAD, READ, ROW, TITLE, Plan
from ui.theme.current import colour
from ui.widgets.fit_label import FitLabel, FramedLabel
from ui.words import number_text

_RIGHT = Qt.AlignmentFlag.AlignRight
_CENTRE = Qt.AlignmentFlag.AlignHCenter
MARK = 9.1
COLUMNS = (32, 31, 37)  # number, mark and desk


class LastCalls(QFrame):
    """One line a call: number, mark, desk. Who is still called stands in full white."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "board-card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = FitLabel("board-muted", 4.2, parent=self)
        self.rows = [self._row() for _ in range(MOST_ROWS)]
        self._shown = 0
        self._unit = 7.0
        self._grid = QGridLayout()
        self._lay_out()

    def _row(self) -> tuple[FitLabel, FitLabel, FitLabel]:
        return (
            FitLabel("board-text", READ, bold=True, parent=self),
            FramedLabel("board-mark-line", MARK, _CENTRE, bold=True, least=0.5, parent=self),
            FitLabel("board-text", READ, _RIGHT, parent=self),
        )

    def _lay_out(self) -> None:
        self._grid.setSpacing(0)
        for column, stretch in enumerate(COLUMNS):
            self._grid.setColumnStretch(column, stretch)
        for line, row in enumerate(self.rows):
            for column, part in enumerate(row):
                self._grid.addWidget(part, line, column)
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(0)
        self._outer.addWidget(self.title, round(TITLE * 10))
        self._outer.addLayout(self._grid, round(ROW * 10))

    def labels(self) -> tuple[FitLabel, ...]:
        """Give every label that grows with the window."""
        return (self.title, *(part for row in self.rows for part in row))

    def follow(self, plan: Plan) -> None:
        """Show as many rows as the plan has room for."""
        self._unit, self._shown = plan.unit, plan.rows
        side, pad = round(MARGIN * plan.unit), round(PAD * plan.unit)
        self._outer.setContentsMargins(side, pad, side, pad)
        self._grid.setHorizontalSpacing(round(1.2 * plan.unit))
        self._outer.setStretch(1, round(ROW * 10 * plan.rows))
        self.title.setVisible(plan.titled)
        for line, row in enumerate(self.rows):
            self._grid.setRowStretch(line, 1 if line < plan.rows else 0)
            for part in row:
                part.setVisible(line < plan.rows)
        for part in self.labels():
            part.set_unit(plan.unit)
        self.update()

    def show_calls(self, calls: tuple[BoardCall, ...]) -> None:
        """Show each number once, with its newest desk."""
        newest = one_each(calls)
        for n, (number, mark, desk) in enumerate(self.rows):
            call = newest[n] if n < len(newest) else None
            kind = "board-text" if call is None or call.active else "board-muted"
            for part in (number, desk):
                _restate(part, kind)
                part.set_bold(call is not None and call.active)
            number.set_text(number_text(call.ticket) if call else "")
            mark.set_text(self.tr("Priority") if call is not None and call.green else "")
            desk.set_text(self.tr("Desk {desk}").format(desk=call.desk) if call else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a hairline under each row: it leads the eye from the number to the desk."""
        super().paintEvent(event)
        painter = QPainter(self)
        width = max(1, round(0.2 * self._unit))
        for number, _, desk in self.rows[: max(0, self._shown - 1)]:
            if number.text():
                y = number.geometry().bottom()
                left, right = number.geometry().left(), desk.geometry().right()
                painter.fillRect(left, y, right - left, width, colour("board_line"))
        painter.end()

    def retranslate(self) -> None:
        """Say the title in the language in force."""
        self.title.set_text(self.tr("Last calls"))


def one_each(calls: tuple[BoardCall, ...]) -> list[BoardCall]:
    """Leave out older calls of the same number (recalls, a transfer)."""
    seen: dict[str, BoardCall] = {}
    for call in sorted(calls, key=_seq, reverse=True):
        seen.setdefault(call.ticket, call)
    return list(seen.values())


def _seq(call: BoardCall) -> int:
    return call.seq


def _restate(part: FitLabel, kind: str) -> None:
    if part.property("kind") != kind:
        part.setProperty("kind", kind)
        part.style().unpolish(part)
        part.style().polish(part)
