"""Edit the services of a site. Tickets keep number and letter whatever becomes of their service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.core import changes
from app.core.differences import differing, require_seen
from app.core.errors import HallError
from app.core.rights import Right
from app.core.site import Service
from app.core.work import Work, use_case
from app.setup.edit import made
from app.setup.fields import SERVICE, checked
from app.setup.results import Edit
from db import sites

MOST_SERVICES = 100
_DEFAULTS = {"name_en": "", "office": "front", "minutes": 8, "daily_max": None, "promise_days": None}


@use_case(Right.EDIT_SETUP)
def add_service(work: Work, values: Mapping[str, Any], *, undo: bool = False) -> Edit:
    """Add a service at the end of the list: `code` and `name` are needed, the rest has defaults.

    Raises:
        HallError: `missing_field bad_value too_long code_taken name_taken too_many`, `code_retired` when a retired
            service has this code: its tickets would get another service's name.
    """
    given = checked(SERVICE, values)
    for name in ("code", "name"):
        if name not in given:
            raise HallError("missing_field", field=name)
    if len(work.site.services) >= MOST_SERVICES:
        raise HallError("too_many", field="services", limit=MOST_SERVICES)
    _require_free(work, given, None)
    full = {**_DEFAULTS, **given}
    sites.add_service(work.tx, site_id=work.site.id, position=_last_position(work) + 1, **full)
    return made(work, Edit("add_service", full["code"], full["name"], {}, full), undo=undo)


@use_case(Right.EDIT_SETUP)
def edit_service(
    work: Work, service: str, values: Mapping[str, Any], seen: Mapping[str, Any] | None = None, *, undo: bool = False
) -> Edit:
    """Change a service; who waits for it keeps number and letter, screens show the new name.

    Args:
        work: The unit of work.
        service: Its code.
        values: The fields to change (names as in app/setup/fields.py).
        seen: What the fields held when they were read; anything else means that somebody was quicker.
        undo: For the record: this takes another change back.

    Raises:
        HallError: `unknown_service changed_meanwhile nothing_changed code_taken code_retired name_taken`, and as
            the fields' checks.
    """
    found = _any_service(work, service)
    given = checked(SERVICE, values)
    current = {name: getattr(found, name) for name in SERVICE}
    require_seen(current, seen)
    before, after = differing(current, given)
    if not after:
        raise HallError("nothing_changed", field="service")
    _require_free(work, after, found)
    sites.update_service(work.tx, found.id, **after)
    key, name = after.get("code", found.code), after.get("name", found.name)
    return made(work, Edit("edit_service", key, name, before, after), undo=undo)


@use_case(Right.EDIT_SETUP)
def retire_service(work: Work, service: str, *, undo: bool = False) -> Edit:
    """Give no more tickets for a service; who waits for it stays callable.

    Raises:
        HallError: `unknown_service`, `last_service`, `desk_needs_service` for a desk that takes nothing else.
    """
    found = work.site.service(service)
    if sum(1 for other in work.site.services.values() if other.active) == 1:
        raise HallError("last_service", service=found.code)
    for desk in work.site.desks.values():
        active = [key for key in desk.services or () if work.site.services[key].active]
        if active == [found.id]:
            raise HallError("desk_needs_service", desk=desk.number, service=found.code)
    sites.update_service(work.tx, found.id, active=False)
    work.changed(changes.QUEUE)  # tiles and boards show it no more
    return made(work, Edit("retire_service", found.code, found.name, {"active": True}, {"active": False}), undo=undo)


@use_case(Right.EDIT_SETUP)
def restore_service(work: Work, service: str, *, undo: bool = False) -> Edit:
    """Give tickets for a retired service again.

    Raises:
        HallError: `unknown_service`, `nothing_changed` when it is no retired one, `name_taken`.
    """
    found = _any_service(work, service)
    if found.active:
        raise HallError("nothing_changed", field="service")
    _require_free(work, {"name": found.name}, found)
    sites.update_service(work.tx, found.id, active=True)
    work.changed(changes.QUEUE)
    return made(work, Edit("restore_service", found.code, found.name, {"active": False}, {"active": True}), undo=undo)


@use_case(Right.EDIT_SETUP)
def move_service(work: Work, service: str, by: int, *, undo: bool = False) -> Edit:
    """Move a service up (-1) or down (1) among those in use; tiles and boards follow this order.

    Raises:
        HallError: `unknown_service bad_value`, `nothing_changed` at the end of the list.
    """
    found = work.site.service(service)
    if by not in (-1, 1) or isinstance(by, bool):
        raise HallError("bad_value", field="by", value=str(by)[:40])
    active = [other for other in work.site.services.values() if other.active]
    place = active.index(found)
    if not 0 <= place + by < len(active):
        raise HallError("nothing_changed", field="service")
    active.insert(place + by, active.pop(place))
    _write_order(work, active)
    values = {"by": -by}, {"by": by}
    return made(work, Edit("move_service", found.code, found.name, *values), undo=undo)


def _write_order(work: Work, active: list[Service]) -> None:
    retired = [other for other in work.site.services.values() if not other.active]
    for position, service in enumerate([*active, *retired]):
        sites.update_service(work.tx, service.id, position=position)


def _any_service(work: Work, code: object) -> Service:
    """Find a service by its code, in use or retired."""
    for service in work.site.services.values():
        if service.code == code:
            return service
    raise HallError("unknown_service", service=str(code)[:40])


def _last_position(work: Work) -> int:
    return max((row["position"] for row in sites.read_services(work.tx, work.site.id)), default=-1)


def _require_free(work: Work, values: Mapping[str, Any], but: Service | None) -> None:
    """Refuse a code that any other service has, and a name that another one in use has."""
    for other in work.site.services.values():
        if but is not None and other.id == but.id:
            continue
        if other.code == values.get("code"):
            code = "code_taken" if other.active else "code_retired"
            raise HallError(code, service=other.code, name=other.name)
        if other.active and other.name == values.get("name"):
            raise HallError("name_taken", name=other.name)
