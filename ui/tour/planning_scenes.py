"""The planning of desks: nothing to plan on yet, yesterday, a file, the fewest desks, and a file that is none."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from app.setup.demo import DESKS, SERVICES, make_demo
from app.setup.new_hall import HallPlan, make_hall
from ui.planning.page import PlanningPage
from ui.tour import shots
from ui.tour.shots import Scene, Shown
from ui.tour.stage import Stage

_FEW = (shots.PLAIN, shots.DARK, shots.SMALL_LARGE, shots.ENGLISH)
_PEOPLE = 260
_CLASSES = ("", "", "", "elderly60", "elderly70", "elderly80", "disabled", "")


def empty(stage: Stage) -> Shown:
    """A new hall: there is no day to plan on."""
    address = f"sqlite:///{stage.folder / 'first-day.sqlite'}"
    make_hall(address, HallPlan(kind="demo", services=SERVICES, desks=DESKS, one_secret=True), stage.clock.now())
    stage.enter(address)
    stage.wait_for(lambda: stage.running.hall is not None, "the hall")
    stage.work_as("supervisor")
    return _page_shown(stage)


def yesterday(stage: Stage) -> Shown:
    """Yesterday's visitors, with yesterday's desks."""
    address = f"sqlite:///{stage.folder / 'planning.sqlite'}"
    make_demo(address, stage.clock.now() - timedelta(days=3))
    stage.enter(address)
    stage.wait_for(lambda: stage.running.hall is not None, "the hall")
    stage.work_as("supervisor")
    _page_shown(stage)
    stage.wait_for(lambda: _page(stage).outcome is not None, "the figures of yesterday")
    return Shown(stage.window)


def from_file(stage: Stage) -> Shown:
    """A full day of a file, with too few desks."""
    path = stage.folder / "大厅一天.csv"
    chance = Random(7)
    at = sorted(min(chance.triangular(30, 510, 120), chance.uniform(0, 540)) for _ in range(_PEOPLE))
    lines = [
        f"2026-11-20T{8 + int(minute + 30) // 60:02}:{int(minute + 30) % 60:02}:00,A,{chance.choice(_CLASSES)}"
        for minute in at
    ]
    path.write_text("arrived_at,service,entitlement\n" + "\n".join(lines) + "\n", "utf-8")
    page = _page(stage)
    page.read_file(path)
    stage.wait_for(lambda: page.outcome is not None and page.outcome.everybody.n == _PEOPLE, "the day of the file")
    return Shown(stage.window)


def suggested(stage: Stage) -> Shown:
    """The fewest desks that keep the aim."""
    page = _page(stage)
    page.choices.most.setValue(12)
    before = page.desks
    stage.press("planning_suggest")
    stage.wait_for(lambda: page.desks != before, "the suggestion")
    return Shown(stage.window)


def not_kept(stage: Stage) -> Shown:
    """So few desks may be open that no plan keeps the aim."""
    page = _page(stage)
    page.choices.most.setValue(2)
    stage.press("planning_suggest")
    stage.wait_for(lambda: not page.bench.trials.is_looking(), "the end of the search")
    return Shown(stage.window)


def charts(stage: Stage) -> Shown:
    """Further down: who waits at once, and how long, by half hours."""
    page = _page(stage)
    stage.main.strip.clear()
    return Shown(stage.window, seen=(page.pane.waits, page.pane.waiting, page.pane.waiting_title))


def tables(stage: Stage) -> Shown:
    """At the end: the tables."""
    stage.main.strip.clear()
    views = _page(stage).pane.tables.views
    return Shown(stage.window, seen=(views[0], views[-1], views[1]))


def no_file(stage: Stage) -> Shown:
    """A workbook was taken for a CSV file."""
    page = _page(stage)
    page.whole.verticalScrollBar().setValue(0)
    path = stage.folder / "大厅.xlsx"
    path.write_bytes(b"PK\x03\x04")
    page.read_file(path)
    stage.wait_for(lambda: stage.main.strip.current() is not None, "the refusal")
    return Shown(stage.window)


def _page_shown(stage: Stage) -> Shown:
    stage.wait_for(lambda: _page(stage).view is not None, "the planning page")
    return Shown(stage.window)


def _page(stage: Stage) -> PlanningPage:
    return stage.page_of("planning", PlanningPage)


SCENES = (
    Scene("planning-empty", empty, (shots.PLAIN, shots.SMALL_LARGE)),
    Scene("planning-yesterday", yesterday, (shots.PLAIN, shots.SMALL_SCREEN), quick=True),
    Scene("planning-file", from_file, (*_FEW, shots.CONTRAST)),
    Scene("planning-suggested", suggested, _FEW),
    Scene("planning-not-kept", not_kept, (shots.PLAIN, shots.SMALL_LARGE)),
    Scene("planning-charts", charts, (shots.PLAIN, shots.DARK, shots.CONTRAST, shots.SMALL_LARGE)),
    Scene("planning-tables", tables, (shots.PLAIN, shots.SMALL_LARGE, shots.ENGLISH)),
    Scene("planning-no-file", no_file, (shots.PLAIN, shots.SMALL_LARGE)),
)
