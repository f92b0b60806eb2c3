"""Reads a kiosk's pages aloud: a voice of its own, beside the one that announces calls."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QObject, Signal, Slot

from app.core.changes import SETUP, Changes
from app.core.site import Site
from app.voice.bank import Bank, voice_folder
from app.voice.plan import plan_of
from ui.context import Context
from ui.voice.announcer import EngineMaker
from ui.voice.voice import Voice


class Reader(QObject):
    """What ui/kiosk/speaker.py asks for.

    Signals:
        changed: Something can be read aloud that could not before, or the other way round.
        read: A text was read to its end, or could not be.
    """

    changed = Signal()
    read = Signal()

    def __init__(self, ctx: Context, make_engine: EngineMaker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._zone: tzinfo = UTC
        self._voice = Voice(make_engine(), Bank(voice_folder(ctx.hall.store)), self._now, self)
        self._voice.keeper.changed.connect(self.changed)
        self._voice.read.connect(self.read)
        ctx.changes.changed.connect(self._setup_changed)

    def start(self) -> None:
        """Begin; what can be read is known some moments later."""
        self._voice.start()
        self._read_site()

    def close(self) -> None:
        """End."""
        self._voice.close()

    def can_say(self, language: str) -> bool:
        """Tell whether a language ("zh_CN" or "en") can be read aloud now."""
        return self._voice.can_say(language)

    def say(self, text: str, language: str) -> None:
        """Read a text, in place of what is still being read."""
        self._voice.say(text, language)

    def stop(self) -> None:
        """Fall silent."""
        self._voice.stop()

    @Slot(object)
    def _setup_changed(self, changes: Changes) -> None:
        if SETUP in changes.kinds:
            self._read_site()

    def _read_site(self) -> None:
        ctx = self._ctx
        ctx.tasks.run_query(self, ctx.hall.site, ctx.actor, done=self._site_read, failed=self._ignore)

    def _site_read(self, site: Site) -> None:
        self._zone = site.tzinfo()
        self._voice.set_plan(plan_of(site.settings))

    def _ignore(self, _error: Exception) -> None:
        """Read on as loud as before."""

    def _now(self) -> datetime:
        return self._ctx.hall.clock.now().astimezone(self._zone)
