"""The list of open notices: what still waits, given up and opened again; the day's page counts along."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

from app.core.errors import HallError
from app.guides import catalogue, notices
from app.guides.notice_list import list_notices
from app.reports.reading import day_report
from tests.helpers.staff import Staff, rows

MONDAY = date(2026, 11, 23)
CARD = {"title": "老年人优待证办理", "materials": [{"name": "居民身份证"}, {"name": "一寸照片"}]}


@pytest.fixture
def staff_at(hall, clock):
    return Staff(hall, clock)


@pytest.fixture
def three(staff_at):
    """Give three notices: of a guide at a visit, of a service alone, and one that was closed."""
    hall, who = staff_at.hall, staff_at.actor
    guide = hall.do(catalogue.add_guide, who, CARD, publish=True)
    ticket = staff_at.take()
    hall.do(notices.give_notice, who, ["居民身份证", "一寸照片"], guide=guide.id, ticket=ticket)
    hall.do(notices.give_notice, who, ["户口簿"], service="B")
    hall.do(notices.give_notice, who, ["户口簿"], service="A")
    hall.do(notices.return_with, who, "M-0003")
    return ticket


def _listed(staff_at, text=""):
    return staff_at.hall.ask(list_notices, staff_at.actor, text)


def _counted(staff_at, day=None):
    return staff_at.hall.ask(day_report, staff_at.actor, day).figures.notices


def test_the_list_says_age_matter_how_many_are_missing_and_the_visit(staff_at, three):
    staff_at.clock.pass_by(days=3)
    told = _listed(staff_at)
    assert [(one.number, one.age, one.missing, one.state) for one in told.lines] == [
        ("M-0002", 3, 1, "open"),
        ("M-0001", 3, 2, "open"),
    ]
    assert (told.open, told.lines[1].matter, told.lines[1].ticket) == (2, CARD["title"], f"{three}@{MONDAY}")
    assert told.lines[0].ticket is None and told.lines[0].service == "B"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("M-0001", ["M-0001"]),
        ("m1", ["M-0001"]),
        ("Ｍ－０００１", ["M-0001"]),
        ("3", ["M-0003"]),  # also one that is closed
        ("M-0099", []),
        ("优待证", ["M-0001"]),
        ("没有这样的", []),
        ("%", []),
        ("", ["M-0002", "M-0001"]),
    ],
)
def test_a_notice_is_found_by_its_code_or_by_words(staff_at, three, text, found):
    told = _listed(staff_at, text)
    assert [one.number for one in told.lines] == found
    assert told.open == 2


def test_giving_up_needs_a_reason_which_stands_in_the_audit_row_and_is_taken_back(staff_at, three):
    hall, who = staff_at.hall, staff_at.actor
    for reason, code in (("  ", "missing_field"), ("x" * 201, "too_long"), ("11010519491231002X", "number_in_text")):
        with pytest.raises(HallError) as refused:
            hall.do(notices.close_notice, who, "M-0001", reason)
        assert refused.value.code == code
    closed = hall.do(notices.close_notice, who, "m-0001", "已到别处办好")
    assert (closed.state, closed.closed_on, closed.reopens) == ("closed", MONDAY, True)
    row = rows(hall, "audit")[-1]
    assert (row["action"], row["subject"], json.loads(row["detail"])) == (
        "close_notice",
        "M-0001",
        {"reason": "已到别处办好"},
    )
    assert [one.number for one in _listed(staff_at).lines] == ["M-0002"]
    staff_at.clock.pass_by(days=40)  # whoever comes back after all needs no second notice
    again = hall.do(notices.reopen_notice, who, "M-0001")
    assert (again.state, again.closed_on, again.returns, len(again.missing)) == ("open", None, 0, 2)
    assert [one.number for one in _listed(staff_at).lines] == ["M-0002", "M-0001"]
    with pytest.raises(HallError) as refused:
        hall.do(notices.reopen_notice, who, "M-0001")
    assert refused.value.code == "wrong_state"


def test_a_return_noted_by_mistake_is_taken_back_the_same_day_and_was_none(staff_at, three):
    hall, who = staff_at.hall, staff_at.actor
    assert hall.ask(notices.read_notice, who, "M-0003").reopens
    again = hall.do(notices.reopen_notice, who, "M-0003")
    assert (again.state, again.returns, [one.name for one in again.missing]) == ("open", 0, ["户口簿"])
    hall.do(notices.return_with, who, "M-0003")
    staff_at.clock.pass_by(days=1)
    assert not hall.ask(notices.read_notice, who, "M-0003").reopens
    with pytest.raises(HallError) as refused:
        hall.do(notices.reopen_notice, who, "M-0003")
    assert (refused.value.code, refused.value.values["state"]) == ("wrong_state", "complete")


def test_the_days_page_counts_given_closed_saved_and_open_through_every_undo(staff_at, three):
    hall, who = staff_at.hall, staff_at.actor
    assert _counted(staff_at) == {"given": 3, "saved": 1, "closed": 1, "open": 2}
    hall.do(notices.close_notice, who, "M-0001", "不办了")
    assert _counted(staff_at) == {"given": 3, "saved": 1, "closed": 2, "open": 1}
    hall.do(notices.reopen_notice, who, "M-0001")
    hall.do(notices.reopen_notice, who, "M-0003")
    assert _counted(staff_at) == {"given": 3, "saved": 0, "closed": 0, "open": 3}
    staff_at.clock.pass_by(days=1)
    hall.do(notices.return_with, who, "M-0003")
    hall.do(notices.give_notice, who, ["照片"], service="A")
    assert _counted(staff_at, MONDAY) == {"given": 3, "saved": 0, "closed": 0, "open": 3}
    assert _counted(staff_at, MONDAY + timedelta(1)) == {"given": 1, "saved": 1, "closed": 1, "open": 3}
