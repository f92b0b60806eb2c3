"""The benchmark `start`: from the start of the process until the sign-in page takes a key."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from app.bench.figures import Figures, percentile
from app.bench.stores import cache_folder
from app.setup.new_hall import HallPlan, make_hall

ROUNDS = 12
_PATIENCE_S = 60


def measure_start() -> Figures:
    """Start the program and a bare window with SQLAlchemy's import in turn."""
    with TemporaryDirectory(prefix="huiketing-bench-", dir=cache_folder()) as folder:
        address = f"sqlite:///{Path(folder) / 'hall.sqlite'}"
        make_hall(address, HallPlan())
        ours, bare = [], []
        for _ in range(ROUNDS + 1):
            bare.append(_seconds("bare", "sqlalchemy", folder))
            ours.append(_seconds("program", address, folder))
    # The first of each reads the libraries from the disk.
    return {
        "first_s": {"ours": round(ours[0], 3), "bare": round(bare[0], 3)},
        "ours": _told(ours[1:]),
        "bare": _told(bare[1:]),
        "ratio_p50": round(statistics.median(ours[1:]) / statistics.median(bare[1:]), 2),
    }


def _seconds(what: str, argument: str, folder: str) -> float:
    """Run the start in a process of its own until it says that it takes keys."""
    ours = {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": folder, "XDG_RUNTIME_DIR": folder}
    ours |= {"PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}  # compiled, as an installed program is
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "ui.bench_start", what, argument],
        stdout=subprocess.PIPE,
        env=os.environ | ours,
        text=True,
    )
    said, _ = process.communicate(timeout=_PATIENCE_S)
    if process.returncode != 0 or not said.startswith("ready "):
        raise RuntimeError(f"the start of {what} failed with {process.returncode}")
    return float(said.split()[1]) - begun


def _told(seconds: list[float]) -> Figures:
    return {
        "n": len(seconds),
        "p50_s": round(statistics.median(seconds), 3),
        "p90_s": round(percentile(seconds, 0.9), 3),
    }
