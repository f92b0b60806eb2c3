"""Make backups of a store that may be in use, list them, verify them."""

from __future__ import annotations

import logging
import secrets
import shutil
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import app
from app.core.errors import HallError
from app.core.refusals import as_refusal
from app.upkeep.audit import chains_of
from app.upkeep.manifest import (
    SUFFIX,
    BackupInfo,
    ChainHead,
    digest_of,
    manifest_path,
    name_of,
    read_manifest,
    to_json,
)
from app.upkeep.thinning import to_thin
from db.check import count_rows, problems_of_file, reading_file, store_facts
from db.copy import copy_file, copy_store, sync
from db.errors import StoreError
from db.files import take_name
from db.migrate import change, create
from db.store import Store
from db.version import file_version, stored_version

_PART = ".part"
_OLD_PART_S = 3600.0
_SPARE_BYTES = 16 << 20
# A backup verifies the newest audit rows; `audit verify` and `backup verify` do all.
_CHAIN_ROWS = 20_000

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class BackupReport:
    """What verifying found; no problem means that it can be restored."""

    info: BackupInfo
    problems: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Tell whether the backup is whole."""
        return not self.problems


def default_folder(store: Store) -> Path:
    """Give where a store's backups go: beside its file, or in the user's data folder for a server."""
    if store.path is not None:
        return store.path.absolute().parent / "backups"
    import platformdirs

    return platformdirs.user_data_path("huiketing", appauthor=False) / "backups" / str(store.url.database)


def backup_now(store: Store, folder: Path, now: datetime, why: str = "manual") -> BackupInfo:
    """Copy the store as of this instant into `folder`, verify the copy, and only then give it its name.

    Raises:
        HallError: `backup_failed`, `disk_full`, `read_only`, or the store's own trouble; no half backup stays.
    """
    with as_refusal("backup_failed"):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _clear_parts(folder)
        _refuse_full_disk(store, folder)
        part = folder / f"{name_of(now, why, 0)}.{secrets.token_hex(4)}{_PART}"
        try:
            _copy(store, part)
            info = _put_in_place(_examined(part, now, why), part, folder)
        finally:
            _remove_part(part)
    _thin(folder, info, now)
    return info


def backup_before_migration(store: Store) -> None:
    """Make the backup that `bring_up_to_date` asks for, in the default folder; without it nothing is migrated."""
    backup_now(store, default_folder(store), datetime.now(UTC), "before_upgrade")


def backup_or_warning(
    store: Store, folder: Path, now: datetime, why: str
) -> tuple[BackupInfo | None, HallError | None]:
    """Make a backup beside other work: what goes wrong is given back and logged, never raised."""
    try:
        return backup_now(store, folder, now, why), None
    except HallError as error:
        _log.warning("No backup was made: %s", error)
        return None, error


def list_backups(folder: Path, store_id: str | None = None) -> tuple[BackupInfo, ...]:
    """List the backups in a folder, of one store or of all, newest first; nothing is verified."""
    found = []
    for path in folder.glob(f"huiketing-*{SUFFIX}"):
        with suppress(HallError):  # somebody else's file, or one that was cut off before it had a manifest
            found.append(read_manifest(path))
    wanted = [info for info in found if store_id is None or info.store_id == store_id]
    return tuple(sorted(wanted, key=_age_key, reverse=True))


def verify_backup(path: Path) -> BackupReport:
    """Read a backup whole: bytes against the manifest, pages, references, row counts, the whole audit chain.

    Raises:
        HallError: `not_a_backup` when it has no manifest of ours.
    """
    info = read_manifest(path)
    try:
        problems = _problems_of_bytes(info) or problems_of_file(path) or _problems_of_rows(info)
    except StoreError as error:
        problems = [f"it cannot be read: {error}"]
    except OSError as error:
        problems = [f"it cannot be read: {error.strerror}"]
    return BackupReport(info, tuple(problems))


def _problems_of_bytes(info: BackupInfo) -> list[str]:
    size = info.path.stat().st_size
    if size != info.size:
        return [f"it has {size} bytes, the manifest says {info.size}"]
    return [] if digest_of(info.path) == info.sha256 else ["its SHA-256 is not that of the manifest"]


def _problems_of_rows(info: BackupInfo) -> list[str]:
    with reading_file(info.path) as tx:
        rows, report = count_rows(tx), chains_of(tx)
    if rows != dict(info.rows):
        return ["its row counts are not those of the manifest"]
    heads = tuple(ChainHead(each.site, each.seq, each.head) for each in report.sites)
    # A chain that was broken when the backup was made is the store's trouble, not the backup's.
    if report.ok and heads != info.chains:
        return ["its audit chains do not end as the manifest says"]
    return []


def _copy(store: Store, part: Path) -> None:
    if store.path is not None:
        copy_file(store.path, part)
        return
    # Made on this computer's own disk: the folder may be on a share, where SQLite's locks do not hold.
    with tempfile.TemporaryDirectory(prefix="huiketing-") as here:
        path = Path(here) / "copy.sqlite"
        copy = Store(f"sqlite:///{path}")
        try:
            create(copy)
            change(copy, stored_version(store))
            copy_store(store, copy)
        finally:
            copy.close()
        copy_file(path, part)


def _examined(part: Path, now: datetime, why: str) -> BackupInfo:
    problems = problems_of_file(part)
    if problems:
        raise HallError("backup_failed", reason=problems[0])
    with reading_file(part) as tx:
        facts, rows, report = store_facts(tx), count_rows(tx), chains_of(tx, _CHAIN_ROWS)
    return BackupInfo(
        path=part,
        made_at=now.astimezone(UTC).replace(microsecond=0),
        why=why,
        store_id=facts.get("store_id", ""),
        kind=facts.get("kind", ""),
        schema=file_version(part),
        rows=tuple(rows.items()),
        chains=tuple(ChainHead(each.site, each.seq, each.head) for each in report.sites),
        size=part.stat().st_size,
        sha256=digest_of(part),
        program=app.__version__,
    )


def _put_in_place(info: BackupInfo, part: Path, folder: Path) -> BackupInfo:
    """Name the manifest first, then the data: whatever has a backup's name is whole."""
    draft = part.with_suffix(f".json{_PART}")
    for number in range(1000):
        placed = replace(info, path=folder / (name_of(info.made_at, info.why, number) + SUFFIX))
        draft.write_text(to_json(placed), encoding="utf-8")
        sync(draft)
        if not placed.path.exists() and take_name(draft, manifest_path(placed.path)):
            part.rename(placed.path)
            sync(folder)
            return placed
    raise HallError("backup_failed", reason="too many backups in one second")


def _refuse_full_disk(store: Store, folder: Path) -> None:
    needed = _SPARE_BYTES
    if store.path is not None and store.path.exists():
        needed += store.path.stat().st_size
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise HallError("disk_full", path=str(folder), free=free, needed=needed)


def _remove_part(part: Path) -> None:
    for path in (
        part,
        part.with_suffix(f".json{_PART}"),
        *(Path(f"{part}{end}") for end in ("-wal", "-shm", "-journal")),
    ):
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _clear_parts(folder: Path) -> None:
    """Remove what backups left that were killed; a younger part may belong to one that runs."""
    for part in folder.glob(f"huiketing-*{_PART}*"):
        with suppress(OSError):
            if time.time() - part.stat().st_mtime > _OLD_PART_S:
                part.unlink()


def _thin(folder: Path, newest: BackupInfo, now: datetime) -> None:
    for old in to_thin(list_backups(folder, newest.store_id), now):
        try:
            manifest_path(old.path).unlink(missing_ok=True)
            old.path.unlink(missing_ok=True)
        except OSError as error:
            _log.warning("An old backup cannot be removed: %s", error)


def _age_key(info: BackupInfo) -> tuple[datetime, str]:
    return info.made_at, info.path.name
