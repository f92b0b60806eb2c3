"""How long visits take, as it is learned."""

from __future__ import annotations

import math
import random
import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.queue.service_times import (
    FAR,
    Begun,
    ServiceTimes,
    Visit,
    VisitLengths,
    gamma_steps,
)

A, B = 1, 2
NINE = 9


def times() -> ServiceTimes:
    return ServiceTimes({A: 480.0, B: 900.0})


def many(seconds: float, count: int, service: int = A, hour: int = NINE) -> list[Visit]:
    return [Visit(service, hour, seconds) for _ in range(count)]


def test_before_the_first_visit_the_set_minutes_are_told():
    assert times().mean(A, NINE) == 480.0
    assert times().at(NINE).means == {A: 480.0, B: 900.0}


def test_a_few_visits_move_the_mean_a_little_and_many_move_it_there():
    few = times().learn(many(240.0, 3)).mean(A, NINE)
    lots = times().learn(many(240.0, 500)).mean(A, NINE)
    assert 300 < few < 480
    assert lots == pytest.approx(240.0, rel=0.03)


def test_an_hour_learns_from_all_hours_and_then_from_itself():
    learned = times().learn(many(240.0, 400, hour=10))
    assert learned.mean(A, NINE) == pytest.approx(240.0, rel=0.05)
    learned.learn(many(720.0, 400, hour=NINE))
    assert learned.mean(A, NINE) > 650
    assert learned.mean(A, 10) < 300


def test_one_service_teaches_nothing_about_another_one():
    assert times().learn(many(240.0, 100)).mean(B, NINE) == 900.0


def test_the_spread_goes_from_nearly_constant_to_wide():
    assert times().spread() == 1.0
    assert times().learn(many(480.0, 1000)).spread() < 0.15
    chance = random.Random(1)
    exponential = [Visit(A, NINE, chance.expovariate(1 / 480)) for _ in range(3000)]
    assert times().learn(exponential).spread() == pytest.approx(1.0, rel=0.1)


def test_a_visit_forgotten_for_hours_counts_as_a_long_one():
    learned = times().learn([*many(480.0, 50), Visit(A, NINE, 9 * 3600.0)])
    assert learned.mean(A, NINE) < 480.0 * (1 + FAR / 50)


def test_gaps_between_visits_are_part_of_what_a_desk_needs():
    learned = times().learn(many(480.0, 200), [30.0] * 200)
    assert learned.at(NINE).means[A] == pytest.approx(480.0 + 30.0, rel=0.03)


def test_visits_in_hand_count_as_far_as_they_go():
    """Of nine desks' first hour the short visits end first; with those in hand the mean is right."""
    alone, whole = [], []
    for seed in range(40):
        chance = random.Random(seed)
        ended, begun = [], []
        for _ in range(9):
            at = 0.0
            while at < 3000.0:
                took = chance.expovariate(1 / 480)
                (ended if at + took < 3000.0 else begun).append((at, took))
                at += took
        learned = ServiceTimes({A: 480.0}).learn(Visit(A, NINE, took) for _, took in ended)
        alone.append(learned.at(NINE).means[A])
        whole.append(learned.at(NINE, [Begun(A, NINE, 3000.0 - at) for at, _ in begun]).means[A])
    assert statistics.mean(alone) < 0.95 * 480
    assert statistics.mean(whole) == pytest.approx(480.0, rel=0.03)


def test_a_copy_learns_for_itself():
    first = times().learn(many(240.0, 50))
    before = first.mean(A, NINE)
    assert first.copy().mean(A, NINE) == before
    first.copy().learn(many(900.0, 50))
    assert first.mean(A, NINE) == before


@pytest.mark.parametrize("spread", [0.1, 0.5, 1.0, 1.5, 2.0])
def test_the_steps_are_a_gamma_distribution(spread):
    steps = gamma_steps(spread)
    assert statistics.fmean(steps) == pytest.approx(1.0)
    assert statistics.pvariance(steps) == pytest.approx(spread, rel=0.08)
    chance = random.Random(7)
    drawn = sorted(chance.gammavariate(1 / spread, spread) for _ in range(40_000))
    for share in (0.2, 0.5, 0.8):
        exact = drawn[int(share * len(drawn))]
        assert steps[int(share * len(steps))] == pytest.approx(exact, rel=0.06, abs=0.02)


def test_what_is_left_of_an_exponential_visit_is_a_whole_one_again():
    drawn = VisitLengths({A: 480.0}, 1.0).possible(random.Random(2))
    rests = [drawn.rest(A, 600.0) for _ in range(4000)]
    assert statistics.fmean(rests) == pytest.approx(480.0, rel=0.1)


def test_what_is_left_of_a_steady_visit_gets_less():
    drawn = VisitLengths({A: 480.0}, 0.1).possible(random.Random(2))
    assert statistics.fmean(drawn.rest(A, 400.0) for _ in range(4000)) < 200


def test_what_is_known_well_is_drawn_narrowly():
    def widths(known: float) -> float:
        lengths = VisitLengths({A: 480.0}, 1.0, {A: known})
        return statistics.pstdev(lengths.possible(random.Random(seed)).means[A] for seed in range(300))

    assert widths(6.0) == pytest.approx(480 / math.sqrt(6), rel=0.15)
    assert widths(600.0) < 25


@given(
    st.lists(st.builds(Visit, st.sampled_from([A, B]), st.integers(0, 23), st.floats(-100, 1e7)), max_size=30),
    st.lists(st.builds(Begun, st.sampled_from([A, B, 99]), st.integers(0, 23), st.floats(-100, 1e7)), max_size=8),
)
def test_no_day_teaches_nonsense(visits, begun):
    lengths = ServiceTimes({A: 480.0, B: 900.0}).learn(visits).at(NINE, begun)
    assert all(1.0 <= mean < 1e6 for mean in lengths.means.values())
    assert 0.1 <= lengths.spread <= 2.0
    drawn = lengths.possible(random.Random(1))
    assert all(math.isfinite(drawn.whole(each)) and drawn.rest(each, 1e6) >= 0 for each in (A, B, 99))
