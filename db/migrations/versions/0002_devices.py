"""Add devices and their claims; let an outbox row wait, be sent, expire and be tried elsewhere."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.BigInteger()
JSON = sa.JSON(none_as_null=True)


def _only(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def upgrade() -> None:
    """Make the tables of devices and widen the outbox."""
    _make_device()
    _make_claim()
    with op.batch_alter_table("outbox", recreate="always" if _is_sqlite() else "never") as outbox:
        outbox.add_column(
            sa.Column("ticket_id", KEY, sa.ForeignKey("ticket.id", name="fk_outbox_ticket_id_ticket"), nullable=True)
        )
        outbox.add_column(sa.Column("reprint", sa.Boolean(), nullable=False, server_default=sa.false()))
        outbox.add_column(sa.Column("route", JSON))
        outbox.add_column(sa.Column("outcome", sa.String(20), nullable=False, server_default=""))
        outbox.add_column(sa.Column("holder", sa.BigInteger()))
        for name in ("next_at", "expires_at", "ended_at"):
            outbox.add_column(sa.Column(name, INSTANT))
    op.create_index("ix_outbox_sending", "outbox", ["device_id"], **_only("state = 'sending'"))
    trouble = _only("state IN ('unknown', 'expired', 'failed')")
    op.create_index("ix_outbox_trouble", "outbox", ["site_id", "made_at"], **trouble)
    op.create_index("ix_outbox_ticket_id", "outbox", ["ticket_id"])


def downgrade() -> None:
    """Take the columns and tables away; rows that wait go on waiting."""
    for index in ("ix_outbox_sending", "ix_outbox_trouble", "ix_outbox_ticket_id"):
        op.drop_index(index, "outbox")
    with op.batch_alter_table("outbox", recreate="always" if _is_sqlite() else "never") as outbox:
        outbox.drop_constraint("fk_outbox_ticket_id_ticket", type_="foreignkey")
        for name in ("ticket_id", "reprint", "route", "outcome", "holder", "next_at", "expires_at", "ended_at"):
            outbox.drop_column(name)
    op.drop_table("device_claim")
    op.drop_table("device")


def _is_sqlite() -> bool:
    return op.get_context().dialect.name == "sqlite"


def _make_device() -> None:
    op.create_table(
        "device",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column(
            "site_id",
            KEY,
            sa.ForeignKey("site.id", name="fk_device_site_id_site"),
            nullable=False,
            autoincrement=False,
        ),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("pc", sa.String(32), nullable=False),
        sa.Column("pc_name", sa.String(80), nullable=False, server_default=""),
        sa.Column("port", sa.String(200), nullable=False),
        sa.Column("paper_mm", sa.Integer(), nullable=False),
        sa.Column("answers", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.Column("cuts", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.Column("sources", JSON),
        sa.Column("accounts", JSON),
        sa.Column("priority", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("active", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.Column("state", sa.String(20), nullable=False, server_default=""),
        sa.Column("low", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("state_at", INSTANT),
        sa.PrimaryKeyConstraint("id", name="pk_device"),
    )
    op.create_index("uq_device_name", "device", ["site_id", "name"], unique=True, **_only("active"))


def _make_claim() -> None:
    claimed = sa.ForeignKey("device.id", name="fk_device_claim_device_id_device")
    op.create_table(
        "device_claim",
        sa.Column("device_id", KEY, claimed, nullable=False, autoincrement=False),
        sa.Column("holder", sa.BigInteger(), nullable=False),
        sa.Column("pid", sa.Integer(), nullable=False),
        sa.Column("beat_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("device_id", name="pk_device_claim"),
    )
