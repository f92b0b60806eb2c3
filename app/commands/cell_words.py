"""English words on the command line for the cells of a file that cannot be taken."""

from __future__ import annotations

from app.documents.tables.model import Refused

CELLS = {
    "cell_blank": "must be filled in",
    "cell_missing": "the row ends before this column",
    "cells_over": "the row has more cells than there are headings",
    "too_long": "{length} characters, at most {limit} are taken",
    "control_characters": "holds control characters",
    "text_lost": "the text was lost on the way: question marks stand for it",
    "digits_lost": "digits were lost when a spreadsheet rounded it; type it again as text",
    "bad_count": "is no whole number from 0 to {most}",
    "bad_date": "is no day; write it as 2026-05-01",
    "bad_link": "is no web address (http or https)",
    "formula_no_result": "is a formula without its result; write the value there",
    "cell_error": "shows an error ({shown})",
    "repeated": "says the same as row {first}",
}


def refused_line(refused: Refused) -> str:
    """Give one line for a cell that cannot be taken: where, why, and the code."""
    words = CELLS.get(refused.code)
    said = words.format_map(dict(refused.values)) if words is not None else "cannot be taken"
    where = " ".join(part for part in (refused.cell or f"row {refused.row}", refused.column) if part)
    return f"{where}: {said} [{refused.code}]"
