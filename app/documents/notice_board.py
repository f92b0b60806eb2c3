"""The public notice (公示牌) of a grid or station on A3: its area, whom to ask, what is done there, telephones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.documents import guide_parts as parts
from app.documents.board_words import CHINESE, BoardWords
from app.documents.fonts import BOLD
from app.documents.marks import A3, A4, ACCENT, EDGE, INK, MM, SOFT, TINT, Box, Code, Mark, Page
from app.documents.pages import Furniture, Paper, furnish, laid_out
from app.documents.pdf import pdf_of
from app.documents.strips import Strip, air, glued, heading, height_of, paragraph
from app.documents.typeset import Style, few_lines, lines, set_lines, width

_PAPERS = {"A3": Paper(A3, 20 * MM, 24 * MM), "A4": Paper(A4, 14 * MM, 17 * MM)}
# As parts of the paper's own type: as large as all of it stands on one page.
_SCALES = (1.25, 1.1, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
_BODY = {"A3": 26, "A4": 18}
_CODE_MM = {"A3": 46, "A4": 32}
_WHITE = "#ffffff"


@dataclass(frozen=True, slots=True)
class BoardPerson:
    """Somebody who may be asked; the telephone is a public one."""

    role: str
    name: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class BoardFacts:
    """What a notice says. None was never told and prints as 未核对.

    Attributes:
        site: Name of the grid or station.
        of: The hall it belongs to.
        phones: What a number is for, and the number.
        code: Text of the QR code, plain ASCII; empty leaves it out.
    """

    site: str
    of: str
    today: date
    area: str = ""
    people: tuple[BoardPerson, ...] = ()
    services: tuple[str, ...] | None = None
    hours: tuple[str, ...] | None = None
    phones: tuple[tuple[str, str], ...] = ()
    complaint: str = ""
    code: str = ""
    checked_on: date | None = None
    words: BoardWords = field(default=CHINESE, repr=False)


def notice_board_pdf(board: BoardFacts, paper: str = "A3") -> bytes:
    """Give the notice as PDF: one page, more only where type that can be read from a step away leaves no other way.

    Raises:
        ValueError: Another paper than A3 and A4.
    """
    if paper not in _PAPERS:
        raise ValueError(f"no notice is laid out for {paper}")
    sheet = _PAPERS[paper]
    for scale in _SCALES:
        strips = list(_Board(board, paper, scale).strips())
        if height_of(strips) <= sheet.depth:
            break
    pages = _in_the_middle(strips, sheet) or laid_out(strips, sheet)
    words = board.words
    checked = words.version.format(day=board.checked_on.isoformat()) if board.checked_on else words.unchecked
    told = [checked, words.complaint.format(phone=board.complaint) if board.complaint else "", board.of]
    low = Style(size=_BODY[paper] * 0.5, colour=SOFT)
    furnish(pages, sheet, Furniture("", words.dot.join(filter(None, told)), words.count, low))
    return pdf_of(pages, f"{board.site} · {words.title}", words.language)


def _in_the_middle(strips: Sequence[Strip], sheet: Paper) -> list[Page]:
    """Put strips onto one page, what is left of it spread between them; nothing where they do not fit."""
    spare = sheet.depth - height_of(strips)
    gaps = sum(strip.air for strip in strips)
    if spare < 0:
        return []
    page = Page(sheet.size)
    top = sheet.margin
    each = min(spare / gaps, 14 * MM) if gaps else 0.0
    for strip in strips:
        page.put(sheet.margin, top, *strip.marks)
        top += strip.height + (each if strip.air else 0)
    return [page]


class _Board:
    """A notice in type of one size, as strips."""

    def __init__(self, board: BoardFacts, paper: str, scale: float) -> None:
        self.board, self.words = board, board.words
        self.room = _PAPERS[paper].room
        self.body = Style(size=_BODY[paper] * scale, lead=1.4)
        self.strong = self.body._replace(font=BOLD)
        self.head = Style(BOLD, self.body.size * 1.15, 1.6, ACCENT)
        self.code_mm = _CODE_MM[paper]

    def strips(self) -> Iterator[Strip]:
        board, words = self.board, self.words
        yield self._title()
        yield air(4)
        if board.area.strip():
            yield from self._part(words.area, paragraph(board.area, self.room, self.body))
        if board.people:
            told = [(one.role, one.name, one.phone) for one in board.people]
            yield from self._part(words.people, self._cards(told))
        services = board.services
        listed = self._in_columns(services) if services else paragraph(words.unchecked, self.room, self.body)
        yield from self._part(words.services, listed)
        hours = parts.texts(board.hours or (words.unchecked,), self.room, self.strong).strips
        yield from self._part(words.hours, hours)
        if board.phones:
            yield from self._part(words.phones, self._cards([(name, phone, "") for name, phone in board.phones]))

    def _part(self, name: str, told: list[Strip]) -> list[Strip]:
        return [*glued([*heading(name, self.room, self.head), *told[:1]]), *told[1:], air(3)]

    def _title(self) -> Strip:
        """Set the name large on a dark ground, its code in white at the right."""
        pad = self.body.size * 0.6
        side = self.code_mm * MM if self.board.code else 0.0
        note = Style(BOLD, self.body.size * 0.6, 1.5, INK, "centre")
        card = side + note.step if side else 0.0
        free = self.room - 2 * pad - (side + pad if side else 0)
        name = Style(BOLD, self.body.size * 2, 1.25, _WHITE)
        small = Style(size=self.body.size, lead=1.5, colour=_WHITE)
        told = few_lines(self.board.site, name, free, 4)
        below = few_lines(self.words.dot.join(filter(None, (self.words.title, self.board.of))), small, free, 2)
        high = max(len(told) * name.step + len(below) * small.step, card) + 2 * pad
        marks: list[Mark] = [Box(0, 0, self.room, high, fill=ACCENT, edge=None, radius=pad / 2)]
        top = (high - len(told) * name.step - len(below) * small.step) / 2
        marks += set_lines(told, name, pad, top, free)
        marks += set_lines(below, small, pad, top + len(told) * name.step, free)
        if side:
            left = self.room - pad - side
            what = self.words.scan if "://" in self.board.code else self.board.code
            marks += [Box(left, pad, side, card, fill=_WHITE, edge=None), Code(left, pad, side, self.board.code)]
            # The white around the code is part of it: the words may stand in its lowest row.
            marks += set_lines(few_lines(what, note, side, 1), note, left, pad + side - note.size * 0.5, side)
        return Strip(high, tuple(marks), glued=True)

    def _cards(self, told: Sequence[tuple[str, str, str]]) -> list[Strip]:
        """Set cards side by side: what somebody is, the name, the telephone; as many in a row as their texts take."""
        pad, gap = self.body.size * 0.5, self.body.size * 0.5
        number = self.strong._replace(size=self.body.size * 1.1)
        styles = (self.body._replace(size=self.body.size * 0.8, colour=SOFT), number, number)
        widest = max(width(text, style) for row in told for text, style in zip(row, styles, strict=True))
        across = max(1, min(4, len(told), int((self.room + gap) / (widest + 2 * pad + gap))))
        across = -(-len(told) // -(-len(told) // across))  # rows as long as each other
        wide = (self.room - gap * (across - 1)) / across
        strips = []
        for at in range(0, len(told), across):
            cards = [self._card(row, styles, wide - 2 * pad) for row in told[at : at + across]]
            high = max(sum(strip.height for strip in card) for card in cards) + 2 * pad
            marks: list[Mark] = []
            for place, card in enumerate(cards):
                left = place * (wide + gap)
                marks.append(Box(left, 0, wide, high, fill=TINT, edge=EDGE, radius=pad / 2))
                inside = parts.side_by_side([[Strip(pad), *card]], wide)[0]
                marks += parts.moved([inside], left + pad)[0].marks
            strips.append(Strip(high + gap, tuple(marks)))
        return strips

    def _card(self, row: Sequence[str], styles: Sequence[Style], room: float) -> list[Strip]:
        return [strip for text, style in zip(row, styles, strict=True) for strip in paragraph(text, room, style)]

    def _in_columns(self, services: Sequence[str]) -> list[Strip]:
        """List services in two columns, read down and then right; in one where a name is too long for that."""
        half = (self.room - self.body.size) / 2
        dot = width("• ", self.body)
        two = all(len(lines(name, self.body, half - dot)) <= 2 for name in services) and len(services) > 3
        wide = half if two else self.room
        listed = [self._item(name, wide, dot) for name in services]
        deep = -(-len(listed) // 2) if two else len(listed)
        rows = [listed[at::deep] for at in range(deep)]
        return [strip for row in rows for strip in parts.side_by_side(row, half + self.body.size)]

    def _item(self, name: str, wide: float, dot: float) -> list[Strip]:
        told = parts.moved(paragraph(name, wide - dot, self.body), dot) or [Strip(self.body.step)]
        bullet = tuple(set_lines(["•"], self.body._replace(colour=INK), 0, 0, dot))
        return [told[0]._replace(marks=(*bullet, *told[0].marks)), *told[1:]]
