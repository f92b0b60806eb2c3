"""Carry changes of the set-up to the hall, one at a time, and tell what they did, with Undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from app.core.errors import HallError
from app.setup.results import Edit
from app.setup.take_back import can_be_taken_back, take_back
from ui.context import Context
from ui.settings.edit_words import edit_text, undone_text
from ui.shortcuts import Shortcut, key_text
from ui.words import error_text

MESSAGE = "settings-edit"


class _WayBack(NamedTuple):
    """How the last change is taken back, and who is told when it was."""

    run: Callable[[], Any]
    then: Callable[[Any], object]


class Edits(QObject):
    """The only way from the settings to the hall.

    Signals:
        busy_changed: A change is on its way, or no longer.
        done: The `Edit` that was made.
        refused: Why it was not made; nothing was changed.
    """

    busy_changed = Signal(bool)
    done = Signal(object)
    refused = Signal(object)

    def __init__(self, ctx: Context, owner: QObject) -> None:
        super().__init__(owner)
        self._ctx = ctx
        self._way_back: _WayBack | None = None
        self._then: Callable[[Any], object] | None = None
        self.busy = False

    def run(self, use_case: Callable[..., Any], **args: Any) -> None:
        """Make a change that gives an `Edit`."""
        self.call(self._ctx.hall.do, use_case, self._ctx.actor, then=self.told, **args)

    def call(
        self,
        fn: Callable[..., Any],
        *args: Any,
        then: Callable[[Any], object] | None = None,
        beside: bool = False,
        **more: Any,
    ) -> bool:
        """Run anything else that changes the hall; `then` gets its result. False while another is under way.

        `beside`: it takes long and writes nothing to the store, so that no step at the desk waits for it.
        """
        if self.busy:
            return False
        self._then = then
        self._set_busy(True)
        run = self._ctx.tasks.run_query if beside else self._ctx.tasks.run_command
        run(self, fn, *args, done=self._done, failed=self._failed, **more)
        return True

    def told(self, edit: Edit) -> None:
        """Tell what was done, with Undo where there is one."""
        if can_be_taken_back(edit):
            back = partial(take_back, self._ctx.hall, self._ctx.actor, edit)
            self.offer_undo(edit_text(edit), back, then=self._undone)
        else:
            self.said(edit_text(edit))
        self.done.emit(edit)

    def offer_undo(self, text: str, run: Callable[[], Any], then: Callable[[Any], object]) -> None:
        """Tell what was done; Undo and its key `run` what takes it back, and `then` gets what came of that."""
        self._way_back = _WayBack(run, then)
        undo = self.tr("Undo")
        words = f"{undo}  {key_text(Shortcut.UNDO)}"
        self._ctx.strip.show_message(text, "done", words, self.undo, seconds=30, id=MESSAGE)

    def said(self, text: str, level: str = "done", next_step: str = "") -> None:
        """Tell something else in the same place."""
        self._way_back = None
        self._ctx.strip.show_message(text, level, id=MESSAGE, next_step=next_step)

    @Slot()
    def undo(self) -> None:
        """Take the last change back; one that cannot be just now may be asked for again."""
        if self._way_back is not None:
            self.call(self._way_back.run, then=self._took_back)

    def _took_back(self, result: Any) -> None:
        back, self._way_back = self._way_back, None
        if back is not None:
            back.then(result)

    def _undone(self, edit: Edit) -> None:
        self._ctx.strip.show_message(undone_text(edit), "done", id=MESSAGE)
        self.done.emit(edit)

    def _done(self, result: Any) -> None:
        self._set_busy(False)
        then, self._then = self._then, None
        if then is not None:
            then(result)

    def refuse(self, error: HallError) -> None:
        """Say why something is not even asked for."""
        self._tell(error)

    def _failed(self, error: Exception) -> None:
        self._set_busy(False)
        self._then = None
        self._tell(error)

    def _tell(self, error: Exception) -> None:
        self._say_refused(error)
        self.refused.emit(error)

    def _say_refused(self, error: Exception) -> None:
        text, next_step = error_text(error)
        retell = partial(self._say_refused, error)
        self._ctx.strip.show_message(text, "error", seconds=30, id=MESSAGE, next_step=next_step, retell=retell)

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.busy_changed.emit(busy)
