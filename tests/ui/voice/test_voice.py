"""Calls are announced one after another, whatever the engine does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.settings import read_settings
from app.queue.results import BoardCall
from app.voice.bank import Bank
from app.voice.phrases import needed
from app.voice.plan import plan_of
from tests.helpers.sounds import tone, wav
from tests.helpers.voice import DIE, HANG, ScriptedEngine, call
from tests.sizes import SIZES
from ui.voice import keeper as keeper_module
from ui.voice.engine import SOUND, SPEECH
from ui.voice.keeper import Keeper
from ui.voice.trouble import ENGINE_GONE, NO_OUTPUT, NO_SPEECH, NO_VOICE, SOUND_LIBRARY, SPEECH_FAILED, SPEECH_HUNG
from ui.voice.voice import Voice

NEEDED = tuple(phrase.key for phrase in needed("ABCD", "1234", ["zh"], "yao"))
HASTY = (0.02, 0.04)  # seconds before each try to mend
SAID = "请 A {} 号，到 三 号接待席。"
ONE, TWO, THREE = (SAID.format(f"零零{mark}") for mark in "幺二三")


class Booth:
    """A voice with its scripted engine, and what it told."""

    def __init__(self, bot: QtBot, folder: Path, **settings: object) -> None:
        self.bot = bot
        self.engine = ScriptedEngine()
        self.bank = Bank(folder)
        self.time = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
        self.voice = Voice(self.engine, self.bank, self.now, pause_ms=0, retry_s=HASTY)
        self.told: list[str] = []
        self.over: list[BoardCall] = []
        self.voice.trouble.connect(self.told.append)
        self.voice.well.connect(self._well)
        self.voice.announced.connect(self.over.append)
        self.settle(**settings)

    def settle(self, **settings: object) -> None:
        plan = plan_of(read_settings({f"voice.{name}": value for name, value in {"repeat": 1, **settings}.items()}))
        self.voice.set_plan(plan, NEEDED)

    def now(self) -> datetime:
        return self.time

    def _well(self) -> None:
        self.told.append("well")

    def start(self) -> Booth:
        self.voice.start()
        self.bot.waitUntil(lambda: self.voice.keeper.is_ready)
        return self

    def say_all(self, *calls: BoardCall) -> list[str]:
        for each in calls:
            self.voice.announce(each)
        self.quiet()
        return self.engine.said()

    def quiet(self) -> None:
        self.bot.waitUntil(lambda: self.voice.is_silent and not self.voice.keeper.is_busy)

    def record_all(self) -> None:
        for key in NEEDED:
            self.bank.put_back(key, wav(tone(440, 0.05)))


@pytest.fixture
def booth(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Booth]]:
    made: list[Booth] = []

    def make(**settings: object) -> Booth:
        made.append(Booth(qtbot, tmp_path / "voice", **settings))
        return made[-1]

    yield make
    for each in made:
        each.voice.close()
        each.voice.deleteLater()


# -- the order of things


def test_a_call_is_a_chime_and_then_its_number_and_desk(booth: Callable[..., Booth]) -> None:
    made = booth(volume=60, rate=-30).start()
    assert made.say_all(call(17, "A017", "12")) == ["chime", "请 A 零幺七 号，到 十二 号接待席。"]
    assert {each.volume for each in made.engine.heard} == {60}
    assert made.engine.heard[1].rate == -0.3 and made.engine.heard[1].language == "zh"
    assert made.told == [] and [each.seq for each in made.over] == [17]


def test_a_call_is_repeated_and_said_in_each_language(booth: Callable[..., Booth]) -> None:
    made = booth(repeat=2, languages="zh+en", digits="yi").start()
    english = "Ticket A, zero one seven, please go to desk 3."
    chinese = "请 A 零一七 号，到 三 号接待席。"
    assert made.say_all(call(17, "A017")) == ["chime", chinese, english, chinese, english]


def test_calls_at_one_moment_are_all_said_and_none_is_cut(booth: Callable[..., Booth]) -> None:
    made = booth(repeat=2).start()
    made.engine.takes_ms = 3
    said = made.say_all(*(call(seq) for seq in range(1, 9)))
    assert [line for line in said if line == "chime"] == ["chime"] * 8
    first = [line for n, line in enumerate(said) if line != "chime" and line not in said[:n]]
    assert first == [SAID.format("零零" + mark) for mark in "幺二三四五六七八"]
    assert made.engine.cut == [] and len(made.over) == 8


def test_hundreds_of_calls_of_a_day_are_said_each_once(booth: Callable[..., Booth]) -> None:
    made, count = booth().start(), SIZES.voice_calls
    for seq in range(1, count + 1):
        made.voice.announce(call(seq, f"{'ABCD'[seq % 4]}{seq:03d}", str(seq % 4 + 1)))
        if seq % 7 == 0:
            made.quiet()
    made.quiet()
    assert len(made.engine.heard) == 2 * count and made.engine.cut == []
    assert [each.seq for each in made.over] == list(range(1, count + 1))
    assert made.engine.starts == 1 and made.told == [] and made.voice._calls == {}


def test_a_recall_sounds_again_with_its_chime(booth: Callable[..., Booth]) -> None:
    made = booth().start()
    assert made.say_all(call(1, "A001"), call(2, "A001")) == ["chime", ONE] * 2


def test_an_undone_call_is_dropped_before_it_is_said_and_finished_when_it_is_being_said(
    booth: Callable[..., Booth],
) -> None:
    made = booth().start()
    for seq in (1, 2, 3):
        made.voice.announce(call(seq))
    made.voice.keep([call(3)])
    made.quiet()
    assert made.engine.said() == ["chime", ONE, "chime", THREE]
    assert made.engine.cut == [] and made.voice._calls == {}


def test_a_call_that_is_answered_at_once_is_not_repeated(booth: Callable[..., Booth]) -> None:
    made = booth(repeat=3).start()
    made.engine.takes_ms = 40
    made.voice.announce(call(1))
    made.bot.waitUntil(lambda: len(made.engine.heard) == 1)
    made.voice.keep([call(1, active=False)])
    made.quiet()
    assert made.engine.said() == ["chime", ONE]


def test_calls_wait_while_the_engine_is_being_looked_at(booth: Callable[..., Booth]) -> None:
    made = booth()
    made.voice.start()
    assert made.say_all(call(1)) == ["chime", ONE]


# -- chime and voice are two switches; hours


def test_the_chime_works_without_the_voice_and_the_voice_without_the_chime(booth: Callable[..., Booth]) -> None:
    made = booth(on=False).start()
    assert made.say_all(call(1)) == ["chime"]
    made.settle(on=True, chime=False)
    assert made.say_all(call(2)) == ["chime", TWO]
    made.settle(on=False, chime=False)
    assert made.say_all(call(3)) == ["chime", TWO] and len(made.over) == 3


def test_quiet_hours_are_silent_and_what_was_called_in_them_is_not_said_later(booth: Callable[..., Booth]) -> None:
    made = booth(quiet_hours="02:00-03:00", volume_hours="04:00-05:00=20").start()
    assert made.say_all(call(1)) == []
    made.time = made.time.replace(hour=3)
    assert made.say_all(call(2)) == ["chime", TWO]
    made.time = made.time.replace(hour=4)
    made.say_all(call(3))
    assert [each.volume for each in made.engine.heard] == [80, 80, 20, 20]


# -- reading aloud


def test_reading_takes_the_place_of_reading_but_never_of_a_call(booth: Callable[..., Booth]) -> None:
    made = booth().start()
    made.voice.say("first text")
    made.voice.say("second text")
    made.quiet()
    assert made.engine.said() == ["second text"] and [each.what for each in made.engine.cut] == ["first text"]
    made.voice.announce(call(1))
    made.voice.say("third text", "en")
    made.quiet()
    assert made.engine.said() == ["second text", "chime", ONE, "third text"]
    assert len(made.engine.cut) == 1


def test_a_call_goes_before_what_is_being_read_and_stop_ends_only_reading(booth: Callable[..., Booth]) -> None:
    made = booth().start()
    made.voice.say("a long text")
    made.voice.announce(call(1))
    made.voice.stop()
    made.quiet()
    assert made.engine.said() == ["chime", ONE] and [each.what for each in made.engine.cut] == ["a long text"]
    made.voice.announce(call(2))
    made.voice.say("never heard")
    made.voice.stop()
    made.quiet()
    assert made.engine.said()[2:] == ["chime", TWO]


def test_a_text_that_cannot_be_read_ends_at_once(booth: Callable[..., Booth], qtbot: QtBot) -> None:
    made = booth()
    made.engine.voices = {"zh": "Mandarin"}
    made.start()
    assert made.voice.can_say("zh") and not made.voice.can_say("en")
    with qtbot.waitSignal(made.voice.read):
        made.voice.say("hello", "en")
    assert made.engine.begun == []


# -- an engine in trouble


def test_an_engine_that_hangs_is_thrown_away_and_the_next_call_is_chimed(
    booth: Callable[..., Booth], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Keeper, "speak", _impatient)
    made = booth().start()
    made.engine.script.extend(["ok", HANG])
    assert made.say_all(call(1)) == ["chime"]
    assert made.told == [SPEECH_HUNG] and made.engine.starts == 2
    made.bot.waitUntil(lambda: made.engine.starts == 3 and made.voice.keeper.is_ready)  # it is tried again by itself
    assert made.told == [SPEECH_HUNG]  # whether it works, only work shows
    assert made.say_all(call(2))[1:] == ["chime", TWO]
    assert made.told == [SPEECH_HUNG, "well"]


def _impatient(self: Keeper, text: str, language: str, rate: float, volume: int) -> None:
    self._begin(self.engine.speak(text, language, rate, volume), SPEECH, 0.02)


def test_an_engine_that_hangs_lets_the_recordings_say_the_same_call(
    booth: Callable[..., Booth], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Keeper, "speak", _impatient)
    made = booth()
    made.record_all()
    made.start()
    made.engine.script.extend(["ok", HANG])
    said = made.say_all(call(1, "A001"))
    assert said == ["chime", "zh_please letter_A zh_0 zh_0 zh_yao zh_to zh_3 zh_desk"]
    assert made.told == []  # the call was said as it should be


def test_an_engine_that_dies_at_work_is_started_again(booth: Callable[..., Booth]) -> None:
    made = booth().start()
    made.engine.script.extend(["ok", DIE])
    made.say_all(call(1))
    assert made.told == [ENGINE_GONE]
    made.bot.waitUntil(lambda: made.voice.can_say("zh"))
    assert made.say_all(call(2))[-2:] == ["chime", TWO] and made.told[-1] == "well"


def test_an_engine_that_dies_while_nobody_speaks_is_back_for_the_next_call(booth: Callable[..., Booth]) -> None:
    made = booth().start()
    made.engine.gone.emit("1")
    assert made.told == [ENGINE_GONE]
    made.bot.waitUntil(lambda: made.told[-1] == "well")
    assert made.say_all(call(1)) == ["chime", ONE]


def test_a_failing_voice_is_told_once_and_every_call_still_chimes(booth: Callable[..., Booth]) -> None:
    made = booth().start()
    made.engine.script.extend(["ok", SPEECH_FAILED])
    made.say_all(call(1))
    made.engine.parts[SPEECH] = NO_SPEECH
    made.bot.waitUntil(lambda: made.engine.starts >= 2 and made.voice.keeper.is_ready)
    made.say_all(*(call(seq) for seq in range(2, 30)))
    assert made.engine.said().count("chime") == 29
    assert len(made.told) == len(set(made.told)) <= 2


def test_without_a_voice_the_chime_sounds_and_it_is_said_once(booth: Callable[..., Booth]) -> None:
    made = booth()
    made.engine.parts[SPEECH] = NO_SPEECH
    made.start()
    assert made.told == [NO_SPEECH]
    assert made.say_all(call(1), call(2)) == ["chime", "chime"]
    assert made.told == [NO_SPEECH]
    made.engine.parts[SPEECH] = ""
    made.bot.waitUntil(lambda: made.told == [NO_SPEECH, "well"])  # somebody has installed one
    assert made.say_all(call(3))[2:] == ["chime", THREE]


def test_recordings_speak_where_there_is_no_voice_and_nothing_is_wrong_then(booth: Callable[..., Booth]) -> None:
    made = booth()
    made.record_all()
    made.engine.parts[SPEECH] = NO_SPEECH
    made.start()
    assert made.told == []
    assert made.say_all(call(17, "B017", "2"))[1] == "zh_please letter_B zh_0 zh_yao zh_7 zh_to zh_2 zh_desk"


def test_one_missing_recording_leaves_the_chime_to_that_call_alone(booth: Callable[..., Booth]) -> None:
    made = booth()
    made.record_all()
    made.bank.put_back("letter_B", None)
    made.engine.parts[SPEECH] = NO_VOICE
    made.start()
    assert made.told == [NO_VOICE]
    said = made.say_all(call(1, "B001"), call(2, "A002"))
    assert said[:2] == ["chime", "chime"] and said[2].startswith("zh_please letter_A")


def test_a_language_without_a_voice_leaves_the_other_one(booth: Callable[..., Booth]) -> None:
    made = booth(languages="zh+en")
    made.engine.voices = {"zh": "Mandarin"}
    made.start()
    assert made.say_all(call(1)) == ["chime", ONE] and made.told == [NO_VOICE]


@pytest.mark.parametrize("code", [SOUND_LIBRARY, NO_OUTPUT])
def test_without_sound_nothing_waits_and_calling_goes_on(booth: Callable[..., Booth], code: str) -> None:
    made = booth()
    made.engine.parts = {SOUND: code, SPEECH: NO_SPEECH}
    made.start()
    assert made.told == [code]
    assert made.say_all(*(call(seq) for seq in range(1, 50))) == []
    assert len(made.over) == 49 and made.voice._calls == {}


def test_speech_alone_speaks_where_only_the_chime_cannot_sound(booth: Callable[..., Booth]) -> None:
    made = booth()
    made.engine.parts[SOUND] = SOUND_LIBRARY
    made.start()
    assert made.say_all(call(1)) == [ONE] and made.told == [SOUND_LIBRARY]


@pytest.mark.parametrize("how", [HANG, DIE])
def test_a_part_that_cannot_even_be_looked_at_does_not_take_the_other_with_it(
    booth: Callable[..., Booth], monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    monkeypatch.setattr(keeper_module, "LOOK_MS", 30)
    made = booth()
    made.engine.parts[SPEECH] = how
    made.start()
    assert made.told == [SPEECH_HUNG if how == HANG else ENGINE_GONE]
    assert made.say_all(call(1)) == ["chime"]


def test_an_engine_that_never_starts_lets_every_call_pass(booth: Callable[..., Booth]) -> None:
    made = booth()
    made.engine.parts = {SOUND: DIE, SPEECH: DIE}
    made.start()
    assert made.told == [ENGINE_GONE]
    assert made.say_all(call(1), call(2)) == [] and len(made.over) == 2
