"""Run the desk's use cases one at a time; until the page has seen the result, nothing else starts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.context import Context


class DeskCommands(QObject):
    """The only way from the desk page to the hall.

    Attributes:
        busy: A command is under way, or its result is not on the page yet.

    Signals:
        busy_changed: A command began, or its result is on the page.
        finished: A command was carried out: the page reads the hall again.
        refused: Why a command was not carried out; nothing was changed.
    """

    busy_changed = Signal(bool)
    finished = Signal()
    refused = Signal(object)

    def __init__(self, ctx: Context, owner: QObject) -> None:
        super().__init__(owner)
        self._ctx = ctx
        self._then: Callable[[Any], None] | None = None
        self._under_way = False
        self.busy = False

    def run(self, use_case: Callable[..., Any], then: Callable[[Any], None] | None = None, **args: Any) -> bool:
        """Start a use case unless one is under way; `then` gets its result. Tell whether it was started."""
        if self.busy:
            return False
        self._then = then
        self._under_way = True
        self._set_busy(True)
        self._ctx.tasks.run_command(
            self, self._ctx.hall.do, use_case, self._ctx.actor, done=self._done, failed=self._failed, **args
        )
        return True

    def settle(self) -> None:
        """Let the next command start: the page shows what the last one did."""
        if not self._under_way:
            self._set_busy(False)

    def _done(self, result: Any) -> None:
        self._under_way = False
        then, self._then = self._then, None
        if then is not None:
            then(result)
        self.finished.emit()

    def _failed(self, error: Exception) -> None:
        self._under_way = False
        self._then = None
        self.refused.emit(error)
        self.finished.emit()

    def _set_busy(self, busy: bool) -> None:
        if busy != self.busy:
            self.busy = busy
            self.busy_changed.emit(busy)
