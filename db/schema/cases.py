"""Cases: matters that go on after or without a visit, every step of them, and the papers they hold."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, String, Table, Text, false

from db.schema.base import Instant, Json, Key, key_column, metadata, partial_index

# `state`: open, waiting (for the resident or another office), ended.
case = Table(
    "hall_case",  # "case" is a word of SQL
    metadata,
    key_column(),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("number", String(12), nullable=False, unique=True),
    Column("service_id", Key, ForeignKey("service.id")),
    Column("ticket_id", Key, ForeignKey("ticket.id")),
    Column("opened_at", Instant, nullable=False),
    Column("opened_by", Key, ForeignKey("account.id")),
    Column("promised", Date),
    Column("note", String(500), nullable=False, server_default=""),
    Column("state", String(12), nullable=False, server_default="open"),
    # paper help visit referral complaint suggestion
    Column("kind", String(12), nullable=False, server_default="paper"),
    Column("source", String(10), nullable=False, server_default="visit"),  # visit phone grid notice kiosk rating
    Column("title", String(200), nullable=False, server_default=""),
    Column("guide_id", Key, ForeignKey("guide.id")),
    Column("notice_id", Key, ForeignKey("materials_notice.id")),
    Column("resident_id", Key, ForeignKey("resident.id")),  # null = nobody's name was asked, or it was forgotten
    Column("owner_id", Key, ForeignKey("account.id")),  # null = the back office's list, until somebody takes it
    Column("waiting_for", String(10), nullable=False, server_default=""),  # resident, office
    Column("waiting_why", String(200), nullable=False, server_default=""),
    Column("touched_at", Instant),  # when somebody last did something about it, at first when it was opened
    Column("opened_on", Date),
    Column("ended_at", Instant),
    Column("ended_on", Date),
    Column("ended_by", Key, ForeignKey("account.id")),
    Column("result", String(10), nullable=False, server_default=""),  # collected delivered posted answered refused …
    Column("result_note", String(500), nullable=False, server_default=""),
    Column("reopened", Integer, nullable=False, server_default="0"),
    Column("consent", String(20), nullable=False, server_default=""),  # version of the notice that was agreed to
    Column("forgotten", Boolean, nullable=False, server_default=false()),
    Column("version", Integer, nullable=False, server_default="1"),
    Index("ix_hall_case_ticket_id", "ticket_id"),
    # What nobody answers is found in the index alone: only what is shown is read.
    partial_index(
        "ix_hall_case_open",
        "site_id",
        "promised",
        "id",
        "owner_id",
        "waiting_for",
        "touched_at",
        where="state <> 'ended'",
    ),
    partial_index(
        "ix_hall_case_owner", "owner_id", "promised", "id", "waiting_for", "touched_at", where="state <> 'ended'"
    ),
    partial_index("ix_hall_case_ended", "site_id", "ended_on", where="ended_on IS NOT NULL"),
    # The nightly forgetting walks over none that it forgot before.
    partial_index("ix_hall_case_named", "site_id", "ended_on", "id", where="ended_on IS NOT NULL AND NOT forgotten"),
    Index("ix_hall_case_resident_id", "resident_id"),
    Index("ix_hall_case_opened_on", "site_id", "opened_on"),
)

# Everything that happened to a case, append-only.
case_step = Table(
    "case_step",
    metadata,
    key_column(),
    Column("case_id", Key, ForeignKey("hall_case.id"), nullable=False),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("business_date", Date, nullable=False),
    Column("at", Instant, nullable=False),
    Column("account_id", Key, ForeignKey("account.id")),
    Column("kind", String(12), nullable=False),
    Column("text", String(500), nullable=False, server_default=""),
    Column("data", Json),
    Index("ix_case_step_case_id", "case_id", "id"),
    Index("ix_case_step_day", "site_id", "business_date", "id"),
)

# Papers taken in: what is held is what came in less what was given back.
case_paper = Table(
    "case_paper",
    metadata,
    key_column(),
    Column("case_id", Key, ForeignKey("hall_case.id"), nullable=False),
    Column("name", String(120), nullable=False),
    Column("originals", Integer, nullable=False, server_default="0"),
    Column("copies", Integer, nullable=False, server_default="0"),
    Column("originals_back", Integer, nullable=False, server_default="0"),
    Column("copies_back", Integer, nullable=False, server_default="0"),
    Index("ix_case_paper_case_id", "case_id", "id"),
)

# A visit at home that belongs to a case.
home_visit = Table(
    "home_visit",
    metadata,
    Column("case_id", Key, ForeignKey("hall_case.id"), primary_key=True, autoincrement=False),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("entitlement", String(16), nullable=False, server_default=""),
    Column("address", Text, nullable=False, server_default=""),  # sealed
    Column("wished", String(200), nullable=False, server_default=""),
    Column("visitor", String(80), nullable=False, server_default=""),  # the grid worker who goes
    Column("second", String(80), nullable=False, server_default=""),
    Column("safety", String(300), nullable=False, server_default=""),
    Column("planned_on", Date),
    Column("planned_at", String(20), nullable=False, server_default=""),
    Column("done_at", Instant),
    Column("done_note", String(500), nullable=False, server_default=""),
    Column("token", String(26)),  # rates it, as a slip's does a visit to the hall; null until it is done
    Index("uq_home_visit_token", "token", unique=True),
    partial_index("ix_home_visit_done", "site_id", "done_at", where="done_at IS NOT NULL"),
    partial_index("ix_home_visit_planned", "site_id", "planned_on", where="planned_on IS NOT NULL"),
)
