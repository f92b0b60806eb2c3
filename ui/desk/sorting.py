"""When the waiting list may change its order, and what it shows while it may not: pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.queue.results import WaitingRow

# A list that kept the focus after a click long ago must not stay in its old order for ever.
KEY_REST_S = 60.0


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A row as the list shows it; `gone` = somebody called or cancelled it while the order was kept."""

    row: WaitingRow
    gone: bool = False

    @property
    def id(self) -> str:
        """Give what selection is kept by."""
        return self.row.ticket


def may_sort(pointer_inside: bool, focused: bool, since_key_s: float) -> bool:
    """Tell whether the order may change: not under a pointer, not while keys move in the list."""
    return not pointer_inside and not (focused and since_key_s < KEY_REST_S)


def listed(fresh: Sequence[WaitingRow]) -> tuple[ListedRow, ...]:
    """Give the rows in calling order."""
    return tuple(ListedRow(row) for row in fresh)


def keep_order(shown: Sequence[ListedRow], fresh: Sequence[WaitingRow]) -> tuple[ListedRow, ...]:
    """Give new contents in the old order: nothing moves, who left is marked, newcomers stand last."""
    newest = {row.ticket: row for row in fresh}
    kept = [_renewed(old, newest) for old in shown]
    known = {old.id for old in shown}
    return (*kept, *(ListedRow(row) for row in fresh if row.ticket not in known))


def _renewed(old: ListedRow, newest: dict[str, WaitingRow]) -> ListedRow:
    row = newest.get(old.id)
    return replace(old, gone=True) if row is None else ListedRow(row)


def differs(shown: Sequence[ListedRow], fresh: Sequence[WaitingRow]) -> bool:
    """Tell whether the list would look different in calling order (then a hint says so)."""
    return tuple(item.id for item in shown) != tuple(row.ticket for row in fresh) or any(item.gone for item in shown)
