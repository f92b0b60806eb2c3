"""The thread that publishes estimates in a window, and the pace at which a command does."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from queue import Queue
from typing import Any

import pytest

from app.batch import Batch
from app.core.actor import program_actor
from app.core.changes import ESTIMATES, Changes
from app.hall import Hall
from app.queue import estimator as estimator_module
from app.queue.estimator import Estimator
from app.queue.paced import PacedEstimates
from app.queue.publish import Publisher, stamp
from tests.helpers.halls import StillClock
from tests.helpers.staff import Staff, rows

SOON_S = 20.0

PROGRAM = program_actor(1)


class Watched:
    """A hall whose estimates are listened for."""

    def __init__(self, hall: Hall) -> None:
        self._came = threading.Condition()
        self.heard: list[Changes] = []
        self.stop = hall.subscribe(self._take)

    def _take(self, changes: Changes) -> None:
        if ESTIMATES in changes.kinds:
            with self._came:
                self.heard.append(changes)
                self._came.notify_all()

    def wait_for(self, count: int) -> None:
        with self._came:
            assert self._came.wait_for(lambda: len(self.heard) >= count, SOON_S), f"only {len(self.heard)} came"


@contextmanager
def estimating(hall: Hall, **speeds: float) -> Iterator[Watched]:
    watched = Watched(hall)
    estimator = Estimator(hall, next(iter(hall.site_ids.values())), **{"rest_s": 0.01, **speeds})
    estimator.start()
    try:
        yield watched
    finally:
        estimator.stop()
        watched.stop()


def seq(staff: Staff) -> tuple[int, int]:
    found = staff.hall.ask(stamp, PROGRAM)
    return found.audit_seq, found.newest_seq


def test_it_publishes_at_the_start_and_after_each_change(staff, clock):
    staff.open(1)
    with estimating(staff.hall) as watched:
        watched.wait_for(1)
        staff.take("A")
        clock.pass_by(seconds=5)
        watched.wait_for(2)
    written, newest = seq(staff)
    assert written == newest
    assert staff.waiting()[0].estimate_high_s is not None


def test_it_publishes_again_when_nothing_happens(staff, clock):
    staff.open(1)
    staff.take("A")
    staff.next()
    staff.take("A")
    with estimating(staff.hall, every_s=0.02) as watched:
        watched.wait_for(1)
        clock.pass_by(minutes=3)
        watched.wait_for(2)
    assert staff.hall.ask(stamp, PROGRAM).at == clock.now()


def test_it_rests_between_two_estimates_however_much_happens(staff, clock):
    staff.open(1)
    with estimating(staff.hall, rest_s=3600.0) as watched:
        watched.wait_for(1)
        for _ in range(20):
            staff.take("A")
    assert len(watched.heard) == 1


def test_what_another_program_has_just_published_is_passed_on_and_not_written_again(new_store, clock: StillClock):
    address = new_store("live")
    with closing(Hall.open(address, clock)) as one, closing(Hall.open(address, clock)) as other:
        here = Staff(one, clock)
        here.open(1)
        here.take("A")
        Publisher(one, here.actor.site_id).publish()
        before = rows(one, "estimate")
        with estimating(other) as watched:
            watched.wait_for(1)
            assert watched.heard[0].origin == other.origin
        assert rows(one, "estimate") == before


def test_trouble_with_the_store_ends_nothing(new_store, clock):
    address = new_store("live")
    with closing(Hall.open(address, clock)) as hall:
        staff = Staff(hall, clock)
        staff.open(1)
        troubled = _Troubled(hall)
        watched = Watched(hall)
        estimator = Estimator(troubled, staff.actor.site_id, rest_s=0.01)
        estimator.start()
        try:
            assert troubled.refused.wait(SOON_S)
            troubled.trouble = False
            staff.take("A")
            watched.wait_for(1)
        finally:
            estimator.stop()
            watched.stop()


class _Troubled:
    """A hall whose store refuses for a while."""

    def __init__(self, hall: Hall) -> None:
        self._hall = hall
        self.origin = hall.origin
        self.trouble = True
        self.refused = threading.Event()

    def ask(self, run, actor, *args, **kwargs):
        from app.core.errors import HallError

        if self.trouble:
            self.refused.set()
            raise HallError("store_busy")
        return self._hall.ask(run, actor, *args, **kwargs)

    def do(self, run, actor, *args, **kwargs):
        return self._hall.do(run, actor, *args, **kwargs)

    def tell(self, news):
        self._hall.tell(news)

    def subscribe(self, listener):
        return self._hall.subscribe(listener)


def test_it_stops_at_once_and_may_be_stopped_before_it_starts(hall):
    idle = Estimator(hall, 1)
    idle.stop()
    idle.start()
    assert not [thread for thread in threading.enumerate() if thread.name == "hall-estimates"]
    with estimating(hall, rest_s=3600.0):
        pass
    assert not [thread for thread in threading.enumerate() if thread.name == "hall-estimates"]


# -- between the lines of a command


def test_a_command_publishes_when_a_minute_has_passed_and_something_changed(staff, clock):
    paced = PacedEstimates(staff.hall, staff.actor.site_id)
    staff.open(1)
    paced.after_operation(clock.now())
    first = rows(staff.hall, "estimate")
    staff.take("A")
    clock.pass_by(seconds=59)
    paced.after_operation(clock.now())
    assert rows(staff.hall, "estimate") == first
    clock.pass_by(seconds=1)
    paced.after_operation(clock.now())
    second = rows(staff.hall, "estimate")
    assert second != first
    clock.pass_by(minutes=5)
    paced.after_operation(clock.now())
    assert rows(staff.hall, "estimate") == second  # nothing happened since


def test_a_clock_set_back_does_not_stop_the_estimates(staff, clock):
    paced = PacedEstimates(staff.hall, staff.actor.site_id)
    staff.open(1)
    paced.after_operation(clock.now())
    staff.take("A")
    clock.time -= timedelta(hours=1)
    paced.after_operation(clock.now())
    assert len(json.loads(_text(rows(staff.hall, "estimate")[0]["waiting"]))) == 1


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def test_a_command_leaves_it_to_a_window_that_has_just_published(staff, clock):
    staff.open(1)
    Publisher(staff.hall, staff.actor.site_id).publish()
    first = rows(staff.hall, "estimate")
    paced = PacedEstimates(staff.hall, staff.actor.site_id)
    staff.take("A")
    clock.pass_by(seconds=20)
    paced.after_operation(clock.now())
    assert rows(staff.hall, "estimate") == first
    clock.pass_by(seconds=45)
    paced.after_operation(clock.now())
    assert rows(staff.hall, "estimate") != first


def test_a_replay_tells_waits_from_the_second_number_on(open_hall, clock):
    staff = Staff(open_hall("replay"), clock)
    batch = Batch(staff.hall, staff.actor)
    replies: list[str] = []
    lines = [{"op": "open_desk", "desk": 1, "at": "2020-01-15T08:00:00+01:00"}]
    lines += [{"op": "take_ticket", "service": "A", "at": f"2020-01-15T08:{n:02}:00+01:00"} for n in range(1, 20)]
    batch.run((json.dumps(line).encode() for line in lines), replies.append)
    waits = [(told["wait_low_s"], told["wait_high_s"]) for told in (json.loads(line)["result"] for line in replies[1:])]
    assert waits[0] == (0, 0)  # the desk is free
    assert all(low is not None and low <= high for low, high in waits)
    assert waits[-1][0] > waits[5][1] > 0
    again: list[str] = []
    batch.run([json.dumps({"op": "list_waiting"}).encode()], again.append)
    assert [row["estimate_high_s"] is None for row in json.loads(again[0])["result"]].count(True) <= 1


def test_a_reply_never_waits_for_an_estimate(open_hall, clock):
    """It is written first; what is published then is told with the next number."""
    staff = Staff(open_hall("replay"), clock)
    batch = Batch(staff.hall, staff.actor)
    published: list[int] = []

    def write(_reply: str) -> None:
        published.append(len(rows(staff.hall, "estimate")))

    batch.run([b'{"op": "open_desk", "desk": 1}', b'{"op": "take_ticket", "service": "A"}'], write)
    assert published == [0, 1]


@pytest.mark.parametrize("line", [b"nonsense", b'{"op": "list_waiting"}', b'{"op": "ticket", "ticket": "A001"}'])
def test_lines_that_change_nothing_publish_nothing(open_hall, clock, line):
    staff = Staff(open_hall("live"), clock)
    Batch(staff.hall, staff.actor).run([line, line], _ignore)
    assert rows(staff.hall, "estimate") == []


_ignore: Callable[[str], None] = [].append  # what was answered


class Stumbling:
    """A hall that meets a bug at the first question."""

    def __init__(self, hall: Hall) -> None:
        self._hall = hall
        self.asked = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._hall, name)

    def ask(self, run: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        self.asked += 1
        if self.asked == 1:
            raise KeyError("odd")
        return self._hall.ask(run, *args, **kwargs)


def test_a_bug_is_told_once_and_does_not_end_the_estimates(staff, monkeypatch):
    told: Queue[type] = Queue()
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: told.put(kind))
    monkeypatch.setattr(estimator_module, "_AWAY_S", 0.05)
    staff.open(1)
    stumbling = Stumbling(staff.hall)
    watched = Watched(staff.hall)
    estimator = Estimator(stumbling, staff.actor.site_id, rest_s=0.01)
    estimator.start()
    try:
        assert told.get(timeout=SOON_S) is KeyError
        staff.take("A")  # wakes it
        watched.wait_for(1)
    finally:
        estimator.stop()
        watched.stop()
    assert told.empty()
