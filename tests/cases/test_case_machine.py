"""Random lives of a register of cases: what must hold after every step, whatever was done before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from app.cases import handling, opening, papers, views, visits, whose
from app.cases.terms import KINDS, RESULTS
from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Look, query
from app.hall import Hall
from db.secrets import secrets_of
from tests.helpers.halls import StillClock
from tests.helpers.staff import Staff, rows
from tests.sizes import SIZES

picks = st.integers(0, 99)
who = st.sampled_from(("supervisor", "desk1", "desk2"))
words = st.sampled_from(("", "x", "缺照片", "𠮷 \u202e<b>' OR 1=1 --", "长" * 501))
pieces = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=3)


@query(Right.WORK_CASES)
def _open_days(look: Look) -> Any:
    return look.site.open_days()


class Register(RuleBasedStateMachine):
    """A hall whose cases three people work on; `new_hall` is set by the test.

    What is expected of a case: the kinds of its steps, the pieces that came in and those that went back.
    """

    new_hall: Callable[[StillClock], Hall]

    @initialize(closed=st.lists(st.integers(1, 30), max_size=6))
    def begin(self, closed: list[int]) -> None:
        self.clock = StillClock()
        self.hall = type(self).new_hall(self.clock)
        secrets_of(self.hall.info).create()
        self.staff = Staff(self.hall, self.clock)
        today = self.clock.now().date()
        self.staff.set("hours.closed_days", [(today + timedelta(days=n)).isoformat() for n in sorted(set(closed))])
        self.steps: dict[str, list[str]] = {}
        self.came: dict[str, list[int]] = {}
        self.went: dict[str, list[int]] = {}

    def teardown(self) -> None:
        if hasattr(self, "hall"):
            self.hall.close()

    def do(self, by: str, case: str, kinds: list[str], run: Callable[..., Any], /, **values: Any) -> bool:
        """Carry out a step; a refusal leaves the case as it was."""
        before = self._rows(case)
        try:
            told = self.staff.who(by).do(run, **values)
        except HallError:
            assert self._rows(case) == before
            return False
        number = case or told.case
        self.steps.setdefault(number, []).extend(kinds)
        for counted in (self.came, self.went):
            counted.setdefault(number, [0, 0])
        self.last = number
        return True

    def _rows(self, case: str) -> Any:
        return [row for row in rows(self.hall, "hall_case") if row["number"] == case] if case else None

    def some(self, pick: int) -> str:
        """Pick a case, now and then one that there is not."""
        known = [*self.steps, "C-9999"]
        return known[pick % len(known)]

    @rule(
        by=who, kind=st.sampled_from(KINDS), title=words, days=st.integers(-1, 30), taken=pieces, owner=picks, own=picks
    )
    def opened(
        self, by: str, kind: str, title: str, days: int, taken: list[tuple[int, int]], owner: int, own: int
    ) -> None:
        values: dict[str, Any] = {"title": title, "service": "A" if own % 3 else None}
        values["papers"] = [{"name": f"证 {n}", "originals": o, "copies": c} for n, (o, c) in enumerate(taken)]
        if days % 2:
            values["promise_date"] = self.clock.now().date() + timedelta(days=days)
        if owner % 4 == 0:
            values["owner"] = ("desk2", "nobody")[owner % 8 // 4]
        if kind == "visit":
            values |= {"visit": {"address": "幸福里 3 号"}, "consent": "1"}
        if self.do(by, "", ["opened"], opening.open_case, kind=kind, **values):
            self.came[self.last] = [sum(piece[at] for piece in taken) for at in (0, 1)]

    @rule(by=who, pick=picks, text=words)
    def noted(self, by: str, pick: int, text: str) -> None:
        self.do(by, case := self.some(pick), ["note"], handling.note_case, case=case, text=text)

    @rule(by=who, pick=picks, way=st.sampled_from((*handling.WAYS, "pigeon")), text=words)
    def told(self, by: str, pick: int, way: str, text: str) -> None:
        self.do(by, case := self.some(pick), ["contacted"], handling.log_contact, case=case, way=way, text=text)

    @rule(by=who, pick=picks, name=words, phone=st.sampled_from(("", "13700137000", "12")))
    def named(self, by: str, pick: int, name: str, phone: str) -> None:
        self.do(by, case := self.some(pick), ["named"], whose.name_resident, case=case, name=name, phone=phone)

    @rule(by=who, pick=picks, to=st.sampled_from(("supervisor", "desk1", "desk2", "admin", "nobody")))
    def handed(self, by: str, pick: int, to: str) -> None:
        self.do(by, case := self.some(pick), ["handed_on"], handling.hand_on, case=case, to=to)

    @rule(by=who, pick=picks)
    def taken(self, by: str, pick: int) -> None:
        self.do(by, case := self.some(pick), ["taken"], handling.take_case, case=case)

    @rule(by=who, pick=picks, whom=st.sampled_from(("resident", "office", "me")), why=words)
    def waits(self, by: str, pick: int, whom: str, why: str) -> None:
        self.do(by, case := self.some(pick), ["waits"], handling.wait_for, case=case, whom=whom, why=why)

    @rule(by=who, pick=picks)
    def goes_on(self, by: str, pick: int) -> None:
        self.do(by, case := self.some(pick), ["goes_on"], handling.go_on, case=case)

    @rule(by=who, pick=picks, days=st.integers(-2, 40), why=words)
    def promised(self, by: str, pick: int, days: int, why: str) -> None:
        until = self.clock.now().date() + timedelta(days=days)
        self.do(by, case := self.some(pick), ["promised"], handling.promise, case=case, until=until, why=why)

    @rule(by=who, pick=picks, taken=pieces)
    def papers_in(self, by: str, pick: int, taken: list[tuple[int, int]]) -> None:
        told = [{"name": "表", "originals": o, "copies": c} for o, c in taken]
        if self.do(by, case := self.some(pick), ["papers_in"], papers.take_papers, case=case, papers=told):
            for at in (0, 1):
                self.came[case][at] += sum(piece[at] for piece in taken)

    @rule(by=who, pick=picks, which=picks, originals=st.integers(0, 2), copies=st.integers(0, 2))
    def papers_out(self, by: str, pick: int, which: int, originals: int, copies: int) -> None:
        case = self.some(pick)
        held = [row for row in rows(self.hall, "case_paper") if row["case_id"] == self._id(case)]
        asked: list[dict[str, int]] | None = None
        if held and which % 3:
            asked = [{"id": held[which % len(held)]["id"], "originals": originals, "copies": copies}]
        here = [sum(row[n] - row[f"{n}_back"] for row in held) for n in ("originals", "copies")]
        gone = [originals, copies] if asked else here
        if self.do(by, case, ["papers_out"], papers.give_papers_back, case=case, papers=asked):
            for at in (0, 1):
                self.went[case][at] += gone[at]

    @rule(by=who, pick=picks, result=st.sampled_from((*RESULTS, "lost")), note=words)
    def ended(self, by: str, pick: int, result: str, note: str) -> None:
        self.do(by, case := self.some(pick), ["ended"], handling.end_case, case=case, result=result, note=note)

    @rule(by=who, pick=picks, why=words)
    def reopened(self, by: str, pick: int, why: str) -> None:
        self.do(by, case := self.some(pick), ["reopened"], handling.reopen_case, case=case, why=why)

    @rule(by=who, pick=picks, days=st.integers(-1, 5))
    def planned(self, by: str, pick: int, days: int) -> None:
        day = self.clock.now().date() + timedelta(days=days)
        self.do(by, case := self.some(pick), ["planned"], visits.plan_visit, case=case, day=day, visitor="周明")

    @rule(by=who, pick=picks, text=words)
    def visited(self, by: str, pick: int, text: str) -> None:
        self.do(by, case := self.some(pick), ["visited"], visits.visit_done, case=case, text=text)

    @rule(days=st.integers(0, 9))
    def time_passes(self, days: int) -> None:
        self.clock.pass_by(days=days, minutes=7)

    def _id(self, case: str) -> int:
        return next((row["id"] for row in rows(self.hall, "hall_case") if row["number"] == case), 0)

    @invariant()
    def every_case_has_an_owner_or_the_back_office_or_an_end(self) -> None:
        if not hasattr(self, "steps"):
            return
        on_board = {line.state.case: line.state for line in self.staff.hall.ask(views.all_cases, self.staff.actor)}
        for row in rows(self.hall, "hall_case"):
            is_ended = row["state"] == "ended"
            assert is_ended == bool(row["result"]) == (row["ended_at"] is not None) == (row["number"] not in on_board)
            assert (row["state"] == "waiting") == bool(row["waiting_for"])

    @invariant()
    def nothing_is_due_on_a_closed_day(self) -> None:
        if not hasattr(self, "steps"):
            return
        days = self.hall.ask(_open_days, self.staff.actor)
        for row in rows(self.hall, "hall_case"):
            assert row["promised"] is not None and days.is_open(row["promised"]), row["number"]

    @invariant()
    def the_history_is_whole_and_papers_in_are_papers_out_and_held(self) -> None:
        if not hasattr(self, "steps"):
            return
        numbers = {row["id"]: row["number"] for row in rows(self.hall, "hall_case")}
        found: dict[str, list[str]] = {number: [] for number in numbers.values()}
        for row in rows(self.hall, "case_step"):
            found[numbers[row["case_id"]]].append(row["kind"])
        assert found == self.steps
        held = {number: [0, 0] for number in found}
        for row in rows(self.hall, "case_paper"):
            for at, name in enumerate(("originals", "copies")):
                assert 0 <= row[f"{name}_back"] <= row[name]
                held[numbers[row["case_id"]]][at] += row[name] - row[f"{name}_back"]
        for number, here in held.items():
            came, went = self.came[number], self.went[number]
            assert here == [came[0] - went[0], came[1] - went[1]], number


def test_a_random_life_of_cases_holds(new_store):
    Register.new_hall = staticmethod(lambda clock: Hall.open(new_store("live"), clock))
    run_state_machine_as_test(
        Register,
        settings=settings(
            max_examples=SIZES.case_lives,
            stateful_step_count=SIZES.case_steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
