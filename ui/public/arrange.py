"""How many tiles go on a page, and in what grid. Pure."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

_BEST_SHAPE = 2.4  # width to height: a letter beside a name of two lines
_MOST_COLUMNS = 4


class Grid(NamedTuple):
    """A page of tiles."""

    columns: int
    rows: int

    @property
    def tiles(self) -> int:
        """Give how many tiles a page has."""
        return self.columns * self.rows


def arrange(count: int, room: tuple[int, int], least: int, gap: int, height_for: Callable[[int], int]) -> Grid:
    """Choose the grid for so many tiles in a room.

    Args:
        count: How many tiles there are.
        room: Width and height, in pixels.
        least: Least width of a tile.
        gap: Between tiles.
        height_for: The height that every tile needs at a width.
    """
    width, height = room
    most = max(1, min(_MOST_COLUMNS, (width + gap) // (least + gap)))
    possible = [Grid(across, _rows(across, room, gap, height_for)) for across in range(1, most + 1)]
    possible = [each for each in possible if each.rows > 0] or [Grid(1, 1)]
    whole = [Grid(each.columns, max(1, -(-count // each.columns))) for each in possible if each.tiles >= count]
    if not whole:
        return max(possible, key=lambda grid: grid.tiles)
    return min(whole, key=lambda grid: _badness(grid, count, width, height))


def _rows(columns: int, room: tuple[int, int], gap: int, height_for: Callable[[int], int]) -> int:
    tall = max(1, height_for(tile_width(room[0], columns, gap)))
    return (room[1] + gap) // (tall + gap)


def tile_width(width: int, columns: int, gap: int) -> int:
    """Give the width of each of so many columns."""
    return (width - (columns - 1) * gap) // columns


def _badness(grid: Grid, count: int, width: int, height: int) -> float:
    shape = (width / grid.columns) / (height / max(1, grid.rows))
    empty = grid.tiles - count
    return max(shape / _BEST_SHAPE, _BEST_SHAPE / shape) + empty * 0.2


def pages(count: int, per_page: int) -> int:
    """Give how many pages so many tiles need, at least one."""
    return max(1, -(-count // max(1, per_page)))
