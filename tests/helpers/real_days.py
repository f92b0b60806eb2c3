"""The two real office days as crowds: who is elderly and how long visits take are drawn by a seed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from random import Random

from app.queue.simulation.crowds import VisitLaw, read_arrivals
from app.queue.simulation.play import Crowd
from tests.helpers.data import data_dir

VISIT = VisitLaw("exp", 430.0)


@dataclass(frozen=True)
class RealDay:
    """A day of the data set, with as many desks as just keep up with it."""

    name: str
    file: str
    desks: int


DAYS = (
    RealDay("Mokotów, 590 tickets, 9 desks", "mokotow2_2020-01-15.csv", 9),
    RealDay("Bemowo, 1,371 tickets, 17 desks", "bemowo_2020-01-20.csv", 17),
)


def day_crowd(day: RealDay, shares: dict[str, float], seed: int) -> Crowd:
    """Give the day's visitors, each marked with a class by these shares; who is in none is ordinary.

    A larger share keeps everybody whom a smaller one marked, so that shares can be compared.
    """
    plain = _arrivals(day, seed)
    chance = Random(f"{seed} classes")
    group = []
    for _ in plain.arrived:
        drawn, here = chance.random(), 0
        for at, share in enumerate(shares.values(), 1):
            if drawn < share:
                here = at
                break
            drawn -= share
        group.append(here)
    return Crowd(("regular", *shares), ("", *shares), plain.arrived, group, plain.work)


@cache
def _arrivals(day: RealDay, seed: int) -> Crowd:
    lines = data_dir("arrivals", day.file).read_text("utf-8").splitlines(keepends=True)
    return read_arrivals(lines, VISIT, seed)
