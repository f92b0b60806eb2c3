"""Tell a desk, once, when the hall's voice does not work, on whichever computer that is; and when it does again."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from app.core.changes import OUTBOX, SETUP, Changes
from app.voice.places import VoicePlace, voice_places
from ui.context import Context
from ui.voice.trouble import trouble_text

_MESSAGE = "voice"


class VoiceWatch(QObject):
    """Follows the places of the voice while somebody is at work."""

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._told: dict[str, str] = {}
        ctx.changes.changed.connect(self._changed)

    def start(self) -> None:
        """Look now, and after every change."""
        self._look()

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if changes.kinds & {OUTBOX, SETUP} and changes.site_id in (None, self._ctx.actor.site_id):
            self._look()

    def _look(self) -> None:
        ctx = self._ctx
        ctx.tasks.run_query(self, ctx.hall.ask, voice_places, ctx.actor, done=self._show, failed=self._ignore)

    def _say(self, name: str, state: str) -> None:
        text, step = trouble_text(state)
        place = self.tr("Voice on {computer}").format(computer=name)
        # A sentence each: what it is about, what that means, and what to do.
        said = self.tr("{place}: {trouble}").format(place=place, trouble=text)
        retell = partial(self._say, name, state)
        self._ctx.strip.show_message(said, "attention", id=_MESSAGE, next_step=step, retell=retell)

    def _ignore(self, _error: Exception) -> None:
        """Say nothing: whatever keeps the store away is told by the page."""

    def _show(self, places: tuple[VoicePlace, ...]) -> None:
        before, self._told = self._told, {place.pc_name: place.state for place in places if place.driven}
        for name, state in self._told.items():
            if state and before.get(name) != state:
                self._say(name, state)
        mended = [name for name, state in before.items() if state and self._told.get(name) == ""]
        if mended and not any(self._told.values()):
            self._ctx.strip.show_message(self.tr("The voice works again."), "done", id=_MESSAGE)
