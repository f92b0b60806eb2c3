"""Run use cases and queries: one write transaction each, audited, keyed, retried, and on the right business day."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, tzinfo
from typing import Any, Concatenate, TypeVar

from app.core import changes, replay
from app.core.actor import Actor
from app.core.clock import Clock
from app.core.errors import HallError
from app.core.refusals import as_refusal
from app.core.seen import Seen
from app.core.site import Site, read_site
from app.core.work import Entry, Look, P, R, Work, entry_of
from app.setting_checks import checked_setting
from db import journal, sites
from db.chain import audit_hash
from db.errors import StoreError
from db.feed import notify
from db.secrets import secrets_of
from db.store import Store, Tx

T = TypeVar("T")

KEYS_KEPT = timedelta(days=35)
_TRIES = 4  # a busy store is tried again before anybody hears of it


@dataclass(frozen=True, slots=True)
class Once:
    """An operation's key: the same key and content is carried out once, and answered alike ever after."""

    key: str
    digest: str
    encode: Callable[[Any, int], str]


@dataclass(frozen=True, slots=True)
class Done:
    """What an operation came to: its result and sequence, or the reply that its key had stored."""

    result: Any
    seq: int
    stored: str | None = None


@dataclass(frozen=True, slots=True)
class _Job:
    """One operation to carry out."""

    entry: Entry
    actor: Actor
    args: tuple[Any, ...] = ()
    kwargs: dict[str, Any] = field(default_factory=dict)
    once: Once | None = None
    at: datetime | None = None


class Runner:
    """Carries out what it is asked in the store it is given; whoever extends it hears of each commit."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self.store = store
        self.clock = clock
        self.origin = secrets.randbits(53)
        self._seen = Seen()
        self._sites: dict[int, Site] = {}
        self._kept: dict[int, dict[str, Any]] = {}
        with as_refusal(), store.read() as tx:
            self.info = sites.read_info(tx)
            self.site_ids = {row["code"]: row["id"] for row in sites.read_sites(tx)}
        self.vault = secrets_of(self.info) if "store_id" in self.info else None

    @property
    def store_kind(self) -> str:
        """Tell what the store is for: live, demo or replay."""
        return self.info.get("kind", "live")

    def committed(self, work: Work, seq: int) -> None:
        """Hear that a unit of work was committed and what it changed."""

    def do(self, run: Callable[Concatenate[Work, P], R], actor: Actor, *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a use case in one write transaction, then tell everybody what changed.

        Raises:
            HallError: A refusal; nothing was changed.
        """
        return self._write(_Job(entry_of(run), actor, args, kwargs)).result  # type: ignore[no-any-return]

    def do_once(
        self, run: Callable[..., Any], actor: Actor, once: Once | None, at: datetime | None, **kwargs: Any
    ) -> Done:
        """Run a use case under a key and, in a replay store, at a time.

        Raises:
            HallError: `key_reused`, `clock_back`, `at_not_allowed`, or the use case's own refusal.
        """
        return self._write(_Job(entry_of(run), actor, (), kwargs, once, at))

    def ask(self, run: Callable[Concatenate[Look, P], R], actor: Actor, *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a query; everything it gives is of one instant.

        Raises:
            HallError: A refusal.
        """
        job = _Job(entry_of(run), actor, args, kwargs)
        with as_refusal():
            with self.store.read() as tx:
                look = self.look(tx, actor)
                if not _day_is_due(look):
                    return _asked(job, look)  # type: ignore[no-any-return]
            self.tick(actor)
            with self.store.read() as tx:
                return _asked(job, self.look(tx, actor))  # type: ignore[no-any-return]

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
        with as_refusal(), self.store.read() as tx:
            return result, sites.read_state(tx, actor.site_id).audit_seq

    def tick(self, actor: Actor, at: datetime | None = None) -> None:
        """Let the time pass: move a replay clock to `at`, and close a day that is over."""
        with as_refusal():
            _retried(lambda: self._tick_once(actor, at))

    def site(self, actor: Actor) -> Site:
        """Give the site an account acts at."""
        with as_refusal(), self.store.read() as tx:
            return self._site(tx, sites.read_state(tx, actor.site_id))

    def zone(self, actor: Actor) -> tzinfo:
        """Give the time zone of an account's site, as last read."""
        return self._sites[actor.site_id].tzinfo()

    def look(self, tx: Tx, actor: Actor) -> Look:
        """Give what a query works with, in an open read transaction."""
        state = sites.read_state(tx, actor.site_id)
        now, site = self._read_now(tx), self._site(tx, state)
        return Look(tx, actor, now, site, state, self._ran_ahead(), self.info, self.vault)

    def _write(self, job: _Job) -> Done:
        with as_refusal():
            return _retried(lambda: self._write_once(job))

    def _write_once(self, job: _Job) -> Done:
        work: Work | None = None
        try:
            with self.store.write() as tx:
                work, done = self._carry_out(tx, job)
        except StoreError as trouble:
            if trouble.code != "outcome_unknown":
                raise
            if work is not None:
                self._require_kept(work, trouble)
        if work is not None:
            self._kept[work.site.id] = work.kept
            self._seen.keep(work)
            self.committed(work, done.seq)
        return done

    def _carry_out(self, tx: Tx, job: _Job) -> tuple[Work | None, Done]:
        """Carry out one operation in an open transaction; no work is done where its key has a reply."""
        state = sites.lock_state(tx, job.actor.site_id)
        if job.once is not None and (stored := _stored_reply(tx, job.once)) is not None:
            return None, Done(None, 0, stored)
        work = self._begin(tx, state, job.actor, job.at)
        # Taken out, and put back only after the commit: what a failed use case kept never happened.
        work.kept = self._kept.pop(state.site_id, {})
        if job.entry.right is not None:
            work.require(job.entry.right)
        turned = self._turn_day(work)
        result = job.entry.run(work, *job.args, **job.kwargs)
        seq = work.write_audit(job.entry.name) if work.kinds else work.state.audit_seq
        if job.once is not None:
            reply = job.once.encode(result, seq)
            journal.keep_reply(tx, job.once.key, job.once.digest, reply, work.now)
        work.changed(*turned)
        if work.kinds:
            notify(tx)
        return work, Done(result, seq)

    def _require_kept(self, work: Work, unknown: StoreError) -> None:
        """Find out whether a commit took place during which the connection was lost.

        Raises:
            StoreError: `store_busy` when it certainly did not, so that it is tried again, or when it wrote no audit
                row: nothing tells then, and such work may be done twice; `outcome_unknown` when the store cannot
                be asked.
        """
        if not work.audited:
            raise StoreError("store_busy") from unknown
        for _ in range(_TRIES):
            try:
                with self.store.write() as tx:
                    sites.lock_state(tx, work.site.id)  # waits for the lost transaction, should it still live
                    kept = audit_hash(tx, work.state.audit_seq) == work.state.audit_head
            except StoreError as trouble:
                if trouble.code not in ("store_unreachable", "outcome_unknown"):
                    raise unknown from trouble
                continue
            if kept:
                return
            raise StoreError("store_busy") from unknown
        raise unknown

    def _tick_once(self, actor: Actor, at: datetime | None) -> None:
        with self.store.write() as tx:
            work = self._begin(tx, sites.lock_state(tx, actor.site_id), actor, at)
            work.changed(*self._turn_day(work))
            if work.kinds:
                notify(tx)
        self._seen.keep(work)
        self.committed(work, work.state.audit_seq)

    def _begin(self, tx: Tx, state: sites.SiteStateRow, actor: Actor, at: datetime | None) -> Work:
        site = self._site(tx, state)
        if self.store_kind != "replay":
            if at is not None:
                raise HallError("at_not_allowed")
            now, ahead = self.clock.now(), self._ran_ahead()
            work = Work(tx, actor, now, site, state, ahead, self.info, self.vault, origin=self.origin)
            self._seen.compare(work)
            return work
        now = replay.time_of(tx, self.clock, at)
        if at is not None:
            state = replay.pass_to(tx, state, at)
            site = self._site(tx, state)
        return Work(tx, actor, now, site, state, facts=self.info, vault=self.vault, origin=self.origin)

    def _turn_day(self, work: Work) -> set[str]:
        """Begin a business day, and let the program itself close the one before; give what changed by that."""
        if not _day_is_due(work):
            return set()
        today, before = work.today, work.state.business_date
        if before is not None and not work.state.day_closed:
            from app.queue.day import close_earlier_day  # the queue loads when there is a day to close

            nobody = replace(work, actor=replace(work.actor, account_id=None), kinds=set(), closes=before, noted={})
            close_earlier_day(nobody, before)
            nobody.write_audit("day_over")
            work.state, work.day_over, work.audited = nobody.state, True, True
        journal.forget_keys_before(work.tx, work.now - KEYS_KEPT)
        work.set_state(business_date=today, day_closed=False, waiting=None)
        return set() if before is None else {changes.DAY, changes.QUEUE}

    def _site(self, tx: Tx, state: sites.SiteStateRow) -> Site:
        site = self._sites.get(state.site_id)
        if site is None or site.revision != state.setup_revision:
            site = read_site(tx, state.site_id, state.setup_revision, checked_setting)
            self._sites[state.site_id] = site
        return site

    def _read_now(self, tx: Tx) -> datetime:
        return replay.time_of(tx, self.clock, None) if self.store_kind == "replay" else self.clock.now()

    def _ran_ahead(self) -> bool:
        return self.store_kind == "live" and self.clock.ran_ahead()


def _asked(job: _Job, look: Look) -> Any:
    if job.entry.right is not None:
        look.require(job.entry.right)
    return job.entry.run(look, *job.args, **job.kwargs)


def _day_is_due(look: Look) -> bool:
    open_date = look.state.business_date
    return open_date is None or look.today > open_date


def _stored_reply(tx: Tx, once: Once) -> str | None:
    found = journal.reply_of_key(tx, once.key)
    if found is None:
        return None
    if found[0] != once.digest:
        raise HallError("key_reused", key=once.key)
    return found[1]


def _retried(job: Callable[[], T]) -> T:
    for attempt in range(_TRIES):
        try:
            return job()
        except StoreError as trouble:
            if trouble.code != "store_busy" or attempt == _TRIES - 1:
                raise
    raise AssertionError("unreachable")
