"""Who would be ended or carried over if the day were closed now."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

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


@query(Right.CLOSE_DAY)
def still_here(look: Look) -> StillHere:
    """Count whom closing the day would concern, at the whole site."""
    states = Counter(row.state for row in queue.tickets_in(look.tx, look.site.id, *OPEN_STATES))
    serving = states.pop("serving", 0)
    return StillHere(states.total(), serving, look.site.settings["queue.carry_over"])
