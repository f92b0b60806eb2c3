"""What pages for fingers are made of: large buttons, sentences, and what every page can do."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QStackedWidget, QWidget

from ui.theme.current import px
from ui.theme.icons import icon, pixmap
from ui.theme.state import set_state
from ui.widgets.buttons import Button
from ui.widgets.labels import label

FINGER = 72  # least side of a target, in pixels; ui.md asks for no less, also at 200 %
CHOSEN = "chosen"
_ICON_ROLES = {"kiosk-primary": "on_accent", "kiosk-care": "accent_text"}


class FingerButton(Button):
    """A button large enough for an unsteady finger, with an icon of its own size."""

    icon_px = 32

    def show_chosen(self, chosen: bool) -> None:
        """Look as if it were on: it leads to where something has been chosen, and is no switch itself."""
        set_state(self, state=CHOSEN if chosen else "")
        self._draw_icon()

    def _draw_icon(self) -> None:
        if not self._icon_name:
            return
        size = px(self.icon_px)
        chosen = self.property("state") == CHOSEN
        role = "on_accent" if chosen else _ICON_ROLES.get(str(self.property("kind")), "text")
        self.setIcon(icon(self._icon_name, role, size, on_role="on_accent"))
        self.setIconSize(QSize(size, size))


def finger_button(kind: str, name: str, icon_name: str = "", parent: QWidget | None = None) -> FingerButton:
    """Make a button of a kind ("kiosk", "kiosk-care", "kiosk-primary"); `name` is its object name."""
    made = FingerButton("", parent)
    made.setProperty("kind", kind)
    made.setObjectName(name)
    made.setMinimumSize(FINGER, FINGER)
    if icon_name:
        made.set_icon_name(icon_name)
    return made


def said(kind: str, name: str, parent: QWidget | None = None, centred: bool = True) -> QLabel:
    """Make a label that wraps, for a sentence of the kiosk."""
    made = label(kind=kind, wrap=True, name=name, parent=parent)
    if centred:
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


class TickButton(FingerButton):
    """A reason, or a topic, with a box that shows whether it is ticked: a colour alone says nothing to many."""

    icon_px = 24

    def __init__(self, code: str, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setProperty("kind", "kiosk")
        self.setObjectName(f"reason_{code}")
        self.setMinimumSize(FINGER, FINGER)
        self.setCheckable(True)
        self.set_icon_name("box")

    def _draw_icon(self) -> None:
        size = px(self.icon_px)
        made = icon("box", "text", size)
        made.addPixmap(pixmap("box-ticked", "on_accent", size), QIcon.Mode.Normal, QIcon.State.On)
        self.setIcon(made)
        self.setIconSize(QSize(size, size))


class FingerField(QLineEdit):
    """A field that somebody in the hall types into; whoever comes next gets nothing of it back."""

    def __init__(self, name: str, longest: int, parent: QWidget | None = None) -> None:
        """Make an empty field; `name` is its object name."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("kind", "kiosk")
        self.setMaxLength(longest)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # its menu copies, pastes and undoes

    def clear(self) -> None:
        """Empty it, also of what Ctrl+Z would bring back: Qt's own `clear` can be undone."""
        self.setText("")


class PublicPage(QWidget):
    """One page of a window that stands in the hall."""

    def spoken(self) -> str:
        """Give what is read out when the page comes up."""
        return ""

    def retranslate(self) -> None:
        """Say everything in the language in force."""

    def rescale(self) -> None:
        """Take the text size in force."""

    def take_focus(self) -> None:
        """Put the keyboard where the next step is."""


class PageStack(QStackedWidget):
    """Pages of which one is on show; only that one needs room."""

    def minimumSizeHint(self) -> QSize:
        """Ask for what the page on show needs at least."""
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else super().minimumSizeHint()

    def sizeHint(self) -> QSize:
        """Ask for what the page on show wants."""
        page = self.currentWidget()
        return page.sizeHint() if page is not None else super().sizeHint()
