"""The first page: one big button, or why there is none just now; below it what else can be done here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.queue.kiosk import KioskView
from ui.kiosk.even_grid import EvenGrid
from ui.kiosk.words import shut_text
from ui.public.parts import FingerButton, PublicPage, finger_button, said
from ui.theme.current import px
from ui.theme.state import set_state


class StartPage(PublicPage):
    """Welcome.

    Signals:
        begun: Somebody wants a number.
        guides_asked: Somebody wants to look a matter up.
        case_asked: Somebody wants to know how their case stands.
        book_asked: Somebody has a suggestion or a complaint.
    """

    begun = Signal()
    guides_asked = Signal()
    case_asked = Signal()
    book_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: KioskView | None = None
        self._short = False
        self._away = False
        self._has_guides = False
        self.title = said("kiosk-title", "kiosk_welcome", self)
        self.take: FingerButton = finger_button("kiosk-primary", "kiosk_begin", "ticket", self)
        self.take.icon_px = 72
        set_state(self.take, state="start")
        self.take.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.hint = said("kiosk-text", "kiosk_hint", self)
        self.rating = said("kiosk-text", "kiosk_rating_hint", self)
        self.guides = finger_button("kiosk-care", "kiosk_guides", "guide", self)
        self.case = finger_button("kiosk", "kiosk_ask_case", "tray", self)
        self.book = finger_button("kiosk", "kiosk_say", "say", self)
        self._ways = EvenGrid(3, self)
        self._ways.hold((self.guides, self.case, self.book))
        self.guides.hide()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(self.title)
        column.addWidget(self.take, 3)
        column.addWidget(self.hint)
        column.addWidget(self._ways)
        column.addWidget(self.rating)
        column.addStretch(1)
        self.take.clicked.connect(self.begun)
        self.guides.clicked.connect(self.guides_asked)
        self.case.clicked.connect(self.case_asked)
        self.book.clicked.connect(self.book_asked)
        self.rescale()

    def show_view(self, view: KioskView | None) -> None:
        """Show whether numbers are given."""
        self.view = view
        self.retranslate()

    def offer_guides(self, offered: bool) -> None:
        """Offer to look a matter up, where there is a guide at all; also while no numbers are given."""
        if offered != self._has_guides:
            self._has_guides = offered
            self.retranslate()

    def show_away(self, away: bool) -> None:
        """Offer no number while the hall's data cannot be read: it would not come."""
        if away != self._away:
            self._away = away
            self.retranslate()

    def be_short(self, short: bool) -> None:
        """Leave the hint out, and say the other one shorter, where they would take the room of the one button."""
        if short != self._short:
            self._short = short
            self._column.setSpacing(4 if short else 16)
            self.rescale()
            self.retranslate()

    def spoken(self) -> str:
        """Give the welcome, or why there are no numbers, and how a visit is rated."""
        told = [self.title.text(), "" if self.take.isHidden() else self.hint.text()]
        return " ".join(filter(None, [*told, "" if self.rating.isHidden() else self.rating.text()]))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        shut = shut_text(self.view) if self.view is not None else ""
        ready = self.view is not None and not shut
        self.take.set_words(self.tr("Take a number"))
        self.take.setVisible(ready and not self._away)
        self.case.set_words(self.tr("My case"))
        self.case.setVisible(self.view is not None and not self._away)
        self.book.set_words(self.tr("Your say"))
        self.book.setVisible(self.view is not None and self.view.book and not self._away)
        self.hint.setVisible(ready and not self._short and not self._away)
        self.hint.setText(self.tr("Press the large button, then choose what you have come for."))
        rated = self.view is not None and self.view.rated
        self.rating.setVisible(rated and not self._away)
        scan = self.tr("Been served? Scan the code on your slip here to rate your visit.")
        self.rating.setText(self.tr("To rate a visit, scan its slip") if self._short else scan)
        self.guides.set_words(self.tr("Look it up"))
        self.guides.setVisible(self._has_guides and not self._away)
        welcome = self.tr("Welcome") if ready else self.tr("One moment, please")
        # No button that nobody can press says it, pale as it would be: it is all there is to read.
        none = self.tr("No numbers now – front desk")
        self.title.setText(shut or (none if ready and self._away else welcome))
        self._ways.arrange()

    def rescale(self) -> None:
        """Give the one button a height that can not be missed."""
        self.take.setMinimumHeight(px(98 if self._short else 110))
        self.take.setMaximumHeight(px(320))
        self._ways.arrange()

    def take_focus(self) -> None:
        """Put the keyboard on the one button."""
        (self.guides if self.take.isHidden() else self.take).setFocus()
