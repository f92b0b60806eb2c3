"""What can be found, and who finds it: a later part of the program brings a provider of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """One thing that can be found and done.

    Attributes:
        id: Names it, so that the choice stays when the list is read again.
        title: What it is called.
        detail: What it is, or its key: shown beside it.
        run: Does it; called after the palette has gone.
        words: Further words by which it is found (a number, a letter, its English name).
    """

    id: str
    title: str
    detail: str
    run: Callable[[], object]
    words: tuple[str, ...] = ()


class Provider:
    """Something that knows entries; asked in the interface thread, where also its answers are made.

    Attributes:
        certain: What it finds by the letters typed is meant before all else; else it is ranked among the rest.
    """

    certain = True

    def entries(self) -> Sequence[Entry]:
        """Give everything it has without asking the hall."""
        return ()

    def question(self, query: str) -> Callable[[], object] | None:
        """Give what to ask the hall about a query, as a function for a worker; None = nothing to ask."""
        return None

    def answers(self, answer: object) -> Sequence[Entry]:
        """Make entries of the hall's answer."""
        return ()
