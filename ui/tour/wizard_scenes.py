"""The first start, step by step."""

from __future__ import annotations

from ui.signin.page import SignInPage
from ui.tour import shots
from ui.tour.shots import Scene, Shown
from ui.tour.stage import Stage, TourFailed
from ui.wizard.page import WizardPage

_FEW = (shots.PLAIN, shots.SMALL_LARGE, shots.ENGLISH)
_SECRET = "24681357"


def site(stage: Stage) -> Shown:
    """The name of the hall."""
    stage.enter(f"sqlite:///{stage.folder / 'wizard.sqlite'}")
    stage.press("welcome-set-up")
    return Shown(stage.window)


def name_missing(stage: Stage) -> Shown:
    """A name is needed."""
    stage.press("wizard-next")
    return Shown(stage.window)


def services(stage: Stage) -> Shown:
    """The catalogue."""
    stage.write("wizard-name", "阳光花园社区会客厅")
    return _next(stage, "services")


def desks(stage: Stage) -> Shown:
    """How many desks."""
    return _next(stage, "desks")


def people(stage: Stage) -> Shown:
    """Names and one's own PIN."""
    return _next(stage, "people")


def short_pin(stage: Stage) -> Shown:
    """A PIN that is too short."""
    stage.write("wizard-secret", "1234")
    stage.press("wizard-next")
    return Shown(stage.window)


def printer(stage: Stage) -> Shown:
    """The first printer."""
    stage.write("wizard-secret", _SECRET)
    stage.write("wizard-secret-again", _SECRET)
    _next(stage, "printer")
    kind = stage.find("wizard-printer-kind")
    kind.setCurrentIndex(1)  # type: ignore[attr-defined]
    kind.activated.emit(1)  # type: ignore[attr-defined]
    stage.settle()
    return Shown(stage.window)


def check(stage: Stage) -> Shown:
    """All of it once more."""
    kind = stage.find("wizard-printer-kind")
    kind.setCurrentIndex(0)  # type: ignore[attr-defined]
    kind.activated.emit(0)  # type: ignore[attr-defined]
    return _next(stage, "check")


def papers(stage: Stage) -> Shown:
    """The first PINs and the recovery code."""
    page = _page(stage)
    page.go_on()
    stage.wait_for(lambda: page.begun is not None, "the new hall")
    return Shown(stage.window)


def what_next(stage: Stage) -> Shown:
    """What a hall still wants."""
    stage.find("wizard-kept").click()  # type: ignore[attr-defined]
    return _next(stage, "next")


def at_work(stage: Stage) -> Shown:
    """The desk of whoever made the hall."""
    stage.press("wizard-next")
    stage.wait_for(lambda: stage.main.workplace is not None and not isinstance(stage.page, SignInPage), "the desk")
    stage.wait_for(lambda: stage.desk.view is not None, "the desk page")
    return Shown(stage.window)


def _page(stage: Stage) -> WizardPage:
    page = stage.page
    if not isinstance(page, WizardPage):
        raise TourFailed("the wizard is not on screen")
    return page


def _next(stage: Stage, step: str) -> Shown:
    page = _page(stage)
    page.go_on()
    stage.wait_for(lambda: page.step.name == step, f"the step {step}")
    return Shown(stage.window)


SCENES = (
    Scene("wizard-site", site, shots.ALL, quick=True),
    Scene("wizard-name-missing", name_missing),
    Scene("wizard-services", services, (shots.PLAIN, shots.DARK, shots.SMALL_LARGE, shots.ENGLISH), quick=True),
    Scene("wizard-desks", desks, _FEW, quick=True),
    Scene("wizard-people", people, _FEW, quick=True),
    Scene("wizard-short-pin", short_pin),
    Scene("wizard-printer", printer, _FEW, quick=True),
    Scene("wizard-check", check, _FEW, quick=True),
    Scene("wizard-papers", papers, _FEW, quick=True),
    Scene("wizard-what-next", what_next, (*_FEW, shots.DARK), quick=True),
    Scene("wizard-at-work", at_work),
)
