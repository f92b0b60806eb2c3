"""A disk that is full or read-only is told in words, and nothing that was acknowledged is lost."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime

import pytest

from app.core.errors import HallError
from app.hall import Hall
from app.setup.new_hall import HallPlan, make_hall
from app.upkeep.backup import backup_now, backup_or_warning, verify_backup
from app.upkeep.doctor import examine
from db.check import count_rows
from db.errors import StoreError
from db.migrate import upgrade
from db.store import Store
from db.version import KNOWN, stored_version
from tests.helpers.halls import MORNING, SECRET
from tests.helpers.rows import add_ticket, fill
from tests.helpers.staff import Staff

NOW = datetime(2026, 11, 22, 2, tzinfo=UTC)


@pytest.fixture
def store(small_disk):
    url = f"sqlite:///{small_disk.folder}/hall.sqlite"
    upgrade(url)
    store = Store(url)
    fill(store, 5)
    yield store
    store.close()


def _tickets(store):
    with store.read() as tx:
        return count_rows(tx)["ticket"]


def test_a_full_disk_refuses_writes_keeps_reading_and_recovers_without_a_restart(store, small_disk):
    filler = small_disk.fill()
    number = 5
    with pytest.raises(StoreError, match="disk_full"):
        while True:
            with store.write() as tx:
                add_ticket(tx, 1, number + 1, "x" * 400)
            number += 1
    assert _tickets(store) == number
    filler.unlink()
    with store.write() as tx:
        add_ticket(tx, 1, number + 1)
    assert _tickets(store) == number + 1


def test_a_full_disk_for_backups_warns_and_leaves_no_half_one(store, small_disk, tmp_path, monkeypatch):
    small_disk.fill()
    folder = small_disk.folder / "backups"
    folder.mkdir()
    monkeypatch.setattr("app.upkeep.backup._refuse_full_disk", lambda *_: None)
    info, error = backup_or_warning(store, folder, NOW, "day_close")
    assert info is None
    assert error.code == "disk_full"
    assert list(folder.iterdir()) == []
    assert verify_backup(backup_now(store, tmp_path / "elsewhere", NOW).path).ok


def test_a_disk_that_is_nearly_full_is_noticed_before_the_copy(store, small_disk):
    with pytest.raises(HallError, match="disk_full"):
        backup_now(store, small_disk.folder / "backups", NOW)


def test_a_read_only_disk_is_told_and_can_still_be_looked_at(store, small_disk):
    address = f"sqlite:///{store.path}"
    store.close()
    small_disk.make_read_only()
    assert stored_version(store) == KNOWN
    found = {finding.code for finding in examine(address, NOW)}
    assert {"store", "audit_chain"} <= found
    with pytest.raises(StoreError, match=r"read_only|store_unreachable"), store.write() as tx:
        add_ticket(tx, 1, 6)


def test_on_a_full_disk_the_desk_reads_on_is_refused_in_words_and_recovers_without_a_restart(small_disk, clock):
    url = f"sqlite:///{small_disk.folder}/hall.sqlite"
    make_hall(url, HallPlan(kind="demo", secrets=dict.fromkeys(("admin", "supervisor", "desk1"), SECRET)), MORNING)
    with closing(Hall.open(url, clock)) as hall:
        staff = Staff(hall, clock)
        staff.open(1)
        given = [staff.take(), staff.take()]
        filler = small_disk.fill()
        assert _until_refused(lambda: given.append(staff.take())) == "disk_full"
        assert staff.line() == given  # what was given was kept, and can be read
        assert _until_refused(staff.serve) == "disk_full"
        assert set(staff.line()) <= set(given)
        filler.unlink()
        assert staff.take() == f"A{len(given) + 1:03d}"


def _until_refused(step):
    """Repeat a step: what is left of the last blocks takes a few; give the code of the refusal."""
    for _ in range(400):
        try:
            step()
        except HallError as error:
            return error.code
    return None
