"""Whose case it is: written down afterwards where a visit was handed over without a name, or put right."""

from __future__ import annotations

from app.cases.record import CaseState, find_case, require_open, state_of, write
from app.cases.terms import RATING
from app.core.errors import HallError
from app.core.rights import Right
from app.core.tokens import name_key
from app.core.work import Work, use_case
from app.residents.register import forget_unneeded, known_or_new
from db import residents
from db.residents import ResidentRow


@use_case(Right.WORK_CASES)
def name_resident(work: Work, case: str, name: str, phone: str = "", version: int | None = None) -> CaseState:
    """Write down whose case it is, or put it right; without a telephone number the one that is known stays.

    From now on the resident may ask by the receipt and the last four digits, and is told how it stands. Who was
    written down before is forgotten, unless something else needs them.

    Raises:
        HallError: `unknown_case wrong_state changed_meanwhile missing_field too_long number_in_text bad_phone`,
            `bad_value` for what a rating led to: nobody asks who rated.
    """
    row = require_open(find_case(work, case, version))
    if row.source == RATING:
        raise HallError("bad_value", field="source")
    before = residents.resident_of(work.tx, row.resident_id) if row.resident_id is not None else None
    if before is None:
        return state_of(work, write(work, row, "named", resident_id=known_or_new(work, name, phone).id))
    now = _named_anew(work, before, name, phone)
    if now.id == before.id:
        return state_of(work, row)
    named = write(work, row, "named", resident_id=now.id)
    forget_unneeded(work, [before.id])
    return state_of(work, named)


def _named_anew(work: Work, before: ResidentRow, name: str, phone: str) -> ResidentRow:
    """Give who is meant now; a unit stays one, with who answers for it."""
    if not phone.strip():
        if name_key(name) == before.name_key:
            return before
        phone = work.secrets.open(before.phone) if before.phone else ""
    return known_or_new(work, name, phone, before.kind, before.contact)
