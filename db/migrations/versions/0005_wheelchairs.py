"""Add to what a desk took whose wheelchairs it left to accessible desks."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True)


def upgrade() -> None:
    """Add the column; until a desk opens or closes nothing is left to anybody."""
    op.add_column("desk_scope", sa.Column("spared", JSON))


def downgrade() -> None:
    """Take it away; every desk takes wheelchairs again."""
    op.drop_column("desk_scope", "spared")
