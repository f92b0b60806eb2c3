"""How many desks a day needs: visitors through the rule of the desk while desks open and close. Pure.

As in play.py every desk takes everybody. A desk that closes ends its visit first; after the last slot the
desks of that slot (at least one) stay until nobody waits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from math import ceil, inf

from app.queue.discipline import Rule
from app.queue.simulation.figures import percentile
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

    def next_change(self, time: float) -> float:
        """Give when the next slot begins; never after the last."""
        slot = max(0, self.slot_of(time) + 1) if time >= self.begins else 0
        return self.begins + slot * self.slot_s if slot <= len(self.desks) else inf

    def open_s(self, until: float) -> float:
        """Give the seconds of all open desks together, from the first slot until a time."""
        end = self.begins + len(self.desks) * self.slot_s
        inside = sum(
            desks * min(self.slot_s, max(0.0, until - self.begins - slot * self.slot_s))
            for slot, desks in enumerate(self.desks)
        )
        return inside + max(0.0, until - end) * max(1, self.desks[-1])


@dataclass(frozen=True, slots=True)
class Worked:
    """What became of a crowd under shifts; times in seconds.

    Attributes:
        waits: From arrival to call, in the crowd's order.
        overtaken: How many calls took a later arrival while one waited.
        ended: When the last visit ended.
        idle_s: Time of open desks without a visit, all together.
    """

    waits: list[float]
    overtaken: list[int]
    ended: float
    idle_s: float


def work_shifts(crowd: Crowd, shifts: Shifts, rule: Rule) -> Worked:
    """Let everybody come, be called when a desk is open and free, and leave."""
    count = len(crowd.arrived)
    waits, overtaken = [0.0] * count, [0] * count
    room = WaitingRoom(crowd, rule)
    busy: list[float] = []
    coming, now, ended = 0, crowd.arrived[0] if count else shifts.begins, shifts.begins
    while coming < count or room.waiting:
        while busy and busy[0] <= now:
            heappop(busy)
        while coming < count and crowd.arrived[coming] <= now:
            room.join(coming)
            coming += 1
        while room.waiting and len(busy) < shifts.at(now):
            visitor, overtaken[visitor] = room.call(now)
            waits[visitor] = now - crowd.arrived[visitor]
            heappush(busy, now + crowd.work[visitor])
            ended = max(ended, now + crowd.work[visitor])
        now = min(
            crowd.arrived[coming] if coming < count else inf,
            busy[0] if busy and room.waiting else inf,
            shifts.next_change(now) if room.waiting else inf,
        )
    return Worked(waits, overtaken, ended, max(0.0, shifts.open_s(ended) - sum(crowd.work)))


def fewest(crowds: Sequence[Crowd], rule: Rule, target_s: float, shifts: Shifts, most: int) -> Shifts | None:
    """Find shifts with which, in every slot, 90 % of the ordinary waits stay under a target.

    Taking one desk away from any slot would break that; None when even `most` desks do not keep it.

    Args:
        crowds: The same day, drawn several times.
        rule: The discipline.
        target_s: Seconds.
        shifts: Which slots there are; its desks are the least to begin with.
        most: No slot gets more desks.
    """
    desks = [
        min(most, max(1, least, ceil(load))) for least, load in zip(shifts.desks, _loads(crowds, shifts), strict=True)
    ]
    while (late := _late(crowds, rule, target_s, Shifts(shifts.begins, tuple(desks), shifts.slot_s))) is not None:
        # A slot that is full already waits for what an earlier one left over, or is served in a later one.
        near = [*range(late, -1, -1), *range(late + 1, len(desks))]
        room = next((slot for slot in near if desks[slot] < most), None)
        if room is None:
            return None
        desks[room] += 1
    for slot in sorted(range(len(desks)), key=lambda at: -desks[at]):
        while desks[slot] > shifts.desks[slot]:
            fewer = [*desks[:slot], desks[slot] - 1, *desks[slot + 1 :]]
            if _late(crowds, rule, target_s, Shifts(shifts.begins, tuple(fewer), shifts.slot_s)) is not None:
                break
            desks = fewer
    return Shifts(shifts.begins, tuple(desks), shifts.slot_s)


def _loads(crowds: Sequence[Crowd], shifts: Shifts) -> list[float]:
    """Give the desks that each slot's visitors would keep busy, without any wait."""
    loads = [0.0] * len(shifts.desks)
    for crowd in crowds:
        for at, seconds in zip(crowd.arrived, crowd.work, strict=True):
            slot = min(max(0, shifts.slot_of(at)), len(loads) - 1)
            loads[slot] += seconds / shifts.slot_s / len(crowds)
    return loads


def _late(crowds: Sequence[Crowd], rule: Rule, target_s: float, shifts: Shifts) -> int | None:
    """Give the first slot whose ordinary visitors wait too long."""
    waits: list[list[float]] = [[] for _ in shifts.desks]
    for crowd in crowds:
        worked = work_shifts(crowd, shifts, rule)
        for visitor, wait in enumerate(worked.waits):
            if not crowd.entitlements[crowd.group[visitor]]:
                slot = min(max(0, shifts.slot_of(crowd.arrived[visitor])), len(waits) - 1)
                waits[slot].append(wait)
    return next((slot for slot, mine in enumerate(waits) if mine and percentile(sorted(mine), SHARE) > target_s), None)
