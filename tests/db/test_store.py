"""Transactions of a store, and the trouble it tells kindly."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, text
from sqlalchemy.exc import IntegrityError

from db import engine as engines
from db.engine import parse_url
from db.errors import StoreError
from db.schema.accounts import account
from db.schema.queue import ticket
from db.shares import Mount
from db.store import Store
from tests.helpers.rows import add_ticket, fill
from tests.helpers.stores import only_postgresql, only_sqlite

ROOT = Path(__file__).parents[2]


@pytest.fixture
def store(store_url):
    with closing(Store(store_url)) as store:
        yield store


@pytest.fixture
def impatient(store_url, monkeypatch):
    """Give a store that waits for locks a tenth of a second."""
    monkeypatch.setattr(engines, "BUSY_SECONDS", 0.1)
    monkeypatch.setitem(engines._SERVER, "options", "-c lock_timeout=100")
    store = Store(store_url)
    yield store
    store.close()


def _tickets(store):
    with store.read() as tx:
        return tx.execute(select(func.count()).select_from(ticket)).scalar_one()


def test_a_write_is_kept(store):
    site_id = fill(store, 3)
    with store.write() as tx:
        add_ticket(tx, site_id, 4)
    assert _tickets(store) == 4


def test_any_exception_rolls_a_write_back(store):
    site_id = fill(store, 3)
    with pytest.raises(KeyboardInterrupt), store.write() as tx:
        add_ticket(tx, site_id, 4)
        raise KeyboardInterrupt
    assert _tickets(store) == 3


def test_what_is_read_is_of_one_instant(store):
    site_id = fill(store, 3)
    count = select(func.count()).select_from(ticket)
    with store.read() as tx:
        before = tx.execute(count).scalar_one()
        with store.write() as other:
            add_ticket(other, site_id, 4)
        assert tx.execute(count).scalar_one() == before
    assert _tickets(store) == before + 1


def test_reading_takes_no_part_in_what_is_kept(store):
    site_id = fill(store, 1)
    with store.read() as tx:
        add_ticket(tx, site_id, 2)
    assert _tickets(store) == 1


def test_two_writers_cannot_both_take_a_number(store):
    """Eight threads read the highest number and add the next, over and over; none is given twice."""
    site_id = fill(store, 1)
    errors = []

    def work():
        try:
            for _ in range(5):
                with store.write() as tx:
                    tx.execute(
                        text(
                            "SELECT site_id FROM site_state WHERE site_id = :site"
                            + ("" if store.is_sqlite else " FOR UPDATE")
                        ),
                        {"site": site_id},
                    )
                    highest = tx.execute(select(func.max(ticket.c.number))).scalar_one()
                    add_ticket(tx, site_id, highest + 1)
        except (StoreError, IntegrityError) as error:
            errors.append(error)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert _tickets(store) == 41


def test_a_store_that_is_held_too_long_is_told_as_busy(impatient):
    site_id = fill(impatient, 1)
    lock = text("SELECT 1 FROM site_state WHERE site_id = :site" + ("" if impatient.is_sqlite else " FOR UPDATE"))
    with impatient.write() as tx:
        tx.execute(lock, {"site": site_id})
        with pytest.raises(StoreError, match="store_busy"), impatient.write() as other:
            other.execute(lock, {"site": site_id})
    with impatient.write() as tx:
        add_ticket(tx, site_id, 2)


def test_a_broken_rule_of_the_store_is_a_bug_and_goes_up_as_it_is(store):
    site_id = fill(store, 1)
    with pytest.raises(IntegrityError), store.write() as tx:
        add_ticket(tx, site_id, 1)
    with pytest.raises(IntegrityError), store.write() as tx:
        tx.execute(text("UPDATE ticket SET desk_id = 77"))


@only_sqlite
def test_a_full_disk_is_told_and_nothing_is_kept(store):
    site_id = fill(store, 1)
    with store.read() as tx:
        pages = tx.exec_driver_sql("PRAGMA page_count").scalar()
    with pytest.raises(StoreError, match="disk_full"), store.write() as tx:
        tx.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        for number in range(2, 500):
            add_ticket(tx, site_id, number, "x" * 400)
    assert _tickets(store) == 1


@only_sqlite
def test_every_connection_has_the_pragmas_that_keep_data_safe(store):
    with store.write() as tx:
        said = [
            tx.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
    assert said == ["wal", 2, 1, 5000]


def test_a_file_that_is_no_database_is_told_as_damaged(tmp_path):
    path = tmp_path / "letter.sqlite"
    path.write_bytes(b"Dear reader, " * 100)
    store = Store(f"sqlite:///{path}")
    with pytest.raises(StoreError, match="damaged_store"), store.read() as tx:
        tx.exec_driver_sql("SELECT 1 FROM sqlite_master")
    store.close()


@only_postgresql
def test_a_server_that_went_away_is_told_and_found_again(store):
    fill(store, 1)
    with store.read() as tx:
        tx.exec_driver_sql("SELECT 1")
    with pytest.raises(StoreError, match="store_unreachable"), store.write() as tx:
        tx.exec_driver_sql("SELECT pg_terminate_backend(pg_backend_pid())")
    assert _tickets(store) == 1


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://hall@no-such-host.invalid/hall",
        "postgresql://hall@127.0.0.1:1/hall",
        "postgresql:///hall?host=/nowhere",
    ],
)
def test_a_server_that_is_not_there_is_told(address):
    store = Store(address)
    with pytest.raises(StoreError, match="store_unreachable"), store.read():
        pass
    store.close()


@pytest.mark.parametrize(
    "address", ["", "hall.sqlite", "mysql://x/y", "sqlite://", "sqlite:///:memory:", "postgresql+asyncpg://x/y"]
)
def test_an_address_that_is_neither_is_refused(address):
    with pytest.raises(StoreError, match="bad_store"):
        Store(address)


@pytest.mark.parametrize(
    ("address", "mode"),
    [
        ("postgresql://hall@db.example/hall", "require"),
        ("postgresql+psycopg://hall@192.0.2.7/hall", "require"),
        ("postgresql://hall@db.example/hall?sslmode=verify-full", "verify-full"),
        ("postgresql://hall@localhost/hall", None),
        ("postgresql://hall@127.0.0.1:5433/hall", None),
        ("postgresql:///hall?host=/run/postgresql", None),
        ("postgresql:///hall", None),
    ],
)
def test_tls_is_asked_for_other_hosts_and_never_for_a_socket(address, mode):
    assert parse_url(address).query.get("sslmode") == mode


def test_an_address_is_shown_without_its_password():
    store = Store("postgresql://hall:open-sesame@localhost/hall")
    assert "open-sesame" not in store.address
    store.close()


@pytest.mark.parametrize(
    ("kind", "opts"), [("nfs4", "rw"), ("cifs", "rw"), ("smbfs", "rw"), ("fuse.sshfs", "rw"), ("NTFS", "rw,remote")]
)
def test_a_file_on_a_network_share_is_refused(tmp_path, monkeypatch, kind, opts):
    mounts = [Mount("/", "ext4", "rw"), Mount(str(tmp_path / "share"), kind, opts)]
    monkeypatch.setattr("db.shares.mounts", lambda: mounts)
    with pytest.raises(StoreError, match="network_share"):
        Store(f"sqlite:///{tmp_path}/share/halls/hall.sqlite")
    Store(f"sqlite:///{tmp_path}/shared/hall.sqlite").close()


def test_a_link_into_a_network_share_is_refused(tmp_path, monkeypatch):
    (tmp_path / "share").mkdir()
    (tmp_path / "here").symlink_to(tmp_path / "share")
    mounts = [Mount("/", "ext4", "rw"), Mount(str(tmp_path / "share"), "nfs", "rw")]
    monkeypatch.setattr("db.shares.mounts", lambda: mounts)
    with pytest.raises(StoreError, match="network_share"):
        Store(f"sqlite:///{tmp_path}/here/hall.sqlite")


def test_a_windows_share_is_refused(monkeypatch):
    with pytest.raises(StoreError, match="network_share"):
        Store(r"sqlite:///\\server\share\hall.sqlite")


_WRITER = """
import sys
from db.store import Store
from tests.helpers.rows import add_ticket
store = Store(sys.argv[1])
number = int(sys.argv[2])
while True:
    number += 1
    with store.write() as tx:
        add_ticket(tx, 1, number)
    print(number, flush=True)
"""


def test_a_writer_that_is_killed_loses_nothing_it_acknowledged(store, store_url):
    fill(store, 1)
    number = 1
    for _ in range(3):
        writer = subprocess.Popen(
            [sys.executable, "-c", _WRITER, store_url, str(number)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        told = [int(writer.stdout.readline()) for _ in range(15)]
        writer.send_signal(signal.SIGKILL)
        told += [int(line) for line in writer.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
        writer.wait()
        writer.stdout.close()
        with store.read() as tx:
            there = tx.execute(select(ticket.c.number).order_by(ticket.c.number)).scalars().all()
        assert set(told) <= set(there)
        assert there == list(range(1, len(there) + 1))
        number = there[-1]


@only_sqlite
def test_a_process_that_holds_the_file_is_waited_for_and_told(impatient):
    site_id = fill(impatient, 1)
    with closing(sqlite3.connect(impatient.path, isolation_level=None)) as tool:
        tool.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="store_busy"), impatient.write() as tx:
            add_ticket(tx, site_id, 2)
        tool.execute("ROLLBACK")
    with impatient.write() as tx:
        add_ticket(tx, site_id, 2)


@only_sqlite
def test_a_long_reader_lets_the_log_grow_and_its_end_lets_it_be_used_anew(store):
    """As long as somebody reads, nothing can be moved out of the log; afterwards it grows no more."""
    log = store.path.with_name(f"{store.path.name}-wal")
    site_id = fill(store, 1)

    def write(first: int, count: int) -> int:
        for number in range(first, first + count):
            with store.write() as tx:
                add_ticket(tx, site_id, number, "x" * 400)
        return log.stat().st_size

    settled = write(2, 120)
    reader = Store(f"sqlite:///{store.path}")
    with reader.read() as tx:
        tx.exec_driver_sql("SELECT count(*) FROM ticket")
        grown = write(122, 150)
        assert grown > 1.5 * settled
    reader.close()
    assert write(272, 150) < 1.1 * grown
    assert _tickets(store) == 421


def test_a_bugs_text_tells_no_ones_data(store):
    """It may reach a log or the crash window: no names, no notes."""
    site_id = fill(store, 1)
    with pytest.raises(IntegrityError) as caught, store.write() as tx:
        add_ticket(tx, site_id, 1, "张三 13800138000")
    with pytest.raises(IntegrityError) as named, store.write() as tx:
        tx.execute(insert(account), {"site_id": site_id, "name": "main1", "role": "x", "secret": "$argon2id$x"})
    with pytest.raises(IntegrityError) as missing, store.write() as tx:
        tx.execute(insert(account), {"site_id": site_id, "name": "张三", "secret": "$argon2id$x"})
    for error in (caught.value, named.value, missing.value):
        told = f"{error} {error.orig} {error.__cause__}"
        assert not [text for text in ("张三", "13800138000", "main1'", "(main1)", "$argon2id") if text in told], told


@only_postgresql
def test_of_several_servers_the_one_that_can_be_written_is_taken(store_url):
    """As a hall with a standby names them; the first one is down."""
    folder = store_url.partition("host=")[2]
    several = store_url.replace(f"host={folder}", f"host=/nowhere&host={folder}&target_session_attrs=read-write")
    store = Store(several)
    site_id = fill(store, 1)
    with store.write() as tx:
        add_ticket(tx, site_id, 2)
    assert _tickets(store) == 2
    store.close()
