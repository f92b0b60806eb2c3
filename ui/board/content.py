"""The board as the content of a program of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.board.window import BoardWindow
from ui.context import Context

if TYPE_CHECKING:
    from ui.public.program import PublicProgram
    from ui.voice.announcer import Announcer


class Board:
    """The board's window."""

    def __init__(self, ctx: Context) -> None:
        self.window = BoardWindow(ctx)

    def start(self) -> None:
        """The board begins by itself."""

    def join(self, announcer: Announcer) -> None:
        """Let the voice say what the board shows."""
        announcer.follow(self.window)

    def stop(self) -> None:
        """Show nothing more."""
        self.window.stop()


def make(ctx: Context, _program: PublicProgram) -> Board:
    """Make the board; each is enrolled by a name of its own, and the settings say which services it shows."""
    return Board(ctx)
