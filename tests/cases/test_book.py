"""The suggestion and complaint book: what residents leave at a kiosk is a supervisor's case with a promised date."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from app.cases import asking, handling, opening, phone, views
from app.cases.anonymise import anonymise_cases
from app.cases.book import MOST, SPAN, leave_word
from app.cases.topics import TOPICS
from app.core.errors import HallError
from app.core.rights import Role
from app.reports.reading import day_report
from app.residents import register
from db import accounts, sites
from tests.helpers.halls import actor
from tests.helpers.kiosks import kiosk_actor
from tests.helpers.staff import all_told, digest, rows, tells_phone
from tests.helpers.station import Station

MONDAY = date(2026, 11, 23)
PHONE = "13700137000"


@pytest.fixture
def kiosk(desk):
    return kiosk_actor(desk.hall)


def _refused(run, *args, **values):
    with pytest.raises(HallError) as refused:
        run(*args, **values)
    return refused.value.code


@pytest.mark.parametrize("kind", ["complaint", "suggestion"])
def test_a_word_becomes_a_supervisors_case_that_says_what_was_ticked_and_is_promised(desk, kiosk, kind):
    desk.set("cases.answer_days", 3)
    left = desk.hall.do(leave_word, kiosk, kind, ["manner", "wait", "wait"])
    assert left.promised == MONDAY + timedelta(days=3)
    file = desk.hall.ask(views.case_file, desk.actor, left.case)
    assert (file.state.kind, file.source, file.state.owner, file.state.who) == (kind, "kiosk", "supervisor", "")
    assert (file.state.title, file.state.promised) == ("等候时间、服务态度", left.promised)
    assert "等候时间、服务态度" in file.note and "没有留电话" in file.note
    assert [(step.kind, step.by, step.device) for step in file.steps] == [("opened", "", "kiosk")]
    assert file.opened_by == ""  # a device is nobody's name
    audit = rows(desk.hall, "audit")[-1]
    assert (audit["action"], audit["subject"], "cases" in audit["kinds"]) == ("leave_word", left.case, True)
    assert _refused(desk.hall.ask, views.case_file, actor(desk.hall, "desk1"), left.case) == "unknown_case"


def test_who_left_a_telephone_number_is_reached_by_it_and_asks_by_its_end(desk, kiosk):
    left = desk.hall.do(leave_word, kiosk, "complaint", ["other"], phone=PHONE)
    assert desk.hall.do(phone.case_phone, desk.actor, left.case).phone == PHONE
    assert desk.hall.do(asking.look_up, kiosk, left.case, PHONE[-4:]).state.promised == left.promised
    file = desk.hall.ask(views.case_file, desk.actor, left.case)
    assert "留了电话" in file.note and PHONE not in file.note and file.consent == "1"
    without = desk.hall.do(leave_word, kiosk, "complaint", ["other"]).case
    assert desk.hall.ask(views.case_file, desk.actor, without).consent == ""  # nobody was asked for any
    again = desk.hall.do(leave_word, kiosk, "suggestion", ["other"], phone=PHONE)
    residents = {row["resident_id"] for row in rows(desk.hall, "hall_case")} - {None}
    assert again.case != left.case and len(residents) == 1  # the same telephone is nobody new


def test_the_hall_that_wants_consent_for_complaints_takes_them_here_too(desk, kiosk):
    desk.set("cases.sensitive", "visit,complaint,suggestion")
    assert desk.hall.do(leave_word, kiosk, "complaint", ["place"]).case == "C-0001"
    assert desk.hall.do(leave_word, kiosk, "complaint", ["place"], phone=PHONE).case == "C-0002"
    told = {"kind": "complaint", "title": "噪音", "source": "kiosk"}
    assert _refused(desk.do, opening.open_case, **told) == "consent_needed"  # staff can ask


def test_who_left_a_number_for_an_answer_is_no_borrower_and_forgotten_with_the_case(desk, kiosk):
    desk.set("lending.anonymise_months", 120)
    left = desk.hall.do(leave_word, kiosk, "complaint", ["wait"], phone=PHONE)
    (row,) = rows(desk.hall, "resident")
    station = _made(desk, "station1", Role.ATTENDANT)

    def found(who, text):
        return [one.code for one in desk.hall.ask(register.search_residents, who, text=text)]

    for text in (row["code"], "居民", PHONE, PHONE[-4:]):
        assert found(station, text) == [] and found(desk.actor, text) == [row["code"]]
    assert _refused(desk.hall.do, register.resident_phone, station, row["code"]) == "unknown_resident"
    # Who comes to borrow is one of lending's then, and known there.
    counter = Station(desk.hall, desk.clock)
    counter.lend(counter.item("T-0001"), borrower={"resident": row["code"]})
    assert found(station, "居民") == [row["code"]]
    assert desk.hall.do(register.resident_phone, station, row["code"]) == PHONE
    counter.undo()
    assert found(station, "居民") == []
    desk.do(handling.end_case, case=left.case, result="answered")
    desk.clock.pass_by(days=3 * 366)
    assert desk.do(anonymise_cases).cases == 1
    assert not tells_phone(all_told(desk.hall), PHONE)
    assert "居民" not in str(rows(desk.hall, "resident") + rows(desk.hall, "search_token"))


def test_a_complaint_that_no_supervisor_has_is_seen_by_no_receptionist_until_somebody_gets_it(desk, kiosk):
    with desk.hall.store.write() as tx:
        accounts.update_account(tx, desk.actor.account_id, active=False)
        sites.bump_setup(tx)
    complaint, suggestion = (
        desk.hall.do(leave_word, kiosk, kind, ["manner"]).case for kind in ("complaint", "suggestion")
    )
    desk1 = actor(desk.hall, "desk1")
    assert _refused(desk.hall.ask, views.case_file, desk1, complaint) == "unknown_case"
    assert [line.state.case for line in desk.hall.ask(views.my_cases, desk1)] == [suggestion]
    boss = _made(desk, "boss", Role.SUPERVISOR)
    assert len(desk.hall.ask(views.my_cases, boss)) == 2
    desk.hall.do(handling.hand_on, boss, complaint, "desk1")
    assert desk.hall.ask(views.case_file, desk1, complaint).state.owner == "desk1"
    assert _refused(desk.hall.ask, views.case_file, actor(desk.hall, "desk2"), complaint) == "unknown_case"


def _made(desk, name, role):
    with desk.hall.store.write() as tx:
        accounts.add_account(tx, site_id=desk.actor.site_id, name=name, role=role.value, secret="x")
        sites.bump_setup(tx)
    return actor(desk.hall, name)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"kind": "praise"}, "bad_value"),
        ({"kind": "paper"}, "bad_value"),
        ({"topics": []}, "missing_field"),
        ({"topics": ["wait", "nonsense"]}, "bad_value"),
        ({"phone": "1370"}, "bad_phone"),
        ({"phone": "1370013700"}, "bad_phone"),
    ],
)
def test_what_is_no_word_is_refused_and_nothing_is_kept(desk, kiosk, values, code):
    before = digest(desk.hall)
    assert _refused(desk.hall.do, leave_word, kiosk, **{"kind": "complaint", "topics": ["wait"], **values}) == code
    assert digest(desk.hall) == before


def test_a_hall_without_the_book_takes_no_words_and_nobody_of_the_staff_leaves_one(desk, kiosk):
    _made(desk, "rating1", Role.RATING)
    for name in ("supervisor", "desk1", "admin", "rating1"):
        assert _refused(desk.hall.do, leave_word, actor(desk.hall, name), "complaint", ["wait"]) == "not_allowed"
    desk.set("cases.book", False)
    assert _refused(desk.hall.do, leave_word, kiosk, "complaint", ["wait"]) == "book_off"


def test_a_child_at_play_fills_no_list_and_another_kiosk_is_not_held_up(desk, kiosk, clock):
    for _ in range(MOST):
        desk.hall.do(leave_word, kiosk, "suggestion", ["wait"])
    assert _refused(desk.hall.do, leave_word, kiosk, "suggestion", ["wait"]) == "too_many_words"
    desk.hall.do(leave_word, kiosk_actor(desk.hall, "kiosk2"), "suggestion", ["wait"])
    clock.pass_by(minutes=SPAN.total_seconds() / 60)
    desk.hall.do(leave_word, kiosk, "suggestion", ["wait"])


def test_words_are_counted_over_midnight(desk, kiosk, clock):
    clock.time = datetime(2026, 11, 23, 23, 58, tzinfo=desk.hall.site(desk.actor).tzinfo())
    for _ in range(MOST):
        desk.hall.do(leave_word, kiosk, "suggestion", ["wait"])
    clock.pass_by(minutes=3)
    assert _refused(desk.hall.do, leave_word, kiosk, "suggestion", ["wait"]) == "too_many_words"
    clock.pass_by(minutes=7)
    desk.hall.do(leave_word, kiosk, "suggestion", ["wait"])


def test_words_count_in_the_daily_summary_by_their_kind(desk, kiosk):
    for kind in ("complaint", "suggestion", "suggestion"):
        desk.hall.do(leave_word, kiosk, kind, list(TOPICS))
    told = desk.hall.ask(day_report, desk.actor, day=MONDAY).figures.cases
    assert (told["opened"], told["complaint"], told["suggestion"]) == (3, 1, 2)
