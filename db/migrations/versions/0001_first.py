"""Make the first tables: sites, accounts, queue, cases, journal."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.BigInteger()
JSON = sa.JSON(none_as_null=True)


def _refer(table: str, column: str, target: str, *, nullable: bool = False) -> sa.Column[int]:
    key = sa.ForeignKey(f"{target}.id", name=f"fk_{table}_{column}_{target}")
    return sa.Column(column, KEY, key, nullable=nullable, autoincrement=False)


def _only(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def upgrade() -> None:
    """Make every table and index."""
    _make_op_key()
    _make_site()
    _make_store_info()
    _make_account()
    _make_audit()
    _make_outbox()
    _make_service()
    _make_setting()
    _make_site_state()
    _make_desk()
    _make_desk_scope()
    _make_ticket()
    _make_event()
    _make_hall_case()
    _make_rule_call()
    _make_ticket_matter()
    _make_wait_past()


def downgrade() -> None:
    """Drop everything."""
    for table in reversed(TABLES):
        op.drop_table(table)


TABLES = (
    "op_key",
    "site",
    "store_info",
    "account",
    "audit",
    "outbox",
    "service",
    "setting",
    "site_state",
    "desk",
    "desk_scope",
    "ticket",
    "event",
    "hall_case",
    "rule_call",
    "ticket_matter",
    "wait_past",
)


def _make_op_key() -> None:
    op.create_table(
        "op_key",
        sa.Column("key", sa.String(200), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_op_key"),
    )
    op.create_index("ix_op_key_at", "op_key", ["at"])


def _make_site() -> None:
    op.create_table(
        "site",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("code", sa.String(20), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("kind", sa.String(10), nullable=False, server_default="hall"),
        sa.Column("zone", sa.String(40), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.PrimaryKeyConstraint("id", name="pk_site"),
        sa.UniqueConstraint("code", name="uq_site_code"),
    )


def _make_store_info() -> None:
    op.create_table(
        "store_info",
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("value", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_store_info"),
    )


def _make_account() -> None:
    op.create_table(
        "account",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        _refer("account", "site_id", "site"),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("display_name", sa.String(40), nullable=False, server_default=""),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("secret", sa.String(200), nullable=False),
        sa.Column("must_change", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("active", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.Column("desks", JSON),
        sa.Column("home_desk", sa.String(8)),
        sa.Column("failures", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("wait_until", INSTANT),
        sa.Column("seen_at", INSTANT),
        sa.PrimaryKeyConstraint("id", name="pk_account"),
        sa.UniqueConstraint("name", name="uq_account_name"),
    )


def _make_audit() -> None:
    op.create_table(
        "audit",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        _refer("audit", "site_id", "site"),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("account_id", KEY),
        sa.Column("desk", sa.String(8)),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("subject", sa.String(120), nullable=False, server_default=""),
        sa.Column("detail", sa.Text(), nullable=False, server_default=""),
        sa.Column("kinds", sa.String(120), nullable=False, server_default=""),
        sa.Column("origin", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
    )
    op.create_index("ix_audit_site_id", "audit", ["site_id", "id"])


def _make_outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        _refer("outbox", "site_id", "site"),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("subject", sa.String(40), nullable=False),
        sa.Column("payload", JSON),
        sa.Column("device_id", KEY),
        sa.Column("state", sa.String(10), nullable=False, server_default="waiting"),
        sa.Column("tries", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("made_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
    )
    op.create_index("ix_outbox_waiting", "outbox", ["site_id", "id"], **_only("state = 'waiting'"))


def _make_service() -> None:
    op.create_table(
        "service",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        _refer("service", "site_id", "site"),
        sa.Column("code", sa.String(2), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("name_en", sa.String(80), nullable=False, server_default=""),
        sa.Column("office", sa.String(5), nullable=False, server_default="front"),
        sa.Column("position", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("minutes", sa.Integer(), nullable=False, server_default="8"),
        sa.Column("daily_max", sa.Integer()),
        sa.Column("promise_days", sa.Integer()),
        sa.Column("active", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.PrimaryKeyConstraint("id", name="pk_service"),
        sa.UniqueConstraint("site_id", "code", name="uq_service_site_id_code"),
    )


def _make_setting() -> None:
    op.create_table(
        "setting",
        _refer("setting", "site_id", "site"),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("value", JSON),
        sa.PrimaryKeyConstraint("site_id", "name", name="pk_setting"),
    )


def _make_site_state() -> None:
    op.create_table(
        "site_state",
        _refer("site_state", "site_id", "site"),
        sa.Column("business_date", sa.Date()),
        sa.Column("day_closed", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("setup_revision", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("audit_seq", KEY, nullable=False, server_default="0"),
        sa.Column("audit_head", sa.String(64), nullable=False, server_default=""),
        sa.Column("last_call", KEY, nullable=False, server_default="0"),
        sa.Column("waiting", JSON),
        sa.PrimaryKeyConstraint("site_id", name="pk_site_state"),
    )


def _make_desk() -> None:
    op.create_table(
        "desk",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        _refer("desk", "site_id", "site"),
        sa.Column("number", sa.String(8), nullable=False),
        sa.Column("name", sa.String(40), nullable=False, server_default=""),
        sa.Column("office", sa.String(5), nullable=False, server_default="front"),
        sa.Column("accessible", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("active", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.Column("services", JSON),
        sa.Column("state", sa.String(8), nullable=False, server_default="closed"),
        sa.Column("scope_id", KEY),
        _refer("desk", "account_id", "account", nullable=True),
        sa.Column("pause_reason", sa.String(200), nullable=False, server_default=""),
        sa.Column("changed_at", INSTANT),
        sa.PrimaryKeyConstraint("id", name="pk_desk"),
        sa.UniqueConstraint("site_id", "number", name="uq_desk_site_id_number"),
    )


def _make_desk_scope() -> None:
    op.create_table(
        "desk_scope",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        _refer("desk_scope", "site_id", "site"),
        _refer("desk_scope", "desk_id", "desk"),
        sa.Column("services", JSON),
        sa.Column("prefer", sa.String(12), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_desk_scope"),
    )
    op.create_index("ix_desk_scope_desk_id", "desk_scope", ["desk_id", "id"])


def _make_ticket() -> None:
    op.create_table(
        "ticket",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        _refer("ticket", "site_id", "site"),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("letter", sa.String(1), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        _refer("ticket", "service_id", "service"),
        _refer("ticket", "came_for_id", "service"),
        sa.Column("entitlement", sa.String(16), nullable=False, server_default=""),
        sa.Column("seen", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("needs", sa.String(40), nullable=False, server_default=""),
        sa.Column("source", sa.String(12), nullable=False, server_default="desk"),
        sa.Column("note", sa.String(500), nullable=False, server_default=""),
        sa.Column("token", sa.String(26), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("lane", sa.String(40)),
        sa.Column("wait_from", KEY, nullable=False, server_default="0"),
        sa.Column("wait_to", KEY),
        sa.Column("back_from", KEY),
        _refer("ticket", "bound_desk_id", "desk", nullable=True),
        _refer("ticket", "desk_id", "desk", nullable=True),
        sa.Column("booked_for", INSTANT),
        sa.Column("carried", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("recalls", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("arrived_at", INSTANT, nullable=False),
        sa.Column("first_called_at", INSTANT),
        sa.Column("called_at", INSTANT),
        sa.Column("started_at", INSTANT),
        sa.Column("ended_at", INSTANT),
        sa.Column("inexact_end", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.PrimaryKeyConstraint("id", name="pk_ticket"),
        sa.UniqueConstraint(
            "site_id", "business_date", "letter", "number", name="uq_ticket_site_id_business_date_letter_number"
        ),
    )
    op.create_index("ix_ticket_lane", "ticket", ["site_id", "lane", "id"], **_only("lane IS NOT NULL"))
    op.create_index("ix_ticket_missed", "ticket", ["site_id", "business_date", "id"], **_only("state = 'missed'"))
    op.create_index(
        "ix_ticket_open",
        "ticket",
        ["site_id", "state", "id", "service_id", "entitlement", "bound_desk_id"],
        **_only("state IN ('waiting', 'called', 'serving', 'held')"),
    )
    op.create_index("ix_ticket_single", "ticket", ["site_id", "id"], **_only("state = 'waiting' AND lane IS NULL"))
    op.create_index(
        "uq_ticket_in_hand",
        "ticket",
        ["desk_id"],
        unique=True,
        **_only("state IN ('called', 'serving')"),
    )
    op.create_index("uq_ticket_token", "ticket", ["token"], unique=True)


def _make_event() -> None:
    op.create_table(
        "event",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        _refer("event", "site_id", "site"),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        _refer("event", "ticket_id", "ticket", nullable=True),
        _refer("event", "desk_id", "desk", nullable=True),
        _refer("event", "account_id", "account", nullable=True),
        _refer("event", "service_id", "service", nullable=True),
        sa.Column("state", sa.String(10)),
        sa.Column("reason", sa.String(500)),
        sa.Column("data", JSON),
        sa.PrimaryKeyConstraint("id", name="pk_event"),
    )
    op.create_index("ix_event_day", "event", ["site_id", "business_date", "id"])
    op.create_index("ix_event_desk_id", "event", ["desk_id", "id"])
    op.create_index("ix_event_ticket_id", "event", ["ticket_id"])


def _make_hall_case() -> None:
    op.create_table(
        "hall_case",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        _refer("hall_case", "site_id", "site"),
        sa.Column("number", sa.String(12), nullable=False),
        _refer("hall_case", "service_id", "service"),
        _refer("hall_case", "ticket_id", "ticket", nullable=True),
        sa.Column("opened_at", INSTANT, nullable=False),
        _refer("hall_case", "opened_by", "account", nullable=True),
        sa.Column("promised", sa.Date()),
        sa.Column("note", sa.String(500), nullable=False, server_default=""),
        sa.Column("state", sa.String(12), nullable=False, server_default="open"),
        sa.PrimaryKeyConstraint("id", name="pk_hall_case"),
        sa.UniqueConstraint("number", name="uq_hall_case_number"),
    )
    op.create_index("ix_hall_case_ticket_id", "hall_case", ["ticket_id"])


def _make_rule_call() -> None:
    op.create_table(
        "rule_call",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        _refer("rule_call", "site_id", "site"),
        _refer("rule_call", "ticket_id", "ticket"),
        _refer("rule_call", "scope_id", "desk_scope"),
        sa.Column("rule", sa.String(10), nullable=False),
        sa.Column("green", sa.Boolean(), nullable=False),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("past_ceiling", sa.Boolean(), nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.PrimaryKeyConstraint("id", name="pk_rule_call"),
    )
    op.create_index("ix_rule_call_ceiling", "rule_call", ["site_id", "id"], **_only("past_ceiling"))
    op.create_index("ix_rule_call_contested", "rule_call", ["site_id", "id"], **_only("contested"))
    op.create_index("ix_rule_call_ticket_id", "rule_call", ["site_id", "ticket_id"])


def _make_ticket_matter() -> None:
    op.create_table(
        "ticket_matter",
        _refer("ticket_matter", "ticket_id", "ticket"),
        _refer("ticket_matter", "service_id", "service"),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("ticket_id", "service_id", name="pk_ticket_matter"),
    )


def _make_wait_past() -> None:
    op.create_table(
        "wait_past",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        _refer("wait_past", "ticket_id", "ticket"),
        sa.Column("service_id", KEY, nullable=False),
        sa.Column("entitlement", sa.String(16), nullable=False),
        sa.Column("bound_desk_id", KEY),
        sa.Column("from_call", KEY, nullable=False),
        sa.Column("to_call", KEY, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_wait_past"),
    )
    op.create_index("ix_wait_past_ticket_id", "wait_past", ["ticket_id"])
