"""The day's page stays on one sheet with its back, and its numbers are those of the workbook, also of a real day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from app.core.errors import HallError
from app.documents.put_file import put_file
from app.reports.book import day_book
from app.reports.definitions import DEFINITIONS
from app.reports.page import MOST_ROWS, day_page_pdf
from app.reports.reading import day_report
from app.reports.sheet import day_sheet, further
from tests.helpers.disks import small_disk
from tests.helpers.real_days import DAYS, day_crowd
from tests.helpers.staff import Staff

__all__ = ["small_disk"]
FORMULA = "=1+1<b>&午餐"


@pytest.fixture
def staff(hall, clock):
    return Staff(hall, clock)


@pytest.fixture
def busy(staff):
    """Live through the first visitors of a real day, at the times at which they came."""
    crowd = day_crowd(DAYS[0], {"elderly80": 0.2}, seed=1)
    begun, served = crowd.arrived[0], 0
    staff.open(1, 2)
    staff.pause(2, FORMULA)
    passed = 0.0
    for at, arrived in enumerate(crowd.arrived[:80]):
        staff.clock.time += timedelta(seconds=max(0.0, arrived - begun - passed))
        passed = max(passed, arrived - begun)
        staff.take("AB"[at % 2], "elderly80" if crowd.group[at] else None)
        if at % 3 == 2:
            staff.next(1)
            staff.start(1)
            staff.clock.time += timedelta(seconds=40)
            passed += 40
            staff.finish(1)
            served += 1
    return staff, served


def test_page_workbook_and_figures_of_a_real_day_are_the_same(busy):
    staff, served = busy
    report = staff.hall.ask(day_report, staff.actor)
    assert report.figures.served == served > 0
    assert sum(one.received for one in report.figures.by_half_hour) == report.figures.received
    pages = PdfReader(BytesIO(day_page_pdf(report))).pages
    text = pages[0].extract_text()
    cells = {str(cell) for row in load_workbook(BytesIO(day_book(report))).active.values for cell in row}
    for table in day_sheet(report).tables:
        for row in table.rows:
            for cell in row:
                assert cell in cells or f"{float(cell):g}" in cells, (table.title, cell)
    assert f"2 席 {FORMULA}" in cells and FORMULA in text  # a reason that looks like a formula or markup is a text
    for group in (*report.figures.by_service, *report.figures.by_desk):
        assert group.key in text and str(group.received) in text
    assert len(pages) == 2


def test_the_front_page_says_how_long_waits_ways_and_services_took(busy):
    report = busy[0].hall.ask(day_report, busy[0].actor)
    (times,) = [each for each in day_sheet(report).tables if each.title == "时间（分钟）"]
    rows = {row[0]: row for row in times.rows}  # name, visits, mean, median, nine of ten, longest
    text = PdfReader(BytesIO(day_page_pdf(report))).pages[0].extract_text().replace("\n", "")
    wait = rows["等候（全部）"]
    assert f"平均 {wait[2]}，最长 {wait[5]} 分钟" in text
    for name in ("走到席位", "办理时间"):
        assert name in text and f"中位数 {rows[name][3]}，九成不超过 {rows[name][4]} 分钟" in text


def test_the_front_page_words_the_five_levels(busy):
    report = busy[0].hall.ask(day_report, busy[0].actor)
    report = replace(report, figures=replace(report.figures, ratings=4, levels=(2, 1, 0, 1, 0)))
    told = "非常满意 2，满意 1，基本满意 0，不满意 1，非常不满意 0"
    assert dict(further(report))["五级"] == told
    text = PdfReader(BytesIO(day_page_pdf(report))).pages[0].extract_text()
    assert all(part in text for part in ("非常满意 2", "基本满意 0", "非常不满意 0"))
    rows = {row[0]: row[1] for row in load_workbook(BytesIO(day_book(report))).active.values if len(row) > 1}
    assert (rows["五级 非常满意"], rows["五级 不满意"]) == (2, 1)


def test_the_raw_sheet_has_a_row_for_every_visit_and_no_class_of_anybody(busy):
    staff, _ = busy
    report = staff.hall.ask(day_report, staff.actor)
    book = load_workbook(BytesIO(day_book(report)))
    assert book.sheetnames == ["日报", "数字怎么来的", "明细"]
    rows = list(book["明细"].values)
    assert len([row for row in rows if row[0] and row[0][0] in "AB" and row[0][1:].isdecimal()]) == 80
    told = {str(cell) for row in rows for cell in row if cell is not None}
    assert "是" in told and not told & {"elderly80", "满 80 岁"}
    explained = {row[0] for row in book["数字怎么来的"].values}
    assert {one.zh for one in DEFINITIONS} <= explained


def test_a_full_disk_keeps_yesterdays_files_and_leaves_no_half_ones(busy, small_disk):
    report = busy[0].hall.ask(day_report, busy[0].actor)
    paths = [small_disk.folder / name for name in ("day.pdf", "day.xlsx")]
    for path in paths:
        path.write_bytes(b"old")
    small_disk.fill()
    for make, path in zip((day_page_pdf, day_book), paths, strict=True):
        with pytest.raises(HallError, match="disk_full"):
            put_file(path, make(report))
    assert [path.read_bytes() for path in paths] == [b"old", b"old"]
    assert {path.name for path in small_disk.folder.iterdir()} <= {"day.pdf", "day.xlsx", "filler"}


def test_twenty_services_and_twelve_desks_stay_on_one_sheet(busy):
    staff, _ = busy
    report = staff.hall.ask(day_report, staff.actor)
    one, desk = report.figures.by_service[0], report.figures.by_desk[0]
    many = replace(
        report.figures,
        by_service=tuple(replace(one, key=chr(65 + at)) for at in range(MOST_ROWS)),
        by_desk=tuple(replace(desk, key=str(at + 1)) for at in range(12)),
        by_class=tuple(replace(one, key=key) for key in ("ordinary", "elderly60", "elderly70", "ill", "veteran")),
        by_half_hour=tuple(replace(one, key=f"{at // 2:02d}:{at % 2 * 30:02d}") for at in range(14, 40)),
    )
    pages = PdfReader(BytesIO(day_page_pdf(replace(report, figures=many)))).pages
    assert len(pages) == 2
    assert "主管签字" in pages[0].extract_text()
