"""Add the lending register: residents, item models, items, loans, their events, and what finds them."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.BigInteger()
JSON = sa.JSON(none_as_null=True)
TOKEN = sa.String(48).with_variant(sa.String(48, collation="C"), "postgresql")
TABLES = (
    "search_token",
    "code_series",
    "item_model",
    "kit",
    "resident",
    "contact_log",
    "item",
    "item_hold",
    "stock_take",
    "item_code",
    "item_photo",
    "loan",
    "stock_take_row",
    "item_care",
    "lending_event",
)


def _only(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def _of(table: str, column: str, other: str) -> sa.ForeignKey:
    return sa.ForeignKey(f"{other}.id", name=f"fk_{table}_{column}_{other}")


def upgrade() -> None:
    """Make the tables; nothing was lent before."""
    _search_token()
    _code_series()
    _item_model()
    _kit()
    _resident()
    _contact_log()
    _item()
    _item_hold()
    _stock_take()
    _item_code()
    _item_photo()
    _loan()
    _stock_take_row()
    _item_care()
    _lending_event()


def downgrade() -> None:
    """Take the register away with everything in it."""
    for name in reversed(TABLES):
        op.drop_table(name)


def _search_token() -> None:
    op.create_table(
        "search_token",
        sa.Column("kind", sa.String(1), nullable=False),
        sa.Column("token", TOKEN, nullable=False),
        sa.Column("owner_id", KEY, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("kind", "token", "owner_id", name="pk_search_token"),
    )
    op.create_index("ix_search_token_owner", "search_token", ["kind", "owner_id"])


def _item_model() -> None:
    op.create_table(
        "item_model",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("site_id", KEY, _of("item_model", "site_id", "site"), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("name_key", sa.String(80), nullable=False),
        sa.Column("category", sa.String(40), nullable=False, server_default=""),
        sa.Column("kind", sa.String(10), nullable=False, server_default="piece"),
        sa.Column("loan_days", sa.Integer(), nullable=False, server_default="3"),
        sa.Column("limits", sa.String(300), nullable=False, server_default=""),
        sa.Column("accessories", JSON),
        sa.Column("anonymous", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("deposit_fen", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("check_days", sa.Integer()),
        sa.Column("check_each", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("check_blocks", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("active", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
        sa.PrimaryKeyConstraint("id", name="pk_item_model"),
        sa.UniqueConstraint("name_key", "category", name="uq_item_model_name_key_category"),
    )


def _kit() -> None:
    op.create_table(
        "kit",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("code", sa.String(16), nullable=False),
        sa.Column("site_id", KEY, _of("kit", "site_id", "site"), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.PrimaryKeyConstraint("id", name="pk_kit"),
        sa.UniqueConstraint("code", name="uq_kit_code"),
    )


def _resident() -> None:
    op.create_table(
        "resident",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("code", sa.String(16), nullable=False),
        sa.Column("site_id", KEY, _of("resident", "site_id", "site"), nullable=False),
        sa.Column("kind", sa.String(8), nullable=False, server_default="person"),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("name_key", sa.String(80), nullable=False),
        sa.Column("contact", sa.String(80), nullable=False, server_default=""),
        sa.Column("phone", sa.Text(), nullable=False, server_default=""),
        sa.Column("phone_mark", sa.String(64), nullable=False, server_default=""),
        sa.Column("phone_last4", sa.String(4), nullable=False, server_default=""),
        sa.Column("paper_seen", sa.String(16), nullable=False, server_default=""),
        sa.Column("note", sa.String(500), nullable=False, server_default=""),
        sa.Column("suspended_until", sa.Date()),
        sa.Column("suspended_reason", sa.String(200), nullable=False, server_default=""),
        sa.Column("forgotten", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("made_at", INSTANT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
        sa.PrimaryKeyConstraint("id", name="pk_resident"),
    )
    op.create_index("uq_resident_known", "resident", ["name_key", "phone_mark"], unique=True, **_only("NOT forgotten"))
    op.create_index("ix_resident_phone", "resident", ["phone_mark"], **_only("phone_mark <> ''"))
    op.create_index("uq_resident_code", "resident", ["code"], unique=True)
    op.create_index("ix_resident_last4", "resident", ["phone_last4"], **_only("phone_last4 <> ''"))


def _contact_log() -> None:
    op.create_table(
        "contact_log",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("site_id", KEY, _of("contact_log", "site_id", "site"), nullable=False),
        sa.Column("resident_id", KEY, _of("contact_log", "resident_id", "resident"), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("account_id", KEY, _of("contact_log", "account_id", "account")),
        sa.Column("way", sa.String(8), nullable=False),
        sa.Column("outcome", sa.String(10), nullable=False),
        sa.Column("note", sa.String(200), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("id", name="pk_contact_log"),
    )
    op.create_index("ix_contact_log_resident_id", "contact_log", ["resident_id", "id"])


def _item() -> None:
    op.create_table(
        "item",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("code", sa.String(40), nullable=False),
        sa.Column("model_id", KEY, _of("item", "model_id", "item_model"), nullable=False),
        sa.Column("home_id", KEY, _of("item", "home_id", "site"), nullable=False),
        sa.Column("site_id", KEY, _of("item", "site_id", "site"), nullable=False),
        sa.Column("in_transit", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("status", sa.String(8), nullable=False, server_default="active"),
        sa.Column("quantity", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("out_count", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("kit_id", KEY, _of("item", "kit_id", "kit")),
        sa.Column("place", sa.String(80), nullable=False, server_default=""),
        sa.Column("donor", sa.String(80), nullable=False, server_default=""),
        sa.Column("bought", sa.Date()),
        sa.Column("note", sa.String(500), nullable=False, server_default=""),
        sa.Column("why", sa.String(200), nullable=False, server_default=""),
        sa.Column("checked_on", sa.Date()),
        sa.Column("check_due", sa.Date()),
        sa.Column("made_at", INSTANT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
        sa.PrimaryKeyConstraint("id", name="pk_item"),
    )
    op.create_index("ix_item_model_id", "item", ["model_id", "site_id", "id"])
    op.create_index("ix_item_check", "item", ["site_id", "check_due"], **_only("check_due IS NOT NULL"))
    op.create_index("uq_item_code", "item", ["code"], unique=True)
    op.create_index("ix_item_site", "item", ["site_id", "status", "id"])
    op.create_index("ix_item_kit", "item", ["kit_id"], **_only("kit_id IS NOT NULL"))
    op.create_index("ix_item_transit", "item", ["home_id", "id"], **_only("in_transit"))


def _item_hold() -> None:
    op.create_table(
        "item_hold",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("site_id", KEY, _of("item_hold", "site_id", "site"), nullable=False),
        sa.Column("model_id", KEY, _of("item_hold", "model_id", "item_model"), nullable=False),
        sa.Column("resident_id", KEY, _of("item_hold", "resident_id", "resident"), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("wanted_on", sa.Date()),
        sa.Column("keep_until", sa.Date()),
        sa.Column("state", sa.String(10), nullable=False, server_default="waiting"),
        sa.Column("made_at", INSTANT, nullable=False),
        sa.Column("account_id", KEY, _of("item_hold", "account_id", "account")),
        sa.Column("note", sa.String(200), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("id", name="pk_item_hold"),
    )
    op.create_index(
        "ix_item_hold_open", "item_hold", ["site_id", "model_id", "id"], **_only("state IN ('waiting', 'ready')")
    )
    op.create_index("ix_item_hold_resident_id", "item_hold", ["resident_id"])


def _stock_take() -> None:
    op.create_table(
        "stock_take",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("site_id", KEY, _of("stock_take", "site_id", "site"), nullable=False),
        sa.Column("begun_at", INSTANT, nullable=False),
        sa.Column("begun_by", KEY, _of("stock_take", "begun_by", "account")),
        sa.Column("ended_at", INSTANT),
        sa.Column("ended_by", KEY, _of("stock_take", "ended_by", "account")),
        sa.Column("note", sa.String(200), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("id", name="pk_stock_take"),
    )
    op.create_index("uq_stock_take_open", "stock_take", ["site_id"], unique=True, **_only("ended_at IS NULL"))


def _item_code() -> None:
    op.create_table(
        "item_code",
        sa.Column("code_key", sa.String(64), nullable=False),
        sa.Column("code", sa.String(64), nullable=False),
        sa.Column("item_id", KEY, _of("item_code", "item_id", "item")),
        sa.Column("site_id", KEY, _of("item_code", "site_id", "site"), nullable=False),
        sa.Column("made_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("code_key", name="pk_item_code"),
    )
    op.create_index("ix_item_code_item_id", "item_code", ["item_id"])
    op.create_index("ix_item_code_blank", "item_code", ["site_id", "made_at"], **_only("item_id IS NULL"))


def _code_series() -> None:
    op.create_table(
        "code_series",
        sa.Column("prefix", sa.String(1), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False, server_default="0"),
        sa.PrimaryKeyConstraint("prefix", name="pk_code_series"),
    )


def _item_photo() -> None:
    op.create_table(
        "item_photo",
        sa.Column("item_id", KEY, _of("item_photo", "item_id", "item"), autoincrement=False, nullable=False),
        sa.Column("jpeg", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("item_id", name="pk_item_photo"),
    )


def _loan() -> None:
    op.create_table(
        "loan",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("number", sa.String(16), nullable=False),
        sa.Column("item_id", KEY, _of("loan", "item_id", "item"), nullable=False),
        sa.Column("single", sa.Boolean(), nullable=False),
        sa.Column("resident_id", KEY, _of("loan", "resident_id", "resident")),
        sa.Column("site_id", KEY, _of("loan", "site_id", "site"), nullable=False),
        sa.Column("account_id", KEY, _of("loan", "account_id", "account")),
        sa.Column("quantity", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("returned", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("out_at", INSTANT, nullable=False),
        sa.Column("out_on", sa.Date(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("renewals", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("back_dated", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("carer_for", sa.String(80), nullable=False, server_default=""),
        sa.Column("deposit_fen", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("state", sa.String(8), nullable=False, server_default="out"),
        sa.Column("back_at", INSTANT),
        sa.Column("back_on", sa.Date()),
        sa.Column("back_site_id", KEY, _of("loan", "back_site_id", "site")),
        sa.Column("back_account_id", KEY, _of("loan", "back_account_id", "account")),
        sa.Column("works", sa.Boolean()),
        sa.Column("complete", sa.Boolean()),
        sa.Column("lendable", sa.Boolean()),
        sa.Column("note", sa.String(500), nullable=False, server_default=""),
        sa.Column("contacted_at", INSTANT),
        sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
        sa.PrimaryKeyConstraint("id", name="pk_loan"),
    )
    op.create_index("uq_loan_out", "loan", ["item_id"], unique=True, **_only("state = 'out' AND single"))
    op.create_index("uq_loan_number", "loan", ["number"], unique=True)
    op.create_index("ix_loan_item_id", "loan", ["item_id", "id"])
    op.create_index("ix_loan_resident_id", "loan", ["resident_id", "id"])
    op.create_index("ix_loan_out_on", "loan", ["site_id", "out_on"])
    op.create_index("ix_loan_out_item", "loan", ["item_id"], **_only("state = 'out'"))
    op.create_index("ix_loan_out_due", "loan", ["site_id", "due", "id"], **_only("state = 'out'"))
    op.create_index("ix_loan_back_on", "loan", ["site_id", "back_on"], **_only("back_on IS NOT NULL"))
    named = "back_on IS NOT NULL AND (resident_id IS NOT NULL OR carer_for <> '')"
    op.create_index("ix_loan_named", "loan", ["site_id", "back_on", "id"], **_only(named))
    op.create_index("ix_loan_out_resident", "loan", ["resident_id", "due", "id"], **_only("state = 'out'"))


def _stock_take_row() -> None:
    op.create_table(
        "stock_take_row",
        sa.Column(
            "stock_take_id",
            KEY,
            _of("stock_take_row", "stock_take_id", "stock_take"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("item_id", KEY, _of("stock_take_row", "item_id", "item"), autoincrement=False, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("expected", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("counted", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("seen_at", INSTANT),
        sa.Column("account_id", KEY, _of("stock_take_row", "account_id", "account")),
        sa.PrimaryKeyConstraint("stock_take_id", "item_id", name="pk_stock_take_row"),
    )


def _item_care() -> None:
    op.create_table(
        "item_care",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("item_id", KEY, _of("item_care", "item_id", "item"), nullable=False),
        sa.Column("site_id", KEY, _of("item_care", "site_id", "site"), nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("loan_id", KEY, _of("item_care", "loan_id", "loan")),
        sa.Column("opened_at", INSTANT, nullable=False),
        sa.Column("opened_by", KEY, _of("item_care", "opened_by", "account")),
        sa.Column("fault", sa.String(500), nullable=False, server_default=""),
        sa.Column("closed_at", INSTANT),
        sa.Column("closed_by", KEY, _of("item_care", "closed_by", "account")),
        sa.Column("outcome", sa.String(10), nullable=False, server_default=""),
        sa.Column("note", sa.String(500), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("id", name="pk_item_care"),
    )
    op.create_index("ix_item_care_item_id", "item_care", ["item_id", "id"])
    op.create_index("ix_item_care_open", "item_care", ["site_id", "id"], **_only("closed_at IS NULL"))


def _lending_event() -> None:
    op.create_table(
        "lending_event",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("site_id", KEY, _of("lending_event", "site_id", "site"), nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("account_id", KEY, _of("lending_event", "account_id", "account")),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("item_id", KEY, _of("lending_event", "item_id", "item"), nullable=False),
        sa.Column("loan_id", KEY, _of("lending_event", "loan_id", "loan")),
        sa.Column("quantity", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("balance", sa.Integer()),
        sa.Column("reason", sa.String(200), nullable=False, server_default=""),
        sa.Column("step", KEY, nullable=False, server_default="0"),
        sa.Column("before", JSON),
        sa.Column("undone", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.PrimaryKeyConstraint("id", name="pk_lending_event"),
    )
    op.create_index("ix_lending_event_item_id", "lending_event", ["item_id", "id"])
    op.create_index("ix_lending_event_day", "lending_event", ["site_id", "business_date", "id"])
    op.create_index("ix_lending_event_loan_id", "lending_event", ["loan_id"])
