"""Charts of a report as lines and boxes that stay sharp on any printer, and tell apart without colour. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from app.documents.fonts import BOLD
from app.documents.marks import ACCENT, EDGE, INK, MM, SOFT, TINT, Box, Mark, Rule
from app.documents.strips import Strip
from app.documents.typeset import Style, set_lines, width

_NOTE = Style(size=7, colour=SOFT)
_NUMBER = Style(size=7.5)
_LEAST_NUMBER = 4.8  # points; the table has the smaller ones
_LABEL = Style(size=8.5)
_BIG = Style(font=BOLD, size=17, colour=ACCENT)


def tiles(told: Sequence[tuple[str, str, str]], room: float, height_mm: float = 17) -> Strip:
    """Set figures in a row of frames: name, figure, and a word below it."""
    gap, height = 2.5 * MM, height_mm * MM
    each = (room - gap * (len(told) - 1)) / max(1, len(told))
    marks: list[Mark] = []
    for place, (name, figure, below) in enumerate(told):
        left = place * (each + gap)
        marks.append(Box(left, 0, each, height, TINT, EDGE, 0.5, 2 * MM))
        inner = each - 4 * MM
        marks += set_lines([name], _NOTE._replace(size=8), left + 2 * MM, 1.2 * MM, inner)
        marks += set_lines([figure], _fitting(figure, inner), left + 2 * MM, 4.6 * MM, inner)
        marks += set_lines([below], _fitting(below, inner, _NOTE), left + 2 * MM, height - 4.2 * MM, inner)
    return Strip(height, tuple(marks))


def columns(told: Sequence[tuple[str, float, float | None]], room: float, height_mm: float = 34) -> Strip:
    """Draw a column for each label with its number at its foot; the second value as a short thick line over it.

    Args:
        told: Label, height of the column, and the value of the line in its own scale (None = none).
        room: Width in points.
        height_mm: Of the whole chart.
    """
    height, foot, head = height_mm * MM, 4.2 * MM, 4 * MM
    deep = height - foot - head
    top = max((value for _, value, _ in told), default=0) or 1
    over = max((line for _, _, line in told if line is not None), default=0) or 1
    each = room / max(1, len(told))
    number = _number(told, each)
    every = ceil((max((width(label, _NOTE) for label, *_ in told), default=0) + 3) / each)
    marks: list[Mark] = [Rule(0, height - foot, room, height - foot, 0.6)]
    for place, (label, value, line) in enumerate(told):
        left, wide = place * each + each * 0.18, each * 0.64
        tall = deep * value / top
        if value:
            marks.append(Box(left, height - foot - tall, wide, tall, TINT, EDGE, 0.5))
        if line is not None:
            level = height - foot - deep * line / over
            marks.append(Rule(place * each + 0.5, level, (place + 1) * each - 0.5, level, 1.6, INK))
        if value and number is not None:
            # At the foot of the column, in a row with the others; above one that is too low for it.
            at = height - foot - (number.step if tall >= number.step + 1 else tall + number.step)
            if line is not None:  # the line goes on beside the number, and not through it
                taken, fill = width(f"{value:g}", number) + 0.6, TINT if tall >= number.step + 1 else "#ffffff"
                marks.append(Box(left + (wide - taken) / 2, at + 0.8, taken, number.step - 1.2, fill, None))
            marks += _centred(f"{value:g}", number, place * each, each, at)
        if place % every == 0:  # under the middle of its own column, as on the screen
            marks += _under(label, (place + 0.5) * each, room, height - foot + 0.6 * MM)
    return Strip(height, tuple(marks))


def _number(told: Sequence[tuple[str, float, float | None]], each: float) -> Style | None:
    """Give the size in which every column's number fits over it; None where it could not be read any more."""
    widest = max((width(f"{value:g}", _NUMBER) for _, value, _ in told if value), default=0.0)
    size = _NUMBER.size * min(1.0, (each - 1) / widest) if widest else _NUMBER.size
    return _NUMBER._replace(size=size) if size >= _LEAST_NUMBER else None


def bars(told: Sequence[tuple[str, float, float, str]], room: float, step_mm: float = 5.2) -> Strip:
    """Draw two bars on one line for each name: the longer behind, the shorter before; with a text at the end.

    Args:
        told: Name, longer value, shorter value, text.
        room: Width in points.
        step_mm: From one line to the next.
    """
    step = step_mm * MM
    label = max((width(name, _LABEL) for name, *_ in told), default=0) + 2 * MM
    tail = max((width(text, _NUMBER) for *_, text in told), default=0) + 2 * MM
    long = max(room - label - tail, 10.0)
    top = max((value for _, value, _, _ in told), default=0) or 1
    marks: list[Mark] = []
    for place, (name, longer, shorter, text) in enumerate(told):
        y = place * step
        marks += set_lines([name], _LABEL, 0, y, label)
        marks.append(Box(label, y + step * 0.18, long * longer / top, step * 0.56, TINT, EDGE, 0.5))
        marks.append(Box(label, y + step * 0.32, long * shorter / top, step * 0.28, EDGE, None))
        marks += set_lines([text], _NUMBER, label + long * longer / top + 1.2 * MM, y + 0.4, tail)
    return Strip(step * len(told), tuple(marks))


def side_by_side(left: Sequence[Strip], right: Sequence[Strip], at: float) -> Strip:
    """Set two stacks of strips beside each other, the second from `at` on; they stay on one page."""
    marks: list[Mark] = []
    deepest = 0.0
    for shift, stack in ((0.0, left), (at, right)):
        y = 0.0
        for strip in stack:
            marks += [_moved(mark, shift, y) for mark in strip.marks]
            y += strip.height
        deepest = max(deepest, y)
    return Strip(deepest, tuple(marks))


def _moved(mark: Mark, x: float, y: float) -> Mark:
    if isinstance(mark, Rule):
        return mark._replace(x=mark.x + x, y=mark.y + y, to_x=mark.to_x + x, to_y=mark.to_y + y)
    return mark._replace(x=mark.x + x, y=mark.y + y)


def _centred(text: str, style: Style, left: float, room: float, y: float) -> list[Mark]:
    return list(set_lines([text], style, left + max(0.0, room - width(text, style)) / 2, y, room))


def _under(text: str, middle: float, room: float, y: float) -> list[Mark]:
    wide = width(text, _NOTE)
    return list(set_lines([text], _NOTE, min(max(0.0, middle - wide / 2), room - wide), y, wide + 1))


def _fitting(text: str, room: float, style: Style = _BIG) -> Style:
    wide = width(text, style)
    return style if wide <= room else style._replace(size=style.size * room / wide)
