"""The materials notice: told once, closed when everything was brought, counted."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import update

from app.core.errors import HallError
from app.documents.guide_facts import alert_of
from app.guides import catalogue, notices
from app.guides.notice_list import list_notices
from app.guides.printing import guide_facts
from db import sites
from db.schema.sites import service
from tests.helpers.staff import Staff

MONDAY = date(2026, 11, 23)
CARD = {
    "title": "老年人优待证办理",
    "materials": [{"name": "居民身份证"}, {"name": "一寸照片", "source": "照相馆"}, {"name": "户口簿"}],
}


@pytest.fixture
def staff_at(hall, clock):
    return Staff(hall, clock)


def test_what_is_missing_is_told_once_and_the_notice_closes_at_the_return(staff_at):
    hall, who = staff_at.hall, staff_at.actor
    guide = hall.do(catalogue.add_guide, who, CARD, service="A", publish=True)
    ticket = staff_at.take()
    given = hall.do(
        notices.give_notice, who, ["一寸照片", "户口簿"], guide=guide.id, ticket=ticket, brought=["居民身份证"]
    )
    assert (given.number, given.state, given.ticket, given.service) == ("M-0001", "open", ticket, "A")
    assert given.missing[0].source == "照相馆"
    again = hall.do(notices.return_with, who, "m-0001", ticket=staff_at.take(), still_missing=["户口簿"])
    assert (again.state, again.returns, [one.name for one in again.missing]) == ("open", 1, ["户口簿"])
    done = hall.do(notices.return_with, who, "M-0001")
    assert (done.state, done.returns) == ("complete", 2)
    with pytest.raises(HallError) as refused:
        hall.do(notices.return_with, who, "M-0001")
    assert refused.value.code == "wrong_state"


def test_a_second_trip_is_saved_only_by_a_first_return_that_was_complete(staff_at):
    hall, who = staff_at.hall, staff_at.actor
    for _ in range(4):
        hall.do(notices.give_notice, who, ["照片"], service="A")
    hall.do(notices.return_with, who, "M-0001")
    hall.do(notices.return_with, who, "M-0002", still_missing=["照片"])
    hall.do(notices.return_with, who, "M-0002")
    hall.do(notices.close_notice, who, "M-0003", "搬走了")
    figures = hall.ask(notices.notice_figures, who, MONDAY, MONDAY)
    assert (figures.given, figures.saved, figures.closed, figures.open) == (4, 1, 3, 1)


def test_what_is_brought_while_the_same_visit_goes_on_is_no_return_and_saves_no_trip(staff_at):
    hall, who = staff_at.hall, staff_at.actor
    ticket = staff_at.take()
    for _ in range(2):
        hall.do(notices.give_notice, who, ["照片", "户口簿"], ticket=ticket)
    done = hall.do(notices.return_with, who, "M-0001", ticket=ticket)
    assert (done.state, done.returns, done.saved_trip) == ("complete", 0, False)
    assert hall.do(notices.reopen_notice, who, "M-0001").returns == 0
    assert hall.do(notices.return_with, who, "M-0002", ticket=ticket, still_missing=["照片"]).returns == 0
    later = hall.do(notices.return_with, who, "M-0002", ticket=staff_at.take())
    assert (later.returns, later.saved_trip) == (1, True)
    assert hall.do(notices.reopen_notice, who, "M-0002").returns == 0
    figures = hall.ask(notices.notice_figures, who, MONDAY, MONDAY)
    assert (figures.saved, figures.open) == (0, 2)


def test_why_a_notice_was_given_up_is_told_with_it_until_it_is_opened_again(staff_at, clock):
    hall, who = staff_at.hall, staff_at.actor
    for reason in ("搬走了", "已在别处办好"):
        number = hall.do(notices.give_notice, who, ["照片"], service="A").number
        hall.do(notices.close_notice, who, number, reason)
    clock.pass_by(days=3)
    assert hall.ask(notices.read_notice, who, "M-0001").reason == "搬走了"
    (line,) = hall.ask(list_notices, who, "m2").lines
    assert line.reason == "已在别处办好"
    assert hall.do(notices.reopen_notice, who, "M-0001").reason == ""
    hall.do(notices.close_notice, who, "M-0001", "联系不上")
    assert hall.ask(notices.read_notice, who, "M-0001").reason == "联系不上"


@pytest.mark.parametrize(
    ("missing", "code"), [([], "missing_field"), (["a" * 501], "too_long"), (["1" * 61] * 61, "bad_value")]
)
def test_a_notice_needs_something_that_is_missing(staff_at, missing, code):
    with pytest.raises(HallError) as refused:
        staff_at.hall.do(notices.give_notice, staff_at.actor, missing, service="A")
    assert refused.value.code == code


def test_what_the_list_says_of_a_thing_is_told_though_blanks_stand_around_its_name(staff_at):
    told = {"title": "居住证", "materials": [{"name": " 一寸照片 ", "source": "照相馆"}]}
    guide = staff_at.hall.do(catalogue.add_guide, staff_at.actor, told, publish=True)
    (lacking,) = staff_at.hall.do(notices.give_notice, staff_at.actor, [" 一寸照片 "], guide=guide.id).missing
    assert (lacking.name, lacking.source) == ("一寸照片", "照相馆")


def test_an_alert_is_told_until_the_last_minute_of_its_last_day(staff_at, clock):
    hall, who = staff_at.hall, staff_at.actor
    guide = hall.do(catalogue.add_guide, who, CARD, publish=True)
    hall.do(catalogue.change_guide, who, guide.id, 2, CARD, alert="停电", alert_until=MONDAY)
    clock.pass_by(hours=14, minutes=29)
    (line,) = hall.ask(catalogue.list_guides, who)
    assert line.alerted and "停电" in alert_of(hall.ask(guide_facts, who, guide.id))
    clock.pass_by(minutes=1)
    (line,) = hall.ask(catalogue.list_guides, who)
    assert not line.alerted and alert_of(hall.ask(guide_facts, who, guide.id)) == ""


def test_whom_a_retired_service_left_behind_still_has_its_guide_changed(staff_at):
    hall, who = staff_at.hall, staff_at.actor
    guide = hall.do(catalogue.add_guide, who, CARD, service="B", publish=True)
    with hall.store.write() as tx:
        tx.execute(update(service).where(service.c.code == "B").values(active=False))
        sites.bump_setup(tx)
    kept = hall.ask(catalogue.read_guide, who, guide.id)
    changed = hall.do(catalogue.change_guide, who, guide.id, kept.version, CARD, service=kept.service)
    assert changed.version == kept.version + 1
