"""Printers as the settings change them: each change is one that can be taken back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.core.actor import Actor
from app.core.errors import HallError
from app.devices import setup
from app.devices.pc import this_pc
from app.runner import Runner
from app.setup.results import Edit

FIELDS = ("name", "port", "paper_mm", "priority", "answers", "cuts", "sources")


def add_printer(hall: Runner, actor: Actor, kind: str, values: Mapping[str, Any]) -> Edit:
    """Set up a printer of this computer.

    Raises:
        HallError: As `app.devices.setup.add_device`; `file_unwritable` where this computer cannot be marked.
    """
    try:
        pc = this_pc()
    except OSError as error:
        raise HallError("file_unwritable", path=str(error.filename)) from error
    info = hall.do(setup.add_device, actor, kind=kind, pc=pc.mark, pc_name=pc.name, **values)
    return Edit("add_printer", info.name, info.name, {}, values_of(info))


def edit_printer(
    hall: Runner, actor: Actor, device: str, values: Mapping[str, Any], seen: Mapping[str, Any] | None = None
) -> Edit:
    """Change a printer.

    Raises:
        HallError: As `app.devices.setup.edit_device`; `changed_meanwhile`, `nothing_changed`.
    """
    current = values_of(_info(hall, actor, device))
    if any(_plain(current[name]) != _plain(value) for name, value in (seen or {}).items()):
        raise HallError("changed_meanwhile", field="device")
    after = {name: value for name, value in values.items() if _plain(current.get(name)) != _plain(value)}
    if not after:
        raise HallError("nothing_changed", field="device")
    info = hall.do(setup.edit_device, actor, device=device, values=after)
    return Edit("edit_printer", info.name, info.name, {name: current[name] for name in after}, after)


def remove_printer(hall: Runner, actor: Actor, device: str) -> Edit:
    """Take a printer away; what waits for it goes to the next one.

    Raises:
        HallError: `unknown_device`.
    """
    info = _info(hall, actor, device)
    hall.do(setup.remove_device, actor, device=device)
    kept = {**values_of(info), "kind": info.kind, "pc": info.pc, "pc_name": info.pc_name, "accounts": info.accounts}
    return Edit("remove_printer", info.name, info.name, kept, {})


def take_back(hall: Runner, actor: Actor, edit: Edit) -> Edit:
    """Undo a change of a printer.

    Raises:
        HallError: Why the change back is refused.
    """
    if edit.step == "add_printer":
        return remove_printer(hall, actor, edit.key)
    if edit.step == "edit_printer":
        return edit_printer(hall, actor, edit.key, edit.before, edit.after)
    info = hall.do(setup.add_device, actor, **edit.before)
    return Edit("add_printer", info.name, info.name, {}, values_of(info))


def values_of(info: Any) -> dict[str, Any]:
    """Give what can be edited of a printer."""
    return {name: getattr(info, name) for name in FIELDS}


def _info(hall: Runner, actor: Actor, device: str) -> Any:
    for info in hall.ask(setup.list_devices, actor):
        if info.name == device:
            return info
    raise HallError("unknown_device", device=str(device)[:40])


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
