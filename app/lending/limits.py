"""What stands against a loan: a suspension, what is overdue, too much at once, somebody who has it reserved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Work
from app.lending import keeping
from app.lending.find import ACTIVE, CONSUMABLE, Found
from app.lending.steps import change_hold
from app.lending.terms import is_overdue
from db import holds, loans
from db.holds import HoldRow
from db.loans import LoanRow
from db.residents import ResidentRow


def require_within(work: Work, who: ResidentRow | None, wanted: Sequence[tuple[Found, int]], override: str) -> None:
    """Refuse a loan that a limit stands against; a supervisor may say why it does not count.

    Raises:
        HallError: `borrower_suspended borrower_overdue too_many_out reserved`, `not_allowed` for who may not override.
    """
    if override:
        work.require(Right.OVERRIDE_LIMIT)
        return
    pieces = [(found, count) for found, count in wanted if found.model.kind != CONSUMABLE]
    if who is not None and pieces:
        _require_in_good_standing(work, who, sum(count for _, count in pieces))
    wanted_of: dict[int, int] = {}
    for found, count in pieces:
        here = found.item.site_id == work.site.id and found.item.status == ACTIVE and not found.item.in_transit
        # What the store did not know to be here is not among the free ones that are counted.
        wanted_of[found.model.id] = wanted_of.get(found.model.id, 0) + (count if here else 0)
        _require_free(work, who, found, wanted_of[found.model.id])


def _require_in_good_standing(work: Work, who: ResidentRow, count: int) -> None:
    if who.suspended_until is not None and who.suspended_until >= work.today:
        until = who.suspended_until.isoformat()
        raise HallError("borrower_suspended", resident=who.code, until=until, reason=who.suspended_reason)
    most, block = work.site.settings["lending.max_items"], work.site.settings["lending.block_overdue"]
    if not most and not block:
        return
    out = loans.out_of_resident(work.tx, who.id)
    late = [row for row in out if is_overdue(row.due, work.today)]
    if block and late:
        raise HallError("borrower_overdue", resident=who.code, count=len(late), loan=late[0].number)
    has = sum(row.quantity - row.returned for row in out)
    if most and has + count > most:
        raise HallError("too_many_out", resident=who.code, limit=most, out=has)


def _require_free(work: Work, who: ResidentRow | None, found: Found, count: int) -> None:
    """Refuse what is kept for somebody else, as long as fewer are free than are kept."""
    kept = keeping.kept_today(work, found.model.id, None if who is None else who.id)
    if kept and keeping.free_at(work, found.model) - count < sum(hold.quantity for hold in kept):
        raise _reserved(work, found, kept[0])


def _reserved(work: Work, found: Found, hold: HoldRow) -> HallError:
    who = holds.code_of(work.tx, hold.resident_id)
    return HallError("reserved", item=found.item.code, name=found.model.name, resident=who)


def require_renewable(work: Work, row: LoanRow, found: Found, until: date, override: str) -> None:
    """Refuse to let a loan go on past the limit, or while somebody waits who wants it before it would be back.

    Raises:
        HallError: `renewal_limit reserved`, `not_allowed` for who may not override.
    """
    if override:
        work.require(Right.OVERRIDE_LIMIT)
        return
    limit = work.site.settings["lending.max_renewals"]
    if row.renewals >= limit:
        raise HallError("renewal_limit", loan=row.number, limit=limit)
    for hold in holds.open_holds(work.tx, row.site_id, found.model.id):
        wanted = hold.wanted_on is None or hold.wanted_on <= until
        if wanted and hold.state == "waiting" and hold.resident_id != row.resident_id:
            raise _reserved(work, found, hold)


def fetched(work: Work, who: ResidentRow | None, found: Found, made: dict[str, Any]) -> None:
    """End the reservation that somebody came for; one for a later day stays."""
    if who is None:
        return
    for hold in holds.open_holds(work.tx, work.site.id, found.model.id):
        later = hold.wanted_on is not None and hold.wanted_on > work.today
        if hold.resident_id == who.id and not later:
            change_hold(work, hold, made, state="fetched")
            return
