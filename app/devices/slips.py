"""Slips, receipts of cases, notices, loan slips: which printer gets them, and what the outbox keeps of them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from app.core import changes
from app.core.site import Device, Service, Site
from app.core.work import Work
from app.devices.kinds import GUIDE, KINDS, LOAN, NOTICE, RECEIPT, SLIP, TEST
from db import outbox

# Until when a paper is of use; a slip's time is the hall's own setting. A case lives for weeks, and whoever hands its
# receipt over is at work until the evening.
_MINUTES = {TEST: 2, RECEIPT: 12 * 60, NOTICE: 12 * 60, LOAN: 12 * 60}


def route_for(site: Site, source: str, account_id: int | None) -> tuple[Device, ...]:
    """Give the printers for the slip of a ticket from this source, taken by this account, best first."""
    return tuple(
        device
        for device in site.devices.values()
        if device.kind in KINDS
        and (device.sources is None or source in device.sources)
        and (device.accounts is None or account_id in device.accounts)
    )


def slip_row(
    work: Work,
    *,
    ticket_id: int,
    number: str,
    service: Service,
    green: bool,
    seen: bool,
    source: str,
    token: str,
    arrived_at: datetime,
    before: int | None = None,
    wait_low_s: int | None = None,
    wait_high_s: int | None = None,
    reprint: bool = False,
) -> int | None:
    """Write the outbox row of a ticket's slip, in the ticket's own transaction.

    Gives the row's id, or None when no printer is set up for that source: no row, no cost.

    Args:
        work: The unit of work.
        ticket_id: Row of the ticket.
        number: As people say it ("A017").
        service: What it is for; the slip keeps its name as it is now.
        green: The ticket goes through the green channel.
        seen: Somebody has looked at what proves that.
        source: desk, kiosk, phone or appointment.
        token: Text of the QR code.
        arrived_at: When the ticket was taken.
        before: How many people are likely to be called before it.
        wait_low_s: Lower end of the estimate, in seconds.
        wait_high_s: Upper end.
        reprint: The slip is marked 补打.
    """
    route = [device.id for device in route_for(work.site, source, work.actor.account_id)]
    if not route:
        return None
    payload = {
        "number": number,
        "service": _name_of(work.site, service),
        "green": green,
        "proof_due": green and not seen,
        "ahead": before,
        "low": wait_low_s,
        "high": wait_high_s,
        "at": arrived_at.isoformat(),
        "token": token,
    }
    return add_row(work, SLIP, number, payload, route, ticket_id=ticket_id, reprint=reprint)


def receipt_row(
    work: Work,
    *,
    number: str,
    service: Service,
    ticket_id: int | None,
    ticket: str,
    at: datetime,
    promised: date | None,
    reprint: bool = False,
) -> int | None:
    """Write the outbox row of a case's receipt (受理回执), in the transaction that opens the case.

    Gives the row's id, or None when no printer is set up for what happens at desks.

    Args:
        work: The unit of work.
        number: The case's number ("C-0001").
        service: What the case is for.
        ticket_id: Row of the visit, None = it came from none.
        ticket: Its number, as people say it.
        at: When the matter was received.
        promised: The date by which it is promised.
        reprint: The receipt is marked 补打.
    """
    route = [device.id for device in route_for(work.site, "desk", work.actor.account_id)]
    if not route:
        return None
    payload = {
        "number": number,
        "service": _name_of(work.site, service),
        "ticket": ticket,
        "at": at.isoformat(),
        "promised": None if promised is None else promised.isoformat(),
    }
    return add_row(work, RECEIPT, number, payload, route, ticket_id=ticket_id, reprint=reprint)


def notice_row(work: Work, payload: dict[str, Any], ticket_id: int | None, *, reprint: bool = False) -> int | None:
    """Write the outbox row of a materials notice; its visitor waits for it at the desk.

    Gives the row's id, or None when no printer is set up for what happens at desks.

    Args:
        work: The unit of work.
        payload: What the paper says, by the names of its facts; `number` is the notice's own.
        ticket_id: Row of the visit, None = it was given at none.
        reprint: It is marked 补打.
    """
    route = [device.id for device in route_for(work.site, "desk", work.actor.account_id)]
    if not route:
        return None
    return add_row(work, NOTICE, payload["number"], payload, route, ticket_id=ticket_id, reprint=reprint)


def guide_row(work: Work, payload: dict[str, Any], source: str) -> int | None:
    """Write the outbox row of a guide's small paper, for whoever reads it at a kiosk or a desk.

    Gives the row's id, or None when no printer is set up for that source.

    Args:
        work: The unit of work.
        payload: What the paper says, by the names of its facts; `number` is the guide's own.
        source: kiosk or desk.
    """
    route = [device.id for device in route_for(work.site, source, work.actor.account_id)]
    return add_row(work, GUIDE, payload["number"], payload, route) if route else None


def loan_slip_row(work: Work, payload: dict[str, Any], *, reprint: bool = False) -> int | None:
    """Write the outbox row of a loan slip; its borrower waits for it at the counter.

    Gives the row's id, or None when no printer is set up for what happens at desks.

    Args:
        work: The unit of work.
        payload: What the paper says, by the names of its facts; `number` is the slip's own.
        reprint: It is marked 补打.
    """
    route = [device.id for device in route_for(work.site, "desk", work.actor.account_id)]
    return add_row(work, LOAN, payload["number"], payload, route, reprint=reprint) if route else None


def _name_of(site: Site, service: Service) -> str:
    """Name a service in the language of the hall's slips."""
    return service.name_en if site.settings["slip.language"] == "en" and service.name_en else service.name


def add_row(work: Work, kind: str, subject: str, payload: dict[str, Any], route: list[int], **more: Any) -> int:
    """Write an outbox row for the first device of a route, pointless after the time that its kind has."""
    minutes = _MINUTES.get(kind) or work.site.settings["slip.minutes"]
    row = {
        "site_id": work.site.id,
        "kind": kind,
        "subject": subject,
        "payload": payload,
        "device_id": route[0],
        "route": route,
        "made_at": work.now,
        "expires_at": work.now + timedelta(minutes=minutes),
        **more,
    }
    work.changed(changes.OUTBOX)
    return outbox.add(work.tx, row)
