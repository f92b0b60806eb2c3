"""No printer, well or dead, makes the desk's next call late: measured with and without it in one run, in turn."""

from __future__ import annotations

import time
from contextlib import ExitStack

import pytest

from app.bench.figures import percentile
from app.queue.desk import call_next, no_show
from app.queue.opening import open_desk
from tests.helpers.devices import enrol, take
from tests.helpers.halls import actor
from tests.helpers.printer import PAPER_OUT, deaf_port, free_port
from tests.helpers.stores import POSTGRESQL, SQLITE
from tests.sizes import FULL, SIZES

LATE_MS = 50
BLOCKS = 2 if SIZES.printer_calls < 100 else 4  # each ends a sender, which waits for a printer that is silent
TRIES = 2
KINDS = ("well", "silent", "refused", "stalled", "paper out", "switched off", "web server")
# What a printer does is the same beside either store: on the second one only the slowest, unless all is proved.
CASES = [(SQLITE, kind) for kind in KINDS] + [(POSTGRESQL, kind) for kind in (KINDS if FULL else ("silent",))]
_STATUS = {"silent": None, "paper out": PAPER_OUT}


def address_of(kind, printer, stack):
    """Give the address of a printer that behaves so."""
    if kind == "refused":
        return f"tcp:127.0.0.1:{free_port()}"
    if kind == "switched off":
        return f"tcp:127.0.0.1:{stack.enter_context(deaf_port())}"
    printer.script.status = _STATUS.get(kind, printer.script.status)
    printer.script.says = b"HTTP/1.1 400 Bad Request\r\n\r\n" if kind == "web server" else None
    printer.script.stalls_after = 1000 if kind == "stalled" else None
    return printer.address


def calls(hall, boss, count):
    """Take a number and call the next, so often; give how long each call took."""
    taken = []
    for _ in range(count):
        take(hall)
        began = time.perf_counter()
        hall.do(call_next, boss, "1")
        taken.append(time.perf_counter() - began)
        hall.do(no_show, boss, "1")
    return taken


@pytest.mark.alone
@pytest.mark.parametrize(("backend", "kind"), CASES, indirect=["backend"])
def test_the_desks_next_call_is_not_late_for_a_printer(hall, sending, printer, kind):
    boss = actor(hall, "supervisor")
    with ExitStack() as stack:
        enrol(hall, "kiosk", address_of(kind, printer, stack))
        hall.do(open_desk, boss, "1")
        calls(hall, boss, 2)
        # Another program may make a call late, but not each time.
        assert any(_later(hall, boss, sending, kind) < LATE_MS for _ in range(TRIES))


def _later(hall, boss, sending, kind):
    """Give by how many milliseconds calls are later, in the middle and of the slowest twentieth, whichever is worse."""
    count = SIZES.printer_calls // BLOCKS
    plain, beside = [], []
    for _ in range(BLOCKS):
        plain += calls(hall, boss, count)
        watched = sending()
        beside += calls(hall, boss, count)
        watched.sender.stop()
    later = {share: (percentile(beside, share) - percentile(plain, share)) * 1000 for share in (0.5, 0.95, 1)}
    told = ", ".join(f"{ms:.1f} ms at {share:.0%}" for share, ms in later.items())
    print(f"{kind}: {percentile(plain, 0.5) * 1000:.1f} ms without, later by {told}")  # for `pytest -rP`
    return max(later[0.5], later[0.95])
