"""Read and write the calls that the rule made, the waits they passed, and what desks took."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import bindparam, desc, insert, literal_column, select, true, update

from db.schema.queue import desk_scope, rule_call, wait_past
from db.schema.sites import desk
from db.store import Tx, new_key

Spared = list[list[Any]]  # of each accessible desk: its services (None = all), and whether only green ones


class CallRow(NamedTuple):
    """A call that the rule made: its sequence, the ticket it took, what the desk could take."""

    id: int
    ticket_id: int
    scope_id: int


class ScopeRow(NamedTuple):
    """What a desk took while this row was in force."""

    id: int
    desk_id: int
    services: list[int] | None
    prefer: str
    spared: Spared | None


class PastRow(NamedTuple):
    """An earlier wait of a ticket."""

    ticket_id: int
    service_id: int
    entitlement: str
    bound_desk_id: int | None
    from_call: int
    to_call: int


_R = rule_call.c
_ADD_CALL = insert(rule_call)
_LIVE_CALL = _R.undone.is_not(true())
_CALLS = select(_R.id, _R.ticket_id, _R.scope_id).where(
    _R.site_id == bindparam("site_id"), _R.ticket_id > bindparam("ticket_id"), _LIVE_CALL
)
# `+ 0` keeps SQLite from reading all calls of the site through an index: the newest rows are what is wanted.
_CALLS_SINCE = select(_R.id, _R.ticket_id, _R.scope_id).where(
    _R.id > bindparam("call_id"), _R.site_id + 0 == bindparam("site_id"), _LIVE_CALL
)
_CONTESTED = (
    select(_R.green)
    .where(_R.site_id == bindparam("site_id"), literal_column("rule_call.contested"), _LIVE_CALL)
    .order_by(desc(_R.id))
    .limit(bindparam("most"))
)
_CEILING = (
    select(_R.rule)
    .where(_R.site_id == bindparam("site_id"), literal_column("rule_call.past_ceiling"), _LIVE_CALL)
    .order_by(desc(_R.id))
    .limit(1)
)
_PAST = select(*(wait_past.c[name] for name in PastRow._fields)).where(
    wait_past.c.ticket_id.in_(bindparam("tickets", expanding=True))
)
_SCOPE = select(*(desk_scope.c[name] for name in ScopeRow._fields))
_SCOPES = _SCOPE.where(desk_scope.c.id.in_(bindparam("ids", expanding=True)))
_OPEN_SCOPES = _SCOPE.join(desk, desk.c.scope_id == desk_scope.c.id).where(
    desk.c.site_id == bindparam("site_id"), desk.c.state == literal_column("'open'")
)
_OPEN_ACCESSIBLE = _OPEN_SCOPES.where(
    desk.c.accessible, desk.c.active, desk.c.changed_at >= bindparam("since", type_=desk.c.changed_at.type)
).order_by(desk.c.id)


def add_rule_call(tx: Tx, values: dict[str, Any]) -> int:
    """Note a call that the rule made; give its sequence."""
    return new_key(tx.execute(_ADD_CALL, values))


def undo_rule_call(tx: Tx, call_id: int) -> None:
    """Mark a call as one that never happened."""
    tx.execute(update(rule_call).where(_R.id == call_id), {"undone": True})


def calls_past(tx: Tx, site_id: int, ticket_id: int) -> list[CallRow]:
    """Read the rule calls that took a ticket which arrived after this one."""
    rows = tx.execute(_CALLS, {"site_id": site_id, "ticket_id": ticket_id})
    return [CallRow._make(row) for row in rows]


def calls_since(tx: Tx, site_id: int, call_id: int) -> list[CallRow]:
    """Read the rule calls after this one."""
    rows = tx.execute(_CALLS_SINCE, {"site_id": site_id, "call_id": call_id})
    return [CallRow._make(row) for row in rows]


def contested_calls(tx: Tx, site_id: int, most: int) -> list[bool]:
    """Tell of the last `most` calls at which both classes could be taken whether green was, newest first."""
    return list(tx.execute(_CONTESTED, {"site_id": site_id, "most": most}).scalars())


def last_past_ceiling(tx: Tx, site_id: int) -> str | None:
    """Give the rule of the last call at which an ordinary ticket was past the ceiling."""
    return tx.execute(_CEILING, {"site_id": site_id}).scalar()


def add_past_wait(tx: Tx, values: dict[str, Any]) -> None:
    """Note a wait of a ticket that ended and goes on otherwise."""
    tx.execute(insert(wait_past), values)


def past_waits(tx: Tx, ticket_ids: list[int]) -> list[PastRow]:
    """Read the earlier waits of these tickets."""
    return [PastRow._make(row) for row in tx.execute(_PAST, {"tickets": ticket_ids})]


def past_waits_between(tx: Tx, first: int, last: int) -> list[PastRow]:
    """Read the earlier waits of the tickets from one row to another."""
    wanted = select(*(wait_past.c[name] for name in PastRow._fields))
    rows = tx.execute(wanted.where(wait_past.c.ticket_id.between(first, last)).order_by(wait_past.c.id))
    return [PastRow._make(row) for row in rows]


def add_scope(
    tx: Tx, site_id: int, desk_id: int, services: list[int] | None, prefer: str, spared: Spared | None = None
) -> int:
    """Note what a desk takes from now on; the same as before keeps its row."""
    last = tx.execute(_SCOPE.where(desk_scope.c.desk_id == desk_id).order_by(desc(desk_scope.c.id)).limit(1)).first()
    if last is not None and (last.services, last.prefer, last.spared) == (services, prefer, spared):
        return int(last.id)
    values = {"site_id": site_id, "desk_id": desk_id, "services": services, "prefer": prefer, "spared": spared}
    return new_key(tx.execute(insert(desk_scope), values))


def scopes(tx: Tx, ids: Iterable[int]) -> list[ScopeRow]:
    """Read what desks took, by row."""
    return [ScopeRow._make(row) for row in tx.execute(_SCOPES, {"ids": list(ids)})]


def open_scopes(tx: Tx, site_id: int) -> list[ScopeRow]:
    """Read what the open desks of a site take."""
    return [ScopeRow._make(row) for row in tx.execute(_OPEN_SCOPES, {"site_id": site_id})]


def accessible_scopes(tx: Tx, site_id: int, since: datetime) -> list[ScopeRow]:
    """Read what the desks of a site take that wheelchairs can drive up to, and that were opened `since` then."""
    return [ScopeRow._make(row) for row in tx.execute(_OPEN_ACCESSIBLE, {"site_id": site_id, "since": since})]
