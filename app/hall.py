"""The composition root: opens a hall, signs people in, tells who listens of every change, keeps its copies."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, Any, Concatenate

from app.accounts.sessions import change_secret, prove, sign_in
from app.core.actor import Actor
from app.core.changes import Changes
from app.core.clock import Clock, SystemClock
from app.core.errors import HallError
from app.core.refusals import as_refusal
from app.core.rights import Right, Role
from app.core.work import P, R, Work
from app.runner import Runner
from db.errors import StoreError
from db.feed import AuditTail, Feed
from db.migrate import bring_up_to_date
from db.store import Store

if TYPE_CHECKING:
    from app.upkeep.marker import Marker, Setback

_log = logging.getLogger(__name__)


class Hall(Runner):
    """An open hall: its store, its clock, and who wants to hear of changes."""

    def __init__(self, store: Store, clock: Clock | None = None) -> None:
        super().__init__(store, clock or SystemClock())
        self._listeners: list[Callable[[Changes], None]] = []
        self._lock = threading.Lock()
        self._feed: Feed | None = None
        self._backup: threading.Thread | None = None
        self._backing_up = False
        self._backup_due = False
        self._ended: set[int] = set()  # sites whose day is over
        self._marker: Marker | None = None
        self._setbacks: tuple[Setback, ...] = ()

    @classmethod
    def open(cls, address: str, clock: Clock | None = None, *, accept_older: bool = False) -> Hall:
        """Open a hall and bring its store up to date, after a backup.

        Args:
            address: Of the store.
            clock: What gives the time; the computer's clock without one.
            accept_older: Open also a store that is behind what this computer saw last, to `accept` it.

        Raises:
            HallError: `store_missing store_newer store_older store_foreign network_share no_hall …`.
        """
        with as_refusal(), ExitStack() as on_failure:
            store = Store(address)
            on_failure.callback(store.close)
            bring_up_to_date(store, partial(_back_up_first, store))
            hall = cls(store, clock)
            if not hall.site_ids:
                raise HallError("no_hall", store=store.address)
            if hall.store_kind == "live":
                hall._compare(accept_older)
            on_failure.pop_all()
        return hall

    def close(self) -> None:
        """Stop listening, wait for a backup under way, and close the store."""
        if self._feed is not None:
            self._feed.stop()
            self._feed = None
        if self._backup is not None:
            self._backup.join()
        if self._marker is not None:
            self._note_marker(self._marker)
        self.store.close()

    # -- people ---------------------------------------------------------------------------------------

    def sign_in(self, name: str, secret: str, site_id: int | None = None) -> Actor:
        """Check a name and secret; what failed is written down all the same.

        Raises:
            HallError: `bad_secret`, `wait_before_retry` with the seconds, `account_off`.
        """
        # The slow comparison is made beside the transaction: nobody else at the site waits for it.
        with as_refusal(), self.store.read() as tx:
            proof = prove(tx, name)
        return self.settled(sign_in, self.anyone(site_id), name=name, proof=proof.checked(secret))

    def change_secret(self, actor: Actor, old: str, new: str) -> Actor:
        """Change one's own secret; the present one is asked again.

        Raises:
            HallError: `secret_too_short secret_too_common too_long bad_secret wait_before_retry`.
        """
        with as_refusal(), self.store.read() as tx:
            proof = prove(tx, actor.name)
        return self.settled(change_secret, actor, proof=proof.checked(old, new))

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
        with as_refusal(), self.store.read() as tx:
            self.look(tx, actor).require(right)

    def anyone(self, site_id: int | None = None) -> Actor:
        """Give the actor of whoever has not signed in: no account, and no right that needs one."""
        return Actor(0, "", "", Role.BOARD, site_id or min(self.site_ids.values()))

    # -- changes --------------------------------------------------------------------------------------

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
        """Hear of what other processes change on this store, too.

        Raises:
            HallError: Trouble with the store at the first look; asking again tries again.
        """
        if self._feed is None:
            feed = Feed(self.store, self._heard, self.origin)
            with as_refusal():
                feed.start()
            self._feed = feed

    def committed(self, work: Work, seq: int) -> None:
        """Tell everybody what a unit of work changed."""
        if not work.kinds:
            return
        if self._marker is not None:
            self._marker.saw(work.site.code, seq, work.state.audit_head)
        if work.day_over and self.store_kind == "live":
            self._ended.add(work.site.id)
            self._back_up_day()
        self._publish(Changes(frozenset(work.kinds), work.site.id, seq, self.origin, work.desk_number))

    def tell(self, news: Changes) -> None:
        """Tell every listener of this program of a change that no audit row carries."""
        self._publish(news)

    def _heard(self, rows: list[AuditTail]) -> None:
        for row in rows:
            self._publish(Changes(frozenset(row.kinds.split(",")), row.site_id, row.id, row.origin, row.desk))

    def _publish(self, changes: Changes) -> None:
        with self._lock:
            listeners = list(self._listeners)
        for listener in listeners:
            listener(changes)

    # -- copies ---------------------------------------------------------------------------------------

    def _back_up_day(self) -> None:
        """Copy the store once its day is closed; nobody waits for it, and what goes wrong is only logged."""
        with self._lock:
            self._backup_due = True
            if self._backing_up and self._backup is not None and self._backup.is_alive():
                return  # it looks once more before it ends
            self._backing_up = True
            self._backup = threading.Thread(target=self._back_up_while_due, name="hall-backup")
            self._backup.start()

    def _back_up_while_due(self) -> None:
        from app.day_end import after_day  # all of it loads when a day is over, not at the start
        from app.upkeep.backup import backup_or_warning, default_folder

        while True:
            with self._lock:
                self._backing_up, self._backup_due = self._backup_due, False
                if not self._backing_up:
                    return
            backup_or_warning(self.store, default_folder(self.store), self.clock.now(), "day")
            with self._lock:
                ended, self._ended = self._ended, set()
            for site_id in ended:
                after_day(self, site_id)

    def accept(self, actor: Actor) -> tuple[Setback, ...]:
        """Go on with a store that is behind what this computer saw last, and write that down; give what differed.

        Raises:
            HallError: `not_allowed`.
        """
        from app.upkeep.marker import Marker, older_accepted

        self.do(older_accepted, actor, self._setbacks)
        self._marker = Marker(self.info["store_id"])
        return self._setbacks

    def _compare(self, accept_older: bool) -> None:
        """Keep outside the store how far it has come; a lost log or an older copy stops here and is explained."""
        from app.upkeep.marker import Marker

        marker = Marker(self.info["store_id"])
        with self.store.read() as tx:
            if accept_older:
                self._setbacks = marker.setbacks(tx)
                return
            marker.require_no_setback(tx)
        self._marker = marker

    def _note_marker(self, marker: Marker) -> None:
        try:
            with self.store.read() as tx:
                marker.note(tx)
        except StoreError as trouble:
            _log.info("The store is gone, so no marker was written: %s", trouble)


def _back_up_first(store: Store) -> None:
    from app.upkeep.backup import backup_before_migration

    backup_before_migration(store)
