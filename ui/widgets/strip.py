"""The message strip at the bottom: what happened, what to do next, and Undo with its countdown.

With nothing to say it keeps its place and shows the message that ran out last, dimmed: where it came and went the
page above would move, and a button that moves is pressed by mistake.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.current import current, px
from ui.theme.icons import pixmap
from ui.theme.state import set_state
from ui.widgets.buttons import button
from ui.widgets.elided import ElidedLabel
from ui.widgets.labels import label

_ICONS: Final = {
    "info": ("info", "text"),
    "done": ("check", "on_accent_soft"),
    "attention": ("alert", "on_look_soft"),
    "error": ("stop", "on_stop_soft"),
}
_SECONDS: Final = {"info": 8, "done": 8, "attention": 0, "error": 0}
_KEPT = 20
_STOPS, _WIDE_STOPS = (".", "!", "?", "…", ":"), ("。", "！", "？", "；", "：")
_LINE_PX = 22  # of text at 100 %
_AROUND_PX = 10  # margins and border
_FLOWING_FROM = 150  # percent: message and next step share their lines, so that they need fewer of them


@dataclass(slots=True)
class Message:
    """One message.

    Attributes:
        seconds: Counts down, 0 = it stays until put away or replaced.
        retell: Shows it anew, under the same id, in the language in force.
        private: Nothing of it stays in sight once its time is over.
    """

    id: str
    text: str
    next_step: str
    level: str
    action_text: str
    action: Callable[[], object] | None
    seconds: int
    retell: Callable[[], object] | None = None
    private: bool = False


class MessageStrip(QFrame):
    """Show the newest message; an older one that still matters comes back after it.

    Signals:
        shown: A message came up (its text).
        resized: It may need more or less height than before.
    """

    shown = Signal(str)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "strip")
        self.setObjectName("message-strip")
        self._messages: list[Message] = []
        self._last = ""
        self._retelling = False
        self._numbers = itertools.count(1)
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._tick)
        self._level_words: dict[str, str] = {}
        self._close = button("", "quiet", name="message-close", parent=self)
        self._build()
        self.retranslate()
        self._show_newest()

    def show_message(
        self,
        text: str,
        level: str = "info",
        action_text: str | None = None,
        action: Callable[[], object] | None = None,
        seconds: int | None = None,
        id: str | None = None,
        next_step: str = "",
        retell: Callable[[], object] | None = None,
        private: bool = False,
    ) -> str:
        """Show a message of a level ("info", "done", "attention", "error"); one of the same id is replaced.

        `retell` shows it again after a change of language; a message without it is dropped then, but for Undo. A
        `private` one is not remembered below when its time is over.
        Give the id, with which `clear` takes the message away.
        """
        name = id or f"message-{next(self._numbers)}"
        wait = _SECONDS[level] if seconds is None else seconds
        self._messages = [m for m in self._messages if m.id != name][-_KEPT:]
        said = Message(name, text, next_step, level, action_text or "", action, wait, retell, private)
        self._messages.append(said)
        if not self._retelling:
            self._show_newest()
            self._announce()
            self.shown.emit(text)
        return name

    def _retell(self) -> None:
        """Say everything that still stands in the language in force, each in its place and for as long as before."""
        before, self._messages, self._last, self._retelling = self._messages, [], "", True
        for message in before:
            if message.retell is not None:
                message.retell()
                self._messages[-1].seconds = message.seconds
            elif message.action is not None:
                self._messages.append(message)  # nobody who may still take a step back loses that
        self._retelling = False

    def clear(self, id: str | None = None) -> None:
        """Take away a message, or all (then none is remembered either)."""
        self._messages = [m for m in self._messages if id is not None and m.id != id]
        if id is None:
            self._last = ""
        self._show_newest()

    def wanted_height(self, width: int) -> int:
        """Give the height that the message on show needs at a width; both in pixels."""
        layout = self.layout()
        assert layout is not None
        layout.activate()  # it has not yet heard of words that were set just now
        return max(self.least_height(), layout.totalHeightForWidth(width))

    def least_height(self) -> int:
        """Give the height of two lines, a message and its next step: the room that is kept free for the strip."""
        return 2 * px(_LINE_PX) + _AROUND_PX

    def current(self) -> Message | None:
        """Give the message on show."""
        return self._messages[-1] if self._messages else None

    @Slot()
    def act(self) -> None:
        """Do the message's action (Undo), which also puts it away."""
        message = self.current()
        if message is not None and message.action is not None:
            self.clear(message.id)
            message.action()

    @Slot()
    def dismiss(self) -> None:
        """Put the message away."""
        message = self.current()
        if message is not None:
            self.clear(message.id)

    def retranslate(self) -> None:
        """Say the strip's own words anew."""
        self._close.setAccessibleName(self.tr("Put the message away"))
        self._close.setToolTip(self.tr("Put the message away"))
        self.setAccessibleName(self.tr("Messages"))
        self._level_words = {
            "info": self.tr("Note"),
            "done": self.tr("Done"),
            "attention": self.tr("Attention"),
            "error": self.tr("Not done"),
        }

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and look."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._retell()
            self._show_newest()
        elif event.type() == QEvent.Type.StyleChange:
            self._say_words()
            self._draw_icons()
        super().changeEvent(event)

    def _build(self) -> None:
        self._icon = QLabel(self)
        self._level = label(name="message-level", parent=self)
        self._text = label(wrap=True, name="message-text", parent=self)
        self._next = label(wrap=True, name="message-next", parent=self)
        self._idle = ElidedLabel(parent=self)
        self._idle.setObjectName("message-idle")
        self._idle.setProperty("kind", "muted")
        self._action = button("", "quiet", name="message-action", parent=self)
        self._action.clicked.connect(self.act)
        self._close.clicked.connect(self.dismiss)
        words = QVBoxLayout()
        words.setSpacing(0)
        for part in (self._text, self._next):
            part.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        for part in (self._text, self._next, self._idle):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(12)
        for part in (self._icon, self._level):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        for each in (self._action, self._close):
            row.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)

    def _show_newest(self) -> None:
        message = self.current()
        for part in (self._icon, self._level, self._text, self._next, self._action, self._close):
            part.setVisible(message is not None)
        self._idle.setVisible(message is None)
        if message is None:
            self._second.stop()
            self._show_idle()
        else:
            self._show_message(message)
        self.resized.emit()

    def _show_idle(self) -> None:
        said = self.tr("Before: {message}").format(message=self._last)
        self._idle.set_text(said if self._last else self.tr("Messages are shown here. F1: help and keys"))
        set_state(self, state="none")

    def _show_message(self, message: Message) -> None:
        set_state(self, state=message.level)
        self._level.setText(self._level_words[message.level])
        self._say_words()
        self._say_action(message)
        self._draw_icons()
        if message.seconds and not self._second.isActive():
            self._second.start()

    def _say_words(self) -> None:
        message = self.current()
        if message is not None:
            flowing = current().scale >= _FLOWING_FROM
            self._text.setText(_flowing(message) if flowing else message.text)
            self._next.setText(message.next_step)
            self._next.setVisible(bool(message.next_step) and not flowing)

    def _say_action(self, message: Message) -> None:
        self._action.setVisible(bool(message.action_text))
        counted = self.tr("{action} ({seconds} s)").format(action=message.action_text, seconds=message.seconds)
        self._action.set_words(counted if message.seconds else message.action_text)
        self._action.setAccessibleName(message.action_text)

    def _draw_icons(self) -> None:
        message = self.current()
        name, role = _ICONS[message.level if message else "info"]
        self._icon.setPixmap(pixmap(name, role, px(22)))
        self._close.set_icon_name("close")

    def _tick(self) -> None:
        newest = self.current()
        counting = [m for m in self._messages if m.seconds]
        for message in counting:
            message.seconds -= 1
            if not message.seconds:
                self._messages.remove(message)
                self._last = "" if message.private else message.text
        if newest is not self.current():
            self._show_newest()
        elif newest is not None:
            self._say_action(newest)
        if not any(m.seconds for m in self._messages):
            self._second.stop()

    def _announce(self) -> None:
        event = QAccessibleEvent(self._text, QAccessible.Event.Alert)
        QAccessible.updateAccessibility(event)


def _flowing(message: Message) -> str:
    """Give a message and its next step as one text of two sentences; after a full-width stop stands no blank."""
    text, step = message.text, message.next_step
    if not step or text.endswith(_WIDE_STOPS):
        return f"{text}{step}"
    if text.endswith(_STOPS):
        return f"{text} {step}"
    return f"{text}. {step}" if text[-1:].isascii() and step.isascii() else f"{text}。{step}"
