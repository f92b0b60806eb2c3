"""A program that is left running looks its data and the newest backup over each night."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.upkeep.backup import backup_now, default_folder
from tests.helpers.halls import StillClock
from tests.helpers.programs import Desktop


@pytest.fixture
def left_on(
    make_desktop: Callable[..., Desktop], new_store: Callable[[str], str], clock: StillClock, tmp_path: Path
) -> Desktop:
    """Give a program that was started and left alone, with a backup of its own."""
    mine = tmp_path / "hall.sqlite"
    shutil.copy(new_store("demo").removeprefix("sqlite:///"), mine)
    desktop = make_desktop(address=f"sqlite:///{mine}")
    desktop.bot.waitUntil(lambda: desktop.program.night is not None and desktop.program.tasks.is_idle())
    store = desktop.hall.store
    backup_now(store, default_folder(store), clock.now())
    return desktop


def _alter_record(desktop: Desktop) -> None:
    with closing(sqlite3.connect(desktop.hall.store.path)) as connection, connection:
        connection.execute("UPDATE audit SET subject = 'A999' WHERE id = (SELECT max(id) - 3 FROM audit)")


def _tick(desktop: Desktop) -> None:
    assert desktop.program.night is not None
    desktop.program.night._tick.timeout.emit()
    desktop.bot.waitUntil(desktop.program.tasks.is_idle)


def test_nothing_is_looked_at_again_on_the_day_of_the_start(left_on: Desktop, clock: StillClock) -> None:
    _alter_record(left_on)
    clock.pass_by(hours=5)
    _tick(left_on)
    assert left_on.message() == ""


def test_damage_of_the_day_is_told_the_next_night(left_on: Desktop, clock: StillClock) -> None:
    _alter_record(left_on)
    clock.pass_by(days=1, hours=5)
    _tick(left_on)
    left_on.bot.waitUntil(lambda: left_on.message().startswith("The record of what was done was changed"))


def test_a_backup_that_went_bad_is_told(left_on: Desktop, clock: StillClock) -> None:
    backup = next(default_folder(left_on.hall.store).glob("huiketing-*.sqlite"))
    backup.write_bytes(backup.read_bytes()[:-1])
    clock.pass_by(days=1, hours=5)
    _tick(left_on)
    left_on.bot.waitUntil(lambda: "backup" in left_on.message())


def test_each_night_is_one_look(left_on: Desktop, clock: StillClock) -> None:
    clock.pass_by(days=1, hours=5)
    _tick(left_on)
    assert left_on.message() == ""
    _alter_record(left_on)
    _tick(left_on)
    assert left_on.message() == ""
    clock.pass_by(days=1)
    _tick(left_on)
    left_on.bot.waitUntil(lambda: left_on.message().startswith("The record of what was done was changed"))
