"""Print how each discipline treats green and ordinary visitors on the two real days.

`python -m tests.queue.real_day_table [SEEDS]`: for each day, share of elderly and discipline the mean,
90th percentile and maximum of both waits in minutes, and the most overtaken. Then the same for bands with
rates of their own, where a third of the elderly are 80 and over.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.queue.discipline import Rule
from app.queue.rulebook import read_rule
from app.queue.simulation.arrivals_file import REGULAR
from app.queue.simulation.figures import Figures, figures, figures_by_name
from app.queue.simulation.play import Crowd, play
from tests.helpers.real_days import DAYS, RealDay, day_crowd

DISCIPLINES = ("fifo", "strict", "ratio:2", "headstart:10m", "accumulating:3")
SHARES = (0.2, 0.4, 0.6, 0.8)
BAND, OLD = "elderly60", "elderly80"
BANDS = "accumulating:elderly80=4,elderly60=2"


@dataclass(frozen=True)
class Row:
    """Waits in seconds: means and percentiles averaged over the seeds, the worst of maximum and overtaken."""

    mean: float
    p90: float
    most: float
    overtaken: int


def over(runs: Iterable[Figures]) -> Row:
    """Average figures of several seeds."""
    told = [run for run in runs if run.n]
    return Row(
        sum(run.mean_s or 0.0 for run in told) / len(told),
        sum(run.p90_s or 0.0 for run in told) / len(told),
        max(run.max_s or 0.0 for run in told),
        max(run.max_overtaken for run in told),
    )


def green_and_ordinary(crowd: Crowd, desks: int, rule: Rule) -> tuple[Figures, Figures]:
    """Play a crowd; give the figures of all green ones, and of the ordinary."""
    played = play(crowd, desks, rule)
    sides: tuple[list[int], list[int]] = ([], [])
    for visitor, group in enumerate(crowd.group):
        sides[not crowd.entitlements[group]].append(visitor)
    green, ordinary = (
        figures((played.waits[one] for one in side), (played.overtaken[one] for one in side)) for side in sides
    )
    return green, ordinary


def rows(day: RealDay, shares: dict[str, float], rule: Rule, seeds: Sequence[int]) -> tuple[Row, Row]:
    """Give the green and the ordinary row of a day."""
    runs = [green_and_ordinary(day_crowd(day, shares, seed), day.desks, rule) for seed in seeds]
    return over(run[0] for run in runs), over(run[1] for run in runs)


def table(seeds: Sequence[int], disciplines: Sequence[str] = DISCIPLINES) -> str:
    """Write the table in Markdown: mean / 90th percentile / maximum in minutes, and the most overtaken."""
    heads = [f"{day.name.split(',')[0]} {head}" for day in DAYS for head in ("green", "ordinary", "passed")]
    lines = [f"| elderly | discipline | {' | '.join(heads)} |", "|---:|---|" + "---:|" * len(heads)]
    for share in SHARES:
        for discipline in disciplines:
            cells = []
            for day in DAYS:
                green, ordinary = rows(day, {BAND: share}, read_rule(discipline), seeds)
                cells += [_minutes(green), _minutes(ordinary), str(max(green.overtaken, ordinary.overtaken))]
            lines.append(f"| {share:.0%} | {discipline} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _minutes(row: Row) -> str:
    return f"{row.mean / 60:.1f} / {row.p90 / 60:.1f} / {row.most / 60:.1f}"


def by_class(day: RealDay, share: float, rule: Rule, seeds: Sequence[int]) -> dict[str, Row]:
    """Give the row of each class of a day on which a third of the elderly are 80 and over."""
    crowds = [day_crowd(day, {OLD: share / 3, BAND: share * 2 / 3}, seed) for seed in seeds]
    runs = [figures_by_name(crowd, play(crowd, day.desks, rule)) for crowd in crowds]
    return {name: over(run[name] for run in runs) for name in (OLD, BAND, REGULAR)}


def table_of_bands(seeds: Sequence[int]) -> str:
    """Write the table of the bands in Markdown, as above."""
    heads = [f"{day.name.split(',')[0]} {head}" for day in DAYS for head in ("80 and over", "60 to 79", "ordinary")]
    lines = [f"| elderly | {' | '.join(heads)} |", "|---:|" + "---:|" * len(heads)]
    for share in SHARES:
        found = [row for day in DAYS for row in by_class(day, share, read_rule(BANDS), seeds).values()]
        lines.append(f"| {share:.0%} | {' | '.join(map(_minutes, found))} |")
    return "\n".join(lines)


if __name__ == "__main__":
    asked = range(1, int(sys.argv[1] if len(sys.argv) > 1 else "20") + 1)
    print(f"{table(asked)}\n\n{BANDS}:\n\n{table_of_bands(asked)}")
