"""The command `guides`: bring guides in from a file, write them out, print leaflets, booklet, notice and map."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from app.commands.common import say, signed_in
from app.commands.options import Common
from app.core.errors import HallError
from app.core.rights import Right
from app.documents.booklet import booklet_pdf
from app.documents.circle_map import circle_map_pdf
from app.documents.guide_facts import GuideFacts, unprintable
from app.documents.large_print import large_print_pdf
from app.documents.leaflet import SHEETS, leaflet_pdf
from app.documents.notice_board import notice_board_pdf
from app.documents.put_file import put_file
from app.documents.tables.model import Refused
from app.guides.boards import board_facts, circle_facts, lacking
from app.guides.guide_file import GuideImport, guides_for_export, import_guides, preview_guides, write_guide_file
from app.guides.guide_rows import read_guide_file
from app.guides.printing import (
    BOARD,
    BOOKLET,
    CIRCLE,
    LARGE,
    LEAFLET,
    all_facts,
    booklet_facts,
    file_name,
    guide_facts,
    note_print,
)

guides = typer.Typer(help="Bring service guides in and out, and print them.", no_args_is_help=True)
_SHOWN = 20


@guides.command("import")
def guides_import(
    context: typer.Context,
    file: Path,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")] = False,
    swap: Annotated[
        bool, typer.Option("--swap", help="Let latitude and longitude change places where they are swapped.")
    ] = False,
) -> None:
    """Bring a workbook, text or JSON file in: all of it, or nothing."""
    common: Common = context.obj
    with signed_in(common, Right.EDIT_GUIDES) as (hall, actor):
        read = read_guide_file(file, swap=swap)
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


@guides.command("leaflet")
def guides_leaflet(
    context: typer.Context,
    out: Annotated[Path, typer.Option("--out", help="The folder to write into.")],
    guide: Annotated[str | None, typer.Argument(help="Its number or title.")] = None,
    every: Annotated[bool, typer.Option("--all", help="Every published guide of the site.")] = False,
    size: Annotated[str, typer.Option("--size", help="A4 or A5.")] = "A4",
    large: Annotated[bool, typer.Option("--large", help="In large print, nothing left out.")] = False,
) -> None:
    """Write a leaflet of one page for a guide, or for all; large print takes as many pages as it needs."""
    common: Common = context.obj
    if (guide is None) != every:
        raise typer.BadParameter("say which guide, by its number or title, or --all")
    if size.upper() not in SHEETS or (large and size.upper() != "A4"):
        raise typer.BadParameter("A4 or A5, and large print is A4", param_hint="--size")
    with signed_in(common, Right.SEE_GUIDES) as (hall, actor):
        found = hall.ask(all_facts, actor) if guide is None else (hall.ask(guide_facts, actor, guide),)
        if not found:
            raise HallError("no_guides")
        files = _write_leaflets(out, found, size.upper(), large)
        hall.do(
            note_print,
            actor,
            LARGE if large else LEAFLET,
            [(one.number, one.version) for one in found],
            source="command",
        )
    told = {"files": [str(file) for file in files], "unprintable": unprintable(found)}
    say(common, told, _written(told["files"], told["unprintable"]))


@guides.command("booklet")
def guides_booklet(
    context: typer.Context,
    out: Annotated[Path, typer.Option("--out", help="The file to write.")],
    imposed: Annotated[bool, typer.Option("--imposed", help="Sheets of A4 to be folded and stitched.")] = False,
) -> None:
    """Write every published guide of the site into one booklet of A5, with contents and an index by pinyin.

    With --imposed: print on both sides, turned at the short edge.
    """
    common: Common = context.obj
    with signed_in(common, Right.SEE_GUIDES) as (hall, actor):
        booklet = hall.ask(booklet_facts, actor)
        put_file(out, booklet_pdf(booklet, folded=imposed))
        hall.do(note_print, actor, BOOKLET, source="command")
    lacking = unprintable(booklet.guides)
    told = {"files": [str(out)], "guides": len(booklet.guides), "unprintable": lacking}
    say(common, told, _written([str(out)], lacking))


@guides.command("notice")
def guides_notice(
    context: typer.Context,
    out: Annotated[Path, typer.Option("--out", help="The file to write.")],
    size: Annotated[str, typer.Option("--size", help="A3 or A4.")] = "A3",
) -> None:
    """Write the public notice of the site: its area, whom to ask, what is done there, hours and telephones.

    What it says beside services and hours is set in the settings under "Notice and map" (place.people and so on).
    """
    _write_sheet(context.obj, out, _sheet_size(size, "A3"), board_facts, notice_board_pdf, BOARD)


@guides.command("map")
def guides_map(
    context: typer.Context,
    out: Annotated[Path, typer.Option("--out", help="The file to write.")],
    size: Annotated[str, typer.Option("--size", help="A4 or A3.")] = "A4",
) -> None:
    """Write the map of what is near the site, with rings of 5 and 10 minutes on foot.

    It shows every site with coordinates (setting place.at) and every place of a published guide that has some.
    """
    _write_sheet(context.obj, out, _sheet_size(size, "A4"), circle_facts, circle_map_pdf, CIRCLE)


def _sheet_size(size: str, usual: str) -> str:
    if size.upper() not in ("A3", "A4"):
        raise typer.BadParameter(f"A3 or A4; {usual} is usual", param_hint="--size")
    return size.upper()


def _write_sheet(
    common: Common,
    out: Path,
    size: str,
    facts: Callable[..., Any],
    made: Callable[[Any, str], bytes],
    paper: str,
) -> None:
    """Write a sheet about the site itself, and note that it was printed."""
    with signed_in(common, Right.SEE_GUIDES) as (hall, actor):
        told = hall.ask(facts, actor)
        put_file(out, made(told, size))
        hall.do(note_print, actor, paper, source="command")
    signs = lacking(told)
    say(common, {"files": [str(out)], "unprintable": signs}, _written([str(out)], signs))


def _write_leaflets(out: Path, found: Sequence[GuideFacts], size: str, large: bool) -> list[Path]:
    """Write each guide's paper into the folder, which is made where it is missing."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise HallError("file_unwritable", path=str(out)) from error
    files = []
    for one in found:
        kind = "large" if large else "" if size == "A4" else size
        data = large_print_pdf(one) if large else leaflet_pdf(one, size)
        files.append(put_file(out / file_name(one, kind), data))
    return files


def _written(files: Sequence[str], lacking: Sequence[str]) -> str:
    told = [
        f"{files[0]} is written."
        if len(files) == 1
        else f"{len(files)} files are written into {Path(files[0]).parent}."
    ]
    if lacking:
        told.append(f"No font has {' '.join(lacking)}: printed as their codes.")
    return "\n".join(told)


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
    lines += [f"Row {one.row} {one.cell or one.column}: {_refusal(one)}" for one in told.refused[:_SHOWN]]
    if len(told.refused) > _SHOWN:
        lines.append(f"and {len(told.refused) - _SHOWN} more that cannot be taken")
    if told.others:
        lines.append(f"Taken from sheet {told.sheet}; not read: {', '.join(told.others)}.")
    return "\n".join(lines)


def _refusal(one: Refused) -> str:
    """Name what is wrong; of coordinates that are swapped also what was probably meant."""
    meant = one.values.get("meant")
    return f"{one.code} ({one.values['at']}; probably meant: {meant}, say --swap)" if meant else one.code
