"""The business day: closing it, opening it again, and what happens to who is still there."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.core import changes
from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Work, use_case
from app.queue.change import change_ticket
from app.queue.find import OPEN_STATES
from app.queue.live_desks import forget_everywhere
from app.queue.results import DayFigures
from app.queue.waits import end_wait
from app.queue.wheelchairs import spare
from db import queue
from db.queue import TicketRow


@use_case(Right.CLOSE_DAY)
def close_day(work: Work, date: date | None = None) -> DayFigures:
    """Close the business day: nobody is left waiting in the books, and the desks call nobody any more.

    Raises:
        HallError: `day_closed` when it is closed already, `bad_value` for any other date than today's.
    """
    day = _this_day(work, date)
    if work.state.day_closed:
        raise HallError("day_closed", date=day.isoformat())
    figures = _close(work, day)
    work.set_state(day_closed=True)
    return figures


@use_case(Right.CLOSE_DAY)
def open_day(work: Work, date: date | None = None) -> DayFigures:
    """Open the closed business day again; tickets that its close ended stay ended.

    Raises:
        HallError: `wrong_state` when it is open, `bad_value` for any other date than today's.
    """
    day = _this_day(work, date)
    if not work.state.day_closed:
        raise HallError("wrong_state", date=day.isoformat(), step="open_day")
    work.set_state(day_closed=False)
    _spare(work, day_over=False)
    work.event("day_opened", state="open")
    work.subject = day.isoformat()
    work.changed(changes.DAY)
    return figures_of(work, day)


def close_earlier_day(work: Work, day: date) -> None:
    """Close a day that is over: at the first operation of a later business date."""
    _close(work, day)


def figures_of(work: Work, day: date) -> DayFigures:
    """Count the tickets of a day, and the carried ones that ended on it, by how they ended."""
    counts = queue.day_counts(work.tx, work.site.id, day)
    carried = len(queue.tickets_in(work.tx, work.site.id, *OPEN_STATES))
    return DayFigures(
        date=day,
        served=counts.get("done", 0),
        unserved=counts.get("unserved", 0),
        missed=counts.get("missed", 0),
        cancelled=counts.get("cancelled", 0),
        carried=carried,
    )


def _this_day(work: Work, asked: date | None) -> date:
    day = work.today
    if asked is not None and asked != day:
        raise HallError("bad_value", field="date", value=asked.isoformat())
    return day


def _close(work: Work, day: date) -> DayFigures:
    for row in queue.tickets_in(work.tx, work.site.id, *OPEN_STATES):
        _end(work, row)
    _spare(work, day_over=True)
    work.event("day_closed", state="closed", data={"date": day.isoformat()})
    work.subject = day.isoformat()
    work.day_over = True
    work.changed(changes.DAY, changes.QUEUE)
    return figures_of(work, day)


def _spare(work: Work, day_over: bool) -> None:
    """Let nobody wait for a desk in the morning only because it was left open in the evening."""
    if spare(work, day_over=day_over):
        forget_everywhere(work)


def _end(work: Work, row: TicketRow) -> None:
    """End or carry over one ticket; a visit in progress ends as served, at a time nobody noted."""
    if row.state == "serving":
        values: dict[str, Any] = {"state": "done", "ended_at": work.now, "inexact_end": True}
        kind = "ended_by_close"
    elif work.site.settings["queue.carry_over"]:
        values, kind = _carried(work, row), "carried"
    else:
        values, kind = {"state": "unserved", "lane": None, "ended_at": work.now}, "unserved"
    change_ticket(work, row, values)
    desk_id = row.desk_id if row.state in ("called", "serving") else None
    work.event(kind, ticket_id=row.id, desk_id=desk_id, state=values["state"])


def _carried(work: Work, row: TicketRow) -> dict[str, Any]:
    values: dict[str, Any] = {"state": "waiting", "carried": True, "desk_id": None, "bound_desk_id": None}
    if row.state == "waiting" and row.bound_desk_id is None:
        return values
    return values | {"lane": None, "wait_from": end_wait(work, row), "wait_to": None}
