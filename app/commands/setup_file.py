"""The command `setup`: a hall's set-up as one file, out and in."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from app.commands.common import actor_for, opened, say
from app.commands.options import Common
from app.commands.words import in_words
from app.core.errors import HallError
from app.setup.file import Difference, as_content, from_bytes
from app.setup.transfer import export_setup, import_setup, preview_setup, read_file, write_file

setup = typer.Typer(help="Export and import a hall's services, desks, hours and settings.", no_args_is_help=True)


@setup.command("export")
def setup_export(context: typer.Context, file: Path) -> None:
    """Write the site's set-up into a file: no people, no secrets, no devices."""
    common: Common = context.obj
    with opened(common) as hall:
        found = hall.ask(export_setup, actor_for(hall, common))
        write_file(file, found, datetime.now(UTC))
    told = {"file": str(file), "services": len(found.services), "desks": len(found.desks)}
    words = f"{file} holds {len(found.services)} services, {len(found.desks)} desks and every setting."
    say(common, told, words)


@setup.command("import")
def setup_import(
    context: typer.Context,
    file: Path,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")] = False,
) -> None:
    """Take a file over: services and desks that are not in it go. All of it, or nothing."""
    common: Common = context.obj
    content = as_content(from_bytes(read_file(file)))
    with opened(common) as hall:
        actor = actor_for(hall, common)
        preview = hall.ask(preview_setup, actor, content=content)
        hindrances = [HallError(one.code, **one.values) for one in preview.hindrances]
        if not dry_run and hindrances:
            raise hindrances[0]
        if not dry_run and preview.differences:
            hall.do(import_setup, actor, content=content, seen=preview.seen)
    lines = [_line(one) for one in preview.differences] or ["Nothing differs."]
    lines += [f"In the way: {in_words(error)}" for error in hindrances]
    told: dict[str, Any] = {
        "dry_run": dry_run,
        "changes": [_told(one) for one in preview.differences],
        "hindrances": [error.as_json() for error in hindrances],
    }
    say(common, told, "\n".join(lines))


def _line(one: Difference) -> str:
    about = f"{one.step} {one.what} {one.key} {one.name}".rstrip()
    values = "; ".join(f"{name}: {one.before.get(name)!r} -> {value!r}" for name, value in one.after.items())
    return f"{about} ({values})" if one.step == "change" else about


def _told(one: Difference) -> dict[str, Any]:
    return {
        "step": one.step,
        "what": one.what,
        "key": one.key,
        "name": one.name,
        "before": dict(one.before),
        "after": dict(one.after),
    }
