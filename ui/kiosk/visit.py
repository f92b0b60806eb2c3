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

    def has_chosen(self) -> bool:
        """Tell whether anything is as the next person may not want it."""
        return self.priority or bool(self.needs) or self.large or self.aloud

    def choose(self, service: str) -> None:
        """Choose a service; another one than before is another request, with a key of its own."""
        if self.service and service != self.service:
            self.key = f"kiosk-{secrets.token_hex(16)}"
        self.service = service
