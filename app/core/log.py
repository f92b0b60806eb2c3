"""The program's log: one small file that turns over, where a program without a console has nowhere else to say it."""

from __future__ import annotations

import logging
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

NAME = "huiketing.log"
LARGEST = 1_000_000  # bytes; three older files are kept beside it
KEPT = 3


def log_folder() -> Path:
    """Tell where logs are kept: the user's own log folder."""
    import platformdirs

    return platformdirs.user_log_path("huiketing", appauthor=False)


class _Entry(logging.Formatter):
    """Writes an entry so that nothing in it can pass for another one: no line end, no terminal codes."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the entry: one line, and the places of a bug indented below it."""
        at = datetime.fromtimestamp(record.created, UTC)
        told = f"{at:%Y-%m-%dT%H:%M:%SZ} {record.levelname} {record.name}: {_visible(record.getMessage())}"
        if not record.exc_info:
            return told
        places = "".join(traceback.format_exception(record.exc_info[1])).splitlines()
        return "\n".join([told, *(f"    {_visible(line)}" for line in places)])


def _visible(text: str) -> str:
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode("ascii") for one in text)


class LogFile(RotatingFileHandler):
    """Writes warnings and worse; what cannot be written is left out, for a log must stop no work."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder / NAME, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", delay=True)
        self.setLevel(logging.WARNING)
        self.setFormatter(_Entry())

    def handleError(self, record: logging.LogRecord) -> None:
        """Say nothing: the disk is full, or another process is turning the file over."""

    def close(self) -> None:
        """End; what a full disk did not take stays unwritten."""
        with suppress(OSError):
            super().close()


def set_up(folder: Path | None = None) -> LogFile | None:
    """Let every logger write to the file in `folder` (default: the user's log folder), too.

    Give what `take_down` ends, or None when there can be no such file or it is written to already.
    """
    place = folder or log_folder()
    root = logging.getLogger()
    if any(isinstance(each, LogFile) and Path(each.baseFilename).parent == place.absolute() for each in root.handlers):
        return None
    try:
        place.mkdir(parents=True, exist_ok=True)
        made = LogFile(place)
    except OSError:
        return None
    root.addHandler(made)
    return made


def take_down(made: LogFile | None) -> None:
    """Write to the file no more."""
    if made is not None:
        logging.getLogger().removeHandler(made)
        made.close()
