"""A service guide in large print (大字版): 18 points and up, nothing left out, as many pages of A4 as it needs."""

from __future__ import annotations

from collections.abc import Iterator

from app.documents import guide_parts as parts
from app.documents.fonts import BOLD
from app.documents.guide_facts import GuideFacts
from app.documents.marks import A4, ACCENT, EDGE, INK, MM, Code, Mark, Rule
from app.documents.pages import Furniture, Paper, laid_out
from app.documents.pdf import pdf_of
from app.documents.qr import longest
from app.documents.strips import Strip, air, heading
from app.documents.tables.checks import link_as_sent
from app.documents.typeset import Style, lines, set_lines

LEAST = 18  # points
PAPER = Paper(A4, 18 * MM, 26 * MM)
_BODY = Style(size=20, lead=1.6)
_STRONG = Style(BOLD, 24, 1.5)
_HEAD = Style(BOLD, 26, 1.6, ACCENT)
_TITLE = Style(BOLD, 34, 1.35, ACCENT)
_SMALL = Style(size=LEAST, lead=1.5, colour=INK)
_CODE_MM = 42
_TOGETHER = 75 * MM


def large_print_pdf(guide: GuideFacts) -> bytes:
    """Give the large print as PDF."""
    words = guide.words
    foot = parts.foot_of(guide, PAPER.room * 0.62, _SMALL)
    furniture = Furniture(guide.title, foot, words.count, _SMALL)
    pages = laid_out(list(_strips(guide)), PAPER, furniture)
    return pdf_of(pages, f"{guide.title} · {words.large}", words.language)


def _strips(guide: GuideFacts) -> Iterator[Strip]:
    words, room = guide.words, PAPER.room
    yield from _head(guide)
    yield from parts.banners(guide, room, _BODY)
    if guide.easy.strip():
        yield from _answer(words.easy, parts.texts(guide.easy.splitlines(), room, _STRONG).strips, room)
    bring = None if guide.bring is None else parts.things(guide.bring, room, _BODY).strips
    how, way_told = guide.way
    steps = None if way_told is None else parts.steps(way_told, room, _BODY).strips
    where = None if guide.where is None else parts.places(guide.where, room, _BODY).strips
    time = None if guide.time is None else (guide.time,)
    time = (*(time or ()), guide.visits) if guide.visits else time
    answers = (
        (words.who, _set(guide.who), words.anybody),
        (words.bring, bring, words.nothing),
        (how, steps, words.no_steps),
        (words.time, _set(time, _STRONG), ""),
        (words.cost, _set(guide.cost, _STRONG), words.free),
        (words.where, where, words.nowhere),
        (words.when, _set(guide.when), words.no_hours),
        (words.phones, _set(guide.phones, _STRONG), words.no_phones),
    )
    for name, told, none in answers:
        missing = [words.unchecked] if told is None else [none]
        yield from _answer(name, told or parts.texts(missing, room, _BODY if told is None else _STRONG).strips, room)
    if guide.online_steps and not guide.is_online_only:
        yield from _answer(words.online_steps, parts.steps(guide.online_steps, room, _BODY).strips, room)
    for name, lines_told in guide.more:
        yield from _answer(name, parts.texts(lines_told, room, _BODY).strips, room)


def _head(guide: GuideFacts) -> Iterator[Strip]:
    """Set the title across the page, and below it whose it is, with the code at the right."""
    words, room, side = guide.words, PAPER.room, _CODE_MM * MM
    yield from heading(guide.title, room, _TITLE)
    code = parts.code_text(guide, _CODE_MM)
    free = room - side - 6 * MM
    told = [words.large, words.foot(guide.department, guide.category)]
    if code and not guide.link:
        told.append(words.scan_number.format(number=guide.number))
    elif code:
        told += [guide.number, words.scan_link]
    else:
        long = {"length": len(link_as_sent(guide.link)), "limit": longest(_CODE_MM)}
        told += [guide.number, words.link_long.format(**long)]
    said = [line for text in told for line in lines(text, _SMALL, free)]
    marks: list[Mark] = list(set_lines(said, _SMALL, 0, 0, free))
    if code:
        marks.append(Code(room - side, 0, side, code))
    yield Strip(max(len(said) * _SMALL.step, side if code else 0), tuple(marks))
    yield air(2)


def _answer(name: str, told: list[Strip], room: float) -> Iterator[Strip]:
    line = Strip(5 * MM, (Rule(0, 3 * MM, room, 3 * MM, 0.8, EDGE),), glued=True, air=True)
    yield from parts.together([line, *heading(name, room, _HEAD), *told], _TOGETHER)


def _set(told: tuple[str, ...] | None, style: Style = _BODY) -> list[Strip] | None:
    return None if told is None else parts.texts(told, PAPER.room, style).strips
