"""A visit to the kiosk, from the first touch to the number and back."""

from __future__ import annotations

from app.queue.views import list_waiting
from tests.helpers.halls import actor
from tests.helpers.kiosks import Touched


def waiting(kiosk: Touched) -> list[str]:
    return [row.ticket for row in kiosk.hall.ask(list_waiting, actor(kiosk.hall, "supervisor"))]


def test_two_touches_give_a_number_that_waits_in_the_queue(kiosk: Touched) -> None:
    assert kiosk.take("B") == "B001"
    assert kiosk.window.number.number.text() == "B001"
    assert kiosk.says("Nobody is before you")
    assert waiting(kiosk) == ["B001"]
    kiosk.tap("kiosk_done")
    assert kiosk.is_at("start")
    assert kiosk.window.number.number.text() == ""
