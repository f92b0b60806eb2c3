"""Desks that open and close through the day, and the fewest that a day needs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.queue.discipline import Rule
from app.queue.simulation.crowds import VisitLaw, poisson
from app.queue.simulation.figures import percentile
from app.queue.simulation.play import Crowd, play
from app.queue.simulation.shifts import SHARE, Shifts, fewest, work_shifts
from tests.queue.test_simulate_calls import RULES, crowds

FIFO = Rule("fifo")


@given(crowds(), st.integers(1, 4))
def test_desks_that_never_change_work_as_the_simulation_without_shifts(crowd, desks):
    assert work_shifts(crowd, Shifts(0.0, (desks,), 10.0), FIFO).waits == play(crowd, desks, FIFO).waits


@given(crowds(), st.lists(st.integers(0, 3), min_size=1, max_size=6), RULES)
def test_nobody_is_lost_and_no_bound_is_passed_while_desks_open_and_close(crowd, desks, rule):
    worked = work_shifts(crowd, Shifts(0.0, tuple(desks), 10.0), rule)
    assert len(worked.waits) == len(crowd.arrived)
    assert all(wait >= 0 for wait in worked.waits)
    if rule.bounded:
        assert max(worked.overtaken, default=0) <= rule.max_overtakes


def test_nobody_is_called_before_a_desk_opens():
    crowd = Crowd(("regular",), ("",), [0.0, 1.0], [0, 0], [60.0, 60.0])
    worked = work_shifts(crowd, Shifts(100.0, (1,), 1800.0), FIFO)
    assert worked.waits == [100.0, 159.0]
    assert worked.ended == 220.0


def test_a_desk_that_closes_ends_its_visit_and_takes_no_other():
    crowd = Crowd(("regular",), ("",), [0.0, 0.0, 0.0], [0, 0, 0], [150.0, 150.0, 10.0])
    worked = work_shifts(crowd, Shifts(0.0, (2, 0, 1), 100.0), FIFO)
    assert worked.waits == [0.0, 0.0, 200.0]


def test_desks_are_open_for_whole_slots_and_the_last_ones_until_the_last_visit_ends():
    shifts = Shifts(100.0, (2, 0, 3), 60.0)
    assert (shifts.late_s(150.0), shifts.open_s(150.0)) == (0.0, 300.0)
    assert (shifts.late_s(290.0), shifts.open_s(290.0)) == (10.0, 330.0)
    assert Shifts(0.0, (1, 0), 60.0).open_s(150.0) == 90.0, "one stays, also where none was planned"


@given(st.integers(0, 50), st.floats(60.0, 900.0), st.integers(1, 6))
def test_the_fewest_desks_keep_the_target_and_none_can_be_spared(seed, target, most):
    crowd = poisson({"regular": 20 / 3600, "elderly": 8 / 3600}, 60, VisitLaw("exp", 480.0), seed)
    slots = Shifts(crowd.arrived[0], (1,) * 5)
    found = fewest([crowd], Rule(), target, slots, most)
    if found is None:
        full = Shifts(slots.begins, (most,) * 5)
        assert _worst(crowd, full) > target
        return
    assert _worst(crowd, found) <= target
    for slot, desks in enumerate(found.desks):
        if desks > 1:
            fewer = (*found.desks[:slot], desks - 1, *found.desks[slot + 1 :])
            assert _worst(crowd, Shifts(slots.begins, fewer)) > target


def _worst(crowd: Crowd, shifts: Shifts) -> float:
    waits: dict[int, list[float]] = {}
    for visitor, wait in enumerate(work_shifts(crowd, shifts, Rule()).waits):
        if crowd.group[visitor] == 0:
            slot = min(max(0, shifts.slot_of(crowd.arrived[visitor])), len(shifts.desks) - 1)
            waits.setdefault(slot, []).append(wait)
    return max(percentile(sorted(mine), SHARE) for mine in waits.values())
