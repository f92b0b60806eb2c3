"""Tickets, their events, and the calls that the rule made."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    false,
)

from db.schema.base import Instant, Json, Key, key_column, metadata, partial_index

# `id` is the order of arrival: rows are only added while the site is locked, whatever the clock says.
ticket = Table(
    "ticket",
    metadata,
    key_column(),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("business_date", Date, nullable=False),
    Column("letter", String(1), nullable=False),
    Column("number", Integer, nullable=False),
    Column("service_id", Key, ForeignKey("service.id"), nullable=False),
    Column("came_for_id", Key, ForeignKey("service.id"), nullable=False),  # never changes; reports count by it
    Column("entitlement", String(16), nullable=False, server_default=""),  # "" = ordinary
    Column("seen", Boolean, nullable=False, server_default=false()),  # somebody saw a proof
    Column("needs", String(40), nullable=False, server_default=""),
    Column("source", String(12), nullable=False, server_default="desk"),
    Column("note", String(500), nullable=False, server_default=""),
    Column("token", String(26), nullable=False),
    Column("state", String(10), nullable=False),
    # "service/entitlement" while it waits and has waited without a break; such tickets are FIFO
    # inside their lane, so a call reads only the head of each. Null = look at this one singly.
    Column("lane", String(40)),
    Column("wait_from", Key, nullable=False, server_default="0"),  # last rule call before it began to wait
    Column("wait_to", Key),  # first rule call that came after it was called
    Column("back_from", Key),  # last rule call before it came back from missed
    Column("bound_desk_id", Key, ForeignKey("desk.id")),
    Column("desk_id", Key, ForeignKey("desk.id")),
    Column("booked_for", Instant),
    Column("carried", Boolean, nullable=False, server_default=false()),
    Column("recalls", Integer, nullable=False, server_default="0"),
    Column("arrived_at", Instant, nullable=False),
    Column("first_called_at", Instant),
    Column("called_at", Instant),
    Column("started_at", Instant),
    Column("ended_at", Instant),
    Column("inexact_end", Boolean, nullable=False, server_default=false()),
    Column("wait_low_s", Integer),  # what the resident was told when taking it; null = nothing
    Column("wait_high_s", Integer),
    UniqueConstraint("site_id", "business_date", "letter", "number"),
    Index("uq_ticket_token", "token", unique=True),
    partial_index(
        "ix_ticket_lane",
        "site_id",
        "lane",
        "id",
        where="lane IS NOT NULL",
    ),
    partial_index(
        "ix_ticket_open",
        "site_id",
        "state",
        "id",
        "service_id",  # the rest only so that counting never leaves the index
        "entitlement",
        "bound_desk_id",
        where="state IN ('waiting', 'called', 'serving', 'held')",
    ),
    partial_index(
        "ix_ticket_single",
        "site_id",
        "id",
        where="state = 'waiting' AND lane IS NULL",
    ),
    partial_index(
        "uq_ticket_in_hand",
        "desk_id",
        unique=True,
        where="state IN ('called', 'serving')",
    ),
    partial_index(
        "ix_ticket_missed",
        "site_id",
        "business_date",
        "id",
        where="state = 'missed'",
    ),
)

# Further matters of one visit.
ticket_matter = Table(
    "ticket_matter",
    metadata,
    Column("ticket_id", Key, ForeignKey("ticket.id"), primary_key=True, autoincrement=False),
    Column("service_id", Key, ForeignKey("service.id"), primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
)

# Every change of a ticket or desk, append-only. `id` is the order; `at` may jump with the clock.
event = Table(
    "event",
    metadata,
    key_column(),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("business_date", Date, nullable=False),
    Column("at", Instant, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("ticket_id", Key, ForeignKey("ticket.id")),
    Column("desk_id", Key, ForeignKey("desk.id")),
    Column("account_id", Key, ForeignKey("account.id")),
    Column("service_id", Key, ForeignKey("service.id")),
    Column("state", String(10)),  # the ticket's, or the desk's, afterwards
    Column("reason", String(500)),
    Column("data", Json),  # what undo needs, and what only some events have
    Index("ix_event_ticket_id", "ticket_id"),
    Index("ix_event_desk_id", "desk_id", "id"),
    Index("ix_event_day", "site_id", "business_date", "id"),
)

# What a desk took when: one row each time it opens with other services or filters.
desk_scope = Table(
    "desk_scope",
    metadata,
    key_column(),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("desk_id", Key, ForeignKey("desk.id"), nullable=False),
    Column("services", Json),  # service ids; null = all
    Column("prefer", String(12), nullable=False),
    # [services or null, only green ones] of each open accessible desk, at a desk that is none; null = no such desk
    Column("spared", Json),
    Index("ix_desk_scope_desk_id", "desk_id", "id"),
)

# Every call by rules 1 to 3 (design section 4); calls by hand are not here.
rule_call = Table(
    "rule_call",
    metadata,
    key_column(),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("ticket_id", Key, ForeignKey("ticket.id"), nullable=False),
    Column("scope_id", Key, ForeignKey("desk_scope.id"), nullable=False),
    Column("rule", String(10), nullable=False),
    Column("green", Boolean, nullable=False),
    Column("contested", Boolean, nullable=False),  # green and ordinary could both be taken
    Column("past_ceiling", Boolean, nullable=False),  # an ordinary one it may take was past the ceiling
    Column("undone", Boolean, nullable=False, server_default=false()),
    Index("ix_rule_call_ticket_id", "site_id", "ticket_id"),
    partial_index(
        "ix_rule_call_contested",
        "site_id",
        "id",
        where="contested",
    ),
    partial_index(
        "ix_rule_call_ceiling",
        "site_id",
        "id",
        where="past_ceiling",
    ),
)

# A time a ticket waited that ended and was followed by another (it was returned, came back, was
# transferred, or its class changed): what is needed to count who overtook it then.
wait_past = Table(
    "wait_past",
    metadata,
    key_column(),
    Column("ticket_id", Key, ForeignKey("ticket.id"), nullable=False),
    Column("service_id", Key, nullable=False),
    Column("entitlement", String(16), nullable=False),
    Column("bound_desk_id", Key),
    Column("from_call", Key, nullable=False),
    Column("to_call", Key, nullable=False),
    Index("ix_wait_past_ticket_id", "ticket_id"),
)

# The newest estimates of a site's waits, published after changes (app/queue/publish.py): derived from the rest,
# overwritten each time, and nothing is lost when the row is.
estimate = Table(
    "estimate",
    metadata,
    Column("site_id", Key, ForeignKey("site.id"), primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("audit_seq", Key, nullable=False),  # of the site, as it was when they were made
    Column("newcomers", Json),  # service id -> people ahead, and class -> range for who takes a number now
    Column("waiting", Json),  # ticket id -> range
)
