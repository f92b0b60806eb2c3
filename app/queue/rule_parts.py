"""Take a discipline apart for a form: its kind, its number, rates of single classes; the rest is by hand. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.queue.classes import KINDS as GREEN_KINDS
from app.queue.classes import band_age

BY_HAND = "by_hand"
# Kind -> (lowest, highest, usual) of its one number; fifo and strict have none.
NUMBERS = {"accumulating": (2, 10, 3), "ratio": (1, 20, 2), "headstart": (1, 120, 10)}
RATES = (1, 20)  # whole rates of a single class; others are written by hand
KINDS = ("accumulating", "headstart", "ratio", "strict", "fifo", BY_HAND)

_RATE = re.compile(r"[1-9][0-9]?")
_PLAIN = re.compile(r"(accumulating|ratio|headstart)(?::([0-9]{1,3})m?)?|(strict|fifo)")


@dataclass(frozen=True, slots=True)
class RuleParts:
    """A discipline as a form shows it.

    Attributes:
        kind: One of KINDS.
        number: Minutes for headstart, a count for ratio, a rate otherwise.
        text: The whole of one by hand.
        rates: Classes that count another number of times, for accumulating; the oldest band first.
    """

    kind: str
    number: int = 0
    text: str = ""
    rates: tuple[tuple[str, int], ...] = ()


def take_apart(text: str) -> RuleParts:
    """Take a discipline's text apart; one that is more than a kind and a number is by hand."""
    found = _PLAIN.fullmatch(text.strip())
    if found is None and (rated := _with_rates(text.strip())) is not None:
        return rated
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
    if parts.kind == "accumulating":
        return ",".join((f"{parts.kind}:{parts.number}", *(f"{name}={rate}" for name, rate in parts.rates)))
    return f"{parts.kind}:{parts.number}{'m' if parts.kind == 'headstart' else ''}"


def in_order(rates: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Put rates of single classes in the order in which they are written: the oldest band first, then the kinds."""
    return tuple(sorted(rates, key=_place))


def _place(rate: tuple[str, int]) -> tuple[int, int]:
    age = band_age(rate[0])
    return (0, -age) if age is not None else (1, GREEN_KINDS.index(rate[0]))


def _with_rates(text: str) -> RuleParts | None:
    """Read an accumulating rule with rates of single classes; None where a form could not show one of them."""
    kind, _, given = text.partition(":")
    if kind != "accumulating":
        return None
    low, high, usual = NUMBERS[kind]
    number: int | None = None
    rates: dict[str, int] = {}
    for part in given.split(","):
        name, named, rate = (each.strip() for each in part.partition("="))
        if not named and number is None and _RATE.fullmatch(name) and low <= int(name) <= high:
            number = int(name)
        elif named and name not in rates and _is_class(name) and _RATE.fullmatch(rate) and int(rate) <= RATES[1]:
            rates[name] = int(rate)
        else:
            return None
    return RuleParts(kind, usual if number is None else number, rates=in_order(rates.items()))


def _is_class(name: str) -> bool:
    return name in GREEN_KINDS or band_age(name) is not None
