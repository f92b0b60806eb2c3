"""The life of a print job, without a printer: who may send it, when, and what it ends as. On both stores."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from sqlalchemy import func, select

from app.core.errors import HallError
from app.devices import outbox as steps
from app.devices.outcomes import Code, maybe, not_sent, printed
from app.devices.setup import edit_device, job_state, list_devices, list_problems, print_test, remove_device, try_again
from app.queue.desk import call_next, finish, start
from app.queue.opening import open_desk
from app.queue.slips import reprint, slip_state
from app.queue.tickets import cancel, entitle, take_ticket
from db.schema.journal import audit
from tests.helpers.devices import OTHER_PC, PC, enrol, line, rows_of, state_of, take
from tests.helpers.halls import actor

REFUSED = not_sent(Code.REFUSED)


@pytest.fixture
def boss(hall):
    return actor(hall, "supervisor")


def audits(hall):
    with hall.store.read() as tx:
        return tx.execute(select(func.count()).select_from(audit)).scalar_one()


def test_without_a_printer_a_ticket_costs_no_row(hall, boss):
    ticket = take(hall)
    assert rows_of(hall, ticket) == []
    assert hall.ask(slip_state, boss, ticket).state == "none"


def test_a_slip_waits_is_sent_and_printed_without_an_audit_row_of_its_own(hall, kiosk, boss):
    first = take(hall, entitlement="disabled")
    assert state_of(hall, first) == ("waiting", "")
    turn = kiosk.next()
    assert (turn.job.subject, turn.job.tries, turn.job.reprint) == (first, 1, False)
    assert turn.job.payload["green"] is True
    assert state_of(hall, first) == ("sending", "")
    assert kiosk.settle(turn.job, printed()) == "printed"
    second = take(hall)
    before = audits(hall)
    assert kiosk.settle(kiosk.next().job, printed()) == "printed"
    assert audits(hall) == before
    assert hall.ask(slip_state, boss, second).state == "printed"
    assert hall.ask(list_problems, boss) == ()


def test_a_printer_prints_only_for_its_sources_and_accounts(hall):
    enrol(hall, "kiosk", "tcp:h", sources=["kiosk"], accounts=["desk1"])
    assert rows_of(hall, take(hall, actor(hall, "desk1"), source="desk")) == []
    assert rows_of(hall, take(hall, actor(hall, "desk2"))) == []
    assert len(rows_of(hall, take(hall, actor(hall, "desk1")))) == 1


def test_a_job_goes_to_one_process_only(hall, kiosk):
    take(hall)
    assert kiosk.next().job is not None
    assert kiosk.next().job is None


def test_another_pc_never_gets_the_device(hall, kiosk):
    assert not line(hall, "kiosk", OTHER_PC).claim()


def claim_as(hall, kiosk, holder, pid):
    args = {"device": kiosk.device_id, "pc": PC.mark, "holder": holder, "pid": pid}
    return hall.do(steps.claim, kiosk.actor, **args)


def test_a_second_process_gets_the_device_only_when_the_first_beats_no_more(hall, kiosk, clock):
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        assert not claim_as(hall, kiosk, 99, other.pid)
        clock.pass_by(seconds=20)
        assert kiosk.claim()
        clock.pass_by(seconds=20)
        assert not claim_as(hall, kiosk, 99, other.pid)
        clock.pass_by(seconds=36)
        assert claim_as(hall, kiosk, 99, other.pid)
        assert not kiosk.claim()
        assert not kiosk.next().mine
        other.communicate(b"\n")
    # Its process is gone: nobody need wait for its heartbeat to run out.
    assert kiosk.claim()


def test_a_clock_set_back_does_not_keep_a_device_for_hours(hall, kiosk, clock):
    clock.pass_by(hours=-2)
    assert claim_as(hall, kiosk, 99, os.getpid())


def test_a_job_whose_sender_died_is_unknown_and_not_sent_again(hall, kiosk, clock, boss):
    ticket = take(hall)
    assert kiosk.next().job is not None
    clock.pass_by(minutes=1)
    assert claim_as(hall, kiosk, 99, os.getpid())
    assert state_of(hall, ticket) == ("unknown", "sender_died")
    assert hall.do(steps.next_job, kiosk.actor, device=kiosk.device_id, holder=99).job is None
    (problem,) = hall.ask(list_problems, boss)
    assert (problem.subject, problem.state, problem.can_reprint) == (ticket, "unknown", True)


def test_a_sender_that_was_only_slow_puts_its_job_right(hall, kiosk, clock):
    ticket = take(hall)
    job = kiosk.next().job
    clock.pass_by(minutes=1)
    assert claim_as(hall, kiosk, 99, os.getpid())
    assert kiosk.settle(job, printed()) == "printed"
    assert state_of(hall, ticket) == ("printed", "printed")


def test_nobody_settles_anothers_job(hall, kiosk):
    ticket = take(hall)
    job = kiosk.next().job
    args = {"device": kiosk.device_id, "job": job.id, "holder": 99, "outcome": printed()}
    assert hall.do(steps.settle, kiosk.actor, **args) == "sending"
    assert state_of(hall, ticket) == ("sending", "")
    assert hall.do(steps.settle, kiosk.actor, **{**args, "job": 12345}) == ""


def test_a_job_of_which_some_may_have_come_out_is_never_sent_again(hall, kiosk, clock):
    ticket = take(hall)
    assert kiosk.settle(kiosk.next().job, maybe(Code.CUT_OFF)) == "unknown"
    for _ in range(10):
        clock.pass_by(seconds=30)
        assert kiosk.claim()
        assert kiosk.next().job is None
    assert state_of(hall, ticket) == ("unknown", "cut_off")


def test_a_job_that_was_not_sent_is_tried_again_later_and_later(hall, kiosk, clock, boss):
    ticket = take(hall)
    waits = []
    for _ in range(4):
        assert kiosk.settle(kiosk.next().job, REFUSED) == "waiting"
        assert state_of(hall, ticket) == ("waiting", "refused")
        turn = kiosk.next()
        assert turn.job is None
        waits.append(turn.wait_s)
        clock.pass_by(seconds=15)
        assert kiosk.claim()
    assert waits == [2, 4, 8, 10]
    (problem,) = hall.ask(list_problems, boss)
    assert (problem.outcome, problem.tries, problem.state) == ("refused", 4, "waiting")
    assert kiosk.settle(kiosk.next().job, printed()) == "printed"
    assert hall.ask(list_problems, boss) == ()


def test_the_tenth_try_that_fails_alike_is_no_news(hall, kiosk, clock):
    take(hall)
    kiosk.settle(kiosk.next().job, REFUSED)
    before = audits(hall)
    clock.pass_by(seconds=5)
    kiosk.settle(kiosk.next().job, REFUSED)
    assert audits(hall) == before
    clock.pass_by(seconds=5)
    kiosk.settle(kiosk.next().job, not_sent(Code.PAPER_OUT))
    assert audits(hall) == before + 1


def test_what_waits_behind_a_failure_waits_too_but_a_new_ticket_is_tried_at_once(hall, kiosk):
    first, second = take(hall), take(hall)
    assert kiosk.settle(kiosk.next().job, REFUSED) == "waiting"
    assert kiosk.next().job is None
    third = take(hall)
    job = kiosk.next().job
    assert job.subject == third
    # The paper was refilled meanwhile: everything that waited comes out, each once, in order.
    kiosk.settle(job, printed())
    came = []
    while (job := kiosk.next().job) is not None:
        came.append(job.subject)
        kiosk.settle(job, printed())
    assert came == [first, second]


def test_somebody_who_refilled_the_paper_need_not_wait(hall, kiosk, boss):
    ticket = take(hall)
    kiosk.settle(kiosk.next().job, not_sent(Code.PAPER_OUT))
    assert kiosk.next().job is None
    hall.do(try_again, boss, "kiosk")
    assert kiosk.next().job.subject == ticket


def test_a_slip_asks_for_a_proof_until_somebody_has_seen_one(hall, kiosk, boss):
    desk = actor(hall, "desk1")
    claimed = hall.do(take_ticket, desk, service="A", entitlement="disabled").ticket
    hall.do(take_ticket, desk, service="A", entitlement="disabled", proof="certificate")
    hall.do(take_ticket, desk, service="A")
    assert [_printed(kiosk).payload["proof_due"] for _ in range(3)] == [True, False, False]
    hall.do(reprint, boss, claimed)
    hall.do(entitle, desk, claimed, "disabled", proof="certificate")
    hall.do(reprint, boss, claimed)
    assert not _printed(kiosk).payload["proof_due"]


def _printed(line):
    job = line.next().job
    line.settle(job, printed())
    return job


def test_a_slip_for_which_nobody_waits_any_more_expires(hall, kiosk, clock):
    ticket = take(hall)
    kiosk.settle(kiosk.next().job, not_sent(Code.PAPER_OUT))
    late = take(hall)
    clock.pass_by(minutes=10)
    assert kiosk.claim()
    assert kiosk.next().job is None
    assert state_of(hall, ticket) == ("expired", "paper_out")
    assert state_of(hall, late) == ("expired", "expired")


def test_a_job_that_fails_when_its_time_is_over_is_not_put_back(hall, kiosk, clock):
    ticket = take(hall)
    job = kiosk.next().job
    clock.pass_by(minutes=10)
    assert kiosk.settle(job, REFUSED) == "expired"
    assert state_of(hall, ticket) == ("expired", "refused")


def test_a_slip_of_a_visit_that_is_over_is_not_printed(hall, kiosk, boss):
    cancelled, served, waiting = take(hall), take(hall), take(hall)
    hall.do(cancel, boss, cancelled, reason="left")
    hall.do(open_desk, boss, "1")
    assert hall.do(call_next, boss, "1").ticket == served
    hall.do(start, boss, "1")
    hall.do(finish, boss, "1")
    assert kiosk.next().job.subject == waiting
    assert state_of(hall, cancelled) == state_of(hall, served) == ("expired", "ticket_over")
    assert hall.ask(list_problems, boss) == ()


def test_a_slip_that_was_not_sent_goes_to_the_next_printer_that_somebody_drives(hall, boss):
    enrol(hall, "first", "tcp:h", priority=1)
    enrol(hall, "nobody's", "tcp:h", priority=2)
    enrol(hall, "second", "tcp:h", priority=3)
    first, second = line(hall, "first"), line(hall, "second")
    assert first.claim()
    assert second.claim()
    ticket = take(hall)
    assert second.next().job is None
    first.settle(first.next().job, not_sent(Code.COVER_OPEN))
    job = second.next().job
    assert job.subject == ticket
    assert second.settle(job, REFUSED) == "waiting"
    # Both failed: back to the first, later.
    assert first.next().job is None
    assert hall.ask(slip_state, boss, ticket).device == "first"


def test_a_slip_that_may_have_come_out_goes_to_no_other_printer(hall):
    enrol(hall, "first", "tcp:h", priority=1)
    enrol(hall, "second", "tcp:h", priority=2)
    first, second = line(hall, "first"), line(hall, "second")
    assert first.claim()
    assert second.claim()
    ticket = take(hall)
    first.settle(first.next().job, maybe(Code.CUT_OFF))
    assert second.next().job is None
    assert state_of(hall, ticket) == ("unknown", "cut_off")


def test_a_printer_whose_pc_is_off_is_stood_in_for(hall, clock):
    enrol(hall, "kiosk", "tcp:h", priority=1)
    enrol(hall, "desk", "tcp:h", OTHER_PC, priority=2)
    kiosk, desk = line(hall, "kiosk"), line(hall, "desk", OTHER_PC)
    assert kiosk.claim()
    assert desk.claim()
    ticket = take(hall)
    assert desk.next().job is None
    clock.pass_by(seconds=40)
    assert desk.claim()
    assert desk.next().job.subject == ticket


def test_a_reprint_keeps_the_number_is_marked_and_takes_the_place_of_what_waits(hall, kiosk, boss):
    ticket = take(hall)
    kiosk.settle(kiosk.next().job, not_sent(Code.PAPER_OUT))
    hall.do(reprint, boss, ticket)
    turn = kiosk.next()
    assert (turn.job.subject, turn.job.reprint, turn.job.payload["ahead"]) == (ticket, True, None)
    kiosk.settle(turn.job, printed())
    assert kiosk.next().job is None
    assert [(row.state, row.outcome) for row in rows_of(hall, ticket)] == [
        ("printed", "printed"),
        ("expired", "replaced"),
    ]
    assert hall.ask(list_problems, boss) == ()
    assert hall.ask(slip_state, boss, ticket).reprint


def test_a_reprint_of_an_unknown_slip_has_the_same_token_and_number(hall, kiosk, boss):
    ticket = take(hall)
    first = kiosk.next().job
    kiosk.settle(first, maybe(Code.CUT_OFF))
    hall.do(reprint, boss, ticket)
    second = kiosk.next().job
    same = ("number", "service", "green", "token", "at")
    assert [second.payload[name] for name in same] == [first.payload[name] for name in same]


def test_a_reprint_at_a_desk_falls_back_on_the_desks_printer(hall, boss):
    with pytest.raises(HallError, match="no_printer"):
        hall.do(reprint, boss, take(hall, source="phone"))
    enrol(hall, "desk", "tcp:h", sources=["desk"])
    assert hall.do(reprint, boss, take(hall, source="kiosk"))
    with pytest.raises(HallError, match="unknown_ticket"):
        hall.do(reprint, boss, "A999")


def test_a_test_print_says_how_it_went_and_is_not_tried_again(hall, kiosk):
    admin = actor(hall, "admin")
    job_id = hall.do(print_test, admin, "kiosk")
    turn = kiosk.next()
    assert (turn.job.id, turn.job.kind) == (job_id, "test")
    assert kiosk.settle(turn.job, not_sent(Code.WEB_SERVER)) == "failed"
    told = hall.ask(job_state, admin, job_id)
    assert (told.state, told.outcome, told.can_reprint) == ("failed", "web_server", False)
    assert hall.ask(list_devices, admin)[0].state == "web_server"
    assert hall.ask(job_state, admin, job_id + 99) is None


def test_devices_are_listed_with_how_they_are(hall, kiosk, clock):
    admin = actor(hall, "admin")
    take(hall)
    (info,) = hall.ask(list_devices, admin)
    assert (info.state, info.driven, info.waiting, info.paper_low) == ("", True, 1, False)
    kiosk.settle(kiosk.next().job, printed(paper_low=True))
    clock.pass_by(minutes=1)
    (info,) = hall.ask(list_devices, admin)
    assert (info.state, info.driven, info.waiting, info.paper_low) == ("printed", False, 0, True)
    assert info.state_at is not None


def test_what_waited_for_a_device_that_was_removed(hall, boss):
    admin = actor(hall, "admin")
    enrol(hall, "first", "tcp:h", priority=1)
    enrol(hall, "second", "tcp:h", priority=2)
    ticket, second = take(hall), line(hall, "second")
    assert second.claim()
    hall.do(remove_device, admin, "first")
    assert second.next().job.subject == ticket
    lost = take(hall)
    hall.do(remove_device, admin, "second")
    assert state_of(hall, lost) == ("failed", "no_device")
    assert not second.claim()
    assert not second.next().mine
    assert hall.ask(list_devices, admin) == ()


def test_a_job_in_hand_when_its_device_is_removed_is_still_settled(hall, kiosk):
    ticket = take(hall)
    job = kiosk.next().job
    hall.do(remove_device, actor(hall, "admin"), "kiosk")
    assert kiosk.settle(job, REFUSED) == "failed"
    assert state_of(hall, ticket) == ("failed", "refused")


def test_a_changed_device_is_tried_at_once(hall, kiosk):
    take(hall)
    kiosk.settle(kiosk.next().job, REFUSED)
    info = hall.do(edit_device, actor(hall, "admin"), "kiosk", {"port": "10.0.0.9", "name": "lobby"}).device
    assert (info.name, info.port, info.state) == ("lobby", "tcp:10.0.0.9:9100", "")
    assert kiosk.next().job is not None


def test_only_the_program_itself_drives_devices(hall, kiosk):
    for name in ("admin", "supervisor", "desk1"):
        who = actor(hall, name)
        with pytest.raises(HallError, match="not_allowed"):
            hall.do(steps.claim, who, device=kiosk.device_id, pc=PC.mark, holder=1, pid=1)
        with pytest.raises(HallError, match="not_allowed"):
            hall.do(steps.next_job, who, device=kiosk.device_id, holder=1)


def test_a_release_lets_anybody_in(hall, kiosk):
    kiosk.release()
    assert not kiosk.next().mine
    assert claim_as(hall, kiosk, 99, os.getpid())
    kiosk.release()
    assert hall.do(steps.next_job, kiosk.actor, device=kiosk.device_id, holder=99).mine
