"""The desk page on a real hall: every step by key or button, and what the person sees."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.core.actor import Actor
from app.hall import Hall
from app.queue import day, desk, desks, tickets
from app.queue.screens import desk_view
from app.queue.views import DeskView
from tests.helpers.halls import StillClock, actor
from tests.helpers.pages import Stage
from tests.helpers.stores import SQLITE
from ui.desk.page import DeskPage
from ui.desk.steps import Place, Step
from ui.desk.transfer import DESK, PAPER

KEY = Qt.Key


@pytest.fixture
def backend() -> str:
    return SQLITE


class Bench:
    """A desk page at desk 1 and the hands to use it."""

    def __init__(self, qtbot: QtBot, stage: Stage, page: DeskPage, hall: Hall, clock: StillClock) -> None:
        self.bot, self.stage, self.page, self.hall, self.clock = qtbot, stage, page, hall, clock
        self.me: Actor = stage.ctx.actor

    def do(self, use_case: Callable[..., object], by: str = "supervisor", **args: object) -> object:
        return self.hall.do(use_case, actor(self.hall, by), **args)

    def take(self, service: str = "A", **args: object) -> str:
        taken = self.do(tickets.take_ticket, service=service, **args)
        return taken.ticket  # type: ignore[attr-defined,no-any-return]

    def truth(self) -> DeskView:
        return self.hall.ask(desk_view, self.me, desk="1")  # type: ignore[no-any-return]

    def shown(self) -> DeskView:
        assert self.page.view is not None
        return self.page.view

    def settle(self) -> None:
        """Wait until the page is idle and shows what the hall has."""
        self.bot.waitUntil(self._settled, timeout=5000)

    def _settled(self) -> bool:
        idle = not self.page.commands.busy and self.stage.tasks.is_idle()
        return idle and self.page.view is not None and _of(self.page.view) == _of(self.truth())

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.bot.keyClick(self.page, key, modifier)
        self.settle()

    def click(self, name: str) -> None:
        self.bot.mouseClick(self.find(name, QAbstractButton), Qt.MouseButton.LeftButton)
        self.settle()

    def find(self, name: str, kind: type = QWidget) -> QWidget:
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found  # type: ignore[no-any-return]

    def primary(self) -> str:
        return self.page.visit.steps.primary.step.value

    def in_hand(self) -> tuple[str, str] | None:
        visit = self.shown().in_hand
        return (visit.ticket, visit.state) if visit is not None else None


def _of(view: DeskView) -> DeskView:
    return replace(view, now=view.desk and view.now.min)


@pytest.fixture
def make_bench(qtbot: QtBot, qapp: QApplication, hall: Hall, clock: StillClock) -> Iterator[Callable[..., Bench]]:
    made: list[tuple[Stage, DeskPage]] = []

    def make(name: str = "desk1", size: tuple[int, int] = (1280, 800), opened: bool = True) -> Bench:
        me = actor(hall, name, "1")
        if opened:
            hall.do(desks.open_desk, me, desk="1")
        stage = Stage(qapp, hall, me)
        page = DeskPage(stage.ctx)
        made.append((stage, page))
        stage.put(page, *size)
        bench = Bench(qtbot, stage, page, hall, clock)
        bench.settle()
        return bench

    yield make
    for stage, page in made:
        page.stop()
        stage.close()


@pytest.fixture
def bench(make_bench: Callable[..., Bench]) -> Bench:
    return make_bench()


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


def test_call_says_who_and_why(bench: Bench) -> None:
    ticket = bench.take()
    bench.settle()
    bench.press(KEY.Key_F2)
    message = bench.stage.strip.current()
    assert message is not None and ticket in message.text
    assert message.next_step.startswith(ticket)
    assert message.action_text


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


def test_undo_too_late_is_said_in_words(bench: Bench) -> None:
    bench.take()
    bench.settle()
    bench.press(KEY.Key_F2)
    bench.clock.pass_by(seconds=11)
    bench.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bench.in_hand() is not None
    message = bench.stage.strip.current()
    assert message is not None and message.level == "error" and "_" not in message.text


def test_after_the_last_recall_missed_is_the_next_step_and_start_stays(bench: Bench) -> None:
    ticket = bench.take()
    bench.settle()
    bench.press(KEY.Key_F2)
    limit = bench.shown().recall_limit
    for count in range(limit):
        assert bench.primary() == Step.START.value
        assert f"{count}/{limit}" in bench.page.visit.steps.buttons[Step.RECALL].words()
        bench.press(KEY.Key_F5)
    assert bench.primary() == Step.MISSED.value
    assert not bench.page.visit.steps.buttons[Step.RECALL].isEnabled()
    assert bench.page.visit.steps.buttons[Step.MISSED].step is Step.START
    bench.press(KEY.Key_F5)
    assert bench.shown().in_hand is not None and bench.stage.message()
    bench.click("desk_primary")
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
    bench.bot.keyClick(panel.field, KEY.Key_Return)
    bench.settle()
    assert bench.in_hand() is None and bench.page.visit.panel() is None
    assert bench.page.visit.steps.primary.hasFocus()
    bench.page.aside.view.choose(ticket)
    bench.click("aside_list_act")
    assert bench.in_hand() == (ticket, "serving")


def test_transfer_to_a_service_keeps_the_number(bench: Bench) -> None:
    ticket = bench.take("A")
    bench.settle()
    for key in (KEY.Key_F2, KEY.Key_F3, KEY.Key_F7):
        bench.press(key)
    panel = bench.page.panels.transfer
    panel.target.setCurrentIndex(panel.target.findData("B"))
    bench.click("desk_transfer_panel_go")
    assert bench.in_hand() is None
    assert [(row.ticket, row.service) for row in bench.shown().waiting] == [(ticket, "B")]


def test_transfer_to_a_desk_binds_the_ticket(bench: Bench) -> None:
    bench.hall.do(desks.open_desk, actor(bench.hall, "desk2", "2"), desk="2")
    ticket = bench.take()
    bench.settle()
    for key in (KEY.Key_F2, KEY.Key_F3, KEY.Key_F7):
        bench.press(key)
    panel = bench.page.panels.transfer
    panel.choose(DESK)
    panel.target.setCurrentIndex(panel.target.findData("2"))
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
    bench.page.panels.matter.service.setCurrentIndex(bench.page.panels.matter.service.findData("B"))
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


def double_click(bench: Bench, name: str) -> None:
    """Send what a hand sends: press, release, double click, release."""
    button = bench.find(name)
    bench.bot.mouseClick(button, Qt.MouseButton.LeftButton)
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
    assert bench.page.walkup.given.text() == row.ticket
    assert "0" in bench.page.walkup.ahead.text()
    assert chosen.entitlement() is None and chosen.chosen_needs() == ()


def test_alt_letter_gives_a_number_and_shared_letters_ask_which(bench: Bench) -> None:
    bench.press(KEY.Key_A, Qt.KeyboardModifier.AltModifier)
    assert [row.service for row in bench.shown().waiting] == ["A"]
    bench.press(KEY.Key_D, Qt.KeyboardModifier.AltModifier)
    assert bench.page.walkup.tiles["D"].hasFocus()
    bench.press(KEY.Key_D, Qt.KeyboardModifier.AltModifier)
    assert bench.page.walkup.tiles["D2"].hasFocus()
    assert len(bench.shown().waiting) == 1


def test_only_one_entitlement_can_be_chosen(bench: Bench) -> None:
    bench.click("walkup_disabled")
    bench.click("walkup_ill")
    assert bench.page.walkup.choice.entitlement() == "ill"
    bench.click("walkup_ill")
    assert bench.page.walkup.choice.entitlement() is None


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
    bench.bot.keyClick(bench.page.focusWidget(), KEY.Key_Space)
    bench.settle()
    assert not bench.shown().waiting


def test_order_stays_while_the_keyboard_is_in_the_list(bench: Bench) -> None:
    first, second = bench.take(), bench.take()
    bench.settle()
    view, model = bench.page.waiting.view, bench.page.waiting.model
    view.setFocus(Qt.FocusReason.TabFocusReason)
    bench.do(tickets.entitle, ticket=second, entitlement="elderly80", proof="seen")
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
    assert bench.page.visit.place() is Place.CLOSED
    bench.press(KEY.Key_F2)
    assert bench.stage.message(), "a key that cannot act says why"
    bench.click("desk_primary")
    assert bench.page.visit.place() is Place.FREE
    bench.click("desk_pause")
    bench.bot.keyClick(bench.page.focusWidget(), KEY.Key_Space)
    bench.settle()
    assert bench.page.visit.place() is Place.PAUSED
    assert bench.shown().desk.pause_reason
    bench.press(KEY.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert bench.page.visit.place() is Place.FREE
    bench.click("desk_close")
    assert bench.page.visit.place() is Place.CLOSED


def test_desk_takes_what_was_chosen_also_after_a_pause(bench: Bench) -> None:
    bench.click("desk_set_up")
    panel = bench.page.panels.opening
    for code in ("B", "C", "D", "D2"):
        panel.services[code].setChecked(False)
    panel.prefer["green_first"].setChecked(True)
    bench.click("desk_opening_panel_go")
    assert (bench.shown().desk.services, bench.shown().desk.prefer) == (("A",), "green_first")
    bench.click("desk_pause")
    bench.bot.keyClick(bench.page.focusWidget(), KEY.Key_Space)
    bench.settle()
    bench.click("desk_primary")
    assert (bench.shown().desk.services, bench.shown().desk.prefer) == (("A",), "green_first")
    bench.click("desk_set_up")
    panel.services["A"].setChecked(False)
    bench.click("desk_opening_panel_go")
    assert panel.missing.isVisible() and bench.page.visit.panel() is panel


def test_keyboard_stays_with_the_next_step_and_never_falls_into_the_list(bench: Bench) -> None:
    bench.take()
    bench.take()
    bench.settle()
    primary = bench.page.visit.steps.primary
    primary.setFocus()
    for _ in range(3):
        bench.bot.keyClick(bench.page.focusWidget(), KEY.Key_Space)
        bench.settle()
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
    assert bench.page.visit.place() is Place.DAY_CLOSED
    assert not bench.page.walkup.tiles["A"].isEnabled()
    bench.click("desk_primary")
    assert bench.page.visit.place() is Place.FREE


def test_receptionist_of_a_closed_day_has_no_button_that_would_be_refused(bench: Bench) -> None:
    bench.do(day.close_day)
    bench.settle()
    assert not bench.page.visit.steps.primary.isVisible()


def test_call_at_another_desk_shows_here_by_itself(bench: Bench) -> None:
    ticket = bench.take()
    bench.settle()
    other = actor(bench.hall, "desk2", "2")
    bench.hall.do(desks.open_desk, other, desk="2")
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
    bench.stage.look.set_scale(200)
    bench.bot.waitUntil(lambda: bench.find("desk_tabs").isVisible())
    assert bench.page.visit.isVisible()
    assert bench.page.width() <= 1024, "nothing pushes the window sideways"
    bench.press(KEY.Key_B, Qt.KeyboardModifier.AltModifier)
    assert bench.page.walkup.isVisible(), "a letter brings the tiles forward"
    bench.stage.look.set_scale(100)
    bench.bot.waitUntil(lambda: not bench.find("desk_tabs").isVisible())
    assert bench.page.walkup.isVisible() and bench.page.waiting.isVisible()


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
    bench.page.visit.steps.more.setChecked(True)
    assert not nameless(bench.page)
    bench.page.actions_.take(step)
    assert bench.page.visit.panel() is not None
    assert not nameless(bench.page)


def test_language_changes_while_running(bench: Bench) -> None:
    bench.take()
    bench.settle()
    bench.press(KEY.Key_F2)
    bench.page.retranslate()
    assert bench.page.visit.steps.primary.words() == "Start"


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
