"""The main window: top bar, what is on now, message strip. It decides nothing about the queue."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.core.actor import Actor
from app.core.errors import HallError
from app.core.rights import BY_SETTING, Right, Role
from app.core.site import Site
from app.hall import Hall
from ui.context import Context
from ui.shell.changes import LiveChanges
from ui.shell.crash_window import CrashWindow
from ui.shell.goal import ADMIN_SIGN_IN, Goal, lead
from ui.shell.idle import IdleWatch
from ui.shell.notices import Notices
from ui.shell.strip_place import StripPlace
from ui.shell.topbar import TopBar
from ui.shortcuts import Shortcut, bind
from ui.signin.change_secret import ChangeSecretPage
from ui.signin.lock import LockPage
from ui.signin.page import SignInPage
from ui.signin.welcome import WelcomePage
from ui.sounds import Sounds
from ui.tasks import Tasks
from ui.theme.appearance import Appearance
from ui.widgets.strip import MessageStrip

if TYPE_CHECKING:
    from app.queue.results import DeskView
    from ui.shell.help import HelpWindow
    from ui.shell.workplace import Workplace

NARROW = 1200
# Imported while somebody signs in; a quarter of the program's start.
PAGES_LATER = ("ui.shell.workplace", "ui.board.window", "ui.shell.help")


class MainWindow(QMainWindow):
    """Holds the window's parts and moves between signing in, work and lock.

    Signals:
        open_asked: Try again to open the store.
        set_up_asked: Make a hall, step by step.
        demo_asked: Make a demo hall.
        board_asked: Show the board, or put it away.
    """

    open_asked = Signal()
    set_up_asked = Signal()
    demo_asked = Signal()
    board_asked = Signal()

    def __init__(self, tasks: Tasks, look: Appearance, sounds: Sounds | None = None) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.tasks = tasks
        self.look = look
        self.sounds = sounds or Sounds()
        self.hall: Hall | None = None
        self.changes: LiveChanges | None = None
        self._anyone: Actor | None = None
        self.ctx: Context | None = None
        self.workplace: Workplace | None = None
        self.goal = Goal()  # of whoever signs in next
        self.ending = False  # the program is about to end, and its windows with it
        self._site: Site | None = None
        self._crash: CrashWindow | None = None
        self._help: HelpWindow | None = None
        self._build()
        self._connect()
        self.retranslate()
        self.resize(1280, 800)
        self.setMinimumSize(800, 560)

    def _build(self) -> None:
        self.topbar = TopBar(self.look, self)
        self.stack = QStackedWidget(self)
        self.strip = MessageStrip(self)
        self.notices = Notices(self.strip, self)
        self.welcome = WelcomePage(self)
        self.stack.addWidget(self.welcome)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.topbar)
        column.addWidget(self.stack, 1)
        below = QWidget(middle)
        column.addWidget(below)
        self.setCentralWidget(middle)
        self._strip_place = StripPlace(middle, below, self.strip)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._idle = IdleWatch(app, self)

    def _connect(self) -> None:
        self.welcome.retry_asked.connect(self.open_asked)
        self.welcome.set_up_asked.connect(self.set_up_asked)
        self.welcome.demo_asked.connect(self.demo_asked)
        self.topbar.asked.connect(self._do)
        self.tasks.error.connect(self.show_error)
        self.tasks.refused.connect(self._look_at_refusal)
        self._idle.idle.connect(self.lock)
        self._asks: dict[str, Callable[[], object]] = {
            "board": self.board_asked.emit,
            "help": self.show_help,
            "lock": self.lock,
            "sign_out": self.sign_out,
        }
        keys: tuple[tuple[Shortcut, Callable[[], object]], ...] = (
            (Shortcut.HELP, self.show_help),
            (Shortcut.LOCK, self.lock),
            (Shortcut.SHOW_BOARD, self._show_board),
            (Shortcut.LARGER, self.look.larger),
            (Shortcut.SMALLER, self.look.smaller),
            (Shortcut.DISMISS, self.strip.dismiss),
        )
        for shortcut, slot in keys:
            bind(self, shortcut, slot)

    # -- opening ------------------------------------------------------------------------------------

    def show_opening(self) -> None:
        """Say that the hall is being opened."""
        self.welcome.show_opening()
        self.stack.setCurrentWidget(self.welcome)

    def show_not_opened(self, error: HallError) -> None:
        """Say why no hall is open."""
        self.welcome.show_error(error)
        self.stack.setCurrentWidget(self.welcome)

    def show_hall(self, hall: Hall, changes: LiveChanges, anyone: Actor) -> None:
        """Let people of a site sign in to an open hall; `anyone` acts for whoever has not yet."""
        self.hall, self.changes, self._anyone = hall, changes, anyone
        self.topbar.set_clock(hall.clock.now)
        self._show_sign_in()

    # -- signing in and out -------------------------------------------------------------------------

    def _show_sign_in(self) -> None:
        assert self.hall is not None and self._anyone is not None
        page = SignInPage(self.hall, self.tasks, self._anyone, self, self.goal.role)
        page.signed_in.connect(self._signed_in)
        page.ready.connect(self._load_pages)
        self.put(page)
        self.tasks.run_query(self, self.hall.site, self._anyone, done=self._show_site)

    @Slot()
    def _load_pages(self) -> None:
        # The sign-in page need not wait for them, and nobody types a secret faster than this.
        for module in PAGES_LATER:
            self.tasks.run_query(self, import_module, module)

    @Slot(object, str)
    def _signed_in(self, actor: Actor, desk: str) -> None:
        assert self.hall is not None
        if not actor.must_change:
            self.begin_work(actor)
            return
        page = ChangeSecretPage(self.hall, self.tasks, actor, desk, self)
        page.changed.connect(self.begin_work)
        page.given_up.connect(self._show_sign_in)
        self.put(page)

    @Slot(object)
    def begin_work(self, actor: Actor) -> None:
        """Show the pages of somebody who signed in."""
        assert self.hall is not None and self.changes is not None
        self.strip.clear()
        granted = _granted(self._site, actor)
        self.ctx = Context(self.hall, actor, self.tasks, self.strip, self.look, self.changes, self.sounds, granted)
        from ui.shell.workplace import Workplace

        self.workplace = Workplace(self.ctx, self)
        self.workplace.viewed.connect(self._viewed)
        self.workplace.day_read.connect(self.topbar.show_day)
        self.workplace.printers.connect(self.topbar.show_printers)
        self.workplace.asked.connect(self._do)
        self.put(self.workplace)
        self._strip_place.set_room(self.workplace.strip_room)
        self._fit()
        self._watch_session()
        self.workplace.take_focus()
        goal, self.goal = self.goal, Goal()
        lead(self.workplace, goal)

    def _watch_session(self) -> None:
        assert self.hall is not None and self.ctx is not None
        if self._site is not None:
            self.topbar.show_session(self._site, self.ctx.actor)
            self._idle.start(self._site.settings["accounts.idle_lock_min"])

    def _show_site(self, site: Site) -> None:
        self._site = site
        if self.workplace is not None:  # it may be read only after somebody signed in
            self._watch_session()
        else:
            self.topbar.show_session(site, self.ctx.actor if self.ctx is not None else None)

    @Slot()
    def lock(self) -> None:
        """Hide the desk's content until the same person gives the secret; the board goes on."""
        if self.hall is None or self.ctx is None or isinstance(self.stack.currentWidget(), LockPage):
            return
        self._idle.stop()
        self.topbar.show_session(self._site, None)
        page = LockPage(self.hall, self.tasks, self.ctx.actor, self)
        page.unlocked.connect(self._unlocked)
        page.sign_out_asked.connect(self.sign_out)
        self._strip_place.set_hidden(True)
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)

    @Slot()
    def _unlocked(self) -> None:
        page = self.stack.currentWidget()
        assert page is not None and self.ctx is not None and self.workplace is not None
        self._strip_place.set_hidden(False)
        self.stack.setCurrentWidget(self.workplace)
        self.stack.removeWidget(page)
        page.deleteLater()
        self._watch_session()
        self.workplace.take_focus()

    @Slot()
    def sign_out(self) -> None:
        """Leave the desk and go back to the sign-in page; a visit in hand must be finished first."""
        if self.hall is not None and self.ctx is not None:
            self._leave_desk(done=self._signed_out, failed=self._not_signed_out)

    def _leave_desk(self, done: Callable[[object], None] | None = None, *, failed: Callable[[Exception], None]) -> None:
        assert self.hall is not None and self.ctx is not None
        from app.accounts.seats import sign_out  # with the whole queue, which the first page does without

        self.tasks.run_command(self, self.hall.do, sign_out, self.ctx.actor, done=done, failed=failed)

    def _not_signed_out(self, error: Exception) -> None:
        self.goal = Goal()
        page = self.stack.currentWidget()
        if isinstance(page, LockPage):
            page.show_problem(error)  # the strip is hidden there
        else:
            self.show_error(error)

    def _signed_out(self, _nothing: object) -> None:
        self._leave()
        self._show_sign_in()

    @Slot(object)
    def _look_at_refusal(self, error: HallError) -> None:
        """End the session of somebody whose account was switched off meanwhile, whatever showed it."""
        if self.ctx is not None and error.code == "account_off" and error.values.get("account") == self.ctx.actor.name:
            self._leave()
            self._show_sign_in()
            self.show_error(error)

    def _leave(self) -> None:
        self._idle.stop()
        if self.workplace is not None:
            self.workplace.stop()
        self.ctx, self.workplace = None, None
        self.topbar.show_printers(())
        self.topbar.show_session(self._site, None)
        self.strip.clear()
        self._strip_place.set_room(None)
        self._strip_place.set_hidden(False)

    def put(self, page: QWidget) -> None:
        """Show a page in place of every other but the first."""
        for row in reversed(range(1, self.stack.count())):
            old = self.stack.widget(row)
            assert old is not None
            self.stack.removeWidget(old)
            old.deleteLater()
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)

    # -- what the top bar asks for ------------------------------------------------------------------

    @Slot(str)
    def _do(self, asked: str) -> None:
        name, _, value = asked.partition(":")
        match name:
            case "scale":
                self.look.set_scale(int(value))
            case "look":
                self.look.set_name(value)
            case "language":
                self.look.set_language(value)
            case "sounds":
                self.look.set_sounds(not self.look.sounds)
            case _ if name == ADMIN_SIGN_IN:
                self.goal = Goal(Role.ADMIN, value)
                self.sign_out()
            case _ if name in self._asks:
                self._asks[name]()
            case _ if self.workplace is not None:
                self.workplace.do(name)

    @Slot()
    def _show_board(self) -> None:
        self.board_asked.emit()

    @Slot()
    def show_help(self) -> None:
        """Show what the keys do."""
        if self._help is None:
            from ui.shell.help import HelpWindow

            self._help = HelpWindow(self)
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()

    # -- messages -----------------------------------------------------------------------------------

    @Slot(object)
    def show_error(self, error: Exception) -> None:
        """Say what was refused, and the next step."""
        self.notices.refused(error)

    @Slot(str)
    def show_crash(self, report: str) -> None:
        """Say that the program made a mistake."""
        if self._crash is None:
            self._crash = CrashWindow("crash.log", self)
        self._crash.show_report(report)

    @Slot()
    def come_forward(self) -> None:
        """Be seen: somebody started the program a second time."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def set_board_shown(self, shown: bool) -> None:
        """Say whether the board is on show."""
        self.topbar.set_board_shown(shown)

    @Slot(object)
    def _viewed(self, view: DeskView) -> None:
        self.topbar.show_view(view)

    # -- the window ---------------------------------------------------------------------------------

    def stop(self) -> None:
        """Free the desk and end what ticks (at the program's end)."""
        if self.hall is not None and self.ctx is not None:
            # A visit in hand keeps the desk; the refusal is nobody's business any more.
            self._leave_desk(failed=self._ignore)
        self._leave()
        self.topbar.stop()

    def _ignore(self, _error: Exception) -> None:
        return

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the program with its main window, the board included."""
        super().closeEvent(event)
        self.ending = True
        QApplication.quit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words away where there is no room for them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self.workplace is not None:
            self.workplace.rail.set_narrow(self.width() * 100 / self.look.scale < NARROW)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._fit()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        # Desktops put this name behind the title of every window.
        QApplication.setApplicationDisplayName(self.tr("Reception hall"))
        self.setWindowTitle(self.tr("Reception hall"))


def _granted(site: Site | None, actor: Actor) -> frozenset[Right]:
    """Give what the site grants its receptionists; what it grants later shows after the next sign-in."""
    if site is None or actor.role is not Role.RECEPTIONIST:
        return frozenset()
    return frozenset(right for right, setting in BY_SETTING.items() if site.settings[setting])
