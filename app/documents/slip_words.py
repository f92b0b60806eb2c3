"""The fixed words of a slip, in the two languages that a hall may choose."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.spans import whole_minutes


@dataclass(frozen=True, slots=True)
class SlipWords:
    """Marks, and sentences with `{}` for what is filled in."""

    green: str
    reprint: str
    next: str
    ahead: str
    minutes: str
    soon: str
    test: str

    def people_ahead(self, count: int) -> str:
        """Say how many people wait before this one."""
        return self.ahead.format(count=count) if count else self.next

    def wait(self, low_s: int, high_s: int) -> str:
        """Say the estimated wait as a range of whole minutes."""
        low, high = whole_minutes(low_s, high_s)
        return self.soon if high == 1 else self.minutes.format(low=low, high=high)


CHINESE = SlipWords(
    green="优先",
    reprint="补打",
    next="前面没有人等候",
    ahead="前面等候 {count} 人",
    minutes="预计等候 {low}–{high} 分钟",
    soon="预计很快叫到",
    test="试打",
)
ENGLISH = SlipWords(
    green="Priority",
    reprint="Reprint",
    next="Nobody waits before you",
    ahead="Waiting before you: {count}",
    minutes="Estimated wait {low}–{high} min",
    soon="Expected to be called soon",
    test="Test",
)
