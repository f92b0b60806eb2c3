"""The last calls with their desks, newest first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from app.queue.results import BoardCall
from ui.board.fit_label import FitLabel, MarkLabel
from ui.words import number_text

_RIGHT = Qt.AlignmentFlag.AlignRight
_CENTRE = Qt.AlignmentFlag.AlignHCenter
MOST = 6


class LastCalls(QFrame):
    """One line a call: number, mark, desk. Who is still called stands in full white."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "board-card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = FitLabel("board-muted", 4.2, parent=self)
        self.rows = [self._row() for _ in range(MOST)]
        self._grid = QGridLayout()
        self._lay_out()

    def _row(self) -> tuple[FitLabel, FitLabel, FitLabel]:
        return (
            FitLabel("board-text", 6.5, bold=True, parent=self),
            MarkLabel("board-mark", 3.6, _CENTRE, bold=True, least=0.5, parent=self),
            FitLabel("board-text", 6.5, _RIGHT, parent=self),
        )

    def _lay_out(self) -> None:
        self._grid.setSpacing(0)
        for column, stretch in enumerate((5, 3, 5)):
            self._grid.setColumnStretch(column, stretch)
        for line, row in enumerate(self.rows):
            self._grid.setRowStretch(line, 1)
            for column, part in enumerate(row):
                self._grid.addWidget(part, line, column)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 12, 24, 12)
        outer.setSpacing(4)
        outer.addWidget(self.title, 1)
        outer.addLayout(self._grid, MOST)

    def labels(self) -> tuple[FitLabel, ...]:
        """Give every label that grows with the window."""
        return (self.title, *(part for row in self.rows for part in row))

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
