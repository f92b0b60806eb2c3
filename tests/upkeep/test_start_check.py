"""The look in the background after the start finds damage, changes nothing and disturbs nobody."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from app.core.errors import HallError
from app.upkeep import start_check
from app.upkeep.start_check import look_over
from tests.helpers.rows import add_audit, filled
from tests.helpers.stores import only_sqlite


@pytest.fixture
def store(store_url):
    with filled(store_url, 40) as store:
        yield store


def _codes(store):
    return [finding.code for finding in look_over(store)]


def test_a_sound_store_in_use_is_found_sound(store):
    with store.write() as tx:
        add_audit(tx, 1)
        assert _codes(store) == []
    assert _codes(store) == []


def test_an_altered_newest_row_is_found(store):
    with store.write() as tx:
        tx.execute(text("UPDATE audit SET subject = 'A999' WHERE id = 39"))
    (finding,) = look_over(store)
    assert (finding.code, finding.level, finding.values) == ("audit_chain", "damage", {"site": "main", "row": 39})


def test_older_rows_than_the_newest_thousand_are_left_to_the_doctor(store, monkeypatch):
    with store.write() as tx:
        tx.execute(text("UPDATE audit SET subject = 'A999' WHERE id = 3"))
    monkeypatch.setattr(start_check, "NEWEST_ROWS", 20)
    assert _codes(store) == []


@only_sqlite
def test_a_row_that_an_index_does_not_know_is_found_unless_the_file_is_too_large(store, monkeypatch):
    with store.write() as tx:
        tx.execute(text("PRAGMA writable_schema=ON"))
        tx.execute(text("DELETE FROM sqlite_master WHERE name = 'ix_event_ticket_id'"))
    store.close()
    assert _codes(store) == ["damaged_store"]
    monkeypatch.setattr(start_check, "LARGEST", 1)
    assert _codes(store) == []


@only_sqlite
def test_a_damaged_page_is_found_or_told(store):
    store.close()
    data = bytearray(store.path.read_bytes())
    data[4096 * 3 : 4096 * 3 + 300] = b"\xff" * 300
    store.path.write_bytes(bytes(data))
    try:
        assert "damaged_store" in _codes(store)
    except HallError as error:
        assert error.code == "damaged_store"


@only_sqlite
def test_a_store_that_cannot_be_read_is_told(store):
    store.close()
    store.path.write_bytes(b"\xff" * 8192)
    with pytest.raises(HallError, match="damaged_store"):
        look_over(store)
