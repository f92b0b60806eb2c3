"""What the published estimates tell at one instant, for lists and tiles."""

from __future__ import annotations

from functools import cached_property

from app.core.work import Look
from app.queue.discipline import ORDINARY
from app.queue.published import Range, gone_before, newcomer, still_waiting
from db import estimates


class Told:
    """The newest estimates of a site, read once when somebody asks."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def newcomer(self, service: int, entitlement: str = ORDINARY) -> tuple[int, int] | tuple[None, None]:
        """Give the seconds that somebody who takes a number now may wait; None, None = unknown."""
        row = self._row
        return _ends(row and newcomer(row.newcomers, self._look.now - row.at, service, entitlement))

    def before(self, service: int, entitlement: str, ahead: int) -> int | None:
        """Give how many of those ahead of somebody who takes a number now are likely to be called first."""
        row = self._row
        return row and gone_before(row.newcomers, self._look.now - row.at, service, entitlement, ahead)

    def waiting(self, ticket: int) -> tuple[int, int] | tuple[None, None]:
        """Give the seconds from now within which somebody who waits may be called; None, None = unknown."""
        row = self._row
        return _ends(row and still_waiting(row.waiting, self._look.now - row.at, ticket))

    @cached_property
    def _row(self) -> estimates.EstimateRow | None:
        return estimates.newest(self._look.tx, self._look.site.id)


def _ends(found: Range | None) -> tuple[int, int] | tuple[None, None]:
    return (None, None) if found is None else (found.low_s, found.high_s)
