"""Random lives of a hall: the real use cases on a real store, beside the model, compared after every step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from app.hall import Hall
from app.setup.desks import edit_desk
from tests.helpers.halls import MORNING, StillClock
from tests.helpers.staff import Staff, digest, rows
from tests.helpers.stores import SQLITE
from tests.queue.model import Model, Scope
from tests.queue.naive import Law
from tests.sizes import SIZES

SERVICES = ("A", "B", "D2")
CLASSES = ("", "", "elderly60", "elderly80", "disabled")
DESKS = 3
GROWING = ("event", "audit", "site_state", "rule_call")

DISCIPLINES = {
    "accumulating:3": Law(),
    "accumulating:elderly80=6,elderly60=2": Law(rates={"elderly80": 6.0, "elderly60": 2.0}),
    "headstart:3m": Law("headstart", head_start=180.0),
    "ratio:2": Law("ratio", turn=2),
    "strict": Law("strict"),
    "fifo": Law("fifo"),
}
BY_RULES = ("overtaken", "ceiling", "turn", "class", "oldest")
OLDEST = ("ceiling", "oldest")
AT_HAND = ("recall", "start", "finish", "no_show", "give_back", "hold", "hand_over")
# Mostly a desk or ticket at which the step can be done, now and then any.
picks = st.integers(0, 99)
people = st.tuples(st.sampled_from(SERVICES), st.sampled_from(CLASSES))
scopes = st.sampled_from((None, None, ("A",), ("B",), ("A", "D2")))
prefers = st.sampled_from(("all", "all", "green_first", "green_only"))


class Life(RuleBasedStateMachine):
    """A hall with three desks and three services; `new_hall` is set by the test."""

    new_hall: Callable[[StillClock], Hall]

    @initialize(
        text=st.sampled_from((*list(DISCIPLINES)[:2], *DISCIPLINES)), most=st.integers(0, 4), ceiling=st.integers(1, 6),
        bar=st.integers(0, 3),
        people=st.lists(people, min_size=3, max_size=9),
    )  # fmt: skip
    def begin(self, text: str, most: int, ceiling: int, bar: int, people: list[tuple[str, str]]) -> None:
        self.clock = StillClock()
        self.hall = type(self).new_hall(self.clock)
        self.staff = Staff(self.hall, self.clock)
        for name, value in (
            ("queue.discipline", text),
            ("queue.max_overtakes", most),
            ("queue.ceiling_min", ceiling),
            ("queue.barred_calls", bar),
        ):
            self.staff.set(name, value)
        law = DISCIPLINES[text]
        bounded = Law(law.kind, law.green_rate, law.rates, law.turn, law.head_start, ceiling * 60.0, most)
        self.model = Model(bounded, bar, MORNING.timestamp(), DESKS, accessible=DESKS)
        self.fresh: dict[int, tuple[int, Any]] = {}  # desk -> step and rows before its last call or finish
        self.steps = 0
        self.staff.do(edit_desk, desk=DESKS, values={"accessible": True})
        for number in range(1, DESKS + 1):
            self.model.open(number, None, "all")
            self.staff.open(number)
        self.come(people)

    def teardown(self) -> None:
        if hasattr(self, "hall"):
            self.hall.close()

    # -- steps -------------------------------------------------------------------------------------

    def both(self, code: str | None, run: Callable[..., Any], *args: Any, **values: Any) -> Any:
        """Run a step for real and see that it is refused as the model says, changing nothing."""
        self.steps += 1
        if code is None:
            return run(*args, **values)
        assert self.staff.refusal(run, *args, **values) == code
        return None

    def some(self, pick: int, *states: str) -> str:
        """Pick a ticket, mostly in one of these states."""
        fits = [one for one in self.model.tickets if one.state in states] if pick % 10 else []
        chosen = fits or self.model.tickets
        return chosen[pick % len(chosen)].name

    def desk(self, pick: int, *states: str) -> int:
        """Pick a desk, mostly one that has a ticket in such a state, or is open and free ("free")."""
        fits = [number for number in self.model.desks if pick % 10 and self.stands(number) in states]
        return fits[pick % len(fits)] if fits else 1 + pick % DESKS

    def stands(self, number: int) -> str:
        """Tell the state of what a desk has in hand, "free" of an open one, else its own state."""
        hand, state = self.model.in_hand(number), self.model.desks[number].state
        return hand.state if hand else "free" if state == "open" else state

    def has_tickets(self) -> bool:
        return bool(getattr(self, "model", None) and self.model.tickets)

    @rule(people=st.lists(people, min_size=1, max_size=4))
    def come(self, people: list[tuple[str, str]]) -> None:
        """Let some people come, one a minute."""
        for service, entitlement in people:
            self.take(service, entitlement, None, ())
            self.wait(60)

    @rule(service=st.sampled_from(SERVICES), entitlement=st.sampled_from(CLASSES),
          booked=st.sampled_from((None, None, None, None, 0, 120)),
          needs=st.sampled_from(((), ("wheelchair",), ("wheelchair", "hearing"), ("sight",))))  # fmt: skip
    def take(self, service: str, entitlement: str, booked: int | None, needs: tuple[str, ...]) -> None:
        due = None if booked is None else self.model.now + booked
        booked_for = None if booked is None else self.clock.time + timedelta(seconds=booked)
        name = self.model.take(service, entitlement, due, "wheelchair" in needs)
        taken = self.both(None, self.staff.taken, service, entitlement or None, booked_for=booked_for, needs=needs)
        assert taken.ticket == name

    @rule(pick=picks, services=scopes, prefer=prefers)
    def open(self, pick: int, services: tuple[str, ...] | None, prefer: str) -> None:
        number = self.desk(pick, "closed", "paused")
        told = self.model.open(number, frozenset(services) if services else None, prefer)
        self.both(told, self.staff.open, number, services=list(services) if services else None, prefer=prefer)

    @rule(pick=picks, closes=st.booleans())
    def rest(self, pick: int, closes: bool) -> None:
        number = self.desk(pick, "free")
        step = "close" if closes else "pause"
        self.both(getattr(self.model, step)(number), getattr(self.staff, step), number)

    @rule(pick=picks)
    def call_next(self, pick: int) -> None:
        number = self.desk(pick, "free")
        refused = self.model.may_call(number)
        if refused:
            self.both(refused, self.staff.called, number)
            return
        before, able = digest(self.hall, *GROWING), self.model.able(number)
        told = self.model.call_next(number)
        found = self.both(None, self.staff.called, number)
        assert (found is None) == (not able)  # never idle while somebody it may take waits
        assert told == (None if found is None else (found.ticket, found.why.rule))
        if found is None:
            assert digest(self.hall, *GROWING) == before
        else:
            self.fresh[number] = (self.steps, before)
            assert found.ticket in found.reason
            mates = [name for name, entitlement in able.get("running", ()) if entitlement == (found.entitlement or "")]
            assert found.ticket == mates[0] if found.why.rule in BY_RULES else found.ticket not in mates

    @rule(pick=picks)
    def serve_and_call_next(self, pick: int) -> None:
        """Let a desk get free, and call."""
        number = self.desk(pick, "called")
        for step in ("start", "finish"):
            self.both(self.model.at_hand(number, step), getattr(self.staff, step), number)
        self.call_next(pick)

    @precondition(has_tickets)
    @rule(pick=picks)
    def call(self, pick: int) -> None:
        number, name = self.desk(pick, "free"), self.some(pick, "waiting")
        before = digest(self.hall, *GROWING)
        refused = self.model.call(number, name)
        self.both(refused, self.staff.call, name, number)
        if refused is None:
            self.fresh[number] = (self.steps, before)

    @rule(pick=picks, step=st.sampled_from(AT_HAND))
    def at_hand(self, pick: int, step: str) -> None:
        number = self.desk(pick, "called" if step in ("recall", "start", "no_show") else "serving")
        before = digest(self.hall, *GROWING) if step == "finish" else None
        refused = self.model.at_hand(number, step)
        self.both(refused, getattr(self.staff, step), number)
        if refused is None and step == "finish":
            self.fresh[number] = (self.steps, before)

    @rule(pick=picks)
    def miss_and_come_back(self, pick: int) -> None:
        number = self.desk(pick, "called")
        hand = self.model.in_hand(number)
        self.both(self.model.at_hand(number, "no_show"), self.staff.no_show, number)
        if hand is not None:
            self.both(self.model.back(hand.name), self.staff.back, hand.name)

    @rule(pick=picks, service=st.sampled_from((None, *SERVICES)))
    def start_and_transfer(self, pick: int, service: str | None) -> None:
        number, desk = self.desk(pick, "called", "serving"), 1 + pick // 10 % DESKS
        self.both(self.model.at_hand(number, "start"), self.staff.start, number)
        values = {"to_service": service} if service else {"to_desk": str(desk)}
        refused = self.model.transfer(number, service, None if service else desk)
        self.both(refused, self.staff.transfer, number, **values)

    @precondition(has_tickets)
    @rule(pick=picks)
    def resume(self, pick: int) -> None:
        number, name = self.desk(pick, "free"), self.some(pick, "held")
        self.both(self.model.resume(number, name), self.staff.resume, name, number)

    @precondition(has_tickets)
    @rule(pick=picks)
    def back(self, pick: int) -> None:
        name = self.some(pick, "missed")
        self.both(self.model.back(name), self.staff.back, name)

    @precondition(has_tickets)
    @rule(pick=picks)
    def cancel(self, pick: int) -> None:
        name = self.some(pick, "held", "missed")
        self.both(self.model.cancel(name), self.staff.cancel, name)

    @precondition(has_tickets)
    @rule(pick=picks, entitlement=st.sampled_from(CLASSES))
    def entitle(self, pick: int, entitlement: str) -> None:
        name = self.some(pick, "waiting", "called")
        self.both(self.model.entitle(name, entitlement), self.staff.entitle, name, entitlement or None)

    @precondition(has_tickets)
    @rule(pick=picks, service=st.sampled_from(SERVICES))
    def add_service(self, pick: int, service: str) -> None:
        name = self.some(pick, "waiting")
        self.both(self.model.add_service(name, service), self.staff.add_service, name, service)

    @rule(pick=picks)
    def undo(self, pick: int) -> None:
        number = self.desk(pick, "called")
        refused = self.model.undo(number)
        self.both(refused, self.staff.undo, number)
        step, before = self.fresh.get(number, (-1, None))
        if refused is None and step == self.steps - 1:
            assert digest(self.hall, *GROWING) == before

    @rule(pick=picks)
    def call_and_undo(self, pick: int) -> None:
        self.call_next(pick)
        self.undo(pick)

    @rule(seconds=st.sampled_from((1, 5, 11, 30, 90, 400, 1900)))
    def wait(self, seconds: int) -> None:
        self.model.now = self.clock.pass_by(seconds=seconds).timestamp()

    # -- what must hold after every step -------------------------------------------------------------

    @invariant()
    def the_store_is_as_the_model_says(self) -> None:
        if not hasattr(self, "model"):
            return
        stored = rows(self.hall, "ticket")
        codes = {row["id"]: row["code"] for row in rows(self.hall, "service")}
        told = [
            (f"{row['letter']}{row['number']:03d}", row["state"], codes[row["service_id"]], row["entitlement"],
             row["bound_desk_id"] if row["state"] == "waiting" else None, row["first_called_at"] is not None)
            for row in stored
        ]  # fmt: skip
        assert told == [
            (one.name, one.state, one.service, one.entitlement, one.bound if one.state == "waiting" else None,
             one.was_called)
            for one in self.model.tickets
        ]  # fmt: skip
        counted = Counter(str(row["service_id"]) for row in stored if row["state"] == "waiting")
        (site,) = rows(self.hall, "site_state")
        assert (site["waiting"] or {}) == counted
        assert site["last_call"] == max((row["id"] for row in rows(self.hall, "rule_call")), default=0)
        hands = [row["desk_id"] for row in stored if row["state"] in ("called", "serving")]
        assert len(hands) == len(set(hands))
        assert len({one[0] for one in told}) == len(told)

    @invariant()
    def the_list_is_the_order_of_the_calls_that_would_follow(self) -> None:
        if not hasattr(self, "model"):
            return
        assert self.staff.line() == self.model.order(Scope(), False)
        desk = self.model.desks[1 + self.steps % DESKS]
        if desk.state != "closed":
            assert self.staff.line(desk.number) == self.model.order(desk.scope, desk.green_first)

    @invariant()
    def of_two_calls_past_the_ceiling_one_goes_to_the_oldest(self) -> None:
        if hasattr(self, "model") and self.model.law.bounded:
            late = [row for row in rows(self.hall, "rule_call") if row["past_ceiling"]]
            for one, following in pairwise(late):
                assert one["undone"] or one["rule"] in OLDEST or following["rule"] in OLDEST

    @invariant()
    def nobody_was_passed_more_often_than_the_bound(self) -> None:
        if hasattr(self, "model") and self.model.law.bounded:
            assert all(len(one.passed_by) <= self.model.law.most for one in self.model.tickets)


def test_a_random_life_is_the_models_life(new_store, backend):
    examples = SIZES.state_machine_examples if backend == SQLITE else max(3, SIZES.state_machine_examples // 8)
    Life.new_hall = staticmethod(lambda clock: Hall.open(new_store("live"), clock))
    run_state_machine_as_test(
        Life,
        settings=settings(
            max_examples=examples,
            stateful_step_count=SIZES.state_machine_steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_the_model_knows_the_design():
    """The model itself: a green one who came a minute later goes first once its score is higher."""
    model = Model(Law(), 3, MORNING.timestamp(), 1)
    model.take("A", "", None)
    model.now += 60
    model.take("A", "elderly80", None)
    assert model.order(Scope(), False) == ["A001", "A002"]
    model.now += 120
    assert model.order(Scope(), False) == ["A002", "A001"]
