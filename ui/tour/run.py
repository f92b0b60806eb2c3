"""`huiketing tour` and `--self-test`: play the scenes, check every picture, and say how it went in one line."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QMenu

from app.core.errors import HallError
from ui.tour.checks import faults
from ui.tour.paper_scenes import print_papers
from ui.tour.parts import PARTS, draw_beside
from ui.tour.shots import Part, Scene, Shown, Variant
from ui.tour.stage import Stage, TourFailed
from ui.tour.why_scenes import print_answers
from ui.widgets.scroll import bring_into_sight

_QUICKLY = 80  # of Qt's scale: a larger file in half the time


def tour(out: str, store: str | None = None, only: str = "", part: str = "") -> int:
    """Draw every scene into a folder (`only`: the one of that name, `part`: those of that part); give the exit code."""
    folder = Path(out)
    parts = [each for each in PARTS if part in ("", each.name) and (not only or only in _names(each))]
    try:
        if not parts:
            raise TourFailed(_no_such(only, part))
        folder.mkdir(parents=True, exist_ok=True)
        if len(parts) > 1:
            return draw_beside(out, store)
        drawn = play(parts[0], folder, store, only)
    except (TourFailed, HallError, OSError) as trouble:
        print(f"tour failed: {trouble}", file=sys.stderr)
        return 1
    print(f"{drawn} pictures in {folder}")
    return 0


def _names(part: Part) -> list[str]:
    return [scene.name for scene in part.scenes]


def _no_such(only: str, part: str) -> str:
    if part and part not in [each.name for each in PARTS]:
        return f"there is no part {part}; there are: {', '.join(each.name for each in PARTS)}"
    return f"there is no scene {only}; there are: {', '.join(name for each in PARTS for name in _names(each))}"


def self_test(store: str | None = None) -> int:
    """Open every window once; the last line on stdout is the verdict."""
    quick = Part("quick", 1, tuple(scene for part in PARTS for scene in part.scenes if scene.quick))
    try:
        shown = play(quick, None, store)
    except (TourFailed, HallError, OSError) as trouble:
        print(f"self-test failed: {trouble}")
        return 1
    print(f"{shown} pictures looked at")
    print("self-test passed")
    return 0


def play(part: Part, folder: Path | None, store: str | None = None, only: str = "") -> int:
    """Play scenes and keep their pictures when there is a folder; give how many were looked at.

    Raises:
        TourFailed: On the first thing that is not as it should be.
    """
    looked_at = 0
    with tempfile.TemporaryDirectory(prefix="huiketing-tour-", ignore_cleanup_errors=True) as place:
        stage = Stage(Path(place), store)
        try:
            for number, scene in enumerate(part.scenes, part.first):
                shown = _played(stage, scene)
                wanted = scene.variants if folder is not None else scene.variants[:1]
                for variant in wanted if only in ("", scene.name) else ():
                    _look_at(stage, shown, scene, variant, number, folder)
                    looked_at += 1
                _dress(stage, shown, scene.variants[0])  # also an undrawn scene is played in its own size
            if not only and part.name in ("quick", "papers"):
                papers = folder or Path(place) / "papers"
                print_papers(stage, papers)
                print_answers(stage, papers)
        finally:
            stage.end()
    return looked_at


def _played(stage: Stage, scene: Scene) -> Shown:
    try:
        return scene.play(stage)
    except TourFailed as trouble:
        raise TourFailed(f"{scene.name}: {trouble}") from trouble


def _look_at(stage: Stage, shown: Shown, scene: Scene, variant: Variant, number: int, folder: Path | None) -> None:
    _dress(stage, shown, variant)
    name = "-".join(part for part in (f"{number:03d}", scene.name, variant.suffix) if part)
    drawn = stage.picture(shown.window, shown.above, shown.place())
    if folder is not None and not drawn.save(str(folder / f"{name}.png"), "PNG", _QUICKLY):
        raise TourFailed(f"{name}.png cannot be written")
    for window in (shown.window, shown.above):
        if window is not None:
            for fault in faults(window, variant.language):
                stage.report(f"{name}: {fault}")
    if drawn.width() < 1024 or drawn.height() < 768:
        stage.report(f"{name}: smaller than 1024x768")


def _dress(stage: Stage, shown: Shown, variant: Variant) -> None:
    look = stage.running.look
    if look.name != variant.look:
        look.set_name(variant.look)
    if look.scale != variant.scale:
        look.set_scale(variant.scale)
    if look.language != variant.language:
        look.set_language(variant.language)
    if (shown.window.width(), shown.window.height()) != variant.size:
        shown.window.resize(*variant.size)
    if isinstance(shown.above, QMenu):
        shown.above.aboutToShow.emit()
        shown.above.adjustSize()
    stage.settle()
    for widget in shown.seen:
        bring_into_sight(widget)
    if shown.seen:
        stage.settle()
