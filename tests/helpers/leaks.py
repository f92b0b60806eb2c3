"""Tell what a test left behind: threads, timers, windows."""

from __future__ import annotations

import gc
import sys
import threading
import traceback
import weakref
from collections.abc import Iterator
from typing import Any

# A thread that was told to end gets this long to do so.
PATIENCE_S = 2.0

_started_at: weakref.WeakKeyDictionary[threading.Thread, str] = weakref.WeakKeyDictionary()
_start = threading.Thread.start


def note_where_threads_start() -> None:
    """Remember for each thread the lines that started it."""

    def start(self: threading.Thread) -> None:
        frames = traceback.extract_stack(sys._getframe(1), limit=4)
        _started_at[self] = " < ".join(f"{frame.filename}:{frame.lineno}" for frame in reversed(frames))
        _start(self)

    threading.Thread.start = start  # type: ignore[method-assign]


class Snapshot:
    """What was there before a test; `leaks` says what came and stayed."""

    def __init__(self, *, qt: bool) -> None:
        self._qt = qt
        self._threads = weakref.WeakSet(threading.enumerate())
        self._windows = weakref.WeakSet(_windows() if qt else ())
        if qt:  # what is there now is neither looked at nor collected again: some hundred thousand objects, each test
            gc.collect()
            gc.freeze()

    def leaks(self) -> list[str]:
        """Give a line for everything left behind, after what is to be deleted was deleted."""
        found = [_told(thread) for thread in threading.enumerate() if self._stays(thread)]
        if not self._qt:
            return found
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if self._new_objects():
            gc.collect()  # some only wait for Python's collector
        return found + [_described(each) for each in self._new_objects()]

    def _stays(self, thread: threading.Thread) -> bool:
        if thread in self._threads or isinstance(thread, threading._DummyThread):
            return False
        thread.join(PATIENCE_S)
        return thread.is_alive()

    def _new_objects(self) -> list[Any]:
        return [*_running(), *(each for each in _windows() if each not in self._windows)]


def _running() -> Iterator[Any]:
    """Give every running timer and thread of Qt that Python made since the look before the test."""
    from PySide6.QtCore import QThread, QTimer
    from shiboken6 import isValid

    timers, threads = _kinds_of(QTimer), _kinds_of(QThread)
    either = timers | threads
    for each in [each for each in gc.get_objects() if type(each) in either]:
        runs = isValid(each) and (each.isActive() if type(each) in timers else each.isRunning())
        if runs and each is not QThread.currentThread():
            yield each


def _windows() -> list[Any]:
    """Give every window; a pop-up belongs to its parent, a tooltip is Qt's own."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QApplication

    if not isinstance(QCoreApplication.instance(), QApplication):
        return []
    windows = QApplication.topLevelWidgets()
    return [each for each in windows if each.parent() is None and each.metaObject().className() != "QTipLabel"]


def _kinds_of(kind: type) -> set[type]:
    """Give a class of Qt with all that were derived from it."""
    found = {kind}
    for each in kind.__subclasses__():
        found |= _kinds_of(each)
    return found


def _told(thread: threading.Thread) -> str:
    return f"thread {thread.name!r} still runs, started at {_started_at.get(thread, 'an unknown place')}"


def _described(leaked: Any) -> str:
    chain = []
    each = leaked
    while each is not None:
        chain.append(f"{type(each).__name__} {each.objectName()!r}" if each.objectName() else type(each).__name__)
        each = each.parent()
    return f"{' in '.join(chain)} is still there"
