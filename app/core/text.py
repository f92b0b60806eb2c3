"""Check texts at the edge: lengths, control characters, what cannot be stored."""

from __future__ import annotations

import re

from app.core.errors import HallError
from app.core.id_check import holds_number

NOTE_LIMIT = 500
REASON_LIMIT = 200
NAME_LIMIT = 80
KEY_LIMIT = 200
_HALF = "\ud800-\udfff"  # of a character: Unicode's category Cs
_REFUSED = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{_HALF}]")  # Cs, and Cc but for tab and line ends
_UNSTORABLE = re.compile(f"[\x00{_HALF}]")


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
    if _REFUSED.search(text):
        raise HallError("bad_value", field=field)
    if needed and not text.strip():
        raise HallError("missing_field", field=field)
    if holds_number(text):
        raise HallError("number_in_text", field=field)
    return text


def is_storable(text: str) -> bool:
    """Tell whether both stores can hold the text at all: no NUL, no half character."""
    return _UNSTORABLE.search(text) is None
