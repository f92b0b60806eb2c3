"""The plain rows of a day from which its figures are counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.reports.passing import NOBODY, Passed
from db.day_extras import StationRow
from db.day_rows import DayEventRow, LoanDayRow, VisitRow
from db.range_rows import BEGINS, LEAVES

SERVED, MISSED, CANCELLED, UNSERVED, CARRIED_OUT, STILL_OPEN = (
    "served",
    "missed",
    "cancelled",
    "unserved",
    "carried_out",
    "still_open",
)
ENDINGS = (SERVED, MISSED, CANCELLED, UNSERVED, CARRIED_OUT, STILL_OPEN)
BY_STATE = {"done": SERVED, "missed": MISSED, "cancelled": CANCELLED, "unserved": UNSERVED}


@dataclass(frozen=True, slots=True)
class Episode:
    """A time that a visit spent with a desk, in seconds."""

    ticket_id: int
    desk_id: int | None
    account_id: int | None
    service_s: float
    exact: bool


@dataclass(frozen=True, slots=True)
class Pause:
    """A time that a desk was paused, in seconds, and the reason that was given."""

    desk_id: int
    reason: str
    seconds: float


@dataclass(frozen=True, slots=True)
class DayRecord:
    """Everything that counts for one business day of one site.

    Attributes:
        received: Visits that came on the day.
        carried_in: Visits that the close of an earlier day left open.
        events: What happened, in order.
        endings: How each of these visits stood when the day was over (or stands now).
        episodes: Times at desks.
        pauses: Times that desks were paused, and why.
        closed: The day was closed; otherwise its figures are provisional.
        passed: Who was passed in the line.
        stations: What each site lent on the day.
        rated_at_home: How many of the ratings are of visits at home.
    """

    day: date
    received: tuple[VisitRow, ...]
    carried_in: tuple[VisitRow, ...]
    events: tuple[DayEventRow, ...]
    endings: Mapping[int, str]
    episodes: tuple[Episode, ...]
    pauses: tuple[Pause, ...] = ()
    closed: bool = False
    passed: Passed = NOBODY
    loans: tuple[LoanDayRow, ...] = ()
    sight_grants: int = 0
    reprints: int = 0
    ratings: tuple[int, ...] = ()
    rated_at_home: int = 0
    reasons: Mapping[str, int] = field(default_factory=dict)
    exceptions: Mapping[str, int] = field(default_factory=dict)
    stations: tuple[StationRow, ...] = ()
    cases: Mapping[str, int] = field(default_factory=dict)
    prints: Mapping[str, int] = field(default_factory=dict)
    notices: Mapping[str, int] = field(default_factory=dict)


def endings_of(ids: set[int], events: tuple[DayEventRow, ...]) -> dict[int, str]:
    """Tell how visits stood when a day was over: by the last event that names a state of theirs."""
    last: dict[int, str] = {}
    for one in events:
        if one.ticket_id is not None and one.ticket_id in ids and one.state is not None:
            last[one.ticket_id] = CARRIED_OUT if one.kind == "carried" else BY_STATE.get(one.state, STILL_OPEN)
    return {one: last.get(one, STILL_OPEN) for one in ids}


def until_close(
    visits: tuple[VisitRow, ...], endings: Mapping[int, str], events: tuple[DayEventRow, ...]
) -> tuple[VisitRow, ...]:
    """Give visits as they stood when their day was over: what came of those carried over counts for a later day."""
    calls: Counter[int | None] = Counter()
    for one in events:
        calls[one.ticket_id] += (one.kind == "called") - (one.kind == "call_undone")
    told = []
    for visit in visits:
        if endings[visit.id] == CARRIED_OUT:
            called = visit.first_called if calls[visit.id] > 0 else None
            visit = visit._replace(first_called=called, inexact_end=False)
        told.append(visit)
    return tuple(told)


def walks_of(events: tuple[DayEventRow, ...]) -> tuple[float, ...]:
    """Give the seconds from each call to the start that followed it, also of visits that are still with a desk."""
    called: dict[int, int] = {}
    found: list[float] = []
    for one in events:
        if one.ticket_id is None:
            continue
        if one.kind == "called":
            called[one.ticket_id] = one.at
        elif one.kind == "started" and one.ticket_id in called:
            found.append(_seconds(called.pop(one.ticket_id), one.at))
    return tuple(found)


def episodes_of(events: tuple[DayEventRow, ...]) -> tuple[Episode, ...]:
    """Give the times visits spent at desks; one that a day's close ended has no exact end."""
    began: dict[int, DayEventRow] = {}
    found: list[Episode] = []
    for one in events:
        who = one.ticket_id
        if who is None:
            continue
        if one.kind == "finish_undone":
            found = _reopened(found, who, began, one)
        elif one.kind in BEGINS:
            began[who] = one
        elif one.kind in LEAVES and who in began:
            begin = began.pop(who)
            exact = one.kind != "ended_by_close"
            found.append(Episode(who, begin.desk_id, begin.account_id, _seconds(begin.at, one.at), exact))
    return tuple(found)


def _reopened(found: list[Episode], who: int, began: dict[int, DayEventRow], one: DayEventRow) -> list[Episode]:
    """Let a visit whose finish was taken back go on from where it began."""
    for at in range(len(found) - 1, -1, -1):
        if found[at].ticket_id == who:
            gone = found.pop(at)
            began[who] = one._replace(at=one.at - round(gone.service_s * 1e6))
            break
    return found


def pauses_of(events: tuple[DayEventRow, ...], end: int) -> tuple[Pause, ...]:
    """Give the times desks were paused; a pause nobody ended lasts to `end`."""
    since: dict[int, DayEventRow] = {}
    found: list[Pause] = []
    for one in events:
        if one.desk_id is None or one.kind not in ("desk_opened", "desk_paused", "desk_closed"):
            continue
        begun = since.pop(one.desk_id, None)
        if begun is not None:
            found.append(Pause(one.desk_id, begun.reason or "", _seconds(begun.at, one.at)))
        if one.kind == "desk_paused":
            since[one.desk_id] = one
    found += [Pause(desk, begun.reason or "", _seconds(begun.at, end)) for desk, begun in since.items()]
    return tuple(found)


def _seconds(begin: int, end: int) -> float:
    """Give a duration; a clock that was put back makes none negative."""
    return max(0, end - begin) / 1e6
