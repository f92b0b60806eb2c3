"""The rating screen's window: it asks about the visit just finished at its desk, or the one whose slip is scanned."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.core.changes import DAY, QUEUE, RATINGS, SETUP
from app.core.errors import HallError
from app.feedback.rating import Offer, may_rate, offered, rate
from ui import i18n
from ui.context import Context
from ui.feed import ViewFeed
from ui.public.parts import PageStack, PublicPage, finger_button
from ui.rating.pages import FacesPage, SayPage, WhyPage
from ui.scan_timing import CodeForm
from ui.scanner import Scanner
from ui.words import error_text

REFRESH_MS = 5_000
PATIENCE_MS = 60_000  # without a touch, a visit whose slip was scanned is asked about no longer
THANKS_MS = 6_000
_ROOMY = 900  # pixels of the shorter side; from there on all text is a step larger
_SCALES = {False: (100, 125), True: (125, 150)}  # small or roomy: ordinary text, and large text


class RatingWindow(QWidget):
    """Pages in their order: what to do, faces, why, thanks; then back by itself."""

    def __init__(
        self, ctx: Context, patience_ms: int = PATIENCE_MS, thanks_ms: int = THANKS_MS, scales: bool = True
    ) -> None:
        """Make the window.

        Args:
            ctx: The hall and the screen's account.
            patience_ms: How long a visit whose slip was scanned is asked about without a touch.
            thanks_ms: How long thanks, or why it was refused, stay.
            scales: Write as large as the screen has room for.
        """
        super().__init__(None)
        self.setObjectName("rating_window")
        self.setProperty("kind", "kiosk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ctx = ctx
        self._scales = scales
        self._own_language = ctx.look.language
        self._plain_look = ctx.look.name
        self.offer: Offer | None = None
        self._source = "screen"
        self._past = ""  # the token of a visit that was rated, or was not to be
        self._error: HallError | None = None
        self.start = SayPage("rating_start", self)
        self.faces = FacesPage(self)
        self.why = WhyPage(self)
        self.thanks = SayPage("rating_thanks", self)
        self.stack = PageStack(self)
        for page in self.pages():
            self.stack.addWidget(page)
        self.large = finger_button("kiosk", "rating_large", "text-size", self)
        self.large.setCheckable(True)
        self.language = finger_button("kiosk", "rating_language", "language", self)
        self._lay_out()
        self._away = _single_shot(self, patience_ms, self.begin)
        self._thanked = _single_shot(self, thanks_ms, self.begin)
        self.scanner = Scanner(self, self._asked_codes)
        self.feed = ViewFeed(ctx, offered, {}, REFRESH_MS, self, frozenset({QUEUE, DAY, RATINGS, SETUP}))
        self._connect()
        self.retranslate()
        self.begin()

    def pages(self) -> tuple[PublicPage, ...]:
        """Give all pages."""
        return self.start, self.faces, self.why, self.thanks

    def _lay_out(self) -> None:
        foot = QFrame(self)
        foot.setProperty("kind", "kiosk-foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(24, 8, 24, 8)
        row.addWidget(self.large)
        row.addStretch(1)
        row.addWidget(self.language)
        middle = QVBoxLayout()
        middle.setContentsMargins(24, 16, 24, 16)
        middle.addWidget(self.stack)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(foot)

    def _connect(self) -> None:
        self.feed.viewed.connect(self._show_offer)
        self.scanner.scanned.connect(self._scanned)
        self.faces.chosen.connect(self._choose)
        self.faces.declined.connect(self.decline)
        self.why.declined.connect(self.decline)
        self.why.back_asked.connect(self._again)
        self.why.sent.connect(self.send)
        self.why.touched.connect(self._stay)
        self.large.toggled.connect(self._show_large)
        self.language.clicked.connect(self._change_language)

    def stop(self) -> None:
        """Ask the hall no more."""
        self.feed.stop()
        self.scanner.stop()
        self._away.stop()
        self._thanked.stop()

    @property
    def page(self) -> PublicPage:
        """Give the page on show."""
        page = self.stack.currentWidget()
        assert isinstance(page, PublicPage)
        return page

    def _show(self, page: PublicPage) -> None:
        self.stack.setCurrentWidget(page)
        page.take_focus()

    # -- which visit

    @Slot()
    def begin(self) -> None:
        """Begin anew for whoever comes next."""
        self._away.stop()
        self._thanked.stop()
        self.offer, self._error = None, None
        self.large.setChecked(False)
        self.why.words.clear()
        if self._ctx.look.language != self._own_language:
            self._ctx.look.set_language(self._own_language)
        self._say_start()
        self._show(self.start)
        self.feed.refresh_now()

    @Slot(object)
    def _show_offer(self, offer: Offer | None) -> None:
        """Ask about the visit just finished, and no longer when the next one is called."""
        if offer is not None and offer.token == self._past:
            offer = None
        if self.page is self.start and offer is not None:
            self._ask(offer, "screen")
        elif self.page is self.faces and self._source == "screen" and offer != self.offer:
            self.begin()

    @Slot(str, object)
    def _scanned(self, code: str, _where: object) -> None:
        if code.upper().startswith("Q-") and self.page is not self.why:
            self._ctx.tasks.run_query(
                self, _look_up, self._ctx, code, done=self._found, failed=self._refused, tag="scan"
            )

    def _found(self, offer: Offer | None) -> None:
        if offer is None:
            self._refused(HallError("unknown_token"))
        else:
            self._ask(offer, "slip")

    def _ask(self, offer: Offer, source: str) -> None:
        self.offer, self._source, self._error = offer, source, None
        self._thanked.stop()
        self.faces.ask(offer.ticket)
        self._show(self.faces)
        if source == "slip":
            self._away.start()

    def _asked_codes(self) -> CodeForm | None:
        return None

    # -- what is said of it

    @Slot(int)
    def _choose(self, level: int) -> None:
        self.why.ask(level)
        self._show(self.why)
        self._away.start()

    @Slot()
    def _again(self) -> None:
        self._show(self.faces)
        self._away.start()

    @Slot()
    def _stay(self) -> None:
        self._away.start()

    @Slot()
    def decline(self) -> None:
        """Keep nothing, and ask about this visit no more."""
        self._past = self.offer.token if self.offer is not None else ""
        self.begin()

    @Slot()
    def send(self) -> None:
        """Keep the rating."""
        if self.offer is None or not self.why.send.isEnabled():
            return
        self._away.stop()
        self.why.send.setEnabled(False)
        asked = (self.offer.token, self.why.level, self.why.ticked(), self.why.words.text(), self._source)
        self._ctx.tasks.run_command(
            self, self._ctx.hall.do, rate, self._ctx.actor, *asked, done=self._kept, failed=self._refused
        )

    def _kept(self, _nothing: object) -> None:
        self.why.send.setEnabled(True)
        self._past = self.offer.token if self.offer is not None else ""
        self.offer = None
        self._error = None
        self._say_thanks()
        self._show(self.thanks)
        self._thanked.start()

    def _refused(self, error: Exception) -> None:
        self.why.send.setEnabled(True)
        self._error = error if isinstance(error, HallError) else HallError("internal_error")
        self._say_thanks()
        self._show(self.thanks)
        self._thanked.start()

    # -- looks and words

    def _name_large(self) -> None:
        """Name the switch; when it is on it has a tick, not a colour alone."""
        words = self.tr("Large text")
        self.large.set_words(f"✓ {words}" if self.large.isChecked() else words)

    @Slot(bool)
    def _show_large(self, large: bool) -> None:
        self._name_large()
        self._stay_if_scanned()
        look = self._ctx.look
        name = "contrast" if large else self._plain_look
        scale = _SCALES[min(self.width(), self.height()) >= _ROOMY][large]
        if look.name != name:
            look.set_name(name)
        if look.scale != scale:
            look.set_scale(scale)

    def _stay_if_scanned(self) -> None:
        if self._away.isActive():
            self._away.start()

    @Slot()
    def _change_language(self) -> None:
        look = self._ctx.look
        look.set_language(i18n.ENGLISH if look.language == i18n.CHINESE else i18n.CHINESE)
        self._stay_if_scanned()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write as large as this screen has room for."""
        super().resizeEvent(event)
        if self._scales:
            self._show_large(self.large.isChecked())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _say_start(self) -> None:
        self.start.say(
            self.tr("Your opinion counts"), self.tr("After your visit, hold the code on your slip to the scanner.")
        )

    def _say_thanks(self) -> None:
        if self._error is None:
            self.thanks.say(self.tr("Thank you"), self.tr("Your rating is kept. Nobody at the desk can see it."))
        else:
            self.thanks.say(*error_text(self._error))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setWindowTitle(self.tr("Rate your visit"))
        self._name_large()
        self.language.set_words("English" if self._ctx.look.language == i18n.CHINESE else "中文")
        self._say_start()
        if self.page is self.thanks:
            self._say_thanks()
        for page in self.pages():
            page.retranslate()


def _look_up(ctx: Context, code: str) -> Offer | None:
    """Give the visit of a scanned slip, None when it may not be rated (any more)."""
    ticket = ctx.hall.ask(may_rate, ctx.actor, code)
    return None if ticket is None else Offer(code, ticket)


def _single_shot(owner: RatingWindow, after_ms: int, slot: object) -> QTimer:
    made = QTimer(owner)
    made.setSingleShot(True)
    made.setInterval(after_ms)
    made.timeout.connect(slot)
    return made
