"""A paper as it will be printed, page below page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from ui.theme.current import colour, px
from ui.widgets.empty import EmptyState
from ui.widgets.scroll import VScroll

_BETWEEN = 12


class _Pages(QWidget):
    """Draws the pages as wide as there is room, and no wider than they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: tuple[QImage, ...] = ()
        self._drawn: tuple[int, list[QPixmap]] = (0, [])
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_pages(self, pages: Sequence[QImage]) -> None:
        """Show other pages."""
        self._pages, self._drawn = tuple(pages), (0, [])
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that the pages are higher where they are wider."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all pages."""
        return sum(_high(page, width) + _BETWEEN for page in self._pages)

    def sizeHint(self) -> QSize:
        """Ask for what a modest width needs: what it has now must not count, see `minimumSizeHint`."""
        return QSize(px(360), self.heightForWidth(px(360)))

    def minimumSizeHint(self) -> QSize:
        """Be content with little; the height goes by the width that is offered, never by the one of now."""
        return QSize(px(120), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that are in sight."""
        painter = QPainter(self)
        painter.setPen(colour("line"))
        top = 0
        for page, picture in zip(self._pages, self._scaled(), strict=True):
            wide = min(page.width(), self.width() - 2)
            box = QRect((self.width() - wide) // 2, top, wide, _high(page, self.width()))
            if box.intersects(event.rect()):
                painter.fillRect(box, Qt.GlobalColor.white)  # paper is white in every look
                painter.drawPixmap(box, picture)
                painter.drawRect(box.adjusted(0, 0, -1, -1))
            top += box.height() + _BETWEEN
        painter.end()

    def _scaled(self) -> list[QPixmap]:
        """Give the pages in the size of now; made once for each width."""
        width, drawn = self._drawn
        if width != self.width() or len(drawn) != len(self._pages):
            smooth = Qt.TransformationMode.SmoothTransformation
            drawn = [
                QPixmap.fromImage(page.scaledToWidth(max(1, min(page.width(), self.width() - 2)), smooth))
                for page in self._pages
            ]
            self._drawn = (self.width(), drawn)
        return drawn


class PaperView(QStackedWidget):
    """Shows a paper, or says why there is none."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.pages = _Pages()
        self.empty = EmptyState(self)
        self._scroll = VScroll(self.pages, self)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # arrows scroll it
        # A bar that came only where it is needed would make the pages smaller, and so be needed no more.
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.addWidget(VScroll(self.empty, self))
        self.addWidget(self._scroll)
        self.count_ = 0

    def show_pages(self, pages: Sequence[QImage], name: str) -> None:
        """Show the pages of a paper; `name` says what it is."""
        self.count_ = len(pages)
        self.pages.set_pages(pages)
        self.name_pages(name)
        self.setCurrentIndex(1)

    def name_pages(self, name: str) -> None:
        """Say what the paper is, also anew in another language."""
        self._scroll.setAccessibleName(name)

    def start(self) -> None:
        """Go to the first page."""
        self._scroll.verticalScrollBar().setValue(0)

    def say(self, text: str, hint: str = "", icon_name: str = "guide") -> None:
        """Say something in the place of the paper."""
        self.count_ = 0
        self.empty.show_state(text, hint, icon_name)
        self.setCurrentIndex(0)


def _high(page: QImage, width: int) -> int:
    wide = min(page.width(), width - 2)
    return round(page.height() * wide / page.width()) if page.width() else 0
