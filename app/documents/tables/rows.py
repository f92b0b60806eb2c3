"""From the rows of a file to those that can be taken, and to what is wrong with the others."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.core.errors import HallError
from app.documents.tables.checks import checked, is_link
from app.documents.tables.headings import Header
from app.documents.tables.model import (
    LINK,
    MOST_ROWS,
    Cell,
    RawRow,
    Refused,
    Row,
    Watch,
    letter_of,
    text_of,
)

# Rows under a table that belong to nobody: sums, and who filled it in.
_SUM = re.compile("(合|总|小|共)计|总数|总和|(sub)?total", re.IGNORECASE)
_FOOT = re.compile("(填表|填报|制表|审核|复核|负责|经办|联系|备注|说明|注)[^：:]{0,6}[：:].*", re.DOTALL)


@dataclass(slots=True)
class Later:
    """What a workbook says only after its rows.

    Attributes:
        merged: Ranges of merged cells: top, left, bottom, right; rows from 1, columns from 0.
        links: (row, column) -> address behind a cell.
        from_1904: Its days are counted from 1904.
    """

    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    links: dict[tuple[int, int], str] = field(default_factory=dict)
    from_1904: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """The rows of a table, looked at; fields as those of TableFile."""

    rows: tuple[Row, ...]
    refused: tuple[Refused, ...]
    left_out: tuple[int, ...]
    hidden: tuple[int, ...]


def take_rows(header: Header, rows: Iterable[RawRow], later: Later, watch: Watch) -> Taken:
    """Look at every row under the headings.

    Raises:
        HallError: `table_too_long` (limit), `table_empty` when there is no row at all, `import_cancelled`.
    """
    kept = _kept(header, rows, watch)
    _fill_down(kept, header, later.merged)
    _follow_links(kept, header, later.links)
    letters = {column.name: letter_of(at) for at, column in header.places.items()}
    taken: list[Row] = []
    refused: list[Refused] = []
    left_out: list[int] = []
    for row in kept:
        if _is_aside(row, header):
            left_out.append(row.number)
            continue
        texts, faults = _look(row, header, later.from_1904)
        if faults:
            refused += faults
        else:
            taken.append(Row(row.number, texts, letters))
    if not taken and not refused:
        raise HallError("table_empty")
    return Taken(tuple(taken), tuple(refused), tuple(left_out), tuple(row.number for row in kept if row.hidden))


def _kept(header: Header, rows: Iterable[RawRow], watch: Watch) -> list[RawRow]:
    """Keep what stands under the headings; rows without anything are no rows."""
    kept: list[RawRow] = []
    for row in rows:
        watch.row()
        if row.number <= header.row:
            continue
        cells = {at: row.cells[at] for at in header.places if at in row.cells}
        beyond = row.width is not None and any(text_of(row.cells[at]).strip() for at in row.cells if at >= header.width)
        if all(_is_blank(cell) for cell in cells.values()) and not beyond:
            continue
        if len(kept) == MOST_ROWS:
            raise HallError("table_too_long", limit=MOST_ROWS)
        width = row.width if beyond or row.width is None else min(row.width, header.width)
        kept.append(RawRow(row.number, cells, width, row.hidden))
    return kept


def _fill_down(kept: Sequence[RawRow], header: Header, merged: Sequence[tuple[int, int, int, int]]) -> None:
    """Give every row of a merged range its value; sideways it stays where it was written."""
    if not merged:
        return
    numbers = [row.number for row in kept]
    done: dict[int, int] = {}
    for top, left, bottom, _right in sorted(merged):
        if left not in header.places or top <= header.row or bottom <= top:
            continue
        if done.get(left, 0) >= top:
            raise HallError("file_damaged", part="mergeCells")  # ranges that overlap
        done[left] = bottom
        first = bisect_left(numbers, top)
        value = kept[first].cells.get(left, "") if first < len(kept) and numbers[first] == top else ""
        for row in kept[bisect_right(numbers, top) : bisect_right(numbers, bottom)]:
            if _is_blank(row.cells.get(left, "")):
                row.cells[left] = value


def _follow_links(kept: Sequence[RawRow], header: Header, links: Mapping[tuple[int, int], str]) -> None:
    """Take the address behind a cell that shows words where a link is asked for."""
    for at in [at for at, column in header.places.items() if column.kind == LINK] if links else ():
        for row in kept:
            behind = links.get((row.number, at))
            if behind is not None and not is_link(text_of(row.cells.get(at, "")).strip()):
                row.cells[at] = behind


def _is_aside(row: RawRow, header: Header) -> bool:
    """Tell whether it is no row of the table: a sum or a note, with a needed cell left blank."""
    first = next((text_of(row.cells[at]).strip() for at in sorted(row.cells) if not _is_blank(row.cells[at])), "")
    word = "".join(first.split()).rstrip("：:")
    if not _SUM.fullmatch(word) and not _FOOT.fullmatch(first):
        return False
    return any(column.needed and _is_blank(row.cells.get(at, "")) for at, column in header.places.items())


def _look(row: RawRow, header: Header, from_1904: bool) -> tuple[dict[str, str], list[Refused]]:
    """Check every cell of a row."""
    texts: dict[str, str] = {}
    faults: list[Refused] = []
    if row.width is not None and row.width > header.width:
        return texts, [Refused(row.number, "", f"{letter_of(header.width)}{row.number}", "cells_over")]
    for at, column in header.places.items():
        found = checked(row.cells.get(at, ""), column, from_1904)
        if row.width is not None and at >= row.width and column.needed:
            found = "", "cell_missing", {}
        text, code, values = found
        texts[column.name] = text
        if code:
            faults.append(Refused(row.number, column.name, f"{letter_of(at)}{row.number}", code, values))
    return texts, faults


def _is_blank(cell: Cell) -> bool:
    return not cell.strip() if isinstance(cell, str) else not (cell.fault or cell.text.strip())
