"""The materials notice takes any text there is: nothing crashes or is markup, no line is lost, its code still reads."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

import pytest
import zxingcpp
from pypdf import PdfReader

from app.documents.materials_facts import Lacking, MaterialsFacts
from app.documents.materials_paper import materials_pdf
from app.documents.materials_slip import draw_materials
from tests.documents.test_leaflet import printed
from tests.helpers.guide_papers import hazards, outside, plain_text
from tests.sizes import SIZES

AT = datetime(2026, 11, 23, 9, 30)
WIDTHS = {80: 576, 58: 384}
BARE = MaterialsFacts("社区会客厅", "M-0001", "老年人优待证办理", AT, (Lacking("一寸照片"),))


def _chosen() -> tuple[str, ...]:
    return hazards()[:: max(1, len(hazards()) // SIZES.bad_strings)]


def _with(text: str) -> MaterialsFacts:
    said = text[:500] or " "
    return MaterialsFacts("社区会客厅", "M-0001", text[:300], AT, (Lacking(said, said, said),), (said,), said)


def test_any_text_as_matter_and_material_is_only_text_on_a5() -> None:
    for text in _chosen():
        data = materials_pdf(_with(text))
        assert len(PdfReader(BytesIO(data)).pages) >= 1
        assert printed(text[:300]) in plain_text(data)
        assert outside(data) == []


@pytest.mark.parametrize("paper_mm", [80, 58])
def test_any_text_as_matter_and_material_is_drawn_on_the_roll(paper_mm: int) -> None:
    bare = draw_materials(BARE, paper_mm).height
    for number, text in enumerate(_chosen()[:: 2 if paper_mm == 80 else 6]):
        picture = draw_materials(_with(text), paper_mm)
        assert picture.width == WIDTHS[paper_mm]
        if text.strip() and text.isprintable():
            assert picture.height > bare  # what was said stands there
        if number % 10 == 0:
            assert "M-0001" in [code.text for code in zxingcpp.read_barcodes(picture.convert("L"))]
