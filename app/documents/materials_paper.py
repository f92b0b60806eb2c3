"""The materials notice (一次性告知单) on A5: what is still missing, where to get it, whom to call."""

from __future__ import annotations

from collections.abc import Iterator

from app.documents import guide_parts as parts
from app.documents.fonts import BOLD
from app.documents.guide_facts import Bring
from app.documents.marks import A5, ACCENT, EDGE, INK, MM, SOFT, Box, Code, Mark
from app.documents.materials_facts import MaterialsFacts
from app.documents.pages import Furniture, Paper, laid_out
from app.documents.pdf import pdf_of
from app.documents.plain import packed, visible
from app.documents.strips import Strip, air, glued, height_of, ticks
from app.documents.typeset import Style, few_lines, lines, set_lines, width

PAPER = Paper(A5, 11 * MM, 15 * MM)
_CODE = 27 * MM
_LABEL = 4.7  # em: the room of a label
_TITLE = Style(BOLD, 22, 1.35, ACCENT)
_MATTER = Style(BOLD, 15, 1.35, INK)
_NUMBER = Style(BOLD, 12, 1.3, INK, "centre")
_SMALL = Style(size=9, lead=1.45, colour=SOFT)
# The type is as large as all of it still stands on one page; what takes two is not made small as well.
_SCALES = (1.45, 1.3, 1.2, 1.1, 1.0, 0.92)
_LONG = 1.2
_BODY = 11.5
_GROUND = "#f2f4f3"


def materials_pdf(notice: MaterialsFacts) -> bytes:
    """Give the notice as PDF; one page A5, more only when very much is missing.

    Raises:
        ValueError: A number that is not plain ASCII.
    """
    words = notice.words
    for scale in _SCALES:
        strips = list(_strips(notice, scale))
        if height_of(strips) <= PAPER.depth:
            break
    else:
        strips = list(_strips(notice, _LONG))
    named = f"{words.title} {notice.number}"
    foot = words.dot.join((notice.site, notice.number))
    pages = laid_out(strips, PAPER, Furniture(f"{named} · {notice.matter}", foot, words.count))
    return pdf_of(pages, named, words.language)


def _strips(notice: MaterialsFacts, scale: float) -> Iterator[Strip]:
    words, room = notice.words, PAPER.room
    body = Style(size=_BODY * scale, lead=1.45)
    label = Style(BOLD, body.size, 1.45, ACCENT)
    yield _head(notice)
    for text in notice.warned:
        yield parts.banner(text, room, body._replace(font=BOLD), None, INK)
    count = words.missing.format(count=len(notice.missing))
    yield parts.banner(count, room, body._replace(font=BOLD, size=body.size * 1.15), "#f2f4f3", INK)._replace(
        glued=True
    )
    lacking = [Bring(one.name, more=_more(notice, one.source, one.note)) for one in notice.missing]
    yield from parts.things(lacking, room, body).strips
    yield air(1.5)
    left = _LABEL * body.size
    free = room - left
    if notice.brought:
        brought = ticks(notice.brought, free, body, [True] * len(notice.brought))
        yield from parts.section(words.brought, brought, left, room, label)
    phones = notice.phones or ((words.ask_here,) if not notice.note else ())
    strong = body._replace(font=BOLD)
    facts = (
        (words.note, notice.note.splitlines(), body),
        (words.phones, [words.comma.join(phones)] if phones else [], strong),
        (words.where, notice.where, body),
        (words.when, notice.when, body),
    )
    for name, told, style in facts:
        if any(text.strip() for text in told):
            yield from parts.section(name, parts.texts(told, free, style).strips, left, room, label)
    yield air(2)
    yield from glued([_come_back(words.come_back, room, body._replace(font=BOLD))])


def _more(notice: MaterialsFacts, source: str, note: str) -> tuple[str, ...]:
    return tuple(
        text for text in (notice.words.source.format(text=source) if source.strip() else "", note) if text.strip()
    )


def _head(notice: MaterialsFacts) -> Strip:
    """Set what it is, what for and when, with the code and its number in letters at the right."""
    words, room = notice.words, PAPER.room
    free = room - _CODE - 4 * MM
    title = f"{words.title} · {words.reprint}" if notice.reprint else words.title

    def fits(text: str) -> bool:
        return width(visible(text), _SMALL) <= free

    marks: list[Mark] = []
    top = 0.0
    for text, style, most in (
        (notice.site, _SMALL, 2),
        (title, _TITLE, 2),
        (notice.matter, _MATTER, 6),
        ("\n".join(packed(words.made(notice.at, notice.ticket, notice.by), words.dot, fits)), _SMALL, 3),
    ):
        told = few_lines(text, style, free, most)
        marks += set_lines(told, style, 0, top, free)
        top += len(told) * style.step
    marks.append(Code(room - _CODE, 0, _CODE, notice.number))
    number = lines(notice.number, _NUMBER, _CODE)
    marks += set_lines(number, _NUMBER, room - _CODE, _CODE - _NUMBER.size * 0.7, _CODE)
    return Strip(max(top, _CODE + len(number) * _NUMBER.step) + 2 * MM, tuple(marks), glued=True)


def _come_back(text: str, room: float, style: Style) -> Strip:
    pad = 2.5 * MM
    told = lines(text, style, room - 2 * pad)
    high = len(told) * style.step + 2 * pad
    box = Box(0, 0, room, high, fill="#e8efeb", edge=EDGE, radius=2 * MM)
    return Strip(high, (box, *set_lines(told, style, pad, pad, room - 2 * pad)))
