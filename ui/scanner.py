"""Hear a keyboard-wedge scanner wherever the keyboard is in a main window; ui/scan_timing.py has the rule."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from ui.scan_timing import Before, CodeForm, Heard, ScanTiming

LATE_MS = 25  # a timer that comes so much too late did so because the interface stood still, and keys with it
_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)
_WITH_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
# Letters mean something there: they are written, or lead to the row or entry that begins with them.
_FIELDS = (
    QLineEdit,
    QTextEdit,
    QPlainTextEdit,
    QAbstractSpinBox,
    QComboBox,
    QAbstractItemView,
    QKeySequenceEdit,
    QMenu,
)
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})
# Whatever was typed before it must be where it was typed when this happens.
_INTERRUPTIONS = frozenset(
    {
        QEvent.Type.FocusAboutToChange,
        QEvent.Type.FocusOut,
        QEvent.Type.Hide,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
    }
)


class Scanner(QObject):
    """Takes a scan's keys before any widget gets them, and gives back what was none.

    It listens at the window of the system that has the keyboard, where every key comes first; dialogs that block
    the main window, and fields for secrets, keep their keys. An input method that composes Chinese takes keys before
    any program: with one at work in a note, a scan is the input method's. Scan fields switch it off.

    Signals:
        scanned: A code, and the widget that had the keyboard.
    """

    scanned = Signal(str, object)

    def __init__(self, host: QWidget, asked: Callable[[], CodeForm | None]) -> None:
        """Make a scanner.

        Args:
            host: It listens while this is on show, in its window and in the windows that belong to it.
            asked: Gives the codes without prefix that the page on show asks for.
        """
        super().__init__(host)
        self._host, self._asked = host, asked
        self._timing = ScanTiming()
        self._window: QWindow | None = None
        self._target: QWidget | None = None
        self._held: list[QKeyEvent] = []
        self._armed_at = 0.0
        self._waited_again = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._silent)
        self._stopped = False
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusWindowChanged.connect(self._follow)
        self._follow(app.focusWindow())

    def stop(self) -> None:
        """Listen no more; what is held is given back. Safe to call twice."""
        self._follow(None)
        self._stopped = True

    @Slot(QWindow)
    def _follow(self, window: QWindow | None) -> None:
        if self._stopped or self._window is window:
            return
        self._interrupt()
        if self._window is not None and isValid(self._window):
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    # -- hearing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear keys at the window, and at the widget they were meant for what may not happen before they are there."""
        kind = event.type()
        if watched is self._window and kind in _KEYS and isinstance(event, QKeyEvent):
            taken = self._pressed(event) if kind == QEvent.Type.KeyPress else self._released(event)
            if taken:
                event.accept()
            return taken
        if kind in _INTERRUPTIONS or (kind == QEvent.Type.ShortcutOverride and _is_command(event)):
            self._interrupt()
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        if event.key() in _MODIFIERS:
            return False
        target, at_ms = self._receiver(), _time_of(event)
        if target is None or target is not self._target or _is_command(event):
            self._interrupt()
        if target is None or _is_command(event):
            return False
        if event.key() in _ENDS:
            return self._settle(self._timing.end(at_ms)).takes
        self._timing.asked = self._asked()
        field, repeated = _is_field(target), event.isAutoRepeat()
        heard = self._settle(self._timing.character(event.text(), at_ms, field=field, repeated=repeated))
        if heard.takes:
            self._hold(event, target)
        return heard.takes

    def _released(self, event: QKeyEvent) -> bool:
        """Keep the order: a key is not let go before it was pressed."""
        if not self._held or event.key() in _MODIFIERS:
            return False
        self._held.append(event.clone())
        return True

    def _receiver(self) -> QWidget | None:
        """Give the widget that the next key is meant for, None where no scan is listened for."""
        popup = QApplication.activePopupWidget()
        found = (popup.focusWidget() or popup) if popup is not None else QApplication.focusWidget()
        found = found or QApplication.activeWindow()
        if found is None or not self._host.isVisible() or not self._is_ours(found):
            return None
        secret = isinstance(found, QLineEdit) and found.echoMode() != QLineEdit.EchoMode.Normal
        return None if secret else found

    def _is_ours(self, widget: QWidget) -> bool:
        """Tell whether a widget is in the main window, or in one that belongs to it and blocks nothing."""
        main, window = self._host.window(), widget.window()
        while window is not main:
            parent = window.parentWidget()
            if parent is None or window.isModal():
                return False
            window = parent.window()
        return True

    # -- holding

    def _hold(self, event: QKeyEvent, target: QWidget) -> None:
        if not self._held:
            self._target = target
            target.installEventFilter(self)
        self._held.append(event.clone())
        self._waited_again = False
        self._arm()

    def _arm(self) -> None:
        self._armed_at = time.monotonic()
        self._timer.start(round(self._timing.patience_ms))

    @Slot()
    def _silent(self) -> None:
        late_ms = (time.monotonic() - self._armed_at) * 1000 - self._timer.interval()
        if late_ms > LATE_MS and not self._waited_again:
            self._waited_again = True
            self._arm()
            return
        self._settle(self._timing.idle())

    def _interrupt(self) -> None:
        self._settle(self._timing.other())

    def _settle(self, heard: Heard) -> Heard:
        """Do what the rule says of the keys held until now."""
        if heard.before is Before.STAY:
            return heard
        self._timer.stop()
        keys, target = self._held, self._target
        self._held, self._target = [], None
        if target is not None and isValid(target):
            target.removeEventFilter(self)
            if heard.before is Before.GIVE_BACK:
                for key in keys:
                    QCoreApplication.sendEvent(target, key)
        if heard.before is Before.SCAN:
            self.scanned.emit(heard.code, target)
        return heard


def _time_of(event: QKeyEvent) -> float:
    """Give when a key was struck, in milliseconds; keys that nobody's hand struck have no time of their own."""
    return float(event.timestamp() or time.monotonic() * 1000)


def _is_command(event: QEvent) -> bool:
    """Tell whether a key means a command, not a character: it may act before it is seen as a key."""
    if not isinstance(event, QKeyEvent) or event.key() in _MODIFIERS:
        return False
    if event.modifiers() & _WITH_COMMAND:
        return True
    return event.key() not in _ENDS and not (event.text() and event.text().isprintable())


def _is_field(widget: QWidget) -> bool:
    """Tell whether letters mean something to a widget."""
    if isinstance(widget, (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)) and widget.isReadOnly():
        return False
    return isinstance(widget, _FIELDS)
