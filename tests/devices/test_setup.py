"""Enrolling printers: what is refused, and who may."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.core.errors import HallError
from app.devices import fields, setup
from app.devices.pc import this_pc
from app.devices.setup import add_device, edit_device, job_state, list_devices, list_problems, print_test, try_again
from app.queue import tickets
from tests.helpers.devices import PC, enrol
from tests.helpers.halls import actor


@pytest.fixture
def admin(hall):
    return actor(hall, "admin")


def test_a_printer_is_enrolled_and_changed(hall, admin):
    made = enrol(hall, " 大厅 ", " 10.0.0.9 ", paper_mm=58, accounts=["desk2", "desk1"], cuts=False)
    assert (made.name, made.port, made.paper_mm, made.cuts) == ("大厅", "tcp:10.0.0.9:9100", 58, False)
    assert (made.sources, made.accounts) == (("desk", "kiosk"), ("desk1", "desk2"))
    assert (made.pc, made.pc_name) == (PC.mark, PC.name)
    changed = hall.do(edit_device, admin, "大厅", {"sources": None, "accounts": None, "priority": 7}).device
    assert (changed.sources, changed.accounts, changed.priority) == (None, None, 7)
    assert hall.ask(list_devices, admin) == (changed,)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("paper_mm", 0),
        ("paper_mm", 57),
        ("paper_mm", "80"),
        ("priority", 0),
        ("priority", 100),
        ("priority", True),
        ("answers", "yes"),
        ("sources", []),
        ("sources", "desk"),
        ("sources", ["street"]),
        ("accounts", []),
        ("port", "http://10.0.0.9/"),
        ("name", "a\0b"),
    ],
)
def test_what_does_not_fit_is_refused(hall, admin, field, value):
    enrol(hall, "there", "tcp:h")
    good = {"name": "new", "kind": "escpos", "port": "tcp:h", "pc": PC.mark}
    with pytest.raises(HallError) as caught:
        hall.do(add_device, admin, **{**good, field: value})
    assert (caught.value.code, caught.value.values["field"]) == ("bad_value", field)
    with pytest.raises(HallError, match="bad_value"):
        hall.do(edit_device, admin, "there", {field: value})


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"name": " "}, "missing_field"),
        ({"name": "x" * 41}, "too_long"),
        ({"name": "there"}, "name_taken"),
        ({"kind": "fax"}, "bad_value"),
        ({"pc": ""}, "missing_field"),
        ({"accounts": ["nobody"]}, "unknown_account"),
        ({"kind": "pdf", "port": "slips"}, "bad_value"),
        ({"kind": "pdf", "port": "/a/../b"}, "bad_value"),
    ],
)
def test_what_is_missing_or_taken_is_refused(hall, admin, changed, code):
    enrol(hall, "there", "tcp:h")
    with pytest.raises(HallError) as caught:
        hall.do(add_device, admin, **{"name": "new", "kind": "escpos", "port": "tcp:h", "pc": PC.mark, **changed})
    assert caught.value.code == code


def test_kind_and_pc_of_a_device_do_not_change(hall, admin):
    enrol(hall, "there", "tcp:h")
    for field in ("kind", "pc", "state", "site_id"):
        with pytest.raises(HallError, match="bad_value"):
            hall.do(edit_device, admin, "there", {field: "x"})
    with pytest.raises(HallError, match="unknown_device"):
        hall.do(edit_device, admin, "elsewhere", {})


def test_a_name_is_free_again_when_its_device_was_removed(hall, admin):
    enrol(hall, "there", "tcp:h")
    hall.do(setup.remove_device, admin, "there")
    assert enrol(hall, "there", "tcp:h").name == "there"


def test_a_site_has_so_many_devices_and_no_more(hall, monkeypatch):
    monkeypatch.setattr(setup, "MOST_DEVICES", 2)
    enrol(hall, "1", "tcp:h")
    enrol(hall, "2", "tcp:h")
    with pytest.raises(HallError, match="too_many"):
        enrol(hall, "3", "tcp:h")


def test_who_may_do_what(hall):
    enrol(hall, "there", "tcp:h")
    desk, boss = actor(hall, "desk1"), actor(hall, "supervisor")
    for who in (desk, boss):
        for run, args in ((add_device, ("n", "escpos", "h", PC.mark)), (edit_device, ("there", {}))):
            with pytest.raises(HallError, match="not_allowed"):
                hall.do(run, who, *args)
        assert len(hall.ask(list_devices, who)) == 1
        assert hall.ask(list_problems, who) == ()
        hall.do(try_again, who, "there")
    with pytest.raises(HallError, match="not_allowed"):
        hall.do(print_test, desk, "there")
    assert hall.do(print_test, boss, "there")
    for run in (list_devices, list_problems):
        with pytest.raises(HallError, match=r"not_allowed|account_off"):
            hall.ask(run, hall.anyone())
    with pytest.raises(HallError, match=r"not_allowed|account_off"):
        hall.ask(job_state, hall.anyone(), 1)


def test_sources_are_those_of_tickets():
    assert set(fields.SOURCES) == set(tickets.SOURCES)


def test_a_pc_keeps_its_mark_and_tells_nobody_else(tmp_path):
    first = this_pc(tmp_path)
    assert this_pc(tmp_path) == first
    assert len(first.mark) == 32
    assert first.name
    assert (tmp_path / "pc").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "pc").read_text() not in first.mark
    assert this_pc(tmp_path / "other").mark != first.mark


def test_a_desk_that_only_takes_tickets_loads_no_picture_library():
    code = (
        "import sys, app.queue.slips, app.devices.setup, app.devices.sender\n"
        "assert not {'PIL', 'qrcode', 'reportlab', 'serial', 'psutil'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])
