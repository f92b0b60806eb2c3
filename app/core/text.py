"""Check texts at the edge: lengths, control characters, what cannot be stored."""

from __future__ import annotations

import unicodedata

from app.core.errors import HallError

NOTE_LIMIT = 500
REASON_LIMIT = 200
NAME_LIMIT = 80
KEY_LIMIT = 200


def clean(text: object, field: str, limit: int, *, needed: bool = False) -> str:
    """Give the text trimmed, or refuse it; never cut it.

    Raises:
        HallError: `bad_value` for what is no text, holds control characters (NUL among them) or half a
            character; `too_long` above `limit` characters; `missing_field` when needed and empty.
    """
    if not isinstance(text, str):
        raise HallError("bad_value", field=field)
    if len(text) > limit:
        raise HallError("too_long", field=field, limit=limit, length=len(text))
    if any(_refused(character) for character in text):
        raise HallError("bad_value", field=field)
    trimmed = text.strip()
    if needed and not trimmed:
        raise HallError("missing_field", field=field)
    return trimmed


def _refused(character: str) -> bool:
    category = unicodedata.category(character)
    return category == "Cs" or (category == "Cc" and character not in "\t\n\r")
