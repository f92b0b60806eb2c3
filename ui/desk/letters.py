"""Which tiles the walk-up strip offers, and what Alt+letter does: pure."""

from __future__ import annotations

from collections.abc import Sequence

from app.queue.results import ServiceTile


def offered(tiles: Sequence[ServiceTile]) -> tuple[ServiceTile, ...]:
    """Give the services of the front office; all of them where there is none."""
    front = tuple(tile for tile in tiles if tile.office == "front")
    return front or tuple(tiles)


def by_letter(tiles: Sequence[ServiceTile]) -> dict[str, tuple[str, ...]]:
    """Group service codes by the letter of their number series, in their order."""
    found: dict[str, tuple[str, ...]] = {}
    for tile in tiles:
        found[tile.letter] = (*found.get(tile.letter, ()), tile.code)
    return found


def after(codes: Sequence[str], focused: str | None) -> str:
    """Give the tile that the letter goes to next when several services share it."""
    if focused in codes:
        return codes[(codes.index(focused) + 1) % len(codes)]
    return codes[0]


def tile_columns(count: int, width: int, tile_width: int, gap: int) -> int:
    """Give how many tiles stand in a line: as few lines as the width allows, evenly filled."""
    if count < 1:
        return 1
    most = max(1, (width + gap) // (tile_width + gap))
    lines = -(-count // most)
    return -(-count // lines)
