"""A case's receipt (受理回执): find the case somebody means, and print its receipt again."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Look, Work, query, use_case
from app.devices.kinds import RECEIPT
from app.devices.outbox import let_replace
from app.devices.slips import receipt_row
from app.queue.find import find_ticket
from app.queue.numbers import as_typed, ticket_name
from db import cases, outbox, queue
from db.cases import CaseRow

_TYPED = re.compile(r"C-0*(\d{1,9})")  # the hyphen is needed: a bare C001 is a ticket


@dataclass(frozen=True, slots=True)
class CaseInfo:
    """A case as its receipt tells it.

    Attributes:
        case: Its number ("C-0001").
        service: Code of the service.
        ticket: Number of the visit it came from, as people say it.
        promised: The date by which it is promised.
    """

    case: str
    service: str
    ticket: str
    promised: date | None


@use_case(Right.RUN_DESK)
def reprint_receipt(work: Work, case: str) -> int:
    """Print the receipt of a case once more, marked 补打. Gives the job's number in the outbox.

    Raises:
        HallError: `unknown_case`, `no_printer` when none is set up for what happens at desks.
    """
    row = _case(work, case)
    service = work.site.services.get(row.service_id or 0)
    if service is None:
        raise HallError("unknown_case", case=row.number)  # it came from no visit: no slip was printed
    job = receipt_row(
        work,
        number=row.number,
        service=service,
        ticket_id=row.ticket_id,
        ticket=_ticket_of(work, row),
        at=row.opened_at,
        promised=row.promised,
        reprint=True,
    )
    if job is None:
        raise HallError("no_printer", ticket=row.number)
    waiting = outbox.waiting(work.tx, work.site.id)
    let_replace(work, job, (other for other in waiting if (other.kind, other.subject) == (RECEIPT, row.number)))
    work.subject = row.number
    return job


@query(Right.RUN_DESK)
def case_meant(look: Look, typed: str) -> CaseInfo | None:
    """Give the case that somebody means by its own number (`c-1`) or that of today's ticket (`a7`); None = none.

    Raises:
        HallError: `not_allowed`.
    """
    number = case_typed(typed)
    ticket = as_typed(typed)
    if number is not None:
        row = _told(look, number)
    elif ticket is not None:
        row = _case_of(look, ticket)
    else:
        row = None
    service = look.site.services.get(row.service_id or 0) if row is not None else None
    if row is None or service is None:
        return None
    return CaseInfo(row.number, service.code, _ticket_of(look, row), row.promised)


def case_typed(text: str) -> str | None:
    """Read the number of a case as somebody in a hurry types it: "c-1" is C-0001; None for anything else."""
    found = _TYPED.fullmatch(unicodedata.normalize("NFKC", text).strip().upper())
    return None if found is None else f"C-{int(found[1]):04d}"


def _case(work: Work, number: object) -> CaseRow:
    name = case_typed(number) if isinstance(number, str) else None
    row = _told(work, name) if name is not None else None
    if row is None:
        raise HallError("unknown_case", case=str(number)[:40])
    return row


def _told(look: Look, number: str) -> CaseRow | None:
    row = cases.case_named(look.tx, look.site.id, number)
    return None if row is None or row.source == "rating" else row  # a rating's names the visit that gave it


def _case_of(look: Look, ticket: str) -> CaseRow | None:
    try:
        return cases.case_of_ticket(look.tx, find_ticket(look, ticket).id)
    except HallError as error:
        if error.code != "unknown_ticket":
            raise
        return None


def _ticket_of(look: Look, row: CaseRow) -> str:
    if row.ticket_id is None:
        return ""
    ticket = queue.ticket_by_id(look.tx, row.ticket_id)
    return ticket_name(ticket.letter, ticket.number, ticket.carried)
