"""What the use cases and queries of devices give back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class DeviceInfo:
    """A printer as set up, and how it is.

    Attributes:
        pc, pc_name: The PC it belongs to.
        accounts: Sign-in names whose tickets' slips it prints; None = all.
        state: Name of the outcome of the last job or look at it, "" before the first.
        state_at: When that was.
        driven: A process drives it just now.
        waiting: Jobs that wait for it.
    """

    name: str
    kind: str
    pc: str
    pc_name: str
    port: str
    paper_mm: int
    answers: bool
    cuts: bool
    sources: tuple[str, ...] | None
    accounts: tuple[str, ...] | None
    priority: int
    state: str
    paper_low: bool
    state_at: datetime | None
    driven: bool
    waiting: int


@dataclass(frozen=True, slots=True)
class DeviceEdit:
    """A change of a printer: how it is now, and the values before and after."""

    device: DeviceInfo
    before: Mapping[str, Any]
    after: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that did not come out, or may not have.

    Attributes:
        kind: "slip", "case_receipt" or "test".
        subject: Number of the ticket or case, or the device's name.
        state: unknown, expired, failed, or waiting after a try that failed.
        outcome: Why (a code of app/devices/outcomes.py).
        can_reprint: A reprint would help: it is a ticket's slip or a case's receipt.
    """

    id: int
    kind: str
    subject: str
    device: str | None
    state: str
    outcome: str
    tries: int
    since: datetime
    can_reprint: bool


@dataclass(frozen=True, slots=True)
class SlipState:
    """How far a ticket's slip is: "none" (no printer), waiting, sending, printed, unknown, expired or failed."""

    state: str
    outcome: str
    device: str | None
    reprint: bool
