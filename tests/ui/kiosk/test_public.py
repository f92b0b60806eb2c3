"""Kiosk and board as programs of their own: enrolled, alone of their kind, full on a screen, left only by staff."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.accounts.enrolled import enrol_here, revoke_device
from app.commands.options import Common, split_common
from app.core.errors import HallError
from app.hall import Hall
from tests.helpers.halls import SECRET, StillClock, actor
from tests.helpers.kiosks import PATIENCE_MS, Touched
from tests.helpers.programs import focusable, spoken_name
from ui.board.window import BoardWindow
from ui.kiosk.window import KioskWindow
from ui.public.enrolment import device_of_this_pc
from ui.public.program import PublicOptions, PublicProgram
from ui.single import SingleWindow
from ui.start import UsageError, window_options


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


@pytest.fixture
def start(
    qtbot: QtBot, qapp: QApplication, new_store: Callable[[str], str], clock: StillClock, home: Path
) -> Iterator[Callable[..., PublicProgram]]:
    """Give a function that starts a program of a kind as `huiketing --kiosk` does."""
    made: list[PublicProgram] = []

    def make(kind: str, address: str = "", **more: object) -> PublicProgram:
        options = PublicOptions(kind, clock=clock, **more)  # type: ignore[arg-type]
        made.append(PublicProgram(qapp, address or new_store("live"), options))
        made[-1].look.set_language("en")
        made[-1].show()
        return made[-1]

    yield make
    for program in made:
        program.stop()
        program.look.set_scale(100)
        qapp.setQuitOnLastWindowClosed(True)
        program.holding.deleteLater()
        program.look.deleteLater()
        program.deleteLater()


def enrolled(address: str, clock: StillClock, *names: str) -> None:
    """Enrol this computer, as an admin does once."""
    hall = Hall.open(address, clock)
    for name in names:
        enrol_here(hall, actor(hall, "admin"), name, name.rstrip("0123456789"))
    hall.close()


def says(program: PublicProgram, words: str) -> bool:
    return any(words in each.text() for each in program.holding.findChildren(QLabel) if not each.isHidden())


# -- enrolment


@pytest.mark.parametrize(("kind", "window"), [("kiosk", KioskWindow), ("board", BoardWindow)])
def test_an_enrolled_computer_shows_its_window_full_on_the_screen(
    start: Callable[..., PublicProgram],
    new_store: Callable[[str], str],
    clock: StillClock,
    qtbot: QtBot,
    kind: str,
    window: type,
) -> None:
    address = new_store("live")
    enrolled(address, clock, f"{kind}1")
    program = start(kind, address)
    assert program.holding.isFullScreen()
    qtbot.waitUntil(lambda: program.content is not None, timeout=PATIENCE_MS)
    assert program.content is not None
    shown = program.content.window
    assert isinstance(shown, window)
    assert shown.isFullScreen()
    assert shown.geometry() == QGuiApplication.primaryScreen().geometry()
    assert not program.holding.isVisible()
    assert program.content.window._ctx.actor.role.value == kind  # type: ignore[attr-defined]


def test_a_computer_that_is_not_enrolled_says_so_and_serves_as_soon_as_it_is(
    start: Callable[..., PublicProgram], new_store: Callable[[str], str], clock: StillClock, qtbot: QtBot
) -> None:
    address = new_store("live")
    program = start("kiosk", address)
    qtbot.waitUntil(lambda: says(program, "this computer is not enrolled as a kiosk"), timeout=PATIENCE_MS)
    assert says(program, "Please take your number at the front desk.")
    assert all(spoken_name(each) for each in focusable(program.holding))
    assert program.holding.leave.isVisible()
    enrolled(address, clock, "kiosk1")
    qtbot.mouseClick(program.holding.retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.content is not None, timeout=PATIENCE_MS)


def test_a_missing_store_is_tried_again_by_itself(
    start: Callable[..., PublicProgram],
    new_store: Callable[[str], str],
    clock: StillClock,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    made = Path(new_store("live").removeprefix("sqlite:///"))
    away = made.rename(tmp_path / "away.sqlite")
    program = start("kiosk", f"sqlite:///{made}")
    qtbot.waitUntil(lambda: says(program, "The hall's data was not found."), timeout=PATIENCE_MS)
    enrolled(f"sqlite:///{away}", clock, "kiosk1")
    away.rename(made)
    qtbot.waitUntil(lambda: program.content is not None, timeout=PATIENCE_MS)


def test_a_revoked_kiosk_serves_no_longer_and_cannot_be_left_from_its_sentence(
    start: Callable[..., PublicProgram], new_store: Callable[[str], str], clock: StillClock, qtbot: QtBot
) -> None:
    address = new_store("live")
    enrolled(address, clock, "kiosk1")
    program = start("kiosk", address)
    qtbot.waitUntil(lambda: program.content is not None, timeout=PATIENCE_MS)
    assert program.hall is not None
    program.hall.do(revoke_device, actor(program.hall, "admin"), name="kiosk1")
    qtbot.waitUntil(lambda: program.content is None and program.holding.isVisible(), timeout=PATIENCE_MS)
    assert not program.holding.leave.isVisible()
    assert not program.holding.close()


def test_one_computer_may_be_several_devices_of_a_kind(hall: Hall, home: Path) -> None:
    for name in ("board1", "board2"):
        enrol_here(hall, actor(hall, "admin"), name, "board")
    assert device_of_this_pc(hall, "board", "board2").name == "board2"
    assert device_of_this_pc(hall, "board").name in ("board1", "board2")
    with pytest.raises(HallError, match="not_enrolled"):
        device_of_this_pc(hall, "board", "board3")
    with pytest.raises(HallError, match="not_enrolled"):
        device_of_this_pc(hall, "kiosk")


# -- alone of its kind


def test_kiosk_board_and_main_window_stand_beside_each_other_and_each_only_once(
    qapp: QApplication, tmp_path: Path
) -> None:
    address = "sqlite:////nowhere/hall.sqlite"
    first = [SingleWindow(address, kind, tmp_path) for kind in ("main", "kiosk", "board", "board  board2")]
    second = SingleWindow(address, "kiosk", tmp_path)
    assert [each.take() for each in first] == [True] * 4
    assert not second.take()
    for each in first:
        each.release()


# -- how it is started


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--kiosk"], ("kiosk", None, "")),
        (["--board", "--screen", "2"], ("board", 2, "")),
        (["--board", "--screen=3", "--device", "board2"], ("board", 3, "board2")),
    ],
)
def test_the_command_line_names_kind_screen_and_device(words: list[str], told: tuple[str, int | None, str]) -> None:
    options = window_options(*split_common(["--store", "sqlite:///x", *words]))
    assert (options.kind, options.screen, options.device) == told


@pytest.mark.parametrize(
    "words", [["--kiosk", "x"], ["--kiosk", "--screen"], ["--board", "--screen", "0"], ["--kiosk", "--board"]]
)
def test_a_wrong_command_line_is_refused(words: list[str]) -> None:
    with pytest.raises(UsageError):
        window_options(Common(), words)


# -- leaving


def _pin(kiosk: Touched, secret: str) -> None:
    for character in secret:
        kiosk.tap(f"keypad_{character}")
    kiosk.tap("leave_enter")
    kiosk.wait(kiosk.program.tasks.is_idle)


def test_staff_leaves_with_their_pin_and_nobody_else(kiosk: Touched, qtbot: QtBot) -> None:
    kiosk.tap("kiosk_staff")
    kiosk.tap("leave_name_desk2")
    _pin(kiosk, "13579135")
    assert kiosk.says("Name and PIN do not match.")
    assert kiosk.window.staff.secret.text() == ""
    with qtbot.waitSignal(kiosk.flow.left, timeout=PATIENCE_MS):
        _pin(kiosk, SECRET)
        assert kiosk.says("What do you want to do?")
        kiosk.tap("leave_now")
    assert kiosk.program.content is None and kiosk.program.hall is None


def test_wrong_pins_make_it_wait_as_signing_in_does(kiosk: Touched) -> None:
    kiosk.tap("kiosk_staff")
    kiosk.tap("leave_name_supervisor")
    for _ in range(4):
        kiosk.wait(kiosk.window.staff.enter.isEnabled)
        _pin(kiosk, "99887766")
    assert kiosk.says("Too many wrong tries.")
    assert not kiosk.window.staff.enter.isEnabled()
    kiosk.clock.pass_by(minutes=1)
    kiosk.wait(kiosk.window.staff.enter.isEnabled)
    _pin(kiosk, SECRET)
    assert kiosk.says("What do you want to do?")
    kiosk.tap("leave_stay")
    assert kiosk.is_at("start")


def test_a_pin_with_letters_is_typed_on_the_screen_or_on_a_keyboard(kiosk: Touched) -> None:
    kiosk.tap("kiosk_staff")
    kiosk.tap("leave_name_desk1")
    kiosk.tap("keypad_1")
    kiosk.tap("keypad_swap")
    kiosk.tap("keypad_shift")
    kiosk.tap("keypad_q")
    kiosk.tap("keypad_shift")
    kiosk.tap("keypad_m")
    kiosk.tap("keypad_m")
    kiosk.tap("keypad_erase")
    assert kiosk.window.staff.secret.text() == "1Qm"
    kiosk.window.activateWindow()
    kiosk.wait(kiosk.window.isActiveWindow)
    kiosk.window.staff.secret.setFocus()
    QTest.keyClick(kiosk.window.windowHandle(), Qt.Key.Key_Z)
    assert kiosk.window.staff.secret.text().lower() == "1qmz"


def test_only_people_of_the_site_are_offered_and_the_pad_forgets(kiosk: Touched) -> None:
    kiosk.tap("kiosk_staff")
    kiosk.wait(lambda: kiosk.seen("leave_name_admin") is not None)
    assert kiosk.seen("leave_name_kiosk1") is None
    kiosk.tap("leave_name_admin")
    kiosk.tap("keypad_7")
    kiosk.tap("kiosk_back")
    assert kiosk.is_at("start")
    assert kiosk.window.staff.secret.text() == ""


def test_the_board_closes_only_for_staff(
    start: Callable[..., PublicProgram], new_store: Callable[[str], str], clock: StillClock, qtbot: QtBot
) -> None:
    address = new_store("live")
    enrolled(address, clock, "board1")
    program = start("board", address)
    qtbot.waitUntil(lambda: program.content is not None, timeout=PATIENCE_MS)
    assert program.content is not None
    assert not program.content.window.close()
    assert program.content.window.isVisible()
    qtbot.waitUntil(lambda: program.asking is not None and program.asking.isVisible(), timeout=PATIENCE_MS)
    asking = program.asking
    assert asking is not None
    qtbot.waitUntil(lambda: bool(asking.page.names.shown()), timeout=PATIENCE_MS)
    asking.page._pick("desk1")
    asking.page.secret.setText(SECRET)
    qtbot.mouseClick(asking.page.enter, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(asking.page.leave.isVisible, timeout=PATIENCE_MS)
    qtbot.mouseClick(asking.page.leave, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.content is None, timeout=PATIENCE_MS)
