"""How long a window in the hall waits for whoever stands before it. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Times:
    """How long the kiosk waits for somebody; all of it twice as long in large text.

    Attributes:
        ask_s: Seconds without a touch until it asks whether somebody is still there.
        leave_s: Seconds from that question until it goes back to its start.
        number_s: Seconds that a number stays on screen.
        unprinted_s: The same for one that is on no paper, from when that is known: it is written down, or photographed.
        late_s: Seconds after which a slip that has not come out is no longer promised.
        read_s: The same as ask_s where a guide is read.
        guard_ms: For so long after a change of page a touch does nothing: it was meant for the page before.
        retry_ms: Pause before a number is asked for again.
    """

    ask_s: float = 30
    leave_s: float = 30
    number_s: float = 15
    unprinted_s: float = 60
    late_s: float = 8
    read_s: float = 90
    guard_ms: int = 350
    retry_ms: int = 3000

    def factor(self, large: bool) -> int:
        """Give by how much the times of somebody who reads large text are longer."""
        return 2 if large else 1
