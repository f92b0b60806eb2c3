"""The benchmarks `start` and `board`: from the start of the process until the window is of use."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from app.accounts.enrolled import enrol_here
from app.bench.figures import Figures, percentile
from app.bench.stores import cache_folder
from app.core.actor import Actor
from app.core.rights import Role
from app.hall import Hall
from app.setup.new_hall import HallPlan, make_hall

ROUNDS = 12
_PATIENCE_S = 60


def measure_start() -> Figures:
    """Start the program, until its sign-in page takes a key, and a bare window with SQLAlchemy's import in turn."""
    return _measure("program")


def measure_board() -> Figures:
    """Start a board of its own, until it shows the hall, and a bare window with SQLAlchemy's import in turn."""
    return _measure("board")


def _measure(what: str) -> Figures:
    with TemporaryDirectory(prefix="huiketing-bench-", dir=cache_folder()) as folder:
        address = f"sqlite:///{Path(folder) / 'hall.sqlite'}"
        make_hall(address, HallPlan())
        enrol(address, "board", Path(folder))
        ours, bare = [], []
        for _ in range(ROUNDS + 1):
            bare.append(_start("bare", "sqlalchemy", folder))
            ours.append(_start(what, address, folder))
    # The first of each compiles, and reads the libraries from the disk.
    return {
        "first_s": {"ours": ours[0][0], "bare": bare[0][0]},
        "ours": _told(ours[1:]),
        "bare": _told(bare[1:]),
        "ratio_p50": _ratio(ours[1:], bare[1:], 0),
        "ratio_cpu_p50": _ratio(ours[1:], bare[1:], 1),
    }


def enrol(address: str, kind: str, folder: Path) -> None:
    """Enrol this computer as a device of a hall; only programs with this data folder are it."""
    hall = Hall.open(address)
    admin = Actor(1, "admin", "admin", Role.ADMIN, min(hall.site_ids.values()))
    enrol_here(hall, admin, f"{kind}1", kind, folder / "huiketing" / "devices")
    hall.close()


def surroundings(folder: str) -> dict[str, str]:
    """Give the environment of a window that is measured: no screen, and folders of its own."""
    ours = {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": folder, "XDG_RUNTIME_DIR": folder}
    ours |= {"XDG_DATA_HOME": folder}
    # Compiled, as an installed program is.
    return os.environ | ours | {"PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}


def _start(what: str, argument: str, folder: str) -> tuple[float, float]:
    """Run the start in a process of its own until it says that it is of use; give seconds and processor seconds."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "ui.bench_start", what, argument],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=surroundings(folder),
        text=True,
    )
    said, trouble = process.communicate(timeout=_PATIENCE_S)
    if process.returncode != 0 or not said.startswith("ready "):
        raise RuntimeError(f"the start of {what} failed with {process.returncode}: {trouble[-500:]}")
    _, ready, processor = said.split()
    return round(float(ready) - begun, 3), round(float(processor), 3)


def _told(starts: list[tuple[float, float]]) -> Figures:
    seconds = [start[0] for start in starts]
    return {
        "n": len(starts),
        "p50_s": round(statistics.median(seconds), 3),
        "p90_s": round(percentile(seconds, 0.9), 3),
        "cpu_p50_s": round(statistics.median([start[1] for start in starts]), 3),
    }


def _ratio(ours: list[tuple[float, float]], bare: list[tuple[float, float]], which: int) -> float:
    return round(statistics.median([one[which] for one in ours]) / statistics.median([one[which] for one in bare]), 2)
