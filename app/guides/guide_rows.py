"""Read guides from a file that somebody brings: what each row says, and why a row cannot be taken."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.core.errors import HallError
from app.core.text import NAME_LIMIT, NOTE_LIMIT, clean
from app.core.tokens import name_key
from app.documents.table_file import read_table
from app.documents.tables.model import MOST_BYTES, Refused, Row
from app.guides import columns
from app.guides.catalogue import kept_values
from app.guides.reading import places_swapped_back, read_content


@dataclass(frozen=True, slots=True)
class Line:
    """One guide of a file; its key is what makes it the same as one in the store."""

    row: int
    key: str
    cells: Row | None
    values: dict[str, Any]
    status: str | None
    checked: dict[str, Any]
    alert: dict[str, Any]


@dataclass(frozen=True, slots=True)
class GuideFile:
    """What was read from a file."""

    lines: tuple[Line, ...]
    refused: tuple[Refused, ...]
    alike: tuple[int, ...] = ()
    sheet: str = ""
    others: tuple[str, ...] = ()


def read_guide_file(
    path: Path,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    swap: bool = False,
) -> GuideFile:
    """Read guides from a workbook, a text file or our own JSON; nothing is written.

    Args:
        path: The file.
        progress: Is told now and then how many rows are read.
        cancelled: Is asked now and then whether to stop.
        swap: Coordinates that are swapped change places instead of being refused; somebody was asked.

    Raises:
        HallError: as `read_table`; `bad_json` for a JSON file that is no list of objects.
    """
    if path.suffix.lower() == ".json":
        return _read_json(path, swap)
    table = read_table(path, columns.COLUMNS, progress=progress, cancelled=cancelled)
    rows = ((row.number, row, row) for row in table.rows)
    return _read_lines(rows, table.refused, table.sheet, table.others, swap)


def _read_json(path: Path, swap: bool) -> GuideFile:
    try:
        data = path.read_bytes()
        if len(data) > MOST_BYTES:
            raise HallError("file_too_big", limit=MOST_BYTES >> 20)
        found = json.loads(data.decode("utf-8-sig"))
    except OSError as error:
        raise HallError("file_unreadable", path=str(path)) from error
    except (ValueError, RecursionError) as error:
        raise HallError("bad_json") from error
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise HallError("bad_json")
    if not found:
        raise HallError("table_empty")
    return _read_lines(((number, one, None) for number, one in enumerate(found, 1)), (), "", (), swap)


def _read_lines(
    rows: Iterable[tuple[int, Any, Row | None]],
    refused: Iterable[Refused],
    sheet: str,
    others: tuple[str, ...],
    swap: bool,
) -> GuideFile:
    lines, wrong = [], list(refused)
    for number, source, row in rows:
        try:
            lines.append(_line(number, source, row, swap))
        except HallError as error:
            wrong.append(_refusal(number, row, error))
    kept, twice, alike = _without_twins(lines)
    return GuideFile(tuple(kept), tuple(sorted([*wrong, *twice], key=_row_of)), tuple(alike), sheet, others)


def _row_of(refused: Refused) -> int:
    return refused.row


def _line(number: int, source: Any, row: Row | None, swap: bool) -> Line:
    """Read one guide; all of it is checked as it would be stored."""
    values, dated = _from_json(source) if row is None else _from_cells(row)
    if swap and "places" in values:
        values["places"] = places_swapped_back(values["places"])
    key = kept_values(read_content(values))["same_key"]
    status = dated["status"]
    if status and status not in columns.STATUS_WORDS:
        raise HallError("bad_value", field="status", value=status[:20])
    checked = {
        "checked_on": _day(dated, "checked_on"),
        "checked_by": clean(dated["checked_by"], "checked_by", NAME_LIMIT),
        "next_review": _day(dated, "next_review"),
    }
    alert = {"alert": clean(dated["alert"], "alert", NOTE_LIMIT), "alert_until": _day(dated, "alert_until")}
    return Line(number, key, row, values, columns.STATUS_WORDS.get(status), checked, alert)


def _day(dated: dict[str, str], name: str) -> date | None:
    try:
        return columns.day_of(dated[name])
    except ValueError as error:
        raise HallError("bad_value", field=name) from error


_JSON_NAMES = {name: codec.field for codec in columns.CODECS for name in (codec.column.name, *codec.column.also)}


def _from_cells(row: Row) -> tuple[dict[str, Any], dict[str, str]]:
    """Read a row: what the guide says, and by whom and when it was checked."""
    return columns.values_of(row.__getitem__), {name: row[at].strip() for at, name in columns.DATED_FIELDS.items()}


def _from_json(one: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """Read an object whose keys are our names or the headings, as `_from_cells` does a row."""
    dated = {}
    for heading, name in columns.DATED_FIELDS.items():
        told = one.get(heading, one.get(name))
        if told is not None and not isinstance(told, str):
            raise HallError("bad_value", field=name)
        dated[name] = (told or "").strip()
    known = {*columns.DATED_FIELDS, *dated}
    told_values = {_JSON_NAMES.get(name, name): value for name, value in one.items() if name not in known}
    return {name: value for name, value in told_values.items() if value is not None}, dated


def _without_twins(lines: list[Line]) -> tuple[list[Line], list[Refused], list[int]]:
    """Part lines that are a guide for the second time; name those that only look alike, and those nearly so."""
    kept: list[Line] = []
    refused: list[Refused] = []
    alike: list[int] = []
    keys: dict[str, int] = {}
    titles: dict[tuple[str, str], tuple[int, str]] = {}
    for line in lines:
        written = _written_title(line)
        title = (name_key(str(line.values.get("department", ""))), name_key(str(line.values["title"])))
        first = keys.setdefault(line.key, line.row)
        before, spelled = titles.setdefault(title, (line.row, written))
        if first != line.row:
            refused.append(_twin(line, first, "repeated"))
        elif before != line.row and spelled != written:
            refused.append(_twin(line, before, "nearly_repeated"))
        else:
            kept.append(line)
            alike += [line.row] if before != line.row else []
    return kept, refused, alike


def _written_title(line: Line) -> str:
    return line.cells[columns.TITLE] if line.cells is not None else str(line.values["title"])


def _twin(line: Line, first: int, code: str) -> Refused:
    cell = line.cells.cell(columns.TITLE) if line.cells is not None else ""
    return Refused(line.row, columns.TITLE, cell, code, {"first": first})


def _refusal(number: int, row: Row | None, error: HallError) -> Refused:
    root = str(error.values.get("field", "")).split(".")[0]
    heading = columns.HEADING_OF.get(root, "")
    values = {name: value for name, value in error.values.items() if name not in ("field", "value")}
    cell = row.cell(heading) if row is not None and heading else ""
    return Refused(number, heading, cell, error.code, values)
