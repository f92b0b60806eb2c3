"""How the business day stands, and who would be ended or carried over if it were closed now."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from app.core.rights import Right
from app.core.work import Look, query
from app.queue.find import OPEN_STATES
from db import queue


@dataclass(frozen=True, slots=True)
class StillHere:
    """The site's open tickets.

    Attributes:
        left: Waiting, called or on hold: the close ends them unserved, or carries them over.
        serving: In service: the close ends them as served.
        carried_over: What is left keeps its number for the next day.
    """

    left: int
    serving: int
    carried_over: bool


@dataclass(frozen=True, slots=True)
class DayNow:
    """The business day at one instant.

    Attributes:
        clock_ahead: The computer's clock has jumped ahead: the day goes on until somebody has looked and closed it.
    """

    date: date
    closed: bool
    clock_ahead: bool


@query(Right.SEE_BOARD)
def day_now(look: Look) -> DayNow:
    """Tell which business day it is, and whether it goes on only because of a clock that nobody trusts."""
    closed = look.state.day_closed and look.state.business_date == look.today
    return DayNow(look.today, closed, look.clock_ahead and not closed)


@query(Right.CLOSE_DAY)
def still_here(look: Look) -> StillHere:
    """Count whom closing the day would concern, at the whole site."""
    states = Counter(row.state for row in queue.tickets_in(look.tx, look.site.id, *OPEN_STATES))
    serving = states.pop("serving", 0)
    return StillHere(states.total(), serving, look.site.settings["queue.carry_over"])
