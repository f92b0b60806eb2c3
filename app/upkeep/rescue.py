"""What can be put in place of a store that cannot be opened any more."""

from __future__ import annotations

from app.core.refusals import as_refusal
from app.upkeep.backup import default_folder, list_backups, verify_backup
from app.upkeep.manifest import BackupInfo
from db.store import Store
from db.version import KNOWN


def sound_backup(address: str) -> BackupInfo | None:
    """Give the newest backup in a file store's own folder that is whole now; every newer one was read and is not.

    None where there is none, and where the folder holds backups of several stores: one that cannot be opened does
    not say which it is.

    Raises:
        HallError: The folder cannot be read.
    """
    with as_refusal():
        store = Store(address)
        store.close()
        if store.path is None:
            return None  # a server is restored by whoever runs it
        found = list_backups(default_folder(store))
        if len({info.store_id for info in found}) != 1:
            return None
        return next((info for info in found if info.schema <= KNOWN and verify_backup(info.path).ok), None)
