"""The notice line: each sentence whole, smaller rather than cut; what is longer turns like pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.board.plan import READ, Plan
from ui.plaintext import plain
from ui.widgets.fit_label import FitLabel

_ENDS = re.compile(r"[。！？；]|[.!?;](?=\s)")
_MARKS = re.compile(r"[。！？；，、：.!?;,:]")
_PAUSES = re.compile(r"[，、：\s]")
_TRAILING = "，、：,: "
LEAST = 0.5  # of the size meant: a whole sentence that is smaller says more than half of one


class NoticeLine(FitLabel):
    """Shows one page of the notice after the other; nothing runs across the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("board-look", READ, least=LEAST, parent=parent)
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
        full = self.wanted_px()
        self._pages = divide(self._notice, self._fits_at(full), self._fits_at(round(full * LEAST)))
        self._show_page()

    def _fits_at(self, pixels: int) -> Callable[[str], bool]:
        room = self.contentsRect()
        metrics = QFontMetrics(self.font_of(pixels))
        if not self._wrap:
            return partial(_fits_line, metrics, room.width())
        return partial(_fits_lines, metrics, room, self._flags())

    def _show_page(self) -> None:
        self.set_text(self._pages[self._page % len(self._pages)] if self._pages else "")


def _fits_line(metrics: QFontMetrics, width: int, text: str) -> bool:
    return metrics.horizontalAdvance(text) < width


def _fits_lines(metrics: QFontMetrics, room: QRect, flags: int, text: str) -> bool:
    needed = metrics.boundingRect(room, flags, text)
    return needed.width() <= room.width() and needed.height() <= room.height()


def divide(text: str, fits: Callable[[str], bool], fits_small: Callable[[str], bool]) -> tuple[str, ...]:
    """Divide a text into pages. Pure.

    A page holds the sentences that fit at full size, or one sentence that fits at a smaller size. Only what is longer
    is divided: after commas and spaces, else anywhere; the mark at which it is divided is left out.
    """
    pages: list[str] = []
    for sentence in _sentences(text):
        if pages and fits(f"{pages[-1]}{sentence}".strip()):
            pages[-1] += sentence
        else:
            pages.extend(_parts(sentence, fits_small))
    return tuple(page.strip() for page in pages)


def _sentences(text: str) -> list[str]:
    ends = [found.end() for found in _ENDS.finditer(text)]
    cut = [text[start:end] for start, end in pairwise([0, *ends, len(text)])]
    return [sentence for sentence in cut if sentence.strip()]


def _parts(sentence: str, fits: Callable[[str], bool]) -> Iterator[str]:
    rest = sentence
    while rest.strip():
        part = _first_part(rest.lstrip(), fits)
        rest = rest.lstrip()[len(part) :]
        # What breaks off at a comma would look as if its end were missing.
        shown = part.rstrip(_TRAILING) if rest.strip() else part
        if shown.strip():
            yield shown


def _first_part(text: str, fits: Callable[[str], bool]) -> str:
    if fits(text.strip()):
        return text
    ends = [found.end() for found in _PAUSES.finditer(text)]
    fitting = [end for end in ends if fits(text[:end].strip())]
    if fitting:
        return text[: fitting[-1]]
    most = next((n for n in range(len(text), 1, -1) if fits(text[:n])), 1)
    # No page begins with a comma.
    return text[: most - 1] if most > 1 and _MARKS.match(text[most:]) else text[:most]
