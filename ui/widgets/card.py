"""A card: a framed part of a page, with widgets and rows of them below each other."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget


def card(parent: QWidget, *parts: QWidget | QLayout, sides: int = 16, ends: int = 12, spacing: int = 8) -> QFrame:
    """Make a card of parts; margins at the sides and the ends, and the space between parts, in pixels."""
    made = QFrame(parent)
    made.setProperty("kind", "card")
    column = QVBoxLayout(made)
    column.setContentsMargins(sides, ends, sides, ends)
    column.setSpacing(spacing)
    for part in parts:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part)
    return made
