"""A day played with other desks: the figures, and the fewest desks that are enough."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC
from random import Random
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.queue.discipline import Rule
from app.queue.service_times import ServiceTimes
from app.queue.simulation.day import AS_IT_WAS, LEARNED, Came, Lengths, PastDay, half_hours
from app.queue.simulation.plan import DRAWS, Plan, crowds_of, most_waiting, play_plan, suggest
from app.queue.simulation.play import Crowd
from app.queue.simulation.shifts import Shifts, work_shifts


def day_of(*came: Came, desks: int = 2) -> PastDay:
    begins, count = half_hours((one.at for one in came), UTC)
    return PastDay("x", came, Shifts(begins, (desks,) * count), True, UTC, ServiceTimes({1: 480.0}), 5)


def drawn_day(seed: int, people: int = 40) -> PastDay:
    chance = Random(seed)
    came = sorted(
        (Came(chance.uniform(0, 7200), 1, chance.choice(["", "", "elderly80"])) for _ in range(people)),
        key=lambda one: one.at,
    )
    return day_of(*came)


def plan(day: PastDay, *desks: int, kind: str = AS_IT_WAS, target: float = 600.0) -> Plan:
    return Plan(desks or day.shifts.desks, Rule(), Lengths(kind), target)


def test_figures_are_those_of_the_day_with_these_desks():
    day = day_of(Came(0.0, 1, "", 900.0), Came(0.0, 1, "", 600.0), Came(60.0, 1, "elderly80", 300.0))
    told = play_plan(day, plan(day, 1))
    assert told.draws == 1
    assert {name: (one.n, one.max_s, one.max_overtaken) for name, one in told.classes.items()} == {
        "regular": (2, 1200.0, 1),
        "elderly80": (1, 840.0, 0),
    }
    assert told.everybody.n == 3
    assert told.within == 0.5
    assert (told.desk_s, told.idle_s, told.late_s) == (1800.0, 0.0, 0.0)
    (half,) = told.half_hours
    assert (half.begins, half.desks, half.came, half.waiting, half.p90_s) == ("00:00", 1, 3, 2, 1200.0)


def test_visits_nobody_measured_are_drawn_often_and_the_figures_are_of_one_day():
    day = drawn_day(1)
    told = play_plan(day, plan(day, kind=LEARNED))
    assert told.draws == DRAWS
    assert told.everybody.n == 40
    assert sum(one.came for one in told.half_hours) == 40
    assert told == play_plan(day, plan(day, kind=LEARNED))


@given(st.integers(0, 100), st.integers(1, 3))
def test_the_mean_of_the_draws_is_told_and_a_draw_that_ends_early_makes_no_other_less_late(seed, desks):
    day = drawn_day(seed, 20)
    wanted = plan(day, *(desks,) * len(day.shifts.desks), kind=LEARNED)
    told = play_plan(day, wanted)
    shifts, end = Shifts(day.shifts.begins, wanted.desks), day.shifts.begins + 1800.0 * len(wanted.desks)
    crowds = crowds_of(day, wanted.lengths)
    late = [max(0.0, work_shifts(crowd, shifts, wanted.rule).ended - end) for crowd in crowds]
    assert told.late_s == pytest.approx(fmean(late))
    opened = [desks * (1800.0 * len(wanted.desks) + one) for one in late]
    assert told.desk_s == pytest.approx(fmean(opened))
    # As many desks all day: no visit outlives its desk, so that work and idle time are the desks' whole time.
    assert told.idle_s == pytest.approx(fmean(opened) - fmean(sum(crowd.work) for crowd in crowds))
    assert 0 < told.utilisation <= 1


@given(st.integers(0, 100), st.integers(1, 4))
def test_what_is_suggested_keeps_the_target_in_every_half_hour_and_no_desk_can_be_spared(seed, most):
    day = drawn_day(seed, 30)
    wanted = plan(day, kind=LEARNED, target=480.0)
    found = suggest(day, wanted, most)
    if found is None:
        full = play_plan(day, Plan((most,) * len(day.shifts.desks), wanted.rule, wanted.lengths, 480.0))
        assert not kept(full)
        return
    assert kept(play_plan(day, found))
    for slot, desks in enumerate(found.desks):
        if desks > 1:
            fewer = (*found.desks[:slot], desks - 1, *found.desks[slot + 1 :])
            assert not kept(play_plan(day, Plan(fewer, found.rule, found.lengths, 480.0)))


def kept(told) -> bool:
    return all(half.p90_s is None or half.p90_s <= told.plan.target_s for half in told.half_hours)


def test_a_half_hour_in_which_nobody_comes_does_without_a_desk_only_if_the_hall_was_shut():
    open_day = day_of(Came(0.0, 1, "", 300.0), Came(7000.0, 1, "", 300.0))
    lunch = replace(open_day, shifts=Shifts(0.0, (2, 0, 1, 1)))
    for day, desks in ((open_day, (1, 1, 1, 1)), (lunch, (1, 0, 1, 1))):
        found = suggest(day, plan(day), 3)
        assert found is not None
        assert found.desks == desks


def test_whoever_waits_for_figures_hears_how_far_they_are_and_may_end_it():
    class Enough(Exception):
        pass

    heard = []

    def tell(share: float) -> None:
        heard.append(share)
        if len(heard) == 5:
            raise Enough

    day = drawn_day(3)
    with pytest.raises(Enough):
        suggest(day, plan(day, kind=LEARNED), 4, tell)
    assert all(0 <= share <= 1 for share in heard)
    play_plan(day, plan(day, kind=AS_IT_WAS), heard.append)


def test_most_people_waiting_are_counted_in_each_half_hour():
    crowd = Crowd(("regular",), ("",), [0.0, 1.0, 2.0, 4000.0], [0] * 4, [1.0] * 4)
    waits = [0.0, 5000.0, 2000.0, 0.0]
    assert most_waiting(crowd, waits, Shifts(0.0, (1, 1, 1))) == [2, 2, 1]


def test_nobody_ordinary_is_no_share_of_ordinary_waits():
    day = day_of(Came(0.0, 1, "elderly80", 300.0))
    told = play_plan(day, plan(day))
    assert told.within is None
    assert told.half_hours[0].p90_s is None
    assert told.classes["regular"].n == 0
