"""The composition root: opens a hall and runs its use cases, one write transaction each."""

from __future__ import annotations

import logging
import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from functools import partial
from typing import Any, Concatenate

from app.accounts.sessions import sign_in
from app.core import replay
from app.core.actor import Actor
from app.core.changes import DAY, Changes
from app.core.clock import Clock, SystemClock
from app.core.errors import HallError
from app.core.rights import Right, Role
from app.core.site import Site, read_site
from app.core.work import Entry, Look, P, R, Work, entry_of
from app.queue.day import close_earlier_day
from db import journal, sites
from db.errors import StoreError
from db.feed import AuditTail, Feed, notify
from db.migrate import bring_up_to_date
from db.store import Store, Tx

_log = logging.getLogger(__name__)

KEYS_KEPT = timedelta(days=35)
_TRIES = 4  # a busy store is tried again before anybody hears of it


@dataclass(frozen=True, slots=True)
class Once:
    """An operation's key: the same key and content is carried out once, and answered alike ever after."""

    key: str
    digest: str
    encode: Callable[[Any, int], str]


class Hall:
    """An open hall: its store, its clock, and who wants to hear of changes."""

    def __init__(self, store: Store, clock: Clock | None = None) -> None:
        self.store = store
        self.clock = clock or SystemClock()
        self.origin = secrets.randbits(53)
        self._sites: dict[int, Site] = {}
        self._listeners: list[Callable[[Changes], None]] = []
        self._lock = threading.Lock()
        self._feed: Feed | None = None
        self._backup: threading.Thread | None = None
        with _told_kindly(), store.read() as tx:
            self.info = sites.read_info(tx)
            self.site_ids = {row["code"]: row["id"] for row in sites.read_sites(tx)}

    @classmethod
    def open(cls, address: str, clock: Clock | None = None) -> Hall:
        """Open a hall and bring its store up to date, after a backup.

        Raises:
            HallError: `store_missing store_newer store_foreign network_share no_hall …`.
        """
        with _told_kindly(), ExitStack() as on_failure:
            store = Store(address)
            on_failure.callback(store.close)
            bring_up_to_date(store, partial(_back_up_first, store))
            hall = cls(store, clock)
            if not hall.site_ids:
                raise HallError("no_hall", store=store.address)
            on_failure.pop_all()
        return hall

    def close(self) -> None:
        """Stop listening, wait for a backup under way, and close the store."""
        if self._feed is not None:
            self._feed.stop()
            self._feed = None
        if self._backup is not None:
            self._backup.join()
        if self.store_kind == "live":
            self._note_marker()
        self.store.close()

    @property
    def store_kind(self) -> str:
        """Tell what the store is for: live, demo or replay."""
        return self.info.get("kind", "live")

    # -- running ----------------------------------------------------------------------------------

    def do(self, run: Callable[Concatenate[Work, P], R], actor: Actor, *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a use case in one write transaction, then tell everybody what changed.

        Raises:
            HallError: A refusal; nothing was changed.
        """
        result, _seq, _stored = self._write(entry_of(run), actor, None, None, args, kwargs)
        return result  # type: ignore[no-any-return]

    def do_once(
        self, run: Callable[..., Any], actor: Actor, once: Once | None, at: datetime | None, **kwargs: Any
    ) -> tuple[Any, int, str | None]:
        """Run a use case under a key and, in a replay store, at a time.

        Returns:
            The result, its sequence, and the stored reply if the key had been used with the same content.

        Raises:
            HallError: `key_reused`, `clock_back`, `at_not_allowed`, or the use case's own refusal.
        """
        return self._write(entry_of(run), actor, once, at, (), kwargs)

    def sign_in(self, name: str, secret: str, site_id: int | None = None) -> Actor:
        """Check a name and secret; what failed is written down all the same.

        Raises:
            HallError: `bad_secret`, `wait_before_retry` with the seconds, `account_off`.
        """
        return self.settled(sign_in, self.anyone(site_id), name=name, secret=secret)

    def settled(self, run: Callable[Concatenate[Work, P], R | HallError], actor: Actor, **kwargs: Any) -> R:
        """Run a use case that returns its refusal because it also writes it down; raise the refusal here."""
        result = self.do(run, actor, **kwargs)  # type: ignore[call-arg]
        if isinstance(result, HallError):
            raise result
        return result

    def check(self, actor: Actor, right: Right) -> None:
        """Refuse an account that has not this right, for what is no use case of its own.

        Raises:
            HallError: `not_allowed account_off`.
        """
        with _told_kindly(), self.store.read() as tx:
            self._look(tx, actor).require(right)

    def anyone(self, site_id: int | None = None) -> Actor:
        """Give the actor of whoever has not signed in: no account, and no right that needs one."""
        return Actor(0, "", "", Role.BOARD, site_id or min(self.site_ids.values()))

    def ask(self, run: Callable[Concatenate[Look, P], R], actor: Actor, *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a query; everything it gives is of one instant.

        Raises:
            HallError: A refusal.
        """
        entry = entry_of(run)
        with _told_kindly():
            with self.store.read() as tx:
                look = self._look(tx, actor)
                if not self._day_is_due(look):
                    return self._asked(entry, look, args, kwargs)  # type: ignore[no-any-return]
            self.tick(actor)
            with self.store.read() as tx:
                return self._asked(entry, self._look(tx, actor), args, kwargs)  # type: ignore[no-any-return]

    def ask_at(
        self, run: Callable[Concatenate[Look, P], R], actor: Actor, at: datetime | None, **kwargs: Any
    ) -> tuple[R, int]:
        """Run a query, in a replay store at a time; give its answer and the newest sequence of the site.

        Raises:
            HallError: `clock_back`, `at_not_allowed`, or the query's own refusal.
        """
        if at is not None:
            self.tick(actor, at)
        result = self.ask(run, actor, **kwargs)  # type: ignore[call-arg]
        with _told_kindly(), self.store.read() as tx:
            return result, sites.read_state(tx, actor.site_id).audit_seq

    def zone(self, actor: Actor) -> tzinfo:
        """Give the time zone of an account's site, as last read."""
        return self._sites[actor.site_id].tzinfo()

    def tick(self, actor: Actor, at: datetime | None = None) -> None:
        """Let the time pass: move a replay clock to `at`, and close a day that is over."""
        with _told_kindly(), self.store.write() as tx:
            state = sites.lock_state(tx, actor.site_id)
            work = self._begin(tx, state, actor, at)
            closed = self._turn_day(work)
            seq = work.write_audit("day_over") if closed else state.audit_seq
            if closed:
                notify(tx)
        self._tell(work, seq)

    def _write(
        self,
        entry: Entry,
        actor: Actor,
        once: Once | None,
        at: datetime | None,
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
    ) -> tuple[Any, int, str | None]:
        with _told_kindly():
            for attempt in range(_TRIES):
                try:
                    return self._write_once(entry, actor, once, at, args, kwargs)
                except StoreError as trouble:
                    if trouble.code != "store_busy" or attempt == _TRIES - 1:
                        raise
        raise AssertionError("unreachable")

    def _write_once(
        self,
        entry: Entry,
        actor: Actor,
        once: Once | None,
        at: datetime | None,
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
    ) -> tuple[Any, int, str | None]:
        with self.store.write() as tx:
            state = sites.lock_state(tx, actor.site_id)
            if once is not None and (stored := self._stored_reply(tx, once)) is not None:
                return None, 0, stored
            work = self._begin(tx, state, actor, at)
            if entry.right is not None:
                work.require(entry.right)
            self._turn_day(work)
            result = entry.run(work, *args, **kwargs)
            seq = work.write_audit(entry.name) if work.kinds else state.audit_seq
            if once is not None:
                journal.keep_reply(tx, once.key, once.digest, once.encode(result, seq), work.now)
            if work.kinds:
                notify(tx)
        self._tell(work, seq)
        return result, seq, None

    def _begin(self, tx: Tx, state: sites.SiteStateRow, actor: Actor, at: datetime | None) -> Work:
        site = self._site(tx, state)
        ahead = self.store_kind == "live" and self.clock.ran_ahead()
        if self.store_kind != "replay":
            if at is not None:
                raise HallError("at_not_allowed")
            return Work(tx, actor, self.clock.now(), site, state, ahead, origin=self.origin)
        now = replay.time_of(tx, self.clock, at)
        if at is not None:
            state = replay.pass_to(tx, state, at)
            site = self._site(tx, state)
        return Work(tx, actor, now, site, state, origin=self.origin)

    def _asked(self, entry: Entry, look: Look, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        if entry.right is not None:
            look.require(entry.right)
        return entry.run(look, *args, **kwargs)

    def _look(self, tx: Tx, actor: Actor) -> Look:
        state = sites.read_state(tx, actor.site_id)
        ahead = self.store_kind == "live" and self.clock.ran_ahead()
        return Look(tx, actor, self._read_now(tx), self._site(tx, state), state, ahead)

    def _read_now(self, tx: Tx) -> datetime:
        return replay.time_of(tx, self.clock, None) if self.store_kind == "replay" else self.clock.now()

    # -- the day ----------------------------------------------------------------------------------

    @staticmethod
    def _day_is_due(look: Look) -> bool:
        open_date = look.state.business_date
        return open_date is None or look.today > open_date

    def _turn_day(self, work: Work) -> bool:
        """Begin a business day, and close the one before; tell whether there was one to close."""
        if not self._day_is_due(work):
            return False
        today, before = work.today, work.state.business_date
        if before is not None and not work.state.day_closed:
            close_earlier_day(work, before)
        journal.forget_keys_before(work.tx, work.now - KEYS_KEPT)
        work.set_state(business_date=today, day_closed=False, waiting=None)
        return before is not None

    @staticmethod
    def _stored_reply(tx: Tx, once: Once) -> str | None:
        found = journal.reply_of_key(tx, once.key)
        if found is None:
            return None
        if found[0] != once.digest:
            raise HallError("key_reused", key=once.key)
        return found[1]

    # -- set-up and changes -------------------------------------------------------------------------

    def site(self, actor: Actor) -> Site:
        """Give the site an account acts at, as last read."""
        with _told_kindly(), self.store.read() as tx:
            return self._site(tx, sites.read_state(tx, actor.site_id))

    def _site(self, tx: Tx, state: sites.SiteStateRow) -> Site:
        site = self._sites.get(state.site_id)
        if site is None or site.revision != state.setup_revision:
            site = read_site(tx, state.site_id, state.setup_revision)
            self._sites[state.site_id] = site
        return site

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Call `listener` after every commit, from any thread; give what ends that."""
        with self._lock:
            self._listeners.append(listener)

        def stop() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return stop

    def watch(self) -> None:
        """Hear of what other processes change on this store, too."""
        if self._feed is None:
            self._feed = Feed(self.store, self._heard, self.origin)
            self._feed.start()

    def _heard(self, rows: list[AuditTail]) -> None:
        for row in rows:
            self._publish(Changes(frozenset(row.kinds.split(",")), row.site_id, row.id, row.origin, row.desk))

    def _tell(self, work: Work, seq: int) -> None:
        if not work.kinds:
            return
        if DAY in work.kinds and self.store_kind == "live":
            self._back_up_day()
        self._publish(Changes(frozenset(work.kinds), work.site.id, seq, self.origin, work.desk_number))

    def _note_marker(self) -> None:
        """Keep outside the store how far it has come, so that a lost log or an older copy is noticed."""
        from app.upkeep.marker import Marker

        try:
            with self.store.read() as tx:
                Marker(self.info["store_id"]).note(tx)
        except StoreError as trouble:
            _log.info("The store is gone, so no marker was written: %s", trouble)

    def _back_up_day(self) -> None:
        """Copy the store once its day is closed; nobody waits for it, and what goes wrong is only logged."""
        from app.upkeep.backup import backup_or_warning, default_folder

        if self._backup is not None:
            self._backup.join()
        arguments = (self.store, default_folder(self.store), self.clock.now(), "day")
        self._backup = threading.Thread(target=backup_or_warning, args=arguments, name="hall-backup")
        self._backup.start()

    def _publish(self, changes: Changes) -> None:
        with self._lock:
            listeners = list(self._listeners)
        for listener in listeners:
            listener(changes)


def _back_up_first(store: Store) -> None:
    from app.upkeep.backup import backup_before_migration

    backup_before_migration(store)()


@contextmanager
def _told_kindly() -> Iterator[None]:
    """Turn known trouble of the store into the errors that people and programs read."""
    try:
        yield
    except StoreError as trouble:
        raise HallError(trouble.code, **trouble.values) from trouble
