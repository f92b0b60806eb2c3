"""What the program has to say of itself in the strip, whoever is signed in."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from ui.say import say_error
from ui.widgets.strip import MessageStrip

_BOARD_WAITS = "board-waits"


class Notices(QObject):
    """Says each thing once, with the next step."""

    def __init__(self, strip: MessageStrip, owner: QObject) -> None:
        super().__init__(owner)
        self._strip = strip

    @Slot(object)
    def refused(self, error: Exception) -> None:
        """Say what was refused, and the next step."""
        say_error(self._strip, error, id="error")

    def left_behind(self) -> None:
        """Say that the last run ended the hard way."""
        self._strip.show_message(
            self.tr("The program did not end as it should last time. The data has been checked and is sound."),
            "attention",
            id="left-behind",
            next_step=self.tr("Look whether your last step was done."),
            retell=self.left_behind,
        )

    @Slot(bool)
    def board_waits(self, waits: bool) -> None:
        """Say that the board's screen is away, until it is back."""
        if not waits:
            self._strip.clear(_BOARD_WAITS)
            return
        self._strip.show_message(
            self.tr("The board's screen is switched off or unplugged."),
            "attention",
            id=_BOARD_WAITS,
            next_step=self.tr("Calling goes on; the board comes back by itself with its screen."),
            retell=partial(self.board_waits, True),
        )
