"""How a site wants its voice: read from the settings, with the volume of an hour. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.core.errors import HallError
from app.voice.hours import Span, read_spans
from app.voice.words import EN, ZH

LANGUAGES = {"zh": (ZH,), "en": (EN,), "zh+en": (ZH, EN), "en+zh": (EN, ZH)}


@dataclass(frozen=True, slots=True)
class VoicePlan:
    """How calls are announced.

    Attributes:
        speaks: The number is spoken.
        chimes: A chime sounds before it, or alone.
        languages: In this order.
        digits: `yao` or `yi`.
        repeat: How often a call is said.
        rate: -1 (slow) to 1 (fast).
        volume: 0 to 100 where no hour says otherwise.
        louder: Hours with a volume of their own.
        quiet: Hours without any sound.
    """

    speaks: bool = True
    chimes: bool = True
    languages: tuple[str, ...] = (ZH,)
    digits: str = "yao"
    repeat: int = 2
    rate: float = -0.1
    volume: int = 80
    louder: tuple[Span, ...] = ()
    quiet: tuple[Span, ...] = ()

    @property
    def sounds(self) -> bool:
        """Tell whether there is anything to hear at all."""
        return self.speaks or self.chimes

    def volume_at(self, at: datetime) -> int:
        """Give the volume of a local time, 0 to 100; 0 in quiet hours."""
        if any(span.holds(at) for span in self.quiet):
            return 0
        return next((span.volume for span in self.louder if span.holds(at)), self.volume)


def plan_of(settings: Mapping[str, Any]) -> VoicePlan:
    """Read a site's plan; hours that cannot be read (of another version, say) count as none."""
    return VoicePlan(
        speaks=settings["voice.on"],
        chimes=settings["voice.chime"],
        languages=LANGUAGES.get(settings["voice.languages"], (ZH,)),
        digits=settings["voice.digits"],
        repeat=settings["voice.repeat"],
        rate=settings["voice.rate"] / 100,
        volume=settings["voice.volume"],
        louder=_spans(settings["voice.volume_hours"], "voice.volume_hours", with_volume=True),
        quiet=_spans(settings["voice.quiet_hours"], "voice.quiet_hours", with_volume=False),
    )


def _spans(text: str, field: str, *, with_volume: bool) -> tuple[Span, ...]:
    try:
        return read_spans(text, field, with_volume=with_volume)
    except HallError:
        return ()
