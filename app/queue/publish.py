"""Publish estimates: read the hall at one instant, work the waits out beside every transaction, keep what was found.

Whoever takes a number or looks at a list reads what is published. It writes no audit row: it is nobody's act, it
follows from the rows that are there, and the next one overwrites it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any, Protocol

from app.core.actor import Actor
from app.core.changes import ESTIMATES, Changes
from app.core.rights import Role
from app.core.work import Look, Work, query, use_case
from app.queue.ahead import desks_take, people_ahead
from app.queue.arrivals import coming
from app.queue.day_visits import DayVisits, arrivals_of, day_visits, hour_of
from app.queue.discipline import Place
from app.queue.estimate import estimate
from app.queue.hours import hours_now
from app.queue.line import HALL, Line, history, read_line, scope_of
from app.queue.moment import Moment, OpenDesk, Standing
from app.queue.overtaking import Wait
from app.queue.published import Newcomers, class_of, classes_of, pack_newcomers, pack_waiting
from app.queue.service_times import Begun, ServiceTimes
from db import estimates, queue, sites
from db.queue import TicketRow

DAYS = 14  # business days from which visits are learned


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that estimates rest on, read at one instant."""

    at: datetime
    today: date
    audit_seq: int
    zone: tzinfo
    moment: Moment
    begun: Sequence[Begun]
    hour: int
    set_s: Mapping[int, float]
    ahead: Mapping[int, int]
    learned_today: DayVisits


@dataclass(frozen=True, slots=True)
class Worked:
    """Estimates as they are stored, and what they were worked out from; `busy` = somebody waits or is served."""

    at: datetime
    audit_seq: int
    newcomers: dict[str, Any]
    waiting: dict[str, Any]
    busy: bool


class OpenHall(Protocol):
    """What publishing needs of app/hall.py, which stands above us."""

    origin: int

    def do(self, run: Callable[..., Any], actor: Actor, *args: Any, **kwargs: Any) -> Any:
        """Run a use case."""
        ...

    def ask(self, run: Callable[..., Any], actor: Actor, *args: Any, **kwargs: Any) -> Any:
        """Run a query."""
        ...

    def tell(self, changes: Changes) -> None:
        """Tell every listener of this program of a change that is in no audit row."""
        ...

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Hear of every change."""
        ...


@query(None)
def snapshot(look: Look) -> Snapshot:
    """Read the hall as estimates see it."""
    rows = queue.tickets_in(look.tx, look.site.id, "waiting")
    line = read_line(look, rows, HALL)
    today = estimates.visits_of(look.tx, look.site.id, look.today)
    now, zone = look.now.timestamp(), look.site.tzinfo()
    active = [service for service in look.site.services.values() if service.active]
    desks, takes = _desks(look), desks_take(look)
    moment = Moment(
        now=now,
        waiting=[_standing(line, row) for row in rows],
        desks=desks,
        rule=line.rule,
        history=history(look, line),
        coming=coming(arrivals_of(today, line.rule), now, _doors_close(look)),
        asked=[(service.id, kind) for service in active for kind in classes_of(line.rule)],
    )
    return Snapshot(
        at=look.now,
        today=look.today,
        audit_seq=look.state.audit_seq,
        zone=zone,
        moment=moment,
        begun=[_begun(desk, now, zone) for desk in desks if desk.service is not None],
        hour=hour_of(now, zone),
        set_s={service.id: service.minutes * 60.0 for service in look.site.services.values()},
        ahead={service.id: people_ahead(look, service, takes) for service in active},
        learned_today=day_visits(today, zone),
    )


@query(None)
def earlier_days(look: Look) -> tuple[DayVisits, ...]:
    """Read the visits of the last business days before today, oldest first."""
    days = estimates.days_before(look.tx, look.site.id, look.today, DAYS)
    zone = look.site.tzinfo()
    return tuple(day_visits(estimates.visits_of(look.tx, look.site.id, day), zone) for day in reversed(days))


@query(None)
def stamp(look: Look) -> tuple[datetime, int, datetime, int] | None:
    """Give when estimates were last published and at which audit row, and the same as of now."""
    found = estimates.stamp(look.tx, look.site.id)
    return None if found is None else (*found, look.now, look.state.audit_seq)


@use_case(None)
def keep_estimates(work: Work, worked: Worked) -> bool:
    """Write what was worked out, unless somebody was faster; tell whether it was written."""
    last = estimates.stamp(work.tx, work.site.id)
    if last is not None and last[1] > worked.audit_seq:
        return False
    estimates.keep(work.tx, work.site.id, worked.at, worked.audit_seq, worked.newcomers, worked.waiting)
    return True


def work_out(seen: Snapshot, earlier: ServiceTimes) -> Worked:
    """Estimate every wait; the same snapshot gives the same ranges."""
    times = earlier.copy().learn(seen.learned_today.visits, seen.learned_today.gaps)
    times.default_s = seen.set_s
    found = estimate(seen.moment, times.at(seen.hour, seen.begun), seed=seen.audit_seq)
    newcomers = Newcomers(seen.ahead, found.newcomers)
    busy = bool(seen.moment.waiting or seen.begun)
    return Worked(seen.at, seen.audit_seq, pack_newcomers(newcomers), pack_waiting(found.waiting), busy)


class Publisher:
    """Publishes the estimates of a site; what earlier days taught is read once a day."""

    def __init__(self, hall: OpenHall, site_id: int) -> None:
        self._hall = hall
        self._program = Actor(None, "", "", Role.BOARD, site_id)
        self._learned: tuple[date, ServiceTimes] | None = None

    def publish(self) -> Worked:
        """Publish the waits as they are now, unless somebody else has newer ones.

        Raises:
            HallError: Trouble with the store.
        """
        seen: Snapshot = self._hall.ask(snapshot, self._program)
        worked = work_out(seen, self._earlier(seen))
        self._hall.do(keep_estimates, self._program, worked)
        self.tell(worked.audit_seq)
        return worked

    def stamp(self) -> tuple[datetime, int, datetime, int] | None:
        """Give when estimates were last published and at which audit row, and the same as of now.

        Raises:
            HallError: Trouble with the store.
        """
        found: tuple[datetime, int, datetime, int] | None = self._hall.ask(stamp, self._program)
        return found

    def tell(self, seq: int) -> None:
        """Let the windows of this program read again; those of others hear of it from their own publisher."""
        self._hall.tell(Changes(frozenset({ESTIMATES}), self._program.site_id, seq, self._hall.origin))

    def _earlier(self, seen: Snapshot) -> ServiceTimes:
        if self._learned is None or self._learned[0] != seen.today:
            times = ServiceTimes(seen.set_s)
            for day in self._hall.ask(earlier_days, self._program):
                times.learn(day.visits, day.gaps)
            self._learned = seen.today, times
        return self._learned[1]


def _standing(line: Line, row: TicketRow) -> Standing:
    waiter = line.waiter(row)
    barred_for = 0
    if waiter.place is Place.BARRED and row.back_from is not None:
        wait = Wait(row.service_id, row.entitlement, row.bound_desk_id, row.back_from)
        barred_for = line.barred_calls - line.log.went_past(wait)
    return Standing(
        order=row.id,
        service=row.service_id,
        entitlement=class_of(line.rule, row.entitlement),
        since=waiter.since,
        overtaken=waiter.overtaken,
        place=waiter.place,
        due=waiter.due if line.is_later(row) else 0.0,
        barred_for=barred_for,
        desk=row.bound_desk_id,
    )


def _desks(look: Look) -> list[OpenDesk]:
    hands = {row.desk_id: row for row in queue.tickets_in(look.tx, look.site.id, "called", "serving")}
    found = []
    for desk in sites.read_desks(look.tx, look.site.id):
        if desk.state == "open":
            hand = hands.get(desk.id)
            called = (hand.called_at or hand.arrived_at).timestamp() if hand else 0.0
            found.append(OpenDesk(*scope_of(look, desk), hand.service_id if hand else None, called))
    return found


def _doors_close(look: Look) -> float | None:
    """Give the second after which no more numbers are given today, None where no hours are set."""
    closes = hours_now(look.now.astimezone(look.site.tzinfo()), look.site.settings).closes_at
    return None if closes is None else closes.timestamp() - 60.0 * look.site.settings["hours.last_ticket_min"]


def _begun(desk: OpenDesk, now: float, zone: tzinfo) -> Begun:
    return Begun(desk.service or 0, hour_of(desk.begun, zone), now - desk.begun)
