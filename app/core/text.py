"""Check texts at the edge: lengths, control characters, what cannot be stored."""

from __future__ import annotations

import unicodedata

from app.core.errors import HallError
from app.core.id_check import holds_number

NOTE_LIMIT = 500
REASON_LIMIT = 200
NAME_LIMIT = 80
KEY_LIMIT = 200


def clean(text: object, field: str, limit: int, *, needed: bool = False) -> str:
    """Give the text as it is, or refuse it; never cut or mend it.

    Raises:
        HallError: `bad_value` for what is no text, holds control characters (NUL among them) or half a
            character; `too_long` above `limit` characters; `missing_field` when needed and blank;
            `number_in_text` when it holds the number of an identity paper, which is kept nowhere.
    """
    if not isinstance(text, str):
        raise HallError("bad_value", field=field)
    if len(text) > limit:
        raise HallError("too_long", field=field, limit=limit, length=len(text))
    if any(_refused(character) for character in text):
        raise HallError("bad_value", field=field)
    if needed and not text.strip():
        raise HallError("missing_field", field=field)
    if holds_number(text):
        raise HallError("number_in_text", field=field)
    return text


def is_storable(text: str) -> bool:
    """Tell whether both stores can hold the text at all: no NUL, no half character."""
    return not any(character == "\0" or unicodedata.category(character) == "Cs" for character in text)


def _refused(character: str) -> bool:
    category = unicodedata.category(character)
    return category == "Cs" or (category == "Cc" and character not in "\t\n\r")
