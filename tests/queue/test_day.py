"""The business day: closing it, carrying over, midnight with people waiting, opening it again."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta

from app.queue.opening import open_desk
from tests.helpers.staff import rows

TODAY = date(2026, 11, 23)


def one_of_each(staff):
    """Leave a ticket in every state at desks 1 and 2; give state -> number."""
    staff.open(1, 2)
    left = {}
    for state, steps in (
        ("done", (staff.next, staff.start, staff.finish)),
        ("held", (staff.next, staff.start, staff.hold)),
        ("missed", (staff.next, staff.no_show)),
    ):
        left[state] = staff.take()
        for step in steps:
            step()
    left["cancelled"] = staff.take()
    staff.cancel(left["cancelled"])
    left["called"] = staff.take()
    staff.next(1)
    left["serving"] = staff.take()
    staff.next(2)
    staff.start(2)
    left["waiting"] = staff.take("B", "elderly70")
    return left


def states(staff, left, day=""):
    return {was: staff.state(number + day) for was, number in left.items()}


def test_closing_leaves_nobody_in_the_books(staff):
    left = one_of_each(staff)
    figures = staff.close_day()
    assert (figures.date, figures.served, figures.unserved, figures.missed) == (TODAY, 2, 3, 1)
    assert (figures.cancelled, figures.carried) == (1, 0)
    assert sum((figures.served, figures.unserved, figures.missed, figures.cancelled)) == len(left)
    assert states(staff, left) == {
        "done": "done", "held": "unserved", "missed": "missed", "cancelled": "cancelled", "called": "unserved",
        "serving": "done", "waiting": "unserved",
    }  # fmt: skip
    inexact = [row["inexact_end"] for row in rows(staff.hall, "ticket") if row["state"] == "done"]
    assert inexact == [False, True]
    assert staff.line() == []


def test_who_waits_is_counted_right_after_every_kind_of_close(staff, clock):
    for carry in (False, True, False):
        staff.set("queue.carry_over", carry)
        one_of_each(staff)
        staff.close_day()
        held_counts(staff)
        clock.pass_by(days=1)
        staff.take("D2")
        held_counts(staff)


def held_counts(staff):
    counted = Counter(str(row["service_id"]) for row in rows(staff.hall, "ticket") if row["state"] == "waiting")
    assert (rows(staff.hall, "site_state")[0]["waiting"] or {}) == counted


def test_a_closed_day_gives_and_calls_no_number(staff):
    staff.open(1)
    late = staff.take()
    staff.next()
    staff.no_show()
    other = staff.take()
    staff.close_day()
    for run, args in ((staff.take, ()), (staff.called, ()), (staff.call, (other,)), (staff.back, (late,))):
        error = staff.refused(run, *args)
        assert (error.code, error.values) == ("day_closed", {"date": TODAY.isoformat()})
    assert staff.refusal(staff.close_day) == "day_closed"
    figures = staff.open_day()
    assert (figures.date, figures.unserved) == (TODAY, 1)
    assert staff.refusal(staff.open_day) == "wrong_state"
    assert staff.take() == "A003"
    assert staff.next() == "A003"


def test_only_todays_day_can_be_closed(staff):
    from app.queue.day import close_day

    assert staff.refusal(staff.do, close_day, date=TODAY - timedelta(days=1)) == "bad_value"
    assert staff.do(close_day, date=TODAY).date == TODAY


def test_the_next_date_opens_by_itself_after_a_close(staff, clock):
    staff.take()
    staff.close_day()
    clock.pass_by(days=1)
    assert staff.take() == "A001"
    assert not [row for row in rows(staff.hall, "event") if row["kind"] == "day_closed"][1:]


def test_midnight_with_people_waiting(staff, clock):
    """23:59:58 with somebody in every state; two seconds later a new day has begun."""
    clock.time = datetime(2026, 11, 23, 15, 59, 58, tzinfo=UTC)
    left = one_of_each(staff)
    clock.pass_by(seconds=2)
    assert staff.line() == []  # a query turns the day as well
    assert states(staff, left, f"@{TODAY}") == {
        "done": "done", "held": "unserved", "missed": "missed", "cancelled": "cancelled", "called": "unserved",
        "serving": "done", "waiting": "unserved",
    }  # fmt: skip
    assert staff.take() == "A001"
    assert staff.taken("B").ticket == "B001"
    assert staff.next(1) in ("A001", "B001")
    closes = [row for row in rows(staff.hall, "event") if row["kind"] == "day_closed"]
    assert [row["data"] for row in closes] == [{"date": TODAY.isoformat()}]
    (over,) = [row for row in rows(staff.hall, "audit") if row["action"] == "day_over"]
    assert over["subject"] == TODAY.isoformat()


def test_the_first_operation_of_a_date_closes_the_day_before_and_then_counts(staff, clock):
    staff.open(1)
    staff.take()
    clock.pass_by(days=1)
    assert staff.called() is None
    assert staff.state(f"A001@{TODAY}") == "unserved"


def test_a_refused_first_operation_closes_nothing_half(staff, clock):
    staff.take()
    clock.pass_by(days=1)
    staff.refusal(staff.take, "Z")
    assert staff.take() == "A001"
    assert staff.state(f"A001@{TODAY}") == "unserved"


def carried(staff, clock):
    staff.set("queue.carry_over", True)
    left = one_of_each(staff)
    clock.pass_by(days=1)
    return left


def test_carrying_over(staff, clock):
    left = carried(staff, clock)
    fresh = staff.take("A")
    assert fresh == "A001"
    assert states(staff, left, f"@{TODAY}") == {
        "done": "done", "held": "waiting", "missed": "missed", "cancelled": "cancelled", "called": "waiting",
        "serving": "done", "waiting": "waiting",
    }  # fmt: skip
    old = [f"{left[state]}@{TODAY}" for state in ("held", "called")]
    green = f"{left['waiting']}@{TODAY}"
    # After a night everybody is past the ceiling: every second call goes to the oldest.
    assert staff.line() == [old[0], green, old[1], fresh]
    assert [row.carried for row in staff.waiting()] == [True, True, True, False]
    # The oldest of its class, and found by any of its names.
    number = left["held"]
    assert staff.state(f"昨{number}") == "waiting"
    assert staff.state(number) == "waiting" if number == fresh else staff.refusal(staff.state, number)
    called = staff.call(f"昨{number}", 1)
    assert called.ticket == f"{number}@{TODAY}"


def test_a_carried_ticket_is_carried_again_and_keeps_its_date(staff, clock):
    staff.set("queue.carry_over", True)
    staff.take()
    clock.pass_by(days=1)
    staff.take()
    clock.pass_by(days=1)
    assert staff.line() == ["A001@2026-11-23", "A001@2026-11-24"]
    assert staff.state("昨A001") == "waiting"
    staff.open(1)
    assert staff.serve() == "A001@2026-11-23"
    assert staff.serve() == "A001@2026-11-24"


def test_figures_of_a_day_that_carries_over(staff, clock):
    staff.set("queue.carry_over", True)
    one_of_each(staff)
    figures = staff.close_day()
    assert (figures.served, figures.unserved, figures.missed, figures.carried) == (2, 0, 1, 3)


def test_bound_tickets_are_carried_to_their_service(staff, clock):
    staff.set("queue.carry_over", True)
    staff.open(1, 2)
    staff.take()
    staff.next(1)
    staff.start(1)
    staff.transfer(1, to_desk="2")
    clock.pass_by(days=1)
    assert staff.line(1) == ["A001@2026-11-23"]


def test_grace_reaches_over_midnight(staff, clock):
    clock.time = datetime(2026, 11, 23, 15, 50, tzinfo=UTC)
    staff.open(1)
    staff.take()
    staff.next()
    staff.no_show()
    clock.pass_by(minutes=20)
    late = "A001@2026-11-23"
    assert staff.back(late).state == "waiting"
    assert staff.next() == late


def test_desks_stay_open_over_midnight(staff, clock):
    staff.open(1)
    clock.pass_by(days=1)
    staff.take()
    assert staff.next() == "A001"


def test_closing_is_the_supervisors(hall, clock):
    from tests.helpers.staff import Staff

    for name in ("desk1", "admin"):
        worker = Staff(hall, clock, name)
        assert worker.refusal(worker.close_day) == "not_allowed"
        assert worker.refusal(worker.open_day) == "not_allowed"


def test_events_have_the_business_date_of_the_site(staff, clock):
    clock.time = datetime(2026, 11, 22, 16, 0, tzinfo=UTC)  # midnight in Shanghai
    staff.take()
    staff.do(open_desk, desk=1)
    assert {row["business_date"] for row in rows(staff.hall, "event")} == {TODAY}
    assert rows(staff.hall, "ticket")[0]["business_date"] == TODAY
