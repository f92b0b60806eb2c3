"""Rows of one file that say the same thing twice. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from app.documents.tables.model import Refused, Row


def without_repeats(rows: Sequence[Row], *headings: str) -> tuple[tuple[Row, ...], tuple[Refused, ...]]:
    """Part rows whose cells under some headings are those of an earlier row from the others.

    Blanks at the ends do not make a difference, nor does upper case; rows where all these cells are blank differ.

    Returns:
        The first of each, and one refusal `repeated` (first = its row) for every later one.
    """
    first: dict[tuple[str, ...], int] = {}
    kept: list[Row] = []
    refused: list[Refused] = []
    for row in rows:
        key = tuple(" ".join(row[heading].split()).casefold() for heading in headings)
        before = first.setdefault(key, row.number) if any(key) else row.number
        if before == row.number:
            kept.append(row)
        else:
            refused.append(Refused(row.number, headings[0], row.cell(headings[0]), "repeated", {"first": before}))
    return tuple(kept), tuple(refused)
