"""`huiketing tour` and `--self-test`: play the scenes, check every picture, and say how it went in one line."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QMenu

from app.core.errors import HallError
from ui.tour import paper_scenes, scenes, settings_scenes, wizard_scenes
from ui.tour.checks import faults
from ui.tour.shots import Scene, Shown, Variant
from ui.tour.stage import Stage, TourFailed

SCENES: tuple[Scene, ...] = (*wizard_scenes.SCENES, *scenes.SCENES, *settings_scenes.SCENES, *paper_scenes.SCENES)


def tour(out: str, store: str | None = None, only: str = "") -> int:
    """Draw every scene into a folder (`only`: those of that name); give the exit code."""
    folder = Path(out)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        drawn = play(SCENES, folder, store, only)
    except (TourFailed, HallError, OSError) as trouble:
        print(f"tour failed: {trouble}", file=sys.stderr)
        return 1
    print(f"{drawn} pictures and one of each paper in {folder}")
    return 0


def self_test(store: str | None = None) -> int:
    """Open every window once; the last line on stdout is the verdict."""
    quick = [scene for scene in SCENES if scene.quick]
    try:
        shown = play(quick, None, store)
    except (TourFailed, HallError, OSError) as trouble:
        print(f"self-test failed: {trouble}")
        return 1
    print(f"{shown} pictures looked at")
    print("self-test passed")
    return 0


def play(scenes: Sequence[Scene], folder: Path | None, store: str | None = None, only: str = "") -> int:
    """Play scenes and keep their pictures when there is a folder; give how many were looked at.

    Raises:
        TourFailed: On the first thing that is not as it should be.
    """
    looked_at = 0
    with tempfile.TemporaryDirectory(prefix="huiketing-tour-", ignore_cleanup_errors=True) as place:
        stage = Stage(Path(place), store)
        try:
            for number, scene in enumerate(scenes, 1):
                shown = _played(stage, scene)
                wanted = scene.variants if folder is not None else scene.variants[:1]
                for variant in wanted if only in ("", scene.name) else ():
                    _look_at(stage, shown, scene, variant, number, folder)
                    looked_at += 1
                _dress(stage, shown, scene.variants[0])  # also an undrawn scene is played in its own size
            if not only:
                paper_scenes.print_papers(stage, folder or Path(place) / "papers")
        finally:
            stage.end()
    if only and not looked_at:
        raise TourFailed(f"there is no scene {only}; there are: {', '.join(scene.name for scene in scenes)}")
    return looked_at


def _played(stage: Stage, scene: Scene) -> Shown:
    try:
        return scene.play(stage)
    except TourFailed as trouble:
        raise TourFailed(f"{scene.name}: {trouble}") from trouble


def _look_at(stage: Stage, shown: Shown, scene: Scene, variant: Variant, number: int, folder: Path | None) -> None:
    _dress(stage, shown, variant)
    name = "-".join(part for part in (f"{number:02d}", scene.name, variant.suffix) if part)
    drawn = stage.picture(shown.window, shown.above, shown.at)
    if folder is not None and not drawn.save(str(folder / f"{name}.png")):
        raise TourFailed(f"{name}.png cannot be written")
    for window in (shown.window, shown.above):
        if window is not None:
            for fault in faults(window, variant.language):
                stage.report(f"{name}: {fault}")
    if drawn.width() < 1024 or drawn.height() < 768:
        stage.report(f"{name}: smaller than 1024x768")


def _dress(stage: Stage, shown: Shown, variant: Variant) -> None:
    """Change one thing after the other, as a person would."""
    look = stage.running.look
    if look.name != variant.look:
        look.set_name(variant.look)
        stage.settle()
    if look.scale != variant.scale:
        look.set_scale(variant.scale)
        stage.settle()
    if look.language != variant.language:
        look.set_language(variant.language)
        stage.settle()
    if (shown.window.width(), shown.window.height()) != variant.size:
        shown.window.resize(*variant.size)
    if isinstance(shown.above, QMenu):
        shown.above.aboutToShow.emit()
        shown.above.adjustSize()
    stage.settle()
