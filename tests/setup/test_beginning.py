"""What the wizard collects becomes a hall in which somebody can work at once, or nothing at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.accounts.seats import sit_at
from app.core.errors import HallError
from app.devices.setup import list_devices
from app.hall import Hall
from app.queue.opening import open_desk
from app.setup.beginning import Beginning, PrinterPlan, _set_printer_up, account_names, begin, plan_of
from app.setup.catalogue import catalogue, free_code
from app.setup.new_hall import ServicePlan
from app.setup.try_printer import try_printer
from app.setup.views import setup_view
from db.version import is_new
from tests.helpers.halls import MORNING, SECRET, actor

USUAL = tuple(one.service for one in catalogue() if one.usual)
BACK = next(one.service for one in catalogue() if one.service.office == "back")
PEOPLE = {"admin": "管理员", "supervisor": "主管", "desk1": "李雷", "desk2": "韩梅梅", "desk3": "后台"}
WHOLE = Beginning("阳光花园会客厅", USUAL, people=PEOPLE, secret=SECRET)


def test_the_catalogue_has_services_with_letters_of_their_own():
    services = [one.service for one in catalogue()]
    codes = [service.code for service in services]
    assert len(set(codes)) == len(codes) >= 12
    assert all(service.name and service.name_en and service.minutes > 0 for service in services)
    assert len(USUAL) >= 4
    assert plan_of(replace(WHOLE, services=tuple(services), people={**PEOPLE})).services == tuple(services)


def test_a_service_is_checked_whatever_names_it_has():
    for wrong in (replace(USUAL[0], code="?"), replace(USUAL[0], minutes=0), replace(USUAL[0], name=USUAL[1].name)):
        with pytest.raises(HallError, match=r"bad_value|name_taken"):
            plan_of(replace(WHOLE, services=(wrong, *USUAL[1:])))
    kept = replace(USUAL[0], name_en="", minutes=25, promise_days=3)
    assert plan_of(replace(WHOLE, services=(kept, *USUAL[1:]))).services[0] == kept


def test_a_new_letter_is_one_that_nobody_has_and_nobody_mistakes():
    assert free_code({"A", "B2"}) == "C"
    assert "I" not in (taken := set("ABCDEFGHJK")) and free_code(taken) == "L"
    assert free_code(set("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) == "A2"


def test_a_hall_is_begun_and_its_supervisor_calls_the_first_number(blank_url):
    begun = begin(blank_url, replace(WHOLE, accessible="2"), MORNING)
    assert [(one.name, one.display_name, bool(one.secret)) for one in begun.accounts] == [
        ("admin", "管理员", False),
        ("supervisor", "主管", False),
        ("desk1", "李雷", True),
        ("desk2", "韩梅梅", True),
    ]
    assert begun.desk == "1" and begun.hall.recovery_code
    hall = Hall.open(blank_url)
    try:
        me = hall.do(sit_at, hall.sign_in("supervisor", SECRET), desk="1")
        assert not me.must_change
        hall.do(open_desk, me, desk="1")
        view = hall.ask(setup_view, me)
        assert (view.name, len(view.services)) == ("阳光花园会客厅", len(USUAL))
        assert [(desk.number, desk.accessible, desk.services) for desk in view.desks] == [
            ("1", False, None),
            ("2", True, None),
        ]
        first = next(one for one in begun.accounts if one.name == "desk1")
        assert hall.sign_in("desk1", first.secret).must_change
    finally:
        hall.close()


def test_an_admin_who_is_no_supervisor_sits_at_no_desk(blank_url):
    begun = begin(blank_url, replace(WHOLE, own="admin"), MORNING)
    assert begun.desk is None
    assert {one.name for one in begun.accounts if one.secret} == {"supervisor", "desk1", "desk2"}


def test_a_back_office_gets_a_desk_of_its_own():
    plan = plan_of(replace(WHOLE, services=(*USUAL, BACK), back_desk=True))
    assert plan.desks[-1].office == "back" and plan.desks[-1].services == (BACK.code,)
    assert plan.desks[0].services == tuple(service.code for service in USUAL)
    assert list(account_names(replace(WHOLE, back_desk=True))) == list(PEOPLE)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"name": " "}, "missing_field"),
        ({"name": "x" * 100_000}, "too_long"),
        ({"name": "a\nb"}, "bad_value"),
        ({"services": ()}, "missing_field"),
        ({"services": (*USUAL, USUAL[0])}, "code_taken"),
        ({"services": (ServicePlan("Y", "名" * 100_000),)}, "too_long"),
        ({"services": (ServicePlan("?", "x"),)}, "bad_value"),
        ({"front_desks": 0}, "bad_value"),
        ({"front_desks": 31}, "bad_value"),
        ({"secret": ""}, "secret_too_short"),
        ({"secret": "12345678"}, "secret_too_common"),
        ({"own": "desk1"}, "bad_value"),
        ({"people": {**PEOPLE, "desk1": ""}}, "missing_field"),
        ({"people": {**PEOPLE, "desk1": "主管"}}, "name_taken"),
    ],
)
def test_what_does_not_fit_is_refused_and_no_hall_comes_to_be(blank_url, change, code):
    with pytest.raises(HallError) as caught:
        begin(blank_url, replace(WHOLE, **change), MORNING)
    assert caught.value.code == code
    from db.store import Store

    store = Store(blank_url)
    try:
        assert is_new(store)
    finally:
        store.close()


def test_a_letter_that_stands_twice_is_refused_with_the_service_that_has_it():
    with pytest.raises(HallError) as caught:
        plan_of(replace(WHOLE, services=(*USUAL, ServicePlan(USUAL[0].code, "另一件事"))))
    assert caught.value.values == {"service": USUAL[0].code, "name": USUAL[0].name}


def test_the_first_printer_is_set_up_and_one_that_cannot_be_is_told(blank_url, tmp_path):
    printer = PrinterPlan("门口", "pdf", str(tmp_path))
    begun = begin(blank_url, replace(WHOLE, printer=printer), MORNING)
    assert begun.trouble is None
    hall = Hall.open(blank_url)
    try:
        assert [device.name for device in hall.ask(list_devices, actor(hall, "admin"))] == ["门口"]
    finally:
        hall.close()


def test_a_printer_that_cannot_be_set_up_costs_no_hall(blank_url):
    begun = begin(blank_url, replace(WHOLE, printer=PrinterPlan("门口", "pdf", "not a folder")), MORNING)
    assert begun.trouble is not None and begun.trouble.code == "bad_value"
    Hall.open(blank_url).close()


def test_a_hall_that_cannot_be_opened_for_its_printer_is_trouble_and_not_the_loss_of_the_first_secrets(blank_url):
    # Nothing is there to open, as when the store went away after the hall was made.
    trouble = _set_printer_up(blank_url, PrinterPlan("门口", "pdf", "/"))
    assert isinstance(trouble, HallError)


def test_a_printer_is_tried_before_there_is_a_hall(tmp_path: Path):
    from app.devices.drivers import WINDOWLESS

    printed = try_printer(WINDOWLESS, PrinterPlan("门口", "pdf", str(tmp_path)), "阳光花园", MORNING)
    assert printed.code.value == "printed"
    assert len(list(tmp_path.glob("*.pdf"))) == 1
    missing = try_printer(WINDOWLESS, PrinterPlan("门口", "pdf", str(tmp_path / "none")), "阳光花园", MORNING)
    assert missing.code.value == "folder_missing"
