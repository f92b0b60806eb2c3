"""Any small paper as a picture of dots, and as a PDF page of exactly its size: the same dots, no second layout."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from app.documents.guide_slip import draw_guide
from app.documents.guide_slip_facts import GuideSlip
from app.documents.loan_slip_facts import LoanSlipFacts
from app.documents.loan_slip_roll import draw_loan_slip
from app.documents.materials_facts import MaterialsFacts
from app.documents.materials_slip import draw_materials
from app.documents.paper_facts import Paper
from app.documents.receipt import draw_receipt
from app.documents.slip import draw_slip
from app.documents.slip_facts import DOTS, DPI, Slip

_POINTS_PER_INCH = 72
_MM_PER_INCH = 25.4


def draw_paper(paper: Paper, paper_mm: int) -> Image.Image:
    """Draw any small paper: mode "1", black is 0, exactly as wide as the print head of 80 or 58 mm.

    Raises:
        ValueError: Another paper, a code that is not plain ASCII, or a font that is missing.
    """
    try:
        if isinstance(paper, MaterialsFacts):
            return draw_materials(paper, paper_mm)
        if isinstance(paper, GuideSlip):
            return draw_guide(paper, paper_mm)
        if isinstance(paper, LoanSlipFacts):
            return draw_loan_slip(paper, paper_mm)
        return draw_slip(paper, paper_mm) if isinstance(paper, Slip) else draw_receipt(paper, paper_mm)
    except OSError as error:
        raise ValueError(f"a font cannot be read: {error}") from error


def paper_pdf(paper: Paper, paper_mm: int) -> bytes:
    """Give any small paper as PDF: paper of 80 or 58 mm, every dot as large as a print head makes it.

    Raises:
        ValueError: As `draw_paper`.
    """
    return picture_pdf(draw_paper(paper, paper_mm), paper_mm, f"{paper.number} {paper.at:%Y-%m-%d %H:%M}")


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
