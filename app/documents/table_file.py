"""Read one table out of a file that somebody brings: a workbook (.xlsx) or text (.csv, .txt).

What the file is, its content says and not its name. Nothing is mended, cut or guessed: a file from which two people
could read two things is refused as a whole, a row with a cell that cannot be taken is refused with its address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from app.core.errors import HallError
from app.documents.tables.book import Book, SheetPart
from app.documents.tables.encoding import decode
from app.documents.tables.guard import unguarded
from app.documents.tables.headings import Header, find_header, require_whole
from app.documents.tables.kinds import Kind, kind_of
from app.documents.tables.lines import split
from app.documents.tables.model import HEAD_ROWS, MOST_BYTES, Column, RawRow, TableFile, Watch
from app.documents.tables.rows import Later, take_rows
from app.documents.tables.sheet_rows import read_sheet

_SEPARATORS = ",;\t|"


def read_table(
    source: Path | bytes,
    columns: Sequence[Column],
    *,
    name: str = "",
    sheet: str | None = None,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> TableFile:
    """Read the table of a file.

    Args:
        source: The file, or what it holds.
        columns: Those that are asked for.
        name: The file's name, when only what it holds is given.
        sheet: Which sheet of a workbook; None = the first visible one with the headings.
        progress: Is told now and then how many rows were read.
        cancelled: Is asked now and then whether to stop.

    Raises:
        HallError: `file_unreadable` (path), `file_empty`, `file_too_big` (limit, MB), `file_unpacks_too_big` (limit,
            MB), `file_damaged` (part), `file_unsafe` (part), `file_encrypted`, `file_old_format`, `file_web_page`,
            `file_disguised` (text under a workbook's name), `file_not_table`, `file_cut file_mixed file_encoding
            file_nul quote_open quote_astray` (line), `separator_unknown` (found), `heading_missing` (missing, found),
            `heading_twice` (heading, cells), `sheet_unknown` (sheet, found), `table_empty`, `table_too_long` (limit),
            `import_cancelled`.
    """
    data = _bytes_of(source) if isinstance(source, Path) else source
    if len(data) > MOST_BYTES:
        raise HallError("file_too_big", limit=MOST_BYTES >> 20)
    watch = Watch(progress, cancelled)
    watch.look()
    if kind_of(data, name or (source.name if isinstance(source, Path) else "")) is Kind.WORKBOOK:
        return _read_book(data, columns, sheet, watch)
    return _read_text(data, columns, watch)


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise HallError("file_unreadable", path=str(path)) from error


def _read_text(data: bytes, columns: Sequence[Column], watch: Watch) -> TableFile:
    text = decode(data)
    if not text.strip():
        raise HallError("file_empty")
    separator = _separator(text, columns)
    rows = _text_rows(text, separator)
    head = list(islice(rows, HEAD_ROWS))
    header = find_header(head, columns)
    if header is None:
        raise HallError("file_empty")
    require_whole(header, columns)
    return _told("", (), header, chain(head, rows), Later(), watch)


def _separator(text: str, columns: Sequence[Column]) -> str:
    """Choose the separator with which most of the headings are found."""
    known: dict[str, int] = {}
    for separator in _SEPARATORS:
        try:
            header = find_header(list(islice(_text_rows(text, separator), HEAD_ROWS)), columns)
        except HallError:
            continue
        known[separator] = header.known if header is not None else 0
    return max(known, key=lambda separator: known[separator]) if any(known.values()) else _SEPARATORS[0]


def _text_rows(text: str, separator: str) -> Iterator[RawRow]:
    for number, (_line, fields) in enumerate(split(text, separator), 1):
        cells = {at: unguarded(field) for at, field in enumerate(fields) if field}
        yield RawRow(number, dict(cells), len(fields))


def _read_book(data: bytes, columns: Sequence[Column], wanted: str | None, watch: Watch) -> TableFile:
    book = Book(data, watch)
    if wanted is not None and wanted not in [one.name for one in book.sheets]:
        raise HallError("sheet_unknown", sheet=wanted[:40], found="、".join(one.name for one in book.sheets[:12]))
    whole: list[tuple[SheetPart, Header]] = []
    best: Header | None = None
    for one in book.sheets:
        if wanted is not None and one.name != wanted:
            continue
        watch.look()
        header = find_header(list(islice(read_sheet(book, one, Later()), HEAD_ROWS)), columns)
        if header is not None and not header.missing and header.places:
            whole.append((one, header))
        elif header is not None and (best is None or header.known > best.known):
            best = header
    if not whole:
        if best is None:
            raise HallError("table_empty")
        require_whole(best, columns)
    taken, header = whole[0]
    require_whole(header, columns)
    later = Later()
    others = tuple(one.name for one, _ in whole[1:])
    return _told(taken.name, others, header, read_sheet(book, taken, later), later, watch)


def _told(
    sheet: str, others: tuple[str, ...], header: Header, rows: Iterator[RawRow], later: Later, watch: Watch
) -> TableFile:
    taken = take_rows(header, rows, later, watch)
    return TableFile(
        sheet=sheet,
        others=others,
        headings=tuple(column.name for _, column in sorted(header.places.items(), key=lambda place: place[0])),
        unknown=header.unknown,
        rows=taken.rows,
        refused=taken.refused,
        left_out=taken.left_out,
        hidden=taken.hidden,
    )
