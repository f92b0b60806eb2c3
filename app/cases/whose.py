"""Whose case it is: written down afterwards where a visit was handed over without a name, or put right."""

from __future__ import annotations

from app.cases.record import CaseState, find_case, require_open, state_of, write
from app.cases.terms import RATING
from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Work, use_case
from app.residents.register import known_or_new
from db import residents
from db.cases import CaseRow


@use_case(Right.WORK_CASES)
def name_resident(work: Work, case: str, name: str, phone: str = "", version: int | None = None) -> CaseState:
    """Write down whose case it is, or put it right; without a telephone number the one that is known stays.

    From now on the resident may ask by the receipt and the last four digits, and is told how it stands.

    Raises:
        HallError: `unknown_case wrong_state changed_meanwhile missing_field too_long number_in_text bad_phone`,
            `bad_value` for what a rating led to: nobody asks who rated.
    """
    row = require_open(find_case(work, case, version))
    if row.source == RATING:
        raise HallError("bad_value", field="source")
    who = known_or_new(work, name, phone if phone.strip() else _known_phone(work, row))
    return state_of(work, write(work, row, "named", resident_id=who.id))


def _known_phone(work: Work, row: CaseRow) -> str:
    who = residents.resident_of(work.tx, row.resident_id) if row.resident_id is not None else None
    return work.secrets.open(who.phone) if who is not None and who.phone else ""
