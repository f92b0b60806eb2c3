"""The rating screen as the content of a program of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.context import Context
from ui.rating.window import RatingWindow

if TYPE_CHECKING:
    from ui.public.program import PublicProgram
    from ui.voice.announcer import Announcer


class Rating:
    """The rating screen's window."""

    def __init__(self, ctx: Context) -> None:
        self.window = RatingWindow(ctx)

    def start(self) -> None:
        """Ask about visits from now on."""
        self.window.retranslate()
        self.window.feed.start()

    def join(self, _announcer: Announcer) -> None:
        """Show no calls."""

    def stop(self) -> None:
        """Ask no more."""
        self.window.stop()


def make(ctx: Context, _program: PublicProgram) -> Rating:
    """Make the rating screen."""
    return Rating(ctx)
