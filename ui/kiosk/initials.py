"""Find services by the first letters of their names: 社保 by "sb", Social insurance by "so"."""

from __future__ import annotations

from collections.abc import Iterable

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def initials_of(names: Iterable[str]) -> dict[str, str]:
    """Give the first letters of each name's characters; Latin letters and digits stand for themselves.

    Loads pypinyin, which takes a moment: not for the interface thread.
    """
    from pypinyin import Style, lazy_pinyin

    return {name: "".join(lazy_pinyin(name, style=Style.FIRST_LETTER)).lower() for name in names}


def fits(letters: str, typed: str) -> bool:
    """Tell whether a name with these letters is meant by what was typed."""
    return typed in letters


def next_letters(all_letters: Iterable[str], typed: str) -> frozenset[str]:
    """Give the letters that lead on from what was typed; the other keys would find nothing."""
    found: set[str] = set()
    for letters in all_letters:
        at = letters.find(typed)
        while at >= 0:
            found.update(letters[at + len(typed) : at + len(typed) + 1])
            at = letters.find(typed, at + 1)
    return frozenset(found)


def latin(name: str) -> str:
    """Give the letters by which an English name is found: all of them, without the spaces."""
    return "".join(letter for letter in name.lower() if letter in LETTERS)
