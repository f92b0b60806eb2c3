"""The engine in its own process: it hangs, dies, talks rubbish and misses libraries without harm to the program."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from app.voice import sound
from app.voice.bank import Bank
from tests.helpers import qt_voice_child, voice_child
from tests.helpers.voice import call
from ui.voice.engine import SOUND, SPEECH
from ui.voice.keeper import Keeper
from ui.voice.process_engine import ProcessEngine
from ui.voice.repertoire import CHIME
from ui.voice.trouble import ENGINE_GONE, NO_OUTPUT, NO_VOICE, SOUND_HUNG, SOUND_LIBRARY, SPEECH_FAILED, SPEECH_LIBRARY
from ui.voice.voice import Voice

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="libraries are taken away by the loader's path")
START_MS = 60_000  # the real process loads Qt, here beside other tests


@pytest.fixture
def keeper(qtbot: QtBot) -> Iterator[Callable[..., Keeper]]:
    """Give a function that starts an engine: the scripted device with these words, or the real one without any."""
    made: list[Keeper] = []

    def make(*script: str, command: list[str] | None = None) -> Keeper:
        given = [sys.executable, voice_child.__file__, *script] if script else command
        made.append(Keeper(ProcessEngine(command=given), retry_s=(0.05,)))
        made[-1].start()
        return made[-1]

    yield make
    for each in made:
        each.close()
        each.deleteLater()


def pid_of(keeper: Keeper) -> int:
    engine = keeper.engine
    assert isinstance(engine, ProcessEngine) and engine._process is not None
    return engine._process.processId()


def ready(bot: QtBot, keeper: Keeper) -> Keeper:
    bot.waitUntil(lambda: keeper.is_ready, timeout=START_MS)
    return keeper


def test_requests_are_answered_and_rubbish_between_is_passed_over(keeper: Callable[..., Keeper], qtbot: QtBot) -> None:
    made = ready(qtbot, keeper("rubbish", "ok", "rubbish"))
    assert made.can_play() and made.can_speak("zh") and not made.can_speak("en")
    with qtbot.waitSignal(made.done, timeout=START_MS):
        made.play([CHIME], 80, 30)
    with qtbot.waitSignal(made.done, timeout=START_MS):
        made.speak("text", "zh", 0.0, 80)


def test_an_engine_that_hangs_never_holds_the_program_up(keeper: Callable[..., Keeper], qtbot: QtBot) -> None:
    made = ready(qtbot, keeper("ok", "ok", "hang"))
    stuck = pid_of(made)
    began = time.monotonic()
    with qtbot.waitSignal(made.failed, timeout=START_MS) as refused:
        made.play([CHIME], 80, 0.2)
        assert time.monotonic() - began < 0.2  # asking costs nothing
    assert refused.args == [SOUND, SOUND_HUNG]
    qtbot.waitUntil(lambda: not psutil.pid_exists(stuck), timeout=START_MS)
    qtbot.waitUntil(lambda: made.is_ready and made.can_play(), timeout=START_MS)  # another one is there by itself
    assert pid_of(made) != stuck


def test_an_engine_that_crashes_is_replaced(keeper: Callable[..., Keeper], qtbot: QtBot) -> None:
    made = ready(qtbot, keeper("ok", "ok", "die"))
    with qtbot.waitSignal(made.failed, timeout=START_MS) as refused:
        made.speak("text", "zh", 0.0, 80)
    assert refused.args == [SPEECH, ENGINE_GONE]
    qtbot.waitUntil(lambda: made.can_speak("zh"), timeout=START_MS)


def test_a_failure_is_told_with_its_code(keeper: Callable[..., Keeper], qtbot: QtBot) -> None:
    made = ready(qtbot, keeper("ok", "ok", SPEECH_FAILED))
    with qtbot.waitSignal(made.failed, timeout=START_MS) as refused:
        made.speak("text", "zh", 0.0, 80)
    assert refused.args == [SPEECH, SPEECH_FAILED] and made.health[SPEECH].code == SPEECH_FAILED


def test_a_program_that_cannot_be_started_is_trouble_and_no_error(
    keeper: Callable[..., Keeper], qtbot: QtBot, tmp_path: Path
) -> None:
    made = ready(qtbot, keeper(command=[str(tmp_path / "no such program")]))
    assert {health.code for health in made.health.values()} == {ENGINE_GONE}
    assert not made.can_play() and not made.can_speak("zh")


def test_the_process_ends_with_the_program_even_while_it_hangs(keeper: Callable[..., Keeper], qtbot: QtBot) -> None:
    made = ready(qtbot, keeper("ok", "ok", "hang"))
    made.play([CHIME], 80, 60)
    child = pid_of(made)
    made.close()
    qtbot.waitUntil(lambda: not psutil.pid_exists(child), timeout=START_MS)


# -- the real process, with what this computer has or has not


@pytest.fixture
def no_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the loader find a broken libpulse before any whole one."""
    (tmp_path / "libpulse.so.0").write_text("no library")
    before = os.environ.get("LD_LIBRARY_PATH", "")
    monkeypatch.setenv("LD_LIBRARY_PATH", f"{tmp_path}:{before}".rstrip(":"))


@ON_LINUX
@pytest.mark.usefixtures("no_library")
def test_a_missing_system_library_is_told_once_and_calls_go_on(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))  # no player either
    voice = Voice(ProcessEngine(), Bank(tmp_path / "voice"), pause_ms=0)
    told: list[str] = []
    over: list[object] = []
    voice.trouble.connect(told.append)
    voice.announced.connect(over.append)
    voice.start()
    voice.announce(call(1))
    qtbot.waitUntil(lambda: voice.keeper.is_ready and bool(over), timeout=START_MS)
    for seq in range(2, 40):
        voice.announce(call(seq))
    assert len(over) == 39 and told == [SOUND_LIBRARY]
    assert voice.keeper.health[SPEECH].code == SPEECH_LIBRARY
    voice.close()
    voice.deleteLater()


@ON_LINUX
@pytest.mark.usefixtures("no_library")
def test_where_qt_cannot_sound_a_player_of_the_system_chimes(
    keeper: Callable[..., Keeper], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    player, played = tmp_path / "aplay", tmp_path / "played.wav"
    player.write_text(f'#!/bin/sh\n[ "$1" = -l ] || /bin/cp "$2" "{played}"\n')
    player.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    made = ready(qtbot, keeper())
    assert made.can_play() and not made.can_speak("zh")
    with qtbot.waitSignal(made.done, timeout=START_MS):
        made.play([CHIME, CHIME], 50, 30)
    heard, chime = sound.read_wav(played.read_bytes()), sound.read_wav(CHIME.read_bytes())
    assert sound.seconds(heard) == pytest.approx(2 * sound.seconds(chime), abs=0.4)
    assert sound.peak(heard) == pytest.approx(sound.peak(chime) * sound.gain_of(50), rel=0.02)
    player.write_text("#!/bin/sh\n[ $1 = -l ] || exit 1\n")
    with qtbot.waitSignal(made.failed, timeout=START_MS):
        made.play([CHIME], 50, 30)


@ON_LINUX
def test_without_a_sound_server_no_loudspeaker_is_found(
    keeper: Callable[..., Keeper], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path}/nobody")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    made = ready(qtbot, keeper())
    # A computer without the library, as a bare test machine is, tells that instead.
    assert made.health[SOUND].code in (NO_OUTPUT, SOUND_LIBRARY)
    assert made.health[SPEECH].code and not made.hears


def test_speech_goes_through_qt_to_its_end_and_a_language_without_a_voice_is_refused(
    keeper: Callable[..., Keeper], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path}/nobody")
    monkeypatch.setenv("PYTHONPATH", str(Path(voice_child.__file__).parents[2]))
    made = ready(qtbot, keeper(command=[sys.executable, qt_voice_child.__file__]))
    if made.health[SPEECH].code == SPEECH_LIBRARY:
        pytest.skip("QtTextToSpeech cannot be loaded here: install libpulse0")
    assert made.can_speak("en") and not made.can_speak("zh")
    with qtbot.waitSignal(made.done, timeout=START_MS):
        made.speak("Ticket A, zero one seven", "en", 1.0, 80)
    with qtbot.waitSignal(made.failed, timeout=START_MS) as refused:
        made.speak("零幺七", "zh", 0.0, 80)
    assert refused.args == [SPEECH, NO_VOICE]


def test_another_request_takes_the_place_of_one_that_is_being_spoken(
    keeper: Callable[..., Keeper], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path}/nobody")
    monkeypatch.setenv("PYTHONPATH", str(Path(voice_child.__file__).parents[2]))
    made = ready(qtbot, keeper(command=[sys.executable, qt_voice_child.__file__]))
    if made.health[SPEECH].code == SPEECH_LIBRARY:
        pytest.skip("QtTextToSpeech cannot be loaded here: install libpulse0")
    made.speak("a long text " * 200, "en", -1.0, 80)
    made.quiet()
    began = time.monotonic()
    with qtbot.waitSignal(made.done, timeout=START_MS):
        made.speak("short", "en", 1.0, 80)
    assert time.monotonic() - began < 20
