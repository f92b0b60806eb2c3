"""Lengths of time as people are told them. Pure."""

from __future__ import annotations


def whole_minutes(low_s: int, high_s: int) -> tuple[int, int]:
    """Give a range of seconds as whole minutes: down for the low end, up for the high one, never one number.

    (0, 1) is less than a minute: any moment now.
    """
    low = max(0, low_s) // 60
    return low, max(low + 1, -(-max(0, high_s) // 60))
