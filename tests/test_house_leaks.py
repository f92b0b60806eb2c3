"""A test that leaves something behind fails, and is told what."""

from __future__ import annotations

import threading
from pathlib import Path

from tests.helpers.run import locked, turn

LEAKING = """
import threading
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel

kept = []

def test_thread():
    stop = threading.Event()
    kept.append(stop)
    threading.Thread(target=stop.wait, name="forgotten", daemon=True).start()

def test_timer(qtbot):
    timer = QTimer(objectName="ticking")
    timer.start(60_000)
    kept.append(timer)

def test_window(qtbot):
    window = QLabel("", objectName="opened")
    window.show()
    kept.append(window)

def test_clean(qtbot):
    window = QLabel("")
    qtbot.addWidget(window)
    window.show()
    thread = threading.Thread(target=int)
    thread.start()

def test_that_fails():
    kept.append(threading.Thread(target=threading.Event().wait, daemon=True))
    kept[-1].start()
    raise ValueError
"""


def test_what_is_left_behind_is_named(pytester, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent.parent))
    pytester.makepyfile(LEAKING)
    result = pytester.runpytest_subprocess(
        "-p", "tests.conftest", "-p", "no:randomly", "-p", "no:xdist", "-o", "qt_api=pyside6"
    )
    result.assert_outcomes(passed=4, failed=1, errors=3)
    result.stdout.fnmatch_lines(["*thread 'forgotten' still runs*", "*QTimer 'ticking'*", "*QLabel 'opened'*"])


def test_a_lonely_test_waits_for_the_others_to_end(monkeypatch, tmp_path):
    monkeypatch.setenv("HUIKETING_TEST_RUN", str(tmp_path))  # the locks of the real run are held by this test
    order = []
    asked = threading.Event()

    def alone() -> None:
        asked.set()
        with turn(alone=True):
            order.append("alone")

    with turn(alone=False), turn(alone=False):
        lonely = threading.Thread(target=alone)
        lonely.start()
        asked.wait()
        lonely.join(0.1)
        order.append("others")
    lonely.join()
    assert order == ["others", "alone"]


def test_a_lock_is_held_by_one():
    inside = []

    def enter() -> None:
        with locked("mine"):
            inside.append(len(inside))
            assert len(inside) == 1
            inside.clear()

    threads = [threading.Thread(target=enter) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
