"""Let a case have a person, an owner, steps, papers and an end; add home visits."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.BigInteger()
JSON = sa.JSON(none_as_null=True)
TABLES = (
    "case_paper",
    "case_step",
    "home_visit",
)


def _only(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def _of(table: str, column: str, other: str) -> sa.ForeignKey:
    return sa.ForeignKey(f"{other}.id", name=f"fk_{table}_{column}_{other}")


def upgrade() -> None:
    """Widen cases; those of old are papers that were handed over, opened on the day of their time at UTC."""
    _widen()
    _case_paper()
    _case_step()
    _home_visit()


def downgrade() -> None:
    """Take away what cases had beyond their receipt; a case that came from no service goes."""
    for name in reversed(TABLES):
        op.drop_table(name)
    _narrow()


def _added() -> list[sa.Column[Any]]:
    """Give the columns that a case gets."""

    def words(name: str, length: int, value: str = "") -> sa.Column[Any]:
        return sa.Column(name, sa.String(length), nullable=False, server_default=value)

    def of(name: str, table: str) -> sa.Column[Any]:
        return sa.Column(name, KEY, _of("hall_case", name, table))

    return [
        words("kind", 12, "paper"),
        words("source", 10, "visit"),
        words("title", 200),
        of("guide_id", "guide"),
        of("notice_id", "materials_notice"),
        of("resident_id", "resident"),
        of("owner_id", "account"),
        words("waiting_for", 10),
        words("waiting_why", 200),
        sa.Column("touched_at", INSTANT),
        sa.Column("opened_on", sa.Date()),
        sa.Column("ended_at", INSTANT),
        sa.Column("ended_on", sa.Date()),
        of("ended_by", "account"),
        words("result", 10),
        words("result_note", 500),
        sa.Column("reopened", sa.Integer(), nullable=False, server_default="0"),
        words("consent", 20),
        sa.Column("forgotten", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
    ]


_INDEXES: tuple[tuple[str, list[str], str], ...] = (
    ("ix_hall_case_open", ["site_id", "promised", "id"], "state <> 'ended'"),
    ("ix_hall_case_owner", ["owner_id", "promised", "id"], "state <> 'ended'"),
    ("ix_hall_case_ended", ["site_id", "ended_on"], "ended_on IS NOT NULL"),
    ("ix_hall_case_resident_id", ["resident_id"], ""),
    ("ix_hall_case_opened_on", ["site_id", "opened_on"], ""),
)


def _widen() -> None:
    with op.batch_alter_table("hall_case", recreate="always" if _is_sqlite() else "never") as case:
        case.alter_column("service_id", existing_type=KEY, nullable=True)
        # Read back from SQLite an empty default is one in brackets.
        case.alter_column("note", existing_type=sa.String(500), existing_nullable=False, server_default="")
        for column in _added():
            case.add_column(column)
    _date_the_old()
    for name, columns, condition in _INDEXES:
        op.create_index(name, "hall_case", columns, **(_only(condition) if condition else {}))


def _date_the_old() -> None:
    micros = 86_400_000_000
    days = (
        "date(opened_at / 1000000, 'unixepoch')" if _is_sqlite() else f"DATE '1970-01-01' + (opened_at / {micros})::int"
    )
    op.execute(f"UPDATE hall_case SET opened_on = {days}")


def _narrow() -> None:
    for name, _, _ in _INDEXES:
        op.drop_index(name, "hall_case")
    op.execute("DELETE FROM hall_case WHERE service_id IS NULL")
    with op.batch_alter_table("hall_case", recreate="always" if _is_sqlite() else "never") as case:
        for column in _added():
            if column.foreign_keys and not _is_sqlite():
                case.drop_constraint(str(next(iter(column.foreign_keys)).name), type_="foreignkey")
            case.drop_column(column.name)
        case.alter_column("service_id", existing_type=KEY, nullable=False)


def _is_sqlite() -> bool:
    return op.get_context().dialect.name == "sqlite"


def _case_paper() -> None:
    op.create_table(
        "case_paper",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("case_id", KEY, _of("case_paper", "case_id", "hall_case"), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("originals", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("copies", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("originals_back", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("copies_back", sa.Integer(), nullable=False, server_default="0"),
        sa.PrimaryKeyConstraint("id", name="pk_case_paper"),
    )
    op.create_index("ix_case_paper_case_id", "case_paper", ["case_id", "id"])


def _case_step() -> None:
    op.create_table(
        "case_step",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("case_id", KEY, _of("case_step", "case_id", "hall_case"), nullable=False),
        sa.Column("site_id", KEY, _of("case_step", "site_id", "site"), nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("account_id", KEY, _of("case_step", "account_id", "account")),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("text", sa.String(500), nullable=False, server_default=""),
        sa.Column("data", JSON),
        sa.PrimaryKeyConstraint("id", name="pk_case_step"),
    )
    op.create_index("ix_case_step_case_id", "case_step", ["case_id", "id"])
    op.create_index("ix_case_step_day", "case_step", ["site_id", "business_date", "id"])


def _home_visit() -> None:
    op.create_table(
        "home_visit",
        sa.Column("case_id", KEY, _of("home_visit", "case_id", "hall_case"), autoincrement=False, nullable=False),
        sa.Column("site_id", KEY, _of("home_visit", "site_id", "site"), nullable=False),
        sa.Column("entitlement", sa.String(16), nullable=False, server_default=""),
        sa.Column("address", sa.Text(), nullable=False, server_default=""),
        sa.Column("wished", sa.String(200), nullable=False, server_default=""),
        sa.Column("visitor", sa.String(80), nullable=False, server_default=""),
        sa.Column("second", sa.String(80), nullable=False, server_default=""),
        sa.Column("safety", sa.String(300), nullable=False, server_default=""),
        sa.Column("planned_on", sa.Date()),
        sa.Column("planned_at", sa.String(20), nullable=False, server_default=""),
        sa.Column("done_at", INSTANT),
        sa.Column("done_note", sa.String(500), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("case_id", name="pk_home_visit"),
    )
    op.create_index("ix_home_visit_planned", "home_visit", ["site_id", "planned_on"], **_only("planned_on IS NOT NULL"))
