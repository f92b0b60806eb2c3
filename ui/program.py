"""The composition root of the windows: opens the hall beside the interface thread and shows what it finds."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from app.core import log
from app.core.actor import Actor
from app.core.clock import Clock, SystemClock
from app.core.errors import HallError
from app.hall import Hall
from app.queue.estimator import Estimator
from ui.application import make_application, open_hall
from ui.context import Context
from ui.crash import CrashHandler
from ui.devices.printing import Printing
from ui.main_window import MainWindow
from ui.shell.changes import LiveChanges
from ui.single import SingleWindow
from ui.sounds import Sounds
from ui.tasks import Tasks
from ui.theme.appearance import Appearance
from ui.voice.making import EngineMaker, process_engine

if TYPE_CHECKING:
    from app.upkeep.finding import Finding
    from ui.board.window import BoardWindow
    from ui.night import NightWatch
    from ui.rescue import Rescue
    from ui.voice.announcer import Announcer
    from ui.wizard.page import FirstSignIn

LISTEN_AGAIN_MS = 30_000


class Program(QObject):
    """Everything that lives as long as the program: application, tasks, look, hall and windows."""

    def __init__(
        self,
        app: QApplication,
        address: str,
        keep_choices: bool = True,
        clock: Clock | None = None,
        site: str = "",
        make_engine: EngineMaker | None = None,
        badly_ended: bool = False,
    ) -> None:
        super().__init__()
        self.app = app
        self.address = address
        self.site = site  # code of the site whose people sign in here, "" = the hall's first
        self._clock = clock
        self._make_engine = make_engine  # what makes the sound of calls, None = this program is mute
        self._badly_ended = badly_ended  # the last run did not end as it should, and nobody has been told yet
        self.announcer: Announcer | None = None
        self.hall: Hall | None = None
        self.changes: LiveChanges | None = None
        self.printing: Printing | None = None
        self.estimator: Estimator | None = None
        self.tasks = Tasks(self)
        self.look = Appearance(app, keep_choices)
        self.look.apply()
        self.sounds = Sounds(self.look, make_engine, self)
        self.window = MainWindow(self.tasks, self.look, self.sounds)
        self._rescue: Rescue | None = None
        self.night: NightWatch | None = None
        self.board: BoardWindow | None = None
        self._keep_choices = keep_choices
        self._first: FirstSignIn | None = None  # who has just made the hall
        self._listen = QTimer(self)
        self._listen.setSingleShot(True)
        self._listen.setInterval(LISTEN_AGAIN_MS)
        self._listen.timeout.connect(self._watch_again)
        self.window.open_asked.connect(self.open_store)
        self.window.set_up_asked.connect(self.set_up)
        self.window.demo_asked.connect(self.make_demo)
        self.window.board_asked.connect(self.toggle_board)
        app.aboutToQuit.connect(self.stop)

    def show(self) -> None:
        """Show the window and open the store."""
        room = self.window.screen().availableSize()
        if room.width() < self.window.width() or room.height() < self.window.height():
            self.window.showMaximized()
        else:
            self.window.show()
        self.open_store()

    @Slot()
    def open_store(self) -> None:
        """Open the store of the address; migrating may take a while, so the window says what is going on."""
        self.window.show_opening()
        asked = (open_hall, self.address, self._clock, self.site)
        self.tasks.run_command(self, *asked, done=self._opened, failed=self._not_opened)

    @Slot()
    def set_up(self) -> None:
        """Ask for what a hall needs, and make it."""
        from ui.wizard.page import WizardPage  # once in a hall's life

        now = self._clock.now if self._clock is not None else SystemClock().now
        page = WizardPage(self.tasks, self.address, now, self.window)
        page.finished.connect(self._set_up)
        page.left.connect(self.open_store)
        self.window.put(page)

    @Slot(object)
    def _set_up(self, first: FirstSignIn) -> None:
        self._first = first
        self.open_store()

    @Slot()
    def make_demo(self) -> None:
        """Make a demo hall at the address and open it."""
        from app.setup.demo import make_demo

        self.window.show_opening()
        self.tasks.run_command(self, make_demo, self.address, done=self._demo_made, failed=self._not_opened)

    @Slot()
    def toggle_board(self) -> None:
        """Show the board on the second screen, or put it away."""
        if self.board is not None:
            self.board.close()
        elif self.window.ctx is not None:
            self.open_board()

    def open_board(self) -> None:
        """Show the site's board; it goes on when the desk is locked or signs out."""
        if self.hall is None or self.changes is None or self.board is not None:
            return
        from app.core.actor import program_actor
        from ui.board.choices import BoardChoices
        from ui.board.keeper import BoardKeeper
        from ui.board.window import BoardWindow
        from ui.screens.live import Screens

        # The program's own board, nobody's: it goes on when whoever opened it has signed out or lost the account.
        itself = program_actor(self._anyone(self.hall).site_id)
        ctx = Context(self.hall, itself, self.tasks, self.window.strip, self.look, self.changes)
        choices = BoardChoices(self._keep_choices)
        self.board = BoardWindow(ctx, choices)
        self.board.closed.connect(self._board_closed)
        keeper = BoardKeeper(self.board, self.window, choices, Screens(self.board))
        keeper.waits.connect(self.window.notices.board_waits)
        keeper.show()
        choices.set_shown(True)
        self.window.activateWindow()  # the board must not take the keyboard away from the desk
        self.window.set_board_shown(True)
        if self.announcer is not None:
            self.announcer.follow(self.board)

    def _anyone(self, hall: Hall) -> Actor:
        return hall.anyone(hall.site_ids[self.site] if self.site else None)

    @Slot()
    def stop(self) -> None:
        """End what runs: feeds, workers, the hall."""
        self.window.ending = True
        self._listen.stop()
        if self.night is not None:
            self.night.stop()
        if self.board is not None:
            self.board.close()
        if self.announcer is not None:
            self.announcer.stop()
        self.sounds.close()
        self.window.stop()
        self.tasks.drain()
        if self.changes is not None:
            self.changes.stop()
        if self.estimator is not None:
            self.estimator.stop()
        if self.printing is not None:
            self.printing.stop()
        if self.hall is not None:
            self.hall.close()
            self.hall = None

    def _demo_made(self, _made: object) -> None:
        self.open_store()

    def _opened(self, hall: Hall) -> None:
        self.hall = hall
        self.changes = LiveChanges(hall, self)
        anyone = self._anyone(hall)
        self.printing = Printing(hall, anyone.site_id)
        self.estimator = Estimator(hall, anyone.site_id)
        first, self._first = self._first, None
        if first is not None:
            self.window.goal = first.goal
        self.window.show_hall(hall, self.changes, anyone)
        QTimer.singleShot(0, self._watch)  # the first page takes keys before all that listens and speaks begins
        if first is not None and first.secret:  # whoever made the hall has chosen the secret a minute ago
            self.tasks.run_command(self, _begin, hall, first, done=self.window.begin_work, failed=self._not_begun)

    def _not_begun(self, error: Exception) -> None:
        self.window.show_error(error)

    @Slot()
    def _watch(self) -> None:
        if self.hall is not None:
            self.tasks.run_query(self, self.hall.watch, done=self._watching, failed=self._not_watching)

    def _watching(self, _nothing: object) -> None:
        # After the first page: nobody has taken a number yet.
        if self.hall is not None:
            self.tasks.run_query(self, _look_over, self.hall, done=self._looked_over)
            self._watch_at_night(self.hall)
        if self.printing is not None:
            self.tasks.run_query(self, self.printing.start)
        if self.estimator is not None:
            self.estimator.start()
        self.tasks.run_query(self, self._board_was_shown, done=self._reopen_board)
        if self._make_engine is not None and self.announcer is None:
            self.tasks.run_query(self, import_module, "ui.voice.announcer", done=self._announce)

    def _watch_at_night(self, hall: Hall) -> None:
        if self.night is None:
            from ui.night import NightWatch

            self.night = NightWatch(hall, self.tasks, self)
            self.night.looked_over.connect(self._looked_over)
            self.night.start()

    @Slot(object)
    def _looked_over(self, found: list[Finding]) -> None:
        if found:
            self.window.show_error(HallError(found[0].code, **found[0].values))
        elif self._badly_ended:
            self.window.notices.left_behind()
        self._badly_ended = False

    def _announce(self, module: ModuleType) -> None:
        if self.hall is None or self.changes is None or self._make_engine is None:
            return
        anyone = self.hall.anyone(self.hall.site_ids[self.site] if self.site else None)
        ctx = Context(self.hall, anyone, self.tasks, self.window.strip, self.look, self.changes)
        # A hall in a file has no other computer that could speak.
        alone = self.hall.store.path is not None
        self.announcer = module.Announcer(ctx, self._make_engine, adopt=alone, parent=self)
        if self.board is not None:
            self.announcer.follow(self.board)
        self.announcer.start()

    def _board_was_shown(self) -> bool:
        from ui.board.choices import BoardChoices  # with all of the board, which the first page does without

        shown = BoardChoices(self._keep_choices).shown
        if shown:
            import_module("ui.board.window")
        return shown

    def _reopen_board(self, shown: bool) -> None:
        if shown:
            self.open_board()

    def _not_watching(self, error: Exception) -> None:
        self.window.show_error(error)
        self._watching(None)
        self._listen.start()

    @Slot()
    def _watch_again(self) -> None:
        """Hear of other programs' changes after all; it was said once that nothing does, and the views look anyhow."""
        if self.hall is not None:
            self.tasks.run_query(self, self.hall.watch, failed=self._still_not_watching)

    def _still_not_watching(self, _error: Exception) -> None:
        self._listen.start()

    def _not_opened(self, error: Exception) -> None:
        told = error if isinstance(error, HallError) else HallError("store_unreachable")
        self.window.show_not_opened(told)
        if self._rescue is None:
            from ui.rescue import Rescue  # hardly ever needed

            self._rescue = Rescue(self.tasks, self.window, self.address, self._clock, self)
            self._rescue.mended.connect(self.open_store)
            self._rescue.left.connect(self.open_store)
        self._rescue.look(told)

    @Slot()
    def _board_closed(self) -> None:
        if self.board is not None:
            # At the program's end all windows are closed, too; then the board comes back at the next start.
            self.board.choices.set_shown(self.window.ending or self.app.isSavingSession())
            self.window.notices.board_waits(False)
            self.board.stop()
            self.board.deleteLater()
            self.board = None
        self.window.set_board_shown(False)


def _look_over(hall: Hall) -> list[Finding]:
    from app.upkeep.start_check import look_over

    return look_over(hall.store)


def _begin(hall: Hall, first: FirstSignIn) -> Actor:
    from app.accounts.seats import sit_at  # with the whole queue, which the first page does without

    return hall.do(sit_at, hall.sign_in(first.name, first.secret), first.desk)


def run(address: str, site: str = "") -> int:
    """Open the main window and stay until it is closed; `site` is a site's code, "" = the hall's first."""
    app = make_application()
    crash = CrashHandler()
    left = crash.install()
    kept = log.set_up(crash.folder)
    try:
        single = SingleWindow(address, f"main {site}".strip())
        return _stay(app, address, site, crash, single, bool(left)) if single.take() else 0
    finally:
        log.take_down(kept)
        crash.remove()


def _stay(app: QApplication, address: str, site: str, crash: CrashHandler, single: SingleWindow, crashed: bool) -> int:
    badly_ended = crashed or single.badly_ended
    program = Program(app, address, site=site, make_engine=process_engine, badly_ended=badly_ended)
    crash.crashed.connect(program.window.show_crash)
    single.asked.connect(program.window.come_forward)
    program.show()
    code = app.exec()
    single.release()
    return code
