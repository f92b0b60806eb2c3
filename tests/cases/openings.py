"""How the tests of cases open one."""

from __future__ import annotations

from typing import Any

from app.cases import opening
from app.cases.record import CaseState
from tests.helpers.staff import Staff


def new_case(desk: Staff, kind: str = "paper", **values: Any) -> CaseState:
    """Open a case, of service A unless a service or a title says what it is about."""
    if "title" not in values:
        values.setdefault("service", "A")
    made: CaseState = desk.do(opening.open_case, kind=kind, **values)
    return made


def new_number(desk: Staff, kind: str = "paper", **values: Any) -> str:
    """Open a case; give its number."""
    return new_case(desk, kind, **values).case
