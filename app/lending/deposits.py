"""What becomes of a deposit when things come back.

It is taken for all that goes out at once and stands with one loan of it. It is paid back with the last of these things:
while others are out it goes on to one of them, and at a swap to the loan of what goes out in exchange. Once any of them
was given up for lost, whichever came first, it is kept when nothing is out any more, until somebody pays it back by
hand. Money that was taken stays written on the loan it ended with, and that it was paid back in an event of that loan.
"""

from __future__ import annotations

from typing import Any

from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Work, use_case
from app.lending.find import Found, find_loan
from app.lending.results import Deposit
from app.lending.steps import Step
from db import loans, sites, stock
from db.loans import LoanRow


@use_case(Right.LEND)
def pay_back_deposit(work: Work, loan: str) -> Deposit:
    """Pay back what was kept when a thing was given up for lost: it turned up, or was paid for.

    Raises:
        HallError: `unknown_loan`; `no_deposit` when none stands with it, its thing is out, or it is paid back.
    """
    item = stock.item_of(work.tx, find_loan(work, loan).item_id, to_change=True)
    row = find_loan(work, loan)  # as it is now that nobody else can pay it back
    if not row.deposit_fen or row.state == "out" or loans.refunded(work.tx, [row.id]):
        raise HallError("no_deposit", loan=row.number)
    deposit = Deposit(row.deposit_fen, _slip_of(work, row)[0].number, due_back=True, station=_taken_at(work, row))
    note_refund(Step(work), Found(item, stock.model_of(work.tx, item.model_id)), row, deposit)
    work.subject, work.detail = item.code, {"loan": row.number, "refund_fen": row.deposit_fen}
    return deposit


def settle_deposit(work: Work, row: LoanRow, left: int, made: dict[str, Any], *, lost: bool = False) -> Deposit | None:
    """Tell what becomes of the deposit that stands with a loan; hand it on while others of its slip are out.

    Args:
        work: The open unit of work.
        row: The loan before its return or loss.
        left: How many of it are still out.
        made: What undo needs is noted here.
        lost: What of it is out no more is lost.
    """
    if not row.deposit_fen:
        return None
    slip = _slip_of(work, row)
    if left:
        stays_with = stock.item_of(work.tx, row.item_id).code
    else:
        gone_on = (_handed_on(work, row, other, made) for other in slip if other.id != row.id)
        stays_with = next(filter(None, gone_on), "")
    lost = lost or loans.any_lost(work.tx, [one.id for one in slip])
    due_back = not (stays_with or lost)
    return Deposit(row.deposit_fen, slip[0].number, due_back, _taken_at(work, row), stays_with)


def note_refund(step: Step, found: Found, row: LoanRow, deposit: Deposit | None) -> None:
    """Write down that a deposit is paid back, by the item as it stands after its return and the loan before it."""
    if deposit is not None and deposit.due_back:
        step.note("refunded", found.item, row, quantity=deposit.fen, reason=deposit.receipt)


def take_deposit_back(work: Work, kept: dict[str, Any]) -> bool:
    """Undo that a deposit was handed on; False when something happened to that loan since."""
    other = loans.loan_of(work.tx, kept["loan"])
    if other.state != "out" or other.deposit_fen != kept["now"]:
        return False
    loans.update_loan(work.tx, other.id, deposit_fen=kept["before"])
    return True


def _slip_of(work: Work, row: LoanRow) -> list[LoanRow]:
    """Give the loans of the slip that a loan stands on, the one that the slip is numbered by first."""
    return loans.lent_together(work.tx, row.id) or [row]


def _taken_at(work: Work, row: LoanRow) -> str:
    """Name the station that took a deposit, "" for one's own."""
    return "" if row.site_id == work.site.id else str(sites.read_site(work.tx, row.site_id)["name"])


def _handed_on(work: Work, row: LoanRow, other: LoanRow, made: dict[str, Any]) -> str:
    """Hand a deposit on to another loan that is out; give the code of its thing, "" when it is not."""
    if other.state != "out":
        return ""
    item = stock.item_of(work.tx, other.item_id, to_change=True)
    other = loans.loan_of(work.tx, other.id)  # as it is now that nobody at another station can take it back
    if other.state != "out":
        return ""
    now = other.deposit_fen + row.deposit_fen
    made["deposit"] = {"loan": other.id, "before": other.deposit_fen, "now": now}
    loans.update_loan(work.tx, other.id, deposit_fen=now)
    loans.update_loan(work.tx, row.id, deposit_fen=0)
    return item.code
