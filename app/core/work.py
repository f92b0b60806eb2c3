"""One use case at work: its open unit of work, who acts, when, and where.

A use case is a function `f(work, **plain arguments) -> frozen dataclass`, marked with
`@use_case(right)`; `Hall.do` runs it in one write transaction. A query is a function
`f(look, **plain arguments)`, marked with `@query(right)`; `Hall.ask` runs it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any, Concatenate, ParamSpec, TypeVar

from app.core.actor import Actor
from app.core.errors import HallError
from app.core.rights import BY_SETTING, OWN_SITE, TABLE, Right, Role
from app.core.site import Desk, Site
from db import journal
from db.secrets import Secrets, secrets_of
from db.sites import SiteStateRow, update_state
from db.store import Tx

P = ParamSpec("P")
R = TypeVar("R")


@dataclass
class Look:
    """What a query works with: an open read transaction at one instant."""

    tx: Tx
    actor: Actor
    now: datetime
    site: Site
    state: SiteStateRow
    clock_ahead: bool = False
    facts: Mapping[str, str] = field(default_factory=dict)  # the store's own
    vault: Secrets | None = None  # of who runs it, so that the keyring is not asked every time

    @cached_property
    def secrets(self) -> Secrets:
        """Give what seals personal data of this store."""
        return self.vault or secrets_of(self.facts)

    @property
    def today(self) -> date:
        """Give the business date: never earlier than the newest one the site has seen."""
        local = self.site.local_date(self.now)
        open_date = self.state.business_date
        if open_date is None:
            return local
        if self.clock_ahead and not self.state.day_closed:
            return open_date  # until a supervisor has looked at the clock and closed the day
        return max(local, open_date)

    def allows(self, right: Right) -> bool:
        """Tell whether the acting account has a right; the program itself has every one."""
        return self.actor.account_id is None or right in rights_of(self.site, self.actor)

    def require(self, right: Right) -> None:
        """Refuse who has not this right.

        Raises:
            HallError: `not_allowed`, or `account_off` when the account was switched off meanwhile.
        """
        if not self.allows(right):
            raise HallError("not_allowed", right=right.value)

    def my_desk(self, number: object) -> Desk:
        """Find a desk that the acting account may use.

        Raises:
            HallError: `unknown_desk`, `not_allowed`.
        """
        desk = self.site.desk(number)
        account = self.site.accounts.get(self.actor.account_id or 0)
        if account is not None and account.desks is not None and desk.number not in account.desks:
            raise HallError("not_allowed", desk=desk.number)
        return desk


@dataclass
class Work(Look):
    """What a use case works with: an open write transaction, and what it changed so far."""

    origin: int = 0
    kinds: set[str] = field(default_factory=set)
    day_over: bool = False  # a business day was closed in it, by somebody or by the program itself
    audited: bool = False  # it wrote an audit row: that is there if, and only if, the commit took place
    subject: str = ""
    detail: dict[str, Any] = field(default_factory=dict)
    desk_number: str | None = None
    closes: date | None = None  # the earlier day that is being closed: its events count for it
    noted: dict[str, Any] = field(default_factory=dict)  # what the runner has to say in the audit row
    # What capabilities keep in memory of this site for the next use case; lost when this one fails.
    kept: dict[str, Any] = field(default_factory=dict)

    def changed(self, *kinds: str) -> None:
        """Note what sorts of things this use case changed."""
        self.kinds.update(kinds)

    def set_state(self, **values: Any) -> None:
        """Write columns of the site's hot row, and see them from now on."""
        update_state(self.tx, self.site.id, **values)
        self.state = self.state._replace(**values)

    def rule_called(self, call_id: int) -> None:
        """Note the site's newest rule call; the hot row gets it with the audit row."""
        self.state = self.state._replace(last_call=call_id)

    def event(self, kind: str, *, state: str | None = None, reason: str | None = None, **ids: Any) -> int:
        """Append an event with the keys ticket_id, desk_id, service_id and data; give its sequence."""
        return journal.add_event(
            self.tx,
            {
                "site_id": self.site.id,
                "business_date": self.closes or self.today,
                "at": self.now,
                "kind": kind,
                "account_id": self.actor.account_id or None,
                "state": state,
                "reason": reason or None,
                "ticket_id": ids.get("ticket_id"),
                "desk_id": ids.get("desk_id"),
                "service_id": ids.get("service_id"),
                "data": ids.get("data"),
            },
        )

    def write_audit(self, action: str) -> int:
        """Append the operation's audit row to the site's chain; give its sequence."""
        detail = {**self.detail, **self.noted}
        row = {
            "site_id": self.site.id,
            "at": self.now,
            "account_id": self.actor.account_id or None,
            "desk": self.desk_number,
            "action": action,
            "subject": self.subject[:120],
            "detail": json.dumps(detail, ensure_ascii=False, sort_keys=True) if detail else "",
            "kinds": ",".join(sorted(self.kinds)),
            "origin": self.origin,
        }
        row["hash"] = chain_hash(self.state.audit_head, row)
        seq = journal.add_audit(self.tx, row)
        self.audited = True
        kept = {"last_call": self.state.last_call, "waiting": self.state.waiting}
        self.set_state(audit_seq=seq, audit_head=row["hash"], **kept)
        return seq


def chain_hash(previous: str, row: dict[str, Any]) -> str:
    """Give the hash of an audit row: over the previous hash and every column but the row's own id.

    An edit, deletion, insertion or reordering breaks the chain; a cut tail does not, so the head
    also goes to places outside the store.
    """
    told = [previous, *(str(row[name]) for name in sorted(row) if name not in ("hash", "id"))]
    return hashlib.sha256("\x1f".join(told).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Entry:
    """A use case or query as declared."""

    name: str
    right: Right | None
    writes: bool
    run: Callable[..., Any]


REGISTRY: dict[str, Entry] = {}


def use_case(
    right: Right | None,
) -> Callable[[Callable[Concatenate[Work, P], R]], Callable[Concatenate[Work, P], R]]:
    """Declare a use case and the right it needs; it checks anything further itself."""

    def declare(run: Callable[Concatenate[Work, P], R]) -> Callable[Concatenate[Work, P], R]:
        _register(run, right, writes=True)
        return run

    return declare


def query(
    right: Right | None,
) -> Callable[[Callable[Concatenate[Look, P], R]], Callable[Concatenate[Look, P], R]]:
    """Declare a query and the right it needs."""

    def declare(run: Callable[Concatenate[Look, P], R]) -> Callable[Concatenate[Look, P], R]:
        _register(run, right, writes=False)
        return run

    return declare


def _register(run: Callable[..., Any], right: Right | None, *, writes: bool) -> None:
    REGISTRY[f"{run.__module__}.{run.__qualname__}"] = Entry(run.__name__, right, writes, run)


def entry_of(run: Callable[..., Any]) -> Entry:
    """Give how a function was declared."""
    return REGISTRY[f"{run.__module__}.{run.__qualname__}"]


def rights_of(site: Site, actor: Actor) -> frozenset[Right]:
    """Give an account's rights as they are now, not as they were at sign-in.

    Raises:
        HallError: `account_off` when the account is gone or switched off.
    """
    account = site.accounts.get(actor.account_id or 0)
    if account is None or not account.active:
        raise HallError("account_off", account=actor.name)
    granted = TABLE[account.role]
    if account.role is Role.RECEPTIONIST:
        granted |= {right for right, setting in BY_SETTING.items() if site.settings[setting]}
    if account.site_id != site.id and Right.EVERY_STATION not in granted:
        granted -= OWN_SITE
    return granted
