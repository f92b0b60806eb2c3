"""Tell what other processes changed on the same store: something wakes us, then we read the new audit rows."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Generator
from contextlib import closing
from typing import Any, NamedTuple

from sqlalchemy import bindparam, desc, or_, select

from db.errors import StoreError, told_kindly
from db.schema.journal import audit
from db.store import Store, Tx
from db.version import read_only

CHANNEL = "hall_changes"
_POLL = 0.1  # seconds between looks at PRAGMA data_version
_NET = 5.0  # seconds after which a server is asked though nobody woke us
_PATIENCE = (0.5, 1.0, 2.0, 4.0, 8.0)  # seconds between attempts to reach a store that is gone
_SLICE = 0.25  # a wait on the server is cut so that stop() is heard
_GATHER = 0.02  # a burst of wake-ups becomes one look
_GAP_LIFE = 120.0  # seconds; no transaction of ours lasts that long
_GAPS = 1000

_log = logging.getLogger(__name__)


class AuditTail(NamedTuple):
    """What the feed needs of an audit row."""

    id: int
    site_id: int
    kinds: str
    origin: int
    desk: str | None


_COLUMNS = tuple(audit.c[name] for name in AuditTail._fields)
_NEW = select(*_COLUMNS).where(audit.c.id > bindparam("high")).order_by(audit.c.id)
_NEW_OR_LATE = (
    select(*_COLUMNS)
    .where(or_(audit.c.id > bindparam("high"), audit.c.id.in_(bindparam("gaps", expanding=True))))
    .order_by(audit.c.id)
)
_LATEST = select(audit.c.id).order_by(desc(audit.c.id)).limit(100)


def notify(tx: Tx) -> None:
    """Wake the other processes when `tx` commits; on SQLite they look by themselves."""
    if tx.dialect.name == "postgresql":
        tx.exec_driver_sql(f"SELECT pg_notify('{CHANNEL}', '')")


class Feed:
    """A thread that hands over what other processes committed.

    Attributes:
        origin: The mark of this process; rows that carry it are left out.
    """

    def __init__(self, store: Store, seen: Callable[[list[AuditTail]], None], origin: int) -> None:
        self.origin = origin
        self._store = store
        self._seen = seen
        self._tail = _Tail()
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin; everything that is committed after this returns will be handed over.

        Raises:
            StoreError: Known trouble with the first look.
        """
        if self._thread is not None:
            return
        with self._store.read() as tx:
            self._tail.begin(tx)
        self._stop.clear()
        self._thread = threading.Thread(target=self._run, name="hall-feed", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the thread; waits for it up to a second."""
        self._stop.set()
        thread, self._thread = self._thread, None
        if thread is not None and thread is not threading.current_thread():
            thread.join(1.0)

    def _run(self) -> None:
        failures = 0
        while not self._stop.is_set():
            wake_ups = (_file_changes if self._store.is_sqlite else _server_calls)(self._store, self._stop)
            try:
                with closing(wake_ups):
                    for _ in wake_ups:
                        self._look()
                        failures = 0
            except StoreError as error:
                # The hall goes on with its own changes; the screens catch up when the store is back.
                _log.warning("The change feed lost the store: %s", error)
                self._stop.wait(_PATIENCE[min(failures, len(_PATIENCE) - 1)])
                failures += 1

    def _look(self) -> None:
        with self._store.read() as tx:
            rows = self._tail.read(tx)
        others = [row for row in rows if row.origin != self.origin]
        if others and not self._stop.is_set():
            self._seen(others)


class _Tail:
    """Where we are in the audit rows.

    A server gives out ids before it commits, so a row may appear behind one that we have read;
    ids that were skipped are asked for again for a while.
    """

    def __init__(self) -> None:
        self._high = 0
        self._gaps: dict[int, float] = {}

    def begin(self, tx: Tx) -> None:
        ids = sorted(tx.execute(_LATEST).scalars())
        self._high = ids[0] if ids else 0
        self._advance(ids)

    def read(self, tx: Tx) -> list[AuditTail]:
        old = time.monotonic() - _GAP_LIFE
        self._gaps = {gap: since for gap, since in self._gaps.items() if since > old}
        if self._gaps:
            found = tx.execute(_NEW_OR_LATE, {"high": self._high, "gaps": list(self._gaps)})
        else:
            found = tx.execute(_NEW, {"high": self._high})
        rows = [AuditTail._make(row) for row in found]
        self._advance([row.id for row in rows])
        return rows

    def _advance(self, ids: list[int]) -> None:
        now = time.monotonic()
        for number in ids:
            self._gaps.pop(number, None)
            first = max(self._high + 1, number - _GAPS)
            self._gaps.update((gap, now) for gap in range(first, number))
            self._high = max(self._high, number)


def _file_changes(store: Store, stop: threading.Event) -> Generator[None]:
    """Come back each time another connection has committed to the file."""
    assert store.path is not None
    with read_only(store.path) as connection:
        seen = -1
        while not stop.is_set():
            version = int(connection.execute("PRAGMA data_version").fetchone()[0])
            if version != seen:
                seen = version
                yield
            stop.wait(_POLL)


def _server_calls(store: Store, stop: threading.Event) -> Generator[None]:
    """Come back each time somebody notified, and now and then without."""
    with told_kindly(), store.engine.connect() as connection:
        # Its own connection: it listens as long as we live and must not go back to the pool.
        driver: Any = connection.connection.driver_connection
        connection.detach()
        driver.rollback()
        driver.autocommit = True
        try:
            driver.execute(f"LISTEN {CHANNEL}")
            yield
            looked = time.monotonic()
            while not stop.is_set():
                if _called(driver, stop) or time.monotonic() - looked > _NET:
                    yield
                    looked = time.monotonic()
        except store.engine.dialect.loaded_dbapi.OperationalError as error:
            raise StoreError("store_unreachable", reason=str(error).strip()) from error


def _called(driver: Any, stop: threading.Event) -> bool:
    """Wait a moment for notifications and swallow the rest of a burst; tell whether there was one."""
    if not any(True for _ in driver.notifies(timeout=_SLICE, stop_after=1)):
        return False
    stop.wait(_GATHER)
    for _ in driver.notifies(timeout=0):
        pass
    return True
