"""Edit a site itself: its settings, and its name among them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.core import changes
from app.core.differences import differing, require_seen
from app.core.errors import HallError
from app.core.rights import Right
from app.core.text import NAME_LIMIT
from app.core.work import Work, use_case
from app.setting_checks import checked_setting, require_consistent
from app.setup.desk_filters import require_desks_agree
from app.setup.edit import made
from app.setup.fields import one_line
from app.setup.results import Edit
from db import sites

NAME = "site.name"  # set like a setting, but a column of the site


@use_case(Right.EDIT_SETUP)
def set_settings(
    work: Work, values: Mapping[str, Any], seen: Mapping[str, Any] | None = None, *, undo: bool = False
) -> Edit:
    """Set some settings of the site together: all or none.

    Args:
        work: The unit of work.
        values: Setting -> value; `site.name` is what the site is called.
        seen: What they were when they were read; anything else means that somebody was quicker.
        undo: For the record: this takes another change back.

    Raises:
        HallError: `bad_value too_long hours_out_of_order never_open too_many nothing_changed changed_meanwhile`, and
            `last_ticket_too_early ceiling_below_target head_start_over_ceiling green_without_effect
            green_below_ordinary unknown_band class_twice` for what contradicts other settings, `desk_prefers_green`
            for a desk that was told otherwise.
    """
    if not values or not hasattr(values, "items"):
        raise HallError("bad_value", field="values")
    read = {str(name): _checked(str(name), value) for name, value in values.items()}
    known = {**work.site.settings, NAME: work.site.name}
    current = {name: known[name] for name in read}
    require_seen(current, seen)
    before, after = differing(current, read)
    if not after:
        raise HallError("nothing_changed", field="values")
    settings = {**work.site.settings, **after}
    require_consistent(settings, after)
    require_desks_agree(work, settings, after)
    for name, value in after.items():
        if name == NAME:
            sites.update_site(work.tx, work.site.id, name=value)
        else:
            sites.write_setting(work.tx, work.site.id, name, value)
    work.changed(changes.QUEUE)  # the order of calling, boards and kiosks may follow them
    return made(work, Edit("set_settings", "", "", before, after), undo=undo)


def _checked(name: str, value: Any) -> Any:
    return one_line(value, NAME, NAME_LIMIT, needed=True) if name == NAME else checked_setting(name, value)
