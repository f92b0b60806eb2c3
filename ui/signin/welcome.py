"""What stands there when no hall is open: opening, nothing yet, or why it cannot be opened."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.core.errors import HallError
from ui.signin.frame import CardPage
from ui.theme.current import px
from ui.widgets.buttons import button
from ui.widgets.labels import label
from ui.words import error_text

# These mean that there is nothing yet, not that something is wrong.
NOTHING_YET = ("store_missing", "no_hall")
COMMAND = "huiketing init --name {name} --services A,B --desks 3"


class CommandText(QPlainTextEdit):
    """A command on a line of its own, to be read and copied."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("welcome-command")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(px(44))


class WelcomePage(CardPage):
    """A sentence and the one next step.

    Signals:
        demo_asked: Look around in the demo hall.
        retry_asked: Open the store again.
    """

    demo_asked = Signal()
    retry_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome_page")
        self._error: HallError | None = None
        self.demo = button("", "primary", name="welcome-demo", parent=self.card)
        self.retry = button("", name="welcome-retry", parent=self.card)
        self.for_admin = label(kind="heading", wrap=True, name="welcome-for-admin", parent=self.card)
        self.how = label(kind="muted", wrap=True, parent=self.card)
        self.command = CommandText(self.card)
        self.copy = button("", name="welcome-copy", icon_name="copy", parent=self.card)
        for part in (self.demo, self.retry, self.for_admin, self.how, self.command, self.copy):
            self.column.addWidget(part)
        self.demo.clicked.connect(self.demo_asked)
        self.retry.clicked.connect(self.retry_asked)
        self.copy.clicked.connect(self._copy)
        self.show_opening()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.command.toPlainText())

    def show_opening(self) -> None:
        """Say that the hall is being opened."""
        self._error = None
        self.retranslate()

    def show_error(self, error: HallError) -> None:
        """Say why no hall is open, and what to do."""
        self._error = error
        self.retranslate()
        (self.retry if self.demo.isHidden() else self.demo).setFocus()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        nothing = self._error is not None and self._error.code in NOTHING_YET and "left" not in self._error.values
        self.demo.setVisible(nothing)
        self.retry.setVisible(self._error is not None)
        self.demo.set_words(self.tr("Look around in a demo hall"))
        self._say_for_admin(nothing)
        if self._error is None:
            self.title.setText(self.tr("One moment …"))
            self.hint.setText(self.tr("The hall is being opened. After an update this may take a minute."))
        elif nothing:
            self.title.setText(self.tr("No reception hall has been set up on this computer"))
            self.hint.setText(
                self.tr("Please ask your administrator. Or look around first in a hall with invented residents.")
            )
            self.retry.set_words(self.tr("It is set up now: open it"))
        else:
            self.title.setText(self.tr("The hall cannot be opened"))
            self.hint.setText("\n".join(error_text(self._error)))
            newer = self._error.code == "store_newer"
            self.retry.set_words(self.tr("Upgraded: open again") if newer else self.tr("Try again"))

    def _say_for_admin(self, shown: bool) -> None:
        for part in (self.for_admin, self.how, self.command, self.copy):
            part.setVisible(shown)
        self.for_admin.setText(self.tr("For the administrator"))
        self.how.setText(self.tr("This command sets up a hall; put in your own name, services and number of desks."))
        name = self.tr("NAME")
        self.command.setPlainText(COMMAND.format(name=name))
        self.command.setAccessibleName(self.tr("Command"))
        self.copy.set_words(self.tr("Copy the command"))
