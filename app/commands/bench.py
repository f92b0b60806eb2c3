"""The command `bench`."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Callable
from typing import Annotated, Any

import typer

from app import __version__
from app.core.errors import HallError


def bench(
    name: Annotated[
        str | None,
        typer.Argument(
            help="queue, writers, start, board, kiosk, slip, calls, memory, simulate, estimate, rule, summary, guides, "
            "cases, lending; all."
        ),
    ] = None,
) -> None:
    """Measure, each time beside a lower bound in the same run; JSON out. FULL=1 adds 5,000,000 old tickets."""
    if name is not None and name not in MEASURES:
        raise HallError("bad_value", field="name", value=name[:40])
    told: dict[str, Any] = {"version": __version__, "python": platform.python_version(), "processors": os.cpu_count()}
    if hasattr(os, "getloadavg"):
        told["load_before"] = round(os.getloadavg()[0], 2)
    for measure in [name] if name else MEASURES:
        told[measure] = MEASURES[measure]()
    print(json.dumps(told, indent=1))


def _queue() -> dict[str, Any]:
    from app.bench.queue import measure_queue

    return measure_queue()


def _writers() -> dict[str, Any]:
    from app.bench.writers import measure_writers

    return measure_writers()


def _start() -> dict[str, Any]:
    from app.bench.start import measure_start

    return measure_start()


def _board() -> dict[str, Any]:
    from app.bench.start import measure_board

    return measure_board()


def _kiosk() -> dict[str, Any]:
    from app.bench.kiosk import measure_kiosk

    return measure_kiosk()


def _slip() -> dict[str, Any]:
    from app.bench.slip import measure_slip

    return measure_slip()


def _calls() -> dict[str, Any]:
    from app.bench.calls import measure_calls

    return measure_calls()


def _memory() -> dict[str, Any]:
    from app.bench.memory import measure_memory

    return measure_memory()


def _simulate() -> dict[str, Any]:
    from app.bench.rules import measure_simulate

    return measure_simulate()


def _estimate() -> dict[str, Any]:
    from app.bench.rules import measure_estimate

    return measure_estimate()


def _rule() -> dict[str, Any]:
    from app.bench.rules import measure_rule

    return measure_rule()


def _summary() -> dict[str, Any]:
    from app.bench.summary import measure_summary

    return measure_summary()


def _guides() -> dict[str, Any]:
    from app.bench.guides import measure_guides

    return measure_guides()


def _cases() -> dict[str, Any]:
    from app.bench.cases import measure_cases

    return measure_cases()


def _lending() -> dict[str, Any]:
    from app.bench.lending import measure_lending

    return measure_lending()


MEASURES: dict[str, Callable[[], dict[str, Any]]] = {
    "queue": _queue,
    "writers": _writers,
    "start": _start,
    "board": _board,
    "kiosk": _kiosk,
    "slip": _slip,
    "calls": _calls,
    "memory": _memory,
    "simulate": _simulate,
    "estimate": _estimate,
    "rule": _rule,
    "summary": _summary,
    "guides": _guides,
    "cases": _cases,
    "lending": _lending,
}
