"""The guides at a desk: one window at a time, for the visit in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.widgets.one_window import OneWindow

if TYPE_CHECKING:
    from app.queue.results import InHand
    from ui.guides.guide_window import GuideWindow
    from ui.guides.papers import GuidePapers


class DeskGuide(OneWindow["GuideWindow"]):
    """Opens the window, gives it the visit in hand, and puts it away with the page."""

    def __init__(self, ctx: Context, page: QWidget) -> None:
        super().__init__(page)
        self._ctx = ctx
        self.papers: GuidePapers | None = None

    def ask(self, visit: InHand | None) -> None:
        """Show the guide of the visit in hand, ready to be printed; without a visit, the search."""
        self.opened().show_visit(visit)

    def ask_missing(self, visit: InHand | None) -> None:
        """Ask what the visitor in hand has brought, to print what is missing."""
        self.opened().show_visit(visit, missing=True)

    def ask_missing_of(self, guide: str, visit: InHand | None) -> None:
        """Ask what the visitor in hand, or whoever stands there, has brought for a guide."""
        self.opened().show_guide(guide, visit)

    def take_notice(self, notice: str, visit: InHand | None) -> None:
        """Take a notice that somebody came back with."""
        self.opened().show_notice(notice, visit)

    def made(self) -> GuideWindow:
        """Make the window; not with the desk, for nobody prints a guide before the first visit."""
        from ui.guides.guide_window import GuideWindow
        from ui.guides.papers import GuidePapers

        self.papers = self.papers or GuidePapers(self._ctx, self._page)
        return GuideWindow(self._ctx, self.papers, self._page.window())
