"""Dividing a notice into pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.board.notice import divide

LONG = "老年人、残疾人等可走绿色通道，请告诉前台。借用雨伞、轮椅请到网格驿站。"


def _up_to(most: int):  # type: ignore[no-untyped-def]
    return lambda text: len(text) <= most


@pytest.mark.parametrize(
    ("most", "pages"),
    [
        (40, (LONG,)),
        (30, ("老年人、残疾人等可走绿色通道，请告诉前台。", "借用雨伞、轮椅请到网格驿站。")),
        (16, ("老年人、残疾人等可走绿色通道，", "请告诉前台。", "借用雨伞、轮椅请到网格驿站。")),
        (5, ("老年人、", "残疾人等可", "走绿色通", "道，", "请告诉前", "台。", "借用雨伞、", "轮椅请到网", "格驿站。")),
    ],
)
def test_pages_end_with_sentences_then_commas_then_anywhere(most: int, pages: tuple[str, ...]) -> None:
    assert divide(LONG, _up_to(most)) == pages


def test_point_inside_a_number_ends_no_page() -> None:
    assert divide("Costs 10.5 yuan each. Ask.", _up_to(22)) == ("Costs 10.5 yuan each.", "Ask.")


def test_no_notice_has_no_page() -> None:
    assert divide("  ", _up_to(5)) == ()


@given(st.text(alphabet="ab，。 .!", max_size=80), st.integers(1, 20))
def test_nothing_is_lost_and_every_page_fits(text: str, most: int) -> None:
    pages = divide(text, _up_to(most))
    assert "".join("".join(pages).split()) == "".join(text.split())
    assert all(0 < len(page) <= most for page in pages)
