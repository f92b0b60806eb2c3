"""Exact mean waits in queue, the oracles of simulations (domain.md 6.2). Any unit of time, one throughout.

Poisson arrivals, exponential visits with one rate for all classes, equal servers.
"""

from __future__ import annotations

from collections.abc import Sequence


def erlang_c(servers: int, load: float) -> float:
    """Give the probability of having to wait in M/M/c at `load` erlangs (Erlang 1917)."""
    blocked = 1.0
    for server in range(1, servers + 1):
        blocked = load * blocked / (server + load * blocked)
    used = load / servers
    return blocked / (1 - used * (1 - blocked))


def fcfs(servers: int, rate: float, arrivals: Sequence[float]) -> float:
    """Give the mean wait of everybody when the first to come is the first called."""
    total = sum(arrivals)
    return erlang_c(servers, total / rate) / (servers * rate - total)


def cobham(servers: int, rate: float, arrivals: Sequence[float]) -> list[float]:
    """Give the mean wait of each class, the first one highest, when a higher class always goes first.

    Cobham, Priority assignment in waiting line problems, Operations Research 2(1), 1954.
    """
    first = erlang_c(servers, sum(arrivals) / rate) / (servers * rate)
    waits, above = [], 0.0
    for arrival in arrivals:
        below = above + arrival / (servers * rate)
        waits.append(first / ((1 - above) * (1 - below)))
        above = below
    return waits


def kleinrock(servers: int, rate: float, arrivals: Sequence[float], gains: Sequence[float]) -> list[float]:
    """Give the mean wait of each class when priority is its gain times the time waited.

    Kleinrock, A delay dependent queue discipline, Naval Research Logistics Quarterly 11, 1964. In the order given.
    """
    everybody = fcfs(servers, rate, arrivals)
    used = [arrival / (servers * rate) for arrival in arrivals]
    waits = [0.0] * len(gains)
    done: list[int] = []
    for this in sorted(range(len(gains)), key=lambda at: gains[at]):
        above = [at for at in range(len(gains)) if at != this and at not in done]
        taken = sum(used[at] * waits[at] * (1 - gains[at] / gains[this]) for at in done)
        given = sum(used[at] * (1 - gains[this] / gains[at]) for at in above)
        waits[this] = (everybody - taken) / (1 - given)
        done.append(this)
    return waits
