"""The settings of the voice: tried as the fields stand, recorded phrase by phrase, moved to this computer."""

from __future__ import annotations

import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.errors import HallError
from app.hall import Hall
from app.setup.site import set_settings
from app.setup.views import setup_view
from app.voice.bank import Bank, voice_folder
from app.voice.places import speak_here, voice_places
from tests.helpers.devices import OTHER_PC
from tests.helpers.halls import actor
from tests.helpers.pages import Stage
from tests.helpers.programs import focusable, spoken_name
from tests.helpers.sounds import tone, wav
from tests.helpers.voice import ScriptedEngine
from ui.settings.edits import Edits
from ui.voice.engine import SOUND, SPEECH
from ui.voice.section import VoiceSection
from ui.voice.trouble import NO_INPUT, NO_OUTPUT, NO_SPEECH
from ui.widgets.scroll import VScroll


class Booth:
    """The section on a hall, with the engine that would sound, and hands to use it."""

    def __init__(self, bot: QtBot, app: QApplication, hall: Hall) -> None:
        self.bot, self.hall = bot, hall
        self.stage = Stage(app, hall, actor(hall, "supervisor"))
        self.engine = ScriptedEngine()
        self.engines = 0
        self.edits = Edits(self.stage.ctx, self.stage.window)
        self.section = VoiceSection(self.stage.ctx, self.edits, make_engine=self._make)
        self.stage.put(VScroll(self.section))
        self.section.retranslate()
        self.section.start()
        self.show()

    def _make(self) -> ScriptedEngine:
        self.engines += 1
        if self.engines > 1:
            self.engine = ScriptedEngine()
        return self.engine

    def show(self) -> None:
        """Read the set-up again, as the page does after every change."""
        self.section.show_view(self.hall.ask(setup_view, actor(self.hall, "supervisor")))
        self.settle()

    def settle(self) -> None:
        self.bot.waitUntil(lambda: self.stage.tasks.is_idle() and not self.edits.busy)

    @property
    def bank(self) -> Bank:
        return Bank(voice_folder(self.hall.store))

    @property
    def result(self) -> str:
        label = self.section.place.result
        return label.text() if label.isVisible() else ""

    @property
    def problem(self) -> str:
        label = self.section.recorder.problem
        return label.text() if label.isVisible() else ""

    def set(self, name: str, value: object) -> None:
        field = next(form.fields[name] for form in self.section.forms if name in form.fields)
        field.set_value(value)
        field.edited.emit()

    def try_voice(self) -> list[str]:
        before = len(self.engine.heard)
        self.section.place.try_call.click()
        self.bot.waitUntil(lambda: self.result != "" and "One moment" not in self.result)
        self.bot.waitUntil(lambda: self.section.trial.voice is None or self.section.trial.voice.is_silent)
        return self.engine.said()[before:]

    def record(self) -> None:
        recorder = self.section.recorder
        recorder.record.click()
        self.bot.waitUntil(lambda: recorder._file is not None or self.problem != "")
        if recorder._file is not None:
            recorder.record.click()
        self.settle()
        self.bot.waitUntil(lambda: not recorder._recording)
        self.settle()

    def chosen(self) -> str:
        line = self.section.recorder.list.line
        assert line is not None
        return line.phrase.key

    def close(self) -> None:
        self.section.stop()
        self.stage.close()


@pytest.fixture
def booth(qtbot: QtBot, qapp: QApplication, hall: Hall) -> Iterator[Booth]:
    made = Booth(qtbot, qapp, hall)
    yield made
    made.close()


def test_looking_at_the_page_starts_no_engine(booth: Booth) -> None:
    assert booth.engines == 0 and "No computer speaks" in booth.section.place.badge.text()


def test_a_try_is_heard_as_the_fields_stand_saved_or_not(booth: Booth) -> None:
    booth.set("voice.digits", "yi")
    booth.set("voice.quiet_hours", "00:00-24:00")
    booth.set("voice.volume", 40)
    assert booth.try_voice() == ["chime", "请 A 零一七 号，到 一 号接待席。"]
    assert {each.volume for each in booth.engine.heard} == {40} and "Heard nothing?" in booth.result
    booth.set("voice.languages", "en")
    booth.set("voice.chime", False)
    assert booth.try_voice() == ["Ticket A, zero one seven, please go to desk 1."]
    booth.set("voice.on", False)
    booth.section.place.try_call.click()
    assert "nothing is heard" in booth.result
    booth.section.place.try_chime.click()
    booth.bot.waitUntil(lambda: booth.engine.said()[-1] == "chime")
    assert booth.engines == 1


def test_a_try_says_what_is_missing_and_the_next_one_finds_it_mended(booth: Booth) -> None:
    booth.engine.parts = {SOUND: NO_OUTPUT, SPEECH: NO_SPEECH}
    assert booth.try_voice() == [] and "loudspeaker" in booth.result
    booth.engine.parts = {SOUND: "", SPEECH: NO_SPEECH}
    assert booth.try_voice() == ["chime"] and "record the phrases" in booth.result
    booth.engine.parts = {SOUND: "", SPEECH: ""}
    assert len(booth.try_voice()) == 2


def test_phrases_are_recorded_one_after_the_other_and_then_speak(booth: Booth) -> None:
    recorder = booth.section.recorder
    booth.engine.parts[SPEECH] = NO_SPEECH
    assert booth.chosen() == "zh_please" and "0 of" in recorder.progress.text()
    count = recorder.list.lines.rowCount()
    for _ in range(count):
        booth.record()
    assert recorder.progress.text() == f"{count} of {count} recorded" and booth.problem == ""
    said = booth.try_voice()
    assert said == ["chime", "zh_please letter_A zh_0 zh_yao zh_7 zh_to zh_1 zh_desk"]
    assert len(list(voice_folder(booth.hall.store).glob("*.wav"))) == count


def test_a_recording_is_played_deleted_and_brought_back(booth: Booth) -> None:
    recorder = booth.section.recorder
    booth.record()
    recorder.list.choose("zh_please")
    recorder.play.click()
    booth.bot.waitUntil(lambda: booth.engine.said()[-1] == "zh_please")
    recorder.drop.click()
    booth.settle()
    assert not booth.bank.has(["zh_please"]) and not recorder.play.isEnabled()
    booth.stage.strip.act()
    booth.settle()
    assert booth.bank.has(["zh_please"]) and "Taken back" in booth.stage.message()


def test_the_key_for_undo_brings_a_recording_back_once_what_was_under_way_is_done(booth: Booth) -> None:
    recorder = booth.section.recorder
    booth.record()
    recorder.list.choose("zh_please")
    recorder.drop.click()
    booth.settle()
    taken_up = threading.Event()
    booth.edits.call(taken_up.wait, 10.0)
    booth.edits.undo()  # what Ctrl+Z does: too early, and not lost by that
    taken_up.set()
    booth.settle()
    assert not booth.bank.has(["zh_please"])
    booth.edits.undo()
    booth.settle()
    assert booth.bank.has(["zh_please"]) and "Taken back" in booth.stage.message()
    booth.edits.undo()
    booth.settle()
    assert booth.bank.has(["zh_please"])


def test_a_recording_in_which_nothing_is_heard_is_refused_where_one_looks(booth: Booth) -> None:
    booth.engine.recorded = wav(tone(440, 0.5, loud=0.001))
    booth.record()
    assert "Nothing was heard" in booth.problem and booth.chosen() == "zh_please"
    booth.engine.recorded = wav(tone(440, 0.5))
    booth.record()
    assert booth.problem == "" and booth.chosen() == "zh_to"


def test_a_missing_microphone_is_said_and_costs_the_chime_nothing(booth: Booth) -> None:
    booth.engine.script.append(NO_INPUT)
    recorder = booth.section.recorder
    recorder.record.click()
    booth.bot.waitUntil(lambda: "microphone" in booth.problem)
    assert recorder.record.isEnabled() and booth.bank.recordings() == {}
    assert len(booth.try_voice()) == 2


def test_leaving_the_page_ends_a_recording(booth: Booth) -> None:
    recorder = booth.section.recorder
    recorder.record.click()
    booth.bot.waitUntil(lambda: recorder._file is not None)
    file = recorder._file
    booth.section.hide()
    assert file is not None and not file.exists() and booth.section.trial.voice is None
    booth.section.show()
    booth.record()
    assert booth.bank.has(["zh_please"])


def test_what_is_tried_instead_leaves_the_recorder_ready_for_the_next_recording(booth: Booth) -> None:
    recorder, place = booth.section.recorder, booth.section.place
    recorder.record.click()  # the engine is only being started
    assert recorder.ask.text() == "One moment …"
    place.try_chime.click()
    booth.bot.waitUntil(lambda: booth.engine.said() == ["chime"])
    assert recorder.ask.text() == "Read aloud:" and recorder.record.words() == "Record"
    booth.record()
    assert booth.bank.has(["zh_please"]) and booth.problem == ""


def test_a_recording_takes_the_place_of_a_try_that_waits_and_nothing_is_said_to_be_heard(booth: Booth) -> None:
    booth.section.place.try_call.click()
    assert "One moment" in booth.result
    booth.record()
    assert booth.bank.has(["zh_please"]) and booth.result == "" and "chime" not in booth.engine.said()


def test_a_recording_waits_for_what_sounds_and_nothing_sounds_into_a_recording(booth: Booth) -> None:
    recorder, place = booth.section.recorder, booth.section.place
    booth.record()
    booth.engine.takes_ms = 150
    place.try_call.click()
    booth.bot.waitUntil(lambda: booth.engine.said()[-1] == "chime")
    recorder.record.click()
    booth.bot.waitUntil(lambda: recorder._file is not None)
    assert [each.what for each in booth.engine.begun[1:-1]] == booth.engine.said()[1:] and len(booth.engine.heard) == 3
    place.try_chime.click()
    recorder.record.click()
    booth.settle()
    booth.bot.waitUntil(lambda: booth.engine.said()[-1] == "chime")
    assert booth.bank.has(["zh_please", "zh_to"]) and booth.engine.cut == []


def test_a_page_left_before_the_engine_is_there_records_nothing_and_blocks_nothing(booth: Booth) -> None:
    booth.section.recorder.record.click()
    booth.section.hide()
    assert booth.section.trial.voice is None
    booth.section.show()
    booth.record()
    assert booth.bank.has(["zh_please"]) and [each.what for each in booth.engine.begun] == ["recording"]


def test_an_engine_that_is_ended_while_it_plays_lets_the_next_recording_begin(booth: Booth) -> None:
    recorder = booth.section.recorder
    booth.record()
    recorder.list.choose("zh_please")
    booth.engine.takes_ms = 60_000
    recorder.play.click()
    booth.bot.waitUntil(lambda: booth.engine.begun[-1].what == "zh_please")
    booth.section.trial.close()
    recorder.list.choose("zh_to")
    booth.record()
    assert booth.bank.has(["zh_to"])


def test_recordings_come_and_go_as_a_file(booth: Booth, tmp_path: Path) -> None:
    path = tmp_path / "voice.zip"
    with zipfile.ZipFile(path, "w") as parcel:
        parcel.writestr("请.wav", wav(tone(440, 0.3)))
        parcel.writestr("七.wav", b"no sound")
    recorder = booth.section.recorder
    recorder.bring(str(path))
    booth.settle()
    assert booth.bank.has(["zh_please"]) and "七.wav" in booth.problem and "1 recordings" in booth.stage.message()
    recorder.send(str(tmp_path / "copy.zip"))
    booth.settle()
    assert zipfile.ZipFile(tmp_path / "copy.zip").namelist() == ["zh_please.wav"]
    recorder.bring(str(tmp_path / "none.zip"))
    booth.settle()
    assert "no ZIP file" in booth.stage.message()


def test_the_list_follows_desks_and_languages(booth: Booth) -> None:
    lines = booth.section.recorder.list.lines
    before = lines.rowCount()
    booth.bank.take("letter_Z", wav(tone(440, 0.3)))
    booth.hall.do(set_settings, actor(booth.hall, "supervisor"), values={"voice.languages": "zh+en"})
    booth.show()
    assert lines.rowCount() == before + 12 + 1  # the English ones, and what is recorded but no longer needed
    assert lines.rows()[-1].phrase.key == "letter_Z"


def test_the_voice_moves_to_this_computer_and_may_be_on_two(booth: Booth) -> None:
    place = booth.section.place
    booth.hall.do(speak_here, actor(booth.hall, "admin"), OTHER_PC.mark, OTHER_PC.name)
    booth.show()
    assert OTHER_PC.name in place.badge.text() and place.move_here.isVisible() and place.also_here.isVisible()
    place.also_here.click()
    booth.settle()
    assert len(booth.hall.ask(voice_places, actor(booth.hall, "desk1"))) == 2 and place.not_here.isVisible()
    place.not_here.click()
    booth.settle()
    place.move_here.click()
    booth.settle()
    assert "This computer speaks" in place.badge.text() and not place.not_here.isVisible()
    assert [each.pc for each in booth.hall.ask(voice_places, actor(booth.hall, "desk1"))] != [OTHER_PC.mark]


def test_hours_that_cannot_be_read_are_refused_when_they_are_saved(booth: Booth) -> None:
    for name in ("voice.volume_hours", "voice.quiet_hours"):
        with pytest.raises(HallError, match="bad_value"):
            booth.hall.do(set_settings, actor(booth.hall, "supervisor"), values={name: "noon"})


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_everything_has_a_name_for_a_screen_reader(booth: Booth, language: str) -> None:
    booth.stage.look.set_language(language)
    booth.record()
    nameless = [each for each in focusable(booth.stage.window) if not spoken_name(each)]
    assert [(type(each).__name__, each.objectName()) for each in nameless] == []
