"""The slip of a ticket as a picture of black and white dots, for paper of 80 or 58 mm at 203 dpi."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import qrcode
from PIL import Image, ImageChops, ImageDraw, ImageFont
from PIL.ImageFont import FreeTypeFont

from app.documents.fonts import BOLD, FOLDER, RARE, REGULAR, font_of
from app.documents.plain import printable, wrap
from app.documents.slip_facts import Slip

_WHITE = 255  # the value 1 is white, too, but inverts to white
_QUIET = 4  # modules of white around a QR code (ISO/IEC 18004)
_MASK = 3  # the one without regular rows or columns: (row + column) mod 3
_DARK = 150  # grey below this is printed: slightly bold, so that thin strokes hold on thermal paper


@dataclass(frozen=True, slots=True)
class _Sizes:
    """Heights of type and gaps, in dots."""

    width: int
    site: int
    number: int
    service: int
    body: int
    small: int
    module: int
    gap: int


# 24 dots is 3 mm, the smallest type that an old person still reads on thermal paper.
_SIZES = {
    80: _Sizes(576, 36, 200, 48, 36, 28, 8, 14),
    58: _Sizes(384, 30, 132, 38, 30, 25, 6, 10),
}


def draw_slip(slip: Slip, paper_mm: int) -> Image.Image:
    """Draw a slip for paper of 80 or 58 mm: mode "1", black is 0, exactly as wide as the print head.

    Raises:
        ValueError: Another paper, or a token that is not plain ASCII.
    """
    if paper_mm not in _SIZES:
        raise ValueError(f"no slip for paper of {paper_mm} mm")
    sizes = _SIZES[paper_mm]
    parts = list(_parts(slip, sizes))
    height = sum(part.height for part in parts) + sizes.gap * (len(parts) + 1)
    sheet = Image.new("1", (sizes.width, height), _WHITE)
    top = sizes.gap
    for part in parts:
        sheet.paste(part, ((sizes.width - part.width) // 2, top))
        top += part.height + sizes.gap
    return sheet


def _parts(slip: Slip, sizes: _Sizes) -> Iterator[Image.Image]:
    words = slip.words
    yield from _lines(slip.site, BOLD, sizes.site, sizes.width)
    marks = [mark for mark, shown in ((words.green, slip.green), (words.reprint, slip.reprint)) if shown]
    if marks:
        yield _marks(marks, sizes)
    yield _padded(_number(slip.number, sizes), sizes.gap)
    yield from _lines(slip.service, BOLD, sizes.service, sizes.width)
    if slip.ahead is not None:
        yield from _lines(words.people_ahead(slip.ahead), REGULAR, sizes.body, sizes.width)
    if slip.wait_low_s is not None and slip.wait_high_s is not None:
        yield from _lines(words.wait(slip.wait_low_s, slip.wait_high_s), REGULAR, sizes.body, sizes.width)
    yield _qr(slip.token, sizes.module)
    yield from _lines(slip.at.strftime("%Y-%m-%d %H:%M"), REGULAR, sizes.small, sizes.width)
    if slip.line.strip():
        yield from _lines(slip.line, REGULAR, sizes.small, sizes.width)


def _number(number: str, sizes: _Sizes) -> Image.Image:
    """Draw the number as large as the paper takes it."""
    text = printable(number)
    size = sizes.number
    while (wide := sum(_widths(text, BOLD, size).get(c, 0) for c in text)) > sizes.width and size > sizes.service:
        size = int(size * sizes.width / wide)
    return _trimmed(_line(text, BOLD, size))


def _lines(text: str, font: str, size: int, room: int) -> Iterator[Image.Image]:
    shown = printable(text)
    for line in wrap(shown, room, _widths(shown, font, size)):
        yield _line(line, font, size)


@lru_cache(maxsize=256)
def _line(text: str, font: str, size: int) -> Image.Image:
    """Draw one line as it stands, each character in the font that has it; most lines are the same all day."""
    widths = _widths(text, font, size)
    above, below = _face(font, size).getmetrics()
    picture = Image.new("L", (max(1, round(sum(widths[c] for c in text))), above + below), 255)
    pen = ImageDraw.Draw(picture)
    left = 0.0
    for run, face in _runs(text, font, size):
        pen.text((left, above), run, font=face, fill=0, anchor="ls", stroke_width=_stroke(face, size))
        left += sum(widths[c] for c in run)
    return _dots(picture)


def _mark(text: str, size: int) -> Image.Image:
    """Draw a mark: white on a black bar."""
    line = _line(text, BOLD, size)
    bar = Image.new("1", (line.width + size, line.height), 0)
    bar.paste(ImageChops.invert(line), (size // 2, 0))
    return bar


def _marks(marks: list[str], sizes: _Sizes) -> Image.Image:
    """Draw the marks side by side, smaller where long words would not fit."""
    for size in (sizes.service, sizes.body, sizes.small):
        row = _row([_mark(mark, size) for mark in marks], sizes.gap * 2)
        if row.width <= sizes.width:
            break
    return row


def _row(pictures: list[Image.Image], gap: int) -> Image.Image:
    row = Image.new("1", (sum(each.width + gap for each in pictures) - gap, pictures[0].height), _WHITE)
    left = 0
    for picture in pictures:
        row.paste(picture, (left, 0))
        left += picture.width + gap
    return row


def _qr(token: str, module: int) -> Image.Image:
    if not (token.isascii() and token.isprintable() and token):
        raise ValueError("the token of a slip is plain ASCII")
    # Trying all eight masks for the best looking one takes longer than all the rest of the slip;
    # a reader takes any.
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=_QUIET, mask_pattern=_MASK)
    code.add_data(token)
    rows = code.get_matrix()
    small = Image.new("1", (len(rows), len(rows)))
    small.putdata([0 if dark else 255 for row in rows for dark in row])
    return small.resize((len(rows) * module, len(rows) * module), Image.Resampling.NEAREST)


def _stroke(face: FreeTypeFont, size: int) -> float:
    """Give how much the thin strokes of the rare font are thickened, in dots, to hold beside bold ones."""
    return size / 36 if str(face.path).endswith(RARE) else 0


def _trimmed(line: Image.Image) -> Image.Image:
    """Cut the white above and below a line: large type has a lot of it."""
    box = ImageChops.invert(line).getbbox()
    return line if box is None else line.crop((0, box[1], line.width, box[3]))


def _padded(picture: Image.Image, gap: int) -> Image.Image:
    sheet = Image.new("1", (picture.width, picture.height + 2 * gap), _WHITE)
    sheet.paste(picture, (0, gap))
    return sheet


def _dots(picture: Image.Image) -> Image.Image:
    return picture.point(lambda grey: 0 if grey < _DARK else 255).convert("1", dither=Image.Dither.NONE)


def _runs(text: str, font: str, size: int) -> Iterator[tuple[str, FreeTypeFont]]:
    """Cut a line into pieces of one font each."""
    run, used = "", font
    for character in text:
        wanted = font_of(character, font) or font
        if wanted != used and run:
            yield run, _face(used, size)
            run = ""
        run, used = run + character, wanted
    if run:
        yield run, _face(used, size)


def _widths(text: str, font: str, size: int) -> dict[str, float]:
    return {c: _face(font_of(c, font) or font, size).getlength(c) for c in set(text)}


@lru_cache(maxsize=64)
def _face(font: str, size: int) -> FreeTypeFont:
    # The basic layout neither reorders nor joins anything, and is the same on every computer.
    return ImageFont.truetype(FOLDER / font, size, layout_engine=ImageFont.Layout.BASIC)
