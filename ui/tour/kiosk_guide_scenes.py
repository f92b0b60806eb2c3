"""Looking a matter up at the kiosk, state by state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from app.devices.views import SlipState
from app.guides.public import PublicGuide
from ui.kiosk.window import KioskWindow
from ui.public.parts import PublicPage
from ui.tour import kiosk_scenes
from ui.tour.kiosk_scenes import ALL, ENGLISH_SMALL, LARGE_SMALL, MAIN, PLAIN
from ui.tour.shots import Scene, Shown
from ui.tour.stage import Stage, TourFailed

_MATTER, _ALERTED = "老年人优待证办理", "居住证办理"
_SHELF = "退休养老"
_windows: list[KioskWindow] = []
_Change = Callable[[PublicGuide], PublicGuide]
_changes: list[_Change] = []


def _window() -> KioskWindow:
    if not _windows:
        raise TourFailed("the kiosk is not open")
    return _windows[-1]


def _press(stage: Stage, name: str) -> None:
    window = _window()
    stage.wait_for(lambda: any(each.isVisible() for each in window.findChildren(type(window.foot.back), name)), name)
    stage.press(name, window)


def _open(stage: Stage, title: str) -> None:
    """Open a guide from wherever the kiosk is."""
    guides = _window().guides
    guides.choose(next(each.id for each in guides.matters if each.title == title))
    stage.wait_for(lambda: _window().page is _window().guide, title)
    stage.settle()


def _change(change: _Change) -> None:
    """Show the guide in another state than the demo hall has it in; also when it is read in another language."""
    _changes[:] = [change]
    _change_again(_window().guide)


def _change_again(page: PublicPage) -> None:
    guide = _window().guide
    if page is guide and guide.guide is not None:
        for change in _changes:
            guide.show_guide(change(guide.guide))


def _printed(guide: PublicGuide) -> PublicGuide:
    return replace(guide, can_print=True)


def _late(guide: PublicGuide) -> PublicGuide:
    past = guide.facts.today - timedelta(days=9)
    return replace(guide, facts=replace(guide.facts, next_review=past), can_print=False)


def shelves(stage: Stage) -> Shown:
    """Which matters there are, by what happens in a life."""
    shown = kiosk_scenes.start(stage)
    assert isinstance(shown.window, KioskWindow)
    _windows[:] = [shown.window]
    _changes.clear()
    kiosk_scenes.guiding().went.connect(_change_again)
    _press(stage, "kiosk_guides")
    stage.wait_for(lambda: not _window().guides.unknown_names(), "the letters")
    stage.settle()
    return Shown(_window())


def shelf(stage: Stage) -> Shown:
    """The matters of one shelf; one of them is past its review."""
    guides = _window().guides
    late = tuple(replace(each, is_late=each.title == "高龄津贴申领") for each in guides.matters)
    guides.show_matters(late)
    guides.choose(f"shelf:{_SHELF}")
    stage.settle()
    return Shown(_window())


def letters(stage: Stage) -> Shown:
    """Found by first letters."""
    _press(stage, "kiosk_find")
    _press(stage, "kiosk_key_j")
    _press(stage, "kiosk_key_z")
    return Shown(_window())


def guide(stage: Stage) -> Shown:
    """A guide from its beginning."""
    _open(stage, _MATTER)
    _change(_printed)
    _window().guide.offer_number("C")
    stage.settle()
    return Shown(_window())


def guide_end(stage: Stage) -> Shown:
    """Its end, after reading on."""
    page = _window().guide
    while page.down.isEnabled():
        page.down.click()
        stage.settle()
    return Shown(_window())


def guide_printed(stage: Stage) -> Shown:
    """Its paper came out."""
    page = _window().guide
    page.blockSignals(True)  # the demo hall has no printer
    page.paper.click()
    page.blockSignals(False)
    page.show_slip(SlipState("printed", "printed", "slips", False))
    stage.settle()
    return Shown(_window())


def guide_no_paper(stage: Stage) -> Shown:
    """Its paper did not come out."""
    _window().guide.show_no_paper()
    stage.settle()
    return Shown(_window())


def guide_warned(stage: Stage) -> Shown:
    """A guide with an alert that is past its review, on a kiosk without a printer."""
    _press(stage, "kiosk_back")
    _changes.clear()
    _open(stage, _ALERTED)
    _change(_late)
    stage.settle()
    return Shown(_window())


def guide_trouble(stage: Stage) -> Shown:
    """A guide could not be opened."""
    _press(stage, "kiosk_back")
    _window().guides.show_trouble(True)
    stage.settle()
    return Shown(_window())


SCENES = (
    Scene("kiosk-guides", shelves, ALL),
    Scene("kiosk-guides-shelf", shelf, MAIN),
    Scene("kiosk-guides-letters", letters, MAIN),
    Scene("kiosk-guide", guide, ALL),
    Scene("kiosk-guide-end", guide_end, MAIN),
    Scene("kiosk-guide-printed", guide_printed, (PLAIN, LARGE_SMALL, ENGLISH_SMALL)),
    Scene("kiosk-guide-no-paper", guide_no_paper, (PLAIN, LARGE_SMALL)),
    Scene("kiosk-guide-warned", guide_warned, MAIN),
    Scene("kiosk-guide-trouble", guide_trouble, (PLAIN, ENGLISH_SMALL)),
)
