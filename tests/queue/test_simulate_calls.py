"""Every single call of a simulation against the rule written a second time (naive.py), everybody looked at."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.queue.discipline import Rule
from app.queue.simulation.figures import figures, percentile
from app.queue.simulation.play import Crowd, play
from tests.queue.naive import Law, Memory, Person, next_one

NAMES = ("regular", "elderly", "disabled")
ENTITLEMENTS = ("", "elderly60", "disabled")

RULES = st.builds(
    Rule,
    kind=st.sampled_from(["fifo", "strict", "ratio", "headstart", "accumulating"]),
    green_rate=st.sampled_from([1.0, 2.0, 3.0]),
    rates=st.sampled_from([{}, {"disabled": 4.0}, {"elderly60": 0.5}]),
    turn=st.integers(1, 3),
    head_start_s=st.sampled_from([0.0, 5.0, 20.0]),
    ceiling_s=st.sampled_from([0.0, 15.0, 40.0]),
    max_overtakes=st.integers(0, 5),
)


@st.composite
def crowds(draw: st.DrawFn) -> Crowd:
    """Make a rush of up to 30 people, many of them at the same second."""
    people = draw(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 2), st.integers(0, 25)), max_size=30))
    people.sort(key=lambda person: person[0])
    arrived = [float(at) for at, _, _ in people]
    return Crowd(NAMES, ENTITLEMENTS, arrived, [group for _, group, _ in people], [float(w) for _, _, w in people])


def slowly(crowd: Crowd, desks: int, rule: Rule) -> tuple[list[float], list[int]]:
    """Play the same: a list of all who wait, every count made anew, the naive rule."""
    law = Law(rule.kind, rule.green_rate, dict(rule.rates), rule.turn, rule.head_start_s, rule.ceiling_s,
              rule.max_overtakes)  # fmt: skip
    waits, overtaken = [0.0] * len(crowd.arrived), [0] * len(crowd.arrived)
    memory, waiting = Memory(), []
    free = [0.0] * desks
    coming = list(range(len(crowd.arrived)))
    while coming or waiting:
        desk = min(range(desks), key=lambda at: free[at])
        if not waiting or (coming and crowd.arrived[coming[0]] <= free[desk]):
            one = coming.pop(0)
            waiting.append(Person(one, ENTITLEMENTS[crowd.group[one]], crowd.arrived[one]))
            if free[desk] > crowd.arrived[one]:
                continue
        now = max(free[desk], max(person.since for person in waiting))
        answer = next_one(waiting, law, now, memory)
        called = answer.person
        waiting.remove(called)
        waits[called.order], overtaken[called.order] = now - called.since, called.overtaken
        for person in waiting:
            person.overtaken += person.order < called.order
        if answer.contested:
            memory.green_run = memory.green_run + 1 if called.green else 0
        if answer.past_ceiling:
            memory.ceiling_last = answer.rule == "ceiling"
        free[desk] = now + crowd.work[called.order]
    return waits, overtaken


@given(crowds(), st.integers(1, 4), RULES)
def test_every_call_is_the_rules(crowd, desks, rule):
    played = play(crowd, desks, rule)
    assert (played.waits, played.overtaken) == slowly(crowd, desks, rule)


@given(crowds(), st.integers(1, 4), RULES)
def test_nobody_is_lost_and_no_bound_is_passed(crowd, desks, rule):
    played = play(crowd, desks, rule)
    assert all(wait >= 0 for wait in played.waits)
    assert 0 <= played.utilisation <= 1 + 1e-9
    if rule.bounded:
        assert max(played.overtaken, default=0) <= rule.max_overtakes
    for group in range(len(NAMES)):
        called = [at + wait for at, wait, mine in zip(crowd.arrived, played.waits, crowd.group, strict=True)
                  if mine == group]  # fmt: skip
        assert called == sorted(called)


@given(st.lists(st.integers(0, 9), min_size=1), st.sampled_from([50, 90]))
def test_a_percentile_is_a_wait_that_somebody_had(waits, percent):
    ordered = sorted(waits)
    found = percentile(ordered, percent)
    assert sum(wait <= found for wait in ordered) * 100 >= percent * len(ordered)
    assert sum(wait < found for wait in ordered) * 100 < percent * len(ordered)


def test_of_nobody_nothing_is_said():
    told = figures([], [])
    assert (told.n, told.mean_s, told.max_overtaken) == (0, None, 0)
