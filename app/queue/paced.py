"""Publish estimates between operations of a command, paced by the hall's clock: a replay has them, too."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from app.core.changes import Changes
from app.core.errors import HallError
from app.queue.concerned import moves_waits

if TYPE_CHECKING:
    from app.queue.publish import OpenHall, Publisher

PACE = timedelta(seconds=60)

_log = logging.getLogger(__name__)


class PacedEstimates:
    """Publishes the waits of a site when something changed and a minute has passed since the last time.

    The caller says when it is between two operations, so that no reply waits for it.
    """

    def __init__(self, hall: OpenHall, site_id: int, pace: timedelta = PACE) -> None:
        self._hall = hall
        self._pace = pace
        self._site_id = site_id
        self._changed = False
        self._last: datetime | None = None
        self._publisher: Publisher | None = None
        hall.subscribe(self._heard)

    def after_operation(self, now: datetime) -> None:
        """Publish if it is time; trouble with the store is only logged."""
        if not self._changed or (self._last is not None and timedelta(0) <= now - self._last < self._pace):
            return
        self._changed = False
        self._last = now
        try:
            self._publish()
        except HallError as error:
            _log.info("The waits cannot be estimated just now: %s", error)

    def _publish(self) -> None:
        if self._publisher is None:
            from app.queue.publish import Publisher  # a run of a few lines that change nothing never needs it

            self._publisher = Publisher(self._hall, self._site_id)
            last = self._publisher.stamp()
            if last is not None and 0 <= last.age_s < self._pace.total_seconds():
                self._last, self._changed = last.at, True
                return
        self._publisher.publish()

    def _heard(self, changes: Changes) -> None:
        if moves_waits(changes, self._site_id):
            self._changed = True
