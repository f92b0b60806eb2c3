"""Large buttons in even columns: as many beside each other as have room for their words, whatever the text size."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

GAP = 12


class EvenGrid(QWidget):
    """Some buttons; what is hidden has no place, and one alone in the last line has all of it."""

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        """Make a grid of at most so many columns."""
        super().__init__(parent)
        self._most = most
        self._all: Sequence[QWidget] = ()
        self._placed: tuple[int, list[QWidget]] = (0, [])
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)

    def hold(self, buttons: Sequence[QWidget], tall: bool = False) -> None:
        """Take the buttons; tall ones use what height there is."""
        self._all = buttons
        height = QSizePolicy.Policy.Expanding if tall else QSizePolicy.Policy.Fixed
        for each in buttons:
            each.setSizePolicy(QSizePolicy.Policy.Expanding, height)
        self.arrange()

    def arrange(self) -> None:
        """Place them anew: for other words, another text size, another width."""
        shown = [each for each in self._all if not each.isHidden()]
        widest = max((each.sizeHint().width() for each in shown), default=1)
        columns = max(1, min(self._most, len(shown), (self.width() + GAP) // (widest + GAP)))
        if (columns, shown) == self._placed:
            return
        self._placed = (columns, shown)
        for each in self._all:
            self._grid.removeWidget(each)
        for at, each in enumerate(shown):
            alone = at == len(shown) - 1 and at % columns == 0
            self._grid.addWidget(each, at // columns, at % columns, 1, columns if alone else 1)
        for column in range(self._most):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again how many fit beside each other."""
        super().resizeEvent(event)
        self.arrange()
