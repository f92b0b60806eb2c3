"""Enrolled computers: a secret file instead of a person's secret."""

from __future__ import annotations

import json
import os

import pytest

from app.accounts.enrolled import (
    device_files,
    enrol_here,
    enrolled_devices,
    revoke_device,
    sign_in_device,
)
from app.accounts.sessions import sign_in_names
from app.core.errors import HallError
from app.core.rights import Role
from app.queue.opening import open_desk
from app.queue.tickets import take_ticket
from tests.helpers.halls import actor
from tests.helpers.staff import rows


@pytest.fixture
def admin(hall):
    return actor(hall, "admin")


@pytest.fixture
def kiosk_file(hall, admin, tmp_path):
    return enrol_here(hall, admin, "大厅取号机", "kiosk", tmp_path)


def refusal(run, *args, **kwargs):
    with pytest.raises(HallError) as caught:
        run(*args, **kwargs)
    return caught.value.code


def test_an_enrolled_kiosk_signs_in_with_its_file_and_takes_tickets_and_nothing_else(hall, kiosk_file, clock):
    clock.pass_by(minutes=5)
    kiosk = sign_in_device(hall, kiosk_file)
    assert (kiosk.name, kiosk.role, kiosk.desk, kiosk.must_change) == ("大厅取号机", Role.KIOSK, None, False)
    assert hall.do(take_ticket, kiosk, service="A", source="kiosk").ticket == "A001"
    assert refusal(hall.do, open_desk, kiosk, "1") == "not_allowed"
    (info,) = hall.ask(enrolled_devices, actor(hall, "admin"))
    assert (info.name, info.kind, info.seen_at) == ("大厅取号机", "kiosk", clock.now())


def test_the_file_is_the_computer_users_own_and_its_name_tells_nothing(hall, kiosk_file, tmp_path):
    assert kiosk_file.stat().st_mode & 0o777 == 0o600
    assert kiosk_file.name.isascii()
    assert hall.info["store_id"] not in kiosk_file.name
    assert device_files(hall, "kiosk", tmp_path) == [kiosk_file]
    assert device_files(hall, "board", tmp_path) == []
    assert [each.name for each in tmp_path.iterdir() if "json" in each.name] == [kiosk_file.name]


def test_the_store_does_not_keep_the_secret(hall, kiosk_file):
    from db import accounts

    with hall.store.read() as tx:
        row = accounts.account_named(tx, "大厅取号机")
    assert json.loads(kiosk_file.read_text())["secret"] not in row.secret


def test_a_device_cannot_sign_in_at_the_main_window(hall, kiosk_file):
    kept = json.loads(kiosk_file.read_text())
    assert refusal(hall.sign_in, kept["name"], kept["secret"]) == "bad_secret"
    assert kept["name"] not in [each.name for each in hall.ask(sign_in_names, hall.anyone())]


def test_a_revoked_device_is_refused_at_its_next_step_and_at_its_next_start(hall, admin, kiosk_file):
    kiosk = sign_in_device(hall, kiosk_file)
    hall.do(revoke_device, admin, "大厅取号机")
    assert refusal(hall.do, take_ticket, kiosk, service="A", source="kiosk") == "account_off"
    assert refusal(sign_in_device, hall, kiosk_file) == "device_revoked"
    assert hall.ask(enrolled_devices, admin) == ()
    assert refusal(hall.do, revoke_device, admin, "大厅取号机") == "unknown_device"


def test_a_revoked_computer_that_goes_on_asking_is_written_down_once(hall, admin, kiosk_file, tmp_path):
    hall.do(revoke_device, admin, "大厅取号机")
    refused = [refusal(sign_in_device, hall, kiosk_file) for _ in range(5)]
    assert refused == ["device_revoked"] * 5
    told = [row["detail"] for row in rows(hall, "audit") if row["action"] == "device_signs_in"]
    assert told == ['{"refused": "device_revoked"}']
    enrol_here(hall, admin, "大厅取号机", "kiosk", tmp_path)
    hall.do(revoke_device, admin, "大厅取号机")
    assert refusal(sign_in_device, hall, kiosk_file) == "device_revoked"  # with another secret: that is news
    assert len([row for row in rows(hall, "audit") if row["action"] == "device_signs_in"]) == 2


def test_enrolling_again_puts_out_the_computer_that_was_it_before(hall, admin, kiosk_file, tmp_path):
    again = enrol_here(hall, admin, "大厅取号机", "kiosk", tmp_path / "other")
    assert refusal(sign_in_device, hall, kiosk_file) == "device_revoked"
    assert sign_in_device(hall, again).role is Role.KIOSK
    hall.do(revoke_device, admin, "大厅取号机")
    back = enrol_here(hall, admin, "大厅取号机", "kiosk", tmp_path)
    assert back == kiosk_file
    assert sign_in_device(hall, back).name == "大厅取号机"


@pytest.mark.parametrize(
    ("name", "kind", "code"),
    [
        ("desk1", "kiosk", "name_taken"),
        ("大厅取号机", "board", "name_taken"),
        ("x", "supervisor", "bad_value"),
        ("x", "fax", "bad_value"),
        (" ", "kiosk", "missing_field"),
        ("x" * 41, "kiosk", "too_long"),
        ("a\0b", "kiosk", "bad_value"),
        ("\ud800", "kiosk", "bad_value"),
    ],
)
def test_what_does_not_fit_is_refused_and_leaves_no_file(hall, admin, kiosk_file, tmp_path, name, kind, code):
    place = tmp_path / "new"
    assert refusal(enrol_here, hall, admin, name, kind, place) == code
    assert list(place.iterdir()) == []


def test_only_an_admin_enrols_lists_and_revokes(hall, kiosk_file, tmp_path):
    for name in ("supervisor", "desk1"):
        who = actor(hall, name)
        assert refusal(enrol_here, hall, who, "x", "board", tmp_path) == "not_allowed"
        assert refusal(hall.ask, enrolled_devices, who) == "not_allowed"
        assert refusal(hall.do, revoke_device, who, "大厅取号机") == "not_allowed"
    assert device_files(hall, "board", tmp_path) == []


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "no json", '{"store": 1}', '{"store":"s","site":"x","name":"n","kind":"k","secret":"s"}']
)
def test_a_file_that_is_not_of_its_form_is_said_to_be_so(hall, kiosk_file, text):
    kiosk_file.write_text(text)
    assert refusal(sign_in_device, hall, kiosk_file) == "device_file_unreadable"


def test_a_file_that_is_missing_shared_or_of_another_hall_is_refused(hall, kiosk_file, tmp_path):
    assert refusal(sign_in_device, hall, tmp_path / "none.json") == "not_enrolled"
    assert refusal(sign_in_device, hall, tmp_path) == "device_file_unreadable"
    kept = json.loads(kiosk_file.read_text())
    kiosk_file.write_text(json.dumps({**kept, "store": "another"}))
    assert refusal(sign_in_device, hall, kiosk_file) == "device_other_store"
    if os.name == "posix":
        kiosk_file.chmod(0o644)
        assert refusal(sign_in_device, hall, kiosk_file) == "device_file_shared"


@pytest.mark.parametrize(
    "change", [{"secret": "wrong"}, {"name": "desk1"}, {"name": "a\0b"}, {"name": "x" * 99}, {"kind": "board"}]
)
def test_a_file_that_was_altered_opens_nothing(hall, kiosk_file, change):
    kiosk_file.write_text(json.dumps({**json.loads(kiosk_file.read_text()), **change}))
    assert refusal(sign_in_device, hall, kiosk_file) == "device_revoked"


def test_a_folder_that_cannot_be_made_is_said_and_makes_no_account(hall, admin, tmp_path):
    (tmp_path / "file").write_text("")
    assert refusal(enrol_here, hall, admin, "kiosk1", "kiosk", tmp_path / "file" / "below") == "file_unwritable"
    assert hall.ask(enrolled_devices, admin) == ()
