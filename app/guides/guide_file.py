"""Bring guides in, and write them out: all of it or nothing, after a look at what would change."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.core import changes
from app.core.errors import HallError
from app.core.rights import Right
from app.core.tokens import name_key
from app.core.work import Look, Work, query, use_case
from app.documents.put_file import put_file
from app.documents.tables.model import Refused
from app.documents.workbook import write_table
from app.guides import columns
from app.guides.catalogue import DRAFT, PUBLISHED, guide_of, index, kept_values, make_guide, write
from app.guides.content import Alert, Dated, GuideContent
from app.guides.guide_rows import GuideFile, Line
from app.guides.reading import plain, read_content
from db import guides
from db.guides import GuideRow

_COPIES = {"content", "title", "category", "department", "same_key"}
_TELL_EVERY = 10  # rows
_CHUNK = 500  # keys asked of the store at once


@dataclass(frozen=True, slots=True)
class Change:
    """What a line would do: added, updated (with the fields that differ) or unchanged.

    Attributes:
        namesakes: Of an added one: numbers of the guides here of the same name, with another address or department.
    """

    row: int
    title: str
    step: str
    fields: tuple[str, ...] = ()
    namesakes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GuideImport:
    """What an import does, or would do.

    Attributes:
        refused: One for every cell or row that cannot be taken; nothing is brought in while there is one.
        alike: Rows whose department and title stand elsewhere in the file with another link.
        sheet, others: The sheet that was taken, and more of them with the same headings.
    """

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    changes: tuple[Change, ...] = ()
    refused: tuple[Refused, ...] = ()
    alike: tuple[int, ...] = ()
    sheet: str = ""
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GuideRecord:
    """A guide as a file takes it."""

    content: GuideContent
    status: str
    checked_on: date | None
    checked_by: str
    next_review: date | None
    alert: str
    alert_until: date | None


@query(Right.EDIT_GUIDES)
def preview_guides(look: Look, file: GuideFile) -> GuideImport:
    """Tell what bringing a file in would do."""
    found, named = _known(look, file), _numbers_by_name(look)
    return _result(file, tuple(_change(line, found.get(line.key), named) for line in file.lines))


@use_case(Right.EDIT_GUIDES)
def import_guides(
    work: Work,
    file: GuideFile,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> GuideImport:
    """Bring a file in: new guides are published, unless it says that they are drafts; nothing when a row is refused.

    Args:
        work: The open unit of work.
        file: What was read.
        progress: Is told now and then how many rows are done.
        cancelled: Is asked before each row and at the end whether to stop; nothing is changed then.

    Raises:
        HallError: `rows_refused` with how many, `import_cancelled`.
    """
    if file.refused:
        raise HallError("rows_refused", count=len(file.refused))
    found, named = _known(work, file), _numbers_by_name(work)
    told = []
    for done, line in enumerate(file.lines):
        _go_on(done, progress, cancelled)
        row = found.get(line.key)
        change = _change(line, row, named)
        told.append(change)
        if row is None:
            _add(work, line)
        elif change.step == "updated":
            _update(work, line, row)
    _go_on(len(file.lines), progress, cancelled)
    result = _result(file, tuple(told))
    work.detail = {"added": result.added, "updated": result.updated, "unchanged": result.unchanged}
    if result.added or result.updated:
        work.changed(changes.GUIDES)
    return result


@query(Right.SEE_GUIDES)
def guides_for_export(look: Look) -> tuple[GuideRecord, ...]:
    """Give every guide of the site as a file takes it, by department, category and title."""
    status = "" if look.allows(Right.EDIT_GUIDES) else PUBLISHED
    return tuple(_told(look, row) for row in guides.guides_at(look.tx, look.site.id, status))


def write_guide_file(path: Path, rows: Iterable[GuideRecord]) -> Path:
    """Write guides into .xlsx, .csv or .json; reading the file again gives exactly the same guides.

    Raises:
        HallError: as `write_table` and `put_file`.
    """
    if path.suffix.lower() == ".json":
        text = json.dumps([_as_json(row) for row in rows], ensure_ascii=False, indent=1)
        return put_file(path, text.encode())
    return write_table(path, columns.HEADINGS, map(_cells, rows), sheet="办事指南")


def _go_on(done: int, progress: Callable[[int], None] | None, cancelled: Callable[[], bool] | None) -> None:
    if cancelled is not None and cancelled():
        raise HallError("import_cancelled")
    if progress is not None and done % _TELL_EVERY == 0:
        progress(done)


def _known(look: Look, file: GuideFile) -> dict[str, GuideRow]:
    keys = [line.key for line in file.lines]
    found: dict[str, GuideRow] = {}
    for at in range(0, len(keys), _CHUNK):
        found |= guides.guides_by_key(look.tx, look.site.id, keys[at : at + _CHUNK])
    return found


def _numbers_by_name(look: Look) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in guides.heads_at(look.tx, look.site.id):
        found.setdefault(name_key(row.title), []).append(row.number)
    return found


def _change(line: Line, row: GuideRow | None, named: Mapping[str, Sequence[str]]) -> Change:
    title = str(line.values["title"])
    if row is None:
        return Change(line.row, title, "added", namesakes=tuple(named.get(name_key(title), ())))
    differs = _fields_of(_differences(line, row), row)
    return Change(line.row, title, "updated" if differs else "unchanged", differs)


def _fields_of(differences: dict[str, Any], row: GuideRow) -> tuple[str, ...]:
    """Name what differs as people know it: the fields of the content, not the columns that hold copies of them."""
    content: dict[str, Any] = differences.get("content", row.content)
    told = {name for name in {**content, **row.content} if content.get(name) != row.content.get(name)}
    return tuple(sorted(told | (set(differences) - _COPIES)))


def _differences(line: Line, row: GuideRow) -> dict[str, Any]:
    """Give the columns of a guide that a line changes; what the line does not say stays."""
    kept = kept_values(read_content({**row.content, **line.values}))
    changed = {} if kept["content"] == row.content else kept
    told: dict[str, Any] = {**line.checked, **line.alert, "status": line.status}
    if row.starter and (line.status == PUBLISHED or line.checked["checked_on"]):
        changed["starter"] = False  # whoever publishes or checks a text of ours stands for it
    return changed | {name: value for name, value in told.items() if value and value != getattr(row, name)}


def _add(work: Work, line: Line) -> None:
    content, alert = read_content(line.values), Alert(line.alert["alert"], line.alert["alert_until"])
    make_guide(work, content, line.status or PUBLISHED, dated=Dated(**line.checked), alert=alert)


def _update(work: Work, line: Line, row: GuideRow) -> None:
    index(work, write(work, row, "", **_differences(line, row)))


def _result(file: GuideFile, told: tuple[Change, ...]) -> GuideImport:
    counts = {step: sum(one.step == step for one in told) for step in ("added", "updated", "unchanged")}
    return GuideImport(
        **counts, changes=told, refused=file.refused, alike=file.alike, sheet=file.sheet, others=file.others
    )


def _told(look: Look, row: GuideRow) -> GuideRecord:
    dated = {name: getattr(row, name) for name in _DATES}
    return GuideRecord(guide_of(look, row).content, row.status, **dated)


_DATES = ("checked_on", "checked_by", "next_review", "alert", "alert_until")
_STATUS_NAMES = {DRAFT: "草稿", PUBLISHED: "已发布", "withdrawn": "已停用"}


def _cells(row: GuideRecord) -> list[str]:
    dated = [str(getattr(row, name) or "") for name in _DATES]
    return [*columns.cells_of(row.content), _STATUS_NAMES[row.status], *dated]


def _as_json(row: GuideRecord) -> dict[str, Any]:
    dated = {name: str(getattr(row, name)) for name in _DATES if getattr(row, name)}
    return {**plain(row.content), "status": _STATUS_NAMES[row.status], **dated}
