"""Every key of the program in one list: the help page shows it, a test finds collisions."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

PROGRAM = "program"  # in every window
DESK = "desk"  # on the desk page
LENDING = "lending"  # on the page of lending
GUIDES = "guides"  # on the page of guides
SETTINGS = "settings"  # on the settings page
REPORTS = "reports"  # on the page of reports
BOARD = "board"  # in the board's own window


class Key(NamedTuple):
    """A key, what it does (source text), and where it works."""

    keys: str
    text: str
    scope: str


class Shortcut(Enum):
    """What can be done by one key."""

    HELP = Key("F1", QT_TRANSLATE_NOOP("Shortcut", "Help and list of keys"), PROGRAM)
    PALETTE = Key("Ctrl+K", QT_TRANSLATE_NOOP("Shortcut", "Find anything: commands, pages, services, tickets"), PROGRAM)
    LOCK = Key("Ctrl+L", QT_TRANSLATE_NOOP("Shortcut", "Lock the screen"), PROGRAM)
    SHOW_BOARD = Key("Ctrl+B", QT_TRANSLATE_NOOP("Shortcut", "Show or hide the board"), PROGRAM)
    LARGER = Key("Ctrl+=", QT_TRANSLATE_NOOP("Shortcut", "Larger text"), PROGRAM)
    SMALLER = Key("Ctrl+-", QT_TRANSLATE_NOOP("Shortcut", "Smaller text"), PROGRAM)
    UNDO = Key("Ctrl+Z", QT_TRANSLATE_NOOP("Shortcut", "Take back the last step"), PROGRAM)
    DISMISS = Key("Esc", QT_TRANSLATE_NOOP("Shortcut", "Put the message away"), PROGRAM)
    PAGE_DESK = Key("Ctrl+1", QT_TRANSLATE_NOOP("Shortcut", "Go to the desk page"), PROGRAM)
    PAGE_LENDING = Key("Ctrl+2", QT_TRANSLATE_NOOP("Shortcut", "Go to the page of lending"), PROGRAM)
    PAGE_CASES = Key("Ctrl+3", QT_TRANSLATE_NOOP("Shortcut", "Go to the cases"), PROGRAM)
    NEW_CASE = Key("Ctrl+N", QT_TRANSLATE_NOOP("Shortcut", "Open a case, of the visit in hand if any"), PROGRAM)
    PAGE_GUIDES = Key("Ctrl+4", QT_TRANSLATE_NOOP("Shortcut", "Go to the guides"), PROGRAM)
    PAGE_REPORTS = Key("Ctrl+5", QT_TRANSLATE_NOOP("Shortcut", "Go to the reports"), PROGRAM)
    PAGE_SETTINGS = Key("Ctrl+6", QT_TRANSLATE_NOOP("Shortcut", "Go to the settings"), PROGRAM)
    PAGE_GREEN = Key("Ctrl+8", QT_TRANSLATE_NOOP("Shortcut", "Go to the green channel"), PROGRAM)
    PAGE_PLANNING = Key("Ctrl+9", QT_TRANSLATE_NOOP("Shortcut", "Go to the planning of desks"), PROGRAM)
    TOGGLE_DESK = Key("Ctrl+O", QT_TRANSLATE_NOOP("Shortcut", "Open the desk, or pause it"), PROGRAM)
    CALL_NEXT = Key("F2", QT_TRANSLATE_NOOP("Shortcut", "Call the next visitor"), DESK)
    START = Key("F3", QT_TRANSLATE_NOOP("Shortcut", "Start serving"), DESK)
    FINISH = Key("F4", QT_TRANSLATE_NOOP("Shortcut", "Finish the visit"), DESK)
    RECALL = Key("F5", QT_TRANSLATE_NOOP("Shortcut", "Call again"), DESK)
    NO_SHOW = Key("F6", QT_TRANSLATE_NOOP("Shortcut", "Visitor did not come"), DESK)
    TRANSFER = Key("F7", QT_TRANSLATE_NOOP("Shortcut", "Transfer the visitor"), DESK)
    HOLD = Key("F8", QT_TRANSLATE_NOOP("Shortcut", "Put the visit on hold"), DESK)
    GUIDE = Key("F9", QT_TRANSLATE_NOOP("Shortcut", "The guide of the visit in hand, to print it"), DESK)
    MISSING = Key("Shift+F9", QT_TRANSLATE_NOOP("Shortcut", "Tell once what is still missing"), DESK)
    WALK_UP = Key("F12", QT_TRANSLATE_NOOP("Shortcut", "Take a number for a walk-up"), DESK)
    LIST = Key("F10", QT_TRANSLATE_NOOP("Shortcut", "Go to the waiting list"), DESK)
    WHY = Key("Ctrl+I", QT_TRANSLATE_NOOP("Shortcut", "Why a number stands where it stands"), DESK)
    RETURN = Key("Shift+F6", QT_TRANSLATE_NOOP("Shortcut", "Return to the old place in the queue"), DESK)
    HAND_OVER = Key("Shift+F7", QT_TRANSLATE_NOOP("Shortcut", "Hand over the papers only"), DESK)
    NEW_BORROWER = Key("F9", QT_TRANSLATE_NOOP("Shortcut", "Write down a new borrower"), LENDING)
    CONDITION = Key("F6", QT_TRANSLATE_NOOP("Shortcut", "Note damage on what just came back"), LENDING)
    SLIP = Key("F7", QT_TRANSLATE_NOOP("Shortcut", "Print the slip of the last loan"), LENDING)
    OVERRIDE = Key("F8", QT_TRANSLATE_NOOP("Shortcut", "Lend all the same, and say why"), LENDING)
    TERMS = Key("F10", QT_TRANSLATE_NOOP("Shortcut", "Other terms: due day, earlier day, for somebody else"), LENDING)
    GUIDE_PRINT = Key("F5", QT_TRANSLATE_NOOP("Shortcut", "Print the guide in sight"), GUIDES)
    GUIDE_LARGE = Key("F6", QT_TRANSLATE_NOOP("Shortcut", "Print it in large print"), GUIDES)
    GUIDE_NOTICE = Key("F7", QT_TRANSLATE_NOOP("Shortcut", "Tell once what is still missing"), GUIDES)
    GUIDE_NOTICES = Key("F9", QT_TRANSLATE_NOOP("Shortcut", "Materials notices that are open"), GUIDES)
    GUIDE_BOOKLET = Key("F8", QT_TRANSLATE_NOOP("Shortcut", "Make a booklet"), GUIDES)
    GUIDE_SAVE = Key("Ctrl+S", QT_TRANSLATE_NOOP("Shortcut", "Save the guide that is written"), GUIDES)
    PRINT_REPORT = Key("Ctrl+P", QT_TRANSLATE_NOOP("Shortcut", "Print the report"), REPORTS)
    SAVE = Key("Ctrl+S", QT_TRANSLATE_NOOP("Shortcut", "Save what was changed"), SETTINGS)
    FULL_SCREEN = Key("F11", QT_TRANSLATE_NOOP("Shortcut", "Full screen, or back"), BOARD)

    @property
    def keys(self) -> str:
        """Give the key as Qt writes it ("Ctrl+L")."""
        return self.value.keys

    @property
    def scope(self) -> str:
        """Tell where the key works."""
        return self.value.scope

    def words(self) -> str:
        """Say what the key does, in the language of now."""
        return QCoreApplication.translate("Shortcut", self.value.text)


def key_text(shortcut: Shortcut) -> str:
    """Write a key as it stands on the keyboard."""
    return QKeySequence(shortcut.keys).toString(QKeySequence.SequenceFormat.NativeText)


def bind(
    widget: QWidget,
    shortcut: Shortcut,
    slot: Callable[[], object],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> QShortcut:
    """Let a key call a bound method while the widget's window is in use."""
    made = QShortcut(QKeySequence(shortcut.keys), widget)
    made.setContext(context)
    made.setObjectName(f"shortcut-{shortcut.name.lower()}")
    made.setAutoRepeat(False)
    made.activated.connect(slot)
    return made


def bind_letter(widget: QWidget, letter: str, slot: Callable[[], object]) -> QShortcut:
    """Let Alt+letter of a service tile call a bound method."""
    made = QShortcut(QKeySequence(f"Alt+{letter}"), widget)
    made.setObjectName(f"shortcut-letter-{letter}")
    made.setAutoRepeat(False)
    made.activated.connect(slot)
    return made
