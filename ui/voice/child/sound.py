"""Play WAV files: through Qt, or where its sound library cannot be loaded, through a program of the system."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QProcess, Signal, Slot

from app.core.errors import HallError
from app.voice import sound
from app.voice.outlet import FLOAT, INT16, INT32, UINT8, for_device
from ui.voice.trouble import NO_OUTPUT, SOUND_FAILED, SOUND_LIBRARY

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink

GAP_S = 0.04
_TAIL_S = 0.2  # a device may stop before its buffer has run empty
_PROBE_S = 5
# A player, and what tells whether it would find a device.
PLAYERS = (
    (["pw-play"], ["pw-cli", "info", "0"]),
    (["paplay"], ["pactl", "info"]),
    (["aplay", "-q"], ["aplay", "-l"]),
)


class Sound(QObject):
    """One sound at a time.

    Signals:
        done: It was heard to its end.
        failed: Code and detail.
    """

    done = Signal()
    failed = Signal(str, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sink: QAudioSink | None = None
        self._buffer: QBuffer | None = None
        self._player: list[str] | None = None  # not looked for yet
        self._process: QProcess | None = None

    def look(self) -> tuple[str, str]:
        """Give "" when there is a way to be heard, else the code and what the system says."""
        code, detail = _look_at_qt()
        self._player = _player() if code else []
        return ("", detail) if self._player else (code, detail)

    def play(self, files: Sequence[Path], volume: int) -> None:
        """Play files one after another."""
        try:
            pieces = [sound.read_wav(path.read_bytes()) for path in files]
        except (OSError, HallError) as error:
            self.failed.emit(SOUND_FAILED, str(error))
            return
        whole = sound.joined([*pieces, sound.silence(_TAIL_S)], GAP_S)
        samples = sound.scaled(whole, sound.gain_of(volume))
        if self._player is None:
            self.look()
        if self._player:
            self._play_by_program(self._player, samples)
        else:
            self._play_by_qt(samples)

    def quiet(self) -> None:
        """Break off what is heard."""
        sink, self._sink = self._sink, None
        if sink is not None:
            sink.stateChanged.disconnect(self._turned)
            sink.reset()
            sink.deleteLater()
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._program_ended)
            process.kill()
            process.waitForFinished(1000)
            process.deleteLater()

    # -- through Qt

    def _play_by_qt(self, samples: array[int]) -> None:
        try:
            from PySide6.QtMultimedia import QAudioSink, QMediaDevices
        except ImportError as error:
            self.failed.emit(SOUND_LIBRARY, str(error))
            return
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            self.failed.emit(NO_OUTPUT, "")
            return
        form = device.preferredFormat()
        data = for_device(samples, form.sampleRate(), form.channelCount(), kind_of(form))
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink = QAudioSink(device, form, self)
        self._sink.stateChanged.connect(self._turned)
        self._sink.start(self._buffer)

    @Slot()
    def _turned(self) -> None:
        if self._sink is None or self._buffer is None:
            return
        # By name: the class of both has moved between the versions of Qt.
        state, error = self._sink.state().name, self._sink.error().name
        if state == "IdleState" and self._buffer.atEnd():
            self.quiet()
            self.done.emit()
        elif state == "StoppedState" or error not in ("NoError", "UnderrunError"):
            self.quiet()
            self.failed.emit(SOUND_FAILED, error)

    # -- through a program

    def _play_by_program(self, player: list[str], samples: array[int]) -> None:
        with tempfile.NamedTemporaryFile(prefix="huiketing-", suffix=".wav", delete=False) as file:
            file.write(sound.write_wav(samples))
        self._process = QProcess(self)
        self._process.setProperty("file", file.name)
        self._process.finished.connect(self._program_ended)
        self._process.start(player[0], [*player[1:], file.name])

    @Slot(int)
    def _program_ended(self, code: int) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        Path(str(process.property("file"))).unlink(missing_ok=True)
        process.deleteLater()
        if code == 0:
            self.done.emit()
        else:
            self.failed.emit(
                SOUND_FAILED, bytes(process.readAllStandardError().data()).decode("utf-8", "replace")[:300]
            )


def kind_of(form: QAudioFormat) -> str:
    """Name a device's kind of number as app/voice/outlet.py does."""
    from PySide6.QtMultimedia import QAudioFormat

    kinds = QAudioFormat.SampleFormat
    return {kinds.UInt8: UINT8, kinds.Int32: INT32, kinds.Float: FLOAT}.get(form.sampleFormat(), INT16)


def _look_at_qt() -> tuple[str, str]:
    try:
        from PySide6.QtMultimedia import QMediaDevices
    except ImportError as error:
        return SOUND_LIBRARY, str(error)
    device: QAudioDevice = QMediaDevices.defaultAudioOutput()
    return (NO_OUTPUT, "") if device.isNull() else ("", device.description())


def _player() -> list[str]:
    for player, probe in PLAYERS:
        if shutil.which(player[0]) and shutil.which(probe[0]) and _works(probe):
            return player
    return []


def _works(probe: list[str]) -> bool:
    try:
        return subprocess.run(probe, capture_output=True, timeout=_PROBE_S, check=False).returncode == 0
    except (OSError, subprocess.SubprocessError):
        return False
