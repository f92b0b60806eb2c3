"""What each column of the four lists shows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.queue.sight import AccountGrants, HandCall, SightGrant
from ui.plaintext import plain
from ui.widgets.elided import as_tooltip
from ui.widgets.table import Column
from ui.words import entitlement_text, number_text

# Where there is little room these go, one after the other.
SELDOM_OF_ACCOUNTS = (3,)
SELDOM_OF_SIGHTS = (3, 0)
SELDOM_OF_CALLS = (4, 2, 0)


def account_columns() -> tuple[Column[AccountGrants], ...]:
    """Make the columns of the accounts."""
    return (
        Column(_who_title, account_text, stretch=True),
        Column(_grants_title, _grants, right=True),
        Column(_sight_title, _by_sight, right=True),
        Column(_share_title, _share, right=True),
        Column(_served_title, _served, right=True),
        Column(_hand_title, _by_hand, right=True),
    )


def claim_columns() -> tuple[Column[AccountGrants], ...]:
    """Make the columns of what was given before anybody looked."""
    return (
        Column(_giver_title, account_text, stretch=True),
        Column(_claims_title, _claims, right=True),
        Column(_confirmed_title, _confirmed, right=True),
        Column(_ordinary_title, _ordinary, right=True),
        Column(_unchecked_title, _unchecked, right=True),
    )


def who_text(account: str, shown_name: str) -> str:
    """Name a person, by the sign-in name where there is no other."""
    return plain(shown_name or account) or QCoreApplication.translate("GreenLists", "The program")


def _who_title() -> str:
    return QCoreApplication.translate("GreenLists", "Granted by")


def account_text(row: AccountGrants) -> str:
    """Name whoever let people go first; a kiosk says that it is one."""
    if row.is_kiosk:
        kiosk = QCoreApplication.translate("GreenLists", "Kiosk {name}")
        return kiosk.format(name=plain(row.shown_name or row.account))
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


def _served_title() -> str:
    return QCoreApplication.translate("GreenLists", "Began unchecked")


def _served(row: AccountGrants) -> str:
    return str(row.served_unseen)


def _hand_title() -> str:
    return QCoreApplication.translate("GreenLists", "Calls by hand")


def _by_hand(row: AccountGrants) -> str:
    return str(row.by_hand)


def _giver_title() -> str:
    return QCoreApplication.translate("GreenLists", "Given by")


def _claims_title() -> str:
    return QCoreApplication.translate("GreenLists", "Numbers")


def _claims(row: AccountGrants) -> str:
    return str(row.claims)


def _confirmed_title() -> str:
    return QCoreApplication.translate("GreenLists", "Confirmed")


def _confirmed(row: AccountGrants) -> str:
    return str(row.confirmed)


def _ordinary_title() -> str:
    return QCoreApplication.translate("GreenLists", "Made ordinary")


def _ordinary(row: AccountGrants) -> str:
    return str(row.ordinary)


def _unchecked_title() -> str:
    return QCoreApplication.translate("GreenLists", "Of these unchecked")


def _unchecked(row: AccountGrants) -> str:
    return str(row.unchecked)


def sight_columns() -> tuple[Column[SightGrant], ...]:
    """Make the columns of the grants by sight."""
    return (
        Column(_time_title, _time),
        Column(_ticket_title, _ticket),
        Column(_kind_title, _kind),
        Column(_who_title, _person),
        Column(_reason_title, _reason, tip=_reason_tip, stretch=True),
    )


def _time_title() -> str:
    return QCoreApplication.translate("GreenLists", "Time")


def _time(row: SightGrant | HandCall) -> str:
    return f"{row.at:%m-%d %H:%M}"


def _ticket_title() -> str:
    return QCoreApplication.translate("GreenLists", "Number")


def _ticket(row: SightGrant | HandCall) -> str:
    return number_text(row.ticket)


def _kind_title() -> str:
    return QCoreApplication.translate("GreenLists", "Priority as")


def _kind(row: SightGrant) -> str:
    return entitlement_text(row.entitlement)


def _person(row: SightGrant | HandCall) -> str:
    return who_text(row.account, row.shown_name)


def _reason_title() -> str:
    return QCoreApplication.translate("GreenLists", "Reason")


def _reason(row: SightGrant | HandCall) -> str:
    return plain(row.reason) or QCoreApplication.translate("GreenLists", "none given")


def _reason_tip(row: SightGrant | HandCall) -> str:
    return as_tooltip(_reason(row))


def call_columns() -> tuple[Column[HandCall], ...]:
    """Make the columns of the calls by hand."""
    return (
        Column(_time_title, _time),
        Column(_ticket_title, _ticket),
        Column(_desk_title, _desk, right=True),
        Column(_caller_title, _person),
        Column(_passed_title, _passed, right=True),
        Column(_reason_title, _reason, tip=_reason_tip, stretch=True),
    )


def _desk_title() -> str:
    return QCoreApplication.translate("GreenLists", "Desk")


def _desk(row: HandCall) -> str:
    return row.desk


def _caller_title() -> str:
    return QCoreApplication.translate("GreenLists", "Called by")


def _passed_title() -> str:
    return QCoreApplication.translate("GreenLists", "Went before")


def _passed(row: HandCall) -> str:
    return str(row.passed)
