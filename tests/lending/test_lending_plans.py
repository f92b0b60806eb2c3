"""No scan and no list reads a share of all that was ever lent: every statement finds its rows by an index."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from app.lending import cards, catalogue, keeping, loans, overdue, returns, scan, undo, views
from app.residents import register
from tests.helpers.station import LI, WANG
from tests.helpers.stores import only_sqlite

BIG = (
    "loan",
    "lending_event",
    "resident",
    "item",
    "item_code",
    "search_token",
    "item_hold",
    "item_care",
    "contact_log",
)


@contextmanager
def heard(hall: Any) -> Iterator[list[tuple[str, Any]]]:
    """Note every statement with its values."""
    told: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, _context: Any, many: bool) -> None:
        if not many and statement.lstrip().upper().startswith(("SELECT", "UPDATE", "DELETE")):
            told.append((statement, values))

    event.listen(hall.store.engine, "before_cursor_execute", note)
    try:
        yield told
    finally:
        event.remove(hall.store.engine, "before_cursor_execute", note)


@only_sqlite
def test_every_statement_of_lending_finds_its_rows_by_an_index(station):
    model = station.model()
    for code in ("T-1", "T-2", "T-3", "T-4"):
        station.item(code, model)
    who, other = (station.do(register.register, **one).code for one in (LI, WANG))
    station.lend("T-4", borrower={"resident": other})
    station.clock.pass_by(days=9)
    station.ask(views.counts)
    with heard(station.hall) as told:
        number = station.do(loans.lend, ["T-1", "T-2"], {"resident": who}).loans[0].loan
        station.do(loans.lend, ["T-3"], LI)
        station.do(loans.renew, number)
        station.do(keeping.reserve, model, other)
        station.do(returns.give_back, "T-1")
        station.do(undo.undo_lending)
        station.do(returns.give_back, "T-2", {"works": False}, "坏了")
        station.do(overdue.log_contact, other, "phone", "reached")
        for code in ("T-1", "T-2", who, number, "x"):
            station.ask(scan.scan, code)
        for run in (views.counts, views.out_now, views.due_today, views.overdue, views.in_repair, views.check_due,
                    views.on_the_way, views.items, overdue.call_list, keeping.reservations):  # fmt: skip
            station.ask(run)
        for page in (views.out_now, views.overdue):
            station.ask(page, after=("2026-11-01", 1))
        station.ask(cards.item_card, "T-1")
        station.ask(cards.borrower_card, who)
        station.ask(overdue.sms_text, other)
        for text in ("T-1", "冲击", "cjz"):
            station.ask(catalogue.find_items, text)
        for text in ("李", "lxy", "8000", LI["phone"], who):
            station.ask(register.search_residents, text)
    assert len(told) > 150
    walks = []
    with station.hall.store.read() as tx:
        for statement, values in told:
            plan = [row[3] for row in tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)]
            walks += [(step, statement) for step in plan for table in BIG if step.split()[:2] == ["SCAN", table]]
    assert walks == []
