"""Entitlements and needs: the codes, and what they are called in English. The elderly bands are a setting."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from app.core.errors import HallError

ORDINARY = ""
BANDS = (60, 70, 80)  # lower ages of the elderly bands, until a site sets others
BANDS_SETTING = "queue.elderly_bands"
YOUNGEST, OLDEST, MOST_BANDS = 50, 110, 6
KINDS = ("disabled", "ill", "pregnant", "infant", "veteran", "other")
NEEDS = ("wheelchair", "hearing", "sight")

_WORDS = {
    "disabled": "disabled",
    "ill": "ill",
    "pregnant": "pregnant",
    "infant": "with an infant",
    "veteran": "veteran or service member",
    "other": "goes first for another reason",
}
_BAND = re.compile(r"elderly([1-9][0-9]{1,2})")
_BETWEEN = re.compile(r"[\s,;，；、]+")


@lru_cache(maxsize=64)
def read_bands(text: str) -> tuple[int, ...]:
    """Read the lower ages of the elderly bands, "60,70,80"; give them rising.

    Raises:
        HallError: `bad_value`, `band_out_of_range`, `class_twice`, `too_many`; `field` is the setting.
    """
    # A keyboard for Chinese writes full-width digits and commas.
    parts = [part for part in _BETWEEN.split(text.strip()) if part]
    if not parts or not all(part.isdecimal() and len(part) <= 3 for part in parts):
        raise HallError("bad_value", field=BANDS_SETTING, value=text[:40])
    bands = sorted(int(part) for part in parts)
    for band in bands:
        if not YOUNGEST <= band <= OLDEST:
            raise HallError("band_out_of_range", field=BANDS_SETTING, band=band, low=YOUNGEST, high=OLDEST)
        if bands.count(band) > 1:
            raise HallError("class_twice", field=BANDS_SETTING, entitlement=band_name(band))
    if len(bands) > MOST_BANDS:
        raise HallError("too_many", field=BANDS_SETTING, limit=MOST_BANDS)
    return tuple(bands)


def bands_of(settings: Mapping[str, Any]) -> tuple[int, ...]:
    """Give the elderly bands of a site by its settings."""
    return read_bands(settings[BANDS_SETTING])


def band_name(band: int) -> str:
    """Give the entitlement of a band."""
    return f"elderly{band}"


def band_age(entitlement: str) -> int | None:
    """Give the lower age of a band, None for what is no band; whether the site has it is not asked."""
    found = _BAND.fullmatch(entitlement)
    return int(found[1]) if found else None


def band_now(entitlement: str, bands: tuple[int, ...]) -> str:
    """Give the site's band for somebody of this band: of one that is no more, the next lower; else the same."""
    age = band_age(entitlement)
    return entitlement if age is None or age in bands else band_of(age, bands) or entitlement


def entitlements(bands: tuple[int, ...] = BANDS) -> tuple[str, ...]:
    """Give every entitlement a ticket may get, oldest band first."""
    return (*map(band_name, reversed(bands)), *KINDS)


def offered(bands: tuple[int, ...] = BANDS) -> tuple[str, ...]:
    """Give every entitlement a ticket may get as forms offer them, youngest band first."""
    return (*map(band_name, bands), *KINDS)


def in_words(entitlement: str) -> str:
    """Give the English words for a class, "" for ordinary."""
    age = band_age(entitlement)
    return _WORDS.get(entitlement, "") if age is None else f"{age} and over"


def band_of(age: int, bands: tuple[int, ...] = BANDS) -> str:
    """Give the entitlement of an age in whole years, ordinary below the lowest band."""
    reached = [band for band in bands if age >= band]
    return band_name(reached[-1]) if reached else ORDINARY


def read_entitlement(entitlement: str | None, age: int | None, bands: tuple[int, ...] = BANDS) -> str:
    """Make one class of what was given; only the band of an age is kept.

    Raises:
        HallError: `bad_value` for an unknown class, an age no person has, or two fields that contradict.
    """
    if age is not None and not 0 <= age <= 150:
        raise HallError("bad_value", field="age", value=age)
    if entitlement == "elderly":
        band = band_name(bands[0]) if age is None else band_of(age, bands)
        if band == ORDINARY:
            raise HallError("bad_value", field="age", value=age)
        return band
    if entitlement is None:
        return ORDINARY if age is None else band_of(age, bands)
    if entitlement not in entitlements(bands):
        raise HallError("bad_value", field="entitlement", value=entitlement)
    if age is not None and entitlement.startswith("elderly") and entitlement != band_of(age, bands):
        raise HallError("bad_value", field="age", value=age)
    return entitlement


def read_needs(needs: object) -> tuple[str, ...]:
    """Check what the visitor needs: one word or a list of them.

    Raises:
        HallError: `bad_value` for anything else.
    """
    given = [needs] if isinstance(needs, str) else needs
    if not isinstance(given, list | tuple) or any(need not in NEEDS for need in given):
        raise HallError("bad_value", field="needs", value=str(needs)[:80])
    return tuple(need for need in NEEDS if need in given)
