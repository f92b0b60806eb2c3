"""Write rows as a workbook (.xlsx) or as text (.csv): values only, whole or not at all.

No text becomes a formula, whatever it begins with, and `table_file` reads back what was written.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from io import StringIO
from itertools import chain
from pathlib import Path

from app.core.errors import HallError
from app.documents.put_file import put_file
from app.documents.tables.book_file import Layout, Style, Styled, Value, book_file
from app.documents.tables.guard import guarded

_EVERY = 256
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_NARROW, _WIDE = 8, 60  # widths of columns, in characters


def write_table(
    path: Path,
    headings: Sequence[str],
    rows: Iterable[Sequence[Value]],
    *,
    sheet: str = "1",
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Path:
    """Write a table; the ending of the name says as what.

    Args:
        path: Where to; what stood there is replaced, or left alone when this fails.
        headings: The first row.
        rows: The others, each as long as the headings.
        sheet: Name of the sheet.
        progress: Is told now and then how many rows were taken.
        cancelled: Is asked now and then whether to stop.

    Raises:
        HallError: `file_kind` (ending) for an ending other than .xlsx and .csv, `cell_too_long` (cell, limit),
            `table_too_long` (limit), `bad_value` (field), `export_cancelled`, and as `put_file`.
    """
    ending = path.suffix.lower()
    if ending not in (".xlsx", ".csv"):
        raise HallError("file_kind", ending=path.suffix[:10])
    watched = _watched(rows, progress, cancelled)
    if ending == ".csv":
        return put_file(path, table_as_csv(headings, watched))
    return put_file(path, table_as_xlsx(headings, watched, sheet=sheet))


def table_as_csv(headings: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """Give a table as text in UTF-8 with a byte order mark: spreadsheets on a Chinese Windows read that right.

    Raises:
        HallError: `bad_value` (field) for half a character or a NUL.
    """
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(headings)
    for row in _checked(headings, rows):
        writer.writerow([guarded(value) if isinstance(value, str) else _plain(value) for value in row])
    return out.getvalue().encode("utf-8-sig")


def table_as_xlsx(headings: Sequence[str], rows: Iterable[Sequence[Value]], *, sheet: str = "1") -> bytes:
    """Give a table as a workbook of one sheet: headings in bold that stay in sight, columns for text kept as text.

    Raises:
        HallError: `bad_value` (field), `cell_too_long` (cell, limit), `table_too_long` (limit).
    """
    head = [Styled(heading, Style.BOLD) for heading in headings]
    widths = [min(_WIDE, max(_NARROW, 2 * len(heading) + 2)) for heading in headings]
    return book_file(chain([head], _checked(headings, rows)), Layout(sheet, widths, Style.TEXT, frozen=1))


def _checked(headings: Sequence[str], rows: Iterable[Sequence[Value]]) -> Iterator[Sequence[Value]]:
    """Let rows pass that a store of ours could hold."""
    for row in rows:
        for heading, value in zip(headings, row, strict=True):
            if isinstance(value, str) and _UNSTORABLE.search(value):
                raise HallError("bad_value", field=heading)
        yield row


def _plain(value: int | float | date | None) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)


def _watched(
    rows: Iterable[Sequence[Value]], progress: Callable[[int], None] | None, cancelled: Callable[[], bool] | None
) -> Iterator[Sequence[Value]]:
    for number, row in enumerate(rows, 1):
        if number % _EVERY == 1:
            if cancelled is not None and cancelled():
                raise HallError("export_cancelled")
            if progress is not None:
                progress(number)
        yield row
