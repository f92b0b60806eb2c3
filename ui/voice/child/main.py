"""Read requests from standard input, one JSON object a line, and answer on standard output in the same way."""

from __future__ import annotations

import json
import os
import sys
import threading
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from ui.voice.child.microphone import Microphone
from ui.voice.child.sound import Sound
from ui.voice.child.speech import MUTE, Speech
from ui.voice.engine import SOUND, Found


class Child(QObject):
    """Carries out requests; a part is loaded when it is first looked at or used."""

    heard = Signal(str)

    def __init__(self, mute: str) -> None:
        super().__init__()
        self._number = 0
        self._sound = Sound(self)
        self._speech = Speech(self, mute)
        self._microphone = Microphone(self)
        for part in (self._sound, self._speech, self._microphone):
            part.done.connect(self._done)
            part.failed.connect(self._failed)
        self._microphone.level.connect(self._level)
        self.heard.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @Slot(str)
    def _take(self, line: str) -> None:
        request = json.loads(line)
        match request["do"]:
            case "look":
                self._look(request)
            case "quiet":
                self._quiet()
            case "play":
                self._begin(request)
                self._sound.play([Path(name) for name in request["files"]], request["volume"])
            case "speak":
                self._begin(request)
                self._speech.speak(request["text"], request["language"], request["rate"], request["volume"])
            case "record":
                self._begin(request)
                self._microphone.record(Path(request["file"]), request["longest_s"])

    def _begin(self, request: dict[str, Any]) -> None:
        self._quiet()
        self._number = request["id"]

    def _quiet(self) -> None:
        self._sound.quiet()
        self._speech.quiet()
        self._microphone.quiet()

    def _look(self, request: dict[str, Any]) -> None:
        if request["part"] == SOUND:
            code, detail = self._sound.look()
            found = Found(SOUND, code, detail, hears=self._microphone.is_there())
        else:
            found = self._speech.look()
        told = {"part": found.part, "code": found.code, "detail": found.detail}
        _tell(request["id"], "found", voices=found.voices, hears=found.hears, **told)

    @Slot()
    def _done(self) -> None:
        _tell(self._number, "done")

    @Slot(str, str)
    def _failed(self, code: str, detail: str) -> None:
        _tell(self._number, "failed", code=code, detail=detail)

    @Slot(float)
    def _level(self, value: float) -> None:
        _tell(self._number, "level", value=value)


def main(mute: str = MUTE) -> int:
    """Serve until standard input ends; `mute` names an engine that is never spoken with."""
    app = QCoreApplication(sys.argv[:1])
    child = Child(mute)
    threading.Thread(target=_listen, args=(child,), daemon=True).start()
    return app.exec()


def _listen(child: Child) -> None:
    for line in sys.stdin:
        child.heard.emit(line)
    # The program is gone. Leaving by the ordinary way could wait for an engine that hangs.
    os._exit(0)


def _tell(number: int, kind: str, **values: Any) -> None:
    sys.stdout.write(json.dumps({"id": number, "is": kind, **values}) + "\n")
    sys.stdout.flush()
