"""What the help says of things that stand still in a hall, and how it goes on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.shortcuts import Shortcut, key_text


def situations() -> tuple[tuple[str, str], ...]:
    """Give a heading and sentences for each, in the language in force."""
    board = QCoreApplication.translate(
        "Help",
        "{key} shows or hides it. It goes to the second screen, and comes back with it. When it says that it is not "
        "new, calling goes on: call the numbers aloud.",
    )
    return (
        (
            QCoreApplication.translate("Help", "The slip printer has no paper"),
            QCoreApplication.translate(
                "Help",
                "Put in a new roll: the slips that wait are then printed by themselves. The mark at the top says how "
                "many wait; press it to read what to do. Every number counts without its slip: say it, or press "
                "“Reprint” later.",
            ),
        ),
        (
            QCoreApplication.translate("Help", "The ticket kiosk"),
            QCoreApplication.translate(
                "Help",
                "Open it from the menu behind your name; once, an administrator enrols its computer in the settings, "
                "under “Boards and kiosks”. Staff leave it with the button “Staff” and their PIN. While it stands "
                "still, give numbers at the desk.",
            ),
        ),
        (
            QCoreApplication.translate("Help", "The board for calls"),
            board.format(key=key_text(Shortcut.SHOW_BOARD)),
        ),
        (
            QCoreApplication.translate("Help", "Nothing is heard"),
            QCoreApplication.translate(
                "Help",
                "The settings say under “Voice” what is wrong, and let you try it. The board goes on without.",
            ),
        ),
    )
