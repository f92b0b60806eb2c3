"""Keeps an engine in order: looks what works, waits no longer than it should, starts it anew, tries again later."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.voice.engine import PARTS, SOUND, SPEECH, Engine, Found
from ui.voice.trouble import ENGINE_GONE, RECORD_FAILED, SOUND_HUNG, SPEECH_HUNG

_log = logging.getLogger(__name__)
LOOK_MS = 30_000  # a cold disk may take long to load the libraries
RETRY_S = (30, 60, 120, 300, 600, 1800)
_MICROPHONE = "microphone"  # its trouble is told to whoever records, and nothing depends on it
_HUNG = {SOUND: SOUND_HUNG, SPEECH: SPEECH_HUNG, _MICROPHONE: RECORD_FAILED}


@dataclass
class Health:
    """How one part is.

    Attributes:
        usable: It may be asked.
        code: What is wrong, "" when nothing is, None before the first look.
        failures: How often it failed since it last worked.
        must_prove: It failed at work: it keeps its code until it has worked, though it may be asked again.
    """

    usable: bool = False
    code: str | None = None
    failures: int = 0
    must_prove: bool = False

    def fail(self, code: str) -> None:
        """Note a failure."""
        self.usable, self.code = False, code
        self.failures += 1

    def pass_look(self) -> None:
        """Note that a look found nothing wrong."""
        self.usable = True
        if not self.must_prove:
            self.code, self.failures = "", 0

    def work(self) -> None:
        """Note that it worked."""
        self.usable, self.code, self.failures, self.must_prove = True, "", 0, False


class Keeper(QObject):
    """One engine, one request at a time.

    Signals:
        ready: Every part was looked at; requests may come.
        done: The request was carried out.
        failed: The request failed: the part that did, and the code.
        level: How loud the microphone hears.
        changed: A part works again, or does not any more.
    """

    ready = Signal()
    done = Signal()
    failed = Signal(str, str)
    level = Signal(float)
    changed = Signal()

    def __init__(self, engine: Engine, parent: QObject | None = None, retry_s: Sequence[float] = RETRY_S) -> None:
        super().__init__(parent)
        engine.setParent(self)
        self.engine = engine
        self.health = {part: Health() for part in PARTS}
        self.voices: dict[str, str] = {}
        self.hears = False
        self._retry_s = retry_s
        self._to_look: list[str] = []
        self._looking = ""
        self._job = 0
        self._part = ""
        self._watch = QTimer(self)
        self._watch.setSingleShot(True)
        self._watch.timeout.connect(self._hung)
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.timeout.connect(self._try_again)
        for signal, slot in (
            (engine.looked, self._looked),
            (engine.done, self._done),
            (engine.failed, self._failed),
            (engine.level, self._level),
            (engine.gone, self._gone),
        ):
            signal.connect(slot)

    @property
    def is_ready(self) -> bool:
        """Tell whether everything has been looked at."""
        return not self._looking and not self._to_look and all(each.code is not None for each in self.health.values())

    @property
    def is_busy(self) -> bool:
        """Tell whether a request is under way."""
        return self._job != 0

    def can_play(self) -> bool:
        """Tell whether chime and recordings may be asked for."""
        return self.health[SOUND].usable

    def can_speak(self, language: str) -> bool:
        """Tell whether a language may be spoken."""
        return self.health[SPEECH].usable and language in self.voices

    def start(self) -> None:
        """Start the engine and look at its parts."""
        self.engine.start()
        self._look(PARTS)

    def look_again(self) -> None:
        """Look at everything anew, now: somebody has plugged something in."""
        for health in self.health.values():
            health.failures = 0
        self._try_again()

    def close(self) -> None:
        """End."""
        self._watch.stop()
        self._retry.stop()
        self._job, self._looking, self._to_look = 0, "", []
        self.engine.close()

    # -- requests

    def play(self, files: Sequence[Path], volume: int, longest_s: float) -> None:
        """Play; an engine that has not done it after `longest_s` hangs."""
        self._begin(self.engine.play(files, volume), SOUND, longest_s)

    def speak(self, text: str, language: str, rate: float, volume: int) -> None:
        """Speak."""
        # Engines say some four characters a second, slow ones half of it.
        self._begin(self.engine.speak(text, language, rate, volume), SPEECH, 6 + 0.6 * len(text) / (1 + rate / 2))

    def record(self, file: Path, longest_s: float) -> None:
        """Record until `finish`, `longest_s` at most."""
        self._begin(self.engine.record(file, longest_s), _MICROPHONE, longest_s + 6)

    def finish(self) -> None:
        """End a recording; it is done then."""
        self.engine.quiet()

    def quiet(self) -> None:
        """Break off; nothing is answered to it."""
        if self._job:
            self._job = 0
            self._watch.stop()
            self.engine.quiet()

    def _begin(self, job: int, part: str, longest_s: float) -> None:
        self._job, self._part = job, part
        self._watch.start(round(longest_s * 1000))

    @Slot(int)
    def _done(self, job: int) -> None:
        if job != self._job:
            return
        self._job = 0
        self._watch.stop()
        health = self.health.get(self._part)
        if health is not None:
            news = health.code != ""
            health.work()
            if news:
                self.changed.emit()
        self.done.emit()

    @Slot(int, str, str)
    def _failed(self, job: int, code: str, detail: str) -> None:
        if job == self._job:
            _log.warning("The voice failed: %s %s", code, detail)
            self._lose(self._part, code)

    @Slot(int, float)
    def _level(self, job: int, value: float) -> None:
        if job == self._job:
            self.level.emit(value)

    # -- looking

    def _look(self, parts: Sequence[str]) -> None:
        self._to_look = list(parts)
        self._look_on()

    def _look_on(self) -> None:
        if not self._to_look:
            self._looking = ""
            if any(health.code for health in self.health.values()):
                self._plan_retry()
            self.changed.emit()
            self.ready.emit()
            return
        self._looking = self._to_look.pop(0)
        self._watch.start(LOOK_MS)
        self.engine.look(self._looking)

    @Slot(object)
    def _looked(self, found: Found) -> None:
        if found.part != self._looking:
            return
        self._watch.stop()
        health = self.health[found.part]
        if found.code:
            _log.warning("The voice is in trouble: %s %s", found.code, found.detail)
            health.fail(found.code)
        else:
            health.pass_look()
        if found.part == SPEECH:
            self.voices = dict(found.voices)
        else:
            self.hears = found.hears
        self._look_on()

    # -- trouble

    @Slot()
    def _hung(self) -> None:
        _log.warning("The voice engine does not answer (%s)", self._looking or self._part)
        self._blame(_HUNG[self._looking or self._part])

    @Slot(str)
    def _gone(self, _how: str) -> None:
        if self._looking or self._job:
            self._blame(ENGINE_GONE)
            return
        # It ended while nobody asked for anything; whether it works, the next look tells.
        for health in self.health.values():
            health.fail(ENGINE_GONE)
        self._plan_retry()
        self.changed.emit()

    def _blame(self, code: str) -> None:
        """Blame the part at work, throw the engine away, and go on with the other part."""
        part, was_looking = self._looking or self._part, bool(self._looking)
        self._watch.stop()
        self.engine.restart()
        if was_looking:
            self.health[part].fail(code)
            self._look_on()
        else:
            self._lose(part, code)

    def _lose(self, part: str, code: str) -> None:
        self._job = 0
        self._watch.stop()
        health = self.health.get(part)
        if health is not None:
            health.fail(code)
            health.must_prove = True
            self._plan_retry()
            self.changed.emit()
        self.failed.emit(part, code)

    def _plan_retry(self) -> None:
        worst = max((health.failures for health in self.health.values() if health.code), default=0)
        if worst and not self._retry.isActive():
            wait = self._retry_s[min(worst, len(self._retry_s)) - 1]
            self._retry.start(round(wait * 1000))

    @Slot()
    def _try_again(self) -> None:
        if self._job or self._looking:
            self._retry.start(round(self._retry_s[0] * 1000))
            return
        # Libraries that were missing are found only by a new process.
        self.engine.restart()
        self._look(PARTS)
