"""What the counter asks for, beside scans: how something came back, why a limit does not count, other terms."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.core.text import NAME_LIMIT, NOTE_LIMIT, REASON_LIMIT
from app.lending.sights import LoanSight
from app.lending.terms import MOST_DEPOSIT_FEN
from ui.lending.basket import Terms
from ui.lending.words import day_text, named
from ui.plaintext import plain
from ui.widgets.ask_panel import DAY, LINE, MONEY, NUMBER, TICK, TICKS, Ask, Field


def condition(item: str, accessories: tuple[str, ...] = ()) -> Ask:
    """Ask how something came back; everything is good unless it is unticked."""
    title = QCoreApplication.translate("LendingAsk", "How did {item} come back?").format(item=item)
    return Ask(title, QCoreApplication.translate("LendingAsk", "Note it"), _flags(accessories))


def give_back(loan: LoanSight, today: date) -> Ask:
    """Ask what of a loan came back, when and how."""
    title = QCoreApplication.translate("LendingAsk", "What came back of {item}?")
    fields: tuple[Field, ...] = ()
    if loan.still_out > 1:
        words = QCoreApplication.translate("LendingAsk", "How many")
        fields = (Field("quantity", words, NUMBER, value=loan.still_out, low=1, high=loan.still_out),)
    day = QCoreApplication.translate("LendingAsk", "Came back on")
    hint = QCoreApplication.translate("LendingAsk", "An earlier day is marked as written down later.")
    fields += (Field("back_on", day, DAY, value=today, needed=True, hint=hint), *_flags(()))
    go = QCoreApplication.translate("LendingAsk", "It has come back")
    return Ask(title.format(item=named(loan.name, loan.item)), go, fields)


def override(refusal: str) -> Ask:
    """Ask a supervisor why a limit does not count."""
    field = Field("override", QCoreApplication.translate("LendingAsk", "Why"), needed=True, longest=REASON_LIMIT)
    title = QCoreApplication.translate("LendingAsk", "All the same? {refusal}").format(refusal=refusal)
    return Ask(title, QCoreApplication.translate("LendingAsk", "Do it all the same"), (field,))


def terms(now: Terms, today: date, asked_fen: int) -> Ask:
    """Ask for terms other than the usual ones; `asked_fen`: deposit that what goes out asks for."""
    translate = QCoreApplication.translate
    fields = [
        Field(
            "due",
            translate("LendingAsk", "Back by"),
            DAY,
            value=now.due,
            hint=translate("LendingAsk", "Empty: as usual for each item. A closed day moves to the next open one."),
        ),
        Field(
            "out_on",
            translate("LendingAsk", "Went out on"),
            DAY,
            value=now.out_on or today,
            needed=True,
            hint=translate("LendingAsk", "An earlier day is marked as written down later."),
        ),
        Field(
            "carer_for",
            translate("LendingAsk", "Fetched for whom"),
            value=now.carer_for,
            longest=NAME_LIMIT,
            hint=translate("LendingAsk", "Where somebody fetches it for a neighbour or a relative."),
        ),
    ]
    if asked_fen or now.deposit_fen:
        words = translate("LendingAsk", "Deposit in cash, yuan")
        hint = translate(
            "LendingAsk", "What you have taken. Money only; a card or paper of the borrower is never kept."
        )
        value = now.deposit_fen or asked_fen
        fields.append(Field("deposit_fen", words, MONEY, value=value, high=MOST_DEPOSIT_FEN, hint=hint))
    title = translate("LendingAsk", "Terms of this loan")
    return Ask(title, translate("LendingAsk", "Take these"), tuple(fields))


def due(loan: LoanSight) -> Ask:
    """Ask until when a loan goes on."""
    title = QCoreApplication.translate("LendingAsk", "Until when does {item} stay out?")
    words = QCoreApplication.translate("LendingAsk", "Back by")
    hint = QCoreApplication.translate("LendingAsk", "Later than now agreed: {day}").format(day=day_text(loan.due))
    field = Field("due", words, DAY, value=loan.due, needed=True, hint=hint)
    go = QCoreApplication.translate("LendingAsk", "Renew until then")
    return Ask(title.format(item=named(loan.name, loan.item)), go, (field,))


def swap(loan: LoanSight) -> Ask:
    """Ask what goes out in the place of an item."""
    title = QCoreApplication.translate("LendingAsk", "Swap {item}").format(item=named(loan.name, loan.item))
    words = QCoreApplication.translate("LendingAsk", "Code of the other one")
    hint = QCoreApplication.translate("LendingAsk", "Scan it, or type it. It is due on the same day.")
    fields = (Field("out", words, LINE, needed=True, hint=hint, scans=True), *_flags(()))
    return Ask(title, QCoreApplication.translate("LendingAsk", "Swap them"), fields)


def _flags(accessories: tuple[str, ...]) -> tuple[Field, ...]:
    translate = QCoreApplication.translate
    fields = [
        Field("works", translate("LendingAsk", "It works"), TICK, value=True),
        Field("complete", translate("LendingAsk", "It is complete"), TICK, value=True),
        Field("lendable", translate("LendingAsk", "It may go out again"), TICK, value=True),
    ]
    if accessories:
        words = translate("LendingAsk", "What came back with it")
        choices = tuple((each, plain(each)) for each in accessories)
        del fields[1]
        fields.append(Field("accessories", words, TICKS, choices, accessories))  # last: so none looks like one of them
    note = translate("LendingAsk", "Note")
    hint = translate("LendingAsk", "What is not ticked is noted as a fault; what does not work goes into repair.")
    return (*fields, Field("note", note, longest=NOTE_LIMIT, hint=hint))


def told_condition(values: dict[str, object], accessories: tuple[str, ...] = ()) -> dict[str, object]:
    """Give a form's answer as the hall wants it: the condition, and the note with what is missing."""
    back = values.get("accessories")
    lacking = [each for each in accessories if isinstance(back, tuple) and each not in back]
    note = str(values.get("note") or "")
    if lacking:
        words = QCoreApplication.translate("LendingAsk", "Missing: {things}").format(things="、".join(lacking))
        note = f"{words}。{note}" if note else words
    complete = not lacking and bool(values.get("complete", True))
    flags = {"works": bool(values.get("works", True)), "complete": complete}
    return {"condition": {**flags, "lendable": bool(values.get("lendable", True))}, "note": note[:NOTE_LIMIT]}
