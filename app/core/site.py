"""A site as every use case sees it: services, desks, settings and accounts, read once a revision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime, timedelta, timezone, tzinfo
from functools import cached_property, lru_cache
from typing import Any, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.core.errors import HallError
from app.core.open_days import OpenDays, read_open_days
from app.core.rights import Role
from app.core.settings import Check, read_settings
from db import accounts as account_rows
from db import devices as device_rows
from db import sites as site_rows
from db.store import Tx


@dataclass(frozen=True, slots=True)
class Service:
    """Something a resident comes for; its letter names its number series."""

    id: int
    code: str
    name: str
    name_en: str
    office: str
    minutes: int
    daily_max: int | None
    promise_days: int | None
    active: bool

    @property
    def letter(self) -> str:
        """Give the letter of its number series."""
        return self.code[0]


@dataclass(frozen=True, slots=True)
class Desk:
    """A desk as set up. What it does now is read where it is needed."""

    id: int
    number: str
    name: str
    office: str
    accessible: bool
    services: tuple[int, ...] | None


@dataclass(frozen=True, slots=True)
class Account:
    """What rights need to know of an account, and boards of an enrolled device."""

    id: int
    site_id: int
    name: str
    display_name: str
    role: Role
    active: bool
    desks: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Device:
    """A printer as set up. How it is doing is read where it is needed.

    Attributes:
        kind: escpos, system or pdf.
        pc: Mark of the PC it belongs to.
        port: Address of an ESC/POS printer, name of a system printer, or folder for PDF files.
        sources: Where the tickets come from whose slips it prints; None = anywhere.
        accounts: The accounts whose tickets' slips it prints; None = all.
        priority: The lowest number is tried first.
    """

    id: int
    name: str
    kind: str
    pc: str
    port: str
    paper_mm: int
    answers: bool
    cuts: bool
    sources: tuple[str, ...] | None
    accounts: tuple[int, ...] | None
    priority: int


Kind = TypeVar("Kind", Service, Desk, Account, Device)


@dataclass(frozen=True)
class Site:
    """One site at one revision of its set-up."""

    id: int
    code: str
    name: str
    kind: str
    zone: str
    revision: int
    services: Mapping[int, Service]
    desks: Mapping[str, Desk]
    accounts: Mapping[int, Account]
    settings: Mapping[str, Any]
    devices: Mapping[int, Device] = field(default_factory=dict)
    places: Mapping[int, str] = field(default_factory=dict)  # code of every site of the store by row
    # What desks took, by row of desk_scope: such rows never change, so they are read once.
    scopes: dict[int, Any] = field(default_factory=dict, compare=False)

    def service(self, code: object) -> Service:
        """Find an active service by its code.

        Raises:
            HallError: `unknown_service`.
        """
        wanted = str(code).upper() if isinstance(code, str) else None
        for service in self.services.values():
            if service.code == wanted and service.active:
                return service
        raise HallError("unknown_service", service=str(code)[:40])

    def desk(self, number: object) -> Desk:
        """Find a desk by its number, given as 1 or "1".

        Raises:
            HallError: `unknown_desk`.
        """
        desk = None if isinstance(number, bool) else self.desks.get(str(number))
        if desk is None:
            raise HallError("unknown_desk", desk=str(number)[:40])
        return desk

    @cached_property
    def desks_by_id(self) -> Mapping[int, Desk]:
        """Give the desks by row."""
        return {desk.id: desk for desk in self.desks.values()}

    def tzinfo(self) -> tzinfo:
        """Give the site's time zone."""
        return zone_of(self.zone)

    def local_date(self, at: datetime) -> date:
        """Give the date a time falls on at the site."""
        return at.astimezone(self.tzinfo()).date()

    def open_days(self) -> OpenDays:
        """Give on which days the site works."""
        return read_open_days(self.settings)


@lru_cache(maxsize=64)
def zone_of(name: str) -> tzinfo:
    """Give the time zone of an IANA name or a fixed offset like +01:00.

    Raises:
        HallError: `bad_value` when there is none.
    """
    try:
        if name[:1] in ("+", "-"):
            sign = -1 if name[0] == "-" else 1
            hours, minutes = name[1:].split(":")
            return timezone(sign * timedelta(hours=int(hours), minutes=int(minutes)))
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise HallError("bad_value", field="timezone", value=name[:40]) from error


def read_site(tx: Tx, site_id: int, revision: int, check: Check) -> Site:
    """Read a site whole; a setting whose stored value `check` refuses has its default."""
    site = site_rows.read_site(tx, site_id)
    services = [_as(Service, found) for found in site_rows.read_services(tx, site_id)]
    return Site(
        id=site_id,
        code=site["code"],
        name=site["name"],
        kind=site["kind"],
        zone=site["zone"],
        revision=revision,
        services={service.id: service for service in services},
        desks={row.number: _as(Desk, row._asdict()) for row in site_rows.read_desks(tx, site_id) if row.active},
        accounts={row.id: _as(Account, row._asdict(), role=Role(row.role)) for row in account_rows.read_accounts(tx)},
        settings=read_settings(site_rows.read_settings(tx, site_id), check),
        places={row["id"]: row["code"] for row in site_rows.read_sites(tx)},
        devices={row.id: _as(Device, row._asdict()) for row in device_rows.read_devices(tx, site_id)},
    )


def _as(kind: type[Kind], row: Mapping[str, Any], **other: Any) -> Kind:
    """Make a value of the columns of a row, lists as tuples."""
    values: dict[str, Any] = {one.name: row[one.name] for one in fields(kind)} | other
    for name, value in values.items():
        values[name] = tuple(value) if isinstance(value, list) else value
    return kind(**values)
