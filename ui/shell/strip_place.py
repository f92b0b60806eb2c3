"""Where the message strip lies: over the bottom of the window, on room that a page keeps free for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Slot
from PySide6.QtWidgets import QWidget

from ui.widgets.strip import MessageStrip

_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.LayoutRequest)


class StripPlace(QObject):
    """Keeps the strip at the bottom of its host.

    At work the page keeps `room` free, always of the same height: a strip that came and went in the layout would
    move the step bar, and a second click on the big button would land on the one that slid under it. A message of
    more lines grows upwards over the page instead. Before anybody signed in there is no such bar: without a message
    there is no strip at all, and with one the page gives way to it.
    """

    def __init__(self, host: QWidget, below: QWidget, strip: MessageStrip) -> None:
        super().__init__(host)
        self._host, self._below, self._strip = host, below, strip
        self._room: QWidget | None = None
        self._hidden = False
        strip.setParent(host)
        strip.resized.connect(self.arrange)
        host.installEventFilter(self)
        self.arrange()

    def set_room(self, room: QWidget | None) -> None:
        """Take the widget on which the strip lies from now on; None = it is there only while it says something."""
        if self._room is not None and self._room is not room:
            self._room.removeEventFilter(self)
        self._room = room
        if room is not None:
            room.installEventFilter(self)
        self.arrange()

    def set_hidden(self, hidden: bool) -> None:
        """Show no message (while the desk is locked)."""
        self._hidden = hidden
        self.arrange()

    @Slot()
    def arrange(self) -> None:
        """Put the strip where it belongs."""
        strip, room = self._strip, self._room
        least = strip.least_height()
        if room is not None and room.height() != least:
            room.setFixedHeight(least)
        shown = not self._hidden and (room is not None or strip.current() is not None)
        left = room.mapTo(self._host, QPoint(0, 0)).x() if room is not None else 0
        width = self._host.width() - left
        height = strip.wanted_height(width)
        self._below.setFixedHeight(height if shown and room is None else 0)
        strip.setGeometry(left, self._host.height() - height, width, height)
        strip.setVisible(shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window, the rail's width and the text size."""
        if event.type() in _MOVES:
            self.arrange()
        return False
