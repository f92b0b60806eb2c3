"""A voice engine that does what a script says: works, hangs, dies, fails, misses a library."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from app.queue.results import BoardCall
from tests.helpers.sounds import tone, wav
from ui.voice.engine import SOUND, SPEECH, Engine, Found

OK, HANG, DIE = "ok", "hang", "die"
VOICES = {"zh": "Mandarin", "en": "English"}


@dataclass(frozen=True)
class Heard:
    """What a visitor heard to its end: a text, or the names of the files played."""

    what: str
    volume: int
    language: str = ""
    rate: float = 0.0


class ScriptedEngine(Engine):
    """Works like the real one, but only in memory.

    Attributes:
        heard: What was heard to its end, in order.
        begun: What was begun, in order.
        cut: What was broken off: by another request, by `quiet`, or because the engine died.
        script: What happens to the next requests: OK, HANG, DIE or a code of trouble; OK when it is empty.
        parts: part -> code that a look finds, HANG or DIE.
        voices: Language -> voice; a look at speech gives it.
        takes_ms: How long each request takes.
    """

    def __init__(self, takes_ms: int = 0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heard: list[Heard] = []
        self.begun: list[Heard] = []
        self.cut: list[Heard] = []
        self.script: deque[str] = deque()
        self.parts = {SOUND: "", SPEECH: ""}
        self.voices = dict(VOICES)
        self.hears = True
        self.takes_ms = takes_ms
        self.starts = 0
        self.recorded = wav(tone(440, 0.4))
        self._numbers = itertools.count(1)
        self._now: tuple[int, Heard, str] | None = None
        self._file: Path | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._finish)
        self._looks: deque[str] = deque()
        self._look_timer = QTimer(self)
        self._look_timer.setSingleShot(True)
        self._look_timer.timeout.connect(self._answer_look)

    def said(self) -> list[str]:
        """Give the texts and file names heard."""
        return [each.what for each in self.heard]

    def start(self) -> None:
        self.starts += 1

    def look(self, part: str) -> None:
        self._looks.append(part)
        self._look_timer.start(0)

    def _answer_look(self) -> None:
        if not self._looks:
            return
        part = self._looks.popleft()
        code = self.parts[part]
        if code == DIE:
            self.gone.emit("9")
        elif code != HANG:
            voices = self.voices if part == SPEECH and not code else {}
            self.looked.emit(Found(part, code, "as scripted", voices, hears=self.hears))

    def play(self, files: Sequence[Path], volume: int) -> int:
        for path in files:
            assert path.is_file(), path
        return self._begin(Heard(" ".join(path.stem for path in files), volume))

    def speak(self, text: str, language: str, rate: float, volume: int) -> int:
        return self._begin(Heard(text, volume, language, rate))

    def record(self, file: Path, longest_s: float) -> int:
        self._file = file
        number = self._begin(Heard("recording", 0))
        if self._now is not None and self._now[2] == OK:
            self._timer.stop()  # it goes on until somebody says so
            self.level.emit(number, 0.5)
        return number

    def quiet(self) -> None:
        if self._file is not None and self._now is not None:
            self._finish()
        else:
            self._break_off()

    def restart(self) -> None:
        self._break_off()
        self._looks.clear()
        self.start()

    def close(self) -> None:
        self._break_off()
        self._looks.clear()
        self._look_timer.stop()

    def _begin(self, what: Heard) -> int:
        self._break_off()
        number = next(self._numbers)
        self.begun.append(what)
        self._now = (number, what, self.script.popleft() if self.script else OK)
        if self._now[2] != HANG:
            self._timer.start(self.takes_ms)
        return number

    def _break_off(self) -> None:
        self._timer.stop()
        if self._now is not None:
            self.cut.append(self._now[1])
            self._now = None

    def _finish(self) -> None:
        assert self._now is not None
        (number, what, how), self._now = self._now, None
        if how == DIE:
            self.cut.append(what)
            self.gone.emit("9")
        elif how != OK:
            self._file = None
            self.failed.emit(number, how, "as scripted")
        else:
            if self._file is not None:
                self._file.write_bytes(self.recorded)
                self._file = None
            self.heard.append(what)
            self.done.emit(number)


def call(seq: int, ticket: str = "", desk: str = "3", active: bool = True) -> BoardCall:
    """Make a call as a board shows it."""
    return BoardCall(ticket or f"A{seq:03d}", desk, "", False, (), datetime(2026, 11, 23, tzinfo=UTC), seq, active)
