"""What the forms of cases offer: services, people, which kinds ask for consent, and the visit in hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.cases.record import works_cases
from app.core.rights import Right
from app.core.site import Service
from app.core.work import Look, query
from app.queue.classes import bands_of, entitlements
from app.queue.numbers import ticket_name
from db import queue


@dataclass(frozen=True, slots=True)
class ServiceChoice:
    """A service that a case may be about; `days` are the working days it promises, None = the usual ones."""

    code: str
    name: str
    name_en: str
    days: int | None


@dataclass(frozen=True, slots=True)
class PersonChoice:
    """Somebody who may have a case: sign-in name, and as people say it."""

    name: str
    shown: str


@dataclass(frozen=True, slots=True)
class CaseChoices:
    """What the forms of cases offer.

    Attributes:
        today: The business date.
        sensitive: Kinds that ask for consent.
        ticket: The visit in hand at the acting desk; "" = none.
        ticket_service: Code of its service.
        entitlements: Why somebody may be visited at home.
        keep_months: How long after its end a case is kept with its resident.
    """

    today: date
    site: str
    services: tuple[ServiceChoice, ...]
    people: tuple[PersonChoice, ...]
    sensitive: tuple[str, ...]
    two_visitors: bool
    ticket: str
    ticket_service: str
    entitlements: tuple[str, ...] = ()
    keep_months: int = 36


@query(Right.WORK_CASES)
def case_choices(look: Look) -> CaseChoices:
    """Give what the forms of cases offer."""
    services = sorted((one for one in look.site.services.values() if one.active), key=_code)
    people = [
        PersonChoice(one.name, one.display_name or one.name)
        for one in look.site.accounts.values()
        if works_cases(one) and one.site_id == look.site.id
    ]
    ticket, service = _in_hand(look)
    return CaseChoices(
        today=look.today,
        site=look.site.name,
        services=tuple(ServiceChoice(one.code, one.name, one.name_en, one.promise_days) for one in services),
        people=tuple(sorted(people, key=_shown)),
        sensitive=tuple(look.site.settings["cases.sensitive"].split(",")),
        two_visitors=look.site.settings["cases.two_visitors"],
        ticket=ticket,
        ticket_service=service,
        entitlements=entitlements(bands_of(look.site.settings)),
        keep_months=look.site.settings["cases.anonymise_months"],
    )


def _in_hand(look: Look) -> tuple[str, str]:
    desk = look.site.desks.get(look.actor.desk or "")
    row = queue.ticket_at_desk(look.tx, desk.id) if desk is not None else None
    if row is None:
        return "", ""
    service = look.site.services.get(row.service_id)
    return ticket_name(row.letter, row.number, row.carried), service.code if service else ""


def _code(service: Service) -> str:
    return service.code


def _shown(person: PersonChoice) -> str:
    return person.shown
