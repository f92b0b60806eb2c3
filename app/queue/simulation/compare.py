"""What a rule makes of a day: the waits of ordinary visitors and of the green channel, to be compared. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.queue.classes import ORDINARY
from app.queue.discipline import Rule
from app.queue.simulation.figures import Figures, figures
from app.queue.simulation.play import Crowd
from app.queue.simulation.shifts import Shifts, Worked, work_shifts


@dataclass(frozen=True, slots=True)
class Waits:
    """Figures of a day under one rule.

    Attributes:
        within: Share of the ordinary waits that are no longer than aimed at, None where nobody ordinary came.
    """

    ordinary: Figures
    green: Figures
    within: float | None

    @property
    def most_overtaken(self) -> int:
        """Give how often the one who was passed most often was passed."""
        return max(self.ordinary.max_overtaken, self.green.max_overtaken)


def waits_under(crowd: Crowd, shifts: Shifts, rule: Rule, target_s: float) -> Waits:
    """Play a day under a rule; ordinary visitors should wait `target_s` seconds at most."""
    worked = work_shifts(crowd, shifts, rule)
    classes = [crowd.entitlements[group] for group in crowd.group]
    ordinary = [at for at, entitlement in enumerate(classes) if entitlement == ORDINARY]
    within = sum(worked.waits[at] <= target_s for at in ordinary)
    return Waits(
        ordinary=_told(worked, ordinary),
        green=_told(worked, [at for at, entitlement in enumerate(classes) if entitlement != ORDINARY]),
        within=within / len(ordinary) if ordinary else None,
    )


def _told(worked: Worked, visitors: Sequence[int]) -> Figures:
    return figures([worked.waits[at] for at in visitors], [worked.overtaken[at] for at in visitors])
