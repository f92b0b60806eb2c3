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
    """

    loans: tuple[Lent, ...]
    resident: str | None
    borrower: str
    calendar_known: bool


@dataclass(frozen=True, slots=True)
class Returned:
    """One item that came back.

    Attributes:
        still_out: Of a counted thing, how many of this loan are not back yet.
        home: Code of the site it belongs to, when that is another one.
        waiting: Who waits for it has it kept now: code of the resident.
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


@dataclass(frozen=True, slots=True)
class Renewed:
    """A loan that goes on."""

    loan: str
    due: date
    item: str
    name: str
    renewals: int


@dataclass(frozen=True, slots=True)
class TakenBack:
    """An operation that was undone: what it was, and the items it concerned."""

    what: str
    items: tuple[str, ...]


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
    """An item as it stands now."""

    id: int
    code: str
    name: str
    status: str
    quantity: int
    version: int


def model_state(row: ModelRow) -> ModelState:
    """Give an item model as callers see it."""
    return ModelState(row.id, row.name, row.category, row.kind, row.loan_days, row.version)


def item_state(row: ItemRow, model: ModelRow) -> ItemState:
    """Give an item as callers see it."""
    return ItemState(row.id, row.code, model.name, row.status, row.quantity, row.version)
