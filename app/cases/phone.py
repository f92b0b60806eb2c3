"""The whole telephone number of a case's resident, for who calls or writes to them; who looked is kept."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.cases.record import find_case
from app.core import changes
from app.core.rights import Right
from app.core.work import Work, use_case
from db import residents


@dataclass(frozen=True, slots=True)
class CasePhone:
    """A number as it is dialled, "" = none is known."""

    case: str
    phone: str = field(repr=False)


@use_case(Right.WORK_CASES)
def case_phone(work: Work, case: str) -> CasePhone:
    """Give the whole telephone number of a case's resident to who may see the case, and write down who asked for it.

    It is no work on the case: whoever edits it is not disturbed, and it rises for want of work as before.

    Raises:
        HallError: `unknown_case`; what the store's key is missing for is told as everywhere.
    """
    row = find_case(work, case)
    who = residents.resident_of(work.tx, row.resident_id) if row.resident_id is not None else None
    work.subject = row.number
    work.changed(changes.LOOKS)
    return CasePhone(row.number, work.secrets.open(who.phone) if who is not None and who.phone else "")
