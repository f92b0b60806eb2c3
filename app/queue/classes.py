"""Entitlements and needs: the codes, and what they are called in English."""

from __future__ import annotations

from app.core.errors import HallError

ORDINARY = ""
BANDS = (60, 70, 80)  # lower ages of the elderly bands; the green-channel issue makes them a setting
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


def entitlements() -> tuple[str, ...]:
    """Give every entitlement a ticket may carry, oldest band first."""
    return (*(f"elderly{age}" for age in reversed(BANDS)), *KINDS)


def in_words(entitlement: str) -> str:
    """Give the English words for a class, "" for ordinary."""
    if entitlement.startswith("elderly"):
        return f"{entitlement.removeprefix('elderly')} and over"
    return _WORDS.get(entitlement, "")


def band_of(age: int) -> str:
    """Give the entitlement of an age in whole years, ordinary below the lowest band."""
    reached = [band for band in BANDS if age >= band]
    return f"elderly{reached[-1]}" if reached else ORDINARY


def read_entitlement(entitlement: str | None, age: int | None) -> str:
    """Make one class of what was given; only the band of an age is kept.

    Raises:
        HallError: `bad_value` for an unknown class, an age no person has, or two fields that contradict.
    """
    if age is not None and not 0 <= age <= 150:
        raise HallError("bad_value", field="age", value=age)
    if entitlement == "elderly":
        band = f"elderly{BANDS[0]}" if age is None else band_of(age)
        if band == ORDINARY:
            raise HallError("bad_value", field="age", value=age)
        return band
    if entitlement is None:
        return ORDINARY if age is None else band_of(age)
    if entitlement not in entitlements():
        raise HallError("bad_value", field="entitlement", value=entitlement)
    if age is not None and entitlement.startswith("elderly") and entitlement != band_of(age):
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
