"""One of several processes that work on one store at once: `python -m tests.queue.racer URL DESK COUNT`."""

from __future__ import annotations

import json
import sys
from contextlib import closing

from app.core.errors import HallError
from app.hall import Hall
from app.queue import desk as at_desk
from app.queue.opening import open_desk
from app.queue.tickets import take_ticket
from tests.helpers.halls import actor


def main(url: str, desk: str, count: int) -> None:
    """Take and call `count` times each when told to; tell what came of it, and every refusal."""
    taken: list[str] = []
    called: list[str] = []
    refused: list[str] = []
    with closing(Hall.open(url)) as hall:
        who = actor(hall, f"desk{desk}")
        hall.do(open_desk, who, desk=desk)
        print("ready", flush=True)
        sys.stdin.readline()
        for _ in range(count):
            try:
                taken.append(hall.do(take_ticket, who, service="A").ticket)
                found = hall.do(at_desk.call_next, who, desk=desk)
                if found is not None:
                    called.append(found.ticket)
                    hall.do(at_desk.start, who, desk=desk)
                    hall.do(at_desk.finish, who, desk=desk)
            except HallError as error:
                refused.append(str(error))
    print(json.dumps({"taken": taken, "called": called, "refused": refused}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
