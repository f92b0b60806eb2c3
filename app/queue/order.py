"""The whole waiting list in the order one desk would call it now, each place with its reason.

Plays the calls that would follow at this instant, with the clock stopped, through the same
rule that the desk's next call uses.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.queue.discipline import Choice, History, Place, after, choose
from app.queue.line import Line
from app.queue.overtaking import Call
from db.queue import TicketRow


@dataclass(frozen=True, slots=True)
class Stand:
    """A place in the list.

    Attributes:
        row: The ticket.
        rule: By what it stands here.
        passed: The oldest two of those it goes before.
        count: How many older ones it goes before in all.
        overtaken: How often it will have been overtaken when its call comes.
    """

    row: TicketRow
    rule: str
    passed: tuple[TicketRow, ...]
    count: int
    overtaken: int = 0


def calling_order(line: Line, history: History) -> list[Stand]:
    """Order everybody in the line; wheelchairs left to other desks and who is booked for later come last."""
    later = sorted((row for row in line.everybody.values() if line.is_later(row)), key=_booked)
    left = sorted((row for row in line.left.values() if not line.is_later(row)), key=_order)
    stands = [*_calls(line, history)]
    stands += [Stand(row, "accessible", (), 0) for row in left]
    return stands + [Stand(row, "later", (), 0) for row in later]


def goes_first(line: Line, history: History, one: int, other: int) -> bool:
    """Tell whether one of two, given by order of arrival, would be called before the other."""
    return next((stand.row.id == one for stand in _calls(line, history) if stand.row.id in (one, other)), False)


def _calls(line: Line, history: History) -> Iterator[Stand]:
    game = _Game(line, history, [row for row in line.rows.values() if not line.is_later(row)])
    while (stand := game.call()) is not None:
        yield stand


class _Game:
    """The calls played out: lanes of those in the running, and the others one by one."""

    def __init__(self, line: Line, history: History, rows: list[TicketRow]) -> None:
        self.line = replace(line, log=line.log.copy())  # the calls of this game are noted there
        self.history = history
        self.waiting = sorted(row.id for row in rows)
        self.lanes: dict[str, deque[TicketRow]] = {}
        self.single: dict[int, TicketRow] = {}
        self.seq = 1 << 62  # after every call that was really made
        for row in sorted(rows, key=_order):
            if row.lane is None:
                self.single[row.id] = row
            else:
                self.lanes.setdefault(row.lane, deque()).append(row)

    def call(self) -> Stand | None:
        line = self.line
        heads = [lane[0] for lane in self.lanes.values()] + list(self.single.values())
        waiters = [line.waiter(row) for row in heads]
        choice = choose(waiters, line.rule, line.now.timestamp(), self.history, line.green_first)
        if choice is None:
            return None
        row = line.rows[choice.waiter.order]
        stand = self._stand(row, choice)
        self._take(row, choice)
        return stand

    def _stand(self, row: TicketRow, choice: Choice) -> Stand:
        older = self.waiting[: bisect_left(self.waiting, row.id)]
        barred = {other for other in self._barred() if other < row.id}
        # Who cannot be called now is nobody that one goes before.
        passed = tuple(self.line.rows[order] for order in older[: 2 + len(barred)] if order not in barred)
        rule = "barred" if choice.waiter.place is Place.BARRED else choice.rule
        return Stand(row, rule, passed[:2], len(older) - len(barred), choice.waiter.overtaken)

    def _barred(self) -> list[int]:
        back = (row for row in self.single.values() if row.back_from is not None)
        return [row.id for row in back if self.line.place(row) is Place.BARRED]

    def _take(self, row: TicketRow, choice: Choice) -> None:
        del self.waiting[bisect_left(self.waiting, row.id)]
        if row.lane is None:
            del self.single[row.id]
        else:
            self.lanes[row.lane].popleft()
            if not self.lanes[row.lane]:
                del self.lanes[row.lane]
        if choice.by_rule:
            self.seq += 1
            self.line.log.add(Call(self.seq, row.id, self.line.scope))
        self.history = after(self.history, choice)


def _order(row: TicketRow) -> int:
    return row.id


def _booked(row: TicketRow) -> tuple[float, int]:
    return (row.booked_for.timestamp() if row.booked_for else 0.0), row.id
