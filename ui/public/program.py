"""A kiosk or board as a program of its own: enrolled, full on its screen, left only by staff."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from app.core.actor import Actor
from app.core.changes import SETUP, Changes
from app.core.clock import Clock
from app.core.errors import HallError
from app.hall import Hall
from ui.application import open_hall
from ui.context import Context
from ui.public.enrolment import device_of_this_pc, is_enrolled_anywhere
from ui.public.guard import CloseGuard
from ui.public.holding import HoldingWindow
from ui.public.placing import Placing
from ui.public.times import Times
from ui.shell.changes import LiveChanges
from ui.tasks import Tasks
from ui.theme.appearance import Appearance
from ui.widgets.strip import MessageStrip

if TYPE_CHECKING:
    from subprocess import Popen

    from app.queue.estimator import Estimator
    from ui.devices.printing import Printing
    from ui.public.asking import AskingWindow
    from ui.voice.announcer import Announcer
    from ui.voice.making import EngineMaker

RETRY_S = (2, 5, 10, 30)
REVOKED_S = 600  # only an admin can change that, and whoever listens hears of it at once
AWAY_MS = 60_000  # after so long without a store, staff may close the window without it
LATER_MS = 1_000
_STRUCK_OFF = ("device_revoked", "account_off", "not_allowed")
_CONTENT = {"kiosk": "ui.kiosk.content", "board": "ui.board.content", "rating": "ui.rating.content"}


class Content(Protocol):
    """What a kind of window brings: `ui/kiosk/content.py`, `ui/board/content.py`, `ui/rating/content.py`."""

    window: QWidget

    def start(self) -> None:
        """Begin to show."""
        ...

    def join(self, announcer: Announcer) -> None:
        """Be heard by the voice that speaks from this program, where calls are shown."""
        ...

    def stop(self) -> None:
        """End what runs."""
        ...


@dataclass(frozen=True)
class PublicOptions:
    """How the program was started.

    Attributes:
        kind: kiosk, board or rating.
        site: Code of the site; "" = that of the device.
        device: Name of the device, where this computer is enrolled as several.
        screen: Number of the screen, from 1; None = as last time.
        keep: Remember the screen.
        clock: Another clock than the computer's.
        times: How long a kiosk waits for somebody.
        sign_in: How the device signs in.
        make_engine: What speaks the calls, or reads a kiosk's pages out; None = nothing does.
    """

    kind: str
    site: str = ""
    device: str = ""
    screen: int | None = None
    keep: bool = True
    clock: Clock | None = None
    times: Times = field(default_factory=Times)
    sign_in: Callable[[Hall, str, str], Actor] = field(default=device_of_this_pc)
    make_engine: EngineMaker | None = None


class PublicProgram(QObject):
    """Opens the hall, signs the device in, and shows its window; tries again for as long as it takes."""

    def __init__(self, app: QApplication, address: str, options: PublicOptions) -> None:
        super().__init__()
        self.app = app
        self.address = address
        self.options = options
        self.hall: Hall | None = None
        self.changes: LiveChanges | None = None
        self.printing: Printing | None = None
        self.estimator: Estimator | None = None
        self.content: Content | None = None
        self.announcer: Announcer | None = None
        self.tasks = Tasks(self)
        self.look = Appearance(app, keep=False)
        self.look.name = "light"  # whatever the computer is set to: it is read from a distance, and in daylight
        self.look.apply()
        self.holding = HoldingWindow(options.kind)
        self.placing = Placing(
            options.kind, options.screen, options.kind == "kiosk", options.keep, self, options.device
        )
        self.guard = CloseGuard(self)
        self.guard.watch(self.holding)
        self.guard.refused.connect(self._ask_staff)
        self.asking: AskingWindow | None = None
        self.main: Popen[bytes] | None = None  # the main window, once it was asked for
        self._tries = 0
        self._opens = False  # the store or the sign-in was asked for and has not answered yet
        self._site_id = 0
        self._ctx: Context | None = None
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.timeout.connect(self.try_again)
        self._away = QElapsedTimer()
        self._listen = QTimer(self)
        self._listen.setSingleShot(True)
        self._listen.timeout.connect(self._watch)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER_MS)
        self._later.timeout.connect(self._start_beside)
        self.holding.retry_asked.connect(self._try_now)
        self.holding.main_asked.connect(self._open_main)
        self.holding.quit_asked.connect(self.leave)
        app.aboutToQuit.connect(self.stop)
        app.setQuitOnLastWindowClosed(False)

    def show(self) -> None:
        """Show that it opens, and open."""
        self.placing.show(self.holding)
        self.try_again()

    @Slot()
    def _try_now(self) -> None:
        """Answer a finger at once; what is tried by itself leaves the sentence on the screen."""
        self.holding.show_opening()
        self.try_again()

    @Slot()
    def try_again(self) -> None:
        """Open the hall, or sign in to the one that is open; nothing while that is under way."""
        self._retry.stop()
        if self.content is not None or self._opens:
            return
        self._opens = True
        if self.hall is None:
            asked = (open_hall, self.address, self.options.clock, self.options.site)
            self.tasks.run_command(self, *asked, done=self._opened, failed=self._not_ready)
        else:
            self._sign_in()

    def _opened(self, hall: Hall) -> None:
        self.hall = hall
        self.changes = LiveChanges(hall, self)
        self.changes.changed.connect(self._heard)
        self._watch()
        self._sign_in()

    @Slot()
    def _watch(self) -> None:
        """Hear of other programs' changes; until then every view is read again each half minute."""
        if self.hall is not None:
            self.tasks.run_query(self, self.hall.watch, failed=self._not_watching)

    def _not_watching(self, _error: Exception) -> None:
        self._listen.start(RETRY_S[-1] * 1000)

    def _sign_in(self) -> None:
        assert self.hall is not None
        sign_in = self.options.sign_in
        asked = (sign_in, self.hall, self.options.kind, self.options.device)
        self.tasks.run_command(self, *asked, done=self._signed_in, failed=self._not_ready)

    def _not_ready(self, error: Exception) -> None:
        self._opens = False
        told = error if isinstance(error, HallError) else HallError("store_unreachable")
        free = not is_enrolled_anywhere(self.options.kind)
        if not self._away.isValid():
            self._away.start()
        self.holding.show_trouble(told, may_leave=free, by_holding=self._away.hasExpired(AWAY_MS))
        self.placing.show(self.holding)
        wait_s = REVOKED_S if told.code in _STRUCK_OFF else RETRY_S[min(self._tries, len(RETRY_S) - 1)]
        self._retry.start(wait_s * 1000)
        self._tries += 1

    @Slot(object)
    def _heard(self, news: Changes) -> None:
        """Sign in again when the set-up has changed: perhaps this computer was enrolled again."""
        if SETUP in news.kinds and self._retry.isActive():
            self._retry.start(LATER_MS)  # its file is written just after the store was told

    def _signed_in(self, actor: Actor) -> None:
        self._opens = False
        if self.content is not None:
            return
        assert self.hall is not None and self.changes is not None
        self._tries, self._site_id = 0, actor.site_id
        self._away.invalidate()
        self._ctx = ctx = self._context(actor)
        self.content = import_module(_CONTENT[self.options.kind]).make(ctx, self)
        self.guard.watch(self.content.window)
        self.placing.show(self.content.window)
        self.holding.hide()
        self.content.start()
        self._let_follow()
        self._later.start()

    @Slot()
    def _start_beside(self) -> None:
        """Print, estimate and speak from here, too: once the window is of use, nobody waits for that."""
        if self.hall is None or self.printing is not None:
            return
        from app.queue.estimator import Estimator
        from ui.devices.printing import Printing

        self.printing = Printing(self.hall, self._site_id)
        self.tasks.run_query(self, self.printing.start)
        self.estimator = Estimator(self.hall, self._site_id)
        self.estimator.start()
        if self.options.make_engine is not None:
            self.tasks.run_query(self, import_module, "ui.voice.announcer", done=self._announce, failed=_nothing)

    def _context(self, actor: Actor) -> Context:
        assert self.hall is not None and self.changes is not None
        strip = MessageStrip(self.holding)  # a part may want to say something; nobody reads it here
        strip.hide()
        return Context(self.hall, actor, self.tasks, strip, self.look, self.changes)

    def _announce(self, module: ModuleType) -> None:
        """Speak the calls from here, if this computer is where the voice is; the window comes first."""
        if self.hall is None or self.changes is None or self.announcer is not None:
            return
        ctx = self._context(self.hall.anyone(self._site_id))
        self.announcer = module.Announcer(ctx, self.options.make_engine, adopt=False, parent=self)
        self._let_follow()
        self.announcer.start()

    def _let_follow(self) -> None:
        """Let the voice say what the board shows, as it shows it."""
        if self.announcer is not None and self.content is not None:
            self.content.join(self.announcer)

    def strike_off(self, error: Exception) -> None:
        """Stop serving: this computer is no longer enrolled; it waits until it is again."""
        self._drop_content()
        self._not_ready(error)

    @Slot()
    def _ask_staff(self) -> None:
        """Ask staff for their secret above a board; a kiosk has a button and a page of its own for that."""
        if self.content is None or self.options.kind == "kiosk" or self.asking is not None or self._ctx is None:
            return
        from ui.public.asking import AskingWindow

        self.asking = AskingWindow(self._ctx, self.placing.several(), self.content.window)
        self.asking.page.left.connect(self.leave)
        self.asking.page.move_asked.connect(self._move_on)
        self.asking.gone.connect(self._asked)
        self.asking.show()

    @Slot()
    def _asked(self) -> None:
        if self.asking is not None:
            self.asking.deleteLater()
            self.asking = None

    @Slot()
    def _move_on(self) -> None:
        if self.asking is not None:
            self.asking.close()
        self.placing.move_on()

    def come_forward(self) -> None:
        """Show the window that is on, when it was started once more."""
        window = self.content.window if self.content is not None else self.holding
        window.raise_()

    @Slot()
    def _open_main(self) -> None:
        """Give way to the main window, in which this computer is enrolled; that opens this one again."""
        if self.hall is None:
            return
        from ui.public.launch import main_command, start_beside

        self.main = start_beside(main_command(), self.hall)
        if self.main is not None:
            self.leave()

    @Slot()
    def leave(self) -> None:
        """End the program: staff said so."""
        self.guard.open = True
        self.stop()
        self.app.quit()

    @Slot()
    def stop(self) -> None:
        """End what runs; safe to call twice."""
        self._retry.stop()
        self._later.stop()
        self._listen.stop()
        self.placing.stop()
        self._drop_content()
        if self.announcer is not None:
            self.announcer.stop()
            self.announcer = None
        self.tasks.drain()
        if self.changes is not None:
            self.changes.stop()
            self.changes = None
        if self.estimator is not None:
            self.estimator.stop()
            self.estimator = None
        if self.printing is not None:
            self.printing.stop()
            self.printing = None
        if self.hall is not None:
            self.hall.close()
            self.hall = None
        self.guard.open = True
        self.holding.hide()

    def _drop_content(self) -> None:
        if self.asking is not None:
            self.asking.close()
        if self.content is not None:
            content, self.content = self.content, None
            content.stop()
            content.window.hide()
            content.window.deleteLater()


def _nothing(_error: Exception) -> None:
    """Live on: the voice is no must."""
