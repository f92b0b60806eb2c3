"""The commands `doctor`, `backup` and `audit`."""

from __future__ import annotations

from contextlib import closing
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from app.commands.common import actor_for, opened, say, signed_in
from app.commands.options import Common
from app.core.errors import HallError
from app.core.rights import Right
from app.hall import Hall
from app.upkeep.backup import backup_now, default_folder, list_backups, verify_backup
from app.upkeep.manifest import BackupInfo

backup = typer.Typer(help="Make, list, verify and restore backups.", no_args_is_help=True)
audit = typer.Typer(help="Verify the audit chain; accept an older store.", no_args_is_help=True)
_FOLDER = typer.Option("--folder", help="Where the backups are.")


def doctor(
    context: typer.Context,
    rights: Annotated[bool, typer.Option("--rights", help="Print who may do what.")] = False,
) -> None:
    """Look over the installation and the store; exit 1 only when one of them is damaged."""
    from app.upkeep.doctor import examine, rights_table

    common: Common = context.obj
    if rights:
        print(rights_table())
        return
    findings = examine(common.address)
    told = [{"level": one.level, "code": one.code, "text": one.text, **one.values} for one in findings]
    say(common, told, "\n".join(f"{one.level:8} {one.text}" for one in findings))
    if any(one.level == "damage" for one in findings):
        raise typer.Exit(1)


@backup.command("now")
def backup_make(context: typer.Context, folder: Annotated[Path | None, _FOLDER] = None) -> None:
    """Copy the store while it is in use, verify the copy, and keep it."""
    common: Common = context.obj
    with signed_in(common, Right.BACKUP) as (hall, _actor):
        info = backup_now(hall.store, folder or default_folder(hall.store), datetime.now(UTC))
    say(common, _told(info), f"{info.path} is made and verified.")


@backup.command("list")
def backup_list(context: typer.Context, folder: Annotated[Path | None, _FOLDER] = None) -> None:
    """List the backups, newest first."""
    from db.store import Store

    common: Common = context.obj
    store = Store(common.address)
    found = list_backups(folder or default_folder(store))
    store.close()
    lines = [f"{info.made_at.isoformat(timespec='seconds')}  {info.path}" for info in found]
    say(common, [_told(info) for info in found], "\n".join(lines) or "There is no backup yet.")


@backup.command("verify")
def backup_verify(context: typer.Context, file: Path) -> None:
    """Read a backup whole and compare it with its manifest."""
    common: Common = context.obj
    report = verify_backup(file)
    words = f"{file} is whole." if report.ok else f"{file} is damaged: {'; '.join(report.problems)}"
    say(common, {"ok": report.ok, "problems": list(report.problems), **_told(report.info)}, words)
    if not report.ok:
        raise typer.Exit(1)


@backup.command("restore")
def backup_restore(context: typer.Context, file: Path) -> None:
    """Restore a backup at the store's address; what is there now is kept under another name."""
    from app.upkeep.restore import restore

    common: Common = context.obj
    _require_admin(common)
    done = restore(file, common.address)
    kept = f" What was there before is {done.kept}." if done.kept else ""
    told = _told(done.info) | {"store": done.store, "kept": str(done.kept) if done.kept else None}
    words = f"{done.store} is now as it was at {done.info.made_at.isoformat(timespec='seconds')}.{kept}"
    if done.key_missing:
        words += " Its key is not on this computer; bring it back from the recovery code: huiketing key restore."
    say(common, told | {"key_missing": done.key_missing}, words)


@audit.command("verify")
def audit_verify(context: typer.Context) -> None:
    """Recompute every site's chain of audit rows."""
    from app.upkeep.audit import verify_chain

    common: Common = context.obj
    with opened(common) as hall:
        report = verify_chain(hall.store)
    words = "The audit chain is whole." if report.ok else "The audit chain is broken."
    say(common, asdict(report) | {"ok": report.ok}, words)
    if not report.ok:
        raise typer.Exit(1)


@audit.command("accept")
def audit_accept(context: typer.Context) -> None:
    """Go on with a store that is older than what this computer saw last; a supervisor says that it is meant."""
    common: Common = context.obj
    with closing(Hall.open(common.address, accept_older=True)) as hall:
        found = hall.accept(actor_for(hall, common))
    words = [f"Site {one.site} goes on from entry {one.found} (seen here: {one.seen})." for one in found]
    say(common, [asdict(one) for one in found], "\n".join(words) or "The store is as this computer saw it last.")


def _require_admin(common: Common) -> None:
    """Ask who restores, as long as there is a hall that can still say who may."""
    try:
        with closing(Hall.open(common.address, accept_older=True)) as hall:
            hall.check(actor_for(hall, common), Right.RESTORE)
    except HallError as error:
        if error.code not in ("store_missing", "no_hall", "damaged_store", "store_foreign"):
            raise


def _told(info: BackupInfo) -> dict[str, Any]:
    told = {name: value for name, value in asdict(info).items() if isinstance(value, str | int | None)}
    return told | {"path": str(info.path), "made_at": info.made_at.isoformat()}
