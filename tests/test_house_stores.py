"""The stores that tests get: real, of both kinds, and each test's own."""

from __future__ import annotations

import pytest

from app.queue.tickets import take_ticket
from app.queue.views import list_waiting
from db.store import Store
from db.version import KNOWN, stored_version
from tests.helpers.halls import MORNING, PEOPLE, SECRET, actor
from tests.helpers.stores import only_postgresql


def test_a_store_comes_with_its_tables(store_url):
    store = Store(store_url)
    assert stored_version(store) == KNOWN
    store.close()


def test_a_blank_store_has_none(blank_url):
    store = Store(blank_url)
    with store.read() as tx:
        names = tx.exec_driver_sql(
            "SELECT name FROM sqlite_master"
            if store.is_sqlite
            else "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        ).all()
    store.close()
    assert names == []


def test_two_stores_of_one_test_are_separate(new_store):
    one, other = Store(new_store("empty")), Store(new_store("empty"))
    with one.write() as tx:
        tx.exec_driver_sql("CREATE TABLE only_here (id INTEGER)")
    with other.write() as tx:
        tx.exec_driver_sql("CREATE TABLE only_here (id INTEGER)")
    one.close()
    other.close()


@only_postgresql
def test_the_server_waits_for_no_disk_and_takes_many_connections(store_url):
    store = Store(store_url)
    with store.read() as tx:
        assert tx.exec_driver_sql("SHOW fsync").scalar() == "off"
        assert int(tx.exec_driver_sql("SHOW max_connections").scalar()) >= 300
    store.close()


@pytest.mark.parametrize("kind", ["live", "demo", "replay"])
def test_a_hall_of_each_kind_opens(open_hall, kind):
    assert open_hall(kind).store_kind == kind


def test_everybody_signs_in_with_the_one_secret(hall, demo_hall):
    assert [hall.sign_in(name, SECRET).name for name in PEOPLE] == list(PEOPLE)
    assert demo_hall.sign_in("desk1", SECRET) == actor(demo_hall, "desk1")


def test_the_clock_only_moves_when_told(hall, clock):
    taken = hall.do(take_ticket, actor(hall, "desk1"), service="A")
    assert taken.arrived_at == MORNING
    clock.pass_by(minutes=10)
    assert hall.ask(list_waiting, actor(hall, "desk1"))[0].waited_s == 600
