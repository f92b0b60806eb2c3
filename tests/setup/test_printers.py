"""Printers as the settings change them: two admins, the record, and the way back."""

import json

import pytest

from app.core.errors import HallError
from app.devices.setup import list_devices
from app.setup.printers import add_printer, edit_printer, remove_printer
from app.setup.take_back import take_back
from tests.helpers.devices import enrol
from tests.helpers.halls import actor
from tests.helpers.staff import rows


@pytest.fixture
def admin(hall):
    return actor(hall, "admin")


def details(hall, action):
    return [json.loads(row["detail"]) for row in rows(hall, "audit") if row["action"] == action]


def test_the_second_of_two_who_change_a_printer_together_is_told_of_the_first(hall, admin):
    seen = {"port": enrol(hall, "大厅", "tcp:10.0.0.9:9100").port}
    edit_printer(hall, admin, "大厅", {"port": "tcp:10.0.0.10:9100"}, seen)
    with pytest.raises(HallError) as caught:
        edit_printer(hall, admin, "大厅", {"port": "tcp:10.0.0.11:9100"}, seen)
    assert (caught.value.code, caught.value.values) == ("changed_meanwhile", {"field": "port"})
    assert hall.ask(list_devices, admin)[0].port == "tcp:10.0.0.10:9100"


def test_the_same_values_again_are_no_change(hall, admin):
    info = enrol(hall, "大厅", "tcp:10.0.0.9:9100", accounts=["desk1"])
    for same in ({"port": "10.0.0.9"}, {"sources": list(info.sources)}, {"accounts": ["desk1"]}):
        with pytest.raises(HallError, match="nothing_changed"):
            edit_printer(hall, admin, "大厅", same)


def test_the_record_says_what_a_printer_was_before(hall, admin):
    enrol(hall, "大厅", "tcp:10.0.0.9:9100")
    edit = edit_printer(hall, admin, "大厅", {"name": "门口", "port": "10.0.0.10", "paper_mm": 80})
    before, after = ({"name": n, "port": f"tcp:10.0.0.{p}:9100"} for n, p in (("大厅", 9), ("门口", 10)))
    assert (edit.key, edit.before, edit.after) == ("门口", before, after)
    assert details(hall, "edit_device") == [{"before": before, "after": after}]
    remove_printer(hall, admin, "门口")
    assert details(hall, "remove_device")[0]["before"]["port"] == "tcp:10.0.0.10:9100"


def test_each_change_of_a_printer_can_be_taken_back_and_is_written_down_as_that(hall, admin, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    added = add_printer(hall, admin, "escpos", {"name": "大厅", "port": "tcp:10.0.0.9:9100", "sources": ("desk",)})
    whole = hall.ask(list_devices, admin)
    changed = edit_printer(hall, admin, "大厅", {"sources": None, "cuts": False})
    take_back(hall, admin, changed)
    assert hall.ask(list_devices, admin) == whole
    take_back(hall, admin, remove_printer(hall, admin, "大厅"))
    assert hall.ask(list_devices, admin) == whole
    take_back(hall, admin, added)
    assert hall.ask(list_devices, admin) == ()
    undone = [details(hall, action)[-1]["undo"] for action in ("edit_device", "add_device", "remove_device")]
    assert undone == [True, True, True]


def test_a_change_that_somebody_changed_again_is_not_taken_back(hall, admin):
    enrol(hall, "大厅", "tcp:10.0.0.9:9100")
    changed = edit_printer(hall, admin, "大厅", {"priority": 2})
    edit_printer(hall, admin, "大厅", {"priority": 3})
    with pytest.raises(HallError, match="changed_meanwhile"):
        take_back(hall, admin, changed)
