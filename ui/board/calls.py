"""Which call the board shows: a queue in which none cuts another. Pure; the time is passed in."""

from __future__ import annotations

from collections.abc import Sequence

from app.queue.results import BoardCall

HOLD_S = 6.0  # each call is in force at least so long
RUSH_HOLD_S = 3.5  # when several desks call at once
RUSH_AT = 3


class CallQueue:
    """Feed it what the hall says, ask it what to show.

    Attributes:
        current: The call in force, None when nobody is called.
    """

    def __init__(self, hold_s: float = HOLD_S, rush_hold_s: float = RUSH_HOLD_S) -> None:
        self.current: BoardCall | None = None
        self._hold_s = hold_s
        self._rush_hold_s = rush_hold_s
        self._shown_at = float("-inf")
        self._waiting: list[BoardCall] = []
        self._active: tuple[BoardCall, ...] = ()
        self._heard: int | None = None

    def offer(self, calls: Sequence[BoardCall], now: float) -> BoardCall | None:
        """Take in the newest calls (any order); give the one to announce now, if there is one."""
        self._active = tuple(sorted((call for call in calls if call.active), key=_seq, reverse=True))
        newest = max((call.seq for call in calls), default=self._heard or 0)
        if self._heard is None:
            # A board that starts in the middle of the day shows who is called, and says nothing old aloud.
            self._heard = newest
            self._rest()
            return None
        fresh = [call for call in self._active if call.seq > self._heard]
        self._heard = max(self._heard, newest)
        self._queue(fresh)
        return self.step(now)

    def step(self, now: float) -> BoardCall | None:
        """Move on when the call in force had its time; give the call to announce, if a new one began."""
        if now < self.free_at:
            return None
        if self._waiting:
            self.current = self._waiting.pop(0)
            self._shown_at = now
            return self.current
        self._rest()
        return None

    @property
    def free_at(self) -> float:
        """Give the time from which another call may take the place (minus infinity = at once)."""
        hold = self._rush_hold_s if len(self._waiting) >= RUSH_AT else self._hold_s
        return self._shown_at + hold

    @property
    def pending(self) -> int:
        """Count the calls that wait for their moment."""
        return len(self._waiting)

    def _queue(self, fresh: Sequence[BoardCall]) -> None:
        living = {(call.ticket, call.desk) for call in self._active}
        again = {(call.ticket, call.desk) for call in fresh}
        # Undone or started meanwhile: nothing to say. Recalled meanwhile: said once, in the newer turn.
        self._waiting = [
            call
            for call in self._waiting
            if (call.ticket, call.desk) in living and (call.ticket, call.desk) not in again
        ]
        self._waiting.extend(sorted(fresh, key=_seq))

    def _rest(self) -> None:
        waiting = {call.seq for call in self._waiting}
        resting = [call for call in self._active if call.seq not in waiting]
        self.current = resting[0] if resting else None


def _seq(call: BoardCall) -> int:
    return call.seq
