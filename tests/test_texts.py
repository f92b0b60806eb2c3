"""Texts at the edge: the quick looks that most texts pass by say what the slow, plain ones would."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.core import id_check
from app.core.errors import HallError
from app.core.text import clean, is_storable

_NUMBER = "11010519491231002X"
_WIDE = str.maketrans("0123456789X -", "０１２３４５６７８９Ｘ\u3000－")
# Anything, half characters too; and rows of digits with what may stand between them.
_ANY = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)
_ROWS = st.text("0123456789X０１２３４５６７８９Ｘx -\u2010\u2212\uff0d\u3000，", max_size=60)
_PIECES = st.lists(st.sampled_from([_NUMBER, _NUMBER.translate(_WIDE), "\u2212", " ", "号", "7"]), max_size=6)


def _holds_number(text: str) -> bool:
    """Look for a number without a quick look before."""
    folded = text.translate(id_check._FULL_WIDTH)
    return any(id_check._is_number(found[1]) for found in id_check._NUMBER.finditer(folded))


def _is_refused(character: str) -> bool:
    category = unicodedata.category(character)
    return category == "Cs" or (category == "Cc" and character not in "\t\n\r")


@pytest.mark.parametrize("between", ["", " ", "-", "\u2212", "\uff0d", "\u3000", "\u2010", "\u2015"])
def test_a_number_is_found_in_any_width_and_grouping(between: str) -> None:
    for number in (_NUMBER, _NUMBER.translate(_WIDE)):
        text = f"证号{between.join((number[:6], number[6:14], number[14:]))}。"
        assert id_check.holds_number(text) and id_check.holds_number(between.join(number)), text


@given(_ANY | _ROWS | _PIECES.map("".join))
@example("\x80\x9f\x7f")
@example("\ud800")
def test_what_is_refused_is_what_a_look_at_every_character_refuses(text: str) -> None:
    assert id_check.holds_number(text) == _holds_number(text)
    assert is_storable(text) == (not any(c == "\0" or unicodedata.category(c) == "Cs" for c in text))
    code = "bad_value" if any(map(_is_refused, text)) else "number_in_text" if _holds_number(text) else ""
    try:
        assert clean(text, "note", 1000) == text and not code
    except HallError as error:
        assert error.code == code


def test_every_control_character_and_every_half_one_is_refused_and_no_other() -> None:
    kept = [chr(code) for code in range(0x110000) if not _is_refused(chr(code))]
    assert clean("".join(kept), "note", len(kept)) == "".join(kept)
    for refused in (chr(code) for code in range(0x110000) if _is_refused(chr(code))):
        with pytest.raises(HallError, match="bad_value"):
            clean(f"甲{refused}", "note", 9)
