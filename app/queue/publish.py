"""Publish estimates: read the hall at one instant, work the waits out beside every transaction, keep what was found.

Whoever takes a number or looks at a list reads what is published. It writes no audit row: it is nobody's act, it
follows from the rows that are there, and the next one overwrites it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Protocol

from app.core.actor import Actor, program_actor
from app.core.changes import ESTIMATES, Changes
from app.core.rights import Right
from app.core.work import Look, Work, query, use_case
from app.queue.arrivals import through_the_day
from app.queue.discipline import ORDINARY
from app.queue.estimate import estimate
from app.queue.moment import Moment
from app.queue.published import Newcomers, pack_newcomers, pack_waiting
from app.queue.service_times import ServiceTimes, VisitLengths
from app.queue.snapshot import Snapshot, earlier_days, snapshot
from db import estimates


@dataclass(frozen=True, slots=True)
class Earlier:
    """What the business days before one have taught: how long visits take, and how many come in each hour."""

    before: date
    times: ServiceTimes
    by_hour: Counter[int]


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """Estimates as they are stored, and what they were worked out from; `busy` = somebody waits or is served."""

    at: datetime
    audit_seq: int
    newcomers: dict[str, Any]
    waiting: dict[str, Any]
    busy: bool


@dataclass(frozen=True, slots=True)
class Stamp:
    """When estimates were last published and at which audit row, and the same as of now."""

    at: datetime
    audit_seq: int
    now: datetime
    newest_seq: int

    @property
    def age_s(self) -> float:
        """Give the seconds since then; less than 0 where the clock was set back."""
        return (self.now - self.at).total_seconds()


class OpenHall(Protocol):
    """What publishing needs of app/hall.py, which stands above us."""

    origin: int

    def do(self, run: Callable[..., Any], actor: Actor, *args: Any, **kwargs: Any) -> Any:
        """Run a use case."""
        ...

    def ask(self, run: Callable[..., Any], actor: Actor, *args: Any, **kwargs: Any) -> Any:
        """Run a query."""
        ...

    def tell(self, news: Changes) -> None:
        """Tell every listener of this program of a change that no audit row carries."""
        ...

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Hear of every change."""
        ...


@query(Right.ESTIMATE)
def stamp(look: Look) -> Stamp | None:
    """Give when estimates were last published, None before the first time."""
    found = estimates.stamp(look.tx, look.site.id)
    return None if found is None else Stamp(*found, look.now, look.state.audit_seq)


@use_case(Right.ESTIMATE)
def keep_estimates(work: Work, worked: WorkedOut) -> bool:
    """Write what was worked out, unless somebody has newer ones; tell whether it was written."""
    last = estimates.stamp(work.tx, work.site.id)
    if last is not None and last[1] > worked.audit_seq:
        return False
    estimates.keep(work.tx, work.site.id, worked.at, worked.audit_seq, worked.newcomers, worked.waiting)
    return True


def work_out(seen: Snapshot, earlier: Earlier) -> WorkedOut:
    """Estimate every wait; the same snapshot gives the same ranges."""
    times = earlier.times.copy().learn(seen.learned.visits, seen.learned.gaps)
    times.default_s = seen.set_s
    moment = replace(seen.moment, coming=through_the_day(seen.moment.coming, earlier.by_hour, seen.moment.now))
    lengths = times.at(seen.hour, seen.begun)
    found = estimate(moment, lengths, seed=seen.audit_seq)
    newcomers = Newcomers(seen.ahead, found.newcomers, _paces(moment, lengths), found.before)
    packed = pack_newcomers(newcomers), pack_waiting(found.waiting)
    return WorkedOut(seen.at, seen.audit_seq, *packed, busy=bool(moment.waiting or seen.begun))


def _paces(moment: Moment, lengths: VisitLengths) -> dict[int, float]:
    """Give the seconds from call to call for each service that is asked about and taken."""
    paces = {}
    for service, _ in moment.asked:
        desks = sum(desk.scope.may_take(service, ORDINARY) for desk in moment.desks)
        if desks:
            paces[service] = lengths.means[service] / desks
    return paces


class Publisher:
    """Publishes the estimates of a site; what earlier days taught is read once a day."""

    def __init__(self, hall: OpenHall, site_id: int) -> None:
        self._hall = hall
        self._program = program_actor(site_id)
        self._earlier: Earlier | None = None

    def publish(self) -> WorkedOut:
        """Publish the waits as they are now, unless somebody else has newer ones.

        Raises:
            HallError: Trouble with the store.
        """
        seen: Snapshot = self._hall.ask(snapshot, self._program)
        worked = work_out(seen, self._before(seen))
        self._hall.do(keep_estimates, self._program, worked)
        self.tell(worked.audit_seq)
        return worked

    def stamp(self) -> Stamp | None:
        """Give when estimates were last published, None before the first time.

        Raises:
            HallError: Trouble with the store.
        """
        found: Stamp | None = self._hall.ask(stamp, self._program)
        return found

    def tell(self, seq: int) -> None:
        """Let the windows of this program read again; those of others hear of it from their own publisher."""
        self._hall.tell(Changes(frozenset({ESTIMATES}), self._program.site_id, seq, self._hall.origin))

    def _before(self, seen: Snapshot) -> Earlier:
        if self._earlier is None or self._earlier.before != seen.today:
            times, by_hour = ServiceTimes(seen.set_s), Counter[int]()
            for day in self._hall.ask(earlier_days, self._program):
                times.learn(day.visits, day.gaps)
                by_hour.update(day.came)
            self._earlier = Earlier(seen.today, times, by_hour)
        return self._earlier
