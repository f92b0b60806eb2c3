"""The desk page on a real hall: every step by key or button, and what the person sees."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.hall import Hall
from app.queue import day, desk, opening, tickets
from app.queue.publish import Publisher
from tests.helpers.desk_bench import Bench
from tests.helpers.halls import actor
from tests.helpers.pages import Stage
from tests.helpers.stores import SQLITE
from ui.desk.page import DeskPage
from ui.desk.steps import Situation, Step

KEY = Qt.Key


@pytest.fixture
def backend() -> str:
    return SQLITE


def test_visit_goes_from_call_to_finish_by_the_primary_button_alone(bench: Bench) -> None:
    ticket = bench.take()
    bench.settle()
    assert bench.primary() == Step.CALL_NEXT.value
    bench.click("desk_primary")
    assert bench.in_hand() == (ticket, "called")
    assert bench.find("visit_number", QLabel).text() == ticket  # type: ignore[attr-defined]
    bench.click("desk_primary")
    assert bench.in_hand() == (ticket, "serving")
    bench.click("desk_primary")
    assert bench.in_hand() is None
    assert bench.primary() == Step.CALL_NEXT.value


def test_visit_goes_from_call_to_finish_by_keys_alone(bench: Bench) -> None:
    ticket = bench.take()
    bench.settle()
    bench.press(KEY.Key_F2)
    bench.press(KEY.Key_F3)
    assert bench.in_hand() == (ticket, "serving")
    bench.press(KEY.Key_F4)
    assert bench.in_hand() is None


def test_call_says_who_in_one_line_and_the_card_says_why(bench: Bench) -> None:
    ticket = bench.take()
    bench.settle()
    bench.press(KEY.Key_F2)
    message = bench.stage.strip.current()
    assert message is not None and message.text == f"Called {ticket}" and not message.next_step
    assert message.action_text == "Undo  Ctrl+Z"
    assert bench.find("visit_why", QLabel).text() == "has waited longest"  # type: ignore[attr-defined]


def test_wrong_call_and_wrong_finish_are_taken_back(bench: Bench) -> None:
    ticket = bench.take()
    bench.settle()
    bench.press(KEY.Key_F2)
    bench.stage.strip.act()
    bench.settle()
    assert bench.in_hand() is None and [row.ticket for row in bench.shown().waiting] == [ticket]
    for key in (KEY.Key_F2, KEY.Key_F3, KEY.Key_F4):
        bench.press(key)
    bench.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bench.in_hand() == (ticket, "serving")


@pytest.mark.parametrize("seconds", [5, 30])
def test_undo_is_offered_as_long_as_the_hall_takes_it_back(bench: Bench, seconds: int) -> None:
    bench.set("queue.undo_s", seconds)
    bench.take()
    bench.settle()
    bench.press(KEY.Key_F2)
    end = bench.page.actions_.outcomes.end
    message = bench.stage.strip.current()
    assert message is not None and message.seconds == 0, "no count that hurries"
    assert (end.isActive(), end.interval()) == (True, seconds * 1000)
    end.timeout.emit()
    assert bench.stage.strip.current() is None


def test_undo_is_offered_on_in_another_language(bench: Bench) -> None:
    bench.take(entitlement="other")
    bench.settle()

    strip = bench.stage.strip

    def shown() -> tuple[str, str]:
        message = strip.current()
        return (message.text, message.action_text) if message is not None else ("", "")

    def says(language: str, *words: str) -> bool:
        bench.stage.look.set_language(language)
        bench.bot.waitUntil(lambda: shown() == words)
        return True

    bench.press(KEY.Key_F2)
    assert says("zh_CN", "已呼叫 A001", "撤销  Ctrl+Z")
    bench.click("visit_unseen_elderly70")
    assert says("en", "The entitlement of A001 was changed", "Undo")
    bench.press(KEY.Key_F3)
    bench.press(KEY.Key_F4)
    assert says("zh_CN", "A001 已办结", "撤销  Ctrl+Z") and says("en", "A001 is finished", "Undo  Ctrl+Z")
    strip.act()
    bench.settle()
    assert bench.in_hand() == ("A001", "serving")


def test_no_undo_is_offered_where_the_hall_takes_nothing_back(bench: Bench) -> None:
    bench.set("queue.undo_s", 0)
    bench.take()
    bench.settle()
    bench.page.actions_.take(Step.CALL_NEXT)
    bench.clock.pass_by(seconds=1)
    bench.settle()
    message = bench.stage.strip.current()
    assert message is not None and message.text.startswith("Called") and not message.action_text


def test_undo_too_late_is_said_in_words(bench: Bench) -> None:
    bench.take()
    bench.settle()
    bench.press(KEY.Key_F2)
    bench.clock.pass_by(seconds=11)
    bench.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bench.in_hand() is not None
    message = bench.stage.strip.current()
    assert message is not None and message.level == "error" and "_" not in message.text


def test_after_the_last_recall_start_stays_and_missed_asks_for_a_look(bench: Bench) -> None:
    ticket = bench.take()
    bench.settle()
    bench.press(KEY.Key_F2)
    primary, missed = bench.page.visit.steps.primary, bench.page.visit.steps.buttons[Step.MISSED]
    limit = bench.shown().recall_limit
    for count in range(limit):
        assert missed.property("state") != "look"
        assert f"{count}/{limit}" in bench.page.visit.steps.buttons[Step.RECALL].words()
        bench.press(KEY.Key_F5)
    assert bench.primary() == Step.START.value and primary.hasFocus()
    assert missed.property("state") == "look"
    said = bench.find("visit_situation", QLabel).text()  # type: ignore[attr-defined]
    assert said == f"Called again {limit} times"
    assert not bench.page.visit.steps.buttons[Step.RECALL].isEnabled()
    bench.press(KEY.Key_F5)
    assert bench.shown().in_hand is not None and bench.stage.message()
    bench.press(KEY.Key_F6)
    assert bench.in_hand() is None
    assert [(row.ticket, row.state) for row in bench.shown().aside] == [(ticket, "missed")]


def test_missed_person_is_let_back_in(bench: Bench) -> None:
    ticket = bench.take()
    bench.settle()
    bench.press(KEY.Key_F2)
    bench.press(KEY.Key_F6)
    bench.page.aside.view.choose(ticket)
    bench.click("aside_list_act")
    assert not bench.shown().aside
    assert [row.ticket for row in bench.shown().waiting] == [ticket]


def double_click(bench: Bench, name: str) -> None:
    """Send what a hand sends: press, release, double click, release."""
    button = bench.find(name)
    bench.hands.rest()
    bench.bot.mouseClick(button, Qt.MouseButton.LeftButton)
    bench.settle()
    bench.bot.mouseDClick(button, Qt.MouseButton.LeftButton)
    bench.bot.mouseRelease(button, Qt.MouseButton.LeftButton)
    bench.settle()


def test_double_click_calls_one_and_starts_nothing(bench: Bench) -> None:
    bench.take()
    bench.take()
    bench.settle()
    double_click(bench, "desk_primary")
    visit = bench.shown().in_hand
    assert visit is not None and visit.state == "called"
    assert len(bench.shown().waiting) == 1


def test_double_click_on_a_tile_gives_one_number(bench: Bench) -> None:
    double_click(bench, "walkup_tile_A")
    assert len(bench.shown().waiting) == 1


def test_key_held_down_makes_one_step(bench: Bench) -> None:
    bench.take()
    bench.settle()
    primary = bench.page.visit.steps.primary
    primary.setFocus()
    bench.hands.rest()
    bench.bot.keyPress(primary, KEY.Key_Return)
    bench.settle()
    bench.hands.rest()
    held = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_Return, Qt.KeyboardModifier.NoModifier, "", True)
    assert primary.hasFocus()
    QApplication.sendEvent(primary, held)
    bench.settle()
    visit = bench.shown().in_hand
    assert visit is not None and visit.state == "called"


def test_nothing_starts_while_a_command_is_under_way(bench: Bench) -> None:
    for _ in range(3):
        bench.take()
    bench.settle()
    bench.page.actions_.take(Step.CALL_NEXT)
    assert bench.page.commands.busy
    assert not bench.page.visit.steps.primary.isEnabled()
    bench.page.actions_.take(Step.CALL_NEXT)
    bench.settle()
    assert len(bench.shown().waiting) == 2


def test_walk_up_gets_a_number_with_entitlement_and_needs_then_nothing_is_chosen(bench: Bench) -> None:
    chosen = bench.page.walkup.choice
    assert chosen.entitlement() is None
    bench.click("walkup_elderly80")
    bench.click("walkup_hearing")
    bench.click("walkup_tile_B")
    row = bench.shown().waiting[0]
    assert (row.service, row.entitlement, row.needs) == ("B", "elderly80", ("hearing",))
    line = bench.page.walkup.line
    assert line.number.text() == row.ticket
    assert line.about.text().startswith("0 ahead") and line.about.text().endswith(row.service_name)
    assert chosen.entitlement() is None and chosen.chosen_needs() == ()


def test_a_walk_up_who_goes_first_is_told_of_those_who_go_before_not_of_all_who_wait(bench: Bench) -> None:
    for _ in range(4):
        bench.take()
    Publisher(bench.hall, actor(bench.hall, "supervisor").site_id).publish()
    bench.settle()
    bench.click("walkup_elderly80")
    bench.click("walkup_tile_B")
    taken = bench.page.walkup.line.taken
    assert taken is not None and taken.ahead == 4 and taken.before is not None
    assert bench.page.walkup.line.about.text().startswith(f"{taken.before} ahead") and taken.before < 4
    bench.click("walkup_tile_B")
    assert bench.page.walkup.line.about.text().startswith("5 ahead")


def test_alt_letter_gives_a_number_and_shared_letters_ask_which(bench: Bench) -> None:
    bench.press(KEY.Key_A, Qt.KeyboardModifier.AltModifier)
    assert [row.service for row in bench.shown().waiting] == ["A"]
    bench.press(KEY.Key_D, Qt.KeyboardModifier.AltModifier)
    assert bench.page.walkup.tiles["D"].hasFocus()
    bench.press(KEY.Key_D, Qt.KeyboardModifier.AltModifier)
    assert bench.page.walkup.tiles["D2"].hasFocus()
    assert len(bench.shown().waiting) == 1


def test_only_one_entitlement_can_be_chosen(bench: Bench) -> None:
    choice = bench.page.walkup.choice
    bench.click("walkup_disabled")
    assert choice.entitlement() == "disabled" and choice.kinds["ill"].isHidden()
    bench.click("walkup_disabled")
    assert choice.entitlement() is None and not choice.kinds["ill"].isHidden()
    bench.click("walkup_ill")
    assert choice.entitlement() == "ill"


def test_list_shows_the_mark_but_never_the_kind(bench: Bench) -> None:
    ticket = bench.take(entitlement="ill")
    bench.settle()
    bench.page.waiting.view.choose(ticket)
    model = bench.page.waiting.model
    cells = [str(model.index(0, column).data() or "") for column in range(model.columnCount())]
    said = " ".join([*cells, bench.page.waiting.line.text()])
    assert "Priority" in said
    assert ticket in bench.page.waiting.line.text()
    assert "ill" not in said.replace("still", "").lower().split()
    assert "Seriously" not in said


def test_order_stays_while_the_keyboard_is_in_the_list(bench: Bench) -> None:
    first, second = bench.take(), bench.take()
    bench.settle()
    view, model = bench.page.waiting.view, bench.page.waiting.model
    view.setFocus(Qt.FocusReason.TabFocusReason)
    bench.do(tickets.entitle, ticket=second, entitlement="elderly80", proof="id_card")
    bench.clock.pass_by(minutes=3)
    bench.page.retry()
    bench.settle()
    assert [row.ticket for row in bench.shown().waiting] == [second, first]
    assert [item.id for item in model.rows()] == [first, second]
    assert bench.page.waiting.hint.isVisible()
    bench.page.visit.steps.primary.setFocus(Qt.FocusReason.OtherFocusReason)
    bench.bot.waitUntil(lambda: [item.id for item in model.rows()] == [second, first])
    assert not bench.page.waiting.hint.isVisible()


def test_markup_and_turned_text_show_as_plain_text(bench: Bench) -> None:
    bench.take(note="<b>bold</b><img src='file:///etc/passwd'> \u202egnp.exe")
    bench.settle()
    bench.press(KEY.Key_F2)
    note = bench.find("visit_note", QLabel)
    shown = note.text().replace("\u200b", "")  # type: ignore[attr-defined]
    assert shown.startswith("<b>bold</b><img") and "\u202e" not in shown
    labels = bench.page.findChildren(QLabel)
    assert labels and all(each.textFormat() == Qt.TextFormat.PlainText for each in labels if each.text())


def test_desk_is_opened_paused_with_a_reason_and_closed(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench(opened=False)
    assert bench.page.visit.situation() is Situation.CLOSED
    bench.press(KEY.Key_F2)
    assert bench.stage.message(), "a key that cannot act says why"
    bench.click("desk_primary")
    assert bench.page.visit.situation() is Situation.FREE
    bench.click("desk_pause")
    bench.strike(KEY.Key_Space)
    assert bench.page.visit.situation() is Situation.PAUSED
    assert bench.shown().desk.pause_reason
    bench.press(KEY.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert bench.page.visit.situation() is Situation.FREE
    bench.seldom(Step.CLOSE)
    assert bench.page.visit.situation() is Situation.CLOSED
    assert bench.stage.message().startswith("The desk is closed")
    bench.click("desk_primary")
    assert bench.page.visit.situation() is Situation.FREE
    assert not bench.stage.message(), "what is over contradicts what is so"


def test_keyboard_stays_with_the_next_step_and_never_falls_into_the_list(bench: Bench) -> None:
    bench.take()
    bench.take()
    bench.settle()
    primary = bench.page.visit.steps.primary
    primary.setFocus()
    for _ in range(3):
        bench.strike(KEY.Key_Space)
        assert primary.hasFocus()
    assert bench.in_hand() is None and len(bench.shown().waiting) == 1
    bench.click("walkup_tile_A")
    assert primary.hasFocus(), "a second Space must not give a second number"


def test_account_without_a_desk_is_told_so(qtbot: QtBot, qapp: QApplication, hall: Hall) -> None:
    stage = Stage(qapp, hall, actor(hall, "supervisor"))
    page = DeskPage(stage.ctx)
    stage.put(page)
    assert page.visit.empty.accessibleName() == "You are at no desk"
    assert not page.visit.steps.isVisible()
    page.take_focus()
    qtbot.waitUntil(page.visit.empty.action().hasFocus)  # the one thing to do here
    page.stop()
    stage.close()


def test_hall_that_cannot_be_read_is_a_state_with_a_retry(qtbot: QtBot, qapp: QApplication, hall: Hall) -> None:
    stage = Stage(qapp, hall, actor(hall, "supervisor", "99"))
    page = DeskPage(stage.ctx)
    stage.put(page)
    qtbot.waitUntil(lambda: "99" in page.visit.empty.accessibleName())
    retry = page.visit.empty.findChild(QAbstractButton)
    assert retry is not None and retry.isVisible()
    with qtbot.waitSignal(page.feed.failed):
        qtbot.mouseClick(retry, Qt.MouseButton.LeftButton)
    page.stop()
    stage.close()


def test_closed_day_is_a_state_and_a_supervisor_may_open_it(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench("supervisor")
    bench.do(day.close_day)
    bench.settle()
    assert bench.page.visit.situation() is Situation.DAY_CLOSED
    assert not bench.page.walkup.tiles["A"].isEnabled()
    bench.click("desk_primary")
    assert bench.page.visit.situation() is Situation.FREE


def test_list_of_a_closed_day_says_so_and_promises_no_numbers(bench: Bench) -> None:
    assert bench.page.waiting.empty.accessibleName() == "Who takes a number shows here by itself."
    bench.take()
    bench.do(day.close_day)
    bench.settle()
    assert bench.page.waiting.empty.isVisible() and not bench.page.waiting.rows.isVisible()
    assert bench.page.waiting.empty.accessibleName() == "The day is closed: nobody is waiting."


def test_receptionist_of_a_closed_day_has_no_button_that_would_be_refused(bench: Bench) -> None:
    bench.do(day.close_day)
    bench.settle()
    assert not bench.page.visit.steps.primary.isVisible()


def test_call_at_another_desk_shows_here_by_itself(bench: Bench) -> None:
    ticket = bench.take()
    bench.settle()
    other = actor(bench.hall, "desk2", "2")
    bench.hall.do(opening.open_desk, other, desk="2")
    bench.hall.do(desk.call_next, other, desk="2")
    bench.settle()
    assert ticket not in [row.ticket for row in bench.shown().waiting]


def test_refusal_is_said_in_words_and_the_page_goes_on(bench: Bench) -> None:
    ticket = bench.take()
    bench.settle()
    bench.press(KEY.Key_F2)
    bench.hall.do(desk.start, bench.me, desk="1")
    bench.page.commands.run(desk.recall, None, desk="1")
    bench.settle()
    message = bench.stage.strip.current()
    assert message is not None and message.level == "error"
    assert bench.in_hand() == (ticket, "serving")
    bench.press(KEY.Key_F4)
    assert bench.in_hand() is None


def test_list_and_tiles_become_tabs_in_very_large_text(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench(size=(1024, 768))
    assert not bench.find("desk_tabs").isVisible()
    assert bench.page.walkup.hasFocus(), "nobody waits"
    bench.stage.look.set_scale(200)
    bench.bot.waitUntil(lambda: bench.find("desk_tabs").isVisible())
    assert bench.page.visit.isVisible()
    assert bench.page.visit.steps.primary.hasFocus(), "where the walk-ups are hidden the next step has the keyboard"
    assert bench.page.width() <= 1024, "nothing pushes the window sideways"
    bench.press(KEY.Key_B, Qt.KeyboardModifier.AltModifier)
    assert bench.page.walkup.isVisible(), "a letter brings the tiles forward"
    bench.stage.look.set_scale(100)
    bench.bot.waitUntil(lambda: not bench.find("desk_tabs").isVisible())
    assert bench.page.walkup.isVisible() and bench.page.waiting.isVisible()


def nameless(page: QWidget) -> list[str]:
    found = []
    for each in page.findChildren(QWidget):
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            face = QAccessible.queryAccessibleInterface(each)
            if not face.text(QAccessible.Text.Name):
                found.append(each.objectName() or type(each).__name__)
    return found


@pytest.mark.parametrize("step", [Step.TRANSFER, Step.HOLD, Step.ADD_MATTER, Step.ENTITLE])
def test_every_widget_that_takes_focus_has_a_name(bench: Bench, step: Step) -> None:
    bench.take()
    bench.take()
    bench.settle()
    assert not nameless(bench.page)
    bench.press(KEY.Key_F2)
    bench.press(KEY.Key_F3)
    assert not nameless(bench.page)
    bench.page.actions_.take(step)
    assert bench.page.visit.panel() is not None
    assert not nameless(bench.page)


def test_language_changes_while_running(bench: Bench) -> None:
    bench.take()
    bench.settle()
    bench.press(KEY.Key_F2)
    primary, transfer = bench.page.visit.steps.primary, bench.page.visit.steps.buttons[Step.TRANSFER]
    bench.stage.look.set_language("zh_CN")
    bench.bot.waitUntil(lambda: (primary.words(), transfer.words()) == ("开始办理", "转办"))
    bench.stage.look.set_language("en")
    bench.bot.waitUntil(lambda: primary.words() == "Start")


def test_pointer_in_the_list_keeps_the_order(bench: Bench) -> None:
    first = bench.take()
    bench.settle()
    view = bench.page.waiting.view
    bench.bot.mouseMove(view.viewport(), QPoint(20, 20))
    if not view.underMouse():
        pytest.skip("this platform moves no pointer")
    second = bench.take(entitlement="elderly80")
    bench.clock.pass_by(minutes=9)
    bench.page.retry()
    bench.settle()
    assert [item.id for item in bench.page.waiting.model.rows()] == [first, second]
