"""The day's report as a workbook: its figures, what they mean, and every visit without a name."""

from __future__ import annotations

from collections.abc import Sequence

from app.documents.sheet import sheets_as_xlsx
from app.reports.figures import DayFigures
from app.reports.reading import DayReport
from app.reports.sheet import day_sheet, definitions_sheet, raw_sheet


def day_book(report: DayReport, before: Sequence[DayFigures] = ()) -> bytes:
    """Give the day's figures as a workbook (.xlsx); `before` are the same weekdays before it, the newest first."""
    return sheets_as_xlsx(
        [
            ("日报", day_sheet(report, before)),
            ("数字怎么来的", definitions_sheet(report)),
            ("明细", raw_sheet(report)),
        ]
    )
