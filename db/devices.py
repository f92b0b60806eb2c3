"""Read and write devices, and the claims of the processes that drive them."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import bindparam, delete, insert, select, update

from db.schema.devices import device, device_claim
from db.store import Tx, new_key


class DeviceRow(NamedTuple):
    """A device as stored."""

    id: int
    name: str
    kind: str
    pc: str
    pc_name: str
    port: str
    paper_mm: int
    answers: bool
    cuts: bool
    sources: list[str] | None
    accounts: list[int] | None
    priority: int
    state: str
    low: bool
    state_at: datetime | None


class ClaimRow(NamedTuple):
    """Which process drives a device, and when it last said so."""

    device_id: int
    holder: int
    pid: int
    beat_at: datetime


_DEVICES = (
    select(*(device.c[name] for name in DeviceRow._fields))
    .where(device.c.site_id == bindparam("site_id"), device.c.active)
    .order_by(device.c.priority, device.c.id)
)
_CLAIMS = select(*(device_claim.c[name] for name in ClaimRow._fields))


def read_devices(tx: Tx, site_id: int) -> list[DeviceRow]:
    """Read the devices of a site in the order they are tried."""
    return [DeviceRow._make(row) for row in tx.execute(_DEVICES, {"site_id": site_id})]


def add_device(tx: Tx, **values: Any) -> int:
    """Add a device; give its id."""
    return new_key(tx.execute(insert(device).values(**values)))


def update_device(tx: Tx, device_id: int, **values: Any) -> None:
    """Write columns of a device."""
    tx.execute(update(device).where(device.c.id == device_id).values(**values))


def claims(tx: Tx, device_ids: list[int]) -> dict[int, ClaimRow]:
    """Read the claims on these devices."""
    rows = tx.execute(_CLAIMS.where(device_claim.c.device_id.in_(device_ids)))
    return {row.device_id: ClaimRow._make(row) for row in rows}


def write_claim(tx: Tx, claim: ClaimRow) -> None:
    """Write a claim over the one that is there."""
    known = device_claim.c.device_id == claim.device_id
    if not tx.execute(update(device_claim).where(known).values(**claim._asdict())).rowcount:
        tx.execute(insert(device_claim), claim._asdict())


def drop_claim(tx: Tx, device_id: int, holder: int | None = None) -> None:
    """Delete a device's claim, or only that of one holder."""
    known = delete(device_claim).where(device_claim.c.device_id == device_id)
    tx.execute(known if holder is None else known.where(device_claim.c.holder == holder))
