"""Where fonts, icons and translations lie, installed editable or frozen."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent / "resources"


def resource(*parts: str) -> Path:
    """Give the path of a shipped file."""
    return ROOT.joinpath(*parts)
