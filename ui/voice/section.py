"""Settings: the voice of the hall: where it is, what it says and how loud, and recordings of one's own."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.core.errors import HallError
from app.core.settings import declared
from app.queue.results import BoardCall
from app.setting_checks import checked_setting
from app.setup.results import SetupView
from app.voice.bank import Bank, voice_folder
from app.voice.phrases import Phrase, needed
from app.voice.plan import VoicePlan, plan_of
from ui.context import Context
from ui.settings.edits import Edits
from ui.settings.setting_form import SettingsSection
from ui.voice.making import EngineMaker, process_engine
from ui.voice.place_card import PlaceCard
from ui.voice.recorder import Recorder
from ui.voice.trial import Trial
from ui.voice.trouble import trouble_text

_SPOKEN = ("voice.on", "voice.languages", "voice.digits", "voice.repeat", "voice.rate")
_HEARD = ("voice.chime", "voice.volume", "voice.volume_hours", "voice.quiet_hours")
SAMPLE = "017"  # a number in which a 1 is said


class VoiceSection(SettingsSection):
    """What is tried is heard as the fields stand, saved or not."""

    def __init__(
        self,
        ctx: Context,
        edits: Edits,
        parent: QWidget | None = None,
        make_engine: EngineMaker = process_engine,
    ) -> None:
        super().__init__("voice", ctx, edits, parent)
        self.bank = Bank(voice_folder(ctx.hall.store))
        self.trial = Trial(make_engine, self.bank, self._now, self)
        self.place = PlaceCard(ctx, edits, self)
        self.recorder = Recorder(ctx, edits, self.bank, self.trial, self)
        self._view: SetupView | None = None
        self._asked: tuple[Phrase, ...] = ()
        self._trying = False
        self.add_card(self.place)
        self.add_settings(*_SPOKEN)
        self.add_settings(*_HEARD)
        self.add_card(self.recorder)
        self.column.addStretch(1)
        self.place.call_asked.connect(self._try_call)
        self.place.chime_asked.connect(self._try_chime)
        self.trial.ready.connect(self._listen)
        self.trial.heard.connect(self._heard)

    def start(self) -> None:
        """Look where the voice is."""
        self.place.read()

    def show_view(self, view: SetupView) -> None:
        """Show the settings as they are now, and which phrases the hall needs for them."""
        super().show_view(view)
        self._view = view
        plan = plan_of(view.settings)
        self.place.show_switch(plan.sounds)
        self.place.read()
        letters = sorted({service.letter for service in view.services if service.active})
        desks = [desk.number for desk in view.desks if desk.active]
        carried = bool(view.settings["queue.carry_over"])
        wanted = needed(letters, desks, plan.languages, plan.digits, carried=carried)
        if wanted != self._asked:
            self._asked = wanted
            self.recorder.show_phrases(wanted)

    def set_busy(self, busy: bool) -> None:
        """Let nothing be sent twice."""
        self.place.set_busy(busy)

    def take_focus(self) -> None:
        """Start where the voice is tried."""
        self.place.try_call.setFocus()

    def stop(self) -> None:
        """End the engine."""
        self.trial.close()

    # -- trying

    def plan_on_show(self) -> VoicePlan:
        """Give the plan as the fields stand; what cannot be read counts as its default."""
        values: dict[str, Any] = {}
        for form in self.forms:
            for name, field in form.fields.items():
                try:
                    values[name] = checked_setting(name, field.value())
                except HallError:
                    values[name] = declared(name).default
        return plan_of(values)

    @Slot()
    def _try_call(self) -> None:
        view = self._view
        if view is None:
            return
        plan = self.plan_on_show()
        # It is tried now and here, whatever the hour; silent settings are said instead of tried.
        plan = replace(plan, repeat=1, quiet=(), louder=(), volume=plan.volume_at(self._now()) or plan.volume)
        if not plan.sounds or not plan.volume:
            self.place.show_result(self.tr("With these settings nothing is heard: switch voice or chime on."))
            return
        letter = next((service.letter for service in view.services if service.active), "A")
        desk = next((each.number for each in view.desks if each.active), "1")
        call = BoardCall(f"{letter}{SAMPLE}", desk, "", False, (), self.ctx.hall.clock.now(), 0, True)
        self._wait()
        self.trial.call(plan, call, tuple(phrase.key for phrase in self._asked), self._not_tried)

    @Slot()
    def _try_chime(self) -> None:
        self._wait()
        self.trial.chime(self.plan_on_show(), self._not_tried)

    def _wait(self) -> None:
        self._trying = True
        self.place.show_result(self.tr("One moment: the sound is being switched on …"))

    def _not_tried(self) -> None:
        self._trying = False
        self.place.show_result("")

    @Slot()
    def _listen(self) -> None:
        voice = self.trial.voice
        if voice is None or not self._trying:
            return
        self._trying = False
        if voice.code:
            self.place.show_result("\n".join(trouble_text(voice.code)))
            return
        words = {
            "voice": self.tr("Listen: the voice of this computer."),
            "recordings": self.tr("Listen: your own recordings."),
        }
        self.place.show_result(words.get(voice.way(), self.tr("Listen: the chime.")))

    @Slot()
    def _heard(self) -> None:
        voice = self.trial.voice
        if voice is not None and not voice.code:
            words = self.tr("Heard nothing? Look at the volume of the loudspeaker and of this computer.")
            self.place.show_result(words)

    def _now(self) -> datetime:
        hall = self.ctx.hall
        return hall.clock.now().astimezone(hall.zone(self.ctx.actor))

    # -- words

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.hint.setText(self.tr("How calls are heard in the hall. Calling and the board never wait for it."))
        self.name_cards(self.tr("What is said"), self.tr("How it sounds"))
        chinese, english = self.tr("Chinese"), self.tr("English")
        both = self.tr("{first}, then {second}")
        self.choice("voice.languages").set_words(
            (
                chinese,
                english,
                both.format(first=chinese, second=english),
                both.format(first=english, second=chinese),
            )
        )
        self.choice("voice.digits").set_words((self.tr("yao, as on the telephone"), self.tr("yi, as in counting")))
        self.hours("voice.volume_hours").set_words(self.tr("As loud at every hour."), self.tr("Add hours"))
        self.hours("voice.quiet_hours").set_words(self.tr("None: calls are always heard."), self.tr("Add hours"))
        self.place.retranslate()
        self.place.show_result("")
        self.recorder.retranslate()
