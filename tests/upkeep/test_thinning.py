"""Which backups are kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from app.upkeep.manifest import BackupInfo
from app.upkeep.thinning import to_thin

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def _backup(made_at, why="day_close"):
    return BackupInfo(Path(f"{made_at:%Y%m%dT%H%M}"), made_at, why, "s", "live", 1, (), (), 0, "", "")


def _kept(backups, now=NOW):
    gone = to_thin(backups, now)
    return [each for each in backups if each not in gone]


def test_all_of_the_last_two_days_are_kept():
    backups = [_backup(NOW - timedelta(hours=hour)) for hour in range(48)]
    assert _kept(backups) == backups


def test_five_years_of_daily_backups_become_few():
    backups = [_backup(NOW - timedelta(days=day)) for day in range(5 * 365)]
    kept = _kept(backups)
    assert 14 + 7 + 30 <= len(kept) <= 15 + 10 + 38
    ages = [(NOW - each.made_at).days for each in kept]
    assert ages[:15] == list(range(15))
    assert max(later - earlier for earlier, later in pairwise(ages)) <= 31
    assert ages[-1] > 2.9 * 365


def test_thinning_day_after_day_ends_up_the_same_as_at_once():
    kept, at = [], NOW - timedelta(days=400)
    while at <= NOW:
        kept = _kept([*kept, _backup(at)], at)
        at += timedelta(days=1)
    assert {each.made_at for each in _kept([_backup(NOW - timedelta(days=day)) for day in range(401)])} <= {
        each.made_at for each in kept
    } | {kept[0].made_at}
    assert len(kept) < 45


def test_the_newest_three_are_kept_however_old():
    backups = [_backup(NOW - timedelta(days=5000 + day)) for day in range(10)]
    assert _kept(backups) == backups[:3]


def test_one_before_an_upgrade_is_kept_for_90_days():
    day = NOW - timedelta(days=80)
    backups = [
        _backup(day - timedelta(hours=1), "before_upgrade"),
        *(_backup(day + timedelta(hours=h)) for h in range(5)),
    ]
    assert backups[0] in _kept(backups)


def test_a_backup_from_the_future_is_kept():
    backups = [_backup(NOW + timedelta(days=400)), *(_backup(NOW - timedelta(hours=h)) for h in range(5))]
    assert _kept(backups) == backups
