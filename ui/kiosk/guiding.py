"""Looking a matter up at the kiosk: which guides there are, the one that is read, its paper."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from app.core.changes import DAY, GUIDES, SETUP
from app.guides.guide_slips import guide_slip_state, print_guide_slip
from app.guides.public import Matter, PublicGuide, public_guide, public_guides
from app.queue.kiosk import KioskView
from ui import i18n
from ui.context import Context
from ui.feed import ViewFeed
from ui.kiosk.code import code_of
from ui.kiosk.guide_page import code_text
from ui.kiosk.initials import initials_of
from ui.kiosk.slip_watch import SlipWatch
from ui.kiosk.window import KioskWindow
from ui.kiosk.words import shut_text

REFRESH_MS = 600_000  # guides change seldom, and every change is told


class Guiding(QObject):
    """Drives the two pages of guides.

    Signals:
        went: The page to show now.
        left: Back to the first page.
        number_wanted: Code of the service whose number is wanted.
    """

    went = Signal(object)
    left = Signal()
    number_wanted = Signal(str)

    def __init__(self, ctx: Context, window: KioskWindow, owner: QObject) -> None:
        super().__init__(owner)
        self._ctx, self._window = ctx, window
        self._wanted = ""  # number of the guide that is read, or asked for
        self._view: KioskView | None = None
        kinds = frozenset({GUIDES, DAY, SETUP})
        self.feed = ViewFeed(ctx, public_guides, {}, REFRESH_MS, self, kinds=kinds)
        self.paper = SlipWatch(ctx, self, guide_slip_state, "job")
        self.feed.viewed.connect(self._show_matters)
        self.paper.seen.connect(window.guide.show_slip)
        window.start.guides_asked.connect(self._begin)
        window.guides.chosen.connect(self._open)
        window.guides.opened.connect(self._turned)
        window.guide.paper_asked.connect(self._print)
        window.guide.number_asked.connect(self.number_wanted)

    def start(self) -> None:
        """Read which guides there are, now and after changes."""
        self.feed.start()

    def stop(self) -> None:
        """Read no more; safe to call twice."""
        self.feed.stop()
        self.paper.stop()

    def show_view(self, view: KioskView) -> None:
        """Take what numbers are given now."""
        self._view = view
        self._offer_number()

    def is_on_show(self) -> bool:
        """Tell whether one of its pages is on show."""
        return self._window.page in (self._window.guides, self._window.guide)

    def step_back(self) -> None:
        """Go back from a guide to its shelf, from there to the shelves, from these to the first page."""
        guides = self._window.guides
        if self._window.page is self._window.guide:
            self._leave_guide()
            self.went.emit(guides)
        elif guides.step_back():
            self.went.emit(guides)
        else:
            self.left.emit()

    def forget(self) -> None:
        """Begin anew for whoever comes next."""
        self._leave_guide()
        self._window.guides.begin()

    def say_again(self) -> None:
        """Read the guide on show in the language of now."""
        if self._wanted and self._window.page is self._window.guide:
            self._open(self._wanted)

    # -- which there are

    @Slot(object)
    def _show_matters(self, matters: tuple[Matter, ...]) -> None:
        window = self._window
        window.guides.show_matters(matters)
        window.start.offer_guides(bool(matters))
        if window.page is window.guides:
            self._learn_letters()
        elif window.page is window.guide and self._wanted not in {each.id for each in matters}:
            self.step_back()  # it was withdrawn while it was read

    @Slot()
    def _begin(self) -> None:
        self._window.guides.begin()
        self._learn_letters()
        self.went.emit(self._window.guides)

    def _learn_letters(self) -> None:
        guides = self._window.guides
        names = guides.unknown_names()
        if names:
            self._ctx.tasks.run_query(self, initials_of, names, done=guides.know_letters, tag="guide-letters")

    @Slot()
    def _turned(self) -> None:
        self.went.emit(self._window.guides)

    # -- one of them

    @Slot(str)
    def _open(self, guide: str) -> None:
        self._wanted = guide
        language = "zh" if self._ctx.look.language == i18n.CHINESE else "en"
        args = (self._ctx.hall.ask, public_guide, self._ctx.actor)
        named = {"guide": guide, "language": language}
        self._ctx.tasks.run_query(self, *args, done=self._came, failed=self._failed, tag="guide", **named)

    def _came(self, guide: PublicGuide) -> None:
        if guide.facts.number != self._wanted or not self.is_on_show():
            return
        page = self._window.guide
        page.show_guide(guide)
        page.show_code(())
        code = code_text(guide.facts)
        if code:
            self._ctx.tasks.run_query(page, code_of, code, done=page.show_code, tag="guide-code")
        self._offer_number()
        self.went.emit(page)

    def _failed(self, _error: Exception) -> None:
        if self.is_on_show():
            self._leave_guide()
            self._window.guides.show_trouble(True)
            self.went.emit(self._window.guides)
            self.feed.refresh()

    def _leave_guide(self) -> None:
        self._wanted = ""
        self.paper.stop()
        self._window.guide.forget()

    def _offer_number(self) -> None:
        """Offer a number for the guide's own service, while that gives any."""
        page, view = self._window.guide, self._view
        code = (page.guide.service if page.guide is not None else None) or ""
        given = (
            view is not None
            and not shut_text(view)
            and any(service.code == code and not service.full for service in view.services)
        )
        page.offer_number(code if given else "")

    # -- its paper

    @Slot()
    def _print(self) -> None:
        if self._wanted:
            args = (self._ctx.hall.do, print_guide_slip, self._ctx.actor)
            self._ctx.tasks.run_command(self, *args, done=self._printing, failed=self._not_printed, guide=self._wanted)

    def _printing(self, job: int) -> None:
        if self._wanted:
            self.paper.start(job)

    def _not_printed(self, _error: Exception) -> None:
        self._window.guide.show_no_paper()
