"""Find what a code means, and refuse what is not there or not fit to go out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.core.errors import HallError
from app.core.rights import Right
from app.core.tokens import key_of
from app.core.work import Look
from app.lending.terms import check_due_again, check_is_overdue
from db import loans, residents, stock
from db.loans import LoanRow
from db.stock import ItemRow, ModelRow

PIECE, COUNTED, CONSUMABLE = "piece", "counted", "consumable"
ACTIVE, PENDING, REPAIR, RETIRED, MISSING = "active", "pending", "repair", "retired", "missing"
# What waits for its label is active from the first scan of it on, and to lend it is a scan.
LENDABLE = (ACTIVE, PENDING)
CHECK_OVERDUE, ELSEWHERE = "check_overdue", "elsewhere"


@dataclass(frozen=True, slots=True)
class Found:
    """An item with its model."""

    item: ItemRow
    model: ModelRow

    @property
    def single(self) -> bool:
        """Tell whether it is a piece, which can be out once only."""
        return self.model.kind == PIECE

    @property
    def left(self) -> int:
        """Give how many are here and not out."""
        return self.item.quantity - self.item.out_count

    def check_due(self, today: date) -> date | None:
        """Give when it is to be looked at for safety, by its model's plan and what is known of it now."""
        item, model = self.item, self.model
        plan = model.check_days, model.check_each
        return check_due_again(item.check_due, item.checked_on, item.bought, *plan, today)


def find_item(look: Look, code: object, *, to_change: bool = False) -> Found:
    """Find an item by any of its codes.

    Raises:
        HallError: `unknown_item`.
    """
    key = key_of(code)
    row = stock.item_coded(look.tx, key, to_change=to_change) if key else None
    if row is None:
        raise HallError("unknown_item", item=str(code)[:40])
    return Found(row, stock.model_of(look.tx, row.model_id))


def own_item(look: Look, code: object, *, to_change: bool = False) -> Found:
    """Find an item that belongs to the site, or is there; who sees every station may change any.

    Raises:
        HallError: `unknown_item not_allowed`.
    """
    found = find_item(look, code, to_change=to_change)
    if look.site.id not in (found.item.home_id, found.item.site_id):
        look.require(Right.EVERY_STATION)
    return found


def find_loan(look: Look, number: object) -> LoanRow:
    """Find a loan by its number.

    Raises:
        HallError: `unknown_loan`.
    """
    key = key_of(number)
    row = loans.loan_numbered(look.tx, key) if key else None
    if row is None or row.state == "undone":
        raise HallError("unknown_loan", loan=str(number)[:40])
    return row


def unfit_why(found: Found, today: date) -> str:
    """Tell why an item must not go out, whoever wants it: its status or `check_overdue`; "" when it may."""
    item, model = found.item, found.model
    if item.status not in LENDABLE:
        return item.status
    late = model.check_blocks and check_is_overdue(item.check_due, model.check_each, today)
    return CHECK_OVERDUE if late else ""


def require_lendable(look: Look, found: Found, quantity: int) -> None:
    """Refuse an item that must not go out.

    Raises:
        HallError: `not_lendable` with why (its status, `check_overdue`, or `elsewhere` for what is counted at another
            site), `too_few` with how many are left.
    """
    item, why = found.item, unfit_why(found, look.today)
    if why:
        due = item.check_due.isoformat() if why == CHECK_OVERDUE and item.check_due else None
        raise HallError("not_lendable", item=item.code, why=why, due=due)
    if not found.single and item.site_id != look.site.id:
        # One row stands for all of them: they cannot all be here because one of them is.
        raise HallError("not_lendable", item=item.code, why=ELSEWHERE, due=None)
    if found.left < quantity and not found.single:
        raise HallError("too_few", item=item.code, left=found.left, quantity=quantity)


def require_in(look: Look, found: Found) -> None:
    """Refuse a piece that is out, and tell who has it.

    Raises:
        HallError: `item_out` with the loan, when it is due, where it went out, and the borrower's code.
    """
    if not found.single:
        return
    for loan in loans.out_of_item(look.tx, found.item.id):
        who = residents.resident_of(look.tx, loan.resident_id) if loan.resident_id is not None else None
        raise HallError(
            "item_out",
            item=found.item.code,
            loan=loan.number,
            due=loan.due.isoformat(),
            resident=None if who is None else who.code,
            site=site_code(look, loan.site_id),
        )


def require_all_in(look: Look, found: Found) -> None:
    """Refuse what is out, or of which some are.

    Raises:
        HallError: as `require_in`; `wrong_state` for a counted thing.
    """
    require_in(look, found)
    if found.item.out_count:
        raise HallError("wrong_state", item=found.item.code, state="out")


def site_code(look: Look, site_id: int) -> str:
    """Give the code of any site of the store."""
    return look.site.places[site_id]
