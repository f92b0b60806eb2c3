"""Services are added, renamed, moved and retired while the hall is at work, and each change can be taken back."""

from __future__ import annotations

import json

import pytest

from app.core.errors import HallError
from app.queue.views import board_view, desk_view
from app.setup.services import add_service, edit_service, move_service, restore_service, retire_service
from app.setup.take_back import can_be_taken_back, take_back
from app.setup.views import setup_view
from tests.helpers.staff import rows

LONG = "名" * 100_000


def codes(staff):
    view = staff.hall.ask(setup_view, staff.actor)
    return [service.code for service in view.services if service.active]


def service(staff, code):
    view = staff.hall.ask(setup_view, staff.actor)
    return next(found for found in view.services if found.code == code)


def test_a_service_is_added_with_defaults_and_gives_tickets_at_once(staff):
    staff.do(add_service, values={"code": "e", "name": " 居住证 "})
    assert codes(staff) == ["A", "B", "C", "D", "D2", "E"]
    assert service(staff, "E").name == "居住证"
    assert service(staff, "E").minutes == 8
    assert staff.take("E") == "E001"


def test_a_service_renamed_while_people_wait_keeps_their_numbers_and_shows_the_new_name(staff):
    staff.open(1)
    first = staff.take("A")
    staff.do(edit_service, service="A", values={"name": "综合窗口"})
    assert staff.waiting()[0].service_name == "综合窗口"
    assert {tile.name for tile in staff.hall.ask(board_view, staff.actor).services} >= {"综合窗口"}
    assert staff.next() == first == "A001"
    assert staff.hall.ask(desk_view, staff.actor, desk="1").in_hand.service_name == "综合窗口"


def test_a_new_letter_counts_for_new_tickets_only(staff):
    staff.open(1)
    assert staff.take("A") == "A001"
    staff.do(edit_service, service="A", values={"code": "Z"})
    assert staff.take("Z") == "Z001"
    assert staff.line() == ["A001", "Z001"]
    assert staff.refusal(staff.take, "A") == "unknown_service"
    assert [staff.next(), staff.start() and staff.finish() and staff.next()] == ["A001", "Z001"]


def test_who_waits_for_a_retired_service_is_still_called_and_nobody_new_gets_a_ticket(staff):
    staff.open(1)
    waiting = staff.take("B")
    staff.do(retire_service, service="B")
    assert staff.refusal(staff.take, "B") == "unknown_service"
    assert "B" not in {tile.code for tile in staff.hall.ask(board_view, staff.actor).services}
    assert staff.line(1) == [waiting]
    assert staff.serve() == waiting


def test_a_desk_that_opens_with_ticked_services_still_takes_who_waits_for_a_retired_one(staff):
    waiting = staff.take("B")
    staff.do(retire_service, service="B")
    staff.open(1, services=["A", "C"])
    assert staff.next() == waiting


def test_a_service_that_is_put_on_hold_or_transferred_after_retiring_goes_on(staff):
    staff.open(1)
    ticket = staff.take("B")
    staff.next()
    staff.start()
    staff.do(retire_service, service="B")
    staff.hold()
    staff.resume(ticket)
    staff.give_back()
    assert staff.serve() == ticket


def test_the_last_service_cannot_be_retired(staff):
    for code in ("B", "C", "D", "D2"):
        staff.do(retire_service, service=code)
    assert staff.refusal(staff.do, retire_service, service="A") == "last_service"


def test_a_service_that_is_all_a_desk_takes_cannot_be_retired(staff):
    from app.setup.desks import edit_desk

    staff.do(edit_desk, desk="2", values={"services": ["D"]})
    error = staff.refused(staff.do, retire_service, service="D")
    assert (error.code, error.values["desk"]) == ("desk_needs_service", "2")


def test_services_move_up_and_down_in_the_list(staff):
    staff.do(move_service, service="D2", by=-1)
    staff.do(move_service, service="A", by=1)
    assert codes(staff) == ["B", "A", "C", "D2", "D"]
    assert staff.refusal(staff.do, move_service, service="B", by=-1) == "nothing_changed"
    assert staff.refusal(staff.do, move_service, service="B", by=2) == "bad_value"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"code": "A", "name": "x"}, "code_taken"),
        ({"code": "X"}, "missing_field"),
        ({"name": "x"}, "missing_field"),
        ({"code": "X", "name": "  "}, "missing_field"),
        ({"code": "XY", "name": "x"}, "bad_value"),
        ({"code": "1", "name": "x"}, "bad_value"),
        ({"code": "Ａ", "name": "x"}, "bad_value"),
        ({"code": 5, "name": "x"}, "bad_value"),
        ({"code": "X", "name": LONG}, "too_long"),
        ({"code": "X", "name": "two\nlines"}, "bad_value"),
        ({"code": "X", "name": "nul\0"}, "bad_value"),
        ({"code": "X", "name": "事项 B"}, "name_taken"),
        ({"code": "X", "name": "x", "office": "roof"}, "bad_value"),
        ({"code": "X", "name": "x", "minutes": 0}, "bad_value"),
        ({"code": "X", "name": "x", "minutes": True}, "bad_value"),
        ({"code": "X", "name": "x", "daily_max": 0}, "bad_value"),
        ({"code": "X", "name": "x", "colour": "red"}, "bad_value"),
        ({}, "bad_value"),
        ("XYZ", "bad_value"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_changes(staff, values, code):
    assert staff.refusal(staff.do, add_service, values=values) == code


def test_a_name_with_markup_is_kept_as_it_is(staff):
    staff.do(edit_service, service="A", values={"name": "<b>综合</b> & 'A'"})
    assert service(staff, "A").name == "<b>综合</b> & 'A'"


def test_the_code_of_a_retired_service_is_not_given_to_another(staff):
    staff.do(retire_service, service="B")
    assert staff.refusal(staff.do, add_service, values={"code": "B", "name": "x"}) == "code_retired"
    staff.do(restore_service, service="B")
    assert staff.refusal(staff.do, restore_service, service="B") == "nothing_changed"
    assert codes(staff) == ["A", "B", "C", "D", "D2"]


def test_a_change_of_what_somebody_else_changed_meanwhile_is_refused(staff):
    staff.do(edit_service, service="A", values={"name": "first"}, seen={"name": "事项 A"})
    error = staff.refused(staff.do, edit_service, service="A", values={"name": "second"}, seen={"name": "事项 A"})
    assert (error.code, error.values) == ("changed_meanwhile", {"field": "name"})


def test_the_daily_maximum_counts_from_the_next_ticket(staff):
    desk = staff.who("desk1")
    desk.take("A")
    staff.do(edit_service, service="A", values={"daily_max": 1})
    assert desk.refusal(desk.take, "A") == "service_full"
    staff.do(edit_service, service="A", values={"daily_max": None})
    assert desk.take("A") == "A002"


EDITS = {
    "added": (add_service, {"values": {"code": "X", "name": "x"}}),
    "changed": (edit_service, {"service": "A", "values": {"code": "Y", "name": "y", "minutes": 3, "daily_max": 9}}),
    "retired": (retire_service, {"service": "C"}),
    "moved": (move_service, {"service": "C", "by": 1}),
}


@pytest.mark.parametrize("name", EDITS)
def test_every_change_is_taken_back_by_another_one_that_the_audit_tells(staff, name):
    before = staff.hall.ask(setup_view, staff.actor)
    run, values = EDITS[name]
    edit = staff.do(run, **values)
    changed = staff.hall.ask(setup_view, staff.actor)
    assert changed != before
    assert can_be_taken_back(edit)
    undone = take_back(staff.hall, staff.actor, edit)
    after = staff.hall.ask(setup_view, staff.actor)
    assert [one for one in after.services if one.active] == [one for one in before.services if one.active]
    first, second = rows(staff.hall, "audit")
    assert (first["action"], second["action"]) == (edit.step, undone.step)
    assert "undo" not in json.loads(first["detail"])
    assert json.loads(second["detail"])["undo"] is True
    assert {row["kinds"] for row in (first, second)} <= {"setup", "queue,setup"}


def test_a_change_is_not_taken_back_over_a_later_one(staff):
    edit = staff.do(edit_service, service="A", values={"name": "one"})
    staff.do(edit_service, service="A", values={"name": "two"})
    with pytest.raises(HallError, match="changed_meanwhile"):
        take_back(staff.hall, staff.actor, edit)
    assert service(staff, "A").name == "two"


def test_another_process_sees_the_change_at_its_next_call(staff):
    from app.hall import Hall
    from tests.helpers.staff import Staff

    other = Staff(Hall.open(staff.hall.store.address, staff.clock), staff.clock, "desk1")
    try:
        other.take("A")
        staff.do(edit_service, service="A", values={"name": "新名字"})
        assert other.waiting()[0].service_name == "新名字"
    finally:
        other.hall.close()
