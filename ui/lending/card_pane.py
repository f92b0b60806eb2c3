"""The card of an item or a borrower: what is known, its story, and what can be done with it."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.core.rights import TABLE, Right
from app.core.text import NAME_LIMIT, NOTE_LIMIT, REASON_LIMIT
from app.lending import cards, catalogue, keeping
from app.lending.cards import BorrowerCard, ItemCard
from app.lending.deposits import pay_back_deposit
from app.lending.find import CHECK_OVERDUE, MISSING, REPAIR, RETIRED
from app.lending.keeping import Kept
from app.lending.sights import LoanSight, ModelSight
from app.residents import register
from ui.context import Context
from ui.lending.card_lines import CardLine, item_lines, person_lines
from ui.lending.deposit_words import refund_text
from ui.lending.photo_box import PhotoBox
from ui.lending.stock_columns import item_status_text, said_item
from ui.lending.stock_questions import days_text
from ui.lending.words import day_text, has_text, held_text, item_text, money_text, person_text, suspended_text
from ui.lending.work_pane import WorkPane
from ui.plaintext import joined, plain
from ui.theme.current import px
from ui.theme.state import set_state
from ui.widgets.ask_panel import CHOICE, DAY, NUMBER, Ask, Field
from ui.widgets.buttons import Button
from ui.widgets.elided import as_tooltip
from ui.widgets.labels import label
from ui.widgets.table import Column

_BY = 2  # which column it is
_WIDE = 520  # px that all columns need


class CardPane(WorkPane):
    """Shown beside the counter in the place of the lists.

    Signals:
        left: Back to the lists.
        borrow_asked: A code that is taken as if it had been scanned.
        loan_asked: What is to be done with a loan (`back due swap renew slip`), and the loan.
        renew_all_asked: Code of a borrower.
        stock_asked: Code of an item whose further steps are in the stock.
    """

    left = Signal()
    borrow_asked = Signal(str)
    loan_asked = Signal(str, object)
    renew_all_asked = Signal(str)
    stock_asked = Signal(str)

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        columns = (
            Column(_day_title, _day),
            Column(_what_title, _what, tip=_tip, stretch=True),
            Column(_by_title, _by),
        )
        super().__init__("lending_card", ctx, columns, _line_id, parent)
        self.card: ItemCard | BorrowerCard | None = None
        self._asked: tuple[str, str] = ("", "")
        self._may_suspend = Right.OVERRIDE_LIMIT in TABLE[ctx.actor.role] | ctx.granted
        self.facts = label(wrap=True, name="lending_card_facts", parent=self)
        self.column.insertWidget(1, self.facts)
        self.photo = PhotoBox(ctx, self)
        self.photo.changed.connect(self.read)
        self.column.insertWidget(2, self.photo)
        self._may_edit = Right.EDIT_STOCK in TABLE[ctx.actor.role] | ctx.granted
        self.back = self.tool("lending_card_back", self.left.emit)
        self.take = self.tool("lending_card_take", self._take, "primary")
        self.stock = self.tool("lending_card_stock", self._ask_stock)
        self.renew_all = self.tool("lending_card_renew_all", self._renew_all)
        self.reserve = self.tool("lending_card_reserve", self._ask_reserve)
        self.phone = self.tool("lending_card_phone", self._show_phone)
        self.edit = self.tool("lending_card_edit", self._ask_edit)
        self.suspend = self.tool("lending_card_suspend", self._ask_suspend)
        self.admit = self.tool("lending_card_admit", self._admit)
        self.new_photo = self.tool("lending_card_photo", self._ask_photo)
        self._loan_steps = {
            name: self.action(f"lending_card_{name}_loan", partial(self._ask_loan, name))
            for name in ("back", "renew", "due", "swap", "slip")
        }
        self.refund = self.action("lending_card_refund", self._refund)
        self.cancel = self.action("lending_card_cancel", self._cancel)
        self.retranslate()

    def show_item(self, code: str) -> None:
        """Show an item."""
        self._asked = ("item", code)
        self.read()

    def show_person(self, code: str) -> None:
        """Show a borrower."""
        self._asked = ("resident", code)
        self.read()

    def read(self) -> None:
        """Read the card again."""
        kind, code = self._asked
        if kind == "item":
            self.look(cards.item_card, self._show, item=code)
        elif kind == "resident":
            self.look(cards.borrower_card, self._show, resident=code)

    def _show(self, card: ItemCard | BorrowerCard) -> None:
        self.card = card
        person = card.person if isinstance(card, BorrowerCard) else None
        self.edit.setVisible(person is not None)
        self.phone.setVisible(person is not None and bool(person.who.phone))
        self.renew_all.setVisible(isinstance(card, BorrowerCard) and bool(card.out))
        stopped = person is not None and person.who.suspended_until is not None
        self.suspend.setVisible(person is not None and not stopped and self._may_suspend)
        self.admit.setVisible(stopped and self._may_suspend)
        for part in (self.new_photo, self.stock):
            part.setVisible(isinstance(card, ItemCard) and self._may_edit)
        self._say_next(card)
        if isinstance(card, BorrowerCard):
            self.photo.clear_photo()
            self.title.setText(f"{person_text(card.person.who)}  {card.person.who.code}")
            note = plain(card.person.who.note)
            said = (suspended_text(card.person.who), has_text(card.person), held_text(card.out), _answers(card))
            self.facts.setText(joined(*said, note))
            rows = person_lines(card)
        else:
            self.title.setText(item_text(card.item))
            self._say_facts()
            self.photo.show_item(card.item.code, item_text(card.item), card.has_photo)
            rows = item_lines(card)
        self._fit_columns()
        self.show_rows(rows, self.tr("Nothing has happened yet"))

    def _say_next(self, card: ItemCard | BorrowerCard) -> None:
        """Make what comes next the primary button: of what cannot go out that is a step in the stock."""
        why = card.item.why if isinstance(card, ItemCard) else ""
        steps = {
            REPAIR: self.tr("The repair is over …"),
            RETIRED: self.tr("Lend it again …"),
            MISSING: self.tr("It is found again …"),
            CHECK_OVERDUE: self.tr("Look at it for safety …"),
        }
        self.stock.set_words(steps.get(why, self.tr("More in the stock")))
        mends = why in steps and self._may_edit
        set_state(self.stock, kind="primary" if mends else "")
        set_state(self.take, kind="" if mends else "primary")

    def may(self, made: Button, row: CardLine) -> bool:
        """Tell whether a step fits a line."""
        if made is self.cancel:
            return isinstance(row.thing, Kept)
        loan = row.thing if isinstance(row.thing, LoanSight) else None
        if made is self.refund:
            return loan is not None and loan.state != "out" and bool(loan.deposit_fen) and not loan.deposit_paid
        return loan is not None and (loan.state == "out" or made is self._loan_steps["slip"])

    def _take(self) -> None:
        self.borrow_asked.emit(self._asked[1])

    def _show_phone(self) -> None:
        if isinstance(self.card, BorrowerCard):
            who = self.card.person.who
            self.show_phone(who.contact or who.name, who.code)

    def _ask_stock(self) -> None:
        if isinstance(self.card, ItemCard):
            self.stock_asked.emit(self.card.item.code)

    def _renew_all(self) -> None:
        self.renew_all_asked.emit(self._asked[1])

    def _ask_loan(self, step: str) -> None:
        row = self.chosen()
        if row is not None and isinstance(row.thing, LoanSight):
            self.loan_asked.emit(step, row.thing)

    def _refund(self) -> None:
        row = self.chosen()
        if row is not None and isinstance(row.thing, LoanSight):
            self.do(pay_back_deposit, refund_text, loan=row.thing.loan)

    def _cancel(self) -> None:
        row = self.chosen()
        if row is not None and isinstance(row.thing, Kept):
            self.do(keeping.cancel_reservation, self._cancelled, hold=row.thing.id)

    def _cancelled(self, _none: None) -> str:
        return self.tr("The reservation is cancelled")

    def _ask_reserve(self) -> None:
        if isinstance(self.card, ItemCard):
            self.begin_ask(_reserve_for(), self._reserve_item)
        else:
            self.look(catalogue.find_models, self._begin_reserve)

    def _begin_reserve(self, models: tuple[ModelSight, ...]) -> None:
        choices = tuple((each.id, plain(each.name)) for each in models)
        self.begin_ask(_reserve(Field("model", self.tr("What"), CHOICE, choices)), self._reserve)

    def _reserve(self, values: dict[str, Any]) -> None:
        self.do(keeping.reserve, self._reserved, resident=self._asked[1], **values)

    def _reserve_item(self, values: dict[str, Any]) -> None:
        if isinstance(self.card, ItemCard):
            self.do(keeping.reserve, self._reserved, model=self.card.item.model.id, **values)

    def _reserved(self, kept: Kept) -> str:
        words = self.tr("Reserved: {model} for {who}")
        return words.format(model=plain(kept.model), who=plain(kept.borrower))

    def _ask_photo(self) -> None:
        if not (isinstance(self.card, ItemCard) and self.card.has_photo):
            self.photo.ask_file()
            return
        choices = (("new", self.tr("Take another one …")), ("none", self.tr("Remove the photo")))
        field = Field("what", self.tr("What becomes of the photo"), CHOICE, choices, "new")
        self.begin_ask(Ask(item_text(self.card.item), self.tr("Go on"), (field,)), self._change_photo)

    def _change_photo(self, values: dict[str, Any]) -> None:
        self.leave_ask()
        (self.photo.remove if values["what"] == "none" else self.photo.ask_file)()

    def _ask_edit(self) -> None:
        if isinstance(self.card, BorrowerCard):
            who = self.card.person.who
            hint = self.tr("Empty: it stays as it is.")
            fields = (
                Field("name", self.tr("Name"), value=who.name, needed=True, longest=NAME_LIMIT),
                Field("phone", self.tr("New telephone number"), longest=NAME_LIMIT, hint=hint),
                Field("contact", self.tr("Who answers for a unit"), value=who.contact, longest=NAME_LIMIT),
                Field("note", self.tr("Note"), value=who.note, longest=NOTE_LIMIT),
            )
            self.begin_ask(Ask(person_text(who), self.tr("Write it down"), fields), self._edit)

    def _edit(self, values: dict[str, Any]) -> None:
        told = {**values, "phone": values["phone"] or None}
        self.do(register.change_resident, said_item, resident=self._asked[1], **told)

    def _ask_suspend(self) -> None:
        fields = (
            Field("until", self.tr("Until"), DAY, value=None, needed=True),
            Field("reason", self.tr("Why"), needed=True, longest=REASON_LIMIT),
        )
        self.begin_ask(
            Ask(self.tr("Lend nothing for a while"), self.tr("Lend nothing until then"), fields), self._suspend
        )

    def _suspend(self, values: dict[str, Any]) -> None:
        self.do(register.suspend, said_item, resident=self._asked[1], **values)

    def _admit(self) -> None:
        self.do(register.end_suspension, said_item, resident=self._asked[1])

    def take_scan(self, code: str) -> bool:
        """Take a scan for an open form alone: else it goes to the counter."""
        return self.ask.take_scan(code)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the photo where there is room for it; without room what is known takes few lines."""
        super().resizeEvent(event)
        self.photo.restyle()
        self._say_facts()
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Leave who wrote a line to its tip where it would leave no room for what happened."""
        self.view.setColumnHidden(_BY, self.width() < px(_WIDE))

    def _say_facts(self) -> None:
        if isinstance(self.card, ItemCard):
            known = item_facts(self.card)
            self.facts.setText("\n".join(known) if self.photo.has_room() else "  ".join(known))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.back.set_words(self.tr("Back to the lists"))
        self.take.set_words(self.tr("To the counter"))
        self.renew_all.set_words(self.tr("Renew all"))
        self.reserve.set_words(self.tr("Reserve …"))
        self.phone.set_words(self.tr("Show the number"))
        self.edit.set_words(self.tr("Change …"))
        self.suspend.set_words(self.tr("Suspend …"))
        self.admit.set_words(self.tr("End the suspension"))
        self.new_photo.set_words(self.tr("Photo …"))
        self.refund.set_words(self.tr("Pay the deposit back"))
        self.cancel.set_words(self.tr("Cancel the reservation"))
        for made, text in zip(self._loan_steps.values(), loan_step_words(), strict=True):
            made.set_words(text)
        if self.card is not None:
            self._show(self.card)
        super().retranslate()


def loan_step_words() -> tuple[str, ...]:
    """Say what can be done with a loan: back, renew, due, swap, slip."""
    translate = QCoreApplication.translate
    return (
        translate("LendingCard", "It has come back …"),
        translate("LendingCard", "Renew"),
        translate("LendingCard", "Other due day …"),
        translate("LendingCard", "Swap …"),
        translate("LendingCard", "Print the slip again"),
    )


def item_facts(card: ItemCard) -> tuple[str, ...]:
    """Say what is known of an item."""
    translate = QCoreApplication.translate
    item, model = card.item, card.item.model
    told = [
        item_status_text(item),
        *filter(None, (held_text(item.loans),)),
        translate("LendingCard", "Lent for: {days}").format(days=days_text(model.loan_days)),
    ]
    asked = money_text(model.deposit_fen) if model.deposit_fen else ""
    pairs = (
        (translate("LendingCard", "Where it lies: {text}"), item.place),
        (translate("LendingCard", "Other codes: {text}"), "、".join(card.codes[1:])),
        (translate("LendingCard", "Goes with it: {text}"), "、".join(model.accessories)),
        (translate("LendingCard", "How it may be used: {text}"), model.limits),
        (translate("LendingCard", "Deposit asked for: {text}"), asked),
        (translate("LendingCard", "Given by: {text}"), card.donor),
        (translate("LendingCard", "Safety: next look by {text}"), day_text(item.check_due) if item.check_due else ""),
        (translate("LendingCard", "Note: {text}"), card.note),
    )
    return (*told, *(words.format(text=plain(text)) for words, text in pairs if text))


def _answers(card: BorrowerCard) -> str:
    """Say who answers for a unit."""
    who = plain(card.person.who.contact)
    return QCoreApplication.translate("LendingCard", "Answers for it: {who}.").format(who=who) if who else ""


def _reserve(first: Field) -> Ask:
    translate = QCoreApplication.translate
    hint = translate("LendingCard", "Empty (—): as soon as one is there.")
    fields = (
        first,
        Field("quantity", translate("LendingCard", "How many"), NUMBER, value=1, low=1, high=1000),
        Field("wanted_on", translate("LendingCard", "For which day"), DAY, value=None, hint=hint),
        Field("note", translate("LendingCard", "Note"), longest=REASON_LIMIT),
    )
    return Ask(
        translate("LendingCard", "Reserve, or into the waiting list"), translate("LendingCard", "Reserve"), fields
    )


def _reserve_for() -> Ask:
    words = QCoreApplication.translate("LendingCard", "For whom: scan the card, or type its code")
    return _reserve(Field("resident", words, needed=True, longest=40, scans=True))


def _line_id(row: CardLine) -> str:
    return row.id


def _day_title() -> str:
    return QCoreApplication.translate("LendingCard", "Day")


def _day(row: CardLine) -> str:
    return "" if row.day.year == 9999 else row.day.isoformat()


def _what_title() -> str:
    return QCoreApplication.translate("LendingCard", "What happened")


def _what(row: CardLine) -> str:
    return row.what


def _tip(row: CardLine) -> str:
    return as_tooltip("  ".join(filter(None, (row.what, row.who))))


def _by_title() -> str:
    return QCoreApplication.translate("LendingCard", "Written by")


def _by(row: CardLine) -> str:
    return row.who
