"""The board: what everybody in the hall may see, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, tzinfo

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.core.rights import Role
from app.core.site import Site
from app.queue.board import board_view
from app.queue.results import BoardView
from ui.board.banner import Banner
from ui.board.call_card import CallCard
from ui.board.calls import CallQueue
from ui.board.choices import BoardChoices
from ui.board.last_calls import LastCalls
from ui.board.menu import BoardMenu
from ui.board.notice import NoticeLine
from ui.board.plan import EDGE, GAP, MARGIN, Plan, plan
from ui.board.services import ServiceFigures
from ui.board.words import calm_words
from ui.context import Context
from ui.feed import ViewFeed
from ui.service_names import named_tiles
from ui.shortcuts import Shortcut, bind
from ui.theme.state import set_state
from ui.weekdays import weekday_text
from ui.widgets.fit_label import FitLabel

REFRESH_MS = 30_000
TICK_MS = 500
TURN_TICKS = 16  # pages turn every eight seconds


class BoardWindow(QWidget):
    """Shows calls one after another. It asks of its context hall, actor, tasks, look and changes; no strip.

    Signals:
        announced: A call that begins to be in force now (chime and voice hang on this alone).
        closed: The window was closed by hand.
    """

    announced = Signal(object)
    closed = Signal()

    def __init__(self, ctx: Context, choices: BoardChoices | None = None) -> None:
        """Show a site's board; of the choices it takes and changes the services, an enrolled one not even those."""
        super().__init__(None)
        self.setObjectName("board_window")
        self.setProperty("kind", "board")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ctx = ctx
        self.choices = choices if choices is not None else BoardChoices(keep=False)
        self._asked = {"services": self.choices.services}
        self._zone: tzinfo = UTC
        self.view: BoardView | None = None
        self._failed = False
        self.queue = CallQueue()
        self._clock = QElapsedTimer()
        self._clock.start()
        self._view_at = 0
        self._ticks = 0
        self._menu_at = QPoint()
        self._planned: tuple[int, int, int, int, bool] | None = None
        self._make_parts()
        self._lay_out()
        self._second = QTimer(self)
        self._second.setInterval(TICK_MS)
        self._second.timeout.connect(self._tick)
        self.feed = ViewFeed(ctx, board_view, self._asked, REFRESH_MS, self)
        self._connect()
        self.retranslate()
        self._begin()

    def _make_parts(self) -> None:
        right = Qt.AlignmentFlag.AlignRight
        self.site_name = FitLabel("board-text", 5.5, bold=True, parent=self)
        self.date = FitLabel("board-muted", 3.8, right, least=0.4, parent=self)
        self.time = FitLabel("board-text", 6.5, right, bold=True, parent=self)
        self.call = CallCard(self)
        self.last = LastCalls(self)
        self.services = ServiceFigures(self)
        self.notice = NoticeLine(self)
        self.banner = Banner(self)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(24)
        for part, stretch in ((self.site_name, 6), (self.date, 4), (self.time, 2)):
            head.addWidget(part, stretch)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.addWidget(self.call)
        self._body.addWidget(self.last)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addLayout(self._body)
        self._column.addWidget(self.services)
        self._column.addWidget(self.notice)
        self._column.addWidget(self.banner)

    def _connect(self) -> None:
        self.feed.viewed.connect(self._show_view)
        self.feed.failed.connect(self._show_failure)
        bind(self, Shortcut.FULL_SCREEN, self.toggle_full)

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
        if self.view is not None and view.chosen != self.view.chosen:
            # Nothing of the other services is to be announced as if it had been called just now.
            self.queue = CallQueue()
        self.view, self._failed = view, False
        self._view_at = self._clock.elapsed()
        fresh = self.queue.offer(view.calls, self._now_s())
        self.site_name.set_text(view.site_name)
        self.last.show_calls(view.calls)
        self.last.setVisible(bool(view.calls))
        self._show_age()
        self._show_call()
        self._show_time()
        self._announce(fresh)

    @Slot(object)
    def _show_failure(self, _error: Exception) -> None:
        self._failed = True
        self._show_age()

    def _site_read(self, site: Site) -> None:
        self._zone = site.tzinfo()
        self._show_time()

    def _show_age(self) -> None:
        """Show figures and notice as new, or everything as it was when the hall last answered."""
        self._show_services()
        self.notice.set_notice(self.view.notice if self.view is not None else "")
        self.banner.show_words(self._age_words() if self._failed else "")
        self.call.show_stale(self._failed)
        for card in (self.last, self.services):
            set_state(card, state="stale" if self._failed else "calm")
        self._divide()
        self._show_foot()

    def _show_services(self) -> None:
        view = self.view
        # After the close nobody waits: an estimate would ask people to stay. An old one would mislead them.
        tiles = view.services if view is not None and not view.day_closed else ()
        tiles = named_tiles(tiles)
        if self._failed:
            tiles = tuple(replace(tile, wait_low_s=None, wait_high_s=None) for tile in tiles)
        self.services.take(tiles, view is not None and bool(view.chosen))
        self.services.show_page()

    def _age_words(self) -> str:
        if self.view is None:
            return self.tr("No connection. Please listen to the staff")
        at = f"{self.view.now.astimezone(self._zone):%H:%M}"
        return self.tr("Not new since {time}. Please listen to the staff").format(time=at)

    def _show_foot(self) -> None:
        self.banner.setVisible(self._failed)
        self.notice.setVisible(not self._failed and bool(self.notice.notice()))

    def _show_call(self) -> None:
        view, call = self.view, self.queue.current
        if view is None:
            return
        if call is not None and not view.day_closed:
            self.call.show_call(call)
        else:
            self.call.show_sentence(*calm_words(view, self._zone))

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
        self._ticks += 1
        if self._ticks % TURN_TICKS == 0:
            self.notice.turn()
            self.services.turn()

    def _now_s(self) -> float:
        return self._clock.elapsed() / 1000

    def _show_time(self) -> None:
        now = self.view.now if self.view is not None else datetime.now(UTC)
        passed = self._clock.elapsed() - self._view_at if self.view is not None else 0
        local = (now + timedelta(milliseconds=passed)).astimezone(self._zone)
        self.time.set_text(f"{local:%H:%M}")
        text = self.tr("{weekday}, {year}-{month}-{day}")
        day = self.view.business_date if self.view is not None else local.date()
        self.date.set_text(text.format(weekday=weekday_text(day), year=day.year, month=day.month, day=day.day))

    # -- which services

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what this board may show: on a right click, or by the menu key."""
        self._menu_at = event.globalPos()
        self._ctx.tasks.run_query(self, self._ctx.hall.site, self._ctx.actor, done=self._show_menu)

    def _show_menu(self, site: Site) -> None:
        # What an enrolled board shows is set where all of them are: in the settings.
        own = None if self._ctx.actor.role is Role.BOARD and self._ctx.actor.account_id else self.choices.services
        menu = BoardMenu(site, own, self.isFullScreen(), self)
        menu.services_chosen.connect(self.show_services)
        menu.full_asked.connect(self.toggle_full)
        menu.popup(self._menu_at)

    @Slot(object)
    def show_services(self, codes: tuple[str, ...]) -> None:
        """Show the calls and counts of these services only; none = all."""
        self.choices.set_services(codes)
        self._asked["services"] = codes
        self.feed.refresh_now()

    # -- size

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the window anew."""
        super().resizeEvent(event)
        self._divide()

    def _divide(self) -> None:
        """Give everything its room, if window, services or notice are not as they were."""
        services, longest = self.services.shown, self.services.longest_name
        said = self._failed or bool(self.notice.notice())
        planned = (self.width(), self.height(), services, longest, said)
        if planned != self._planned:
            self._planned = planned
            self._follow(plan(*planned))

    def _follow(self, made: Plan) -> None:
        ways = QBoxLayout.Direction
        self._body.setDirection(ways.TopToBottom if made.portrait else ways.LeftToRight)
        head, call, last, services, notice = (round(height * 10) for height in made.heights)
        self._body.setStretch(0, call if made.portrait else 54)
        self._body.setStretch(1, last if made.portrait else 46)
        for at, height in enumerate((head, call + last, services, notice, notice)):
            self._column.setStretch(at, height)
        edge, side = round(EDGE * made.unit), round(MARGIN * made.unit)
        self._column.setContentsMargins(side, edge, side, edge)
        self._column.setSpacing(round(GAP * made.unit))
        self._body.setSpacing(round(GAP * made.unit))
        self.services.setVisible(services > 0)
        self._show_foot()
        for part in (self.site_name, self.date, self.time):
            part.set_unit(made.unit)
        for card in (self.call, self.last, self.services, self.notice, self.banner):
            card.follow(made)

    @Slot()
    def toggle_full(self) -> None:
        """Cover the screen it is on, or be a window."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the board was closed by hand."""
        super().closeEvent(event)
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
            self._show_call()
        self._show_age()
        self._show_time()
