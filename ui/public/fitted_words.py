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

MOST_GROWTH = 1.6
_GROWTHS = (MOST_GROWTH, 1.45, 1.3, 1.15, 1.08, 1.0, 0.9, 0.8, 0.7, 0.6)


class Sentence(NamedTuple):
    """One sentence.

    Attributes:
        size: In pixels at 100 %.
        state: What it is: "", "done" or "look".
        weak: It may be left out where the others would be written too small; the weakest first.
    """

    text: str
    size: int
    bold: bool = False
    state: str = ""
    weak: int = 0


class FittedWords(QWidget):
    """Shows lines in the middle of its room."""

    def __init__(self, name: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._lines: Sequence[Sentence] = ()
        self._shown: Sequence[Sentence] = ()
        self._wanted = 0.0
        self.labels = [label(kind="kiosk-words", wrap=True, name=f"{name}_{at}", parent=self) for at in range(most)]
        for each in self.labels:
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
            each.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_lines(self, lines: Sequence[Sentence]) -> None:
        """Show these; empty ones are left out."""
        self._lines = [line for line in lines if line.text]
        self.fit()

    def want(self, growth: float) -> None:
        """Leave weak sentences out where that lets the others grow so much; 0 = never."""
        if growth != self._wanted:
            self._wanted = growth
            self.fit()

    def fit(self) -> None:
        """Choose what is shown and the size of the text, and place it."""
        lines = list(self._lines)
        growth = self._growth(lines)
        while growth < self._wanted and any(line.weak for line in lines):
            lines.remove(max(lines, key=_weakness))
            growth = self._growth(lines)
        self._place(self._heights(growth))

    def _growth(self, lines: Sequence[Sentence]) -> float:
        """Write these and give how large they may be."""
        for at, each in enumerate(self.labels):
            each.setVisible(at < len(lines))
            if at < len(lines):
                each.setText("\n".join(breakable(part) for part in lines[at].text.split("\n")))
                set_state(each, state=lines[at].state)
        self._shown = lines
        gaps = self._gap() * max(0, len(lines) - 1)
        for growth in _GROWTHS:
            if sum(self._heights(growth)) + gaps <= self.height() and self._is_wide_enough():
                break
        return growth

    def _heights(self, growth: float) -> list[int]:
        heights = []
        for each, line in zip(self.labels, self._shown, strict=False):
            each.setFont(text_font(round(line.size * growth), line.bold))
            heights.append(each.heightForWidth(max(1, self.width())))
        return heights

    def _is_wide_enough(self) -> bool:
        """Tell whether the longest word, which cannot be broken, fits."""
        return all(each.minimumSizeHint().width() <= self.width() for each in self.labels[: len(self._shown)])

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


def _weakness(line: Sentence) -> int:
    return line.weak
