"""The board as the content of a program of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.board.choices import BoardChoices
from ui.board.window import BoardWindow
from ui.context import Context

if TYPE_CHECKING:
    from ui.public.program import PublicProgram


class Board:
    """The board's window."""

    def __init__(self, ctx: Context, choices: BoardChoices) -> None:
        self.window = BoardWindow(ctx, choices)

    def start(self) -> None:
        """The board begins by itself."""

    def stop(self) -> None:
        """Show nothing more."""
        self.window.stop()


def make(ctx: Context, program: PublicProgram) -> Board:
    """Make the board; several on one computer, each enrolled by a name of its own, show services of their own."""
    return Board(ctx, BoardChoices(program.options.keep, f"board {ctx.actor.name}"))
