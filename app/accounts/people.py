"""Keep the people of a site: add them, change what they may do, switch them off, give them a new first secret.

An admin does this and sees nobody's secret but the random one that is printed once; whoever gets it must
choose another at the first sign-in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from app.accounts.seats import stand_up
from app.accounts.sessions import LONGEST_NAME
from app.core import changes
from app.core.differences import differing, require_seen, told
from app.core.errors import HallError
from app.core.rights import TABLE, Right, Role
from app.core.text import clean, is_storable
from app.core.work import Look, Work, query, use_case
from app.queue.desk import return_ticket
from db import accounts, queue, sites
from db.accounts import AccountRow

MOST_PEOPLE = 500
ROLES = tuple(role.value for role in Role if not role.is_device)
_SIGN_IN_NAME = re.compile(r"[a-z][a-z0-9._-]{0,39}")
_FIELDS = ("display_name", "role", "desks", "home_desk", "active")


@dataclass(frozen=True, slots=True)
class PersonInfo:
    """A person as the admin sees them.

    Attributes:
        name: Sign-in name.
        desks: Numbers of the desks they may use; None = all.
        home_desk: The desk they usually sit at.
        must_change: The secret is a printed one, not yet replaced.
        seen_at: When they last signed in.
        desk: Where they sit now, "" = nowhere.
    """

    name: str
    display_name: str
    role: str
    active: bool
    desks: tuple[str, ...] | None
    home_desk: str | None
    must_change: bool
    seen_at: datetime | None
    desk: str


@dataclass(frozen=True, slots=True)
class PersonEdit:
    """A change of a person: the values before and after; `put_back` is a ticket that went back to the queue."""

    name: str
    display_name: str
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)
    put_back: str = ""


@query(Right.EDIT_ACCOUNTS)
def list_people(look: Look) -> tuple[PersonInfo, ...]:
    """List the people of the site, those who were switched off last."""
    sits = {row.account_id: row.number for row in sites.read_desks(look.tx, look.site.id) if row.account_id}
    rows = [row for row in accounts.read_accounts(look.tx, look.site.id) if _is_person(row)]
    people = [_info(row, sits.get(row.id, "")) for row in rows]
    return tuple(sorted(people, key=_is_off))


@use_case(Right.EDIT_ACCOUNTS)
def add_person(
    work: Work,
    hashed: str,
    display_name: str,
    role: str,
    name: str = "",
    desks: Sequence[str] | None = None,
    home_desk: str | None = None,
) -> PersonEdit:
    """Add a person with a first secret, which must be changed at the first sign-in.

    Args:
        work: The unit of work.
        hashed: The hash of the random secret; `app.setup.people.new_person` makes and gives the secret.
        display_name: The name colleagues know.
        role: receptionist, attendant, supervisor or admin.
        name: Sign-in name; "" = the next free one of its role.
        desks: Numbers of the desks they may use; None = all.
        home_desk: The desk they usually sit at.

    Raises:
        HallError: `missing_field bad_value too_long name_taken unknown_desk too_many`.
    """
    rows = accounts.read_accounts(work.tx)
    if sum(1 for row in rows if row.site_id == work.site.id) >= MOST_PEOPLE:
        raise HallError("too_many", field="accounts", limit=MOST_PEOPLE)
    values = {"display_name": display_name, "role": role, "desks": desks, "home_desk": home_desk}
    given = _without_desks(_checked(work, values), role)
    _require_own_name(work, given["display_name"], None)
    chosen = _sign_in_name(name, {row.name for row in rows}, given["role"])
    accounts.add_account(work.tx, site_id=work.site.id, name=chosen, secret=hashed, must_change=True, **given)
    return _changed(work, PersonEdit(chosen, given["display_name"], {}, given))


@use_case(Right.EDIT_ACCOUNTS)
def edit_person(
    work: Work, person: str, values: Mapping[str, Any], seen: Mapping[str, Any] | None = None, *, undo: bool = False
) -> PersonEdit:
    """Change a person; who is switched off is out from the next step on, and the ticket in hand waits again.

    Args:
        work: The unit of work.
        person: Sign-in name.
        values: Of display_name, role, desks, home_desk, active.
        seen: What these were when they were read; anything else means that somebody was quicker.
        undo: For the record: this takes another change back.

    Raises:
        HallError: `unknown_person bad_value missing_field too_long name_taken unknown_desk changed_meanwhile
            nothing_changed`, `own_account` for one's own role or switch, `last_admin`.
    """
    row = _person(work, person)
    given = _without_desks(_checked(work, values), row.role)
    current = {name: getattr(row, name) for name in _FIELDS}
    require_seen(current, seen)
    before, after = differing(current, given)
    if not after:
        raise HallError("nothing_changed", field="person")
    _require_allowed(work, row, after)
    accounts.update_account(work.tx, row.id, **after)
    put_back = _leave_desk(work, row, after)
    edit = PersonEdit(row.name, after.get("display_name", row.display_name), before, after, put_back)
    return _changed(work, edit, undo=undo)


@use_case(Right.EDIT_ACCOUNTS)
def renew_secret(work: Work, person: str, hashed: str) -> PersonEdit:
    """Give a person who forgot it a new first secret; the old one is worth nothing any more.

    Raises:
        HallError: `unknown_person`, `account_off` for somebody who is switched off.
    """
    row = _person(work, person)
    if not row.active:
        raise HallError("account_off", account=row.name)
    accounts.update_account(work.tx, row.id, secret=hashed, must_change=True, failures=0, wait_until=None)
    return _changed(work, PersonEdit(row.name, row.display_name, {}, {"must_change": True}))


def _checked(work: Work, values: Mapping[str, Any]) -> dict[str, Any]:
    if not hasattr(values, "items") or not values:
        raise HallError("bad_value", field="values")
    unknown = [str(name)[:40] for name in values if name not in _FIELDS]
    if unknown:
        raise HallError("bad_value", field=min(unknown))
    given = dict(values)
    if "display_name" in given:
        given["display_name"] = _display_name(given["display_name"])
    if "role" in given and given["role"] not in ROLES:
        raise HallError("bad_value", field="role", value=str(given["role"])[:40])
    if "active" in given and not isinstance(given["active"], bool):
        raise HallError("bad_value", field="active")
    if given.get("desks") is not None:
        given["desks"] = _desk_numbers(work, given["desks"])
    if given.get("home_desk") is not None:
        given["home_desk"] = work.site.desk(given["home_desk"]).number
    return given


def _without_desks(given: dict[str, Any], role: str) -> dict[str, Any]:
    """Forget the desks of somebody whose role sits at none."""
    sits = Right.RUN_DESK in TABLE[Role(given.get("role", role))]
    return given if sits else {**given, "desks": None, "home_desk": None}


def _display_name(name: object) -> str:
    shown = clean(name, "display_name", LONGEST_NAME, needed=True).strip()
    if any(mark in shown for mark in "\t\n\r"):
        raise HallError("bad_value", field="display_name")
    return shown


def _desk_numbers(work: Work, numbers: Any) -> list[str]:
    if isinstance(numbers, str) or not isinstance(numbers, list | tuple) or not numbers:
        raise HallError("bad_value", field="desks", value=str(numbers)[:40])
    return list(dict.fromkeys(work.site.desk(number).number for number in numbers))


def _sign_in_name(wanted: object, taken: set[str], role: str) -> str:
    if wanted == "":
        return next(name for number in range(1, len(taken) + 2) if (name := f"{role}{number}") not in taken)
    if not isinstance(wanted, str) or _SIGN_IN_NAME.fullmatch(wanted) is None:
        raise HallError("bad_value", field="name", value=str(wanted)[:40])
    if wanted in taken:
        raise HallError("name_taken", name=wanted)
    return wanted


def _person(work: Work, name: object) -> AccountRow:
    known = isinstance(name, str) and len(name) <= LONGEST_NAME and is_storable(name)
    row = accounts.account_named(work.tx, str(name)) if known else None
    if row is None or row.site_id != work.site.id or not _is_person(row):
        raise HallError("unknown_person", account=str(name)[:40])
    return row


def _is_person(row: AccountRow) -> bool:
    return row.role in ROLES and bool(row.secret)


def _require_allowed(work: Work, row: AccountRow, after: Mapping[str, Any]) -> None:
    if "display_name" in after or after.get("active"):
        _require_own_name(work, after.get("display_name", row.display_name), row)
    if not ("role" in after or after.get("active") is False):
        return
    others = [other for other in accounts.read_accounts(work.tx) if other.id != row.id and other.active]
    if row.role == Role.ADMIN.value and not any(other.role == Role.ADMIN.value for other in others):
        raise HallError("last_admin", account=row.name)
    if row.id == work.actor.account_id:
        raise HallError("own_account", account=row.name)


def _require_own_name(work: Work, name: str, but: AccountRow | None) -> None:
    """Refuse two people in use of one name: the sign-in page could not tell them apart."""
    for other in accounts.read_accounts(work.tx, work.site.id):
        if other.active and other.display_name == name and (but is None or other.id != but.id):
            raise HallError("name_taken", name=name)


def _leave_desk(work: Work, row: AccountRow, after: Mapping[str, Any]) -> str:
    """Free the desk of somebody who may sit there no more; a ticket in hand takes its old place in the queue."""
    out = after.get("active") is False or Right.RUN_DESK not in TABLE[Role(after.get("role", row.role))]
    allowed = after.get("desks", row.desks)
    put_back = ""
    for live in sites.read_desks(work.tx, work.site.id):
        if live.account_id != row.id or not (out or (allowed is not None and live.number not in allowed)):
            continue
        if queue.ticket_at_desk(work.tx, live.id) is not None:
            put_back = return_ticket(work, live.number).ticket
        stand_up(work, row.id)
    return put_back


def _changed(work: Work, edit: PersonEdit, *, undo: bool = False) -> PersonEdit:
    work.subject = edit.name
    work.detail = told(edit.before, edit.after, undo=undo)
    if edit.put_back:
        work.detail["put_back"] = edit.put_back
    sites.bump_setup(work.tx)
    work.changed(changes.ACCOUNTS, changes.SETUP)
    return edit


def _is_off(person: PersonInfo) -> bool:
    return not person.active


def _info(row: AccountRow, desk: str) -> PersonInfo:
    return PersonInfo(
        name=row.name,
        display_name=row.display_name or row.name,
        role=row.role,
        active=row.active,
        desks=None if row.desks is None else tuple(row.desks),
        home_desk=row.home_desk,
        must_change=row.must_change,
        seen_at=row.seen_at,
        desk=desk,
    )
