"""Sentences with a dot before each; further lines of a sentence begin below its first, not below the dot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.widgets.labels import label


class Points(QWidget):
    """A list of sentences to read, each as high as it needs to be."""

    def __init__(self, name: str, parent: QWidget | None = None, dot: str = "", text: str = "") -> None:
        """Make an empty list; `dot` and `text` are kinds of label."""
        super().__init__(parent)
        self._kinds = dot, text
        self.setObjectName(name)
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)  # our dot is as wide as a character, and has its room in that
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these sentences in place of those before."""
        while len(self._rows) < len(lines):
            self._add_row()
        for at, (dot, said) in enumerate(self._rows):
            used = at < len(lines)
            said.setText(lines[at] if used else "")
            dot.setVisible(used)
            said.setVisible(used)
        self.setAccessibleName(self.text())

    def text(self) -> str:
        """Give the sentences, a line each."""
        return "\n".join(said.text() for _, said in self._rows if said.text())

    def _add_row(self) -> None:
        at = len(self._rows)
        kind_of_dot, kind = self._kinds
        dot, said = label("•", kind_of_dot, parent=self), label(kind=kind, wrap=True, parent=self)
        self._grid.addWidget(dot, at, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(said, at, 1)
        self._rows.append((dot, said))
