"""An engine for the settings page: to try the voice, and to record. It is there only while it is used."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.queue.results import BoardCall
from app.voice.bank import Bank
from app.voice.plan import VoicePlan
from ui.voice.keeper import Keeper
from ui.voice.making import EngineMaker
from ui.voice.repertoire import CHIME
from ui.voice.voice import Voice

IDLE_MS = 120_000
_CHIME_S = 8.0


class Trial(QObject):
    """Starts the engine when something is asked, ends it when nothing was for a while.

    Signals:
        ready: The engine was looked at; what was asked has begun.
        heard: What was tried was heard, as far as the engine can tell.
        closed: The engine was ended; what it was doing is not answered any more.
    """

    ready = Signal()
    heard = Signal()
    closed = Signal()

    def __init__(self, make_engine: EngineMaker, bank: Bank, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._make_engine = make_engine
        self._bank = bank
        self._now = now
        self._voice: Voice | None = None
        self._asked: Callable[[Voice], object] | None = None
        self._instead: Callable[[], object] | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self.close)

    @property
    def voice(self) -> Voice | None:
        """Give the voice while there is one."""
        return self._voice

    @property
    def keeper(self) -> Keeper | None:
        """Give what keeps the engine, None while there is none."""
        return self._voice.keeper if self._voice is not None else None

    def with_voice(self, asked: Callable[[Voice], object], instead: Callable[[], object] | None = None) -> None:
        """Do something with the voice as soon as nothing else sounds; a later wish takes the place of one that waits.

        Args:
            asked: What is done.
            instead: Called when it will never be done: somebody else wished something, or the engine was ended.
        """
        if self._instead != instead:
            self._give_up()
        self._asked, self._instead = asked, instead
        self._idle.start()
        if self._voice is None:
            self._voice = self._made()
            self._voice.start()
        elif self._voice.code and not self._voice.keeper.is_busy:
            self._voice.keeper.look_again()  # somebody has plugged the loudspeaker in
        else:
            self._begin()

    def _made(self) -> Voice:
        voice = Voice(self._make_engine(), self._bank, self._now, self)
        voice.announced.connect(self._announced)
        voice.keeper.ready.connect(self._begin)
        # Queued: everybody else hears first that the last request is over.
        for over in (voice.announced, voice.keeper.done, voice.keeper.failed):
            over.connect(self._begin, Qt.ConnectionType.QueuedConnection)
        return voice

    def call(
        self, plan: VoicePlan, call: BoardCall, needed: tuple[str, ...], instead: Callable[[], object] | None = None
    ) -> None:
        """Say a call once, as a plan wants it."""
        self.with_voice(partial(_say, plan, call, needed), instead)

    def chime(self, plan: VoicePlan, instead: Callable[[], object] | None = None) -> None:
        """Sound the chime alone."""
        self.with_voice(partial(_chime, plan), instead)

    @Slot()
    def close(self) -> None:
        """End the engine; safe to call twice."""
        self._idle.stop()
        voice, self._voice = self._voice, None
        if voice is not None:
            voice.close()
            voice.deleteLater()
        self._give_up()
        if voice is not None:
            self.closed.emit()

    def _give_up(self) -> None:
        """Tell who wished something that it will not be."""
        instead, self._asked, self._instead = self._instead, None, None
        if instead is not None:
            instead()

    @Slot()
    def _begin(self) -> None:
        voice = self._voice
        if self._asked is None or voice is None:
            return
        if voice.keeper.is_ready and not voice.keeper.is_busy and voice.is_silent:
            asked, self._asked, self._instead = self._asked, None, None
            asked(voice)
            self.ready.emit()

    @Slot(object)
    def _announced(self, _call: object) -> None:
        self.heard.emit()


def _say(plan: VoicePlan, call: BoardCall, needed: tuple[str, ...], voice: Voice) -> None:
    voice.set_plan(plan, needed)
    voice.announce(call)


def _chime(plan: VoicePlan, voice: Voice) -> None:
    voice.set_plan(plan)
    if voice.keeper.can_play():
        voice.keeper.play([CHIME], plan.volume, _CHIME_S)
