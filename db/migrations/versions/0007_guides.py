"""Add service guides with their versions, what was printed of them, and materials notices."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.BigInteger()
JSON = sa.JSON(none_as_null=True)
TABLES = (
    "guide",
    "guide_version",
    "guide_print",
    "materials_notice",
)


def _only(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def _of(table: str, column: str, other: str) -> sa.ForeignKey:
    return sa.ForeignKey(f"{other}.id", name=f"fk_{table}_{column}_{other}")


def upgrade() -> None:
    """Make the tables; there was no guide before."""
    _guide()
    _guide_version()
    _guide_print()
    _materials_notice()


def downgrade() -> None:
    """Take the guides away with their versions."""
    for name in reversed(TABLES):
        op.drop_table(name)


def _guide() -> None:
    op.create_table(
        "guide",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("number", sa.String(16), nullable=False),
        sa.Column("site_id", KEY, _of("guide", "site_id", "site"), nullable=False),
        sa.Column("same_key", sa.String(64), nullable=False),
        sa.Column("service_id", KEY, _of("guide", "service_id", "service")),
        sa.Column("status", sa.String(10), nullable=False, server_default="draft"),
        sa.Column("starter", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("title", sa.String(300), nullable=False),
        sa.Column("department", sa.String(120), nullable=False, server_default=""),
        sa.Column("category", sa.String(120), nullable=False, server_default=""),
        sa.Column("content", JSON, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("checked_on", sa.Date()),
        sa.Column("checked_by", sa.String(80), nullable=False, server_default=""),
        sa.Column("next_review", sa.Date()),
        sa.Column("alert", sa.Text(), nullable=False, server_default=""),
        sa.Column("alert_until", sa.Date()),
        sa.Column("changed_at", INSTANT, nullable=False),
        sa.Column("changed_by", KEY, _of("guide", "changed_by", "account")),
        sa.PrimaryKeyConstraint("id", name="pk_guide"),
        sa.UniqueConstraint("site_id", "same_key", name="uq_guide_site_id_same_key"),
    )
    op.create_index("ix_guide_review", "guide", ["site_id", "next_review"], **_only("next_review IS NOT NULL"))
    op.create_index("ix_guide_site", "guide", ["site_id", "status", "id"])
    op.create_index("uq_guide_number", "guide", ["number"], unique=True)


def _guide_version() -> None:
    op.create_table(
        "guide_version",
        sa.Column("guide_id", KEY, _of("guide_version", "guide_id", "guide"), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(10), nullable=False),
        sa.Column("content", JSON, nullable=False),
        sa.Column("checked_on", sa.Date()),
        sa.Column("checked_by", sa.String(80), nullable=False, server_default=""),
        sa.Column("next_review", sa.Date()),
        sa.Column("alert", sa.Text(), nullable=False, server_default=""),
        sa.Column("alert_until", sa.Date()),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("account_id", KEY, _of("guide_version", "account_id", "account")),
        sa.Column("note", sa.String(200), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("guide_id", "version", name="pk_guide_version"),
    )


def _guide_print() -> None:
    op.create_table(
        "guide_print",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("site_id", KEY, _of("guide_print", "site_id", "site"), nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("guide_id", KEY, _of("guide_print", "guide_id", "guide")),
        sa.Column("version", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("paper", sa.String(10), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("source", sa.String(10), nullable=False, server_default="desk"),
        sa.Column("account_id", KEY, _of("guide_print", "account_id", "account")),
        sa.Column("ticket_id", KEY, _of("guide_print", "ticket_id", "ticket")),
        sa.PrimaryKeyConstraint("id", name="pk_guide_print"),
    )
    op.create_index("ix_guide_print_day", "guide_print", ["site_id", "business_date", "id"])


def _materials_notice() -> None:
    op.create_table(
        "materials_notice",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("number", sa.String(16), nullable=False),
        sa.Column("site_id", KEY, _of("materials_notice", "site_id", "site"), nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("made_at", INSTANT, nullable=False),
        sa.Column("account_id", KEY, _of("materials_notice", "account_id", "account")),
        sa.Column("guide_id", KEY, _of("materials_notice", "guide_id", "guide")),
        sa.Column("guide_version", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("service_id", KEY, _of("materials_notice", "service_id", "service")),
        sa.Column("ticket_id", KEY, _of("materials_notice", "ticket_id", "ticket")),
        sa.Column("brought", JSON, nullable=False),
        sa.Column("missing", JSON, nullable=False),
        sa.Column("note", sa.String(500), nullable=False, server_default=""),
        sa.Column("state", sa.String(10), nullable=False, server_default="open"),
        sa.Column("returns", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("closed_at", INSTANT),
        sa.Column("closed_on", sa.Date()),
        sa.Column("closed_ticket_id", KEY, _of("materials_notice", "closed_ticket_id", "ticket")),
        sa.PrimaryKeyConstraint("id", name="pk_materials_notice"),
    )
    op.create_index("ix_materials_notice_day", "materials_notice", ["site_id", "business_date", "id"])
    op.create_index("ix_materials_notice_ticket_id", "materials_notice", ["ticket_id"])
    op.create_index("uq_materials_notice_number", "materials_notice", ["number"], unique=True)
    op.create_index("ix_materials_notice_open", "materials_notice", ["site_id", "id"], **_only("state = 'open'"))
