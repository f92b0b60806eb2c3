"""The hall's calls are spoken by one program of one computer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.hall import Hall
from app.queue import desk, opening, tickets
from app.setup.site import set_settings
from app.voice.places import fall_silent, speak_here, voice_places
from tests.helpers.devices import OTHER_PC
from tests.helpers.halls import StillClock, actor
from tests.helpers.pages import Stage
from tests.helpers.voice import ScriptedEngine
from ui.board.calls import CallQueue
from ui.board.choices import BoardChoices
from ui.board.window import BoardWindow
from ui.voice.announcer import Announcer
from ui.voice.engine import SPEECH
from ui.voice.trouble import NO_SPEECH
from ui.voice.watch import VoiceWatch


class Loudspeaker:
    """A program on the hall that may speak, with the engine that would."""

    def __init__(self, bot: QtBot, app: QApplication, hall: Hall, adopt: bool = True) -> None:
        self.bot, self.hall = bot, hall
        self.stage = Stage(app, hall, actor(hall, "desk1", "1"))
        self.engine = ScriptedEngine()
        self.engines = 0
        self.announcer = Announcer(self.stage.ctx, self._make, adopt=adopt)

    def _make(self) -> ScriptedEngine:
        self.engines += 1
        self.engine = ScriptedEngine() if self.engines > 1 else self.engine
        return self.engine

    def start(self) -> Loudspeaker:
        self.announcer.start(after_ms=0)
        return self

    def speaks(self) -> bool:
        voice, own = self.announcer.voice, self.announcer.ear.own
        if voice is None or own is None or not voice.keeper.is_ready or own.queue._heard is None:
            return False
        if own.queue._hold_s > 1:
            own.queue = CallQueue(hold_s=0.05, rush_hold_s=0.05)  # a test need not wait as long as people must
            own.feed.refresh()
            return False
        return True

    def wait_to_speak(self) -> Loudspeaker:
        self.bot.waitUntil(self.speaks)
        return self

    def said(self) -> list[str]:
        return [what for what in self.engine.said() if what != "chime"]

    def close(self) -> None:
        self.announcer.stop()
        self.announcer.stop()
        self.stage.close()
        self.announcer.deleteLater()


@pytest.fixture
def loudspeaker(qtbot: QtBot, qapp: QApplication, hall: Hall) -> Iterator[Callable[..., Loudspeaker]]:
    made: list[Loudspeaker] = []

    def make(on: Hall | None = None, adopt: bool = True) -> Loudspeaker:
        made.append(Loudspeaker(qtbot, qapp, on or hall, adopt))
        return made[-1]

    yield make
    for each in made:
        each.close()


def at(hall: Hall, number: str, use_case: Callable[..., Any]) -> Any:
    return hall.do(use_case, actor(hall, f"desk{number}", number), desk=number)


def call(hall: Hall, number: str, service: str = "A") -> str:
    """Let a desk call somebody who has just come; give the number."""
    ticket = hall.do(tickets.take_ticket, actor(hall, "supervisor"), service=service).ticket
    at(hall, number, opening.open_desk)
    at(hall, number, desk.call_next)
    return ticket


def settings(hall: Hall, **values: object) -> None:
    hall.do(set_settings, actor(hall, "supervisor"), values={f"voice.{name}": value for name, value in values.items()})


def test_a_call_is_spoken_without_any_window(loudspeaker: Callable[..., Loudspeaker], hall: Hall, qtbot: QtBot) -> None:
    settings(hall, repeat=1)
    made = loudspeaker().start().wait_to_speak()
    assert call(hall, "3") == "A001"
    qtbot.waitUntil(lambda: made.said() == ["请 A 零零幺 号，到 三 号接待席。"])
    at(hall, "3", desk.recall)
    qtbot.waitUntil(lambda: len(made.said()) == 2)
    call(hall, "2")
    qtbot.waitUntil(lambda: made.said()[2:] == ["请 A 零零二 号，到 二 号接待席。"])
    assert made.engine.cut == []


def test_what_was_called_before_the_program_began_is_not_spoken(
    loudspeaker: Callable[..., Loudspeaker], hall: Hall, qtbot: QtBot
) -> None:
    settings(hall, repeat=1)
    call(hall, "3")
    made = loudspeaker().start().wait_to_speak()
    call(hall, "2")
    qtbot.waitUntil(lambda: len(made.said()) == 1)
    assert "零零二" in made.said()[0]


def test_a_second_board_says_nothing_and_goes_on_when_the_first_has_ended(
    loudspeaker: Callable[..., Loudspeaker], hall: Hall, clock: StillClock, qtbot: QtBot
) -> None:
    settings(hall, repeat=1)
    first = loudspeaker().start().wait_to_speak()
    second_hall = Hall.open(hall.store.url.render_as_string(hide_password=False), clock)
    second = loudspeaker(second_hall).start()
    qtbot.waitUntil(lambda: second.announcer._beat.isActive() and second.stage.tasks.is_idle())
    call(hall, "3")
    qtbot.waitUntil(lambda: len(first.said()) == 1)
    assert second.announcer.voice is None and second.engines == 0
    first.announcer.stop()
    qtbot.waitUntil(first.stage.tasks.is_idle)
    assert first.announcer.voice is None
    second.announcer._take()  # its next beat
    second.wait_to_speak()
    call(second_hall, "2")
    qtbot.waitUntil(lambda: len(second.said()) == 1)
    assert len(first.said()) == 1
    second.announcer.stop()
    qtbot.waitUntil(second.stage.tasks.is_idle)
    second.stage.tasks.drain()
    second_hall.close()


def test_a_computer_that_is_not_the_place_of_the_voice_starts_no_engine(
    loudspeaker: Callable[..., Loudspeaker], hall: Hall, qtbot: QtBot
) -> None:
    hall.do(speak_here, actor(hall, "admin"), OTHER_PC.mark, OTHER_PC.name)
    made = loudspeaker().start()
    qtbot.waitUntil(lambda: made.announcer._beat.isActive() and made.stage.tasks.is_idle())
    assert made.engines == 0
    hall.do(speak_here, actor(hall, "supervisor"), made_here(), "here")  # moved to this one
    made.wait_to_speak()
    place = hall.ask(voice_places, actor(hall, "desk1"))[0]
    assert place.driven
    hall.do(fall_silent, actor(hall, "supervisor"), place.name)
    hall.do(speak_here, actor(hall, "admin"), OTHER_PC.mark, OTHER_PC.name)
    qtbot.waitUntil(lambda: made.announcer.voice is None)


def made_here() -> str:
    from app.devices.pc import this_pc

    return this_pc().mark


def test_a_desk_on_a_server_does_not_make_itself_the_place_of_the_voice(
    loudspeaker: Callable[..., Loudspeaker], hall: Hall, qtbot: QtBot
) -> None:
    made = loudspeaker(adopt=False).start()
    qtbot.waitUntil(lambda: made.announcer._beat.isActive() and made.stage.tasks.is_idle())
    assert made.engines == 0 and hall.ask(voice_places, actor(hall, "desk1")) == ()


def test_settings_count_from_the_next_call_on_and_both_switches_off_end_the_engine(
    loudspeaker: Callable[..., Loudspeaker], hall: Hall, qtbot: QtBot
) -> None:
    made = loudspeaker().start().wait_to_speak()
    settings(hall, on=False)
    qtbot.waitUntil(lambda: made.announcer.voice is not None and not made.announcer.voice.plan.speaks)
    call(hall, "3")
    qtbot.waitUntil(lambda: made.engine.said() == ["chime"])
    settings(hall, chime=False)
    qtbot.waitUntil(lambda: made.announcer.voice is None and made.stage.tasks.is_idle())
    assert not hall.ask(voice_places, actor(hall, "desk1"))[0].driven
    settings(hall, chime=True, on=True, languages="en", repeat=1)
    made.wait_to_speak()
    call(hall, "2")
    qtbot.waitUntil(lambda: made.said() == ["Ticket A, zero zero two, please go to desk 2."])


def test_trouble_is_said_once_at_every_desk_and_so_is_its_end(
    loudspeaker: Callable[..., Loudspeaker], hall: Hall, qtbot: QtBot
) -> None:
    made = loudspeaker()
    watch = VoiceWatch(made.stage.ctx, made.stage.window)
    watch.start()
    shown: list[str] = []
    made.stage.strip.shown.connect(shown.append)
    made.engine.parts[SPEECH] = NO_SPEECH
    made.start()
    qtbot.waitUntil(lambda: "Numbers are not spoken" in made.stage.message())
    watch.start()
    call(hall, "3")
    qtbot.waitUntil(lambda: made.engine.said() == ["chime"] and made.stage.tasks.is_idle())
    assert len(shown) == 1
    made.engine.parts[SPEECH] = ""
    assert made.announcer.voice is not None
    made.announcer.voice.keeper.look_again()
    qtbot.waitUntil(lambda: "works again" in made.stage.message())
    assert len(shown) == 2


# -- with a board in the same program


@pytest.fixture
def board(loudspeaker: Callable[..., Loudspeaker], qtbot: QtBot) -> Iterator[Callable[..., BoardWindow]]:
    made: list[BoardWindow] = []

    def make(speaker: Loudspeaker, *services: str) -> BoardWindow:
        choices = BoardChoices(keep=False)
        choices.services = services
        made.append(BoardWindow(speaker.stage.ctx, choices))
        made[-1].queue = CallQueue(hold_s=0.05, rush_hold_s=0.05)
        qtbot.waitUntil(lambda: made[-1].view is not None)
        return made[-1]

    yield make
    for each in made:
        if isValid(each):
            each.stop()
            each.deleteLater()


def test_with_a_board_what_it_shows_is_said_when_it_shows_it(
    loudspeaker: Callable[..., Loudspeaker], board: Callable[..., BoardWindow], hall: Hall, qtbot: QtBot
) -> None:
    settings(hall, repeat=1)
    made = loudspeaker()
    shown = board(made, "B")
    shown.queue._hold_s = 0.3
    made.announcer.follow(shown)
    made.start()
    qtbot.waitUntil(lambda: made.announcer.voice is not None and made.announcer.voice.keeper.is_ready)
    assert made.announcer.ear.own is None
    call(hall, "1")  # of service A: another room's board shows it
    call(hall, "2", "B")
    call(hall, "3", "B")
    qtbot.waitUntil(lambda: shown.queue.pending == 1 and len(made.said()) == 1)
    assert made.said() == ["请 B 零零幺 号，到 二 号接待席。"]
    qtbot.waitUntil(lambda: made.said()[1:] == ["请 B 零零二 号，到 三 号接待席。"])


def test_no_call_is_lost_or_said_twice_while_a_board_comes_and_goes(
    loudspeaker: Callable[..., Loudspeaker], board: Callable[..., BoardWindow], hall: Hall, qtbot: QtBot
) -> None:
    settings(hall, repeat=1)
    made = loudspeaker().start().wait_to_speak()
    own = made.announcer.ear.own
    assert own is not None
    own.feed.stop()  # it hears no more: what is called now is called while the board is being opened
    call(hall, "1")
    shown = board(made)
    made.announcer.follow(shown)
    shown.feed.refresh()
    qtbot.waitUntil(lambda: len(made.said()) == 1 and made.announcer.ear.own is None)
    call(hall, "2")
    qtbot.waitUntil(lambda: len(made.said()) == 2)
    shown.queue._hold_s = 60.0
    call(hall, "3")
    qtbot.waitUntil(lambda: shown.queue.pending == 1)  # it waits for its turn on the board, which is closed now
    shown.stop()
    shown.deleteLater()
    qtbot.waitUntil(lambda: len(made.said()) == 3)
    made.wait_to_speak()
    call(hall, "4")
    qtbot.waitUntil(lambda: len(made.said()) == 4)
    assert [said[4:7] for said in made.said()] == ["零零幺", "零零二", "零零三", "零零四"]
