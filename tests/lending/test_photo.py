"""Photos of items."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from app.core.errors import HallError
from app.lending import cards, photo


def picture(size, kind="JPEG", mode="RGB", **values):
    told = io.BytesIO()
    Image.effect_noise(size, 90).convert(mode).save(told, kind, **values)
    return told.getvalue()


@pytest.mark.parametrize(
    ("size", "kept", "kind", "mode"),
    [
        ((3000, 1500), (800, 400), "JPEG", "RGB"),
        ((300, 200), (300, 200), "PNG", "RGBA"),
        ((900, 1800), (400, 800), "PNG", "L"),
        ((40, 40), (40, 40), "GIF", "P"),
    ],
)
def test_a_picture_is_kept_small(size, kept, kind, mode):
    small = photo.small_jpeg(picture(size, kind, mode))
    with Image.open(io.BytesIO(small)) as opened:
        assert (opened.format, opened.size, opened.mode) == ("JPEG", kept, "RGB")
    assert len(small) <= photo.KEPT_BYTES


def test_a_picture_stands_upright_and_tells_nothing_else():
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif[0x9286] = "where and when"
    with Image.open(io.BytesIO(photo.small_jpeg(picture((400, 200), exif=exif)))) as opened:
        assert (opened.size, dict(opened.getexif())) == ((200, 400), {})


@pytest.mark.parametrize("broken", [b"", b"no picture", picture((400, 400))[:900], "text"])
def test_what_is_no_picture_is_refused(broken):
    with pytest.raises(HallError, match="picture_unreadable"):
        photo.small_jpeg(broken)


def test_a_picture_that_would_fill_the_memory_is_refused():
    huge = picture((10, 10), "PNG")
    at = huge.index(b"IHDR") + 4
    import struct
    import zlib

    body = b"IHDR" + struct.pack(">II", 60_000, 60_000) + huge[at + 8 : at + 13]
    bomb = huge[: at - 4] + body + struct.pack(">I", zlib.crc32(body)) + huge[at + 17 :]
    with pytest.raises(HallError, match="picture_too_large"):
        photo.small_jpeg(bomb)
    with pytest.raises(HallError, match="picture_too_large"):
        photo.small_jpeg(b"x" * (photo.MOST_BYTES + 1))


def test_an_item_has_one_photo_or_none(station):
    code = station.item("T-1")
    assert station.ask(photo.photo, code) is None
    small = photo.small_jpeg(picture((500, 500)))
    station.do(photo.set_photo, code, small)
    station.do(photo.set_photo, code, small)
    assert station.ask(photo.photo, code) == small
    assert station.ask(cards.item_card, code).has_photo
    assert station.refusal(station.do, photo.set_photo, code, b"GIF89a").code == "picture_too_large"
    station.do(photo.remove_photo, code)
    assert station.refusal(station.do, photo.remove_photo, code).code == "wrong_state"
