"""Write materials notices; read them back."""

from __future__ import annotations

import secrets
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Select, and_, desc, func, insert, select, true, update

from db.day_extras import audit_span
from db.schema.base import to_micros
from db.schema.guides import guide, materials_notice
from db.schema.journal import audit
from db.schema.queue import ticket
from db.store import Tx, new_key


class NoticeRow(NamedTuple):
    """What somebody was told to bring still; no name."""

    id: int
    number: str
    site_id: int
    business_date: date
    made_at: datetime
    guide_id: int | None
    guide_version: int
    service_id: int | None
    ticket_id: int | None
    brought: list[str]
    missing: list[dict[str, str]]
    note: str
    state: str
    returns: int
    closed_at: datetime | None
    closed_on: date | None
    closed_ticket_id: int | None
    account_id: int | None


class NoticeLineRow(NamedTuple):
    """A notice as a list shows it: with the name of its guide, and the visit it was given at."""

    number: str
    business_date: date
    title: str | None
    service_id: int | None
    missing: list[dict[str, str]]
    returns: int
    state: str
    closed_at: datetime | None
    closed_on: date | None
    letter: str | None
    ticket_number: int | None
    ticket_date: date | None


_ROW = select(*(materials_notice.c[name] for name in NoticeRow._fields))


def add_notice(tx: Tx, values: dict[str, Any]) -> NoticeRow:
    """Add a notice and give it a number, M- and at least four digits."""
    key = new_key(tx.execute(insert(materials_notice), {**values, "number": secrets.token_hex(6)}))
    tx.execute(update(materials_notice).where(materials_notice.c.id == key).values(number=f"M-{key:04d}"))
    return NoticeRow._make(tx.execute(_ROW.where(materials_notice.c.id == key)).one())


def notice_numbered(tx: Tx, site_id: int, number: str) -> NoticeRow | None:
    """Read a notice of a site by its number."""
    where = (materials_notice.c.number == number, materials_notice.c.site_id == site_id)
    found = tx.execute(_ROW.where(*where)).first()
    return None if found is None else NoticeRow._make(found)


def update_notice(tx: Tx, notice_id: int, **values: Any) -> None:
    """Write columns of a notice."""
    tx.execute(update(materials_notice).where(materials_notice.c.id == notice_id).values(**values))


def counts_between(tx: Tx, site_id: int, first: date, last: date) -> dict[str, int]:
    """Count the notices given on these days, and how many of them have saved a trip, ended, or are open now."""
    notice = materials_notice.c
    wanted = {
        "given": true(),
        "saved": and_(notice.state == "complete", notice.returns == 1),
        "closed": notice.state != "open",
        "open": notice.state == "open",
    }
    counted = {name: func.count().filter(where) for name, where in wanted.items()}
    given = (notice.site_id == site_id, notice.business_date.between(first, last))
    row = tx.execute(select(*counted.values()).where(*given)).one()
    return dict(zip(counted, row, strict=True))


def open_lines(tx: Tx, site_id: int, most: int | None = None) -> list[NoticeLineRow]:
    """Read the open notices of a site, the newest first: every one, or so many."""
    where = (materials_notice.c.site_id == site_id, materials_notice.c.state == "open")
    query = _lines().where(*where).order_by(desc(materials_notice.c.id)).limit(most)
    return [NoticeLineRow._make(row) for row in tx.execute(query)]


def line_numbered(tx: Tx, site_id: int, number: str) -> NoticeLineRow | None:
    """Read a notice of a site by its number, in whatever state."""
    where = (materials_notice.c.site_id == site_id, materials_notice.c.number == number)
    found = tx.execute(_lines().where(*where)).first()
    return None if found is None else NoticeLineRow._make(found)


def count_open(tx: Tx, site_id: int) -> int:
    """Count the open notices of a site, of whatever day."""
    where = (materials_notice.c.site_id == site_id, materials_notice.c.state == "open")
    return tx.execute(select(func.count()).select_from(materials_notice).where(*where)).scalar_one()


def closing_detail(tx: Tx, site_id: int, number: str, closed_at: datetime) -> str:
    """Give what the audit row says with which a notice was closed at a time, "" where there is none."""
    at = to_micros(closed_at)
    first, next_ = audit_span(tx, at, at + 1)
    query = select(audit.c.detail).where(
        audit.c.site_id == site_id,
        audit.c.id >= first,
        audit.c.id < next_,
        audit.c.action == "close_notice",
        audit.c.subject == number,
    )
    return tx.execute(query.limit(1)).scalar() or ""


def _lines() -> Select[Any]:
    row = materials_notice.c
    told = (row.number, row.business_date, guide.c.title, row.service_id, row.missing, row.returns, row.state)
    visit = (ticket.c.letter, ticket.c.number, ticket.c.business_date)
    joined = materials_notice.outerjoin(guide, guide.c.id == row.guide_id).outerjoin(
        ticket, ticket.c.id == row.ticket_id
    )
    return select(*told, row.closed_at, row.closed_on, *visit).select_from(joined)
