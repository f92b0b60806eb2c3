"""The report of a stock-take: counters, what is missing, what should not be there, and lines to sign on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.documents.fonts import BOLD
from app.documents.marks import ACCENT, EDGE, MM, Box, Mark
from app.documents.pages import Furniture, Paper, laid_out
from app.documents.pdf import pdf_of
from app.documents.ruled import Column, table
from app.documents.stock_take_words import CHINESE, StockTakeWords
from app.documents.strips import Strip, air, facts, glued, heading, paragraph, signatures, title
from app.documents.typeset import SMALL, Style, set_lines

_COUNTER = Style(BOLD, 22, 1.2, ACCENT, "centre")
_LABEL = SMALL._replace(align="centre")


@dataclass(frozen=True, slots=True)
class MissingItem:
    """An item that should be there and was not found, or not counted; `last` says when it last came back."""

    code: str
    name: str
    category: str = ""
    place: str = ""
    last: str = ""


@dataclass(frozen=True, slots=True)
class UnexpectedItem:
    """An item that was found and should not be there; `code` may be one that nobody knows."""

    code: str
    name: str = ""
    home: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class FoundItem:
    """An item that was found where it should be."""

    code: str
    name: str
    place: str = ""
    quantity: int = 1


@dataclass(frozen=True, slots=True)
class StockTakeFacts:
    """What the report says.

    Attributes:
        number: Of the stock-take.
        ended: None while it still goes on.
        by: Everybody who scanned.
        expected: How many items should lie here; what is lent is not among them.
        found_count: How many were found; the list of them is printed only where it is given.
        out: How many loans were open when it ended.
        uncounted: Counted things that nobody counted: nobody knows whether they are missing.
        at: When the report is made, in the site's own time.
    """

    site: str
    number: str
    began: datetime
    ended: datetime | None
    by: tuple[str, ...]
    expected: int
    out: int
    found_count: int
    missing: tuple[MissingItem, ...]
    unexpected: tuple[UnexpectedItem, ...]
    at: datetime
    uncounted: tuple[MissingItem, ...] = ()
    found: tuple[FoundItem, ...] = ()
    note: str = ""
    words: StockTakeWords = CHINESE


def stock_take_pdf(report: StockTakeFacts) -> bytes:
    """Give the report as pages of A4."""
    words, paper = report.words, Paper()
    room = paper.room
    told = [
        (words.number, report.number),
        (words.by, words.comma.join(report.by)),
        (words.began, words.time(report.began)),
        (words.ended, words.time(report.ended)),
    ]
    strips = [title(words.title, room, report.site), air(2), *facts(told, room, columns=2), air(3)]
    strips += [_counters(report, room), air(3)]
    rows = [(each.code, each.name, each.category, each.place, each.last) for each in report.missing]
    strips += _listed(words.missing, words.missing_columns, (1.2, 3, 1.5, 1.5, 2.6), rows, words, room)
    if report.uncounted:
        lots = [(each.code, each.name, each.category, each.place) for each in report.uncounted]
        strips += _listed(words.uncounted, words.missing_columns[:4], (1.2, 4, 2, 2.6), lots, words, room)
    others = [(each.code, each.name, each.home, each.why) for each in report.unexpected]
    strips += _listed(words.unexpected, words.unexpected_columns, (1.7, 3, 2.3, 3), others, words, room)
    if report.found:
        found = [(each.code, each.name, each.place, str(each.quantity)) for each in report.found]
        strips += _listed(words.found, words.found_columns, (1.2, 4, 2.3, 1), found, words, room)
    if report.note:
        strips += [*heading(words.note, room), *paragraph(report.note, room), air(3)]
    strips += glued([Strip(5 * MM), signatures(words.signed, room)])
    foot = words.printed.format(site=report.site, at=words.time(report.at))
    furniture = Furniture(f"{words.title} {report.number}", foot, words.count)
    return pdf_of(laid_out(strips, paper, furniture), f"{words.title} {report.number}", words.language)


def _counters(report: StockTakeFacts, room: float) -> Strip:
    """Draw the counters side by side, each in its box: the first is the sum of what was found and what was not."""
    words = report.words
    unseen = [(words.gone, len(report.missing)), (words.not_counted, len(report.uncounted))]
    if report.ended is None:
        unseen = [(words.to_find, report.expected - report.found_count)]
    told = [(words.expected, report.expected), (words.seen, report.found_count), *unseen]
    told += [(words.odd, len(report.unexpected)), (words.out, report.out)]
    gap = 3 * MM
    wide = (room - gap * (len(told) - 1)) / len(told)
    high = _COUNTER.step + _LABEL.step + 3 * MM
    marks: list[Mark] = []
    for place, (name, number) in enumerate(told):
        left = place * (wide + gap)
        marks.append(Box(left, 0, wide, high, edge=EDGE, line=0.7, radius=1.5 * MM))
        marks += set_lines([str(number)], _COUNTER, left, 1.5 * MM, wide)
        marks += set_lines([name], _LABEL, left, 1.5 * MM + _COUNTER.step, wide)
    return Strip(high, tuple(marks))


def _listed(
    name: str,
    titles: Sequence[str],
    shares: Sequence[float],
    rows: Sequence[Sequence[str]],
    words: StockTakeWords,
    room: float,
) -> list[Strip]:
    """Set a list below its name and how many it has; an empty one says so."""
    told = heading(words.listed.format(name=name, count=len(rows)), room)
    if not rows:
        return [*told, *paragraph(words.none, room), air(3)]
    columns = [Column(each, share) for each, share in zip(titles, shares, strict=True)]
    columns[0] = columns[0]._replace(font=BOLD)
    return [*told, *table(columns, rows, room), air(3)]
