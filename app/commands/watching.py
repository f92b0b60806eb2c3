"""Long commands: how far they are is told on a terminal, and Ctrl+C stops them between two steps."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NamedTuple


class Watched(NamedTuple):
    """What a long use case is given: whom to tell, and whom to ask.

    Attributes:
        progress: Takes how many rows are done.
        cancelled: Tells whether to stop.
    """

    progress: Callable[[int], None]
    cancelled: Callable[[], bool]


@contextmanager
def watched(what: str) -> Iterator[Watched]:
    """Let a command be stopped by Ctrl+C, cleanly: nothing is half done; a second Ctrl+C ends the program.

    Args:
        what: What is being done, for whoever looks at the terminal.
    """
    stop = threading.Event()
    shown = sys.stderr.isatty()

    def ask_to_stop(number: int, frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, before)
        stop.set()

    def tell(rows: int) -> None:
        if shown:
            print(f"\r{what}: {rows}", end="", file=sys.stderr, flush=True)

    if threading.current_thread() is not threading.main_thread():
        yield Watched(tell, stop.is_set)  # signals reach the main thread alone
        return
    before = signal.signal(signal.SIGINT, ask_to_stop)
    try:
        yield Watched(tell, stop.is_set)
    finally:
        signal.signal(signal.SIGINT, before)
        if shown:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
