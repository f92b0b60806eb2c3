"""What the message strip says wherever a file was saved or a call refused, also after a change of language."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from ui.plaintext import plain
from ui.widgets.strip import MessageStrip
from ui.words import error_text


def say_saved(strip: MessageStrip, path: Path, said: Callable[[], str] | None = None, level: str = "done") -> None:
    """Say that a file is there, in words of its own where `said` gives them, and open it by one press."""
    translate = QCoreApplication.translate
    text = said() if said is not None else translate("Say", "Saved as {file}.").format(file=plain(path.name))
    retell = partial(say_saved, strip, path, said, level)
    show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path)))
    strip.show_message(text, level, translate("Say", "Open it"), show, seconds=60, id="saved", retell=retell)


def say_error(strip: MessageStrip, error: Exception, seconds: int | None = None, id: str | None = None) -> None:
    """Say why something did not come about, and what to do next."""
    text, step = error_text(error)
    retell = partial(say_error, strip, error, seconds, id)
    strip.show_message(text, "error", seconds=seconds, id=id, next_step=step, retell=retell)
