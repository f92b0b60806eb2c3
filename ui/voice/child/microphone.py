"""Record a phrase from the microphone into a WAV file, telling meanwhile how loud it is."""

from __future__ import annotations

import sys
from array import array
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QObject, QTimer, Signal, Slot

from app.voice.outlet import FLOAT, INT16, INT32, as_wav
from ui.voice.child.sound import kind_of
from ui.voice.trouble import NO_INPUT, RECORD_FAILED

METER_MS = 70

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioFormat, QAudioSource


class Microphone(QObject):
    """One recording at a time.

    Signals:
        done: The file is whole.
        failed: Code and detail.
        level: How loud it was since the last time, 0 to 1.
    """

    done = Signal()
    failed = Signal(str, str)
    level = Signal(float)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._source: QAudioSource | None = None
        self._device: QIODevice | None = None
        self._form: QAudioFormat | None = None
        self._data = bytearray()
        self._loudest = 0.0
        self._file = Path()
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self.quiet)
        self._meter = QTimer(self)
        self._meter.setInterval(METER_MS)
        self._meter.timeout.connect(self._tell_level)

    def is_there(self) -> bool:
        """Tell whether there is a microphone."""
        try:
            from PySide6.QtMultimedia import QMediaDevices
        except ImportError:
            return False
        return not QMediaDevices.defaultAudioInput().isNull()

    def record(self, file: Path, longest_s: float) -> None:
        """Record until `quiet`, or so many seconds."""
        if not self.is_there():
            self.failed.emit(NO_INPUT, "")
            return
        from PySide6.QtMultimedia import QAudioSource, QMediaDevices

        device = QMediaDevices.defaultAudioInput()
        self._form, self._file = device.preferredFormat(), file
        self._data.clear()
        self._source = QAudioSource(device, self._form, self)
        self._device = self._source.start()
        if self._device is None:
            self._drop()
            self.failed.emit(RECORD_FAILED, "")
            return
        self._device.readyRead.connect(self._read)
        self._limit.start(round(longest_s * 1000))
        self._meter.start()

    @Slot()
    def quiet(self) -> None:
        """End the recording and keep it."""
        if self._source is None or self._form is None:
            return
        self._read()
        form = self._form
        self._drop()
        content = as_wav(bytes(self._data), form.sampleRate(), form.channelCount(), kind_of(form))
        try:
            self._file.write_bytes(content)
        except OSError as error:
            self.failed.emit(RECORD_FAILED, str(error))
        else:
            self.done.emit()

    def _drop(self) -> None:
        self._limit.stop()
        self._meter.stop()
        if self._source is not None:
            self._source.stop()
            self._source.deleteLater()
        self._source = self._device = None

    @Slot()
    def _read(self) -> None:
        if self._device is None or self._form is None:
            return
        chunk = bytes(self._device.readAll().data())
        self._data += chunk
        self._loudest = max(self._loudest, _loudness(chunk, kind_of(self._form)))

    @Slot()
    def _tell_level(self) -> None:
        self.level.emit(self._loudest)
        self._loudest = 0.0


def _loudness(chunk: bytes, kind: str) -> float:
    code, most = {INT16: ("h", 32_768.0), INT32: ("i", 2_147_483_648.0), FLOAT: ("f", 1.0)}.get(kind, ("B", 255.0))
    whole = chunk[: len(chunk) // array(code).itemsize * array(code).itemsize]
    numbers = array(code, whole)
    if kind not in (INT16, INT32, FLOAT) or not numbers or sys.byteorder == "big":
        return 0.0
    return min(1.0, max(max(numbers), -min(numbers)) / most)
