"""Read a discipline from text: "accumulating:3", "ratio:2", "headstart:10m"."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from app.core.errors import HallError
from app.queue.classes import entitlements
from app.queue.discipline import Rule

KINDS = ("fifo", "strict", "ratio", "headstart", "accumulating")
_DURATION = re.compile(r"([0-9]{1,7}(?:\.[0-9]{1,6})?)\s*(s|m|h)?")
_TURN = re.compile(r"[0-9]{1,3}")
_FACTOR = {None: 1.0, "s": 1.0, "m": 60.0, "h": 3600.0}


def read_duration(text: str) -> float:
    """Read "40m", "90s", "1.5h" or plain seconds; give seconds.

    Raises:
        HallError: `bad_value` when it is none of these.
    """
    found = _DURATION.fullmatch(text.strip().lower())
    if found is None:
        raise HallError("bad_value", field="duration", value=text[:80])
    return float(found[1]) * _FACTOR[found[2]]


@lru_cache(maxsize=64)
def read_rule(text: str, ceiling_s: float = 2400.0, max_overtakes: int = 10) -> Rule:
    """Read a discipline.

    Args:
        text: `fifo`, `strict`, `ratio:2`, `headstart:10m`, `accumulating:3` or `accumulating:elderly80=4,disabled=4`;
            `strict` takes rates in the same manner, a higher one goes first.
        ceiling_s: Age in seconds at which an ordinary ticket gets every second call.
        max_overtakes: How often a ticket may be passed.

    Raises:
        HallError: `bad_value` with the field that is wrong.
    """
    kind, _, given = text.strip().partition(":")
    if kind not in KINDS:
        raise HallError("bad_value", field="discipline", value=text[:80])
    base = {"kind": kind, "ceiling_s": ceiling_s, "max_overtakes": max_overtakes}
    if not given:
        return Rule(**base)  # type: ignore[arg-type]
    if kind == "ratio" and _TURN.fullmatch(given) and int(given) > 0:
        return Rule(turn=int(given), **base)  # type: ignore[arg-type]
    if kind == "headstart":
        return Rule(head_start_s=read_duration(given), **base)  # type: ignore[arg-type]
    if kind in ("accumulating", "strict"):
        return _with_rates(given, base)
    raise HallError("bad_value", field="discipline", value=text[:80])


def _with_rates(given: str, base: dict[str, object]) -> Rule:
    rates: dict[str, float] = {}
    green = 3.0
    for part in given.split(","):
        name, named, rate = part.strip().partition("=")
        if not named:
            green = _rate(name)
        elif name == "regular":
            rates[""] = _rate(rate)
        elif name == "elderly":
            rates[entitlements()[2]] = _rate(rate)
        elif name in entitlements():
            rates[name] = _rate(rate)
        else:
            raise HallError("bad_value", field="discipline", value=part[:80])
    return Rule(green_rate=green, rates=rates, **base)  # type: ignore[arg-type]


def _rate(text: str) -> float:
    try:
        rate = float(text)
    except ValueError:
        rate = math.nan
    if not 0 < rate < math.inf:
        raise HallError("bad_value", field="rate", value=text[:40])
    return rate
