"""Print how each discipline treats green and ordinary visitors on the two real days.

`python -m tests.queue.real_day_table [SEEDS]`: for each day, share of elderly and discipline the mean,
90th percentile and maximum of both waits in minutes, and the most overtaken.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.queue.discipline import Rule
from app.queue.rulebook import read_rule
from app.queue.simulation.figures import Figures, figures
from app.queue.simulation.play import Crowd, play
from tests.helpers.real_days import DAYS, RealDay, day_crowd

DISCIPLINES = ("fifo", "strict", "ratio:2", "headstart:10m", "accumulating:3")
SHARES = (0.2, 0.4, 0.6, 0.8)
BAND = "elderly60"


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
    """Write the table in Markdown, minutes."""
    lines = [
        "| day | elderly | discipline | green mean | p90 | max | ordinary mean | p90 | max | most overtaken |",
        "|---|---:|---|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for day in DAYS:
        for share in SHARES:
            for discipline in disciplines:
                green, ordinary = rows(day, {BAND: share}, read_rule(discipline), seeds)
                shown = " | ".join(
                    f"{row.mean / 60:.1f} | {row.p90 / 60:.1f} | {row.most / 60:.1f}" for row in (green, ordinary)
                )
                most = max(green.overtaken, ordinary.overtaken)
                lines.append(f"| {day.name} | {share:.0%} | {discipline} | {shown} | {most} |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table(range(1, int(sys.argv[1] if len(sys.argv) > 1 else "20") + 1)))
