"""Settings: which computer speaks the calls and how it is; try it, or let another computer speak."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.actor import Actor
from app.devices.pc import Pc, this_pc
from app.hall import Hall
from app.voice.places import VoicePlace, fall_silent, speak_here, voice_places
from ui.context import Context
from ui.settings.edits import Edits
from ui.voice.trouble import trouble_text
from ui.widgets.buttons import button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Badge, label


@dataclass(frozen=True, slots=True)
class Seen:
    """Where the voice is, and which computer this is (None when that cannot be told)."""

    places: tuple[VoicePlace, ...]
    here: Pc | None

    def own(self) -> VoicePlace | None:
        """Give this computer's place, if it has the voice."""
        mark = self.here.mark if self.here is not None else ""
        return next((place for place in self.places if place.pc == mark), None)


class PlaceCard(QWidget):
    """The state in plain sight, buttons below it.

    Signals:
        call_asked: Let a call be heard.
        chime_asked: Let the chime be heard.
    """

    call_asked = Signal()
    chime_asked = Signal()

    def __init__(self, ctx: Context, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx, self._edits = ctx, edits
        self._seen: Seen | None = None
        self._is_on = True
        self.badge = Badge("", "plain")
        self.badge.setObjectName("voice_badge")
        self.told = label(wrap=True, name="voice_told")
        self.try_call = button("", "primary", name="voice_try", icon_name="call")
        self.try_chime = button("", name="voice_chime")
        self.result = label(kind="muted", wrap=True, name="voice_result")
        self.move_here = button("", name="voice_here")
        self.also_here = button("", name="voice_also")
        self.not_here = button("", name="voice_not_here")
        self._lay_out()
        self.try_call.clicked.connect(self.call_asked)
        self.try_chime.clicked.connect(self.chime_asked)
        self.move_here.clicked.connect(self._move)
        self.also_here.clicked.connect(self._add)
        self.not_here.clicked.connect(self._remove)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        tries, moves = FlowLayout(spacing=8), FlowLayout(spacing=8)
        for made in (self.try_call, self.try_chime):
            tries.addWidget(made)
        for made in (self.move_here, self.also_here, self.not_here):
            moves.addWidget(made)
            made.hide()
        column.addWidget(self.badge)
        column.addWidget(self.told)
        column.addLayout(tries)
        column.addWidget(self.result)
        column.addLayout(moves)
        self.result.hide()

    def read(self) -> None:
        """Look where the voice is."""
        ctx = self._ctx
        ctx.tasks.run_query(self, _look, ctx.hall, ctx.actor, done=self._show, failed=self._ignore)

    def show_switch(self, is_on: bool) -> None:
        """Say whether there is anything to hear at all."""
        self._is_on = is_on
        self._say()

    def show_result(self, text: str) -> None:
        """Say what came of a try."""
        self.result.setText(text)
        self.result.setVisible(bool(text))

    def set_busy(self, busy: bool) -> None:
        """Let nothing be asked twice."""
        for made in (self.move_here, self.also_here, self.not_here):
            made.setEnabled(not busy)

    def _ignore(self, _error: Exception) -> None:
        """Show what was known; the page says what keeps the store away."""

    def _show(self, seen: Seen) -> None:
        self._seen = seen
        self._say()

    # -- where it is

    def _say(self) -> None:
        if self._seen is None:
            return
        own, places = self._seen.own(), self._seen.places
        self.badge.show_state(*self._badge(own, places))
        self.told.setText("\n".join(self._line(place, place is own) for place in places) or self._nobody())
        can_tell = self._seen.here is not None
        self.move_here.setVisible(can_tell and own is None)
        self.also_here.setVisible(can_tell and own is None and bool(places))
        self.not_here.setVisible(own is not None and len(places) > 1)
        self.move_here.set_words(
            self.tr("Speak on this computer instead") if places else self.tr("Speak on this computer")
        )

    def _badge(self, own: VoicePlace | None, places: tuple[VoicePlace, ...]) -> tuple[str, str]:
        if not self._is_on:
            return self.tr("Voice and chime are switched off"), "plain"
        if any(place.state and place.driven for place in places):
            return self.tr("The voice is in trouble"), "amber"
        if own is not None:
            return self.tr("This computer speaks the calls"), "green"
        if places:
            return self.tr("{computer} speaks the calls").format(computer=places[0].pc_name), "green"
        return self.tr("No computer speaks the calls yet"), "amber"

    def _nobody(self) -> str:
        return self.tr("The first computer that opens the board will, or this one if you say so.")

    def _line(self, place: VoicePlace, here: bool) -> str:
        name = self.tr("This computer ({computer})") if here else "{computer}"
        return self.tr("{place}: {state}").format(place=name.format(computer=place.pc_name), state=self._state(place))

    def _state(self, place: VoicePlace) -> str:
        if place.state and place.driven:
            trouble, step = trouble_text(place.state)
            return self.tr("{trouble} {step}").format(trouble=trouble, step=step)
        if place.driven:
            return self.tr("speaks.")
        return self.tr("speaks as soon as the program is open there.")

    # -- moving it

    @Slot()
    def _move(self) -> None:
        self._speak_here(alone=True)

    @Slot()
    def _add(self) -> None:
        self._speak_here(alone=False)

    def _speak_here(self, *, alone: bool) -> None:
        here = self._seen.here if self._seen is not None else None
        if here is not None:
            asked = (self._ctx.hall.do, speak_here, self._ctx.actor, here.mark, here.name)
            self._edits.call(*asked, then=self._moved, alone=alone)

    @Slot()
    def _remove(self) -> None:
        own = self._seen.own() if self._seen is not None else None
        if own is not None:
            self._edits.call(self._ctx.hall.do, fall_silent, self._ctx.actor, own.name, then=self._removed)

    def _moved(self, _nothing: object) -> None:
        self._edits.said(self.tr("This computer speaks the calls from now on."))
        self.read()

    def _removed(self, _nothing: object) -> None:
        self._edits.said(self.tr("This computer no longer speaks the calls."))
        self.read()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.try_call.set_words(self.tr("Try the voice"))
        self.try_chime.set_words(self.tr("Try the chime"))
        self.also_here.set_words(self.tr("Speak here as well (another room)"))
        self.not_here.set_words(self.tr("No longer on this computer"))
        self._say()


def _look(hall: Hall, actor: Actor) -> Seen:
    places = hall.ask(voice_places, actor)
    try:
        return Seen(places, this_pc())
    except OSError:
        return Seen(places, None)
