"""The two kinds of background call: order, threads, owners that are gone, newest answer, the end."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from app.core.errors import HallError
from ui.tasks import QUERY_WORKERS, Tasks


class Asker(QObject):
    """Asks, and notes what came back."""

    def __init__(self) -> None:
        super().__init__()
        self.got: list[object] = []
        self.refused: list[Exception] = []
        self.threads: set[QThread] = set()

    def take(self, value: object) -> None:
        self.got.append(value)
        self.threads.add(QThread.currentThread())

    def refuse(self, error: Exception) -> None:
        self.refused.append(error)


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.drain()


@pytest.fixture
def asker(qtbot: QtBot) -> Asker:
    return Asker()


def _wait(gate: threading.Event, value: object = None) -> object:
    assert gate.wait(5)
    return value


def _fail(error: Exception) -> None:
    raise error


def _wait_and_fail(gate: threading.Event, error: Exception) -> None:
    assert gate.wait(5)
    raise error


def test_commands_run_one_after_the_other_in_the_order_asked(tasks: Tasks, asker: Asker, qtbot: QtBot) -> None:
    ran: list[int] = []
    for number in range(20):
        tasks.run_command(asker, ran.append, number, done=asker.take)
    qtbot.waitUntil(lambda: len(asker.got) == 20)
    assert ran == list(range(20))


def test_results_come_in_the_interface_thread_and_work_is_done_elsewhere(
    tasks: Tasks, asker: Asker, qtbot: QtBot
) -> None:
    tasks.run_command(asker, threading.get_ident, done=asker.take)
    tasks.run_query(asker, threading.get_ident, done=asker.take)
    qtbot.waitUntil(lambda: len(asker.got) == 2)
    assert threading.get_ident() not in asker.got
    assert asker.threads == {asker.thread()}


def test_queries_do_not_wait_for_a_long_command(tasks: Tasks, asker: Asker, qtbot: QtBot) -> None:
    gate = threading.Event()
    tasks.run_command(asker, _wait, gate, "command", done=asker.take)
    tasks.run_query(asker, str, "query", done=asker.take)
    qtbot.waitUntil(lambda: asker.got == ["query"])
    gate.set()
    qtbot.waitUntil(lambda: asker.got == ["query", "command"])


def test_busy_is_told_while_a_command_runs(tasks: Tasks, asker: Asker, qtbot: QtBot) -> None:
    told: list[bool] = []
    tasks.busy.connect(told.append)
    gate = threading.Event()
    tasks.run_command(asker, _wait, gate)
    tasks.run_command(asker, _wait, gate)
    assert told == [True]
    gate.set()
    qtbot.waitUntil(lambda: told == [True, False])


def test_answer_to_an_older_question_is_dropped(tasks: Tasks, asker: Asker, qtbot: QtBot) -> None:
    gate = threading.Event()
    tasks.run_query(asker, _wait, gate, "old", done=asker.take)
    tasks.run_query(asker, _wait, gate, "new", done=asker.take)
    tasks.run_query(asker, str, "other", done=asker.take)
    gate.set()
    qtbot.waitUntil(lambda: len(asker.got) == 2 and tasks.is_idle())
    assert sorted(map(str, asker.got)) == ["new", "other"]


def test_questions_of_different_owners_do_not_meet(tasks: Tasks, asker: Asker, qtbot: QtBot) -> None:
    other = Asker()
    tasks.run_query(asker, str, "mine", done=asker.take)
    tasks.run_query(other, str, "theirs", done=other.take)
    qtbot.waitUntil(lambda: asker.got == ["mine"] and other.got == ["theirs"])


def test_result_for_a_widget_that_is_gone_is_dropped(tasks: Tasks, asker: Asker, qtbot: QtBot) -> None:
    gate = threading.Event()
    gone = Asker()
    tasks.run_command(gone, _wait, gate, done=gone.take)
    tasks.run_query(gone, _wait, gate, done=gone.take, failed=gone.refuse)
    gone.deleteLater()
    qtbot.waitUntil(partial(_is_deleted, gone))
    gate.set()
    qtbot.waitUntil(tasks.is_idle)
    assert gone.got == []


def test_bug_reaches_the_crash_handler_also_when_the_one_who_asked_is_gone(tasks: Tasks, qtbot: QtBot) -> None:
    gate, gone, error = threading.Event(), Asker(), ZeroDivisionError("a bug")
    with qtbot.captureExceptions() as caught:
        tasks.run_command(gone, _wait_and_fail, gate, error, failed=gone.refuse)
        tasks.run_query(gone, _wait_and_fail, gate, HallError("store_busy"))
        gone.deleteLater()
        qtbot.waitUntil(partial(_is_deleted, gone))
        gate.set()
        qtbot.waitUntil(tasks.is_idle)
    assert [each[1] for each in caught] == [error]
    assert gone.refused == []


def test_owner_is_not_kept_alive_by_a_call_under_way(tasks: Tasks, qtbot: QtBot) -> None:
    import weakref

    gate = threading.Event()
    owner = Asker()
    watched = weakref.ref(owner)
    tasks.run_command(owner, _wait, gate, done=owner.take, failed=owner.refuse)
    del owner
    assert watched() is None
    gate.set()
    qtbot.waitUntil(tasks.is_idle)


def test_refusal_goes_to_the_one_who_asked(tasks: Tasks, asker: Asker, qtbot: QtBot) -> None:
    told: list[object] = []
    tasks.error.connect(told.append)
    error = HallError("desk_busy", ticket="A001")
    tasks.run_command(asker, _fail, error, done=asker.take, failed=asker.refuse)
    qtbot.waitUntil(lambda: asker.refused == [error])
    assert asker.got == [] and told == []


def test_refusal_that_nobody_takes_goes_to_the_strip(tasks: Tasks, asker: Asker, qtbot: QtBot) -> None:
    told: list[object] = []
    tasks.error.connect(told.append)
    error = HallError("store_busy")
    tasks.run_query(asker, _fail, error, done=asker.take)
    qtbot.waitUntil(lambda: told == [error])


def test_bug_reaches_the_crash_handler_and_the_one_who_asked(tasks: Tasks, asker: Asker, qtbot: QtBot) -> None:
    error = ZeroDivisionError("a bug")
    with qtbot.captureExceptions() as caught:
        tasks.run_command(asker, _fail, error, failed=asker.refuse)
        qtbot.waitUntil(lambda: asker.refused == [error])
    assert [each[1] for each in caught] == [error]
    tasks.run_command(asker, str, "goes on", done=asker.take)
    qtbot.waitUntil(lambda: asker.got == ["goes on"])


def test_at_the_end_commands_are_finished_and_nothing_is_delivered(tasks: Tasks, asker: Asker, qtbot: QtBot) -> None:
    gate, ran = threading.Event(), list[str]()
    for _ in range(QUERY_WORKERS + 4):
        tasks.run_query(asker, _wait, gate, done=asker.take, tag=object())
    tasks.run_command(asker, ran.append, "saved", done=asker.take)
    gate.set()
    tasks.drain()
    tasks.run_command(asker, ran.append, "too late", done=asker.take)
    qtbot.waitUntil(tasks.is_idle)
    assert ran == ["saved"] and asker.got == []
    assert not [each for each in threading.enumerate() if each.name.startswith(("command", "query"))]


def _is_deleted(owner: QObject) -> bool:
    import shiboken6

    return not shiboken6.isValid(owner)
