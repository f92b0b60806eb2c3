"""What leads through a booklet: its contents, its pinyin index, and whom to call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from app.documents.booklet_words import BookletWords
from app.documents.fonts import BOLD
from app.documents.guide_facts import GuideFacts
from app.documents.marks import ACCENT, EDGE, INK, MM, SOFT, Anchor, Jump, Mark, Page, Rule
from app.documents.pages import Paper, laid_out
from app.documents.ruled import CELL, Column, table
from app.documents.strips import Strip, air, heading
from app.documents.typeset import Style, lines, set_lines, width

_CHAPTER = Style(BOLD, 10.5, 1.6, ACCENT)
_GROUP = Style(size=8.5, lead=1.5, colour=SOFT)
_LINE = Style(size=9.5, lead=1.42, colour=INK)
_INDEX = Style(size=8.5, lead=1.4, colour=INK)
_LETTER = Style(BOLD, 12, 1.5, ACCENT)
_PLACES = Style(BOLD, 18, 1.6, ACCENT)
_DOTS = 4  # points that dots keep from what they lead to
_BETWEEN = 5 * MM  # two columns
_OTHER = "#"


class Chapter(NamedTuple):
    """The guides of a department, by group."""

    anchor: str
    name: str
    guides: tuple[GuideFacts, ...]


def heading_with(anchor: Anchor, text: str, room: float, style: Style = _PLACES) -> list[Strip]:
    """Set a heading that contents lead to."""
    found = heading(text, room, style) or [Strip(style.step, glued=True)]
    return [found[0]._replace(marks=(anchor, *found[0].marks)), *found[1:]]


def contents(
    chapters: Sequence[Chapter],
    ends: Sequence[tuple[str, str]],
    numbers: Mapping[str, int],
    paper: Paper,
    words: BookletWords,
) -> list[Page]:
    """Lay the contents out; how many pages they take does not depend on the numbers.

    Args:
        chapters: The departments in their order.
        ends: Anchor and name of what follows them.
        numbers: The page of each anchor; one that is not known yet is left blank.
        paper: A page of the booklet.
        words: The fixed words.
    """
    room = paper.room
    strips = heading_with(Anchor(0, 0, "contents", words.contents), words.contents, room)
    for chapter in chapters:
        strips += [air(1.5), *_leading(chapter.name, chapter.anchor, numbers, room, _CHAPTER, glued=True)]
        for group, guides in groupby(chapter.guides, _category):
            if group:
                strips += heading(group, room, _GROUP)
            for guide in guides:
                strips += _leading(guide.title, guide.number, numbers, room, _LINE)
    strips.append(air(2))
    for anchor, name in ends:
        strips += _leading(name, anchor, numbers, room, _CHAPTER)
    return laid_out(strips, paper)


def index(guides: Iterable[GuideFacts], numbers: Mapping[str, int], paper: Paper, words: BookletWords) -> list[Page]:
    """Lay the index out in two columns: titles in the order in which they are typed in pinyin, letter by letter."""
    wide = (paper.room - _BETWEEN) / 2
    head = heading_with(Anchor(0, 0, "index", words.index), words.index, paper.room)
    sorted_guides = sorted(((_pinyin(guide.title), guide) for guide in guides), key=_first)
    strips: list[Strip] = []
    for letter, found in groupby(sorted_guides, _letter):
        strips += heading(letter, wide, _LETTER)
        for _, guide in found:
            strips += _leading(guide.title, guide.number, numbers, wide, _INDEX)
    # The column's page is as deep as the booklet's, less the heading that stands above both.
    above = sum(strip.height for strip in head)
    column = Paper((wide, paper.depth - above), 0, 0)
    columns = laid_out(strips, column)
    pages = []
    for at in range(0, len(columns), 2):
        page = Page(paper.size)
        if at == 0:
            top = paper.margin
            for strip in head:
                page.put(paper.margin, top, *strip.marks)
                top += strip.height
        for number, each in enumerate(columns[at : at + 2]):
            for placed in each.placed:
                x = placed.x + paper.margin + number * (wide + _BETWEEN)
                page.placed.append(placed._replace(x=x, y=placed.y + paper.margin + above))
        pages.append(page)
    return pages


def contacts(chapters: Sequence[Chapter], paper: Paper, words: BookletWords, unchecked: str) -> list[Page]:
    """Lay out whom to call and where to go, department by department, as their guides say."""
    room = paper.room
    strips = [*heading_with(Anchor(0, 0, "contacts", words.contacts), words.contacts, room), air(2)]
    rows = []
    for chapter in chapters:
        phones = _union(phone for guide in chapter.guides for phone in guide.phones or ())
        where = _union(
            " ".join(filter(None, (place.name, place.address)))
            for guide in chapter.guides
            for place in guide.where or ()
        )
        rows.append((chapter.name, "\n".join(phones) or unchecked, "\n".join(where) or unchecked))
    columns = [Column(name, share) for name, share in zip(words.contact_columns, (2, 2, 3), strict=True)]
    columns[0] = columns[0]._replace(font=BOLD)
    return laid_out([*strips, *table(columns, rows, room, CELL)], paper)


def _leading(
    text: str, anchor: str, numbers: Mapping[str, int], room: float, style: Style, *, glued: bool = False
) -> list[Strip]:
    """Set a line of contents: a title in as many lines as it needs, dots, and its page at the right."""
    number = str(numbers.get(anchor, ""))
    kept = width("0000", style) + 2 * _DOTS
    told = lines(text, style, room - kept) or [anchor]
    strips = []
    for at, line in enumerate(told):
        marks: list[Mark] = list(set_lines([line], style, 0, 0, room - kept))
        if at == len(told) - 1:
            begin, end = width(line, style) + _DOTS, room - width(number, style) - _DOTS
            if end > begin:
                marks.append(Rule(begin, style.drop, end, style.drop, 0.4, EDGE, dashed=True))
            marks += set_lines([number], style._replace(align="right"), 0, 0, room)
        if number:
            marks.append(Jump(0, 0, room, style.step, anchor))
        strips.append(Strip(style.step, tuple(marks), glued=glued or at < len(told) - 1))
    return strips


def _union(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(text.strip() for text in texts if text.strip()))


def _pinyin(title: str) -> tuple[str, ...]:
    """Give how a title is typed, character by character: the order of the index."""
    from pypinyin import lazy_pinyin

    return tuple(each.lower() for each in lazy_pinyin(title.strip()[:40]))


def _letter(entry: tuple[tuple[str, ...], Any]) -> str:
    first = entry[0][0][:1].upper() if entry[0] else ""
    return first if "A" <= first <= "Z" and first.isascii() else _OTHER


def _first(entry: tuple[tuple[str, ...], GuideFacts]) -> tuple[bool, tuple[str, ...], str]:
    return _letter(entry) == _OTHER, entry[0], entry[1].number


def _category(guide: GuideFacts) -> str:
    return guide.category


def anchors_of(pages: Sequence[Page], first: int) -> Iterator[tuple[str, int]]:
    """Give the page of every anchor; the first of these pages has this number."""
    for number, page in enumerate(pages, first):
        for placed in page.placed:
            for mark in placed.marks:
                if isinstance(mark, Anchor):
                    yield mark.name, number
