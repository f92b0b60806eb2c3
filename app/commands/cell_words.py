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
    "swapped_spot": "has latitude and longitude swapped ({place}); probably meant: {meant}",
    "outside_china": "{place} lies outside China ({at})",
    "repeated": "says the same as row {first}",
    "number_in_text": "holds an ID number; leave it out",
    "bad_code": "cannot be a code: it has signs that no label carries",
    "reserved_code": "begins like a code of people, loans or papers",
    "too_many_codes": "more than {limit} codes",
    "bad_days": "is no number of days from 0 to {most}; 当天 is the same day",
    "bad_kind": "is none of {words}",
    "bad_status": "is none of {words}",
    "category_needed": "several categories have a thing of this name; say which",
    "kind_fixed": "things of this name are {kind} here",
    "contradicts": "row {first} says otherwise of the same thing",
    "date_in_future": "has not come yet",
    "one_piece": "each piece has a code of its own: write 1, and a row for each",
    "code_of_other": "belongs to {item} already",
    "item_elsewhere": "belongs to another station ({site}); change it there",
    "more_there": "{there} are here already; what is gone is told at the item itself",
    "code_needed": "several are here under this name; write the code of the one that is meant",
    "fewer_than_out": "{out} are out; there cannot be fewer",
    "model_fixed": "this code is {name} here and cannot become something else",
    "model_elsewhere": "another station wrote this thing down; a supervisor may change it",
}


def refused_line(refused: Refused) -> str:
    """Give one line for a cell that cannot be taken: where, why, and the code."""
    words = CELLS.get(refused.code)
    said = words.format_map(dict(refused.values)) if words is not None else "cannot be taken"
    where = " ".join(part for part in (refused.cell or f"row {refused.row}", refused.column) if part)
    return f"{where}: {said} [{refused.code}]"
