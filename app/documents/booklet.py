"""The booklet (手册): cover, contents, every guide by department and group, whom to call, pinyin index."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, repeat
from typing import NamedTuple

from app.core.errors import HallError
from app.documents.booklet_guide import guide_strips
from app.documents.booklet_lists import Chapter, anchors_of, contacts, contents, heading_with, index
from app.documents.booklet_words import CHINESE, BookletWords
from app.documents.fonts import BOLD
from app.documents.guide_facts import GuideFacts
from app.documents.imposition import imposed
from app.documents.marks import A5, ACCENT, EDGE, INK, MM, SOFT, Anchor, Box, Mark, Page, Rule
from app.documents.pages import Paper, laid_out
from app.documents.pdf import pdf_of
from app.documents.plain import visible
from app.documents.strips import Strip, air, heading
from app.documents.typeset import Style, few_lines, lines, set_lines, width

PAPER = Paper(A5, 13 * MM, 14 * MM)
_CHAPTER = Style(BOLD, 20, 1.6, ACCENT)
_GROUP = Style(BOLD, 12, 1.7, ACCENT)
_SMALL = Style(size=8, lead=1.4, colour=SOFT)
_EVERY = 8  # guides, or pages, between two looks at whether to go on
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class BookletFacts:
    """What a booklet holds.

    Attributes:
        guides: Departments follow each other as they are first met here.
        note: A line of the hall's own on the cover.
    """

    site: str
    today: date
    guides: tuple[GuideFacts, ...]
    note: str = ""
    words: BookletWords = field(default=CHINESE, repr=False)


class _Part(NamedTuple):
    """Pages under one running title; of a guide that goes on from the page before also its own."""

    title: str
    pages: list[Page]
    going_on: tuple[str, ...] = ()


class _Watch:
    """Says how far the work is, and ends it when that is wished."""

    def __init__(self, total: int, progress: Progress | None, cancelled: Callable[[], bool] | None) -> None:
        self._total, self._progress, self._cancelled = total, progress, cancelled
        self._done = 0

    def one_done(self) -> None:
        """Count one piece of work.

        Raises:
            HallError: `export_cancelled`.
        """
        self._done += 1
        if self._done % _EVERY:
            return
        if self._cancelled is not None and self._cancelled():
            raise HallError("export_cancelled")
        if self._progress is not None:
            self._progress(min(self._done, self._total), self._total)


def booklet_pdf(
    booklet: BookletFacts,
    *,
    folded: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> bytes:
    """Give the booklet as PDF: pages of A5, or sheets of A4 to be printed on both sides, folded and stitched.

    Args:
        booklet: What it holds.
        folded: Two pages a side of A4, in the order in which a folded sheet has them.
        progress: Called now and then with how much of how much is done.
        cancelled: Asked now and then; the work ends when it says so.

    Raises:
        HallError: `export_cancelled`.
    """
    watch = _Watch(2 * len(booklet.guides), progress, cancelled)
    pages = _pages(booklet, watch)
    sheets = imposed(pages) if folded else pages
    words = booklet.words

    def written(_: int) -> None:
        watch.one_done()

    return pdf_of(sheets, f"{words.title} · {booklet.site}", words.language, written)


def booklet_pages(booklet: BookletFacts) -> list[Page]:
    """Lay the booklet out as pages of A5, the cover first."""
    return _pages(booklet, _Watch(0, None, None))


def _pages(booklet: BookletFacts, watch: _Watch) -> list[Page]:
    words = booklet.words
    chapters = chapters_of(booklet)
    body = [_chapter(chapter, watch) for chapter in chapters]
    unchecked = booklet.guides[0].words.unchecked if booklet.guides else ""
    ends = [_Part(words.contacts, contacts(chapters, PAPER, words, unchecked))]
    named = (("contacts", words.contacts), ("index", words.index))
    # Twice: how many pages the contents take says on which page everything else begins.
    first = 2 + len(contents(chapters, named, {}, PAPER, words))
    numbers: dict[str, int] = {}
    for part in (*body, *ends):
        numbers |= anchors_of(part.pages, first)
        first += len(part.pages)
    ends.append(_Part(words.index, index(booklet.guides, numbers, PAPER, words)))
    numbers["index"] = first
    listed = _Part(words.contents, contents(chapters, named, numbers, PAPER, words))
    return _furnished([_Part("", [_cover(booklet)]), listed, *body, *ends], booklet)


def chapters_of(booklet: BookletFacts) -> list[Chapter]:
    """Give the departments in their order, each with its guides by group; those without one first.

    After a group they would read as part of it.
    """
    found: dict[str, list[GuideFacts]] = {}
    for guide in booklet.guides:
        found.setdefault(visible(guide.department), []).append(guide)
    chapters = []
    for number, (name, guides) in enumerate(found.items(), 1):
        groups = list(dict.fromkeys(guide.category for guide in guides if guide.category))
        order = {group: at for at, group in enumerate(groups)}
        sorted_guides = sorted(guides, key=lambda guide: order.get(guide.category, -1))
        chapters.append(Chapter(f"D-{number}", name or booklet.words.other_department, tuple(sorted_guides)))
    return chapters


def _chapter(chapter: Chapter, watch: _Watch) -> _Part:
    room = PAPER.room
    strips = [*heading_with(Anchor(0, 0, chapter.anchor, chapter.name), chapter.name, room, _CHAPTER)]
    group = ""
    for guide in chapter.guides:
        if guide.category and guide.category != group:
            strips += [air(2), *heading(guide.category, room, _GROUP)]
        group = guide.category
        strips += guide_strips(guide, room)
        watch.one_done()
    pages = laid_out(strips, PAPER)
    return _Part(chapter.name, pages, tuple(_going_on(pages)))


def _going_on(pages: Sequence[Page]) -> Iterator[str]:
    """Give for each page the title of the guide that began on one before; empty where a new one begins."""
    last = ""
    for page in pages:
        found = [mark for placed in page.placed for mark in placed.marks if isinstance(mark, Anchor)]
        first = page.placed[0].marks if page.placed else ()
        yield "" if any(isinstance(mark, Anchor) for mark in first) else last
        last = found[-1].title if found else last


def _cover(booklet: BookletFacts) -> Page:
    """Set the cover: what it is, whose, of which day, and how much of it nobody has checked."""
    words, (wide, high) = booklet.words, PAPER.size
    page = Page(PAPER.size)
    page.put(0, 0, Box(0, 0, wide, high * 0.44, fill=ACCENT, edge=None))
    white = "#ffffff"
    room = PAPER.room
    site = Style(BOLD, 18, 1.4, white)
    named = few_lines(booklet.site, site, room, 3)
    page.put(PAPER.margin, 24 * MM, *set_lines(named, site, 0, 0, room))
    title = Style(BOLD, 38, 1.3, white)
    told = lines(words.title, title, room)
    page.put(PAPER.margin, high * 0.44 - 12 * MM - len(told) * title.step, *set_lines(told, title, 0, 0, room))
    body = Style(size=13, lead=1.7)
    unchecked = sum(guide.checked_on is None for guide in booklet.guides)
    late = sum(guide.is_past_review for guide in booklet.guides)
    below = [words.held.format(count=len(booklet.guides))]
    below += [words.held_unchecked.format(count=unchecked)] if unchecked else []
    below += [words.held_late.format(count=late)] if late else []
    below += [booklet.note] if booklet.note.strip() else []
    strips = [strip for text in below for strip in _paragraph(text, room, body)]
    top = high * 0.44 + 14 * MM
    for strip in strips[:14]:
        page.put(PAPER.margin, top, *strip.marks)
        top += strip.height
    day = Style(size=11, lead=1.5, colour=SOFT)
    printed = words.printed.format(day=booklet.today.isoformat())
    page.put(PAPER.margin, high - PAPER.bottom - day.step, *set_lines([printed], day, 0, 0, room))
    return page


def _paragraph(text: str, room: float, style: Style) -> list[Strip]:
    return [Strip(style.step, tuple(set_lines([line], style, 0, 0, room))) for line in lines(text, style, room)]


def _furnished(parts: Sequence[_Part], booklet: BookletFacts) -> list[Page]:
    """Put title and number onto every page but the cover: the number at the outer edge, as a reader leafs."""
    words = booklet.words
    pages: list[tuple[str, Page]] = [
        (words.goes_on.format(title=part.title, guide=guide) if guide else part.title, page)
        for part in parts
        for page, guide in zip(part.pages, chain(part.going_on, repeat("")), strict=False)
    ]
    room = PAPER.room
    for number, (title, page) in enumerate(pages, 1):
        if number == 1:
            continue
        count = words.count.format(page=number, pages=len(pages))
        right = number % 2 == 1
        outer = _SMALL._replace(colour=INK, align="right" if right else "left")
        inner = _SMALL._replace(align="left" if right else "right")
        named = few_lines(title, inner, room, 1)
        marks: list[Mark] = [*set_lines(named, inner, 0, 0, room), Rule(0, inner.step, room, inner.step, 0.4, EDGE)]
        page.put(PAPER.margin, PAPER.margin - inner.step - 1.5 * MM, *marks)
        held = few_lines(booklet.site, inner, room - width(count, _SMALL) - 4 * MM, 1)
        foot = [*set_lines(held, inner, 0, 0, room), *set_lines([count], outer, 0, 0, room)]
        page.put(PAPER.margin, PAPER.size[1] - PAPER.bottom + 3 * MM, *foot)
    return [page for _, page in pages]
