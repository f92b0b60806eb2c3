"""What every change of the set-up does once it is written: note it, and tell everybody."""

from __future__ import annotations

from app.core import changes
from app.core.differences import told
from app.core.site import read_site
from app.core.work import Work
from app.setting_checks import checked_setting
from app.setup.results import Edit
from db import sites


def made(work: Work, edit: Edit, *, undo: bool = False) -> Edit:
    """Note a change of the set-up in the audit row, and see it from now on."""
    work.subject = f"{edit.key} {edit.name}".strip()
    work.detail = told(edit.before, edit.after, undo=undo)
    look_again(work)
    return edit


def look_again(work: Work) -> None:
    """Tell every process that the set-up changed, and see it changed from now on."""
    sites.bump_setup(work.tx)
    work.site = read_site(work.tx, work.site.id, work.state.setup_revision + 1, checked_setting)
    work.state = work.state._replace(setup_revision=work.state.setup_revision + 1)
    work.changed(changes.SETUP)
