"""Dropped widgets are destroyed in the interface thread, whoever is at work when they are dropped."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.application import make_application
from ui.garbage import Garbage
from ui.tasks import Tasks


def drop_in_a_cycle(kind: type[QObject], died_in: list[threading.Thread]) -> None:
    dropped = kind()
    dropped.itself = dropped
    weakref.finalize(dropped, lambda: died_in.append(threading.current_thread()))


def allocate() -> int:
    """Make as much as would let Python look for garbage of every age many times."""
    return sum(len([{} for _ in range(1000)]) for _ in range(300))


def test_a_worker_that_makes_much_destroys_no_dropped_widget(qtbot):
    died_in: list[threading.Thread] = []
    tasks = Tasks()
    for _ in range(20):
        drop_in_a_cycle(QWidget, died_in)
    tasks.run_query(tasks, allocate)
    qtbot.waitUntil(tasks.is_idle)
    tasks.drain()
    assert died_in == []
    kept = [[] for _ in range(2 * gc.get_threshold()[0])]  # now it is time to look
    qtbot.waitUntil(lambda: len(died_in) == 20)
    assert kept and set(died_in) == {threading.main_thread()}


def test_there_is_one_collector_and_python_itself_looks_no_more(qapp):
    assert make_application() is qapp
    assert len(qapp.findChildren(Garbage)) == 1
    assert not gc.isenabled()


def test_what_is_dropped_does_not_pile_up_while_the_interface_lives(qapp):
    garbage, died_in = qapp.findChild(Garbage), []
    for _ in range(20):
        for _ in range(gc.get_threshold()[0]):
            drop_in_a_cycle(QObject, died_in)
        garbage.collect()
    assert len(died_in) >= 18 * gc.get_threshold()[0]
