"""What every small paper is made of: lines, marks and codes of black and white dots at 203 dpi."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageChops, ImageDraw, ImageFont
from PIL.ImageFont import FreeTypeFont

from app.documents.fonts import BOLD, FOLDER, RARE, font_of
from app.documents.plain import balanced, printable, wrap
from app.documents.qr import qr_rows

_WHITE = 255  # the value 1 is white, too, but inverts to white
_DARK = 150  # grey below this is printed: slightly bold, so that thin strokes hold on thermal paper


@dataclass(frozen=True, slots=True)
class Sizes:
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
SIZES = {
    80: Sizes(576, 36, 200, 48, 36, 28, 8, 14),
    58: Sizes(384, 32, 132, 38, 32, 28, 6, 10),
}


def sizes_of(paper_mm: int) -> Sizes:
    """Give the sizes for paper of 80 or 58 mm.

    Raises:
        ValueError: Another paper.
    """
    if paper_mm not in SIZES:
        raise ValueError(f"nothing is laid out for paper of {paper_mm} mm")
    return SIZES[paper_mm]


def stack(parts: Iterable[Image.Image], sizes: Sizes) -> Image.Image:
    """Put parts one below the other, in the middle: mode "1", black is 0, exactly as wide as the print head."""
    pictures = list(parts)
    height = sum(part.height for part in pictures) + sizes.gap * (len(pictures) + 1)
    sheet = Image.new("1", (sizes.width, height), _WHITE)
    top = sizes.gap
    for part in pictures:
        sheet.paste(part, ((sizes.width - part.width) // 2, top))
        top += part.height + sizes.gap
    return sheet


def large(number: str, sizes: Sizes) -> Image.Image:
    """Draw the number as large as the paper takes it."""
    text = printable(number)
    size = sizes.number
    while (wide := sum(widths(text, BOLD, size).get(c, 0) for c in text)) > sizes.width and size > sizes.service:
        size = int(size * sizes.width / wide)
    # Not kept: it is another one on every slip, and 144 kB each.
    return _trimmed(_line(text, BOLD, size))


def lines(text: str, font: str, size: int, room: int) -> Iterator[Image.Image]:
    """Draw a text in as many lines as it needs, none wider than the room (dots)."""
    shown = printable(text)
    for each in balanced(shown, room, widths(shown, font, size)):
        yield line(each, font, size)


def from_left(text: str, font: str, size: int, sizes: Sizes, left: int = 0) -> Image.Image:
    """Draw a text from the left in as many lines as it needs, across the paper, so far in (dots)."""
    shown = printable(text)
    told = wrap(shown, sizes.width - left, widths(shown, font, size)) or [""]
    drawn = [line(each, font, size) for each in told]
    sheet = Image.new("1", (sizes.width, sum(each.height for each in drawn)), _WHITE)
    top = 0
    for each in drawn:
        sheet.paste(each, (left, top))
        top += each.height
    return sheet


def beside_box(text: str, font: str, size: int, sizes: Sizes, ticked: bool | None = False) -> Image.Image:
    """Draw a text beside a box to tick, a ticked one, or (None) as far in as if there were one."""
    side = sizes.small
    sheet = from_left(text, font, size, sizes, side + sizes.gap)
    if ticked is not None:
        first = line("", font, size).height  # every line is as high, whatever it says
        _box(sheet, (first - side) // 2, side, ticked)
    return sheet


def _box(sheet: Image.Image, top: int, side: int, ticked: bool) -> None:
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((0, top, side - 1, top + side - 1), outline=0, width=3)
    if ticked:
        corners = [(side * 0.2, top + side * 0.5), (side * 0.42, top + side * 0.75), (side * 0.82, top + side * 0.22)]
        pen.line(corners, fill=0, width=4)


@lru_cache(maxsize=256)
def line(text: str, font: str, size: int) -> Image.Image:
    """Draw one line as it stands, or take it as it was drawn before; most lines are the same all day."""
    return _line(text, font, size)


def _line(text: str, font: str, size: int) -> Image.Image:
    """Draw one line as it stands, each character in the font that has it."""
    wide = widths(text, font, size)
    above, below = _face(font, size).getmetrics()
    picture = Image.new("L", (max(1, round(sum(wide[c] for c in text))), above + below), 255)
    pen = ImageDraw.Draw(picture)
    left = 0.0
    for run, face in _runs(text, font, size):
        pen.text((left, above), run, font=face, fill=0, anchor="ls", stroke_width=_stroke(face, size))
        left += sum(wide[c] for c in run)
    return _dots(picture)


def marks(words: list[str], sizes: Sizes) -> Image.Image:
    """Draw marks side by side, white on black bars, smaller where long words would not fit."""
    for size in (sizes.service, sizes.body, sizes.small):
        row = _row([_mark(word, size) for word in words], sizes.gap * 2)
        if row.width <= sizes.width:
            break
    return row


def _mark(text: str, size: int) -> Image.Image:
    drawn = line(text, BOLD, size)
    bar = Image.new("1", (drawn.width + size, drawn.height), 0)
    bar.paste(ImageChops.invert(drawn), (size // 2, 0))
    return bar


def _row(pictures: list[Image.Image], gap: int) -> Image.Image:
    row = Image.new("1", (sum(each.width + gap for each in pictures) - gap, pictures[0].height), _WHITE)
    left = 0
    for picture in pictures:
        row.paste(picture, (left, 0))
        left += picture.width + gap
    return row


def qr(token: str, module: int) -> Image.Image:
    """Draw a QR code, each module so many dots wide.

    Raises:
        ValueError: A token that is not plain ASCII.
    """
    rows = qr_rows(token)
    small = Image.new("1", (len(rows), len(rows)))
    small.putdata([0 if dark else 255 for row in rows for dark in row])
    return small.resize((len(rows) * module, len(rows) * module), Image.Resampling.NEAREST)


def _stroke(face: FreeTypeFont, size: int) -> float:
    """Give how much the thin strokes of the rare font are thickened, in dots, to hold beside bold ones."""
    return size / 36 if str(face.path).endswith(RARE) else 0


def _trimmed(drawn: Image.Image) -> Image.Image:
    """Cut the white above and below a line: large type has a lot of it."""
    box = ImageChops.invert(drawn).getbbox()
    return drawn if box is None else drawn.crop((0, box[1], drawn.width, box[3]))


def padded(picture: Image.Image, gap: int) -> Image.Image:
    """Leave white above and below a picture."""
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


def widths(text: str, font: str, size: int) -> dict[str, float]:
    """Give the width of every character of a text, in dots."""
    return {c: _face(font_of(c, font) or font, size).getlength(c) for c in set(text)}


@lru_cache(maxsize=64)
def _face(font: str, size: int) -> FreeTypeFont:
    # The basic layout neither reorders nor joins anything, and is the same on every computer.
    return ImageFont.truetype(FOLDER / font, size, layout_engine=ImageFont.Layout.BASIC)
