"""Set printers up: enrol, change, remove, test, try again; and see how they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from operator import attrgetter
from typing import Any

from app.core import changes
from app.core.differences import differing, require_seen, told
from app.core.errors import HallError
from app.core.rights import Right
from app.core.site import Device
from app.core.text import clean
from app.core.work import Look, Work, query, use_case
from app.devices.fields import checked_device
from app.devices.kinds import KINDS, RECEIPT, SLIP, TEST
from app.devices.outbox import is_live
from app.devices.outcomes import Code
from app.devices.slips import add_row
from app.devices.views import DeviceEdit, DeviceInfo, Problem
from db import devices, outbox, sites

MOST_DEVICES = 50
_EDITABLE = ("name", "port", "paper_mm", "priority", "answers", "cuts", "sources", "accounts")
_KEPT = (*_EDITABLE, "kind", "pc", "pc_name")  # what puts a device back that was taken away


@use_case(Right.EDIT_DEVICES)
def add_device(
    work: Work,
    name: str,
    kind: str,
    port: str,
    pc: str,
    pc_name: str = "",
    paper_mm: int = 80,
    *,
    answers: bool = True,
    cuts: bool = True,
    sources: Sequence[str] | None = ("desk", "kiosk"),
    accounts: Sequence[str] | None = None,
    priority: int = 1,
    undo: bool = False,
) -> DeviceEdit:
    """Enrol a slip printer of one PC.

    Args:
        work: The unit of work.
        name: What people call it; one device of a site has it.
        kind: escpos, system or pdf.
        port: `tcp:host:9100`, `serial:…`, `usb:…` or `file:…`; name of the system printer; folder for PDF files.
        pc: Mark of the PC it belongs to (`this_pc`).
        pc_name: What people call that PC.
        paper_mm: 80 or 58.
        answers: It tells its status when asked; a printer that does not is never said to have printed.
        cuts: It has a cutter.
        sources: Where the tickets come from whose slips it prints: desk, kiosk, …; None = anywhere.
        accounts: Sign-in names whose tickets' slips it prints (a kiosk has its own printer); None = all.
        priority: 1 to 99; the lowest is tried first, the others when that one cannot print.
        undo: For the record: this takes another change back.

    Raises:
        HallError: `bad_value missing_field too_long unknown_account name_taken too_many`.
    """
    if len(work.site.devices) >= MOST_DEVICES:
        raise HallError("too_many", field="devices", limit=MOST_DEVICES)
    if not pc:
        raise HallError("missing_field", field="pc")
    given = {"name": name, "kind": kind, "port": port, "paper_mm": paper_mm, "priority": priority}
    given |= {"answers": answers, "cuts": cuts, "sources": sources, "accounts": accounts}
    values = checked_device(work, given)
    values |= {"pc": clean(pc, "pc", 32), "pc_name": clean(pc_name, "pc_name", 80)}
    devices.add_device(work.tx, site_id=work.site.id, **values)
    info = _info(work, values["name"])
    return _changed(work, DeviceEdit(info, {}, _values(info, _KEPT)), undo=undo)


@use_case(Right.EDIT_DEVICES)
def edit_device(
    work: Work, device: str, values: Mapping[str, Any], seen: Mapping[str, Any] | None = None, *, undo: bool = False
) -> DeviceEdit:
    """Change a device.

    Args:
        work: The unit of work.
        device: Its name.
        values: What changes, by the names of `add_device`; kind and PC never do.
        seen: What these were when they were read; anything else means that somebody was quicker.
        undo: For the record: this takes another change back.

    Raises:
        HallError: `unknown_device changed_meanwhile nothing_changed`, and as `add_device`.
    """
    found = find_device(work, device)
    unknown = set(values) - set(_EDITABLE)
    if unknown:
        raise HallError("bad_value", field=min(unknown))
    checked = checked_device(work, values, found)
    current = _values(_info(work, found.name), _EDITABLE)
    require_seen(current, seen)
    before, after = differing(current, _as_shown(work, checked))
    if not after:
        raise HallError("nothing_changed", field="device")
    devices.update_device(work.tx, found.id, **checked, state="", low=False, state_at=None)
    outbox.let_wait(work.tx, work.site.id, found.id, None)
    return _changed(work, DeviceEdit(_info(work, checked.get("name", found.name)), before, after), undo=undo)


@use_case(Right.EDIT_DEVICES)
def remove_device(work: Work, device: str, *, undo: bool = False) -> DeviceEdit:
    """Take a device away; what waits for it goes to the next of its route.

    Raises:
        HallError: `unknown_device`.
    """
    found = find_device(work, device)
    info = _info(work, found.name)
    devices.update_device(work.tx, found.id, active=False)
    devices.drop_claim(work.tx, found.id)
    for row in outbox.waiting(work.tx, work.site.id):
        if row.device_id != found.id:
            continue
        left = [number for number in row.route or () if number != found.id and number in work.site.devices]
        if left:
            outbox.change(work.tx, row.id, device_id=left[0], next_at=None)
        else:
            outbox.change(work.tx, row.id, state="failed", outcome=Code.NO_DEVICE.value, ended_at=work.now)
    return _changed(work, DeviceEdit(info, _values(info, _KEPT), {}), undo=undo)


@use_case(None)
def print_test(work: Work, device: str) -> int:
    """Put a test slip into the outbox; give its number there, to be asked for by `job_state`.

    Raises:
        HallError: `unknown_device not_allowed`.
    """
    _require_any(work, Right.EDIT_DEVICES, Right.EDIT_SETUP)
    found = find_device(work, device)
    work.subject = found.name
    return add_row(work, TEST, found.name, {"at": work.now.isoformat()}, [found.id])


@use_case(None)
def try_again(work: Work, device: str) -> None:
    """Let what waits for a device be tried at once: somebody has refilled the paper.

    Raises:
        HallError: `unknown_device not_allowed`.
    """
    _require_any(work, Right.SEE_QUEUE, Right.EDIT_DEVICES)
    found = find_device(work, device)
    outbox.let_wait(work.tx, work.site.id, found.id, None)
    work.subject = found.name
    work.changed(changes.OUTBOX)


@query(None)
def list_devices(look: Look) -> tuple[DeviceInfo, ...]:
    """List the devices of the site in the order they are tried.

    Raises:
        HallError: `not_allowed`.
    """
    _require_any(look, Right.SEE_QUEUE, Right.EDIT_DEVICES, Right.EDIT_SETUP)
    return _infos(look)


@query(Right.SEE_QUEUE)
def prints_slips(look: Look) -> bool:
    """Tell whether any printer is set up that could print a ticket's slip again."""
    return any(device.kind in KINDS for device in look.site.devices.values())


@query(None)
def list_problems(look: Look) -> tuple[Problem, ...]:
    """List today's jobs that did not come out or may not have, newest first.

    A device that cannot tell is no problem each time it prints, nor is a paper that was printed again.

    Raises:
        HallError: `not_allowed`.
    """
    _require_any(look, Right.SEE_QUEUE, Right.EDIT_DEVICES, Right.EDIT_SETUP)
    morning = datetime.combine(look.today, time(), look.site.tzinfo())
    rows = outbox.troubled(look.tx, look.site.id, min(morning, look.now - timedelta(hours=1)))
    rows += [row for row in outbox.waiting(look.tx, look.site.id) if row.tries and row.outcome]
    rows.sort(key=attrgetter("id"), reverse=True)
    newest = outbox.newest_of_tickets(look.tx, [row.ticket_id for row in rows if row.ticket_id is not None])
    quiet = (Code.UNCONFIRMED.value, Code.REPLACED.value, Code.TICKET_OVER.value)
    return tuple(
        _problem(look, row)
        for row in rows
        if row.outcome not in quiet and newest.get((row.ticket_id or 0, row.kind), row.id) == row.id
    )


@query(None)
def job_state(look: Look, job: int) -> Problem | None:
    """Give how one job stands, a test print say; None when there is no such job.

    Raises:
        HallError: `not_allowed`.
    """
    _require_any(look, Right.SEE_QUEUE, Right.EDIT_DEVICES, Right.EDIT_SETUP)
    row = outbox.row(look.tx, look.site.id, job)
    return None if row is None else _problem(look, row)


def find_device(look: Look, name: object) -> Device:
    """Find a device by its name.

    Raises:
        HallError: `unknown_device`.
    """
    for device in look.site.devices.values():
        if device.name == name and device.kind in KINDS:
            return device
    raise HallError("unknown_device", device=str(name)[:40])


def _problem(look: Look, row: outbox.OutboxRow) -> Problem:
    device = look.site.devices.get(row.device_id or 0)
    return Problem(
        id=row.id,
        kind=row.kind,
        subject=row.subject,
        device=device.name if device else None,
        state=row.state,
        outcome=row.outcome,
        tries=row.tries,
        since=row.made_at,
        can_reprint=row.kind in (SLIP, RECEIPT),
    )


def _infos(look: Look) -> tuple[DeviceInfo, ...]:
    held = devices.claims(look.tx, list(look.site.devices))
    waiting = outbox.count_waiting(look.tx, look.site.id, look.now)
    names = {account.id: account.name for account in look.site.accounts.values()}
    return tuple(
        DeviceInfo(
            name=row.name,
            kind=row.kind,
            pc=row.pc,
            pc_name=row.pc_name,
            port=row.port,
            paper_mm=row.paper_mm,
            answers=row.answers,
            cuts=row.cuts,
            sources=None if row.sources is None else tuple(row.sources),
            accounts=None if row.accounts is None else tuple(names[key] for key in row.accounts if key in names),
            priority=row.priority,
            state=row.state,
            paper_low=row.low,
            state_at=row.state_at,
            driven=row.id in held and is_live(look, held[row.id]),
            waiting=waiting.get(row.id, 0),
        )
        for row in devices.read_devices(look.tx, look.site.id)
        if row.kind in KINDS
    )


def _info(look: Look, name: str) -> DeviceInfo:
    return next(info for info in _infos(look) if info.name == name)


def _values(info: DeviceInfo, names: Sequence[str]) -> dict[str, Any]:
    return {name: getattr(info, name) for name in names}


def _as_shown(look: Look, checked: Mapping[str, Any]) -> dict[str, Any]:
    """Give checked values as people know them: accounts by their names."""
    shown = dict(checked)
    if shown.get("accounts") is not None:
        shown["accounts"] = [look.site.accounts[key].name for key in shown["accounts"]]
    return shown


def _changed(work: Work, edit: DeviceEdit, *, undo: bool) -> DeviceEdit:
    work.subject = edit.device.name
    work.detail = told(edit.before, edit.after, undo=undo)
    sites.bump_setup(work.tx)
    work.changed(changes.SETUP, changes.OUTBOX)
    return edit


def _require_any(look: Look, *rights: Right) -> None:
    if not any(look.allows(right) for right in rights):
        raise HallError("not_allowed", right=rights[0].value)
