"""The register: what can be lent, what is out, and every hand it went through."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
    false,
    true,
)

from db.schema.base import Instant, Json, Key, key_column, metadata, partial_index

# "Folding wheelchair": what is true of every piece of it. Known at every site of the store.
item_model = Table(
    "item_model",
    metadata,
    key_column(),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),  # where it was first written down
    Column("name", String(80), nullable=False),
    Column("name_key", String(80), nullable=False),
    Column("category", String(40), nullable=False, server_default=""),
    Column("kind", String(10), nullable=False, server_default="piece"),  # piece, counted, consumable
    Column("loan_days", Integer, nullable=False, server_default="3"),  # 0 = the same day
    Column("limits", String(300), nullable=False, server_default=""),  # how it may be used; printed on the slip
    Column("accessories", Json),  # lines to tick out and in; null = none
    Column("anonymous", Boolean, nullable=False, server_default=false()),  # may go out without a name
    Column("deposit_fen", Integer, nullable=False, server_default="0"),
    Column("check_days", Integer),  # looked at for safety every so many days; null = never
    Column("check_each", Boolean, nullable=False, server_default=false()),  # and after each loan
    Column("check_blocks", Boolean, nullable=False, server_default=false()),  # not lent while that is overdue
    Column("active", Boolean, nullable=False, server_default=true()),
    Column("version", Integer, nullable=False, server_default="1"),
    UniqueConstraint("name_key", "category"),
)

kit = Table(
    "kit",
    metadata,
    key_column(),
    Column("code", String(16), nullable=False, unique=True),  # K-0001
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("name", String(80), nullable=False),
    Column("active", Boolean, nullable=False, server_default=true()),
)

# The piece with a code; of counted things and consumables one row stands for all of them at one site.
item = Table(
    "item",
    metadata,
    key_column(),
    Column("code", String(40), nullable=False),  # T-0042, or what the station wrote on it before
    Column("model_id", Key, ForeignKey("item_model.id"), nullable=False),
    Column("home_id", Key, ForeignKey("site.id"), nullable=False),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),  # where it is, or went out from
    Column("in_transit", Boolean, nullable=False, server_default=false()),  # on its way home
    Column("status", String(8), nullable=False, server_default="active"),
    Column("quantity", Integer, nullable=False, server_default="1"),  # that the site owns, out ones among them
    Column("out_count", Integer, nullable=False, server_default="0"),
    Column("kit_id", Key, ForeignKey("kit.id")),
    Column("place", String(80), nullable=False, server_default=""),  # shelf
    Column("donor", String(80), nullable=False, server_default=""),
    Column("bought", Date),
    Column("note", String(500), nullable=False, server_default=""),
    Column("why", String(200), nullable=False, server_default=""),  # of a status that is not active
    Column("checked_on", Date),  # last looked at for safety
    Column("check_due", Date),
    Column("made_at", Instant, nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
    Index("uq_item_code", "code", unique=True),
    Index("ix_item_model_id", "model_id", "site_id", "id"),
    Index("ix_item_site", "site_id", "status", "id"),
    partial_index("ix_item_kit", "kit_id", where="kit_id IS NOT NULL"),
    partial_index("ix_item_transit", "home_id", "id", where="in_transit"),
    partial_index("ix_item_check", "site_id", "check_due", where="check_due IS NOT NULL"),
)

# Every code that finds an item, its own among them; without an item it is a printed label that waits for one.
item_code = Table(
    "item_code",
    metadata,
    Column("code_key", String(64), primary_key=True),  # as it is compared
    Column("code", String(64), nullable=False),
    Column("item_id", Key, ForeignKey("item.id")),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("made_at", Instant, nullable=False),
    Index("ix_item_code_item_id", "item_id"),
    partial_index("ix_item_code_blank", "site_id", "made_at", where="item_id IS NULL"),
)

# Which number was given last: T- codes go to items and to labels that are printed ahead.
code_series = Table(
    "code_series",
    metadata,
    Column("prefix", String(1), primary_key=True),
    Column("last", Integer, nullable=False, server_default="0"),
)

item_photo = Table(
    "item_photo",
    metadata,
    Column("item_id", Key, ForeignKey("item.id"), primary_key=True, autoincrement=False),
    Column("jpeg", LargeBinary, nullable=False),
)

# One item out to one person. `state`: out, back, lost (given up), undone (it never happened).
loan = Table(
    "loan",
    metadata,
    key_column(),
    Column("number", String(16), nullable=False),  # L-0001
    Column("item_id", Key, ForeignKey("item.id"), nullable=False),
    Column("single", Boolean, nullable=False),  # of a piece: it is out once only
    Column("resident_id", Key, ForeignKey("resident.id")),  # null = nobody's name was asked, or it was forgotten
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("account_id", Key, ForeignKey("account.id")),
    Column("quantity", Integer, nullable=False, server_default="1"),
    Column("returned", Integer, nullable=False, server_default="0"),
    Column("out_at", Instant, nullable=False),
    Column("out_on", Date, nullable=False),
    Column("due", Date, nullable=False),
    Column("renewals", Integer, nullable=False, server_default="0"),
    Column("back_dated", Boolean, nullable=False, server_default=false()),  # written down later
    Column("carer_for", String(80), nullable=False, server_default=""),  # whom it is fetched for
    Column("deposit_fen", Integer, nullable=False, server_default="0"),  # stays when paid back
    Column("state", String(8), nullable=False, server_default="out"),
    Column("back_at", Instant),
    Column("back_on", Date),
    Column("back_site_id", Key, ForeignKey("site.id")),
    Column("back_account_id", Key, ForeignKey("account.id")),
    Column("works", Boolean),
    Column("complete", Boolean),
    Column("lendable", Boolean),
    Column("note", String(500), nullable=False, server_default=""),
    Column("contacted_at", Instant),
    Column("version", Integer, nullable=False, server_default="1"),
    Index("uq_loan_number", "number", unique=True),
    partial_index("uq_loan_out", "item_id", where="state = 'out' AND single", unique=True),
    partial_index("ix_loan_out_item", "item_id", where="state = 'out'"),
    partial_index("ix_loan_out_due", "site_id", "due", "id", where="state = 'out'"),
    partial_index("ix_loan_out_resident", "resident_id", "due", "id", where="state = 'out'"),
    Index("ix_loan_item_id", "item_id", "id"),
    Index("ix_loan_resident_id", "resident_id", "id"),
    Index("ix_loan_out_on", "site_id", "out_on"),
    partial_index("ix_loan_back_on", "site_id", "back_on", where="back_on IS NOT NULL"),
    partial_index(
        "ix_loan_named",
        *("site_id", "back_on", "id"),
        where="back_on IS NOT NULL AND (resident_id IS NOT NULL OR carer_for <> '')",
    ),
)

# One row a scan, append-only; the ledger of counted things and consumables is here, too.
lending_event = Table(
    "lending_event",
    metadata,
    key_column(),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("business_date", Date, nullable=False),
    Column("at", Instant, nullable=False),
    Column("account_id", Key, ForeignKey("account.id")),
    Column("kind", String(12), nullable=False),
    Column("item_id", Key, ForeignKey("item.id"), nullable=False),
    Column("loan_id", Key, ForeignKey("loan.id")),
    Column("quantity", Integer, nullable=False, server_default="1"),
    Column("balance", Integer),  # what the site has left of counted things and consumables
    Column("reason", String(200), nullable=False, server_default=""),
    Column("step", Key, nullable=False, server_default="0"),  # first event of the same operation; 0 = this one
    Column("before", Json),  # what undo puts back
    Column("undone", Boolean, nullable=False, server_default=false()),
    Index("ix_lending_event_item_id", "item_id", "id"),
    Index("ix_lending_event_day", "site_id", "business_date", "id"),
    Index("ix_lending_event_loan_id", "loan_id"),
)

# A model kept for somebody: a date, or a place in the waiting list. `state`: waiting ready fetched lapsed cancelled.
item_hold = Table(
    "item_hold",
    metadata,
    key_column(),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("model_id", Key, ForeignKey("item_model.id"), nullable=False),
    Column("resident_id", Key, ForeignKey("resident.id"), nullable=False),
    Column("quantity", Integer, nullable=False, server_default="1"),
    Column("wanted_on", Date),  # null = as soon as one is there
    Column("keep_until", Date),  # when it is ready
    Column("state", String(10), nullable=False, server_default="waiting"),
    Column("made_at", Instant, nullable=False),
    Column("account_id", Key, ForeignKey("account.id")),
    Column("note", String(200), nullable=False, server_default=""),
    partial_index("ix_item_hold_open", "site_id", "model_id", "id", where="state IN ('waiting', 'ready')"),
    Index("ix_item_hold_resident_id", "resident_id"),
)

# What is wrong with an item and what became of it; and that somebody looked at it for safety.
item_care = Table(
    "item_care",
    metadata,
    key_column(),
    Column("item_id", Key, ForeignKey("item.id"), nullable=False),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("kind", String(8), nullable=False),  # repair, check
    Column("loan_id", Key, ForeignKey("loan.id")),  # after which it was found
    Column("opened_at", Instant, nullable=False),
    Column("opened_by", Key, ForeignKey("account.id")),
    Column("fault", String(500), nullable=False, server_default=""),
    Column("closed_at", Instant),
    Column("closed_by", Key, ForeignKey("account.id")),
    Column("outcome", String(10), nullable=False, server_default=""),  # ok, repaired, retired; of a look: ok, fault
    Column("note", String(500), nullable=False, server_default=""),
    Index("ix_item_care_item_id", "item_id", "id"),
    partial_index("ix_item_care_open", "site_id", "id", where="closed_at IS NULL"),
)

# Each time somebody was reminded, or was not reached.
contact_log = Table(
    "contact_log",
    metadata,
    key_column(),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("resident_id", Key, ForeignKey("resident.id"), nullable=False),
    Column("at", Instant, nullable=False),
    Column("account_id", Key, ForeignKey("account.id")),
    Column("way", String(8), nullable=False),  # phone, sms, visit, other
    Column("outcome", String(10), nullable=False),  # reached, no_answer, promised, wrong
    Column("note", String(200), nullable=False, server_default=""),
    Index("ix_contact_log_resident_id", "resident_id", "id"),
)

stock_take = Table(
    "stock_take",
    metadata,
    key_column(),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("begun_at", Instant, nullable=False),
    Column("begun_by", Key, ForeignKey("account.id")),
    Column("ended_at", Instant),
    Column("ended_by", Key, ForeignKey("account.id")),
    Column("note", String(200), nullable=False, server_default=""),
    partial_index("uq_stock_take_open", "site_id", where="ended_at IS NULL", unique=True),
)

stock_take_row = Table(
    "stock_take_row",
    metadata,
    Column("stock_take_id", Key, ForeignKey("stock_take.id"), primary_key=True, autoincrement=False),
    Column("item_id", Key, ForeignKey("item.id"), primary_key=True, autoincrement=False),
    Column("state", String(10), nullable=False),  # as db/takes.py says
    Column("expected", Integer, nullable=False, server_default="1"),
    Column("counted", Integer, nullable=False, server_default="0"),
    Column("seen_at", Instant),
    Column("account_id", Key, ForeignKey("account.id")),
)
