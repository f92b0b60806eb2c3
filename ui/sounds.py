"""Three short sounds that tell apart, without a look at the screen, how a scan went: done, attention, refused.

They are played by a process of its own (ui/voice/process_engine.py), as the voice is: a sound system that hangs or
is missing keeps nobody from working. It is started by the first page that scans, not with the program.
"""

from __future__ import annotations

import logging
import time
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.resources import resource
from ui.voice.engine import SOUND, Engine, Found
from ui.voice.making import EngineMaker
from ui.voice.trouble import ENGINE_GONE, SOUND_HUNG

if TYPE_CHECKING:
    from ui.theme.appearance import Appearance

_log = logging.getLogger(__name__)
VOLUME = 70  # of 100; the computer's own volume is above it
FRESH_S = 1.5  # a sound that comes later would be taken for the next scan's
LOOK_MS = 30_000  # a cold disk may take long to load the libraries
PLAY_MS = 5_000
REST_MS = 600_000  # after so long without a scan the process ends
RETRY_S = 60.0


class Cue(str, Enum):
    """How it went; each has a file in resources/sounds."""

    DONE = "done"
    ATTENTION = "attention"
    REFUSED = "refused"


class Sounds(QObject):
    """Plays cues at once or not at all, and tells once what keeps them from being heard.

    Signals:
        trouble: Code of ui/voice/trouble.py; each is told once.
    """

    trouble = Signal(str)

    def __init__(
        self,
        look: Appearance | None = None,
        make_engine: EngineMaker | None = None,
        parent: QObject | None = None,
        retry_s: float = RETRY_S,
    ) -> None:
        """Make the sounds.

        Args:
            look: Knows whether this person wants them.
            make_engine: Makes what makes the sound, None = nothing is ever heard.
            parent: Its owner.
            retry_s: How long nothing is tried after trouble.
        """
        super().__init__(parent)
        self._look, self._make_engine, self._retry_s = look, make_engine, retry_s
        self._engine: Engine | None = None
        self._ready = False
        self._playing = 0
        self._waiting: tuple[Cue, float] | None = None
        self._told: set[str] = set()
        self._failed_at = float("-inf")
        self._watch = QTimer(self)
        self._watch.setSingleShot(True)
        self._watch.timeout.connect(self._hung)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.close)

    @property
    def wanted(self) -> bool:
        """Tell whether this person wants to hear them, and this program may be heard."""
        return self._make_engine is not None and self._look is not None and self._look.sounds

    def prepare(self) -> None:
        """Start what makes the sound: scans are about to come."""
        if not self.wanted or self._make_engine is None:
            return
        self._rest.start()
        if self._engine is not None or time.monotonic() - self._failed_at < self._retry_s:
            return
        engine = self._engine = self._make_engine()
        engine.setParent(self)
        engine.looked.connect(self._looked)
        engine.done.connect(self._done)
        engine.failed.connect(self._failed)
        engine.gone.connect(self._gone)
        engine.start()
        self._watch.start(LOOK_MS)
        engine.look(SOUND)

    def play(self, cue: Cue) -> None:
        """Let a cue be heard; it takes the place of one that still sounds."""
        self.prepare()
        if self._engine is None or not self.wanted:
            return
        if not self._ready:
            self._waiting = (cue, time.monotonic())
            return
        self._watch.start(PLAY_MS)
        self._playing = self._engine.play([resource("sounds", f"{cue.value}.wav")], VOLUME)

    @Slot()
    def close(self) -> None:
        """End what makes the sound; the next cue starts it anew. Safe to call twice."""
        self._watch.stop()
        self._rest.stop()
        self._ready, self._playing, self._waiting = False, 0, None
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.close()
            engine.deleteLater()

    @Slot(object)
    def _looked(self, found: Found) -> None:
        if found.part != SOUND or self.sender() is not self._engine:
            return
        if found.code:
            self._lose(found.code, found.detail)
            return
        self._watch.stop()
        self._ready = True
        waiting, self._waiting = self._waiting, None
        if waiting is not None and time.monotonic() - waiting[1] <= FRESH_S:
            self.play(waiting[0])

    @Slot(int)
    def _done(self, job: int) -> None:
        if job == self._playing:
            self._watch.stop()

    @Slot(int, str, str)
    def _failed(self, job: int, code: str, detail: str) -> None:
        if job == self._playing:
            self._lose(code, detail)

    @Slot(str)
    def _gone(self, how: str) -> None:
        if self.sender() is self._engine:
            self._lose(ENGINE_GONE, how)

    @Slot()
    def _hung(self) -> None:
        self._lose(SOUND_HUNG, "")

    def _lose(self, code: str, detail: str) -> None:
        _log.warning("Cues are not heard: %s %s", code, detail)
        self._failed_at = time.monotonic()
        self.close()
        if code not in self._told:
            self._told.add(code)
            self.trouble.emit(code)
