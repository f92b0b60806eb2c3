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
        (16, ("老年人、残疾人等可走绿色通道，请告诉前台。", "借用雨伞、轮椅请到网格驿站。")),
        (10, ("老年人、残疾人等可走绿色通道", "请告诉前台。", "借用雨伞、轮椅请到网格驿站。")),
        (3, ("老年人", "残疾人等可走", "绿色通道", "请告诉前台。", "借用雨伞", "轮椅请到网格", "驿站。")),
    ],
)
def test_sentence_stays_whole_down_to_half_size_and_no_page_ends_on_a_comma(most: int, pages: tuple[str, ...]) -> None:
    assert divide(LONG, _up_to(most), _up_to(2 * most)) == pages


def test_sentences_share_a_page_only_at_full_size() -> None:
    assert divide("请排队。请勿吸烟。", _up_to(9), _up_to(18)) == ("请排队。请勿吸烟。",)
    assert divide("请排队。请勿吸烟。", _up_to(8), _up_to(16)) == ("请排队。", "请勿吸烟。")


def test_point_inside_a_number_ends_no_page() -> None:
    assert divide("Costs 10.5 yuan each. Ask.", _up_to(22), _up_to(22)) == ("Costs 10.5 yuan each.", "Ask.")


def test_no_notice_has_no_page() -> None:
    assert divide("  ", _up_to(5), _up_to(10)) == ()


@given(st.text(alphabet="ab，。 .!", max_size=80), st.integers(1, 20))
def test_nothing_but_commas_is_lost_and_every_page_fits(text: str, most: int) -> None:
    pages = divide(text, _up_to(most), _up_to(2 * most))
    assert _words("".join(pages)) == _words(text)
    assert all(0 < len(page) <= 2 * most for page in pages)
    assert all(not page.endswith("，") for page in pages[:-1])


def _words(text: str) -> str:
    return "".join(text.replace("，", "").split())
