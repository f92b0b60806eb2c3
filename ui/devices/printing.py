"""Let the program print while a window is open: the devices of this computer, the system printers among them."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.core.site import Device
    from app.devices.outcomes import Outcome
    from app.devices.ports import Patience
    from app.devices.sender import Sender
    from app.documents.paper_facts import Paper
    from app.hall import Hall

_log = logging.getLogger(__name__)


class Printing:
    """A sender that any window starts beside the interface thread and ends before the hall is closed.

    Main window, kiosk and board of one computer may each have one: a device is driven by one of them only.
    """

    def __init__(self, hall: Hall, site_id: int) -> None:
        self._hall = hall
        self._site_id = site_id
        self._lock = threading.Lock()
        self._stopped = False
        self._sender: Sender | None = None

    def start(self) -> None:
        """Drive this computer's devices from now on; not for the interface thread, it reads a file."""
        # Not with the window: nobody waits for a printer before the first page is on show.
        from app.devices.drivers import WINDOWLESS, Driver
        from app.devices.kinds import SYSTEM
        from app.devices.pc import this_pc
        from app.devices.sender import Sender

        with self._lock:
            if self._stopped or self._sender is not None:
                return
            try:
                pc = this_pc()
            except OSError as error:
                _log.warning("This computer has no mark, so nothing is printed from here: %s", error)
                return
            drivers = {**WINDOWLESS, SYSTEM: Driver(_to_system_printer, _look_at_system_printer)}
            self._sender = Sender(self._hall, self._site_id, pc, drivers=drivers)
            self._sender.start()

    def stop(self) -> None:
        """End, after the jobs in hand (a few seconds at most); safe to call twice, and before `start`."""
        with self._lock:
            self._stopped = True
            sender, self._sender = self._sender, None
        if sender is not None:
            sender.stop()


def _to_system_printer(device: Device, job: int, paper: Paper, patience: Patience | None) -> Outcome:
    # Qt's printing is loaded by the first job of a system printer; most halls have none.
    from ui.devices.system_printer import to_system_printer

    return to_system_printer(device, job, paper, patience)


def _look_at_system_printer(device: Device, _patience: Patience | None) -> Outcome | None:
    from ui.devices.system_printer import look_at_system_printer

    return look_at_system_printer(device)
