"""What all tables share: naming convention, instants, big integer keys, JSON."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, Connection, Dialect, Index, Integer, MetaData, event, text
from sqlalchemy.types import TypeDecorator

# SQLite can only alter a table by copying it (alembic batch mode), which needs every constraint named.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def to_micros(at: datetime) -> int:
    """Give an aware time as microseconds since 1970 UTC (exact, no float)."""
    return (at - EPOCH) // _MICROSECOND


def from_micros(micros: int) -> datetime:
    """Give the UTC time of `micros` microseconds since 1970."""
    return EPOCH + timedelta(microseconds=micros)


class Instant(TypeDecorator[datetime]):
    """An aware UTC time, stored as integer microseconds: the same order and the same value on both stores."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Turn the time into microseconds."""
        return None if value is None else to_micros(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """Turn microseconds into the time."""
        return None if value is None else from_micros(value)


# SQLite only gives a row id to INTEGER PRIMARY KEY.
Key = BigInteger().with_variant(Integer(), "sqlite")
Json = JSON(none_as_null=True)


def key_column() -> Column[int]:
    """Give a primary key that the store counts up itself."""
    return Column("id", Key, primary_key=True, autoincrement=True)


def partial_index(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """Make an index over the rows that `where` names.

    The condition is kept aside until tables are made: to name a store's own option here loads that
    store's whole dialect, and PostgreSQL's costs every start of the program a tenth of a second.
    """
    return Index(name, *columns, unique=unique, info={"where": where})


@event.listens_for(metadata, "before_create")
def _tell_conditions(target: MetaData, connection: Connection, **_: Any) -> None:
    for table in target.tables.values():
        for index in table.indexes:
            if "where" in index.info:
                index.dialect_kwargs[f"{connection.dialect.name}_where"] = text(index.info["where"])
