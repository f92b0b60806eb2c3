"""What the workplace needs of a page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.scan_timing import CodeForm


class Page(QWidget):
    """One page of the rail; it stays from its first choice to sign-out.

    Attributes:
        asks: The codes without prefix that a scan may bring here while the page is on show, None = none.

    Signals:
        viewed: The newest `DeskView` read, for the top bar.
        asked: What the page asks of the window, as the top bar's menus do.
    """

    viewed = Signal(object)
    asked = Signal(str)
    asks: CodeForm | None = None

    def stop(self) -> None:
        """Ask the hall no more; called before the page is thrown away."""

    def take_focus(self) -> None:
        """Put the keyboard where work goes on."""

    def show_found(self, kind: str, key: str) -> None:
        """Show, or do, what the palette found on this page."""

    def do(self, asked: str) -> None:
        """Do what a menu of the top bar asks of this page, if it is the page's business."""

    def take_scan(self, code: str) -> None:
        """Work with a scanned code: of a prefix that ui/shell/pages.py leads here, or of the form that it asks for."""
