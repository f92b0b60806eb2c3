"""What every change of the set-up does: compare with what was seen, write, and tell everybody."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.core import changes
from app.core.errors import HallError
from app.core.site import read_site
from app.core.work import Work
from app.setting_checks import checked_setting
from app.setup.results import Edit
from db import sites


def require_seen(current: Mapping[str, Any], seen: Mapping[str, Any] | None) -> None:
    """Refuse a change of what somebody else has changed since it was read.

    Raises:
        HallError: `changed_meanwhile` with the field.
    """
    for name, value in (seen or {}).items():
        if _plain(current.get(name)) != _plain(value):
            raise HallError("changed_meanwhile", field=name)


def differing(current: Mapping[str, Any], values: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Give what changes: the values before and after."""
    after = {name: value for name, value in values.items() if _plain(current[name]) != _plain(value)}
    return {name: current[name] for name in after}, after


def made(work: Work, edit: Edit, *, undo: bool = False) -> Edit:
    """Note a change of the set-up in the audit row, and see it from now on."""
    work.subject = f"{edit.key} {edit.name}".strip()
    work.detail = {"before": _told(edit.before), "after": _told(edit.after)}
    if undo:
        work.detail["undo"] = True
    look_again(work)
    return edit


def look_again(work: Work) -> None:
    """Tell every process that the set-up changed, and see it changed from now on."""
    sites.bump_setup(work.tx)
    work.site = read_site(work.tx, work.site.id, work.state.setup_revision + 1, checked_setting)
    work.state = work.state._replace(setup_revision=work.state.setup_revision + 1)
    work.changed(changes.SETUP)


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _told(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _plain(value) for name, value in values.items()}
