"""What operations cost the store: statements each, and no statement that grows with years of old visits."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from app.accounts.seats import seats
from app.accounts.sessions import sign_in_names
from app.bench.stores import ACTOR, START, TODAY, BenchClock, build
from app.core.actor import Actor, program_actor
from app.core.rights import Right
from app.core.work import entry_of
from app.hall import Hall
from app.queue import desk, publish, sight, snapshot, tickets, views
from app.queue.publish import Earlier
from app.queue.service_times import ServiceTimes
from app.runner import Once
from db import sites
from db.bench.bulk import set_waiting
from db.copy import copy_store
from db.feed import _Tail
from db.migrate import upgrade
from db.store import Store
from tests.helpers.stores import TEMPLATES

OLD, WAITING = 5_000, 200
BIG = ("ticket", "event", "rule_call", "audit", "op_key", "entitlement_grant")
# A statement may look at everybody who waits and at the rows of one day (600 tickets), never at a share of all.
MOST_ROWS = 4 * WAITING
MOST_STEPS = 60 * WAITING


def _busy(url: str) -> None:
    """Make a hall after a hundred thousand rows, with a full waiting room."""
    if not url.startswith("sqlite"):
        upgrade(url)
        origin, target = Store(f"sqlite:///{_busy_file()}"), Store(url)
        copy_store(origin, target)
        with target.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("ANALYZE")  # as the server does by itself
        origin.close()
        target.close()
        return
    path = Path(url.removeprefix("sqlite:///"))
    build(path, OLD)
    set_waiting(path, WAITING, TODAY, START, timedelta(minutes=90))
    path.with_name(f"{path.name}-wal").unlink(missing_ok=True)


def _busy_file() -> Path:
    from tests.helpers.run import locked, run_folder

    made = run_folder() / "busy-origin.sqlite"
    with locked("busy-origin"):
        if not made.exists():
            _busy(f"sqlite:///{made}")
    return made


TEMPLATES["busy"] = _busy


class Listener:
    """Notes every statement of a store with its parameters, under the name of what is being done."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.name = ""
        self.heard: dict[str, list[tuple[str, Any]]] = {}
        event.listen(hall.store.engine, "before_cursor_execute", self._hear)

    def _hear(self, _connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if not statement.startswith(("BEGIN", "SELECT pg_notify")):
            self.heard.setdefault(self.name, []).append((statement, parameters))

    def do(self, run: Callable[..., Any], **values: Any) -> Any:
        """Run a use case."""
        self.name = run.__name__
        return self.hall.do(run, _acting(run), **values)

    def ask(self, run: Callable[..., Any], **values: Any) -> Any:
        """Run a query."""
        self.name = run.__name__
        return self.hall.ask(run, _acting(run), **values)


def _acting(run: Callable[..., Any]) -> Actor:
    return program_actor(ACTOR.site_id) if entry_of(run).right is Right.ESTIMATE else ACTOR


@pytest.fixture
def listener(new_store: Callable[[str], str]) -> Iterator[Listener]:
    """Give a listener on a busy hall."""
    hall = Hall.open(new_store("busy"), BenchClock())
    yield Listener(hall)
    hall.close()


# Statements of one operation, its BEGIN, COMMIT and NOTIFY left out.
STATEMENTS = {"take_ticket": 8, "call_next": 11, "start": 6, "finish": 6, "no_show": 6, "recall": 6}


def test_operations_need_few_statements(listener):
    for turn in range(3):  # the first use of a connection and of a site reads more
        listener.heard.clear()
        listener.do(tickets.take_ticket, service="A", entitlement="elderly70" if turn % 2 else None)
        listener.do(desk.call_next, desk="1")
        listener.do(desk.recall, desk="1")
        listener.do(desk.start, desk="1")
        listener.do(desk.finish, desk="1")
    listener.do(desk.call_next, desk="2")
    listener.do(desk.no_show, desk="2")
    del listener.heard["call_next"][STATEMENTS["call_next"] :]  # was done twice
    counts = {name: len(heard) for name, heard in listener.heard.items()}
    assert {name: count for name, count in counts.items() if count > STATEMENTS[name]} == {}


def test_no_statement_grows_with_old_visits(listener):
    live_through_everything(listener)
    listener.name = "the check itself"
    heard = {name: each for name, each in listener.heard.items() if name != "setting"}
    looked_at = check_sqlite if listener.hall.store.is_sqlite else check_postgresql
    with explaining(listener.hall.store) as connection:
        for name, each in heard.items():
            for statement, parameters in each:
                looked_at(connection, name, statement, parameters)
    assert len(heard) > 20


def live_through_everything(listener: Listener) -> None:
    """Do what a day does, every kind of step once at least."""
    do, ask = listener.do, listener.ask
    for rule in ("accumulating:3", "ratio:2", "strict"):
        _set_rule(listener, rule)
        for turn in range(4):
            ticket = do(tickets.take_ticket, service="B", entitlement="elderly70" if turn % 2 else None).ticket
            do(desk.call_next, desk="1")
            do(desk.undo, desk="1")
            do(desk.call, desk="1", ticket=ticket, reason="asked for")
            do(desk.recall, desk="1")
            do(desk.start, desk="1")
            _leave(listener, turn)
    called = do(desk.call_next, desk="2").ticket
    do(desk.no_show, desk="2")
    do(tickets.back, ticket=called)
    for number in ("2", "3", "4"):
        do(desk.call_next, desk=number)
    do(tickets.entitle, ticket=called, entitlement="ill", proof="paper")
    do(tickets.add_service, ticket=called, service="C")
    do(tickets.cancel, ticket=called, reason="went home")
    ask(tickets.ticket_story, ticket=called)
    ask(views.list_waiting)
    ask(views.desk_view, desk="2")
    ask(views.board_view)
    ask(sight.sight_view)
    seen = ask(snapshot.snapshot)
    worked = publish.work_out(seen, Earlier(seen.today, ServiceTimes({}), Counter()))
    ask(snapshot.earlier_days)
    ask(publish.stamp)
    do(publish.keep_estimates, worked=worked)
    ask(sign_in_names)
    ask(seats)
    listener.name = "keyed"
    listener.hall.do_once(tickets.take_ticket, ACTOR, Once("k", "digest", _encode), None, service="A")
    listener.name = "feed"
    with listener.hall.store.read() as tx:
        tail = _Tail()
        tail.begin(tx)
        tail.read(tx)


def _encode(_result: Any, seq: int) -> str:
    return str(seq)


def _set_rule(listener: Listener, rule: str) -> None:
    listener.name = "setting"
    with listener.hall.store.write() as tx:
        sites.write_setting(tx, 1, "queue.discipline", rule)
        sites.bump_setup(tx)


def _leave(listener: Listener, turn: int) -> None:
    """End the visit in the hand of desk 1, each time in another manner."""
    do = listener.do
    if turn == 0:
        do(desk.transfer, desk="1", to_service="C")
    elif turn == 1:
        do(desk.transfer, desk="1", to_desk="3")
    elif turn == 2:
        held = do(desk.hold, desk="1", reason="fills in a form").ticket
        do(desk.resume, desk="1", ticket=held)
        do(desk.return_ticket, desk="1")
    else:
        do(desk.hand_over, desk="1", to_service="D")


@contextmanager
def explaining(store: Store) -> Iterator[Any]:
    """Open a connection that changes nothing.

    A server rightly reads a table of this size whole now and then; what counts is that it need not.
    """
    with store.engine.connect() as connection:
        if not store.is_sqlite:
            connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
        yield connection
        connection.rollback()


def check_sqlite(connection: Any, name: str, statement: str, parameters: Any) -> None:
    """Look for scans in the plan, and count the steps of SQLite's machine."""
    driver = connection.connection.driver_connection
    plan = [row[3] for row in driver.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)]
    scans = [line for line in plan if re.match(rf"SCAN ({'|'.join(BIG)})\b(?!.*ix_ticket_open)", line)]
    assert not scans or "LIMIT" in statement, f"{name}: {scans} in {statement}"
    if not statement.startswith(("SELECT", "WITH")):
        return
    steps = 0

    def step() -> int:
        nonlocal steps
        steps += 10
        return 0

    driver.set_progress_handler(step, 10)
    driver.execute(statement, parameters).fetchall()
    driver.set_progress_handler(None, 0)
    assert steps < MOST_STEPS, f"{name}: {steps} steps, {plan} for {statement}"


def check_postgresql(connection: Any, name: str, statement: str, parameters: Any) -> None:
    """Count the rows that each node of the plan really looked at."""
    if not statement.startswith(("SELECT", "WITH")):
        statement = f"/* planned only */ {statement}"
    analyse = "" if statement.startswith("/*") else "ANALYZE, "
    found = connection.exec_driver_sql(f"EXPLAIN ({analyse}FORMAT JSON) {statement}", parameters).scalar_one()
    plan = found if isinstance(found, list) else json.loads(found)
    for node in _nodes(plan[0]["Plan"]):
        if node.get("Relation Name") not in BIG:
            continue
        rows = node.get("Actual Rows", node["Plan Rows"]) + node.get("Rows Removed by Filter", 0)
        rows *= node.get("Actual Loops", 1)
        assert rows < MOST_ROWS, f"{name}: {rows} rows by {node['Node Type']} for {statement}"
        assert node["Node Type"] != "Seq Scan" or "LIMIT" in statement, f"{name}: Seq Scan for {statement}"


def _nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for inner in node.get("Plans", ()):
        yield from _nodes(inner)


def test_the_check_itself_sees_a_scan(listener):
    check = check_sqlite if listener.hall.store.is_sqlite else check_postgresql
    found = "SELECT count(*) FROM event WHERE reason = 'x'"
    with explaining(listener.hall.store) as connection, pytest.raises(AssertionError):
        check(connection, "scan", found, () if listener.hall.store.is_sqlite else None)
