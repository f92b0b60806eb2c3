"""The thread that publishes estimates while a window is open."""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.core.changes import Changes
from app.core.errors import HallError
from app.queue.concerned import moves_waits

if TYPE_CHECKING:
    from app.queue.publish import OpenHall, Publisher

REST_S = 2.0  # at most one estimate in so long, however much happens
EVERY_S = 30.0  # also when nothing happens: visits that last longer make waits longer
QUIET_S = 600.0  # while nobody waits and no desk has a visit in hand
_AWAY_S = 10.0
_FIRST_S = 1.5  # the first page comes first
_PAUSE_S = 0.25  # whoever made the change sees it first

_log = logging.getLogger(__name__)


class Estimator:
    """Publishes the waits of a site from `start` to `stop`, beside the interface thread.

    Every program with a window has one; who finds that another has just published leaves it at that.
    """

    def __init__(self, hall: OpenHall, site_id: int, rest_s: float = REST_S, every_s: float = EVERY_S) -> None:
        self._hall = hall
        self._site_id = site_id
        self._rest_s = rest_s
        self._every_s = every_s
        self._stop = threading.Event()
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self._told = 0
        self._busy = True
        self._met_a_bug = False

    def start(self) -> None:
        """Publish now and from now on; safe to call twice."""
        if self._thread is None and not self._stop.is_set():
            self._unsubscribe = self._hall.subscribe(self._heard)
            self._thread = threading.Thread(target=self._run, name="hall-estimates", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """End, after the estimate in hand; safe to call twice, and before `start`."""
        self._stop.set()
        self._wake.set()
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _heard(self, changes: Changes) -> None:
        if moves_waits(changes, self._site_id):
            self._wake.set()

    def _run(self) -> None:
        if self._stop.wait(min(_FIRST_S, self._rest_s)):
            return
        from app.queue.publish import Publisher  # not with the window

        publisher = Publisher(self._hall, self._site_id)
        while not self._stop.is_set():
            self._wake.clear()
            begun = time.monotonic()
            try:
                self._publish(publisher)
                wait_s = self._every_s if self._busy else QUIET_S
            except HallError as error:
                _log.warning("The waits cannot be estimated just now: %s", error)
                wait_s = _AWAY_S
            except Exception as bug:  # noqa: BLE001 - one odd moment must not end the estimates of the day
                self._tell_bug(bug)
                wait_s = _AWAY_S
            self._wake.wait(wait_s)
            self._stop.wait(max(_PAUSE_S, self._rest_s - (time.monotonic() - begun)))

    def _tell_bug(self, bug: Exception) -> None:
        _log.error("The waits cannot be estimated", exc_info=bug)
        if not self._met_a_bug:  # once is enough for the person at the desk
            self._met_a_bug = True
            sys.excepthook(type(bug), bug, bug.__traceback__)

    def _publish(self, publisher: Publisher) -> None:
        """Publish, unless another program has done so for the same state or just now; its news are passed on."""
        last = publisher.stamp()
        if last is not None:
            behind = last.audit_seq != last.newest_seq
            if 0 <= last.age_s < (self._rest_s if behind else self._every_s):
                self._pass_on(publisher, last.audit_seq)
                if behind:
                    self._wake.set()  # what happened since then comes after the rest
                return
        worked = publisher.publish()
        self._told, self._busy = worked.audit_seq, worked.busy

    def _pass_on(self, publisher: Publisher, seq: int) -> None:
        if seq != self._told:
            self._told = seq
            publisher.tell(seq)
