"""Hasty hands, wrong tiles and slow readers: fixed places, the moment after a step, Undo, what stays in sight."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from app.queue import desk, opening, tickets
from app.queue.tickets import ticket_story
from tests.helpers.desk_bench import Bench
from tests.helpers.halls import actor
from tests.helpers.programs import Desktop
from ui.desk.steps import Situation, Step

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SIZES = [(1280, 800), (1024, 768), (1920, 1080)]
SCALES = [100, 125, 150, 200]


def _place(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


# -- fixed places


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES)
def test_no_step_comes_under_the_pointer_that_pressed_the_big_button(
    make_desktop: Callable[..., Desktop], size: tuple[int, int], scale: int, language: str
) -> None:
    desktop = make_desktop(language=language)
    for _ in range(3):
        desktop.do(tickets.take_ticket, service="A", entitlement="elderly60", note="brought the booklet")
    desktop.do(opening.open_desk, by="desk1", desk="1")
    desktop.window.resize(*size)
    desktop.program.look.set_scale(scale)
    desktop.work_as("desk1", "1")
    desktop.bot.waitUntil(lambda: desktop.desk().visit.situation() is Situation.FREE)
    walkup = desktop.desk().walkup
    desktop.bot.waitUntil(lambda: not walkup.isVisible() or all(tile.y() > 0 for tile in walkup.tiles.values()))
    steps = desktop.desk().visit.steps
    places = [_place(desktop.window, steps.primary)]
    for situation, step in (
        (Situation.CALLED, Step.CALL_NEXT),
        (Situation.CALLED, Step.RECALL),
        (Situation.SERVING, Step.START),
        (Situation.FREE, Step.FINISH),
    ):
        desktop.desk().actions_.take(step)
        desktop.settle()
        assert desktop.desk().visit.situation() is situation
        places.append(_place(desktop.window, steps.primary))
    desktop.window.strip.show_message("What", "error", next_step="What to do " * 9)
    desktop.settle()
    places.append(_place(desktop.window, steps.primary))
    assert len(set(map(QRect.getRect, places))) == 1, places
    beside = [each for each in steps.findChildren(QAbstractButton) if each is not steps.primary]
    assert all(_place(desktop.window, each).top() > places[0].bottom() for each in beside if each.isVisible())


# -- the moment after a step


def test_second_press_at_once_takes_no_second_step(bench: Bench) -> None:
    bench.take()
    bench.settle()
    bench.press(KEY.Key_F2)
    primary = bench.page.visit.steps.primary
    bench.bot.mouseClick(primary, Qt.MouseButton.LeftButton)
    bench.bot.keyClick(primary, KEY.Key_Space)
    bench.bot.keyClick(primary, KEY.Key_Return)
    for key in (KEY.Key_F3, KEY.Key_F5, KEY.Key_F6):
        bench.bot.keyClick(bench.page, key)
    bench.settle()
    visit = bench.shown().in_hand
    assert visit is not None and (visit.state, visit.recalls) == ("called", 0)
    bench.press(KEY.Key_F3)
    assert bench.page.visit.situation() is Situation.SERVING, "a moment later it counts"


def test_second_recall_at_once_does_not_count(bench: Bench) -> None:
    bench.take()
    bench.settle()
    bench.press(KEY.Key_F2)
    bench.press(KEY.Key_F5)
    bench.bot.keyClick(bench.page, KEY.Key_F5)
    bench.settle()
    visit = bench.shown().in_hand
    assert visit is not None and visit.recalls == 1


def test_form_that_opens_under_the_pointer_is_not_answered_by_the_same_press(bench: Bench) -> None:
    bench.click("desk_pause")
    bench.bot.keyClick(bench.page.focusWidget(), KEY.Key_Space)
    bench.settle()
    assert bench.page.visit.situation() is Situation.FREE
    bench.strike(KEY.Key_Space)
    assert bench.page.visit.situation() is Situation.PAUSED


def test_undo_is_never_held_back(bench: Bench) -> None:
    bench.take()
    bench.settle()
    bench.press(KEY.Key_F2)
    bench.bot.keyClick(bench.page, KEY.Key_Z, CTRL)
    bench.settle()
    assert bench.in_hand() is None


# -- a number given


def test_number_given_is_taken_back_by_its_button_with_a_reason(bench: Bench) -> None:
    bench.click("walkup_tile_A")
    line = bench.page.walkup.line
    ticket = line.number.text()
    assert line.undo.isVisible() and line.undo.text().endswith("Ctrl+Z")
    bench.click("walkup_undo")
    assert not bench.shown().waiting and not line.number.isVisible() and line.hint.isVisible()
    assert ticket in bench.stage.message()
    story = bench.hall.ask(ticket_story, bench.me, ticket=ticket)
    assert story.state == "cancelled" and story.events[-1].reason


def test_one_key_takes_back_the_newest_of_number_call_and_finish(bench: Bench) -> None:
    first = bench.take()
    bench.settle()
    bench.press(KEY.Key_F2)
    bench.click("walkup_tile_B")
    message = bench.stage.strip.current()
    assert message is not None and message.action_text == "Undo", "the key belongs to the number now"
    bench.press(KEY.Key_Z, CTRL)
    assert bench.in_hand() == (first, "called") and not bench.shown().waiting
    bench.press(KEY.Key_Z, CTRL)
    assert bench.in_hand() is None and [row.ticket for row in bench.shown().waiting] == [first]
    bench.click("walkup_tile_B")
    for key in (KEY.Key_F2, KEY.Key_F3, KEY.Key_F4):
        bench.press(key)
    bench.press(KEY.Key_Z, CTRL)
    assert bench.in_hand() == (first, "serving") and len(bench.shown().waiting) == 1


def test_number_given_folds_back_at_the_next_step_and_by_itself(bench: Bench) -> None:
    line = bench.page.walkup.line
    bench.click("walkup_tile_A")
    bench.press(KEY.Key_F2)
    assert not line.number.isVisible() and line.hint.isVisible()
    bench.click("walkup_tile_A")
    assert line.number.isVisible() and line.end.isActive()
    line.end.timeout.emit()
    assert not line.number.isVisible() and bench.page.walkup.fresh() is None


def test_number_that_another_desk_has_called_stays_and_it_is_said(bench: Bench) -> None:
    bench.click("walkup_tile_A")
    other = actor(bench.hall, "desk2", "2")
    bench.hall.do(opening.open_desk, other, desk="2")
    bench.hall.do(desk.call_next, other, desk="2")
    bench.settle()
    bench.press(KEY.Key_Z, CTRL)
    message = bench.stage.strip.current()
    assert message is not None and message.level == "error"


# -- nobody waits


def test_big_button_stands_back_while_nobody_waits_and_the_keyboard_is_with_the_walk_ups(bench: Bench) -> None:
    primary = bench.page.visit.steps.primary
    assert primary.property("state") == "idle" and bench.page.walkup.hasFocus()
    bench.strike(KEY.Key_Space)
    bench.strike(KEY.Key_Return)
    assert not bench.shown().waiting, "a Space too many gives no number"
    bench.press(KEY.Key_F2)
    assert bench.stage.message(), "the key still answers"
    bench.take()
    bench.settle()
    assert primary.property("state") == "big" and primary.hasFocus()
    for _ in range(3):
        bench.strike(KEY.Key_Space)
    assert bench.in_hand() is None and bench.page.walkup.hasFocus()


# -- what stays in sight


@pytest.mark.parametrize(("size", "scale"), [((1280, 800), 125), ((1024, 768), 100), ((1280, 800), 100)])
def test_facts_of_the_visit_are_in_sight_called_and_served(
    make_desktop: Callable[..., Desktop], size: tuple[int, int], scale: int
) -> None:
    desktop = make_desktop(language="zh_CN")
    for _ in range(4):
        desktop.do(tickets.take_ticket, service="A")
    desktop.do(
        tickets.take_ticket,
        service="A",
        entitlement="elderly80",
        proof="id_card",
        needs=("hearing",),
        note="带了户口本",
    )
    desktop.clock.pass_by(minutes=9)
    desktop.do(opening.open_desk, by="desk1", desk="1")
    desktop.window.resize(*size)
    desktop.program.look.set_scale(scale)
    desktop.work_as("desk1", "1")
    desktop.bot.waitUntil(lambda: desktop.desk().visit.situation() is Situation.FREE)
    for step in (Step.CALL_NEXT, Step.START):
        desktop.desk().actions_.take(step)
        desktop.settle()
        card = desktop.desk().visit
        why = "visit_why" if card.facts.findChild(QLabel, "visit_why").isVisible() else "visit_why_short"
        for name in ("visit_note", "visit_running", "visit_waited", why):
            fact = card.facts.findChild(QLabel, name)
            assert fact is not None and fact.isVisible(), (step, name)
            seen = fact.visibleRegion().boundingRect()
            assert seen.height() >= fact.fontMetrics().height(), (step, name)


def test_reason_in_one_line_gives_the_whole_of_it_on_demand(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench(size=(1024, 768))
    for _ in range(4):
        bench.take()
    bench.take(entitlement="elderly80")
    bench.clock.pass_by(minutes=9)
    bench.press(KEY.Key_F2)
    short = bench.find("visit_why_short", QLabel)
    assert short.isVisible() and not bench.find("visit_why").isVisible()
    assert short.accessibleDescription() == short.text() and "goes before" in short.text()  # type: ignore[attr-defined]
    short.setFixedWidth(60)
    assert short.toolTip() == short.text()  # type: ignore[attr-defined]


def test_only_steps_of_the_situation_stand_where_there_is_little_room(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench(size=(1024, 768))
    bench.take()
    bench.settle()
    buttons = bench.page.visit.steps.buttons

    def shown() -> set[Step]:
        return {step for step, each in buttons.items() if each.isVisible()}

    bench.press(KEY.Key_F2)
    assert shown() == {Step.RECALL, Step.MISSED}
    for _ in range(bench.shown().recall_limit):
        bench.press(KEY.Key_F5)
    assert shown() == {Step.RECALL, Step.MISSED}, "a spent step keeps its place"
    bench.press(KEY.Key_F3)
    assert shown() == {Step.TRANSFER, Step.HOLD}


@pytest.mark.parametrize(
    ("size", "scale", "rows"), [((1024, 768), 100, 4), ((1280, 800), 125, 3), ((1280, 800), 100, 5)]
)
def test_waiting_rows_in_sight_above_those_set_aside(
    make_desktop: Callable[..., Desktop], size: tuple[int, int], scale: int, rows: int
) -> None:
    desktop = make_desktop(language="zh_CN")
    desktop.do(opening.open_desk, by="desk1", desk="1")
    for _ in range(11):
        desktop.do(tickets.take_ticket, service="A")
    for _ in range(3):
        desktop.do(desk.call_next, by="desk1", desk="1")
        desktop.do(desk.no_show, by="desk1", desk="1")
    desktop.window.resize(*size)
    desktop.program.look.set_scale(scale)
    desktop.work_as("desk1", "1")
    desktop.bot.waitUntil(lambda: desktop.desk().aside.isVisible() and bool(desktop.desk().today.text()))
    desktop.settle()
    view = desktop.desk().waiting.view
    row = view.verticalHeader().defaultSectionSize()
    desktop.bot.waitUntil(lambda: view.viewport().height() // row == rows)


@pytest.mark.parametrize("height", [700, 722, 745, 768, 800])
def test_lists_show_no_half_row(make_bench: Callable[..., Bench], height: int) -> None:
    bench = make_bench(size=(1280, height))
    for _ in range(12):
        bench.take()
    bench.settle()
    view = bench.page.waiting.view
    row = view.verticalHeader().defaultSectionSize()
    bench.bot.waitUntil(lambda: view.viewport().height() >= row)
    assert view.viewport().height() % row < 6


def test_set_aside_rows_say_since_when_and_actions_come_with_a_chosen_row(bench: Bench) -> None:
    held, missed = bench.take(), bench.take()
    bench.settle()
    bench.press(KEY.Key_F2)
    bench.press(KEY.Key_F3)
    bench.clock.pass_by(minutes=20)
    bench.do(desk.hold, by="desk1", desk="1", reason="fetches a paper")
    bench.do(desk.call_next, by="desk1", desk="1")
    bench.do(desk.no_show, by="desk1", desk="1")
    bench.clock.pass_by(minutes=5)
    bench.settle()
    aside = bench.page.aside
    bench.page.retry()
    bench.bot.waitUntil(lambda: "5 min" in str(aside.model.index(0, 1).data()))
    texts = [str(aside.model.index(row, 1).data()) for row in range(2)]
    assert texts == ["On hold for 5 min", "Missed 5 min ago"]
    assert not aside.act.isVisible() and not aside.cancel.isVisible()
    aside.view.choose(missed)
    assert aside.act.isVisible() and aside.act.words() == "Let back in" and aside.act.isEnabled()
    aside.view.choose(held)
    assert aside.act.words() == "Go on with this visit"
    other = bench.take()
    bench.settle()
    bench.page.waiting.view.choose(other)
    assert aside.view.chosen() is None and not aside.act.isVisible(), "one row at a time"


def test_who_is_called_next_is_in_sight_again_when_a_row_of_the_other_list_is_chosen(bench: Bench) -> None:
    for _ in range(12):
        bench.take()
    bench.settle()
    bench.press(KEY.Key_F2)
    bench.press(KEY.Key_F6)
    waiting = bench.page.waiting.view
    waiting.selectRow(waiting.model().rowCount() - 1)
    bench.bot.waitUntil(lambda: waiting.verticalScrollBar().value() > 0)
    bench.page.aside.view.selectRow(0)
    bench.bot.waitUntil(lambda: waiting.verticalScrollBar().value() == 0)


def test_choosing_moves_no_row_of_either_list(bench: Bench) -> None:
    for _ in range(2):
        bench.take()
    bench.settle()
    bench.press(KEY.Key_F2)
    bench.press(KEY.Key_F6)

    def tops() -> list[int]:
        views = (bench.page.waiting.view, bench.page.aside.view)
        return [view.viewport().mapTo(bench.page, QPoint(0, view.rowViewportPosition(0))).y() for view in views]

    before = tops()
    for pane in (bench.page.waiting, bench.page.aside):
        pane.view.selectRow(0)
        bench.bot.waitUntil(pane.cancel.isVisible)
        bench.bot.waitUntil(lambda: tops() == before)


def test_form_keeps_its_buttons_in_sight_in_very_large_text(make_desktop: Callable[..., Desktop]) -> None:
    desktop = make_desktop(language="zh_CN")
    desktop.do(opening.open_desk, by="desk1", desk="1")
    desktop.window.resize(1024, 768)
    desktop.program.look.set_scale(200)
    desktop.work_as("desk1", "1")
    desktop.desk().actions_.take(Step.SET_UP)
    desktop.settle()
    panel = desktop.desk().panels.opening
    for each in (panel.go, panel.leave):
        assert each.visibleRegion().boundingRect().height() == each.height()
