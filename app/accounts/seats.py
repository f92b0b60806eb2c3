"""Sit down at a desk, see who sits where, leave.

Apart from signing in, because this needs the queue, and the program shows its first page without it.
"""

from __future__ import annotations

from app.accounts.sessions import actor_of, me
from app.core import changes
from app.core.actor import Actor
from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Look, Work, query, use_case
from app.queue.find import require_free
from app.queue.live_desks import change_desk
from app.queue.opening import release_bound
from app.queue.results import DeskInfo
from app.queue.views import desk_infos
from db import queue, sites


@query(None)
def seats(look: Look) -> tuple[DeskInfo, ...]:
    """List the desks the acting account may sit down at; `account` tells who sits there."""
    account = look.site.accounts.get(look.actor.account_id or 0)
    allowed = account.desks if account else None
    return tuple(info for info in desk_infos(look) if allowed is None or info.number in allowed)


@use_case(None)
def sit_at(work: Work, desk: str | None) -> Actor:
    """Take a free desk for this session; None sits at no desk.

    Raises:
        HallError: `unknown_desk not_allowed must_change_secret`, `desk_taken` with who sits there: a
            supervisor may take over a desk that has nobody in hand.
    """
    row = me(work)
    if row.must_change:
        raise HallError("must_change_secret", account=row.name)
    if desk is None:
        stand_up(work, row.id)
        return actor_of(row)
    work.require(Right.RUN_DESK)
    wanted = work.my_desk(desk)
    live = sites.read_desk(work.tx, work.site.id, wanted.number)
    if live is not None and live.account_id == row.id:
        return actor_of(row, wanted.number)  # back after a crash, perhaps with a visit in hand
    stand_up(work, row.id)
    if live is not None and live.account_id is not None:
        if not work.allows(Right.TAKE_OVER):
            raise HallError("desk_taken", desk=wanted.number, account=work.site.accounts[live.account_id].display_name)
        stand_up(work, live.account_id)
    change_desk(work, wanted.id, account_id=row.id)
    work.subject, work.desk_number = wanted.number, wanted.number
    work.changed(changes.DESKS)
    return actor_of(row, wanted.number)


@use_case(None)
def sign_out(work: Work) -> None:
    """Leave the desk: it closes, unless somebody is still in hand there.

    Raises:
        HallError: `desk_busy` with the ticket to finish, return or hand on first.
    """
    stand_up(work, me(work).id)
    work.subject = work.actor.name
    work.changed(changes.ACCOUNTS)


def stand_up(work: Work, account_id: int) -> None:
    """Free whatever desk an account sits at."""
    for live in sites.read_desks(work.tx, work.site.id):
        if live.account_id != account_id:
            continue
        require_free(work, live, queue.ticket_at_desk(work.tx, live.id))
        if live.state != "closed":
            release_bound(work, live)
            work.event("desk_closed", desk_id=live.id, state="closed")
        change_desk(work, live.id, account_id=None, state="closed", pause_reason="", changed_at=work.now)
        work.subject, work.desk_number = live.number, live.number
        work.changed(changes.DESKS)
