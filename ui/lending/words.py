"""Items, people, loans and days of the lending page in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.core.money import yuan_text
from app.lending.find import CHECK_OVERDUE, CONSUMABLE, ELSEWHERE, MISSING, REPAIR, RETIRED
from app.lending.sights import OUT, ItemSight, LoanSight, PersonSight
from app.residents.register import Borrower
from ui.lending.basket import Line, Terms
from ui.lending.meaning import Choice, LendIt
from ui.plaintext import joined, plain
from ui.weekdays import weekday_text


def day_text(day: date) -> str:
    """Name a day by month, day and weekday."""
    return f"{day:%m-%d} {weekday_text(day, short=True)}"


def money_text(fen: int) -> str:
    """Say an amount of money."""
    return f"¥{yuan_text(fen)}"


def named(name: str, code: str) -> str:
    """Name a thing or a person with the code."""
    return f"{plain(name)}  {code}"


def item_text(item: ItemSight) -> str:
    """Name an item."""
    return named(item.model.name, item.code)


def person_text(who: Borrower) -> str:
    """Name a borrower: two of one name differ by the telephone number."""
    return f"{plain(who.name)}  {who.phone}".strip()


def borrower_text(loan: LoanSight) -> str:
    """Name who has a loan."""
    return plain(loan.borrower) or QCoreApplication.translate("Lending", "without a name")


def late_text(days: int) -> str:
    """Say how late something is."""
    return QCoreApplication.translate("Lending", "{n} d late").format(n=days)


def due_text(loan: LoanSight) -> str:
    """Say when a loan is due, and how late it is."""
    return f"{day_text(loan.due)}  {late_text(loan.late_days)}" if loan.overdue else day_text(loan.due)


def has_text(person: PersonSight) -> str:
    """Say how much somebody has."""
    if not person.out:
        return QCoreApplication.translate("Lending", "Has nothing of ours.")
    if not person.overdue:
        return QCoreApplication.translate("Lending", "Has {n} of ours, none late.").format(n=person.out)
    words = QCoreApplication.translate("Lending", "Has {n} of ours, {late} late.")
    return words.format(n=person.out, late=person.overdue)


def suspended_text(who: Borrower) -> str:
    """Say that nothing is lent to somebody, "" when it is."""
    if who.suspended_until is None:
        return ""
    words = QCoreApplication.translate("Lending", "Nothing is lent to this person until {day}: {reason}")
    return words.format(day=day_text(who.suspended_until), reason=plain(who.suspended_reason))


def held_text(loans: Sequence[LoanSight]) -> str:
    """Say what is held as deposit for what is out, "" for nothing; each with the loan it stands with."""
    held = [loan for loan in loans if loan.deposit_fen and loan.state == "out"]
    if not held:
        return ""
    words = QCoreApplication.translate("Lending", "Deposit held: {yuan} ({loans}).")
    fen = sum(loan.deposit_fen for loan in held)
    return words.format(yuan=money_text(fen), loans="、".join(loan.loan for loan in held))


def unfit_text(why: str) -> str:
    """Say why an item must not go out."""
    words = {
        REPAIR: QCoreApplication.translate("Lending", "It is in repair."),
        RETIRED: QCoreApplication.translate("Lending", "It is not lent any more."),
        MISSING: QCoreApplication.translate("Lending", "It is written down as missing."),
        CHECK_OVERDUE: QCoreApplication.translate("Lending", "It must be looked at for safety first."),
        ELSEWHERE: QCoreApplication.translate("Lending", "It belongs to the stock of another station."),
    }
    return words.get(why, QCoreApplication.translate("Lending", "It is not lent now."))


def line_due_text(line: Line) -> str:
    """Say when a line of the basket would be due."""
    if line.item.model.kind == CONSUMABLE:
        return QCoreApplication.translate("Lending", "used up, not given back")
    if line.due is None:
        return QCoreApplication.translate("Lending", "as usual for it")
    return QCoreApplication.translate("Lending", "back by {day}").format(day=day_text(line.due))


def terms_text(terms: Terms) -> str:
    """Say what is agreed otherwise than usual."""
    told = []
    if terms.out_on is not None:
        told.append(QCoreApplication.translate("Lending", "Went out on {day}.").format(day=day_text(terms.out_on)))
    if terms.due is not None:
        told.append(QCoreApplication.translate("Lending", "All of it back by {day}.").format(day=day_text(terms.due)))
    if terms.carer_for:
        words = QCoreApplication.translate("Lending", "Fetched for {who}.")
        told.append(words.format(who=plain(terms.carer_for)))
    if terms.deposit_fen:
        words = QCoreApplication.translate("Lending", "Deposit in cash: {yuan}.")
        told.append(words.format(yuan=money_text(terms.deposit_fen)))
    return joined(*told)


def choice_text(choice: Choice) -> str:
    """Name what is offered."""
    if isinstance(choice, LendIt):
        return QCoreApplication.translate("Lending", "Lend {item}").format(item=item_text(choice.line.item))
    if isinstance(choice, LoanSight):
        words = QCoreApplication.translate("Lending", "{who} gives back {item}")
        return words.format(who=borrower_text(choice), item=named(choice.name, choice.item))
    return person_text(choice) if isinstance(choice, Borrower) else item_text(choice)


def choice_detail(choice: Choice) -> str:
    """Say what tells it from the others."""
    if isinstance(choice, LendIt):
        return QCoreApplication.translate("Lending", "{n} here").format(n=choice.line.item.left)
    if isinstance(choice, LoanSight):
        return QCoreApplication.translate("Lending", "{n} out, due {day}").format(
            n=choice.still_out, day=due_text(choice)
        )
    if isinstance(choice, Borrower):
        return choice.code
    return item_state_text(choice)


def item_state_text(item: ItemSight) -> str:
    """Say in a few words where an item is."""
    if item.state == OUT and item.loans:
        words = QCoreApplication.translate("Lending", "out: {who}, due {day}")
        return words.format(who=borrower_text(item.loans[0]), day=due_text(item.loans[0]))
    if item.state == OUT:
        return QCoreApplication.translate("Lending", "none left")
    if item.why:
        return unfit_text(item.why)
    return plain(item.place) or QCoreApplication.translate("Lending", "here")
