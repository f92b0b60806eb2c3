"""Read arrivals from a file: CSV with the columns arrived_at, service and perhaps entitlement; others are ignored."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from app.core.errors import HallError
from app.queue.classes import BANDS, OLDEST, YOUNGEST, band_age, read_entitlement

REGULAR = "regular"  # what the ordinary class is called in commands and files
NEEDED = ("arrived_at", "service")
MOST_BYTES = 20_000_000
MOST_ROWS = 20_000  # of one day; the largest hall has some thousand
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # xlsx and xls
# A spreadsheet that opened such a file writes its times back like this.
_SPREADSHEET = ("%Y/%m/%d %H:%M:%S", "%Y/%m/%d %H:%M", "%Y-%m-%d %H:%M")
_SEPARATORS = ",;\t"


class Row(NamedTuple):
    """A line of the file: when, for what, and the name of the class."""

    at: datetime
    service: str
    name: str


def entitlement_of(name: str) -> str:
    """Give the class that a name stands for: `regular` is ordinary, `elderly` the lowest usual band; any hall's bands.

    Raises:
        HallError: `bad_value` for any other than these and the codes of entitlements.
    """
    age = band_age(name)
    bands = BANDS if age is None or not YOUNGEST <= age <= OLDEST else (age,)
    return read_entitlement(None if name in ("", REGULAR) else name, None, bands)


def read_rows(lines: Iterable[str]) -> list[Row]:
    """Read the lines of a file, in their order.

    Raises:
        HallError: `bad_row` with row and column; row 1 is the header.
    """
    return list(_rows(csv.DictReader(lines, strict=True)))


def seconds_of(at: datetime) -> float:
    """Give a time as seconds; one without an offset is taken as it stands.

    The computer's own zone must not bring in a night of changed clocks.
    """
    return (at if at.tzinfo is not None else at.replace(tzinfo=UTC)).timestamp()


def read_day(path: Path) -> list[Row]:
    """Read one day from a file that a person chose, in order of arrival.

    Raises:
        HallError: `file_unreadable` (path), `file_too_large` (limit), `not_csv` for a workbook or no text,
            `column_missing` (column, columns), `column_twice` (column), `bad_row` (row, column), `row_broken` (row),
            `no_rows`, `too_many_rows` (limit), `several_days` (first, last).
    """
    lines = _text(path).splitlines(keepends=True)
    header = lines[0] if lines else ""
    separator = max(_SEPARATORS, key=header.count)
    reader = csv.DictReader(lines, strict=True, delimiter=separator)
    _check_header(reader)
    rows = _not_too_many(reader)
    if not rows:
        raise HallError("no_rows")
    rows.sort(key=_seconds_of_row)
    first, last = rows[0].at, rows[-1].at
    if seconds_of(last) - seconds_of(first) >= 86_400:
        raise HallError("several_days", first=first.date().isoformat(), last=last.date().isoformat())
    return rows


def _not_too_many(reader: csv.DictReader[str]) -> list[Row]:
    rows: list[Row] = []
    try:
        for row in _rows(reader):
            rows.append(row)
            if len(rows) > MOST_ROWS:
                raise HallError("too_many_rows", limit=MOST_ROWS)
    except HallError as error:
        if error.code == "bad_row" and not error.values["column"]:
            raise HallError("row_broken", row=error.values["row"]) from error
        raise
    return rows


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise HallError("file_unreadable", path=str(path)) from error
    if len(data) > MOST_BYTES:
        raise HallError("file_too_large", limit=MOST_BYTES // 1_000_000)
    if data.startswith(_WORKBOOKS):
        raise HallError("not_csv")
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    # Spreadsheets in China write GB 18030, others UTF-8, "Unicode text" is UTF-16.
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise HallError("not_csv")


def _check_header(reader: csv.DictReader[str]) -> None:
    try:
        names = [name.strip().lower() for name in reader.fieldnames or ()]
    except csv.Error as error:
        raise HallError("row_broken", row=1) from error
    reader.fieldnames = names
    counts = Counter(names)
    for needed in NEEDED:
        if needed not in counts:
            found = "、".join(name[:20] for name in names[:8])
            raise HallError("column_missing", column=needed, columns=found)
    for name in (*NEEDED, "entitlement"):
        if counts[name] > 1:
            raise HallError("column_twice", column=name)


def _rows(reader: csv.DictReader[str]) -> Iterator[Row]:
    aware = None
    try:
        for needed in NEEDED:
            if needed not in (reader.fieldnames or ()):
                raise HallError("bad_row", row=1, column=needed)
        for row in reader:
            at = _time(row["arrived_at"], reader.line_num)
            # Times with and without an offset have no order among each other.
            if aware is not None and aware != (at.tzinfo is not None):
                raise HallError("bad_row", row=reader.line_num, column="arrived_at")
            aware = at.tzinfo is not None
            service = (row["service"] or "").strip().upper()
            yield Row(at, service, _name(row.get("entitlement"), reader.line_num))
    except csv.Error as error:
        # The line that is no CSV has not been counted yet.
        raise HallError("bad_row", row=reader.line_num + 1, column="") from error


def _time(text: str | None, row: int) -> datetime:
    text = (text or "").strip()
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        for form in _SPREADSHEET:
            try:
                return datetime.strptime(text, form)  # noqa: DTZ007 - it has no offset, as others may have none
            except ValueError:
                continue
        raise HallError("bad_row", row=row, column="arrived_at") from error


def _name(text: str | None, row: int) -> str:
    name = (text or "").strip() or REGULAR
    try:
        entitlement_of(name)
    except HallError as error:
        raise HallError("bad_row", row=row, column="entitlement") from error
    return name


def _seconds_of_row(row: Row) -> float:
    return seconds_of(row.at)
