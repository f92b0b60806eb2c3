"""What staff should hear of printers while they work: which one cannot print, and which slip may not have come out."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.rights import Right
from app.core.work import Look, query
from app.devices.outcomes import Code
from app.devices.setup import list_devices, list_problems
from app.devices.views import DeviceInfo, Problem

NOT_DRIVEN = "not_driven"
PAPER_LOW = "paper_low"
_WELL = ("", Code.PRINTED.value, Code.UNCONFIRMED.value)
# Not the device's but a job's, which is told of by itself; the next look tells how the device is.
_OF_A_JOB = tuple(
    code.value
    for code in (
        Code.BAD_JOB,
        Code.STORE_AWAY,
        Code.CUT_OFF,
        Code.STALLED,
        Code.NO_WORD_AFTER,
        Code.SENDER_DIED,
    )
)


@dataclass(frozen=True, slots=True)
class Trouble:
    """A printer that needs somebody.

    Attributes:
        device: Its name.
        pc_name: The computer it belongs to.
        code: Name of an outcome, `not_driven` (its computer is off or the program not open there) or `paper_low`.
        stops: It does not print; else it only will soon.
        waiting: Papers that wait for it.
    """

    device: str
    pc_name: str
    code: str
    stops: bool
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Troubles:
    """Everything about printers that staff should hear of just now.

    Attributes:
        printers: Those that need somebody; a printer that nobody is waiting for is left out.
        doubtful: Jobs that may not have come out and were not printed again, newest first.
    """

    printers: tuple[Trouble, ...]
    doubtful: tuple[Problem, ...]


@query(Right.SEE_QUEUE)
def printer_troubles(look: Look) -> Troubles:
    """Give what staff should hear of printers; nothing where all is well.

    Raises:
        HallError: `not_allowed`.
    """
    if not look.site.devices:
        return Troubles((), ())
    found = tuple(trouble for info in list_devices(look) if (trouble := trouble_of(look, info)) is not None)
    doubtful = tuple(problem for problem in list_problems(look) if problem.state == "unknown")
    return Troubles(found, doubtful)


def trouble_of(look: Look, info: DeviceInfo) -> Trouble | None:
    """Tell what is wrong with a printer, None when nothing is that anybody would notice today."""
    if info.waiting and not info.driven:
        return Trouble(info.name, info.pc_name, NOT_DRIVEN, True, info.waiting)
    today = info.state_at is not None and look.site.local_date(info.state_at) == look.today
    if info.state not in (*_WELL, *_OF_A_JOB) and today and info.driven:
        return Trouble(info.name, info.pc_name, info.state, True, info.waiting)
    if info.paper_low and today:
        return Trouble(info.name, info.pc_name, PAPER_LOW, False, info.waiting)
    return None
