"""The page of reports: a new hall, yesterday, and its tables further down."""

from __future__ import annotations

from datetime import timedelta

from app.setup.demo import DESKS, SERVICES, make_demo
from app.setup.new_hall import HallPlan, make_hall
from ui.reports.day_bar import MONTH
from ui.reports.page import ReportsPage
from ui.tour import shots
from ui.tour.shots import Scene, Shown
from ui.tour.stage import Stage

_FEW = (shots.PLAIN, shots.DARK, shots.CONTRAST, shots.SMALL_LARGE, shots.ENGLISH)


def empty(stage: Stage) -> Shown:
    """A new hall: there is no day yet."""
    address = f"sqlite:///{stage.folder / 'reports-first.sqlite'}"
    make_hall(address, HallPlan(kind="demo", services=SERVICES, desks=DESKS, one_secret=True), stage.clock.now())
    return _page_shown(stage, address)


def yesterday(stage: Stage) -> Shown:
    """Yesterday's figures, as they stand when the page opens."""
    address = f"sqlite:///{stage.folder / 'reports.sqlite'}"
    make_demo(address, stage.clock.now() - timedelta(days=3))
    return _page_shown(stage, address)


def tables(stage: Stage) -> Shown:
    """Further down: the tables."""
    tables = _page(stage).tables
    return Shown(stage.window, seen=(tables["by_desk"], tables["by_class"], tables["by_service"]))


def behind(stage: Stage) -> Shown:
    """Which visits a figure counts: those whose wait was longest."""
    page = _page(stage)
    page.whole.verticalScrollBar().setValue(0)
    page.tiles.asked.emit("wait")
    return Shown(stage.window)


def month(stage: Stage) -> Shown:
    """The month of the day on show, its days, services and people."""
    page = _page(stage)
    page.behind.close_now()
    page.days.spans[MONTH].click()
    stage.wait_for(lambda: page.range_view is not None, "the month")
    return Shown(stage.window)


def _page_shown(stage: Stage, address: str) -> Shown:
    stage.enter(address)
    stage.wait_for(lambda: stage.running.hall is not None, "the hall")
    stage.work_as("supervisor")
    stage.wait_for(lambda: _page(stage).view is not None, "the figures")
    return Shown(stage.window)


def _page(stage: Stage) -> ReportsPage:
    return stage.page_of("reports", ReportsPage)


SCENES = (
    Scene("reports-empty", empty, (shots.PLAIN, shots.SMALL_LARGE)),
    Scene("reports-yesterday", yesterday, (*_FEW, shots.SMALL_SCREEN), quick=True),
    Scene("reports-tables", tables, _FEW),
    Scene("reports-behind", behind, (shots.PLAIN, shots.SMALL_LARGE)),
    Scene("reports-month", month, _FEW),
)
