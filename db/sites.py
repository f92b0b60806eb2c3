"""Read and write sites, services, desks, settings and the store's own facts."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Text, bindparam, cast, func, insert, select, update

from db.schema.accounts import account
from db.schema.sites import desk, service, setting, site, site_state, store_info
from db.store import Store, Tx, new_key


class SiteStateRow(NamedTuple):
    """The hot row of a site."""

    site_id: int
    business_date: date | None
    day_closed: bool
    setup_revision: int
    audit_seq: int
    audit_head: str
    last_call: int
    waiting: dict[str, int] | None


class DeskRow(NamedTuple):
    """A desk as it stands now."""

    id: int
    number: str
    name: str
    office: str
    accessible: bool
    active: bool
    services: list[int] | None
    state: str
    scope_id: int | None
    account_id: int | None
    pause_reason: str
    changed_at: datetime | None


_STATE = select(*(site_state.c[name] for name in SiteStateRow._fields)).where(
    site_state.c.site_id == bindparam("site_id")
)
_STATE_LOCKED = _STATE.with_for_update()
_UPDATE_STATE = update(site_state).where(site_state.c.site_id == bindparam("of_site"))
_DESK = select(*(desk.c[name] for name in DeskRow._fields)).where(desk.c.site_id == bindparam("site_id"))
_DESK_ONE = _DESK.where(desk.c.number == bindparam("number"))
_UPDATE_DESK = update(desk).where(desk.c.id == bindparam("desk_id"))


def lock_state(tx: Tx, site_id: int) -> SiteStateRow:
    """Read the hot row of a site and keep every other writer of this site out until the end."""
    return SiteStateRow._make(tx.execute(_STATE_LOCKED, {"site_id": site_id}).one())


def read_state(tx: Tx, site_id: int) -> SiteStateRow:
    """Read the hot row of a site."""
    return SiteStateRow._make(tx.execute(_STATE, {"site_id": site_id}).one())


def update_state(tx: Tx, site_id: int, **values: Any) -> None:
    """Write columns of the hot row."""
    tx.execute(_UPDATE_STATE, {**values, "of_site": site_id})


def bump_setup(tx: Tx) -> None:
    """Tell every process that services, desks, settings or accounts changed, at any site."""
    tx.execute(update(site_state).values(setup_revision=site_state.c.setup_revision + 1))


def read_info(tx: Tx) -> dict[str, str]:
    """Read the store's own facts."""
    return {row.name: row.value for row in tx.execute(select(store_info))}


def write_info(tx: Tx, name: str, value: str) -> None:
    """Write one of the store's own facts."""
    if not tx.execute(update(store_info).where(store_info.c.name == name).values(value=value)).rowcount:
        tx.execute(insert(store_info).values(name=name, value=value))


def read_sites(tx: Tx) -> list[dict[str, Any]]:
    """Read all sites, oldest first."""
    return [dict(row) for row in tx.execute(select(site).order_by(site.c.id)).mappings()]


def read_site(tx: Tx, site_id: int) -> dict[str, Any]:
    """Read one site."""
    return dict(tx.execute(select(site).where(site.c.id == site_id)).mappings().one())


def read_services(tx: Tx, site_id: int) -> list[dict[str, Any]]:
    """Read the services of a site in their order."""
    found = select(service).where(service.c.site_id == site_id).order_by(service.c.position, service.c.code)
    return [dict(row) for row in tx.execute(found).mappings()]


def read_desks(tx: Tx, site_id: int) -> list[DeskRow]:
    """Read the desks of a site as they stand now."""
    rows = tx.execute(_DESK.order_by(desk.c.id), {"site_id": site_id})
    return [DeskRow._make(row) for row in rows]


def read_desk(tx: Tx, site_id: int, number: str) -> DeskRow | None:
    """Read one desk by its number."""
    row = tx.execute(_DESK_ONE, {"site_id": site_id, "number": number}).first()
    return None if row is None else DeskRow._make(row)


def update_desk(tx: Tx, desk_id: int, **values: Any) -> None:
    """Write columns of a desk."""
    tx.execute(_UPDATE_DESK, {**values, "desk_id": desk_id})


def read_settings(tx: Tx, site_id: int) -> dict[str, Any]:
    """Read the settings of a site that were ever set; None for a value that is no JSON."""
    rows = tx.execute(select(setting.c.name, cast(setting.c.value, Text)).where(setting.c.site_id == site_id))
    return {name: _read_json(text) for name, text in rows}


def _read_json(text: str | None) -> Any:
    """Read a value as stored; a hand in the database may have left anything there."""
    try:
        return None if text is None else json.loads(text)
    except ValueError:
        return None


def write_setting(tx: Tx, site_id: int, name: str, value: Any) -> None:
    """Write one setting of a site."""
    where = (setting.c.site_id == site_id, setting.c.name == name)
    if not tx.execute(update(setting).where(*where).values(value=value)).rowcount:
        tx.execute(insert(setting).values(site_id=site_id, name=name, value=value))


def add_site(tx: Tx, **values: Any) -> int:
    """Add a site with its hot row; give its id."""
    site_id = new_key(tx.execute(insert(site).values(**values)))
    tx.execute(insert(site_state).values(site_id=site_id))
    return site_id


def add_service(tx: Tx, **values: Any) -> int:
    """Add a service; give its id."""
    return new_key(tx.execute(insert(service).values(**values)))


def update_service(tx: Tx, service_id: int, **values: Any) -> None:
    """Write columns of a service."""
    tx.execute(update(service).where(service.c.id == service_id).values(**values))


def add_desk(tx: Tx, **values: Any) -> int:
    """Add a desk; give its id."""
    return new_key(tx.execute(insert(desk).values(**values)))


def update_site(tx: Tx, site_id: int, **values: Any) -> None:
    """Write columns of a site."""
    tx.execute(update(site).where(site.c.id == site_id).values(**values))


def set_zone(tx: Tx, site_id: int, zone: str) -> None:
    """Set the time zone of a site."""
    tx.execute(update(site).where(site.c.id == site_id).values(zone=zone))


def occupied_desks(tx: Tx, site_id: int) -> dict[str, str]:
    """Give desk number -> display name of who sits there."""
    rows = tx.execute(
        select(desk.c.number, func.coalesce(account.c.display_name, account.c.name).label("who"))
        .join(account, account.c.id == desk.c.account_id)
        .where(desk.c.site_id == site_id)
    )
    return {row.number: row.who for row in rows}


def holds_a_hall(store: Store) -> bool:
    """Tell whether the store has been set up (it has a site)."""
    with store.read() as tx:
        return tx.execute(select(site.c.id).limit(1)).first() is not None


def may_begin(tx: Tx) -> bool:
    """Tell whether there is no hall yet, and keep every other `init` out until the end."""
    if tx.dialect.name != "sqlite":  # there the transaction holds the one write lock anyway
        tx.exec_driver_sql(f"LOCK TABLE {site.name} IN SHARE ROW EXCLUSIVE MODE")
    return tx.execute(select(site.c.id).limit(1)).first() is None
