"""What a window looks at in the background, at its start and each night: pages, references, newest of the record."""

from __future__ import annotations

from app.core.refusals import as_refusal
from app.upkeep.audit import verify_chain
from app.upkeep.backup import default_folder, list_backups, verify_backup
from app.upkeep.finding import Finding, damage
from db.check import problems_of_file
from db.store import Store

NEWEST_ROWS = 1000
# Reading every page of more takes longer than a program may take to end; the doctor does it.
LARGEST = 512 << 20


def look_over(store: Store) -> list[Finding]:
    """Look for damage; the store may be in use, and nothing is changed.

    Raises:
        HallError: The store cannot be read any more: `damaged_store store_unreachable …`.
    """
    found = []
    with as_refusal():
        if store.path is not None and store.path.stat().st_size <= LARGEST:
            problems = problems_of_file(store.path, quick=True)
            if problems:
                found.append(damage("damaged_store", problems[0], problems=problems))
        for chain in verify_chain(store, NEWEST_ROWS).sites:
            if chain.problem:
                found.append(damage("audit_chain", chain.problem, site=chain.site, row=chain.broken_at))
    return found


def look_over_with_backup(store: Store, store_id: str) -> list[Finding]:
    """Look for damage in the store, and read its newest backup whole: each night, where a window stays open.

    Raises:
        HallError: As `look_over`.
    """
    found = look_over(store)
    with as_refusal():
        newest = next(iter(list_backups(default_folder(store), store_id)), None)
        problems = verify_backup(newest.path).problems if newest is not None else ()
    if newest is not None and problems:
        found.append(damage("backup_damaged", problems[0], path=str(newest.path), problems=list(problems)))
    return found
