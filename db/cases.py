"""Write cases; read them back."""

from __future__ import annotations

import secrets
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import desc, insert, select, update

from db.schema.cases import case
from db.store import Tx, new_key


class CaseRow(NamedTuple):
    """A case as its receipt tells it."""

    number: str
    service_id: int
    ticket_id: int | None
    opened_at: datetime
    promised: date | None


_ROW = select(*(case.c[name] for name in CaseRow._fields))


def add_case(tx: Tx, values: dict[str, Any]) -> str:
    """Add a case and give its number, C- and at least four digits."""
    # The number follows from the row's key: two sites may make a case at the same time on a server.
    key = new_key(tx.execute(insert(case), {**values, "number": secrets.token_hex(6)}))
    number = f"C-{key:04d}"
    tx.execute(update(case).where(case.c.id == key).values(number=number))
    return number


def case_named(tx: Tx, site_id: int, number: str) -> CaseRow | None:
    """Read a case of a site by its number."""
    found = tx.execute(_ROW.where(case.c.number == number, case.c.site_id == site_id)).first()
    return None if found is None else CaseRow._make(found)


def case_of_ticket(tx: Tx, ticket_id: int) -> CaseRow | None:
    """Read the newest case that a visit left behind."""
    found = tx.execute(_ROW.where(case.c.ticket_id == ticket_id).order_by(desc(case.c.id)).limit(1)).first()
    return None if found is None else CaseRow._make(found)
