"""What a scanned thing means at the counter, with this basket: pure.

A person is picked, an item that is in goes into the basket, an item that is out has come back. Where more than one of
these could be meant (a counted thing of which some are out and some are here, a name that several bear), it is asked,
never guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.lending.find import CONSUMABLE, PIECE
from app.lending.sights import IN, OUT, UNFIT, ItemSight, KitSight, LoanSight, PersonSight, Scanned
from app.residents.register import Borrower
from ui.lending.basket import Basket, Line
from ui.lending.resolve import Resolved


class Act(Enum):
    """What is done."""

    PICK = "pick"
    ADD = "add"
    BACK = "back"
    KIT_BACK = "kit_back"
    CHOOSE = "choose"
    FOLLOW = "follow"  # one thing was found by its name: take its code
    SAY = "say"


class Why(Enum):
    """Why nothing is done."""

    UNKNOWN = "unknown"
    NOTHING_FOUND = "nothing_found"
    IN_BASKET = "in_basket"
    NONE_LEFT = "none_left"
    UNFIT = "unfit"
    BLANK = "blank"
    STATION = "station"
    ELSEWHERE = "elsewhere"
    KIT_NOT_WHOLE = "kit_not_whole"
    LOAN_OVER = "loan_over"


@dataclass(frozen=True, slots=True)
class LendIt:
    """A choice: it goes out."""

    line: Line


Choice = Borrower | ItemSight | LoanSight | LendIt


@dataclass(frozen=True, slots=True)
class Meaning:
    """What to do, and with what.

    Attributes:
        lines: With `Act.ADD`: what goes into the basket.
        code: With `Act.BACK` the item, with `Act.KIT_BACK` the kit, with `Act.FOLLOW` what is taken next.
        loan: With `Act.BACK`: which loan, None = the only one.
    """

    act: Act
    found: Resolved
    why: Why | None = None
    person: PersonSight | None = None
    lines: tuple[Line, ...] = ()
    code: str = ""
    loan: str | None = None
    choices: tuple[Choice, ...] = ()


def meaning(found: Resolved, basket: Basket) -> Meaning:
    """Tell what to do."""
    scanned = found.scanned
    match scanned.kind:
        case "resident":
            return Meaning(Act.PICK, found, person=scanned.person)
        case "item" if scanned.item is not None:
            return _item(found, scanned, scanned.item, basket)
        case "loan" if scanned.loan is not None:
            return _loan(found, scanned.loan)
        case "kit" if scanned.kit is not None:
            return _kit(found, scanned.kit, basket)
        case "label":
            return Meaning(Act.SAY, found, Why.BLANK)
        case "station":
            return Meaning(Act.SAY, found, Why.STATION)
        case "page":
            return Meaning(Act.SAY, found, Why.ELSEWHERE)
    return _search(found)


def _item(found: Resolved, scanned: Scanned, item: ItemSight, basket: Basket) -> Meaning:
    if item.state == UNFIT:
        return Meaning(Act.SAY, found, Why.UNFIT)
    if item.state == OUT:
        return _out(found, item)
    line = Line(item, scanned.due, kept_for=scanned.kept_for)
    counted = item.model.kind not in (PIECE, CONSUMABLE)
    if counted and item.loans and not basket.lines and basket.person is None:
        return Meaning(Act.CHOOSE, found, choices=(*item.loans, LendIt(line)))
    return add(found, line, basket)


def add(found: Resolved, line: Line, basket: Basket) -> Meaning:
    """Put a line into the basket; a counted thing that is scanned again is one more."""
    known = basket.line(line.item.code)
    if known is None:
        return Meaning(Act.ADD, found, lines=(line,))
    if line.item.model.kind == PIECE:
        return Meaning(Act.SAY, found, Why.IN_BASKET)
    if known.quantity >= line.item.left:
        return Meaning(Act.SAY, found, Why.NONE_LEFT)
    more = Line(line.item, line.due, known.quantity + 1, line.kept_for)
    return Meaning(Act.ADD, found, lines=(more,))


def _out(found: Resolved, item: ItemSight) -> Meaning:
    if item.model.kind == PIECE or (len(item.loans) == 1 and item.loans[0].still_out == 1):
        return Meaning(Act.BACK, found, code=item.code, loan=item.loans[0].loan if item.loans else None)
    return Meaning(Act.CHOOSE, found, choices=item.loans)


def _loan(found: Resolved, loan: LoanSight) -> Meaning:
    if loan.state != "out":
        return Meaning(Act.SAY, found, Why.LOAN_OVER)
    # A slip says what was lent, not that it lies on the counter: whoever scans it is asked.
    return Meaning(Act.CHOOSE, found, choices=(loan,))


def _kit(found: Resolved, kit: KitSight, basket: Basket) -> Meaning:
    if kit.items and all(item.state == OUT for item in kit.items):
        return Meaning(Act.KIT_BACK, found, code=kit.code)
    if not kit.items or any(item.state != IN for item in kit.items):
        return Meaning(Act.SAY, found, Why.KIT_NOT_WHOLE)
    if any(basket.line(item.code) is not None for item in kit.items):
        return Meaning(Act.SAY, found, Why.IN_BASKET)
    lines = tuple(Line(item, due) for item, due in zip(kit.items, kit.dues, strict=True))
    return Meaning(Act.ADD, found, lines=lines)


def _search(found: Resolved) -> Meaning:
    hits: tuple[Choice, ...] = (*found.people, *found.items)
    if len(hits) == 1 and not (isinstance(hits[0], ItemSight) and hits[0].state == OUT):
        return Meaning(Act.FOLLOW, found, code=code_of(hits[0]))
    if hits:  # what is out comes back by its code alone: who typed a name has it perhaps not on the counter
        return Meaning(Act.CHOOSE, found, choices=hits)
    looks_like_code = any(character.isdigit() for character in found.text)
    return Meaning(Act.SAY, found, Why.UNKNOWN if looks_like_code else Why.NOTHING_FOUND)


def code_of(choice: Choice) -> str:
    """Give the code of what is offered."""
    if isinstance(choice, LendIt):
        return choice.line.item.code
    return choice.loan if isinstance(choice, LoanSight) else choice.code
