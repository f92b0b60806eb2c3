"""Data that does not open, and the ways out."""

from __future__ import annotations

from datetime import timedelta

from app.accounts.sessions import SignInName
from app.core.errors import HallError
from ui.signin.older import OlderPage
from ui.tour import shots
from ui.tour.shots import Scene, Shown
from ui.tour.stage import Stage

_FEW = (shots.PLAIN, shots.SMALL_LARGE, shots.ENGLISH)


def damaged(stage: Stage) -> Shown:
    """The file is damaged, and there is a backup."""
    stage.enter(f"sqlite:///{stage.folder / 'damaged.sqlite'}")
    stage.main.welcome.show_error(HallError("damaged_store"))
    stage.main.welcome.offer_backup(stage.clock.now() - timedelta(days=1))
    stage.settle()
    return Shown(stage.window)


def no_backup(stage: Stage) -> Shown:
    """The file is damaged, and there is none."""
    stage.main.welcome.show_error(HallError("damaged_store"))
    stage.main.welcome.offer_backup(None)
    stage.settle()
    return Shown(stage.window)


def older(stage: Stage) -> Shown:
    """The data is older than what was seen: who says that it is meant?"""
    people = (SignInName("supervisor", "王芳", "supervisor", None), SignInName("admin", "李强", "admin", None))
    stage.main.put(OlderPage(people, stage.main))
    stage.settle()
    return Shown(stage.window)


SCENES = (
    Scene("start-damaged", damaged, _FEW),
    Scene("start-no-backup", no_backup),
    Scene("start-older", older, _FEW),
)
