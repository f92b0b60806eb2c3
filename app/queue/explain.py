"""Say what a discipline does, as sentences: codes with numbers, put into words where they are shown. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.queue.classes import band_age, entitlements
from app.queue.discipline import ORDINARY, Rule

_EXAMPLE_MIN = 10.0  # how long the green visitor of the example has waited


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence.

    Attributes:
        code: Which one.
        values: The numbers in it; `entitlement` is a class, "" = ordinary.
    """

    code: str
    values: Mapping[str, Any] = field(default_factory=dict)


def explain(rule: Rule) -> tuple[Sentence, ...]:
    """Say what a discipline does, the most important first."""
    return (*_KINDS[rule.kind](rule), *(_bounds(rule) if rule.bounded else ()))


def _fifo(_rule: Rule) -> Iterator[Sentence]:
    yield Sentence("fifo")
    yield Sentence("fifo_green")


def _strict(rule: Rule) -> Iterator[Sentence]:
    yield Sentence("strict")
    yield from _single_rates(rule, "strict_class")
    yield Sentence("strict_warning")


def _ratio(rule: Rule) -> Iterator[Sentence]:
    yield Sentence("ratio", {"n": rule.turn})
    yield Sentence("inside_class")


def _headstart(rule: Rule) -> Iterator[Sentence]:
    yield Sentence("headstart", {"minutes": _number(rule.head_start_s / 60)})


def _accumulating(rule: Rule) -> Iterator[Sentence]:
    ordinary = rule.rate(ORDINARY)
    times = rule.green_rate / ordinary
    yield Sentence("accumulating", {"times": _number(times)})
    yield Sentence("accumulating_example", {"green": _number(_EXAMPLE_MIN), "ordinary": _number(_EXAMPLE_MIN * times)})
    for sentence in _single_rates(rule, "accumulating_class"):
        rate = sentence.values["rate"] / ordinary
        yield Sentence(sentence.code, {"entitlement": sentence.values["entitlement"], "times": _number(rate)})
    yield Sentence("inside_class")


def _single_rates(rule: Rule, code: str) -> Iterator[Sentence]:
    """Name the classes that have a rate of their own."""
    ages = {age for age in map(band_age, rule.rates) if age is not None}
    for entitlement in entitlements(tuple(sorted({*rule.bands, *ages}))):
        if entitlement in rule.rates and rule.rates[entitlement] != rule.green_rate:
            yield Sentence(code, {"entitlement": entitlement, "rate": rule.rates[entitlement]})


def _bounds(rule: Rule) -> Iterator[Sentence]:
    yield Sentence("bound" if rule.max_overtakes else "no_passing", {"n": rule.max_overtakes})
    yield Sentence("ceiling", {"minutes": _number(rule.ceiling_s / 60)})


def _number(value: float) -> int | float:
    """Give a number without decimals where it has none."""
    rounded = round(value, 1)
    return int(rounded) if rounded == int(rounded) else rounded


_KINDS = {
    "fifo": _fifo,
    "strict": _strict,
    "ratio": _ratio,
    "headstart": _headstart,
    "accumulating": _accumulating,
}
