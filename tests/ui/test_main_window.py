"""The main window: the day, messages, looks, crashes, a second start, a hall that does not open."""

from __future__ import annotations

import faulthandler
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from app.core.changes import QUEUE, Changes
from app.hall import Hall
from app.queue import desk, opening, tickets
from app.queue.day import close_day
from db.errors import StoreError
from db.feed import Feed
from tests.helpers.halls import StillClock, actor
from tests.helpers.programs import PATIENCE_MS, Desktop
from tests.helpers.scripts import CHECKS
from ui.crash import CrashHandler
from ui.shell.topbar import LOCK_IN_MENU
from ui.signin.page import SignInPage
from ui.single import SingleWindow

KEY = Qt.Key
ROOT = CHECKS.parents[1]


def _supervisor(desktop: Desktop) -> None:
    desktop.work_as("supervisor", "1")
    desktop.bot.waitUntil(lambda: desktop.desk().view is not None)


def _day_closed(desktop: Desktop, closed: bool) -> None:
    def shown() -> bool:
        view = desktop.desk().view
        return view is not None and view.day_closed is closed

    desktop.bot.waitUntil(shown)


# -- the day


def test_supervisor_closes_the_day_after_a_question_and_opens_it_again(desktop: Desktop) -> None:
    desktop.do(tickets.take_ticket, service="A")
    _supervisor(desktop)
    desktop.do(opening.open_desk, desk="1")
    desktop.bot.waitUntil(lambda: len(desktop.desk().view.waiting) == 1)
    desktop.menu("topbar-person", "close_day")
    assert "Waiting, called or on hold: 1. They will be counted as not served." in desktop.message()
    desktop.click("message-action")
    assert desktop.message().startswith("The day is closed: 0 served, 1 not served, 0 missed.")
    _day_closed(desktop, True)
    desktop.bot.waitUntil(lambda: "Day closed" in desktop.window.topbar.desk.text())
    desktop.menu("topbar-person", "open_day")
    assert desktop.message() == "The day is open again."
    _day_closed(desktop, False)


def test_whoever_sits_at_no_desk_is_offered_the_one_step_of_the_day_that_can_be_done(desktop: Desktop) -> None:
    desktop.work_as("supervisor")
    menu = desktop.find("topbar-person").menu()

    def offered() -> list[str]:
        menu.aboutToShow.emit()
        steps = ("close_day", "open_day")
        return [action.data() for action in menu.actions() if action.data() in steps and action.isEnabled()]

    desktop.bot.waitUntil(lambda: offered() == ["close_day"])
    desktop.menu("topbar-person", "close_day")
    desktop.click("message-action")
    desktop.bot.waitUntil(lambda: offered() == ["open_day"])


def _four_people_at_four_stages(desktop: Desktop) -> None:
    for _ in range(4):
        desktop.do(tickets.take_ticket, service="A")
    for number in ("1", "2", "3"):
        desktop.do(opening.open_desk, desk=number)
        desktop.do(desk.call_next, desk=number)
    desktop.do(desk.start, desk="2")
    desktop.do(desk.start, desk="3")
    desktop.do(desk.hold, desk="3", reason="fetches a paper")


@pytest.mark.parametrize("seat", [None, "4"])
@pytest.mark.parametrize("carried", [False, True])
def test_question_before_the_close_counts_everybody_at_the_site(
    desktop: Desktop, seat: str | None, carried: bool
) -> None:
    desktop.set("queue.carry_over", carried)
    desktop.work_as("supervisor", seat)
    _four_people_at_four_stages(desktop)
    desktop.menu("topbar-person", "close_day")
    after = "They keep their numbers for the next day." if carried else "They will be counted as not served."
    said = desktop.message()
    assert said.startswith(f"Close the day? Waiting, called or on hold: 3. {after}"), said
    assert "Being served: 1; they count as served." in said
    desktop.click("message-action")
    unserved = 0 if carried else 3
    assert f": 1 served, {unserved} not served" in desktop.message()


def test_clock_that_ran_ahead_is_told_with_the_step_of_whoever_may_close_the_day(desktop: Desktop) -> None:
    desktop.clock.ahead = True
    desktop.work_as("desk1", "1")
    desktop.bot.waitUntil(lambda: "clock has jumped ahead" in desktop.message())
    assert not desktop.window.strip.current().action_text
    desktop.window.sign_out()
    desktop.settle()
    _supervisor(desktop)
    desktop.bot.waitUntil(lambda: "clock has jumped ahead" in desktop.message())
    desktop.click("message-action")
    assert desktop.message().startswith("Close the day? Nobody is waiting.")


def test_clock_that_ran_ahead_is_told_also_at_no_desk_until_the_day_is_closed(desktop: Desktop) -> None:
    desktop.clock.ahead = True
    desktop.work_as("supervisor")
    desktop.bot.waitUntil(lambda: "clock has jumped ahead" in desktop.message())
    assert desktop.window.strip.current().action_text.startswith("Close the day")
    desktop.do(close_day)
    desktop.bot.waitUntil(lambda: desktop.message() == "")


def test_question_put_away_closes_nothing(desktop: Desktop) -> None:
    _supervisor(desktop)
    desktop.menu("topbar-person", "close_day")
    desktop.click("message-close")
    assert desktop.message() == ""
    assert desktop.desk().view is not None and not desktop.desk().view.day_closed


def test_receptionist_is_not_offered_to_close_the_day(desktop: Desktop) -> None:
    desktop.work_as("desk1", "1")
    menu = desktop.window.topbar.person.menu()
    menu.aboutToShow.emit()
    offered = [action.data() for action in menu.actions() if action.data() is not None]
    assert offered == ["open_kiosk", "open_board", "open_rating", "lock", "sign_out"]


def test_top_bar_opens_pauses_and_closes_the_desk(desktop: Desktop) -> None:
    desktop.work_as("desk1", "1")
    desktop.bot.waitUntil(lambda: desktop.desk().view is not None)
    desktop.menu("topbar-desk", "open_desk")
    desktop.bot.waitUntil(lambda: "Open" in desktop.window.topbar.desk.text())
    desktop.menu("topbar-desk", "pause_desk")
    assert desktop.says("Pause this desk")
    desktop.key(KEY.Key_Escape)
    desktop.menu("topbar-desk", "close_desk")
    desktop.bot.waitUntil(lambda: "Closed" in desktop.window.topbar.desk.text())


# -- who sees what


def test_attendant_comes_to_the_page_of_lending_at_once(make_desktop: Callable[..., Desktop]) -> None:
    desktop = make_desktop("demo")
    desktop.work_as("station1")
    assert desktop.window.workplace is not None
    assert [entry.name for entry in desktop.window.workplace.entries()] == ["lending", "guides"]
    assert desktop.find("lending_scan").hasFocus()


def test_rail_shows_words_where_there_is_room(desktop: Desktop) -> None:
    desktop.work_as("desk1", "1")
    desktop.window.resize(1280, 800)
    button = desktop.find("rail-desk")
    assert button.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly
    desktop.window.resize(1024, 768)
    assert button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    assert button.accessibleName() == "Desk"


# -- the strip and the top bar


def test_message_never_moves_the_page_above_it(desktop: Desktop) -> None:
    desktop.work_as("desk1", "1")
    page, strip = desktop.desk(), desktop.window.strip
    for scale in (100, 200):
        desktop.menu("topbar-look", f"scale:{scale}")
        desktop.bot.waitUntil(lambda: strip.isVisible() and strip.height() == strip.least_height())
        before = (page.mapTo(desktop.window, QPoint(0, 0)), page.size())
        for text in ("short", "a sentence that goes on and on and needs several lines " * 6):
            strip.show_message(text, "error", "Undo", page.take_focus, id="test", next_step="What to do next.")
            desktop.settle()
            assert (page.mapTo(desktop.window, QPoint(0, 0)), page.size()) == before
            assert strip.geometry().bottom() == desktop.window.centralWidget().rect().bottom()
            assert strip.height() == strip.wanted_height(strip.width())
        assert strip.height() > strip.least_height()
        strip.clear()


def test_rail_reaches_the_bottom_of_the_window(desktop: Desktop) -> None:
    desktop.work_as("desk1", "1")
    rail, middle = desktop.find("rail"), desktop.window.centralWidget()
    desktop.bot.waitUntil(lambda: rail.mapTo(middle, rail.rect().bottomLeft()).y() == middle.rect().bottom())
    assert desktop.window.strip.x() == rail.width()


def test_sign_in_has_no_strip_until_it_says_something(desktop: Desktop) -> None:
    page, middle = desktop.page(), desktop.window.centralWidget()
    assert not desktop.window.strip.isVisible()
    desktop.bot.waitUntil(lambda: page.mapTo(middle, page.rect().bottomLeft()).y() == middle.rect().bottom())
    desktop.window.notices.left_behind()
    strip = desktop.window.strip
    desktop.bot.waitUntil(lambda: page.mapTo(middle, page.rect().bottomLeft()).y() < strip.y())
    assert strip.isVisible()
    strip.dismiss()
    desktop.bot.waitUntil(lambda: not strip.isVisible())


@pytest.mark.parametrize(("width", "scale"), [(1280, 100), (1024, 100), (1280, 125), (1024, 200), (1280, 200)])
def test_top_bar_always_says_who_works_where(make_desktop: Callable[..., Desktop], width: int, scale: int) -> None:
    desktop = make_desktop("demo", language="zh_CN")
    desktop.work_as("desk1", "1")
    desktop.window.resize(width, 768)
    desktop.menu("topbar-look", f"scale:{scale}")
    bar = desktop.window.topbar
    desktop.bot.waitUntil(lambda: bar.width() == width)
    name = desktop.window.ctx.actor.display_name
    assert bar.person.text() == name and "接待" in bar.desk.text() + bar.desk.accessibleName()
    desktop.bot.waitUntil(lambda: not bar.site.toolTip())  # the name of the place is not cut
    for each in (bar.board, bar.look_, bar.help, bar.lock):
        assert each.isVisible() == (each is not bar.lock or bar._given_up < LOCK_IN_MENU)
        assert each.accessibleName() and (each.text() or each.toolTip())


def test_closing_the_desk_stands_apart_from_a_pause(desktop: Desktop) -> None:
    desktop.work_as("desk1", "1")
    menu = desktop.window.topbar.desk.menu()
    menu.aboutToShow.emit()
    asked = [action.data() for action in menu.actions()]
    assert asked == ["open_desk", "pause_desk", None, "close_desk"]


# -- look and language


def test_text_size_look_and_language_change_at_once(desktop: Desktop) -> None:
    desktop.work_as("desk1", "1")
    height = desktop.find("topbar").height()
    desktop.menu("topbar-look", "scale:200")
    desktop.bot.waitUntil(lambda: desktop.find("topbar").height() > height)
    desktop.menu("topbar-look", "look:dark")
    assert desktop.window.palette().window().color().lightness() < 60
    desktop.menu("topbar-look", "language:zh_CN")
    desktop.bot.waitUntil(lambda: desktop.window.windowTitle() == "会客厅")
    assert "号席" in desktop.window.topbar.desk.text()


def test_text_grows_and_shrinks_by_keys(desktop: Desktop) -> None:
    desktop.key(KEY.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert desktop.program.look.scale == 125
    desktop.key(KEY.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    desktop.key(KEY.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert desktop.program.look.scale == 100


def test_help_lists_every_key_and_leaves_by_the_same_key(desktop: Desktop) -> None:
    from ui.shortcuts import Shortcut, key_text

    desktop.key(KEY.Key_F1)
    window = desktop.find("help_window")
    for shortcut in Shortcut:
        assert desktop.says(key_text(shortcut), window) and desktop.says(shortcut.words(), window), shortcut
    for words in ("Put in a new roll", "“Boards and kiosks”", "Ctrl+B shows or hides it"):
        assert desktop.says(words, window), words
    desktop.bot.waitUntil(window.isActiveWindow)
    desktop.key(KEY.Key_F1)
    desktop.bot.waitUntil(lambda: not window.isVisible())


def test_changes_of_others_are_heard_after_all_when_the_first_look_failed(
    make_desktop: Callable[..., Desktop],
    new_store: Callable[[str], str],
    clock: StillClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tries, begin = [], Feed.start

    def fail_once(feed: Feed) -> None:
        tries.append(feed)
        if len(tries) == 1:
            raise StoreError("store_unreachable")
        begin(feed)

    monkeypatch.setattr(Feed, "start", fail_once)
    monkeypatch.setattr("ui.program.LISTEN_AGAIN_MS", 50)
    address = new_store("live")
    desktop = make_desktop(address=address)
    desktop.bot.waitUntil(lambda: len(tries) == 2 and desktop.program.tasks.is_idle(), timeout=PATIENCE_MS)
    heard: list[Changes] = []
    desktop.hall.subscribe(heard.append)
    with closing(Hall.open(address, clock)) as other:
        other.do(tickets.take_ticket, actor(other, "supervisor"), service="A")
        desktop.bot.waitUntil(lambda: any(QUEUE in each.kinds for each in heard), timeout=PATIENCE_MS)


# -- a hall that does not open


def test_store_that_is_no_hall_is_told_in_words_and_can_be_tried_again(
    make_desktop: Callable[..., Desktop], new_store: Callable[[str], str], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.sqlite"
    broken.write_text("this is no database, but longer than a header has to be " * 40)
    desktop = make_desktop(address=f"sqlite:///{broken}")
    assert desktop.says("The hall cannot be opened")
    assert not desktop.window.welcome.demo.isVisible()
    shutil.copy(new_store("live").removeprefix("sqlite:///"), broken)
    desktop.click("welcome-retry")
    desktop.bot.waitUntil(lambda: isinstance(desktop.page(), SignInPage) and desktop.signin().name.count() > 0)


# -- one window


def test_second_start_raises_the_first(desktop: Desktop, tmp_path: Path) -> None:
    first, second = (SingleWindow("sqlite:///x", folder=tmp_path) for _ in range(2))
    assert first.take()
    first.asked.connect(desktop.window.come_forward)
    desktop.window.showMinimized()
    assert not second.take()
    desktop.bot.waitUntil(lambda: not desktop.window.isMinimized())
    first.release()
    assert second.take()
    second.release()


def test_other_stores_and_kinds_of_window_run_beside(tmp_path: Path) -> None:
    places = [
        SingleWindow("sqlite:///x", folder=tmp_path),
        SingleWindow("sqlite:///y", folder=tmp_path),
        SingleWindow("sqlite:///x", "board", folder=tmp_path),
    ]
    assert all(place.take() for place in places)
    for place in places:
        place.release()


def test_window_that_was_cut_off_is_known_at_the_next_start(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication\n"
        "from ui.single import SingleWindow\napp = QCoreApplication([])\n"
        "print(SingleWindow('sqlite:///x', folder=Path(sys.argv[1])).take(), flush=True); sys.stdin.read()"
    )
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, **pipes) as process:
        assert process.stdout is not None and process.stdout.readline() == b"True\n"
        process.kill()
    for ended in (True, False):
        window = SingleWindow("sqlite:///x", folder=tmp_path)
        assert window.take()
        assert window.badly_ended is ended
        window.release()


# -- the look after the start


def test_after_a_bad_end_the_data_is_checked_and_that_is_said(make_desktop: Callable[..., Desktop]) -> None:
    desktop = make_desktop(badly_ended=True)
    desktop.bot.waitUntil(lambda: desktop.message().startswith("The program did not end as it should last time."))


def test_start_after_a_good_end_says_nothing(make_desktop: Callable[..., Desktop]) -> None:
    desktop = make_desktop()
    desktop.bot.waitUntil(desktop.program.tasks.is_idle)
    assert desktop.message() == ""


def test_damage_is_told_after_the_start(make_desktop: Callable[..., Desktop], new_store: Callable[[str], str]) -> None:
    address = new_store("demo")
    with closing(sqlite3.connect(address.removeprefix("sqlite:///"))) as connection, connection:
        connection.execute("UPDATE audit SET subject = 'A999' WHERE id = (SELECT max(id) - 3 FROM audit)")
    desktop = make_desktop(address=address, badly_ended=True)
    desktop.bot.waitUntil(lambda: desktop.message().startswith("The record of what was done was changed"))


# -- bugs


class Faulty(QObject):
    """Has a bug in a slot."""

    struck = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.struck.connect(self.fail)

    @Slot()
    def fail(self) -> None:
        raise ZeroDivisionError("in a slot")


def _fail_in_worker() -> None:
    raise ZeroDivisionError("in a worker")


@pytest.fixture
def crash(desktop: Desktop, tmp_path: Path) -> Iterator[CrashHandler]:
    handler = CrashHandler(tmp_path / "logs")
    handler.install()
    handler.crashed.connect(desktop.window.show_crash)
    yield handler
    handler.remove()
    faulthandler.enable(sys.__stderr__)


def _report(desktop: Desktop) -> str:
    window = desktop.find("crash_window")
    text = window.findChild(QPlainTextEdit)
    assert text is not None
    return str(text.toPlainText())


def _goes_on(desktop: Desktop) -> None:
    """See that the desk still works."""
    before = len(desktop.desk().view.waiting) if desktop.desk().view is not None else 0
    desktop.do(tickets.take_ticket, service="A")
    desktop.bot.waitUntil(lambda: desktop.desk().view is not None and len(desktop.desk().view.waiting) > before)


@pytest.mark.parametrize("place", ["slot", "timer", "command", "query", "thread"])
def test_bug_anywhere_is_shown_kept_and_survived(desktop: Desktop, crash: CrashHandler, place: str) -> None:
    desktop.work_as("desk1", "1")
    desktop.do(opening.open_desk, by="desk1", desk="1")
    faulty = Faulty()
    match place:
        case "slot":
            faulty.struck.emit()
        case "timer":
            QTimer.singleShot(0, faulty.fail)
        case "command":
            desktop.program.tasks.run_command(desktop.window, _fail_in_worker)
        case "query":
            desktop.program.tasks.run_query(desktop.window, _fail_in_worker)
        case "thread":
            threading.Thread(target=_fail_in_worker).start()
    desktop.bot.waitUntil(lambda: bool(desktop.window.findChild(QPlainTextEdit)))
    desktop.bot.waitUntil(lambda: "ZeroDivisionError" in _report(desktop))
    assert "ZeroDivisionError" in (crash.folder / "crash.log").read_text("utf-8")
    text = desktop.window.findChild(QPlainTextEdit)
    assert text is not None and not text.isVisible(), "a report is for administrators, and in no language of the hall"
    desktop.click("crash-look")
    assert text.isVisible()
    desktop.click("crash-copy")
    desktop.click("crash-close")
    _goes_on(desktop)


def test_run_that_ended_the_hard_way_is_told_at_the_next_start(desktop: Desktop, tmp_path: Path) -> None:
    folder = tmp_path / "logs"
    folder.mkdir()
    (folder / "fault.log").write_text("Fatal Python error: Segmentation fault\n")
    handler = CrashHandler(folder)
    assert handler.install().startswith("Fatal Python error")
    handler.remove()
    after = CrashHandler(folder)
    assert after.install() == ""
    after.remove()
    faulthandler.enable(sys.__stderr__)


@pytest.mark.parametrize("name", ["desk", "lending", "guides", "cases", "reports", "green", "planning", "settings"])
def test_keyboard_is_in_the_page_after_signing_in_and_after_each_change_of_page(desktop: Desktop, name: str) -> None:
    desktop.work_as("supervisor")
    place = desktop.window.workplace
    assert place is not None
    desktop.bot.waitUntil(lambda: place.isAncestorOf(QApplication.focusWidget() or desktop.window))
    desktop.window.topbar.look_.setFocus()
    place.go_to(name)
    assert place.here() is not None
    page = place.here()[1]  # type: ignore[index]
    desktop.bot.waitUntil(lambda: page.isAncestorOf(QApplication.focusWidget() or desktop.window))
    desktop.settle()
    assert page.isAncestorOf(QApplication.focusWidget() or desktop.window)
