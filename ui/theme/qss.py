"""Make the style sheet and the palette from the colour roles and the text scale."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QColor, QPalette

from ui.resources import resource
from ui.theme.roles import Roles, luminance

PARTS = ("style.qss.in", "kiosk.qss.in")
_TOKEN = re.compile(r"@px\((\d+)\)|@tall\((\d+),(\d+)\)|@tick\(([a-z_]+)\)|@([a-z_]+)")


@lru_cache(maxsize=1)
def template() -> str:
    """Read the parts of the style sheet with their tokens."""
    folder = Path(__file__).parent
    return "\n".join((folder / part).read_text(encoding="utf-8") for part in PARTS)


def style_sheet(roles: Roles, scale: int) -> str:
    """Fill the style sheet; an unknown role is a KeyError."""

    def fill(found: re.Match[str]) -> str:
        length, least, line, tick_on, role = found.groups()
        if tick_on:
            return f'url("{_tick(roles[tick_on])}")'
        if least:
            return f"{max(int(least), math.ceil(int(line) * scale / 100))}px"
        return f"{round(int(length) * scale / 100)}px" if length else roles[role]

    return _TOKEN.sub(fill, template())


def _tick(colour: str) -> str:
    """Give the picture of a tick that is nearest to a colour: a style sheet can draw only files."""
    return resource("icons", "tick-white.svg" if luminance(colour) > 0.5 else "tick-black.svg").as_posix()


def palette(roles: Roles) -> QPalette:
    """Make the palette, for what Fusion draws without the style sheet."""
    made = QPalette()
    group, role = QPalette.ColorGroup, QPalette.ColorRole
    for which, name in (
        (role.Window, "window"),
        (role.WindowText, "text"),
        (role.Base, "surface"),
        (role.AlternateBase, "sunken"),
        (role.Text, "text"),
        (role.Button, "surface"),
        (role.ButtonText, "text"),
        (role.BrightText, "stop_text"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "on_accent"),
        (role.Accent, "accent"),
        (role.Link, "accent_text"),
        (role.ToolTipBase, "surface"),
        (role.ToolTipText, "text"),
        (role.PlaceholderText, "hint"),
        (role.Light, "sunken"),
        (role.Mid, "line"),
        (role.Dark, "edge"),
    ):
        made.setColor(which, QColor(roles[name]))
    for which in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        made.setColor(group.Disabled, which, QColor(roles["on_disabled"]))
    made.setColor(group.Disabled, role.Highlight, QColor(roles["disabled"]))
    return made
