"""What the pages of the set-up show."""

from __future__ import annotations

from app.core.rights import Right
from app.core.settings import DECLARED
from app.core.site import Service
from app.core.work import Look, query
from app.queue.change import waiting_for
from app.setup.results import DeskSetup, ServiceInfo, SetupView
from db import queue, sites
from db.sites import DeskRow


@query(Right.EDIT_SETUP)
def setup_view(look: Look) -> SetupView:
    """Give a site's whole set-up; services in use come first, then the retired ones."""
    site = look.site
    ordered = sorted(site.services.values(), key=_is_retired)
    waiting = waiting_for(look)
    return SetupView(
        code=site.code,
        name=site.name,
        zone=site.zone,
        services=tuple(_service(service, waiting.get(service.id, 0)) for service in ordered),
        desks=_desks(look),
        settings=site.settings,
        changed=frozenset(one.name for one in DECLARED if site.settings[one.name] != one.default),
    )


def _is_retired(service: Service) -> bool:
    return not service.active


def _service(service: Service, waiting: int) -> ServiceInfo:
    return ServiceInfo(
        code=service.code,
        name=service.name,
        name_en=service.name_en,
        office=service.office,
        minutes=service.minutes,
        daily_max=service.daily_max,
        promise_days=service.promise_days,
        active=service.active,
        waiting=waiting,
    )


def _desks(look: Look) -> tuple[DeskSetup, ...]:
    people = sites.occupied_desks(look.tx, look.site.id)
    busy = {row.desk_id for row in queue.tickets_in(look.tx, look.site.id, "called", "serving")}
    rows = sorted(sites.read_desks(look.tx, look.site.id), key=desk_order)
    return tuple(_desk(look, row, people.get(row.number, ""), row.id in busy) for row in rows)


def desk_order(row: DeskRow) -> tuple[bool, int, str]:
    """Order desks as they stand in the hall: 2 before 10, removed ones last."""
    return not row.active, int(row.number) if row.number.isdecimal() else 1 << 30, row.number


def _desk(look: Look, row: DeskRow, person: str, busy: bool) -> DeskSetup:
    services = look.site.services.values()
    codes = None
    if row.services is not None:
        codes = tuple(service.code for service in services if service.id in row.services and service.active)
    return DeskSetup(
        number=row.number,
        name=row.name,
        office=row.office,
        accessible=row.accessible,
        services=codes,
        active=row.active,
        state=row.state,
        person=person,
        busy=busy,
    )
