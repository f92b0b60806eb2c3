"""What happened to a case, step by step, as the window and the file on paper tell it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.cases.record import name_of
from app.cases.terms import RATING
from app.core.rights import Role
from app.core.work import Look
from db import cases
from db.cases import CaseRow, StepRow

_PEOPLE = ("from", "to")


@dataclass(frozen=True, slots=True)
class CaseStep:
    """One thing that happened to a case.

    Attributes:
        data: What the step was about, by the kind: the result, whom it waits for, the date before and now, the names
            of who had the case before (`from`, "" = nobody) and who got it (`to`).
        device: "kiosk" or "rating" where no person did it, and `by` is empty; what a rating opened is the rating's.
    """

    at: datetime
    day: date
    by: str
    kind: str
    text: str
    data: Mapping[str, Any]
    device: str = ""


def steps_told(look: Look, row: CaseRow) -> tuple[CaseStep, ...]:
    """Give all that happened to a case that was found, the oldest first."""
    return tuple(_step(look, one, row.source == RATING) for one in cases.steps_of(look.tx, row.id))


def _step(look: Look, one: StepRow, rated: bool) -> CaseStep:
    account = look.site.accounts.get(one.account_id or 0)
    device = account.role.value if account is not None and account.role.is_device else ""
    return CaseStep(
        one.at,
        one.business_date,
        "" if device else name_of(look, one.account_id),
        one.kind,
        one.text,
        _told(look, one.data or {}),
        Role.RATING.value if device and rated and one.kind == "opened" else device,
    )


def _told(look: Look, data: Mapping[str, Any]) -> dict[str, Any]:
    """Name the accounts, of which the store keeps the rows."""
    return {name: name_of(look, kept) if name in _PEOPLE else kept for name, kept in data.items()}
