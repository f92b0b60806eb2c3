"""What a kiosk reads before a number is taken, on both stores."""

from __future__ import annotations

import pytest
from sqlalchemy import update

from app.core.errors import HallError
from app.queue.kiosk import kiosk_view
from app.queue.publish import Publisher
from app.queue.tickets import take_ticket
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
    assert told == [("A", 3, False), ("B", 3, True), ("D", 3, False)]  # every desk takes all of them
    assert (view.day_closed, view.hours.state) == (False, "open")


def test_a_tile_counts_whom_the_number_will_count(hall, staff):
    staff.open("1", services=["A"])
    staff.open("2", services=["B", "D"])
    for code in ("A", "A", "B"):
        staff.take(code)
    view = hall.ask(kiosk_view, kiosk_actor(hall))
    waiting = {each.code: each.waiting for each in view.services}
    assert (waiting["A"], waiting["B"], waiting["D"]) == (2, 1, 1)
    assert [staff.taken(code).ahead for code in ("A", "D")] == [2, 1]


def test_who_goes_first_is_told_of_those_who_go_before_and_not_of_all_who_wait(hall, staff):
    staff.set("queue.discipline", "strict")
    staff.open("1")
    staff.take("A", entitlement="elderly80")
    for _ in range(8):
        staff.take("A")
    kiosk = kiosk_actor(hall)
    before = {each.code: (each.before, each.first_before) for each in hall.ask(kiosk_view, kiosk).services}
    assert before["A"] == (9, None)  # nobody knows yet
    Publisher(hall, kiosk.site_id).publish()
    told = hall.ask(kiosk_view, kiosk)
    (usual,), (first,) = ([each for each in view.services if each.code == "A"] for view in (told, told.told_to(True)))
    assert (usual.waiting, usual.before, first.waiting, first.before) == (9, 9, 9, 1)
    taken = hall.do(take_ticket, kiosk, service="A", entitlement="other", source="kiosk")
    assert (taken.ahead, taken.before) == (9, 1)
    taken = hall.do(take_ticket, kiosk, service="A", source="kiosk")
    assert (taken.ahead, taken.before) == (10, 10)


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
