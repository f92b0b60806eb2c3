"""The hall of design sections 3 and 4 a second time, in plain lists; nothing of app/queue is used.

A step is first asked of this model, which answers with the code of a refusal or carries it out.
Overtakes are counted the slow way: at every call of the rule each waiting ticket is looked at.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, field, replace

from tests.queue.naive import Answer, Law, Memory, Person, next_one

GRACE_S, UNDO_S, RECALLS = 1800.0, 10.0, 3


@dataclass
class Scope:
    """What a desk takes; desk None is one that takes everything."""

    desk: int | None = None
    services: frozenset[str] | None = None
    green_only: bool = False
    accessible: tuple[Scope, ...] = ()  # the open accessible desks, at one that is none

    def takes(self, ticket: Ticket) -> bool:
        """Tell whether this desk may take a ticket as it is now."""
        return self.would_take(ticket) and not self.leaves(ticket)

    def leaves(self, ticket: Ticket) -> bool:
        """Tell whether this desk would take a ticket, but leaves it to an accessible desk that takes it, too."""
        if not ticket.wheelchair or ticket.bound is not None or not self.would_take(ticket):
            return False
        return any(other.would_take(ticket) for other in self.accessible)

    def would_take(self, ticket: Ticket) -> bool:
        if ticket.bound is not None:
            return self.desk in (None, ticket.bound)
        if self.services is not None and ticket.service not in self.services:
            return False
        return ticket.entitlement != "" or not self.green_only


@dataclass
class Ticket:
    """A ticket; `order` is its place in the order of arrival."""

    order: int
    name: str
    service: str
    entitlement: str
    arrived: float
    state: str = "waiting"
    desk: int | None = None
    bound: int | None = None
    due: float | None = None
    was_called: bool = False
    back_at: int | None = None  # how many rule calls there had been when it came back
    missed_at: float = 0.0
    recalls: int = 0
    passed_by: set[int] = field(default_factory=set)  # the rule calls that overtook it
    matters: list[str] = field(default_factory=list)
    wheelchair: bool = False


@dataclass
class RuleCall:
    """A call that the rule made."""

    number: int
    answer: Answer
    scope: Scope
    undone: bool = False


@dataclass
class Desk:
    """A desk, and what undo needs of its last step."""

    number: int
    accessible: bool = False
    state: str = "closed"
    scope: Scope = field(default_factory=Scope)
    green_first: bool = False
    last: str = ""
    last_at: float = 0.0
    last_ticket: int = 0
    before: Ticket | None = None
    call: RuleCall | None = None


class Model:
    """The hall: tickets in order of arrival, desks, and every call of the rule."""

    def __init__(self, law: Law, barred_calls: int, now: float, desks: int, accessible: int = 0) -> None:
        self.law, self.barred_calls, self.now = law, barred_calls, now
        self.tickets: list[Ticket] = []
        self.desks = {number: Desk(number, number == accessible, scope=Scope(number)) for number in range(1, desks + 1)}
        self.calls: list[RuleCall] = []
        self.numbers: dict[str, int] = {}

    # -- who is next -------------------------------------------------------------------------------

    def find(self, name: str) -> Ticket:
        return next(ticket for ticket in self.tickets if ticket.name == name)

    def in_hand(self, number: int) -> Ticket | None:
        held = [one for one in self.tickets if one.desk == number and one.state in ("called", "serving")]
        assert len(held) <= 1, f"desk {number} has {held}"
        return held[0] if held else None

    def barred(self, ticket: Ticket) -> bool:
        if ticket.back_at is None:
            return False
        since = [call for call in self.calls[ticket.back_at :] if not call.undone and call.scope.takes(ticket)]
        return len(since) < self.barred_calls

    def later(self, ticket: Ticket) -> bool:
        return ticket.due is not None and not ticket.was_called and ticket.due > self.now

    def place(self, ticket: Ticket) -> str:
        if self.barred(ticket):
            return "barred"
        if ticket.bound is not None:
            return "bound"
        if ticket.back_at is not None:
            return "back"
        return "booked" if ticket.due is not None and not ticket.was_called else "running"

    def memory(self) -> Memory:
        stand = [call.answer for call in self.calls if not call.undone]
        run = 0
        for answer in reversed([answer for answer in stand if answer.contested]):
            if not answer.person.green:
                break
            run += 1
        late = [answer for answer in stand if answer.past_ceiling]
        return Memory(run, bool(late) and late[-1].rule == "ceiling")

    def able(self, number: int) -> dict[str, list[tuple[str, str]]]:
        """Give number and class of whom a desk may take now, by where they stand, oldest first."""
        found: dict[str, list[tuple[str, str]]] = {}
        for one in self.tickets:
            if one.state == "waiting" and self.desks[number].scope.takes(one) and not self.later(one):
                found.setdefault(self.place(one), []).append((one.name, one.entitlement))
        return found

    def choice(self, scope: Scope, green_first: bool) -> Answer | None:
        """Look at everybody who waits."""
        people = [
            Person(one.order, one.entitlement, one.arrived, len(one.passed_by), self.place(one), one.due or 0.0)
            for one in self.tickets
            if one.state == "waiting" and scope.takes(one) and not self.later(one)
        ]
        return next_one(people, self.law, self.now, self.memory(), green_first)

    def make(self, answer: Answer, scope: Scope) -> RuleCall | None:
        """Carry out a choice: who is passed by it."""
        ticket = self.tickets[answer.person.order]
        call = None
        if answer.by_rule:
            call = RuleCall(len(self.calls), answer, scope)
            for one in self.tickets[: ticket.order]:
                if one.state == "waiting" and scope.takes(one) and self.place(one) == "running":
                    one.passed_by.add(call.number)
            self.calls.append(call)
        ticket.state = "called"
        return call

    def order(self, scope: Scope, green_first: bool) -> list[str]:
        """Give the names in the order of the calls that would follow, with the clock stopped."""
        play = copy.deepcopy(self)
        names = []
        while (answer := play.choice(scope, green_first)) is not None:
            play.make(answer, scope)
            names.append(play.tickets[answer.person.order].name)
        waiting = [one for one in play.tickets if one.state == "waiting"]
        left = [one for one in waiting if scope.leaves(one) and not play.later(one)]
        rest = [one for one in waiting if (scope.takes(one) or scope.leaves(one)) and play.later(one)]
        return [*names, *(one.name for one in left), *(one.name for one in sorted(rest, key=_when_due))]

    # -- steps: each gives the code of a refusal, or carries the step out ---------------------------

    def take(self, service: str, entitlement: str, due: float | None, wheelchair: bool = False) -> str:
        letter = service[0]
        self.numbers[letter] = self.numbers.get(letter, 0) + 1
        name = f"{letter}{self.numbers[letter]:03d}"
        self.tickets.append(Ticket(len(self.tickets), name, service, entitlement, self.now, due=due))
        self.tickets[-1].wheelchair = wheelchair
        return name

    def open(self, number: int, services: frozenset[str] | None, prefer: str) -> str | None:
        if prefer != "all" and self.law.kind == "fifo":
            return "fifo_prefers_nobody"
        desk = self.desks[number]
        desk.scope = Scope(number, services, prefer == "green_only")
        desk.green_first = prefer == "green_first"
        desk.state = "open"
        self._step(desk, "opened")
        return None

    def pause(self, number: int) -> str | None:
        desk = self.desks[number]
        if self.in_hand(number):
            return "desk_busy"
        if desk.state != "open":
            return "desk_closed"
        desk.state = "paused"
        self._step(desk, "paused")
        return None

    def close(self, number: int) -> str | None:
        desk = self.desks[number]
        if self.in_hand(number):
            return "desk_busy"
        if desk.state == "closed":
            return "desk_closed"
        desk.state = "closed"
        for one in self.tickets:
            if one.state == "waiting" and one.bound == number:
                one.bound = None
        self._step(desk, "closed")
        return None

    def may_call(self, number: int) -> str | None:
        if self.desks[number].state != "open":
            return "desk_closed"
        return "desk_busy" if self.in_hand(number) else None

    def call_next(self, number: int) -> tuple[str, str] | None:
        """Give the number that the rule picks and by what; the desk may call."""
        desk = self.desks[number]
        answer = self.choice(desk.scope, desk.green_first)
        if answer is None:
            return None
        ticket = self.tickets[answer.person.order]
        before = copy.deepcopy(ticket)
        call = self.make(answer, desk.scope)
        self._called(desk, ticket, before, call)
        return ticket.name, answer.rule

    def call(self, number: int, name: str) -> str | None:
        ticket = self.find(name)
        refused = self.may_call(number) or ("wrong_state" if ticket.state != "waiting" else None)
        if refused is None:
            self._called(self.desks[number], ticket, copy.deepcopy(ticket), None)
        return refused

    def _called(self, desk: Desk, ticket: Ticket, before: Ticket, call: RuleCall | None) -> None:
        ticket.state, ticket.desk, ticket.was_called = "called", desk.number, True
        ticket.back_at, ticket.recalls = None, 0
        self._step(desk, "called", ticket)
        desk.before, desk.call = before, call

    def at_hand(self, number: int, step: str) -> str | None:
        """Recall, start, finish, miss, return, hold or hand over what a desk has in hand."""
        ticket = self.in_hand(number)
        if ticket is None:
            return "nothing_in_hand"
        needed, leads = {
            "recall": (("called",), "called"),
            "start": (("called",), "serving"),
            "finish": (("serving",), "done"),
            "no_show": (("called",), "missed"),
            "give_back": (("called", "serving"), "waiting"),
            "hold": (("serving",), "held"),
            "hand_over": (("serving",), "done"),
        }[step]
        if ticket.state not in needed:
            return "wrong_state"
        if step == "recall":
            if ticket.recalls >= RECALLS:
                return "recall_limit"
            ticket.recalls += 1
        self._lead(ticket, leads)
        if step == "no_show":
            ticket.missed_at = self.now
        self._step(self.desks[number], "finished" if step == "finish" else step, ticket)
        return None

    def transfer(self, number: int, service: str | None, desk: int | None) -> str | None:
        ticket = self.in_hand(number)
        if ticket is None:
            return "nothing_in_hand"
        if ticket.state != "serving":
            return "wrong_state"
        if desk is not None and self.desks[desk].state == "closed":
            return "desk_closed"
        if desk == number:
            return "bad_value"
        self._lead(ticket, "waiting")
        ticket.bound = desk
        ticket.service = service or ticket.service
        self._step(self.desks[number], "transferred", ticket)
        return None

    def resume(self, number: int, name: str) -> str | None:
        ticket = self.find(name)
        refused = ("wrong_state" if ticket.state != "held" else None) or self.may_call(number)
        if refused is None:
            ticket.state, ticket.desk = "serving", number
            self._step(self.desks[number], "resumed", ticket)
        return refused

    def back(self, name: str) -> str | None:
        ticket = self.find(name)
        if ticket.state != "missed":
            return "wrong_state"
        if self.now - ticket.missed_at > GRACE_S:
            return "grace_over"
        self._lead(ticket, "waiting")
        ticket.back_at = len(self.calls)
        return None

    def cancel(self, name: str) -> str | None:
        ticket = self.find(name)
        if ticket.state not in ("waiting", "held", "missed"):
            return "wrong_state"
        ticket.state = "cancelled"
        return None

    def entitle(self, name: str, entitlement: str) -> str | None:
        ticket = self.find(name)
        if ticket.state not in ("waiting", "called", "serving", "held"):
            return "wrong_state"
        ticket.entitlement = entitlement
        return None

    def add_service(self, name: str, service: str) -> str | None:
        ticket = self.find(name)
        if ticket.state not in ("waiting", "called", "serving", "held"):
            return "wrong_state"
        if service == ticket.service or service in ticket.matters:
            return "bad_value"
        ticket.matters.append(service)
        return None

    def undo(self, number: int) -> str | None:
        desk = self.desks[number]
        if desk.last not in ("called", "finished"):
            return "wrong_state"
        if self.now - desk.last_at > UNDO_S:
            return "undo_too_late"
        ticket = self.tickets[desk.last_ticket]
        if desk.last == "finished":
            ticket.state = "serving"
        else:
            assert desk.before is not None
            ticket.state, ticket.desk, ticket.was_called = "waiting", None, desk.before.was_called
            ticket.back_at, ticket.recalls = desk.before.back_at, desk.before.recalls
            if desk.call is not None:
                desk.call.undone = True
                for one in self.tickets:
                    one.passed_by.discard(desk.call.number)
        self._step(desk, "undone", ticket)
        return None

    def _lead(self, ticket: Ticket, state: str) -> None:
        ticket.state = state
        if state == "waiting":
            ticket.desk = None
            if ticket.bound is not None and self.desks[ticket.bound].state == "closed":
                ticket.bound = None

    def _step(self, desk: Desk, what: str, ticket: Ticket | None = None) -> None:
        if what in ("opened", "paused", "closed"):
            self._see_who_is_open()
        desk.last, desk.last_at = what, self.now
        desk.last_ticket = ticket.order if ticket else 0

    def _see_who_is_open(self) -> None:
        open_ones = [desk for desk in self.desks.values() if desk.accessible and desk.state == "open"]
        for desk in self.desks.values():
            others = () if desk.accessible else tuple(other.scope for other in open_ones)
            desk.scope = replace(desk.scope, accessible=others)


def _when_due(ticket: Ticket) -> tuple[float, int]:
    return ticket.due or 0.0, ticket.order
