"""Fixtures of every test; CONTRIBUTING.md tells how they are used."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4
from zlib import crc32

import hypothesis
import pytest
from hypothesis.database import DirectoryBasedExampleDatabase

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from app.hall import Hall
from tests.helpers.halls import StillClock
from tests.helpers.leaks import Snapshot, note_where_threads_start
from tests.helpers.run import end_run, start_run, turn
from tests.helpers.staff import Staff
from tests.helpers.stores import POSTGRESQL, SQLITE, Backend, PostgresStores, SqliteStores
from tests.sizes import FULL, SIZES, TABLE

pytest_plugins = ["pytester"]
ROOT = Path(__file__).resolve().parent.parent
RUN = pytest.StashKey[Path]()
PASSED = pytest.StashKey[bool]()
HELD = pytest.StashKey[list[Any]]()


def pytest_configure(config: pytest.Config) -> None:
    """Start the run, unless this is a worker of one; choose the sizes."""
    if not hasattr(config, "workerinput"):
        config.stash[RUN] = start_run()
    note_where_threads_start()
    examples = DirectoryBasedExampleDatabase(ROOT / "build" / "hypothesis")
    row = TABLE["hypothesis_examples"]
    for name, count in (("small", row.small), ("full", row.full)):
        hypothesis.settings.register_profile(
            name, max_examples=count, deadline=None, database=examples, print_blob=True
        )
    hypothesis.settings.load_profile("full" if FULL else "small")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the server and remove what the run made."""
    if RUN in config.stash:
        end_run(config.stash[RUN])


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """In the small sizes, run only some of the tests that run on SQLite on the second store, too; always the same."""
    known = {item.nodeid for item in items}
    left = {item for item in items if _is_left(item, known)}
    if left:
        config.hook.pytest_deselected(items=[*left])
        items[:] = [item for item in items if item not in left]


def _is_left(item: pytest.Item, known: set[str]) -> bool:
    twin = item.nodeid.replace(f"[{POSTGRESQL}", f"[{SQLITE}")
    if twin == item.nodeid or twin not in known or item.get_closest_marker("alone"):
        return False
    return crc32(item.nodeid.encode()) % 100 >= SIZES.tests_on_postgresql


def pytest_collection_finish() -> None:
    """Keep what stays to the end, modules and tests, out of the collector's way: each look for leaks is at the rest."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Let a test marked `alone` run while no other does."""
    with turn(alone=item.get_closest_marker("alone") is not None):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Note whether the test passed: one that failed may leave things behind."""
    report: pytest.TestReport = yield
    if call.when == "call":
        item.stash[PASSED] = report.passed
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Hold the windows of a test until they are closed: `qtbot` alone would let the collector take them apart."""
    try:
        return (yield)
    finally:
        item.stash[HELD] = [held() for held, _close in getattr(item, "qt_widgets", ())]


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Let go of the windows of a test once all that closes them is done."""
    try:
        return (yield)
    finally:
        item.stash.setdefault(HELD, []).clear()


@pytest.fixture(autouse=True)
def no_leaks(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread, a timer or a window behind."""
    uses_qt = bool({"qapp", "qtbot"} & set(request.fixturenames))
    if uses_qt:
        from ui.garbage import collect_in_interface

        garbage = collect_in_interface(request.getfixturevalue("qapp"))
    elif not gc.isenabled():  # no window is left to be found by a thread of a test without any
        gc.collect()
        gc.enable()
    before = Snapshot(qt=uses_qt)
    yield
    leaks = before.leaks()
    if uses_qt:
        garbage.collect()
    if leaks and request.node.stash.get(PASSED, False):
        pytest.fail("left behind:\n  " + "\n  ".join(leaks), pytrace=False)


@pytest.fixture(scope="session", autouse=True)
def own_data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Give each worker keys, backups and devices of its own: the next one's stores come and go meanwhile."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.getbasetemp() / "data"))
        yield


@pytest.fixture(autouse=True)
def own_state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a test remember nothing of what others did: logs, and what was seen of stores."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.getbasetemp() / "state" / uuid4().hex))


@cache
def _backend(kind: str) -> Backend:
    return SqliteStores() if kind == SQLITE else PostgresStores()


@pytest.fixture(params=[SQLITE, POSTGRESQL])
def backend(request: pytest.FixtureRequest) -> str:
    """Give the kind of store; a test that takes it, or a store, runs on both."""
    kind: str = request.param
    return kind


@pytest.fixture
def new_store(backend: str, tmp_path: Path) -> Iterator[Callable[[str], str]]:
    """Give a function that makes a store from a template of tests/helpers/stores.py and gives its address."""
    stores = _backend(backend)
    made = []

    def make(template: str = "empty") -> str:
        made.append(stores.blank(tmp_path) if template == "blank" else stores.clone(template, tmp_path))
        return made[-1]

    yield make
    for url in made:
        stores.drop(url)


@pytest.fixture
def store_url(new_store: Callable[[str], str]) -> str:
    """Give the address of a new store that has its tables and no hall."""
    return new_store("empty")


@pytest.fixture
def blank_url(new_store: Callable[[str], str]) -> str:
    """Give the address of a new store that has nothing at all: no file, or an empty database."""
    return new_store("blank")


@pytest.fixture
def clock() -> StillClock:
    """Give a clock that stands at a Monday morning and moves only when told."""
    return StillClock()


@pytest.fixture
def open_hall(new_store: Callable[[str], str], clock: StillClock) -> Iterator[Callable[[str], Hall]]:
    """Give a function that opens a new hall from the template live, replay or demo; all are closed at the end."""
    opened: list[Hall] = []

    def make(template: str = "live") -> Hall:
        opened.append(Hall.open(new_store(template), clock))
        return opened[-1]

    yield make
    for hall in opened:
        hall.close()


@pytest.fixture
def hall(open_hall: Callable[[str], Hall]) -> Hall:
    """Give a new live hall with four desks and the services A, B, C, D and D2 (tests/helpers/halls.py)."""
    return open_hall("live")


@pytest.fixture
def staff(hall: Hall, clock: StillClock) -> Staff:
    """Give a supervisor at work in a new live hall."""
    return Staff(hall, clock)


@pytest.fixture
def demo_hall(open_hall: Callable[[str], Hall]) -> Hall:
    """Give a demo hall in the middle of its morning."""
    return open_hall("demo")
