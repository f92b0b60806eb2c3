"""The desk page's forms: hold, transfer, hand over, entitlement, what a desk takes, call by hand, cancel."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.queue import opening
from app.queue.views import desk_view
from tests.helpers.desk_bench import Bench
from tests.helpers.halls import actor
from tests.helpers.stores import SQLITE
from ui.desk.steps import Step
from ui.desk.transfer import DESK, PAPER

KEY = Qt.Key


@pytest.fixture
def backend() -> str:
    return SQLITE


def test_visit_is_held_with_a_reason_and_resumed(bench: Bench) -> None:
    ticket = bench.take()
    bench.settle()
    bench.press(KEY.Key_F2)
    bench.press(KEY.Key_F8)
    assert bench.page.visit.panel() is None, "a visit that has not begun cannot be held"
    bench.press(KEY.Key_F3)
    bench.press(KEY.Key_F8)
    panel = bench.page.panels.reason
    assert bench.page.visit.panel() is panel
    bench.click("desk_reason_panel_go")
    assert bench.in_hand() == (ticket, "serving"), "no reason, no hold"
    assert panel.field.property("state") == "error"
    bench.bot.keyClicks(panel.field, "fetches the deed")
    bench.hands.rest()
    bench.bot.keyClick(panel.field, KEY.Key_Return)
    bench.settle()
    assert bench.in_hand() is None and bench.page.visit.panel() is None
    assert bench.page.walkup.hasFocus(), "nobody waits"
    bench.page.aside.view.choose(ticket)
    bench.click("aside_list_act")
    assert bench.in_hand() == (ticket, "serving")


def test_transfer_to_a_service_keeps_the_number(bench: Bench) -> None:
    ticket = bench.take("A")
    bench.settle()
    for key in (KEY.Key_F2, KEY.Key_F3, KEY.Key_F7):
        bench.press(key)
    panel = bench.page.panels.transfer
    panel.target.buttons["B"].click()
    bench.click("desk_transfer_panel_go")
    assert bench.in_hand() is None
    assert [(row.ticket, row.service) for row in bench.shown().waiting] == [(ticket, "B")]


def test_nothing_is_transferred_or_added_before_somebody_has_chosen_where_to(bench: Bench) -> None:
    ticket = bench.take("A")
    bench.settle()
    for key in (KEY.Key_F2, KEY.Key_F3, KEY.Key_F7):
        bench.press(key)
    panel = bench.page.panels.transfer
    assert "A" not in panel.target.buttons, "it is there already"
    assert not panel.target.chosen() and not panel.go.isEnabled()
    bench.bot.keyClick(panel.note, KEY.Key_Return)
    assert bench.in_hand() == (ticket, "serving")
    bench.press(KEY.Key_Escape)
    bench.page.actions_.take(Step.ADD_MATTER)
    matter = bench.page.panels.matter
    assert not matter.service.chosen() and not matter.go.isEnabled()
    matter.service.buttons["B"].click()
    assert matter.go.isEnabled()


def test_transfer_to_a_desk_binds_the_ticket(bench: Bench) -> None:
    bench.hall.do(opening.open_desk, actor(bench.hall, "desk2", "2"), desk="2")
    ticket = bench.take()
    bench.settle()
    for key in (KEY.Key_F2, KEY.Key_F3, KEY.Key_F7):
        bench.press(key)
    panel = bench.page.panels.transfer
    panel.choose(DESK)
    assert list(panel.target.buttons) == ["2"], "a desk that is closed takes nobody"
    panel.target.buttons["2"].click()
    bench.click("desk_transfer_panel_go")
    other = bench.hall.ask(desk_view, actor(bench.hall, "desk2", "2"), desk="2")
    assert [(row.ticket, row.bound_desk) for row in other.waiting] == [(ticket, "2")]


def test_papers_alone_become_a_case(bench: Bench) -> None:
    bench.take()
    bench.settle()
    for key in (KEY.Key_F2, KEY.Key_F3):
        bench.press(key)
    bench.press(KEY.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    panel = bench.page.panels.transfer
    assert panel.way() == PAPER
    panel.promised.setChecked(True)
    bench.click("desk_transfer_panel_go")
    assert bench.in_hand() is None and not bench.shown().waiting
    assert "C-" in bench.stage.message()


def test_matter_and_entitlement_change_the_visit_in_hand(bench: Bench) -> None:
    bench.take()
    bench.settle()
    for key in (KEY.Key_F2, KEY.Key_F3):
        bench.press(key)
    bench.page.actions_.take(Step.ADD_MATTER)
    bench.page.panels.matter.service.buttons["B"].click()
    bench.click("desk_matter_panel_go")
    assert bench.find("visit_matters", QLabel).text()  # type: ignore[attr-defined]
    bench.page.actions_.take(Step.ENTITLE)
    kind = bench.page.panels.entitle.kind
    kind.setCurrentIndex(kind.findData("disabled"))
    bench.click("desk_entitle_panel_go")
    visit = bench.shown().in_hand
    assert visit is not None and visit.entitlement == "disabled"


def test_esc_leaves_a_panel_and_changes_nothing(bench: Bench) -> None:
    bench.take()
    bench.settle()
    for key in (KEY.Key_F2, KEY.Key_F3, KEY.Key_F7):
        bench.press(key)
    bench.bot.keyClick(bench.page.panels.transfer.note, KEY.Key_Escape)
    assert bench.page.visit.panel() is None
    assert bench.page.visit.steps.isVisible()


def test_desk_takes_what_was_chosen_also_after_a_pause(bench: Bench) -> None:
    bench.click("desk_set_up")
    panel = bench.page.panels.opening
    for code in ("B", "C", "D", "D2"):
        panel.services.buttons[code].setChecked(False)
    panel.prefer["green_first"].setChecked(True)
    bench.click("desk_opening_panel_go")
    assert (bench.shown().desk.services, bench.shown().desk.prefer) == (("A",), "green_first")
    bench.click("desk_pause")
    bench.strike(KEY.Key_Space)
    bench.click("desk_primary")
    assert (bench.shown().desk.services, bench.shown().desk.prefer) == (("A",), "green_first")
    bench.click("desk_set_up")
    panel.services.buttons["A"].setChecked(False)
    bench.click("desk_opening_panel_go")
    assert panel.missing.isVisible() and bench.page.visit.panel() is panel


def test_no_form_pushes_the_window_sideways_in_very_large_text(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench("supervisor", size=(1024, 768))
    bench.stage.look.set_scale(200)
    bench.take(note="x" * 400, needs=["hearing", "wheelchair"], entitlement="veteran")
    bench.settle()
    beside_the_rail = 1024 - 64
    for step in (Step.SET_UP, Step.PAUSE, Step.CALL_NEXT, Step.START, Step.TRANSFER, Step.HOLD, Step.ENTITLE):
        bench.page.actions_.take(step)
        bench.settle()
        assert bench.page.minimumSizeHint().width() <= beside_the_rail, step
        bench.page.panels.close()


def test_chosen_one_is_called_with_a_reason_where_it_is_allowed(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench("supervisor")
    bench.take()
    second = bench.take()
    bench.settle()
    bench.page.waiting.view.choose(second)
    bench.click("waiting_list_act")
    assert bench.page.visit.panel() is bench.page.panels.reason
    bench.bot.keyClicks(bench.page.panels.reason.field, "feels faint")
    bench.click("desk_reason_panel_go")
    assert bench.in_hand() == (second, "called")


def test_receptionist_is_not_offered_to_choose(bench: Bench) -> None:
    ticket = bench.take()
    bench.settle()
    bench.page.waiting.view.choose(ticket)
    assert not bench.page.waiting.act.isVisible()


def test_number_is_cancelled_with_a_usual_reason_in_one_press(bench: Bench) -> None:
    ticket = bench.take()
    bench.settle()
    bench.page.waiting.view.choose(ticket)
    bench.click("waiting_list_cancel")
    bench.strike(KEY.Key_Space)
    assert not bench.shown().waiting


def test_papers_of_a_visit_that_has_not_begun_are_refused_in_words(bench: Bench) -> None:
    bench.take()
    bench.settle()
    bench.press(KEY.Key_F2)
    way = bench.page.panels.transfer.way()
    bench.press(KEY.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert bench.page.visit.panel() is None and bench.page.panels.transfer.way() == way
    assert "transferred" in bench.stage.message()
