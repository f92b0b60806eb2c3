"""Add what each entitlement was granted on: kind of proof, by whom, until when, and why."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
NAME = "entitlement_grant"


def _of(column: str, table: str, *, nullable: bool = False) -> sa.Column[int]:
    key = sa.ForeignKey(f"{table}.id", name=f"fk_{NAME}_{column}_{table}")
    return sa.Column(column, KEY, key, nullable=nullable)


def upgrade() -> None:
    """Make the table; of tickets of old nobody wrote down which proof was seen, so it begins empty."""
    op.create_table(
        NAME,
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        _of("site_id", "site"),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        _of("ticket_id", "ticket"),
        _of("account_id", "account", nullable=True),
        sa.Column("entitlement", sa.String(16), nullable=False),
        sa.Column("proof", sa.String(16), nullable=False),
        sa.Column("reason", sa.String(200)),
        sa.Column("valid_until", sa.Date()),
        sa.Column("number_read", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("for_absent", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.PrimaryKeyConstraint("id", name=f"pk_{NAME}"),
    )
    op.create_index(f"ix_{NAME}_day", NAME, ["site_id", "business_date", "id"])
    op.create_index(f"ix_{NAME}_ticket_id", NAME, ["ticket_id"])


def downgrade() -> None:
    """Take it away; tickets keep their class and whether a proof was seen."""
    op.drop_table(NAME)
