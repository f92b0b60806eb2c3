"""The day that is going on, for the line at a desk: its own part, and the hall's numbers; nobody else's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.core.rights import Right
from app.core.work import Look, query
from app.reports.figures import spread
from db import today_rows

_MICRO = 1_000_000


@dataclass(frozen=True, slots=True)
class TodayLine:
    """What this desk has done today, and how the hall stands.

    Attributes:
        done, missed: At this desk.
        received: In the hall.
        median_s: Of the waits so far, None before the first call.
    """

    day: date
    done: int
    missed: int
    received: int
    median_s: int | None


@query(Right.SEE_QUEUE)
def today_line(look: Look, desk: str) -> TodayLine:
    """Give the day so far, as a desk may see it.

    Raises:
        HallError: `unknown_desk`, `not_allowed` for another one's desk.
    """
    mine = look.my_desk(desk)
    ended = today_rows.ends_of_desk(look.tx, look.site.id, look.today, mine.id)
    done = sum(ended.get(kind, 0) for kind in ("finished", "handed_over", "ended_by_close"))
    came = today_rows.arrivals_of(look.tx, look.site.id, look.today)
    waits = spread(max(0, called - arrived) / _MICRO for arrived, called in came if called is not None)
    done -= ended.get("finish_undone", 0)
    return TodayLine(look.today, done, ended.get("missed", 0), len(came), waits.median_s)
