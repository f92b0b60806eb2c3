"""Migrations 0009 and 0010: what residents said of visits comes, then also of those at home; nothing is lost."""

from __future__ import annotations

from contextlib import closing

import pytest

from db.store import Store
from db.version import KNOWN
from tests.db.migrating import Migrating
from tests.helpers.rows import fill

OLD = "SELECT id, number, service_id, ticket_id, opened_at, note, state, kind, title FROM hall_case ORDER BY id"
SAID = (
    "SELECT id, site_id, business_date, at, ticket_id, service_id, desk_id, account_id, level, "
    "CAST(reasons AS TEXT), words, source, case_id FROM rating WHERE ticket_id IS NOT NULL ORDER BY id"
)
AT, DAY = 1_795_000_000_000_000, "2026-11-18"


@pytest.fixture
def migrating(store_url):
    with closing(Store(store_url)) as store:
        found = Migrating(store, OLD)
        found.site = fill(store)
        found.goes_to(8)
        # A case of old that nobody has touched, one at home that was visited, and one with its steps.
        site = {"site_id": found.site, "opened_at": AT, "opened_on": DAY}
        found.put("hall_case", id=900, number="C-0900", title="楼道灯", **site)
        found.put("hall_case", id=901, number="C-0901", kind="visit", title="高龄津贴", touched_at=AT + 5, **site)
        found.put("home_visit", case_id=901, site_id=found.site, address="sealed", done_at=AT + 5, done_note="已办")
        yield found


def _say(migrating, row, ticket=None, **values):
    ((service,),) = migrating.read(f"SELECT min(id) FROM service WHERE site_id = {migrating.site}")
    known = {"site_id": migrating.site, "business_date": DAY, "at": AT + row, "source": "slip"}
    about = {} if ticket is None else {"ticket_id": ticket, "service_id": service}
    migrating.put("rating", id=row, level=5, **known, **about, **values)


def _tickets(migrating):
    return [row[0] for row in migrating.read(f"SELECT id FROM ticket WHERE site_id = {migrating.site} ORDER BY id")]


def test_ratings_come_beside_tickets_and_cases_and_one_ticket_is_rated_once(migrating):
    migrating.goes_to(9)
    assert migrating.read(SAID) == []
    first, second = _tickets(migrating)[:2]
    _say(migrating, 1, first, words="很好 𠮷", reasons='["quick"]')
    with pytest.raises(Exception, match=r"(?i)unique"):
        _say(migrating, 2, first)
    with pytest.raises(Exception, match=r"(?i)foreign key"):
        _say(migrating, 3, 999_999)
    _say(migrating, 4, second, case_id=900)
    said = migrating.read(SAID)
    migrating.goes_to(KNOWN)
    assert migrating.read(SAID) == said and len(said) == 2
    migrating.goes_to(8)
    migrating.has_no("rating")
    assert migrating.read("SELECT number FROM hall_case WHERE id = 900") == [("C-0900",)]  # what a rating led to stays


def test_ratings_of_old_stay_as_they_are_when_visits_at_home_may_be_rated(migrating):
    migrating.goes_to(9)
    for row, ticket in enumerate(_tickets(migrating)[:3], 1):
        _say(migrating, row, ticket, words="x" * 500, reasons='["slow", "again"]')
    said = migrating.read(SAID)
    migrating.goes_to(10)
    assert migrating.read(SAID) == said and len(said) == 3
    assert migrating.read("SELECT done_note, token FROM home_visit") == [("已办", None)]
    touched = migrating.read("SELECT id, touched_at FROM hall_case WHERE id >= 900 ORDER BY id")
    assert touched == [(900, AT), (901, AT + 5)]
    _say(migrating, 9, visit_id=901)
    migrating.goes_to(9)  # of the old program's ratings each has its ticket
    assert migrating.read(SAID) == said
    assert migrating.read("SELECT count(*) FROM rating") == [(3,)]
    migrating.goes_to(10)
    _say(migrating, 9, visit_id=901)
    assert migrating.read("SELECT id, ticket_id, visit_id, words FROM rating WHERE id = 9") == [(9, None, 901, "")]


def test_a_rating_is_of_a_ticket_or_of_a_visit_at_home_and_of_each_once(migrating):
    migrating.goes_to(10)
    ticket = _tickets(migrating)[0]
    for values in ({}, {"ticket": ticket, "visit_id": 901}):
        with pytest.raises(Exception, match=r"(?i)ck_rating_whose|check constraint"):
            _say(migrating, 1, **values)
    _say(migrating, 1, visit_id=901)
    _say(migrating, 2, ticket)
    with pytest.raises(Exception, match=r"(?i)unique"):
        _say(migrating, 3, visit_id=901)
    with pytest.raises(Exception, match=r"(?i)foreign key"):
        _say(migrating, 4, visit_id=900)  # a case, but no visit


def test_two_visits_at_home_have_no_code_in_common(migrating):
    migrating.goes_to(10)
    migrating.put("home_visit", case_id=900, site_id=migrating.site, token="Q-0123456789ab")
    with pytest.raises(Exception, match=r"(?i)unique"), migrating.store.write() as tx:
        tx.exec_driver_sql("UPDATE home_visit SET token = 'Q-0123456789ab'")
