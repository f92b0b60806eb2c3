"""The standing offer: people who go first say so with one touch, and nobody asks for a paper."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.queue.kiosk import KioskView
from ui.kiosk.words import first_text
from ui.public.parts import finger_button, said
from ui.words import needs_text


class CareBar(QFrame):
    """Priority, and help at the desk.

    Signals:
        priority_chosen: It is on or off now.
        needs_asked: Somebody wants to say what help they need.
    """

    priority_chosen = Signal(bool)
    needs_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "plain")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)  # never squeezed by the page
        self._needs: tuple[str, ...] = ()
        self._view: KioskView | None = None
        self._roomy = True
        self._tells = True
        self.priority = finger_button("kiosk-care", "kiosk_priority", "person", self)
        self.priority.setCheckable(True)
        self.priority.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.needs = finger_button("kiosk", "kiosk_needs", "wheelchair", self)
        self.told = said("kiosk-text", "kiosk_priority_told", self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(12)
        self._row.addWidget(self.priority, 1)
        self._row.addWidget(self.needs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._row)
        column.addWidget(self.told)
        self.priority.toggled.connect(self._tell)
        self.needs.clicked.connect(self.needs_asked)
        self.retranslate()

    def show_view(self, view: KioskView) -> None:
        """Take who goes first in this hall."""
        self._view = view
        self.retranslate()

    @property
    def tells(self) -> bool:
        """Tell whether there is room to say who goes first."""
        return self._tells

    def show_choice(self, priority: bool, needs: tuple[str, ...]) -> None:
        """Show what this visit has chosen."""
        self._needs = needs
        self.priority.blockSignals(True)
        self.priority.setChecked(priority)
        self.priority.blockSignals(False)
        self.retranslate()

    def be_short(self, short: bool, tells: bool) -> None:
        """Take no more room than is left.

        Args:
            short: The page is for choosing something else: leave out what is on the first page, too.
            tells: There is room for the sentence that says who goes first.
        """
        self._roomy, self._tells = not short, tells
        self.retranslate()

    @Slot(bool)
    def _tell(self, on: bool) -> None:
        self.retranslate()
        self.priority_chosen.emit(on)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        on = self.priority.isChecked()
        words = self.tr("Elderly or disabled: go first") if self._roomy else self.tr("Go first")
        self.priority.set_words(f"✓ {words}" if on else words)
        self.told.setText(first_text(self._view) if self._view is not None else "")
        self.told.setVisible(on and self._tells)
        chosen = needs_text(self._needs)
        self.needs.set_words(f"✓ {chosen}" if chosen else self.tr("Desk help"))
        self.needs.show_chosen(bool(chosen))
        self._arrange()

    def _arrange(self) -> None:
        """Put the two below each other where they do not fit beside each other."""
        wanted = self.priority.sizeHint().width() + self.needs.sizeHint().width() + self._row.spacing()
        beside = wanted <= self.width()
        self.needs.setVisible(beside or self._roomy)  # else it is on the first page
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the two for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.StyleChange):
            self.retranslate()
