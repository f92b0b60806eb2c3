"""Open a case: from a visit, by phone, by a grid worker, from a notice, or as a complaint or suggestion."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from app.cases import visits
from app.cases.papers import take_papers_in
from app.cases.record import CaseState, note_step, require_reader, staff_account, state_of, usual_promise
from app.cases.terms import KINDS, SOURCES, VISIT
from app.core import changes
from app.core.errors import HallError
from app.core.open_days import asked_date
from app.core.rights import Right
from app.core.site import Service
from app.core.text import NOTE_LIMIT, clean
from app.core.work import Work, use_case
from app.devices.slips import receipt_row
from app.guides.catalogue import find_guide
from app.guides.notices import find_notice
from app.queue.classes import bands_of, entitlements
from app.queue.find import find_ticket
from app.queue.numbers import ticket_name
from app.residents.register import find_resident, known_or_new
from db import cases, home_visits, queue
from db.cases import CaseRow

TITLE_LIMIT, WISH_LIMIT, CONSENT_LIMIT = 200, 200, 20
ADDRESS_LIMIT, SAFETY_LIMIT = visits.ADDRESS_LIMIT, visits.SAFETY_LIMIT


@use_case(Right.WORK_CASES)
def open_case(
    work: Work,
    kind: str,
    *,
    service: str | None = None,
    title: str = "",
    source: str = "visit",
    ticket: str | None = None,
    notice: str | None = None,
    guide: str | None = None,
    person: dict[str, Any] | None = None,
    papers: Sequence[dict[str, Any]] = (),
    promise_date: date | None = None,
    owner: str | None = None,
    note: str = "",
    consent: str = "",
    visit: dict[str, Any] | None = None,
) -> CaseState:
    """Open a case; of a visit in hand with a service its slip comes out of the desk's printer.

    Args:
        work: The open unit of work.
        kind: paper help visit referral complaint suggestion.
        service: Code of the service it is about; without it `title` says that in a few words.
        title: In a few words, where there is no service.
        source: visit phone grid notice kiosk rating.
        ticket: The visit it comes from, named by its number today.
        notice: The materials notice it comes from.
        guide: Number of the guide it goes by; without it the notice's, or the service's where that has only one.
        person: `name` with `phone`, or `resident` with a code; None = nobody's.
        papers: Taken in: `name`, `originals`, `copies`.
        promise_date: By when; without it the service's own working days.
        owner: Sign-in name of who has it; without it whoever opens it.
        note: What is to be done.
        consent: Version of the privacy notice that the resident agreed to, where the kind asks for one.
        visit: Of a visit at home: `address`, `wished`, `entitlement`, `safety`.

    Raises:
        HallError: `bad_value missing_field too_long unknown_service unknown_ticket unknown_notice unknown_guide
            which_guide unknown_resident unknown_account account_off bad_phone consent_needed number_in_text
            supervisors_only`.
    """
    consent = clean(consent, "consent", CONSENT_LIMIT).strip()
    about, title = _about(work, kind, source, service, title, consent)
    who = staff_account(work, owner) if owner is not None else work.actor.account_id or None
    require_reader(work, source, who, "source")
    values = {
        "kind": kind,
        "source": source,
        "service_id": about.id if about else None,
        "title": title,
        **_origin(work, about, ticket, notice, guide),
        "resident_id": _person(work, person),
        **_opened(work),
        "owner_id": who,
        "promised": _promise(work, kind, about, promise_date),
        "note": clean(note, "note", NOTE_LIMIT),
        "consent": consent,
    }
    return _added(work, values, papers, visit or {})


def _added(work: Work, values: dict[str, Any], papers: Sequence[dict[str, Any]], visit: dict[str, Any]) -> CaseState:
    row = cases.add_case(work.tx, values)
    note_step(work, row.id, "opened", row.note)
    _print_slip(work, row)
    take_papers_in(work, row, papers)
    if row.kind == VISIT:
        _add_visit(work, row.id, visit)
    work.subject = row.number
    work.changed(changes.CASES)
    return state_of(work, row)


def _print_slip(work: Work, row: CaseRow) -> None:
    """Let the resident who is here take the number along; the receipt to sign is a page of its own."""
    service = work.site.services.get(row.service_id or 0)
    if service is None or row.ticket_id is None:
        return
    visit = queue.ticket_by_id(work.tx, row.ticket_id)
    receipt_row(
        work,
        number=row.number,
        service=service,
        ticket_id=row.ticket_id,
        ticket=ticket_name(visit.letter, visit.number, visit.carried),
        at=row.opened_at,
        promised=row.promised,
    )


def _about(
    work: Work, kind: str, source: str, service: str | None, title: str, consent: str
) -> tuple[Service | None, str]:
    """Check what a case is about; give its service and its title."""
    if kind not in KINDS or source not in SOURCES:
        raise HallError("bad_value", field="kind" if kind not in KINDS else "source")
    about = work.site.service(service) if service is not None else None
    title = clean(title, "title", TITLE_LIMIT, needed=about is None).strip()
    # At a kiosk nobody is there to ask: what is left without a number tells of nobody, and a number comes with consent.
    asked = work.allows(Right.WORK_CASES)
    if asked and kind in work.site.settings["cases.sensitive"].split(",") and not consent:
        raise HallError("consent_needed", field="consent", kind=kind)
    return about, title


def _origin(
    work: Work, about: Service | None, ticket: str | None, notice: str | None, guide: str | None
) -> dict[str, Any]:
    told = find_notice(work, notice) if notice is not None else None
    seen = find_ticket(work, ticket) if ticket is not None else None
    kept = told.guide_id if told else None
    if guide is not None:
        kept = find_guide(work, guide).id
    elif kept is None and about is not None:
        kept = cases.only_guide(work.tx, work.site.id, about.id)
    return {"ticket_id": seen.id if seen else None, "notice_id": told.id if told else None, "guide_id": kept}


def _opened(work: Work) -> dict[str, Any]:
    who = work.actor.account_id or None
    return {"site_id": work.site.id, "opened_at": work.now, "opened_on": work.today, "opened_by": who}


def _person(work: Work, person: dict[str, Any] | None) -> int | None:
    if not person:
        return None
    if person.get("resident") is not None:
        return find_resident(work, person["resident"]).id
    if "name" not in person:
        raise HallError("missing_field", field="name")
    return known_or_new(work, person["name"], person.get("phone") or "").id


def _promise(work: Work, kind: str, about: Service | None, asked: date | None) -> date:
    if asked is not None:
        return asked_date(asked, work.today, work.site.open_days(), "promise_date")
    return usual_promise(work, kind, about)


def _entitlement(work: Work, said: object) -> str:
    if said and said not in entitlements(bands_of(work.site.settings)):
        raise HallError("bad_value", field="entitlement")
    return str(said)


def _add_visit(work: Work, case_id: int, visit: dict[str, Any]) -> None:
    known = {"address", "wished", "entitlement", "safety"}
    if not set(visit) <= known:
        raise HallError("bad_value", field="visit")
    address = clean(visit.get("address", ""), "address", ADDRESS_LIMIT, needed=True).strip()
    home_visits.add_visit(
        work.tx,
        {
            "case_id": case_id,
            "site_id": work.site.id,
            "entitlement": _entitlement(work, visit.get("entitlement") or ""),
            "address": work.secrets.seal(address),
            "wished": clean(visit.get("wished", ""), "wished", WISH_LIMIT),
            "safety": clean(visit.get("safety", ""), "safety", SAFETY_LIMIT),
        },
    )
