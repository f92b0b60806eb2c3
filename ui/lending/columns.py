"""What each column of the lists shows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.lending.sights import CareSight, LoanSight
from ui.lending.words import borrower_text, day_text, due_text, money_text, named
from ui.plaintext import plain
from ui.widgets.elided import as_tooltip
from ui.widgets.table import Column

PHONE = 2  # which column the telephone is


def loan_columns() -> tuple[Column[LoanSight], ...]:
    """Make the columns of what is out."""
    return (
        Column(_item_title, _loan_item, tip=_loan_tip, stretch=True),
        Column(_who_title, borrower_text),
        Column(_phone_title, _phone),
        Column(_due_title, due_text),
    )


def care_columns() -> tuple[Column[CareSight], ...]:
    """Make the columns of what is in repair."""
    return (
        Column(_item_title, _care_item, stretch=True),
        Column(_fault_title, _fault, tip=_fault_tip),
        Column(_since_title, _since),
    )


def _item_title() -> str:
    return QCoreApplication.translate("Lending", "Item")


def _loan_item(row: LoanSight) -> str:
    count = "" if row.still_out == 1 else f"{row.still_out} × "  # before a name that may be cut
    return f"{count}{named(row.name, row.item)}{_deposit(row)}"


def _deposit(row: LoanSight) -> str:
    if not row.deposit_fen:
        return ""
    return "  " + QCoreApplication.translate("Lending", "deposit {yuan}").format(yuan=money_text(row.deposit_fen))


def _loan_tip(row: LoanSight) -> str:
    words = QCoreApplication.translate("Lending", "{item}, loan {loan}, out since {day}, lent by {who}")
    text = words.format(item=_loan_item(row), loan=row.loan, day=day_text(row.out_on), who=plain(row.lent_by))
    return as_tooltip(text)


def _who_title() -> str:
    return QCoreApplication.translate("Lending", "Borrower")


def _phone_title() -> str:
    return QCoreApplication.translate("Lending", "Telephone")


def _phone(row: LoanSight) -> str:
    return row.phone


def _due_title() -> str:
    return QCoreApplication.translate("Lending", "Due")


def _care_item(row: CareSight) -> str:
    return named(row.name, row.item)


def _fault_title() -> str:
    return QCoreApplication.translate("Lending", "What is wrong")


def _fault(row: CareSight) -> str:
    return plain(row.fault)


def _fault_tip(row: CareSight) -> str:
    return as_tooltip(plain(row.fault))


def _since_title() -> str:
    return QCoreApplication.translate("Lending", "Since")


def _since(row: CareSight) -> str:
    return day_text(row.opened_at.astimezone().date())
