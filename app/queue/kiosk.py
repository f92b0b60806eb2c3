"""What a kiosk shows before a number is taken."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from app.core.rights import Right
from app.core.site import Service
from app.core.work import Look, query
from app.queue.change import waiting_for
from app.queue.hours import HoursNow, hours_now
from app.queue.told import Told
from db import queue

UNSEEN = "other"  # the class that a kiosk gives: it asks for no proof, the desk looks at one later


@dataclass(frozen=True, slots=True)
class KioskService:
    """A service as the kiosk offers it.

    Attributes:
        waiting: People who wait for it now.
        wait_low_s, wait_high_s: Estimate for somebody who takes a number now, None while unknown.
        first_low_s, first_high_s: The same for somebody who goes first.
        full: Its numbers of today are all given out.
    """

    code: str
    letter: str
    name: str
    name_en: str
    waiting: int
    full: bool
    wait_low_s: int | None = None
    wait_high_s: int | None = None
    first_low_s: int | None = None
    first_high_s: int | None = None


@dataclass(frozen=True, slots=True)
class KioskView:
    """Everything the kiosk shows before a number is taken, read at one instant; times are the site's own."""

    now: datetime
    site_name: str
    business_date: date
    day_closed: bool
    hours: HoursNow
    services: tuple[KioskService, ...]
    where: str  # the hall's own words on where to wait

    def told_to(self, first: bool) -> KioskView:
        """Give the view for one visitor: who goes first is told that wait."""
        if not first:
            return self
        services = (replace(one, wait_low_s=one.first_low_s, wait_high_s=one.first_high_s) for one in self.services)
        return replace(self, services=tuple(services))


@query(Right.TAKE_TICKET)
def kiosk_view(look: Look) -> KioskView:
    """Give everything the kiosk shows; back office services are not offered to whoever walks in."""
    local = look.now.astimezone(look.site.tzinfo())
    waiting, told = waiting_for(look), Told(look)
    return KioskView(
        now=local,
        site_name=look.site.name,
        business_date=look.today,
        day_closed=look.state.day_closed and look.state.business_date == look.today,
        hours=hours_now(local, look.site.settings),
        services=tuple(
            _offered(look, service, waiting.get(service.id, 0), told)
            for service in look.site.services.values()
            if service.active and service.office == "front"
        ),
        where=look.site.settings["kiosk.where"],
    )


def _offered(look: Look, service: Service, waiting: int, told: Told) -> KioskService:
    full = False
    if service.daily_max is not None:
        full = queue.taken_for(look.tx, look.site.id, look.today, service.id) >= service.daily_max
    ranges = *told.newcomer(service.id), *told.newcomer(service.id, UNSEEN)
    return KioskService(service.code, service.letter, service.name, service.name_en, waiting, full, *ranges)
