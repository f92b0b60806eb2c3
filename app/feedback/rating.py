"""Take a resident's rating of a visit, to the hall or at home: only a device may write it, once; nobody changes it.

Voluntary (GB/T 39734-2020, 4.1): who does not rate leaves nothing behind, and nothing is chosen beforehand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from app.cases.opening import TITLE_LIMIT
from app.cases.record import note_step, supervisor_of
from app.cases.terms import COMPLAINT, RATING
from app.core import changes
from app.core.errors import HallError
from app.core.open_days import promised_date
from app.core.rights import Right, Role
from app.core.text import NOTE_LIMIT, clean
from app.core.work import Look, Work, query, rights_of, use_case
from app.feedback.levels import BLAME, LEVELS, PRAISE, REASONS, is_low
from app.feedback.words import LEVELS as LEVEL_WORDS
from app.feedback.words import REASONS as REASON_WORDS
from app.queue.find import ticket_name_of
from app.queue.numbers import ticket_name
from db import cases, home_visits, queue, ratings
from db.cases import CaseRow
from db.home_visits import VisitRow
from db.queue import TicketRow

WORDS_LIMIT = 500
MOST_REASONS = max(len(PRAISE), len(BLAME))  # all that a level offers
OFFERED = timedelta(minutes=5)  # after that whoever sits there is somebody else
_DESK = re.compile(r"[1-9][0-9]*$")
SOURCES = ("screen", "slip", "kiosk")


@use_case(None)
def rate(
    work: Work, token: str, level: int, reasons: Sequence[str] = (), words: str = "", source: str = "slip"
) -> None:
    """Write down what a resident says of a visit; the token is that of the slip or of the visit at home, no number.

    Raises:
        HallError: `not_allowed` for who is no device, `rating_off`, `unknown_token`, `wrong_state` before the visit
            is over, `already_rated`, `rating_late` after the hall's hours, `bad_value too_long number_in_text`.
    """
    require_device(work)
    if not work.site.settings["rating.ask"]:
        raise HallError("rating_off")
    if isinstance(level, bool) or level not in LEVELS:
        raise HallError("bad_value", field="level")
    if len(reasons) > MOST_REASONS or not set(reasons) <= set(REASONS):
        raise HallError("bad_value", field="reasons")
    if source not in SOURCES:
        raise HallError("bad_value", field="source")
    words = clean(words, "words", WORDS_LIMIT).strip()
    visit = _visit(work, token)
    row = ratings.add_rating(
        work.tx,
        {
            "site_id": work.site.id,
            "business_date": work.today,
            "at": work.now,
            **_of(work, visit),
            "level": level,
            "reasons": list(dict.fromkeys(reasons)) or None,
            "words": words,
            "source": source,
        },
    )
    if is_low(level):
        ratings.set_case(work.tx, row, _follow_up(work, visit, told_of(level, reasons), words))
    # Neither who nor what: whoever reads the log learns that a rating was given, and no more.
    work.changed(changes.RATINGS)


@query(None)
def may_rate(look: Look, token: str) -> str | None:
    """Give the number of the visit, or of the case of one at home, that a token may still rate; only for a device.

    None when there is nothing to rate (any more).

    Raises:
        HallError: `not_allowed`.
    """
    require_device(look)
    try:
        visit = _visit(look, token)
    except HallError:
        return None
    return ticket_name_of(look, visit) if isinstance(visit, TicketRow) else _case(look, visit).number


@dataclass(frozen=True, slots=True)
class Offer:
    """A visit that a rating screen asks about: the token that rates it, and the number that its visitor knows."""

    token: str
    ticket: str


@query(None)
def offered(look: Look) -> Offer | None:
    """Give the visit just finished at the desk of the rating screen that asks, None while there is none to rate.

    A screen belongs to the desk whose number its name ends in ("rating3"); another one takes slips only.

    Raises:
        HallError: `not_allowed`.
    """
    require_device(look)
    account = look.site.accounts[look.actor.account_id or 0]
    desk = _DESK.search(account.name)
    if account.role is not Role.RATING or desk is None or not look.site.settings["rating.ask"]:
        return None
    last = ratings.last_of_desk(look.tx, look.site.id, look.today, desk[0])
    if last is None or last.state != "done" or last.ended_at is None:
        return None
    if look.now - last.ended_at > OFFERED or ratings.is_rated(look.tx, last.id):
        return None
    return Offer(last.token, ticket_name_of(look, queue.ticket_by_id(look.tx, last.id)))


def require_device(look: Look) -> None:
    """Refuse everybody but the devices that residents use, and the account of a replay store.

    Raises:
        HallError: `not_allowed account_off`.
    """
    rights_of(look.site, look.actor)  # refuses who was switched off
    account = look.site.accounts.get(look.actor.account_id or 0)
    replayed = look.facts.get("kind") == "replay" and account is not None and account.name == "replay"
    if account is None or not (replayed or (account.role.is_device and account.role is not Role.BOARD)):
        raise HallError("not_allowed", right=Right.RATE.value)
    if not replayed:
        look.require(Right.RATE)


def _visit(look: Look, token: str) -> TicketRow | VisitRow:
    written = f"Q-{token.strip().lower().removeprefix('q-')}"
    found = ratings.ticket_of_token(look.tx, look.site.id, written)
    if found is not None:
        return _to_the_hall(look, queue.ticket_by_id(look.tx, found))
    home = home_visits.visit_of_token(look.tx, look.site.id, written)
    if home is None:
        raise HallError("unknown_token")
    return _at_home(look, home)


def _to_the_hall(look: Look, row: TicketRow) -> TicketRow:
    if row.state != "done" or row.ended_at is None:
        raise HallError("wrong_state", state=row.state)
    _require_in_time(look, row.ended_at)
    if ratings.is_rated(look.tx, row.id):
        raise HallError("already_rated")
    return row


def _at_home(look: Look, visit: VisitRow) -> VisitRow:
    if visit.done_at is None:
        raise HallError("wrong_state", state="open")
    _require_in_time(look, visit.done_at)
    if ratings.is_visit_rated(look.tx, visit.case_id):
        raise HallError("already_rated")
    return visit


def _require_in_time(look: Look, ended_at: datetime) -> None:
    if look.now - ended_at > timedelta(hours=look.site.settings["rating.hours"]):
        raise HallError("rating_late")


def _case(look: Look, visit: VisitRow) -> CaseRow:
    return cases.case_of(look.tx, visit.case_id)


def _of(look: Look, visit: TicketRow | VisitRow) -> dict[str, Any]:
    """Give what a rating is of; who goes to homes need have no account, so nobody's own figures count it."""
    if isinstance(visit, VisitRow):
        return {"visit_id": visit.case_id, "service_id": _case(look, visit).service_id}
    served_by = ratings.served_by(look.tx, visit.id)
    own = {"service_id": visit.service_id, "desk_id": visit.desk_id, "account_id": served_by}
    return {"ticket_id": visit.id, **own}


def _about(look: Look, visit: TicketRow | VisitRow) -> dict[str, Any]:
    """Give what the case of a low rating is about; never in free words, which may name who was visited."""
    if isinstance(visit, TicketRow):
        title = f"{ticket_name(visit.letter, visit.number)} {visit.business_date:%Y-%m-%d}"
        return {"service_id": visit.service_id, "ticket_id": visit.id, "title": _titled(look, title, visit.service_id)}
    row = _case(look, visit)
    return {"service_id": row.service_id, "title": _titled(look, row.number, row.service_id)}


def _titled(look: Look, which: str, service_id: int | None) -> str:
    service = look.site.services.get(service_id or 0)
    return f"{which} {service.name if service else ''}"[:TITLE_LIMIT].strip()


def told_of(level: int, reasons: Sequence[str]) -> str:
    """Say in the words of the hall how satisfied somebody was, and what was ticked."""
    ticked = "、".join(REASON_WORDS[reason].zh for reason in dict.fromkeys(reasons))
    return f"{LEVEL_WORDS[level].zh}（{ticked}）" if ticked else LEVEL_WORDS[level].zh


def _follow_up(work: Work, visit: TicketRow | VisitRow, told: str, words: str) -> int:
    """Open a case for a supervisor: of which visit, what went wrong, and by when somebody answers."""
    note = f"{told}：{words}" if words else told
    whole = len(note) <= NOTE_LIMIT  # else what the resident wrote stands in the first step, uncut
    boss = supervisor_of(work)
    case = cases.add_case(
        work.tx,
        {
            "site_id": work.site.id,
            "kind": COMPLAINT,
            "source": RATING,
            **_about(work, visit),
            "opened_at": work.now,
            "opened_on": work.today,
            "owner_id": boss.id if boss is not None else None,
            "promised": promised_date(work.today, work.site.settings["cases.answer_days"], work.site.open_days()),
            "note": note if whole else told,
        },
    )
    note_step(work, case.id, "opened", "" if whole else words)
    work.changed(changes.CASES)
    return case.id
