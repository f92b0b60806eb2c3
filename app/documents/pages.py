"""Strips onto pages, and what every page has: its title, its date and version, 'page x of y'.

A paper is made so: `strips.py` and `ruled.py` set it, `laid_out` puts it onto pages, `pdf.py` writes them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile

from app.documents.marks import A4, MM, Page, Rule
from app.documents.strips import Strip, height_of
from app.documents.typeset import SMALL, Style, few_lines, set_lines, width

FOOT = SMALL._replace(size=8.5)
_GAP = 4 * MM  # between what a page says and its foot


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet of paper and the margins around what is printed on it, in points."""

    size: tuple[float, float] = A4
    margin: float = 16 * MM
    bottom: float = 18 * MM

    @property
    def room(self) -> float:
        """How wide a line may be."""
        return self.size[0] - 2 * self.margin

    @property
    def depth(self) -> float:
        """How much stands one below the other."""
        return self.size[1] - self.margin - self.bottom

    def turned(self) -> Paper:
        """Give the sheet lying on its side."""
        return Paper((self.size[1], self.size[0]), self.margin, self.bottom)


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands on every page beside its own text.

    Attributes:
        title: On every page but the first, which has a title of its own.
        foot: Version and date, and from whom.
        count: 'Page x of y' in the paper's language, with `{page}` and `{pages}`.
        style: How large all of it is, where the paper is in large print.
    """

    title: str
    foot: str = ""
    count: str = "第 {page} 页 共 {pages} 页"
    style: Style | None = None

    @property
    def head(self) -> Style:
        """How the running title is set."""
        return self.style or SMALL

    @property
    def low(self) -> Style:
        """How the foot is set."""
        return self.style or FOOT


def laid_out(strips: Sequence[Strip], paper: Paper, furniture: Furniture | None = None) -> list[Page]:
    """Put strips onto as many pages as they need; there is always one."""
    running = furniture.head.step + 2 * MM if furniture is not None and furniture.title else 0
    pages = [Page(paper.size)]
    top = y = paper.margin
    end = paper.size[1] - paper.bottom
    for group in _groups(strips):
        for part in (
            [group] if height_of(group) <= end - paper.margin - (running or SMALL.step) else [[each] for each in group]
        ):
            if y + height_of(part) > end + 0.01 and y > top:
                pages.append(Page(paper.size))
                top = y = paper.margin + running
            if y == top:
                part = list(dropwhile(_is_air, part))
                part = [*part[0].head, *part] if part else []
            for strip in part:
                pages[-1].put(paper.margin, y, *strip.marks)
                y += strip.height
    if furniture is not None:
        furnish(pages, paper, furniture)
    return pages


def _is_air(strip: Strip) -> bool:
    return strip.air


def _groups(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """Give the strips that stay on one page, group by group."""
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.glued:
            yield group
            group = []
    if group:
        yield group


def furnish(pages: Sequence[Page], paper: Paper, furniture: Furniture) -> None:
    """Put title, foot and number onto pages that are all there."""
    head, low = furniture.head, furniture.low
    for number, page in enumerate(pages, 1):
        if number > 1 and furniture.title:
            told = few_lines(furniture.title, head, paper.room, 1)
            page.put(
                paper.margin,
                paper.margin,
                *set_lines(told, head, 0, -MM, paper.room),
                Rule(0, head.step, paper.room, head.step),
            )
        count = furniture.count.format(page=number, pages=len(pages))
        wide = width(count, low)
        foot = few_lines(furniture.foot, low, paper.room - wide - _GAP, 1)
        page.put(
            paper.margin,
            paper.size[1] - paper.bottom + _GAP,
            Rule(0, 0, paper.room, 0),
            *set_lines(foot, low, 0, MM, paper.room),
            *set_lines([count], low._replace(align="right"), 0, MM, paper.room),
        )
