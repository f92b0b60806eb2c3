"""Read a file of items: what each row says, and which cells cannot be taken; the store is not asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from app.core.errors import HallError
from app.core.text import NAME_LIMIT, NOTE_LIMIT, clean
from app.core.tokens import CODE_LIMIT, code_key, name_key
from app.documents.table_file import read_table
from app.documents.tables.model import CODE, COUNT, DATE, Column, Refused, Row
from app.lending.find import ACTIVE, CONSUMABLE, COUNTED, MISSING, PENDING, PIECE, REPAIR, RETIRED
from app.lending.labels import OWN_CODE_LIMIT, read_code
from app.lending.stock import CATEGORY_LIMIT, LIMITS_LIMIT, MOST_PIECES
from app.lending.terms import LONGEST_DAYS

T = TypeVar("T")

CODE_HEAD, NAME, CATEGORY, QUANTITY = "编号", "名称", "类别", "数量"
KIND, PLACE, DAYS, LIMITS = "管理方式", "位置", "借期", "使用限制"
DONOR, BOUGHT, CODES, NOTE, STATUS = "捐赠人", "购置日期", "条码", "备注", "状态"
COLUMNS = (
    Column(CODE_HEAD, ("物品编号", "编码", "资产编号"), needed=True, kind=CODE, limit=OWN_CODE_LIMIT),
    Column(NAME, ("物品名称", "品名"), needed=True, filled=True, limit=NAME_LIMIT),
    Column(CATEGORY, ("分类", "物品类别", "种类"), needed=True, limit=CATEGORY_LIMIT),
    Column(QUANTITY, needed=True, filled=True, kind=COUNT, most=MOST_PIECES),
    Column(KIND, limit=NAME_LIMIT),
    Column(PLACE, ("存放位置", "存放地点"), limit=NAME_LIMIT),
    Column(DAYS, ("借用天数", "借用期限"), limit=NAME_LIMIT),
    Column(LIMITS, ("使用说明",), limit=LIMITS_LIMIT),
    Column(DONOR, ("捐赠单位", "捐赠者"), limit=NAME_LIMIT),
    Column(BOUGHT, ("购入日期", "购买日期"), kind=DATE),
    Column(CODES, ("条形码", "其他条码"), kind=CODE),
    Column(NOTE, ("说明",), limit=NOTE_LIMIT),
    Column(STATUS, limit=NAME_LIMIT),
)
HEADINGS = tuple(column.name for column in COLUMNS)
KINDS = {"单件": PIECE, "计数": COUNTED, "耗材": CONSUMABLE}
STATUSES = {"在用": ACTIVE, "待启用": PENDING, "维修": REPAIR, "停用": RETIRED, "遗失": MISSING}
SAME_DAY = "当天"
_DAYS = {SAME_DAY: 0, "当日": 0, "一周": 7, "1周": 7, "半个月": 15, "一个月": 30, "1个月": 30}
_NUMBER = re.compile("([0-9]{1,3})[天日]?")
_BETWEEN_CODES = re.compile(r"[\s、,，;；]+")
_MOST_CODES = 20  # further codes of one item


@dataclass(frozen=True, slots=True)
class StockLine:
    """One row of a file; None stands for a blank cell, which changes nothing.

    Attributes:
        row: Where it stands.
        code: The item's own code; None = it has none yet.
        key: The code as it is compared, "" without one.
        codes: Further codes that find it.
        model: Its name as it is compared; its category stands beside.
    """

    row: Row
    code: str | None
    key: str
    codes: tuple[str, ...]
    name: str
    model: str
    category: str
    quantity: int
    kind: str | None
    days: int | None
    limits: str | None
    place: str | None
    donor: str | None
    bought: date | None
    note: str | None
    status: str | None

    def refused(self, heading: str, code: str, **values: Any) -> Refused:
        """Say why a cell of this row cannot be taken."""
        return Refused(self.row.number, heading, self.row.cell(heading), code, values)


@dataclass(frozen=True, slots=True)
class StockFile:
    """What was read from a file.

    Attributes:
        lines: Rows of which every cell can be taken.
        refused: One for every cell or row that cannot.
        sheet, others: The sheet that was taken, and more of them with the same headings.
        left_out: Rows that are none of the table.
    """

    lines: tuple[StockLine, ...]
    refused: tuple[Refused, ...]
    sheet: str = ""
    others: tuple[str, ...] = ()
    left_out: tuple[int, ...] = ()


def read_stock_file(
    source: Path | bytes,
    *,
    name: str = "",
    sheet: str | None = None,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> StockFile:
    """Read a file of items; nothing is written.

    Raises:
        HallError: as `read_table`.
    """
    table = read_table(source, COLUMNS, name=name, sheet=sheet, progress=progress, cancelled=cancelled)
    refused = list(table.refused)
    lines = [line for row in table.rows if (line := _read(row, refused)) is not None]
    kept = _without_repeats(lines, refused)
    refused.sort(key=_place_of)
    return StockFile(tuple(kept), tuple(refused), table.sheet, table.others, table.left_out)


def _read(row: Row, refused: list[Refused]) -> StockLine | None:
    """Read one row; what cannot be taken is added to `refused`."""
    faults: list[Refused] = []

    def cell(heading: str, read: Callable[[str], T]) -> T | None:
        text = row[heading].strip()
        if not text:
            return None
        try:
            return read(text)
        except HallError as error:
            values = {name: value for name, value in error.values.items() if name != "field"}
            faults.append(Refused(row.number, heading, row.cell(heading), error.code, values))
            return None

    code = cell(CODE_HEAD, _own_code)
    name = cell(NAME, _plain) or ""
    line = StockLine(
        row=row,
        code=code,
        key=code_key(code or ""),
        codes=cell(CODES, _codes) or (),
        name=name,
        model=name_key(name)[:NAME_LIMIT],
        category=cell(CATEGORY, _plain) or "",
        quantity=int(row[QUANTITY]),
        kind=cell(KIND, _one_of(KINDS, "bad_kind")),
        days=cell(DAYS, _days),
        limits=cell(LIMITS, _plain),
        place=cell(PLACE, _plain),
        donor=cell(DONOR, _plain),
        bought=cell(BOUGHT, date.fromisoformat),
        note=cell(NOTE, _plain),
        status=cell(STATUS, _one_of(STATUSES, "bad_status")),
    )
    refused += faults
    return None if faults else line


def _without_repeats(lines: Iterable[StockLine], refused: list[Refused]) -> list[StockLine]:
    """Keep the first row of each code; a further code that another row has, too, is refused as well."""
    first: dict[str, int] = {}
    kept = []
    for line in lines:
        again = [
            line.refused(heading, "repeated", first=first[key])
            for heading, key in _keys_of(line)
            if first.setdefault(key, line.row.number) != line.row.number
        ]
        refused += again
        if not again:
            kept.append(line)
    return kept


def _keys_of(line: StockLine) -> list[tuple[str, str]]:
    return [(CODE_HEAD, line.key)] * bool(line.key) + [(CODES, code_key(code)) for code in line.codes]


def _own_code(text: str) -> str:
    return _code(text, OWN_CODE_LIMIT)


def _code(text: str, limit: int) -> str:
    try:
        return read_code(text, limit)
    except HallError as error:
        if error.code == "bad_value":
            raise HallError("bad_code") from error
        raise


def _codes(text: str) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(_code(part, CODE_LIMIT) for part in _BETWEEN_CODES.split(text) if part))
    if len(found) > _MOST_CODES:
        raise HallError("too_many_codes", limit=_MOST_CODES)
    return found


def _plain(text: str) -> str:
    return clean(text, "text", NOTE_LIMIT)


def _days(text: str) -> int:
    """Read how long a thing is lent: 当天, 3, 3天, 一周, 一个月."""
    word = "".join(text.split())
    found = _NUMBER.fullmatch(word)
    days = int(found[1]) if found is not None else _DAYS.get(word)
    if days is None or days > LONGEST_DAYS:
        raise HallError("bad_days", most=LONGEST_DAYS)
    return days


def _one_of(words: dict[str, str], code: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        found = words.get(text)
        if found is None:
            raise HallError(code, words="、".join(words))
        return found

    return read


def _place_of(refused: Refused) -> tuple[int, str]:
    return refused.row, refused.cell
