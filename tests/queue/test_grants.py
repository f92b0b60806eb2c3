"""On what people go first: the proof that was seen is kept by its kind, by whom, until when and why; no number is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.core.errors import HallError
from app.queue.proofs import PROOFS, read_proof
from app.queue.results import ByHand
from app.queue.sight import sight_view
from app.queue.views import desk_view
from tests.helpers.ids import vectors
from tests.helpers.staff import Staff, rows

TODAY = date(2026, 11, 23)  # of the tests' clock


def _granted(staff: Staff):
    names = ("entitlement", "proof", "reason", "valid_until", "number_read", "for_absent")
    return [tuple(row[name] for name in names) for row in rows(staff.hall, "entitlement_grant")]


def _in_hand(staff: Staff):
    return staff.hall.ask(desk_view, staff.actor, desk="1").in_hand


def test_who_goes_first_is_kept_with_kind_of_proof_end_of_the_paper_and_who_looked(staff):
    worker = staff.who("desk1")
    worker.take("A", "elderly80", proof="id_card", number_read=True)
    worker.take("A", "disabled", proof="disability_card", until=date(2030, 1, 31))
    worker.take("A", "infant", proof="sight", reason="carries a baby")
    worker.take("A", "ill")
    worker.take("A")
    assert _granted(staff) == [
        ("elderly80", "id_card", None, None, True, False),
        ("disabled", "disability_card", None, date(2030, 1, 31), False, False),
        ("infant", "sight", "carries a baby", None, False, False),
        ("ill", "unseen", None, None, False, False),
    ]
    kept = rows(staff.hall, "entitlement_grant")
    assert {row["account_id"] for row in kept} == {worker.actor.account_id}
    assert {row["business_date"] for row in kept} == {TODAY}


def test_the_visit_in_hand_tells_on_what_it_goes_first(staff):
    staff.open(1)
    staff.take("A", "veteran", proof="certificate")
    staff.next()
    hand = _in_hand(staff)
    assert (hand.entitlement, hand.entitlement_seen, hand.proof) == ("veteran", True, "certificate")
    staff.entitle("A001", "veteran")
    hand = _in_hand(staff)
    assert (hand.entitlement_seen, hand.proof) == (False, "unseen")


def test_what_the_kiosk_gave_is_confirmed_or_taken_back_and_each_step_stays_in_the_records(staff, kiosk):
    staff.open(1)
    kiosk.take("A", "other", source="kiosk")
    staff.next()
    assert (_in_hand(staff).proof, _in_hand(staff).entitlement_seen) == ("unseen", False)
    staff.entitle("A001", "elderly70", proof="id_card")
    assert (_in_hand(staff).entitlement, _in_hand(staff).proof) == ("elderly70", "id_card")
    staff.entitle("A001", None, reason="is 52 years old")
    hand = _in_hand(staff)
    assert (hand.entitlement, hand.entitlement_seen, hand.proof) == (None, False, "")
    assert _granted(staff) == [
        ("other", "unseen", None, None, False, False),
        ("elderly70", "id_card", None, None, False, False),
        ("", "", "is 52 years old", None, False, False),
    ]
    told = [(each.event, each.reason) for each in staff.story("A001").events if each.event == "entitled"]
    assert told == [("entitled", None), ("entitled", "is 52 years old")]
    audit = [row for row in rows(staff.hall, "audit") if row["action"] == "entitle"]
    assert [row["detail"] for row in audit] == [
        '{"entitlement": "elderly70", "proof": "id_card"}',
        '{"entitlement": "", "proof": ""}',
    ]


def test_a_grant_by_sight_needs_a_reason(staff):
    ticket = staff.take()
    for blank in ("", "   "):
        refused = staff.refused(staff.entitle, ticket, "pregnant", proof="sight", reason=blank)
        assert (refused.code, refused.values["field"]) == ("missing_field", "reason")
        assert staff.refusal(staff.take, "A", "pregnant", proof="sight", reason=blank) == "missing_field"


def test_a_paper_whose_time_is_over_is_refused_and_one_of_today_is_not(staff):
    ticket = staff.take()
    yesterday = TODAY - timedelta(days=1)
    refused = staff.refused(staff.entitle, ticket, "disabled", proof="disability_card", until=yesterday)
    assert (refused.code, refused.values["until"]) == ("proof_expired", "2026-11-22")
    staff.entitle(ticket, "disabled", proof="disability_card", until=TODAY)
    assert staff.refusal(staff.take, "A", "ill", proof="certificate", until=yesterday) == "proof_expired"


def test_until_and_a_number_belong_to_a_paper(staff):
    for wrong in (
        {"proof": "sight", "reason": "x", "until": TODAY},
        {"until": TODAY},
        {"proof": "certificate", "number_read": True},
        {"number_read": True},
        {"proof": 7},
    ):
        assert staff.refusal(staff.take, "A", "ill", **wrong) == "bad_value", wrong
    assert staff.refusal(staff.take, "A", "ill", proof="x" * 41) == "too_long"


@pytest.mark.parametrize("said", ["身份证", "identity card", "ID-Card", " id_card "])
def test_a_kind_of_proof_may_be_called_by_its_usual_names(said):
    assert read_proof(said) == "id_card"
    assert {read_proof(code) for code in PROOFS} == set(PROOFS)
    assert read_proof("") == "unseen"


def test_a_script_may_say_anything_and_only_that_it_did_is_kept(staff):
    for said in ("card", "No. 4711", "11010519491231002X"):
        staff.take("A", "ill", proof=said, reason="x")
    assert {row[1] for row in _granted(staff)} == {"other"}
    staff.take("A", "ill", proof="sight")  # no script is asked for a reason
    assert _granted(staff)[-1][1:3] == ("sight", None)
    assert _seen(staff).by_sight[0].reason == ""


def test_who_comes_for_somebody_else_is_ordinary_unless_the_hall_says_otherwise(staff):
    ticket = staff.take()
    assert staff.refusal(staff.entitle, ticket, "elderly80", proof="id_card", proxy=True) == "proxy_ordinary"
    assert staff.refusal(staff.take, "A", "elderly80", proof="id_card", proxy=True) == "proxy_ordinary"
    staff.set("queue.proxy_green", True)
    staff.entitle(ticket, "elderly80", proof="id_card", proxy=True)
    assert _granted(staff)[-1] == ("elderly80", "id_card", None, None, False, True)
    staff.open(1)
    staff.next()
    assert _in_hand(staff).proxy


def test_a_kiosk_can_claim_no_proof(staff, kiosk):
    for wrong in ({"proof": "id_card"}, {"proof": "sight", "reason": "x"}):
        assert kiosk.refusal(kiosk.take, "A", "other", source="kiosk", **wrong) == "not_allowed"
    assert kiosk.take("A", "other", source="kiosk", proof="unseen") == "A001"


def test_no_reason_and_no_note_takes_the_number_of_a_paper(staff):
    number = next(one["normalized"] for one in vectors("resident_id") if one["category"] == "valid_x")
    card = next(one["normalized"] for one in vectors("disability_card") if one["valid"])
    grouped = f"{number[:6]} {number[6:14]} {number[14:]}".lower()
    wide = "".join(chr(ord(each) + 0xFEE0) for each in number)
    ticket = staff.take()
    for written in (number, f"身份证{number}号", grouped, wide, card):
        for run, values in (
            (staff.entitle, {"ticket": ticket, "entitlement": "ill", "proof": "sight", "reason": written}),
            (staff.take, {"note": written}),
            (staff.cancel, {"ticket": ticket, "reason": written}),
        ):
            refused = staff.refused(run, **values)
            assert refused.code == "number_in_text"
            assert number[:17] not in str(refused) + repr(refused.values)
    staff.cancel(ticket, reason="13812340000, 20261123, 1234567890123456789")


# -- what a supervisor sees


def _seen(staff: Staff, **which):
    return staff.hall.ask(sight_view, staff.actor, **which)


def test_a_supervisor_sees_grants_by_sight_of_each_account_with_their_reasons(staff, clock, kiosk):
    first, second = staff.who("desk1"), staff.who("desk2")
    first.take("A", "elderly80", proof="id_card")
    kiosk.take("A", "other", source="kiosk")
    for reason in ("white hair", "walks with a stick", "a friend"):
        second.take("A", "elderly60", proof="sight", reason=reason)
        clock.pass_by(minutes=1)
    second.take("A", "ill", proof="certificate")
    second.take("A", "ill")
    view = _seen(staff)
    assert [(one.account, one.grants, one.by_sight, one.claims) for one in view.accounts] == [
        ("desk2", 4, 3, 1),
        ("desk1", 1, 0, 0),
        ("kiosk1", 0, 0, 1),
    ]
    assert view.accounts[0].share == 0.75
    assert [(one.account, one.reason) for one in view.by_sight] == [
        ("desk2", "a friend"),
        ("desk2", "walks with a stick"),
        ("desk2", "white hair"),
    ]
    assert _seen(staff, account="desk1").by_sight == ()
    clock.pass_by(days=1)
    second.take("A", "pregnant", proof="sight", reason="visibly")
    assert [one.by_sight for one in _seen(staff).accounts] == [1]
    assert [one.by_sight for one in _seen(staff, first=TODAY).accounts] == [4, 0, 0]


def test_what_became_of_claims_counts_for_who_gave_the_number_and_for_who_served_without_a_look(staff, kiosk):
    worker = staff.who("desk1")
    worker.open(1)
    confirmed, refused, served, missed, _ = (kiosk.take("A", "other", source="kiosk") for _ in range(5))
    worker.take("A", "ill")
    staff.entitle(confirmed, "elderly70", proof="id_card")
    staff.entitle(refused, None, reason="is 52 years old")
    assert _figures(staff)["kiosk1"] == (5, 1, 1, 0, 0)
    for ticket in (confirmed, served):
        staff.call(ticket)
        worker.start()
        worker.finish()
    staff.call(missed)
    told = _figures(staff)
    assert told["kiosk1"] == (5, 1, 1, 1, 0)
    assert told["desk1"] == (1, 0, 0, 0, 1)
    worker.no_show()
    assert _figures(staff)["kiosk1"] == (5, 1, 1, 1, 0), "nobody was served"


def test_a_claim_that_is_looked_at_during_the_visit_was_looked_at(staff, kiosk):
    worker = staff.who("desk1")
    worker.open(1)
    ticket = kiosk.take("A", "other", source="kiosk")
    worker.next()
    worker.start()
    assert (_figures(staff)["kiosk1"], _figures(staff)["desk1"]) == ((1, 0, 0, 1, 0), (0, 0, 0, 0, 1))
    worker.entitle(ticket, "disabled", proof="disability_card")
    assert (_figures(staff)["kiosk1"], _figures(staff)["desk1"]) == ((1, 1, 0, 0, 0), (0, 0, 0, 0, 0))
    worker.entitle(ticket, "disabled")
    assert _figures(staff)["kiosk1"] == (1, 0, 0, 1, 0), "taken back again: it is one claim, of the kiosk"


def test_two_desks_that_served_a_claim_without_a_look_both_did(staff, kiosk):
    first, second = staff.who("desk1"), staff.who("desk2")
    first.open(1)
    second.open(2)
    kiosk.take("A", "other", source="kiosk")
    first.next(1)
    first.start(1)
    first.transfer(1, to_desk="2")
    second.next(2)
    second.start(2)
    assert [_figures(staff)[name][4] for name in ("desk1", "desk2")] == [1, 1]
    staff.clock.pass_by(days=1)
    assert _figures(staff) == {}


def _figures(staff: Staff) -> dict[str, tuple[int, ...]]:
    """Give of each account its claims, what became of them, and what it served unchecked."""
    return {
        one.account: (one.claims, one.confirmed, one.ordinary, one.unchecked, one.served_unseen)
        for one in _seen(staff).accounts
    }


def test_calls_by_hand_are_listed_with_who_made_them_why_and_before_how_many(staff):
    staff.set("queue.receptionist_may_choose", True)
    worker = staff.who("desk1")
    worker.open(1)
    for _ in range(4):
        worker.take()
    worker.call("A004", reason="comes with: the visitor before")
    worker.give_back()
    staff.call("A003", reason="cannot wait longer")
    staff.undo()
    staff.call("A003", reason="is in pain")
    staff.start()
    staff.finish()
    worker.next()
    told = [(one.ticket, one.desk, one.account, one.passed, one.reason) for one in _seen(staff).by_hand]
    assert told == [
        ("A003", "1", "supervisor", 2, "is in pain"),
        ("A004", "1", "desk1", 3, "comes with: the visitor before"),
    ]
    assert {one.account: one.by_hand for one in _seen(staff).accounts} == {"desk1": 1, "supervisor": 1}
    assert [one.ticket for one in _seen(staff, account="desk1").by_hand] == ["A004"]
    assert (len(_seen(staff, most=1).by_hand), _seen(staff, most=1).more) == (1, True)
    staff.clock.pass_by(days=1)
    assert _seen(staff).by_hand == ()


def test_the_visit_in_hand_tells_who_called_it_by_hand_and_why(staff):
    staff.open(1)
    staff.take()
    ticket = staff.take()
    staff.call(ticket, reason="cannot wait longer")
    hand = _in_hand(staff)
    assert hand.by_hand == ByHand(
        staff.hall.site(staff.actor).accounts[staff.actor.account_id].display_name or "supervisor", "cannot wait longer"
    )
    assert hand.why_parts.rule == "chosen"
    staff.give_back()
    staff.next()
    assert _in_hand(staff).by_hand is None


def test_taking_a_class_back_is_no_grant(staff):
    ticket = staff.take("A", "ill", proof="sight", reason="coughs")
    staff.entitle(ticket, None)
    assert [(one.grants, one.by_sight) for one in _seen(staff).accounts] == [(1, 1)]


def test_a_long_list_begins_with_the_newest_and_tells_that_there_is_more(staff):
    for number in range(5):
        staff.take("A", "ill", proof="sight", reason=str(number))
    assert [one.reason for one in _seen(staff, most=2).by_sight] == ["4", "3"]
    assert (_seen(staff, most=2).more, _seen(staff, most=5).more) == (True, False)
    for wrong in (0, 10_001):
        assert staff.refusal(_seen, staff, most=wrong) == "bad_value"


def test_days_out_of_order_and_unknown_accounts_are_refused(staff):
    staff.take()
    assert staff.refusal(_seen, staff, first=TODAY, last=TODAY - timedelta(days=1)) == "bad_value"
    assert staff.refusal(_seen, staff, account="nobody") == "unknown_account"
    with pytest.raises(HallError, match="not_allowed"):
        _seen(staff.who("desk1"))


def test_nothing_granted_is_an_answer(staff):
    view = _seen(staff)
    assert (view.accounts, view.by_sight, view.more, view.first, view.last) == ((), (), False, TODAY, TODAY)
