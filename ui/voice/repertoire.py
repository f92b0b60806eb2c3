"""What a call is made of, with what works just now: the engine's voice, else the hall's recordings, else the chime."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from app.queue.results import BoardCall
from app.voice.bank import Bank
from app.voice.phrases import clips
from app.voice.plan import VoicePlan
from app.voice.words import sentence, told
from ui.resources import resource
from ui.voice.engine import SOUND, SPEECH
from ui.voice.keeper import Keeper
from ui.voice.trouble import NO_VOICE

CHIME = resource("sounds", "chime.wav")
_OTHER = {"zh": "en_", "en": "zh_"}


@dataclass(frozen=True, slots=True)
class Step:
    """One thing the engine does for a call.

    Attributes:
        files: Played, when there are any.
        text, language: Else spoken.
        again: A repetition begins, which is left out once the call is over.
    """

    files: tuple[Path, ...] = ()
    text: str = ""
    language: str = ""
    again: bool = False

    @property
    def part(self) -> str:
        """Tell which part of the engine does it."""
        return SOUND if self.files else SPEECH


class Repertoire:
    """Knows the plan, the recordings and how the engine is."""

    def __init__(self, keeper: Keeper, bank: Bank) -> None:
        self.keeper = keeper
        self.bank = bank
        self.plan = VoicePlan()
        self.needed: tuple[str, ...] = ()

    def steps(self, call: BoardCall, times: int) -> list[Step]:
        """Give what is done for a call that is said so often."""
        chime = [Step(files=(CHIME,))] if self.plan.chimes and self.keeper.can_play() else []
        said = [self._said(call, language) for language in self.plan.languages] if self.plan.speaks else []
        once = [step for step in said if step is not None]
        again = [replace(step, again=n == 0) for n, step in enumerate(once)]
        return [*chime, *once, *again * (times - 1)]

    def other_way(self, left: Iterable[Step], call: BoardCall, part: str) -> list[Step]:
        """Give the rest of a call by what still works after a part has failed; what was heard is not said twice."""
        made = []
        for step in left:
            if step.part != part:
                made.append(step)
            elif step.language and (other := self._said(call, step.language)) is not None:
                made.append(replace(other, again=step.again))
        return made

    def _said(self, call: BoardCall, language: str) -> Step | None:
        spoken = told(call.ticket, call.desk)
        if self.keeper.can_speak(language):
            return Step(text=sentence(spoken, language, self.plan.digits), language=language)
        keys = clips(spoken, language, self.plan.digits)
        if self.keeper.can_play() and self.bank.has(keys):
            return Step(files=tuple(self.bank.path(key) for key in keys), language=language)
        return None

    def is_audible(self) -> bool:
        """Tell whether anything of a call would be heard."""
        chimes = self.plan.chimes and self.keeper.can_play()
        return chimes or (self.plan.speaks and any(map(self._can_say, self.plan.languages)))

    def trouble(self) -> str:
        """Give the code of what keeps the plan from being carried out, "" when nothing does."""
        sound, speech = (self.keeper.health[part].code or "" for part in (SOUND, SPEECH))
        by_voice = not speech and all(map(self.keeper.can_speak, self.plan.languages))
        if sound and (self.plan.chimes or (self.plan.speaks and not by_voice)):
            return sound
        if not self.plan.speaks or by_voice or all(map(self.has_recordings, self.plan.languages)):
            return ""
        return speech or NO_VOICE

    def way(self) -> str:
        """Tell how numbers are said: `voice`, `recordings` or "" = not at all."""
        if not self.plan.speaks:
            return ""
        if any(map(self.keeper.can_speak, self.plan.languages)):
            return "voice"
        return "recordings" if any(map(self.has_recordings, self.plan.languages)) else ""

    def has_recordings(self, language: str) -> bool:
        """Tell whether every phrase that the site's calls need is recorded."""
        keys = [key for key in self.needed if not key.startswith(_OTHER[language])]
        return self.keeper.can_play() and bool(keys) and self.bank.has(keys)

    def _can_say(self, language: str) -> bool:
        return self.keeper.can_speak(language) or self.has_recordings(language)
