"""The materials notice takes any text there is: nothing crashes or is markup, no line is lost, its code still reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
import zxingcpp
from pypdf import PdfReader

from app.documents.materials_facts import Lacking, MaterialsFacts
from app.documents.materials_paper import materials_pdf
from app.documents.materials_slip import draw_materials
from app.documents.plain import packed
from tests.documents.test_leaflet import printed
from tests.helpers.guide_papers import hazards, outside, plain_text
from tests.helpers.papers import spots_of
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


def test_what_stands_beside_each_other_is_never_parted_after_the_dot() -> None:
    assert packed(["甲甲", "乙乙", "丙丙"], " · ", lambda text: len(text) <= 7) == ["甲甲 · 乙乙", "丙丙"]
    assert packed(["一" * 20, "乙"], " · ", lambda text: len(text) <= 7) == ["一" * 20, "乙"]
    assert packed([], " · ", bool) == []
    for name in ("张敏", "欧阳明月明月", "买买提·艾力·吐尔逊江"):
        (page, *_) = spots_of(materials_pdf(replace(BARE, ticket="A017", by=name)))
        assert not any(spot.text.strip().endswith(" ·") or spot.text.strip() == "·" for spot in page)


def test_a_notice_that_takes_two_pages_is_not_set_small_as_well() -> None:
    many = tuple(Lacking(f"第{number}号材料", "单位人事部门开", "原件，三个月以内") for number in range(9))
    pages = spots_of(materials_pdf(replace(BARE, missing=many)))
    assert len(pages) == 2
    sizes = [spot.size for page in pages for spot in page if spot.text.startswith("第") and "号材料" in spot.text]
    assert len(sizes) == 9 and min(sizes) > 13
