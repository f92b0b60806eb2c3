"""What the settings page needs of each of its sections."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from app.setup.results import SetupView
from ui.context import Context
from ui.settings.edits import Edits
from ui.shell.goal import ADMIN_SIGN_IN
from ui.widgets.card import card
from ui.widgets.labels import label


class Section(QWidget):
    """A sentence and cards below; it stays from its first choice to sign-out.

    Attributes:
        saves: What is changed is saved by the page's button; else each thing is done at once.

    Signals:
        dirty_changed: Something is changed and not saved, or no longer.
        asked: What the section asks of the window, as the top bar's menus do.
    """

    dirty_changed = Signal()
    asked = Signal(str)
    saves = True

    def __init__(self, name: str, ctx: Context, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"settings_{name}")
        self.name = name
        self.ctx = ctx
        self.edits = edits
        self.hint = label(kind="muted", wrap=True, parent=self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(4, 0, 12, 16)
        self.column.setSpacing(12)
        self.column.addWidget(self.hint)

    def add_card(self, *parts: QWidget | QLayout) -> QFrame:
        """Put widgets and rows of them into a card of their own below the others."""
        made = card(self, *parts, sides=20, ends=16, spacing=12)
        self.column.addWidget(made)
        return made

    def ask_for_admin(self) -> None:
        """Ask for an administrator's sign-in, which leads back to this section."""
        self.asked.emit(f"{ADMIN_SIGN_IN}:{self.name}")

    def start(self) -> None:
        """Begin: everything has been built; called once, before the first look."""

    def show_view(self, view: SetupView) -> None:
        """Show the hall's set-up as it is now."""

    def submit(self) -> None:
        """Save what was changed."""

    def revert(self) -> None:
        """Show again what the hall holds."""

    def set_busy(self, busy: bool) -> None:
        """Let nothing be sent twice."""

    def show_refused(self, error: Exception) -> None:
        """Point at what was refused; the words are in the message strip."""

    def is_dirty(self) -> bool:
        """Tell whether something is changed and not saved."""
        return False

    def take_focus(self) -> None:
        """Put the keyboard where work begins."""

    def stop(self) -> None:
        """Ask the hall no more."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
