"""Keep the rule's calls from one use case to the next, so that a call reads only those that others made.

A process works on a site one use case at a time (the hot row is locked), so nothing here is shared
between threads. What a failed use case noted is forgotten with all the rest (`Work.kept`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.core.work import Look, Work
from app.queue.discipline import Choice
from app.queue.overtaking import Call, CallLog, Scope
from db import rule_calls
from db.rule_calls import CallRow, ScopeRow

NOBODY = 1 << 62  # an order of arrival after everybody's
_KEPT = "rule_calls"


@dataclass(slots=True)
class _Known:
    """The standing calls of a site, as far as they were asked for.

    Attributes:
        day: The business date; a new day begins anew, or the log would grow for ever.
        revision: The site's; an undone call raises it (live_desks.forget_everywhere).
        oldest: All calls that took a ticket which arrived after this one are in the log.
        since: All calls after this one are in the log.
        last: The newest call of the site that was looked at.
        ceiling: Whether the last call with an ordinary ticket past the ceiling went to the oldest for that reason;
            None = nobody asked since others called.
    """

    day: date
    revision: int
    oldest: int
    since: int
    last: int
    log: CallLog
    ceiling: bool | None = None

    def holds(self, work: Work, oldest: int, since: int) -> bool:
        """Tell whether what is asked for is in the log, but for newer calls."""
        same = (self.day, self.revision) == (work.today, work.state.setup_revision)
        return same and self.last <= work.state.last_call and self.oldest <= oldest and self.since <= since


def call_log(look: Look, oldest: int, since: int | None) -> CallLog:
    """Give the calls that took somebody who arrived after `oldest`, and all after call `since` (None: no need)."""
    if not isinstance(look, Work):
        # Queries run beside each other and beside a use case: each reads for itself.
        return CallLog(_read(look, oldest, since))
    last = look.state.last_call
    since = last if since is None else since
    known: _Known | None = look.kept.get(_KEPT)
    if known is None or not known.holds(look, oldest, since):
        log = CallLog(_read(look, oldest, since if since < last else None))
        known = _Known(look.today, look.state.setup_revision, oldest, since, last, log)
        look.kept[_KEPT] = known
    elif known.last < last:
        for call in _calls(look, rule_calls.calls_since(look.tx, look.site.id, known.last)):
            known.log.add(call)
        known.last, known.ceiling = last, None
    return known.log


def ceiling_last(look: Look) -> bool:
    """Tell whether the last call with an ordinary ticket past the ceiling went to the oldest for that reason.

    It is asked after `call_log`, which has seen every call of others.
    """
    known: _Known | None = look.kept.get(_KEPT) if isinstance(look, Work) else None
    if known is not None and known.ceiling is not None:
        return known.ceiling
    found = rule_calls.last_past_ceiling(look.tx, look.site.id) == "ceiling"
    if known is not None:
        known.ceiling = found
    return found


def note_call(work: Work, call_id: int, choice: Choice, scope: Scope) -> None:
    """Add the call that this use case makes."""
    known: _Known | None = work.kept.get(_KEPT)
    if known is not None:
        known.log.add(Call(call_id, choice.waiter.order, scope))
        known.last = call_id
        if choice.past_ceiling:
            known.ceiling = choice.rule == "ceiling"


def known_scopes(look: Look, ids: set[int]) -> dict[int, tuple[Scope, bool]]:
    """Give what desks took and whether they preferred green ones, by row of desk_scope."""
    known: dict[int, tuple[Scope, bool]] = look.site.scopes
    unknown = ids - known.keys()
    for row in rule_calls.scopes(look.tx, unknown) if unknown else ():
        known[row.id] = scope_from(row), row.prefer == "green_first"
    return known


def scope_from(row: ScopeRow) -> Scope:
    """Make of a row what the rule needs of it."""
    spared = tuple((_services(services), green_only) for services, green_only in row.spared or ())
    return Scope(row.desk_id, _services(row.services), row.prefer == "green_only", spared)


def _services(ids: list[int] | None) -> frozenset[int] | None:
    return None if ids is None else frozenset(ids)


def _read(look: Look, oldest: int, since: int | None) -> Iterable[Call]:
    calls: dict[int, CallRow] = {}
    if since is not None:
        calls = {call.id: call for call in rule_calls.calls_since(look.tx, look.site.id, since)}
    if oldest < NOBODY:
        calls |= {call.id: call for call in rule_calls.calls_past(look.tx, look.site.id, oldest)}
    return _calls(look, calls.values())


def _calls(look: Look, rows: Iterable[CallRow]) -> Iterable[Call]:
    rows = list(rows)
    scopes = known_scopes(look, {row.scope_id for row in rows})
    return [Call(row.id, row.ticket_id, scopes[row.scope_id][0]) for row in rows]
