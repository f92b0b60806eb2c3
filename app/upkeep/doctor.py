"""Look over the store and the installation; nothing is changed by it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from app.core.errors import HallError
from app.core.rights import BY_SETTING, TABLE, Right
from app.core.settings import broken_settings, read_settings
from app.core.site import zone_of
from app.setting_checks import checked_setting, require_consistent
from app.upkeep.audit import SiteChain, chains_of
from app.upkeep.backup import default_folder, list_backups, verify_backup
from app.upkeep.finding import DAMAGE, Finding, damage, ok, warning
from app.upkeep.installation import examine_installation
from app.upkeep.keys import DAMAGED, HERE, MISSING, OTHER, key_state
from app.upkeep.manifest import BackupInfo
from app.upkeep.marker import Marker, Setback
from db import sites
from db.check import newest_event_at, problems_of_file, reading_file, site_zones, store_facts
from db.errors import StoreError
from db.store import Store, Tx
from db.version import KNOWN, is_new, stored_version

_LOST = {"damaged_store", "store_missing", "store_older", "audit_chain"}
LARGE_LOG = 64 << 20
OLD_BACKUP = timedelta(days=3)
CLOCK_SLACK = timedelta(minutes=10)
LOW_DISK = 1 << 30
# Enough for weeks; `audit verify` takes all.
_CHAIN_ROWS = 200_000
_EARLIEST = datetime(2026, 1, 1, tzinfo=UTC)

_WHAT_TO_DO = {
    "store_newer": "It was made by a newer program (schema {found}, this one knows {known}); install that.",
    "store_foreign": "It is a database of another program; name another one with --store.",
    "store_unreachable": "It cannot be reached ({reason}); look at the server or the folder.",
    "network_share": "It lies on a network share ({filesystem}), where locks do not hold; use PostgreSQL.",
    "damaged_store": "It is damaged; restore the newest backup (huiketing backup list).",
    "store_missing": "Its file is gone but its log {left} is there; put the file back or restore a backup.",
    "bad_store": "Its address is neither sqlite:///PATH nor postgresql://…",
}

_KEY_TROUBLE = {
    MISSING: ("The store's key is not on this computer", warning),
    DAMAGED: ("The store's key on this computer is damaged", damage),
    OTHER: ("The key on this computer is not the store's", damage),
}


def examine(store_url: str, now: datetime | None = None) -> list[Finding]:
    """Look at installation and store; damage comes with what to do about it.

    Args:
        store_url: Address of the store; that there is none yet is only a warning.
        now: The time, for tests.
    """
    findings = list(examine_installation())
    at = now or datetime.now(UTC)
    try:
        with closing(Store(store_url)) as store:
            for finding in _examine_store(store, at):
                findings.append(finding)  # one by one: trouble in the middle keeps what was found before
    except StoreError as error:
        findings.append(_trouble(error, store_url))
    if any(finding.code in _LOST for finding in findings):
        findings += _rescue(store_url, at)
    return findings


def _rescue(store_url: str, now: datetime) -> Iterator[Finding]:
    """Say what a damaged or missing store can be restored from: the newest whole backup of each store in its folder."""
    with closing(Store(store_url)) as store:
        folder = default_folder(store)
    found: dict[str, BackupInfo] = {}
    for info in list_backups(folder):
        if info.store_id not in found and verify_backup(info.path).ok:
            found[info.store_id] = info
    for info in found.values():
        age = max(now - info.made_at, timedelta())
        told = f"{age.days} days" if age.days > 1 else f"{age // timedelta(hours=1)} h {age.seconds // 60 % 60} min"
        text = f"The newest whole backup is {told} old: huiketing backup restore {info.path}"
        yield ok("rescue", text, path=str(info.path), made_at=info.made_at.isoformat(), age_s=int(age.total_seconds()))
    if not found:
        yield warning("no_backup", "There is no whole backup to restore it from.", folder=str(folder))


def rights_table() -> str:
    """Give who may do what, one line a right."""
    roles = list(TABLE)
    rows = [["", *(role.value for role in roles)]]
    for right in Right:
        marks = ["yes" if right in TABLE[role] else "" for role in roles]
        rows.append([right.value, *marks])
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    granted = [
        f"{right.value}: also receptionists, where the setting {name} says so" for right, name in BY_SETTING.items()
    ]
    return "\n".join([*lines, "", *granted])


def _trouble(error: StoreError, address: str) -> Finding:
    if error.code == "store_missing" and "left" not in error.values:
        return warning("no_store", f"There is no hall yet at {address}; huiketing init makes one.", **error.values)
    advice = _WHAT_TO_DO.get(error.code, "It cannot be read.")
    values = {"reason": "no answer", "filesystem": "", "found": "?", "known": KNOWN, **error.values}
    text = " ".join(f"The store: {advice.format(**values)}".split())
    return damage(error.code, text, **error.values)


def _examine_store(store: Store, now: datetime) -> Iterator[Finding]:
    if store.path is not None and not store.path.exists():
        is_new(store)  # a log that was left behind is damage
        raise StoreError("store_missing", path=str(store.path))
    schema = stored_version(store)
    if schema == 0:
        yield warning("no_hall", f"{store.address} is empty; huiketing init makes a hall in it.")
        return
    yield _schema(schema)
    pages = list(_pages(store))
    yield from pages
    store_id = None
    if schema == KNOWN and not any(finding.level == DAMAGE for finding in pages):
        with _reading(store) as tx:
            store_id = store_facts(tx).get("store_id")
            yield from _contents(tx, now)
    yield _backups(store, store_id, now)
    yield from _disk(store)


def _reading(store: Store) -> AbstractContextManager[Tx]:
    return reading_file(store.path) if store.path is not None else store.read()


def _schema(schema: int) -> Finding:
    if schema < KNOWN:
        text = f"The store has schema {schema}; it becomes {KNOWN} when the program next opens it, after a backup."
        return warning("schema_older", text, found=schema, known=KNOWN)
    return ok("schema", f"The store has schema {schema}.", found=schema)


def _pages(store: Store) -> Iterator[Finding]:
    if store.path is None:
        yield ok("store", f"The store {store.address} answers.")
        return
    problems = problems_of_file(store.path, quick=True)
    if problems:
        text = f"The store is damaged: {problems[0]}. Restore the newest backup (huiketing backup list)."
        yield damage("damaged_store", text, problems=problems)
    else:
        yield ok("store", f"Every page and reference of {store.path} is sound.")
    log = store.path.with_name(store.path.name + "-wal")
    size = log.stat().st_size if log.exists() else 0
    if size > LARGE_LOG:
        text = f"The store's log has {size >> 20} MB: a program reads without end. Close every window once."
        yield warning("large_log", text, bytes=size)


def _contents(tx: Tx, now: datetime) -> Iterator[Finding]:
    facts = store_facts(tx)
    for chain in chains_of(tx, _CHAIN_ROWS).sites:
        yield _chain(chain)
    for code, zone in site_zones(tx):
        yield from _zone(code, zone)
    for site in sites.read_sites(tx):
        yield from _settings(site["code"], sites.read_settings(tx, site["id"]))
    if facts.get("kind") != "replay":
        yield _clock(newest_event_at(tx), now)
    yield _key(facts)
    if facts.get("store_id"):
        for setback in Marker(facts["store_id"]).setbacks(tx):
            yield _setback(setback)


def _setback(setback: Setback) -> Finding:
    what = "holds other rows than" if setback.other else "is older than"
    text = (
        f"The store {what} what this computer saw last (site {setback.site}, row {setback.seen}; newest now "
        f"{setback.found}): a log is missing or an older copy was put in its place. Look for the newer file."
    )
    values = {"site": setback.site, "seen": setback.seen, "found": setback.found}
    return damage("store_older", text, **values)


def _chain(chain: SiteChain) -> Finding:
    if chain.problem:
        where = f"{chain.problem}, row {chain.broken_at}"
        text = f"The audit rows of {chain.site} were changed from outside ({where}); compare with the last backup."
        return damage("audit_chain", text, site=chain.site, problem=chain.problem, row=chain.broken_at)
    return ok(
        "audit_chain", f"The audit rows of {chain.site} are unbroken up to {chain.seq}.", site=chain.site, seq=chain.seq
    )


def _zone(code: str, zone: str) -> Iterator[Finding]:
    try:
        zone_of(zone)
    except HallError:
        yield damage("zone", f"Site {code} has the time zone {zone}, which this computer does not know.", zone=zone)


def _settings(site: str, stored: Mapping[str, Any]) -> Iterator[Finding]:
    for name, error in broken_settings(stored, checked_setting).items():
        text = f"The setting {name} of site {site} cannot be read ({error}); its default is used. Set it again."
        yield warning("setting_broken", text, site=site, setting=name)
    try:
        require_consistent(read_settings(stored, checked_setting), stored)
    except HallError as error:
        text = f"Settings of site {site} contradict each other ({error}); look at {error.values['field']}."
        yield warning("settings_contradict", text, site=site, setting=error.values["field"])


def _clock(newest: datetime | None, now: datetime) -> Finding:
    if now < _EARLIEST or (newest is not None and newest > now + CLOCK_SLACK):
        seen = (newest or _EARLIEST).isoformat(timespec="minutes")
        told = now.isoformat(timespec="minutes")
        text = f"The computer's clock says {told}, but the store has seen {seen}; set the clock."
        return warning("clock_behind", text, now=told, newest=seen)
    return ok("clock", "The clock is not behind the newest entry.")


def _key(facts: dict[str, str]) -> Finding:
    if facts.get("kind") != "live":
        return ok("key", "Nothing is sealed in a demo or replay store.")
    state = key_state(facts)
    if state == HERE:
        return ok("key", "The store's key is on this computer.")
    what, sort = _KEY_TROUBLE[state]
    text = (
        f"{what}: what is sealed cannot be read here. Bring the key back from its recovery code: huiketing key restore."
    )
    return sort(f"key_{state}" if state != MISSING else "no_key", text)


def _backups(store: Store, store_id: str | None, now: datetime) -> Finding:
    folder = default_folder(store)
    found = list_backups(folder, store_id)
    if not found:
        return warning("no_backup", "There is no backup yet; huiketing backup now makes one.", folder=str(folder))
    newest = found[0]
    report = verify_backup(newest.path)
    if not report.ok:
        text = f"The newest backup {newest.path} is damaged ({report.problems[0]}); make another one now."
        return damage("backup_damaged", text, path=str(newest.path), problems=list(report.problems))
    days = (now - newest.made_at).days
    if now - newest.made_at > OLD_BACKUP:
        return warning("old_backup", f"The newest backup is {days} days old; make one now.", days=days)
    return ok("backup", f"The newest backup is whole and {max(days, 0)} days old.", path=str(newest.path), days=days)


def _disk(store: Store) -> Iterator[Finding]:
    if store.path is None:
        return
    folder: Path = store.path.absolute().parent
    free, size = shutil.disk_usage(folder).free, store.path.stat().st_size
    needed = max(LOW_DISK, 3 * size)
    if free < needed:
        text = f"Only {free >> 20} MB are free at {folder}; make room for {needed >> 20} MB."
        yield warning("low_disk", text, free=free, needed=needed)
    else:
        yield ok("disk", f"{free >> 20} MB are free.", free=free)
