"""What the top bar says of printers for as long as one needs somebody, also after its message was put away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.devices.words import outcome_text
from ui.theme.state import set_state
from ui.widgets.buttons import Button

if TYPE_CHECKING:
    from app.devices.troubles import Trouble

# What staff can see and mend in a moment is said by its name, all else is a printer that has stopped.
_BY_NAME = ("paper_out", "cover_open", "offline")


class PrinterMark(Button):
    """A button that says what is wrong and how many papers wait; without a trouble it is not there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("topbar-printer")
        self.setProperty("kind", "quiet")
        self._troubles: tuple[Trouble, ...] = ()
        self.set_icon_name("printer")

    def show_troubles(self, troubles: tuple[Trouble, ...]) -> None:
        """Take what is wrong now."""
        self._troubles = troubles
        set_state(self, state="look" if any(trouble.stops for trouble in troubles) else "")

    def is_needed(self) -> bool:
        """Tell whether a printer needs somebody."""
        return bool(self._troubles)

    def say(self, counted: bool, named: bool) -> None:
        """Say what is wrong, and how many wait; where there is no room for it the icon alone stands for it."""
        said = [self._what(), self._waiting() if counted else ""]
        self.set_words(" · ".join(filter(None, said)) if named else "")
        self.setAccessibleName(self._whole())
        self.setToolTip(self._whole())

    def _what(self) -> str:
        stopped = [trouble for trouble in self._troubles if trouble.stops]
        if not stopped:
            return self.tr("Paper nearly out")
        if len(stopped) > 1:
            return self.tr("{n} printers stopped").format(n=len(stopped))
        code = stopped[0].code
        return outcome_text(code)[0] if code in _BY_NAME else self.tr("Printer stopped")

    def _waiting(self) -> str:
        waiting = sum(trouble.waiting for trouble in self._troubles)
        return self.tr("{n} to print").format(n=waiting) if waiting else ""

    def _whole(self) -> str:
        if not self._troubles:
            return ""
        names = self.tr(", ").join(trouble.device for trouble in self._troubles)
        return " · ".join(filter(None, (names, self._what(), self._waiting())))
