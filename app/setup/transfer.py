"""Give a hall's set-up out as a file, look at what a file would change, and take it over: all of it or nothing."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from app import __version__
from app.core import changes
from app.core.differences import differing
from app.core.errors import HallError
from app.core.refusals import as_refusal
from app.core.rights import Right
from app.core.work import Look, Work, query, use_case
from app.queue.find import ticket_name_of
from app.setup.desks import add_desk, edit_desk, retire_desk, values_of
from app.setup.edit import look_again, made
from app.setup.file import MOST_BYTES, Difference, Setup, as_content, checksum, differences, from_content, to_bytes
from app.setup.results import Edit
from app.setup.services import retire_service
from app.setup.site import NAME, set_settings
from db import queue, sites


@dataclass(frozen=True, slots=True)
class Hindrance:
    """Why a part of a file could not be taken over now: a code and values as of `HallError`."""

    code: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Preview:
    """What taking a file over would do.

    Attributes:
        differences: Each change, in the order in which it is made; none = the hall is like this already.
        hindrances: What stands in the way just now (somebody is being served at a desk that would go).
        seen: Mark of the hall as it was looked at; `import_setup` refuses any other.
    """

    differences: tuple[Difference, ...]
    hindrances: tuple[Hindrance, ...]
    seen: str


@query(Right.EDIT_SETUP)
def export_setup(look: Look) -> Setup:
    """Give the set-up of the site as a file holds it."""
    return _setup_of(look)


@query(Right.EDIT_SETUP)
def preview_setup(look: Look, content: Mapping[str, Any]) -> Preview:
    """Tell what taking a set-up over would change.

    Raises:
        HallError: As `app.setup.file.from_content`.
    """
    wanted, now = from_content(content), _setup_of(look)
    found = differences(now, wanted, _retired(look))
    gone = [one.key for one in found if (one.step, one.what) == ("retire", "desk")]
    return Preview(found, tuple(_hindrances(look, gone)), checksum(as_content(now)))


@use_case(Right.EDIT_SETUP)
def import_setup(work: Work, content: Mapping[str, Any], seen: str = "", *, undo: bool = False) -> Edit:
    """Take a set-up over: services and desks that are not in it go, settings that are not in it stay.

    Args:
        work: The unit of work.
        content: The plain values of a file (`app.setup.file.as_content`).
        seen: Mark of the hall that the preview looked at; "" = whatever it is.
        undo: For the record: this takes another change back.

    Raises:
        HallError: As `app.setup.file.from_content`; `changed_meanwhile nothing_changed`; `desk_busy desk_taken` for
            a desk that would go; as each single change.
    """
    wanted, before = from_content(content), _setup_of(work)
    if seen and seen != checksum(as_content(before)):
        raise HallError("changed_meanwhile", field="setup")
    found = differences(before, wanted, _retired(work))
    if not found:
        raise HallError("nothing_changed", field="setup")
    _write_services(work, wanted)
    _write_desks(work, before, wanted)
    for one in found:
        if (one.step, one.what) == ("retire", "service"):
            retire_service(work, one.key)
    _write_order(work, wanted)
    values = {**wanted.settings, NAME: wanted.name}
    current = {**work.site.settings, NAME: work.site.name}
    if any(current[name] != value for name, value in values.items()):
        set_settings(work, values)
    edit = Edit("import_setup", "", wanted.name, as_content(before), as_content(_setup_of(work)))
    made(work, edit, undo=undo)
    work.detail = {"changes": [f"{one.step} {one.what} {one.key}".strip() for one in found], "undo": undo}
    work.desk_number = None
    work.changed(changes.QUEUE, changes.DESKS)
    return edit


def read_file(path: Path) -> bytes:
    """Read a set-up file, no more of it than one can be.

    Raises:
        HallError: `file_unreadable`.
    """
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise HallError("file_unreadable", path=str(path)) from error


def write_file(path: Path, setup: Setup, now: datetime) -> None:
    """Write a set-up file whole or not at all.

    Raises:
        HallError: `disk_full file_unwritable …`.
    """
    part = path.with_name(f"{path.name}.part")
    with as_refusal("file_unwritable"):
        try:
            with part.open("wb") as file:
                file.write(to_bytes(setup, __version__, now))
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)


def _setup_of(look: Look) -> Setup:
    services = [one for one in look.site.services.values() if one.active]
    rows = [row for row in sites.read_desks(look.tx, look.site.id) if row.active]
    return Setup(
        name=look.site.name,
        services=tuple({name: getattr(one, name) for name in _SERVICE} for one in services),
        desks=tuple(values_of(look, row) for row in rows),
        settings=dict(look.site.settings),
    )


_SERVICE = ("code", "name", "name_en", "office", "minutes", "daily_max", "promise_days")


def _retired(look: Look) -> frozenset[str]:
    return frozenset(one.code for one in look.site.services.values() if not one.active)


def _hindrances(look: Look, numbers: list[str]) -> list[Hindrance]:
    found = []
    people = sites.occupied_desks(look.tx, look.site.id)
    for row in sites.read_desks(look.tx, look.site.id):
        if row.number not in numbers:
            continue
        ticket = queue.ticket_at_desk(look.tx, row.id)
        if ticket is not None:
            found.append(Hindrance("desk_busy", {"desk": row.number, "ticket": ticket_name_of(look, ticket)}))
        elif row.number in people:
            found.append(Hindrance("desk_taken", {"desk": row.number, "account": people[row.number]}))
    return found


def _write_services(work: Work, wanted: Setup) -> None:
    """Write the services of the file all at once: two that change names with each other are no conflict."""
    known = {one.code: one for one in work.site.services.values()}
    for values in wanted.services:
        row = known.get(values["code"])
        if row is None:
            sites.add_service(work.tx, site_id=work.site.id, position=len(known), **values)
        else:
            sites.update_service(work.tx, row.id, active=True, **values)
    look_again(work)


def _write_desks(work: Work, before: Setup, wanted: Setup) -> None:
    there = {one["number"]: one for one in before.desks}
    for values in wanted.desks:
        if values["number"] not in there:
            add_desk(work, values)
        elif differing(there[values["number"]], values)[1]:
            edit_desk(work, values["number"], values)
    numbers = {one["number"] for one in wanted.desks}
    for number in there:
        if number not in numbers:
            retire_desk(work, number)


def _write_order(work: Work, wanted: Setup) -> None:
    rows = {one.code: one for one in work.site.services.values()}
    codes = [one["code"] for one in wanted.services]
    rest = [code for code in rows if code not in codes]
    for position, code in enumerate([*codes, *rest]):
        sites.update_service(work.tx, rows[code].id, position=position)
    look_again(work)
