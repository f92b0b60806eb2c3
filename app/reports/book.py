"""The figures of a day as a workbook: the page's tables as values, and every figure under its name."""

from __future__ import annotations

from app.documents.sheet import as_xlsx
from app.reports.reading import DayReport
from app.reports.sheet import day_sheet


def day_book(report: DayReport) -> bytes:
    """Give the day's figures as a workbook (.xlsx)."""
    return as_xlsx(day_sheet(report))
