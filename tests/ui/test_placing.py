"""A kiosk's or board's own window stays on its screen, whatever is unplugged, shaken or plugged in elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.helpers.plugs import Plugs
from ui import prefs
from ui.public.placing import Placing, screen_before
from ui.screens.info import ScreenInfo

A, B = ScreenInfo("a"), ScreenInfo("b")
TV = ScreenInfo("hdmi-1", "S123", "TV 55")
MOVED = ScreenInfo("dp-2", TV.serial, TV.model)


class Wall:
    """A window and the screens it may be on."""

    def __init__(self, screens: tuple[ScreenInfo, ...], kind: str, asked: int | None) -> None:
        self.plugs, self.window = Plugs(*screens), QWidget()
        self.placing = Placing(kind, asked, kind == "kiosk", True, self.window, screens=self.plugs)
        self.placing.show(self.window)

    @property
    def on(self) -> str | None:
        return self.plugs.of(self.window) if self.window.isVisible() else None


Hang = Callable[..., Wall]


@pytest.fixture
def hang(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hang]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    made: list[Wall] = []

    def make(*screens: ScreenInfo, kind: str = "board", asked: int | None = None) -> Wall:
        made.append(Wall(screens, kind, asked))
        return made[-1]

    yield make
    for wall in made:
        wall.placing.stop()
        wall.window.close()
        wall.plugs.deleteLater()
        wall.window.deleteLater()


def test_it_is_hidden_while_its_screen_is_away_and_back_with_it(hang: Hang) -> None:
    wall = hang(A, B)
    assert wall.on == "b"
    wall.plugs.unplug("b")
    assert wall.on is None
    wall.plugs.plug("c")
    assert wall.on is None, "c has work of its own"
    wall.plugs.plug("b")
    assert wall.on == "b"


def test_its_television_is_known_again_at_another_plug(hang: Hang) -> None:
    wall = hang(A, TV)
    wall.plugs.unplug("hdmi-1")
    wall.plugs.plug(MOVED)
    assert wall.on == "dp-2"


def test_after_a_restart_too(hang: Hang) -> None:
    wall = hang(A, B, TV)
    wall.placing.move_on()
    assert wall.on == "hdmi-1" and screen_before("board") == TV
    assert hang(A, B, MOVED).on == "dp-2"


def test_a_plug_that_an_older_program_kept_is_still_known(hang: Hang) -> None:
    prefs.save({"screen_board": "c"})
    assert hang(A, B, ScreenInfo("c")).on == "c"
    prefs.save({"screen_board": {"name": 1}})
    assert hang(A, B).on == "b"


def test_a_screen_that_shakes_is_not_followed_before_it_is_quiet(hang: Hang) -> None:
    wall = hang(A, B)
    for _ in range(3):
        wall.plugs.unplug("b", quiet=False)
        assert wall.on is None
        wall.plugs.there.append(B)
        assert wall.on is None
    wall.plugs.changed.emit()
    assert wall.on == "b"


def test_what_a_shaken_window_system_moved_goes_back(hang: Hang) -> None:
    wall = hang(A, B)
    wall.plugs.on[wall.window] = "a"
    wall.plugs.changed.emit()
    assert wall.on == "b"


def test_a_screen_asked_for_by_number_is_waited_for(hang: Hang) -> None:
    wall = hang(A, asked=2)
    assert wall.on is None
    wall.plugs.plug("b")
    assert wall.on == "b"


def test_a_kiosk_takes_the_only_screen_and_a_computer_without_one_is_waited_for(hang: Hang) -> None:
    wall = hang(kind="kiosk")
    assert wall.on is None
    wall.plugs.plug("a")
    assert wall.on == "a"
