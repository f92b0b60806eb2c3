"""Closing a window that stands in the hall: who may, and whom a wrong secret out there makes wait. On both stores."""

from __future__ import annotations

import pytest

from app.accounts.leaving import leave_window, names_that_may_leave
from app.accounts.seats import sign_out, sit_at
from app.core.errors import HallError
from tests.helpers.halls import SECRET, actor
from tests.helpers.kiosks import kiosk_actor
from tests.helpers.staff import rows


@pytest.fixture
def device(hall):
    return kiosk_actor(hall)


def refusal(hall, device, name, secret="99887766"):
    with pytest.raises(HallError) as caught:
        leave_window(hall, device, name, secret)
    return caught.value.code


def test_supervisors_admins_and_who_sits_at_a_desk_are_offered_and_may(hall, device):
    desk2 = actor(hall, "desk2")
    hall.do(sit_at, desk2, desk="2")
    assert [one.name for one in hall.ask(names_that_may_leave, device)] == ["admin", "supervisor", "desk2"]
    leave_window(hall, device, "desk2", SECRET)
    hall.do(sign_out, desk2)
    assert [one.name for one in hall.ask(names_that_may_leave, device)] == ["admin", "supervisor"]
    assert refusal(hall, device, "desk2", SECRET) == "bad_secret"  # gone home; nobody is told that


@pytest.mark.parametrize("name", ["nobody", "kiosk1", "desk1", "", "x" * 500, "a\x00b"])
def test_whoever_may_not_is_told_what_everybody_is_told(hall, device, name):
    assert refusal(hall, device, name, SECRET) == "bad_secret"


def test_wrong_secrets_make_the_device_wait_and_nobody_at_the_desks(hall, device, clock):
    told = [refusal(hall, device, name) for name in ("supervisor", "nobody", "admin", "supervisor")]
    assert told == ["bad_secret"] * 3 + ["wait_before_retry"]
    assert hall.sign_in("supervisor", SECRET).name == "supervisor"
    waiting = {row["name"]: row["failures"] for row in rows(hall, "account") if row["failures"]}
    assert waiting == {"kiosk1": 3}
    clock.pass_by(seconds=1)
    leave_window(hall, device, "supervisor", SECRET)
    assert all(row["failures"] == 0 for row in rows(hall, "account"))


def test_every_attempt_is_written_down_with_the_device_and_the_name(hall, device):
    refusal(hall, device, "supervisor")
    leave_window(hall, device, "supervisor", SECRET)
    told = [(row["action"], row["account_id"], row["subject"], row["detail"]) for row in rows(hall, "audit")]
    assert told == [
        ("may_leave", device.account_id, "supervisor", '{"refused": "bad_secret"}'),
        ("may_leave", device.account_id, "supervisor", ""),
    ]


def test_a_revoked_device_is_refused_itself(hall, device):
    from db import accounts, sites

    with hall.store.write() as tx:
        accounts.update_account(tx, device.account_id, active=False)
        sites.bump_setup(tx)
    assert refusal(hall, device, "supervisor", SECRET) == "account_off"
