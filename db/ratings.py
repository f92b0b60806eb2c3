"""Write ratings; read them back."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import desc, insert, select, update

from db.schema.queue import event, ticket
from db.schema.ratings import rating
from db.schema.sites import desk as desk_table
from db.store import Tx, new_key


class RatingRow(NamedTuple):
    """What a resident said of a visit: to the hall (a ticket), or at home (the row of its case)."""

    id: int
    site_id: int
    business_date: date
    at: datetime
    ticket_id: int | None
    visit_id: int | None
    service_id: int | None
    desk_id: int | None
    account_id: int | None
    level: int
    reasons: list[str] | None
    words: str
    source: str
    case_id: int | None


class LastVisit(NamedTuple):
    """What a desk dealt with last."""

    id: int
    token: str
    state: str
    ended_at: datetime | None


_ROW = select(*(rating.c[name] for name in RatingRow._fields))


def ticket_of_token(tx: Tx, site_id: int, token: str) -> int | None:
    """Give the visit whose slip carries a token."""
    where = (ticket.c.token == token, ticket.c.site_id == site_id)
    return tx.execute(select(ticket.c.id).where(*where)).scalar_one_or_none()


def last_of_desk(tx: Tx, site_id: int, day: date, desk: str) -> LastVisit | None:
    """Give what a desk (its number) dealt with last on a day, None before its first visit."""
    where = (ticket.c.site_id == site_id, ticket.c.business_date == day, desk_table.c.number == desk)
    query = select(ticket.c.id, ticket.c.token, ticket.c.state, ticket.c.ended_at)
    query = query.join(desk_table, desk_table.c.id == ticket.c.desk_id).where(*where, ticket.c.called_at.is_not(None))
    row = tx.execute(query.order_by(desc(ticket.c.called_at), desc(ticket.c.id)).limit(1)).first()
    return None if row is None else LastVisit._make(row)


def served_by(tx: Tx, ticket_id: int) -> int | None:
    """Give the account that last began to serve a visit."""
    began = select(event.c.account_id).where(event.c.ticket_id == ticket_id, event.c.kind == "started")
    return tx.execute(began.order_by(desc(event.c.id)).limit(1)).scalar_one_or_none()


def is_rated(tx: Tx, ticket_id: int) -> bool:
    """Tell whether a visit to the hall was rated."""
    return tx.execute(select(rating.c.id).where(rating.c.ticket_id == ticket_id)).first() is not None


def is_visit_rated(tx: Tx, case_id: int) -> bool:
    """Tell whether the visit at home of a case was rated."""
    return tx.execute(select(rating.c.id).where(rating.c.visit_id == case_id)).first() is not None


def add_rating(tx: Tx, values: dict[str, Any]) -> int:
    """Add a rating; give its row."""
    return new_key(tx.execute(insert(rating), values))


def set_case(tx: Tx, rating_id: int, case_id: int) -> None:
    """Say which case a rating led to."""
    tx.execute(update(rating).where(rating.c.id == rating_id).values(case_id=case_id))


def forget_words(tx: Tx, site_id: int, before: date) -> int:
    """Take out of the ratings given before a day what residents wrote; levels and reasons stay. Gives how many."""
    where = (rating.c.site_id == site_id, rating.c.business_date < before, rating.c.words != "")
    return tx.execute(update(rating).where(*where).values(words="")).rowcount


def forget_words_of(tx: Tx, visits: Collection[int]) -> int:
    """Take out of the ratings of visits at home (rows of their cases) what residents wrote. Gives how many."""
    where = (rating.c.visit_id.in_(visits), rating.c.words != "")
    return tx.execute(update(rating).where(*where).values(words="")).rowcount


def cases_led_to(tx: Tx, visits: Collection[int]) -> list[int]:
    """Give the cases that low ratings of visits at home led to."""
    led = select(rating.c.case_id).where(rating.c.visit_id.in_(visits), rating.c.case_id.is_not(None))
    return list(tx.execute(led).scalars())


def ratings_between(tx: Tx, site_id: int, first: date, last: date) -> list[RatingRow]:
    """Read the ratings given on these days."""
    where = (rating.c.site_id == site_id, rating.c.business_date.between(first, last))
    return [RatingRow._make(row) for row in tx.execute(_ROW.where(*where).order_by(rating.c.id))]
