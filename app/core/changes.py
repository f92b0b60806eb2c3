"""What a committed unit of work changed, and who asked: the only thing screens refresh from."""

from __future__ import annotations

from dataclasses import dataclass

QUEUE = "queue"  # tickets, their places and states
DESKS = "desks"  # a desk opened, paused, closed, or got other services
DAY = "day"  # the business day was closed, opened or rolled over
SETUP = "setup"  # services, desks, settings
ACCOUNTS = "accounts"
CASES = "cases"
LENDING = "lending"  # loans, holds, and what state items are in
STOCK = "stock"  # item models, items and their codes
RESIDENTS = "residents"
GUIDES = "guides"
RATINGS = "ratings"
OUTBOX = "outbox"
LOOKS = "looks"  # somebody saw personal data whole; the audit row alone tells, no screen shows it
ESTIMATES = "estimates"  # new ranges of waits; told in this program only, no audit row has it


@dataclass(frozen=True, slots=True)
class Changes:
    """One notification.

    Attributes:
        kinds: Which sorts of things changed (the constants of this module).
        site_id: Where; None concerns every site.
        seq: Sequence of the audit row, so that a screen can tell old news from new.
        origin: Random mark of the process that made the change.
        desk: Number of the desk that asked, if one did.
    """

    kinds: frozenset[str]
    site_id: int | None
    seq: int
    origin: int
    desk: str | None = None
