"""Migration 0007: guides and notices come beside what there was, stay to the newest, and go on the way down."""

from __future__ import annotations

import json
from contextlib import closing

import pytest

from db.store import Store
from db.version import KNOWN
from tests.db.migrating import Migrating
from tests.helpers.rows import fill

OLD = (
    "SELECT t.id, t.token, t.state, c.number, c.note FROM ticket t "
    "LEFT JOIN hall_case c ON c.ticket_id = t.id ORDER BY 1"
)
AT = 1_795_000_000_000_000  # microseconds: 2026-11-18
WORDS = json.dumps({"title": '老年人优待证 "𠮷"'}, ensure_ascii=False)
GUIDES = "SELECT id, number, same_key, title, status, version, next_review FROM guide ORDER BY id"
VERSIONS = "SELECT guide_id, version, status, checked_by, at FROM guide_version ORDER BY 1, 2"
PRINTS = "SELECT guide_id, version, paper, copies, business_date, ticket_id FROM guide_print ORDER BY id"
NOTICES = "SELECT id, number, guide_id, ticket_id, note, state, returns FROM materials_notice ORDER BY id"
KEPT = (GUIDES, VERSIONS, PRINTS, NOTICES)


@pytest.fixture
def migrating(store_url):
    with closing(Store(store_url)) as store:
        found = Migrating(store, OLD)
        found.site = fill(store)
        found.goes_to(6)
        yield found


def _receipt(migrating):
    """Give a ticket a receipt, as the program of version 6 did."""
    first = f"SELECT min(id), min(service_id) FROM ticket WHERE site_id = {migrating.site}"
    ((ticket, service),) = migrating.read(first)
    known = {"site_id": migrating.site, "service_id": service, "ticket_id": ticket, "opened_at": AT}
    migrating.put("hall_case", number="C-0900", note="急", **known)
    return ticket


def _guides(migrating, ticket):
    """Write a guide with its two versions, a print and a notice, as the program of version 7 did."""
    site = migrating.site
    about = {"site_id": site, "title": "优待证", "content": WORDS, "changed_at": AT}
    migrating.put("guide", id=70, number="G-0070", same_key="a", status="published", version=2, **about)
    for version in (1, 2):
        row = {"guide_id": 70, "version": version, "status": "published", "content": WORDS}
        migrating.put("guide_version", **row, checked_by="周明", at=AT)
    day = {"site_id": site, "business_date": "2026-11-18"}
    migrating.put("guide_print", id=71, at=AT, guide_id=70, version=2, paper="a4", copies=3, ticket_id=ticket, **day)
    told = {"brought": "[]", "missing": WORDS, "note": "周五前补齐", "guide_id": 70, "ticket_id": ticket}
    migrating.put("materials_notice", id=72, number="M-0072", made_at=AT, **told, **day)


def test_tickets_and_receipts_of_old_stay_and_guides_begin_empty(migrating):
    _receipt(migrating)
    migrating.goes_to(7)
    assert [migrating.read(sql) for sql in KEPT] == [[], [], [], []]
    assert ("C-0900", "急") in [row[3:] for row in migrating.rows()]
    migrating.goes_to(KNOWN)
    migrating.goes_to(6)
    for table in ("guide", "guide_version", "guide_print", "materials_notice"):
        migrating.has_no(table)


def test_guides_and_notices_of_that_version_stay_to_the_newest_and_back(migrating):
    ticket = _receipt(migrating)
    migrating.goes_to(7)
    _guides(migrating, ticket)
    before = [migrating.read(sql) for sql in KEPT]
    assert [len(rows) for rows in before] == [1, 2, 1, 1]
    migrating.goes_to(KNOWN)
    assert [migrating.read(sql) for sql in KEPT] == before
    ((content,),) = migrating.read("SELECT CAST(content AS TEXT) FROM guide")
    assert json.loads(content) == json.loads(WORDS)
    migrating.goes_to(7)
    assert [migrating.read(sql) for sql in KEPT] == before


def test_a_guide_is_there_once_and_a_print_is_of_one_that_is(migrating):
    ticket = _receipt(migrating)
    migrating.goes_to(7)
    _guides(migrating, ticket)
    twice = {"site_id": migrating.site, "title": "另一本", "content": WORDS, "changed_at": AT}
    for number, same in (("G-0070", "b"), ("G-0071", "a")):
        with pytest.raises(Exception, match=r"(?i)unique"):
            migrating.put("guide", number=number, same_key=same, **twice)
    lost = {"site_id": migrating.site, "business_date": "2026-11-18", "at": AT, "guide_id": 999, "paper": "a4"}
    with pytest.raises(Exception, match=r"(?i)foreign key"):
        migrating.put("guide_print", **lost)
