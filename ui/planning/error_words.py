"""What can be refused on the planning page, in words: (what was refused, the next step)."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

PLANNING: dict[str, tuple[str, str]] = {
    "no_visitors": (
        QT_TRANSLATE_NOOP("Errors", "Nobody came on {date}."),
        QT_TRANSLATE_NOOP("Errors", "Choose another day."),
    ),
    "file_too_large": (
        QT_TRANSLATE_NOOP("Errors", "This file is larger than {limit} MB; that is no day of arrivals."),
        QT_TRANSLATE_NOOP("Errors", "Take the file of one day."),
    ),
    "not_csv": (
        QT_TRANSLATE_NOOP("Errors", "This file is no CSV text."),
        QT_TRANSLATE_NOOP("Errors", "In the spreadsheet save it as CSV (UTF-8), then take that file."),
    ),
    "column_missing": (
        QT_TRANSLATE_NOOP("Errors", "The first line has no column {column}; it has: {columns}."),
        QT_TRANSLATE_NOOP("Errors", "It needs arrived_at and service, parted by commas; entitlement may be there."),
    ),
    "column_twice": (
        QT_TRANSLATE_NOOP("Errors", "The column {column} is there twice."),
        QT_TRANSLATE_NOOP("Errors", "Leave only the one that counts, then take the file again."),
    ),
    "bad_row": (
        QT_TRANSLATE_NOOP("Errors", "Row {row} of the file cannot be read (column {column})."),
        QT_TRANSLATE_NOOP("Errors", "Put that row right; times are written 2026-11-20 08:30. Nothing was taken over."),
    ),
    "row_broken": (
        QT_TRANSLATE_NOOP("Errors", "Row {row} of the file is broken: a quotation mark is missing or too many."),
        QT_TRANSLATE_NOOP("Errors", "Put that row right, then take the file again. Nothing was taken over."),
    ),
    "no_rows": (
        QT_TRANSLATE_NOOP("Errors", "There is nobody in this file."),
        QT_TRANSLATE_NOOP("Errors", "Below the first line it needs a line for everybody who came."),
    ),
    "too_many_rows": (
        QT_TRANSLATE_NOOP("Errors", "This file has more than {limit} lines; that is no day of arrivals."),
        QT_TRANSLATE_NOOP("Errors", "Take the file of one day."),
    ),
    "several_days": (
        QT_TRANSLATE_NOOP("Errors", "This file holds several days, from {first} to {last}."),
        QT_TRANSLATE_NOOP("Errors", "Take the file of one day."),
    ),
}
