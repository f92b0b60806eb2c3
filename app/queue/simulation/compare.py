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
    """Figures of a day under one rule."""

    ordinary: Figures
    green: Figures

    @property
    def most_overtaken(self) -> int:
        """Give how often the one who was passed most often was passed."""
        return max(self.ordinary.max_overtaken, self.green.max_overtaken)


def waits_under(crowd: Crowd, shifts: Shifts, rule: Rule) -> Waits:
    """Play a day under a rule."""
    worked = work_shifts(crowd, shifts, rule)
    classes = [crowd.entitlements[group] for group in crowd.group]
    return Waits(
        ordinary=_told(worked, [at for at, entitlement in enumerate(classes) if entitlement == ORDINARY]),
        green=_told(worked, [at for at, entitlement in enumerate(classes) if entitlement != ORDINARY]),
    )


def _told(worked: Worked, visitors: Sequence[int]) -> Figures:
    return figures([worked.waits[at] for at in visitors], [worked.overtaken[at] for at in visitors])
