"""The notice line: as large as the rest, so what is longer than the line turns like pages."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.board.fit_label import FitLabel
from ui.board.plan import READ, Plan
from ui.plaintext import plain

_ENDS = re.compile(r"[。！？；]|[.!?;](?=\s)")
_MARKS = re.compile(r"[。！？；，、：.!?;,:]")
_PAUSES = re.compile(r"[，、：\s]")


class NoticeLine(FitLabel):
    """Shows one page of the notice after the other; nothing runs across the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("board-look", READ, least=0.5, parent=parent)
        self.setObjectName("board_notice")
        self._notice = ""
        self._pages: tuple[str, ...] = ()
        self._page = 0

    def set_notice(self, notice: str) -> None:
        """Show a notice from its beginning, or go on with the one that is on show."""
        if plain(notice) != self._notice:
            self._notice, self._page = plain(notice), 0
            self.setAccessibleName(self._notice)
            self._divide()

    def notice(self) -> str:
        """Give the whole notice."""
        return self._notice

    def follow(self, plan: Plan) -> None:
        """Take size and lines from the plan."""
        self.set_unit(plan.unit)
        self.set_wrap(plan.notice_lines > 1)
        self._divide()

    def turn(self) -> None:
        """Go to the next page."""
        self._page += 1
        self._show_page()

    def pages(self) -> tuple[str, ...]:
        """Give what is shown after one another."""
        return self._pages

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide anew."""
        super().resizeEvent(event)
        self._divide()

    def _divide(self) -> None:
        self._pages = divide(self._notice, self._fits_whole)
        self._show_page()

    def _fits_whole(self, text: str) -> bool:
        room = self.contentsRect()
        metrics = QFontMetrics(self.font_of(self.wanted_px()))
        if self._wrap:
            needed = metrics.boundingRect(room, self._flags(), text)
            return needed.width() <= room.width() and needed.height() <= room.height()
        return metrics.horizontalAdvance(text) <= room.width()

    def _show_page(self) -> None:
        self.set_text(self._pages[self._page % len(self._pages)] if self._pages else "")


def divide(text: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """Divide a text into pages that fit: after sentences, else after commas and spaces, else anywhere. Pure."""
    pages: list[str] = []
    rest = text.strip()
    while rest:
        page = _first_page(rest, fits)
        pages.append(page.strip())
        rest = rest[len(page) :].strip()
    return tuple(pages)


def _first_page(text: str, fits: Callable[[str], bool]) -> str:
    if fits(text):
        return text
    for marks in (_ENDS, _PAUSES):
        ends = [found.end() for found in marks.finditer(text)]
        fitting = [end for end in ends if fits(text[:end].strip())]
        if fitting:
            return text[: fitting[-1]]
    most = next((n for n in range(len(text), 1, -1) if fits(text[:n])), 1)
    # No page begins with a comma.
    return text[: most - 1] if most > 1 and _MARKS.match(text[most:]) else text[:most]
