"""Kits: pieces that lie in one bag under one code and go out together."""

from __future__ import annotations

from collections.abc import Sequence

from app.core import changes
from app.core.errors import HallError
from app.core.rights import Right
from app.core.text import NAME_LIMIT, clean
from app.core.tokens import key_of
from app.core.work import Look, Work, query, use_case
from app.lending.find import Found, own_item, unfit_why
from app.lending.seeing import kit_sight, station_of
from app.lending.sights import KitSight
from db import stock
from db.stock import KitRow

MOST_PIECES_OF_KIT = 50


@use_case(Right.EDIT_STOCK)
def make_kit(work: Work, name: str, items: Sequence[str]) -> KitSight:
    """Put pieces together under one code; it gets K- and at least four digits.

    Raises:
        HallError: `missing_field too_long bad_value unknown_item counted_thing in_other_kit item_twice not_allowed`.
    """
    name = clean(name, "name", NAME_LIMIT, needed=True).strip()
    found = _pieces(work, items, None)
    row = stock.add_kit(work.tx, {"site_id": work.site.id, "name": name})
    return _kept(work, row, found)


@use_case(Right.EDIT_STOCK)
def change_kit(work: Work, kit: str, name: str | None = None, items: Sequence[str] | None = None) -> KitSight:
    """Change what a kit is called or what belongs to it; what is not given stays.

    Raises:
        HallError: as `make_kit`; `unknown_kit`.
    """
    row = own_kit(work, kit)
    if name is not None:
        name = clean(name, "name", NAME_LIMIT, needed=True).strip()
        stock.update_kit(work.tx, row.id, name=name)
        row = row._replace(name=name)
    pieces = stock.items_of_kit(work.tx, row.id)
    found = [piece.id for piece in pieces] if items is None else _pieces(work, items, row)
    return _kept(work, row, found)


@use_case(Right.EDIT_STOCK)
def end_kit(work: Work, kit: str) -> None:
    """Take a kit apart: its pieces stay, its code finds nothing any more.

    Raises:
        HallError: `unknown_kit not_allowed`.
    """
    row = own_kit(work, kit)
    stock.set_kit(work.tx, row.id, [])
    stock.update_kit(work.tx, row.id, active=False)
    work.subject = row.code
    work.changed(changes.STOCK)


@query(Right.LEND)
def kits(look: Look, station: str | None = None) -> tuple[KitSight, ...]:
    """List the kits of a site with what belongs to them."""
    return tuple(kit_sight(look, row) for row in stock.kits_at(look.tx, station_of(look, station)))


def find_kit(look: Look, code: object) -> KitRow:
    """Find a kit by its code.

    Raises:
        HallError: `unknown_kit`.
    """
    key = key_of(code)
    row = stock.kit_coded(look.tx, key) if key else None
    if row is None:
        raise HallError("unknown_kit", kit=str(code)[:40])
    return row


def own_kit(look: Look, code: object) -> KitRow:
    """Find a kit of the site; who sees every station may change any.

    Raises:
        HallError: `unknown_kit not_allowed`.
    """
    row = find_kit(look, code)
    if row.site_id != look.site.id:
        look.require(Right.EVERY_STATION)
    return row


def codes_of_kit(look: Look, kit: str, *, whole: bool) -> list[str]:
    """Give the codes of what goes out when a kit does.

    Args:
        look: An open unit of work.
        kit: Its code.
        whole: All of it; otherwise those that are in and fit to go out.

    Raises:
        HallError: `unknown_kit`, `kit_empty` when nothing of it could go out.
    """
    row = find_kit(look, kit)
    pieces = stock.items_of_kit(look.tx, row.id)
    models = stock.models_of(look.tx, {piece.model_id for piece in pieces})
    if not whole:
        pieces = [
            piece
            for piece in pieces
            if not piece.out_count and not unfit_why(Found(piece, models[piece.model_id]), look.today)
        ]
    if not pieces:
        raise HallError("kit_empty", kit=row.code)
    return [piece.code for piece in pieces]


def _pieces(work: Work, items: Sequence[str], kit: KitRow | None) -> list[int]:
    if not isinstance(items, list | tuple) or not 1 <= len(items) <= MOST_PIECES_OF_KIT:
        raise HallError("bad_value", field="items", limit=MOST_PIECES_OF_KIT)
    found: list[int] = []
    for code in items:
        piece = own_item(work, code)
        if not piece.single:
            raise HallError("counted_thing", item=piece.item.code)
        if piece.item.kit_id not in (None, None if kit is None else kit.id):
            raise HallError("in_other_kit", item=piece.item.code)
        if piece.item.id in found:
            raise HallError("item_twice", item=piece.item.code)
        found.append(piece.item.id)
    return found


def _kept(work: Work, row: KitRow, pieces: list[int]) -> KitSight:
    stock.set_kit(work.tx, row.id, pieces)
    work.subject = row.code
    work.changed(changes.STOCK)
    return kit_sight(work, row)
