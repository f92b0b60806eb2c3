"""What the page of cases shows of residents: a sheet that is written down, what they agreed to, how it ended."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from app.cases import handling, opening, visits
from app.core.actor import Actor
from tests.helpers.halls import actor
from tests.helpers.papers import text_of
from tests.helpers.staff import rows
from tests.ui.cases.conftest import CTRL, KEY, CaseDesk, printer_into

_LI = {"name": "李建国", "phone": "13900139000"}
_HOME = {"kind": "visit", "title": "高龄津贴", "person": _LI, "consent": "1", "visit": {"address": "幸福里 3 号"}}


def _looks(cases: CaseDesk) -> list[tuple[str, int]]:
    audit = rows(cases.desktop.hall, "audit")
    return [(row["subject"], row["account_id"]) for row in audit if row["action"] == "visit_sheet_facts"]


def _said(part: QWidget) -> list[str]:
    """Give what a form says about personal data."""
    return [one.text() for one in part.findChildren(QLabel) if one.isVisible() and "About your data" in one.text()]


def test_a_days_sheet_is_printed_and_the_audit_says_who_asked_for_it(cases: CaseDesk, tmp_path: Path) -> None:
    cases.desktop.do(opening.open_case, **_HOME)
    cases.go_to_cases("supervisor")
    page, path = cases.page, tmp_path / "day.pdf"
    assert page.list.board is not None
    day = page.list.board.today
    cases.desktop.do(visits.plan_visit, case="C-0001", day=day, at="09:30", visitor="周明", second="吴倩")
    cases.open("C-0001")
    assert page.pane.visit is not None and page.pane.visit.phone == "139****9000"
    assert _looks(cases) == []
    page.papers.printer = printer_into(path)
    cases.press("case_visits")
    cases.bot.waitUntil(page.ask.isVisible)
    page.ask.go.click()
    cases.bot.waitUntil(lambda: "day.pdf" in cases.desktop.message())
    who: Actor = actor(cases.desktop.hall, "supervisor")
    assert _looks(cases) == [(day.isoformat(), who.account_id)]
    saved = tmp_path / "saved.pdf"
    asked = page.papers.asked
    assert asked is not None
    page.papers.save_to(asked, saved)
    cases.bot.waitUntil(saved.exists)
    cases.settle()
    said = text_of(saved.read_bytes())
    assert all(text in said for text in ("13900139000", "幸福里 3 号", "周明, 吴倩", "C-0001"))
    assert len(_looks(cases)) == 1  # the same sheet, saved as well


def test_a_day_without_visits_is_printed_as_such(cases: CaseDesk, tmp_path: Path) -> None:
    cases.go_to_cases("supervisor")
    page = cases.page
    page.papers.printer = printer_into(tmp_path / "none.pdf")
    cases.press("case_visits")
    cases.bot.waitUntil(page.ask.isVisible)
    page.ask.go.click()
    cases.bot.waitUntil(lambda: "none.pdf" in cases.desktop.message())
    assert _looks(cases) == []


def test_before_a_resident_agrees_the_words_with_their_version_are_there_to_be_read(cases: CaseDesk) -> None:
    cases.go_to_cases("desk1", "1")
    cases.strike(KEY.Key_N, CTRL)
    new = cases.page.new
    cases.bot.waitUntil(new.isVisible)
    assert not _said(new)
    new.kind.setCurrentIndex(new.kind.findData("visit"))
    (words,) = _said(new)
    assert "version 1" in words and "36 months" in words


def test_a_case_says_to_which_words_its_resident_agreed_and_when_the_visit_took_place(cases: CaseDesk) -> None:
    for values in (_HOME, {"kind": "paper", "service": "A", "person": _LI}):
        cases.desktop.do(opening.open_case, **values)
    cases.desktop.do(visits.visit_done, case="C-0001", text="已代收申请表")
    cases.go_to_cases("supervisor")
    pane = cases.page.pane
    cases.open("C-0001")
    assert pane.file is not None and pane.visit is not None and pane.visit.done_at is not None
    assert "version 1" in pane.facts.text()
    assert f"{pane.visit.done_at.astimezone(pane.file.zone):%H:%M}, 已代收申请表" in pane.visit_facts.text()
    cases.open("C-0002")
    assert "version" not in pane.facts.text()


def test_an_ended_case_that_is_looked_for_says_how_it_ended(cases: CaseDesk) -> None:
    cases.desktop.do(opening.open_case, kind="paper", service="A", owner="desk1")
    cases.desktop.do(handling.end_case, case="C-0001", result="posted")
    cases.go_to_cases("supervisor")
    found = cases.page.list
    found.search.setFocus()
    cases.write("c-1")
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(lambda: [row.state.case for row in found.lines.rows()] == ["C-0001"])
    assert [found.lines.index(0, column).data() for column in (0, 2)] == ["C-0001", "Sent by post"]


def test_a_row_tells_who_has_the_case_also_where_there_is_no_room_for_a_column(cases: CaseDesk) -> None:
    cases.desktop.do(opening.open_case, kind="paper", service="A", owner="desk1")
    cases.go_to_cases("supervisor")
    name = cases.state("C-0001").state.owner_name
    shown = cases.page.list
    shown.tabs.setCurrentIndex(1)
    cases.bot.waitUntil(lambda: len(shown.lines.rows()) == 1)
    tip = shown.lines.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert name and name in tip


def test_a_new_case_half_written_outlives_a_change_of_language(cases: CaseDesk) -> None:
    cases.go_to_cases("desk1", "1")
    cases.strike(KEY.Key_N, CTRL)
    page, look = cases.page, cases.desktop.program.look
    new = page.new
    cases.bot.waitUntil(new.isVisible)
    new.kind.setCurrentIndex(new.kind.findData("visit"))
    new.service.setCurrentIndex(new.service.findData("A"))
    new.lines["name"].setText("李建国")
    before = new.kind.currentData(), new.service.currentData()
    look.set_language("zh_CN")
    cases.bot.waitUntil(lambda: new.kind.currentText() == "上门服务")
    assert new.isVisible() and new.lines["name"].text() == "李建国"
    assert (new.kind.currentData(), new.service.currentData()) == before
    assert (new.service.itemText(0), new.entitlement.currentText()) == ("不属于列出的事项", "不填")
    look.set_language("en")
    cases.bot.waitUntil(lambda: new.kind.currentText() == "Visit at home")
    page.close_panel()
    cases.press("case_look_up")
    cases.bot.waitUntil(page.ask.isVisible)
    look.set_language("zh_CN")
    cases.bot.waitUntil(page.ask.isHidden)  # its words are of the other language
    look.set_language("en")


def test_who_asks_at_the_desk_is_told_when_somebody_comes(cases: CaseDesk) -> None:
    cases.desktop.do(opening.open_case, **_HOME)
    cases.go_to_cases("supervisor")
    page = cases.page
    assert page.list.board is not None
    day = page.list.board.today
    cases.desktop.do(visits.plan_visit, case="C-0001", day=day, at="14:30", visitor="周明")
    cases.press("case_look_up")
    cases.bot.waitUntil(page.ask.isVisible)
    cases.write("1")
    page.ask.inputs["last4"].setFocus()
    cases.write("9000")
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(page.pane.empty.isVisible)
    said = page.pane.empty.accessibleDescription()
    assert "Visit at home: " in said and str(day) in said and "14:30" in said


def test_the_text_to_copy_tells_of_a_visit_that_is_still_to_come(cases: CaseDesk) -> None:
    cases.desktop.do(opening.open_case, **_HOME)
    cases.go_to_cases("supervisor")
    page = cases.page
    assert page.list.board is not None
    day = page.list.board.today
    for planned, done in ((False, False), (True, False), (True, True)):
        if planned and not done:
            cases.desktop.do(visits.plan_visit, case="C-0001", day=day, at="14:30", visitor="周明")
        if done:
            cases.desktop.do(visits.visit_done, case="C-0001", text="已代收")
        cases.open("C-0001")
        cases.bot.waitUntil(
            lambda planned=planned, done=done: (
                page.pane.visit is not None
                and (page.pane.visit.planned_on is not None, page.pane.visit.done_at is not None) == (planned, done)
            )
        )
        cases.press("case_do_tell")
        cases.bot.waitUntil(page.ask.isVisible)
        text = page.ask.inputs["text"]
        assert isinstance(text, QPlainTextEdit)
        assert (f"on {day} 14:30 (周明)" in text.toPlainText()) is (planned and not done)
        page.close_panel()
