"""The look in force: what painted widgets and layouts ask."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from ui.theme.roles import LIGHT, Roles


@dataclass
class Current:
    """Colours and text scale now in force."""

    name: str
    roles: Roles
    scale: int = 100


_now = Current("light", LIGHT)


def current() -> Current:
    """Give the look in force (one per program, as there is one QApplication)."""
    return _now


def colour(role: str) -> QColor:
    """Give the colour of a role for painting."""
    return QColor(_now.roles[role])


def px(length: int) -> int:
    """Give a length in pixels, grown with the text scale."""
    return round(length * _now.scale / 100)
