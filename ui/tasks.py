"""The two kinds of background call, and only these: the interface thread never touches the store."""

from __future__ import annotations

import itertools
import sys
import weakref
from collections.abc import Callable, Hashable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from app.core.errors import HallError

QUERY_WORKERS = 4

Handler = Callable[[Any], object]


@dataclass(slots=True)
class _Call:
    """What waits for one result.

    It stays in the interface thread: a worker that held the last reference to a widget would delete
    it in the wrong thread.
    """

    owner: weakref.ref[QObject]
    tag: Hashable
    done: Callable[[], Handler | None]
    failed: Callable[[], Handler | None]
    is_command: bool
    future: Future[Any] | None = None

    def is_alive(self) -> bool:
        owner = self.owner()
        return owner is not None and shiboken6.isValid(owner)


class Tasks(QObject):
    """Run commands (one worker, in order) and queries (a pool) and bring the results back.

    Signals:
        error: An exception that no `failed` took.
        refused: Every refusal, once whoever asked was told.
        busy: True while a command runs or waits, False when none does.
    """

    error = Signal(object)
    refused = Signal(object)
    busy = Signal(bool)
    _arrived = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands = ThreadPoolExecutor(1, thread_name_prefix="command")
        self._queries = ThreadPoolExecutor(QUERY_WORKERS, thread_name_prefix="query")
        self._calls: dict[int, _Call] = {}
        self._numbers = itertools.count(1)
        self._newest: dict[tuple[int, Hashable], int] = {}
        self._running_commands = 0
        self._drained = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run_command(
        self,
        owner: QObject,
        fn: Callable[..., Any],
        /,
        *args: Any,
        done: Handler | None = None,
        failed: Handler | None = None,
        **kwargs: Any,
    ) -> None:
        """Run what changes the store, after all commands asked before it."""
        call = _Call(weakref.ref(owner), None, _held(done), _held(failed), is_command=True)
        self._running_commands += 1
        if self._running_commands == 1:
            self.busy.emit(True)
        self._start(self._commands, call, partial(fn, *args, **kwargs))

    def run_query(
        self,
        owner: QObject,
        fn: Callable[..., Any],
        /,
        *args: Any,
        done: Handler | None = None,
        failed: Handler | None = None,
        tag: Hashable = None,
        **kwargs: Any,
    ) -> None:
        """Run what only reads; of the same owner and tag (default: what is asked) only the newest counts."""
        tag = tag if tag is not None else _name_of(fn, args)
        call = _Call(weakref.ref(owner), tag, _held(done), _held(failed), is_command=False)
        number = self._start(self._queries, call, partial(fn, *args, **kwargs))
        older = self._newest.get((id(owner), tag))
        self._newest[(id(owner), tag)] = number
        if older is not None and older in self._calls:
            self._drop(older)

    def drain(self) -> None:
        """Finish what was asked, deliver nothing more, and end the workers (at the program's end)."""
        self._drained = True
        self._queries.shutdown(wait=True, cancel_futures=True)
        self._commands.shutdown(wait=True)
        self._calls.clear()
        self._newest.clear()

    def is_idle(self) -> bool:
        """Tell whether every result has been delivered."""
        return not self._calls

    def _start(self, pool: ThreadPoolExecutor, call: _Call, job: Callable[[], Any]) -> int:
        assert QThread.currentThread() is self.thread(), "tasks are asked for in the interface thread"
        number = next(self._numbers)
        if self._drained:
            return number
        self._calls[number] = call
        call.future = pool.submit(job)
        call.future.add_done_callback(partial(self._hand_over, number))
        return number

    def _hand_over(self, number: int, future: Future[Any]) -> None:
        # Runs in the worker: nothing but the number and the result crosses over.
        if self._drained or future.cancelled():
            return
        error = future.exception()
        self._arrived.emit(number, None if error else future.result(), error)

    @Slot(int, object, object)
    def _deliver(self, number: int, value: Any, error: BaseException | None) -> None:
        assert QThread.currentThread() is self.thread(), "results are delivered in the interface thread"
        call = self._calls.pop(number, None)
        if call is None:
            return
        self._settle(call, number)
        if not call.is_alive():
            _report_bug(error)  # whoever asked is gone; a refusal is nobody's business then, a bug is
        elif error is None:
            _give(call.done(), value)
        else:
            self._fail(call, error)

    def _settle(self, call: _Call, number: int) -> None:
        for key in [key for key, newest in self._newest.items() if newest == number]:
            del self._newest[key]
        if call.is_command:
            self._running_commands -= 1
            if self._running_commands == 0:
                self.busy.emit(False)

    def _fail(self, call: _Call, error: BaseException) -> None:
        handler = call.failed()
        if handler is not None:
            handler(error)
        elif isinstance(error, HallError):
            self.error.emit(error)
        if isinstance(error, HallError):
            self.refused.emit(error)
        _report_bug(error)

    def _drop(self, number: int) -> None:
        call = self._calls.pop(number)
        if call.future is not None:
            call.future.cancel()


def _held(handler: Handler | None) -> Callable[[], Handler | None]:
    """Hold a bound method weakly, so that a call under way keeps no widget alive."""
    if handler is None:
        return _nobody
    if hasattr(handler, "__self__") and hasattr(handler, "__func__"):
        return weakref.WeakMethod(handler)
    return partial(_same, handler)


def _report_bug(error: BaseException | None) -> None:
    """Let the crash handler show what is no refusal."""
    if error is not None and not isinstance(error, (HallError, CancelledError)):
        sys.excepthook(type(error), error, error.__traceback__)


def _nobody() -> Handler | None:
    return None


def _same(handler: Handler) -> Handler | None:
    return handler


def _give(handler: Handler | None, value: Any) -> None:
    if handler is not None:
        handler(value)


def _name_of(fn: Callable[..., Any], args: tuple[Any, ...]) -> Hashable:
    asked = args[0] if args and callable(args[0]) else None
    return (getattr(fn, "__qualname__", repr(fn)), getattr(asked, "__qualname__", None))
