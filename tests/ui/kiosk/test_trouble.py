"""The kiosk while the store gives trouble: what is asked again, what is told at once, and the late number."""

from __future__ import annotations

from threading import Event

import pytest

from app.core.errors import HallError
from tests.helpers.kiosks import Touched
from ui.kiosk.taking import may_pass


def test_a_number_that_comes_after_trouble_stands_as_long_as_any_other(kiosk: Touched) -> None:
    kiosk.tap("kiosk_begin")
    may = Event()
    kiosk.program.tasks.run_command(kiosk.flow, may.wait)  # the number comes after it
    kiosk.tap("kiosk_service_A")
    kiosk.flow.ticketing.troubled.emit(HallError("store_busy"))
    assert kiosk.flow.idle.runs()  # whoever gave up while it was away is noticed
    may.set()
    kiosk.wait(lambda: kiosk.is_at("number") and not kiosk.flow.idle.runs())


@pytest.mark.parametrize("code", ["store_busy", "store_unreachable", "outcome_unknown", "disk_full"])
def test_what_may_pass_is_asked_again(code: str) -> None:
    assert may_pass(HallError(code))


@pytest.mark.parametrize(
    "code",
    (
        *("service_full", "account_off", "store_older", "store_newer", "store_foreign", "damaged_store", "read_only"),
        *("key_reused", "missing_field", "too_long", "a_code_of_next_year"),
    ),
)
def test_everything_else_is_told_at_once(code: str) -> None:
    assert not may_pass(HallError(code))
    assert not may_pass(ValueError(code))
