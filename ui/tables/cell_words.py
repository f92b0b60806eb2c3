"""Why one cell of a file cannot be taken, in words; the table of refused rows shows them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.documents.tables.model import Refused

_TABLE: dict[str, str] = {
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
_GUIDES: dict[str, str] = {
    "swapped_spot": QT_TRANSLATE_NOOP(
        "Errors", "Latitude and longitude are swapped ({place}); probably meant: {meant}."
    ),
    "outside_china": QT_TRANSLATE_NOOP("Errors", "{place} lies outside China ({at})."),
}
_STOCK: dict[str, str] = {
    "number_in_text": QT_TRANSLATE_NOOP("Errors", "There is an ID number in it; leave it out."),
    "bad_code": QT_TRANSLATE_NOOP("Errors", "This cannot be a code: it has signs that no label carries."),
    "reserved_code": QT_TRANSLATE_NOOP("Errors", "Codes that begin like this are for people, loans or papers."),
    "too_many_codes": QT_TRANSLATE_NOOP("Errors", "At most {limit} codes are taken."),
    "bad_days": QT_TRANSLATE_NOOP("Errors", "Write how many days, 0 to {most}, or the word for the same day."),
    "bad_kind": QT_TRANSLATE_NOOP("Errors", "Write one of these: {words}."),
    "bad_status": QT_TRANSLATE_NOOP("Errors", "Write one of these: {words}."),
    "category_needed": QT_TRANSLATE_NOOP("Errors", "Several categories have a thing of this name; say which."),
    "kind_fixed": QT_TRANSLATE_NOOP("Errors", "Things of this name are kept as “{kind}” here."),
    "contradicts": QT_TRANSLATE_NOOP("Errors", "Row {first} says otherwise of the same thing."),
    "date_in_future": QT_TRANSLATE_NOOP("Errors", "This day has not come yet."),
    "one_piece": QT_TRANSLATE_NOOP("Errors", "Each piece has a code of its own: write 1, and a row for each."),
    "code_of_other": QT_TRANSLATE_NOOP("Errors", "This code belongs to {item} already."),
    "item_elsewhere": QT_TRANSLATE_NOOP("Errors", "This belongs to another station ({site}); it is changed there."),
    "more_there": QT_TRANSLATE_NOOP(
        "Errors", "There are {there} here already; what is gone is told at the item itself."
    ),
    "code_needed": QT_TRANSLATE_NOOP(
        "Errors", "Several are here under this name; write the code of the one that is meant."
    ),
    "fewer_than_out": QT_TRANSLATE_NOOP("Errors", "{out} are out; there cannot be fewer."),
    "model_fixed": QT_TRANSLATE_NOOP("Errors", "This code is “{name}” here; it cannot become something else."),
    "model_elsewhere": QT_TRANSLATE_NOOP(
        "Errors", "Another station wrote this thing down; a supervisor may change it."
    ),
}
CELLS = {**_TABLE, **_GUIDES, **_STOCK}
OTHER = QT_TRANSLATE_NOOP("Errors", "This cannot be taken as it is.")


def cell_text(refused: Refused) -> str:
    """Say why a cell cannot be taken."""
    source = CELLS.get(refused.code, OTHER)
    return QCoreApplication.translate("Errors", source).format_map(dict(refused.values))
