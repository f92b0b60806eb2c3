"""The phrases a hall records in its own voice, and which of them make up a call. Pure."""

from __future__ import annotations

import string
from collections.abc import Iterable
from dataclasses import dataclass

from app.voice.words import DIGITS, EN, ENGLISH_DIGITS, YAO, YI, ZH, Told, chinese_desk


@dataclass(frozen=True, slots=True)
class Phrase:
    """One recording.

    Attributes:
        key: Name of its file, without ending.
        text: What is to be read aloud.
        language: `zh` or `en`; letters belong to both.
        digits: The number that it is, written in digits; "" when it is none.
    """

    key: str
    text: str
    language: str
    digits: str = ""


_SENTENCE = {"zh_please": "请", "zh_yesterday": "昨天的", "zh_to": "号，请到", "zh_desk": "号接待席"}
_TENS = {"zh_10": "十", "zh_100": "百"}
_ENGLISH = {"en_ticket": "Ticket", "en_yesterday": "Yesterday's ticket", "en_to": "please go to desk"}

LETTERS = tuple(Phrase(f"letter_{letter}", letter, "") for letter in string.ascii_uppercase)
CHINESE = (
    *(Phrase(key, text, ZH) for key, text in _SENTENCE.items()),
    *(Phrase(f"zh_{value}", text, ZH, str(value)) for value, text in enumerate(DIGITS[YI])),
    Phrase("zh_yao", DIGITS[YAO][1], ZH, "1"),
    *(Phrase(key, text, ZH, key.removeprefix("zh_")) for key, text in _TENS.items()),
)
ENGLISH = (
    *(Phrase(key, text, EN) for key, text in _ENGLISH.items()),
    *(Phrase(f"en_{value}", text, EN, str(value)) for value, text in enumerate(ENGLISH_DIGITS)),
)
ALL = (*CHINESE, *LETTERS, *ENGLISH)
BY_KEY = {phrase.key: phrase for phrase in ALL}


def clips(call: Told, language: str, style: str = YAO) -> tuple[str, ...]:
    """Give the keys of the recordings that say a call, in their order."""
    if language == EN:
        opening = "en_yesterday" if call.carried else "en_ticket"
        return (opening, *_marks(call.letter + call.digits, EN, YI), "en_to", *_marks(call.desk, EN, YI))
    day = ("zh_yesterday",) if call.carried else ()
    return ("zh_please", *day, *_marks(call.letter + call.digits, ZH, style), "zh_to", *_desk(call.desk), "zh_desk")


def needed(
    letters: Iterable[str], desks: Iterable[str], languages: Iterable[str], style: str, *, carried: bool = False
) -> tuple[Phrase, ...]:
    """Give the phrases without which some call of a hall could not be said, in the order to record them.

    Args:
        letters: Letters of the services' number series.
        desks: Numbers of the desks.
        languages: `zh`, `en` or both.
        style: How a 1 is said.
        carried: Tickets of earlier days are called, too.
    """
    calls = [Told(letter, "0123456789", False, "") for letter in letters]
    calls += [Told("", "0", False, desk) for desk in desks]
    calls += [Told("", "0", True, "")] if carried else []
    wanted = {key for language in languages for call in calls for key in clips(call, language, style)}
    return tuple(phrase for phrase in ALL if phrase.key in wanted)


def _marks(number: str, language: str, style: str) -> tuple[str, ...]:
    return tuple(key for mark in number if (key := _mark(mark, language, style)))


def _mark(mark: str, language: str, style: str) -> str:
    if mark.isascii() and mark.isdigit():
        return "zh_yao" if (language, style, mark) == (ZH, YAO, "1") else f"{language}_{mark}"
    return f"letter_{mark.upper()}" if mark.upper() in string.ascii_uppercase else ""


_SAID = {**{text: f"zh_{value}" for value, text in enumerate(DIGITS[YI])}, **{t: k for k, t in _TENS.items()}}


def _desk(number: str) -> tuple[str, ...]:
    """Give the recordings of a desk's number; 3A is 三, A."""
    return tuple(_SAID.get(mark) or f"letter_{mark}" for mark in chinese_desk(number) if not mark.isspace())
