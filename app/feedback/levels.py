"""The five levels of 好差评 and the reasons offered with them (GB/T 39734-2020, 7.3 and 附录A). Pure."""

from __future__ import annotations

from collections.abc import Iterable

VERY_GOOD, GOOD, FAIR, BAD, VERY_BAD = 5, 4, 3, 2, 1
LEVELS = (VERY_GOOD, GOOD, FAIR, BAD, VERY_BAD)  # 非常满意 满意 基本满意 不满意 非常不满意
LOW = BAD  # from here down somebody looks into it
# What residents may tick; which are offered depends on whether they were satisfied.
PRAISE = ("quick", "friendly", "clear", "once", "comfortable")
BLAME = ("slow", "unfriendly", "unclear", "again", "long_wait", "wrong_rule", "place")
REASONS = PRAISE + BLAME
FEWEST_SHOWN = 5  # ratings of one member of the staff; fewer would show who said what


def is_low(level: int) -> bool:
    """Tell whether a rating asks for somebody to look into it."""
    return level <= LOW


def satisfaction(levels: Iterable[int]) -> float | None:
    """Give the share of ratings that are at least 基本满意; None without any."""
    counted = list(levels)
    return sum(level >= FAIR for level in counted) / len(counted) if counted else None
