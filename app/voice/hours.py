"""Hours of the voice as people type them: `1-5 08:00-12:00=60; 12:00-14:00=0`. Pure; the time is passed in."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from app.core.errors import HallError

EVERY_DAY = frozenset(range(1, 8))
MOST_SPANS = 40
LOUDEST = 100
_DAY_MIN = 24 * 60
_SPAN = re.compile(
    r"(?:(?P<days>[1-7](?:[-,][1-7])*)\s+)?"
    r"(?P<h1>\d{1,2}):(?P<m1>\d{2})\s*[-~]\s*(?P<h2>\d{1,2}):(?P<m2>\d{2})"
    r"(?:\s*=\s*(?P<volume>\d{1,3}))?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Span:
    """Hours on some days of the week.

    Attributes:
        days: 1 (Monday) to 7.
        start, end: Minutes of the day; an end before the start lies on the next morning.
        volume: 0 to 100.
    """

    days: frozenset[int]
    start: int
    end: int
    volume: int

    def holds(self, at: datetime) -> bool:
        """Tell whether a local time lies in these hours."""
        minute, day = at.hour * 60 + at.minute, at.isoweekday()
        if self.start < self.end:
            return day in self.days and self.start <= minute < self.end
        before = (day - 2) % 7 + 1
        return (day in self.days and minute >= self.start) or (before in self.days and minute < self.end)


def read_spans(text: str, field: str, *, with_volume: bool) -> tuple[Span, ...]:
    """Read hours separated by semicolons or lines.

    Args:
        text: As typed; full-width marks count as the plain ones.
        field: What a refusal is about.
        with_volume: Each span says how loud (`=60`); otherwise none does, and they are silent.

    Raises:
        HallError: `bad_value` with the part that is no span, `too_many`.
    """
    plain = unicodedata.normalize("NFKC", text).replace("、", ",").replace("；", ";").replace("：", ":")
    parts = [part.strip(" ,。") for part in re.split(r"[;\n]", plain)]
    wanted = [part for part in parts if part]
    if len(wanted) > MOST_SPANS:
        raise HallError("too_many", field=field, limit=MOST_SPANS)
    return tuple(_span(part, field, with_volume) for part in wanted)


def _span(part: str, field: str, with_volume: bool) -> Span:
    found = _SPAN.fullmatch(part)
    if found is None or (found["volume"] is not None) != with_volume:
        raise HallError("bad_value", field=field, value=part[:40])
    start, end = (_minutes(found[f"h{n}"], found[f"m{n}"]) for n in (1, 2))
    volume = int(found["volume"] or 0)
    if start >= _DAY_MIN or end > _DAY_MIN or start == end or volume > LOUDEST:
        raise HallError("bad_value", field=field, value=part[:40])
    return Span(_days(found["days"]), start, end, volume)


def _minutes(hours: str, minutes: str) -> int:
    return int(hours) * 60 + int(minutes) if int(minutes) < 60 else _DAY_MIN + 1


def _days(text: str | None) -> frozenset[int]:
    if text is None:
        return EVERY_DAY
    days: set[int] = set()
    for part in text.split(","):
        first, _, last = part.partition("-")
        low, high = int(first), int(last[-1:] or first)
        # 6-1 is Saturday to Monday.
        days.update(range(low, high + 1) if low <= high else (*range(low, 8), *range(1, high + 1)))
    return frozenset(days)


def write_days(days: frozenset[int]) -> str:
    """Write days as they are typed: "" for every day, 1-5 for days in a row, 1,3 for others."""
    if days == EVERY_DAY:
        return ""
    runs: list[list[int]] = []
    for day in sorted(days):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ",".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def write_minutes(minutes: int) -> str:
    """Write minutes of the day as HH:MM."""
    return f"{minutes // 60:02}:{minutes % 60:02}"
