"""Who may close a window that stands in the hall, and the wrong secrets that are tried there.

Whoever walks past may try: what they do wrong makes the device wait, never the person whose name they touched.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from app.accounts.sessions import LONGEST_NAME, Proof, SignInName, me, prove, refusal_of
from app.core import changes
from app.core.actor import Actor
from app.core.errors import HallError
from app.core.refusals import as_refusal
from app.core.rights import Right, Role
from app.core.text import is_storable
from app.core.work import Look, Work, query, use_case
from db import accounts, sites
from db.accounts import AccountRow
from db.store import Store

_ALWAYS = (Role.SUPERVISOR.value, Role.ADMIN.value)


class OpenHall(Protocol):
    """What this needs of app/hall.py, which stands above us."""

    store: Store

    def settled(self, run: Callable[..., Any], actor: Actor, **kwargs: Any) -> Any:
        """Run a use case that returns its refusal; raise it."""
        ...


def leave_window(hall: OpenHall, actor: Actor, name: str, secret: str) -> None:
    """Check the secret of somebody who wants to close a device's window; argon2 is slow, so not for windows.

    Args:
        hall: The open hall.
        actor: The device.
        name: Sign-in name of the person.
        secret: What they typed.

    Raises:
        HallError: `bad_secret`, `wait_before_retry` with the seconds, `account_off`.
    """
    with as_refusal(), hall.store.read() as tx:
        proof = prove(tx, name)
    hall.settled(may_leave, actor, name=name, proof=proof.checked(secret))


@query(Right.SEE_BOARD)
def names_that_may_leave(look: Look) -> tuple[SignInName, ...]:
    """List who may close a device's window: supervisors, admins, and whoever sits at a desk now.

    A public screen tells nobody the names of those who are not here.
    """
    seated = _seated(look)
    return tuple(
        SignInName(row.name, row.display_name or row.name, row.role, row.home_desk)
        for row in accounts.read_accounts(look.tx, look.site.id)
        if _may(look, row, seated)
    )


@use_case(Right.SEE_BOARD)
def may_leave(work: Work, name: str, proof: Proof) -> HallError | None:
    """Say whether this is one of them. A refusal is returned, not raised: the failure has to be written down.

    Gives None, or the error `bad_secret`, `wait_before_retry` or `account_off`.
    """
    device = me(work)
    known = len(name) <= LONGEST_NAME and is_storable(name)
    work.subject = name if known else ""
    work.changed(changes.ACCOUNTS)
    row = accounts.account_named(work.tx, name) if known else None
    if row is None or not _may(work, row, _seated(work)):
        proof = Proof()  # whoever it is: told like a wrong secret, and counted like one
    refusal = refusal_of(work, row or device, proof, counted=device)
    if refusal is None and device.failures:
        accounts.update_account(work.tx, device.id, failures=0, wait_until=None)
    return refusal


def _seated(look: Look) -> set[int | None]:
    return {live.account_id for live in sites.read_desks(look.tx, look.site.id)}


def _may(look: Look, row: AccountRow, seated: set[int | None]) -> bool:
    here = row.active and row.site_id == look.site.id and not Role(row.role).is_device and bool(row.secret)
    return here and (row.role in _ALWAYS or row.id in seated)
