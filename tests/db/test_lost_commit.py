"""A server that is lost during a commit: what was done counts once, what was not done is done once, no third."""

from __future__ import annotations

import pytest

from app.core.errors import HallError
from app.devices.outcomes import printed
from app.hall import Hall
from app.queue.tickets import take_ticket
from app.runner import Once
from db.errors import StoreError
from db.store import Store
from tests.helpers.cut_line import CutLine
from tests.helpers.devices import enrol
from tests.helpers.devices import line as driven_line
from tests.helpers.halls import StillClock, actor
from tests.helpers.rows import add_ticket, fill
from tests.helpers.staff import rows
from tests.helpers.stores import only_postgresql

pytestmark = only_postgresql


@pytest.fixture
def line(new_store, tmp_path_factory):
    """Give a line to a live hall's server that can be cut."""
    line = CutLine(new_store("live"), tmp_path_factory.mktemp("l"))
    yield line
    line.close()


@pytest.fixture
def hall(line):
    hall = Hall.open(line.url, StillClock())
    yield hall
    line.mend()
    hall.close()


def _tickets(hall):
    return [row["number"] for row in rows(hall, "ticket")]


@pytest.mark.parametrize("where", ["before", "after"])
def test_a_number_is_given_once_whenever_the_line_was_cut(hall, line, where):
    desk = actor(hall, "desk1")
    assert hall.do(take_ticket, desk, service="A").ticket == "A001"
    heard = []
    hall.subscribe(heard.append)
    line.cut_at_commit(where)
    assert hall.do(take_ticket, desk, service="A").ticket == "A002"
    assert hall.do(take_ticket, desk, service="A").ticket == "A003"
    assert _tickets(hall) == [1, 2, 3]
    assert len(heard) == 2
    assert [row["subject"] for row in rows(hall, "audit")] == ["A001", "A002", "A003"]


@pytest.mark.parametrize("where", ["before", "after"])
def test_where_nobody_can_say_it_is_said_so_and_the_key_tells_later(hall, line, where):
    desk = actor(hall, "desk1")
    once = Once("k-1", "digest", lambda result, seq: f"{result.ticket} {seq}")
    line.cut_at_commit(where, for_good=True)
    with pytest.raises(Exception, match="outcome_unknown"):
        hall.do_once(take_ticket, desk, once, None, service="A")
    line.mend()
    done = hall.do_once(take_ticket, desk, once, None, service="A")
    assert (done.stored or done.result.ticket).partition(" ")[0] == "A001"
    assert bool(done.stored) is (where == "after")
    assert _tickets(hall) == [1]


@pytest.fixture
def kiosk(hall):
    """Give the line to a printer, claimed, with one slip that waits for it."""
    enrol(hall, "kiosk", "tcp:127.0.0.1:9")
    driven = driven_line(hall, "kiosk")
    assert driven.claim()
    hall.do(take_ticket, actor(hall, "supervisor"), service="A", source="kiosk")
    return driven


@pytest.mark.parametrize("where", ["before", "after"])
def test_a_slip_is_printed_once_whenever_the_line_was_cut(hall, line, kiosk, where):
    line.cut_at_commit(where)
    job = kiosk.next().job
    assert (job.subject, job.tries) == ("A001", 1)
    assert kiosk.next().job is None
    line.cut_at_commit(where)
    assert kiosk.settle(job, printed()) == "printed"
    assert [row["state"] for row in rows(hall, "outbox")] == ["printed"]
    assert kiosk.next().job is None


@pytest.mark.parametrize("where", ["before", "after"])
def test_a_slip_that_was_asked_for_when_the_server_went_is_given_when_it_is_back(line, kiosk, where):
    line.cut_at_commit(where, for_good=True)
    with pytest.raises(HallError, match=r"store_unreachable|outcome_unknown"):
        kiosk.next()
    line.mend()
    job = kiosk.next().job
    assert (job.subject, job.tries) == ("A001", 1)
    assert kiosk.next().job is None


def test_a_refusal_needs_no_answer(hall, line):
    desk = actor(hall, "desk1")
    line.cut_at_commit("before")
    with pytest.raises(Exception, match="unknown_service"):
        hall.do(take_ticket, desk, service="Z")
    assert _tickets(hall) == []


@pytest.mark.parametrize(("where", "kept"), [("before", 1), ("after", 2)])
def test_the_store_itself_only_says_that_it_does_not_know(new_store, tmp_path_factory, where, kept):
    line = CutLine(new_store("empty"), tmp_path_factory.mktemp("l"))
    store = Store(line.url)
    site_id = fill(store, 1)
    line.cut_at_commit(where)
    with pytest.raises(StoreError, match="outcome_unknown"), store.write() as tx:
        add_ticket(tx, site_id, 2)
    with store.read() as tx:
        assert tx.exec_driver_sql("SELECT count(*) FROM ticket").scalar_one() == kept
    store.close()
    line.close()
