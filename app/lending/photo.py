"""A photo of an item: small enough for the store, without what a telephone hides in it (place, time, owner)."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING

from app.core import changes
from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Look, Work, query, use_case
from app.lending.find import find_item, own_item
from app.lending.results import ItemState, item_state
from db import photos

if TYPE_CHECKING:
    from PIL import Image

MOST_BYTES = 30_000_000  # of the file somebody chose
SIDE = 800  # pixels of the longer side as kept
KEPT_BYTES = 400_000
_QUALITY = (85, 70, 50, 30, 10)
_JPEG = b"\xff\xd8\xff"
_FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF")


@use_case(Right.EDIT_STOCK)
def set_photo(work: Work, item: str, jpeg: bytes) -> ItemState:
    """Keep a photo of an item, as `small_jpeg` made it, instead of the one there was.

    Raises:
        HallError: `unknown_item not_allowed`, `picture_too_large` for one that was not made small.
    """
    found = own_item(work, item)
    # Made small before, and not here: meanwhile nobody else could write.
    if not jpeg.startswith(_JPEG) or len(jpeg) > KEPT_BYTES:
        raise HallError("picture_too_large", limit=KEPT_BYTES)
    photos.set_photo(work.tx, found.item.id, jpeg)
    work.subject = found.item.code
    work.changed(changes.STOCK)
    return item_state(found.item, found.model)


@use_case(Right.EDIT_STOCK)
def remove_photo(work: Work, item: str) -> ItemState:
    """Remove the photo of an item.

    Raises:
        HallError: `unknown_item not_allowed`, `wrong_state` when it has none.
    """
    found = own_item(work, item)
    if not photos.remove_photo(work.tx, found.item.id):
        raise HallError("wrong_state", item=found.item.code, state="no_photo")
    work.subject = found.item.code
    work.changed(changes.STOCK)
    return item_state(found.item, found.model)


@query(Right.LEND)
def photo(look: Look, item: str) -> bytes | None:
    """Give the photo of an item as JPEG, None when it has none.

    Raises:
        HallError: `unknown_item`.
    """
    return photos.photo_of(look.tx, find_item(look, item).item.id)


def small_jpeg(picture: object) -> bytes:
    """Give a picture as JPEG of at most 800 pixels a side, upright, with nothing but the picture in it.

    Raises:
        HallError: `picture_too_large picture_unreadable`.
    """
    from PIL import Image, UnidentifiedImageError

    if not isinstance(picture, bytes) or not picture:
        raise HallError("picture_unreadable")
    if len(picture) > MOST_BYTES:
        raise HallError("picture_too_large", limit=MOST_BYTES)
    bombs = (Image.DecompressionBombError, Image.DecompressionBombWarning)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            plain = _opened(picture)
    except bombs as error:
        raise HallError("picture_too_large", limit=MOST_BYTES) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise HallError("picture_unreadable") from error
    return _packed(plain)


def _opened(picture: bytes) -> Image.Image:
    """Read a picture upright, at most 800 pixels a side, on white where one could see through it."""
    from PIL import Image, ImageOps

    with Image.open(io.BytesIO(picture), formats=_FORMATS) as opened:
        opened.draft("RGB", (2 * SIDE, 2 * SIDE))  # a JPEG is read at a part of its size
        upright = ImageOps.exif_transpose(opened).convert("RGBA")
    upright.thumbnail((SIDE, SIDE))
    plain = Image.new("RGB", upright.size, "white")
    plain.paste(upright, mask=upright.getchannel("A"))
    return plain


def _packed(plain: Image.Image) -> bytes:
    for quality in _QUALITY:
        told = io.BytesIO()
        plain.save(told, "JPEG", quality=quality, optimize=True)
        if told.tell() <= KEPT_BYTES:
            break
    return told.getvalue()
