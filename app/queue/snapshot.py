"""Read the hall at one instant, and its earlier days, as estimates see them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo

from app.core.rights import Right
from app.core.site import Service
from app.core.work import Look, query
from app.queue.ahead import desks_take, people_ahead
from app.queue.arrivals import Lane, coming
from app.queue.day_visits import DayVisits, arrivals_of, day_visits, hour_of
from app.queue.discipline import Place
from app.queue.hours import hours_now
from app.queue.line import HALL, Line, history, read_line, scope_of, wait_of
from app.queue.moment import Moment, OpenDesk, Standing
from app.queue.published import WHEELCHAIR_MARK, class_of, classes_of
from app.queue.service_times import Begun
from app.queue.wheelchairs import uses_wheelchair
from db import estimates, queue, sites
from db.queue import TicketRow

DAYS = 14  # business days from which visits are learned


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that estimates rest on, read at one instant.

    Attributes:
        begun: The visits in hand.
        hour: Of the day.
        set_s: The set seconds of each service's visits.
        ahead: How many people wait before a newcomer for each service.
        learned: What today's visits teach.
    """

    at: datetime
    today: date
    audit_seq: int
    moment: Moment
    begun: Sequence[Begun]
    hour: int
    set_s: Mapping[int, float]
    ahead: Mapping[int, int]
    learned: DayVisits


@query(Right.ESTIMATE)
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
        coming=coming(arrivals_of(today, line.rule), now, _midnight(look), _doors_close(look)),
        asked=_asked(active, classes_of(line.rule), desks),
    )
    return Snapshot(
        at=look.now,
        today=look.today,
        audit_seq=look.state.audit_seq,
        moment=moment,
        begun=[_begun(desk, now, zone) for desk in desks if desk.service is not None],
        hour=hour_of(now, zone),
        set_s={service.id: service.minutes * 60.0 for service in look.site.services.values()},
        ahead={service.id: people_ahead(look, service, takes) for service in active},
        learned=day_visits(today, zone),
    )


@query(Right.ESTIMATE)
def earlier_days(look: Look) -> tuple[DayVisits, ...]:
    """Read the visits of the last business days before today, oldest first."""
    days = estimates.days_before(look.tx, look.site.id, look.today, DAYS)
    zone = look.site.tzinfo()
    return tuple(day_visits(estimates.visits_of(look.tx, look.site.id, day), zone) for day in reversed(days))


def _standing(line: Line, row: TicketRow) -> Standing:
    waiter = line.waiter(row)
    barred_for = 0
    if waiter.place is Place.BARRED and row.back_from is not None:
        wait = wait_of(row, row.back_from)
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
        wheelchair=uses_wheelchair(row),
    )


def _asked(services: Iterable[Service], kinds: Sequence[str], desks: Sequence[OpenDesk]) -> list[Lane]:
    """Give whose waits newcomers may want to know: those of wheelchairs where some desk leaves them to others."""
    lanes = [(service.id, kind) for service in services for kind in kinds]
    left = [lane for lane in lanes if any(desk.scope.leaves(*lane) for desk in desks)]
    return [*lanes, *((service, kind + WHEELCHAIR_MARK) for service, kind in left)]


def _desks(look: Look) -> list[OpenDesk]:
    hands = {row.desk_id: row for row in queue.tickets_in(look.tx, look.site.id, "called", "serving")}
    found = []
    for desk in sites.read_desks(look.tx, look.site.id):
        if desk.state == "open":
            hand = hands.get(desk.id)
            called = (hand.called_at or hand.arrived_at).timestamp() if hand else 0.0
            found.append(OpenDesk(*scope_of(look, desk), hand.service_id if hand else None, called))
    return found


def _begun(desk: OpenDesk, now: float, zone: tzinfo) -> Begun:
    return Begun(desk.service or 0, hour_of(desk.begun, zone), now - desk.begun)


def _midnight(look: Look) -> float:
    local = look.now.astimezone(look.site.tzinfo())
    return datetime.combine(local.date(), time(), local.tzinfo).timestamp()


def _doors_close(look: Look) -> float | None:
    """Give the second after which no more numbers are given today, None where no hours are set."""
    closes = hours_now(look.now.astimezone(look.site.tzinfo()), look.site.settings).closes_at
    return None if closes is None else closes.timestamp() - 60.0 * look.site.settings["hours.last_ticket_min"]
