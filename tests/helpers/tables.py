"""Tables for tests: the columns that the hazard files have, and what a careful program makes of their rows."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO

from app.core.errors import HallError
from app.documents.table_file import read_table
from app.documents.tables.model import CODE, COUNT, DATE, LINK, Column, Refused, Row
from app.residents.identify import identify

TODAY = date(2026, 11, 22)
GUIDES = (
    Column("部门", needed=True),
    Column("事项名称", needed=True, filled=True, limit=200),
    Column("办事链接", needed=True, filled=True, kind=LINK, limit=2_000),
)
RESIDENTS = (
    Column("姓名", needed=True, filled=True, limit=80),
    Column("身份证号", kind=CODE),
    Column("手机", kind=CODE),
    Column("性别"),
    Column("出生日期", kind=DATE),
    Column("备注"),
)
TOOLS = (
    Column("编号", needed=True, kind=CODE),
    Column("名称", needed=True, filled=True),
    Column("类别", needed=True),
    Column("数量", needed=True, filled=True, kind=COUNT),
    Column("存放位置", also=("位置",)),
    Column("购置日期", kind=DATE),
)
COLUMNS = {"guides": GUIDES, "residents": RESIDENTS, "tools": TOOLS, "backup": GUIDES}


def taken(path, kind, **options):
    """Read a hazard file and take its rows as carefully as whoever stores them must: good rows, refusals, the table.

    Which rows repeat others is for whoever stores them alone.
    """
    table = read_table(path, COLUMNS[kind], **options)
    refused, good = list(table.refused), []
    for row in table.rows:
        faults = _contradictions(row) if kind == "residents" else _in_future(row) if kind == "tools" else []
        refused += faults
        good += [] if faults else [row]
    return good, refused, table


def refusal(path, columns=GUIDES, **options):
    """Give the code with which a file is refused as a whole, and its values; fail when it is read."""
    try:
        table = read_table(path, columns, **options)
    except HallError as error:
        return error.code, error.values
    raise AssertionError(f"{len(table.rows)} rows were read")


def packed(parts: dict[str, str | bytes], level: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Give a zip file of these parts."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", level) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def book_of(sheet: str, **parts: str) -> bytes:
    """Give the smallest workbook around the XML of one sheet; `parts` are more parts by name, "/" written "__"."""
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    texts = f'<Relationship Id="s" Type="{relation}/sharedStrings" Target="sharedStrings.xml"/>'
    return packed(
        {
            "_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Id="r" Type="{relation}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
            f'xmlns:r="{relation}"><sheets><sheet name="one" sheetId="1" r:id="w"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}"><Relationship Id="w" '
            f'Type="{relation}/worksheet" Target="worksheets/sheet1.xml"/>'
            f"{texts if 'xl__sharedStrings.xml' in parts else ''}</Relationships>",
            "xl/worksheets/sheet1.xml": sheet,
            **{name.replace("__", "/"): content for name, content in parts.items()},
        }
    )


def _contradictions(row: Row) -> list[Refused]:
    """Compare what a row says with what its identity number says."""
    number = row["身份证号"]
    if not number:
        return []
    told = identify(number, TODAY)
    if not told.valid or told.birth_date is None:
        return [Refused(row.number, "身份证号", row.cell("身份证号"), "bad_number")]
    faults = []
    if row["出生日期"] and row["出生日期"] != told.birth_date.isoformat():
        faults.append(Refused(row.number, "出生日期", row.cell("出生日期"), "contradicts"))
    if row["性别"] and row["性别"] != "女男"[int(number[16]) % 2]:
        faults.append(Refused(row.number, "性别", row.cell("性别"), "contradicts"))
    return faults


def _in_future(row: Row) -> list[Refused]:
    day = row["购置日期"]
    late = bool(day) and date.fromisoformat(day) > TODAY
    return [Refused(row.number, "购置日期", row.cell("购置日期"), "in_future")] if late else []
