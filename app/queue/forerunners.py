"""How many of those who wait are called before each newcomer, counted over many plays of the rule. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from statistics import median_low

from app.queue.arrivals import Lane
from app.queue.moment import Moment
from app.queue.published import WHEELCHAIR_MARK

_Desks = frozenset[int]  # by their place among the moment's desks


class Forerunners:
    """Counts, play by play, who went first among those who compete for the same desks."""

    def __init__(self, moment: Moment, ghosts: Mapping[int, Lane]) -> None:
        """Find out who competes with whom.

        Args:
            moment: Who waits, and for which desks.
            ghosts: The newcomers who are asked about, by the order they have in the plays.
        """
        self._moment = moment
        self._lanes = dict(ghosts)
        self._before: dict[int, list[int]] = {order: [] for order in ghosts}
        wanted = {order: self._taken_at(*_as_ticket(lane)) for order, lane in ghosts.items()}
        groups = list(dict.fromkeys(wanted.values()))
        self._group_of = {order: groups.index(desks) for order, desks in wanted.items()}
        seen: dict[tuple[int, str, int | None, bool], tuple[int, ...]] = {}
        self._rival_in: dict[int, tuple[int, ...]] = {}
        for one in moment.waiting:
            looks = (one.service, one.entitlement, one.desk, one.wheelchair)
            if looks not in seen:
                desks = self._taken_at(*looks)
                seen[looks] = tuple(at for at, group in enumerate(groups) if not desks.isdisjoint(group))
            self._rival_in[one.order] = seen[looks]
        self._rivals = [sum(at in rivals for rivals in self._rival_in.values()) for at in range(len(groups))]

    def note(self, called: Iterable[int]) -> None:
        """Take in one play: who was called, in that order; a newcomer who was not comes after everybody."""
        gone = [0] * len(self._rivals)
        left = dict(self._group_of)
        for order in called:
            rivals = self._rival_in.get(order)
            if rivals is not None:
                for at in rivals:
                    gone[at] += 1
            elif order in left:
                self._before[order].append(gone[left.pop(order)])
        for order, at in left.items():
            self._before[order].append(self._rivals[at])

    def usual(self) -> dict[Lane, int]:
        """Give for each newcomer how many go first, in the middle of all plays."""
        return {self._lanes[order]: median_low(counts) for order, counts in self._before.items() if counts}

    def _taken_at(self, service: int, entitlement: str, desk: int | None, wheelchair: bool) -> _Desks:
        desks = enumerate(self._moment.desks)
        return frozenset(at for at, one in desks if one.scope.may_take(service, entitlement, desk, wheelchair))


def _as_ticket(lane: Lane) -> tuple[int, str, None, bool]:
    service, asked = lane
    kind = asked.removesuffix(WHEELCHAIR_MARK)
    return service, kind, None, kind != asked
