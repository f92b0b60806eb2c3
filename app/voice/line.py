"""The calls that wait to be said: none lost, none cut, none said that is over. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

RUSH_AT = 3  # so many wait: each is said once until the line is short again


@dataclass(frozen=True, slots=True)
class Waiting:
    """A call in the line; `seq` tells a repeated call from the first one."""

    ticket: str
    desk: str
    seq: int


class SpeechLine:
    """First called, first said.

    Attributes:
        speaking: The call being said just now; nothing takes its place before it has ended.
    """

    def __init__(self) -> None:
        self.speaking: Waiting | None = None
        self._waiting: list[Waiting] = []

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, call: Waiting) -> bool:
        """Let a call wait; False when it waits or is being said already.

        The same ticket called again to the same desk while it still waits is said once, in its old place.
        """
        if self.speaking is not None and self.speaking.seq == call.seq:
            return False
        for place, other in enumerate(self._waiting):
            if (other.ticket, other.desk) == (call.ticket, call.desk):
                self._waiting[place] = call
                return False
        self._waiting.append(call)
        return True

    def keep(self, active: Iterable[tuple[str, str]]) -> None:
        """Drop what waits and is no longer called: undone, begun or missed. `active` is ticket and desk."""
        living = set(active)
        self._waiting = [call for call in self._waiting if (call.ticket, call.desk) in living]

    def waiting_seqs(self) -> frozenset[int]:
        """Give which calls wait."""
        return frozenset(call.seq for call in self._waiting)

    def begin(self) -> Waiting | None:
        """Take the next call, unless one is being said."""
        if self.speaking is None and self._waiting:
            self.speaking = self._waiting.pop(0)
            return self.speaking
        return None

    def end(self) -> None:
        """Note that the call was said."""
        self.speaking = None

    def clear(self) -> None:
        """Forget everything: nothing can be heard, and old calls help nobody."""
        self.speaking = None
        self._waiting.clear()

    def times(self, repeat: int) -> int:
        """Tell how often the call at hand is said: once while others wait behind it."""
        return 1 if len(self._waiting) >= RUSH_AT else repeat
