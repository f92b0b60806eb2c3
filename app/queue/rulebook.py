"""Read a discipline from text: "accumulating:3", "ratio:2", "headstart:10m"."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from app.core.errors import HallError
from app.queue.classes import BANDS, band_age, band_name
from app.queue.classes import KINDS as GREEN_KINDS
from app.queue.discipline import Rule

KINDS = ("fifo", "strict", "ratio", "headstart", "accumulating")
_DURATION = re.compile(r"([0-9]{1,7}(?:\.[0-9]{1,6})?)\s*(s|m|h)?")
_TURN = re.compile(r"[0-9]{1,3}")
_ALL_GREEN = "*"  # the rate of every green class that has none of its own
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
def read_rule(
    text: str, ceiling_s: float = 2400.0, max_overtakes: int = 10, bands: tuple[int, ...] = BANDS, strictly: bool = True
) -> Rule:
    """Read a discipline.

    Args:
        text: `fifo`, `strict`, `ratio:2`, `headstart:10m`, `accumulating:3` or `accumulating:elderly80=4,disabled=4`;
            `strict` takes rates in the same manner, a higher one goes first.
        ceiling_s: Age in seconds at which an ordinary ticket gets every second call.
        max_overtakes: How often a ticket may be passed.
        bands: The elderly bands of the site.
        strictly: Refuse the rate of a band that the site has not; what is stored goes on with the others.

    Raises:
        HallError: `bad_value` with the field that is wrong, `class_twice`, `unknown_band`.
    """
    kind, _, given = text.strip().partition(":")
    if kind not in KINDS:
        raise HallError("bad_value", field="discipline", value=text[:80])
    base = {"kind": kind, "ceiling_s": ceiling_s, "max_overtakes": max_overtakes, "bands": bands}
    if not given:
        return Rule(**base)  # type: ignore[arg-type]
    if kind == "ratio" and _TURN.fullmatch(given) and int(given) > 0:
        return Rule(turn=int(given), **base)  # type: ignore[arg-type]
    if kind == "headstart":
        return Rule(head_start_s=read_duration(given), **base)  # type: ignore[arg-type]
    if kind in ("accumulating", "strict"):
        return _with_rates(given, base, bands, strictly)
    raise HallError("bad_value", field="discipline", value=text[:80])


def _with_rates(given: str, base: dict[str, object], bands: tuple[int, ...], strictly: bool) -> Rule:
    rates: dict[str, float] = {}
    for part in given.split(","):
        name, named, rate = part.strip().partition("=")
        key = _class_named(name.strip(), bands, strictly) if named else _ALL_GREEN
        if key in rates and named:
            raise HallError("class_twice", field="discipline", entitlement=key)
        if key in rates:
            raise HallError("bad_value", field="discipline", value=part[:80])
        rates[key] = _rate(rate if named else name)
    green = rates.pop(_ALL_GREEN, 3.0)
    return Rule(green_rate=green, rates=rates, **base)  # type: ignore[arg-type]


def _class_named(name: str, bands: tuple[int, ...], strictly: bool) -> str:
    """Give the class that a rate is for."""
    if name == "regular":
        return ""
    if name == "elderly":
        return band_name(bands[0])
    age = band_age(name)
    if age is not None and strictly and age not in bands:
        told = ",".join(map(str, bands))
        raise HallError("unknown_band", field="discipline", band=age, bands=told)
    if age is None and name not in GREEN_KINDS:
        raise HallError("bad_value", field="discipline", value=name[:80])
    return name


def _rate(text: str) -> float:
    try:
        rate = float(text)
    except ValueError:
        rate = math.nan
    if not 0 < rate < math.inf:
        raise HallError("bad_value", field="rate", value=text[:40])
    return rate
