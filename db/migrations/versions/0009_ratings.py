"""Add what residents say of their visits."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.BigInteger()
JSON = sa.JSON(none_as_null=True)
TABLES = ("rating",)


def _only(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def _of(table: str, column: str, other: str) -> sa.ForeignKey:
    return sa.ForeignKey(f"{other}.id", name=f"fk_{table}_{column}_{other}")


def upgrade() -> None:
    """Make the table; nobody was asked before."""
    _rating()


def downgrade() -> None:
    """Take the ratings away."""
    for name in reversed(TABLES):
        op.drop_table(name)


def _rating() -> None:
    op.create_table(
        "rating",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("site_id", KEY, _of("rating", "site_id", "site"), nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("ticket_id", KEY, _of("rating", "ticket_id", "ticket"), nullable=False),
        sa.Column("service_id", KEY, _of("rating", "service_id", "service"), nullable=False),
        sa.Column("desk_id", KEY, _of("rating", "desk_id", "desk")),
        sa.Column("account_id", KEY, _of("rating", "account_id", "account")),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("reasons", JSON),
        sa.Column("words", sa.String(500), nullable=False, server_default=""),
        sa.Column("source", sa.String(10), nullable=False),
        sa.Column("case_id", KEY, _of("rating", "case_id", "hall_case")),
        sa.PrimaryKeyConstraint("id", name="pk_rating"),
    )
    op.create_index("ix_rating_account", "rating", ["account_id", "business_date"], **_only("account_id IS NOT NULL"))
    op.create_index("uq_rating_ticket_id", "rating", ["ticket_id"], unique=True)
    op.create_index("ix_rating_day", "rating", ["site_id", "business_date", "id"])
