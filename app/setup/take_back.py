"""Take a change of the set-up back, by another change that the audit tells of as well."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.core.actor import Actor
from app.runner import Runner
from app.setup import desks, people, printers, services, site, transfer
from app.setup.file import checksum
from app.setup.results import Edit

Inverse = tuple[Callable[..., Any], dict[str, Any]]


def can_be_taken_back(edit: Edit) -> bool:
    """Tell whether there is a change that undoes this one."""
    return edit.step in _INVERSE or edit.step in _PERSON or edit.step in _PRINTER


def take_back(hall: Runner, actor: Actor, edit: Edit) -> Edit:
    """Undo a change, unless somebody has changed the same again meanwhile.

    Raises:
        HallError: `changed_meanwhile`, or why the change back is refused.
    """
    if edit.step in _PERSON:
        return people.change_person(hall, actor, edit.key, edit.before, edit.after, undo=True)
    if edit.step in _PRINTER:
        return printers.take_back(hall, actor, edit)
    use_case, values = _INVERSE[edit.step](edit)
    undone: Edit = hall.do(use_case, actor, **values, undo=True)
    return undone


def _retire_service(edit: Edit) -> Inverse:
    return services.retire_service, {"service": edit.key}


def _edit_service(edit: Edit) -> Inverse:
    return services.edit_service, {"service": edit.key, "values": edit.before, "seen": edit.after}


def _restore_service(edit: Edit) -> Inverse:
    return services.restore_service, {"service": edit.key}


def _move_service(edit: Edit) -> Inverse:
    return services.move_service, {"service": edit.key, "by": edit.before["by"]}


def _retire_desk(edit: Edit) -> Inverse:
    return desks.retire_desk, {"desk": edit.key}


def _edit_desk(edit: Edit) -> Inverse:
    return desks.edit_desk, {"desk": edit.key, "values": edit.before, "seen": edit.after}


def _restore_desk(edit: Edit) -> Inverse:
    return desks.restore_desk, {"desk": edit.key}


def _set_settings(edit: Edit) -> Inverse:
    return site.set_settings, {"values": edit.before, "seen": edit.after}


def _import_setup(edit: Edit) -> Inverse:
    return transfer.import_setup, {"content": edit.before, "seen": checksum(edit.after)}


_PERSON = ("edit_person", "switch_off_person", "switch_on_person")
_PRINTER = ("add_printer", "edit_printer", "remove_printer")
_INVERSE: dict[str, Callable[[Edit], Inverse]] = {
    "add_service": _retire_service,
    "restore_service": _retire_service,
    "edit_service": _edit_service,
    "retire_service": _restore_service,
    "move_service": _move_service,
    "add_desk": _retire_desk,
    "restore_desk": _retire_desk,
    "edit_desk": _edit_desk,
    "retire_desk": _restore_desk,
    "set_settings": _set_settings,
    "import_setup": _import_setup,
}
