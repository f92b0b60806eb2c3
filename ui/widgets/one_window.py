"""A window beside a page, of which there is one at a time."""

from __future__ import annotations

from abc import abstractmethod
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog, QWidget

W = TypeVar("W", bound=QDialog)


class OneWindow(QObject, Generic[W]):
    """Makes the window when it is first wanted, brings it to the front, and throws it away once it is closed.

    Attributes:
        window: None while none is open.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.window: W | None = None

    @abstractmethod
    def made(self) -> W:
        """Make the window."""

    def opened(self) -> W:
        """Give the window, in front of all others."""
        if self.window is None:
            self.window = self.made()
            self.window.finished.connect(self._closed)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        return self.window

    def close(self) -> None:
        """Put the window away."""
        if self.window is not None:
            self.window.close()

    @Slot()
    def _closed(self) -> None:
        window, self.window = self.window, None
        if window is not None:
            window.deleteLater()
