"""How the store's backups stand, beside a day's report; not for the interface thread: it looks into a folder."""

from __future__ import annotations

from dataclasses import replace

from app.reports.reading import BackupNote, DayReport
from app.upkeep.backup import default_folder, list_backups
from db.store import Store


def with_backup(report: DayReport, store: Store) -> DayReport:
    """Give a report that also tells how old the newest verified backup of its store was when it was made."""
    try:
        found = list_backups(default_folder(store), report.store_id)
    except OSError:
        return report  # nobody can look there: the page says nothing rather than that there is none
    if not found:
        return replace(report, backup=BackupNote(None, None))
    made_at = found[0].made_at
    age = max(0, (report.made_at - made_at).days)
    return replace(report, backup=BackupNote(made_at.astimezone(report.zone).replace(tzinfo=None), age))
