"""The page of cases, worked by hands: from the visit in hand to the end, counted in keys."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QDateEdit, QPlainTextEdit

from app.cases import handling, opening, papers, visits
from app.cases.views import MOST_LINES
from db.cases import add_case
from tests.helpers.devices import OTHER_PC, enrol, rows_of
from tests.helpers.halls import actor
from tests.ui.cases.conftest import CTRL, KEY, CaseDesk, printer_into
from ui.cases.case_pane import Do
from ui.widgets.combo import Combo


def test_the_visit_in_hand_becomes_a_case_in_two_keys_and_its_receipt_is_the_third(
    cases: CaseDesk, tmp_path: Path
) -> None:
    cases.begin_visit()
    cases.strike(KEY.Key_N, CTRL)
    cases.bot.waitUntil(lambda: cases.page.new.isVisible() and cases.page.new.go.hasFocus())
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(lambda: cases.page.pane.buttons[Do.RECEIPT].hasFocus())
    assert cases.keys == 2
    path = tmp_path / "printed.pdf"
    cases.page.papers.printer = printer_into(path)
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(lambda: "printed.pdf" in cases.desktop.message())
    assert cases.keys == 3 and path.stat().st_size > 1000
    file = cases.state("C-0001")
    assert (file.state.service, file.state.owner, file.state.kind) == ("A", "desk1", "paper")
    assert file.ticket_id is not None


def test_from_the_visit_in_hand_to_what_the_resident_collects(cases: CaseDesk, tmp_path: Path) -> None:
    """The papers only are handed over at the desk; the back office takes them, finishes, and gives the result out."""
    enrol(cases.desktop.hall, "desk", "tcp:127.0.0.1:9", pc=OTHER_PC, sources=["desk"])
    cases.begin_visit()
    cases.strike(KEY.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(lambda: cases.state("C-0001").state.owner is None)
    assert cases.keys == 2  # 转后台: the visit is over, its case lies in the back office's list
    (receipt,) = rows_of(cases.desktop.hall, "C-0001")  # on its way to the desk's printer by itself
    assert receipt.kind == "case_receipt" and receipt.payload["promised"]
    cases.go_to_cases("desk2")
    cases.keys = 0
    page = cases.page
    cases.bot.waitUntil(lambda: len(page.list.lines.rows()) == 1)
    cases.open("C-0001")
    assert page.pane.buttons[Do.TAKE].property("kind") == "primary"
    cases.press("case_do_take")
    cases.bot.waitUntil(lambda: page.pane.file.state.owner == "desk2")
    assert page.pane.buttons[Do.END].property("kind") == "primary"
    cases.press("case_do_end")
    cases.bot.waitUntil(page.ask.isVisible)
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(lambda: cases.state("C-0001").state.result == "collected")
    assert cases.keys == 1  # two presses and one key from the list to the end
    page.papers.printer = printer_into(tmp_path / "notice.pdf")
    cases.press("case_do_notice")
    kinds = ["opened", "taken", "ended", "contacted"]  # who gets the notice has been told
    cases.bot.waitUntil(lambda: [step.kind for step in cases.state("C-0001").steps] == kinds)


def test_papers_come_in_with_a_receipt_in_two_copies_and_go_back(cases: CaseDesk, tmp_path: Path) -> None:
    cases.go_to_cases("desk1", "1")
    cases.strike(KEY.Key_N, CTRL)
    page = cases.page
    cases.bot.waitUntil(page.new.isVisible)
    page.new.service.setCurrentIndex(1)
    cases.write("陈桂兰")
    page.new.lines["phone"].setText("13700137000")
    name, originals, _copies = page.new.papers.rows[0]
    name.setFocus()
    cases.write("户口簿")
    assert originals.value() == 1 and len(page.new.papers.rows) == 2
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(lambda: page.pane.file is not None)
    assert page.pane.file is not None and page.pane.file.papers[0].held_originals == 1
    path = tmp_path / "receipt.pdf"
    page.papers.save_to(page.papers.of_case(Do.RECEIPT, "C-0001"), path)
    cases.bot.waitUntil(path.exists)
    cases.settle()
    assert "receipt.pdf" in cases.desktop.message()
    cases.press("case_do_papers_back")
    cases.bot.waitUntil(lambda: page.paper.isVisible() and page.paper.go.hasFocus())
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(lambda: cases.state("C-0001").papers[0].held_originals == 0)
    cases.bot.waitUntil(lambda: not page.pane.buttons[Do.PAPERS_BACK].isVisible())


def test_a_home_visit_from_the_telephone_to_done(cases: CaseDesk) -> None:
    cases.go_to_cases("desk1", "1")
    cases.strike(KEY.Key_N, CTRL)
    page = cases.page
    cases.bot.waitUntil(page.new.isVisible)
    new = page.new
    new.kind.setCurrentIndex(new.kind.findData("visit"))
    assert new.lines["address"].isVisible() and new.source.currentData() == "phone"
    for field, text in (("title", "高龄津贴"), ("name", "李建国"), ("phone", "13900139000")):
        new.lines[field].setText(text)
    new.go.setFocus()
    cases.strike(KEY.Key_Return)
    assert page.pane.file is None and new.lines["address"].property("state") == "error"
    new.lines["address"].setText("幸福里 3 号")
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(lambda: "agree" in cases.desktop.message())  # nothing is lost: the form is still there
    new.consent.setChecked(True)
    new.go.setFocus()
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(lambda: page.pane.visit is not None)
    assert page.pane.buttons[Do.PLAN].property("kind") == "primary"
    cases.press("case_do_plan")
    cases.bot.waitUntil(page.ask.isVisible)
    cases.write("周明")
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(lambda: page.pane.buttons[Do.VISITED].property("kind") == "primary")
    cases.press("case_do_visited")
    cases.bot.waitUntil(page.ask.isVisible)
    cases.write("已代收申请表")
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(lambda: cases.state("C-0001").steps[-1].kind == "visited")
    cases.bot.waitUntil(lambda: page.pane.visit is not None and page.pane.visit.done_at is not None)
    code = page.pane.visit.rating
    cases.press("case_do_tell")
    cases.bot.waitUntil(page.ask.isVisible)
    text = page.ask.inputs["text"]
    assert isinstance(text, QPlainTextEdit) and code.startswith("Q-") and code in text.toPlainText()
    page.ask.go.click()
    cases.bot.waitUntil(lambda: cases.state("C-0001").steps[-1].kind == "contacted")
    assert code not in cases.state("C-0001").steps[-1].text  # the history is read by colleagues


def test_two_desks_that_change_one_case_are_told_by_whom(cases: CaseDesk) -> None:
    cases.desktop.do(opening.open_case, kind="paper", service="A", owner="desk1")
    cases.go_to_cases("desk1", "1")
    page = cases.page
    cases.open("C-0001")
    cases.press("case_do_end")
    cases.bot.waitUntil(page.ask.isVisible)
    cases.desktop.do(handling.note_case, case="C-0001", text="先到")
    cases.settle()
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(lambda: "meanwhile" in cases.desktop.message())
    assert "has changed case C-0001" in cases.desktop.message() and not page.ask.isVisible()
    assert cases.state("C-0001").state.state == "open"


def test_a_resident_asks_by_receipt_and_the_last_four_digits(cases: CaseDesk) -> None:
    person = {"name": "陈桂兰", "phone": "13700137000"}
    cases.desktop.do(opening.open_case, kind="paper", service="A", person=person)
    cases.go_to_cases("desk1", "1")
    for last4, said in (("7001", "There is no case"), ("7000", "Workdays left")):
        cases.press("case_look_up")
        page = cases.page
        cases.bot.waitUntil(page.ask.isVisible)
        cases.write("1")
        page.ask.inputs["last4"].setFocus()
        cases.write(last4)
        cases.strike(KEY.Key_Return)
        cases.bot.waitUntil(lambda said=said: said in cases.desktop.message())


def test_a_supervisor_hands_on_all_of_somebody_who_is_away(cases: CaseDesk) -> None:
    for _ in range(3):
        cases.desktop.do(opening.open_case, kind="paper", service="A", owner="desk1")
    cases.go_to_cases("supervisor")
    page = cases.page
    page.list.tabs.setCurrentIndex(2)
    cases.bot.waitUntil(lambda: bool(page.list.loads.rows()))
    page.list.load_view.selectRow(0)
    cases.press("case_hand_all")
    cases.bot.waitUntil(page.ask.isVisible)
    to = page.ask.inputs["to"]
    assert isinstance(to, Combo)
    to.setCurrentIndex(to.findData("desk2"))
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(lambda: {cases.state(f"C-000{n}").state.owner for n in (1, 2, 3)} == {"desk2"})


def test_a_filter_shows_what_is_beyond_the_most_urgent(cases: CaseDesk) -> None:
    hall, now = cases.desktop.hall, cases.desktop.clock.now()
    who = actor(hall, "supervisor")
    late = {"site_id": who.site_id, "title": "早已到期", "opened_at": now, "promised": date(2026, 11, 2)}
    with hall.store.write() as tx:
        for _ in range(MOST_LINES):
            add_case(tx, late)
        add_case(tx, {**late, "title": "没人问过", "opened_at": now - timedelta(days=30), "promised": date(2027, 5, 6)})
    cases.go_to_cases("supervisor")
    page = cases.page
    cases.bot.waitUntil(lambda: len(page.list.lines.rows()) == MOST_LINES)
    page.list.tabs.setCurrentIndex(1)
    cases.press("case_filter_quiet")
    cases.bot.waitUntil(lambda: [row.state.title for row in page.list.lines.rows()] == ["没人问过"])
    assert "300+" in page.list.tabs.tabText(0) and "301" in page.list.tabs.tabText(1)  # how many there are, not shown
    cases.press("case_filter_waits")
    cases.bot.waitUntil(page.list.empty.isVisible)
    cases.press("case_filter_waits")
    cases.press("case_filter_quiet")
    cases.bot.waitUntil(lambda: len(page.list.lines.rows()) == MOST_LINES)


def test_search_finds_by_number_name_and_last_four_digits(cases: CaseDesk) -> None:
    person = {"name": "陈桂兰", "phone": "13700137000"}
    cases.desktop.do(opening.open_case, kind="paper", service="A", person=person)
    cases.go_to_cases("supervisor")
    page = cases.page
    for text in ("c-1", "cgl", "7000"):
        page.list.search.clear()
        page.list.search.setFocus()
        cases.write(text)
        cases.strike(KEY.Key_Return)
        cases.bot.waitUntil(lambda: [row.state.case for row in page.list.lines.rows()] == ["C-0001"])
    page.list.search.clear()
    cases.write("zzzz")
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(page.list.empty.isVisible)


def test_an_answer_for_one_resident_takes_the_place_of_anothers_case(cases: CaseDesk) -> None:
    papers = [{"name": "户口簿", "originals": 2}]
    for name, phone in (("王秀兰", "13812345678"), ("陈桂兰", "13700137000")):
        person = {"name": name, "phone": phone}
        cases.desktop.do(opening.open_case, kind="paper", service="A", person=person, papers=papers, owner="desk1")
    cases.go_to_cases("desk1", "1")
    cases.open("C-0001")
    page = cases.page
    page.list.choose("C-0001")
    assert "王秀兰" in page.pane.facts.text()
    cases.press("case_look_up")
    number, last4 = page.ask.inputs["case"], page.ask.inputs["last4"]
    cases.bot.waitUntil(number.hasFocus)
    cases.write("2")
    last4.setFocus()
    cases.bot.waitUntil(last4.hasFocus)
    cases.write("7000")
    assert (number.text(), last4.text()) == ("C-2", "7000")
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(page.pane.empty.isVisible)
    assert page.pane.file is None and "C-0002" in page.pane.empty.accessibleName()
    assert "still here: 2" in page.pane.empty.accessibleDescription()
    cases.desktop.do(handling.note_case, case="C-0001", text="别处又改了")
    cases.settle()
    assert page.pane.file is None and page.list.line_view.chosen() is None  # a refresh brings it back to nobody


def test_what_is_refused_puts_the_keyboard_where_it_is_to_be_put_right(cases: CaseDesk) -> None:
    cases.desktop.do(opening.open_case, kind="paper", service="A", owner="desk1")
    cases.go_to_cases("desk1", "1")
    cases.open("C-0001")
    page = cases.page
    cases.press("case_do_end")
    cases.bot.waitUntil(page.ask.isVisible)
    result = page.ask.inputs["result"]
    assert isinstance(result, Combo)
    result.setCurrentIndex(result.findData("refused"))
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(lambda: page.ask.inputs["note"].hasFocus())
    assert page.ask.inputs["note"].property("state") == "error"
    cases.write("人户分离")
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(lambda: cases.state("C-0001").state.result == "refused")
    cases.strike(KEY.Key_N, CTRL)
    cases.bot.waitUntil(page.new.isVisible)
    page.new.service.setCurrentIndex(1)
    page.new.lines["name"].setText("张三")
    page.new.lines["phone"].setText("12ab")
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(page.new.lines["phone"].hasFocus)


def test_no_day_of_the_past_can_be_promised(cases: CaseDesk) -> None:
    cases.desktop.do(opening.open_case, kind="paper", service="A", owner="desk1")
    cases.go_to_cases("desk1", "1")
    cases.open("C-0001")
    page = cases.page
    board = page.list.board
    assert board is not None
    cases.press("case_do_promise")
    cases.bot.waitUntil(page.ask.isVisible)
    until = page.ask.inputs["until"]
    assert isinstance(until, QDateEdit)
    until.setDate(QDate(2020, 1, 1))
    assert until.date().toPython() == board.today
    page.close_panel()
    page.ask_new()
    cases.bot.waitUntil(page.new.isVisible)
    page.new.promise.setDate(QDate(2020, 1, 1))
    assert page.new.promise.date().toPython() == board.today


def test_the_history_says_what_was_given_back_and_what_was_promised_before(cases: CaseDesk) -> None:
    held = [{"name": "户口簿", "originals": 1, "copies": 2}]
    cases.desktop.do(opening.open_case, kind="paper", service="A", owner="desk1", papers=held)
    before = cases.state("C-0001").state.promised
    cases.desktop.do(handling.promise, case="C-0001", until=before + timedelta(days=9), why="系统维护")
    cases.desktop.do(papers.take_papers, case="C-0001", papers=[{"name": "照片", "originals": 2}])
    cases.desktop.do(papers.give_papers_back, case="C-0001")
    cases.go_to_cases("desk1", "1")
    cases.open("C-0001")
    told = cases.page.pane.steps.text()
    now = cases.state("C-0001").state.promised
    assert "户口簿 ×3, 照片 ×2" in told and "kinds of paper: 1" in told
    assert f"{before} → {now}" in told


def test_a_supervisor_sees_whose_cases_are_to_be_handed_on(cases: CaseDesk) -> None:
    for owner in ("desk1", "desk2", "desk1"):
        cases.desktop.do(opening.open_case, kind="paper", service="A", owner=owner)
    cases.go_to_cases("supervisor")
    page = cases.page
    page.list.tabs.setCurrentIndex(2)
    cases.bot.waitUntil(lambda: bool(page.list.loads.rows()))
    page.list.load_view.choose("desk1")
    cases.press("case_see_all")
    cases.bot.waitUntil(lambda: [row.state.case for row in page.list.lines.rows()] == ["C-0001", "C-0003"])
    cases.press("case_of_owner")
    cases.bot.waitUntil(lambda: len(page.list.lines.rows()) == 3)
    assert not page.list.of_owner.isVisible()


def test_a_text_that_is_copied_says_so(cases: CaseDesk) -> None:
    cases.desktop.do(opening.open_case, kind="paper", service="A", owner="desk1")
    cases.go_to_cases("desk1", "1")
    cases.open("C-0001")
    cases.press("case_do_tell")
    cases.bot.waitUntil(cases.page.ask.isVisible)
    cases.press("case_ask_copy")
    assert "copied" in cases.desktop.message() and "C-0001" in QApplication.clipboard().text()


def test_two_desks_do_not_plan_one_visit_over_each_other(cases: CaseDesk) -> None:
    home = {"address": "幸福里 3 号"}
    person = {"name": "李建国", "phone": "13900139000"}
    cases.desktop.do(opening.open_case, kind="visit", title="高龄津贴", person=person, consent="1", visit=home)
    cases.go_to_cases("supervisor")
    page = cases.page
    cases.open("C-0001")
    cases.press("case_do_plan")
    cases.bot.waitUntil(page.ask.isVisible)
    assert page.list.board is not None
    day = page.list.board.today + timedelta(days=1)
    cases.desktop.do(visits.plan_visit, case="C-0001", day=day, visitor="刘芳")
    cases.settle()
    cases.write("周明")
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(lambda: "meanwhile" in cases.desktop.message())
    cases.bot.waitUntil(lambda: page.pane.visit is not None and page.pane.visit.visitor == "刘芳")


def test_whoever_works_a_case_sees_and_copies_the_whole_phone_until_another_case_is_shown(cases: CaseDesk) -> None:
    for phone in ("13900139000", "13700137000"):
        person = {"name": "李建国", "phone": phone}
        cases.desktop.do(opening.open_case, kind="paper", service="A", owner="desk1", person=person)
    cases.desktop.do(opening.open_case, kind="paper", service="A", owner="desk1")
    cases.go_to_cases("desk1", "1")
    page = cases.page
    cases.open("C-0001")
    show, copy = page.pane.buttons[Do.PHONE], page.pane.buttons[Do.COPY_PHONE]
    assert "13900139000" not in page.pane.facts.text() and not copy.isVisible()
    cases.press("case_do_phone")
    cases.bot.waitUntil(lambda: "13900139000" in page.pane.facts.text())
    cases.press("case_do_copy_phone")
    assert QApplication.clipboard().text() == "13900139000" and "copied" in cases.desktop.message()
    assert show.text() == "Hide the phone"
    cases.open("C-0002")
    assert "139" not in page.pane.facts.text() and not copy.isVisible()
    cases.press("case_do_phone")
    cases.bot.waitUntil(lambda: "13700137000" in page.pane.facts.text())
    cases.press("case_do_phone")  # the same button hides it
    assert "13700137000" not in page.pane.facts.text() and show.text() == "Show the phone"
    page.pane.show_phone("C-0001", "13900139000")  # an answer that comes late
    assert "13900139000" not in page.pane.facts.text()
    cases.open("C-0003")
    assert not show.isVisible()  # nobody's


def test_the_history_says_to_whom_a_case_was_handed_on(cases: CaseDesk) -> None:
    cases.desktop.do(opening.open_case, kind="paper", service="A", owner="desk1")
    cases.desktop.do(handling.hand_on, case="C-0001", to="desk2", note="请核对")
    cases.go_to_cases("supervisor")
    cases.open("C-0001")
    told = cases.state("C-0001")
    assert f"{told.steps[-1].data['from']} → {told.state.owner_name} · 请核对" in cases.page.pane.steps.text()
