"""Head and foot of the kiosk: where this is and what time it is, and what helps on every page."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui import i18n
from ui.plaintext import plain
from ui.public.parts import finger_button
from ui.weekdays import weekday_text
from ui.widgets.elided import ElidedLabel
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label

_EDGE = 24


class Head(QFrame):
    """Name of the hall, day and time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "kiosk-head")
        self.site = ElidedLabel("", self)
        self.site.setProperty("kind", "kiosk-strong")
        self.site.setObjectName("kiosk_site")
        self.time = label(kind="kiosk-strong", name="kiosk_time", parent=self)
        self._times: tuple[str, ...] = ("",)  # day and time, then shorter ways to say it
        row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE, 10, _EDGE, 10)
        row.setSpacing(_EDGE)
        row.addWidget(self.site, 1)
        row.addWidget(self.time)

    def show_site(self, name: str) -> None:
        """Show the name of the hall."""
        self.site.set_text(plain(name))
        self._fit()

    def show_time(self, now: datetime) -> None:
        """Show day and time, in the site's own time."""
        time = f"{now:%H:%M}"
        text = self.tr("{month}-{day} {weekday}  {time}")
        named = text.format(month=now.month, day=now.day, weekday=weekday_text(now), time=time)
        self._times = (named, f"{weekday_text(now)}  {time}", time)
        self._fit()

    def _fit(self) -> None:
        """Say the day as fully as leaves the words beside it whole: they say where one is, or what is asked."""
        wanted = self.site.fontMetrics().horizontalAdvance(self.site.text())
        room = self.contentsRect().width() - 3 * _EDGE - wanted
        measure = self.time.fontMetrics().horizontalAdvance
        named = next((each for each in self._times if measure(each) <= room), self._times[-1])
        if named != self.time.text():
            self.time.setText(named)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the day as fully as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()


class Foot(QFrame):
    """Back, large text, reading, language, staff.

    Signals:
        back_asked: To where this visit was before, or to the start.
        large_asked: Large text on or off.
        aloud_asked: Reading on or off.
        language_asked: The other language.
        staff_asked: Somebody of the staff wants to leave the kiosk.
    """

    back_asked = Signal()
    large_asked = Signal(bool)
    aloud_asked = Signal(bool)
    language_asked = Signal()
    staff_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "kiosk-foot")
        self.back = finger_button("kiosk", "kiosk_back", "return", self)
        self.large = finger_button("kiosk", "kiosk_large", "text-size", self)
        self.aloud = finger_button("kiosk", "kiosk_aloud", "hearing", self)
        self.language = finger_button("kiosk", "kiosk_language", "language", self)
        self.staff = finger_button("kiosk", "kiosk_staff", "lock", self)
        for switch in (self.large, self.aloud):
            switch.setCheckable(True)
        helps = QWidget(self)
        flow = FlowLayout(helps, spacing=12)
        for each in (self.back, self.large, self.aloud, self.language):
            flow.addWidget(each)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 10, 24, 10)
        row.addWidget(helps, 1)
        row.addWidget(self.staff, 0, Qt.AlignmentFlag.AlignBottom)
        self.back.clicked.connect(self.back_asked)
        for switch in (self.large, self.aloud):
            switch.toggled.connect(self._name_switches)
        self.large.toggled.connect(self.large_asked)
        self.aloud.toggled.connect(self.aloud_asked)
        self.language.clicked.connect(self.language_asked)
        self.staff.clicked.connect(self.staff_asked)

    def show_choice(self, large: bool, aloud: bool) -> None:
        """Show what this visit has switched on."""
        for switch, on in ((self.large, large), (self.aloud, aloud)):
            switch.blockSignals(True)
            switch.setChecked(on)
            switch.blockSignals(False)
        self._name_switches()

    @Slot()
    def _name_switches(self) -> None:
        """Name the switches; what is on has a tick, not a colour alone."""
        named = ((self.large, self.tr("Large text")), (self.aloud, self.tr("Read aloud")))
        for switch, words in named:
            switch.set_words(f"✓ {words}" if switch.isChecked() else words)

    def retranslate(self, language: str) -> None:
        """Say everything in the language in force."""
        self.back.set_words(self.tr("Back"))
        self._name_switches()
        # A language is named in itself: who does not read the one on screen must find it.
        other, speaks = ("English", "en") if language == i18n.CHINESE else ("中文", "zh")
        self.language.set_words(other)
        self.language.setProperty("speaks", speaks)
        self.staff.set_words(self.tr("Staff"))
