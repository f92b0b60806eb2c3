"""A real day at 600 times its speed with desk and board open: the interface thread never stalls."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer, Slot

from app.setup.new_hall import HallPlan, make_hall, plan_desks, plan_services
from tests.helpers.data import data_dir
from tests.helpers.halls import SECRET
from tests.helpers.heartbeat import Heartbeat
from tests.helpers.programs import Desktop
from tests.queue.office_day import Plan, arrivals_of
from tests.sizes import SIZES

SPEED = 600
LONGEST_MS = 100
STEP_MS = 400
DAY = "bemowo_2020-01-20.csv"


class Hands(QObject):
    """Takes the one next step of the desk page, again and again."""

    def __init__(self, desktop: Desktop) -> None:
        super().__init__()
        self._desktop = desktop
        self.steps = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._press)
        self._timer.start(STEP_MS)

    def stop(self) -> None:
        self._timer.stop()

    @Slot()
    def _press(self) -> None:
        page = self._desktop.desk()
        button = page.visit.steps.primary
        if button.isVisible() and button.isEnabled():
            button.click()
            self.steps += 1


def test_heartbeat_sees_a_stall(qtbot):
    heart = Heartbeat()
    QTimer.singleShot(20, partial(threading.Event().wait, 0.2))
    qtbot.waitUntil(lambda: heart.longest_ms > 0 and heart.beats > 10)
    heart.stop()
    assert 150 < heart.longest_ms < 1_000 and len(heart.late) == 1


@pytest.fixture
def feeder() -> Iterator[Callable[[str, Path], subprocess.Popen[str]]]:
    """Give a function that starts the process which plays the day."""
    started: list[subprocess.Popen[str]] = []

    def start(url: str, file: Path) -> subprocess.Popen[str]:
        words = [sys.executable, "-m", "tests.ui.day_feeder", url, str(file), str(SPEED), str(SIZES.stall_seconds)]
        process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        started.append(process)
        assert process.stdout is not None and process.stdout.readline() == "ready\n"
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.mark.alone
def test_interface_never_stalls_on_a_real_day(make_desktop, feeder, tmp_path):
    file = data_dir("arrivals", DAY)
    arrivals = arrivals_of(file, seed=1)
    others = len(Plan.of(arrivals, None).desks)
    mine = str(others + 1)
    url = f"sqlite:///{tmp_path / 'day.sqlite'}"
    codes = ",".join(sorted({arrival.service for arrival in arrivals}))
    secrets = {f"desk{mine}": SECRET}
    make_hall(url, HallPlan("replay", "Bemowo", plan_services(codes), plan_desks(others + 1), secrets=secrets))
    process = feeder(url, file)
    desktop: Desktop = make_desktop(address=url)
    desktop.work_as(f"desk{mine}", mine)
    desktop.window.board_asked.emit()
    desktop.bot.waitUntil(lambda: desktop.program.board is not None and desktop.board().isVisible())
    heart = Heartbeat()
    process.stdin.write("go\n")
    process.stdin.flush()
    desktop.bot.waitUntil(lambda: len(desktop.desk().view.waiting) > 0, timeout=20_000)
    hands = Hands(desktop)
    desktop.bot.waitUntil(lambda: process.poll() is not None, timeout=(SIZES.stall_seconds + 900) * 1000)
    hands.stop()
    heart.stop()
    told = json.loads(process.stdout.read())
    print(f"longest stall {heart.longest_ms:.0f} ms ({heart.longest_by_clock_ms:.0f} ms by the clock)")
    print(f"{heart.beats} beats, {hands.steps} steps at the desk, {told}, over 50 ms: {heart.late}")
    assert told["lines"] > 50 * SIZES.stall_seconds
    assert hands.steps >= SIZES.stall_seconds
    assert heart.longest_ms < LONGEST_MS, f"stalls over 50 ms (second, ms): {heart.late}"
