"""What lending gives back: plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from db.stock import ItemRow, ModelRow


@dataclass(frozen=True, slots=True)
class Lent:
    """One item that went out; `loan` and `due` are None for what is used up."""

    loan: str | None
    item: str
    due: date | None
    name: str
    quantity: int


@dataclass(frozen=True, slots=True)
class Lending:
    """What went out at once to one person.

    Attributes:
        resident: Code of the borrower; None when no name was asked.
        calendar_known: The due dates rest on a year whose holidays are known.
        deposit_fen: Cash that was taken for it, or at a swap stays with it.
    """

    loans: tuple[Lent, ...]
    resident: str | None
    borrower: str
    calendar_known: bool
    deposit_fen: int = 0


@dataclass(frozen=True, slots=True)
class Deposit:
    """Cash that was taken with what now came back or is lost.

    Attributes:
        receipt: Number of the slip it was taken with.
        due_back: It is paid back now.
        station: Name of the site that took it, where that is another one; "" for this one.
        stays_with: Code of a thing of that slip that is still out: the deposit stands with it. "" where none is: what
            is not paid back then is kept for what was lost, until somebody pays it back by hand.
    """

    fen: int
    receipt: str
    due_back: bool
    station: str = ""
    stays_with: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """One item that came back.

    Attributes:
        still_out: Of a counted thing, how many of this loan are not back yet.
        home: Code of the site it belongs to, when that is another one; `home_name` is its name.
        waiting: Who waits for it has it kept now: code of the resident; `waiting_name` is their name.
        deposit: What becomes of the deposit; None when none was taken with it.
    """

    loan: str
    item: str
    late_days: int
    name: str
    borrower: str
    quantity: int
    still_out: int
    status: str
    home: str | None
    waiting: str | None
    home_name: str = ""
    waiting_name: str = ""
    deposit: Deposit | None = None


@dataclass(frozen=True, slots=True)
class Renewed:
    """A loan that goes on; `calendar_known`: its due date rests on a year whose holidays are known."""

    loan: str
    due: date
    item: str
    name: str
    renewals: int
    calendar_known: bool = True


@dataclass(frozen=True, slots=True)
class TakenBack:
    """An operation that was undone.

    Attributes:
        what: What it was: the kind of its first event.
        items: Codes of the items it concerned; `names` are their names, in the same order.
        deposit_fen: Cash that changes hands again: of a loan it goes back, of a return it is taken once more.
    """

    what: str
    items: tuple[str, ...]
    names: tuple[str, ...] = ()
    deposit_fen: int = 0


@dataclass(frozen=True, slots=True)
class ModelState:
    """An item model as it stands now."""

    id: int
    name: str
    category: str
    kind: str
    loan_days: int
    version: int


@dataclass(frozen=True, slots=True)
class ItemState:
    """An item as it stands now; `deposit`: what becomes of the one that was taken with it, when it is lost."""

    id: int
    code: str
    name: str
    status: str
    quantity: int
    version: int
    deposit: Deposit | None = None


def model_state(row: ModelRow) -> ModelState:
    """Give an item model as callers see it."""
    return ModelState(row.id, row.name, row.category, row.kind, row.loan_days, row.version)


def item_state(row: ItemRow, model: ModelRow) -> ItemState:
    """Give an item as callers see it."""
    return ItemState(row.id, row.code, model.name, row.status, row.quantity, row.version)
