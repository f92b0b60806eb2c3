"""What stands there when no hall is open: opening, nothing yet, or why it cannot be opened."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.errors import HallError
from ui.signin.frame import CardPage
from ui.widgets.buttons import button
from ui.words import error_text

# These mean that there is nothing yet, not that something is wrong.
NOTHING_YET = ("store_missing", "no_hall")


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
        for part in (self.demo, self.retry):
            self.column.addWidget(part)
        self.demo.clicked.connect(self.demo_asked)
        self.retry.clicked.connect(self.retry_asked)
        self.show_opening()

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
        self.retry.set_words(self.tr("Try again"))
        if self._error is None:
            self.title.setText(self.tr("One moment …"))
            self.hint.setText(self.tr("The hall is being opened. After an update this may take a minute."))
        elif nothing:
            self.title.setText(self.tr("Welcome to the reception hall"))
            self.hint.setText(
                self.tr(
                    "There is no hall on this computer yet. An administrator makes one with the command "
                    "“huiketing init --name NAME --services A,B --desks 3”. "
                    "Or look around first, with invented residents."
                )
            )
        else:
            self.title.setText(self.tr("The hall cannot be opened"))
            self.hint.setText("\n".join(error_text(self._error)))
