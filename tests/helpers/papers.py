"""Papers as a reader has them: the text and where it stands, and a picture of each page."""

from __future__ import annotations

from io import BytesIO
from typing import NamedTuple

from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument

MM = 72 / 25.4
INCH_MM = 25.4


class Spot(NamedTuple):
    """A piece of text and where on its page it begins, in mm from the left and from the top."""

    text: str
    x: float
    y: float
    size: float  # points


def text_of(data: bytes) -> str:
    """Give all text of a PDF."""
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)


def spots_of(data: bytes) -> list[list[Spot]]:
    """Give, page by page, every piece of text with its place."""
    return [_spots(page) for page in PdfReader(BytesIO(data)).pages]


def _spots(page) -> list[Spot]:
    found: list[Spot] = []
    high = float(page.mediabox.height)

    def note(text, _cm, tm, _font, size) -> None:
        if text.strip():
            found.append(Spot(text.strip(), tm[4] / MM, (high - tm[5]) / MM, size))

    page.extract_text(visitor_text=note)
    return found


def pictures_of(data: bytes, dpi: int) -> list[Image.Image]:
    """Draw every page in grey, by another program than the one that wrote it."""
    kept = QByteArray(data)
    buffer = QBuffer(kept)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument(None)
    document.load(buffer)
    drawn = []
    for number in range(document.pageCount()):
        size = document.pagePointSize(number)
        wanted = QSize(round(size.width() / 72 * dpi), round(size.height() / 72 * dpi))
        page = document.render(number, wanted).convertToFormat(QImage.Format.Format_RGBA8888)
        whole = Image.frombytes(
            "RGBA", (page.width(), page.height()), bytes(page.constBits()), "raw", "RGBA", page.bytesPerLine()
        )
        white = Image.new("RGBA", whole.size, "white")
        drawn.append(Image.alpha_composite(white, whole).convert("L"))
    document.close()
    buffer.close()
    return drawn
