"""Printers as the settings change them: each change is one that can be taken back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.core.actor import Actor
from app.core.errors import HallError
from app.devices import setup
from app.devices.pc import this_pc
from app.devices.views import DeviceEdit
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
    made = hall.do(setup.add_device, actor, kind=kind, pc=pc.mark, pc_name=pc.name, **values)
    return _told("add_printer", made)


def edit_printer(
    hall: Runner, actor: Actor, device: str, values: Mapping[str, Any], seen: Mapping[str, Any] | None = None
) -> Edit:
    """Change a printer.

    Raises:
        HallError: As `app.devices.setup.edit_device`.
    """
    return _told("edit_printer", hall.do(setup.edit_device, actor, device=device, values=values, seen=seen))


def remove_printer(hall: Runner, actor: Actor, device: str) -> Edit:
    """Take a printer away; what waits for it goes to the next one.

    Raises:
        HallError: `unknown_device`.
    """
    return _told("remove_printer", hall.do(setup.remove_device, actor, device=device))


def take_back(hall: Runner, actor: Actor, edit: Edit) -> Edit:
    """Undo a change of a printer.

    Raises:
        HallError: Why the change back is refused.
    """
    match edit.step:
        case "add_printer":
            return _told("remove_printer", hall.do(setup.remove_device, actor, device=edit.key, undo=True))
        case "edit_printer":
            asked: dict[str, Any] = {"device": edit.key, "values": edit.before, "seen": edit.after}
            return _told("edit_printer", hall.do(setup.edit_device, actor, **asked, undo=True))
        case _:
            return _told("add_printer", hall.do(setup.add_device, actor, **edit.before, undo=True))


def _told(step: str, made: DeviceEdit) -> Edit:
    return Edit(step, made.device.name, made.device.name, made.before, made.after)
