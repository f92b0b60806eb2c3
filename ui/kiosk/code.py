"""The QR code of a ticket: black on white in every look, as readers want it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.current import colour

_QUIET = 4  # light modules around it (ISO/IEC 18004)
LEAST_PX = 132  # four pixels a module for the token's 29


def code_of(text: str) -> tuple[tuple[bool, ...], ...]:
    """Give the dark modules of a QR code, row by row, without the quiet zone.

    Loads the library and takes some milliseconds: not for the interface thread.
    """
    import qrcode

    # As on the slip: trying every mask takes longer than all the rest, and a reader takes any.
    made = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0, mask_pattern=0)
    made.add_data(text)
    return tuple(tuple(row) for row in made.get_matrix())


class CodeView(QWidget):
    """Shows a QR code as large as fits, in whole pixels a module."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.modules: tuple[tuple[bool, ...], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def show_code(self, modules: tuple[tuple[bool, ...], ...]) -> None:
        """Show a code, or nothing for ()."""
        self.modules = modules
        self.update()

    def retranslate(self) -> None:
        """Say what the picture is to whoever does not see it."""
        self.setAccessibleName(self.tr("QR code of your number"))

    def sizeHint(self) -> QSize:
        """Ask for a square that a phone reads at arm's length."""
        return QSize(220, 220)

    def minimumSizeHint(self) -> QSize:
        """Never become unreadable."""
        return QSize(LEAST_PX, LEAST_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground with its quiet zone, then the dark modules."""
        if not self.modules:
            return
        count = len(self.modules) + 2 * _QUIET
        module = max(1, min(self.width(), self.height()) // count)
        ground = QRect(0, 0, module * count, module * count)
        ground.moveCenter(self.rect().center())
        painter = QPainter(self)
        painter.fillRect(ground, colour("code_ground"))
        ink = colour("code")
        for y, row in enumerate(self.modules, _QUIET):
            for x, dark in enumerate(row, _QUIET):
                if dark:
                    painter.fillRect(ground.left() + x * module, ground.top() + y * module, module, module, ink)
        painter.end()
