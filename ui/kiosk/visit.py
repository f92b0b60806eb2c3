"""What one person at the kiosk has chosen so far. Pure: no widget, no clock."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from app.queue.kiosk import UNSEEN


@dataclass
class Visit:
    """One visit to the kiosk, from the first touch until it is back at its start.

    Attributes:
        key: Idempotency key: however often this visit asks for a service's number, it gets one.
        service: Code of the service chosen.
        priority: The person goes first; not seen yet by anybody.
        needs: wheelchair, hearing, sight.
        large: Large text and high contrast are on.
        aloud: What is on screen is read out.
    """

    key: str = field(default_factory=lambda: f"kiosk-{secrets.token_hex(16)}")
    service: str = ""
    priority: bool = False
    needs: tuple[str, ...] = ()
    large: bool = False
    aloud: bool = False

    @property
    def entitlement(self) -> str | None:
        """Give the class to ask for."""
        return UNSEEN if self.priority else None

    def choose(self, service: str) -> None:
        """Choose a service; another one than before is another request, with a key of its own."""
        if self.service and service != self.service:
            self.key = f"kiosk-{secrets.token_hex(16)}"
        self.service = service


@dataclass(frozen=True, slots=True)
class Times:
    """How long the kiosk waits for somebody; all of it twice as long in large text.

    Attributes:
        ask_s: Seconds without a touch until it asks whether somebody is still there.
        leave_s: Seconds from that question until it goes back to its start.
        number_s: Seconds that a number stays on screen.
        unprinted_s: The same for one that is on no paper, from when that is known: it is written down, or photographed.
        late_s: Seconds after which a slip that has not come out is no longer promised.
        guard_ms: For so long after a change of page a touch does nothing: it was meant for the page before.
        retry_ms: Pause before a number is asked for again.
    """

    ask_s: float = 30
    leave_s: float = 30
    number_s: float = 15
    unprinted_s: float = 60
    late_s: float = 8
    guard_ms: int = 350
    retry_ms: int = 3000

    def factor(self, visit: Visit) -> int:
        """Give by how much a visit's times are longer."""
        return 2 if visit.large else 1
