"""Who borrows and what is about to go out, before anything is written down: pure."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from app.lending.find import CONSUMABLE, PIECE
from app.lending.sights import ItemSight, PersonSight


@dataclass(frozen=True, slots=True)
class Line:
    """One item in the basket.

    Attributes:
        due: When it would be due; None for what is used up.
        kept_for: Name of who has one reserved, when no other is free.
    """

    item: ItemSight
    due: date | None
    quantity: int = 1
    kept_for: str = ""
    without: tuple[str, ...] = ()  # accessories that were unticked


@dataclass(frozen=True, slots=True)
class Terms:
    """What is agreed otherwise than usual; `out_on` None = today."""

    due: date | None = None
    out_on: date | None = None
    carer_for: str = ""
    deposit_fen: int = 0


@dataclass(frozen=True, slots=True)
class Basket:
    """A borrower, if one is known yet, and the lines in the order of their scans."""

    person: PersonSight | None = None
    lines: tuple[Line, ...] = ()
    terms: Terms = Terms()

    def line(self, code: str) -> Line | None:
        """Give the line of an item."""
        return next((line for line in self.lines if line.item.code == code), None)

    def with_person(self, person: PersonSight | None) -> Basket:
        """Give the basket of somebody."""
        return replace(self, person=person)

    def with_line(self, line: Line) -> Basket:
        """Give the basket with a line more, or with another one in its place."""
        if self.line(line.item.code) is None:
            return replace(self, lines=(*self.lines, line))
        return replace(self, lines=tuple(line if old.item.code == line.item.code else old for old in self.lines))

    def without(self, code: str) -> Basket:
        """Give the basket without an item."""
        return replace(self, lines=tuple(line for line in self.lines if line.item.code != code))

    def with_quantity(self, code: str, quantity: int) -> Basket:
        """Give the basket with another number of a counted thing; unchanged when there are not so many."""
        line = self.line(code)
        if line is None or line.item.model.kind == PIECE or not 1 <= quantity <= line.item.left:
            return self
        return self.with_line(replace(line, quantity=quantity))

    def with_ticked(self, code: str, accessory: str, ticked: bool) -> Basket:
        """Give the basket with an accessory handed out, or not."""
        line = self.line(code)
        if line is None:
            return self
        left = tuple(each for each in line.without if each != accessory)
        return self.with_line(replace(line, without=left if ticked else (*left, accessory)))

    @property
    def needs_name(self) -> bool:
        """Tell whether something in it goes out to nobody without a name, and none is known yet."""
        named = (not line.item.model.anonymous and line.item.model.kind != CONSUMABLE for line in self.lines)
        return self.person is None and any(named)

    @property
    def asked_fen(self) -> int:
        """Give the deposit that what lies in it asks for, in fen."""
        return sum(line.item.model.deposit_fen * line.quantity for line in self.lines)

    @property
    def is_ready(self) -> bool:
        """Tell whether it may be lent."""
        return bool(self.lines) and not self.needs_name

    def wanted(self) -> list[dict[str, Any]]:
        """Give the items as the hall is asked to lend them."""
        return [_wanted(line) for line in self.lines]

    def agreed(self) -> dict[str, Any]:
        """Give the terms as the hall is asked to lend by them: those that differ from the usual ones."""
        told = asdict(self.terms)
        return {name: value for name, value in told.items() if value}


def _wanted(line: Line) -> dict[str, Any]:
    asked: dict[str, Any] = {"code": line.item.code, "quantity": line.quantity}
    if line.item.model.accessories:
        asked["ticked"] = [each for each in line.item.model.accessories if each not in line.without]
    return asked
