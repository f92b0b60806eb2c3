"""How many desks a day needs: visitors through the rule of the desk while desks open and close. Pure.

As in play.py every desk takes everybody. A desk that closes ends its visit first; after the last slot the
desks of that slot (at least one) stay until nobody waits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from math import ceil, inf

from app.queue.discipline import Rule
from app.queue.simulation.play import Crowd, WaitingRoom

HALF_HOUR_S = 1800.0
SHARE = 90  # per cent of the ordinary waits that are to stay under the target


@dataclass(frozen=True, slots=True)
class Shifts:
    """Open desks, slot by slot.

    Attributes:
        begins: When the first slot begins, in the crowd's time.
        desks: Desks of each slot.
        slot_s: Length of a slot in seconds.
    """

    begins: float
    desks: tuple[int, ...]
    slot_s: float = HALF_HOUR_S

    def at(self, time: float) -> int:
        """Give how many desks are open; before the first slot none."""
        slot = self.slot_of(time)
        if slot < 0:
            return 0
        return self.desks[slot] if slot < len(self.desks) else max(1, self.desks[-1])

    def slot_of(self, time: float) -> int:
        """Give the slot in which a time lies; it may be outside."""
        return int((time - self.begins) // self.slot_s)

    def inside(self, time: float) -> int:
        """Give the slot in which a time lies; what is before the first or after the last counts as of that."""
        return min(max(0, self.slot_of(time)), len(self.desks) - 1)

    def next_change(self, time: float) -> float:
        """Give when the next slot begins; never after the last."""
        slot = max(0, self.slot_of(time) + 1) if time >= self.begins else 0
        return self.begins + slot * self.slot_s if slot <= len(self.desks) else inf

    def late_s(self, ended: float) -> float:
        """Give the seconds that a last visit's end lies after the last slot."""
        return max(0.0, ended - self.begins - len(self.desks) * self.slot_s)

    def open_s(self, ended: float) -> float:
        """Give the seconds of all open desks together: every slot whole, and the desks that stay for the last visit."""
        return sum(self.desks) * self.slot_s + self.late_s(ended) * max(1, self.desks[-1])


@dataclass(frozen=True, slots=True)
class Worked:
    """What became of a crowd under shifts; times in seconds.

    Attributes:
        waits: From arrival to call, in the crowd's order.
        overtaken: How many calls took a later arrival while one waited.
        ended: When the last visit ended.
    """

    waits: list[float]
    overtaken: list[int]
    ended: float


def work_shifts(crowd: Crowd, shifts: Shifts, rule: Rule) -> Worked:
    """Let everybody come, be called when a desk is open and free, and leave."""
    count = len(crowd.arrived)
    waits, overtaken = [0.0] * count, [0] * count
    ended = shifts.begins
    for visitor, wait, passed, end in _work(crowd, shifts, rule):
        waits[visitor], overtaken[visitor] = wait, passed
        ended = max(ended, end)
    return Worked(waits, overtaken, ended)


def _work(crowd: Crowd, shifts: Shifts, rule: Rule) -> Iterator[tuple[int, float, int, float]]:
    """Give, call by call, who it is, how long and how often passed it waited, and when its visit ends."""
    arrived, work = crowd.arrived, crowd.work
    count = len(arrived)
    room = WaitingRoom(crowd, rule)
    busy: list[float] = []
    coming, now = 0, arrived[0] if count else shifts.begins
    while coming < count or room.waiting:
        while busy and busy[0] <= now:
            heappop(busy)
        while coming < count and arrived[coming] <= now:
            room.join(coming)
            coming += 1
        while room.waiting and len(busy) < shifts.at(now):
            visitor, passed = room.call(now)
            ends = now + work[visitor]
            heappush(busy, ends)
            yield visitor, now - arrived[visitor], passed, ends
        now = min(
            arrived[coming] if coming < count else inf,
            busy[0] if busy and room.waiting else inf,
            shifts.next_change(now) if room.waiting else inf,
        )


def fewest(
    crowds: Sequence[Crowd],
    rule: Rule,
    target_s: float,
    shifts: Shifts,
    most: int,
    go_on: Callable[[float], None] | None = None,
) -> Shifts | None:
    """Find shifts with which, in every slot, 90 % of the ordinary waits stay under a target.

    Taking one desk away from any slot would break that; None when even `most` desks do not keep it.

    Args:
        crowds: The same day, drawn several times.
        rule: The discipline.
        target_s: Seconds.
        shifts: Which slots there are; its desks are the least to begin with.
        most: No slot gets more desks.
        go_on: Told now and then how far it is, 0 to 1; it may raise to end the search.
    """
    search = _Search(crowds, rule, target_s, shifts, most, go_on)
    if search.late((most,) * len(shifts.desks)) is not None:
        return None
    enough = search.enough()
    return None if enough is None else Shifts(shifts.begins, search.spared(enough), shifts.slot_s)


class _Search:
    """Looks for the fewest desks."""

    def __init__(
        self,
        crowds: Sequence[Crowd],
        rule: Rule,
        target_s: float,
        shifts: Shifts,
        most: int,
        go_on: Callable[[float], None] | None,
    ) -> None:
        self.crowds, self.rule, self.target_s, self.shifts, self.most = crowds, rule, target_s, shifts, most
        self.go_on = go_on
        self.share = 0.0
        ordinary = [not entitlement for entitlement in crowds[0].entitlements] if crowds else []
        # Of each crowd, the slot of every ordinary visitor, -1 for the others.
        self.slots = [
            [shifts.inside(at) if ordinary[group] else -1 for at, group in zip(crowd.arrived, crowd.group, strict=True)]
            for crowd in crowds
        ]
        came = [0] * len(shifts.desks)
        for slots in self.slots:
            for slot in slots:
                if slot >= 0:
                    came[slot] += 1
        # That nine of ten wait no longer (nearest rank) is that no more than these do.
        self.allowed = [count - ceil(count * SHARE / 100) for count in came]

    def enough(self) -> tuple[int, ...] | None:
        """Add desks, where people wait too long, until nobody does."""
        desks = [
            min(self.most, max(1, least, ceil(load)))
            for least, load in zip(self.shifts.desks, _loads(self.crowds, self.shifts), strict=True)
        ]
        to_add = len(desks) * self.most - sum(desks)
        while (late := self.late(tuple(desks))) is not None:
            # A slot that is full already waits for what an earlier one left over, or is served in a later one.
            near = [*range(late, -1, -1), *range(late + 1, len(desks))]
            room = next((slot for slot in near if desks[slot] < self.most), None)
            if room is None:
                return None
            desks[room] += 1
            self.share = min(0.5, self.share + 1.0 / (1 + to_add))
        return tuple(desks)

    def spared(self, desks: tuple[int, ...]) -> tuple[int, ...]:
        """Take desks away, the fullest slot first, as long as nobody waits too long."""
        for done, slot in enumerate(sorted(range(len(desks)), key=lambda at: -desks[at])):
            self.share = 0.5 + 0.5 * done / len(desks)
            while desks[slot] > self.shifts.desks[slot]:
                fewer = (*desks[:slot], desks[slot] - 1, *desks[slot + 1 :])
                if self.late(fewer) is not None:
                    break
                desks = fewer
        return desks

    def late(self, desks: tuple[int, ...]) -> int | None:
        """Give a slot whose ordinary visitors wait too long: of those, one that shows early."""
        shifts = Shifts(self.shifts.begins, desks, self.shifts.slot_s)
        left = list(self.allowed)
        for crowd, slots in zip(self.crowds, self.slots, strict=True):
            if self.go_on is not None:
                self.go_on(self.share)
            for visitor, wait in _calls(crowd, shifts, self.rule):
                if wait > self.target_s and (slot := slots[visitor]) >= 0:
                    left[slot] -= 1
                    if left[slot] < 0:
                        return slot  # the rest of the day does not make it better
        return None


def _calls(crowd: Crowd, shifts: Shifts, rule: Rule) -> Iterator[tuple[int, float]]:
    """Give whom the desks call, one after the other, and how long each waited."""
    for visitor, wait, _, _ in _work(crowd, shifts, rule):
        yield visitor, wait


def _loads(crowds: Sequence[Crowd], shifts: Shifts) -> list[float]:
    """Give the desks that each slot's visitors would keep busy, without any wait."""
    loads = [0.0] * len(shifts.desks)
    for crowd in crowds:
        for at, seconds in zip(crowd.arrived, crowd.work, strict=True):
            loads[shifts.inside(at)] += seconds / shifts.slot_s / len(crowds)
    return loads
