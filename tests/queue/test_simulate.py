"""The live rule against exact results (domain.md 6.2): Erlang C, Cobham, Kleinrock, the conservation law, ciw."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import pytest

from app.queue.discipline import Rule
from app.queue.simulation.crowds import VisitLaw, poisson
from app.queue.simulation.play import play
from tests.helpers.queueing import cobham, erlang_c, fcfs, kleinrock
from tests.sizes import FULL, SIZES

NEAR = 0.02 if FULL else 0.05  # of class means to theory
LAW = 0.01  # of the weighted mean to that of fifo with the same visitors: the conservation law
MINUTES = 60.0
NEVER = {"ceiling_s": math.inf, "max_overtakes": 1 << 60}  # rules 1 and 2 away: theory knows no such bounds
G, GG, U = "elderly60", "elderly80", "regular"


@dataclass(frozen=True)
class Case:
    """A hall in theory: visits of 8 minutes in the mean, arrivals a minute of each class, highest first."""

    desks: int
    classes: tuple[str, ...]
    arrivals: tuple[float, ...]

    @property
    def exactly(self) -> tuple[int, float, tuple[float, ...]]:
        """Give what the formulas take."""
        return self.desks, 1 / 8, self.arrivals

    @property
    def gains(self) -> tuple[float, ...]:
        """Give rates that fall from class to class: 3:1, or 4:2:1."""
        return (3.0, 1.0) if len(self.classes) == 2 else (4.0, 2.0, 1.0)

    def rule(self, kind: str, **more: object) -> Rule:
        """Make a rule with the case's rates."""
        rates = {"" if name == U else name: gain for name, gain in zip(self.classes, self.gains, strict=True)}
        return Rule(kind, rates=rates, **{**NEVER, **more})  # type: ignore[arg-type]

    def weighted(self, waits: Sequence[float]) -> float:
        """Give the mean wait of everybody, from that of each class."""
        return sum(rate * wait for rate, wait in zip(self.arrivals, waits, strict=True)) / sum(self.arrivals)


CASES = {
    "M/M/5 rho .64": Case(5, (G, U), (0.10, 0.30)),
    "M/M/5 rho .64, 3 classes": Case(5, (GG, G, U), (0.06, 0.12, 0.22)),
    "M/M/1 rho .56": Case(1, (G, U), (0.02, 0.05)),
    "M/M/1 rho .56, 3 classes": Case(1, (GG, G, U), (0.01, 0.02, 0.04)),
}
TWO = CASES["M/M/5 rho .64"]
every_case = pytest.mark.parametrize("case", CASES.values(), ids=CASES)


def crowd_of(case: Case, seed: int, customers: int):
    rates = {name: rate / MINUTES for name, rate in zip(case.classes, case.arrivals, strict=True)}
    return poisson(rates, customers, VisitLaw("exp", 8 * MINUTES), seed)


def waits_of(case: Case, rule: Rule, seed: int, customers: int) -> list[float]:
    """Play one run; give the waits of all in seconds, in their order."""
    return play(crowd_of(case, seed, customers), case.desks, rule).waits


def means(case: Case, rule: Rule) -> list[float]:
    """Give each class's mean wait in minutes, over all seeds."""
    sums, counts = [0.0] * len(case.classes), [0] * len(case.classes)
    for seed in range(1, SIZES.simulate_seeds + 1):
        crowd = crowd_of(case, seed, SIZES.simulate_customers)
        for group, wait in zip(crowd.group, play(crowd, case.desks, rule).waits, strict=True):
            sums[group] += wait
            counts[group] += 1
    return [total / count / MINUTES for total, count in zip(sums, counts, strict=True)]


@cache
def fifo_means(case: Case) -> list[float]:
    """Give what `means` gives under fifo."""
    return means(case, case.rule("fifo"))


# -- the formulas themselves -----------------------------------------------------------------------


def test_the_formulas_give_the_reference_values():
    assert erlang_c(5, 0.55 * 8) == pytest.approx(0.718388, abs=1e-6)
    assert fcfs(5, 1 / 8, (0.10, 0.45)) == pytest.approx(9.578512, abs=1e-6)
    assert cobham(5, 1 / 8, (0.10, 0.45)) == pytest.approx([1.368359, 11.402990], abs=1e-6)
    assert kleinrock(5, 1 / 8, (0.10, 0.45), (2, 1)) == pytest.approx([5.830398, 10.411426], abs=1e-6)
    assert kleinrock(*TWO.exactly, (3, 1)) == pytest.approx([0.823077, 1.435599], abs=1e-6)
    assert kleinrock(1, 1 / 8, (0.02, 0.05), (2, 1)) == pytest.approx([7.968379, 11.067194], abs=1e-6)
    three = (5, 1 / 8, (0.08, 0.17, 0.30))
    assert cobham(*three) == pytest.approx([1.318144, 2.196906, 15.964186], abs=1e-6)
    assert kleinrock(*three, (4, 2, 1)) == pytest.approx([4.131757, 7.035499, 12.472020], abs=1e-6)


# -- exact means -----------------------------------------------------------------------------------


@every_case
def test_fifo_waits_as_erlang_says(case):
    assert fifo_means(case) == pytest.approx([fcfs(*case.exactly)] * len(case.classes), rel=NEAR)


@every_case
def test_strict_waits_as_cobham_says(case):
    assert means(case, case.rule("strict")) == pytest.approx(cobham(*case.exactly), rel=NEAR)


@every_case
def test_accumulating_waits_as_kleinrock_says(case):
    expected = kleinrock(*case.exactly, case.gains)
    assert means(case, case.rule("accumulating")) == pytest.approx(expected, rel=NEAR)


# -- what has no formula: the law, and the limits ---------------------------------------------------


@every_case
@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("ratio", {"turn": 2}),
        ("headstart", {"head_start_s": 300.0, "max_overtakes": 5}),
        ("accumulating", {"ceiling_s": 600.0}),
    ],
    ids=["ratio:2", "headstart:5m, 5 overtakes", "ceiling 10m"],
)
def test_no_rule_makes_or_loses_waiting(case, kind, more):
    found = case.weighted(means(case, case.rule(kind, **more)))
    assert found == pytest.approx(case.weighted(fifo_means(case)), rel=LAW)
    # Ten runs of 300,000 at M/M/5 differ by 0.8 % (one sigma) from theory, whatever the rule.
    assert found == pytest.approx(fcfs(*case.exactly), rel=NEAR)


LIMITS = [
    # A rule at its limit, and the rule it is there.
    ("headstart", {"head_start_s": 0.0}, "fifo"),
    ("headstart", {"head_start_s": 1e12}, "strict"),
    ("headstart", {"max_overtakes": 0}, "fifo"),
    ("ratio", {"turn": 1 << 60}, "strict"),
    ("accumulating", {"max_overtakes": 0}, "fifo"),
    ("accumulating", {"rates": {}, "green_rate": 1.0}, "fifo"),
    ("accumulating", {"rates": {}, "green_rate": 1e12}, "strict"),
]


@pytest.mark.parametrize(("kind", "more", "limit"), LIMITS)
@pytest.mark.parametrize("name", ["M/M/5 rho .64", "M/M/1 rho .56"])
def test_at_its_limit_a_rule_is_a_simpler_one_call_by_call(name, kind, more, limit):
    case = CASES[name]
    rule = Rule(kind, **{**NEVER, **more})
    simpler = waits_of(case, Rule(limit), 1, SIZES.simulate_customers)
    assert waits_of(case, rule, 1, SIZES.simulate_customers) == simpler


def test_between_its_limits_a_rule_moves_one_way():
    crowd = crowd_of(TWO, 1, SIZES.simulate_customers)

    def green(**more):
        waits = play(crowd, TWO.desks, TWO.rule(**more)).waits
        return sum(wait for wait, group in zip(waits, crowd.group, strict=True) if group == 0)

    head_starts = [green(kind="headstart", head_start_s=60.0 * minutes) for minutes in (0, 2, 5, 20)]
    assert head_starts == sorted(head_starts, reverse=True)
    turns = [green(kind="ratio", turn=turn) for turn in (1, 2, 5)]
    assert turns == sorted(turns, reverse=True)
    overtakes = [green(kind="accumulating", max_overtakes=most) for most in (0, 1, 3, 1000)]
    assert overtakes == sorted(overtakes, reverse=True)
    ceilings = [green(kind="accumulating", ceiling_s=60.0 * minutes) for minutes in (0, 2, 5, 1000)]
    assert ceilings == sorted(ceilings, reverse=True)


@every_case
def test_a_ceiling_that_nobody_reaches_changes_no_call(case):
    plain = waits_of(case, case.rule("accumulating"), 1, SIZES.simulate_customers)
    assert waits_of(case, case.rule("accumulating", ceiling_s=max(plain)), 1, SIZES.simulate_customers) == plain


# -- another program -------------------------------------------------------------------------------


def test_ciw_agrees_for_strict_visitor_by_visitor():
    import ciw

    crowd = crowd_of(TWO, 1, SIZES.simulate_ciw)
    coming, visits = {}, {}
    for group, name in enumerate(TWO.classes):
        mine = [at for at, other in enumerate(crowd.group) if other == group]
        gaps = [here - before for before, here in pairwise([0.0, *(crowd.arrived[at] for at in mine)])]
        coming[name] = [ciw.dists.Sequential([*gaps, math.inf])]
        visits[name] = [ciw.dists.Sequential([crowd.work[at] for at in mine])]
    network = ciw.create_network(
        arrival_distributions=coming,
        service_distributions=visits,
        number_of_servers=[TWO.desks],
        priority_classes={name: place for place, name in enumerate(TWO.classes)},
    )
    other = ciw.Simulation(network)
    other.simulate_until_max_time(crowd.arrived[-1] + sum(crowd.work))
    theirs = [record.waiting_time for record in sorted(other.get_all_records(), key=lambda one: one.arrival_date)]
    assert theirs == pytest.approx(play(crowd, TWO.desks, Rule("strict")).waits, abs=1e-3)
