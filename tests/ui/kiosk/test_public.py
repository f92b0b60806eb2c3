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

from app.accounts.enrolled import enrol_here, enrolled_devices, revoke_device
from app.accounts.seats import sit_at
from app.commands.options import Common, split_common
from app.core.actor import Actor
from app.core.errors import HallError
from app.hall import Hall
from tests.helpers.halls import SECRET, StillClock, actor
from tests.helpers.kiosks import PATIENCE_MS, Touched
from tests.helpers.programs import focusable, spoken_name
from ui.board.window import BoardWindow
from ui.kiosk.window import KioskWindow
from ui.public.asking import AskingWindow
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


Serve = Callable[[str], PublicProgram]


@pytest.fixture
def serve(
    start: Callable[..., PublicProgram], new_store: Callable[[str], str], clock: StillClock, qtbot: QtBot
) -> Serve:
    """Give a function that enrols this computer as a kiosk or board, starts that, and waits until it serves."""

    def make(kind: str) -> PublicProgram:
        address = new_store("live")
        enrolled(address, clock, f"{kind}1")
        program = start(kind, address)
        assert program.holding.isFullScreen()
        qtbot.waitUntil(lambda: program.content is not None, timeout=PATIENCE_MS)
        return program

    return make


def asked_to_close(program: PublicProgram, qtbot: QtBot) -> AskingWindow:
    """Try to close a board; give the window that asks who does."""
    assert program.content is not None
    assert not program.content.window.close()
    assert program.content.window.isVisible()
    qtbot.waitUntil(lambda: program.asking is not None and program.asking.isVisible(), timeout=PATIENCE_MS)
    asking = program.asking
    assert asking is not None
    qtbot.waitUntil(lambda: "supervisor" in asking.page._people, timeout=PATIENCE_MS)
    asking.page._pick("supervisor")
    return asking


def says(program: PublicProgram, words: str) -> bool:
    return any(words in each.text() for each in program.holding.findChildren(QLabel) if not each.isHidden())


# -- enrolment


@pytest.mark.parametrize(("kind", "window"), [("kiosk", KioskWindow), ("board", BoardWindow)])
def test_an_enrolled_computer_shows_its_window_full_on_the_screen(serve: Serve, kind: str, window: type) -> None:
    program = serve(kind)
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


def test_a_computer_that_is_not_enrolled_gives_way_to_the_main_window(
    start: Callable[..., PublicProgram], new_store: Callable[[str], str], qtbot: QtBot
) -> None:
    program = start("kiosk", new_store("live"))
    qtbot.waitUntil(program.holding.main.isVisible, timeout=PATIENCE_MS)
    with qtbot.waitSignal(program.app.aboutToQuit, timeout=100, raising=False):  # no event loop runs here that ends
        qtbot.mouseClick(program.holding.main, Qt.MouseButton.LeftButton)
    assert program.main is not None
    try:
        assert program.main.poll() is None, "it runs"
        assert not program.holding.isVisible() and program.hall is None
    finally:
        program.main.kill()
        program.main.wait()


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


def test_two_touches_of_try_again_open_one_hall(
    start: Callable[..., PublicProgram],
    new_store: Callable[[str], str],
    clock: StillClock,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    signed_in: list[Hall] = []

    def sign_in(hall: Hall, kind: str, device: str) -> Actor:
        signed_in.append(hall)
        return device_of_this_pc(hall, kind, device)

    made = Path(new_store("live").removeprefix("sqlite:///"))
    enrolled(f"sqlite:///{made}", clock, "kiosk1")
    away = made.rename(tmp_path / "away.sqlite")
    program = start("kiosk", f"sqlite:///{made}", sign_in=sign_in)
    qtbot.waitUntil(lambda: says(program, "The hall's data was not found."), timeout=PATIENCE_MS)
    program._retry.stop()
    away.rename(made)
    qtbot.mouseClick(program.holding.retry, Qt.MouseButton.LeftButton)
    assert says(program, "One moment, please") and not program.holding.retry.isVisible()
    program.holding.retry.click()
    qtbot.waitUntil(lambda: program.content is not None and program.tasks.is_idle(), timeout=PATIENCE_MS)
    assert signed_in == [program.hall]


def test_a_revoked_kiosk_serves_no_longer_and_cannot_be_left_from_its_sentence(serve: Serve, qtbot: QtBot) -> None:
    program = serve("kiosk")
    assert program.hall is not None
    program.hall.do(revoke_device, actor(program.hall, "admin"), name="kiosk1")
    qtbot.waitUntil(lambda: program.content is None and program.holding.isVisible(), timeout=PATIENCE_MS)
    assert not program.holding.leave.isVisible()
    assert not program.holding.close()


def test_a_revoked_kiosk_asks_seldom_and_serves_as_soon_as_it_is_enrolled_again(serve: Serve, qtbot: QtBot) -> None:
    program = serve("kiosk")
    hall = program.hall
    assert hall is not None
    admin = actor(hall, "admin")
    hall.do(revoke_device, admin, name="kiosk1")
    qtbot.waitUntil(lambda: program.content is None and program._retry.isActive(), timeout=PATIENCE_MS)
    assert program._retry.interval() >= 600_000
    enrol_here(hall, admin, "kiosk1", "kiosk")
    qtbot.waitUntil(lambda: program.content is not None, timeout=PATIENCE_MS)


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
    kiosk.do(sit_at, "desk2", desk="2")
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
    assert kiosk.hall.sign_in("supervisor", SECRET)  # at the desk nobody waits for what is tried out here
    kiosk.clock.pass_by(minutes=1)
    kiosk.wait(kiosk.window.staff.enter.isEnabled)
    _pin(kiosk, SECRET)
    assert kiosk.says("What do you want to do?")
    kiosk.tap("leave_stay")
    assert kiosk.is_at("start")


def test_a_pin_with_letters_is_typed_on_the_screen_or_on_a_keyboard(kiosk: Touched) -> None:
    kiosk.tap("kiosk_staff")
    kiosk.tap("leave_name_supervisor")
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


def test_only_who_is_here_and_may_close_it_is_offered_and_the_pad_forgets(kiosk: Touched) -> None:
    kiosk.do(sit_at, "desk3", desk="3")
    kiosk.tap("kiosk_staff")
    kiosk.wait(lambda: kiosk.seen("leave_name_admin") is not None)
    offered = {name for name in ("admin", "supervisor", "desk1", "desk3", "kiosk1") if kiosk.seen(f"leave_name_{name}")}
    assert offered == {"admin", "supervisor", "desk3"}
    kiosk.tap("leave_name_admin")
    kiosk.tap("keypad_7")
    kiosk.tap("kiosk_back")
    assert kiosk.is_at("start")
    assert kiosk.window.staff.secret.text() == ""


def test_the_refusal_of_one_who_gave_up_does_not_meet_the_next(kiosk: Touched) -> None:
    kiosk.tap("kiosk_staff")
    kiosk.tap("leave_name_supervisor")
    kiosk.tap("keypad_9")
    staff = kiosk.window.staff
    staff.enter.click()
    assert not kiosk.program.tasks.is_idle()  # a secret takes its second
    staff.begin()
    kiosk.wait(kiosk.program.tasks.is_idle)
    kiosk.tap("leave_name_admin")
    assert not kiosk.says("Name and PIN do not match.")
    assert staff.enter.isEnabled()


def test_the_board_closes_only_for_staff(serve: Serve, qtbot: QtBot) -> None:
    program = serve("board")
    asking = asked_to_close(program, qtbot)
    asking.page.secret.setText(SECRET)
    qtbot.mouseClick(asking.page.enter, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(asking.page.leave.isVisible, timeout=PATIENCE_MS)
    qtbot.mouseClick(asking.page.leave, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.content is None, timeout=PATIENCE_MS)


def test_the_board_asks_as_long_as_somebody_types(serve: Serve, qtbot: QtBot) -> None:
    program = serve("board")
    asking = asked_to_close(program, qtbot)
    asking.activateWindow()
    qtbot.waitUntil(asking.isActiveWindow, timeout=PATIENCE_MS)
    asking.page.secret.setFocus()
    asking._away.stop()
    QTest.keyClick(asking.windowHandle(), Qt.Key.Key_7)
    assert asking.page.secret.text() == "7"
    assert asking._away.isActive()
    asking._away.stop()
    spot = asking.page.enter.mapTo(asking, asking.page.enter.rect().center())
    QTest.mouseClick(asking.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    assert asking._away.isActive()
    qtbot.waitUntil(program.tasks.is_idle, timeout=PATIENCE_MS)
    asking.page._refused(HallError("wait_before_retry", seconds=64))
    asking._away.timeout.emit()
    assert asking.isVisible() and asking._away.isActive()  # told to wait, they wait
    asking.page._refused(HallError("bad_secret"))
    asking.page._wait.stop()
    asking._away.timeout.emit()
    assert not asking.isVisible()


# -- the store is away


def test_after_a_minute_without_a_store_a_long_press_closes_an_enrolled_kiosk(
    start: Callable[..., PublicProgram],
    new_store: Callable[[str], str],
    clock: StillClock,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = Path(new_store("live").removeprefix("sqlite:///"))
    enrolled(f"sqlite:///{made}", clock, "kiosk1")
    made.rename(tmp_path / "away.sqlite")
    program = start("kiosk", f"sqlite:///{made}")
    leave, held = program.holding.leave, program.holding._held
    qtbot.waitUntil(lambda: says(program, "The hall's data was not found."), timeout=PATIENCE_MS)
    assert not leave.isVisible()
    monkeypatch.setattr("ui.public.program.AWAY_MS", 0)
    qtbot.mouseClick(program.holding.retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(leave.isVisible, timeout=PATIENCE_MS)
    assert "hold for 5 seconds" in leave.text()
    assert all(spoken_name(each) for each in focusable(program.holding))
    qtbot.mouseClick(leave, Qt.MouseButton.LeftButton)
    assert not held.isActive() and program.holding.isVisible()  # a touch is no long press
    held.setInterval(50)
    with qtbot.waitSignal(program.holding.quit_asked, timeout=PATIENCE_MS):
        qtbot.mousePress(leave, Qt.MouseButton.LeftButton)
        assert "Keep holding" in leave.text()


# -- hearing of other programs


def test_a_board_that_could_not_listen_at_first_tries_again(
    serve: Serve, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = serve("board")
    qtbot.waitUntil(program.tasks.is_idle, timeout=PATIENCE_MS)
    hall = program.hall
    assert hall is not None and hall._feed is not None
    hall._feed.stop()
    hall._feed = None
    monkeypatch.setattr("ui.public.program.RETRY_S", (0,))
    program._not_watching(HallError("store_unreachable"))
    qtbot.waitUntil(lambda: hall._feed is not None, timeout=PATIENCE_MS)


def test_each_start_signs_in_as_the_device_it_is_and_as_no_other(hall: Hall, home: Path) -> None:
    for name in ("board1", "board2"):
        enrol_here(hall, actor(hall, "admin"), name, "board")
    device_of_this_pc(hall, "board", "board2")
    seen = {device.name: device.seen_at for device in hall.ask(enrolled_devices, actor(hall, "admin"))}
    assert seen["board1"] is None and seen["board2"] is not None
