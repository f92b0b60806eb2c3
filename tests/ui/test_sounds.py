"""The sounds of scans: heard at once or not at all, and silence said once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.voice import sound
from tests.helpers.programs import Desktop, undress
from tests.helpers.scans import scan
from tests.helpers.scripts import CHECKS, load_script
from tests.helpers.voice import DIE, HANG, ScriptedEngine
from ui import sounds
from ui.sounds import Cue, Sounds
from ui.theme.appearance import Appearance
from ui.voice.engine import SOUND
from ui.voice.trouble import ENGINE_GONE, NO_OUTPUT, SOUND_FAILED, SOUND_HUNG


class Booth:
    """The sounds of a program, and the engines they were made with."""

    def __init__(self, app: QApplication) -> None:
        self.look = Appearance(app, keep=False)
        self.engines: list[ScriptedEngine] = []
        self.code = ""
        self.takes_ms = 0
        self.sounds = Sounds(self.look, self._make, retry_s=0.0)
        self.told: list[str] = []
        self.sounds.trouble.connect(self.told.append)

    def _make(self) -> ScriptedEngine:
        made = ScriptedEngine(self.takes_ms)
        made.parts[SOUND] = self.code
        self.engines.append(made)
        return made

    def heard(self) -> list[str]:
        return [each.what for engine in self.engines for each in engine.heard]


@pytest.fixture
def booth(qtbot: QtBot, qapp: QApplication) -> Iterator[Booth]:
    made = Booth(qapp)
    yield made
    made.sounds.close()
    made.sounds.deleteLater()
    undress(made.look)


def test_cue_is_heard_as_soon_as_there_is_a_sound_and_the_next_at_once(booth: Booth, qtbot: QtBot) -> None:
    booth.sounds.play(Cue.DONE)
    qtbot.waitUntil(lambda: booth.heard() == ["done"])
    booth.sounds.play(Cue.REFUSED)
    assert [each.what for each in booth.engines[0].begun] == ["done", "refused"]
    assert len(booth.engines) == 1


def test_newer_cue_takes_the_place_of_one_that_still_sounds(booth: Booth, qtbot: QtBot) -> None:
    booth.takes_ms = 200
    booth.sounds.prepare()
    qtbot.waitUntil(lambda: booth.sounds._ready)
    for cue in (Cue.DONE, Cue.DONE, Cue.ATTENTION):
        booth.sounds.play(cue)
    qtbot.waitUntil(lambda: booth.heard() == ["attention"])
    assert len(booth.engines[0].cut) == 2 and booth.told == []


def test_cue_that_would_come_late_is_left_out(booth: Booth, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sounds, "FRESH_S", -1.0)
    booth.sounds.play(Cue.DONE)
    qtbot.waitUntil(lambda: booth.sounds._ready)
    assert booth.heard() == [] and booth.engines[0].begun == []


def test_nothing_is_started_for_whoever_wants_no_sounds(booth: Booth) -> None:
    booth.look.set_sounds(False)
    booth.sounds.prepare()
    booth.sounds.play(Cue.DONE)
    assert booth.engines == []
    mute = Sounds()
    mute.play(Cue.DONE)
    assert not mute.wanted


def test_silence_is_said_once_and_tried_again(booth: Booth, qtbot: QtBot) -> None:
    booth.code = NO_OUTPUT
    for count in (1, 2):
        booth.sounds.play(Cue.DONE)
        qtbot.waitUntil(lambda count=count: len(booth.engines) == count and booth.sounds._engine is None)
    assert booth.told == [NO_OUTPUT]
    booth.code = ""
    booth.sounds.play(Cue.DONE)
    qtbot.waitUntil(lambda: booth.heard() == ["done"])


def test_no_new_try_follows_trouble_at_once(booth: Booth, qtbot: QtBot) -> None:
    booth.sounds._retry_s = 60.0
    booth.code = NO_OUTPUT
    booth.sounds.play(Cue.DONE)
    qtbot.waitUntil(lambda: booth.told == [NO_OUTPUT])
    booth.sounds.play(Cue.DONE)
    assert len(booth.engines) == 1


@pytest.mark.parametrize(("how", "told"), [(SOUND_FAILED, SOUND_FAILED), (DIE, ENGINE_GONE), (HANG, SOUND_HUNG)])
def test_engine_that_fails_at_work_is_thrown_away(
    booth: Booth, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, how: str, told: str
) -> None:
    monkeypatch.setattr(sounds, "PLAY_MS", 50)
    booth.sounds.prepare()
    qtbot.waitUntil(lambda: booth.sounds._ready)
    booth.engines[0].script.append(how)
    booth.sounds.play(Cue.DONE)
    qtbot.waitUntil(lambda: booth.told == [told])
    booth.sounds.play(Cue.DONE)
    qtbot.waitUntil(lambda: booth.heard() == ["done"])
    assert len(booth.engines) == 2


@pytest.mark.parametrize("code", [HANG, DIE])
def test_engine_that_cannot_be_looked_at_is_silence_too(
    booth: Booth, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    monkeypatch.setattr(sounds, "LOOK_MS", 50)
    booth.code = code
    booth.sounds.play(Cue.DONE)
    qtbot.waitUntil(lambda: len(booth.told) == 1)


def test_engine_ends_after_a_rest(booth: Booth, qtbot: QtBot) -> None:
    booth.sounds._rest.setInterval(50)
    booth.sounds.prepare()
    qtbot.waitUntil(lambda: booth.sounds._engine is None)
    assert booth.told == []


def test_refused_scan_sounds_and_a_computer_without_loudspeaker_is_told_once(
    make_desktop: Callable[..., Desktop],
) -> None:
    engines: list[ScriptedEngine] = []

    def make() -> ScriptedEngine:
        engines.append(ScriptedEngine())
        engines[-1].parts[SOUND] = NO_OUTPUT
        return engines[-1]

    desktop = make_desktop(make_engine=make)
    desktop.work_as("desk1", "1")
    count = len(engines)
    desktop.desk().setFocus()
    scan("L-0001")
    desktop.bot.waitUntil(lambda: "make no sound" in desktop.message())
    assert "Plug one in" in desktop.message() and len(engines) == count + 1


def test_menu_and_settings_switch_the_sounds(desktop: Desktop) -> None:
    desktop.work_as("admin")
    desktop.menu("topbar-look", "sounds")
    assert not desktop.program.look.sounds
    page = desktop.window.workplace.page("settings")
    desktop.bot.waitUntil(lambda: page.view is not None)
    page.show_section("look")
    field = desktop.find("look-sounds")
    assert not field.isChecked() and field.text() == "Sounds when scanning"
    field.click()
    assert desktop.program.look.sounds
    desktop.menu("topbar-look", "sounds")
    assert not field.isChecked()


def test_choice_is_kept_for_the_next_start(qapp: QApplication) -> None:
    first = Appearance(qapp)
    first.set_sounds(False)
    assert not Appearance(qapp).sounds
    first.set_sounds(True)
    assert Appearance(qapp).sounds


def test_cues_shipped_are_those_that_are_computed_and_differ() -> None:
    made = load_script(CHECKS.parent / "make_cues.py")
    lengths = set()
    for cue in Cue:
        path = made.FOLDER / f"{cue.value}.wav"
        shipped, computed = sound.read_wav(path.read_bytes()), made.cue(cue.value)
        assert len(shipped) == len(computed)
        assert max(abs(a - b) for a, b in zip(shipped, computed, strict=True)) <= 1
        assert 0.2 < sound.seconds(shipped) < 0.5 and 0.5 < sound.peak(shipped) / 32_768 < 0.95
        assert abs(shipped[0]) < 50 and abs(shipped[-1]) < 50  # it clicks at neither end
        lengths.add(len(shipped))
    assert len(lengths) == len(Cue)
