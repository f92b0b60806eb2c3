"""What the page of lending shows, as plain values: the ingredients of its words, never the words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar

from app.residents.register import Borrower

Row = TypeVar("Row")
IN, OUT, UNFIT = "in", "out", "unfit"


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """A part of a list.

    Attributes:
        rows: At most 200.
        after: What the next part is asked with; None when this is the last one.
    """

    rows: tuple[Row, ...]
    after: tuple[str, int] | None


@dataclass(frozen=True, slots=True)
class ModelSight:
    """An item model.

    Attributes:
        kind: piece, counted or consumable.
        loan_days: How long it is lent; 0 = until the evening of the same day.
        limits: How it may be used.
        accessories: What is ticked out and in.
        check_days: Looked at for safety every so many days; None = never.
        check_each: And after each loan.
        check_blocks: Not lent while that is overdue.
    """

    id: int
    name: str
    category: str
    kind: str
    loan_days: int
    limits: str
    accessories: tuple[str, ...]
    anonymous: bool
    deposit_fen: int
    check_days: int | None
    check_each: bool
    check_blocks: bool
    active: bool
    version: int


@dataclass(frozen=True, slots=True)
class LoanSight:
    """A loan.

    Attributes:
        loan: Its number.
        state: out, back, or lost when it was given up.
        quantity: How many went out; `still_out` of them are not back.
        overdue: It is out and late; `late_days` also of one that came back late.
        resident: Code of the borrower, None when no name was asked or it was forgotten.
        phone: Masked.
        station: Code of the site it went out from; `back_station` where it came back.
        lent_by, taken_by: Display names of the accounts.
        works, complete, lendable: How it came back; None while it is out.
        deposit_paid: The deposit was paid back.
        contacted_at: When the borrower was last reminded of it.
    """

    loan: str
    state: str
    item: str
    name: str
    category: str
    quantity: int
    still_out: int
    out_at: datetime
    out_on: date
    due: date
    overdue: bool
    late_days: int
    renewals: int
    back_dated: bool
    deposit_fen: int
    deposit_paid: bool
    resident: str | None
    borrower: str
    phone: str
    carer_for: str
    station: str
    lent_by: str
    back_on: date | None
    back_station: str | None
    taken_by: str
    works: bool | None
    complete: bool | None
    lendable: bool | None
    note: str
    contacted_at: datetime | None


@dataclass(frozen=True, slots=True)
class ItemSight:
    """An item as it stands now.

    Attributes:
        state: in, out (of a counted thing: none is left) or unfit.
        why: Of an unfit one: pending is none, but repair, retired, missing, check_overdue are; in words: `why_words`.
        status: active, pending (waits for the first scan of its label), repair, retired or missing.
        quantity: How many the site owns; `left` of them are here.
        loans: By which it is out, the oldest first; at most 20 of a counted thing.
        station: Code of the site where it is, or went out from; `home` of the one it belongs to.
        in_transit: On its way home.
        kit: Code of the kit it is part of.
    """

    id: int
    code: str
    model: ModelSight
    state: str
    why: str
    why_words: str
    status: str
    quantity: int
    left: int
    loans: tuple[LoanSight, ...]
    station: str
    home: str
    in_transit: bool
    kit: str | None
    place: str
    check_due: date | None
    check_overdue: bool


@dataclass(frozen=True, slots=True)
class KitSight:
    """A kit and what belongs to it; `dues`: when each of its items would be due if it went now."""

    code: str
    name: str
    station: str
    items: tuple[ItemSight, ...]
    dues: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class CareSight:
    """A repair or a look for safety.

    Attributes:
        kind: repair or check.
        outcome: Of a repair ok, repaired or retired, "" while it is open; of a look ok or fault.
        loan: After which it was found.
    """

    id: int
    kind: str
    item: str
    name: str
    opened_at: datetime
    opened_by: str
    fault: str
    closed_at: datetime | None
    closed_by: str
    outcome: str
    note: str
    loan: str | None


@dataclass(frozen=True, slots=True)
class EventSight:
    """One thing that happened to an item; `balance` is how many the site had left then, of what is counted."""

    id: int
    at: datetime
    kind: str
    quantity: int
    balance: int | None
    reason: str
    by: str
    station: str
    undone: bool


@dataclass(frozen=True, slots=True)
class ContactSight:
    """One time that somebody was reminded, or was not reached."""

    at: datetime
    way: str
    outcome: str
    note: str
    by: str


@dataclass(frozen=True, slots=True)
class PersonSight:
    """Somebody who borrows: how many pieces they have, and how many of them are late."""

    who: Borrower
    out: int
    overdue: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers at the head of the page, each that of the list it belongs to.

    Attributes:
        out: Loans that are out; `due_today` and `overdue` of them.
        kept_ready: Reservations for which one is kept; `waiting` are those still in the list, or for another day.
        on_the_way: Items on their way here.
        pending: Items that wait for the first scan of their label.
    """

    out: int
    due_today: int
    overdue: int
    in_repair: int
    check_due: int
    kept_ready: int
    waiting: int
    on_the_way: int
    pending: int
    missing: int


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a code is.

    Attributes:
        kind: resident, item, label (blank, to be bound), kit, station, loan, page (another part of the program) or
            unknown.
        code: As it is written, or as it was scanned when nobody knows it.
        due: Of an item that may go out: when it would be due if it went now.
        kept_for: Name of who has one kept ready, when no other is free.
        name: Of a station.
        page: Of another part's code: guides, queue, cases or notices.
    """

    kind: str
    code: str
    person: PersonSight | None = None
    item: ItemSight | None = None
    kit: KitSight | None = None
    loan: LoanSight | None = None
    due: date | None = None
    kept_for: str = ""
    name: str = ""
    page: str = ""
