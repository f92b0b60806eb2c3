"""The day's page stays on one sheet with its back, and its numbers are those of the workbook, also of a real day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from app.reports.book import day_book
from app.reports.page import MOST_ROWS, day_page_pdf
from app.reports.reading import day_report
from app.reports.sheet import day_sheet
from tests.helpers.real_days import DAYS, day_crowd
from tests.helpers.staff import Staff


@pytest.fixture
def staff(hall, clock):
    return Staff(hall, clock)


@pytest.fixture
def busy(staff):
    """Live through the first visitors of a real day, at the times at which they came."""
    crowd = day_crowd(DAYS[0], {"elderly80": 0.2}, seed=1)
    begun, served = crowd.arrived[0], 0
    staff.open(1, 2)
    passed = 0.0
    for at, arrived in enumerate(crowd.arrived[: 80]):
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
    for table in day_sheet(report).tables[:-1]:
        for row in table.rows:
            for cell in row:
                assert cell in cells or f"{float(cell):g}" in cells, (table.title, cell)
    for group in (*report.figures.by_service, *report.figures.by_desk):
        assert group.key in text and str(group.received) in text
    assert len(pages) == 2


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
