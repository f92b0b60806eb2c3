"""Edit the desks of a site."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.core import changes
from app.core.differences import differing, require_seen
from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Look, Work, use_case
from app.queue.find import require_free
from app.queue.opening import release_bound
from app.queue.wheelchairs import spare
from app.setup.edit import made
from app.setup.fields import DESK, MOST_DESKS, checked
from app.setup.results import Edit
from db import accounts, queue, rule_calls, sites
from db.sites import DeskRow

_DEFAULTS = {"name": "", "office": "front", "accessible": False, "services": None}


@use_case(Right.EDIT_SETUP)
def add_desk(work: Work, values: Mapping[str, Any], *, undo: bool = False) -> Edit:
    """Add a desk; one of that number that was removed comes back, with these values.

    Raises:
        HallError: `missing_field bad_value too_long number_taken unknown_service too_many`.
    """
    given = checked(DESK, values)
    if "number" not in given:
        raise HallError("missing_field", field="number")
    if len(work.site.desks) >= MOST_DESKS:
        raise HallError("too_many", field="desks", limit=MOST_DESKS)
    full = {**_DEFAULTS, **given}
    row = sites.read_desk(work.tx, work.site.id, full["number"])
    stored = {**full, "services": _service_ids(work, full["services"])}
    if row is None:
        sites.add_desk(work.tx, site_id=work.site.id, **stored)
    elif row.active:
        raise HallError("number_taken", desk=row.number)
    else:
        sites.update_desk(work.tx, row.id, **stored, active=True)
    return _made(work, Edit("add_desk", full["number"], full["name"], {}, full), undo)


@use_case(Right.EDIT_SETUP)
def edit_desk(
    work: Work, desk: str, values: Mapping[str, Any], seen: Mapping[str, Any] | None = None, *, undo: bool = False
) -> Edit:
    """Change a desk; other services count at once, also while it is open.

    Args:
        work: The unit of work.
        desk: Its number.
        values: The fields to change; `services` are codes, None = all.
        seen: What the fields held when they were read; anything else means that somebody was quicker.
        undo: For the record: this takes another change back.

    Raises:
        HallError: `unknown_desk unknown_service changed_meanwhile nothing_changed number_taken`, `desk_taken` for a
            new number while somebody sits there, and as the fields' checks.
    """
    found = _row(work, desk)
    given = checked(DESK, values)
    current = values_of(work, found)
    require_seen(current, seen)
    before, after = differing(current, given)
    if not after:
        raise HallError("nothing_changed", field="desk")
    stored = dict(after)
    if "services" in after:
        stored["services"] = _service_ids(work, after["services"], found)
    if "number" in after:
        _renumber(work, found, after["number"])
    sites.update_desk(work.tx, found.id, **stored)
    if "services" in stored and found.state != "closed" and found.scope_id is not None:
        _let_take(work, found, stored["services"])
    if found.state != "closed" and {"accessible", "services"} & stored.keys():
        spare(work)
    key, name = after.get("number", found.number), after.get("name", found.name)
    return _made(work, Edit("edit_desk", key, name, before, after), undo)


@use_case(Right.EDIT_SETUP)
def retire_desk(work: Work, desk: str, *, force: bool = False, undo: bool = False) -> Edit:
    """Remove a desk; its past stays. `force` also when somebody sits there with nobody in hand.

    Raises:
        HallError: `unknown_desk last_desk`, `desk_busy` with the ticket in hand, `desk_taken` with who sits there.
    """
    found = _row(work, desk)
    if len(work.site.desks) == 1:
        raise HallError("last_desk", desk=found.number)
    require_free(work, found, queue.ticket_at_desk(work.tx, found.id))
    if not force:
        _require_empty(work, found)
    if found.state != "closed":
        release_bound(work, found)
        work.event("desk_closed", desk_id=found.id, state="closed")
    sites.update_desk(
        work.tx, found.id, active=False, account_id=None, state="closed", pause_reason="", changed_at=work.now
    )
    if found.state != "closed" and found.accessible:
        spare(work)
    return _made(work, Edit("retire_desk", found.number, found.name, {"active": True}, {"active": False}), undo)


@use_case(Right.EDIT_SETUP)
def restore_desk(work: Work, desk: str, *, undo: bool = False) -> Edit:
    """Let a removed desk be used again, as it was.

    Raises:
        HallError: `unknown_desk`, `nothing_changed` when it is there.
    """
    rows = sites.read_desks(work.tx, work.site.id)
    found = next((row for row in rows if row.number == desk), None)
    if found is None:
        raise HallError("unknown_desk", desk=str(desk)[:40])
    if found.active:
        raise HallError("nothing_changed", field="desk")
    sites.update_desk(work.tx, found.id, active=True)
    return _made(work, Edit("restore_desk", found.number, found.name, {"active": False}, {"active": True}), undo)


def values_of(look: Look, row: DeskRow) -> dict[str, Any]:
    """Give what can be edited of a desk; services in use as codes in their order, None = all."""
    services = look.site.services
    codes = None
    if row.services is not None:
        codes = tuple(service.code for service in services.values() if service.id in row.services and service.active)
    return {
        "number": row.number,
        "name": row.name,
        "office": row.office,
        "accessible": row.accessible,
        "services": codes,
    }


def _made(work: Work, edit: Edit, undo: bool) -> Edit:
    work.desk_number = edit.key
    work.changed(changes.DESKS)
    return made(work, edit, undo=undo)


def _row(work: Work, number: object) -> DeskRow:
    desk = work.site.desk(number)
    row = sites.read_desk(work.tx, work.site.id, desk.number)
    if row is None:
        raise HallError("unknown_desk", desk=desk.number)
    return row


def _require_empty(work: Work, row: DeskRow) -> None:
    if row.account_id is not None:
        raise HallError("desk_taken", desk=row.number, account=work.site.accounts[row.account_id].display_name)


def _renumber(work: Work, row: DeskRow, number: str) -> None:
    """Give a desk another number; the accounts that may use it, or usually sit there, follow."""
    _require_empty(work, row)
    if sites.read_desk(work.tx, work.site.id, number) is not None:
        raise HallError("number_taken", desk=number)
    for account in accounts.read_accounts(work.tx, work.site.id):
        values: dict[str, Any] = {}
        if account.desks is not None and row.number in account.desks:
            values["desks"] = [number if one == row.number else one for one in account.desks]
        if account.home_desk == row.number:
            values["home_desk"] = number
        if values:
            accounts.update_account(work.tx, account.id, **values)


def _service_ids(work: Work, codes: tuple[str, ...] | None, row: DeskRow | None = None) -> list[int] | None:
    """Give the rows of services; retired ones that the desk takes stay with it, so that their tickets are called."""
    if codes is None:
        return None
    kept = [key for key in (row.services if row is not None else None) or () if not _is_active(work, key)]
    return sorted({work.site.service(code).id for code in codes} | set(kept))


def _is_active(work: Work, service_id: int) -> bool:
    service = work.site.services.get(service_id)
    return service is not None and service.active


def _let_take(work: Work, row: DeskRow, services: list[int] | None) -> None:
    """Let an open or paused desk take other services, with the preference it opened with."""
    scope = next(iter(rule_calls.scopes(work.tx, [row.scope_id or 0])))
    new = rule_calls.add_scope(work.tx, work.site.id, row.id, services, scope.prefer, scope.spared)
    sites.update_desk(work.tx, row.id, scope_id=new)
    work.changed(changes.QUEUE)
