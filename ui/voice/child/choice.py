"""Which voice speaks a language, among those that an engine offers. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

# Territories whose voices speak the language as it is meant here, best first: those of Hong Kong speak Cantonese.
_PLACES = {"zh": ("CN", "SG", "TW", ""), "en": ("GB", "US", "AU", "CA", "IE", "IN", "")}
# eSpeak calls Mandarin "cmn", which Qt does not know as a language: such a voice shows by its name alone.
_MANDARIN = ("mandarin", "chinese")
_NOT_MANDARIN = ("cantonese", "hakka", "yue", "hong kong")


def likely(language: str, places: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Give where to look for a voice of `zh` or `en`, best first; a place is a code of language and of territory."""
    wanted = _PLACES[language]
    known = list(places)
    own = [(language, territory) for territory in wanted if (language, territory) in known]
    nameless = [place for place in known if place[0] == ""] if language == "zh" else []
    return own + nameless


def best(language: str, code: str, names: Sequence[str]) -> str | None:
    """Give the best voice of a place by its name, the first among equals; None when none speaks the language."""
    known = code == language
    fit = [name for name in names if _speaks(language, name.casefold(), known)]
    return min(fit, key=_oddity) if fit else None


def _speaks(language: str, name: str, known: bool) -> bool:
    if language == "zh" and any(word in name for word in _NOT_MANDARIN):
        return False
    return known or any(word in name for word in _MANDARIN)


def _oddity(name: str) -> int:
    """Rate a name: variants ("Mandarin+Adam") and voices for written-out pinyin come after the plain one."""
    return int("+" in name) + 2 * int("pinyin" in name.casefold())
