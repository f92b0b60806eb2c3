"""The copy made at the close of a day: nobody waits for it, and it is made for a close alone."""

from __future__ import annotations

import threading

import pytest

from app.queue.day import close_day, open_day
from app.queue.tickets import take_ticket
from app.upkeep import backup
from app.upkeep.backup import default_folder, list_backups
from tests.helpers.halls import actor
from tests.helpers.staff import rows

PATIENCE_S = 60


@pytest.fixture
def boss(hall):
    return actor(hall, "supervisor")


def _copies(hall):
    return [
        info for info in list_backups(default_folder(hall.store), hall.info["store_id"]) if "-day" in info.path.name
    ]


def _wait_for_copy(hall):
    for thread in [each for each in threading.enumerate() if each.name == "hall-backup"]:
        thread.join(PATIENCE_S)
        assert not thread.is_alive()


def test_closing_a_day_copies_the_store_and_opening_it_again_does_not(hall, boss):
    hall.do(take_ticket, boss, service="A")
    hall.do(close_day, boss)
    _wait_for_copy(hall)
    assert len(_copies(hall)) == 1
    hall.do(open_day, boss)
    _wait_for_copy(hall)
    assert len(_copies(hall)) == 1


def test_a_day_that_the_program_closed_is_copied_too(hall, boss, clock):
    hall.do(take_ticket, boss, service="A")
    _wait_for_copy(hall)
    before = len(_copies(hall))
    clock.pass_by(days=1)
    hall.do(take_ticket, boss, service="A")
    _wait_for_copy(hall)
    assert len(_copies(hall)) == before + 1


@pytest.fixture
def slow_disk(monkeypatch):
    """Let no copy be written before the event is set; give the event, and the times at which copies began."""
    go, began, copy = threading.Event(), [], backup.copy_file

    def wait_and_copy(*args, **kwargs):
        began.append(args)
        assert go.wait(PATIENCE_S)
        return copy(*args, **kwargs)

    monkeypatch.setattr(backup, "copy_file", wait_and_copy)
    yield go, began
    go.set()


def test_nobody_waits_for_a_copy_under_way_and_the_last_close_is_in_one(hall, boss, clock, slow_disk):
    go, began = slow_disk
    hall.do(take_ticket, boss, service="A")
    hall.do(close_day, boss)
    steps = threading.Thread(target=_change_ones_mind, args=(hall, boss, clock))
    steps.start()
    steps.join(PATIENCE_S / 2)
    done_meanwhile = not steps.is_alive()
    go.set()
    steps.join()
    _wait_for_copy(hall)
    assert done_meanwhile, "the desk waited for the copy"
    assert len(began) == 2  # the second and third close share one
    newest = max(chain.seq for chain in _copies(hall)[0].chains)
    assert newest == rows(hall, "audit")[-1]["id"]


def _change_ones_mind(hall, boss, clock):
    for _ in range(2):
        clock.pass_by(minutes=1)
        hall.do(open_day, boss)
        hall.do(close_day, boss)
