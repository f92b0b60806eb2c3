"""Tell a desk when a printer needs somebody, or a slip may not have come out; once each, and when it is over."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.core.changes import OUTBOX, SETUP, Changes
from app.devices.kinds import RECEIPT, SLIP
from app.devices.setup import try_again
from app.devices.troubles import NOT_DRIVEN, PAPER_LOW, Trouble, Troubles, printer_troubles
from app.devices.views import Problem
from ui.context import Context
from ui.devices.reprint import Reprint
from ui.devices.words import job_text, outcome_text
from ui.theme.current import current
from ui.words import number_text

REST_MS = 400  # a rush of tickets asks no more often
ONE_LINE_FROM = 150  # percent
POLITE_MS = 1_500  # a message with something to do in it is not covered, Undo above all


class PrinterWatch(QObject):
    """Follows the hall's printers while somebody is at work who serves people.

    Signals:
        found: Which printers need somebody now (a tuple of `Trouble`), whether or not that was said.
    """

    found = Signal(object)

    def __init__(self, ctx: Context, owner: QObject) -> None:
        super().__init__(owner)
        self._ctx = ctx
        self.reprint = Reprint(ctx, self)
        self._told: dict[str, str] = {}
        self._now: tuple[Trouble, ...] = ()
        self._doubted: set[int] = set()
        self._newest: Troubles | None = None
        self._rest = _single_shot(self, REST_MS)
        self._rest.timeout.connect(self._look)
        self._polite = _single_shot(self, POLITE_MS)
        self._polite.timeout.connect(self._tell)

    def start(self) -> None:
        """Look now, and after every change."""
        self._ctx.changes.changed.connect(self._changed)
        self._look()

    def stop(self) -> None:
        """Let no timer run any more."""
        self._rest.stop()
        self._polite.stop()

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        here = changes.site_id in (None, self._ctx.actor.site_id)
        if here and changes.kinds & {OUTBOX, SETUP} and not self._rest.isActive():
            self._rest.start()

    @Slot()
    def _look(self) -> None:
        ctx = self._ctx
        ctx.tasks.run_query(self, ctx.hall.ask, printer_troubles, ctx.actor, done=self._show, failed=self._ignore)

    def _ignore(self, _error: Exception) -> None:
        """Say nothing: whatever keeps the store away is told by the page."""

    def _show(self, troubles: Troubles) -> None:
        self._newest = troubles
        self._now = troubles.printers
        self.found.emit(troubles.printers)
        self._tell()

    @Slot()
    def tell_again(self) -> None:
        """Say what is wrong now, also where it was put away; the most pressing last, where it is seen."""
        for trouble in sorted(self._now, key=_pressing):
            self._say(trouble)

    @Slot()
    def _tell(self) -> None:
        if self._newest is None:
            return
        message = self._ctx.strip.current()
        if message is not None and message.action is not None and not message.id.startswith("printer"):
            self._polite.start()
            return
        troubles, self._newest = self._newest, None
        self._tell_printers({trouble.device: trouble for trouble in troubles.printers})
        self._tell_doubtful(troubles.doubtful)

    def _tell_printers(self, now: dict[str, Trouble]) -> None:
        before, self._told = self._told, {name: trouble.code for name, trouble in now.items()}
        for name, code in before.items():
            if name not in now:
                self._over(name, code)
        for name, trouble in now.items():
            if before.get(name) != trouble.code:
                self._say(trouble)

    def _over(self, name: str, code: str) -> None:
        self._ctx.strip.clear(_id(name))
        if code != PAPER_LOW:
            text = self.tr("{device} prints again.").format(device=name)
            self._ctx.strip.show_message(text, "done", id=_id(name))

    def _say(self, trouble: Trouble) -> None:
        what, step = self._words(trouble)
        step = _short(step)
        said = self.tr("{device}: {trouble}").format(device=trouble.device, trouble=what)
        retell = partial(self._say, trouble)
        name = _id(trouble.device)
        if not trouble.stops:
            self._ctx.strip.show_message(said, "info", seconds=20, id=name, next_step=step, retell=retell)
            return
        again = partial(self._try_again, trouble.device)
        words = self.tr("Try again")
        self._ctx.strip.show_message(said, "attention", words, again, id=name, next_step=step, retell=retell)

    def _words(self, trouble: Trouble) -> tuple[str, str]:
        if trouble.code == PAPER_LOW:
            return self.tr("The paper is nearly at its end"), self.tr("Have a new roll at hand.")
        if trouble.code == NOT_DRIVEN:
            step = self.tr("Open the program on the computer {pc}; until then, tell people their number.")
            return self.tr("Nobody prints: its computer is off"), step.format(pc=trouble.pc_name)
        return outcome_text(trouble.code)

    def _try_again(self, device: str) -> None:
        self._told[device] = ""  # if it fails once more, that is said once more
        ctx = self._ctx
        ctx.tasks.run_command(self, ctx.hall.do, try_again, ctx.actor, device)

    def _tell_doubtful(self, doubtful: tuple[Problem, ...]) -> None:
        fresh = [problem for problem in doubtful if problem.id not in self._doubted]
        self._doubted.update(problem.id for problem in fresh)
        for problem in reversed(fresh):
            self._say_doubtful(problem)

    def _say_doubtful(self, problem: Problem) -> None:
        what, step = outcome_text(problem.outcome)
        job = job_text(problem.kind, number_text(problem.subject))
        said = self.tr("{job}: {trouble}").format(job=job, trouble=what)
        again, words = self._way_out(problem)
        step = _short(step) if again is not None else step
        self._ctx.strip.show_message(
            said,
            "attention",
            words,
            again,
            id=f"printer-job-{problem.id}",
            next_step=step,
            retell=partial(self._say_doubtful, problem),
        )

    def _way_out(self, problem: Problem) -> tuple[Callable[[], object] | None, str | None]:
        """Give what prints a job again, and its name; nothing for a test."""
        again = {SLIP: self.reprint.print_again, RECEIPT: self.reprint.print_receipt_again}.get(problem.kind)
        if again is None:
            return None, None
        # Beside it there may be another number with such a button.
        words = self.tr("Reprint {subject}").format(subject=number_text(problem.subject))
        return partial(again, problem.subject), words


def _short(step: str) -> str:
    """Leave the next step out in very large text: a second line that stays would lie over the page's buttons."""
    return "" if current().scale >= ONE_LINE_FROM else step


def _pressing(trouble: Trouble) -> tuple[bool, int]:
    return trouble.stops, trouble.waiting


def _id(device: str) -> str:
    return f"printer {device}"


def _single_shot(owner: QObject, interval_ms: int) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(interval_ms)
    return timer
