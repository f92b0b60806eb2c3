"""Whole lines of a text in a pane: none is sliced at the pane's edge, and a step begins with one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget


class Line(NamedTuple):
    """Where a line is, in pixels from the top of the text; a strip or a picture is one, too."""

    top: int
    bottom: int


def seen(lines: Sequence[Line], top: int, height: int) -> tuple[int, int]:
    """Give from where to where a pane shows whole lines alone; what is higher than the pane is shown sliced."""
    begin, end = top, top + height
    for line in lines:
        if line.bottom - line.top > height:
            continue
        if line.top < top < line.bottom:
            begin = line.bottom
        if line.top < top + height < line.bottom:
            end = line.top
    return begin, end


def next_top(lines: Sequence[Line], top: int, height: int) -> int:
    """Give where the next screen begins: with the first line that is not whole on this one."""
    begins = (line.top for line in lines if line.bottom > top + height)
    wanted = next(begins, top + height)
    return wanted if wanted > top else top + height


def previous_top(lines: Sequence[Line], top: int, height: int) -> int:
    """Give where the screen before begins: it ends with the line before the first whole one of this."""
    begin, _end = seen(lines, top, height)
    wanted = next((line.top for line in lines if line.top >= begin - height), top)
    return max(0, wanted if wanted < top else top - height)


class Lines(QWidget):
    """Labels and pictures below each other, of which a pane shows whole lines alone.

    Signals:
        laid_out: They have their places.
    """

    laid_out = Signal()

    def __init__(self, spacing: int) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 12, 0)
        self.column.setSpacing(spacing)

    def lines(self) -> list[Line]:
        """Give the lines from top to bottom."""
        items = (self.column.itemAt(at) for at in range(self.column.count()))
        shown = (item.widget() for item in items if item is not None)
        return [line for each in shown if each is not None and not each.isHidden() for line in _lines_of(each)]

    def show_whole(self, top: int, height: int) -> None:
        """Draw only what is whole in a pane that begins here."""
        begin, end = seen(self.lines(), top, height)
        self.setMask(QRegion(0, begin, self.width(), max(1, end - begin)))

    def event(self, event: QEvent) -> bool:
        """Tell when the lines have their places."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show):
            self.laid_out.emit()
        return done


def _lines_of(widget: QWidget) -> list[Line]:
    """Give the lines of a label, or of a row of them; anything else is one line."""
    area = widget.geometry()
    # A label is a frame, too; a strip of its own is not taken apart.
    words = widget if isinstance(widget, QFrame) else widget.findChild(QLabel)
    count = max(1, round(area.height() / words.fontMetrics().lineSpacing())) if isinstance(words, QLabel) else 1
    at = [area.top() + round(area.height() * each / count) for each in range(count + 1)]
    return [Line(top, bottom) for top, bottom in pairwise(at)]
