"""What each column of the lists of cases shows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

from app.cases.views import CaseLine, OwnerLoad
from ui.cases.words import KINDS, day_text, line_standing, owner_text, say, title_text
from ui.plaintext import plain
from ui.theme.current import px
from ui.theme.icons import icon
from ui.widgets.elided import as_tooltip
from ui.widgets.table import Column

MARK = 18  # pixels of a mark beside the words, before the text grows


def case_columns() -> tuple[Column[CaseLine], ...]:
    """Make the columns of cases."""
    return (
        Column(_case_title, _case),
        Column(_about_title, _about, tip=_tip, stretch=True),
        Column(_due_title, line_standing, icon=_due_icon),
        Column(_owner_title, _owner),
    )


def load_columns() -> tuple[Column[OwnerLoad], ...]:
    """Make the columns of who has how much."""
    return (
        Column(_owner_title, load_owner, stretch=True),
        Column(_open_title, _open, right=True),
        Column(_late_title, _late, right=True),
        Column(_quiet_title, _quiet, right=True),
        Column(_oldest_title, _oldest, right=True),
    )


def load_owner(row: OwnerLoad) -> str:
    """Name who has the cases of a row."""
    return plain(row.name) or QCoreApplication.translate("Cases", "Back office's list")


def _case_title() -> str:
    return QCoreApplication.translate("Cases", "Case")


def _case(row: CaseLine) -> str:
    return row.state.case


def _about_title() -> str:
    return QCoreApplication.translate("Cases", "About")


def _about(row: CaseLine) -> str:
    who = plain(row.state.who)
    return f"{who}  {title_text(row.state)}".strip()  # the title may be cut, whose case it is may not


def _tip(row: CaseLine) -> str:
    state = row.state
    said = [_about(row), say(KINDS, state.kind), day_text(state.promised), owner_text(state), plain(state.waiting_why)]
    return as_tooltip(" · ".join(part for part in said if part))


def _due_title() -> str:
    return QCoreApplication.translate("Cases", "How it stands")


def _due_icon(row: CaseLine) -> QIcon | None:
    """Mark what cannot wait, so that it is found among forty; the words beside it say the same."""
    due = row.state.due
    if due.overdue:
        return icon("alert", "stop_text", px(MARK))
    return icon("wait", size=px(MARK)) if due.today or row.quiet else None


def _owner_title() -> str:
    return QCoreApplication.translate("Cases", "Who has it")


def _owner(row: CaseLine) -> str:
    return owner_text(row.state)


def _open_title() -> str:
    return QCoreApplication.translate("Cases", "Open")


def _open(row: OwnerLoad) -> str:
    return str(row.open)


def _late_title() -> str:
    return QCoreApplication.translate("Cases", "Overdue")


def _late(row: OwnerLoad) -> str:
    return str(row.overdue)


def _quiet_title() -> str:
    return QCoreApplication.translate("Cases", "Quiet")


def _quiet(row: OwnerLoad) -> str:
    return str(row.quiet)


def _oldest_title() -> str:
    return QCoreApplication.translate("Cases", "Oldest")


def _oldest(row: OwnerLoad) -> str:
    return row.oldest.isoformat() if row.oldest else ""
