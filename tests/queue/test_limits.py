"""What binds a kiosk and a phone and not the desk: hours, daily maximum, unseen entitlements."""

from __future__ import annotations

from sqlalchemy import update

from db import accounts, sites
from db.schema.sites import service
from tests.helpers.staff import Staff, rows

CLOSED = {"hours.week": {"1": [["13:30", "17:30"]]}}  # it is Monday, 09:30


def full_at(hall, most):
    with hall.store.write() as tx:
        tx.execute(update(service).where(service.c.code == "A").values(daily_max=most))
        sites.bump_setup(tx)


def test_hours_bind_kiosk_and_phone_only(staff, clock):
    for name, value in CLOSED.items():
        staff.set(name, value)
    for source in ("kiosk", "phone"):
        error = staff.refused(staff.take, source=source)
        assert error.code == "site_closed"
        assert error.values == {"at": "2026-11-23T09:30+08:00"}
    assert staff.take(source="desk") == "A001"
    assert staff.take(source="appointment") == "A002"
    staff.open(1)
    assert staff.serve() == "A001"
    clock.pass_by(hours=4)
    assert staff.take(source="kiosk") == "A003"


def test_the_daily_maximum_and_who_may_override_it(staff, kiosk):
    full_at(staff.hall, 2)
    worker = staff.who("desk1")
    assert [worker.take(), kiosk.take(source="kiosk")] == ["A001", "A002"]
    for one, source in ((worker, "desk"), (kiosk, "kiosk")):
        error = one.refused(one.take, source=source)
        assert (error.code, error.values) == ("service_full", {"service": "A", "limit": 2})
    assert staff.take() == "A003"
    assert worker.take("B") == "B001"
    told = {row["subject"]: row["detail"] for row in rows(staff.hall, "audit")}
    assert told["A003"] == '{"over_limit": 2}'
    assert told["A002"] == told["B001"] == ""


def test_a_cancelled_ticket_leaves_room_and_the_next_day_begins_anew(staff, clock):
    full_at(staff.hall, 1)
    worker = staff.who("desk1")
    staff.cancel(worker.take())
    assert worker.take() == "A002"
    assert worker.refusal(worker.take) == "service_full"
    clock.pass_by(days=1)
    assert worker.take() == "A001"


def test_a_kiosk_may_only_say_other_and_nobody_has_seen_it(staff, kiosk):
    assert kiosk.take(source="kiosk") == "A001"
    assert kiosk.take("A", "other", source="kiosk") == "A002"
    for wrong in ({"entitlement": "elderly80"}, {"entitlement": "elderly"}, {"age": 70}, {"entitlement": "disabled"}):
        assert kiosk.refusal(kiosk.take, "A", source="kiosk", **wrong) == "not_allowed"
    assert kiosk.take("A", age=40, source="kiosk") == "A003"
    staff.open(1)
    assert not hand(staff, "A002").entitlement_seen
    staff.give_back()
    staff.entitle("A002", "other", proof="certificate")
    assert hand(staff, "A002").entitlement_seen


def hand(staff: Staff, ticket):
    from app.queue.views import desk_view

    staff.call(ticket)
    return staff.hall.ask(desk_view, staff.actor, desk="1").in_hand


def test_a_kiosk_does_nothing_else(staff, kiosk):
    staff.open(1)
    ticket = kiosk.take(source="kiosk")
    for run, values in (
        (kiosk.cancel, {"ticket": ticket}),
        (kiosk.entitle, {"ticket": ticket, "entitlement": "other"}),
        (kiosk.back, {"ticket": ticket}),
        (kiosk.called, {}),
        (kiosk.open, {}),
        (kiosk.close_day, {}),
        (kiosk.line, {}),
        (kiosk.story, {"ticket": ticket}),
    ):
        assert kiosk.refusal(run, **values) == "not_allowed"


def test_a_receptionist_calls_by_hand_only_where_the_hall_lets_them(staff):
    worker = staff.who("desk1")
    worker.open(1)
    ticket = staff.take()
    assert worker.refusal(worker.call, ticket) == "not_allowed"
    staff.set("queue.receptionist_may_choose", True)
    assert worker.call(ticket).ticket == ticket


def test_an_account_keeps_to_its_desks(staff):
    with staff.hall.store.write() as tx:
        row = accounts.account_named(tx, "desk1")
        accounts.update_account(tx, row.id, desks=["1", "2"])
        sites.bump_setup(tx)
    worker = staff.who("desk1")
    worker.open(1, 2)
    error = worker.refused(worker.open, 3)
    assert (error.code, error.values) == ("not_allowed", {"desk": "3"})
    staff.open(3)
    staff.take()
    for run in (worker.called, worker.pause, worker.close, worker.undo):
        assert worker.refusal(run, 3) == "not_allowed"
