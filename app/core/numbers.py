"""Check numbers at the edge, where JSON and forms bring anything."""

from __future__ import annotations


def is_whole(value: object, low: int, high: int) -> bool:
    """Tell whether a value is a whole number (no truth value) within bounds, both of which count."""
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
