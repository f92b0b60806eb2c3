"""The planning page: an earlier day or a file, played with other desks, suggested, handed on."""

from __future__ import annotations

from io import BytesIO

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from app.queue.simulation.day import AS_IT_WAS, LEARNED
from tests.helpers.data import data_dir
from tests.helpers.staff import rows
from ui.planning.choices import SET

KEY = Qt.Key


def test_yesterday_stands_there_with_its_desks_and_what_was_measured(planning):
    page = planning.page
    assert page.day.name == "2026-11-23"
    assert page.desks == page.day.shifts.desks == (1, 1, 1, 1)
    assert "12 visitors of 2026-11-23" in page.pane.title.text()
    assert page.choices.lengths.value() == AS_IT_WAS
    assert page.outcome.draws == 1
    measured, before, planned = planning.row("Ordinary, mean wait")
    assert before == planned
    assert abs(float(measured) - float(before)) < 8


def test_reading_and_trying_write_nothing(planning):
    before = rows(planning.desktop.hall, "audit")
    planning.page.pane.bar.select(0, 3)
    planning.click("planning_more")
    planning.click("planning_suggest")
    assert rows(planning.desktop.hall, "audit") == before


def test_more_desks_by_keys_or_buttons_shorten_the_waits_and_can_be_taken_back(planning):
    page, bar, bot = planning.page, planning.page.pane.bar, planning.desktop.bot
    first = page.outcome
    bar.setFocus()
    bot.keyClick(bar, KEY.Key_Home)
    bot.keyClick(bar, KEY.Key_End, Qt.KeyboardModifier.ShiftModifier)
    bot.keyClick(bar, KEY.Key_3)
    planning.settle()
    assert page.desks == (3, 3, 3, 3)
    assert page.outcome.everybody.mean_s < first.everybody.mean_s
    assert page.outcome.desk_s > first.desk_s
    assert "Desks in each half hour from 09:30 to 11:00: 3" in page.pane.chosen.text()
    bot.keyClick(bar, KEY.Key_Left)
    bot.keyClick(bar, KEY.Key_Down)
    planning.click("planning_fewer")
    assert page.desks == (3, 3, 1, 3)
    planning.desktop.key(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    planning.desktop.key(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    planning.settle()
    assert page.desks == (3, 3, 3, 3)
    planning.click("planning_as_that_day")
    assert page.desks == (1, 1, 1, 1)


def test_the_pointer_takes_half_hours_in(planning):
    bar, bot = planning.page.pane.bar, planning.desktop.bot
    each = bar.width() // 4
    bot.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(each // 2, 40))
    bot.mouseMove(bar, QPoint(each // 2 + 2 * each, 40))
    bar.select(0, 2)
    bot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(each // 2 + 2 * each, 40))
    planning.click("planning_more")
    assert planning.page.desks == (2, 2, 2, 1)


def test_the_fewest_desks_are_suggested_beside_those_of_the_day(planning):
    page = planning.page
    page.choices.target.setValue(10)
    planning.click("planning_suggest")
    assert sum(page.desks) > 4
    assert all(half.p90_s is None or half.p90_s <= 600 for half in page.outcome.half_hours)
    assert "In every half hour" in page.pane.verdict.text()
    assert "fewest" in planning.desktop.message()
    _, before, planned = planning.row("Desk-hours")
    assert float(before) != float(planned)
    planning.desktop.program.look.set_language("zh_CN")
    planning.desktop.bot.waitUntil(lambda: planning.desktop.window.strip.current().action_text == "撤销")
    assert "fewest" not in planning.desktop.message()
    planning.desktop.window.strip.act()
    planning.settle()
    assert page.desks == page.day.shifts.desks


def test_an_aim_that_no_desks_keep_is_said_and_changes_nothing(planning):
    page = planning.page
    page.choices.target.setValue(1)
    page.choices.most.setValue(1)
    planning.click("planning_suggest")
    assert "Even with 1 desks" in planning.desktop.message()
    assert page.desks == (1, 1, 1, 1)


def test_a_search_can_be_stopped(planning):
    page = planning.page
    page.read_file(data_dir("arrivals", "bemowo_2020-01-20.csv"))
    planning.settle()
    before = page.desks
    page.choices.most.setValue(40)
    planning.settle()
    planning.desktop.find("planning_suggest").click()
    assert page.bench.trials.is_looking()
    assert not page.pane.suggest.isEnabled()
    page.pane.stop.click()
    planning.settle()
    assert page.desks == before
    assert page.pane.suggest.isEnabled()
    assert not page.pane.stop.isVisible()


def test_another_rule_and_other_visits_are_played_at_once(planning):
    page = planning.page
    first = page.outcome
    planning.choose("planning_rule-kind", "strict")
    assert page.outcome.plan.rule.kind == "strict"
    assert page.outcome.classes["elderly80"].mean_s < first.classes["elderly80"].mean_s
    planning.choose("planning_lengths", LEARNED)
    assert page.outcome.draws > 1
    planning.choose("planning_lengths", SET)
    page.choices.minutes.setValue(1)
    planning.settle()
    assert page.outcome.everybody.mean_s < first.everybody.mean_s
    planning.choose("planning_rule-kind", "by_hand")
    field = planning.desktop.find("planning_rule-text")
    field.selectAll()
    planning.desktop.bot.keyClicks(field, "nonsense")
    planning.settle()
    assert "cannot be read as a rule" in page.choices.told.text()
    assert page.outcome.plan.rule.kind != "nonsense"


def test_a_file_is_planned_on_like_a_day(planning):
    page = planning.page
    page.read_file(data_dir("arrivals", "mokotow2_2020-01-15.csv"))
    planning.settle()
    assert page.outcome.everybody.n == 590
    assert page.pane.tables.half_hours.rows()[0].told.begins == "07:30"
    assert not page.pane.as_that_day.isVisible()
    assert planning.row("Ordinary, mean wait")[:2] == ("–", "–")
    assert "mokotow2" in page.choices.day.currentText()
    planning.choose("planning_day", page.view.days[0])
    assert page.day.name == "2026-11-23"


def test_a_file_that_is_none_is_refused_in_words_and_the_day_stays(planning, tmp_path):
    path = tmp_path / "x.csv"
    for content, words in (
        (b"PK\x03\x04", "no CSV text"),
        (b"when,service\n", "no column arrived_at; it has: when、service"),
        (b"arrived_at,service\nsoon,A\n", "Row 2 of the file cannot be read (column arrived_at)"),
        (b'arrived_at,service\n"x,A\n', "quotation mark"),
    ):
        path.write_bytes(content)
        planning.page.read_file(path)
        planning.settle()
        assert words in planning.desktop.message()
        assert planning.page.day.name == "2026-11-23"
    planning.page.read_file(tmp_path / "none.csv")
    planning.settle()
    assert "cannot be read" in planning.desktop.message()


def test_a_day_without_visitors_is_said(planning):
    planning.choose("planning_day", "older")
    planning.page.choices.older.day.setDate(planning.page.choices.older.day.minimumDate())
    planning.click("planning_older_show")
    assert "Nobody came on" in planning.desktop.message()
    assert planning.page.day.name == "2026-11-23"


def test_a_hall_without_an_earlier_day_says_so_and_takes_a_file(make_planning):
    planning = make_planning()
    assert planning.desktop.says("There is no earlier day yet")
    planning.page.read_file(data_dir("arrivals", "mokotow2_2020-01-15.csv"))
    planning.settle()
    assert planning.page.pane.isVisible()


def test_the_result_is_handed_on_as_text_workbook_and_paper(planning, tmp_path):
    from openpyxl import load_workbook
    from pypdf import PdfReader

    planning.click("planning_copy")
    text = QGuiApplication.clipboard().text()
    assert "Ordinary, 90 % under, min\t" in text
    assert "09:30\t" in text
    for name in ("plan.xlsx", "plan.pdf", "plan.txt"):
        planning.page.hand_on.save_to(tmp_path / name)
        planning.settle()
        assert name in planning.desktop.message()
    book = load_workbook(BytesIO((tmp_path / "plan.xlsx").read_bytes()))
    values = [[cell.value for cell in row] for row in book.active.iter_rows()]
    assert any(row[0] == "Desk-hours" and isinstance(row[3], int | float) for row in values)
    pages = PdfReader(tmp_path / "plan.pdf").pages
    assert "Desk-hours" in "".join(page.extract_text() for page in pages)
    planning.page.hand_on.save_to(tmp_path / "none" / "plan.pdf")
    planning.settle()
    assert "could not be written" in planning.desktop.message()


def test_only_a_supervisor_plans(make_desktop):
    for name in ("admin", "desk1"):
        desktop = make_desktop()
        desktop.work_as(name)
        assert desktop.window.workplace.page("planning") is None
        desktop.key(KEY.Key_9, Qt.KeyboardModifier.ControlModifier)
        assert desktop.window.workplace.page("planning") is None
