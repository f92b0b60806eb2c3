"""One visit after the other at the kiosk: what comes next, and when it is over."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.core.errors import HallError
from app.queue.kiosk import KioskService, KioskView, kiosk_view
from app.queue.results import Taken
from ui import i18n
from ui.context import Context
from ui.feed import ViewFeed
from ui.kiosk.ask_page import AskPage, Words
from ui.kiosk.asked import ask_late, ask_still_there, say_full, say_refused, say_taking, say_troubled
from ui.kiosk.first_question import FirstQuestion
from ui.kiosk.guiding import Guiding
from ui.kiosk.idle import IdleClock
from ui.kiosk.initials import initials_of
from ui.kiosk.shown_number import ShownNumber
from ui.kiosk.taking import GONE
from ui.kiosk.ticketing import Ticketing
from ui.kiosk.visit import Visit
from ui.kiosk.window import KioskWindow
from ui.kiosk.words import late_for, late_of, service_name, shut_text
from ui.public.parts import PublicPage
from ui.public.times import Times

REFRESH_MS = 30_000


class KioskFlow(QObject):
    """Drives a kiosk's window.

    Signals:
        left: Staff may leave; the secret was right.
        struck_off: This computer is no longer enrolled (the error).
        ended: A visit is over: the ticket it took, "" for none.
    """

    left = Signal()
    struck_off = Signal(object)
    ended = Signal(str)

    def __init__(self, ctx: Context, window: KioskWindow, times: Times) -> None:
        super().__init__(window)
        self._ctx = ctx
        self._window = window
        self._times = times
        self.visit = Visit()
        self._beside: PublicPage = window.start  # where the needs page goes back to
        self._asked_on: PublicPage = window.start  # where "still there?" goes back to; that may be the needs page
        self.ticketing = Ticketing(ctx, times.retry_ms, self)
        self.shown = ShownNumber(ctx, window.number, times, self)
        self.idle = IdleClock(self)
        self.first = FirstQuestion(window, self)
        self.guiding = Guiding(ctx, window, self)
        self.feed = ViewFeed(ctx, kiosk_view, {}, REFRESH_MS, self)
        self._connect(window)

    def _connect(self, window: KioskWindow) -> None:
        self.feed.viewed.connect(self._show_view)
        self.feed.failed.connect(self._show_failure)
        window.start.begun.connect(self._begin)
        window.start.case_asked.connect(self._ask_case)
        window.start.book_asked.connect(window.book.begin)
        window.book.went.connect(self._go)
        window.book.finished.connect(self.reset)
        window.case.finished.connect(self.reset)
        window.case.rating_asked.connect(window.rating.ask_about)
        window.rating.asked.connect(self._ask_rating)
        window.rating.finished.connect(self.reset)
        window.rating.changed.connect(window.speak_page)
        window.services.chosen.connect(self._choose)
        window.services.shut_chosen.connect(self._explain_full)
        window.services.letters_wanted.connect(self._find_letters)
        self.guiding.went.connect(self._go)
        self.guiding.left.connect(self._to_start)
        self.guiding.number_wanted.connect(self._ask_first)
        self.first.went.connect(self._go)
        self.first.answered.connect(self._is_first)
        self.first.number_wanted.connect(self._choose)
        window.late.agreed.connect(self._take)
        window.late.declined.connect(self._choose_again)
        window.taking.declined.connect(self.reset)
        window.full.declined.connect(self._choose_again)
        window.number.finished.connect(self.reset)
        window.still.agreed.connect(self._still_here)
        window.still.declined.connect(self.reset)
        window.needs.changed.connect(self._set_needs)
        window.needs.finished.connect(self._back_from_side)
        window.care.priority_chosen.connect(self._set_priority)
        window.care.needs_asked.connect(self._ask_needs)
        window.foot.back_asked.connect(self._back)
        window.foot.large_asked.connect(self._set_large)
        window.foot.aloud_asked.connect(self._set_aloud)
        window.foot.language_asked.connect(self._other_language)
        window.foot.staff_asked.connect(self._ask_staff)
        window.staff.left.connect(self.left)
        window.staff.cancelled.connect(self.reset)
        window.guard.touched.connect(self._touched)
        self.ticketing.taken.connect(self._taken)
        self.ticketing.refused.connect(self._refused)
        self.ticketing.troubled.connect(self._troubled)
        self.shown.over.connect(self.reset)
        self.idle.asked.connect(self._ask_still_there)
        self.idle.over.connect(self.reset)

    def start(self) -> None:
        """Begin to serve."""
        self.feed.start()
        self.guiding.start()

    def stop(self) -> None:
        """Serve nobody any more; safe to call twice."""
        self.feed.stop()
        self.guiding.stop()
        self.ticketing.stop()
        self.shown.stop()
        self.idle.stop()
        self._window.stop()

    # -- what the hall says

    @Slot(object)
    def _show_view(self, view: KioskView) -> None:
        self._window.show_view(view)
        self._window.show_away(False)
        self.guiding.show_view(view)
        if self._window.page is self._window.services and shut_text(view):
            self._window.show_page(self._window.start)

    @Slot(object)
    def _show_failure(self, error: Exception) -> None:
        self._window.show_away(True)
        if isinstance(error, HallError) and error.code in GONE:
            self.struck_off.emit(error)

    @Slot(list)
    def _find_letters(self, names: list[str]) -> None:
        self._ctx.tasks.run_query(self, initials_of, names, done=self._window.services.know_letters, tag="letters")

    # -- choosing

    @Slot()
    def _touched(self) -> None:
        """Somebody is there: let the clocks run anew."""
        page = self._window.page
        if page is self._window.number:
            self.shown.stay(self._times.factor(self.visit.large))
        elif page not in (self._window.still, self._window.taking):
            self._keep_idle()

    def _keep_idle(self) -> None:
        factor = self._times.factor(self.visit.large)
        reads = self._window.page is self._window.guide
        ask_s = max(self._times.ask_s, self._times.read_s) if reads else self._times.ask_s
        self.idle.start(ask_s * factor, self._times.leave_s * factor)

    @Slot(object)
    def _go(self, page: PublicPage) -> None:
        self._window.show_page(page)
        self._touched()

    @Slot()
    def _to_start(self) -> None:
        self._go(self._window.start)

    @Slot()
    def _begin(self) -> None:
        self._window.services.begin()
        self._go(self._window.services)

    @Slot()
    def _ask_case(self) -> None:
        self._window.case.begin()
        self._go(self._window.case)

    @Slot()
    def _ask_rating(self) -> None:
        if self._window.page is not self._window.rating:
            self._go(self._window.rating)

    @Slot()
    def _choose_again(self) -> None:
        self._go(self._window.services)

    @Slot(str)
    def _choose(self, code: str) -> None:
        service = self._service(code)
        if service is None:
            return
        self.visit.choose(code)
        view = self._window.view
        late = late_for(view, service) if view is not None else None
        if late is not None:
            self._window.late.ask(partial(ask_late, late))
            self._go(self._window.late)
        else:
            self._take()

    @Slot(str)
    def _explain_full(self, code: str) -> None:
        service = self._service(code)
        if service is not None:
            self._say_no(self._window.full, partial(say_full, service))

    def _service(self, code: str) -> KioskService | None:
        view = self._window.services.view
        return next((service for service in view.services if service.code == code), None) if view is not None else None

    @Slot(bool)
    def _set_priority(self, on: bool) -> None:
        if on and not self._window.care.tells and self._window.view is not None:
            self.first.ask()
            return
        self._go_first(on)
        self._touched()
        if on:
            self._window.speak(self._window.care.told.text())

    def _go_first(self, on: bool) -> None:
        self.visit.priority = on
        self._window.services.go_first(on)

    @Slot(str)
    def _ask_first(self, service: str) -> None:
        """Ask whoever takes a number from a guide: the guide's page has no button to say so."""
        if self.visit.priority:
            self._choose(service)
        else:
            self.first.ask(service)

    @Slot(bool)
    def _is_first(self, first: bool) -> None:
        self._go_first(first)
        self._window.care.show_choice(self.visit.priority, self.visit.needs)

    @Slot()
    def _ask_needs(self) -> None:
        self._beside = self._window.page
        self._window.needs.show_needs(self.visit.needs)
        self._go(self._window.needs)

    @Slot(object)
    def _set_needs(self, needs: tuple[str, ...]) -> None:
        self.visit.needs = needs
        self._touched()

    @Slot()
    def _back_from_side(self) -> None:
        self._window.care.show_choice(self.visit.priority, self.visit.needs)
        self._go(self._beside)

    @Slot()
    def _back(self) -> None:
        if self._window.page is self._window.needs:
            self._back_from_side()
        elif self._window.page is self._window.services:
            self._to_start()
        elif self.guiding.is_on_show():
            self.guiding.step_back()
        elif self._window.page is not self._window.book or not self._window.book.step_back():
            self.reset()

    # -- the number

    @Slot()
    def _take(self) -> None:
        self.idle.stop()
        self._window.taking.ask(say_taking)
        self._window.show_page(self._window.taking)
        self.ticketing.ask_for(self.visit)

    @Slot(object)
    def _taken(self, taken: Taken) -> None:
        self.idle.stop()  # trouble before it had started the clock: from here the number's own count runs
        service = self._service(taken.service)
        view = self._window.view
        name = service_name(service, self._ctx.look.language) if service is not None else taken.service
        late = late_of(taken, service, view)
        where = view.where if view is not None else ""
        self._window.number.show_taken(taken, name, where, late, self.visit.needs)
        self._window.show_page(self._window.number)
        self.shown.begin(taken, self._times.factor(self.visit.large))

    @Slot(str)
    def _refused(self, code: str) -> None:
        self.feed.refresh()
        if code == "service_full" and self._service(self.visit.service) is not None:
            self._explain_full(self.visit.service)
        else:
            self._say_no(self._window.taking, partial(say_refused, code))
        if code in GONE:
            self.struck_off.emit(HallError(code))

    def _say_no(self, page: AskPage, words: Callable[[], Words]) -> None:
        page.ask(words)
        self._window.show_page(page)
        self._keep_idle()

    @Slot(object)
    def _troubled(self, _error: Exception) -> None:
        self._window.taking.ask(say_troubled)
        if not self.idle.runs():
            self._keep_idle()

    # -- nobody there

    @Slot()
    def _ask_still_there(self) -> None:
        changed = self._ctx.look.language != self._window.own_language
        if self._window.page is self._window.start and not (changed or self.visit.has_chosen()):
            self.idle.stop()
            return
        self._asked_on = self._window.page
        self._window.still.ask(ask_still_there)
        self._window.show_page(self._window.still)

    @Slot()
    def _still_here(self) -> None:
        self._go(self._asked_on)

    @Slot()
    def reset(self) -> None:
        """Forget this visit: everything is as it was before the first touch."""
        taken = self._window.number.taken
        self.ticketing.stop()
        self.shown.stop()
        self.idle.stop()
        self.visit = Visit()
        window = self._window
        window.set_aloud(False)
        for page in (window.number, window.staff, window.case, window.rating, window.book):
            page.forget()
        window.services.begin()
        self.guiding.forget()
        window.care.show_choice(False, ())
        window.services.go_first(False)
        window.foot.show_choice(False, False)
        window.show_large(False)
        window.show_language()
        window.show_page(window.start)
        self.ended.emit(taken.ticket if taken is not None else "")

    # -- helps

    @Slot(bool)
    def _set_large(self, on: bool) -> None:
        self.visit.large = on
        self._window.show_large(on)
        self._touched()

    @Slot(bool)
    def _set_aloud(self, on: bool) -> None:
        self.visit.aloud = on
        self._window.set_aloud(on)
        self._touched()

    @Slot()
    def _other_language(self) -> None:
        other = i18n.ENGLISH if self._ctx.look.language == i18n.CHINESE else i18n.CHINESE
        self._window.show_language(other)
        self.guiding.say_again()
        self._touched()

    @Slot()
    def _ask_staff(self) -> None:
        self.reset()
        self._window.staff.begin()
        self._go(self._window.staff)
