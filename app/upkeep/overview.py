"""How the backups of a store stand, for whoever looks after it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.upkeep.backup import backup_now, default_folder, list_backups, verify_backup
from app.upkeep.manifest import BackupInfo
from db.store import Store

OLD_DAYS = 3
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class BackupState:
    """The newest backups of a store; each was verified when it was made.

    Attributes:
        folder: Where they lie.
        backups: The newest ones, newest first.
        count: How many there are in all.
        age_days: Whole days since the newest, None when there is none.
        free_bytes: Room left on that disk, None when it cannot be asked.
    """

    folder: Path
    backups: tuple[BackupInfo, ...]
    count: int
    age_days: int | None
    free_bytes: int | None

    @property
    def is_old(self) -> bool:
        """Tell whether it is time for another one."""
        return self.age_days is None or self.age_days >= OLD_DAYS


def backup_state(store: Store, store_id: str, now: datetime) -> BackupState:
    """Look at the backups in the store's own folder."""
    folder = default_folder(store)
    found = list_backups(folder, store_id)
    age = max(0, (now - found[0].made_at).days) if found else None
    return BackupState(folder, found[:_SHOWN], len(found), age, _free(folder))


def back_up(store: Store, now: datetime) -> BackupInfo:
    """Make a backup in the store's own folder, and verify it.

    Raises:
        HallError: As `backup_now`.
    """
    return backup_now(store, default_folder(store), now)


def newest_problems(store: Store, store_id: str) -> tuple[str, ...]:
    """Read the newest backup whole and compare it with its manifest; give what is wrong with it.

    Raises:
        HallError: `not_a_backup` when there is none.
    """
    folder = default_folder(store)
    found = list_backups(folder, store_id)
    return verify_backup(found[0].path if found else folder / "none").problems


def _free(folder: Path) -> int | None:
    place = next((path for path in (folder, *folder.parents) if path.exists()), None)
    return None if place is None else shutil.disk_usage(place).free
