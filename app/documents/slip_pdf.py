"""A slip as a PDF page of exactly its paper's size: the same dots, no second layout."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from app.documents.slip import draw_slip
from app.documents.slip_facts import DOTS, DPI, Slip

_POINTS_PER_INCH = 72
_MM_PER_INCH = 25.4


def slip_pdf(slip: Slip, paper_mm: int) -> bytes:
    """Give the slip as PDF: paper of 80 or 58 mm, every dot as large as a print head makes it.

    Raises:
        ValueError: As `draw_slip`.
    """
    return picture_pdf(draw_slip(slip, paper_mm), paper_mm, f"{slip.number} {slip.at:%Y-%m-%d %H:%M}")


def picture_pdf(picture: Image.Image, paper_mm: int, title: str) -> bytes:
    """Give a picture of dots at 203 dpi as one PDF page as wide as the paper (mm)."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    point = _POINTS_PER_INCH / DPI
    page = paper_mm * _POINTS_PER_INCH / _MM_PER_INCH
    margin = (page - DOTS[paper_mm] * point) / 2
    high = picture.height * point + 2 * margin
    file = BytesIO()
    # Invariant: the same slip gives the same bytes, and no time of making beside its own.
    sheet = Canvas(file, pagesize=(page, high), invariant=True)
    sheet.setTitle(title)
    size = {"width": picture.width * point, "height": picture.height * point}
    sheet.drawImage(ImageReader(picture.convert("L")), margin, margin, **size)
    sheet.showPage()
    sheet.save()
    return file.getvalue()
