"""Measure the daily summary: its figures, its page and a range, in stores with more and more old visits."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from app.bench.figures import Figures
from app.bench.stores import ACTOR, TODAY, BenchClock, store_with
from app.hall import Hall
from app.reports.page import day_page_pdf
from app.reports.ranges import range_view
from app.reports.reading import DayView, day_view

_OLD = (0, 100_000)
_FULL = 5_000_000


def measure_summary() -> Figures:
    """Give seconds for the figures of the last day with those it is compared with, its page, and thirty days."""
    sizes = (*_OLD, _FULL) if os.environ.get("FULL") == "1" else _OLD
    with tempfile.TemporaryDirectory() as folder:
        return {str(old): _measure(store_with(old, Path(folder))) for old in sizes}


def _measure(path: Path) -> Figures:
    hall = Hall.open(f"sqlite:///{path}", BenchClock())
    try:
        view: DayView
        view, figures_s = _timed(lambda: hall.ask(day_view, ACTOR))
        pdf, page_s = _timed(lambda: day_page_pdf(view.report, view.before))
        last = view.report.day
        first = max(last - timedelta(days=29), TODAY - timedelta(days=3650))
        month, month_s = _timed(lambda: hall.ask(range_view, ACTOR, first, last))
        return {
            "received": view.report.figures.received,
            "compared_with_days": len(view.before),
            "figures_s": figures_s,
            "page_s": page_s,
            "page_bytes": len(pdf),
            "month_received": month.total.received,
            "month_s": month_s,
        }
    finally:
        hall.close()
        path.unlink()


def _timed(run: Callable[[], Any]) -> tuple[Any, float]:
    begun = time.perf_counter()
    found = run()
    return found, round(time.perf_counter() - begun, 3)
