"""The visits of a day one by one: which ones a figure counts. Numbers and times, nobody's name. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from app.queue.numbers import ticket_name
from app.reports.figures import Names, half_hour, wait_of
from app.reports.record import DayRecord

_MICRO = 1_000_000


@dataclass(frozen=True, slots=True)
class VisitLine:
    """One visit as the raw sheet and the list behind a figure show it.

    Attributes:
        green: Goes first.
        entitlement: Of which class; on the screen alone, no file has it beside a number.
        arrived: Local time at the site.
        half_hour: In which it came; "" for one carried in.
        wait_s: To the first call, None where that was not on the day or never.
        service_s: At desks altogether, None for none that ended exactly.
        ending: How it stood when the day was over.
        desks: Where it was called or served, in order.
    """

    ticket: str
    service: str
    green: bool
    entitlement: str
    carried: bool
    arrived: datetime
    half_hour: str
    wait_s: int | None
    service_s: int | None
    ending: str
    desks: tuple[str, ...]
    inexact: bool


def lines_of(record: DayRecord, names: Names) -> tuple[VisitLine, ...]:
    """Give the visits of a day, those carried in first."""
    spent: dict[int, float] = {}
    for one in record.episodes:
        if one.exact:
            spent[one.ticket_id] = spent.get(one.ticket_id, 0.0) + one.service_s
    desks: dict[int, list[str]] = {}
    for event in record.events:
        if event.ticket_id is None or event.desk_id is None:
            continue
        name, mine = names.desks.get(event.desk_id, ""), desks.setdefault(event.ticket_id, [])
        if event.kind in ("called", "resumed"):
            mine.append(name)
        elif event.kind == "call_undone" and mine:
            mine.pop()  # it was the newest call of this visit
    told = []
    for visit in (*record.carried_in, *record.received):
        carried = visit.business_date != record.day
        waited = None if carried or visit.first_called is None else round(wait_of(visit))
        told.append(
            VisitLine(
                ticket_name(visit.letter, visit.number, carried),
                names.services.get(visit.came_for_id, ""),
                bool(visit.entitlement),
                visit.entitlement,
                carried,
                datetime.fromtimestamp(visit.arrived / _MICRO, UTC).astimezone(names.zone).replace(tzinfo=None),
                "" if carried else half_hour(visit.arrived, names.zone),
                waited,
                round(spent[visit.id]) if visit.id in spent else None,
                record.endings[visit.id],
                tuple(dict.fromkeys(desks.get(visit.id, ()))),
                visit.inexact_end,
            )
        )
    return tuple(told)


def behind(lines: Sequence[VisitLine], figure: str, key: str = "", target_s: int = 0) -> tuple[VisitLine, ...]:
    """Give the visits that a figure counts: an ending, received, green, the waits, or those of one group.

    Args:
        lines: Of the day.
        figure: received carried_in green wait over_target, an ending, or by_service by_desk by_half_hour by_class.
        key: Of the group.
        target_s: For over_target.
    """
    match figure:
        case "received":
            return tuple(one for one in lines if not one.carried)
        case "carried_in":
            return tuple(one for one in lines if one.carried)
        case "green":
            return tuple(one for one in lines if one.green and not one.carried)
        case "wait":
            waited = [one for one in lines if one.wait_s is not None]
            return tuple(sorted(waited, key=lambda one: -(one.wait_s or 0)))
        case "over_target":
            late = [one for one in lines if one.wait_s is not None and one.wait_s > target_s]
            return tuple(sorted(late, key=lambda one: -(one.wait_s or 0)))
        case "by_service":
            return tuple(one for one in lines if one.service == key)
        case "by_desk":
            return tuple(one for one in lines if key in one.desks)
        case "by_half_hour":
            return tuple(one for one in lines if one.half_hour == key)
        case "by_class":
            return tuple(one for one in lines if (one.entitlement or "ordinary") == key)
        case _:
            return tuple(one for one in lines if one.ending == figure)
