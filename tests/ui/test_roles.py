"""Colours: every look has every role, and every pair that is put on one another can be read."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor

from ui.theme.qss import style_sheet, template
from ui.theme.roles import BODY, LIGHT, LOOKS, PAIRS, RINGS, Pair, contrast

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


@pytest.mark.parametrize("look", LOOKS)
def test_every_look_has_every_role_as_a_colour(look: str) -> None:
    assert LOOKS[look].keys() == LIGHT.keys()
    assert all(QColor(colour).isValid() for colour in LOOKS[look].values())


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.front} on {pair.back}")
@pytest.mark.parametrize("look", LOOKS)
def test_pairs_in_use_can_be_read(look: str, pair: Pair) -> None:
    roles = LOOKS[look]
    assert contrast(roles[pair.front], roles[pair.back]) >= pair.least


@pytest.mark.parametrize("look", LOOKS)
def test_the_ring_of_a_filled_button_stands_out_from_the_fill_or_from_around_it(look: str) -> None:
    roles = LOOKS[look]
    for ring in RINGS:
        assert any(contrast(roles[pair.front], roles[pair.back]) >= pair.least for pair in ring)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("look", LOOKS)
def test_style_sheet_is_made_whole(look: str, scale: int) -> None:
    made = style_sheet(LOOKS[look], scale)
    assert "@" not in made
    assert f"{72 * scale // 100}px" in made


def test_every_rule_that_sets_text_on_a_ground_uses_a_measured_pair() -> None:
    measured = {(pair.front, pair.back) for pair in PAIRS}
    for selector, body in _RULE.findall(re.sub(r"/\*.*?\*/", "", template(), flags=re.S)):
        front = re.search(r"(?<![\w-])color:\s*@(\w+)", body)
        back = re.search(r"background(?:-color)?:\s*@(\w+)", body)
        if front and back and front[1] != "px":
            assert (front[1], back[1]) in measured, selector.strip()


def test_text_of_people_is_held_to_the_higher_contrast() -> None:
    body = {pair.front for pair in PAIRS if pair.least == BODY}
    assert {"text", "muted", "on_board", "board_muted", "on_selection"} <= body
