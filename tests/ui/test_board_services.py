"""What the board says of the services, face after face."""

from __future__ import annotations

import pytest

from app.queue.results import ServiceTile
from ui.board.plan import plan
from ui.board.services import faces


def tile(code: str, wait: tuple[int, int] | None = None) -> ServiceTile:
    low, high = wait if wait is not None else (None, None)
    return ServiceTile(code, code[:1], "服务", "front", 3, low, high)


def _said(tiles: list[ServiceTile], size: tuple[int, int] = (1920, 1080)) -> list[tuple[bool, str]]:
    shown = faces(tiles, plan(*size, len(tiles), 2, True))
    return [(face.spans, "".join(each.code for each in face.tiles)) for face in shown]


def test_counts_alone_while_no_wait_is_known() -> None:
    assert _said([tile(code) for code in "ABCDEF"]) == [(False, "ABCDEF")]


def test_waits_take_their_turn_with_the_counts() -> None:
    assert _said([tile(code, (180, 540)) for code in "ABCDEF"]) == [(False, "ABCDEF"), (True, "ABC"), (True, "DEF")]
    tall = _said([tile(code, (180, 540)) for code in "ABCDEF"], (1080, 1920))
    assert tall == [(False, "ABCDEF"), (True, "AB"), (True, "CD"), (True, "EF")]


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
