"""Put a look and a text scale on the whole program at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.theme.current import current
from ui.theme.fonts import load_fonts, text_font
from ui.theme.qss import palette, style_sheet
from ui.theme.roles import LOOKS

SCALES = (100, 125, 150, 200)
SYSTEM = "system"
LOOK_NAMES = (SYSTEM, *LOOKS)


def system_look(app: QApplication) -> str:
    """Tell which look the desktop asks for."""
    hints = app.styleHints()
    if hints.colorScheme() == Qt.ColorScheme.Dark:
        return "dark"
    return "light"


def apply(app: QApplication, look: str, scale: int) -> None:
    """Show the program in a look ("light", "dark", "contrast", "system") and text scale (per cent)."""
    name = system_look(app) if look == SYSTEM else look
    now = current()
    now.name, now.roles, now.scale = name, LOOKS[name], scale
    load_fonts()
    if app.style().name().lower() != "fusion":
        app.setStyle("Fusion")
    sheet = style_sheet(now.roles, scale)
    if sheet == app.styleSheet():
        return  # it is worn already, and putting it on once more would dress every widget anew
    app.setPalette(palette(now.roles))
    app.setFont(text_font())
    app.setStyleSheet(sheet)
