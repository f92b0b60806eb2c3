"""What the queue's use cases and queries give back: frozen values, no rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.queue.hours import OPEN, HoursNow

_NO_HOURS = HoursNow(OPEN)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why this ticket was called, or stands where it stands.

    Attributes:
        rule: "bound", "booked", "back", "overtaken", "ceiling", "turn", "class", "oldest" or
            "chosen" (by hand); in lists also "barred", "later" and "accessible" (a wheelchair that is left to a
            desk it can drive up to).
        ticket: The number.
        entitlement: Its class, None = ordinary.
        waited_s: Whole seconds since arrival.
        passed: At most two older tickets that it goes before.
        more: How many further ones.
        words: The same as one English sentence (command line and audit; screens use their own).
        times: By its score: how many times its waiting counts.
        earlier_s: By its head start: as if it had come so many seconds earlier.
    """

    rule: str
    ticket: str
    entitlement: str | None
    waited_s: int
    passed: tuple[str, ...]
    more: int
    words: str
    times: float | None = None
    earlier_s: float | None = None


@dataclass(frozen=True, slots=True)
class ByHand:
    """Who called a number past the rule, and what was said of it; `who` is the person's name."""

    who: str
    reason: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A number just given.

    Attributes:
        ahead: Who waits, of any class, for a service that competes with this one at some desk.
        wait_low_s, wait_high_s: Seconds, None before there is an estimate.
        before: How many of those ahead are likely to be called first; None for who goes first, before there is an
            estimate.
    """

    ticket: str
    service: str
    entitlement: str | None
    arrived_at: datetime
    ahead: int
    wait_low_s: int | None
    wait_high_s: int | None
    token: str
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Called:
    """A ticket that a desk has just called, and why."""

    ticket: str
    service: str
    entitlement: str | None
    waited_s: int
    reason: str
    why: Reason


@dataclass(frozen=True, slots=True)
class TicketState:
    """A ticket after a step."""

    ticket: str
    state: str
    case: str | None = None


@dataclass(frozen=True, slots=True)
class DeskState:
    """A desk after a step: "closed", "open" or "paused"."""

    desk: str
    state: str


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One line of the waiting list, in calling order.

    Attributes:
        barred: The ticket missed its call and waits for its turn to come back, is booked for later, or is left to
            an accessible desk.
        estimate_low_s, estimate_high_s: Seconds from now, None while unknown.
        carried: It was taken on an earlier business day.
    """

    ticket: str
    service: str
    service_name: str
    entitlement: str | None
    needs: tuple[str, ...]
    arrived_at: datetime
    waited_s: int
    reason: str
    why: Reason
    barred: bool
    bound_desk: str | None = None
    carried: bool = False
    estimate_low_s: int | None = None
    estimate_high_s: int | None = None

    @property
    def can_be_next(self) -> bool:
        """Tell whether a call of this desk may take it now."""
        return self.why.rule not in ("later", "accessible")


@dataclass(frozen=True, slots=True)
class InHand:
    """The visit at a desk, state "called" or "serving".

    Attributes:
        since: When it was called, or when serving began (running time counts from here).
        proof: Kind of proof its entitlement was granted on, "unseen" = nobody looked yet; "" of tickets of old.
        proxy: The entitled person is absent; the visitor came for them.
        by_hand: Who called it past the rule, and why; None = the rule did.
    """

    ticket: str
    state: str
    service: str
    service_name: str
    matters: tuple[str, ...]
    entitlement: str | None
    entitlement_seen: bool
    needs: tuple[str, ...]
    note: str
    arrived_at: datetime
    waited_s: int
    since: datetime
    recalls: int
    why: str
    why_parts: Reason | None
    proof: str = ""
    proxy: bool = False
    by_hand: ByHand | None = None


@dataclass(frozen=True, slots=True)
class AsideRow:
    """A held or recently missed ticket shown below the waiting list; `since` = when it was held or missed."""

    ticket: str
    state: str  # "held" or "missed"
    service: str
    service_name: str
    entitlement: str | None
    since: datetime
    desk: str | None


@dataclass(frozen=True, slots=True)
class ServiceTile:
    """A service as kiosk, desk and board show it.

    Attributes:
        wait_low_s, wait_high_s: Estimate for somebody without priority who takes a number now, None while unknown.
        name_en: Its English name, "" where it has none.
    """

    code: str
    letter: str
    name: str
    office: str  # "front" or "back"
    waiting: int
    wait_low_s: int | None = None
    wait_high_s: int | None = None
    name_en: str = ""


@dataclass(frozen=True, slots=True)
class DeskInfo:
    """A desk as lists show it."""

    number: str
    name: str
    office: str  # "front" or "back"
    accessible: bool
    state: str  # "closed", "open" or "paused"
    services: tuple[str, ...]  # what it takes now; empty = all
    prefer: str  # "all", "green_first" or "green_only"
    pause_reason: str
    account: str | None
    in_hand: str | None


@dataclass(frozen=True, slots=True)
class DeskView:
    """Everything the desk page shows, read at one instant.

    Attributes:
        undoable: "call" or "finish" when the desk's last step can still be undone, else None.
        undo_ticket: Which ticket that concerns.
        undo_until: Until when.
        entitlements: Every class a ticket may get in this hall, as forms offer them.
    """

    now: datetime
    business_date: date
    day_closed: bool
    desk: DeskInfo
    in_hand: InHand | None
    waiting: tuple[WaitingRow, ...]
    aside: tuple[AsideRow, ...]
    tiles: tuple[ServiceTile, ...]
    desks: tuple[DeskInfo, ...]
    undoable: str | None
    undo_ticket: str | None
    undo_until: datetime | None
    recall_limit: int
    may_choose: bool
    proxy_green: bool = False
    entitlements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BoardCall:
    """A call shown on the board. `seq` grows with every call and recall, so a board can tell a new one."""

    ticket: str
    desk: str
    desk_name: str
    green: bool
    needs: tuple[str, ...]
    at: datetime
    seq: int
    active: bool  # still called (not started, missed or undone)


@dataclass(frozen=True, slots=True)
class BoardView:
    """Everything a board shows: numbers only."""

    now: datetime
    site_name: str
    business_date: date
    day_closed: bool
    calls: tuple[BoardCall, ...]  # newest first
    services: tuple[ServiceTile, ...]
    notice: str
    chosen: tuple[str, ...] = ()  # codes of the services that it is limited to, () = all
    kiosk: bool = False  # a kiosk is enrolled, which gives the numbers
    hours: HoursNow = _NO_HOURS


@dataclass(frozen=True, slots=True)
class DayFigures:
    """What a closed business day came to, in tickets."""

    date: date
    served: int
    unserved: int
    missed: int
    cancelled: int = 0
    carried: int = 0


@dataclass(frozen=True, slots=True)
class TicketEvent:
    """One append-only row of a ticket's life."""

    seq: int
    event: str
    at: datetime
    actor: str
    desk: str | None
    reason: str | None
    state: str


@dataclass(frozen=True, slots=True)
class TicketStory:
    """A ticket's state and every event, in order."""

    ticket: str
    service: str
    matters: tuple[str, ...]
    entitlement: str | None
    state: str
    arrived_at: datetime
    waited_s: int
    desk: str | None
    needs: tuple[str, ...]
    note: str
    events: tuple[TicketEvent, ...]
