"""What the board says of the services, face after face."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from app.queue.results import ServiceTile
from ui.board.plan import plan
from ui.board.services import ServiceFigures, faces


def tile(code: str, wait: tuple[int, int] | None = None) -> ServiceTile:
    low, high = wait if wait is not None else (None, None)
    return ServiceTile(code, code[:1], "服务", "front", 3, low, high)


def _said(tiles: list[ServiceTile], size: tuple[int, int] = (1920, 1080)) -> list[tuple[bool, str]]:
    shown = faces(tiles, plan(*size, len(tiles), 2, True))
    return [(face.spans, "".join(each.code for each in face.tiles)) for face in shown]


def test_counts_alone_while_no_wait_is_known() -> None:
    assert _said([tile(code) for code in "ABCDEF"]) == [(False, "ABCDEF")]


def _each(codes: str) -> list[ServiceTile]:
    return [tile(code, (180, 540 + 60 * n)) for n, code in enumerate(codes)]


def test_waits_take_their_turn_with_the_counts() -> None:
    assert _said(_each("ABCDEF")) == [(False, "ABCDEF"), (True, "AB"), (True, "CD"), (True, "EF")]
    tall = _said(_each("ABCDEF"), (1080, 1920))
    assert tall == [(False, "ABCDEF"), (True, "AB"), (True, "CD"), (True, "EF")]


def test_wait_that_is_the_same_for_every_service_is_said_once() -> None:
    tiles = [tile("A", (185, 540)), tile("B", (180, 535)), tile("C", (180, 540))]
    shown = faces(tiles, plan(1920, 1080, 3, 2, True))
    assert [(face.spans, face.common, face.cells) for face in shown] == [(False, False, 3), (True, True, 1)]
    unlike = faces([*tiles, tile("D")], plan(1920, 1080, 4, 2, True))
    assert not any(face.common for face in unlike), "of D it is not known"


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_wait_said_once_is_as_large_as_all_the_rest(qtbot: QtBot, size: tuple[int, int]) -> None:
    figures = ServiceFigures()
    qtbot.addWidget(figures)
    figures.resize(size[0] - 47, 138)
    figures.take([tile(code, (180, 540)) for code in "AB"], False)
    figures.follow(plan(*size, 2, 2, True))
    figures.turn()
    figures.show()
    figures.grab()
    value = figures.cells[0].count
    assert value.fitting_px(value.contentsRect()) == value.wanted_px()
    assert not figures.cells[0].letter.isVisible() and value.text()


def test_waits_beside_each_other_have_a_gap_and_say_whose_they_are(qtbot: QtBot) -> None:
    figures = ServiceFigures()
    qtbot.addWidget(figures)
    figures.resize(1872, 138)
    figures.take(_each("AB"), False)
    figures.follow(plan(1920, 1080, 2, 2, True))
    figures.turn()
    figures.show()
    figures.grab()
    first, second = figures.cells
    end = first.count.mapTo(figures, QPoint(first.count._bounds(100, first.count.contentsRect()).width(), 0)).x()
    begin = second.letter.mapTo(figures, QPoint(0, 0)).x()
    assert begin - end >= 3 * 10.8
    assert "Ordinary" in figures.word.text() and not figures.word.is_cut()


def test_service_whose_wait_is_unknown_is_left_out_of_the_waits() -> None:
    assert _said([tile("A", (0, 60)), tile("B"), tile("C", (60, 120))]) == [(False, "ABC"), (True, "AC")]


def test_no_service_is_no_face() -> None:
    assert _said([]) == []


@pytest.mark.parametrize("count", range(1, 30))
def test_every_service_is_counted_once(count: int) -> None:
    tiles = [tile(f"A{n}") for n in range(count)]
    shown = faces(tiles, plan(1920, 1080, count, 2, True))
    assert [each for face in shown for each in face.tiles] == tiles
    assert all(len(face.tiles) <= face.cells for face in shown)
