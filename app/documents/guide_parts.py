"""What the papers of service guides are built of: warnings, sections with a label, things to bring, numbered steps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from app.documents.fonts import BOLD
from app.documents.guide_facts import Bring, GuideFacts, GuidePlace, GuideStep, alert_of, dated, warnings
from app.documents.marks import ACCENT, INK, SOFT, Box, Mark, Rule
from app.documents.plain import visible
from app.documents.qr import is_plain, longest
from app.documents.strips import Strip, air, glued, height_of, paragraph
from app.documents.tables.checks import link_as_sent
from app.documents.typeset import BOXES, Style, lines, set_lines, width

RED = "#a4161a"  # 8 : 1 against the white on it, and dark on a printer without colours
WHITE = "#ffffff"
_SENTENCE = re.compile(r"[^。！？；!?;\n]*[。！？；!?;\n]+|[^。！？；!?;\n]+")


class Kept(NamedTuple):
    """What of some texts was set.

    Attributes:
        left_out: How many were left out whole.
        cut: Of one, later sentences were left out.
    """

    strips: list[Strip]
    left_out: int = 0
    cut: bool = False


def banner(text: str, room: float, style: Style, fill: str | None, edge: str, line: float = 1.6) -> Strip:
    """Set a text in a strip of its own: in a frame, or white on a dark ground."""
    pad = style.size * 0.45
    told = lines(text, style, room - 2 * pad)
    high = len(told) * style.step + pad
    box = Box(line / 2, 0, room - line, high, fill=fill, edge=edge, line=line)
    return Strip(high + pad, (box, *set_lines(told, style, pad, pad / 2, room - 2 * pad)))


def banners(guide: GuideFacts, room: float, style: Style, most: int | None = None) -> list[Strip]:
    """Set what no paper of a guide leaves out: the alert in force on red, and why it is not to be trusted yet.

    Args:
        guide: The guide.
        room: Points.
        style: Of the text.
        most: Lines that the alert may have; whole sentences are left out beyond, and it says so.
    """
    bold = style._replace(font=BOLD)
    found = [banner(text, room, bold._replace(colour=INK), None, INK) for text in warnings(guide)]
    alert = alert_of(guide)
    if alert and most is not None:
        told = sentences(alert, bold, room - style.size, most)
        if told != alert:
            alert = told + guide.words.left_out if told else guide.words.alert + guide.words.left_out
    if alert:
        found.append(banner(alert, room, bold._replace(colour=WHITE), RED, RED))
    return [each for strip in found for each in (strip, air(1))]


def sentences(text: str, style: Style, room: float, most: int) -> str:
    """Give as many whole sentences from the beginning of a text as fit into so many lines; perhaps none."""
    if _fits(text, style, room, most):
        return text
    kept = ""
    for sentence in _SENTENCE.findall(text):
        if not _fits(kept + sentence, style, room, most):
            break
        kept += sentence
    return kept


def _fits(text: str, style: Style, room: float, most: int) -> bool:
    # What is too wide altogether need not be broken into lines to know it.
    return width(visible(text), style) <= most * room and len(lines(text, style, room)) <= most


def moved(strips: Iterable[Strip], right: float) -> list[Strip]:
    """Move strips to the right, in points."""
    return [strip._replace(marks=tuple(_moved(mark, right) for mark in strip.marks)) for strip in strips]


def _moved(mark: Mark, right: float) -> Mark:
    if isinstance(mark, Rule):
        return mark._replace(x=mark.x + right, to_x=mark.to_x + right)
    return mark._replace(x=mark.x + right)


def section(label: str, body: Sequence[Strip], left: float, room: float, style: Style) -> list[Strip]:
    """Set what a question is answered by, the question at its left, below a thin line.

    Args:
        label: The question.
        body: The answer, set for what is left of the room.
        left: How wide the labels' column is, in points.
        room: Of both together, in points.
        style: Of the label.
    """
    gap = style.size * 0.28
    strips = moved(body, left)
    named = list(set_lines(lines(label, style, left - style.size / 2), style, 0, 0, left))
    spare = len(named) * style.step - sum(strip.height for strip in strips)
    if spare > 0:
        strips.append(Strip(spare))
    strips[0] = strips[0]._replace(marks=(*named, *strips[0].marks))
    line = Strip(2 * gap, (Rule(0, gap, room, gap, 0.6),), glued=True, air=True)
    return [line, *strips]


def together(strips: Sequence[Strip], most: float) -> list[Strip]:
    """Keep strips on one page where they are not higher than this (points)."""
    return glued(strips) if height_of(strips) <= most else list(strips)


def side_by_side(columns: Sequence[Sequence[Strip]], wide: float) -> list[Strip]:
    """Put columns of strips beside each other, each so wide (points), as one strip."""
    marks: list[Mark] = []
    for number, strips in enumerate(columns):
        top = 0.0
        for strip in moved(strips, number * wide):
            marks += [_lowered(mark, top) for mark in strip.marks]
            top += strip.height
    return [Strip(max(sum(strip.height for strip in strips) for strips in columns), tuple(marks))]


def _lowered(mark: Mark, down: float) -> Mark:
    if isinstance(mark, Rule):
        return mark._replace(y=mark.y + down, to_y=mark.to_y + down)
    return mark._replace(y=mark.y + down)


def texts(told: Iterable[str], room: float, style: Style, most_lines: int | None = None, most: int = 999) -> Kept:
    """Set texts one below the other; of one that is too long only its first sentences, or nothing at all."""
    strips: list[Strip] = []
    left_out, cut, shown = 0, False, 0
    for text in told:
        said = text if most_lines is None else sentences(text, style, room, most_lines)
        set_text = paragraph(said, room, style) if shown < most else []
        if not set_text:
            left_out += bool(text.strip())
            continue
        shown += 1
        cut = cut or said != text
        strips += set_text
    return Kept(strips, left_out, cut)


def things(
    bring: Sequence[Bring], room: float, style: Style, *, notes: bool = True, most_lines: int = 999, most: int = 999
) -> Kept:
    """Set a tick list of what to bring: the name bold, how many beside it, where to get it below."""
    kept = [one for one in bring if _fits(one.name, style._replace(font=BOLD), room - _hang(style), most_lines)]
    kept = kept[:most]
    strips = _in_columns(kept, room, style) if not notes and len(kept) > 8 else None
    if strips is None:
        strips = [strip for one in kept for strip in _thing(one, room, style, notes=notes)]
    cut = not notes and any(one.more for one in kept)
    return Kept(strips, len(bring) - len(kept), cut)


def _hang(style: Style) -> float:
    return width(BOXES[0], style)


def _thing(one: Bring, room: float, style: Style, *, notes: bool) -> list[Strip]:
    bold, hang = style._replace(font=BOLD), _hang(style)
    free = room - hang
    named = lines(one.name, bold, free)
    tail = "  ".join(filter(None, (one.how, one.mark)))
    strips = [Strip(style.step, tuple(set_lines([line], bold, hang, 0, free)), glued=True) for line in named]
    strips = strips or [Strip(style.step, glued=True)]
    strips[0] = strips[0]._replace(marks=(*set_lines([BOXES[0]], style, 0, 0, room), *strips[0].marks))
    used = width(named[-1], bold) + style.size if named else 0.0
    if tail and used + width(tail, style) <= free:
        strips[-1] = strips[-1]._replace(marks=(*strips[-1].marks, *set_lines([tail], style, hang + used, 0, free)))
        tail = ""
    small = style._replace(size=style.size * 0.92, colour=SOFT)
    below = [(tail, style)] + ([(text, small) for text in one.more] if notes else [])
    for text, how in below:
        told = lines(text, how, free)
        strips += [Strip(how.step, tuple(set_lines([line], how, hang, 0, free)), glued=True) for line in told]
    strips[-1] = strips[-1]._replace(glued=False)
    return strips


def _in_columns(bring: Sequence[Bring], room: float, style: Style) -> list[Strip] | None:
    """Set short names in two columns, read down and then right; None where one is too long for that."""
    half = (room - style.size) / 2
    told = [" ".join(filter(None, (one.name, one.how, one.mark))) for one in bring]
    if any(width(text, style) > half - _hang(style) or not text for text in told):
        return None
    deep = (len(told) + 1) // 2
    strips = []
    for row in range(deep):
        marks: list[Mark] = []
        for column, at in enumerate((row, row + deep)):
            if at < len(told):
                left = column * (half + style.size)
                marks += set_lines([BOXES[0]], style, left, 0, half)
                marks += set_lines([told[at]], style, left + _hang(style), 0, half)
        strips.append(Strip(style.step, tuple(marks)))
    return strips


def steps(told: Sequence[GuideStep], room: float, style: Style, *, text: bool = True, most_lines: int = 999) -> Kept:
    """Set steps with their numbers; the title bold, what to do in it beside or below."""
    strips: list[Strip] = []
    left_out, cut = 0, False
    bold = style._replace(font=BOLD)
    hang = width(f"{len(told)}.", bold) + style.size * 0.4
    free = room - hang
    for number, step in enumerate(told, 1):
        title = sentences(step.title, bold, free, most_lines) or sentences(step.text, bold, free, most_lines)
        if not title.strip():
            left_out += 1
            continue
        named = lines(title, bold, free)
        own = [Strip(style.step, tuple(set_lines([line], bold, hang, 0, free))) for line in named]
        used = width(named[-1], bold) + style.size
        if text and "\n" not in step.text.strip() and used + width(step.text.strip(), style) <= free:
            said = tuple(set_lines([step.text.strip()], style, hang + used, 0, free))
            own[-1] = own[-1]._replace(marks=(*own[-1].marks, *said))
        elif text and step.text.strip():
            below = texts(step.text.splitlines(), free, style, most_lines)
            own += moved(below.strips, hang)
            cut = cut or below.cut or below.left_out > 0
        cut = cut or title != step.title or (not text and bool(step.text.strip()))
        marks = tuple(set_lines([f"{number}."], bold._replace(colour=ACCENT), 0, 0, hang))
        own[0] = own[0]._replace(marks=(*marks, *own[0].marks))
        own[0] = own[0]._replace(glued=len(own) > 1)
        strips += own
    return Kept(strips, left_out, cut)


def places(
    told: Sequence[GuidePlace], room: float, style: Style, *, notes: bool = True, most_lines: int = 999, most: int = 999
) -> Kept:
    """Set where it is done: the name bold, the address below, how to get there last."""
    strips: list[Strip] = []
    left_out, cut, shown = 0, False, 0
    for place in told:
        named = texts([place.name], room, style._replace(font=BOLD), most_lines)
        if shown >= most or not named.strips:
            left_out += 1
            continue
        shown += 1
        more = texts((place.address, *(place.more if notes else ())), room, style, most_lines)
        cut = cut or named.cut or more.cut or more.left_out > 0 or (not notes and bool(place.more))
        strips += [*named.strips, *more.strips]
    return Kept(strips, left_out, cut)


def code_text(guide: GuideFacts, side_mm: float) -> str:
    """Give what a guide's QR code holds: its link, or its number where it has none; empty for a link too long."""
    link = link_as_sent(guide.link)
    if not link:
        return guide.number
    return link if fits_code(link, side_mm) else ""


def fits_code(text: str, side_mm: float) -> bool:
    """Tell whether a code of this side, the white around it included, still prints and reads well."""
    return is_plain(text) and len(text) <= longest(side_mm)


def foot_of(guide: GuideFacts, room: float, style: Style) -> str:
    """Give what stands at a paper's foot; where it is narrow, without what matters least."""
    words = guide.words
    told = [dated(guide), guide.number, words.printed.format(day=words.day(guide.today)), guide.site]
    while len(told) > 1 and width(words.foot(*told), style) > room:
        told.pop()
    return words.foot(*told)
