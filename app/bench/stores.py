"""Stores to measure on: halls with old visits, built once under the cache folder and measured on a copy."""

from __future__ import annotations

import os
import shutil
import sys
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.core.actor import Actor
from app.core.rights import Role
from app.hall import Hall
from app.queue.opening import open_desk
from app.setup.new_hall import HallPlan, make_hall, plan_desks, plan_services
from app.upkeep.marker import marker_folder
from db.bench.bulk import add_old, schema_mark, store_id

DESKS = 8
# Ten in the morning of an ordinary day; the clock of a benchmark starts here.
START = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
ACTOR = Actor(2, "supervisor", "supervisor", Role.SUPERVISOR, 1)


class BenchClock:
    """A clock that starts at a given time, so that no run crosses midnight."""

    def __init__(self, start: datetime = START) -> None:
        self._start = start
        self._since = time.monotonic()

    def now(self) -> datetime:
        """Give the time."""
        return self._start + timedelta(seconds=time.monotonic() - self._since)

    def ran_ahead(self) -> bool:
        """Tell that it never jumps."""
        return False


def cache_folder() -> Path:
    """Give the folder that keeps what is slow to build: HUIKETING_CACHE, or the user's cache folder."""
    from platformdirs import user_cache_path

    named = os.environ.get("HUIKETING_CACHE")
    folder = Path(named) if named else user_cache_path("huiketing", appauthor=False)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def store_with(old: int, folder: Path) -> Path:
    """Give a copy, in `folder`, of the store with so many old tickets; it is built if the cache has none."""
    made = cache_folder() / f"bench-{schema_mark()}-{old}.sqlite"
    if not made.exists():
        _build(made, old)
    copy = folder / f"{old}.sqlite"
    shutil.copyfile(made, copy)
    # The last run's copy had come further; this one would be refused as an older copy of the same store.
    (marker_folder() / f"{store_id(copy)}.json").unlink(missing_ok=True)
    return copy


def _build(made: Path, old: int) -> None:
    begun = time.monotonic()
    draft = made.with_suffix(".draft")
    for left in draft.parent.glob(f"{draft.name}*"):
        left.unlink()
    build(draft, old)
    draft.rename(made)
    print(f"built {made.name} in {time.monotonic() - begun:.0f} s", file=sys.stderr)


def build(path: Path, old: int) -> None:
    """Make a hall with so many old visits and all its desks open."""
    address = f"sqlite:///{path}"
    make_hall(address, HallPlan(services=plan_services("A,B,C,D"), desks=plan_desks(DESKS)), START)
    add_old(path, old, TODAY)
    hall = Hall.open(address, BenchClock())
    for desk in range(1, DESKS + 1):
        hall.do(open_desk, ACTOR, desk=str(desk))
    hall.close()
