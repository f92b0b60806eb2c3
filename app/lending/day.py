"""What lending does once a day by itself: lets go what was kept and never fetched."""

from __future__ import annotations

from app.core import changes
from app.core.rights import Right
from app.core.work import Work, use_case
from app.lending import keeping


@use_case(Right.EDIT_STOCK)
def lapse_reservations(work: Work) -> int:
    """End what was kept ready and never fetched, keep it for who waits next; give how many ended."""
    ended = keeping.lapse(work, {})
    if keeping.fill(work) + ended:
        work.changed(changes.LENDING)
    return ended
