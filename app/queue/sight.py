"""What a supervisor sees of the green channel: who let people go first, and how often by sight alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Look, query
from app.queue.numbers import ticket_name
from db import grants

PAGE = 200  # grants by sight listed at first
MOST = 10_000


@dataclass(frozen=True, slots=True)
class AccountGrants:
    """What one account granted; each time it did counts once, also when it put its own right.

    Attributes:
        account: Sign-in name, "" for the program itself.
        shown_name: The person's name.
        grants: With a proof that somebody looked at, by sight included.
        by_sight: Those with nothing but the eye for proof.
        unseen: Given before anybody looked; the desk looks at the call.
    """

    account: str
    shown_name: str
    grants: int
    by_sight: int
    unseen: int

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
class SightView:
    """The grants of some business days.

    Attributes:
        first, last: These days.
        today: The present business day.
        accounts: Whoever granted anything, most by sight first.
        by_sight: Grants by sight, newest first; of the account that was asked for, or of all.
        more: There are older ones; ask for more of them.
    """

    first: date
    last: date
    today: date
    accounts: tuple[AccountGrants, ...]
    by_sight: tuple[SightGrant, ...]
    more: bool


@query(Right.SEE_GRANTS)
def sight_view(
    look: Look, first: date | None = None, last: date | None = None, account: str = "", most: int = PAGE
) -> SightView:
    """Count what each account granted, and list the grants by sight.

    Args:
        look: The open query.
        first: First business day; None = the present one.
        last: Last business day, included; None = the present one.
        account: Sign-in name: list those of this account alone; "" = of all.
        most: Grants by sight listed at most, 1 to MOST.

    Raises:
        HallError: `bad_value` when the last day is before the first, or for `most`; `unknown_account`.
    """
    first, last = first or look.today, last or look.today
    if last < first:
        raise HallError("bad_value", field="date")
    if not 1 <= most <= MOST:
        raise HallError("bad_value", field="most")
    counted = _accounts(look, first, last)
    rows = grants.grants_by_sight(look.tx, look.site.id, first, last, _account_id(look, account), most + 1)
    zone = look.site.tzinfo()
    listed = tuple(_sight(row, zone) for row in rows[:most])
    return SightView(first, last, look.today, counted, listed, len(rows) > most)


def _account_id(look: Look, name: str) -> int | None:
    if not name:
        return None
    found = next((key for key, each in look.site.accounts.items() if each.name == name), None)
    if found is None:
        raise HallError("unknown_account", account=name[:40])
    return found


def _accounts(look: Look, first: date, last: date) -> tuple[AccountGrants, ...]:
    found = [
        AccountGrants(row.name or "", row.display_name or "", row.grants - row.unseen, row.by_sight, row.unseen)
        for row in grants.count_grants(look.tx, look.site.id, first, last)
        if not _is_device(look, row.account_id)
    ]
    return tuple(sorted(found, key=lambda each: (-each.by_sight, -each.grants, each.account)))


def _is_device(look: Look, account_id: int | None) -> bool:
    # A kiosk grants nothing: somebody says there that they go first, and the desk looks.
    account = look.site.accounts.get(account_id or 0)
    return account is not None and account.role.is_device


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
