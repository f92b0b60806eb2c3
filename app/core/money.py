"""Money: whole fen in the program, yuan with two places for people. Pure."""

from __future__ import annotations

FEN = 100  # of a yuan


def yuan_text(fen: int) -> str:
    """Give an amount in yuan, "20.50"; no float ever holds it."""
    return f"{fen // FEN}.{fen % FEN:02d}"
