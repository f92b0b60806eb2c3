"""The chain of audit rows finds what was done to it."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from app.upkeep.audit import verify_chain
from db.store import Store
from tests.helpers.rows import HARD_TEXT, add_audit, fill


@pytest.fixture
def store(store_url):
    store = Store(store_url)
    fill(store, 30)
    with store.write() as tx:
        add_audit(tx, 2, subject=HARD_TEXT, detail='{"text": "家"}', desk=None, account_id=7)
        add_audit(tx, 1)
    yield store
    store.close()


def test_an_untouched_chain_holds(store):
    report = verify_chain(store)
    assert report.ok
    assert [(site.site, site.rows, site.problem) for site in report.sites] == [("main", 31, ""), ("north", 1, "")]
    assert all(len(site.head) == 64 for site in report.sites)


def test_a_store_without_rows_holds(new_store):
    store = Store(new_store("empty"))
    assert verify_chain(store).ok
    store.close()


@pytest.mark.parametrize(
    ("statement", "at"),
    [
        ("UPDATE audit SET subject = 'A999' WHERE id = 10", 10),
        ("UPDATE audit SET at = at + 1 WHERE id = 10", 10),
        ("UPDATE audit SET account_id = 3 WHERE id = 10", 10),
        ("UPDATE audit SET hash = 'x' WHERE id = 10", 10),
        ("DELETE FROM audit WHERE id = 10", 11),
        ("DELETE FROM audit WHERE id = 1", 2),
        ("UPDATE audit SET site_id = 2 WHERE id = 10", 11),
        ("UPDATE audit SET id = 100000 WHERE id = 10", 11),
        (
            "INSERT INTO audit (id, site_id, at, action, origin, hash) SELECT 0, site_id, at, action, origin, hash "
            "FROM audit WHERE id = 5",
            0,
        ),
    ],
)
def test_an_edit_deletion_insertion_or_reordering_is_found_where_it_is(store, statement, at):
    with store.write() as tx:
        tx.execute(text(statement))
    report = verify_chain(store)
    assert not report.ok
    assert (report.sites[0].broken_at, report.sites[0].problem) == (at, "altered")


def test_a_cut_tail_is_found_while_the_site_still_knows_its_end(store):
    with store.write() as tx:
        tx.execute(text("DELETE FROM audit WHERE site_id = 1 AND id > 25"))
    (main, _north) = verify_chain(store).sites
    assert (main.problem, main.seq) == ("tail_cut", 25)


def test_the_newest_rows_alone_can_be_verified(store):
    assert [site.rows for site in verify_chain(store, last=5).sites] == [6, 1]
    assert verify_chain(store, last=5).ok
    with store.write() as tx:
        tx.execute(text("UPDATE audit SET subject = 'A999' WHERE id = 10"))
    assert verify_chain(store, last=5).ok
    assert not verify_chain(store, last=25).ok
