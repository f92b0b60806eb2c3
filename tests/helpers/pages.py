"""What a page needs around it in a test: real tasks, a real strip, a real hall."""

from __future__ import annotations

import unicodedata

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.core.actor import Actor
from app.hall import Hall
from tests.helpers.programs import undress
from ui.context import Context
from ui.shell.changes import LiveChanges
from ui.tasks import Tasks
from ui.theme.appearance import Appearance
from ui.widgets.strip import MessageStrip


class Stage:
    """A window with a strip, and the context of a page in it; `close` takes all of it away."""

    def __init__(self, app: QApplication, hall: Hall, actor: Actor) -> None:
        self.window = QWidget()
        self.tasks = Tasks()
        self.look = Appearance(app, keep=False)
        self.look.apply()
        self.look.set_language("en")
        self.changes = LiveChanges(hall)
        self.strip = MessageStrip(self.window)
        self.ctx = Context(hall, actor, self.tasks, self.strip, self.look, self.changes)
        self._column = QVBoxLayout(self.window)
        self._column.setContentsMargins(0, 0, 0, 0)

    def put(self, page: QWidget, width: int = 1280, height: int = 800) -> None:
        """Show a page above the strip."""
        self._column.addWidget(page, 1)
        self._column.addWidget(self.strip)
        self.window.resize(width, height)
        self.window.show()

    def message(self) -> str:
        """Give the text of the message on show."""
        message = self.strip.current()
        return message.text if message is not None else ""

    def close(self) -> None:
        """End the workers, drop the window."""
        self.tasks.drain()
        self.changes.stop()
        self.window.close()
        self.window.deleteLater()
        undress(self.look)


def turned(text: str) -> bool:
    """Tell whether a text holds a control character that can turn round or break what stands beside it."""
    return any(unicodedata.bidirectional(char) in _TURNING or char in "\n\r\0" for char in text)


_TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
