"""Write guides, their versions and what was printed of them; read them back."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import desc, func, insert, select, update

from db import search
from db.schema.guides import guide, guide_print, guide_version
from db.store import Tx, new_key


class GuideRow(NamedTuple):
    """A guide as it stands now."""

    id: int
    number: str
    site_id: int
    same_key: str
    service_id: int | None
    status: str
    starter: bool
    title: str
    department: str
    category: str
    content: dict[str, Any]
    version: int
    checked_on: date | None
    checked_by: str
    next_review: date | None
    alert: str
    alert_until: date | None
    changed_at: datetime
    changed_by: int | None


class GuideHead(NamedTuple):
    """A guide as lists show it, without its content."""

    id: int
    number: str
    service_id: int | None
    status: str
    starter: bool
    title: str
    department: str
    category: str
    version: int
    checked_on: date | None
    next_review: date | None
    alert: str
    alert_until: date | None


class VersionRow(NamedTuple):
    """A guide as it stood after one change."""

    guide_id: int
    version: int
    status: str
    content: dict[str, Any]
    checked_on: date | None
    checked_by: str
    next_review: date | None
    alert: str
    alert_until: date | None
    at: datetime
    account_id: int | None
    note: str


_ROW = select(*(guide.c[name] for name in GuideRow._fields))
_HEAD = select(*(guide.c[name] for name in GuideHead._fields))
_VERSION = select(*(guide_version.c[name] for name in VersionRow._fields))
_VERSIONED = [name for name in VersionRow._fields if name in GuideRow._fields]


def add_guide(tx: Tx, values: dict[str, Any], note: str = "") -> GuideRow:
    """Add a guide with its first version and give it a number, G- and at least four digits."""
    key = new_key(tx.execute(insert(guide), {**values, "number": secrets.token_hex(6)}))
    tx.execute(update(guide).where(guide.c.id == key).values(number=f"G-{key:04d}"))
    row = guide_of(tx, key)
    _keep_version(tx, row, note)
    return row


def update_guide(tx: Tx, row: GuideRow, note: str = "", **values: Any) -> GuideRow | None:
    """Write columns of a guide as a new version; None when somebody else changed it since."""
    where = (guide.c.id == row.id, guide.c.version == row.version)
    if not tx.execute(update(guide).where(*where).values(version=row.version + 1, **values)).rowcount:
        return None
    now = row._replace(version=row.version + 1, **values)
    _keep_version(tx, now, note)
    return now


def _keep_version(tx: Tx, row: GuideRow, note: str) -> None:
    kept = {name: getattr(row, name) for name in _VERSIONED}
    told = {"guide_id": row.id, "at": row.changed_at, "account_id": row.changed_by, "note": note}
    tx.execute(insert(guide_version), {**kept, **told})


def guide_of(tx: Tx, guide_id: int) -> GuideRow:
    """Read one guide."""
    return GuideRow._make(tx.execute(_ROW.where(guide.c.id == guide_id)).one())


def guide_numbered(tx: Tx, site_id: int, number: str) -> GuideRow | None:
    """Read a guide of a site by its number."""
    found = tx.execute(_ROW.where(guide.c.number == number, guide.c.site_id == site_id)).first()
    return None if found is None else GuideRow._make(found)


def guides_titled(tx: Tx, site_id: int, title: str) -> list[GuideRow]:
    """Read the guides of a site with exactly this title."""
    found = tx.execute(_ROW.where(guide.c.title == title, guide.c.site_id == site_id).order_by(guide.c.id))
    return [GuideRow._make(row) for row in found]


def guides_by_key(tx: Tx, site_id: int, keys: Collection[str]) -> dict[str, GuideRow]:
    """Read guides of a site by what makes them the same."""
    if not keys:
        return {}
    found = tx.execute(_ROW.where(guide.c.site_id == site_id, guide.c.same_key.in_(keys)))
    return {row.same_key: GuideRow._make(row) for row in found}


def guides_at(tx: Tx, site_id: int, status: str = "") -> list[GuideRow]:
    """Read all guides of a site with their content, by department, category and title."""
    query = _ROW.where(guide.c.site_id == site_id)
    if status:
        query = query.where(guide.c.status == status)
    order = (guide.c.department, guide.c.category, guide.c.title, guide.c.id)
    return [GuideRow._make(row) for row in tx.execute(query.order_by(*order))]


def heads_at(tx: Tx, site_id: int, *, ids: Collection[int] | None = None, status: str = "") -> list[GuideHead]:
    """Read the guides of a site as lists show them, by department, category and title."""
    query = _HEAD.where(guide.c.site_id == site_id)
    if ids is not None:
        query = query.where(guide.c.id.in_(ids))
    if status:
        query = query.where(guide.c.status == status)
    order = (guide.c.department, guide.c.category, guide.c.title, guide.c.id)
    return [GuideHead._make(row) for row in tx.execute(query.order_by(*order))]


def guides_found(tx: Tx, site_id: int, begun: str, limit: int) -> list[int]:
    """Give the guides of a site that have a token which begins like this, the best first, at most `limit`."""
    own = select(guide.c.id).where(guide.c.site_id == site_id)
    return search.found_by(tx, search.GUIDE, begun, limit, own)


def guides_of_service(tx: Tx, site_id: int, service_id: int) -> list[GuideHead]:
    """Read the published guides of a service's visits as lists show them, the oldest first."""
    where = (guide.c.site_id == site_id, guide.c.service_id == service_id, guide.c.status == "published")
    return [GuideHead._make(row) for row in tx.execute(_HEAD.where(*where).order_by(guide.c.id))]


def guide_of_service(tx: Tx, site_id: int, service_id: int) -> GuideRow | None:
    """Read the published guide that belongs to the visits of a service."""
    where = (guide.c.site_id == site_id, guide.c.service_id == service_id, guide.c.status == "published")
    found = tx.execute(_ROW.where(*where).order_by(guide.c.id).limit(1)).first()
    return None if found is None else GuideRow._make(found)


def due_for_review(tx: Tx, site_id: int, by: date) -> list[GuideHead]:
    """Read the published guides whose review is due by a day, soonest first."""
    query = _HEAD.where(guide.c.site_id == site_id, guide.c.status == "published", guide.c.next_review <= by)
    return [GuideHead._make(row) for row in tx.execute(query.order_by(guide.c.next_review, guide.c.id))]


def versions_of(tx: Tx, guide_id: int) -> list[VersionRow]:
    """Read all versions of a guide, the newest first."""
    query = _VERSION.where(guide_version.c.guide_id == guide_id).order_by(desc(guide_version.c.version))
    return [VersionRow._make(row) for row in tx.execute(query)]


def version_of(tx: Tx, guide_id: int, version: int) -> VersionRow | None:
    """Read one version of a guide."""
    where = (guide_version.c.guide_id == guide_id, guide_version.c.version == version)
    found = tx.execute(_VERSION.where(*where)).first()
    return None if found is None else VersionRow._make(found)


def add_print(tx: Tx, values: dict[str, Any]) -> int:
    """Note that a paper was printed; give its row."""
    return new_key(tx.execute(insert(guide_print), values))


def printed_on(tx: Tx, site_id: int, first: date, last: date) -> dict[str, int]:
    """Count copies printed on these days, by paper."""
    query = select(guide_print.c.paper, func.sum(guide_print.c.copies)).where(
        guide_print.c.site_id == site_id, guide_print.c.business_date.between(first, last)
    )
    return {row[0]: int(row[1]) for row in tx.execute(query.group_by(guide_print.c.paper))}
