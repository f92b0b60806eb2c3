"""Buttons: one function, so that kind, icon and accessible name are never forgotten."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.shortcuts import Shortcut, key_text
from ui.theme.current import px
from ui.theme.icons import icon

_ICON_ROLE = {"primary": "on_accent", "danger": "stop_text"}


class Button(QPushButton):
    """A push button with a line icon that follows the look, and the key beside its words."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._icon_name = ""
        self._shortcut: Shortcut | None = None
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.set_words(text)

    def set_words(self, text: str) -> None:
        """Show these words (no `&` mnemonics) and the key that presses the button."""
        self._words = text
        plain = text.replace("&", "&&")
        keys = f"  {key_text(self._shortcut)}" if self._shortcut is not None and text else ""
        self.setText(plain + keys)
        if text:
            self.setAccessibleName(text)

    def words(self) -> str:
        """Give the words without the key."""
        return self._words

    def set_key(self, shortcut: Shortcut | None) -> None:
        """Name the key that does the same; binding it is the page's part (ui.shortcuts.bind)."""
        self._shortcut = shortcut
        self.set_words(self._words)

    def set_icon_name(self, name: str) -> None:
        """Show a line icon of resources/icons."""
        self._icon_name = name
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again in the colours of a new look."""
        if event.type() == QEvent.Type.StyleChange and self._icon_name:
            self._draw_icon()
        super().changeEvent(event)

    def _draw_icon(self) -> None:
        if not self._icon_name:
            return
        size = px(20)
        role = _ICON_ROLE.get(str(self.property("kind")), "text")
        self.setIcon(icon(self._icon_name, role, size, on_role="on_accent_soft"))
        self.setIconSize(QSize(size, size))


def button(
    text: str,
    kind: str = "",
    shortcut: Shortcut | None = None,
    name: str = "",
    icon_name: str = "",
    parent: QWidget | None = None,
) -> Button:
    """Make a button; `name` is its object name. Connect `clicked` to a bound method."""
    made = Button(text, parent)
    if kind:
        made.setProperty("kind", kind)
    if name:
        made.setObjectName(name)
    if shortcut is not None:
        made.set_key(shortcut)
    if icon_name:
        made.set_icon_name(icon_name)
    return made
