"""Edit a site itself: its name and its settings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.core import changes
from app.core.errors import HallError
from app.core.rights import Right
from app.core.text import NAME_LIMIT
from app.core.work import Work, use_case
from app.setting_checks import checked_setting, require_consistent
from app.setup.edit import differing, made, require_seen
from app.setup.fields import one_line
from app.setup.results import Edit
from db import sites


@use_case(Right.EDIT_SETUP)
def rename_site(work: Work, name: str, seen: str | None = None, *, undo: bool = False) -> Edit:
    """Give the site another name; boards and slips show it from now on.

    Raises:
        HallError: `missing_field too_long bad_value nothing_changed`, `changed_meanwhile` when it was no longer
            called `seen`.
    """
    wanted = one_line(name, "name", NAME_LIMIT, needed=True)
    before = work.site.name
    require_seen({"name": before}, None if seen is None else {"name": seen})
    if wanted == before:
        raise HallError("nothing_changed", field="name")
    sites.update_site(work.tx, work.site.id, name=wanted)
    work.changed(changes.QUEUE)  # boards show it
    return made(work, Edit("rename_site", "", wanted, {"name": before}, {"name": wanted}), undo=undo)


@use_case(Right.EDIT_SETUP)
def set_settings(
    work: Work, values: Mapping[str, Any], seen: Mapping[str, Any] | None = None, *, undo: bool = False
) -> Edit:
    """Set some settings of the site together: all or none.

    Args:
        work: The unit of work.
        values: Setting -> value.
        seen: What they were when they were read; anything else means that somebody was quicker.
        undo: For the record: this takes another change back.

    Raises:
        HallError: `bad_value too_long hours_out_of_order never_open too_many nothing_changed changed_meanwhile`, and
            `last_ticket_too_early head_start_over_ceiling green_without_effect` for what contradicts other settings.
    """
    if not values or not hasattr(values, "items"):
        raise HallError("bad_value", field="values")
    read = {str(name): checked_setting(str(name), value) for name, value in values.items()}
    current = {name: work.site.settings[name] for name in read}
    require_seen(current, seen)
    before, after = differing(current, read)
    if not after:
        raise HallError("nothing_changed", field="values")
    require_consistent({**work.site.settings, **after}, after)
    for name, value in after.items():
        sites.write_setting(work.tx, work.site.id, name, value)
    work.changed(changes.QUEUE)  # the order of calling, boards and kiosks may follow them
    return made(work, Edit("set_settings", "", "", before, after), undo=undo)
