"""One of two processes at two stations that lend the same items: `python -m tests.lending.racer URL ACCOUNT COUNT`."""

from __future__ import annotations

import json
import sys
from contextlib import closing
from typing import Any

from app.core.errors import HallError
from app.hall import Hall
from app.lending.loans import lend
from app.lending.returns import give_back
from tests.helpers.halls import actor


def main(url: str, account: str, count: int) -> None:
    """Lend every item when told to, then take every one back when told to; tell what came of it."""
    told: dict[str, dict[str, Any]] = {"lent": {}, "refused": {}, "back": {}, "not_back": {}}
    with closing(Hall.open(url)) as hall:
        who = actor(hall, account)
        print("ready", flush=True)
        sys.stdin.readline()
        for code in (f"T-{number:04d}" for number in range(1, count + 1)):
            try:
                lent = hall.do(lend, who, [code], {"name": f"借用人{account}"})
                told["lent"][code] = lent.loans[0].loan
            except HallError as error:
                told["refused"][code] = error.as_json()
        print("lent", flush=True)
        sys.stdin.readline()
        for code in (f"T-{number:04d}" for number in range(1, count + 1)):
            try:
                told["back"][code] = hall.do(give_back, who, code).loan
            except HallError as error:
                told["not_back"][code] = error.as_json()
    print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
