"""The rating screen: nobody there, the five faces, why, and thanks."""

from __future__ import annotations

from app.accounts.enrolled import device_signs_in, enrol_device
from app.queue.desk import call_next, finish, start
from app.queue.opening import open_desk
from app.queue.tickets import take_ticket
from app.setup.demo import DESKS, SERVICES
from app.setup.new_hall import HallPlan, make_hall
from ui.context import Context
from ui.rating.window import RatingWindow
from ui.tour.kiosk_scenes import ENGLISH_SMALL, LARGE_SMALL, PLAIN, PORTRAIT, SMALL
from ui.tour.shots import Scene, Shown
from ui.tour.stage import Stage, TourFailed

_DIGEST = "sha256$" + "0" * 64
_ALL = (PLAIN, PORTRAIT, SMALL, LARGE_SMALL, ENGLISH_SMALL)
_open: list[RatingWindow] = []


def nobody(stage: Stage) -> Shown:
    """No visit is to be rated."""
    address = f"sqlite:///{stage.folder / 'rating.sqlite'}"
    make_hall(address, HallPlan(kind="demo", services=SERVICES, desks=DESKS, one_secret=True), stage.clock.now())
    stage.enter(address)
    stage.wait_for(lambda: stage.running.hall is not None, "the hall")
    program, hall = stage.running, stage.hall
    assert program.changes is not None
    hall.do(enrol_device, stage.actor("admin"), name="rating1", kind="rating", digest=_DIGEST)
    actor = hall.settled(device_signs_in, hall.anyone(), name="rating1", kind="rating", digest=_DIGEST)
    ctx = Context(hall, actor, program.tasks, stage.main.strip, program.look, program.changes)
    window = RatingWindow(ctx, patience_ms=3_600_000, thanks_ms=3_600_000, scales=False)
    _open[:] = [window]
    stage.leaving.append(_end)
    window.show()
    window.feed.start()
    return Shown(window)


def _end() -> None:
    while _open:
        window = _open.pop()
        window.stop()
        window.hide()
        window.deleteLater()


def _window() -> RatingWindow:
    if not _open:
        raise TourFailed("the rating screen is not open")
    return _open[-1]


def faces(stage: Stage) -> Shown:
    """A visit was just finished at its desk."""
    boss, window = stage.actor("supervisor"), _window()
    stage.hall.do(open_desk, boss, desk="1")
    stage.hall.do(take_ticket, boss, service="A")
    for step in (call_next, start, finish):
        stage.hall.do(step, boss, desk="1")
    stage.wait_for(lambda: window.page is window.faces, "the five faces")
    return Shown(window)


def why(stage: Stage) -> Shown:
    """Somebody was not satisfied, and may say why."""
    window = _window()
    window.faces.faces[2].click()
    window.why.reasons["long_wait"].setChecked(True)
    return Shown(window)


def thanks(stage: Stage) -> Shown:
    """It is kept."""
    window = _window()
    window.send()
    stage.wait_for(lambda: window.page is window.thanks, "the thanks")
    return Shown(window)


SCENES = (
    Scene("rating-nobody", nobody, (PLAIN, SMALL), quick=True),
    Scene("rating-faces", faces, _ALL),
    Scene("rating-why", why, _ALL),
    Scene("rating-thanks", thanks, (PLAIN, LARGE_SMALL)),
)
