"""The last resort: a bug is told in words, kept in a log file, and the program goes on."""

from __future__ import annotations

import faulthandler
import sys
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app import __version__
from app.core.log import log_folder


class CrashHandler(QObject):
    """Catch what nobody caught, on any thread.

    Signals:
        crashed: The report, in the interface thread; it holds code places and what the error says of itself.
    """

    crashed = Signal(str)
    _came = Signal(str)

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder or log_folder()
        self._faults: TextIO | None = None
        self._before: tuple[Any, Any] | None = None
        self._came.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> str:
        """Take over the hooks; give what the last run left behind when it ended the hard way, else ""."""
        left = self._open_fault_log()
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread
        return left

    def remove(self) -> None:
        """Give the hooks back (at the program's end)."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before
            self._before = None
        if self._faults is not None:
            faulthandler.disable()
            self._faults.close()
            self._faults = None

    def _open_fault_log(self) -> str:
        path = self.folder / "fault.log"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            left = path.read_text("utf-8", "replace") if path.exists() else ""
            self._faults = path.open("w", encoding="utf-8")
        except OSError:
            return ""
        faulthandler.enable(self._faults)
        return left.strip()

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = "".join(traceback.format_exception(kind, error, trace))
        self._keep(report)
        self._came.emit(report)

    def _caught_in_thread(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            self._caught(found.exc_type, found.exc_value, found.exc_traceback)

    def _keep(self, report: str) -> None:
        print(report, file=sys.stderr)
        try:
            with (self.folder / "crash.log").open("a", encoding="utf-8") as log:
                log.write(f"{datetime.now(UTC).isoformat()} huiketing {__version__}\n{report}\n")
        except OSError as trouble:
            print(f"The crash log cannot be written: {trouble}", file=sys.stderr)

    @Slot(str)
    def _tell(self, report: str) -> None:
        self.crashed.emit(report)
