"""The board is read at 8 m on a 55-inch screen: the rule, and the board held against it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from app.queue import desk, opening, tickets
from tests.helpers.programs import Desktop
from ui.board.legibility import (
    DIGITS_ARCMIN,
    DIGITS_LEAST_ARCMIN,
    HAN_ARCMIN,
    REFERENCE,
    Panel,
    arcmin_of,
    height_mm,
    height_px,
    reach_m,
)
from ui.board.plan import MOST_ROWS, Plan, plan
from ui.board.window import BoardWindow
from ui.widgets.fit_label import FitLabel


def test_rule_in_millimetres_at_eight_metres() -> None:
    assert height_mm(16) == pytest.approx(37.2, abs=0.1)
    assert height_mm(20) == pytest.approx(46.5, abs=0.1)
    assert height_mm(25) == pytest.approx(58.2, abs=0.1)
    # The guide of the German insurers to DIN EN ISO 9241-303 says the same of 22 minutes: distance / 155.
    assert height_mm(22) == pytest.approx(8000 / 155, rel=0.01)


def test_a_pixel_of_the_reference_screen() -> None:
    assert REFERENCE.mm_per_px == pytest.approx(0.634, abs=0.001)
    assert height_px(20) == pytest.approx(73.4, abs=0.2)
    assert arcmin_of(height_px(25)) == pytest.approx(25)


def test_twice_the_screen_is_read_from_twice_as_far() -> None:
    small, large = Panel(27.5, 1920, 1080), Panel(55, 1920, 1080)
    assert reach_m(100, 20, large) == pytest.approx(2 * reach_m(100, 20, small))
    assert reach_m(height_px(20), 20, REFERENCE) == pytest.approx(8)


@pytest.fixture(params=[(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def board(request: pytest.FixtureRequest, make_desktop: Callable[..., Desktop], qtbot: QtBot) -> BoardWindow:
    """Give the Chinese board of the demo hall with a green call in force."""
    desktop = make_desktop("demo", language="zh_CN")
    desktop.work_as("desk1", "1")
    desktop.click("topbar-board")
    made = desktop.board()
    made.resize(*request.param)
    qtbot.waitUntil(lambda: made.view is not None)
    ticket = desktop.do(tickets.take_ticket, service="A", entitlement="elderly80").ticket
    desktop.do(opening.open_desk, desk="1")
    desktop.do(desk.call, desk="1", ticket=ticket, reason="for the picture")
    qtbot.waitUntil(lambda: made.queue.current is not None and made.size().toTuple() == request.param)
    qtbot.waitUntil(lambda: made.call.number.height() > 100)
    return made


def _digits(label: FitLabel) -> float:
    metrics = QFontMetrics(label.font_of(label.fitting_px(label.contentsRect())))
    return arcmin_of(metrics.tightBoundingRect("0").height())


def _capitals(label: FitLabel) -> float:
    metrics = QFontMetrics(label.font_of(label.fitting_px(label.contentsRect())))
    return arcmin_of(metrics.tightBoundingRect("H").height())


def _han(label: FitLabel) -> float:
    return arcmin_of(label.ink_px())


def test_what_a_resident_looks_for_keeps_the_rule(board: BoardWindow) -> None:
    rows = [row for row in board.last.rows if row[0].isVisible() and row[0].text()]
    assert len(rows) >= 4
    assert _digits(board.call.number) >= 2 * DIGITS_ARCMIN
    assert _digits(board.call.desk) >= 1.5 * DIGITS_ARCMIN
    assert board.call.number.words_px() >= height_px(HAN_ARCMIN)
    assert board.call.desk.words_px() >= height_px(HAN_ARCMIN)
    assert not board.call.mark.text() or _han(board.call.mark) >= HAN_ARCMIN
    for number, mark, to in rows:
        assert _digits(number) >= DIGITS_ARCMIN
        assert _digits(to) >= DIGITS_ARCMIN
        assert _han(to) >= HAN_ARCMIN
        assert not mark.text() or _han(mark) >= HAN_ARCMIN
    for cell in board.services.cells:
        assert _capitals(cell.letter) >= DIGITS_LEAST_ARCMIN
        assert _digits(cell.count) >= DIGITS_ARCMIN
    _holds_of_waits(board)
    for word in (board.services.word, board.services.under):
        assert not word.isVisible() or _han(word) >= HAN_ARCMIN
    # Of 21 characters: a longer sentence is whole and smaller; one of 18 has the full size.
    assert board.notice.text() and _han(board.notice) >= DIGITS_ARCMIN
    board.notice.set_notice("借用雨伞、轮椅、工具请到网格驿站。")
    assert _han(board.notice) >= HAN_ARCMIN
    for label in board.findChildren(FitLabel):
        assert not label.isVisible() or not label.is_cut(), label.text()


def _holds_of_waits(board: BoardWindow) -> None:
    board.feed.stop()
    assert board.view is not None
    tiles = tuple(
        replace(tile, wait_low_s=720, wait_high_s=1680 + 60 * n) for n, tile in enumerate(board.view.services)
    )
    board.feed.viewed.emit(replace(board.view, services=tiles))
    board.services.turn()
    board.services.layout().activate()
    values = [cell.count for cell in board.services.cells if cell.count.text()]
    assert values and all("12–" in value.text() for value in values)
    for value in values:
        value.window().grab()  # lays out what the turn has changed
        assert _digits(value) >= DIGITS_ARCMIN and _han(value) >= HAN_ARCMIN


def test_marks_are_there_to_be_measured(board: BoardWindow) -> None:
    marks = [row[1].text() for row in board.last.rows if row[0].isVisible()]
    assert "优先" in marks


SIZES = [(1920, 1080), (1080, 1920), (3840, 2160), (1280, 720), (1024, 768), (1920, 540), (540, 1920), (800, 600)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("services", [0, 1, 2, 6, 12, 40])
@pytest.mark.parametrize("notice", [True, False])
def test_every_window_is_divided_without_a_remainder(size: tuple[int, int], services: int, notice: bool) -> None:
    made = plan(*size, services, 8, notice)
    assert made.portrait == (size[1] > size[0])
    assert 1 <= made.rows <= MOST_ROWS
    assert all(height >= 0 for height in made.heights)
    assert sum(made.heights) < size[1] / made.unit
    assert (made.notice_lines > 0) == notice and (made.heights[3] > 0) == (services > 0)
    assert 1 <= made.columns <= max(1, made.cells) <= max(1, services)


def _cells(made: Plan) -> tuple[int, bool, bool]:
    return made.cells, made.counted, made.named


def test_services_say_less_the_more_there_are() -> None:
    assert _cells(plan(1920, 1080, 2, 5, True)) == (2, True, True)
    assert _cells(plan(1920, 1080, 3, 8, True)) == (3, True, False)
    assert _cells(plan(1920, 1080, 6, 8, True)) == (6, False, False)
    assert plan(1920, 1080, 12, 8, True).cells < 12, "the rest is on further pages"
