"""Write visits at home and read them back; each belongs to a case."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import insert, select, update

from db.schema.cases import home_visit
from db.store import Tx


class VisitRow(NamedTuple):
    """A visit at home; the address is sealed."""

    case_id: int
    site_id: int
    entitlement: str
    address: str
    wished: str
    visitor: str
    second: str
    safety: str
    planned_on: date | None
    planned_at: str
    done_at: datetime | None
    done_note: str
    token: str | None


_VISIT = select(*(home_visit.c[name] for name in VisitRow._fields))


def add_visit(tx: Tx, values: dict[str, Any]) -> None:
    """Add the visit at home of a case."""
    tx.execute(insert(home_visit), values)


def visit_of(tx: Tx, case_id: int) -> VisitRow | None:
    """Read the visit at home of a case."""
    found = tx.execute(_VISIT.where(home_visit.c.case_id == case_id)).first()
    return None if found is None else VisitRow._make(found)


def visits_on(tx: Tx, site_id: int, day: date) -> list[VisitRow]:
    """Read the visits planned for a day, in their order."""
    query = _VISIT.where(home_visit.c.site_id == site_id, home_visit.c.planned_on == day)
    return [VisitRow._make(row) for row in tx.execute(query.order_by(home_visit.c.planned_at, home_visit.c.case_id))]


def update_visit(tx: Tx, case_id: int, **values: Any) -> None:
    """Write columns of a visit at home."""
    tx.execute(update(home_visit).where(home_visit.c.case_id == case_id).values(**values))


def visit_of_token(tx: Tx, site_id: int, token: str) -> VisitRow | None:
    """Read the visit at home that a code rates."""
    where = (home_visit.c.token == token, home_visit.c.site_id == site_id)
    found = tx.execute(_VISIT.where(*where)).first()
    return None if found is None else VisitRow._make(found)
