"""The parts of the tour, and their drawing beside each other: a part a process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import accumulate
from pathlib import Path

from ui.tour import (
    case_scenes,
    guide_scenes,
    kiosk_guide_scenes,
    kiosk_scenes,
    lending_scenes,
    paper_scenes,
    planning_scenes,
    proof_scenes,
    rating_scenes,
    report_scenes,
    rescue_scenes,
    scenes,
    settings_scenes,
    wizard_scenes,
)
from ui.tour.shots import Part, Scene

_SCENES: dict[str, tuple[Scene, ...]] = {
    "start": rescue_scenes.SCENES,
    "wizard": wizard_scenes.SCENES,
    "desk": scenes.SCENES,
    "green": proof_scenes.SCENES,
    "guides": guide_scenes.SCENES,
    "cases": case_scenes.SCENES,
    "reports": report_scenes.SCENES,
    "lending": lending_scenes.SCENES,
    "planning": planning_scenes.SCENES,
    "kiosk": kiosk_scenes.SCENES,
    "kiosk-guides": kiosk_guide_scenes.SCENES,
    "rating": rating_scenes.SCENES,
    "settings": settings_scenes.SCENES,
    "papers": paper_scenes.SCENES,
}
_FIRST = accumulate(map(len, _SCENES.values()), initial=1)
PARTS = tuple(Part(name, first, found) for (name, found), first in zip(_SCENES.items(), _FIRST, strict=False))
SCENES: tuple[Scene, ...] = tuple(scene for part in PARTS for scene in part.scenes)


def draw_beside(out: str, store: str | None) -> int:
    """Draw every part in a process of its own, one more at once than there are processors; give the exit code."""
    most_work_first = sorted(PARTS, key=_pictures, reverse=True)
    with ThreadPoolExecutor(max_workers=1 + (os.cpu_count() or 1)) as pool:  # they also wait
        done = list(pool.map(_draw, ((part, out, store) for part in most_work_first)))
    failed = [each for each in done if each.returncode != 0]
    _say(failed)
    if failed:
        return 1
    print(f"{sum(map(_pictures, PARTS))} pictures and one of each paper in {Path(out)}")
    return 0


def _pictures(part: Part) -> int:
    return sum(len(scene.variants) for scene in part.scenes)


def _draw(asked: tuple[Part, str, str | None]) -> subprocess.CompletedProcess[str]:
    part, out, store = asked
    command = [*_program(), "tour", "--out", out, "--part", part.name, *(["--store", store] if store else [])]
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)


def _program() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-c", "import sys; from ui.start import main; sys.exit(main())"]


def _say(failed: Iterable[subprocess.CompletedProcess[str]]) -> None:
    for each in failed:
        words = each.stderr.strip() or f"tour failed: a part ended with {each.returncode}"
        print(words, file=sys.stderr)
