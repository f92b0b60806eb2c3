"""Let a rating be of a visit at home, which gets a code for it; let lists of cases find what nobody answers."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
ACCOUNT = "ix_rating_account"
OPEN, OWNER = "ix_hall_case_open", "ix_hall_case_owner"
NAMED, DONE = "ix_hall_case_named", "ix_home_visit_done"
TOUCHED = ["waiting_for", "touched_at"]


def _only(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def upgrade() -> None:
    """Widen both tables; visits that were done before get no code: their residents were told none."""
    op.add_column("home_visit", sa.Column("token", sa.String(26)))
    op.create_index("uq_home_visit_token", "home_visit", ["token"], unique=True)
    op.drop_index(ACCOUNT, "rating")
    with op.batch_alter_table("rating", recreate=_recreate()) as rating:
        _keep_words(rating)
        for name in ("ticket_id", "service_id"):
            rating.alter_column(name, existing_type=KEY, nullable=True)
        of_visit = sa.ForeignKey("home_visit.case_id", name="fk_rating_visit_id_home_visit")
        rating.add_column(sa.Column("visit_id", KEY, of_visit))
        rating.create_check_constraint(op.f("ck_rating_whose"), "(ticket_id IS NULL) <> (visit_id IS NULL)")
    _index_accounts()
    op.create_index("uq_rating_visit_id", "rating", ["visit_id"], unique=True)
    op.execute("UPDATE hall_case SET touched_at = opened_at WHERE touched_at IS NULL")
    _index_open(["promised", "id", "owner_id", *TOUCHED], ["promised", "id", *TOUCHED])
    named = _only("ended_on IS NOT NULL AND NOT forgotten")
    op.create_index(NAMED, "hall_case", ["site_id", "ended_on", "id"], **named)
    op.create_index(DONE, "home_visit", ["site_id", "done_at"], **_only("done_at IS NOT NULL"))


def downgrade() -> None:
    """Take the ratings of visits at home away, and their codes."""
    op.drop_index(DONE, "home_visit")
    op.drop_index(NAMED, "hall_case")
    _index_open(["promised", "id"], ["promised", "id"])
    op.execute("DELETE FROM rating WHERE ticket_id IS NULL")
    op.drop_index("uq_rating_visit_id", "rating")
    op.drop_index(ACCOUNT, "rating")
    with op.batch_alter_table("rating", recreate=_recreate()) as rating:
        _keep_words(rating)
        rating.drop_constraint(op.f("ck_rating_whose"), type_="check")
        rating.drop_constraint("fk_rating_visit_id_home_visit", type_="foreignkey")
        rating.drop_column("visit_id")
        for name in ("ticket_id", "service_id"):
            rating.alter_column(name, existing_type=KEY, nullable=False)
    _index_accounts()
    op.drop_index("uq_home_visit_token", "home_visit")
    op.drop_column("home_visit", "token")


def _recreate() -> Any:
    return "always" if op.get_context().dialect.name == "sqlite" else "never"


def _keep_words(rating: Any) -> None:
    # Read back from SQLite an empty default is one in brackets.
    rating.alter_column("words", existing_type=sa.String(500), existing_nullable=False, server_default="")


def _index_accounts() -> None:
    op.create_index(ACCOUNT, "rating", ["account_id", "business_date"], **_only("account_id IS NOT NULL"))


def _index_open(of_site: list[str], of_owner: list[str]) -> None:
    for name, first, rest in ((OPEN, "site_id", of_site), (OWNER, "owner_id", of_owner)):
        op.drop_index(name, "hall_case")
        op.create_index(name, "hall_case", [first, *rest], **_only("state <> 'ended'"))
