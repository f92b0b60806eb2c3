"""What stands there when no hall is open: opening, nothing yet, or why it cannot be opened."""

from __future__ import annotations

from datetime import UTC, datetime

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
        set_up_asked: Make a hall, step by step.
        demo_asked: Look around in the demo hall.
        retry_asked: Open the store again.
        restore_asked: Put the backup back that is offered.
        older_asked: Somebody says that this older copy is meant.
    """

    set_up_asked = Signal()
    demo_asked = Signal()
    retry_asked = Signal()
    restore_asked = Signal()
    older_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome_page")
        self._error: HallError | None = None
        self._older = False
        self._looked = False  # for a backup
        self._backup: datetime | None = None
        self.restore = button("", "primary", name="welcome-restore", parent=self.card)
        self.older = button("", name="welcome-older", parent=self.card)
        self.set_up = button("", "primary", name="welcome-set-up", parent=self.card)
        self.demo = button("", name="welcome-demo", parent=self.card)
        self.retry = button("", name="welcome-retry", parent=self.card)
        for part in (self.restore, self.set_up, self.demo, self.retry, self.older):
            self.column.addWidget(part)
        self.restore.clicked.connect(self.restore_asked)
        self.older.clicked.connect(self.older_asked)
        self.set_up.clicked.connect(self.set_up_asked)
        self.demo.clicked.connect(self.demo_asked)
        self.retry.clicked.connect(self.retry_asked)
        self.show_opening()

    def show_opening(self) -> None:
        """Say that the hall is being opened."""
        self._error = None
        self._forget_offers()
        self.retranslate()

    def _forget_offers(self) -> None:
        self._older = self._looked = False
        self._backup = None

    def offer_backup(self, made_at: datetime | None) -> None:
        """Offer to put a backup of that time back; None: say that there is none."""
        self._looked, self._backup = True, made_at
        self.retranslate()
        if made_at is not None:
            self.restore.setFocus()

    def offer_older(self) -> None:
        """Offer to go on with an older copy."""
        self._older = True
        self.retranslate()

    def show_error(self, error: HallError) -> None:
        """Say why no hall is open, and what to do."""
        self._error = error
        self._forget_offers()
        self.retranslate()
        (self.retry if self.set_up.isHidden() else self.set_up).setFocus()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        nothing = self._error is not None and self._error.code in NOTHING_YET and "left" not in self._error.values
        for part in (self.set_up, self.demo):
            part.setVisible(nothing)
        self.retry.setVisible(self._error is not None)
        self.restore.setVisible(self._backup is not None)
        self.older.setVisible(self._older)
        self.restore.set_words(self.tr("Put this backup back"))
        self.older.set_words(self.tr("This copy is meant …"))
        self.demo.set_words(self.tr("Look around in a demo hall"))
        self.set_up.set_words(self.tr("Set a hall up"))
        if self._error is None:
            self.title.setText(self.tr("One moment …"))
            self.hint.setText(self.tr("The hall is being opened. After an update this may take a minute."))
        elif nothing:
            self.title.setText(self.tr("No reception hall has been set up on this computer"))
            self.hint.setText(
                self.tr("Set one up in two minutes, or look around first in a hall with invented residents.")
            )
            self.retry.set_words(self.tr("It is set up now: open it"))
        else:
            self.title.setText(self.tr("The hall cannot be opened"))
            self.hint.setText("\n".join(self._told(self._error)))
            newer = self._error.code == "store_newer"
            self.retry.set_words(self.tr("Upgraded: open again") if newer else self.tr("Try again"))

    def _told(self, error: HallError) -> tuple[str, ...]:
        """Say what is wrong and what to do: not that a backup is to be put back where there is none."""
        said, step = error_text(error)
        if not self._looked:
            return said, step
        if self._backup is not None:
            return said, step, "", *self._offered(self._backup)
        none = self.tr("No whole backup of it lies on this computer.")
        bring = self.tr("Ask your administrator to put back one from a USB stick or another computer.")
        return said, none, "", bring, self.tr("Until then call people by hand, with numbers on paper.")

    def _offered(self, made_at: datetime) -> tuple[str, str]:
        """Say how old the backup is that can be put back, and what that costs."""
        days = max(0, (datetime.now(UTC) - made_at).days)
        more = self.tr("one day old") if days == 1 else self.tr("{n} days old").format(n=days)
        age = more if days else self.tr("less than a day old")
        found = self.tr("The newest whole backup is of {time} ({age}); what was done since is not in it.")
        kept = self.tr("The file that cannot be opened is kept beside it under another name.")
        return found.format(time=f"{made_at.astimezone():%Y-%m-%d %H:%M}", age=age), kept
