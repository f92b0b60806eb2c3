"""Play a real day into a store at high speed: `python -m tests.ui.day_feeder URL DAY.csv SPEED SECONDS`.

It is another process, as other desks and the kiosk are. Prints `ready`, waits for a line, and says
at the end how much it did.
"""

from __future__ import annotations

import json
import random
import sys
import threading
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from app.accounts.sessions import actor_of
from app.batch import Batch
from app.hall import Hall
from db import accounts
from tests.queue.office_day import Plan, Replay, arrivals_of


class EndOfTime(Exception):
    """The seconds are over."""


class PacedReplay(Replay):
    """A replay that waits for each line's time."""

    speed = 1.0
    seconds = 0.0
    began = 0.0
    nothing = threading.Event()

    def say(self, op: str, **fields: Any) -> Any:
        """Put one line through batch when its time has come."""
        due = (self.now - self.arrivals[0].at).total_seconds() / self.speed
        if due > self.seconds:
            raise EndOfTime
        self.nothing.wait(max(0.0, self.began + due - time.monotonic()))
        return super().say(op, **fields)


def main(url: str, file: str, speed: float, seconds: float) -> None:
    """Play the day."""
    arrivals = arrivals_of(Path(file), seed=1)
    with closing(Hall.open(url)) as hall:
        with hall.store.read() as tx:
            account = accounts.account_named(tx, "replay")
        assert account is not None
        day = PacedReplay(Batch(hall, actor_of(account)), Plan.of(arrivals, None), arrivals, random.Random(1))
        day.speed, day.seconds = speed, seconds
        print("ready", flush=True)
        sys.stdin.readline()
        day.began = time.monotonic()
        with suppress(EndOfTime):
            day.play()
        late = time.monotonic() - day.began - min(seconds, (day.now - arrivals[0].at).total_seconds() / speed)
    print(json.dumps({"lines": day.lines, "until": day.now.isoformat(), "late_s": round(late, 2)}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], float(sys.argv[3]), float(sys.argv[4]))
