"""The demo morning, scene by scene; each begins where the one before left off."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QWidget

from app.core.errors import HallError
from app.queue import desk, opening, tickets
from ui.board.services import Face
from ui.desk.steps import Situation, Step
from ui.shortcuts import Shortcut
from ui.signin.change_secret import ChangeSecretPage
from ui.signin.lock import LockPage
from ui.signin.page import SignInPage
from ui.tour import shots, why_scenes
from ui.tour.shots import Scene, Shown
from ui.tour.stage import Stage, TourFailed

# -- before work -----------------------------------------------------------------------------------


def being_opened(stage: Stage) -> Shown:
    """The hall is being opened; after an update that takes a while."""
    stage.enter(f"sqlite:///{stage.folder / 'none.sqlite'}")
    stage.main.show_opening()
    return Shown(stage.window)


def no_hall(stage: Stage) -> Shown:
    """Nothing is there yet."""
    stage.enter(f"sqlite:///{stage.folder / 'none.sqlite'}")
    return Shown(stage.window)


def newer_store(stage: Stage) -> Shown:
    """The store is of a newer version."""
    stage.main.show_not_opened(HallError("store_newer", store="hall.sqlite"))
    return Shown(stage.window)


def printed_secret(stage: Stage) -> Shown:
    """Somebody signs in for the first time."""
    stage.enter(stage.quiet_hall())
    _sign_in(stage, "desk2", stage.printed["desk2"])
    stage.wait_for(lambda: isinstance(stage.page, ChangeSecretPage), "the page that asks for an own secret")
    return Shown(stage.window)


def nobody_waits(stage: Stage) -> Shown:
    """A desk on a morning on which nobody has come yet."""
    stage.work_as("desk1", "1")
    _go(stage, Step.OPEN, Situation.FREE)
    return Shown(stage.window)


def board_welcome(stage: Stage) -> Shown:
    """The board before the first call."""
    return _show_board(stage)


def sign_in(stage: Stage) -> Shown:
    """The page that everybody sees first."""
    stage.enter(stage.demo_hall())
    stage.wait_for(lambda: isinstance(stage.page, SignInPage), "the sign-in page")
    return Shown(stage.window)


def wrong_secret(stage: Stage) -> Shown:
    """A secret was wrong."""
    _sign_in(stage, "desk1", "not-this-one")
    stage.find("signin-problem")
    return Shown(stage.window)


def too_many_tries(stage: Stage) -> Shown:
    """Too many wrong ones: a wait."""
    for _ in range(4):
        _sign_in(stage, "desk4", "not-this-one")
    return Shown(stage.window)


# -- a visit ---------------------------------------------------------------------------------------


def desk_free(stage: Stage) -> Shown:
    """People wait, nobody is in hand."""
    stage.work_as("desk1", "1")
    stage.wait_for(lambda: stage.desk.view is not None, "the desk page")
    if stage.situation() in (Situation.CLOSED, Situation.PAUSED):
        stage.desk.actions_.toggle_desk()
    stage.wait_for(lambda: stage.situation() is Situation.FREE, "the open desk")
    stage.main.strip.clear()
    return Shown(stage.window)


def choose_services(stage: Stage) -> Shown:
    """What the desk takes."""
    return _panel(stage, Step.SET_UP)


def number_given(stage: Stage) -> Shown:
    """A walk-up got a number."""
    stage.desk.panels.close()
    stage.press("walkup_tile_A")
    stage.find("walkup_given")
    return Shown(stage.window)


def called(stage: Stage) -> Shown:
    """A number is called; it can be taken back for ten seconds."""
    _strike(stage, Shortcut.CALL_NEXT, Situation.CALLED)
    return Shown(stage.window)


def board_call(stage: Stage) -> Shown:
    """The board with the call in force."""
    shown = _show_board(stage)
    stage.wait_for(lambda: stage.board.queue.current is not None, "the call on the board")
    return shown


def called_often(stage: Stage) -> Shown:
    """Called as often as allowed: missed is offered."""
    for _ in range(stage.limit()):
        _hands_free(stage)
        stage.key(Shortcut.RECALL)
        stage.wait_for(lambda: not stage.desk.commands.busy, "the recall")
    return Shown(stage.window)


def serving(stage: Stage) -> Shown:
    """Somebody is served."""
    _strike(stage, Shortcut.START, Situation.SERVING)
    return Shown(stage.window)


def board_hearing(stage: Stage) -> Shown:
    """The board calls somebody who cannot hear: the number also blinks."""
    ticket = stage.others(tickets.take_ticket, service="A", needs=("hearing",)).ticket
    stage.finish_at("3")
    stage.others(opening.open_desk, desk="3")
    stage.others(desk.call, desk="3", ticket=ticket, reason="不便久等")
    shown = _show_board(stage)
    stage.wait_for(lambda: _on_board(stage) == ticket, "the call of somebody who cannot hear")
    return shown


def board_some(stage: Stage) -> Shown:
    """A second board, for two services only: their calls, their counts, their names where there is room."""
    shown = _show_board(stage)
    stage.board.show_services(("A", "D"))
    stage.wait_for(lambda: stage.board.view is not None and len(stage.board.view.services) == 2, "the board of two")
    return shown


def board_waits(stage: Stage) -> Shown:
    """The board when the estimated waits have their turn: of these two services the same."""
    shown = _show_board(stage)
    figures = stage.board.services
    stage.wait_for(lambda: any(face.spans for face in figures.faces()), "an estimate on the board")
    while not _on_waits(figures.face()):
        figures.turn()
    return shown


def _on_waits(face: Face | None) -> bool:
    return face is not None and face.spans


def board_stale(stage: Stage) -> Shown:
    """The board when the store does not answer."""
    shown = _show_board(stage)
    stage.board.show_services(())
    stage.wait_for(lambda: stage.board.view is not None and len(stage.board.view.services) > 2, "the whole board")
    stage.board.feed.failed.emit(HallError("store_unreachable"))
    return shown


def _on_board(stage: Stage) -> str:
    current = stage.board.queue.current
    return current.ticket if current is not None else ""


def more_menu(stage: Stage) -> Shown:
    """What is seldom done with a visit."""
    return _menu(stage, "desk_more")


def transfer(stage: Stage) -> Shown:
    """Where to, and how."""
    return _panel(stage, Step.TRANSFER)


def hold(stage: Stage) -> Shown:
    """Why the visit is set aside."""
    return _panel(stage, Step.HOLD)


def entitle(stage: Stage) -> Shown:
    """Another entitlement."""
    return _panel(stage, Step.ENTITLE)


def add_matter(stage: Stage) -> Shown:
    """One more matter."""
    return _panel(stage, Step.ADD_MATTER)


def not_now(stage: Stage) -> Shown:
    """A key that means nothing now is answered in words."""
    stage.desk.panels.close()
    _hands_free(stage)
    stage.key(Shortcut.RECALL)
    return Shown(stage.window)


def refused(stage: Stage) -> Shown:
    """The hall refused; nothing was changed."""
    stage.main.show_error(HallError("disk_full"))
    return Shown(stage.window)


def finished(stage: Stage) -> Shown:
    """Finished, with Undo."""
    stage.main.strip.clear()
    _strike(stage, Shortcut.FINISH, Situation.FREE)
    return Shown(stage.window)


def why_pause(stage: Stage) -> Shown:
    """Why the desk pauses."""
    return _panel(stage, Step.PAUSE)


def paused(stage: Stage) -> Shown:
    """The desk rests."""
    stage.desk.panels.close()
    stage.others(opening.pause_desk, desk="1", reason="午餐")
    stage.main.strip.clear()
    stage.wait_for(lambda: stage.situation() is Situation.PAUSED, "the paused desk")
    return Shown(stage.window)


def desk_closed(stage: Stage) -> Shown:
    """The desk is closed."""
    _go(stage, Step.CLOSE, Situation.CLOSED)
    return Shown(stage.window)


def out_of_reach(stage: Stage) -> Shown:
    """The store does not answer while the desk works."""
    _go(stage, Step.OPEN, Situation.FREE)
    stage.settle()  # no answer is under way that would say that all is well
    stage.desk.feed.failed.emit(HallError("store_unreachable"))

    def is_told() -> bool:
        message = stage.main.strip.current()
        return message is not None and message.level == "error"

    stage.wait_for(is_told, "the trouble in words")
    return Shown(stage.window)


# -- around the pages ------------------------------------------------------------------------------


def help_page(stage: Stage) -> Shown:
    """What the keys do."""
    stage.main.strip.clear()
    stage.key(Shortcut.HELP)
    return Shown(stage.window, stage.dialog("help_window"))


def look_menu(stage: Stage) -> Shown:
    """Text size, look, language."""
    stage.dialog("help_window").close()
    return _menu(stage, "topbar-look")


def desk_menu(stage: Stage) -> Shown:
    """Open, pause, close."""
    return _menu(stage, "topbar-desk")


def mistake(stage: Stage) -> Shown:
    """The program made a mistake and goes on."""
    stage.main.show_crash('Traceback (most recent call last):\n  File "ui/…", line 12\nAssertionError')
    return Shown(stage.window, stage.dialog("crash_window"))


def locked(stage: Stage) -> Shown:
    """The desk's content is hidden."""
    stage.dialog("crash_window").close()
    stage.window.activateWindow()
    stage.key(Shortcut.LOCK)
    stage.wait_for(lambda: isinstance(stage.page, LockPage), "the lock")
    return Shown(stage.window)


def attendant(stage: Stage) -> Shown:
    """The page of lending at a station that has nothing yet."""
    stage.work_as("station1")
    return Shown(stage.window)


def no_desk(stage: Stage) -> Shown:
    """A supervisor who sits at no desk."""
    stage.work_as("supervisor")
    return Shown(stage.window)


def day_menu(stage: Stage) -> Shown:
    """What a supervisor may do about the day."""
    return _menu(stage, "topbar-person")


def row_chosen(stage: Stage) -> Shown:
    """A row of each list is chosen: why it stands there, and what can be done."""
    stage.work_as("desk1", "1")
    stage.wait_for(lambda: stage.desk.view is not None, "the desk page")
    _go(stage, Step.OPEN, Situation.FREE)
    stage.main.strip.clear()
    stage.desk.waiting.view.selectRow(1)
    stage.desk.aside.view.selectRow(1)
    stage.settle()
    return Shown(stage.window)


def call_chosen(stage: Stage) -> Shown:
    """A chosen number needs a reason."""
    stage.work_as("supervisor", "1")
    stage.wait_for(lambda: stage.desk.view is not None, "the desk page")
    _go(stage, Step.OPEN, Situation.FREE)
    stage.desk.waiting.view.selectRow(2)
    stage.desk.waiting.act_on_chosen()
    stage.settle()
    return Shown(stage.window)


def close_day(stage: Stage) -> Shown:
    """Closing the day is asked once, in the strip."""
    stage.desk.panels.close()
    stage.main.topbar.asked.emit("close_day")
    stage.settle()
    return Shown(stage.window)


def day_closed(stage: Stage) -> Shown:
    """The day is closed."""
    for number in ("2", "3"):
        stage.finish_at(number)
    stage.main.strip.act()
    stage.wait_for(lambda: stage.situation() is Situation.DAY_CLOSED, "the end of the day")
    return Shown(stage.window)


def board_closed(stage: Stage) -> Shown:
    """The board after the end of the day."""
    return _show_board(stage)


# -- hands -----------------------------------------------------------------------------------------


def _sign_in(stage: Stage, name: str, secret: str) -> None:
    page = stage.page
    if not isinstance(page, SignInPage):
        raise TourFailed("the sign-in page is not on screen")
    page.name.setCurrentIndex(page.name.findData(name))
    stage.write("signin-secret", secret)
    stage.press("signin-enter")


def _go(stage: Stage, step: Step, situation: Situation) -> None:
    stage.desk.actions_.take(step)
    stage.wait_for(lambda: stage.situation() is situation and not stage.desk.commands.busy, f"the step {step.value}")


def _strike(stage: Stage, shortcut: Shortcut, situation: Situation) -> None:
    _hands_free(stage)
    stage.key(shortcut)
    stage.wait_for(lambda: stage.situation() is situation and not stage.desk.commands.busy, f"the key {shortcut.keys}")


def _hands_free(stage: Stage) -> None:
    stage.wait_for(lambda: not stage.desk.guard.holds(), "the moment after a step")


def _panel(stage: Stage, step: Step) -> Shown:
    stage.desk.panels.close()
    stage.desk.actions_.take(step)
    stage.settle()
    return Shown(stage.window)


def _menu(stage: Stage, name: str) -> Shown:
    opener = stage.find(name)
    assert isinstance(opener, QPushButton)
    menu = opener.menu()
    menu.aboutToShow.emit()
    menu.ensurePolished()
    menu.adjustSize()
    at = opener.mapTo(stage.window, QPoint(0, opener.height()))
    return Shown(stage.window, menu, at)


def _show_board(stage: Stage) -> Shown:
    if stage.running.board is None:
        stage.key(Shortcut.SHOW_BOARD)
    board: QWidget = stage.board
    stage.wait_for(lambda: stage.board.view is not None, "the board")
    return Shown(board)


_BOARDS = (shots.BOARD, shots.BOARD_PORTRAIT)

SCENES = (
    Scene("opening", being_opened),
    Scene("no-hall", no_hall, (shots.PLAIN, shots.SMALL_LARGE, shots.ENGLISH), quick=True),
    Scene("newer-store", newer_store),
    Scene("printed-secret", printed_secret, (shots.PLAIN, shots.LARGE)),
    Scene("nobody-waits", nobody_waits, (shots.PLAIN, shots.DARK, shots.SMALL_LARGE)),
    Scene("board-welcome", board_welcome, (shots.BOARD,)),
    Scene("sign-in", sign_in, shots.ALL, quick=True),
    Scene("wrong-secret", wrong_secret),
    Scene("too-many-tries", too_many_tries),
    Scene("desk", desk_free, shots.ALL, quick=True),
    Scene("desk-services", choose_services, (shots.PLAIN, shots.SMALL_LARGE)),
    Scene("number-given", number_given, (shots.PLAIN, shots.LARGER, shots.SMALL_SCREEN, shots.SMALL_LARGE), quick=True),
    Scene("called", called, shots.ALL, quick=True),
    Scene("board", board_call, (*_BOARDS, shots.BOARD_CONTRAST, shots.BOARD_ENGLISH), quick=True),
    Scene("called-often", called_often, (shots.PLAIN, shots.DARK, shots.CONTRAST, shots.SMALL_LARGE)),
    Scene("serving", serving, shots.ALL, quick=True),
    Scene("board-hearing", board_hearing, (shots.BOARD,)),
    Scene("board-some", board_some, _BOARDS),
    Scene("board-waits", board_waits, _BOARDS),
    Scene("board-stale", board_stale, _BOARDS),
    Scene("more-menu", more_menu),
    Scene("transfer", transfer, (shots.PLAIN, shots.SMALL_LARGE)),
    Scene("hold", hold),
    Scene("entitlement", entitle),
    Scene("add-matter", add_matter),
    Scene("not-now", not_now),
    Scene("refused", refused, (shots.PLAIN, shots.CONTRAST)),
    Scene("finished", finished, (shots.PLAIN, shots.DARK, shots.SMALL_LARGE), quick=True),
    Scene("pause", why_pause),
    Scene("paused", paused),
    Scene("desk-closed", desk_closed),
    Scene("out-of-reach", out_of_reach),
    Scene("help", help_page, (shots.PLAIN, shots.ENGLISH), quick=True),
    Scene("look-menu", look_menu, (shots.PLAIN, shots.DARK)),
    Scene("desk-menu", desk_menu),
    Scene("mistake", mistake, quick=True),
    Scene("locked", locked, (shots.PLAIN, shots.DARK), quick=True),
    Scene("lending-empty", attendant),
    Scene("no-desk", no_desk),
    Scene("day-menu", day_menu),
    Scene("row-chosen", row_chosen, (shots.PLAIN, shots.SMALL_SCREEN, shots.SMALL_LARGE)),
    *why_scenes.AT_DESK,
    Scene("call-chosen", call_chosen),
    Scene("close-day", close_day),
    Scene("day-closed", day_closed),
    Scene("board-closed", board_closed, _BOARDS),
)
