"""Chinese is found by whatever is typed for it: whole pinyin, initials, both mixed, every reading."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.pinyin import folded, readings, typed_place


@pytest.mark.parametrize(
    ("text", "typed", "place"),
    [
        ("综合受理", "zongheshouli", 0),
        ("综合受理", "zhsl", 0),
        ("综合受理", "zonghsl", 0),
        ("综合受理", "zoh", 0),
        ("综合受理", "shouli", 2),
        ("综合受理", "sl", 2),
        ("综合受理", "zl", None),
        ("重呼", "chonghu", 0),
        ("重呼", "zhonghu", 0),
        ("女性服务", "nvxing", 0),
        ("D2 社保", "d2shebao", 0),
        ("D2 社保", "d2sb", 0),
        ("Ｄ２社保", "d2", 0),
        ("绿色通道", "lvse", 0),
        ("😀号票", "hp", 1),
        ("", "a", None),
    ],
)
def test_what_is_typed_for_a_text_finds_it(text, typed, place):
    assert typed_place(folded(typed), readings(text)) == place


def test_blanks_and_capitals_do_not_matter():
    assert folded(" ＺｏｎｇＨe ") == "zonghe"


@given(st.text(max_size=12), st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789", max_size=30))
def test_no_text_and_no_query_is_too_strange(text, query):
    found = typed_place(query, readings(text))
    assert found is None or 0 <= found < max(1, len(readings(text)))


def test_a_long_query_that_fits_nowhere_is_given_up_at_once():
    """Each place is looked at once: "aaaa…" against many readings is no matter of seconds."""
    text = readings("啊" * 60)
    assert typed_place("a" * 61 + "b", text) is None
    assert typed_place("a" * 60, text) == 0


@pytest.mark.parametrize(
    ("typed", "ticket"),
    [
        ("a7", "A007"),
        (" Ａ１７ ", "A017"),
        ("b1234", "B1234"),
        ("昨a7", "昨A007"),
        ("a", None),
        ("17", None),
        ("a7b", None),
        ("", None),
    ],
)
def test_a_ticket_is_meant_by_a_letter_and_a_number_without_its_noughts(typed, ticket):
    from app.queue.numbers import as_typed

    assert as_typed(typed) == ticket
