"""What a table is: the columns asked for, the rows found, the cells that cannot be taken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from app.core.errors import HallError

TEXT = "text"
CODE = "code"  # an identifier: every digit counts
COUNT = "count"  # a whole number from 0
DATE = "date"  # handed on as 2023-05-01
LINK = "link"  # a web address

MOST_BYTES = 32 << 20
MOST_ROWS = 200_000  # twice the largest store that is measured
MOST_COLUMNS = 256
HEAD_ROWS = 30  # how far down the headings may stand
_EVERY = 256


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is asked for.

    Attributes:
        name: Its heading, as rows are handed on and as an export writes it.
        also: Other headings that mean the same.
        needed: The file is refused without this heading.
        filled: A row is refused when this cell is blank.
        kind: TEXT, CODE, COUNT, DATE or LINK.
        limit: Most characters; 0 = what a spreadsheet cell holds.
        most: The highest number, for COUNT.
    """

    name: str
    also: tuple[str, ...] = ()
    needed: bool = False
    filled: bool = False
    kind: str = TEXT
    limit: int = 0
    most: int = 9_999


@dataclass(frozen=True, slots=True)
class Row:
    """A row that can be taken.

    Attributes:
        number: As a spreadsheet counts, from 1.
        texts: Heading (the column's name) -> text as a person sees it, "" for a blank cell.
        letters: Heading -> letter of the column.
    """

    number: int
    texts: Mapping[str, str]
    letters: Mapping[str, str]

    def __getitem__(self, heading: str) -> str:
        """Give the text under a heading, "" where the file has no such column."""
        return self.texts.get(heading, "")

    def cell(self, heading: str) -> str:
        """Give the address of a cell, such as C4; "" where the file has no such column."""
        letter = self.letters.get(heading, "")
        return f"{letter}{self.number}" if letter else ""


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a row cannot be taken.

    Attributes:
        row: As a spreadsheet counts.
        column: The heading, "" when it concerns the row as a whole.
        cell: Such as C4.
        code: What is wrong; never the text itself, which may be a person's.
        values: What the words for it need.
    """

    row: int
    column: str
    cell: str
    code: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """Give it as the answer of a command."""
        return {"row": self.row, "column": self.column, "cell": self.cell, "code": self.code, **self.values}


@dataclass(frozen=True, slots=True)
class TableFile:
    """What was read.

    Attributes:
        sheet: The sheet that was taken, "" for a text file.
        others: More visible sheets with the same headings; they were not read.
        headings: Columns that are there, in the order of the file.
        unknown: Headings that nobody asked for.
        rows: Those that can be taken.
        refused: One for every cell (or row) that cannot; in the order of the file.
        left_out: Rows that are none of the table: sums, and who filled it in.
        hidden: Rows that the spreadsheet does not show; they are taken as others.
    """

    sheet: str
    others: tuple[str, ...]
    headings: tuple[str, ...]
    unknown: tuple[str, ...]
    rows: tuple[Row, ...]
    refused: tuple[Refused, ...]
    left_out: tuple[int, ...] = ()
    hidden: tuple[int, ...] = ()


class Raw(NamedTuple):
    """A cell that is more, or less, than a text.

    Attributes:
        text: As a person sees it.
        number: What is stored, when it is a number and no date.
        fault: Code of what is wrong with it.
    """

    text: str
    number: float | None = None
    fault: str = ""


Cell = str | Raw


class RawRow(NamedTuple):
    """A row as the file has it.

    Attributes:
        number: As a spreadsheet counts, from 1.
        cells: Column from 0 -> what is there; blank cells may be missing.
        width: How many fields the line of a text file has; None in a workbook.
        hidden: The spreadsheet does not show it.
    """

    number: int
    cells: dict[int, Cell]
    width: int | None = None
    hidden: bool = False


class Watch:
    """Whom to tell how far it is, and whom to ask whether to go on."""

    def __init__(
        self, progress: Callable[[int], None] | None = None, cancelled: Callable[[], bool] | None = None
    ) -> None:
        self._progress, self._cancelled = progress, cancelled
        self._rows = 0

    def row(self) -> None:
        """Count a row."""
        self._rows += 1
        if self._rows % _EVERY == 0:
            self.look()
            if self._progress is not None:
                self._progress(self._rows)

    def look(self) -> None:
        """Stop when nobody wants it any more.

        Raises:
            HallError: `import_cancelled`.
        """
        if self._cancelled is not None and self._cancelled():
            raise HallError("import_cancelled")


def letter_of(column: int) -> str:
    """Give the letter of a column from 0: A, B, ... AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def text_of(cell: Cell) -> str:
    """Give a cell's text."""
    return cell if isinstance(cell, str) else cell.text
