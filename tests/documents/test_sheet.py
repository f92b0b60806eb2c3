"""A sheet for a meeting: figures stay figures, words stay words, whatever a file was called."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from app.core.errors import HallError
from app.documents.sheet import Sheet, Table, as_pdf, as_text, as_xlsx, write_sheet

SHEET = Sheet(
    "=HYPERLINK(1) 排班方案 <b>",
    ("一句话 & 另一句",),
    (Table("等候", ("类别", "平均", "最长"), (("普通", "6.9", "30"), ("@SUM(A1)", "–", "97 %"))),),
    "说明",
)


def test_text_has_a_line_for_each_row_and_tabs_between_cells():
    assert as_text(SHEET).splitlines()[4:6] == ["类别\t平均\t最长", "普通\t6.9\t30"]


def test_a_workbook_holds_numbers_as_numbers_and_never_a_formula():
    page = load_workbook(BytesIO(as_xlsx(SHEET))).active
    cells = [cell for row in page.iter_rows() for cell in row if cell.value is not None]
    assert all(cell.data_type in ("s", "n") for cell in cells)
    values = [cell.value for cell in cells]
    assert SHEET.title in values
    assert 6.9 in values
    assert 30 in values
    assert "@SUM(A1)" in values


def test_a_page_of_paper_says_it_all_and_is_the_same_each_time():
    data = as_pdf(SHEET)
    told = "".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)
    for words in ("排班方案 <b>", "一句话 & 另一句", "类别", "普通", "6.9", "说明"):
        assert words in told
    assert as_pdf(SHEET) == data


def test_a_place_that_cannot_be_written_is_refused(tmp_path):
    assert write_sheet(SHEET, tmp_path / "x.txt").read_text("utf-8-sig") == as_text(SHEET)
    with pytest.raises(HallError, match="file_unwritable"):
        write_sheet(SHEET, tmp_path / "none" / "x.pdf")


def test_a_workbooks_columns_have_room_for_what_stands_in_them():
    rows = (("A001", "2026-11-23 07:59:06", "办结"), ("A002", "2026-11-23 08:00:00", "按物品类别" * 9))
    book = load_workbook(BytesIO(as_xlsx(Sheet("明细", (), (Table("每个号一行", ("号", "取号", "结果"), rows),)))))
    sheet = book.active
    assert sheet is not None and [sheet.column_dimensions[name].width for name in "ABC"] == [10, 21, 60]
    assert sheet.freeze_panes == "A5"  # the heading stays in sight
