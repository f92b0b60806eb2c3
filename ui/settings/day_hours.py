"""The hours of one weekday: a span or two, as they stand on the door."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.core.errors import HallError
from app.setting_checks import MOST_SPANS
from app.setup.hours_text import read_day, write_day
from ui.settings.span_rows import Span, SpanRows

_MORNING, _AFTERNOON = ("08:30", "12:00"), ("13:30", "17:30")


class DayHours(SpanRows):
    """No span is a closed day."""

    beside = True

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, MOST_SPANS, parent)

    def read(self, text: str) -> Sequence[Span]:
        """Read the hours of a day."""
        try:
            return [(begin, end) for begin, end in read_day(text)]
        except HallError:
            return []

    def write(self, spans: Sequence[Span]) -> str:
        """Write them."""
        return write_day([(str(begin), str(end)) for begin, end in spans])

    def fresh(self) -> Span:
        """Begin with the morning, then with the afternoon; a later span is for somebody to fill in."""
        return (_MORNING, _AFTERNOON, ("", ""))[min(len(self.rows), 2)]
