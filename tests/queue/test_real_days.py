"""What the default promises, on the two real days and in a rush (issue 3, what must be shown, 3)."""

from __future__ import annotations

import pytest

from app.queue.discipline import Rule
from app.queue.rulebook import read_rule
from app.queue.simulation.crowds import VisitLaw, poisson
from app.queue.simulation.play import play
from tests.helpers.real_days import DAYS, day_crowd
from tests.queue.real_day_table import BAND, BANDS, DISCIPLINES, OLD, SHARES, by_class, green_and_ordinary, rows
from tests.sizes import SIZES

DEFAULT = read_rule("accumulating:3")
RULE_OF_BANDS = read_rule(BANDS)
FIFO = Rule("fifo")
SEEDS = range(1, SIZES.real_day_seeds + 1)

each_day = pytest.mark.parametrize("day", DAYS, ids=[day.file[:8] for day in DAYS])


@each_day
def test_ordinary_visitors_bear_it_when_most_are_elderly(day):
    _, ours = rows(day, {BAND: 0.8}, DEFAULT, SEEDS)
    _, plain = rows(day, {BAND: 0.8}, FIFO, SEEDS)
    assert ours.p90 <= 1.25 * plain.p90


@each_day
def test_the_green_channel_gains_when_few_are_elderly(day):
    ours, _ = rows(day, {BAND: 0.2}, DEFAULT, SEEDS)
    plain, _ = rows(day, {BAND: 0.2}, FIFO, SEEDS)
    assert ours.mean <= 0.75 * plain.mean


@each_day
def test_where_most_are_elderly_the_bands_inside_them_still_gain(day):
    """By the conservation law 80 % together cannot gain much; who is 80 and over can."""
    plain, _ = rows(day, {BAND: 0.8}, FIFO, SEEDS)
    found = by_class(day, 0.8, RULE_OF_BANDS, SEEDS)
    assert found[OLD].mean <= 0.75 * plain.mean
    assert found[OLD].mean < found[BAND].mean < found["regular"].mean
    assert found["regular"].p90 <= 1.25 * plain.p90


@each_day
@pytest.mark.parametrize("share", SHARES)
def test_nobody_is_overtaken_more_often_than_the_bound(day, share):
    for seed in SEEDS:
        sides = green_and_ordinary(day_crowd(day, {BAND: share}, seed), day.desks, DEFAULT)
        assert max(side.max_overtaken for side in sides) <= DEFAULT.max_overtakes


@each_day
@pytest.mark.parametrize("discipline", DISCIPLINES)
def test_everybody_of_a_real_day_is_served(day, discipline):
    crowd = day_crowd(day, {BAND: 0.4}, 1)
    sides = green_and_ordinary(crowd, day.desks, read_rule(discipline))
    assert sum(side.n for side in sides) == len(crowd.arrived)


@pytest.mark.parametrize("share", SHARES)
@pytest.mark.parametrize(
    ("rule", "parts"),
    [(DEFAULT, {BAND: 1.0}), (RULE_OF_BANDS, {OLD: 1 / 3, BAND: 2 / 3})],
    ids=["3:1", "4:2:1"],
)
def test_in_a_rush_green_waits_no_longer_than_ordinary(rule, parts, share):
    desks, visit, load = 5, VisitLaw("exp", 480.0), 1.15
    total = load * desks / visit.mean_s
    rates = {"regular": total * (1 - share)} | {name: total * share * part for name, part in parts.items()}
    waits: dict[str, list[float]] = {name: [] for name in rates}
    for seed in range(1, SIZES.rush_seeds + 1):
        crowd = poisson(rates, 400, visit, seed)
        for group, wait in zip(crowd.group, play(crowd, desks, rule).waits, strict=True):
            waits[crowd.names[group]].append(wait)
    means = {name: sum(some) / len(some) for name, some in waits.items()}
    assert max(means[name] for name in parts) <= 1.02 * means["regular"]
