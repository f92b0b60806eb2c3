"""What a kiosk shows before a number is taken."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from app.core.rights import Right
from app.core.site import Service
from app.core.work import Look, query
from app.queue.ahead import Takes, desks_take, people_ahead
from app.queue.classes import BANDS, bands_of
from app.queue.hours import HoursNow, hours_now
from app.queue.proofs import PROXY
from app.queue.told import Told
from db import queue

UNSEEN = "other"  # the class that a kiosk gives: it asks for no proof, the desk looks at one later


@dataclass(frozen=True, slots=True)
class KioskService:
    """A service as the kiosk offers it.

    Attributes:
        waiting: People who wait now for it or for what competes with it at some desk: the same as `Taken.ahead`.
        full: Its numbers of today are all given out.
        wait_low_s, wait_high_s: Estimate for somebody who takes a number now, None while unknown.
        before: How many of those who wait are called before such a one, None while unknown.
        first_low_s, first_high_s, first_before: The same for somebody who goes first.
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
    before: int | None = None
    first_before: int | None = None

    def to_first(self) -> KioskService:
        """Give it as somebody who goes first is told."""
        low, high = self.first_low_s, self.first_high_s
        return replace(self, before=self.first_before, wait_low_s=low, wait_high_s=high)


@dataclass(frozen=True, slots=True)
class KioskView:
    """Everything the kiosk shows before a number is taken, read at one instant; times are the site's own.

    Attributes:
        where: The hall's own words on where to wait.
        elderly_from: Age from which somebody goes first.
        for_absent: Who came for such a person goes first, too.
        rated: Whoever was served may rate the visit.
        book: Suggestions and complaints may be left here.
        keep_months: How long after its end a case is kept with its resident.
    """

    now: datetime
    site_name: str
    business_date: date
    day_closed: bool
    hours: HoursNow
    services: tuple[KioskService, ...]
    where: str
    elderly_from: int = BANDS[0]
    for_absent: bool = False
    rated: bool = False
    book: bool = False
    keep_months: int = 36

    def told_to(self, first: bool) -> KioskView:
        """Give the view for one visitor: who goes first is told that wait."""
        if not first:
            return self
        return replace(self, services=tuple(one.to_first() for one in self.services))


@query(Right.TAKE_TICKET)
def kiosk_view(look: Look) -> KioskView:
    """Give everything the kiosk shows; back office services are not offered to whoever walks in."""
    local = look.now.astimezone(look.site.tzinfo())
    takes, told = desks_take(look), Told(look)
    return KioskView(
        now=local,
        site_name=look.site.name,
        business_date=look.today,
        day_closed=look.state.day_closed and look.state.business_date == look.today,
        hours=hours_now(local, look.site.settings),
        services=tuple(
            _offered(look, service, takes, told)
            for service in look.site.services.values()
            if service.active and service.office == "front"
        ),
        where=look.site.settings["kiosk.where"],
        elderly_from=bands_of(look.site.settings)[0],
        for_absent=look.site.settings[PROXY],
        rated=look.site.settings["rating.ask"],
        book=look.site.settings["cases.book"],
        keep_months=look.site.settings["cases.anonymise_months"],
    )


def _offered(look: Look, service: Service, takes: Takes, told: Told) -> KioskService:
    waiting, full = people_ahead(look, service, takes), False
    if service.daily_max is not None:
        full = queue.taken_for(look.tx, look.site.id, look.today, service.id) >= service.daily_max
    named = service.code, service.letter, service.name, service.name_en
    low, high = told.newcomer(service.id)
    first_low, first_high = told.newcomer(service.id, UNSEEN)
    first_before = told.before(service.id, UNSEEN, waiting)
    return KioskService(*named, waiting, full, low, high, first_low, first_high, waiting, first_before)
