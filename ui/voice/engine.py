"""What makes sound, seen from the program: asked for one thing at a time, it answers later, or never."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

SOUND, SPEECH = "sound", "speech"
PARTS = (SOUND, SPEECH)


@dataclass(frozen=True, slots=True)
class Found:
    """What a look at one part of the engine found.

    Attributes:
        part: `sound` (chime, recordings, microphone) or `speech`.
        code: "" when it works, else one of ui/voice/trouble.py.
        detail: What the system said of it, the name of a missing library say.
        voices: Of speech: language -> name of the voice that would speak it.
        hears: Of sound: there is a microphone.
    """

    part: str
    code: str = ""
    detail: str = ""
    voices: dict[str, str] = field(default_factory=dict)
    hears: bool = False


class Engine(QObject):
    """Plays, speaks and records. Every request has a number; what is asked while another is under way replaces it.

    Signals:
        looked: `Found`, the answer to `look`.
        done: A request was carried out to its end.
        failed: Request, code, and what the system said.
        level: Request, and how loud the microphone hears just now (0 to 1).
        gone: The engine ended without being asked to; `restart` makes another.
    """

    looked = Signal(object)
    done = Signal(int)
    failed = Signal(int, str, str)
    level = Signal(int, float)
    gone = Signal(str)

    @abstractmethod
    def start(self) -> None:
        """Begin; it may be asked from now on."""

    @abstractmethod
    def look(self, part: str) -> None:
        """Find out whether a part works."""

    @abstractmethod
    def play(self, files: Sequence[Path], volume: int) -> int:
        """Play WAV files one after another without a gap that is heard; `volume` is 0 to 100."""

    @abstractmethod
    def speak(self, text: str, language: str, rate: float, volume: int) -> int:
        """Speak; `rate` is -1 to 1."""

    @abstractmethod
    def record(self, file: Path, longest_s: float) -> int:
        """Record into a file until `quiet` or so many seconds have passed."""

    @abstractmethod
    def quiet(self) -> None:
        """End what is under way: a recording is kept and done, anything else is broken off and not answered."""

    @abstractmethod
    def restart(self) -> None:
        """Throw the engine away, whatever it is doing, and begin another."""

    @abstractmethod
    def close(self) -> None:
        """End."""
