"""The settings of the voice; nothing sounds while pictures are made."""

from __future__ import annotations

import math
from array import array

from PySide6.QtWidgets import QScrollArea, QWidget

from app.core.actor import program_actor
from app.devices.outbox import claim
from app.devices.pc import this_pc
from app.voice.places import speak_here, tell_voice
from app.voice.sound import RATE, write_wav
from ui.settings.page import SettingsPage
from ui.tour import shots
from ui.tour.shots import Scene, Shown
from ui.tour.stage import Stage
from ui.voice.section import VoiceSection
from ui.voice.trouble import NO_SPEECH

_RECORDED = ("zh_please", "zh_to", "zh_desk", "zh_0", "zh_1", "zh_2")


def voice(stage: Stage) -> Shown:
    """Where the voice is, and how it speaks."""
    section = _section(stage)
    _scroll(section, 0)
    return Shown(stage.window)


def trouble(stage: Stage) -> Shown:
    """This computer speaks, but has no speech: the chime alone is heard."""
    here, who = this_pc(), program_actor(stage.hall.anyone().site_id)
    stage.others(speak_here, by="admin", pc=here.mark, pc_name="大屏电脑")
    device = next(each.id for each in stage.hall.site(who).devices.values() if each.pc == here.mark)
    stage.hall.do(claim, who, device, here.mark, stage.hall.origin, 1)
    stage.hall.do(tell_voice, who, device, stage.hall.origin, NO_SPEECH)
    section = _section(stage)
    stage.wait_for(lambda: section.place.badge.property("state") == "amber", "the trouble of the voice")
    _scroll(section, 0)
    return Shown(stage.window)


def recordings(stage: Stage) -> Shown:
    """Some phrases are recorded, the next one is to be read."""
    section = _section(stage)
    stage.main.strip.clear()
    for number, key in enumerate(_RECORDED):
        section.bank.take(key, _tone(0.3 + 0.05 * number))
    section.recorder.read()
    stage.wait_for(lambda: section.recorder.list.count_recorded() == len(_RECORDED), "the recordings")
    section.recorder.list.go_to_missing()
    return Shown(stage.window, seen=(section.recorder, section.recorder.words, section.recorder.record))


def _section(stage: Stage) -> VoiceSection:
    page = stage.page_of("settings", SettingsPage)
    page.show_section("voice")
    stage.wait_for(lambda: page.section("voice") is not None, "the section of the voice")
    section = page.section("voice")
    assert isinstance(section, VoiceSection)
    stage.settle()
    return section


def _scroll(section: QWidget, share: float) -> None:
    place = section.parentWidget()
    while place is not None and not isinstance(place, QScrollArea):
        place = place.parentWidget()
    if place is not None:
        bar = place.verticalScrollBar()
        bar.setValue(round(bar.maximum() * share))


def _tone(length_s: float) -> bytes:
    samples = array("h", (round(9_000 * math.sin(n / 8)) for n in range(round(length_s * RATE))))
    return write_wav(samples)


SCENES = (
    Scene("settings-voice", voice, shots.ALL, quick=True),
    Scene("settings-voice-trouble", trouble, (shots.PLAIN, shots.SMALL_LARGE, shots.ENGLISH)),
    Scene("settings-recordings", recordings, shots.ALL, quick=True),
)
