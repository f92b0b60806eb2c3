"""The command `guides`: bring guides in from a file, write them out, print leaflets and the booklet."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from app.commands.common import say, signed_in
from app.commands.options import Common
from app.core.errors import HallError
from app.core.rights import Right
from app.guides.guide_file import GuideImport, guides_for_export, import_guides, preview_guides, write_guide_file
from app.guides.guide_rows import read_guide_file

guides = typer.Typer(help="Bring service guides in and out, and print them.", no_args_is_help=True)
_SHOWN = 20


@guides.command("import")
def guides_import(
    context: typer.Context,
    file: Path,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")] = False,
) -> None:
    """Bring a workbook, text or JSON file in: all of it, or nothing."""
    common: Common = context.obj
    with signed_in(common, Right.EDIT_GUIDES) as (hall, actor):
        read = read_guide_file(file)
        told = hall.ask(preview_guides, actor, file=read)
        if not dry_run and not told.refused:
            told = hall.do(import_guides, actor, file=read)
    say(common, _as_json(told), _in_words(told, dry_run))
    if told.refused and not dry_run:
        raise HallError("rows_refused", count=len(told.refused))


@guides.command("export")
def guides_export(context: typer.Context, file: Path) -> None:
    """Write every guide of the site into .xlsx, .csv or .json; importing the file gives the same guides."""
    common: Common = context.obj
    with signed_in(common, Right.SEE_GUIDES) as (hall, actor):
        rows = hall.ask(guides_for_export, actor)
    write_guide_file(file, rows)
    say(common, {"file": str(file), "guides": len(rows)}, f"{file} holds {len(rows)} guides.")


def _as_json(told: GuideImport) -> dict[str, Any]:
    return {
        "added": told.added,
        "updated": told.updated,
        "unchanged": told.unchanged,
        "refused": [one.as_json() for one in told.refused],
        "alike": list(told.alike),
        "sheet": told.sheet,
        "other_sheets": list(told.others),
    }


def _in_words(told: GuideImport, dry_run: bool) -> str:
    would = "would be " if dry_run or told.refused else ""
    lines = [f"{told.added} {would}added, {told.updated} {would}updated, {told.unchanged} unchanged."]
    shown = [one for one in told.changes if one.step == "updated"][:_SHOWN]
    lines += [f"Row {one.row} {one.title}: {', '.join(one.fields)}" for one in shown]
    lines += [f"Row {one.row} {one.cell or one.column}: {one.code}" for one in told.refused[:_SHOWN]]
    if len(told.refused) > _SHOWN:
        lines.append(f"and {len(told.refused) - _SHOWN} more that cannot be taken")
    if told.others:
        lines.append(f"Taken from sheet {told.sheet}; not read: {', '.join(told.others)}.")
    return "\n".join(lines)
