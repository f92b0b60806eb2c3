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
        Column(_claims_title, _claims, right=True),
        Column(_served_title, _served, right=True),
    )


def who_text(account: str, shown_name: str) -> str:
    """Name a person, by the sign-in name where there is no other."""
    return plain(shown_name or account) or QCoreApplication.translate("GreenLists", "The program")


def _who_title() -> str:
    return QCoreApplication.translate("GreenLists", "Granted by")


def _who(row: AccountGrants) -> str:
    return account_text(row)


def account_text(row: AccountGrants) -> str:
    """Name whoever let people go first; a kiosk says that it is one."""
    if row.is_kiosk:
        kiosk = QCoreApplication.translate("GreenLists", "Kiosk {name}")
        return kiosk.format(name=plain(row.shown_name or row.account))
    return who_text(row.account, row.shown_name)


def _grants_title() -> str:
    return QCoreApplication.translate("GreenLists", "Granted")


def _grants(row: AccountGrants) -> str:
    return "–" if row.is_kiosk else str(row.grants)


def _sight_title() -> str:
    return QCoreApplication.translate("GreenLists", "Of these by sight")


def _by_sight(row: AccountGrants) -> str:
    return "–" if row.is_kiosk else str(row.by_sight)


def _share_title() -> str:
    return QCoreApplication.translate("GreenLists", "Share by sight")


def _share(row: AccountGrants) -> str:
    return f"{round(100 * row.share)} %" if row.grants else "–"


def _claims_title() -> str:
    return QCoreApplication.translate("GreenLists", "Number before a look")


def _claims(row: AccountGrants) -> str:
    """Say how many, and what became of them, in so far as it is known."""
    became = (
        (QCoreApplication.translate("GreenLists", "confirmed {n}"), row.confirmed),
        (QCoreApplication.translate("GreenLists", "made ordinary {n}"), row.ordinary),
        (QCoreApplication.translate("GreenLists", "never checked {n}"), row.unchecked),
    )
    said = QCoreApplication.translate("GreenLists", ", ").join(text.format(n=n) for text, n in became if n)
    if not said:
        return str(row.claims)
    return QCoreApplication.translate("GreenLists", "{n} ({became})").format(n=row.claims, became=said)


def _served_title() -> str:
    return QCoreApplication.translate("GreenLists", "Served unchecked")


def _served(row: AccountGrants) -> str:
    return "–" if row.is_kiosk else str(row.served_unseen)


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
