"""How many tiles go on a page, and in what grid. Pure."""

from __future__ import annotations

from typing import NamedTuple

_BEST_SHAPE = 2.2  # width to height: a letter beside a name of two lines
_MOST_COLUMNS = 4


class Grid(NamedTuple):
    """A page of tiles."""

    columns: int
    rows: int

    @property
    def tiles(self) -> int:
        """Give how many tiles a page has."""
        return self.columns * self.rows


def arrange(count: int, width: int, height: int, least: tuple[int, int], gap: int) -> Grid:
    """Choose the grid for so many tiles in a room.

    Args:
        count: How many tiles there are.
        width: Of the room, in pixels.
        height: Of the room, in pixels.
        least: Least width and height of a tile.
        gap: Between tiles.
    """
    columns = max(1, min(_MOST_COLUMNS, (width + gap) // (least[0] + gap)))
    rows = max(1, (height + gap) // (least[1] + gap))
    if count > columns * rows:
        return Grid(columns, rows)
    fitting = [Grid(across, -(-count // across)) for across in range(1, columns + 1) if -(-count // across) <= rows]
    return min(fitting, key=lambda grid: _badness(grid, count, width, height))


def _badness(grid: Grid, count: int, width: int, height: int) -> float:
    shape = (width / grid.columns) / (height / grid.rows)
    empty = grid.tiles - count
    return max(shape / _BEST_SHAPE, _BEST_SHAPE / shape) + empty * 0.2


def pages(count: int, per_page: int) -> int:
    """Give how many pages so many tiles need, at least one."""
    return max(1, -(-count // max(1, per_page)))
