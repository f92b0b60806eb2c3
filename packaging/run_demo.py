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
    store = FOLDER / f"{date.today():%Y-%m-%d}.sqlite"
    told = store.with_suffix(".txt")
    if not store.exists():
        code = _make_hall(store, told)
        if code:
            return code
    print(told.read_text(encoding="utf-8"), end="", flush=True)
    print(f"(This is kept in {told.relative_to(ROOT)}.)", flush=True)
    return subprocess.run([str(PROGRAM), "--store", f"sqlite:///{store}", *arguments], check=False).returncode


def _draw_tour() -> int:
    print(f"There is no display here, so every window is drawn into {TOUR.relative_to(ROOT)} ...", flush=True)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([str(PROGRAM), "tour", "--out", str(TOUR)], check=False, env=environment)
    if done.returncode == 0:
        print(f"The pictures are in {TOUR}")
    return done.returncode


def _make_hall(store: Path, told: Path) -> int:
    """Make the demo hall; keep what `init` says, for it tells the secrets only once."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    command = [str(PROGRAM), "--store", f"sqlite:///{store}", "init", "--demo"]
    made = subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    if made.returncode == 0:
        with os.fdopen(os.open(told, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(made.stdout)
    return made.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
