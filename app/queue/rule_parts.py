"""Take a discipline's text apart for a form: its kind and its one number; what has more is written by hand. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

BY_HAND = "by_hand"
# Kind -> (lowest, highest, usual) of its one number; fifo and strict have none.
NUMBERS = {"accumulating": (2, 10, 3), "ratio": (1, 20, 2), "headstart": (1, 120, 10)}
KINDS = ("accumulating", "headstart", "ratio", "strict", "fifo", BY_HAND)

_PLAIN = re.compile(r"(accumulating|ratio|headstart)(?::([0-9]{1,3})m?)?|(strict|fifo)")


@dataclass(frozen=True, slots=True)
class RuleParts:
    """A discipline as a form shows it: `number` is minutes for headstart, a count for ratio, a rate otherwise."""

    kind: str
    number: int = 0
    text: str = ""


def take_apart(text: str) -> RuleParts:
    """Take a discipline's text apart; one that is more than a kind and a number is by hand."""
    found = _PLAIN.fullmatch(text.strip())
    if found is None or (found[1] == "headstart" and found[2] and not text.strip().endswith("m")):
        return RuleParts(BY_HAND, 0, text.strip())
    if found[3]:
        return RuleParts(found[3])
    low, high, usual = NUMBERS[found[1]]
    number = int(found[2]) if found[2] else usual
    return RuleParts(found[1], number) if low <= number <= high else RuleParts(BY_HAND, 0, text.strip())


def put_together(parts: RuleParts) -> str:
    """Write a discipline's text."""
    if parts.kind == BY_HAND:
        return parts.text.strip()
    if parts.kind not in NUMBERS:
        return parts.kind
    return f"{parts.kind}:{parts.number}{'m' if parts.kind == 'headstart' else ''}"
