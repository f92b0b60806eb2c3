"""What reads the kiosk's pages out."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.core.changes import SETUP, Changes
from app.core.site import Site
from app.voice.words import DIGITS, EN, ENGLISH_DIGITS
from ui import i18n
from ui.context import Context

if TYPE_CHECKING:
    from ui.voice.making import EngineMaker
    from ui.voice.voice import Voice

_TICKET = re.compile(r"\b([A-Z])(\d{3,})\b")


class Speaker(QObject):
    """Says sentences in the language of the screen; this one has no voice, so the kiosk offers no reading.

    Signals:
        changed: What it can say may be different now.
    """

    changed = Signal()

    def can_say(self, _language: str) -> bool:
        """Tell whether there is a voice for a language ("zh_CN" or "en")."""
        return False

    def say(self, _text: str, _language: str) -> None:
        """Say a text, in place of what is still being said."""

    def fall_silent(self) -> None:
        """Say no more of it."""

    def close(self) -> None:
        """End; safe to call twice."""


class VoiceSpeaker(Speaker):
    """Speaks with the hall's voice where that is in this program, else with an engine of its own.

    With one voice, a call is never talked over: reading gives way to it.
    """

    def __init__(
        self,
        ctx: Context,
        make_engine: EngineMaker,
        hall_voice: Callable[[], Voice | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        # Loaded after the first page is on show: a kiosk gives numbers before it speaks.
        from app.voice.bank import Bank, voice_folder
        from ui.voice.voice import Voice

        self._ctx = ctx
        self._hall_voice = hall_voice
        self._zone: tzinfo = UTC
        self._closed = False
        self._own = Voice(make_engine(), Bank(voice_folder(ctx.hall.store)), self._now, self)
        self._own.keeper.ready.connect(self.changed)
        self._own.keeper.changed.connect(self.changed)
        self._own.start()
        ctx.changes.changed.connect(self._follow)
        self._read_site()

    def _voice(self) -> Voice:
        return self._hall_voice() or self._own

    def _now(self) -> datetime:
        return self._ctx.hall.clock.now().astimezone(self._zone)

    @Slot(object)
    def _follow(self, changes: Changes) -> None:
        if SETUP in changes.kinds:
            self._read_site()

    def _read_site(self) -> None:
        if not self._closed:
            self._ctx.tasks.run_query(self, self._ctx.hall.site, self._ctx.actor, done=self._site_read, failed=_nothing)

    def _site_read(self, site: Site) -> None:
        from app.voice.plan import plan_of

        self._zone = site.tzinfo()
        self._own.set_plan(plan_of(site.settings))

    def can_say(self, language: str) -> bool:
        """Tell whether there is a voice for a language."""
        return not self._closed and self._voice().can_say(_spoken(language))

    def say(self, text: str, language: str) -> None:
        """Say a text, in place of what is still being said."""
        if not self._closed:
            voice = self._voice()
            voice.say(spell_numbers(text, _spoken(language), voice.plan.digits), _spoken(language))

    def fall_silent(self) -> None:
        """Say no more of it."""
        if not self._closed:
            self._voice().stop()

    def close(self) -> None:
        """End the engine."""
        if not self._closed:
            self._closed = True
            self._own.close()


def spell_numbers(text: str, language: str, style: str) -> str:
    """Write the ticket numbers in a text as they are said at calls: A017 is A 零幺七."""

    def spelled(found: re.Match[str]) -> str:
        digits = [int(digit) for digit in found[2]]
        if language == EN:
            return f" {found[1]}, {' '.join(ENGLISH_DIGITS[digit] for digit in digits)} "
        return f" {found[1]} {''.join(DIGITS[style][digit] for digit in digits)} "

    return _TICKET.sub(spelled, text)


def _spoken(language: str) -> str:
    return "zh" if language == i18n.CHINESE else "en"


def _nothing(_error: Exception) -> None:
    """Go on with the settings as they were last read."""
