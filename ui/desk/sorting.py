"""When the waiting list may change its order, and what it shows while it may not: pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.queue.results import WaitingRow

# A list that kept the focus after a click long ago must not stay in its old order for ever.
KEY_REST_S = 60.0
CLEARLY_S = 60.0  # estimates that differ by less say nothing of who is first


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A row as the list shows it.

    Attributes:
        gone: Somebody called or cancelled it while the order was kept.
        slips: Somebody who stands behind it is likely to be called first.
    """

    row: WaitingRow
    gone: bool = False
    slips: bool = False

    @property
    def id(self) -> str:
        """Give what selection is kept by."""
        return self.row.ticket


def may_sort(pointer_inside: bool, focused: bool, since_key_s: float) -> bool:
    """Tell whether the order may change: not under a pointer, not while keys move in the list."""
    return not pointer_inside and not (focused and since_key_s < KEY_REST_S)


def listed(fresh: Sequence[WaitingRow]) -> tuple[ListedRow, ...]:
    """Give the rows in calling order."""
    slips = slipping(fresh)
    return tuple(ListedRow(row, slips=row.ticket in slips) for row in fresh)


def keep_order(shown: Sequence[ListedRow], fresh: Sequence[WaitingRow]) -> tuple[ListedRow, ...]:
    """Give new contents in the old order: nothing moves, who left is marked, newcomers stand last."""
    newest = {item.id: item for item in listed(fresh)}
    kept = [newest.get(old.id) or replace(old, gone=True, slips=False) for old in shown]
    known = {old.id for old in shown}
    return (*kept, *(item for item in newest.values() if item.id not in known))


def slipping(fresh: Sequence[WaitingRow]) -> set[str]:
    """Give who is expected clearly later than somebody who stands behind, in a list in calling order."""
    found, soonest = set(), float("inf")
    for row in reversed(fresh):
        if row.estimate_low_s is None or row.estimate_high_s is None or row.barred:
            continue
        middle = (row.estimate_low_s + row.estimate_high_s) / 2
        if middle > soonest + CLEARLY_S:
            found.add(row.ticket)
        soonest = min(soonest, middle)
    return found


def differs(shown: Sequence[ListedRow], fresh: Sequence[WaitingRow]) -> bool:
    """Tell whether the list would look different in calling order (then a hint says so)."""
    return tuple(item.id for item in shown) != tuple(row.ticket for row in fresh) or any(item.gone for item in shown)
