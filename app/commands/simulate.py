"""The command `simulate`: arrivals through the rule of the desk, with figures out. It opens no store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from app.commands.common import say
from app.commands.options import Common, UsageError
from app.core.errors import HallError
from app.queue.discipline import Rule
from app.queue.rulebook import read_duration, read_rule
from app.queue.simulation.crowds import VisitLaw, poisson, read_arrivals, read_rates, read_visit_law
from app.queue.simulation.figures import Figures, figures, figures_by_name
from app.queue.simulation.play import Crowd, Played, play

_CUSTOMERS = 10_000
_MOST = 5_000_000  # some 150 bytes each
_Read = TypeVar("_Read")
_FORMS = {
    "ceiling": "a time such as 40m",
    "discipline": "fifo, strict, ratio:2, headstart:10m, accumulating:3 or accumulating:elderly80=4,elderly60=2",
    "poisson": "classes with rates above 0, each named once: regular=27/h,elderly=6/h",
    "service-time": "exp:8m or const:8m, longer than nothing",
}


def simulate(
    context: typer.Context,
    arrivals: Annotated[
        Path | None, typer.Option(help="CSV: arrived_at, service, entitlement (may be absent).")
    ] = None,
    rates: Annotated[str | None, typer.Option("--poisson", help="regular=27/h,elderly=6/h")] = None,
    desks: Annotated[int, typer.Option(min=1, max=1_000, help="How many; each takes everything.")] = 1,
    service_time: Annotated[str, typer.Option(help="exp:8m or const:8m")] = "exp:8m",
    discipline: Annotated[
        str, typer.Option(help="fifo, strict, ratio:2, headstart:10m, accumulating:3")
    ] = "accumulating:3",
    ceiling: Annotated[str, typer.Option(help="Age at which ordinary tickets get every second call.")] = "40m",
    max_overtakes: Annotated[int, typer.Option(min=0, help="How often a ticket may be passed.")] = 10,
    customers: Annotated[int | None, typer.Option(min=1, max=_MOST, help="How many; of a file the earliest.")] = None,
    seed: Annotated[int, typer.Option(help="The same one gives the same visitors.")] = 1,
) -> None:
    """Replay or generate arrivals through the rule that the desks use, and tell how long each class waits."""
    common: Common = context.obj
    if (arrivals is None) == (rates is None):
        raise UsageError("Say either --arrivals FILE or --poisson regular=27/h,elderly=6/h.")
    rule = _option("discipline", discipline, lambda text: _rule(text, _ceiling(ceiling), max_overtakes))
    service = _option("service-time", service_time, read_visit_law)
    if rates is not None:
        crowd = poisson(_option("poisson", rates, read_rates), customers or _CUSTOMERS, service, seed)
    elif arrivals is not None:
        crowd = _from_file(arrivals, service, seed, customers)
    _tell(common, crowd, play(crowd, desks, rule))


def _rule(text: str, ceiling_s: float, max_overtakes: int) -> Rule:
    return read_rule(text, ceiling_s, max_overtakes, strictly=False)  # the arrivals may be those of any hall


def _ceiling(text: str) -> float:
    return _option("ceiling", text, read_duration)


def _option(name: str, text: str, read: Callable[[str], _Read]) -> _Read:
    try:
        return read(text)
    except HallError as error:
        raise UsageError(f"--{name} {text[:80]!r} cannot be taken; give {_FORMS[name]}.") from error


def _from_file(path: Path, service: VisitLaw, seed: int, customers: int | None) -> Crowd:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return read_arrivals(file, service, seed, customers)
    except (OSError, UnicodeDecodeError) as error:
        raise HallError("file_unreadable", path=str(path)) from error


def _tell(common: Common, crowd: Crowd, played: Played) -> None:
    classes = figures_by_name(crowd, played)
    everybody = figures(played.waits, played.overtaken)
    told = {
        "classes": {name: _rounded(one) for name, one in classes.items()},
        "all": _rounded(everybody),
        "utilisation": round(played.utilisation, 6),
    }
    lines = [f"{'class':12}{'n':>9}{'mean':>9}{'p50':>9}{'p90':>9}{'max':>9}  most overtaken (waits in minutes)"]
    lines += [_line(name, one) for name, one in [*classes.items(), ("all", everybody)]]
    say(common, told, "\n".join([*lines, f"The desks worked {played.utilisation:.1%} of the time."]))


def _rounded(told: Figures) -> dict[str, int | float | None]:
    return {name: round(value, 3) if isinstance(value, float) else value for name, value in asdict(told).items()}


def _line(name: str, told: Figures) -> str:
    waits = (told.mean_s, told.p50_s, told.p90_s, told.max_s)
    shown = "".join(f"{'-' if wait is None else format(wait / 60, '.1f'):>9}" for wait in waits)
    return f"{name:12}{told.n:>9}{shown}  {told.max_overtaken}"
