"""Add the estimates of waits: the published ones of a site, and what a resident was told with the ticket."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON(none_as_null=True)
TOLD = ("wait_low_s", "wait_high_s")


def upgrade() -> None:
    """Make the table and widen the ticket; both stores add a column without writing any old row anew."""
    op.create_table(
        "estimate",
        sa.Column(
            "site_id",
            KEY,
            sa.ForeignKey("site.id", name="fk_estimate_site_id_site"),
            nullable=False,
            autoincrement=False,
        ),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("audit_seq", KEY, nullable=False),
        sa.Column("newcomers", JSON),
        sa.Column("waiting", JSON),
        sa.PrimaryKeyConstraint("site_id", name="pk_estimate"),
    )
    for name in TOLD:
        op.add_column("ticket", sa.Column(name, sa.Integer()))


def downgrade() -> None:
    """Take both away; no ticket is lost."""
    for name in TOLD:
        op.drop_column("ticket", name)
    op.drop_table("estimate")
