"""What a supervisor sees of the green channel: who let people go first, by sight alone, unchecked, or by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Look, query
from app.queue.numbers import ticket_name
from app.queue.reasons import said_by_hand
from db import apart_calls, grants

PAGE = 200  # grants by sight and calls by hand listed at first
MOST = 10_000
_NONE, _NO_CLAIM = grants.CountRow(None, 0, 0), grants.ClaimRow(None, 0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class AccountGrants:
    """What one account granted; each time it did counts once, also when it put its own right.

    Attributes:
        account: Sign-in name, "" for the program itself.
        shown_name: The person's name.
        is_kiosk: Residents press there themselves: it only notes what they claim.
        grants: With a proof that somebody looked at, by sight included.
        by_sight: Those with nothing but the eye for proof.
        claims: Tickets that it gave before anybody looked; the desk looks at the call.
        confirmed: Of these, those of which somebody saw a proof since.
        ordinary: Of these, those that became ordinary ones.
        unchecked: Of these, those that were served although nobody ever looked.
        served_unseen: Visits that this account itself began and of which nobody looked at the claim.
        by_hand: Its calls past the rule.
    """

    account: str
    shown_name: str
    is_kiosk: bool
    grants: int
    by_sight: int
    claims: int
    confirmed: int
    ordinary: int
    unchecked: int
    served_unseen: int
    by_hand: int

    @property
    def share(self) -> float:
        """Give the share of grants by sight, 0 to 1."""
        return self.by_sight / self.grants if self.grants else 0.0


@dataclass(frozen=True, slots=True)
class SightGrant:
    """One grant by sight; `at` is in the site's own time."""

    row: int
    at: datetime
    ticket: str
    business_date: date
    account: str
    shown_name: str
    entitlement: str
    reason: str


@dataclass(frozen=True, slots=True)
class HandCall:
    """One call past the rule; `at` is in the site's own time, `passed` counts those it went before."""

    row: int
    at: datetime
    ticket: str
    desk: str
    account: str
    shown_name: str
    passed: int
    reason: str


@dataclass(frozen=True, slots=True)
class SightView:
    """The grants, and the calls by hand, of some business days.

    Attributes:
        first, last: These days.
        today: The present business day.
        accounts: Whoever granted, left unchecked or called by hand, most by sight first; kiosks last.
        by_sight: Grants by sight, newest first; of the account that was asked for, or of all.
        by_hand: Calls past the rule, likewise.
        more: There are older ones of either; ask for more of them.
    """

    first: date
    last: date
    today: date
    accounts: tuple[AccountGrants, ...]
    by_sight: tuple[SightGrant, ...]
    by_hand: tuple[HandCall, ...]
    more: bool


@query(Right.SEE_GRANTS)
def sight_view(
    look: Look, first: date | None = None, last: date | None = None, account: str = "", most: int = PAGE
) -> SightView:
    """Count what each account granted, and list the grants by sight and the calls by hand.

    Args:
        look: The open query.
        first: First business day; None = the present one.
        last: Last business day, included; None = the present one.
        account: Sign-in name: list those of this account alone; "" = of all.
        most: Rows of each list at most, 1 to MOST.

    Raises:
        HallError: `bad_value` when the last day is before the first, or for `most`; `unknown_account`.
    """
    first, last = first or look.today, last or look.today
    if last < first:
        raise HallError("bad_value", field="date")
    if not 1 <= most <= MOST:
        raise HallError("bad_value", field="most")
    key, zone = _account_id(look, account), look.site.tzinfo()
    sights = grants.grants_by_sight(look.tx, look.site.id, first, last, key, most + 1)
    calls = apart_calls.hand_calls(look.tx, look.site.id, first, last, key, most + 1)
    return SightView(
        first=first,
        last=last,
        today=look.today,
        accounts=_accounts(look, first, last),
        by_sight=tuple(_sight(row, zone) for row in sights[:most]),
        by_hand=tuple(_hand_call(look, row, zone) for row in calls[:most]),
        more=max(len(sights), len(calls)) > most,
    )


def _account_id(look: Look, name: str) -> int | None:
    if not name:
        return None
    found = next((key for key, each in look.site.accounts.items() if each.name == name), None)
    if found is None:
        raise HallError("unknown_account", account=name[:40])
    return found


def _accounts(look: Look, first: date, last: date) -> tuple[AccountGrants, ...]:
    span = (look.tx, look.site.id, first, last)
    granted = {row.account_id: row for row in grants.count_grants(*span)}
    claimed = {row.account_id: row for row in grants.count_claims(*span)}
    begun, called = grants.started_unseen(*span), apart_calls.count_hand_calls(*span)
    found = []
    for key in granted.keys() | claimed.keys() | begun.keys() | called.keys():
        rows = granted.get(key, _NONE), claimed.get(key, _NO_CLAIM)
        found.append(_account(look, key, *rows, begun.get(key, 0), called.get(key, 0)))
    return tuple(sorted(found, key=_most_by_sight))


def _account(
    look: Look, key: int | None, granted: grants.CountRow, claimed: grants.ClaimRow, begun: int, called: int
) -> AccountGrants:
    account = look.site.accounts.get(key or 0)
    return AccountGrants(
        account=account.name if account else "",
        shown_name=account.display_name if account else "",
        is_kiosk=account is not None and account.role.is_device,
        grants=granted.grants,
        by_sight=granted.by_sight,
        claims=claimed.claims,
        confirmed=claimed.confirmed,
        ordinary=claimed.ordinary,
        unchecked=claimed.unchecked,
        served_unseen=begun,
        by_hand=called,
    )


def _most_by_sight(one: AccountGrants) -> tuple[bool, int, int, str]:
    return one.is_kiosk, -one.by_sight, -one.grants, one.account


def _sight(row: grants.SightRow, zone: tzinfo) -> SightGrant:
    return SightGrant(
        row.id,
        row.at.astimezone(zone),
        ticket_name(row.letter, row.number),
        row.business_date,
        row.name or "",
        row.display_name or "",
        row.entitlement,
        row.reason or "",
    )


def _hand_call(look: Look, row: apart_calls.HandCallRow, zone: tzinfo) -> HandCall:
    account = look.site.accounts.get(row.account_id or 0)
    desk = look.site.desks_by_id.get(row.desk_id or 0)
    return HandCall(
        row=row.id,
        at=row.at.astimezone(zone),
        ticket=ticket_name(row.letter, row.number),
        desk=desk.number if desk else "",
        account=account.name if account else "",
        shown_name=account.display_name if account else "",
        passed=len(row.data["passed"]) + row.data["more"],
        reason=said_by_hand(row.reason),
    )
