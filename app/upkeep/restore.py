"""Put a backup back: into a side file first, and in place of the store only when nobody has it open."""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.core.errors import HallError
from app.core.refusals import as_refusal
from app.upkeep.backup import verify_backup
from app.upkeep.keys import HERE, key_state
from app.upkeep.manifest import BackupInfo, digest_of
from app.upkeep.marker import Marker
from db.copy import copy_store, make_single_file, sync
from db.errors import StoreError
from db.migrate import change
from db.store import Store
from db.version import KNOWN, is_new

_LOGS = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Restored:
    """What restoring did.

    Attributes:
        info: The backup that the store is now.
        store: Address of the store, without a password.
        kept: The store as it was before, renamed; None when there was none.
        key_missing: What is sealed in it cannot be read on this computer yet.
    """

    info: BackupInfo
    store: str
    kept: Path | None
    key_missing: bool = False


def restore(backup: Path, target: str) -> Restored:
    """Restore a backup at a store address: a file (kept renamed if it exists), or an empty database.

    Raises:
        HallError: `not_a_backup`, `backup_damaged`, `store_newer`, `store_in_use`, `store_not_empty`,
            `disk_full`, `restore_failed`; the store is as it was.
    """
    report = verify_backup(backup)
    if not report.ok:
        raise HallError("backup_damaged", path=str(backup), problems=list(report.problems))
    if report.info.schema > KNOWN:
        raise HallError("store_newer", found=report.info.schema, known=KNOWN, path=str(backup))
    with as_refusal("restore_failed"):
        store = Store(target)
        try:
            kept = None
            if store.path is not None:
                kept = _into_file(report.info, store.path)
            else:
                _into_server(report.info, store)
        finally:
            store.close()
    if report.info.store_id:
        Marker(report.info.store_id).forget()
    return Restored(report.info, store.address, kept, _lacks_key(report.info))


def _lacks_key(info: BackupInfo) -> bool:
    return info.kind == "live" and key_state({"store_id": info.store_id}) != HERE


def _into_server(info: BackupInfo, store: Store) -> None:
    if not is_new(store):
        raise HallError("store_not_empty", store=store.address)
    # From a copy of the backup: opening it as a store would switch it to WAL and change its bytes.
    with tempfile.TemporaryDirectory(prefix="huiketing-") as here:
        path = Path(here) / "copy.sqlite"
        shutil.copyfile(info.path, path)
        source = Store(f"sqlite:///{path}")
        try:
            change(store, info.schema)
            copy_store(source, store)
        finally:
            source.close()


def _into_file(info: BackupInfo, target: Path) -> Path | None:
    target.parent.mkdir(parents=True, exist_ok=True)
    side = target.with_name(f"{target.name}.restoring-{secrets.token_hex(4)}")
    try:
        shutil.copyfile(info.path, side)
        side.chmod(0o600)
        sync(side)
        if digest_of(side) != info.sha256:
            raise HallError("restore_failed", path=str(side), reason="the copy differs from the backup")
        kept = _set_aside(target)
        try:
            side.replace(target)
        except OSError:
            if kept is not None:
                kept.replace(target)
            raise
        sync(target.parent)
        return kept
    finally:
        side.unlink(missing_ok=True)


def _set_aside(target: Path) -> Path | None:
    """Rename the present store, with the logs of one that is too damaged to be closed."""
    if not target.exists() and not any(log.exists() for log in _logs_of(target)):
        return None
    kept = target.with_name(f"{target.name}.before-restore-{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{secrets.token_hex(2)}")
    if target.exists():
        _close_it(target)
    for old, new in zip(_logs_of(target), _logs_of(kept), strict=True):
        if old.exists():
            old.rename(new)
    if not target.exists():
        return None
    target.rename(kept)
    return kept


def _close_it(target: Path) -> None:
    """Empty the store's log into its file; SQLite refuses that while anybody has the store open."""
    try:
        make_single_file(target)
    except StoreError as error:
        if error.code == "store_busy":
            raise HallError("store_in_use", path=str(target)) from error
        if error.code != "damaged_store":
            raise
        if _is_open_somewhere(target):
            raise HallError("store_in_use", path=str(target)) from error


def _is_open_somewhere(target: Path) -> bool:
    import psutil

    wanted = os.path.realpath(target)
    for process in psutil.process_iter():
        try:
            if any(file.path == wanted for file in process.open_files()):
                return True
        except psutil.Error:
            continue
    return False


def _logs_of(path: Path) -> list[Path]:
    return [path.with_name(path.name + ending) for ending in _LOGS]
