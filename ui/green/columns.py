"""What each column of the two lists shows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.queue.sight import AccountGrants, SightGrant
from ui.plaintext import plain
from ui.widgets.elided import as_tooltip
from ui.widgets.table import Column
from ui.words import entitlement_text, number_text


def account_columns() -> tuple[Column[AccountGrants], ...]:
    """Make the columns of the accounts."""
    return (
        Column(_who_title, _who, stretch=True),
        Column(_grants_title, _grants, right=True),
        Column(_sight_title, _by_sight, right=True),
        Column(_share_title, _share, right=True),
        Column(_unseen_title, _unseen, right=True),
    )


def who_text(account: str, shown_name: str) -> str:
    """Name a person, by the sign-in name where there is no other."""
    return plain(shown_name or account) or QCoreApplication.translate("GreenLists", "The program")


def _who_title() -> str:
    return QCoreApplication.translate("GreenLists", "Granted by")


def _who(row: AccountGrants) -> str:
    return who_text(row.account, row.shown_name)


def _grants_title() -> str:
    return QCoreApplication.translate("GreenLists", "Granted")


def _grants(row: AccountGrants) -> str:
    return str(row.grants)


def _sight_title() -> str:
    return QCoreApplication.translate("GreenLists", "Of these by sight")


def _by_sight(row: AccountGrants) -> str:
    return str(row.by_sight)


def _share_title() -> str:
    return QCoreApplication.translate("GreenLists", "Share by sight")


def _share(row: AccountGrants) -> str:
    return f"{round(100 * row.share)} %" if row.grants else "–"


def _unseen_title() -> str:
    return QCoreApplication.translate("GreenLists", "Not checked at first")


def _unseen(row: AccountGrants) -> str:
    return str(row.unseen)


def sight_columns() -> tuple[Column[SightGrant], ...]:
    """Make the columns of the grants by sight."""
    return (
        Column(_time_title, _time),
        Column(_ticket_title, _ticket),
        Column(_kind_title, _kind),
        Column(_who_title, _granted_by),
        Column(_reason_title, _reason, tip=_reason_tip, stretch=True),
    )


def _time_title() -> str:
    return QCoreApplication.translate("GreenLists", "Time")


def _time(row: SightGrant) -> str:
    return f"{row.at:%m-%d %H:%M}"


def _ticket_title() -> str:
    return QCoreApplication.translate("GreenLists", "Number")


def _ticket(row: SightGrant) -> str:
    return number_text(row.ticket)


def _kind_title() -> str:
    return QCoreApplication.translate("GreenLists", "Priority as")


def _kind(row: SightGrant) -> str:
    return entitlement_text(row.entitlement)


def _granted_by(row: SightGrant) -> str:
    return who_text(row.account, row.shown_name)


def _reason_title() -> str:
    return QCoreApplication.translate("GreenLists", "Reason")


def _reason(row: SightGrant) -> str:
    return plain(row.reason) or QCoreApplication.translate("GreenLists", "none given")


def _reason_tip(row: SightGrant) -> str:
    return as_tooltip(_reason(row))
