"""The command `stock`: bring items in from a file, write them out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from app.commands.cell_words import refused_line
from app.commands.common import say, signed_in
from app.commands.options import Common
from app.commands.watching import watched
from app.core.errors import HallError
from app.core.rights import Right
from app.lending.stock_file import StockImport, import_stock, preview_stock, stock_for_export, write_stock_file
from app.lending.stock_lines import read_stock_file
from app.lending.stock_plan import UNCHANGED, Change

stock = typer.Typer(help="Bring items that are lent in from a file, and write them out.", no_args_is_help=True)


@stock.command("import")
def stock_import(
    context: typer.Context,
    file: Path,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")] = False,
    sheet: Annotated[str | None, typer.Option("--sheet", help="The sheet of a workbook to take.")] = None,
) -> None:
    """Bring a workbook or text in, all of it or nothing, at the site of --site; headings 编号 名称 类别 数量.

    More may be there: 管理方式 (单件, 计数, 耗材), 位置, 借期, 使用限制, 捐赠人, 购置日期, 条码, 备注, 状态.
    A blank cell changes nothing. An item that is known keeps its 状态.
    """
    common: Common = context.obj
    with signed_in(common, Right.EDIT_STOCK) as (hall, actor), watched(f"{file.name}, rows") as watch:
        read = read_stock_file(file, sheet=sheet, **watch._asdict())
        told = hall.ask(preview_stock, actor, file=read)
        if not dry_run and not told.refused:
            told = hall.do(import_stock, actor, file=read, name=file.name, **watch._asdict())
    say(common, _as_json(told, dry_run), _in_words(told, dry_run))
    if told.refused and not dry_run:
        raise HallError("rows_refused", count=len({one.row for one in told.refused}))


@stock.command("export")
def stock_export(context: typer.Context, file: Path) -> None:
    """Write every item of the site into .xlsx or .csv; importing that file changes nothing."""
    common: Common = context.obj
    with signed_in(common, Right.EXPORT) as (hall, actor):
        rows = hall.ask(stock_for_export, actor)
    with watched(f"{file.name}, rows") as watch:
        write_stock_file(file, rows, **watch._asdict())
    say(common, {"file": str(file), "items": len(rows)}, f"{file} holds {len(rows)} items.")


def _as_json(told: StockImport, dry_run: bool) -> dict[str, Any]:
    answer = {
        "added": told.added,
        "updated": told.updated,
        "unchanged": told.unchanged,
        "refused": [one.as_json() for one in told.refused],
        "sheet": told.sheet,
        "other_sheets": list(told.others),
        "left_out": list(told.left_out),
        "kept_status": list(told.kept_status),
    }
    if dry_run:
        answer["changes"] = [_change_as_json(one) for one in told.changes if one.step != UNCHANGED]
    return answer


def _change_as_json(one: Change) -> dict[str, Any]:
    differs = [{"column": each.heading, "before": each.before, "after": each.after} for each in one.differs]
    return {"row": one.row, "code": one.code, "name": one.name, "step": one.step, "differs": differs}


def _in_words(told: StockImport, dry_run: bool) -> str:
    would = "would be " if dry_run or told.refused else ""
    lines = [f"{told.added} {would}added, {told.updated} {would}updated, {told.unchanged} unchanged."]
    if dry_run:
        lines += [_change_line(one) for one in told.changes if one.step != UNCHANGED]
    lines += [refused_line(one) for one in told.refused]
    if told.others:
        lines.append(f"Taken from sheet {told.sheet}; not read: {', '.join(told.others)}.")
    if told.left_out:
        lines.append(f"Left out as sums or notes: {_rows(told.left_out)}.")
    if told.kept_status:
        lines.append(f"The status is changed at the item itself, not here: {_rows(told.kept_status)}.")
    return "\n".join(lines)


def _change_line(one: Change) -> str:
    told = ", ".join(f"{each.heading} {each.before or '-'} -> {each.after}" for each in one.differs)
    named = " ".join(part for part in (one.code, one.name) if part)
    return f"row {one.row} {named}: {told or f'{one.step}'}"


def _rows(numbers: tuple[int, ...]) -> str:
    return ", ".join(f"row {number}" for number in numbers)
