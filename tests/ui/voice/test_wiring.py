"""The windows speak: the main window, a board of its own, a kiosk that reads aloud."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.actor import Actor
from app.core.rights import Role
from app.hall import Hall
from app.queue import desk, opening, tickets
from app.voice.places import voice_places
from db import accounts, sites
from tests.helpers.halls import StillClock, actor
from tests.helpers.voice import ScriptedEngine
from ui.board.content import Board
from ui.program import Program
from ui.public.program import PublicOptions, PublicProgram
from ui.public.times import Times
from ui.voice.announcer import Announcer
from ui.voice.engine import SPEECH
from ui.voice.trouble import NO_SPEECH

PATIENCE_MS = 30_000


def device(hall: Hall, kind: str, _name: str) -> Actor:
    """Sign in as an enrolled device, without the file of a real one."""
    with hall.store.write() as tx:
        if accounts.account_named(tx, kind) is None:
            site_id = min(hall.site_ids.values())
            accounts.add_account(tx, site_id=site_id, name=kind, role=Role(kind).value, secret="x")
            sites.bump_setup(tx)
    return actor(hall, kind)


def call(hall: Hall) -> None:
    hall.do(tickets.take_ticket, actor(hall, "supervisor"), service="A")
    who = actor(hall, "desk1", "1")
    hall.do(opening.open_desk, who, desk="1")
    hall.do(desk.call_next, who, desk="1")


def speaks(announcer: Announcer | None) -> bool:
    if announcer is None or announcer.voice is None or not announcer.voice.keeper.is_ready:
        return False
    own = announcer.ear.own
    return own is None or own.queue._heard is not None


def test_main_window_speaks_also_while_nobody_is_signed_in_and_lets_the_voice_go_at_its_end(
    qtbot: QtBot, qapp: QApplication, new_store: Callable[[str], str], clock: StillClock
) -> None:
    engine = ScriptedEngine()
    address = new_store("live")
    program = Program(qapp, address, keep_choices=False, clock=clock, make_engine=lambda: engine)
    program.look.set_language("en")
    program.show()
    qtbot.waitUntil(lambda: speaks(program.announcer), timeout=PATIENCE_MS)
    assert program.hall is not None
    call(program.hall)
    qtbot.waitUntil(lambda: "请 A 零零幺 号，到 一 号接待席。" in engine.said(), timeout=PATIENCE_MS)
    program.stop()
    program.window.hide()
    program.window.deleteLater()
    program.deleteLater()
    hall = Hall.open(address, clock)
    assert [place.driven for place in hall.ask(voice_places, actor(hall, "desk1"))] == [False]
    hall.close()


def test_whoever_signs_in_is_told_that_the_voice_is_missing(
    qtbot: QtBot, qapp: QApplication, new_store: Callable[[str], str], clock: StillClock
) -> None:
    engine = ScriptedEngine()
    engine.parts[SPEECH] = NO_SPEECH
    program = Program(qapp, new_store("live"), keep_choices=False, clock=clock, make_engine=lambda: engine)
    program.look.set_language("zh_CN")
    program.show()
    qtbot.waitUntil(lambda: speaks(program.announcer) and program.tasks.is_idle(), timeout=PATIENCE_MS)
    assert program.hall is not None
    program.window.begin_work(actor(program.hall, "desk1", "1"))
    strip = program.window.strip
    qtbot.waitUntil(lambda: (m := strip.current()) is not None and "不能播报号码" in m.text, timeout=PATIENCE_MS)
    message = strip.current()
    assert message is not None and "录一套" in message.next_step and "no_speech" not in message.text
    program.stop()
    program.look.set_language("en")
    program.window.hide()
    program.window.deleteLater()
    program.deleteLater()


def public(app: QApplication, address: str, clock: StillClock, kind: str, engine: ScriptedEngine) -> PublicProgram:
    options = PublicOptions(
        kind, keep=False, clock=clock, times=Times(guard_ms=0), sign_in=device, make_engine=lambda: engine
    )
    program = PublicProgram(app, address, options)
    program.look.set_language("en")
    program.show()
    return program


def test_a_board_of_its_own_speaks(
    qtbot: QtBot, qapp: QApplication, new_store: Callable[[str], str], clock: StillClock
) -> None:
    engine = ScriptedEngine()
    program = public(qapp, new_store("live"), clock, "board", engine)
    qtbot.waitUntil(lambda: isinstance(program.content, Board), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: speaks(program.announcer), timeout=PATIENCE_MS)
    assert program.hall is not None
    call(program.hall)
    qtbot.waitUntil(lambda: len(engine.said()) == 3, timeout=PATIENCE_MS)
    program.stop()
    program.holding.deleteLater()
    program.look.deleteLater()
    program.deleteLater()
