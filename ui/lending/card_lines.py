"""The story of an item or a borrower, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.lending.cards import BorrowerCard, ItemCard
from app.lending.keeping import Kept
from app.lending.sights import CareSight, EventSight, LoanSight
from ui.lending.remind_pane import outcome_text
from ui.lending.words import borrower_text, day_text, due_text, money_text, named
from ui.plaintext import joined, plain


@dataclass(frozen=True, slots=True)
class CardLine:
    """One line.

    Attributes:
        thing: The loan or reservation it tells of, where something can be done with it.
    """

    id: str
    day: date
    what: str
    who: str = ""
    thing: Any = None


def item_lines(card: ItemCard) -> tuple[CardLine, ...]:
    """Tell the story of an item, the newest first."""
    lines = [_loan_line(loan, borrower_text(loan)) for loan in card.history]
    lines += [_care_line(each) for each in card.care]
    told = ("lent", "returned", "refunded", "renewed", "broken", "repaired", "checked")  # loans and repairs tell these
    lines += [_event_line(each) for each in card.events if each.kind not in told and not each.undone]
    return tuple(sorted(lines, key=_newest_first, reverse=True))


def person_lines(card: BorrowerCard) -> tuple[CardLine, ...]:
    """Tell what somebody waits for, has, had, and when they were reminded."""
    lines = [_hold_line(each) for each in card.holds]
    lines += [_loan_line(loan, named(loan.name, loan.item)) for loan in card.out]
    gone = [_loan_line(loan, named(loan.name, loan.item)) for loan in card.history if loan.state != "out"]
    words = QCoreApplication.translate("LendingCard", "Reminded: {outcome}")
    for number, each in enumerate(card.contacts):
        told = joined(words.format(outcome=outcome_text(each.outcome)), plain(each.note))
        gone.append(CardLine(f"contact-{number}", each.at.astimezone().date(), told, plain(each.by)))
    return (*lines, *sorted(gone, key=_newest_first, reverse=True))


def _newest_first(line: CardLine) -> date:
    return line.day


def _loan_line(loan: LoanSight, thing: str) -> CardLine:
    if loan.state == "out":
        words = QCoreApplication.translate("LendingCard", "Due {day}: {thing}")
        what = words.format(thing=thing, day=due_text(loan))
    elif loan.state == "lost":
        what = QCoreApplication.translate("LendingCard", "{thing}: given up as lost").format(thing=thing)
    else:
        words = QCoreApplication.translate("LendingCard", "{thing}: back on {day}{flags}")
        back = loan.back_on.isoformat() if loan.back_on is not None else ""
        what = words.format(thing=thing, day=back, flags=_flags(loan))
    what += _deposit(loan) if loan.deposit_fen else ""
    if loan.back_dated:
        what += QCoreApplication.translate("LendingCard", ", written down later")
    if loan.renewals:
        what += QCoreApplication.translate("LendingCard", ", renewals: {n}").format(n=loan.renewals)
    return CardLine(loan.loan, loan.out_on, _with_note(what, loan.note), plain(loan.lent_by), loan)


def _deposit(loan: LoanSight) -> str:
    words = QCoreApplication.translate("LendingCard", ", deposit {yuan} not paid back")
    if loan.deposit_paid:
        words = QCoreApplication.translate("LendingCard", ", deposit {yuan} paid back")
    elif loan.state == "out":
        words = QCoreApplication.translate("LendingCard", ", deposit {yuan} held")
    return words.format(yuan=money_text(loan.deposit_fen))


def _flags(loan: LoanSight) -> str:
    translate = QCoreApplication.translate
    told = (
        (loan.works, translate("LendingCard", ", does not work")),
        (loan.complete, translate("LendingCard", ", not complete")),
        (loan.lendable, translate("LendingCard", ", not to go out")),
    )
    return "".join(words for flag, words in told if flag is False)


def _care_line(care: CareSight) -> CardLine:
    translate = QCoreApplication.translate
    kinds = {
        "repair": translate("LendingCard", "Repair: {fault}"),
        "check": translate("LendingCard", "Looked at for safety: {fault}"),
    }
    outcomes = {
        "": translate("LendingCard", "still open"),
        "ok": translate("LendingCard", "in order"),
        "repaired": translate("LendingCard", "mended"),
        "retired": translate("LendingCard", "cannot be mended"),
        "fault": translate("LendingCard", "not in order"),
    }
    fault, outcome = plain(care.fault), outcomes.get(care.outcome, "")
    if fault and outcome:
        fault = translate("LendingCard", "{fault}, {outcome}").format(fault=fault, outcome=outcome)
    what = _with_note(kinds[care.kind].format(fault=fault or outcome), care.note)
    return CardLine(f"care-{care.id}", care.opened_at.astimezone().date(), what, plain(care.opened_by))


def _event_line(event: EventSight) -> CardLine:
    what = _event_text(event.kind)
    if event.balance is not None:
        words = QCoreApplication.translate("LendingCard", "{what}: {n}, then {left} here")
        what = words.format(what=what, n=event.quantity, left=event.balance)
    day = event.at.astimezone().date()
    return CardLine(f"event-{event.id}", day, _with_note(what, event.reason), plain(event.by))


def _with_note(what: str, note: str) -> str:
    if not note:
        return what
    return QCoreApplication.translate("LendingCard", "{what} ({note})").format(what=what, note=plain(note))


def _event_text(kind: str) -> str:
    translate = QCoreApplication.translate
    words = {
        "added": translate("LendingCard", "Written down"),
        "consumed": translate("LendingCard", "Used up"),
        "restocked": translate("LendingCard", "Came in"),
        "adjusted": translate("LendingCard", "Counted again"),
        "lost": translate("LendingCard", "Lost"),
        "retired": translate("LendingCard", "Not lent any more"),
        "reinstated": translate("LendingCard", "Lent again"),
        "missing": translate("LendingCard", "Missing"),
        "found": translate("LendingCard", "Found again"),
        "activated": translate("LendingCard", "Its label is on it"),
        "sent": translate("LendingCard", "Sent to another station"),
        "received": translate("LendingCard", "Arrived"),
        "labelled": translate("LendingCard", "Got another code"),
        "counted": translate("LendingCard", "Counted at a stock-take"),
        "noted": translate("LendingCard", "Its state was noted"),
        "refunded": translate("LendingCard", "Deposit paid back"),
    }
    return words.get(kind, translate("LendingCard", "Something was changed"))


def _hold_line(kept: Kept) -> CardLine:
    return CardLine(f"hold-{kept.id}", kept.wanted_on or kept.keep_until or date.max, hold_text(kept), "", kept)


def hold_text(kept: Kept) -> str:
    """Say how a reservation stands."""
    translate = QCoreApplication.translate
    model = plain(kept.model) if kept.quantity == 1 else f"{plain(kept.model)} × {kept.quantity}"
    if kept.state == "ready" and kept.keep_until is not None:
        words = translate("LendingCard", "{model}: kept ready until {day}")
        return words.format(model=model, day=day_text(kept.keep_until))
    if kept.wanted_on is not None:
        return translate("LendingCard", "{model}: reserved for {day}").format(model=model, day=day_text(kept.wanted_on))
    return translate("LendingCard", "{model}: number {n} in the waiting list").format(model=model, n=kept.place)
