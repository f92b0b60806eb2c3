"""What a service is called in the language in force: its English name where there is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from app.queue.results import DeskView, ServiceTile
from ui import i18n

if TYPE_CHECKING:
    from app.setup.results import ServiceInfo


def shown_name(name: str, name_en: str) -> str:
    """Give the name to show."""
    return name_en if name_en and i18n.spoken() != i18n.CHINESE else name


def service_choices(services: Sequence[ServiceInfo]) -> tuple[tuple[str, str], ...]:
    """Give the services that are in use, to be ticked: code, and code with name."""
    return tuple((each.code, f"{each.code}  {shown_name(each.name, each.name_en)}") for each in services if each.active)


def named_tiles(tiles: tuple[ServiceTile, ...]) -> tuple[ServiceTile, ...]:
    """Name services in the language in force."""
    if i18n.spoken() == i18n.CHINESE:
        return tiles
    return tuple(replace(tile, name=shown_name(tile.name, tile.name_en)) for tile in tiles)


def named_view(view: DeskView) -> DeskView:
    """Name the services of everything a desk shows; one that gives no numbers any more keeps its own name."""
    if i18n.spoken() == i18n.CHINESE:
        return view
    tiles = named_tiles(view.tiles)
    named = {before.name: after.name for before, after in zip(view.tiles, tiles, strict=True)}
    hand = view.in_hand
    if hand is not None:
        matters = tuple(named.get(matter, matter) for matter in hand.matters)
        hand = replace(hand, service_name=named.get(hand.service_name, hand.service_name), matters=matters)
    return replace(
        view,
        tiles=tiles,
        in_hand=hand,
        waiting=tuple(replace(row, service_name=named.get(row.service_name, row.service_name)) for row in view.waiting),
        aside=tuple(replace(row, service_name=named.get(row.service_name, row.service_name)) for row in view.aside),
    )
