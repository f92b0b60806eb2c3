"""The counter: every scan is carried out, in the order of the scans, whatever the speed of hands and hall.

A scan is first asked about, then acted on; the next one waits until that is done, and none is dropped. So a return and
a loan never overtake each other, and Enter after three quick scans lends all three.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from app.core.errors import HallError
from app.core.rights import TABLE, Right
from app.lending.condition import note_condition
from app.lending.loans import lend, renew, renew_all
from app.lending.results import ItemState, Lending, Renewed, Returned, TakenBack
from app.lending.returns import give_back, give_back_kit, swap
from app.lending.sights import ItemSight, LoanSight
from app.lending.undo import undo_lending
from app.residents.register import Borrower, register
from ui.context import Context
from ui.lending import told
from ui.lending.basket import Basket, Terms
from ui.lending.meaning import Act, Choice, LendIt, Meaning, add, code_of, meaning
from ui.lending.resolve import Resolved, resolve
from ui.lending.told import OVERRIDABLE, Told

_MOST_STEPS = 200
_SECOND_READ = timedelta(seconds=5)  # so soon nobody lends what has just come back, but many a hand scans it again


@dataclass(frozen=True, slots=True)
class Past:
    """What undo goes back to: the basket as it was, and whether the hall has to take something back, too."""

    basket: Basket
    stored: bool


class Counter(QObject):
    """Basket, choices and the way to the hall.

    Attributes:
        basket: Who borrows and what; nothing of it is stored.
        choices: What is meant by the last scan, while that is asked.
        back: What came back last, and its accessories; damage is noted on it.
        lent: What went out last; its slip is printed.
        refusal: What was refused last, while a supervisor may do it all the same.

    Signals:
        told: How a scan went (`Told`).
        changed: Basket, choices or what is under way is new.
        stored: The hall has taken something: lists are read again.
    """

    told = Signal(object)
    changed = Signal()
    stored = Signal()
    part_asked = Signal(object)  # several of a counted thing are out by this loan: how many came back?

    def __init__(self, ctx: Context, owner: QObject) -> None:
        super().__init__(owner)
        self._ctx = ctx
        self.basket = Basket()
        self.choices: tuple[Choice, ...] = ()
        self._asked_about: Resolved | None = None
        self.back: tuple[Returned, tuple[str, ...]] | None = None
        self.lent: Lending | None = None
        self.refusal: HallError | None = None
        self._asked: tuple[Callable[..., Any], Callable[[Any], None], dict[str, Any]] | None = None
        self._coming: tuple[str, ...] = ()  # accessories of what comes back now
        self._past: list[Past] = []
        self._just_back: tuple[str, datetime] | None = None  # by the scan before this one: a hand scans twice
        self._jobs: deque[Callable[[], bool]] = deque()
        self._under_way = False

    @property
    def busy(self) -> bool:
        """Tell whether a scan is under way or waits."""
        return self._under_way or bool(self._jobs)

    # -- what hands ask for

    @Slot(str)
    def take(self, code: str) -> None:
        """Take a scanned or typed code."""
        self._do(partial(self._resolve, code))

    def choose(self, choice: Choice) -> None:
        """Take what is meant of several."""
        self._do(partial(self._chosen, choice))

    @Slot()
    def lend(self) -> None:
        """Lend what lies in the basket."""
        self._do(self._lend)

    @Slot()
    def undo(self) -> None:
        """Take the last scan back: out of the basket, or out of the register."""
        self._do(self._undo)

    def give_back(self, item: str, loan: str, **how: Any) -> None:
        """Take an item back that was chosen in a list: `quantity back_on condition note`, where they are known."""
        self._do(partial(self._give_back, item, loan, **how))

    def note_condition(self, **values: Any) -> None:
        """Note in what state something came back: `loan condition note`."""
        self._do(partial(self._store, note_condition, self._noted, **values))

    def renew(self, loan: str, **how: Any) -> None:
        """Let a loan go on, as long as usual or until `due`."""
        self._do(partial(self._store, renew, self._renewed, loan=loan, **how))

    def renew_all(self, resident: str) -> None:
        """Let everything go on that somebody has."""
        self._do(partial(self._store, renew_all, self._renewed_all, resident=resident))

    def swap(self, thing: str, **values: Any) -> None:
        """Take an item back, in words `thing`, and lend another: `back out condition note`."""
        self._do(partial(self._store, swap, partial(self._lent_other, thing), **values))

    def override(self, reason: str) -> None:
        """Do what was refused all the same."""
        if self._asked is not None and self.refusal is not None:
            use_case, done, values = self._asked
            self._do(partial(self._store, use_case, done, **{**values, "override": reason}))

    def agree(self, terms: Terms) -> None:
        """Agree on other terms for what lies in the basket."""
        self._do(partial(self._set_basket, partial(_with_terms, terms)))

    def tick(self, code: str, accessory: str, ticked: bool) -> None:
        """Hand an accessory out with an item, or not."""
        self._do(partial(self._set_basket, partial(_with_ticked, code, accessory, ticked)))

    def register(self, values: dict[str, Any]) -> None:
        """Write a new borrower down; who it is borrows then."""
        self._do(partial(self._store, register, self._registered, **values))

    def remove(self, code: str) -> None:
        """Take an item out of the basket."""
        self._do(partial(self._set_basket, partial(_without, code)))

    def set_quantity(self, code: str, quantity: int) -> None:
        """Set how many of a counted thing go out."""
        self._do(partial(self._set_basket, partial(_with_quantity, code, quantity)))

    @Slot()
    def clear(self) -> None:
        """Put the basket away: nobody borrows."""
        self._do(partial(self._set_basket, _empty))

    @Slot()
    def leave_choice(self) -> None:
        """Mean none of what was offered."""
        self._offer((), None)

    # -- one after another

    def _do(self, job: Callable[[], bool]) -> None:
        self._jobs.append(job)
        self._go_on()

    def _go_on(self) -> None:
        while self._jobs and not self._under_way:
            self._under_way = self._jobs.popleft()()
        self.changed.emit()

    def _finished(self) -> None:
        self._under_way = False
        self._go_on()

    @property
    def may_override(self) -> bool:
        """Tell whether this person may do what a limit stands against."""
        return Right.OVERRIDE_LIMIT in TABLE[self._ctx.actor.role] | self._ctx.granted

    @property
    def is_renewing(self) -> bool:
        """Tell whether it was to let a loan go on that the hall was asked for last."""
        return self._asked is not None and self._asked[0] in (renew, renew_all)

    def _failed(self, error: Exception) -> None:
        over = isinstance(error, HallError) and error.code in OVERRIDABLE and self.may_override
        self.refusal = error if over and isinstance(error, HallError) else None
        self._tell(told.refused(error, self.may_override, renewing=self.is_renewing))
        self._finished()

    # -- a scan

    def _resolve(self, code: str) -> bool:
        self._offer((), None)
        tasks, asked = self._ctx.tasks, (resolve, self._ctx.hall, self._ctx.actor, code)
        tasks.run_query(self, *asked, done=self._resolved, failed=self._failed)
        return True

    def _resolved(self, found: Resolved) -> None:
        self._under_way = self._act(meaning(found, self.basket))
        self._just_back = None
        if not self._under_way:
            self._finished()

    def _act(self, meant: Meaning) -> bool:
        """Do what is meant; tell whether the hall was asked for something."""
        match meant.act:
            case Act.PICK if meant.person is not None:
                self._change(self.basket.with_person(meant.person))
                self._tell(told.picked(meant.person))
            case Act.ADD if self._is_second_read(meant):
                self._tell(told.just_back(meant.lines[0]))
            case Act.ADD:
                basket = self.basket
                for line in meant.lines:
                    basket = basket.with_line(line)
                self._change(basket)
                self._tell(told.added(meant.lines, basket, meant.found.scanned.kit))
            case Act.BACK:
                item = meant.found.scanned.item
                self._coming = item.model.accessories if item is not None else ()
                return self._give_back(meant.code, meant.loan)
            case Act.KIT_BACK:
                return self._store(give_back_kit, self._kit_came_back, kit=meant.code)
            case Act.FOLLOW:
                return self._resolve(meant.code)
            case Act.CHOOSE:
                self._offer(meant.choices, meant.found)
                self._tell(told.to_choose(len(meant.choices)))
            case _:
                self._tell(told.nothing_done(meant))
        return False

    def _is_second_read(self, meant: Meaning) -> bool:
        if self._just_back is None or self.basket.person is not None or self.basket.lines:
            return False
        item, at = self._just_back
        soon = self._ctx.hall.clock.now() - at < _SECOND_READ
        return soon and [line.item.code for line in meant.lines] == [item]

    def _chosen(self, choice: Choice) -> bool:
        found = self._asked_about
        self._offer((), None)
        if isinstance(choice, LoanSight) and choice.still_out > 1:
            self.part_asked.emit(choice)
            return False
        if isinstance(choice, LoanSight):
            return self._give_back(choice.item, choice.loan)
        if isinstance(choice, LendIt) and found is not None:
            return self._act(add(found, choice.line, self.basket))
        if isinstance(choice, Borrower | ItemSight):
            return self._resolve(code_of(choice))
        return False

    def _offer(self, choices: tuple[Choice, ...], found: Resolved | None) -> None:
        self.choices, self._asked_about = choices, found
        self.changed.emit()

    # -- the hall

    def _lend(self) -> bool:
        basket = self.basket
        if not basket.is_ready:
            self._tell(told.not_ready(basket))
            return False
        borrower = {"resident": basket.person.who.code} if basket.person is not None else None
        return self._store(lend, self._lent, items=basket.wanted(), borrower=borrower, **basket.agreed())

    def _lent(self, lending: Lending) -> None:
        self._remember(stored=True)
        self.basket = Basket()
        self._went_out(lending)

    def _lent_other(self, back: str, lending: Lending) -> None:
        self._remember(stored=True)
        self._went_out(lending, back)

    def _went_out(self, lending: Lending, swapped: str = "") -> None:
        self.lent = lending
        self._tell(told.lent(lending, swapped))
        self._stored()

    def _give_back(self, item: str, loan: str | None, **how: Any) -> bool:
        return self._store(give_back, self._came_back, item=item, loan=loan, **how)

    def _came_back(self, back: Returned) -> None:
        self._remember(stored=True)
        self.back, self._coming = (back, self._coming), ()
        self._just_back = (back.item, self._ctx.hall.clock.now())
        self._tell(told.came_back(back, self.back[1]))
        self._stored()

    def _kit_came_back(self, backs: tuple[Returned, ...]) -> None:
        self._remember(stored=True)
        self._tell(told.kit_came_back(backs))
        self._stored()

    def _noted(self, item: ItemState) -> None:
        self._remember(stored=True)
        self._tell(told.noted(item.code, item.name, item.status))
        self._stored()

    def _renewed_all(self, loans: tuple[Renewed, ...]) -> None:
        self._remember(stored=True)
        self._tell(told.renewed_all(loans))
        self._stored()

    def _renewed(self, loan: Renewed) -> None:
        self._remember(stored=True)
        self._tell(told.renewed(loan))
        self._stored()

    def _registered(self, who: Borrower) -> None:
        self._jobs.appendleft(partial(self._resolve, who.code))
        self._stored()

    def _undo(self) -> bool:
        self._offer((), None)
        if self._past and not self._past[-1].stored:
            self.basket = self._past.pop().basket
            self._tell(told.step_back(self.basket))
            return False
        return self._store(undo_lending, self._undone)

    def _undone(self, undone: TakenBack) -> None:
        self._just_back = None
        if self._past:
            self.basket = self._past.pop().basket
        self._tell(told.taken_back(undone))
        self._stored()

    def _store(self, use_case: Callable[..., Any], done: Callable[[Any], None], **values: Any) -> bool:
        self._asked, self.refusal = (use_case, done, values), None
        hall, tasks = self._ctx.hall, self._ctx.tasks
        tasks.run_command(self, hall.do, use_case, self._ctx.actor, done=done, failed=self._failed, **values)
        return True

    def _stored(self) -> None:
        self.stored.emit()
        self._finished()

    # -- the basket

    def _change(self, basket: Basket) -> None:
        self._remember(stored=False)
        self.basket = basket
        self.changed.emit()

    def _set_basket(self, change: Callable[[Basket], Basket]) -> bool:
        basket = change(self.basket)
        if basket != self.basket:
            self._change(basket)
        return False

    def _remember(self, *, stored: bool) -> None:
        self._past = [*self._past, Past(self.basket, stored)][-_MOST_STEPS:]

    def _tell(self, what: Told) -> None:
        self._ctx.sounds.play(what.cue)
        self.told.emit(what)


def _without(code: str, basket: Basket) -> Basket:
    return basket.without(code)


def _with_quantity(code: str, quantity: int, basket: Basket) -> Basket:
    return basket.with_quantity(code, quantity)


def _with_terms(terms: Terms, basket: Basket) -> Basket:
    return replace(basket, terms=terms)


def _with_ticked(code: str, accessory: str, ticked: bool, basket: Basket) -> Basket:
    return basket.with_ticked(code, accessory, ticked)


def _empty(_basket: Basket) -> Basket:
    return Basket()
