"""Sign in and change one's secret; sitting down at a desk is in seats.py.

Wrong secrets make an account wait longer and longer (1 s from the third on, at most 5 minutes);
the count lives in the store, so a restart does not help, and nobody is locked out for good.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.accounts.secret import check_new_secret, hash_secret, is_right, is_same, waste_time
from app.core import changes
from app.core.actor import Actor
from app.core.errors import HallError
from app.core.rights import Role
from app.core.text import is_storable
from app.core.work import Look, Work, query, use_case
from db import accounts, sites
from db.accounts import AccountRow
from db.store import Tx

FREE_TRIES = 2
LONGEST_WAIT_S = 300
LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class SignInName:
    """A person as the sign-in page offers them."""

    name: str
    display_name: str
    role: str
    home_desk: str | None


def wait_after(failures: int) -> timedelta:
    """Give how long an account waits after so many wrong secrets in a row."""
    if failures <= FREE_TRIES:
        return timedelta()
    return timedelta(seconds=min(LONGEST_WAIT_S, 2 ** (failures - FREE_TRIES - 1)))


@query(None)
def sign_in_names(look: Look) -> tuple[SignInName, ...]:
    """List the people of the site who may sign in at the main window."""
    return tuple(
        SignInName(row.name, row.display_name or row.name, row.role, row.home_desk)
        for row in accounts.read_accounts(look.tx, look.site.id)
        if row.active and not Role(row.role).is_device and row.secret
    )


@dataclass(frozen=True, slots=True)
class Proof:
    """What a secret was compared with, before the transaction that judges it: argon2 is slow on purpose.

    Attributes:
        stored: The hash as read; a transaction that finds another one lets the comparison not count.
        right: The secret belongs to it.
        renewed: Hash of the new secret, where one was given.
        unchanged: The new secret is the old one.
    """

    stored: str = ""
    right: bool = False
    renewed: str = ""
    unchanged: bool = False

    def checked(self, secret: str, new: str | None = None) -> Proof:
        """Compare a secret, and hash a new one; takes as long for a name that nobody has.

        Raises:
            HallError: `secret_too_short secret_too_common too_long` for the new one.
        """
        renewed = "" if new is None else check_new_secret(new)
        if not self.stored:
            waste_time()
            return self
        right = is_right(self.stored, secret)
        unchanged = new is not None and is_same(new, secret)
        return Proof(self.stored, right, hash_secret(renewed) if renewed and right else "", unchanged)


def prove(tx: Tx, name: str) -> Proof:
    """Read what a secret has to be compared with; nothing for a device or a name that nobody has."""
    row = accounts.account_named(tx, _clean_name(name))
    return Proof() if row is None or Role(row.role).is_device else Proof(row.secret)


@use_case(None)
def sign_in(work: Work, name: str, proof: Proof) -> Actor | HallError:
    """Say who this is. A refusal is returned, not raised: the failure has to be written down.

    Gives the actor, or the error `bad_secret`, `wait_before_retry` or `account_off`.
    """
    row = accounts.account_named(work.tx, _clean_name(name))
    work.subject = _clean_name(name)
    work.changed(changes.ACCOUNTS)
    if row is None or not proof.stored:
        work.detail = {"refused": "bad_secret"}
        return HallError("bad_secret")
    refusal = refusal_of(work, row, proof)
    if refusal is not None:
        return refusal
    if row.failures:
        accounts.update_account(work.tx, row.id, failures=0, wait_until=None)
    accounts.update_account(work.tx, row.id, seen_at=work.now)
    return actor_of(row)


def actor_of(row: AccountRow, desk: str | None = None) -> Actor:
    """Give an account as one who acts."""
    return Actor(row.id, row.name, row.display_name or row.name, Role(row.role), row.site_id, desk, row.must_change)


@use_case(None)
def change_secret(work: Work, proof: Proof) -> Actor | HallError:
    """Change one's own secret; the present one has been asked again (`Hall.change_secret`).

    Gives the actor, or the error `bad_secret` or `wait_before_retry`.

    Raises:
        HallError: `bad_value` when the new secret is the old one.
    """
    row = me(work)
    work.subject = row.name
    work.changed(changes.ACCOUNTS)
    refusal = refusal_of(work, row, proof)
    if refusal is not None:
        return refusal
    if proof.unchanged:
        raise HallError("bad_value", field="secret")
    accounts.update_account(work.tx, row.id, secret=proof.renewed, must_change=False, failures=0, wait_until=None)
    sites.bump_setup(work.tx)
    return actor_of(row._replace(must_change=False), work.actor.desk)


def me(work: Work) -> AccountRow:
    """Give the acting account as it stands now.

    Raises:
        HallError: `account_off` when it is gone or switched off.
    """
    row = accounts.account_named(work.tx, work.actor.name)
    if row is None or not row.active:
        raise HallError("account_off", account=work.actor.name)
    return row


def _clean_name(name: str) -> str:
    return name if len(name) <= LONGEST_NAME and is_storable(name) else ""


def refusal_of(work: Work, row: AccountRow, proof: Proof, counted: AccountRow | None = None) -> HallError | None:
    """Judge a secret, count a wrong one and write it down; None = it is right.

    Args:
        work: The unit of work.
        row: Whose secret it has to be.
        proof: What it was compared with.
        counted: The account that waits after wrong ones, where it is another.
    """
    refusal = _judged(work, row, proof, counted or row)
    if refusal is not None:
        work.detail = {"refused": refusal.code}
    return refusal


def _judged(work: Work, row: AccountRow, proof: Proof, counted: AccountRow) -> HallError | None:
    now: datetime = work.now
    if counted.wait_until is not None and counted.wait_until > now:
        left = min(counted.wait_until, now + timedelta(seconds=LONGEST_WAIT_S))
        if left < counted.wait_until:
            # A clock set back must not lock anybody out for longer than a wait can be.
            accounts.update_account(work.tx, counted.id, wait_until=left)
        return HallError("wait_before_retry", seconds=math.ceil((left - now).total_seconds()))
    if not proof.right or proof.stored != row.secret:
        failures = counted.failures + 1
        wait = wait_after(failures)
        accounts.update_account(work.tx, counted.id, failures=failures, wait_until=now + wait if wait else None)
        return HallError("bad_secret")
    if not row.active:
        return HallError("account_off", account=row.name)
    return None
