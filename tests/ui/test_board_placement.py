"""Where the board belongs: the rule, and the board following screens that come and go."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.plugs import Plugs
from ui.board.choices import BoardChoices
from ui.board.keeper import BoardKeeper
from ui.board.placement import Placement, place, replace
from ui.screens.info import ScreenInfo, find

A, B, C = ScreenInfo("a"), ScreenInfo("b"), ScreenInfo("c")
TV = ScreenInfo("hdmi-1", "S123", "TV 55")


@pytest.mark.parametrize(
    ("screens", "staff", "before", "chosen"),
    [
        ((A,), "a", None, None),
        ((A, B), "a", None, "b"),
        ((A, B), "b", None, "a"),
        ((A, B, C), "a", C, "c"),
        ((A, B), "b", B, "a"),
        ((A, B), None, None, "b"),
        ((A,), "gone", None, None),
        ((), None, None, None),
    ],
)
def test_board_never_covers_the_staff(
    screens: tuple[ScreenInfo, ...], staff: str | None, before: ScreenInfo | None, chosen: str | None
) -> None:
    assert place(screens, staff, before) == Placement(chosen)


def test_screen_is_known_by_its_number_also_at_another_plug() -> None:
    moved = ScreenInfo("dp-2", TV.serial, TV.model)
    assert find((A, moved), TV) == moved
    assert find((A, ScreenInfo("hdmi-1", "S999", "TV 55")), TV) == ScreenInfo("hdmi-1", "S999", "TV 55")
    twin = ScreenInfo("hdmi-2", TV.serial, TV.model)
    assert find((twin, TV), TV) == TV, "cheap screens share a number: the plug tells them apart"
    assert find((A, B), None) is None


def test_lost_screen_is_waited_for_unless_a_new_one_takes_its_place() -> None:
    assert replace((A,), "a", B, before=(A, B)) == Placement(None, waits=True)
    assert replace((A, C), "a", B, before=(A, B, C)) == Placement(None, waits=True), "c has work of its own"
    assert replace((A, C), "a", B, before=(A, B)) == Placement("c")
    assert replace((A, B, C), "a", B, before=(A, C)) == Placement("b")
    assert replace((B,), "b", B, before=(A, B)) == Placement(None, waits=True), "the staff came to the board's screen"


class Room:
    """A staff window on the first of some screens, and a board."""

    def __init__(self, *names: str) -> None:
        self.plugs = Plugs(*names)
        self.staff, self.board = QWidget(), QWidget()
        self.plugs.on[self.staff] = names[0]
        self.choices = BoardChoices(keep=False)
        self.told: list[bool] = []
        self.keeper = BoardKeeper(self.board, self.staff, self.choices, self.plugs)
        self.keeper.waits.connect(self.told.append)

    def state(self) -> tuple[bool, bool, str]:
        return self.board.isVisible(), self.board.isFullScreen(), self.plugs.on.get(self.board, "")


@pytest.fixture
def rooms(qtbot: QtBot, qapp: QApplication) -> Iterator[list[Room]]:
    made: list[Room] = []
    yield made
    for room in made:
        room.plugs.stop()
        for window in (room.board, room.staff):
            window.close()
            window.deleteLater()
        room.plugs.deleteLater()


def _room(rooms: list[Room], *names: str) -> Room:
    rooms.append(Room(*names))
    rooms[-1].keeper.show()
    return rooms[-1]


def test_board_covers_the_second_screen_and_remembers_it(rooms: list[Room]) -> None:
    room = _room(rooms, "a", "b")
    assert room.state() == (True, True, "b")
    assert room.choices.screen == B


def test_with_one_screen_the_board_is_a_window_until_a_second_comes(rooms: list[Room]) -> None:
    room = _room(rooms, "a")
    assert room.board.isVisible() and not room.board.isFullScreen()
    room.plugs.plug("b")
    assert room.state() == (True, True, "b")


def test_unplugged_board_never_comes_over_the_staff_and_is_back_with_its_screen(rooms: list[Room]) -> None:
    room = _room(rooms, "a", "b")
    for _ in range(3):
        room.plugs.unplug("b")
        assert not room.board.isVisible()
        room.plugs.plug("b")
        assert room.state() == (True, True, "b")
    assert room.told == [True, False] * 3


def test_other_screens_that_come_and_go_leave_the_board_alone(rooms: list[Room]) -> None:
    room = _room(rooms, "a", "b")
    room.plugs.plug("c")
    assert room.state() == (True, True, "b")
    room.plugs.unplug("c")
    assert room.state() == (True, True, "b") and room.told == []


def test_board_gives_way_while_the_staff_has_lost_its_screen(rooms: list[Room]) -> None:
    room = _room(rooms, "a", "b")
    room.plugs.unplug("a")
    assert not room.board.isVisible() and room.told == [True]
    room.plugs.plug("a")
    assert room.plugs.of(room.staff) == "a", "the staff is back on its own screen"
    assert room.state() == (True, True, "b") and room.told == [True, False]


def test_replaced_television_is_taken_at_once(rooms: list[Room]) -> None:
    room = _room(rooms, "a", "b")
    room.plugs.unplug("b")
    room.plugs.plug("new")
    assert room.state() == (True, True, "new")
    room.plugs.plug("b")
    assert room.state() == (True, True, "new")


def test_choices_survive_a_restart_and_a_spoilt_file(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    from ui import prefs

    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    prefs.save({"look": "dark"})
    kept = BoardChoices()
    kept.set_screen(TV)
    kept.set_services(("A", "D"))
    kept.set_shown(True)
    again = BoardChoices()
    assert (again.screen, again.services, again.shown) == (TV, ("A", "D"), True)
    assert prefs.load()["look"] == "dark"
    for spoilt in ([], "x", {"screen": 7, "services": "AD", "shown": "yes"}, {"screen": {"name": 1}}):
        prefs.save({"board": spoilt})
        found = BoardChoices()
        assert (found.screen, found.services, found.shown) == (None, (), False)
