"""What a kiosk reads before a number is taken, on both stores."""

from __future__ import annotations

import pytest
from sqlalchemy import update

from app.core.errors import HallError
from app.queue.kiosk import kiosk_view
from db import sites
from db.schema.sites import service
from tests.helpers.halls import actor
from tests.helpers.kiosks import kiosk_actor


def change(hall, code, **values):
    with hall.store.write() as tx:
        tx.execute(update(service).where(service.c.code == code).values(**values))
        sites.bump_setup(tx)


def test_it_names_the_front_services_with_who_waits_and_which_are_full(hall, staff):
    change(hall, "B", daily_max=1)
    change(hall, "C", office="back")
    change(hall, "D2", active=False)
    for code in ("A", "A", "B"):
        staff.take(code)
    view = hall.ask(kiosk_view, kiosk_actor(hall))
    told = [(each.code, each.waiting, each.full) for each in view.services]
    assert told == [("A", 2, False), ("B", 1, True), ("D", 0, False)]
    assert (view.day_closed, view.hours.state) == (False, "open")


def test_its_times_are_the_sites_own_and_hours_and_day_are_told(hall, staff):
    staff.set("hours.week", {"1": [["13:30", "17:30"]]})
    view = hall.ask(kiosk_view, kiosk_actor(hall))
    assert f"{view.now:%H:%M%z}" == "09:30+0800"
    assert (view.hours.state, f"{view.hours.opens_at:%H:%M}") == ("before", "13:30")
    staff.close_day()
    assert hall.ask(kiosk_view, kiosk_actor(hall)).day_closed


def test_a_board_may_not_read_what_a_kiosk_reads(hall):
    with pytest.raises(HallError, match="not_allowed"):
        hall.ask(kiosk_view, actor(hall, "admin"))
