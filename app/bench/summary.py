"""Measure the daily summary: figures, page, year and the command, in stores with more and more old visits."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from app.accounts.secret import hash_secret
from app.bench.figures import Figures
from app.bench.stores import ACTOR, BenchClock, cache_folder, store_with
from app.documents.pdf import pdf_of
from app.hall import Hall
from app.reports.page import day_page_pdf
from app.reports.range_page import range_pages
from app.reports.ranges import range_view
from app.reports.reading import DayReport, DayView, day_report, day_view
from db import accounts

_OLD = (0, 100_000)
_FULL = (250_000, 5_000_000)
_YEAR = 417  # days of 600 visits: a quarter of a million
_MB = 1024  # kilobytes, as getrusage tells them


def measure_summary() -> Figures:
    """Give seconds for the figures of a day, its page by the command, and a year's page, and the memory it took."""
    sizes = (*_OLD, *_FULL) if os.environ.get("FULL") == "1" else _OLD
    with tempfile.TemporaryDirectory(prefix="huiketing-bench-", dir=cache_folder()) as folder:
        told: Figures = {str(old): _measure(store_with(old, Path(folder))) for old in sizes}
    return told | _peaks()


def _peaks() -> Figures:
    """Give the most memory that this process and the commands held, in megabytes, where the system tells."""
    if sys.platform == "win32":
        return {}
    import resource

    kinds = {"peak_mb": resource.RUSAGE_SELF, "command_peak_mb": resource.RUSAGE_CHILDREN}
    return {name: round(resource.getrusage(kind).ru_maxrss / _MB) for name, kind in kinds.items()}


def _measure(path: Path) -> Figures:
    hall = Hall.open(f"sqlite:///{path}", BenchClock())
    try:
        view: DayView = hall.ask(day_view, ACTOR)
        day = view.report.day
        cold: DayReport
        _out_of_cache(path)
        cold, cold_s = _timed(lambda: hall.ask(day_report, ACTOR, day))
        _, view_s = _timed(lambda: hall.ask(day_view, ACTOR))
        pdf, page_s = _timed(lambda: day_page_pdf(view.report, view.before))
        begun = time.process_time()
        year, year_s = _timed(lambda: hall.ask(range_view, ACTOR, day - timedelta(days=_YEAR - 1), day))
        _, year_page_s = _timed(lambda: pdf_of(range_pages(year), ""))
        year_cpu_s = round(time.process_time() - begun, 3)
        return {
            "received": cold.figures.received,
            "figures_cold_s": cold_s,
            "compared_with_days": len(view.before),
            "compared_s": view_s,
            "page_s": page_s,
            "page_bytes": len(pdf),
            "year_received": year.total.received,
            "year_s": year_s,
            "year_page_s": year_page_s,
            "year_cpu_s": year_cpu_s,  # of both; other programs disturb it less
            **_command(hall, path),
        }
    finally:
        hall.close()
        path.unlink()


def _command(hall: Hall, path: Path) -> Figures:
    """Give what `huiketing summary --pdf` takes from start to end with a cold file cache, and of a processor."""
    secret = secrets.token_hex(8)
    with hall.store.write() as tx:
        accounts.update_account(tx, ACTOR.account_id or 0, secret=hash_secret(secret), must_change=False)
    told, page = path.with_suffix(".pin"), path.with_suffix(".pdf")
    told.write_text(f"{secret}\n")
    day = (BenchClock().now() - timedelta(days=1)).date().isoformat()
    words = ["--store", f"sqlite:///{path}", "--as", ACTOR.name, "--pin-file", str(told)]
    command = [sys.executable, "-m", "app", "summary", *words, "--date", day, "--pdf", str(page)]
    _out_of_cache(path)
    begun, before = time.perf_counter(), os.times()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    took, after = round(time.perf_counter() - begun, 3), os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    if done.returncode != 0 or not page.is_file():
        raise RuntimeError(f"the command failed: {done.stderr.strip()[-300:]}")
    page.unlink()
    told.unlink()
    return {"command_s": took, "command_cpu_s": round(cpu, 3)}


def _out_of_cache(path: Path) -> None:
    """Let the system forget what it has read of a store, where it takes such advice."""
    if not hasattr(os, "posix_fadvise"):
        return
    with path.open("rb") as file:
        os.fsync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _timed(run: Callable[[], Any]) -> tuple[Any, float]:
    begun = time.perf_counter()
    found = run()
    return found, round(time.perf_counter() - begun, 3)
