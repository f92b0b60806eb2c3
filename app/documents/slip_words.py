"""The fixed words of a slip, in the two languages that a hall may choose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.core.spans import whole_minutes


@dataclass(frozen=True, slots=True)
class SlipWords:
    """Marks, and sentences with `{}` for what is filled in."""

    green: str
    reprint: str
    proof: str
    next: str
    ahead: str
    about: str
    none_yet: str
    between: str
    soon: str
    test: str

    def people_ahead(self, count: int, green: bool = False) -> str:
        """Say how many people wait before this one; for who goes first: how many are likely to be called first."""
        some, none = (self.about, self.none_yet) if green else (self.ahead, self.next)
        return some.format(count=count) if count else none

    def call(self, at: datetime, low_s: int, high_s: int) -> str:
        """Say between which times of the clock the call is expected: a slip is read again later."""
        if whole_minutes(low_s, high_s) == (0, 1):
            return self.soon
        first, last = at + timedelta(seconds=max(0, low_s)), at + timedelta(seconds=high_s, minutes=1, microseconds=-1)
        return self.between.format(first=f"{first:%H:%M}", last=f"{last:%H:%M}")


CHINESE = SlipWords(
    green="优先",
    reprint="补打",
    proof="叫到时请出示优先凭证",
    next="前面没有人等候",
    ahead="前面等候 {count} 人",
    about="约 {count} 人先于您",
    none_yet="前面暂时没有人",
    between="预计 {first}–{last} 叫到",
    soon="预计很快叫到",
    test="试打",
)
ENGLISH = SlipWords(
    green="Priority",
    reprint="Reprint",
    proof="Please show your proof when called",
    next="Nobody waits before you",
    ahead="Waiting before you: {count}",
    about="Before you: about {count}",
    none_yet="Nobody before you for now",
    between="Your turn: {first}–{last}",
    soon="Expected to be called soon",
    test="Test",
)
