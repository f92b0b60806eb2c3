"""Whose case it is, at the window: named after a hand-over, put right, never asked of who rated."""

from __future__ import annotations

from app.cases import asking, handling, opening
from tests.ui.cases.conftest import KEY, CaseDesk
from ui.cases.case_pane import Do
from ui.widgets.combo import Combo

_LI = {"name": "李建国", "phone": "13900139000"}


def test_a_case_handed_over_without_a_name_gets_its_resident_who_then_may_ask(cases: CaseDesk) -> None:
    cases.desktop.do(opening.open_case, kind="paper", service="A", owner="desk1")
    cases.go_to_cases("desk1", "1")
    page = cases.page
    cases.open("C-0001")
    assert "Resident: not written down" in page.pane.facts.text()
    assert page.pane.buttons[Do.PERSON].text() == "Name the resident" and not page.pane.buttons[Do.PHONE].isVisible()
    cases.press("case_do_person")
    cases.bot.waitUntil(page.ask.isVisible)
    cases.write("李建国")
    page.ask.inputs["phone"].setFocus()
    cases.write("12")
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(lambda: page.ask.inputs["phone"].property("state") == "error")
    page.ask.inputs["phone"].clear()
    cases.write("13900139000")
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(lambda: "李建国  139****9000" in page.pane.facts.text())
    assert page.pane.buttons[Do.PERSON].text() == "Correct the resident"
    assert "Resident written down" in page.pane.steps.text() and page.pane.buttons[Do.PHONE].isVisible()
    assert cases.desktop.do(asking.look_up, case="C-0001", last4="9000").state.case == "C-0001"


def test_a_number_put_right_is_masked_again_and_an_empty_one_stays(cases: CaseDesk) -> None:
    cases.desktop.do(opening.open_case, kind="paper", service="A", owner="desk1", person=_LI)
    cases.go_to_cases("desk1", "1")
    page = cases.page
    cases.open("C-0001")
    cases.press("case_do_phone")
    cases.bot.waitUntil(lambda: "13900139000" in page.pane.facts.text())
    for typed, shown in (("13700137111", "李建国  137****7111"), ("", "李建国  137****7111")):
        cases.press("case_do_person")
        cases.bot.waitUntil(page.ask.isVisible)
        page.ask.inputs["phone"].setFocus()
        cases.write(typed)
        cases.strike(KEY.Key_Return)
        cases.bot.waitUntil(page.ask.isHidden)
        cases.bot.waitUntil(lambda shown=shown: shown in page.pane.facts.text())
    assert len([step for step in cases.state("C-0001").steps if step.kind == "named"]) == 1  # the same again is no step


def test_of_what_a_rating_led_to_nobody_asks_whose_it_is(cases: CaseDesk) -> None:
    told = {"kind": "complaint", "title": "评价不满意", "source": "rating"}
    cases.desktop.do(opening.open_case, **told)
    cases.go_to_cases("supervisor")
    cases.open("C-0001")
    assert not cases.page.pane.buttons[Do.PERSON].isVisible()


def test_a_supervisor_removes_whose_case_it_was_and_says_why(cases: CaseDesk) -> None:
    made = {"kind": "paper", "service": "A", "owner": "desk1", "person": _LI, "note": "李建国急用"}
    cases.desktop.do(opening.open_case, **made)
    cases.go_to_cases("supervisor")
    page = cases.page
    cases.open("C-0001")
    forget = page.pane.buttons[Do.FORGET]
    assert not forget.isVisible()  # while it goes on
    cases.desktop.do(handling.end_case, case="C-0001", result="answered")
    cases.bot.waitUntil(forget.isVisible)
    cases.press("case_do_forget")
    cases.bot.waitUntil(page.ask.isVisible)
    page.ask.go.click()
    assert page.ask.isVisible()  # whoever removes chooses why
    why = page.ask.inputs["why"]
    assert isinstance(why, Combo)
    why.setCurrentIndex(why.findData("asked"))
    page.ask.go.click()
    cases.bot.waitUntil(lambda: "Made anonymous · the resident asked for it" in page.pane.steps.text())
    cases.bot.waitUntil(lambda: not forget.isVisible())
    assert "李建国" not in page.pane.facts.text() and cases.state("C-0001").person is None
