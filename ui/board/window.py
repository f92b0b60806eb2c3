"""The board: what everybody in the hall may see, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

from PySide6.QtCore import QElapsedTimer, QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent, QScreen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.core.site import Site
from app.queue.results import BoardView
from app.queue.views import board_view
from ui.board.call_card import CallCard
from ui.board.calls import CallQueue
from ui.board.fit_label import FitLabel
from ui.board.last_calls import LastCalls
from ui.board.placement import place
from ui.board.services import ServiceFigures
from ui.context import Context
from ui.feed import ViewFeed
from ui.shortcuts import Shortcut, bind

REFRESH_MS = 30_000


class BoardWindow(QWidget):
    """Shows calls one after another.

    Signals:
        announced: A call that begins to be in force now (chime and voice hang on this alone).
        closed: The window was closed by hand.
    """

    announced = Signal(object)
    closed = Signal()

    def __init__(self, ctx: Context, staff: QWidget | None = None) -> None:
        super().__init__(None)
        self.setObjectName("board_window")
        self.setProperty("kind", "board")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ctx = ctx
        self._staff = staff
        self._zone: tzinfo = UTC
        self._before: str | None = None
        self.view: BoardView | None = None
        self._failed = False
        self.queue = CallQueue()
        self._clock = QElapsedTimer()
        self._clock.start()
        self._view_at = 0
        self._make_parts()
        self._lay_out()
        self._second = QTimer(self)
        self._second.setInterval(500)
        self._second.timeout.connect(self._tick)
        self.feed = ViewFeed(ctx, board_view, {}, REFRESH_MS, self)
        self._connect()
        self.retranslate()
        self._begin()

    def _make_parts(self) -> None:
        right = Qt.AlignmentFlag.AlignRight
        self.site_name = FitLabel("board-text", 5.5, bold=True, parent=self)
        self.date = FitLabel("board-muted", 3.6, right, parent=self)
        self.time = FitLabel("board-text", 6.5, right, bold=True, parent=self)
        self.call = CallCard(self)
        self.last = LastCalls(self)
        self.services = ServiceFigures(self)
        self.notice = FitLabel("board-look", 4.2, wrap=True, least=0.4, parent=self)
        self.notice.setObjectName("board_notice")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(24)
        for part, stretch in ((self.site_name, 6), (self.date, 4), (self.time, 2)):
            head.addWidget(part, stretch)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(16)
        self._body.addWidget(self.call, 62)
        self._body.addWidget(self.last, 38)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 12, 24, 12)
        self._column.setSpacing(12)
        self._column.addLayout(head, 9)
        self._column.addLayout(self._body, 62)
        self._column.addWidget(self.services, 20)
        self._column.addWidget(self.notice, 9)

    def _connect(self) -> None:
        self.feed.viewed.connect(self._show_view)
        self.feed.failed.connect(self._show_failure)
        bind(self, Shortcut.FULL_SCREEN, self.toggle_full)
        program = QGuiApplication.instance()
        if isinstance(program, QGuiApplication):
            program.screenAdded.connect(self._screen_added)
            program.screenRemoved.connect(self._screen_removed)

    def _begin(self) -> None:
        self.call.show_sentence(self.tr("One moment, please"), "")
        self._ctx.tasks.run_query(self, self._ctx.hall.site, self._ctx.actor, done=self._site_read)
        self.feed.start()
        self._second.start()

    def stop(self) -> None:
        """Ask the hall no more; call it before the board is thrown away."""
        self.feed.stop()
        self._second.stop()
        self.call.stop()

    # -- what it shows

    @Slot(object)
    def _show_view(self, view: BoardView) -> None:
        self.view, self._failed = view, False
        self._view_at = self._clock.elapsed()
        fresh = self.queue.offer(view.calls, self._now_s())
        self.site_name.set_text(view.site_name)
        self.last.show_calls(view.calls)
        self.services.show_services(view.services)
        self._show_notice()
        self._show_call()
        self._show_time()
        self._announce(fresh)

    @Slot(object)
    def _show_failure(self, _error: Exception) -> None:
        self._failed = True
        self._show_notice()

    def _site_read(self, site: Site) -> None:
        self._zone = site.tzinfo()
        self._show_time()

    def _show_notice(self) -> None:
        notice = self.view.notice if self.view is not None else ""
        stale = self.tr("This board is not up to date just now. Please listen to the staff.")
        self.notice.set_text(stale if self._failed else notice)
        self.notice.setVisible(bool(self.notice.text()))

    def _show_call(self) -> None:
        view, call = self.view, self.queue.current
        if view is None:
            return
        if view.day_closed:
            self.call.show_sentence(self.tr("We are closed for today"), self.tr("Numbers start again tomorrow."))
        elif call is not None:
            self.call.show_call(call)
        elif view.calls:
            self.call.show_sentence(self.tr("Please watch for your number"), self._waiting_hint(view))
        else:
            self.call.show_sentence(self.tr("Welcome"), self.tr("Take a number; it is called here."))

    def _waiting_hint(self, view: BoardView) -> str:
        return self.tr("{n} people are waiting").format(n=sum(tile.waiting for tile in view.services))

    def _announce(self, call: object) -> None:
        if call is not None and self.queue.current is not None:
            self.call.draw_attention(self.queue.current)
            self.announced.emit(call)

    @Slot()
    def _tick(self) -> None:
        before = self.queue.current
        fresh = self.queue.step(self._now_s())
        if self.queue.current is not before:
            self._show_call()
        self._announce(fresh)
        self._show_time()

    def _now_s(self) -> float:
        return self._clock.elapsed() / 1000

    def _show_time(self) -> None:
        now = self.view.now if self.view is not None else datetime.now(UTC)
        passed = self._clock.elapsed() - self._view_at if self.view is not None else 0
        local = (now + timedelta(milliseconds=passed)).astimezone(self._zone)
        self.time.set_text(f"{local:%H:%M}")
        days = (
            self.tr("Monday"),
            self.tr("Tuesday"),
            self.tr("Wednesday"),
            self.tr("Thursday"),
            self.tr("Friday"),
            self.tr("Saturday"),
            self.tr("Sunday"),
        )
        text = self.tr("{weekday}, {year}-{month}-{day}")
        day = self.view.business_date if self.view is not None else local.date()
        self.date.set_text(text.format(weekday=days[day.weekday()], year=day.year, month=day.month, day=day.day))

    # -- size and place

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scale everything with the window; stand upright in a portrait one."""
        super().resizeEvent(event)
        portrait = self.height() > self.width()
        way = QBoxLayout.Direction.TopToBottom if portrait else QBoxLayout.Direction.LeftToRight
        self._body.setDirection(way)
        self._body.setStretch(0, 52 if portrait else 62)
        self._body.setStretch(1, 48 if portrait else 38)
        self._column.setStretch(0, 6 if portrait else 9)
        unit = min(self.width(), self.height()) / 100
        for part in (self.site_name, self.date, self.time, self.notice, *self.call.labels(), *self.last.labels()):
            part.set_unit(unit)
        self.services.set_unit(unit, 2 if portrait else 3)

    def show_on_screen(self) -> None:
        """Cover the second screen; with one screen only, be a window on it."""
        screens = {screen.name(): screen for screen in _screens()}
        staff = self._staff.screen().name() if self._staff is not None and self._staff.screen() is not None else None
        chosen = place(tuple(screens), staff, self._before)
        if chosen.screen is None:
            self.resize(960, 540)
            self.showNormal()
            return
        self._before = chosen.screen
        self.setScreen(screens[chosen.screen])
        self.setGeometry(screens[chosen.screen].geometry())
        self.showFullScreen()

    @Slot()
    def toggle_full(self) -> None:
        """Cover the screen it is on, or be a window."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    @Slot(QScreen)
    def _screen_removed(self, screen: QScreen) -> None:
        # Qt would move the board to the screen that is left: over the staff's work.
        if self.isVisible() and screen.name() == self._before:
            self.hide()
            self._waits_for_screen = True

    @Slot(QScreen)
    def _screen_added(self, _screen: QScreen) -> None:
        if self._waits_for_screen or (self.isVisible() and not self.isFullScreen()):
            self._waits_for_screen = False
            self.show_on_screen()

    _waits_for_screen = False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the board was closed by hand."""
        super().closeEvent(event)
        self._waits_for_screen = False
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language; hide the pointer where it would stand over the hall's screen all day."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.WindowStateChange:
            self.setCursor(Qt.CursorShape.BlankCursor if self.isFullScreen() else Qt.CursorShape.ArrowCursor)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setWindowTitle(self.tr("Board"))
        self.last.retranslate()
        if self.view is not None:
            self.last.show_calls(self.view.calls)
            self.services.show_services(self.view.services)
            self._show_notice()
            self._show_call()
        self._show_time()


def _screens() -> list[QScreen]:
    primary = QGuiApplication.primaryScreen()
    return sorted(QGuiApplication.screens(), key=lambda screen: screen is not primary)
