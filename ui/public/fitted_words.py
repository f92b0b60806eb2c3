"""Sentences below each other, written as large as the room allows, and smaller rather than cut."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.plaintext import breakable
from ui.theme.current import px
from ui.theme.fonts import text_font
from ui.theme.state import set_state
from ui.widgets.labels import label

_GROWTHS = (1.6, 1.45, 1.3, 1.15, 1.0, 0.9, 0.8, 0.7, 0.6)


class Sentence(NamedTuple):
    """One sentence: its text, its size in pixels at 100 %, and what it is ("", "done", "look")."""

    text: str
    size: int
    bold: bool = False
    state: str = ""


class FittedWords(QWidget):
    """Shows lines in the middle of its room."""

    def __init__(self, name: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._lines: Sequence[Sentence] = ()
        self.labels = [label(kind="kiosk-words", wrap=True, name=f"{name}_{at}", parent=self) for at in range(most)]
        for each in self.labels:
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
            each.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_lines(self, lines: Sequence[Sentence]) -> None:
        """Show these; empty ones are left out."""
        self._lines = [line for line in lines if line.text]
        for at, each in enumerate(self.labels):
            each.setVisible(at < len(self._lines))
            if at < len(self._lines):
                each.setText("\n".join(breakable(part) for part in self._lines[at].text.split("\n")))
                set_state(each, state=self._lines[at].state)
        self.fit()

    def fit(self) -> None:
        """Choose the size of the text, and place it."""
        for growth in _GROWTHS:
            heights = self._heights(growth)
            if sum(heights) + self._gap() * max(0, len(heights) - 1) <= self.height() and self._is_wide_enough():
                break
        self._place(heights)

    def _heights(self, growth: float) -> list[int]:
        for each, line in zip(self.labels, self._lines, strict=False):
            each.setFont(text_font(round(line.size * growth), line.bold))
        return [each.heightForWidth(max(1, self.width())) for each, _ in zip(self.labels, self._lines, strict=False)]

    def _is_wide_enough(self) -> bool:
        """Tell whether the longest word, which cannot be broken, fits."""
        shown = self.labels[: len(self._lines)]
        return all(each.minimumSizeHint().width() <= self.width() for each in shown)

    def _gap(self) -> int:
        return px(6)

    def _place(self, heights: Sequence[int]) -> None:
        gap = self._gap()
        top = max(0, (self.height() - sum(heights) - gap * max(0, len(heights) - 1)) // 2)
        for each, height in zip(self.labels, heights, strict=False):
            each.setGeometry(0, top, self.width(), height)
            top += height + gap

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit into the new room."""
        super().resizeEvent(event)
        self.fit()

    def text(self) -> str:
        """Give all of it, for reading out."""
        return " ".join(line.text for line in self._lines)

    def sizeHint(self) -> QSize:
        """Ask for a page's half; the layout gives what there is."""
        return QSize(360, 240)

    def minimumSizeHint(self) -> QSize:
        """Shrink to anything: the text follows."""
        return QSize(120, 60)
