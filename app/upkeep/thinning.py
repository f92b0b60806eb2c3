"""Which old backups may go: daily ones become weekly, weekly ones monthly."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from datetime import datetime, timedelta

from app.upkeep.manifest import BackupInfo

ALL_FOR = timedelta(days=2)
DAILY_FOR = timedelta(days=14)
WEEKLY_FOR = timedelta(days=70)
MONTHLY_FOR = timedelta(days=3 * 366)
UPGRADES_FOR = timedelta(days=90)
NEWEST = 3


def to_thin(backups: Iterable[BackupInfo], now: datetime) -> list[BackupInfo]:
    """Give the backups that are no longer needed, oldest first.

    All are kept for 2 days, the last of each day for 14 days, of each week for 10 weeks, of each month for
    3 years; the newest three always, and those before an upgrade for 90 days.
    """
    ordered = sorted(backups, key=_made_at)
    kept: set[int] = set(range(max(0, len(ordered) - NEWEST), len(ordered)))
    kept |= {index for index, each in enumerate(ordered) if _is_fresh(each, now)}
    for period, days in ((_day, DAILY_FOR), (_week, WEEKLY_FOR), (_month, MONTHLY_FOR)):
        kept |= _last_of_each(
            [(index, period(each)) for index, each in enumerate(ordered) if now - each.made_at <= days]
        )
    return [each for index, each in enumerate(ordered) if index not in kept]


def _is_fresh(backup: BackupInfo, now: datetime) -> bool:
    age = now - backup.made_at
    return age <= ALL_FOR or (backup.why == "before_upgrade" and age <= UPGRADES_FOR)


def _last_of_each(found: Sequence[tuple[int, Hashable]]) -> set[int]:
    return set({period: index for index, period in found}.values())


def _made_at(backup: BackupInfo) -> datetime:
    return backup.made_at


def _day(backup: BackupInfo) -> Hashable:
    return backup.made_at.date()


def _week(backup: BackupInfo) -> Hashable:
    return backup.made_at.isocalendar()[:2]


def _month(backup: BackupInfo) -> Hashable:
    return backup.made_at.year, backup.made_at.month
