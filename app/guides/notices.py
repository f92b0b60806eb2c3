"""The materials notice (一次性告知单): what is still missing is told once and whole, and closes when it was brought.

A second trip is saved when the first return with a notice closes it complete. Who brings something while the visit
goes on at which it was given has not been away: that is no return.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.core import changes
from app.core.errors import HallError
from app.core.rights import Right
from app.core.text import NOTE_LIMIT, REASON_LIMIT, clean
from app.core.tokens import key_of
from app.core.work import Look, Work, query, use_case
from app.guides.catalogue import find_guide, guide_of
from app.queue.find import find_ticket, ticket_name_of
from db import guides, notices, queue
from db.notices import NoticeRow

OPEN, COMPLETE, CLOSED = "open", "complete", "closed"
MOST_LINES = 60


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is still missing, and where to get it."""

    name: str
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """A materials notice as it stands now.

    Attributes:
        guide: Number of the guide, with the version whose list it was made from.
        state: open, complete (everything was brought) or closed (given up).
        returns: Visits made with it since; the one it was given at is none.
        closed_on: The day of its end, None while it is open.
        reopens: It can be opened again: it was given up, or closed complete only today.
        reason: Why it was given up.
    """

    number: str
    made_on: date
    guide: str | None
    guide_version: int
    service: str | None
    ticket: str | None
    brought: tuple[str, ...]
    missing: tuple[Missing, ...]
    note: str
    state: str
    returns: int
    closed_on: date | None = None
    reopens: bool = False
    reason: str = ""

    @property
    def saved_trip(self) -> bool:
        """Tell whether the first return brought everything."""
        return self.state == COMPLETE and self.returns == 1


@dataclass(frozen=True, slots=True)
class NoticeFigures:
    """What notices came to, of those given on some days.

    Attributes:
        saved: Second trips: closed complete at the first return.
        closed: Complete or given up.
    """

    given: int
    saved: int
    closed: int
    open: int


@use_case(Right.GIVE_NOTICE)
def give_notice(
    work: Work,
    missing: Sequence[str],
    *,
    guide: str | None = None,
    service: str | None = None,
    ticket: str | None = None,
    brought: Sequence[str] = (),
    note: str = "",
) -> Notice:
    """Write down what a visitor must still bring; what the guide's list says of a thing goes on the slip.

    Args:
        work: The open unit of work.
        missing: Names of what is missing, of the guide's list or others.
        guide: Number or title of the guide whose list was gone through.
        service: Code of the service, where there is no guide.
        ticket: The visit, named by its number today.
        brought: Names of what was brought.
        note: In the clerk's own words.

    Raises:
        HallError: `missing_field` when nothing is missing, `unknown_guide unknown_service unknown_ticket too_long
            bad_value number_in_text`.
    """
    kept = find_guide(work, guide) if guide is not None else None
    known = {one.name.strip(): one for one in (guide_of(work, kept).content.materials or ())} if kept else {}
    lacking = []
    for name in _names(missing, "missing"):
        told = known.get(name)
        lacking.append({"name": name, "source": told.source if told else "", "note": told.note if told else ""})
    if not lacking:
        raise HallError("missing_field", field="missing")
    visit = find_ticket(work, ticket) if ticket is not None else None
    service_id = kept.service_id if kept else None
    if service is not None:
        service_id = work.site.service(service).id
    elif visit is not None and service_id is None:
        service_id = visit.service_id
    row = notices.add_notice(
        work.tx,
        {
            "site_id": work.site.id,
            "business_date": work.today,
            "made_at": work.now,
            "account_id": work.actor.account_id or None,
            "guide_id": kept.id if kept else None,
            "guide_version": kept.version if kept else 0,
            "service_id": service_id,
            "ticket_id": visit.id if visit else None,
            "brought": _names(brought, "brought"),
            "missing": lacking,
            "note": clean(note, "note", NOTE_LIMIT),
        },
    )
    work.subject = row.number
    work.changed(changes.GUIDES)
    return _notice(work, row)


@use_case(Right.GIVE_NOTICE)
def return_with(work: Work, notice: str, *, ticket: str | None = None, still_missing: Sequence[str] = ()) -> Notice:
    """Note that somebody came back with a notice; it closes when nothing is missing any more.

    Raises:
        HallError: `unknown_notice unknown_ticket`, `wrong_state` when it is closed, `bad_value` for what was not
            missing before.
    """
    row = find_notice(work, notice)
    if row.state != OPEN:
        raise HallError("wrong_state", notice=row.number, state=row.state)
    names = _names(still_missing, "still_missing")
    known = {one["name"]: one for one in row.missing}
    if not set(names) <= set(known):
        raise HallError("bad_value", field="still_missing")
    visit = find_ticket(work, ticket) if ticket is not None else None
    returns = row.returns + (visit is None or visit.id != row.ticket_id)
    values: dict[str, object] = {"returns": returns, "missing": [known[name] for name in names] or row.missing}
    if not names:
        values |= {"state": COMPLETE, "closed_at": work.now, "closed_on": work.today}
    notices.update_notice(work.tx, row.id, closed_ticket_id=visit.id if visit else None, **values)
    work.subject = row.number
    work.detail = {"complete": not names}
    work.changed(changes.GUIDES)
    return _notice(work, find_notice(work, row.number))


@use_case(Right.GIVE_NOTICE)
def close_notice(work: Work, notice: str, reason: str) -> Notice:
    """Give a notice up that nobody will come back with; the reason stands in the audit row.

    Raises:
        HallError: `unknown_notice wrong_state missing_field too_long bad_value number_in_text`.
    """
    row = find_notice(work, notice)
    told = clean(reason, "reason", REASON_LIMIT, needed=True).strip()
    if row.state != OPEN:
        raise HallError("wrong_state", notice=row.number, state=row.state)
    notices.update_notice(work.tx, row.id, state=CLOSED, closed_at=work.now, closed_on=work.today)
    work.subject = row.number
    work.detail = {"reason": told}
    work.changed(changes.GUIDES)
    return _notice(work, find_notice(work, row.number))


@use_case(Right.GIVE_NOTICE)
def reopen_notice(work: Work, notice: str) -> Notice:
    """Open a notice again: one that was given up, or one that was closed complete only today by mistake.

    What was counted of its end is counted no more; a return that is taken back was none.

    Raises:
        HallError: `unknown_notice`, `wrong_state` when it is open, or was closed complete on an earlier day.
    """
    row = find_notice(work, notice)
    if not _reopens(work, row):
        raise HallError("wrong_state", notice=row.number, state=row.state)
    stayed = row.closed_ticket_id is not None and row.closed_ticket_id == row.ticket_id
    returns = row.returns - (row.state == COMPLETE and not stayed)
    ended = {"closed_at": None, "closed_on": None, "closed_ticket_id": None}
    notices.update_notice(work.tx, row.id, state=OPEN, returns=returns, **ended)
    work.subject = row.number
    work.detail = {"was": row.state}
    work.changed(changes.GUIDES)
    return _notice(work, find_notice(work, row.number))


@query(Right.GIVE_NOTICE)
def read_notice(look: Look, notice: str) -> Notice:
    """Give a notice by its number, as its slip's code reads.

    Raises:
        HallError: `unknown_notice`.
    """
    return _notice(look, find_notice(look, notice))


@query(Right.GIVE_NOTICE)
def notice_figures(look: Look, first: date, last: date) -> NoticeFigures:
    """Count what became of the notices given on these days."""
    return NoticeFigures(**notices.counts_between(look.tx, look.site.id, first, last))


def find_notice(look: Look, number: object) -> NoticeRow:
    """Find a notice by its number.

    Raises:
        HallError: `unknown_notice`.
    """
    row = notices.notice_numbered(look.tx, look.site.id, key_of(number))
    if row is None:
        raise HallError("unknown_notice", notice=str(number)[:40])
    return row


def why_given_up(look: Look, number: str, state: str, closed_at: datetime | None) -> str:
    """Give the reason that stands in the audit row of a notice that was given up, "" for any other."""
    if state != CLOSED or closed_at is None:
        return ""
    told = notices.closing_detail(look.tx, look.site.id, number, closed_at)
    return str(json.loads(told).get("reason", "")) if told else ""


def _reopens(look: Look, row: NoticeRow) -> bool:
    return row.state == CLOSED or (row.state == COMPLETE and row.closed_on == look.today)


def _names(names: Sequence[str], field: str) -> list[str]:
    if len(names) > MOST_LINES:
        raise HallError("bad_value", field=field, limit=MOST_LINES)
    return list(dict.fromkeys(clean(name, field, 500, needed=True).strip() for name in names))


def _notice(look: Look, row: NoticeRow) -> Notice:
    service = look.site.services.get(row.service_id or 0)
    visit = queue.ticket_by_id(look.tx, row.ticket_id) if row.ticket_id is not None else None
    guide = guides.guide_of(look.tx, row.guide_id).number if row.guide_id is not None else None
    return Notice(
        number=row.number,
        made_on=row.business_date,
        guide=guide,
        guide_version=row.guide_version,
        service=service.code if service else None,
        ticket=ticket_name_of(look, visit) if visit else None,
        brought=tuple(row.brought),
        missing=tuple(Missing(**one) for one in row.missing),
        note=row.note,
        state=row.state,
        returns=row.returns,
        closed_on=row.closed_on,
        reopens=_reopens(look, row),
        reason=why_given_up(look, row.number, row.state, row.closed_at),
    )
