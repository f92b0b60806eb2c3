"""Desks are added, changed and removed while the hall is at work, and each change can be taken back."""

from __future__ import annotations

import pytest

from app.accounts.seats import sit_at
from app.queue.views import desk_view
from app.setup.desks import add_desk, edit_desk, restore_desk, retire_desk
from app.setup.services import retire_service
from app.setup.take_back import take_back
from app.setup.views import setup_view
from db import accounts
from tests.helpers.staff import rows


def desks(staff):
    view = staff.hall.ask(setup_view, staff.actor)
    return {desk.number: desk for desk in view.desks if desk.active}


def test_a_desk_is_added_and_works_at_once(staff):
    staff.do(add_desk, values={"number": "12", "name": " 无障碍席 ", "accessible": True, "services": ["B"]})
    assert list(desks(staff)) == ["1", "2", "3", "4", "12"]
    assert desks(staff)["12"].name == "无障碍席"
    staff.open(12)
    staff.take("A")
    assert staff.take("B") == staff.next(12)


def test_a_desk_with_a_ticket_in_hand_cannot_be_removed(staff):
    staff.open(1)
    staff.take()
    ticket = staff.next()
    error = staff.refused(staff.do, retire_desk, desk=1)
    assert (error.code, error.values) == ("desk_busy", {"desk": "1", "ticket": ticket})
    assert staff.refusal(staff.do, retire_desk, desk=1, force=True) == "desk_busy"


def test_a_desk_where_somebody_sits_is_removed_only_when_that_is_meant(staff):
    person = staff.who("desk2")
    person.actor = person.do(sit_at, desk="2")
    person.open(2)
    error = staff.refused(staff.do, retire_desk, desk=2)
    assert (error.code, error.values["account"]) == ("desk_taken", "吴静")
    staff.do(retire_desk, desk=2, force=True)
    assert "2" not in desks(staff)
    assert person.refusal(person.called, 2) == "unknown_desk"


def test_who_is_bound_to_a_removed_desk_falls_back_to_the_service(staff):
    staff.open(1, 2)
    staff.take()
    ticket = staff.next(1)
    staff.start(1)
    staff.transfer(1, to_desk="2")
    staff.do(retire_desk, desk=2)
    assert staff.next(1) == ticket


def test_the_last_desk_cannot_be_removed(staff):
    for number in (2, 3, 4):
        staff.do(retire_desk, desk=number)
    assert staff.refusal(staff.do, retire_desk, desk=1) == "last_desk"


def test_a_removed_desk_comes_back_also_when_it_is_added_anew(staff):
    staff.do(retire_desk, desk=3)
    staff.do(restore_desk, desk=3)
    assert staff.refusal(staff.do, restore_desk, desk=3) == "nothing_changed"
    staff.do(retire_desk, desk=3)
    staff.do(add_desk, values={"number": "3", "name": "again"})
    assert desks(staff)["3"].name == "again"
    assert len(rows(staff.hall, "desk")) == 4


@pytest.mark.parametrize("number", ["99", "a\0b", "x" * 100_000, ""])
def test_a_desk_that_never_was_does_not_come_back(staff, number):
    assert staff.refusal(staff.do, restore_desk, desk=number) == "unknown_desk"


def test_other_services_count_at_once_also_at_an_open_desk(staff):
    staff.open(1, prefer="green_only")
    staff.take("A", "elderly80")
    staff.do(edit_desk, desk=1, values={"services": ["B"]})
    assert staff.next() is None
    ordinary, green = staff.take("B"), staff.take("B", "elderly80")
    assert staff.next() == green, "the preference it opened with stands"
    assert staff.line()[-1] == ordinary


def test_a_new_number_takes_the_accounts_along(staff):
    with staff.hall.store.write() as tx:
        row = accounts.account_named(tx, "desk2")
        accounts.update_account(tx, row.id, desks=["1", "2"])
    staff.do(edit_desk, desk=2, values={"number": "22"})
    with staff.hall.store.read() as tx:
        row = accounts.account_named(tx, "desk2")
    assert (row.desks, row.home_desk) == (["1", "22"], "22")
    person = staff.who("desk2")
    person.open(22)
    assert person.refusal(person.open, 3) == "not_allowed"


def test_nobody_sits_at_a_desk_that_gets_a_new_number(staff):
    staff.who("desk2").do(sit_at, desk="2")
    assert staff.refusal(staff.do, edit_desk, desk=2, values={"number": "9"}) == "desk_taken"


def test_a_retired_service_stays_with_the_desk_that_takes_it(staff):
    staff.do(edit_desk, desk=1, values={"services": ["A", "B"]})
    waiting = staff.take("B")
    staff.do(retire_service, service="B")
    staff.do(edit_desk, desk=1, values={"services": ["A", "C"]})
    staff.open(1)
    assert staff.next() == waiting


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"number": "1"}, "number_taken"),
        ({"name": "x"}, "missing_field"),
        ({"number": ""}, "bad_value"),
        ({"number": "123456789"}, "bad_value"),
        ({"number": "1 2"}, "bad_value"),
        ({"number": "５"}, "bad_value"),
        ({"number": "<b>"}, "bad_value"),
        ({"number": 5}, "bad_value"),
        ({"number": "5", "name": "席" * 100_000}, "too_long"),
        ({"number": "5", "services": []}, "bad_value"),
        ({"number": "5", "services": ["Z"]}, "unknown_service"),
        ({"number": "5", "services": "AB"}, "bad_value"),
        ({"number": "5", "accessible": "yes"}, "bad_value"),
        ({"number": "5", "office": ""}, "bad_value"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_changes(staff, values, code):
    assert staff.refusal(staff.do, add_desk, values=values) == code


EDITS = {
    "added": (add_desk, {"values": {"number": "9", "services": ["A"]}}),
    "changed": (
        edit_desk,
        {"desk": 1, "values": {"number": "8", "name": "x", "office": "back", "services": ["A", "D2"]}},
    ),
    "removed": (retire_desk, {"desk": 4}),
}


@pytest.mark.parametrize("name", EDITS)
def test_every_change_is_taken_back(staff, name):
    before = desks(staff)
    run, values = EDITS[name]
    edit = staff.do(run, **values)
    assert desks(staff) != before
    take_back(staff.hall, staff.actor, edit)
    assert desks(staff) == before


def test_a_change_of_what_somebody_else_changed_meanwhile_is_refused(staff):
    staff.do(edit_desk, desk=1, values={"services": ["A"]}, seen={"services": None})
    error = staff.refused(staff.do, edit_desk, desk=1, values={"services": ["B"]}, seen={"services": None})
    assert error.code == "changed_meanwhile"


def test_what_stays_as_it_is_is_no_change(staff):
    assert staff.refusal(staff.do, edit_desk, desk=1, values={"services": None, "name": ""}) == "nothing_changed"


def test_the_page_of_a_desk_tells_its_new_name(staff):
    staff.do(edit_desk, desk=1, values={"name": "<i>一席</i>"})
    assert staff.hall.ask(desk_view, staff.actor, desk="1").desk.name == "<i>一席</i>"
