"""Why a number stands where it stands: asked by mouse, key and menu, told in plain words, live."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel

from app.queue import desk, tickets
from app.queue.opening import open_desk
from app.setup.desks import edit_desk
from tests.helpers.desk_bench import Bench
from tests.helpers.programs import Desktop, focusable, spoken_name
from ui.desk.steps import Step
from ui.desk.why_columns import At
from ui.desk.why_paper import draw_answer
from ui.desk.why_window import WhyWindow
from ui.rules.words import rule_text

CTRL = Qt.KeyboardModifier.ControlModifier


def told(bench: Bench) -> WhyWindow:
    """Give the window once it has read the hall as it is now."""
    window = bench.page.why.window
    assert window is not None and window.isVisible()
    window.feed.refresh_now()
    bench.bot.waitUntil(lambda: bench.stage.tasks.is_idle() and window.order is not None)
    return window


def to_the_page(bench: Bench) -> None:
    """Go back to the page, past the window that stays open."""
    bench.stage.window.activateWindow()
    bench.bot.waitUntil(bench.stage.window.isActiveWindow)


def texts(window: WhyWindow, at: At) -> list[str]:
    return [window.model.columns[at].text(row) for row in window.model.rows()]


@pytest.fixture
def two(bench: Bench) -> tuple[str, str]:
    """Let an ordinary visitor wait eight minutes and a green one five."""
    ordinary = bench.take()
    bench.clock.pass_by(minutes=3)
    green = bench.take(entitlement="elderly80")
    bench.clock.pass_by(minutes=5)
    bench.settle()
    return ordinary, green


def test_button_of_a_chosen_row_says_in_words_why_it_stands_there(bench: Bench, two: tuple[str, str]) -> None:
    ordinary, green = two
    assert not bench.page.waiting.why.isVisible()
    bench.page.waiting.view.choose(ordinary)
    bench.click("waiting_list_why")
    window = told(bench)
    assert window.answer.text() == f"{ordinary} stands in place 2; called before it: 1."
    assert window.more.text().splitlines() == [
        "Of those who are left by then, it came first.",
        f"{green} came later and are called before it: they go through the green channel.",
        f"{green} has waited 05:00, which counts 3 times: 15:00, more than the 08:00 of this number.",
        "By the rule at most 10 who came later go before it; so far it was 0. Appointments, transfers, who is back "
        "after a missed call, and calls by hand come on top.",
    ]
    window.view.choose(green)
    assert window.answer.text() == f"{green} is called next."
    assert "waiting counts 3 times: 05:00 count as 15:00" in window.more.text()
    assert f"{ordinary} came earlier and are called after it." in window.more.text()
    less = f"{ordinary} has waited 08:00, less than the 15:00 of this number."
    assert less in window.more.text()
    assert window.rule.text() == "Rule of this hall: Waiting counts 3 times as much in the green channel."
    assert "every second call" in window.rule.toolTip()


def test_whoever_will_be_passed_is_told_from_when_on(bench: Bench) -> None:
    ordinary = bench.take()
    bench.clock.pass_by(minutes=12)
    green = bench.take(entitlement="elderly80")
    bench.clock.pass_by(minutes=2)
    bench.settle()
    bench.page.why.ask(ordinary)
    window = told(bench)
    assert "If it still waits then, others will stand before it" in window.more.text()
    assert f"{green} from 09:48." in window.more.text()  # it is 09:44: 14 minutes and 2 x 3
    window.view.choose(green)
    wanted = f"If it still waits then, it will stand before others: {ordinary} from 09:48."
    bench.bot.waitUntil(lambda: wanted in window.more.text())


def test_table_shows_what_the_rule_weighs(bench: Bench, two: tuple[str, str]) -> None:
    ordinary, green = two
    bench.page.why.ask(ordinary)
    window = told(bench)
    assert texts(window, At.NUMBER) == [green, ordinary]
    assert texts(window, At.PLACE) == ["1", "2"]
    assert texts(window, At.WAITED) == ["05:00", "08:00"]
    assert texts(window, At.WEIGHT) == ["× 3", "× 1"]
    assert texts(window, At.SCORE) == ["15:00", "08:00"]
    assert texts(window, At.PASSED) == ["0/10", "0/10"]
    assert texts(window, At.PLACED) == ["score", "score"]
    assert texts(window, At.MARK) == ["Priority", ""]
    assert "80" not in window.more.text(), "the kind of a priority stays at the desk"
    assert window.view.chosen().ticket == ordinary


def test_key_asks_for_the_chosen_row_else_for_the_visit_in_hand_else_for_the_next(
    bench: Bench, two: tuple[str, str]
) -> None:
    ordinary, green = two
    bench.press(Qt.Key.Key_I, CTRL)
    assert told(bench).ticket() == green
    to_the_page(bench)
    bench.page.waiting.view.choose(ordinary)
    bench.press(Qt.Key.Key_I, CTRL)
    assert told(bench).ticket() == ordinary
    to_the_page(bench)
    bench.page.waiting.choose_nothing()
    bench.press(Qt.Key.Key_F2)
    bench.press(Qt.Key.Key_I, CTRL)
    window = told(bench)
    assert window.ticket() == green
    assert window.answer.text() == f"{green} was called after waiting 5 min."
    assert f"{ordinary} came earlier and were not called yet." in window.more.text()
    assert texts(window, At.PLACE) == ["called", "1"]


def test_a_call_by_hand_is_told_with_who_made_it_and_why(bench: Bench, two: tuple[str, str]) -> None:
    bench.do(desk.call, desk="1", ticket=two[0], reason="cannot wait {longer}")
    bench.settle()
    who = bench.truth().in_hand.by_hand.who  # type: ignore[union-attr]
    why = bench.find("visit_why", QLabel)
    assert why.text() == f"was chosen by {who} (cannot wait {{longer}})"  # type: ignore[attr-defined]
    bench.page.why.ask(two[0])
    assert f"It was called by hand, by {who}: cannot wait {{longer}}" in told(bench).more.text()


def test_calls_that_no_rule_made_are_told_beside_the_limit(bench: Bench, two: tuple[str, str]) -> None:
    for _ in range(2):
        bench.do(desk.call, desk="1", ticket=bench.take(), reason="asked")
        bench.do(desk.start, desk="1")
        bench.do(desk.finish, desk="1")
    bench.settle()
    bench.page.why.ask(two[0])
    window = told(bench)
    assert "so far it was 0." in window.more.text() and "come on top; of these it was 2." in window.more.text()
    assert texts(window, At.PASSED) == ["0/10 +2", "0/10 +2"]


def test_key_says_so_when_there_is_nobody(bench: Bench) -> None:
    bench.press(Qt.Key.Key_I, CTRL)
    assert bench.page.why.window is None and bench.stage.message() == "Nobody waits."


def test_menu_of_the_visit_and_the_menu_of_the_row_ask_too(bench: Bench, two: tuple[str, str]) -> None:
    ordinary, green = two
    bench.page.waiting.view.choose(ordinary)
    [action] = bench.page.waiting.view.actions()
    action.trigger()
    assert told(bench).ticket() == ordinary
    to_the_page(bench)
    bench.press(Qt.Key.Key_F2)
    bench.seldom(Step.WHY)
    assert told(bench).ticket() == green


def test_a_screen_reader_presses_the_button(bench: Bench, two: tuple[str, str]) -> None:
    bench.page.waiting.view.choose(two[0])
    reader = QAccessible.queryAccessibleInterface(bench.page.waiting.why)
    assert reader.text(QAccessible.Text.Name) == "Why here?"
    reader.actionInterface().doAction(QAccessibleActionInterface.pressAction())
    bench.bot.waitUntil(lambda: bench.page.why.window is not None)
    assert told(bench).ticket() == two[0]


def test_window_follows_the_hall(bench: Bench, two: tuple[str, str]) -> None:
    ordinary, green = two
    bench.page.why.ask(green)
    window = told(bench)
    newest = bench.take(entitlement="disabled")
    bench.bot.waitUntil(lambda: newest in texts(window, At.NUMBER))
    bench.do(tickets.cancel, ticket=green, reason="went home")
    bench.bot.waitUntil(lambda: window.answer.text() == f"{green} is no longer waiting.")
    assert not window.print_.isEnabled()
    assert texts(window, At.NUMBER) == [ordinary, newest]
    for ticket in (ordinary, newest):
        bench.do(tickets.cancel, ticket=ticket, reason="went home")
    bench.bot.waitUntil(window.empty.isVisible)
    assert not window.view.isVisible()


def test_every_rule_and_every_other_place_has_its_words(bench: Bench) -> None:
    first = bench.take()
    bench.clock.pass_by(minutes=41)
    later = bench.take(booked_for=bench.clock.now().replace(hour=8))
    due = bench.take(booked_for=bench.clock.now())
    needy = bench.take(needs=("wheelchair",))
    bench.do(desk.call, desk="1", ticket=needy, reason="asked")
    bench.do(desk.no_show, desk="1")
    bench.do(tickets.back, ticket=needy)
    bench.settle()
    bench.page.why.ask(first)
    window = told(bench)
    said = {}
    for one in window.model.rows():
        window.view.choose(one.ticket)
        said[one.ticket] = window.more.text()
    assert "more than 40 minutes: every second call goes to whoever came first" in said[first]
    assert "appointment for 16:11; until then others are called" in said[later]
    assert "an appointment for 10:11, and the time has come" in said[due]
    assert "3 others are called first" in said[needy]
    assert texts(window, At.PLACED) == ["appointment", "waiting limit", "missed, waits", "appointment, later"]
    assert texts(window, At.NOTES) == ["", "over the limit", "Wheelchair", ""]


def test_whoever_missed_a_call_is_told_so_until_its_turn_has_come_again(bench: Bench) -> None:
    missed = bench.take()
    bench.do(desk.call, desk="1", ticket=missed, reason="asked")
    bench.do(desk.no_show, desk="1")
    for _ in range(5):
        bench.take()
    bench.do(tickets.back, ticket=missed)
    bench.settle()
    bench.page.why.ask(missed)
    window = told(bench)
    assert window.answer.text() == f"{missed} stands in place 4; called before it: 3."
    assert "3 others are called first" in window.more.text()
    bench.take(booked_for=bench.clock.now())
    assert told(bench).order is not None
    bench.bot.waitUntil(lambda: window.answer.text() == f"{missed} stands in place 5; called before it: 4.")
    assert "(appointments, transfers and calls by hand do not count)" in window.more.text()


def test_a_wheelchair_that_is_left_to_the_accessible_desk_has_no_place_here(bench: Bench) -> None:
    bench.do(edit_desk, by="supervisor", desk="3", values={"accessible": True})
    bench.do(open_desk, desk="3")
    left, ordinary = bench.take(needs=("wheelchair",)), bench.take()
    bench.settle()
    bench.page.why.ask(left)
    window = told(bench)
    assert texts(window, At.NUMBER) == [ordinary, left]
    assert texts(window, At.PLACE) == ["1", "–"]
    assert texts(window, At.PLACED) == ["score", "left to the accessible desk"]
    assert window.answer.text() == f"{left} is called by another desk."


@pytest.mark.parametrize(
    ("rule", "weight", "score", "placed", "words"),
    [
        ("headstart:10m", "+ 10 min", "15:00", ["score", "score"], "as if it had come 10 minutes earlier"),
        ("strict", "", "3", ["priority", "came first"], "which is called before the others"),
        ("ratio:2", "", "", ["priority", "came first"], "which is called before the others"),
    ],
)
def test_each_discipline_shows_its_own_weights(
    bench: Bench, two: tuple[str, str], rule: str, weight: str, score: str, placed: list[str], words: str
) -> None:
    bench.set("queue.discipline", rule)
    bench.page.why.ask(two[1])
    window = told(bench)
    bench.bot.waitUntil(lambda: window.order.discipline == rule)
    assert (texts(window, At.WEIGHT)[0], texts(window, At.SCORE)[0]) == (weight, score)
    assert texts(window, At.PLACED) == placed
    assert words in window.more.text()
    window.view.choose(two[0])
    assert ("The green channel counts as having come 10 minutes earlier" in window.more.text()) is (weight != "")


def test_the_key_that_opened_the_window_puts_it_away(bench: Bench, two: tuple[str, str]) -> None:
    bench.press(Qt.Key.Key_I, CTRL)
    window = told(bench)
    bench.bot.keyClick(window, Qt.Key.Key_I, CTRL)
    assert bench.page.why.window is None


def test_window_closes_with_the_page_and_on_lock(make_desktop: Callable[..., Desktop]) -> None:
    desktop = make_desktop()
    desktop.do(tickets.take_ticket, service="A")
    desktop.work_as("desk1", "1")
    desktop.bot.waitUntil(lambda: desktop.desk().view is not None and bool(desktop.desk().view.waiting))
    page = desktop.desk()
    page.why.ask("A001")
    assert page.why.window is not None
    desktop.window.lock()
    assert page.why.window is None


def test_paper_holds_the_answer_and_the_rule(bench: Bench, two: tuple[str, str], tmp_path: Path) -> None:
    from pypdf import PdfReader

    bench.page.why.ask(two[0])
    window = told(bench)
    assert window.order is not None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "why.pdf"))
    rule = rule_text(window.order.discipline, 40, 10)
    draw_answer(printer, window.order, bench.hall.zone(bench.me), window.lines(), rule)
    text = " ".join("".join(page.extract_text() for page in PdfReader(tmp_path / "why.pdf").pages).split())
    # Digits of a font that is cut down to what is used are read back as others.
    assert "stands in place" in text and "came later and are called before it" in text
    assert "nobody is passed more than" in text


@pytest.mark.parametrize(("sentences", "pages"), [(6, 1), (8, 1), (12, 2)])
def test_paper_needs_no_second_page_for_a_line_or_two(
    bench: Bench, two: tuple[str, str], tmp_path: Path, sentences: int, pages: int
) -> None:
    from pypdf import PdfReader

    bench.page.why.ask(two[0])
    window = told(bench)
    assert window.order is not None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "why.pdf"))
    answer = (
        "A001 stands in place 5.",
        *("C008 has waited longer than it: that counts three times, which is more.",) * sentences,
    )
    draw_answer(printer, window.order, bench.hall.zone(bench.me), answer, rule_text(window.order.discipline, 40, 10))
    assert len(PdfReader(tmp_path / "why.pdf").pages) == pages


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_everything_that_takes_the_keyboard_has_a_name_and_tab_reaches_it(
    bench: Bench, two: tuple[str, str], language: str
) -> None:
    bench.stage.look.set_language(language)
    bench.page.why.ask(two[0])
    window = told(bench)
    reached = list(focusable(window))
    assert {window.view, window.close_, window.print_} <= set(reached)
    assert all(spoken_name(each) for each in reached if each is not window)
    assert not any(char.isascii() and char.isalpha() for char in window.answer.text().replace(two[0], "")) or (
        language == "en"
    )
    window.view.setFocus()
    bench.bot.keyClick(window.view, Qt.Key.Key_Home)
    bench.bot.keyClick(window.view, Qt.Key.Key_Down)
    assert window.ticket() == two[0]
    bench.bot.keyClick(window, Qt.Key.Key_Escape)
    assert bench.page.why.window is None


def test_large_text_and_a_small_window_keep_what_counts(bench: Bench, two: tuple[str, str]) -> None:
    bench.stage.look.set_scale(200)
    bench.page.why.ask(two[0])
    window = told(bench)
    window.resize(700, 600)
    bench.bot.waitUntil(lambda: window.view.isColumnHidden(At.NOTES) and window.view.isColumnHidden(At.MARK))
    assert not any(window.view.isColumnHidden(at) for at in (At.PLACE, At.NUMBER, At.WAITED, At.SCORE))
    assert window.view.horizontalHeader().length() <= window.view.viewport().width()
    bench.bot.mouseMove(bench.page, QPoint(1, 1))
