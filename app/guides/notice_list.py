"""The materials notices that are still open at a site; one of them, or a closed one, is found by its code."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from app.core.rights import Right
from app.core.work import Look, query
from app.guides.notices import OPEN, why_given_up
from app.queue.numbers import command_name
from db import notices
from db.notices import NoticeLineRow

MOST_LINES = 500
_CODE = re.compile(r"(?:M\s*-?\s*)?([0-9]{1,12})")


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """A notice as the list shows it.

    Attributes:
        age: Days since it was given.
        matter: Title of the guide that it was made from, or the name of the service.
        missing: How many things are missing still.
        ticket: The visit it was given at, None where there was none.
        returns: Visits made with it since; the one it was given at is none.
        reason: Why it was given up.
    """

    number: str
    made_on: date
    age: int
    matter: str
    service: str | None
    missing: int
    ticket: str | None
    returns: int
    state: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NoticeList:
    """Lines, at most MOST_LINES, and how many are open at the site in all."""

    lines: tuple[NoticeLine, ...]
    open: int


@query(Right.GIVE_NOTICE)
def list_notices(look: Look, text: str = "") -> NoticeList:
    """Give the open notices of the site, the newest first.

    A number (M-0007, m7, 7) gives that notice alone, also a closed one; other words those open ones in whose matter,
    service or ticket they stand.
    """
    sought = " ".join(unicodedata.normalize("NFKC", text).split()).casefold()
    code = _CODE.fullmatch(sought.upper())
    if code is not None:
        found = notices.line_numbered(look.tx, look.site.id, f"M-{int(code[1]):04d}")
        return NoticeList((_line(look, found),) if found else (), notices.count_open(look.tx, look.site.id))
    if not sought:  # years of them are counted, not read
        rows = notices.open_lines(look.tx, look.site.id, MOST_LINES)
        return NoticeList(tuple(_line(look, row) for row in rows), notices.count_open(look.tx, look.site.id))
    lines = [_line(look, row) for row in notices.open_lines(look.tx, look.site.id)]
    kept = [one for one in lines if sought in f"{one.matter} {one.service or ''} {one.ticket or ''}".casefold()]
    return NoticeList(tuple(kept[:MOST_LINES]), len(lines))


def is_open(line: NoticeLine) -> bool:
    """Tell whether somebody may still come back with it."""
    return line.state == OPEN


def _line(look: Look, row: NoticeLineRow) -> NoticeLine:
    service = look.site.services.get(row.service_id or 0)
    ticket = None
    if row.letter is not None and row.ticket_number is not None and row.ticket_date is not None:
        ticket = command_name(row.letter, row.ticket_number, row.ticket_date, look.today)
    return NoticeLine(
        number=row.number,
        made_on=row.business_date,
        age=(look.today - row.business_date).days,
        matter=row.title or (service.name if service else ""),
        service=service.code if service else None,
        missing=len(row.missing),
        ticket=ticket,
        returns=row.returns,
        state=row.state,
        reason=why_given_up(look, row.number, row.state, row.closed_at),
    )
