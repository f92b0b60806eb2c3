"""How does my case stand? Asked at the kiosk with the receipt and the end of the telephone."""

from __future__ import annotations

from datetime import timedelta

from app.cases import handling, opening, views, visits
from db.secrets import secrets_of
from tests.helpers.halls import actor
from tests.helpers.kiosks import Touched
from tests.helpers.staff import rows
from ui.kiosk.case_look_up import MOST_WRONG

CHEN = {"name": "陈桂兰", "phone": "13700137000"}


def _touch_keys(kiosk: Touched, digits: str) -> None:
    for digit in digits:
        kiosk.tap(f"keypad_{digit}")


def test_a_resident_learns_how_the_case_stands_and_no_one_else_does(kiosk: Touched) -> None:
    secrets_of(kiosk.hall.info).create()
    boss = actor(kiosk.hall, "supervisor")
    case = kiosk.hall.do(opening.open_case, boss, kind="paper", service="A", person=CHEN).case
    kiosk.hall.do(handling.wait_for, boss, case=case, whom="resident", why="一寸照片两张")
    page = kiosk.window.case
    kiosk.tap("kiosk_ask_case")
    kiosk.wait(lambda: page.isVisible() and page.number.hasFocus())
    _touch_keys(kiosk, "1")
    kiosk.tap("kiosk_case_go")  # the first press leads on to the second field
    assert page.last4.hasFocus()
    for _ in range(MOST_WRONG - 1):
        _touch_keys(kiosk, "7001")
        kiosk.tap("kiosk_case_go")
        kiosk.wait(lambda: kiosk.says("do not belong together") and page.go.isEnabled())
    _touch_keys(kiosk, "7000")
    kiosk.tap("kiosk_case_go")
    kiosk.wait(lambda: kiosk.says("Something of yours is needed"))
    assert kiosk.says("一寸照片两张") and not kiosk.says("陈") and not kiosk.says("7000")
    steps = kiosk.hall.ask(views.case_file, boss, case=case).steps
    assert [step.kind for step in steps][-1] == "asked"
    kiosk.tap("kiosk_case_done")
    assert kiosk.is_at("start")
    kiosk.tap("kiosk_ask_case")
    kiosk.wait(page.isVisible)
    assert not page.number.text() and not page.last4.text() and not kiosk.says("一寸照片两张")


def test_whoever_was_visited_at_home_rates_it_at_the_kiosk_by_receipt_and_telephone(kiosk: Touched) -> None:
    secrets_of(kiosk.hall.info).create()
    boss, page = actor(kiosk.hall, "supervisor"), kiosk.window.case
    told = {"person": CHEN, "consent": "1", "visit": {"address": "幸福里 3 号"}}
    case = kiosk.hall.do(opening.open_case, boss, kind="visit", title="高龄津贴", **told).case

    def ask() -> None:
        kiosk.tap("kiosk_ask_case")
        kiosk.wait(page.isVisible)
        _touch_keys(kiosk, case.removeprefix("C-"))
        kiosk.tap("kiosk_case_go")
        _touch_keys(kiosk, "7000")
        kiosk.tap("kiosk_case_go")
        kiosk.wait(lambda: page.done.isVisible())

    ask()
    assert not page.rate.isVisible() and not kiosk.says("come to your home")  # nobody has been there yet
    kiosk.tap("kiosk_case_done")
    day = kiosk.hall.ask(views.case_board, boss).today + timedelta(days=1)
    kiosk.hall.do(visits.plan_visit, boss, case, day, "14:30", visitor="周明")
    ask()
    assert kiosk.says(f"We come to your home: {day.month}-{day.day}") and kiosk.says("14:30")
    assert not kiosk.says("周明") and not kiosk.says("幸福里")  # others stand around
    kiosk.tap("kiosk_case_done")
    kiosk.hall.do(visits.visit_done, boss, case=case, text="已代收申请表")
    ask()
    kiosk.tap("kiosk_case_rate")
    kiosk.wait(lambda: kiosk.window.page is kiosk.window.rating and kiosk.says(case))
    kiosk.tap("face_5")
    kiosk.tap("rating_send")
    kiosk.wait(lambda: [(row["level"], row["source"]) for row in rows(kiosk.hall, "rating")] == [(5, "kiosk")])
    kiosk.wait(lambda: kiosk.says("Thank you"))
    kiosk.flow.reset()
    ask()
    assert not page.rate.isVisible()  # once is enough


def test_whoever_guesses_waits_whatever_they_guess_next(kiosk: Touched) -> None:
    secrets_of(kiosk.hall.info).create()
    case = kiosk.hall.do(opening.open_case, actor(kiosk.hall, "supervisor"), kind="help", service="A", person=CHEN).case
    page = kiosk.window.case
    kiosk.tap("kiosk_ask_case")
    kiosk.wait(page.isVisible)
    for n in range(MOST_WRONG):
        page.number.setText(case)
        page.last4.setText(f"000{n}")
        page.go.click()
        kiosk.wait(lambda: not page.last4.text())
    assert kiosk.says("Too many attempts") and not page.go.isEnabled()
    kiosk.tap("kiosk_back")
    kiosk.tap("kiosk_ask_case")
    kiosk.wait(page.isVisible)
    assert kiosk.says("Too many attempts") and not page.go.isEnabled()  # for the next one at once, too
    page.last4.setText("7000")
    page.last4.returnPressed.emit()
    assert kiosk.window.page is page and not kiosk.says("We are working on it")


def test_the_right_answer_to_ones_own_receipt_frees_no_guesses_at_another(kiosk: Touched) -> None:
    secrets_of(kiosk.hall.info).create()
    boss, page = actor(kiosk.hall, "supervisor"), kiosk.window.case
    own, other = (
        kiosk.hall.do(opening.open_case, boss, kind="help", service="A", person={**CHEN, "phone": phone}).case
        for phone in ("13700137000", "13900139111")
    )

    def ask(case: str, last4: str) -> None:
        page.number.setText(case)
        page.last4.setText(last4)
        page.go.click()

    def guess(case: str, n: int) -> None:
        ask(case, f"000{n}")
        kiosk.wait(lambda: not page.last4.text())

    kiosk.tap("kiosk_ask_case")
    kiosk.wait(page.isVisible)
    for n in range(MOST_WRONG - 2):
        guess(other, n)
    guess(own, 0)
    ask(own.removeprefix("C-").lstrip("0"), "7000")  # the same receipt, typed short: its own wrong one is forgiven
    kiosk.wait(page.done.isVisible)
    kiosk.tap("kiosk_case_another")
    guess(other, 7)
    assert not kiosk.says("Too many attempts")
    guess(other, 8)
    assert kiosk.says("Too many attempts") and not page.go.isEnabled()


def test_wrong_ones_are_forgotten_when_nobody_has_guessed_for_long(kiosk: Touched) -> None:
    page = kiosk.window.case
    kiosk.tap("kiosk_ask_case")
    kiosk.wait(page.isVisible)
    for round_ in range(2):
        for n in range(MOST_WRONG - 1):
            page.number.setText("999")
            page.last4.setText(f"00{round_}{n}")
            page.go.click()
            kiosk.wait(lambda: not page.last4.text())
        page._forgetting.timeout.emit()
    assert not kiosk.says("Too many attempts") and page.go.isEnabled()
