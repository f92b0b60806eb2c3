"""The hours of a week: a line for each weekday, "08:30-12:00 13:30-17:30"."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.weekdays import weekday_name
from ui.widgets.buttons import button
from ui.widgets.fields import SwitchField, TextField
from ui.widgets.form import Form

_SPAN = re.compile(r"(\d{1,2})[:：](\d{2})[^0-9]{1,5}(\d{1,2})[:：](\d{2})")
_BETWEEN = re.compile(r"[^0-9A-Za-z]*")
_LONGEST = 100

Spans = list[dict[str, Any]]


def spans_of(weekday: int, text: str) -> Spans | None:
    """Read the hours of a day; None where there is more than spans in it."""
    found = [
        {"weekday": weekday, "begin": f"{int(span[1]):02d}:{span[2]}", "end": f"{int(span[3]):02d}:{span[4]}"}
        for span in _SPAN.finditer(text)
    ]
    return found if _BETWEEN.fullmatch(_SPAN.sub("", text)) else None


def text_of(weekday: int, spans: Spans) -> str:
    """Write the hours of a day."""
    mine = sorted((span["begin"], span["end"]) for span in spans if span["weekday"] == weekday)
    return "  ".join(f"{begin}-{end}" for begin, end in mine)


class WeekField(QWidget):
    """Seven lines, and a button that copies Monday to the other working days.

    Signals:
        edited: A person changed something.
    """

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Form(self)
        self.days = [TextField(_LONGEST, f"{name}_{day}", self) for day in range(1, 8)]
        self._rows = [self._form.add_row("", day) for day in self.days]
        for day in self.days:
            day.edited.connect(self._edited)
        self.alike = button("", kind="chip", name=f"{name}_alike", parent=self)
        self.alike.clicked.connect(self._copy)
        self.closed = SwitchField(f"{name}_none", self)
        self.closed.edited.connect(self.edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._form, self.alike, self.closed):
            column.addWidget(part)
        self.retranslate()

    def set_value(self, spans: Spans | None) -> None:
        """Show the hours; None = nobody told."""
        for number, day in enumerate(self.days, 1):
            day.set_value(text_of(number, spans or []))
            day.show_problem(False)
        self.closed.set_value(spans is not None and not spans)
        self._edited(tell=False)

    def value(self) -> Spans | None:
        """Give the hours; None = nobody told, or a day that cannot be read (`wrong` says which)."""
        found = [span for number, day in enumerate(self.days, 1) for span in spans_of(number, day.value()) or []]
        return found if found or self.closed.value() else None

    def wrong(self) -> TextField | None:
        """Give the first day that cannot be read, marked."""
        bad = [day for number, day in enumerate(self.days, 1) if spans_of(number, day.value()) is None]
        for day in bad:
            day.show_problem(True)
        return bad[0] if bad else None

    @Slot()
    def _copy(self) -> None:
        for day in self.days[1:5]:
            day.set_value(self.days[0].value())
        self._edited()

    @Slot()
    def _edited(self, *, tell: bool = True) -> None:
        self.closed.setVisible(not any(day.value() for day in self.days))
        if tell:
            self.edited.emit()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for number, row in enumerate(self._rows, 1):
            hint = self.tr("For instance 08:30-12:00 13:30-17:30; empty = closed") if number == 1 else ""
            self._form.retitle(row, weekday_name(number), hint)
        self.alike.set_words(self.tr("Tuesday to Friday like Monday"))
        self.closed.setText(self.tr("It has no hours"))
