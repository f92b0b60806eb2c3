"""A ticket's life: every step of design section 3, and the refusal of every other."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import update

from app.queue.views import desk_view
from db.schema.queue import ticket as tickets
from tests.helpers.staff import Staff, rows

# Each state, and how to bring a ticket there at desk 1.
WAYS = {
    "waiting": (),
    "called": ("next",),
    "serving": ("next", "start"),
    "held": ("next", "start", "hold"),
    "missed": ("next", "no_show"),
    "done": ("next", "start", "finish"),
    "cancelled": ("cancel",),
    "unserved": ("close_day", "open_day"),
}
# What each step makes of each state; anything else is refused.
STEPS = {
    "call": {"waiting": "called"},
    "recall": {"called": "called"},
    "start": {"called": "serving"},
    "finish": {"serving": "done"},
    "no_show": {"called": "missed"},
    "give_back": {"called": "waiting", "serving": "waiting"},
    "hold": {"serving": "held"},
    "resume": {"held": "serving"},
    "transfer": {"serving": "waiting"},
    "hand_over": {"serving": "done"},
    "back": {"missed": "waiting"},
    "cancel": {"waiting": "cancelled", "held": "cancelled", "missed": "cancelled"},
    "entitle": {state: state for state in ("waiting", "called", "serving", "held")},
    "add_service": {state: state for state in ("waiting", "called", "serving", "held")},
}
OF_THE_TICKET = {"call", "resume", "back", "cancel"}
BUSY = {"call", "resume"}


def brought_to(staff: Staff, state: str) -> str:
    staff.open(1)
    ticket = staff.take("A")
    for step in WAYS[state]:
        run = getattr(staff, step)
        run(ticket) if step in OF_THE_TICKET else run()
    assert staff.state(ticket) == state
    return ticket


def taken_on(staff: Staff, step: str, ticket: str):
    if step in OF_THE_TICKET:
        return getattr(staff, step)(ticket)
    if step == "entitle":
        return staff.entitle(ticket, "elderly70")
    if step == "add_service":
        return staff.add_service(ticket, "B")
    return staff.transfer(to_service="B") if step == "transfer" else getattr(staff, step)()


def sent_home(staff: Staff, ticket: str) -> None:
    """Free the desk and the queue for the next row of a table."""
    if staff.state(ticket) in ("called", "serving"):
        staff.give_back()
    if staff.state(ticket) in ("waiting", "held", "missed"):
        staff.cancel(ticket)


def test_only_these_steps_lead_on(staff):
    """Every refused step leaves every row as it was (Staff.refused looks)."""
    for state in WAYS:
        ticket = brought_to(staff, state)
        for step, leads in STEPS.items():
            if state in leads:
                continue
            code = staff.refusal(taken_on, staff, step, ticket)
            if step in BUSY and state in ("called", "serving"):
                # A desk with somebody in hand says that first, when it is asked to take another.
                assert code in ("wrong_state", "desk_busy"), (state, step)
            elif step in OF_THE_TICKET | {"entitle", "add_service"} or state in ("called", "serving"):
                assert code == "wrong_state", (state, step)
            else:
                assert code == "nothing_in_hand", (state, step)
        sent_home(staff, ticket)


def test_each_step_leads_where_the_design_says(staff):
    for step, leads in STEPS.items():
        for state, then in leads.items():
            ticket = brought_to(staff, state)
            told = taken_on(staff, step, ticket)
            assert (told.ticket, staff.state(ticket)) == (ticket, then), (step, state)
            assert step == "call" or told.state == then
            story = staff.story(ticket)
            assert story.events[0].event == "taken"
            assert [event.seq for event in story.events] == sorted({event.seq for event in story.events})
            assert story.events[-1].state == then
            assert {event.actor for event in story.events} == {"supervisor"}
            sent_home(staff, ticket)


def test_a_whole_visit(staff, clock):
    taken = staff.taken("A", "elderly80", needs=("wheelchair",), note="带了户口本")
    assert (taken.ticket, taken.service, taken.entitlement, taken.ahead) == ("A001", "A", "elderly80", 0)
    assert (taken.wait_low_s, taken.wait_high_s) == (None, None)
    staff.open(1)
    clock.pass_by(minutes=6)
    called = staff.called()
    assert (called.ticket, called.service, called.entitlement, called.waited_s) == ("A001", "A", "elderly80", 360)
    assert called.reason.startswith("A001, 80 and over, waited 6 min")
    clock.pass_by(seconds=30)
    assert staff.recall().state == "called"
    staff.start()
    clock.pass_by(minutes=8)
    staff.finish()
    story = staff.story("A001")
    assert [event.event for event in story.events] == ["taken", "called", "recalled", "started", "finished"]
    assert (story.state, story.waited_s, story.needs, story.note) == ("done", 360, ("wheelchair",), "带了户口本")


def test_waits_run_to_the_first_call(staff, clock):
    staff.open(1)
    staff.take()
    clock.pass_by(minutes=5)
    staff.next()
    staff.give_back()
    clock.pass_by(minutes=20)
    staff.next()
    assert staff.story("A001").waited_s == 300


def test_the_limit_of_recalls(staff):
    staff.open(1)
    staff.take()
    staff.next()
    for _ in range(3):
        staff.recall()
    error = staff.refused(staff.recall)
    assert (error.code, error.values) == ("recall_limit", {"ticket": "A001", "limit": 3})
    assert staff.no_show().state == "missed"


def test_who_is_set_aside_is_so_since_the_hold_or_the_missed_call(staff, clock):
    staff.open(1)
    held, missed = staff.take(), staff.take()
    staff.next()
    staff.start()
    clock.pass_by(minutes=20)
    at = [clock.now()]
    staff.hold()
    clock.pass_by(minutes=3)
    at.append(clock.now())
    staff.next()
    staff.no_show()
    clock.pass_by(minutes=5)
    aside = staff.hall.ask(desk_view, staff.actor, desk="1").aside
    assert [(row.ticket, row.state, row.since) for row in aside] == [(held, "held", at[0]), (missed, "missed", at[1])]


def test_a_new_call_recalls_anew(staff):
    staff.open(1)
    staff.take()
    staff.next()
    staff.recall()
    staff.give_back()
    staff.next()
    for _ in range(3):
        staff.recall()
    assert staff.refusal(staff.recall) == "recall_limit"


def test_who_is_returned_stands_at_the_old_place(staff):
    staff.open(1)
    first, second = staff.take(), staff.take()
    assert staff.next() == first
    staff.give_back()
    assert staff.line() == [first, second]
    staff.next()
    staff.start()
    staff.give_back()
    assert staff.line() == [first, second]


def test_a_desk_with_somebody_in_hand_is_busy(staff):
    staff.open(1, 2)
    first, second = staff.take(), staff.take()
    staff.next(1)
    for run in (staff.called, staff.pause, staff.close):
        error = staff.refused(run, 1)
        assert (error.code, error.values) == ("desk_busy", {"desk": "1", "ticket": first})
    assert staff.refusal(staff.call, second, 1) == "desk_busy"
    staff.start(1)
    staff.hold(1)
    staff.pause(1)  # who is held does not count
    staff.open(1)
    staff.next(1)
    assert staff.refusal(staff.resume, first, 1) == "desk_busy"
    assert staff.resume(first, 2).state == "serving"
    assert staff.story(first).desk == "2"


def test_a_desk_that_is_not_open_calls_nobody(staff):
    staff.take()
    for state, bring in (("closed", None), ("paused", staff.pause)):
        if bring:
            staff.open(1)
            bring(1, "lunch")
        error = staff.refused(staff.called, 1)
        assert (error.code, error.values) == ("desk_closed", {"desk": "1", "state": state})
        assert staff.refusal(staff.call, "A001", 1) == "desk_closed"


def test_a_pause_has_its_reason_and_ends_by_opening(staff):
    staff.open(1)
    assert staff.pause(1, "午休").state == "paused"
    (desk, *_) = rows(staff.hall, "desk")
    assert (desk["state"], desk["pause_reason"]) == ("paused", "午休")
    assert staff.refusal(staff.pause, 1) == "desk_closed"
    staff.open(1)
    assert rows(staff.hall, "desk")[0]["pause_reason"] == ""
    assert staff.close(1).state == "closed"
    assert staff.refusal(staff.close, 1) == "desk_closed"


def test_a_call_by_hand_needs_its_reason(staff):
    staff.open(1)
    first, second = staff.take(), staff.take()
    assert staff.refusal(staff.call, second, reason="  ") == "missing_field"
    called = staff.call(second, reason="约好了")
    assert called.why.rule == "chosen"
    assert called.reason.endswith("约好了")
    assert not rows(staff.hall, "rule_call")
    assert staff.line() == [first]


def test_an_unknown_ticket(staff):
    staff.open(1)
    staff.take()
    for wrong in ("A002", "Z001", "x", "", "A001@2026-11-22", "昨A001"):
        for run in (staff.back, staff.cancel, staff.resume, staff.call):
            error = staff.refused(run, wrong)
            assert (error.code, error.values["ticket"]) == ("unknown_ticket", wrong)


def test_unknown_service_and_desk(staff):
    assert staff.refused(staff.take, "Z").values == {"service": "Z"}
    assert staff.refusal(staff.open, 9) == "unknown_desk"
    assert staff.refusal(staff.open, 1, services=["A", "Q"]) == "unknown_service"
    assert staff.refusal(staff.open, 1, services=[]) == "bad_value"
    assert staff.refusal(staff.open, 1, prefer="best") == "bad_value"


def test_letters_number_their_services_together(staff, clock):
    assert [staff.take(code) for code in ("D", "D2", "A", "D")] == ["D001", "D002", "A001", "D003"]
    clock.pass_by(days=1)
    assert [staff.take(code) for code in ("D2", "A")] == ["D001", "A001"]


def test_after_999_comes_1000(staff):
    staff.take()
    with staff.hall.store.write() as tx:
        tx.execute(update(tickets).values(number=999))
    assert staff.take() == "A1000"
    assert staff.take() == "A1001"
    assert staff.state("A1000") == "waiting"


def test_several_matters_of_one_visit(staff):
    staff.open(1)
    ticket = staff.take("A")
    staff.add_service(ticket, "B")
    staff.next()
    staff.add_service(ticket, "D2")
    assert staff.story(ticket).matters == ("B", "D2")
    for again in ("A", "B"):
        assert staff.refusal(staff.add_service, ticket, again) == "bad_value"
    assert staff.refusal(staff.add_service, ticket, "Z") == "unknown_service"


def test_an_entitlement_never_changes_the_number(staff):
    staff.open(1)
    first, second = staff.take(), staff.take()
    assert staff.entitle(second, "disabled", proof="disability_card", reason="shown").ticket == second
    staff.clock.pass_by(minutes=3)
    assert staff.line() == [second, first]
    staff.entitle(second, None)
    assert staff.line() == [first, second]
    assert staff.refusal(staff.entitle, second, "vip") == "bad_value"


WRONG_FIELDS = [
    ("note", "x" * 501, "too_long"),
    ("note", "a\0b", "bad_value"),
    ("note", "\ud800", "bad_value"),
    ("note", 7, "bad_value"),
    ("source", "street", "bad_value"),
    ("needs", ("wings",), "bad_value"),
    ("age", 200, "bad_value"),
]


def test_a_wrong_field_takes_no_number(staff):
    for field, value, code in WRONG_FIELDS:
        assert staff.refusal(staff.take, "A", **{field: value}) == code, field
    assert staff.take() == "A001"


def test_who_is_ahead_counts_the_services_of_the_desks_that_may_take_it(staff):
    staff.open(1, services=["A", "B"])
    staff.open(2, services=["C"])
    staff.take("C")
    staff.take("B")
    assert staff.taken("A").ahead == 1
    assert staff.taken("C").ahead == 1


def test_hand_over_makes_a_case(staff, clock):
    staff.open(1)
    staff.take("A")
    staff.next()
    staff.start()
    promised = clock.now().date() + timedelta(days=7)
    assert staff.refusal(staff.hand_over, promise_date=promised - timedelta(days=9)) == "bad_value"
    saturday = promised - timedelta(days=2)  # closed: it moves to the next open day
    done = staff.hand_over(to_service="B", promise_date=saturday, note="待核实")
    assert (done.ticket, done.state, done.case) == ("A001", "done", "C-0001")
    (case,) = rows(staff.hall, "hall_case")
    assert (case["number"], case["promised"], case["note"], case["state"]) == ("C-0001", promised, "待核实", "open")
    assert case["service_id"] == 2
    assert staff.line() == []
    staff.take("A")
    staff.next()
    staff.start()
    assert staff.hand_over().case == "C-0002"
    assert rows(staff.hall, "hall_case")[1]["promised"] == promised  # five working days, as no service says otherwise
