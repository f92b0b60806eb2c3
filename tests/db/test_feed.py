"""What other processes commit is heard of, soon and once."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from db.feed import AuditTail, Feed, _Tail, notify
from tests.helpers.rows import add_audit, filled
from tests.helpers.stores import only_postgresql, only_sqlite

ROOT = Path(__file__).parents[2]
OWN, OTHER = 11, 22

_OTHER = """
import sys, time
from db.feed import notify
from db.store import Store
from tests.helpers.rows import add_audit
store = Store(sys.argv[1])
print("ready", flush=True)
for line in sys.stdin:
    with store.write() as tx:
        seq = add_audit(tx, 1, origin=22, kinds="desks,queue", desk="1")
        notify(tx)
    print(seq, time.time(), flush=True)
store.close()
"""


class Heard:
    """Collect what a feed hands over, with the time."""

    def __init__(self):
        self.rows = []
        self._new = threading.Condition()

    def __call__(self, rows):
        with self._new:
            self.rows += [(row, time.time()) for row in rows]
            self._new.notify_all()

    def wait_for(self, count, seconds=10.0):
        with self._new:
            assert self._new.wait_for(lambda: len(self.rows) >= count, seconds), self.rows
            return [row for row, _at in self.rows]


@pytest.fixture
def store(store_url):
    with filled(store_url, 2) as store:
        yield store


@pytest.fixture
def heard():
    return Heard()


@pytest.fixture
def feed(store, heard):
    feed = Feed(store, heard, OWN)
    feed.start()
    yield feed
    feed.stop()


def _write(store, origin, **values):
    with store.write() as tx:
        seq = add_audit(tx, 1, origin=origin, **values)
        notify(tx)
    return seq


@pytest.mark.alone
def test_another_process_is_heard_within_300_ms(store_url, feed, heard):
    with subprocess.Popen(
        [sys.executable, "-c", _OTHER, store_url], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout.readline() == "ready\n"
        for count in range(1, 6):
            other.stdin.write("\n")
            other.stdin.flush()
            seq, at = other.stdout.readline().split()
            row = heard.wait_for(count)[-1]
            assert row == AuditTail(int(seq), 1, "desks,queue", OTHER, "1")
            assert heard.rows[-1][1] - float(at) < 0.3
        other.stdin.close()


def test_own_changes_are_left_out(store, feed, heard):
    _write(store, OWN)
    seq = _write(store, OTHER)
    assert [row.id for row in heard.wait_for(1)] == [seq]


def test_what_was_there_before_is_not_told(store, feed, heard):
    seq = _write(store, OTHER)
    assert [row.id for row in heard.wait_for(1)] == [seq]


def test_a_burst_is_heard_whole_in_order_and_once(store, feed, heard):
    seqs = [_write(store, OTHER) for _ in range(100)]
    heard.wait_for(100)
    last = _write(store, OTHER)
    assert [row.id for row in heard.wait_for(101)] == [*seqs, last]


def test_stop_is_quick_and_nothing_is_heard_after_it(store, heard):
    feed = Feed(store, heard, OWN)
    feed.start()
    began = time.monotonic()
    feed.stop()
    assert time.monotonic() - began < 1.0
    _write(store, OTHER)
    feed.stop()
    assert heard.rows == []
    assert not [thread for thread in threading.enumerate() if thread.name == "hall-feed"]


def test_a_feed_can_start_again(store, feed, heard):
    feed.stop()
    _write(store, OTHER)
    feed.start()
    seq = _write(store, OTHER)
    assert [row.id for row in heard.wait_for(1)] == [seq]


@only_postgresql
def test_a_change_that_commits_late_is_not_lost(store, feed, heard):
    """A site whose transaction takes longer gets the lower id and is seen second."""
    with store.write() as slow:
        late = add_audit(slow, 1, origin=OTHER)
        with store.write() as quick:
            early = add_audit(quick, 2, origin=OTHER)
            notify(quick)
        assert [row.id for row in heard.wait_for(1)] == [early]
        notify(slow)
    assert late < early
    assert [row.id for row in heard.wait_for(2)] == [early, late]


@only_postgresql
def test_a_change_in_flight_at_the_start_is_not_lost(store, heard):
    feed = Feed(store, heard, OWN)
    with store.write() as slow:
        late = add_audit(slow, 1, origin=OTHER)
        _write_at(store, 2)
        feed.start()
        notify(slow)
    assert [row.id for row in heard.wait_for(1)] == [late]
    feed.stop()


def _write_at(store, site_id):
    with store.write() as tx:
        add_audit(tx, site_id, origin=OTHER)
        notify(tx)


@only_postgresql
def test_a_lost_connection_is_made_again_and_what_was_missed_is_told(store, feed, heard):
    _write(store, OTHER)
    heard.wait_for(1)
    with store.write() as tx:
        tx.exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE pid <> pg_backend_pid() AND datname = current_database()"
        )
    seq = _write(store, OTHER)
    assert [row.id for row in heard.wait_for(2)][-1] == seq


@only_postgresql
def test_without_a_call_it_looks_all_the_same(store, heard, monkeypatch):
    monkeypatch.setattr("db.feed._NET", 0.5)
    feed = Feed(store, heard, OWN)
    feed.start()
    with store.write() as tx:
        seq = add_audit(tx, 1, origin=OTHER)
    assert [row.id for row in heard.wait_for(1)] == [seq]
    feed.stop()


@only_sqlite
def test_a_feed_never_keeps_a_writer_waiting(store, feed, heard):
    began = time.monotonic()
    for _ in range(50):
        _write(store, OTHER)
    assert time.monotonic() - began < 5.0
    heard.wait_for(50)


def test_a_gap_is_asked_for_again_and_then_forgotten(monkeypatch):
    tail = _Tail()
    tail._advance([1, 2, 5])
    assert sorted(tail._gaps) == [3, 4]
    tail._advance([3])
    assert sorted(tail._gaps) == [4]
    tail._advance([50_000])
    assert len(tail._gaps) <= 1001
