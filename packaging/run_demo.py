#!/usr/bin/env python3
"""Open today's demo hall of this checkout; without a display, draw the tour instead (`make run`)."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "demo"
TOUR = ROOT / "build" / "tour"
PROGRAM = Path(sys.executable).parent / "huiketing"


def main(arguments: list[str]) -> int:
    """Open the demo hall with the arguments given, or draw the tour; give the exit code."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return _draw_tour()
    # One a day: the demo is a morning that runs up to the minute in which it is made.
    FOLDER.mkdir(parents=True, exist_ok=True)
    store = FOLDER / f"{date.today():%Y-%m-%d}.sqlite"
    program = [str(PROGRAM), "--store", f"sqlite:///{store}"]
    if not store.exists():
        print("Making a demo hall ...", flush=True)
        made = subprocess.run([*program, "init", "--demo"], check=False).returncode
        if made != 0:
            return made
    print("Opening the demo hall; its sign-in page shows the accounts and their secret ...", flush=True)
    return subprocess.run([*program, *arguments], check=False).returncode


def _draw_tour() -> int:
    print(f"There is no display here, so every window is drawn into {TOUR.relative_to(ROOT)} ...", flush=True)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    # The tour ends by saying how many pictures lie where.
    return subprocess.run([str(PROGRAM), "tour", "--out", str(TOUR)], check=False, env=environment).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
