"""The board on a real hall."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMenu,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.core.errors import HallError
from app.hall import Hall
from app.queue import day, desk, opening, tickets
from app.queue.results import BoardCall
from db import sites
from tests.helpers.halls import StillClock, actor
from tests.helpers.pages import Stage
from tests.helpers.stores import SQLITE
from ui.board.calls import CallQueue
from ui.board.motion import HALF_PERIOD_MS, motion_allowed
from ui.board.window import BoardWindow


@pytest.fixture
def backend() -> str:
    return SQLITE


class Wall:
    """A board, the calls it announced, and a hall to call in."""

    def __init__(self, bot: QtBot, stage: Stage, board: BoardWindow, hall: Hall) -> None:
        self.bot, self.stage, self.board, self.hall = bot, stage, board, hall
        self.said: list[BoardCall] = []
        board.announced.connect(self.said.append)

    def take(self, service: str = "A", **args: object) -> str:
        taken = self.hall.do(tickets.take_ticket, actor(self.hall, "supervisor"), service=service, **args)
        return taken.ticket  # type: ignore[no-any-return]

    def at(self, number: str, use_case: Callable[..., object], **args: object) -> None:
        self.hall.do(use_case, actor(self.hall, f"desk{number}", number), desk=number, **args)

    def call(self, number: str) -> None:
        self.at(number, opening.open_desk)
        self.at(number, desk.call_next)

    def text(self) -> str:
        card = self.board.call
        return " ".join(part.text() for part in card.labels() if part.isVisibleTo(card) and part.text())

    def set(self, name: str, value: object) -> None:
        with self.hall.store.write() as tx:
            sites.write_setting(tx, actor(self.hall, "supervisor").site_id, name, value)
            sites.bump_setup(tx)
        self.board.feed.refresh_now()

    def wait_for(self, *words: str) -> None:
        self.bot.waitUntil(lambda: all(word in self.text() for word in words), timeout=5000)


@pytest.fixture
def wall(qtbot: QtBot, qapp: QApplication, hall: Hall, clock: StillClock) -> Iterator[Wall]:
    stage = Stage(qapp, hall, actor(hall, "desk1", "1"))
    board = BoardWindow(stage.ctx)
    board.queue = CallQueue(hold_s=0.6, rush_hold_s=0.3)  # a test need not wait as long as people must
    board.resize(1280, 720)
    board.show()
    made = Wall(qtbot, stage, board, hall)
    qtbot.waitUntil(lambda: board.view is not None)
    yield made
    board.stop()
    stage.close()
    board.close()
    board.deleteLater()


def test_nothing_called_yet_is_a_state_of_its_own(wall: Wall) -> None:
    wall.wait_for("Welcome")


def test_call_shows_number_and_desk_and_is_announced_once(wall: Wall) -> None:
    ticket = wall.take()
    wall.call("3")
    wall.wait_for(ticket, "3")
    assert [(call.ticket, call.desk) for call in wall.said] == [(ticket, "3")]
    wall.board.feed.refresh_now()
    wall.bot.waitUntil(wall.stage.tasks.is_idle)
    assert len(wall.said) == 1


def test_second_call_does_not_cut_the_first(wall: Wall) -> None:
    first, second = wall.take(), wall.take()
    wall.call("1")
    wall.wait_for(first)
    wall.call("2")
    wall.bot.waitUntil(lambda: wall.board.queue.pending == 1)
    assert first in wall.text() and second not in wall.text()
    assert [call.ticket for call in wall.said] == [first]
    wall.bot.waitUntil(lambda: len(wall.said) == 2, timeout=10_000)
    assert second in wall.text()


def test_numbers_only_no_name_no_kind(wall: Wall) -> None:
    wall.take(entitlement="ill", note="<b>Zhang San</b>")
    wall.call("1")
    wall.wait_for("Priority")
    texts = " ".join(each.text() for each in wall.board.findChildren(QLabel))
    assert "Zhang" not in texts and "ill" not in texts.replace("Still", "").split()


def test_who_cannot_hear_is_called_by_a_slow_blink(wall: Wall) -> None:
    assert 1000 / (2 * HALF_PERIOD_MS) <= 3
    wall.take(needs=["hearing"])
    wall.call("1")
    states: list[str] = []
    wall.board.call._blink.turned.connect(lambda on: states.append("on" if on else "off"))
    wall.bot.waitUntil(lambda: "off" in states and states[states.index("off") :].count("on") > 0, timeout=5000)


class Calm(QProxyStyle):
    """A desktop that asks for no motion."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, returnData)


def test_where_the_system_asks_for_no_motion_the_call_stands_out_without_blinking(wall: Wall) -> None:
    before = QApplication.style().name()
    QApplication.setStyle(Calm("fusion"))
    try:
        assert not motion_allowed()
        turns: list[bool] = []
        wall.board.call._blink.turned.connect(turns.append)
        ticket = wall.take(needs=["hearing"])
        wall.call("1")
        wall.wait_for(ticket)
        wall.bot.waitUntil(lambda: turns == [True])
        assert not wall.board.call._blink._timer.isActive(), "nothing turns it off and on again"
    finally:
        QApplication.setStyle(before or "fusion")
    assert motion_allowed()


def test_started_visit_leaves_a_calm_sentence_after_its_time(wall: Wall) -> None:
    ticket = wall.take()
    wall.call("1")
    wall.wait_for(ticket)
    wall.at("1", desk.start)
    wall.wait_for("Please watch")
    assert ticket in wall.board.last.rows[0][0].text()


def test_waiting_people_are_counted_by_service(wall: Wall) -> None:
    wall.take("B")
    wall.take("B")
    wall.bot.waitUntil(lambda: _counts(wall).get("B", "").startswith("2"))


def _counts(wall: Wall) -> dict[str, str]:
    return {cell.letter.text(): cell.count.text() for cell in wall.board.services.cells if cell.letter.text()}


def test_board_of_some_services_shows_and_says_only_theirs(wall: Wall) -> None:
    wall.board.show_services(("B",))
    other, mine = wall.take("A"), wall.take("B")
    wall.bot.waitUntil(lambda: list(_counts(wall)) == ["B"] and _counts(wall)["B"].startswith("1"))
    wall.call("1")
    wall.call("2")
    wall.wait_for(mine)
    wall.bot.waitUntil(wall.stage.tasks.is_idle)
    assert [call.ticket for call in wall.said] == [mine]
    assert other not in " ".join(row[0].text() for row in wall.board.last.rows)
    wall.board.show_services(())
    wall.bot.waitUntil(lambda: len(_counts(wall)) > 1)
    assert [call.ticket for call in wall.said] == [mine], "what was called before is shown, not said anew"
    wall.bot.waitUntil(lambda: other in " ".join(row[0].text() for row in wall.board.last.rows))


def test_services_that_are_no_longer_there_leave_the_board_whole(wall: Wall) -> None:
    wall.board.show_services(("Z9",))
    wall.take("B")
    wall.bot.waitUntil(lambda: len(_counts(wall)) > 1 and _counts(wall)["B"].startswith("1"))


def test_services_are_chosen_on_the_board_itself(wall: Wall) -> None:
    at = wall.board.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, wall.board.mapToGlobal(at))
    QApplication.sendEvent(wall.board, event)
    wall.bot.waitUntil(lambda: wall.board.findChild(QMenu, "board_menu") is not None)
    menu = wall.board.findChild(QMenu, "board_menu")
    assert menu is not None
    wanted = next(action for action in menu.actions() if action.data() == "B")
    wanted.trigger()
    menu.close()
    wall.bot.waitUntil(lambda: list(_counts(wall)) == ["B"])
    assert wall.board.choices.services == ("B",)


def test_board_that_gets_no_answer_looks_old_until_it_gets_one(wall: Wall) -> None:
    wall.set("board.notice", "Umbrellas are lent at the stations.")
    ticket = wall.take()
    wall.take("B")
    wall.call("1")
    wall.wait_for(ticket)
    wall.bot.waitUntil(lambda: wall.board.notice.isVisible())
    board, view = wall.board, wall.board.view
    assert view is not None
    tiles = tuple(replace(tile, wait_low_s=720, wait_high_s=1680) for tile in view.services)
    board.feed.viewed.emit(replace(view, services=tiles))
    assert any(face.spans for face in board.services.faces())
    board.feed.failed.emit(HallError("store_unreachable"))
    at = view.now.astimezone(board._zone)
    assert f"{at:%H:%M}" in board.banner.text() and not board.banner.is_cut()
    assert board.banner.isVisible() and not board.notice.isVisible()
    assert {card.property("state") for card in (board.call, board.last, board.services)} == {"stale"}
    assert not any(face.spans for face in board.services.faces()), "an old estimate would mislead people"
    assert ticket in wall.text(), "who is called may still come"
    board.feed.refresh_now()
    wall.bot.waitUntil(lambda: not board.banner.isVisible(), timeout=10_000)
    assert board.notice.isVisible()
    assert "stale" not in {card.property("state") for card in (board.call, board.last, board.services)}


def test_board_that_never_got_an_answer_names_no_time(wall: Wall) -> None:
    wall.board.view = None
    wall.board.feed.failed.emit(HallError("store_unreachable"))
    assert wall.board.banner.isVisible() and not any(letter.isdigit() for letter in wall.board.banner.text())


def test_long_notice_turns_like_pages_and_starts_anew_when_it_changes(wall: Wall) -> None:
    notice = wall.board.notice
    text = ("First sentence about the green channel. Second one about umbrellas, wheelchairs and tools. " * 2).strip()
    wall.set("board.notice", text)
    wall.bot.waitUntil(lambda: notice.notice() == text and notice.height() > 40)
    pages = notice.pages()
    assert len(pages) > 1 and " ".join(pages) == text
    assert notice.text() == pages[0] and not notice.is_cut()
    seen = []
    for _ in pages:
        seen.append(notice.text())
        notice.turn()
    assert tuple(seen) == pages and notice.text() == pages[0]
    notice.turn()
    notice.set_notice(text)
    assert notice.text() == pages[1], "the same notice goes on"
    notice.set_notice("Short.")
    assert notice.text() == "Short."


def test_board_says_the_desk_by_its_number_alone(wall: Wall) -> None:
    ticket = wall.take()
    wall.call("1")
    wall.wait_for(ticket)
    name = wall.board.view.calls[0].desk_name if wall.board.view is not None else ""
    texts = " ".join(each.text() for each in wall.board.findChildren(QLabel))
    assert not name or name not in texts


def test_closed_day_says_so(wall: Wall) -> None:
    wall.hall.do(day.close_day, actor(wall.hall, "supervisor"))
    wall.wait_for("closed for today")
    assert wall.board.services.shown == 0, "an estimate would ask people to stay"


def test_text_scales_with_the_window_and_is_never_cut(wall: Wall) -> None:
    ticket = wall.take()
    wall.call("1")
    wall.wait_for(ticket)
    sizes = []
    for width, height in ((640, 360), (1280, 720), (720, 1280)):
        wall.board.resize(width, height)
        wall.bot.waitUntil(lambda width=width: wall.board.width() == width)  # type: ignore[misc]
        number = wall.board.call.number
        room = number.contentsRect()
        pixels = number.fitting_px(room)
        assert number._bounds(pixels, room).width() <= room.width()
        sizes.append(pixels)
    assert sizes[1] > 1.7 * sizes[0]
