"""Write residents; find them again."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import bindparam, insert, select, text, update

from db.schema.residents import resident
from db.store import Tx, new_key


class ResidentRow(NamedTuple):
    """A resident or unit; the telephone number is sealed."""

    id: int
    code: str
    site_id: int
    kind: str
    name: str
    name_key: str
    contact: str
    phone: str
    phone_mark: str
    phone_last4: str
    paper_seen: str
    note: str
    suspended_until: date | None
    suspended_reason: str
    forgotten: bool
    made_at: datetime
    version: int


# In words and not as a value: only so does either store see that the partial index fits.
_KNOWN = text("NOT forgotten")
_ROW = select(*(resident.c[name] for name in ResidentRow._fields))
# What every scan asks, made once: to make a statement costs as much as to carry it out.
_ONE = _ROW.where(resident.c.id == bindparam("resident_id"))
_IN = _ROW.where(resident.c.id.in_(bindparam("ids", expanding=True)))
_CODED = _ROW.where(resident.c.code == bindparam("code"), _KNOWN)


def add_resident(tx: Tx, values: dict[str, Any]) -> ResidentRow:
    """Add a resident and give it a code, R- and at least four digits."""
    key = new_key(tx.execute(insert(resident), {**values, "code": secrets.token_hex(6)}))
    tx.execute(update(resident).where(resident.c.id == key).values(code=f"R-{key:04d}"))
    return resident_of(tx, key)


def resident_of(tx: Tx, resident_id: int) -> ResidentRow:
    """Read one resident by row."""
    return ResidentRow._make(tx.execute(_ONE, {"resident_id": resident_id}).one())


def residents_of(tx: Tx, ids: Collection[int]) -> dict[int, ResidentRow]:
    """Read several residents by row."""
    if not ids:
        return {}
    return {row.id: ResidentRow._make(row) for row in tx.execute(_IN, {"ids": list(ids)})}


def resident_coded(tx: Tx, code: str) -> ResidentRow | None:
    """Read a resident by the code of the resident card."""
    found = tx.execute(_CODED, {"code": code}).first()
    return None if found is None else ResidentRow._make(found)


def resident_known(tx: Tx, name_key: str, phone_mark: str) -> ResidentRow | None:
    """Read who has this name and telephone number together."""
    where = (resident.c.name_key == name_key, resident.c.phone_mark == phone_mark, _KNOWN)
    found = tx.execute(_ROW.where(*where)).first()
    return None if found is None else ResidentRow._make(found)


def residents_by_phone(tx: Tx, *, mark: str = "", last4: str = "", limit: int = 20) -> list[ResidentRow]:
    """Read who has a telephone number, by its mark or its last four digits."""
    same = resident.c.phone_mark == mark if mark else resident.c.phone_last4 == last4
    filled = text("phone_mark <> ''" if mark else "phone_last4 <> ''")
    found = tx.execute(_ROW.where(same, filled, _KNOWN).order_by(resident.c.id.desc()).limit(limit))
    return [ResidentRow._make(row) for row in found]


def update_resident(tx: Tx, row: ResidentRow, **values: Any) -> bool:
    """Write columns of a resident; False when somebody else changed it since the row was read."""
    where = (resident.c.id == row.id, resident.c.version == row.version)
    done = tx.execute(update(resident).where(*where).values(version=row.version + 1, **values))
    return bool(done.rowcount)


def forget(tx: Tx, ids: Collection[int]) -> None:
    """Take everything that tells who they are out of the rows of residents; codes and dates stay."""
    gone = dict.fromkeys(
        ("name", "name_key", "contact", "phone", "phone_mark", "phone_last4", "paper_seen", "note"), ""
    )
    told = {**gone, "suspended_reason": "", "suspended_until": None, "forgotten": True}
    if ids:
        tx.execute(update(resident).where(resident.c.id.in_(ids)).values(version=resident.c.version + 1, **told))
