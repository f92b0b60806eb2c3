"""The last scan, large: the thing and the person in words, so that nobody has to trust a beep."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.lending.told import Offer, Told
from ui.plaintext import breakable
from ui.shortcuts import Shortcut
from ui.sounds import Cue
from ui.theme.current import px
from ui.theme.icons import pixmap
from ui.theme.state import set_state
from ui.widgets.buttons import Button, button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label

_ICONS = {
    Cue.DONE: ("check", "on_accent_soft"),
    Cue.ATTENTION: ("alert", "on_look_soft"),
    Cue.REFUSED: ("stop", "on_stop_soft"),
}


_KEYS = {Offer.CONDITION: Shortcut.CONDITION, Offer.SLIP: Shortcut.SLIP, Offer.OVERRIDE: Shortcut.OVERRIDE}


class LastScan(QFrame):
    """Icon, title, what became of it, what to do now; and the button that takes it back."""

    offered = Signal(object)  # an `Offer` that was taken

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lending_last")
        self.setProperty("kind", "answer")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._told: Told | None = None
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.cue = label(kind="small", name="lending_cue", parent=self)
        self.title = label(kind="title", wrap=True, name="lending_title", parent=self)
        self.text = label(wrap=True, name="lending_text", parent=self)
        self.step = label(kind="heading", wrap=True, name="lending_step", parent=self)
        self.undo: Button = button("", name="lending_undo", icon_name="undo", parent=self)
        self.undo.set_key(Shortcut.UNDO)
        self.offers = {offer: button("", name=f"lending_{offer.value}", parent=self) for offer in Offer}
        for offer, made in self.offers.items():
            made.set_key(_KEYS[offer])
            made.clicked.connect(self._take_offer)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for part in (self.cue, self.title, self.text, self.step):
            words.addWidget(part)
        words.addStretch(1)
        foot = FlowLayout(spacing=8)
        for made in (*self.offers.values(), self.undo):
            foot.addWidget(made)
        words.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(self._picture)
        row.addLayout(words, 1)

    def take(self, offer: Offer) -> bool:
        """Take an offer by its key; False when it is not made now."""
        if self._told is None or offer not in self._told.offers:
            return False
        self.offered.emit(offer)
        return True

    @Slot()
    def _take_offer(self) -> None:
        for offer, made in self.offers.items():
            if made is self.sender():
                self.take(offer)

    def show_told(self, told: Told | None) -> None:
        """Show how a scan went; None before the first one."""
        self._told = told
        set_state(self, state=told.cue.value if told is not None else "")
        self._say()

    def _say(self) -> None:
        told = self._told
        shown = told or Told(Cue.DONE, self.tr("Scan a card or an item"), self.tr("Or type a few letters of a name."))
        named = {
            Cue.DONE: self.tr("Done"),
            Cue.ATTENTION: self.tr("Look"),
            Cue.REFUSED: self.tr("Refused"),
        }
        self.cue.setText(named[shown.cue] if told is not None else self.tr("Ready"))
        self.title.setText(breakable(shown.title))
        for part, text in ((self.text, shown.text), (self.step, shown.next_step)):
            part.setText(breakable(text))
            part.setVisible(bool(text))
        self.undo.setVisible(shown.undoes)
        for offer, made in self.offers.items():
            made.setVisible(offer in shown.offers)
        self.setAccessibleName(" ".join(filter(None, (self.cue.text(), shown.title, shown.text, shown.next_step))))
        self._draw()

    def _draw(self) -> None:
        name, role = _ICONS[self._told.cue] if self._told is not None else ("tray", "muted")
        self._picture.setPixmap(pixmap(name, role, px(36)))

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw()

    def retranslate(self) -> None:
        """Say everything in the language in force; what was told stays in the language it was told in."""
        self.undo.set_words(self.tr("Take back"))
        self.offers[Offer.CONDITION].set_words(self.tr("Something is wrong with it …"))
        self.offers[Offer.SLIP].set_words(self.tr("Print the slip"))
        self.offers[Offer.OVERRIDE].set_words(self.tr("Do it all the same …"))
        self._say()
