"""What is written for a spreadsheet is never evaluated, comes back as it was, and is never half there."""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from io import BytesIO, StringIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import load_workbook

from app.core.errors import HallError
from app.documents.put_file import put_file
from app.documents.table_file import read_table
from app.documents.tables.escapes import escaped, unescaped
from app.documents.tables.guard import guarded, unguarded, would_run
from app.documents.tables.model import Column
from app.documents.workbook import table_as_csv, table_as_xlsx, write_table
from tests.helpers.data import data_dir
from tests.helpers.disks import small_disk
from tests.helpers.tables import RESIDENTS

__all__ = ["small_disk"]

HEADINGS = ("编号", "名称")
COLUMNS = (Column("编号", needed=True), Column("名称"))
MAKERS = {"x.csv": table_as_csv, "x.xlsx": table_as_xlsx}
# What no store of ours can hold, or what the reader refuses for what it may stand for.
_NEVER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffd]")
BLNS = [text for text in json.loads(data_dir("hazards", "blns.json").read_text("utf-8")) if not _NEVER.search(text)]
NAMES = [one["text"] for one in json.loads(data_dir("hazards", "names_zh.json").read_text("utf-8"))]
STRINGS = [*BLNS, *(text for text in NAMES if not _NEVER.search(text))]
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\t\n\r'\"=+-@,;_x05F")).filter(
    lambda text: not _NEVER.search(text)
)


def back(name, data):
    """Read what was written; give the second column."""
    table = read_table(data, COLUMNS, name=name)
    assert table.refused == ()
    return [row["名称"] for row in table.rows]


@pytest.mark.parametrize("name", MAKERS)
def test_every_naughty_string_comes_back_as_it_was(name):
    rows = [(str(number), text) for number, text in enumerate(STRINGS)]
    assert len(rows) > 700
    assert back(name, MAKERS[name](HEADINGS, rows)) == STRINGS


@pytest.mark.parametrize("name", MAKERS)
@given(texts=st.lists(TEXTS, min_size=1, max_size=8))
@example(texts=["'=1", "''=1", "'''=1", "=1", "\r\n=1", "_x000D_", "_x005F_x0041_", "＝1", " =1", "#N/A", "'", "a\r"])
def test_any_text_comes_back_as_it_was(name, texts):
    assert back(name, MAKERS[name](HEADINGS, [("1", text) for text in texts])) == texts


@given(TEXTS)
def test_guards_and_escapes_are_taken_back_exactly(text):
    assert unguarded(guarded(text)) == text
    assert not would_run(guarded(text))
    assert unescaped(escaped(text)) == text


def test_values_that_a_spreadsheet_would_run_are_guarded_in_both_forms():
    source = data_dir("hazards", "import", "residents_formula_injection.csv")
    notes = [row["备注"] for row in read_table(source, RESIDENTS).rows]
    assert len(notes) == 20 and notes[13] == "'=1+1"
    rows = [("x", note) for note in notes]
    text = table_as_csv(HEADINGS, rows)
    assert text.startswith(b"\xef\xbb\xbf")
    for row in list(csv.reader(StringIO(text.decode("utf-8-sig"), newline="")))[1:]:
        assert not row[1].lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠")), row
        assert not row[1].startswith(("\t", "\r"))
    book = table_as_xlsx(HEADINGS, rows)
    for cell in load_workbook(BytesIO(book)).active["B"][1:]:
        assert cell.data_type == "s"
        assert cell.quotePrefix == would_run(cell.value.replace("_x000D_", "\r"))
    assert back("x.csv", text) == back("x.xlsx", book) == notes


def test_numbers_and_days_stay_what_they_are_and_columns_take_texts():
    rows = [("T-1", 3, 2.5, date(2026, 11, 22), None), ("007", -1, 0, date(2000, 1, 1), "x")]
    headings = ("编号", "数量", "价", "日期", "备注")
    page = load_workbook(BytesIO(table_as_xlsx(headings, rows, sheet="物品/[1]"))).active
    assert page.title == "物品  1"
    assert page["B2"].value == 3 and page["C2"].value == 2.5 and page["D2"].is_date
    assert page["A1"].font.bold and page.freeze_panes == "A2"
    assert page.column_dimensions["A"].number_format == "@"
    for name, make in MAKERS.items():
        table = read_table(make(headings, rows), [Column(one, needed=one != "备注") for one in headings], name=name)
        assert [tuple(row.texts.values()) for row in table.rows] == [
            ("T-1", "3", "2.5", "2026-11-22", ""),
            ("007", "-1", "0", "2000-01-01", "x"),
        ]


def test_a_cell_that_a_spreadsheet_would_cut_is_refused_with_its_address():
    for text in ("字" * 32_768, "\x01" * 5_000):
        with pytest.raises(HallError, match="cell_too_long") as refused:
            table_as_xlsx(HEADINGS, [("1", "x"), ("2", text)])
        assert refused.value.values == {"cell": "B3", "limit": 32_767}
    assert back("x.xlsx", table_as_xlsx(HEADINGS, [("1", "字" * 32_767)])) == ["字" * 32_767]


@pytest.mark.parametrize("make", MAKERS.values())
def test_half_a_character_is_refused(make):
    with pytest.raises(HallError, match="bad_value"):
        make(HEADINGS, [("1", "\ud800")])


@pytest.mark.parametrize("name", MAKERS)
def test_the_ending_says_what_is_written_and_the_file_is_replaced_whole(tmp_path, name):
    path = tmp_path / name
    path.write_text("old")
    told: list[int] = []
    assert write_table(path, HEADINGS, [("1", "一")] * 600, progress=told.append) == path
    assert back(name, path.read_bytes()) == ["一"] * 600
    assert len(told) == 3
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_another_ending_is_refused(tmp_path):
    with pytest.raises(HallError, match="file_kind"):
        write_table(tmp_path / "x.doc", HEADINGS, [])
    assert list(tmp_path.iterdir()) == []


def test_whoever_cancels_keeps_the_old_file(tmp_path):
    path = tmp_path / "x.xlsx"
    path.write_text("old")
    asked: list[int] = []

    def stop():
        asked.append(1)
        return len(asked) > 2

    with pytest.raises(HallError, match="export_cancelled"):
        write_table(path, HEADINGS, (("1", "一") for _ in range(5_000)), cancelled=stop)
    assert path.read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_place_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "folder.csv").mkdir()
    for path in (tmp_path / "none" / "x.csv", tmp_path / "folder.csv"):
        with pytest.raises(HallError, match="file_unwritable"):
            write_table(path, HEADINGS, [("1", "一")])
    assert [one.name for one in tmp_path.iterdir()] == ["folder.csv"]


def test_a_file_that_another_program_holds_is_said(tmp_path, monkeypatch):
    path = tmp_path / "x.csv"
    path.write_text("old")

    def held(*_names):
        raise PermissionError(13, "held")

    monkeypatch.setattr("os.replace", held)
    monkeypatch.setattr("pathlib.Path.replace", held)
    with pytest.raises(HallError, match="file_in_use"):
        put_file(path, b"new")
    assert path.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["x.csv"]


def test_what_a_link_leads_to_is_replaced_and_not_the_link(tmp_path):
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to("real.csv")
    put_file(tmp_path / "link.csv", b"new")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_bytes() == b"new"


def test_a_full_disk_keeps_the_old_file_and_no_half_one(small_disk):
    path = small_disk.folder / "x.csv"
    path.write_text("old")
    small_disk.fill()
    with pytest.raises(HallError, match="disk_full"):
        write_table(path, HEADINGS, [("1", "一" * 1_000)] * 200)
    assert path.read_text() == "old"
    assert sorted(one.name for one in small_disk.folder.iterdir()) == ["filler", "x.csv"]


def test_a_disk_that_is_read_only_is_said(small_disk):
    small_disk.make_read_only()
    with pytest.raises(HallError, match="file_unwritable"):
        write_table(small_disk.folder / "x.csv", HEADINGS, [("1", "一")])
