"""Our own fonts: text looks the same everywhere, also where no Chinese font is installed."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from ui.resources import resource
from ui.theme.current import px

FAMILY = "Noto Sans SC"
RARE_FAMILY = "HanaMinB"
# The last one draws rare characters in names; Qt reads of it only what is drawn.
FILES = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf", "HanaMinB.ttf")


@cache
def load_fonts() -> None:
    """Register the fonts for text; safe to call again."""
    for name in FILES:
        QFontDatabase.addApplicationFont(str(resource("fonts", name)))


def text_font(size: int = 15, bold: bool = False) -> QFont:
    """Give the text font, `size` in pixels at 100 %."""
    font = QFont([FAMILY, RARE_FAMILY])
    font.setPixelSize(px(size))
    font.setBold(bold)
    return font
