"""The page of lending: a scan is all it takes."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.core.site import Site
from app.lending.sights import LoanSight
from ui.context import Context
from ui.desk.panel import Panel
from ui.lending import questions
from ui.lending.basket import Terms
from ui.lending.basket_pane import BasketPane
from ui.lending.borrower_panel import BorrowerPanel
from ui.lending.card_pane import CardPane
from ui.lending.counter import Counter
from ui.lending.last import LastScan
from ui.lending.lists import LendingLists
from ui.lending.printing import Papers
from ui.lending.resolve import Resolved, suggest
from ui.lending.scan_bar import ScanBar
from ui.lending.sections import COUNTER, Sections
from ui.lending.slip import LoanSlips
from ui.lending.told import Offer, Told, refused
from ui.lending.words import named
from ui.scan_timing import ANY_CODE
from ui.shortcuts import Shortcut, bind
from ui.sides import SidedPage, Sides
from ui.widgets.ask_panel import Ask, AskPanel, Then
from ui.widgets.scroll import VScroll

_OFFERS = {Shortcut.CONDITION: Offer.CONDITION, Shortcut.SLIP: Offer.SLIP, Shortcut.OVERRIDE: Offer.OVERRIDE}


class LendingPage(SidedPage):
    """Left the counter: field, last scan, basket. Right the lists; in a narrow window both are tabs."""

    asks = ANY_CODE

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lending_page")
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ctx = ctx
        self._site: Site | None = None
        self.counter = Counter(ctx, self)
        self.bar = ScanBar(self)
        self.last = LastScan(self)
        self.basket = BasketPane(self)
        self.borrower = BorrowerPanel(self)
        self.ask = AskPanel("lending_ask", self)
        self._then: Then | None = None
        self.lists = LendingLists(ctx, self)
        self.card = CardPane(ctx, self)
        self.side = QStackedWidget(self)
        self.slips = LoanSlips(ctx, Papers(ctx, self))
        self._lay_out()
        self._connect()
        self.borrower.hide()
        self.ask.hide()
        self.retranslate()
        self.last.show_told(None)
        self._show()
        self.lists.start()
        ctx.tasks.run_query(self, ctx.hall.site, ctx.actor, done=self._know_site)
        ctx.sounds.prepare()

    def _lay_out(self) -> None:
        self._scans = VScroll(_column(QWidget(self), self.last, self.basket), self)
        self._scans.setMinimumHeight(1)  # in large text what is offered below the field needs the room
        # A form scrolls by itself: its buttons, and the field of scans, stay in sight.
        self._counter = _column(QWidget(self), self.bar, self._scans, self.borrower, self.ask)
        self.side.addWidget(self.lists)
        self.side.addWidget(self.card)
        self.sides = Sides((self._counter, self.side), "lending_sides", self)
        self.sections = Sections(self._ctx, self.sides, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.addWidget(self.sections)

    def _connect(self) -> None:
        counter, bar = self.counter, self.bar
        bar.given.connect(counter.take)
        bar.chosen.connect(counter.choose)
        bar.confirmed.connect(counter.lend)
        bar.left.connect(counter.leave_choice)
        bar.typed.connect(self._suggest)
        bar.new_asked.connect(self._ask_borrower)
        counter.told.connect(self._show_told)
        counter.changed.connect(self._show)
        counter.stored.connect(self.lists.refresh)
        self.basket.lend_asked.connect(counter.lend)
        self.basket.clear_asked.connect(counter.clear)
        self.basket.remove_asked.connect(counter.remove)
        self.basket.quantity_asked.connect(counter.set_quantity)
        self.basket.accessories.ticked.connect(counter.tick)
        self.basket.terms_asked.connect(self._ask_terms)
        counter.part_asked.connect(self._ask_back)
        self.last.offered.connect(self._take_offer)
        self.ask.accepted.connect(self._answered)
        self.ask.left.connect(self._leave_form)
        for shortcut, offer in _OFFERS.items():
            bind(self, shortcut, partial(self.last.take, offer))
        bind(self, Shortcut.TERMS, self._ask_terms)
        self.lists.back_asked.connect(counter.give_back)
        self.lists.renew_asked.connect(counter.renew)
        self.lists.card_asked.connect(self.show_card)
        self.lists.loan_asked.connect(self._ask_loan)
        self.card.loan_asked.connect(self._ask_loan)
        self.card.renew_all_asked.connect(counter.renew_all)
        self.card.borrow_asked.connect(counter.take)
        self.card.stock_asked.connect(self.sections.show_in_stock)
        self.card.left.connect(self._leave_card)
        self.sections.card_asked.connect(self.show_card)
        self.basket.card_asked.connect(self.show_card)
        counter.stored.connect(self._read_card)
        self.last.undo.clicked.connect(counter.undo)
        self.borrower.accepted.connect(self._register)
        self.borrower.left.connect(self._leave_form)
        bind(self, Shortcut.UNDO, self._undo)
        bind(self, Shortcut.NEW_BORROWER, self._ask_borrower)
        self._ctx.look.changed.connect(self._restyle)
        self.sides.arranged.connect(self._arranged)

    def stop(self) -> None:
        """Ask the hall no more."""
        self.lists.stop()
        self.bar.stop()

    def take_focus(self) -> None:
        """Put the keyboard into the field, or into the form that is open."""
        form = self._form()
        if form is not None:
            form.take_focus()
        else:
            self.bar.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_scan(self, code: str) -> None:
        """Take a code that was scanned while the keyboard was elsewhere."""
        pane = self.sections.shown()
        if pane is not None and pane.take_scan(code):
            return
        self._show_counter()
        if not self.card.take_scan(code) and not self.ask.take_scan(code):
            self.counter.take(code)

    def show_found(self, kind: str, key: str) -> None:
        """Take what the palette found as if it had been scanned."""
        if kind in ("item", "resident"):
            self.show_card(kind, key)

    @Slot(str, str)
    def show_card(self, kind: str, code: str) -> None:
        """Show all that is known of an item or a borrower beside the counter."""
        self.sections.go_to(COUNTER)
        self.side.setCurrentWidget(self.card)
        (self.card.show_item if kind == "item" else self.card.show_person)(code)
        self.sides.show_second()

    @Slot()
    def _leave_card(self) -> None:
        self.side.setCurrentWidget(self.lists)
        self.take_focus()

    @Slot()
    def _read_card(self) -> None:
        if self.side.currentWidget() is self.card:
            self.card.read()

    @Slot(str, object)
    def _ask_loan(self, step: str, loan: LoanSight) -> None:
        match step:
            case "back":
                self._ask_back(loan)
            case "renew":
                self.counter.renew(loan.loan)
            case "due":
                self.begin_ask(questions.due(loan), partial(self._renew_until, loan.loan))
            case "swap":
                self.begin_ask(questions.swap(loan), partial(self._swap, loan))
            case "slip":
                self.slips.print((loan.loan,), again=True)

    def _renew_until(self, loan: str, values: dict[str, object]) -> None:
        self.counter.renew(loan, due=values["due"])

    def _swap(self, loan: LoanSight, values: dict[str, object]) -> None:
        self.counter.swap(
            named(loan.name, loan.item), back=loan.item, out=values["out"], **questions.told_condition(values)
        )

    # -- the counter

    @Slot(object)
    def _show_told(self, told: Told) -> None:
        self.last.show_told(told)
        for part in (self.last, self._scans):
            part.show()
        if not isinstance(QApplication.focusWidget(), QLineEdit):
            self.take_focus()  # the field has the keyboard again after every scan, unless something is being written

    @Slot()
    def _show(self) -> None:
        self.basket.show_basket(self.counter.basket, self.counter.busy)
        self.bar.show_choices(self.counter.choices)
        self._fit_bar()
        if self._form() is None:
            self.last.show()

    @Slot(str)
    def _suggest(self, text: str) -> None:
        if len(text) < 2:
            self.counter.leave_choice()
            return
        asked = (suggest, self._ctx.hall, self._ctx.actor, text)
        self._ctx.tasks.run_query(self, *asked, done=self._suggested, failed=self._not_suggested, tag="suggest")

    def _suggested(self, found: Resolved) -> None:
        if found.text == self.bar.field.text().strip() and not self.counter.busy:
            self.bar.show_choices((*found.people, *found.items))
            self.last.setVisible(self.bar.view.isHidden() and self._form() is None)

    def _not_suggested(self, _error: Exception) -> None:
        """Say nothing: Enter asks again, and tells."""

    @Slot()
    def _ask_borrower(self) -> None:
        self.borrower.begin()
        self._open(self.borrower)

    @Slot(dict)
    def _register(self, values: dict[str, object]) -> None:
        self._leave_form()
        self.counter.register(values)

    def _form(self) -> Panel | None:
        return next((form for form in (self.borrower, self.ask) if not form.isHidden()), None)

    def _open(self, form: Panel | None) -> None:
        """Show a form in the place of the basket, or the basket again."""
        self._show_counter()
        self.counter.leave_choice()
        for each in (self.borrower, self.ask):
            each.setVisible(each is form)
        for part in (self.last, self.basket, self._scans):
            part.setVisible(form is None)
        self._fit_bar()
        self.take_focus()

    def begin_ask(self, ask: Ask, then: Then) -> None:
        """Ask for something beside scans; what was filled in goes to `then`."""
        self._then = then
        self.ask.ask(ask)
        self._open(self.ask)

    @Slot(dict)
    def _answered(self, values: dict[str, object]) -> None:
        then = self._then
        self._leave_form()
        if then is not None:
            then(values)

    @Slot()
    def _leave_form(self) -> None:
        self._then = None
        self._open(None)

    @Slot(object)
    def _take_offer(self, offer: Offer) -> None:
        counter = self.counter
        if offer is Offer.CONDITION and counter.back is not None:
            back, things = counter.back
            asked = questions.condition(named(back.name, back.item), things)
            self.begin_ask(asked, partial(self._note_condition, back.loan, things))
        elif offer is Offer.OVERRIDE and counter.refusal is not None:
            title = refused(counter.refusal, renewing=counter.is_renewing).title
            self.begin_ask(questions.override(title), self._override)
        elif offer is Offer.SLIP:
            self.print_slip()

    @Slot()
    def _undo(self) -> None:
        """Take the last step back where it is seen: in a stock-take its scan, else at the counter."""
        pane = self.sections.shown()
        if pane is None or not pane.undo():
            self._show_counter()
            self.counter.undo()

    def print_slip(self) -> None:
        """Print the slip of what went out last, in two copies."""
        lending = self.counter.lent
        if lending is not None:
            self.slips.print(tuple(one.loan for one in lending.loans if one.loan is not None))

    def _note_condition(self, loan: str, things: tuple[str, ...], values: dict[str, object]) -> None:
        self.counter.note_condition(loan=loan, **questions.told_condition(values, things))

    def _override(self, values: dict[str, object]) -> None:
        self.counter.override(str(values["override"]))

    @Slot(object)
    def _ask_back(self, loan: LoanSight) -> None:
        self.begin_ask(questions.give_back(loan, self._today()), partial(self._give_back, loan))

    def _give_back(self, loan: LoanSight, values: dict[str, object]) -> None:
        self.counter.give_back(loan.item, loan.loan, **_parts_of(values), **questions.told_condition(values))

    @Slot()
    def _ask_terms(self) -> None:
        basket = self.counter.basket
        if basket.lines:
            self.begin_ask(questions.terms(basket.terms, self._today(), basket.asked_fen), self._agree)

    def _agree(self, values: dict[str, Any]) -> None:
        self.counter.agree(_terms_of(values, self._today()))

    def _today(self) -> date:
        return _today_at(self._site, self._ctx.hall.clock.now())

    def _know_site(self, site: Site) -> None:
        self._site = site

    # -- the window

    @Slot()
    def _restyle(self) -> None:
        for part in (self.bar, self.basket, self.lists):
            part.restyle()
        self.sides.arrange()

    @Slot(bool)
    def _arranged(self, lost: bool) -> None:
        self._fit_bar()
        if self.side.currentWidget() is self.card:
            self.sides.show_second()  # what was in sight stays in sight
        if lost:
            self.take_focus()

    def _fit_bar(self) -> None:
        narrow, counter = bool(self.sides.narrow), self.counter
        # Where the basket may be out of sight, its button stands beside the field.
        ready = narrow and counter.basket.is_ready and not counter.busy
        self.bar.fit(narrow, self.basket.lend.words() if ready else "")
        self.bar.setVisible(not narrow or self._form() is None)

    def _show_counter(self) -> None:
        self.sections.go_to(COUNTER)
        self.sides.show_first()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for part in (self.bar, self.last, self.basket, self.borrower, self.ask, self.lists, self.sections):
            part.retranslate()
        self.sides.set_names((self.tr("Counter"), self.tr("Lists")))


def _column(inside: QWidget, first: QWidget, *others: QWidget) -> QWidget:
    """Put parts below each other; the first is as high as it needs."""
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    column.addWidget(first)
    for part in others:
        column.addWidget(part, 1)
    return inside


def _terms_of(values: dict[str, Any], today: date) -> Terms:
    """Read what a loan's form answered; a loan of today is none that is written down later."""
    began = None if values["out_on"] == today else values["out_on"]
    return Terms(values["due"], began, values["carer_for"], values.get("deposit_fen", 0))


def _parts_of(values: dict[str, Any]) -> dict[str, Any]:
    return {name: values[name] for name in ("quantity", "back_on") if name in values}


def _today_at(site: Site | None, now: datetime) -> date:
    return site.local_date(now) if site is not None else now.astimezone().date()
