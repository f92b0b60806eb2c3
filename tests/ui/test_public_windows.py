"""Kiosk and board opened from the main window: no command line is needed to set a hall up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.accounts.enrolled import devices_here, enrol_here, enrolled_devices
from tests.helpers.halls import actor
from tests.helpers.programs import PATIENCE_MS, Desktop
from ui.palette.providers import MenusProvider, Surroundings
from ui.public.launch import PublicWindows, window_command
from ui.public.program import PublicOptions
from ui.public.run import make_program
from ui.screens.choose import beside
from ui.screens.info import ScreenInfo
from ui.signin.page import SignInPage
from ui.voice.making import process_engine

TWO = ("DP-1", "HDMI-1")


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    for name in ("DATA", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    return tmp_path


@pytest.fixture
def windows(desktop: Desktop, home: Path) -> Iterator[Callable[[], PublicWindows]]:
    """Give what starts the programs for whoever is at work; what it started ends with the test."""
    seen: list[PublicWindows] = []

    def give() -> PublicWindows:
        place = desktop.window.workplace
        assert place is not None
        seen.append(place._windows)
        return seen[-1]

    yield give
    for process in {process for each in seen for process in each.started}:
        process.kill()
        process.wait()


def test_who_may_not_enrol_is_told_who_does_and_led_to_their_sign_in(desktop: Desktop, home: Path) -> None:
    desktop.work_as("desk1", "1")
    desktop.menu("topbar-person", "open_kiosk")
    assert desktop.message() == (
        "This computer is not enrolled yet: Ticket kiosk. "
        "An administrator enrols it once at this computer, under Settings, Boards and kiosks."
    )
    desktop.click("message-action")
    desktop.bot.waitUntil(lambda: isinstance(desktop.page(), SignInPage) and desktop.signin().name.count() > 0)
    assert desktop.signin().name.currentData() == "admin", "the one who may is proposed"
    assert desktop.window.goal.place == "screens"


def test_an_administrator_is_led_to_where_it_is_enrolled(desktop: Desktop, home: Path) -> None:
    desktop.work_as("admin")
    desktop.menu("topbar-person", "open_board")
    assert desktop.message().startswith("This computer is not enrolled yet: Board for calls.")
    desktop.click("message-action")
    place = desktop.window.workplace
    assert place is not None
    page = place.page("settings")
    desktop.bot.waitUntil(lambda: page is not None and page.section("screens") is not None)  # type: ignore[attr-defined]


def test_the_palette_finds_every_window(desktop: Desktop, home: Path) -> None:
    desktop.work_as("desk1", "1")
    ctx, place = desktop.window.ctx, desktop.window.workplace
    assert ctx is not None and place is not None
    found = MenusProvider(Surroundings(ctx, place, desktop.window, place.do)).entries()
    assert {"menu-open_kiosk", "menu-open_board", "menu-open_rating"} <= {entry.id for entry in found}


def test_the_rating_screen_is_opened_from_the_same_menu(desktop: Desktop, windows: Callable[[], PublicWindows]) -> None:
    desktop.work_as("desk1", "1")
    desktop.menu("topbar-person", "open_rating")
    assert desktop.message().startswith("This computer is not enrolled yet: Rating screen.")
    enrol_here(desktop.hall, actor(desktop.hall, "admin"), "rating1", "rating")
    desktop.menu("topbar-person", "open_rating")
    assert desktop.message().startswith("This computer has one screen, and it would be covered: Rating screen.")
    desktop.click("message-action")
    assert desktop.message().startswith("Opening: Rating screen (rating1).")
    assert len(windows().started) == 1


def test_on_an_only_screen_it_asks_first_and_then_the_program_signs_in_as_the_device(
    desktop: Desktop, windows: Callable[[], PublicWindows]
) -> None:
    hall = desktop.hall
    enrol_here(hall, actor(hall, "admin"), "board1", "board")
    desktop.work_as("desk1", "1")
    desktop.menu("topbar-person", "open_board")
    assert desktop.message().startswith("This computer has one screen, and it would be covered: Board for calls.")
    assert not windows().started
    desktop.click("message-action")
    assert desktop.message().startswith("Opening: Board for calls (board1).")
    assert len(windows().started) == 1

    def signed_in() -> bool:
        return any(row.seen_at is not None for row in hall.ask(enrolled_devices, actor(hall, "admin")))

    desktop.bot.waitUntil(signed_in, timeout=2 * PATIENCE_MS)


def test_the_devices_of_this_computer_are_named_in_order(desktop: Desktop, home: Path) -> None:
    hall = desktop.hall
    for name, kind in (("b2", "board"), ("b1", "board"), ("k", "kiosk")):
        enrol_here(hall, actor(hall, "admin"), name, kind)
    enrol_here(hall, actor(hall, "admin"), "b3", "board", home / "elsewhere")
    assert devices_here(hall, "board") == ("b1", "b2") and devices_here(hall, "kiosk") == ("k",)


def test_no_password_stands_in_the_command() -> None:
    assert window_command("kiosk")[1:] == ["-m", "ui", "--kiosk"]
    assert window_command("board", "b2", 3)[1:] == ["-m", "ui", "--board", "--device", "b2", "--screen", "3"]


@pytest.mark.parametrize(
    ("screens", "staffs", "before", "taken", "number"),
    [
        (TWO, "DP-1", "", (), 2),
        (TWO, "HDMI-1", "", (), 1),
        (TWO, "DP-1", "DP-1", (), 2),  # where it was last, staff works now
        ((*TWO, "VGA-1"), "DP-1", "VGA-1", (), 3),
        ((*TWO, "VGA-1"), "DP-1", "", ("HDMI-1",), 3),
        (TWO, "DP-1", "", ("HDMI-1",), None),
        (("DP-1",), "DP-1", "", (), None),
    ],
)
def test_a_window_goes_beside_the_staffs_own(
    screens: tuple[str, ...], staffs: str, before: str, taken: tuple[str, ...], number: int | None
) -> None:
    there, was = tuple(map(ScreenInfo, screens)), ScreenInfo(before) if before else None
    assert beside(there, staffs, was, taken) == number


def test_the_programs_in_the_hall_have_a_voice(qapp, home: Path) -> None:
    program = make_program(qapp, "sqlite:///nowhere.sqlite", PublicOptions("kiosk"))
    try:
        assert program.options.make_engine is process_engine
    finally:
        program.stop()
        qapp.setQuitOnLastWindowClosed(True)
        program.holding.deleteLater()
        program.look.deleteLater()
        program.deleteLater()
