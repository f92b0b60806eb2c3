"""How long each will wait still: the edges, and what must hold in any hall."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.queue.arrivals import Coming
from app.queue.course import LONGEST_S
from app.queue.discipline import Place, Rule
from app.queue.estimate import Estimates, estimate
from app.queue.moment import Moment, OpenDesk, Standing
from app.queue.overtaking import Scope
from app.queue.published import Range
from app.queue.rulebook import read_rule
from app.queue.service_times import VisitLengths

NOW = 1_000_000.0
A, B = 1, 2
STEADY = VisitLengths({A: 300.0, B: 600.0}, 0.1)
USUAL = VisitLengths({A: 300.0, B: 600.0}, 1.0)
FIFO = Rule("fifo")
ANY = Scope(1, None)
IDLE = OpenDesk(ANY)


def person(order: int, service: int = A, entitlement: str = "", ago: float = 60.0, **more: object) -> Standing:
    return Standing(order, service, entitlement, NOW - ago, **more)  # type: ignore[arg-type]


def hall(waiting: list[Standing], *desks: OpenDesk, rule: Rule = FIFO, **more: object) -> Moment:
    return Moment(NOW, waiting, desks, rule, **more)  # type: ignore[arg-type]


def busy(desk: int = 1, service: int = A, ago: float = 0.0) -> OpenDesk:
    return OpenDesk(Scope(desk, None), False, service, NOW - ago)


def told(moment: Moment, visits: VisitLengths = STEADY) -> Estimates:
    return estimate(moment, visits, seed=1)


# -- edges


def test_with_no_desk_open_nobody_is_told_anything():
    assert told(hall([person(1), person(2)], asked=[(A, "")])) == Estimates({}, {})


def test_in_an_empty_hall_a_newcomer_is_called_at_once():
    assert told(hall([], IDLE, asked=[(A, ""), (B, "*")])).newcomers == {(A, ""): Range(0, 0), (B, "*"): Range(0, 0)}


def test_an_idle_desk_takes_the_first_at_once_and_the_second_after_a_visit():
    found = told(hall([person(1), person(2)], IDLE, asked=[(A, "")]))
    assert found.waiting[1] == Range(0, 0)
    assert 150 < found.waiting[2].low_s < 300 < found.waiting[2].high_s < 450
    assert 450 < found.newcomers[A, ""].low_s < 600 < found.newcomers[A, ""].high_s < 750


def test_whom_no_open_desk_may_take_is_told_nothing_and_delays_nobody():
    desk = OpenDesk(Scope(1, frozenset({A})))
    found = told(hall([person(1, B), person(2, A)], desk, asked=[(A, ""), (B, ""), (B, "*")]))
    assert set(found.waiting) == {2}
    assert found.waiting[2] == Range(0, 0)
    assert set(found.newcomers) == {(A, "")}


def test_a_desk_for_the_green_channel_alone_promises_the_others_nothing():
    desk = OpenDesk(Scope(1, None, green_only=True))
    found = told(
        hall([person(1), person(2, A, "*")], desk, rule=read_rule("accumulating:3"), asked=[(A, ""), (A, "*")])
    )
    assert set(found.waiting) == {2}
    assert set(found.newcomers) == {(A, "*")}


def test_somebody_bound_waits_for_that_desk_alone():
    slow, other = busy(1, B), OpenDesk(Scope(2, None))
    found = told(hall([person(1, desk=1), person(2)], slow, other))
    assert found.waiting[1].low_s > 300
    assert found.waiting[2] == Range(0, 0)


def test_somebody_bound_to_a_desk_that_is_not_open_is_told_nothing():
    assert told(hall([person(1, desk=7)], IDLE)).waiting == {}


def test_a_booked_one_is_told_nothing_before_the_time_and_goes_first_then():
    booked = person(1, place=Place.BOOKED, due=NOW + 100)
    before = told(hall([booked, person(2), person(3)], busy(ago=150)))
    assert set(before.waiting) == {2, 3}
    without = told(hall([person(2), person(3)], busy(ago=150)))
    assert before.waiting[3].low_s > without.waiting[3].low_s + 150
    then = told(hall([replace(booked, due=NOW), person(2)], IDLE))
    assert then.waiting[1] == Range(0, 0) and then.waiting[2].low_s > 150


def test_a_booked_one_alone_is_waited_for():
    found = told(hall([person(1, place=Place.BOOKED, due=NOW + 3600)], IDLE, asked=[(A, "")]))
    assert found == Estimates({}, {(A, ""): Range(0, 0)}, {(A, ""): 0})


def test_a_barred_one_is_called_after_its_calls_and_before_the_others():
    barred = person(1, place=Place.BARRED, barred_for=2)
    found = told(hall([barred, *(person(order) for order in (2, 3, 4, 5))], IDLE))
    assert found.waiting[3].high_s < found.waiting[1].high_s < found.waiting[4].high_s


def test_a_barred_one_alone_is_called_at_once():
    assert told(hall([person(1, place=Place.BARRED, barred_for=3)], IDLE)).waiting[1] == Range(0, 0)


def test_one_who_came_back_goes_before_the_rest():
    found = told(hall([person(1), person(2, place=Place.BACK)], IDLE))
    assert found.waiting[2] == Range(0, 0) and found.waiting[1].low_s > 150


def test_a_visit_that_somebody_forgot_to_end_makes_no_endless_wait():
    found = told(hall([person(1)], busy(ago=5 * 3600.0)), USUAL)
    assert found.waiting[1].high_s < 4 * 300


def test_a_clock_set_back_makes_no_wait_negative():
    found = told(hall([person(1, ago=-900.0)], busy(ago=-600.0), rule=read_rule("accumulating:3"), asked=[(A, "")]))
    for one in (found.waiting[1], found.newcomers[A, ""]):
        assert 0 <= one.low_s <= one.high_s < 3600


def test_green_ones_who_may_still_come_make_the_ordinary_wait_longer_until_the_doors_close():
    waiting = [person(order) for order in range(1, 9)]
    rule = read_rule("strict")
    calm = told(hall(waiting, busy(), rule=rule), USUAL).waiting[8]
    many = Coming({(A, "*"): 1 / 600}, known=1000.0)
    rush = told(hall(waiting, busy(), rule=rule, coming=many), USUAL).waiting[8]
    late = told(hall(waiting, busy(), rule=rule, coming=replace(many, until=NOW + 30)), USUAL).waiting[8]
    assert rush.low_s > 1.3 * calm.low_s
    assert abs(late.low_s - calm.low_s) < 0.2 * calm.low_s


def test_where_few_come_on_other_days_fewer_are_expected():
    waiting = [person(order) for order in range(1, 9)]
    coming = Coming({(A, "*"): 1 / 600}, 1000.0, pace=(1.0, *(0.0 for _ in range(23))), midnight=NOW - 3599)
    rule = read_rule("strict")
    now_only = told(hall(waiting, busy(), rule=rule, coming=coming), USUAL).waiting[8]
    on = told(hall(waiting, busy(), rule=rule, coming=replace(coming, pace=())), USUAL).waiting[8]
    assert on.low_s > 1.2 * now_only.low_s


def test_in_a_rush_that_no_desk_can_bear_the_answer_still_comes_soon():
    flood = Coming({(A, "*"): 1 / 20}, known=1000.0)
    crowd = [person(order) for order in range(1, 31)]
    began = time.thread_time()
    found = told(hall(crowd, *(busy(desk) for desk in range(1, 10)), rule=read_rule("strict"), coming=flood), USUAL)
    took = time.thread_time() - began
    calm = hall([person(order) for order in range(1, 301)], *(busy(desk) for desk in range(1, 10)))
    began = time.thread_time()
    told(calm, USUAL)
    assert took < 8 * (time.thread_time() - began)
    assert all(one.high_s <= LONGEST_S for one in found.waiting.values())


def test_the_overtake_bound_is_played_too():
    rule = replace(read_rule("strict"), kind="accumulating", rates={"*": 1000.0}, max_overtakes=2)
    greens = [person(order, A, "*", 1.0) for order in range(2, 12)]
    bounded = told(hall([person(1, ago=2.0), *greens], IDLE, rule=rule)).waiting[1]
    free = told(hall([person(1, ago=2.0), *greens], IDLE, rule=replace(rule, max_overtakes=1000))).waiting[1]
    assert bounded.high_s < 800 < free.low_s


# -- who goes before a newcomer


@pytest.mark.parametrize(
    ("rule", "green"),
    [("fifo", 10), ("strict", 2), ("headstart:10m", 7), ("ratio:2", 3), ("accumulating:3", 2), ("accumulating:2.5", 3)],
)
def test_a_newcomer_is_told_how_many_the_live_rule_calls_first(rule, green):
    # Two of them go first themselves; they came 22, 20, 17, 15, 12, 10, 7, 5, 2 and 0 minutes ago.
    crowd = [person(order, A, "*" if order in (3, 9) else "", 1500.0 - 150.0 * order) for order in range(1, 11)]
    found = told(hall(crowd, busy(), rule=read_rule(rule), asked=[(A, ""), (A, "*")])).before
    assert (found[A, ""], found[A, "*"]) == (10, green)


def test_who_does_not_compete_for_a_desk_is_before_nobody():
    desks = OpenDesk(Scope(1, frozenset({A}))), OpenDesk(Scope(2, frozenset({B})))
    crowd = [person(1, A), person(2, A), person(3, B), person(4, A, desk=2)]
    found = told(hall(crowd, *desks, asked=[(A, ""), (B, ""), (B, "*")])).before
    assert found == {(A, ""): 2, (B, ""): 2, (B, "*"): 2}


def test_before_a_wheelchair_go_those_who_wait_for_the_desk_it_is_left_to():
    near = OpenDesk(Scope(1, frozenset({B})))
    far = OpenDesk(Scope(2, None, spared=((frozenset({B}), False),)))
    crowd = [person(1, B), person(2, B), *(person(order, A) for order in range(3, 9))]
    found = told(hall(crowd, near, far, asked=[(A, ""), (B, ""), (B, "/w")])).before
    assert found[A, ""] == 8 and found[B, "/w"] <= 2


# -- in any hall

services = st.sampled_from([A, B])
classes = st.sampled_from(["", "", "*", "disabled"])
places = st.sampled_from([Place.RUNNING] * 5 + [Place.BOUND, Place.BOOKED, Place.BACK, Place.BARRED])
scopes = st.sampled_from([None, frozenset({A}), frozenset({B}), frozenset({A, B})])
rules = st.sampled_from(["fifo", "strict", "ratio:2", "headstart:10m", "accumulating:3", "accumulating:disabled=5,3"])


@st.composite
def people(draw: st.DrawFn) -> list[Standing]:
    found = []
    for order in range(1, draw(st.integers(0, 12)) + 1):
        place = draw(places)
        found.append(
            Standing(
                order,
                draw(services),
                draw(classes),
                NOW - draw(st.floats(-600, 7200)),
                overtaken=draw(st.integers(0, 12)),
                place=place,
                due=NOW + draw(st.floats(-600, 30_000)) if place is Place.BOOKED else 0.0,
                barred_for=draw(st.integers(0, 3)) if place is Place.BARRED else 0,
                desk=draw(st.integers(1, 4)) if place is Place.BOUND else None,
            )
        )
    return found


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    desks = [
        OpenDesk(
            Scope(number, draw(scopes), draw(st.booleans())),
            draw(st.booleans()),
            draw(st.none() | services),
            NOW - draw(st.floats(-60, 40_000)),
        )
        for number in range(1, draw(st.integers(0, 4)) + 1)
    ]
    coming = (
        Coming({(A, "*"): draw(st.floats(0.0001, 0.05))}, draw(st.floats(0.5, 500)))
        if draw(st.booleans())
        else Coming()
    )
    asked = [(service, kind) for service in (A, B) for kind in ("", "*", "disabled")]
    return Moment(NOW, draw(people()), desks, read_rule(draw(rules)), coming=coming, asked=asked)


lengths = st.builds(
    lambda a, b, spread, known: VisitLengths({A: a, B: b}, spread, {A: known, B: known}),
    st.floats(1, 7200), st.floats(1, 7200), st.floats(0.1, 2.0), st.floats(1, 1000),
)  # fmt: skip


@given(moments(), lengths)
def test_every_range_is_whole_ordered_and_the_same_for_the_same_seed(moment, visits):
    found = estimate(moment, visits, seed=3, plays=12)
    assert estimate(moment, visits, seed=3, plays=12) == found
    for one in (*found.waiting.values(), *found.newcomers.values()):
        assert isinstance(one.low_s, int) and isinstance(one.high_s, int)
        assert 0 <= one.low_s <= one.high_s <= LONGEST_S
    for lane, count in found.before.items():
        assert lane in found.newcomers and 0 <= count <= len(moment.waiting)
    may_be_called = {
        one.order
        for one in moment.waiting
        if any(desk.scope.may_take(one.service, one.entitlement, one.desk) for desk in moment.desks)
    }
    assert set(found.waiting) <= may_be_called


@given(st.integers(1, 30), st.integers(1, 6), st.sampled_from(["fifo", "accumulating:3", "strict"]), st.data())
def test_one_desk_more_makes_no_wait_much_longer(count, desks, rule, data):
    crowd = [person(order, A, data.draw(classes), 10.0 * (count - order)) for order in range(1, count + 1)]
    few = [busy(number, ago=30.0) for number in range(1, desks + 1)]
    less = estimate(hall(crowd, *few, rule=read_rule(rule)), USUAL, 5, plays=60)
    more = estimate(hall(crowd, *few, busy(desks + 1, ago=30.0), rule=read_rule(rule)), USUAL, 5, plays=60)
    for order, one in more.waiting.items():
        assert one.high_s <= 1.25 * less.waiting[order].high_s + 240


@pytest.mark.parametrize("rule", ["fifo", "headstart:10m"])
def test_in_a_lane_who_came_earlier_never_expects_more(rule):
    crowd = [person(order, A, "", 10.0 * (40 - order)) for order in range(1, 41)]
    found = estimate(hall(crowd, busy(), busy(2), rule=read_rule(rule)), USUAL, 1).waiting
    ends = [(found[order].low_s, found[order].high_s) for order in sorted(found)]
    assert ends == sorted(ends)
    assert [low for low, _ in ends] == sorted(low for low, _ in ends)
    assert [high for _, high in ends] == sorted(high for _, high in ends)
