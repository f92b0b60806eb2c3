"""A ticket's slip: print it again, and see how far it is."""

from __future__ import annotations

from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Look, Work, query, use_case
from app.devices.kinds import SLIP
from app.devices.outbox import let_replace
from app.devices.slips import slip_row
from app.devices.views import SlipState
from app.queue.find import find_ticket, ticket_name_of
from app.queue.numbers import ticket_name
from db import outbox

_NONE = SlipState("none", "", None, False)


@use_case(Right.RUN_DESK)
def reprint(work: Work, ticket: str) -> int:
    """Print a ticket's slip once more, marked 补打; the number stays. Gives the job's number in the outbox.

    People ahead and estimate are left out: they were true when the ticket was taken.

    Raises:
        HallError: `unknown_ticket`, `no_printer` when none is set up for such tickets.
    """
    row = find_ticket(work, ticket)
    job = None
    for source in dict.fromkeys((row.source, "desk")):
        job = job or slip_row(
            work,
            ticket_id=row.id,
            number=ticket_name(row.letter, row.number, row.carried),
            service=work.site.services[row.service_id],
            green=bool(row.entitlement),
            seen=row.seen,
            source=source,
            token=row.token,
            arrived_at=row.arrived_at,
            reprint=True,
        )
    if job is None:
        raise HallError("no_printer", ticket=ticket_name_of(work, row))
    let_replace(work, job, (other for other in outbox.of_ticket(work.tx, row.id) if other.kind == SLIP))
    work.subject = ticket_name_of(work, row)
    return job


@query(Right.TAKE_TICKET)
def slip_state(look: Look, ticket: str) -> SlipState:
    """Give how far the newest slip of a ticket is, for the kiosk's screen.

    Raises:
        HallError: `unknown_ticket`.
    """
    rows = outbox.of_ticket(look.tx, find_ticket(look, ticket).id)
    newest = next((row for row in rows if row.kind == SLIP), None)
    if newest is None:
        return _NONE
    device = look.site.devices.get(newest.device_id or 0)
    return SlipState(newest.state, newest.outcome, device.name if device else None, newest.reprint)
