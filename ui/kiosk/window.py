"""The kiosk's window: its pages, its bars, and what can be seen and heard of them. Who does what next: flow.py."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QElapsedTimer, QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from app.queue.kiosk import KioskView
from ui.context import Context
from ui.kiosk.ask_page import AskPage
from ui.kiosk.bars import Foot, Head
from ui.kiosk.book_page import BookPage
from ui.kiosk.care_bar import CareBar
from ui.kiosk.case_look_up import CaseLookUpPage
from ui.kiosk.guide_page import GuidePage
from ui.kiosk.needs_page import NeedsPage
from ui.kiosk.number_page import NumberPage
from ui.kiosk.rating_page import KioskRatingPage
from ui.kiosk.services_page import ServicesPage
from ui.kiosk.shelves_page import ShelvesPage
from ui.kiosk.speaker import Speaker
from ui.kiosk.start_page import StartPage
from ui.kiosk.tiles_page import TilesPage
from ui.kiosk.words import away_text, service_name
from ui.public.fitted_words import MOST_GROWTH
from ui.public.leave import LeavePage
from ui.public.parts import PageStack, PublicPage, said
from ui.public.touch import TouchGuard
from ui.theme.current import px
from ui.theme.state import set_state

_ROOMY = 1000  # pixels of the shorter side; from there on all text is a step larger
_SCALES = {False: (100, 150), True: (125, 200)}  # small or roomy: ordinary text, and large text
_SHORT_WITH_KEYS = 1000  # the same with the letters on show
_SHORT = 700  # pixels at 100 %; a lower window has no room to explain beside what is to be chosen


class KioskWindow(QWidget):
    """Everything on the kiosk's screen."""

    def __init__(self, ctx: Context, guard_ms: int) -> None:
        super().__init__(None)
        self.setObjectName("kiosk_window")
        self.setProperty("kind", "kiosk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ctx = ctx
        self._speaker = Speaker(self)  # silent, until there is a voice
        self._plain, self._language = ctx.look.name, ctx.look.language
        self.view: KioskView | None = None
        self._view_at = QElapsedTimer()
        self.aloud = False
        self._notice_words: Callable[[], str] | None = None
        self.guard = TouchGuard(guard_ms, self)
        self._make_parts(ctx)
        self._lay_out()
        self._minute = QTimer(self)
        self._minute.setInterval(5000)
        self._minute.timeout.connect(self._show_time)
        self._minute.start()
        ctx.look.changed.connect(self._rescale)
        for tiles in (self.services, self.guides):
            tiles.finding_changed.connect(self._fit_height)
        self.guard.keys_used.connect(self._show_keys)
        self.retranslate()
        self.show_page(self.start)

    def _make_parts(self, ctx: Context) -> None:
        self.head = Head(self)
        self.foot = Foot(self)
        self.care = CareBar(self)
        self.notice = QFrame(self)
        self.notice.setProperty("kind", "kiosk-notice")
        self.notice_text = said("", "kiosk_notice", self.notice)
        self.start = StartPage(self)
        self.services = ServicesPage(self)
        self.guides = ShelvesPage(self)
        self.guide = GuidePage(self)
        self.needs = NeedsPage(self)
        self.first = AskPage("kiosk_ask_first", self)
        self.late = AskPage("kiosk_ask_late", self, equal=True)
        self.taking = AskPage("kiosk_taking", self)
        self.full = AskPage("kiosk_full", self)
        self.number = NumberPage(self)
        self.still = AskPage("kiosk_still", self)
        self.case = CaseLookUpPage(ctx, self)
        self.case.answered.connect(self.speak_page)
        self.rating = KioskRatingPage(ctx, self)
        self.book = BookPage(ctx, self)
        self.staff = LeavePage(ctx.hall, ctx.tasks, ctx.actor, self)
        self.stack = PageStack(self)
        for page in self.pages():
            self.stack.addWidget(page)

    def pages(self) -> tuple[PublicPage, ...]:
        """Give all pages."""
        asked = (self.first, self.late, self.taking, self.full, self.number, self.still)
        looked_up = (self.guides, self.guide, self.case, self.rating, self.book)
        return (self.start, self.services, self.needs, *looked_up, *asked, self.staff)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self.notice)
        inside.setContentsMargins(16, 8, 16, 8)
        inside.addWidget(self.notice_text)
        self.notice.hide()
        middle = QVBoxLayout()
        middle.setContentsMargins(24, 12, 24, 12)
        middle.setSpacing(12)
        middle.addWidget(self.notice)
        middle.addWidget(self.stack, 1)
        middle.addWidget(self.care)
        column = QVBoxLayout(self)
        # It covers a screen: it must never grow beyond it, whatever its parts would like.
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(middle, 1)
        column.addWidget(self.foot)

    def stop(self) -> None:
        """End what runs; call it before the window is thrown away."""
        self._minute.stop()
        self._speaker.close()
        self.staff.stop()
        self.case.stop()
        self.rating.stop()

    # -- pages

    @property
    def page(self) -> PublicPage:
        """Give the page on show."""
        page = self.stack.currentWidget()
        assert isinstance(page, PublicPage)
        return page

    def show_page(self, page: PublicPage) -> None:
        """Show a page; a touch that was meant for the one before does nothing."""
        self.stack.setCurrentWidget(page)
        self.stack.updateGeometry()
        self.rating.listening = page is self.start
        self._fit_height()
        self._show_care()
        asked = (self.case, self.rating, self.book)
        self.foot.back.setVisible(page in (self.services, self.guides, self.guide, self.needs, *asked, self.staff))
        self.foot.staff.setVisible(page is self.start)
        self.foot.large.setVisible(page is not self.staff)  # the staff's pages know no large text
        self.guard.page_changed()
        page.take_focus()
        self.speak()

    @Slot()
    def _fit_height(self) -> None:
        """Give all the room to what is to be chosen, where the window is low for its text."""
        low = self.height() < px(_SHORT)
        page = self.page
        typing = isinstance(page, TilesPage) and page.finding
        tight = typing and self.height() < px(_SHORT_WITH_KEYS)
        short = isinstance(page, TilesPage) and (low or tight)
        self.care.be_short(short, tells=not (low or short))
        self.start.be_short(low)
        for tiles in (self.services, self.guides):
            tiles.title.setVisible(not short)
            tiles.be_flat(low or tight)
        site = self.view.site_name if self.view is not None else ""
        self.head.show_site(page.title.text() if short and isinstance(page, TilesPage) else site)

    def _show_care(self) -> None:
        """Offer priority and help where a number is chosen, while any is given."""
        self.care.setVisible(self.page in (self.start, self.services) and not self._is_shut())

    def _is_shut(self) -> bool:
        return self.start.take.isHidden()

    def show_view(self, view: KioskView) -> None:
        """Show the newest figures."""
        self.view = view
        self._view_at.start()
        self._fit_height()
        was_shut = self._is_shut()
        self.start.show_view(view)
        self.services.show_view(view)
        self.care.show_view(view)
        self.book.show_view(view)
        if was_shut and self.page is self.start:
            self.start.take_focus()
        self._show_care()
        self._show_time()

    def show_away(self, away: bool) -> None:
        """Say above every page that the hall's data cannot be read just now, and promise nothing that needs it."""
        self.start.show_away(away)
        self._show_care()
        self.show_notice(away_text if away else None)

    def show_notice(self, words: Callable[[], str] | None) -> None:
        """Say something above every page; None = nothing."""
        self._notice_words = words
        self.notice_text.setText(words() if words is not None else "")
        self.notice.setVisible(words is not None)

    @Slot()
    def _show_time(self) -> None:
        if self.view is not None:
            self.head.show_time(self.view.now + timedelta(milliseconds=self._view_at.elapsed()))

    # -- looks and sounds

    def show_large(self, large: bool) -> None:
        """Switch large text and high contrast on or off, and write as large as this screen has room for."""
        look = self._ctx.look
        name = "contrast" if large else self._plain
        usual, larger = self._scales()
        scale = larger if large else usual
        if look.name != name:
            look.set_name(name)
        if look.scale != scale:
            look.set_scale(scale)

    def _scales(self) -> tuple[int, int]:
        """Give the text sizes that this screen has room for, ordinary and large, in percent."""
        return _SCALES[min(self.width(), self.height()) >= _ROOMY]

    @property
    def own_language(self) -> str:
        """Give the hall's own language."""
        return self._language

    def show_language(self, language: str = "") -> None:
        """Speak a language; "" = the hall's own."""
        wanted = language or self.own_language
        if self._ctx.look.language != wanted:
            self._ctx.look.set_language(wanted)

    def speak(self, text: str = "") -> None:
        """Read a text out, else the page, if this visit wants that."""
        if self.aloud:
            self._speaker.say(text or self.page.spoken(), self._ctx.look.language)

    @Slot()
    def speak_page(self) -> None:
        """Read out what the page says now."""
        self.speak()

    def set_aloud(self, on: bool) -> None:
        """Read out from now on, or fall silent."""
        self.aloud = on
        if on:
            self.speak()
        else:
            self._speaker.fall_silent()

    def set_speaker(self, speaker: Speaker) -> None:
        """Read out with this voice from now on."""
        self._speaker.close()
        self._speaker = speaker
        speaker.changed.connect(self._offer_reading)
        self._offer_reading()

    @Slot()
    def _offer_reading(self) -> None:
        """Offer to read out only where there is a voice for the language of the screen."""
        self.foot.aloud.setVisible(self._speaker.can_say(self._ctx.look.language))

    @Slot(bool)
    def _show_keys(self, used: bool) -> None:
        """Show where the keyboard is, for those who use one."""
        set_state(self, keys="on" if used else "")

    def _fit_large(self) -> None:
        """Let no sentence of a number be smaller in large text than it would be in ordinary text."""
        usual, larger = self._scales()
        self.number.write_large(MOST_GROWTH * usual / larger if self._ctx.look.scale >= larger else 0.0)

    @Slot()
    def _rescale(self) -> None:
        self._fit_height()
        self._fit_large()
        for page in self.pages():
            page.rescale()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        language = self._ctx.look.language
        self.setWindowTitle(self.tr("Take a number"))
        self.services.language = language
        self.foot.retranslate(language)
        self._offer_reading()
        for page in self.pages():
            page.retranslate()
        self._name_service()
        self.show_notice(self._notice_words)
        if self.view is not None:
            self.start.show_view(self.view)
            self._show_time()
        self._fit_height()

    def _name_service(self) -> None:
        """Name the service of the number on show in the language in force."""
        taken, view = self.number.taken, self.services.view
        if taken is None or view is None:
            return
        for service in view.services:
            if service.code == taken.service:
                self.number.show_service(service_name(service, self._ctx.look.language))

    # -- what comes from outside

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again how much room there is."""
        super().resizeEvent(event)
        self._fit_height()
        self._fit_large()

    def showEvent(self, event: QShowEvent) -> None:
        """See every touch from now on."""
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            self.guard.watch(handle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let no key do what a window's keys do elsewhere."""
        event.accept()
