"""What the errors of printers and enrolled computers mean, and the next step (source texts; translated when shown)."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

DEVICES: dict[str, tuple[str, str]] = {
    "unknown_device": (
        QT_TRANSLATE_NOOP("Errors", "There is no device “{device}” here any more."),
        QT_TRANSLATE_NOOP("Errors", "The list has been read again; choose one of the devices on show."),
    ),
    "name_taken": (
        QT_TRANSLATE_NOOP("Errors", "The name “{name}” is in use already."),
        QT_TRANSLATE_NOOP("Errors", "Give it another name."),
    ),
    "no_printer": (
        QT_TRANSLATE_NOOP("Errors", "No printer is set up that could print this."),
        QT_TRANSLATE_NOOP("Errors", "Write the number on a piece of paper; an administrator sets a printer up."),
    ),
    "unknown_case": (
        QT_TRANSLATE_NOOP("Errors", "There is no case “{case}”."),
        QT_TRANSLATE_NOOP("Errors", "Look at its number once more: it stands on the receipt and in the message."),
    ),
    "not_driven": (
        QT_TRANSLATE_NOOP("Errors", "The computer of “{device}” is off, or the program is not open there."),
        QT_TRANSLATE_NOOP("Errors", "Open the program on the computer {pc}."),
    ),
    "too_many": (
        QT_TRANSLATE_NOOP("Errors", "There are as many as there may be ({limit})."),
        QT_TRANSLATE_NOOP("Errors", "Remove one that is no longer used first."),
    ),
    "not_enrolled": (
        QT_TRANSLATE_NOOP("Errors", "This computer is not enrolled for that window yet."),
        QT_TRANSLATE_NOOP("Errors", "An administrator enrols it in the settings, once."),
    ),
    "device_file_unreadable": (
        QT_TRANSLATE_NOOP("Errors", "The file that enrols this computer cannot be read."),
        QT_TRANSLATE_NOOP("Errors", "An administrator enrols it again in the settings."),
    ),
    "device_file_shared": (
        QT_TRANSLATE_NOOP("Errors", "Other users of this computer can read the file that enrols it."),
        QT_TRANSLATE_NOOP(
            "Errors", "An administrator enrols it again in the settings; the old file is then worthless."
        ),
    ),
    "device_other_store": (
        QT_TRANSLATE_NOOP("Errors", "This computer is enrolled for another hall."),
        QT_TRANSLATE_NOOP("Errors", "An administrator of this hall enrols it in the settings."),
    ),
    "device_revoked": (
        QT_TRANSLATE_NOOP("Errors", "This computer is no longer enrolled as “{device}”."),
        QT_TRANSLATE_NOOP("Errors", "An administrator enrols it again in the settings."),
    ),
    "reader_missing": (
        QT_TRANSLATE_NOOP("Errors", "There is no reader for identity cards, or its program is not installed."),
        QT_TRANSLATE_NOOP("Errors", "Look whether it is plugged in; until then type the number."),
    ),
    "reader_busy": (
        QT_TRANSLATE_NOOP("Errors", "Another program uses the reader for identity cards."),
        QT_TRANSLATE_NOOP("Errors", "Close that program, then open this page again; until then type the number."),
    ),
    "file_unwritable": (
        QT_TRANSLATE_NOOP("Errors", "The file could not be written."),
        QT_TRANSLATE_NOOP("Errors", "Look whether the disk is full and whether you may write there."),
    ),
}

# What can be filled in for a device; the words stand inside brackets.
DEVICE_FIELDS = {
    "accounts": QT_TRANSLATE_NOOP("Words", "whose numbers it prints"),
    "answers": QT_TRANSLATE_NOOP("Words", "tells its status"),
    "cuts": QT_TRANSLATE_NOOP("Words", "cuts the paper"),
    "kind": QT_TRANSLATE_NOOP("Words", "kind"),
    "name": QT_TRANSLATE_NOOP("Words", "name"),
    "paper_mm": QT_TRANSLATE_NOOP("Words", "paper width"),
    "port": QT_TRANSLATE_NOOP("Words", "connection"),
    "priority": QT_TRANSLATE_NOOP("Words", "order"),
    "sources": QT_TRANSLATE_NOOP("Words", "what it prints"),
}
