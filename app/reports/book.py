"""The figures of a day as a workbook: the page's tables as values, and every figure under its name."""

from __future__ import annotations

from collections.abc import Sequence

from app.documents.sheet import as_xlsx
from app.reports.figures import DayFigures
from app.reports.reading import DayReport
from app.reports.sheet import day_sheet


def day_book(report: DayReport, before: Sequence[DayFigures] = ()) -> bytes:
    """Give the day's figures as a workbook (.xlsx); `before` are the same weekdays before it, the newest first."""
    return as_xlsx(day_sheet(report, before))
