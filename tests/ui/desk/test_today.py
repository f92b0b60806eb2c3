"""The line at a desk that says how the day goes: its figures, whole also where text is large and the list narrow."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.hall import Hall
from tests.helpers.desk_bench import Bench
from tests.helpers.halls import actor
from tests.helpers.pages import Stage
from tests.helpers.staff import Staff
from ui.desk.today import TodayBar


@pytest.fixture
def stage(qapp: QApplication, hall: Hall) -> Iterator[Stage]:
    made = Stage(qapp, hall, actor(hall, "desk1", "1"))
    yield made
    made.close()


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_day_so_far_is_said_whole_at_twice_the_text_in_a_list_of_640_pixels(
    staff: Staff, stage: Stage, qtbot: QtBot, language: str
) -> None:
    staff.open(1)
    for _ in range(3):
        staff.take("A")
    staff.clock.pass_by(minutes=6)
    staff.next()
    staff.start()
    staff.finish()
    staff.next()
    staff.no_show()
    stage.look.set_language(language)
    stage.look.set_scale(200)
    bar = TodayBar(stage.ctx)
    stage.put(bar, 640, 400)
    bar.feed.start()
    qtbot.waitUntil(lambda: bool(bar.text()), timeout=5000)
    bar.feed.stop()
    told = {
        "en": "Today: served 1, missed 1 here; hall: 3 numbers, median wait 6.0 min",
        "zh_CN": "今天：本席办结 1，过号 1",
    }
    assert told[language] in bar.text()
    lines = bar.fontMetrics().horizontalAdvance(bar.text()) / bar.width()
    assert lines > 1
    qtbot.waitUntil(lambda: bar.height() >= bar.heightForWidth(bar.width()) >= 2 * bar.fontMetrics().height())


def test_no_median_is_said_before_anybody_was_called(staff: Staff, stage: Stage, qtbot: QtBot) -> None:
    staff.open(1)
    staff.take("A")
    bar = TodayBar(stage.ctx)
    stage.put(bar, 640, 400)
    bar.feed.start()
    qtbot.waitUntil(lambda: bool(bar.text()), timeout=5000)
    bar.feed.stop()
    assert bar.text() == "Today: served 0, missed 0 here; hall: 1 numbers"


def test_a_step_of_this_desk_is_counted_soon_after_it_and_not_while_the_next_is_made(bench: Bench) -> None:
    bench.take()
    bench.settle()
    today = bench.page.today
    bench.press(Qt.Key.Key_F2)
    assert today._later.isActive()
    bench.page.commands.busy_changed.emit(True)
    assert not today._later.isActive()
    bench.press(Qt.Key.Key_F3)
    bench.press(Qt.Key.Key_F4)
    bench.bot.waitUntil(lambda: "served 1" in today.text(), timeout=5000)
    bench.page.today.stop()
