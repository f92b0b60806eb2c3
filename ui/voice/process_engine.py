"""The engine as a process of its own: it may hang, crash or miss a library without harm to anybody's work.

It is spoken to in lines of JSON; ui/voice/child/ is the other end.
"""

from __future__ import annotations

import itertools
import json
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Qt, Slot

from ui.start import VOICE_ENGINE
from ui.voice.engine import Engine, Found

_log = logging.getLogger(__name__)
_ROOT = Path(__file__).resolve().parents[2]
_LONGEST_LINE = 65_536
_FAREWELL_MS = 1_000


def child_command() -> list[str]:
    """Give the command that starts the other end, also in the frozen program."""
    if getattr(sys, "frozen", False):
        # Of the two programs beside each other (packaging/huiketing.spec) the one that has standard input and output.
        program = Path(sys.executable)
        with_pipes = program.with_name(f"huiketing{program.suffix}")
        return [str(with_pipes if with_pipes.exists() else program), VOICE_ENGINE]
    return [sys.executable, "-m", "ui.voice.child"]


class ProcessEngine(Engine):
    """Starts the process, writes requests, reads answers; what it says that is no answer goes to the log."""

    def __init__(self, parent: QObject | None = None, command: Sequence[str] | None = None) -> None:
        super().__init__(parent)
        self._command = list(command) if command is not None else child_command()
        self._numbers = itertools.count(1)
        self._process: QProcess | None = None
        self._kept = b""

    def start(self) -> None:
        """Start the process."""
        if self._process is not None:
            return
        process = QProcess(self)
        process.setWorkingDirectory(str(_ROOT))
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUNBUFFERED", "1")
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._read_words)
        # Queued: a program that cannot be started says so inside `start`, to somebody who still asks for it.
        process.finished.connect(self._ended, Qt.ConnectionType.QueuedConnection)
        process.errorOccurred.connect(self._erred, Qt.ConnectionType.QueuedConnection)
        self._process, self._kept = process, b""
        process.start(self._command[0], self._command[1:])

    def look(self, part: str) -> None:
        """Ask for a part."""
        self._ask(do="look", part=part)

    def play(self, files: Sequence[Path], volume: int) -> int:
        """Ask for sound."""
        return self._ask(do="play", files=[str(path) for path in files], volume=volume)

    def speak(self, text: str, language: str, rate: float, volume: int) -> int:
        """Ask for words."""
        return self._ask(do="speak", text=text, language=language, rate=rate, volume=volume)

    def record(self, file: Path, longest_s: float) -> int:
        """Ask for a recording."""
        return self._ask(do="record", file=str(file), longest_s=longest_s)

    def quiet(self) -> None:
        """Ask for an end."""
        if self._process is not None:
            self._ask(do="quiet")

    def restart(self) -> None:
        """Kill the process and start another."""
        self._drop()
        self.start()

    def close(self) -> None:
        """End the process and wait for it, a second at most."""
        self._drop()

    def _ask(self, **request: Any) -> int:
        number = next(self._numbers)
        self.start()
        if self._process is not None and self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.write(json.dumps({"id": number, **request}).encode("ascii") + b"\n")
        return number

    def _drop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        for signal in (
            process.readyReadStandardOutput,
            process.readyReadStandardError,
            process.finished,
            process.errorOccurred,
        ):
            signal.disconnect()
        # Closing its input would end it as well, but not while it hangs.
        process.kill()
        process.waitForFinished(_FAREWELL_MS)
        process.deleteLater()

    @Slot()
    def _read(self) -> None:
        if self._process is None:
            return
        *lines, self._kept = (self._kept + self._process.readAllStandardOutput().data()).split(b"\n")
        self._kept = self._kept[-_LONGEST_LINE:]
        for line in lines:
            if line.strip():
                self._take(line)

    def _take(self, line: bytes) -> None:
        try:
            answer = json.loads(line)
            kind, number = str(answer["is"]), int(answer["id"])
        except (ValueError, KeyError, TypeError):
            _log.info("The voice engine said: %r", line[:200])
            return
        match kind:
            case "found":
                self.looked.emit(_found(answer))
            case "done":
                self.done.emit(number)
            case "failed":
                self.failed.emit(number, str(answer.get("code", "")), str(answer.get("detail", "")))
            case "level":
                self.level.emit(number, float(answer.get("value", 0.0)))

    @Slot()
    def _read_words(self) -> None:
        if self._process is not None:
            words = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").strip()
            _log.debug("The voice engine said: %s", words)

    @Slot(int, QProcess.ExitStatus)
    def _ended(self, code: int, _status: QProcess.ExitStatus) -> None:
        if not self._is_over():
            return
        self._read()
        _log.warning("The voice engine ended (%d)", code)
        self._drop()
        self.gone.emit(str(code))

    @Slot(QProcess.ProcessError)
    def _erred(self, error: QProcess.ProcessError) -> None:
        # Every other error is followed by `finished`.
        if error == QProcess.ProcessError.FailedToStart and self._is_over():
            _log.warning("The voice engine does not start")
            self._drop()
            self.gone.emit("start")

    def _is_over(self) -> bool:
        # The news may be of a process that has been replaced meanwhile.
        return self._process is not None and self._process.state() == QProcess.ProcessState.NotRunning


def _found(answer: dict[str, Any]) -> Found:
    voices = answer.get("voices", {})
    return Found(
        part=str(answer.get("part", "")),
        code=str(answer.get("code", "")),
        detail=str(answer.get("detail", ""))[:300],
        voices={str(language): str(name) for language, name in voices.items()} if isinstance(voices, dict) else {},
        hears=bool(answer.get("hears", False)),
    )
