"""One guide as it stands in the booklet: all that is known of it, as closely set as it still reads well."""

from __future__ import annotations

from collections.abc import Iterator

from app.documents import guide_parts as parts
from app.documents.booklet_words import CHINESE, ENGLISH
from app.documents.fonts import BOLD
from app.documents.guide_facts import GuideFacts, dated
from app.documents.marks import ACCENT, EDGE, INK, MM, SOFT, Anchor, Code, Mark, Rule
from app.documents.qr import longest
from app.documents.strips import Strip, air
from app.documents.tables.checks import link_as_sent
from app.documents.typeset import Style, lines, set_lines

_CODE_MM = 21.5
_LABEL = 17 * MM
_EASY_LINES = 4
_TOGETHER = 50 * MM
_BODY = Style(size=9.5, lead=1.42)
_NAME = Style(BOLD, 9.5, 1.42, ACCENT)
_TITLE = Style(BOLD, 12.5, 1.35, INK)
_SMALL = Style(size=8, lead=1.4, colour=SOFT)
_WORDS = {words.language: words for words in (CHINESE, ENGLISH)}


def guide_strips(guide: GuideFacts, room: float) -> list[Strip]:
    """Set a guide; its title stays with what follows."""
    head = _head(guide, room)
    found = [*parts.banners(guide, room, _BODY), *_answers(guide, room), *_more(guide, room)]
    if guide.easy.strip() and not _has_easy(guide, room):
        found = [*parts.texts(guide.easy.splitlines(), room, _BODY).strips, *found]
    return [air(3), head, *found]


def _has_easy(guide: GuideFacts, room: float) -> bool:
    """Tell whether the plain sentences stand beside the code."""
    return len(lines(guide.easy, _BODY, room - _CODE_MM * MM - 3 * MM)) <= _EASY_LINES


def _head(guide: GuideFacts, room: float) -> Strip:
    """Set the title, its number and date, and the code at the right."""
    side = _CODE_MM * MM
    code = parts.code_text(guide, _CODE_MM)
    free = room - side - 3 * MM
    marks: list[Mark] = [Anchor(0, 0, guide.number, guide.title, 1), Rule(0, 0, room, 0, 0.8, EDGE)]
    top = 1.5 * MM
    named = lines(guide.title, _TITLE, free)
    marks += set_lines(named, _TITLE, 0, top, free)
    top += len(named) * _TITLE.step
    below = [guide.words.foot(guide.number, dated(guide))]
    if code:
        marks.append(Code(room - side, 0.8 * MM, side, code))
    else:
        long = {"length": len(link_as_sent(guide.link)), "limit": longest(_CODE_MM)}
        below.append(_WORDS[guide.words.language].link_long.format(**long))
    told = [line for text in below for line in lines(text, _SMALL, free)]
    marks += set_lines(told, _SMALL, 0, top, free)
    top += len(told) * _SMALL.step
    if _has_easy(guide, room):
        easy = lines(guide.easy, _BODY, free)
        marks += set_lines(easy, _BODY, 0, top, free)
        top += len(easy) * _BODY.step
    return Strip(max(top, side + 1 * MM if code else 0), tuple(marks), glued=True)


def _answers(guide: GuideFacts, room: float) -> Iterator[Strip]:
    """Answer what everybody asks; what nobody told is named in one line, not left out."""
    words, free = guide.words, room - _LABEL
    phones = guide.phones and (words.comma.join(guide.phones),)
    bring = None if guide.bring is None else parts.things(guide.bring, free, _BODY).strips
    how, way_told = guide.way
    steps = None if way_told is None else parts.steps(way_told, free, _BODY).strips
    where = None if guide.where is None else parts.places(guide.where, free, _BODY).strips
    time = None if guide.time is None and not guide.visits else tuple(filter(None, (guide.time, guide.visits)))
    answers = (
        (words.who, _set(guide.who, free), words.anybody),
        (words.bring, bring, words.nothing),
        (how, steps, words.no_steps),
        (words.time, _set(time, free), ""),
        (words.cost, _set(guide.cost, free), words.free),
        (words.where, where, words.nowhere),
        (words.when, _set(guide.when, free), words.no_hours),
        (words.phones, _set(phones, free), words.no_phones),
    )
    for name, told, none in answers:
        if told is not None:
            yield from _row(name, told or parts.texts([none], free, _BODY).strips, room)
    untold = [name for name, told, _ in answers if told is None]
    if untold:
        told_line = _WORDS[words.language].unchecked_list.format(names=words.comma.join(untold))
        yield from parts.texts([told_line], room, _BODY._replace(colour=SOFT)).strips


def _more(guide: GuideFacts, room: float) -> Iterator[Strip]:
    free = room - _LABEL
    if guide.online_steps and not guide.is_online_only:
        yield from _row(guide.words.online_steps, parts.steps(guide.online_steps, free, _BODY).strips, room)
    for name, told in guide.more:
        yield from _row(name, parts.texts(told, free, _BODY).strips, room)


def _set(told: tuple[str, ...] | None, room: float) -> list[Strip] | None:
    return None if told is None else parts.texts(told, room, _BODY).strips


def _row(name: str, told: list[Strip], room: float) -> list[Strip]:
    return parts.together(parts.section(name, told, _LABEL, room, _NAME), _TOGETHER) if told else []
