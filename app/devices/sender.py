"""The threads that print: one a device, so that a silent printer keeps no other one waiting."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeVar

from app.core.actor import Actor, program_actor
from app.core.changes import OUTBOX, SETUP, Changes
from app.core.errors import HallError
from app.core.site import Device, Site
from app.devices import outbox
from app.devices.drivers import WINDOWLESS, Driver, deliver
from app.devices.outbox import BEAT_S, Job, Turn
from app.devices.outcomes import Code, Outcome, maybe, not_sent
from app.devices.papers import paper_of
from app.devices.pc import Pc
from app.devices.ports import Patience, why_no_port

_log = logging.getLogger(__name__)
_FAREWELL_S = 5.0  # for all of them; a job under way may take longer, and its row then becomes unknown, which it is
_STORE_AWAY_S = 5.0
_TOLD_AGAIN_S = 600  # that a device is still not well is no news, but the new day shall know it
_WELL = (Code.PRINTED, Code.UNCONFIRMED, Code.BAD_JOB)

Result = TypeVar("Result")
Settled = Callable[[Job, Outcome, str], None]


class OpenHall(Protocol):
    """What a sender needs of app/hall.py, which stands above us."""

    origin: int

    def do(self, run: Callable[..., Any], actor: Actor, *args: Any, **kwargs: Any) -> Any:
        """Run a use case."""
        ...

    def ask(self, run: Callable[..., Any], actor: Actor, *args: Any, **kwargs: Any) -> Any:
        """Run a query."""
        ...

    def site(self, actor: Actor) -> Site:
        """Give the site as set up."""
        ...

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Hear of every change."""
        ...


class DeviceLine:
    """One device as this process drives it: claim, next job, settle."""

    def __init__(self, hall: OpenHall, site_id: int, device_id: int, pc: Pc) -> None:
        self.hall = hall
        self.actor = program_actor(site_id)
        self.device_id = device_id
        self._pc = pc
        self._had: set[tuple[int, int]] = set()  # row and try of what it was given and has not settled
        self._in_doubt = False  # the last job asked for may have been given without arriving here

    def claim(self) -> bool:
        """Take the device or keep it; to be repeated every `BEAT_S` seconds."""
        args = {"device": self.device_id, "pc": self._pc.mark, "holder": self.hall.origin, "pid": os.getpid()}
        return bool(self.hall.do(outbox.claim, self.actor, **args))

    def next(self) -> Turn:
        """Take the next job that is due."""
        asked = {"device": self.device_id, "holder": self.hall.origin}
        wait: float = 0 if self._in_doubt else self.hall.ask(outbox.due_in, self.actor, **asked)
        if wait > 0:
            return Turn(None, wait)
        self._in_doubt = True
        turn: Turn = self.hall.do(outbox.next_job, self.actor, **asked, had=frozenset(self._had))
        self._in_doubt = False
        if turn.job is not None:
            self._had.add((turn.job.id, turn.job.tries))
        return turn

    def settle(self, job: Job, outcome: Outcome) -> str:
        """Write down how a job ended; give the state of its row."""
        args = {"device": self.device_id, "job": job.id, "holder": self.hall.origin, "outcome": outcome}
        state = str(self.hall.do(outbox.settle, self.actor, **args))
        self._had.discard((job.id, job.tries))
        return state

    def note(self, outcome: Outcome) -> None:
        """Write down how the device is, without a job."""
        self.hall.do(outbox.note_state, self.actor, device=self.device_id, holder=self.hall.origin, outcome=outcome)

    def give_up(self) -> None:
        """Take the job in hand for lost: the thread that sent it has died."""
        self.hall.do(outbox.give_up, self.actor, device=self.device_id, holder=self.hall.origin)

    def release(self) -> None:
        """Let the device go."""
        self.hall.do(outbox.release, self.actor, device=self.device_id, holder=self.hall.origin)


class _Worker:
    """The thread of one device."""

    def __init__(
        self, line: DeviceLine, drivers: Mapping[str, Driver], patience: Patience | None, settled: Settled | None
    ) -> None:
        self._line = line
        self._drivers = drivers
        self._patience = patience or Patience()
        self._settled = settled
        self._wake = threading.Event()
        self._stop = threading.Event()
        self._well = False  # as far as this thread knows
        self._look_at = 0.0
        self._told: object = None
        self._left_behind = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"hall-device-{line.device_id}", daemon=True)
        self._thread.start()

    @property
    def runs(self) -> bool:
        """Tell whether the thread has not ended by itself."""
        return self._thread.is_alive()

    def wake(self) -> None:
        """Look for work now."""
        self._wake.set()

    def end(self) -> None:
        """Ask the thread to end after the job in hand."""
        self._stop.set()
        self._wake.set()

    def join(self, seconds: float) -> bool:
        """Wait for the thread; tell whether it has ended. One that has not touches the store no more."""
        self._thread.join(seconds)
        if self._thread.is_alive():
            self._left_behind.set()
            return False
        return True

    def _run(self) -> None:
        while not self._stop.is_set():
            self._wake.clear()
            turn = _try(self._line.next) or Turn(None, _STORE_AWAY_S)
            if turn.job is not None:
                self._print(turn.job)
            elif not turn.mine:
                return
            elif not self._look():
                self._wake.wait(turn.wait_s if self._well else min(turn.wait_s, self._patience.look))

    def _look(self) -> bool:
        """See how a device is that was not well, or never looked at; tell whether it is well again by that."""
        if self._well or time.monotonic() < self._look_at:
            return False
        self._look_at = time.monotonic() + self._patience.look
        device = self._device()
        outcome = self._see(device) if device is not None else None
        if outcome is None or self._left_behind.is_set():
            return False
        told = (outcome.code, outcome.paper_low, self._look_at // _TOLD_AGAIN_S)
        if told != self._told:
            self._told = told
            _try(lambda: self._line.note(outcome))
        self._well = outcome.code is Code.PRINTED
        return self._well

    def _see(self, device: Device) -> Outcome | None:
        try:
            return self._drivers[device.kind].look(device, self._patience)
        except OSError as error:
            return not_sent(why_no_port(error), str(error))

    def _device(self) -> Device | None:
        site = _try(lambda: self._line.hall.site(self._line.actor))
        return site.devices.get(self._line.device_id) if site is not None else None

    def _print(self, job: Job) -> None:
        outcome = self._deliver(job)
        _log.info("Job %d for device %d: %s %s", job.id, self._line.device_id, outcome.code.value, outcome.detail)
        self._well = outcome.code in _WELL
        self._told = None
        if self._left_behind.is_set():
            return
        # What was printed must be written down, even if the store is away for a while.
        while (state := _try(lambda: self._line.settle(job, outcome))) is None:
            if self._stop.wait(_STORE_AWAY_S):
                return
        if self._settled is not None:
            self._settled(job, outcome, state)

    def _deliver(self, job: Job) -> Outcome:
        try:
            site = self._line.hall.site(self._line.actor)
            device = site.devices[self._line.device_id]
            paper = paper_of(site, device, job.kind, job.payload, job.reprint)
            return deliver(self._drivers, device, job.id, paper, self._patience)
        except HallError as error:
            return not_sent(Code.STORE_AWAY, str(error))
        except (KeyError, TypeError, ValueError) as error:
            _log.exception("Job %d cannot be drawn", job.id)
            return not_sent(Code.BAD_JOB, str(error))
        except OSError as error:
            # The drivers name what they know; of the rest nobody can say how much had been sent.
            _log.exception("Job %d broke off", job.id)
            return maybe(why_no_port(error), str(error))


def _try(step: Callable[[], Result]) -> Result | None:
    """Take a step that the store may refuse just now; None when it did."""
    try:
        return step()
    except HallError as error:
        _log.warning("The outbox cannot be read or written: %s", error)
        return None


class Sender:
    """Drives the devices of this PC, from `start` to `stop`: without a window all but its system printers."""

    def __init__(
        self,
        hall: OpenHall,
        site_id: int,
        pc: Pc,
        patience: Patience | None = None,
        settled: Settled | None = None,
        drivers: Mapping[str, Driver] = WINDOWLESS,
    ) -> None:
        """Make a sender.

        Args:
            hall: The open hall; `hall.watch()` lets it hear of other processes' tickets at once.
            site_id: The site whose devices it drives.
            pc: This PC.
            patience: How long each step with a printer may take.
            settled: Called from a device's thread after each job, with the state of its row.
            drivers: What each kind of device does with a job; a window adds the system printer.
        """
        self._hall = hall
        self._site_id = site_id
        self._pc = pc
        self._patience = patience
        self._settled = settled
        self._drivers = drivers
        self._workers: dict[int, _Worker] = {}
        self._lines: dict[int, DeviceLine] = {}  # kept: a thread that ends late may still have a job in hand
        self._stop = threading.Event()
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None
        self._unsubscribe: Callable[[], None] | None = None

    def start(self) -> None:
        """Claim this PC's devices and print what waits for them."""
        if self._thread is None:
            self._unsubscribe = self._hall.subscribe(self._heard)
            self._thread = threading.Thread(target=self._run, name="hall-sender", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Finish the jobs in hand, a few seconds at most, and let the devices go."""
        if self._thread is None or self._unsubscribe is None:
            return
        self._unsubscribe()
        self._stop.set()
        self._wake.set()
        self._thread.join()
        self._thread = None

    def _heard(self, changes: Changes) -> None:
        if OUTBOX in changes.kinds:
            for worker in list(self._workers.values()):
                worker.wake()
        if SETUP in changes.kinds:
            self._wake.set()

    def _run(self) -> None:
        while not self._stop.is_set():
            self._wake.clear()
            try:
                self._beat()
            except HallError as error:
                _log.warning("The devices cannot be claimed: %s", error)
            self._wake.wait(BEAT_S)
        self._say_goodbye()

    def _beat(self) -> None:
        devices = self._hall.site(program_actor(self._site_id)).devices.values()
        mine = {each.id for each in devices if each.pc == self._pc.mark and each.kind in self._drivers}
        for gone in set(self._workers) - mine:
            self._workers.pop(gone).end()
        for device_id in sorted(mine):
            line = self._lines.setdefault(device_id, DeviceLine(self._hall, self._site_id, device_id, self._pc))
            if not line.claim():
                if device_id in self._workers:
                    self._workers.pop(device_id).end()
            elif device_id not in self._workers or not self._workers[device_id].runs:
                if device_id in self._workers:
                    line.give_up()
                self._workers[device_id] = _Worker(line, self._drivers, self._patience, self._settled)

    def _say_goodbye(self) -> None:
        for worker in self._workers.values():
            worker.end()
        deadline = time.monotonic() + _FAREWELL_S
        for device_id, worker in self._workers.items():
            if not worker.join(max(0.0, deadline - time.monotonic())):
                continue
            try:
                DeviceLine(self._hall, self._site_id, device_id, self._pc).release()
            except HallError as error:
                _log.warning("Device %d was not let go: %s", device_id, error)
        self._workers.clear()
