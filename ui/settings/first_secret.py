"""A first secret on screen: shown once, to be written down or printed, then gone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.setup.people import FirstSecret
from ui.plaintext import plain
from ui.settings.secret_paper import print_secrets
from ui.theme.state import set_state
from ui.widgets.buttons import button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label


class FirstSecretCard(QFrame):
    """Stays until somebody says that the secret has been written down.

    Signals:
        done: The secret was noted.
    """

    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("first_secret")
        self.setProperty("kind", "card")
        self._shown: FirstSecret | None = None
        self._site = ""
        self.title = label(kind="heading", wrap=True)
        self.name = label(wrap=True, name="first_secret_name")
        self.secret = label(kind="title", name="first_secret_text")
        self.secret.setProperty("foreign", True)  # now and then a secret is of letters alone
        self.secret.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.hint = label(kind="muted", wrap=True)
        self.paper = button("", name="first_secret_print")
        self.noted = button("", "primary", name="first_secret_noted")
        row = FlowLayout(spacing=8)
        for each in (self.noted, self.paper):
            row.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        for part in (self.title, self.name, self.secret, self.hint):
            column.addWidget(part)
        column.addLayout(row)
        self.noted.clicked.connect(self._noted)
        self.paper.clicked.connect(self._print)
        set_state(self, state="look")
        self.hide()
        self.retranslate()

    def show_secret(self, site: str, first: FirstSecret) -> None:
        """Show a secret."""
        self._shown, self._site = first, site
        self.retranslate()
        self.show()
        self.paper.setFocus(Qt.FocusReason.OtherFocusReason)  # not on what puts it away: Enter has just been struck
        self._come_into_sight()

    def _come_into_sight(self) -> None:
        """Let the pane scroll to it: it is shown once."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.verticalScrollBar().setValue(0)

    @Slot()
    def _noted(self) -> None:
        self._shown = None
        self.secret.clear()
        self.hide()
        self.done.emit()

    @Slot()
    def _print(self) -> None:
        if self._shown is not None:
            print_secrets(self, self._site, [(self._shown.display_name, self._shown.name, self._shown.secret)])

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("First PIN, shown once"))
        self.hint.setText(
            self.tr("Give it to this person only. It must be replaced by an own one at the first sign-in.")
        )
        self.noted.set_words(self.tr("Noted down"))
        self.paper.set_words(self.tr("Print"))
        self.secret.setAccessibleName(self.tr("First PIN"))
        if self._shown is not None:
            self.name.setText(plain(self._shown.display_name))
            self.secret.setText(self._shown.secret)
