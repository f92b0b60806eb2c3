"""Whether a plan keeps the aim, and how its figures came to be, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.queue.simulation.day import AS_IT_WAS, PastDay
from app.queue.simulation.plan import Outcome
from app.queue.simulation.shifts import SHARE
from ui.planning.words import share

_NAMED = 8


def kept_that_day(day: PastDay, target_s: float) -> float | None:
    """Give the share of a day's ordinary waits that were within the aim; None where nobody ordinary was called."""
    waits = [one.waited for one in day.came if not one.entitlement and one.waited is not None]
    return sum(wait <= target_s for wait in waits) / len(waits) if waits else None


def verdict(day: PastDay, planned: Outcome) -> tuple[str, bool]:
    """Say whether the aim is kept, and tell whether it is not.

    The desks of the day itself are judged by what was measured: a day that kept the aim did not miss it.
    """
    n = f"{planned.plan.target_s / 60:.0f}"
    late = [one.begins for one in planned.half_hours if one.p90_s is not None and one.p90_s > planned.plan.target_s]
    if planned.within is None:
        return QCoreApplication.translate("Planning", "Nobody ordinary came on that day."), False
    if not late:
        words = QCoreApplication.translate(
            "Planning", "In every half hour 90 % of the ordinary visitors wait less than {n} min."
        )
        return words.format(n=n), False
    mark = QCoreApplication.translate("Words", ", ")
    times = mark.join(late[:_NAMED]) + (" …" if len(late) > _NAMED else "")
    measured = kept_that_day(day, planned.plan.target_s)
    if planned.plan.desks == day.shifts.desks and measured is not None and measured >= SHARE / 100:
        words = QCoreApplication.translate(
            "Planning",
            "The aim was kept on that day: {measured} of the ordinary visitors waited less than {n} min. "
            "Played again it is {share}; too few who come from {times}",
        )
        return words.format(measured=share(measured), n=n, share=share(planned.within), times=times), False
    words = QCoreApplication.translate(
        "Planning", "{share} of the ordinary visitors wait less than {n} min; too few who come from {times}"
    )
    return words.format(share=share(planned.within), n=n, times=times), True


def how_played(day: PastDay, planned: Outcome) -> str:
    """Say where the lengths of the visits come from."""
    if planned.plan.lengths.kind != AS_IT_WAS:
        words = QCoreApplication.translate(
            "Planning", "The length of visits is drawn {n} times; the figures are over all of these."
        )
        return words.format(n=planned.draws)
    drawn = sum(one.seconds is None for one in day.came)
    if not drawn:
        return QCoreApplication.translate(
            "Planning", "Every visit as long as it was on that day, with the usual pause between two."
        )
    words = QCoreApplication.translate(
        "Planning",
        "Every visit as long as it was on that day; {drawn} of the {all} have no end there, "
        "so theirs are drawn {n} times from what is usual.",
    )
    return words.format(drawn=drawn, all=len(day.came), n=planned.draws)


def about_measured(day: PastDay) -> str:
    """Say why a day played again is not what was measured on it; "" where nothing was measured."""
    if not day.was_open:
        return ""
    words = QCoreApplication.translate(
        "Planning",
        "“Measured” is how it was. The other columns are played, as if every desk took every service and nobody "
        "left: compare these with each other.",
    )
    never = sum(one.waited is None for one in day.came)
    if never:
        words += QCoreApplication.translate("Planning", " {n} who were never called are not among the measured.")
    return words.format(n=never)
