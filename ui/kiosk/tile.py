"""A tile for a finger: a service with its letter and its wait, or a matter of the guides."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from app.queue.kiosk import KioskService
from ui.plaintext import breakable
from ui.public.parts import FINGER
from ui.theme.current import px
from ui.theme.fonts import text_font
from ui.theme.state import set_state
from ui.widgets.labels import label

LEAST_WIDTH = 260  # at 100 %
GROWTHS = (1.5, 1.4, 1.3, 1.2, 1.1, 1.0)  # of the text, where the tile has room for it
_LETTER, _NAME, _WAIT = 34, 27, 24  # in pixels at 100 %
_APART = 20  # between name and wait on one line


class Tile(QPushButton):
    """One thing to choose.

    Signals:
        chosen: Its code.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = ""
        self._told = ""
        self._flat = False
        self.setProperty("kind", "kiosk-tile")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.letter = label(kind="kiosk-letter", parent=self)
        self.letter.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.name = label(kind="kiosk-tile-name", wrap=True, parent=self)
        self.wait = label(kind="kiosk-tile-wait", wrap=True, parent=self)
        for each in (self.letter, self.name, self.wait):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._choose)
        self.grow(1.0)

    def show_service(self, service: KioskService, name: str, told: str, shut: bool) -> None:
        """Show a service with what is told under its name; `shut` = it gives no numbers."""
        self.setObjectName(f"kiosk_service_{service.code}")
        self._show(service.code, service.code, name, told, "shut" if shut else "")
        self.setAccessibleName(f"{service.code} {name}")

    def show_matter(self, code: str, name: str, told: str, look: bool = False) -> None:
        """Show a matter, or a shelf of them, without a letter; `look` = what is told is to be minded."""
        self.setObjectName(f"kiosk_matter_{code}")
        self._show(code, "", name, told, "")
        set_state(self.wait, state="shut" if look else "")
        self.setAccessibleName(name)

    def _show(self, code: str, letter: str, name: str, told: str, state: str) -> None:
        self.code = code
        for each in (self, self.letter, self.wait):
            set_state(each, state=state)
        self.letter.setText(letter)
        self.letter.setVisible(bool(letter))
        self.name.setText(breakable(name))
        self._told = told
        self.wait.setText(told)
        self.setAccessibleDescription(told)
        self._place()

    # -- sizes

    def be_flat(self, flat: bool) -> None:
        """Put what is told on the line of the name, where it fits there."""
        if flat != self._flat:
            self._flat = flat
            self._place()

    def grow(self, growth: float) -> None:
        """Write larger by this factor."""
        for each, size, bold in ((self.letter, _LETTER, True), (self.name, _NAME, True), (self.wait, _WAIT, False)):
            each.setFont(text_font(round(size * growth), bold))
        self._place()

    def fits(self) -> bool:
        """Tell whether all of it can be read at the size it has."""
        return self.heightForWidth(self.width()) <= self.height() and self._words_width(self.width()) >= self._longest()

    def heightForWidth(self, width: int) -> int:
        """Give the height that letter, name and wait need."""
        room = self._words_width(width)
        if self._is_beside(room):
            return max(FINGER, self._side() + px(16))
        self._break_wait(room)
        words = self.name.heightForWidth(room) + self._told_height(room)
        side = self._side() + px(16) if self.letter.text() else 0
        return max(FINGER, side, words + px(20))

    def hasHeightForWidth(self) -> bool:
        """Say no to layouts: the page asks itself."""
        return False

    def sizeHint(self) -> QSize:
        """Ask for little; the page gives what room there is."""
        return QSize(FINGER, FINGER)

    def minimumSizeHint(self) -> QSize:
        """Never become smaller than a finger."""
        return self.sizeHint()

    def _side(self) -> int:
        return round(self.letter.fontMetrics().height() * 1.05)

    def _words_width(self, width: int) -> int:
        return max(1, width - self._before() - px(12))

    def _before(self) -> int:
        """Give how far from the left the words begin: behind the letter, if there is one."""
        return px(12) + self._side() + px(14) if self.letter.text() else px(18)

    def _told_height(self, room: int) -> int:
        return self.wait.heightForWidth(room) + px(4) if self._told else 0

    def _is_beside(self, room: int) -> bool:
        """Tell whether name and wait stand on one line."""
        return self._flat and bool(self._told) and self._line_of(self.name) + px(_APART) + self._told_width() <= room

    def _line_of(self, words: QLabel) -> int:
        return words.fontMetrics().horizontalAdvance(words.text()) + 1

    def _told_width(self) -> int:
        return self.wait.fontMetrics().horizontalAdvance(self._told) + 1

    def _break_wait(self, room: int) -> None:
        """Break what is told between its parts and not in the middle of one."""
        whole = self.wait.fontMetrics().horizontalAdvance(self._told) <= room
        text = self._told if whole else self._told.replace(" · ", "\n")
        if text != self.wait.text():
            self.wait.setText(text)

    def _longest(self) -> int:
        """Give the width of the longest word, which cannot be broken."""
        return max(self.name.minimumSizeHint().width(), self.wait.minimumSizeHint().width())

    def _place(self) -> None:
        """Put the letter at the left, name and wait beside it, all in the middle of the height."""
        side, margin = self._side(), px(12)
        self.letter.setGeometry(margin, (self.height() - side) // 2, side, side)
        left, room = self._before(), self._words_width(self.width())
        if self._is_beside(room):
            told = self._told_width()
            self.wait.setText(self._told)
            self.name.setGeometry(left, 0, room - told - px(_APART), self.height())
            self.wait.setGeometry(left + room - told, 0, told, self.height())
            return
        self._break_wait(room)
        name, wait = self.name.heightForWidth(room), self._told_height(room)
        top = max(0, (self.height() - name - wait) // 2)
        self.name.setGeometry(left, top, room, name)
        self.wait.setGeometry(left, top + name + px(4), room, max(0, wait - px(4)))

    def resizeEvent(self, event: QEvent) -> None:
        """Place the parts anew."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._place()

    # -- what is done with it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and Space once: a key held down gives one number."""
        if event.isAutoRepeat():
            event.accept()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QEvent) -> None:
        """Swallow the second press of a double tap."""

    def _choose(self) -> None:
        self.chosen.emit(self.code)
