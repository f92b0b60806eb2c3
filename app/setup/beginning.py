"""What the first-start wizard collects, and the hall made of it: nothing is written before the end, then all of it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from dataclasses import asdict, dataclass, field
from datetime import datetime

from app.accounts.secret import check_new_secret
from app.accounts.sessions import actor_of
from app.core.actor import Actor
from app.core.errors import HallError
from app.core.refusals import as_refusal
from app.core.rights import Role
from app.core.text import NAME_LIMIT
from app.hall import Hall
from app.setup.fields import PERSON_NAME, SERVICE, checked, one_line
from app.setup.new_hall import DeskPlan, HallPlan, NewHall, ServicePlan, make_hall
from app.setup.printers import add_printer
from db import accounts

MOST_FRONT_DESKS = 30
# Who sits before the wizard: in a small hall one person is both, with two accounts and one secret.
OWN = {"both": ("supervisor", "admin"), "supervisor": ("supervisor",), "admin": ("admin",)}


@dataclass(frozen=True, slots=True)
class PrinterPlan:
    """A printer to set up: kind, port and paper as in app/devices/setup.py."""

    name: str
    kind: str
    port: str
    paper_mm: int = 80


@dataclass(frozen=True, slots=True)
class Beginning:
    """What the wizard collected.

    Attributes:
        name: Name of the hall.
        services: In their order.
        front_desks: How many desks residents come to; each takes every service of the front office.
        accessible: Number of the desk that wheelchairs can drive up to, "" = none.
        back_desk: One more desk for the back office.
        people: Sign-in name -> the name colleagues know.
        own: Who sits before the wizard: a key of `OWN`.
        secret: The secret they chose.
        printer: The first printer, None = later.
    """

    name: str = ""
    services: tuple[ServicePlan, ...] = ()
    front_desks: int = 2
    accessible: str = ""
    back_desk: bool = False
    people: Mapping[str, str] = field(default_factory=dict)
    own: str = "both"
    secret: str = ""
    printer: PrinterPlan | None = None


@dataclass(frozen=True, slots=True)
class FirstAccount:
    """One of the first accounts; `secret` is its random first one, "" = chosen by its person."""

    name: str
    display_name: str
    role: str
    secret: str


@dataclass(frozen=True, slots=True)
class Begun:
    """The hall that was made.

    Attributes:
        hall: As `make_hall` tells it.
        accounts: The first accounts, with the random secrets that are shown once.
        desk: Where the person before the wizard sits down, None = at no desk.
        trouble: Why the printer could not be set up, None when all went well.
    """

    hall: NewHall
    accounts: tuple[FirstAccount, ...]
    desk: str | None
    trouble: HallError | None = None


def check_name(name: str) -> str:
    """Check the name of the hall.

    Raises:
        HallError: `missing_field too_long bad_value`.
    """
    return one_line(name, "site.name", NAME_LIMIT, needed=True)


def check_service(service: ServicePlan) -> ServicePlan:
    """Check a service, of the catalogue or of somebody's own.

    Raises:
        HallError: `missing_field too_long bad_value`.
    """
    return ServicePlan(**checked(SERVICE, asdict(service)))


def account_names(beginning: Beginning) -> dict[str, str]:
    """Give the first accounts: sign-in name -> role."""
    desks = {f"desk{desk.number}": Role.RECEPTIONIST.value for desk in desks_of(beginning)}
    return {"admin": Role.ADMIN.value, "supervisor": Role.SUPERVISOR.value, **desks}


def desks_of(beginning: Beginning) -> tuple[DeskPlan, ...]:
    """Make the desks: those residents come to, and perhaps one of the back office."""
    front_codes = tuple(one.code for one in beginning.services if one.office == "front")
    back_codes = tuple(one.code for one in beginning.services if one.office == "back")
    front = front_codes if beginning.back_desk and front_codes and back_codes else None
    numbers = [str(number) for number in range(1, beginning.front_desks + 1)]
    desks = [DeskPlan(number, accessible=number == beginning.accessible, services=front) for number in numbers]
    if beginning.back_desk:
        desks.append(DeskPlan(str(len(desks) + 1), office="back", services=back_codes or None))
    return tuple(desks)


def plan_of(beginning: Beginning) -> HallPlan:
    """Make the plan of the hall.

    Raises:
        HallError: `missing_field bad_value too_long name_taken secret_too_short …`: the first thing that does not fit.
    """
    if not beginning.services:
        raise HallError("missing_field", field="services")
    if not 1 <= beginning.front_desks <= MOST_FRONT_DESKS:
        raise HallError("bad_value", field="desks", value=beginning.front_desks)
    if beginning.own not in OWN:
        raise HallError("bad_value", field="role", value=beginning.own[:40])
    services = tuple(check_service(one) for one in beginning.services)
    named: dict[str, str] = {}
    for service in services:
        if service.code in named:
            raise HallError("code_taken", service=service.code, name=named[service.code])
        named[service.code] = service.name
    names = [service.name for service in services]
    for name in names:
        if names.count(name) > 1:
            raise HallError("name_taken", name=name)
    return HallPlan(
        name=check_name(beginning.name),
        services=services,
        desks=desks_of(beginning),
        secrets=dict.fromkeys(OWN[beginning.own], check_new_secret(beginning.secret)),
        people=_people(beginning),
    )


def begin(address: str, beginning: Beginning, now: datetime | None = None) -> Begun:
    """Make the hall, and set its printer up; a printer that cannot be is told, the hall is there all the same.

    Raises:
        HallError: As `plan_of` and `make_hall`; nothing was written.
    """
    plan = plan_of(beginning)
    made = make_hall(address, plan, now)
    firsts = tuple(
        FirstAccount(name, plan.people[name], role, made.printed.get(name, ""))
        for name, role in account_names(beginning).items()
    )
    desk = plan.desks[0].number if "supervisor" in OWN[beginning.own] else None
    trouble = _set_printer_up(address, beginning.printer) if beginning.printer is not None else None
    return Begun(made, firsts, desk, trouble)


def _people(beginning: Beginning) -> dict[str, str]:
    """Give every first account its person's name; no two alike, or the sign-in page could not tell them apart."""
    people: dict[str, str] = {}
    for name in account_names(beginning):
        shown = one_line(beginning.people.get(name, ""), "display_name", PERSON_NAME, needed=True)
        if shown in people.values():
            raise HallError("name_taken", name=shown)
        people[name] = shown
    return people


def _set_printer_up(address: str, printer: PrinterPlan) -> HallError | None:
    values = {"name": printer.name, "port": printer.port, "paper_mm": printer.paper_mm}
    try:
        # A hall that cannot be opened just now is no reason to lose the first secrets with it.
        with as_refusal("folder_trouble"), closing(Hall.open(address)) as hall:
            add_printer(hall, _admin(hall), printer.kind, values)
    except HallError as error:
        return error
    return None


def _admin(hall: Hall) -> Actor:
    with hall.store.read() as tx:
        row = accounts.account_named(tx, "admin")
    if row is None:
        raise HallError("unknown_person", account="admin")
    return actor_of(row)
