"""The leaflet (单页) of a service guide: everything to know before one comes, on exactly one page of A4 or A5.

What is too much for the page is shown with fewer details, and it says so: no sentence is cut, nothing runs over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from app.documents import guide_parts as parts
from app.documents.fonts import BOLD
from app.documents.guide_facts import GuideFacts
from app.documents.guide_parts import Kept
from app.documents.marks import A4, A5, ACCENT, EDGE, INK, MM, SOFT, Box, Code, Mark, Page, Rule
from app.documents.pages import FOOT, Furniture, Paper, furnish
from app.documents.pdf import pdf_of
from app.documents.plain import visible
from app.documents.qr import longest
from app.documents.strips import Strip, air, height_of, paragraph
from app.documents.tables.checks import link_as_sent
from app.documents.typeset import Style, few_lines, lines, set_lines, width

MOST_STEPS = 5
_FULL = 999
_LEAD = 1.42
_SHORT = 40  # characters of telephone numbers that stand in one line
_MUCH_TITLE, _MOST_TITLE = 14, 26  # lines
_NOTES_MM, _NOTES_LINE_MM, _NOTES_LINES = 22, 9, 6


class _Sheet(NamedTuple):
    """A leaflet's paper, and how large type, code and labels are on it."""

    paper: Paper
    body: float
    titles: tuple[float, ...]
    code_mm: float
    label_mm: float


SHEETS = {
    "A4": _Sheet(Paper(A4, 14 * MM, 16 * MM), 12.5, (28, 25, 22, 19, 17), 30, 26),
    "A5": _Sheet(Paper(A5, 10 * MM, 14 * MM), 10, (20, 18, 16, 14, 12.5), 25, 19),
}


@dataclass(frozen=True, slots=True)
class _Detail:
    """How much is shown, and how large.

    Attributes:
        lines: Lines that one entry may have before later sentences of it are left out.
        notes, texts: Notes of things to bring and places; texts of steps.
        most: Entries of a section.
        bring: Things to bring.
    """

    scale: float
    lines: int = _FULL
    notes: bool = True
    texts: bool = True
    most: int = _FULL
    bring: int = _FULL


def _details() -> Iterator[_Detail]:
    """Give what to try, one after the other: all of it in smaller and smaller type, then less and less of it."""
    for scale in (1.3, 1.2, 1.1, 1.04, 0.98, 0.92):
        yield _Detail(scale)
    for scale in (0.98, 0.92):
        yield _Detail(scale, 8)
        yield _Detail(scale, 5)
        yield _Detail(scale, 5, notes=False)
    yield _Detail(0.92, 4, notes=False, texts=False)
    for most in (9, 6, 4, 3):
        yield _Detail(0.92, 3, notes=False, texts=False, most=most)
    for bring in (40, 32, 26, 22, 18, 15, 12, 10, 8, 6, 5, 4, 3, 2):
        yield _Detail(0.88, 2, notes=False, texts=False, most=2, bring=bring)
    yield _Detail(0.88, 1, notes=False, texts=False, most=1, bring=1)


def leaflet_pdf(guide: GuideFacts, paper: str = "A4") -> bytes:
    """Give the leaflet as PDF.

    Raises:
        ValueError: Another paper than A4 and A5.
    """
    words = guide.words
    return pdf_of([leaflet_page(guide, paper)], f"{guide.title} · {words.leaflet}", words.language)


def leaflet_page(guide: GuideFacts, paper: str = "A4") -> Page:
    """Lay the leaflet out.

    Raises:
        ValueError: Another paper than A4 and A5.
    """
    if paper not in SHEETS:
        raise ValueError(f"no leaflet is laid out for {paper}")
    sheet = SHEETS[paper]
    least = _least_lines(guide, sheet)
    for detail in _details():
        if detail.lines == _FULL and least * detail.scale**2 > sheet.paper.depth / (sheet.body * _LEAD):
            continue  # not even if every line were full
        strips = _Leaflet(guide, sheet, detail).strips()
        if height_of(strips) <= sheet.paper.depth:
            break
    page = Page(sheet.paper.size)
    top = sheet.paper.margin
    for strip in strips:
        page.put(sheet.paper.margin, top, *strip.marks)
        top += strip.height
    _leave_room_to_write(guide, sheet, page, top)
    count = sheet.paper.room * 0.72  # the rest is for 'page 1 of 1'
    furnish([page], sheet.paper, Furniture("", parts.foot_of(guide, count, FOOT), guide.words.count))
    return page


def _least_lines(guide: GuideFacts, sheet: _Sheet) -> float:
    """Give how many lines in type of the sheet's own size hold all that a guide says, if each is full."""
    told = [*(guide.who or ()), *(guide.cost or ()), *(guide.when or ()), *(guide.phones or ()), guide.time or ""]
    told += [text for one in guide.bring or () for text in (one.name, *one.more)]
    told += [text for one in (guide.way[1] or ())[:MOST_STEPS] for text in (one.title, one.text)]
    told += [text for one in guide.where or () for text in (one.name, one.address, *one.more)]
    style = Style(size=sheet.body)
    return sum(width(visible(text), style) for text in told) / (sheet.paper.room - sheet.label_mm * MM)


def _leave_room_to_write(guide: GuideFacts, sheet: _Sheet, page: Page, top: float) -> None:
    """Use what is left of the page for lines on which somebody at the desk writes a word by hand."""
    gap = 3 * MM
    left = sheet.paper.size[1] - sheet.paper.bottom - top - 2 * gap
    if left < _NOTES_MM * MM:
        return
    style = Style(size=sheet.body * 0.85, colour=SOFT)
    count = min(_NOTES_LINES, int((left - style.step) / (_NOTES_LINE_MM * MM)))
    high = style.step + count * _NOTES_LINE_MM * MM
    room = sheet.paper.room
    marks: list[Mark] = [Box(0, 0, room, high, edge=EDGE, radius=2 * MM)]
    marks += set_lines([guide.words.notes], style, 2.5 * MM, 0.5 * MM, room)
    for line in range(1, count):
        y = style.step + line * _NOTES_LINE_MM * MM
        marks.append(Rule(2.5 * MM, y, room - 2.5 * MM, y, 0.5, EDGE, dashed=True))
    page.put(sheet.paper.margin, sheet.paper.size[1] - sheet.paper.bottom - gap - high, *marks)


class _Leaflet:
    """A leaflet at one level of detail, as strips."""

    def __init__(self, guide: GuideFacts, sheet: _Sheet, detail: _Detail) -> None:
        self.guide, self.words, self.sheet, self.detail = guide, guide.words, sheet, detail
        self.room = sheet.paper.room
        self.left = sheet.label_mm * MM
        self.free = self.room - self.left
        self.body = Style(size=sheet.body * detail.scale, lead=_LEAD)
        self.strong = self.body._replace(font=BOLD, size=self.body.size * 1.12)
        self.label = Style(BOLD, self.body.size * 1.06, _LEAD, ACCENT)
        self.code = parts.code_text(guide, sheet.code_mm)
        self.cut = False

    def strips(self) -> list[Strip]:
        most = None if self.detail.lines == _FULL else max(2, self.detail.lines)
        warned = parts.banners(self.guide, self.room, self.body, most)
        found = [self._head(), air(1.5), *warned, *self._sections()]
        if self.cut:
            found += [air(1), *paragraph(self.words.left_out, self.room, self.body._replace(font=BOLD))]
        return found

    def _head(self) -> Strip:
        """Set the title as large as it fits into three lines, the code at its right, and what the code is."""
        guide, words, side = self.guide, self.words, self.sheet.code_mm * MM
        free = self.room - side - 5 * MM
        style = Style(BOLD, self._title_size(free), 1.32, ACCENT)
        small = Style(size=self.sheet.body * 0.88, lead=1.4, colour=SOFT)
        marks: list[Mark] = list(set_lines([words.leaflet], small, 0, 0, free))
        top = small.step
        named = few_lines(guide.title, style, free, _MOST_TITLE)
        marks += set_lines(named, style, 0, top, free)
        top += len(named) * style.step
        whose = few_lines(words.foot(guide.department, guide.category), small, free, 2)
        marks += set_lines(whose, small, 0, top, free)
        top += len(whose) * small.step
        below = small._replace(size=self.sheet.body * 0.78, align="centre", colour=INK)
        if self.code:
            caption = words.scan_link if guide.link else words.scan_number.format(number=guide.number)
            marks.append(Code(self.room - side, 0, side, self.code))
            told = lines(caption, below, side)
            marks += set_lines(told, below, self.room - side, side - below.size * 0.6, side)
            low = side + len(told) * below.step - below.size * 0.4
        else:
            limit = longest(self.sheet.code_mm)
            long = words.link_long.format(length=len(link_as_sent(guide.link)), limit=limit)
            frame = below._replace(align="left")
            told = lines(f"{long}\n{guide.number}", frame, side)
            marks += set_lines(told, frame, self.room - side, 0, side)
            low = len(told) * frame.step
        return Strip(max(top, low), tuple(marks))

    def _title_size(self, room: float) -> float:
        """Choose the largest type in which the title takes three lines; less only where it would fill half the page."""
        sizes = [size for size in self.sheet.titles if size * self.detail.scale >= self.sheet.titles[-1]]
        for size in sizes or self.sheet.titles[-1:]:
            if len(lines(self.guide.title, Style(BOLD, size), room)) <= 3:
                return size
        least = self.sheet.titles[-1]
        return least if len(lines(self.guide.title, Style(BOLD, least), room)) <= _MUCH_TITLE else least * 0.7

    def _sections(self) -> Iterator[Strip]:
        guide, words, detail = self.guide, self.words, self.detail
        yield from self._section(words.who, self._texts(guide.who, words.anybody))
        bring = None
        if guide.bring is not None:
            bring = parts.things(
                guide.bring, self.free, self.body, notes=detail.notes, most_lines=detail.lines, most=detail.bring
            )
        yield from self._section(words.bring, self._told(bring, guide.bring, words.nothing))
        how, told = guide.way
        shown = (told or ())[:MOST_STEPS]
        steps = parts.steps(shown, self.free, self.body, text=detail.texts, most_lines=detail.lines)
        steps = steps._replace(left_out=steps.left_out + len(told or ()) - len(shown))
        yield from self._section(how, self._told(steps, told, words.no_steps))
        yield from self._time_and_cost()
        where = parts.places(
            guide.where or (),
            self.free,
            self.body,
            notes=detail.notes,
            most_lines=detail.lines,
            most=detail.most,
        )
        yield from self._section(words.where, self._told(where, guide.where, words.nowhere))
        yield from self._section(words.when, self._texts(guide.when, words.no_hours))
        phones = _joined(guide.phones, words.comma)
        yield from self._section(words.phones, self._texts(phones, words.no_phones, self.strong))

    def _time_and_cost(self) -> list[Strip]:
        """Set how long it takes and what it costs beside each other where both are short."""
        guide, words = self.guide, self.words
        how_long = None if guide.time is None else (guide.time,)
        if guide.visits:
            how_long = (*(how_long or ()), guide.visits)
        half = self.room / 2
        each_room = half - self.left - self.body.size
        pair = [(words.time, self._texts(how_long, "", self.strong, each_room))]
        pair.append((words.cost, self._texts(guide.cost, words.free, self.strong, each_room)))
        if max(len(strips) for _, strips in pair) <= 2:
            return parts.side_by_side([self._section(*each, half) for each in pair], half)
        whole = (
            (words.time, self._texts(how_long, "", self.strong)),
            (words.cost, self._texts(guide.cost, words.free)),
        )
        return [strip for each in whole for strip in self._section(*each)]

    def _section(self, label: str, body: list[Strip], room: float | None = None) -> list[Strip]:
        return parts.section(label, body, self.left, room or self.room, self.label)

    def _texts(
        self, told: tuple[str, ...] | None, none: str, style: Style | None = None, room: float | None = None
    ) -> list[Strip]:
        room = room or self.free
        kept = parts.texts(told or (), room, style or self.body, self.detail.lines, self.detail.most)
        return self._told(kept, told, none, room)

    def _told(
        self, kept: Kept | None, told: tuple[object, ...] | None, none: str, room: float | None = None
    ) -> list[Strip]:
        """Say that nobody told, that there is none, or what is; and how much more there is."""
        room = room or self.free
        if told is None or kept is None:
            return paragraph(self.words.unchecked, room, self.body._replace(colour=SOFT))
        if not told:
            return paragraph(none, room, self.strong)
        self.cut = self.cut or kept.cut
        if not kept.left_out:
            return list(kept.strips)
        sentence = self.words.rest_scan if self.guide.link and self.code else self.words.rest
        rest = paragraph(sentence.format(count=kept.left_out), room, self.body._replace(font=BOLD))
        return [*kept.strips, *rest]


def _joined(phones: tuple[str, ...] | None, comma: str) -> tuple[str, ...] | None:
    return (comma.join(phones),) if phones and sum(map(len, phones)) < _SHORT else phones
