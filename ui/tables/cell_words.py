"""Why one cell of a file cannot be taken, in words; the table of refused rows shows them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.documents.tables.model import Refused

CELLS: dict[str, str] = {
    "cell_blank": QT_TRANSLATE_NOOP("Errors", "This cell must be filled in."),
    "cell_missing": QT_TRANSLATE_NOOP("Errors", "The row ends before this column."),
    "cells_over": QT_TRANSLATE_NOOP("Errors", "The row has more cells than there are headings."),
    "too_long": QT_TRANSLATE_NOOP("Errors", "{length} characters; at most {limit} are taken."),
    "control_characters": QT_TRANSLATE_NOOP("Errors", "There are signs in it that belong in no text."),
    "text_lost": QT_TRANSLATE_NOOP("Errors", "The text was lost on the way: question marks stand for it."),
    "digits_lost": QT_TRANSLATE_NOOP(
        "Errors", "The spreadsheet rounded it and digits are lost; type it again as text."
    ),
    "bad_count": QT_TRANSLATE_NOOP("Errors", "Write a whole number from 0 to {most}."),
    "bad_date": QT_TRANSLATE_NOOP("Errors", "Write the day as 2026-05-01."),
    "bad_link": QT_TRANSLATE_NOOP("Errors", "This is no web address (http or https)."),
    "formula_no_result": QT_TRANSLATE_NOOP("Errors", "A formula without its result; write the value there."),
    "cell_error": QT_TRANSLATE_NOOP("Errors", "The spreadsheet shows an error there ({shown})."),
    "repeated": QT_TRANSLATE_NOOP("Errors", "The same as in row {first}."),
}
OTHER = QT_TRANSLATE_NOOP("Errors", "This cannot be taken as it is.")


def cell_text(refused: Refused) -> str:
    """Say why a cell cannot be taken."""
    source = CELLS.get(refused.code, OTHER)
    return QCoreApplication.translate("Errors", source).format_map(dict(refused.values))
