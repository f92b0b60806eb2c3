"""The most urgent cases are those of all that go on, however many: late, then quiet or due today, then the rest."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random

import pytest

from app.cases import handling, views
from app.cases.views import MOST_LINES
from app.core.errors import HallError
from db import cases
from tests.helpers.halls import actor
from tests.helpers.staff import Staff, rows

MONDAY = date(2026, 11, 23)
STATES = (
    *({}, {}, {}),
    {"state": "waiting", "waiting_for": "resident"},
    {"state": "ended", "ended_on": MONDAY, "result": "answered"},
)


@pytest.fixture
def desk(hall, clock):
    return Staff(hall, clock)


def _add(desk, count, promised, ago=0, owner=None, **values):
    """Add cases that somebody touched so many days ago; give their numbers."""
    at = desk.clock.now() - timedelta(days=ago)
    known = {"site_id": desk.actor.site_id, "title": "x", "opened_at": at, "opened_on": MONDAY - timedelta(days=ago)}
    with desk.hall.store.write() as tx:
        told = {**known, "promised": promised, "owner_id": owner, **values}
        return [cases.add_case(tx, told).number for _ in range(count)]


def _shown(desk, name="supervisor", only=()):
    board = desk.hall.ask(views.case_board, actor(desk.hall, name), only=only)
    return [line.state.case for line in board.mine], [line.state.case for line in board.lines]


def test_what_nobody_answers_rises_above_three_hundred_that_are_due_earlier(desk):
    _add(desk, MOST_LINES + 20, MONDAY + timedelta(days=2))
    (quiet,) = _add(desk, 1, MONDAY + timedelta(days=60), ago=10)
    (late,) = _add(desk, 1, MONDAY - timedelta(days=1), ago=1)
    for name in ("supervisor", "desk1"):
        mine, everybody = _shown(desk, name)
        assert mine[:2] == [late, quiet] and len(mine) == MOST_LINES
        assert everybody == (mine if name == "supervisor" else [])
    lines = desk.hall.ask(views.my_cases, actor(desk.hall, "desk1"))
    assert [line.quiet for line in lines[:3]] == [False, True, False]
    desk.do(handling.take_case, case=quiet)
    assert quiet not in _shown(desk)[1]  # somebody answered it


def test_filters_find_what_is_not_among_the_most_urgent(desk):
    late = _add(desk, MOST_LINES + 5, MONDAY - timedelta(days=3))
    quiet = _add(desk, 2, MONDAY + timedelta(days=9), ago=30)
    waits = _add(desk, 1, MONDAY + timedelta(days=9), ago=30, state="waiting", waiting_for="office", waiting_why="x")
    assert not {*quiet, *waits} & {*_shown(desk)[1]}
    assert _shown(desk, only=("quiet",)) == (quiet, quiet)
    assert _shown(desk, "desk1", only=("waits",)) == (waits, [])
    assert _shown(desk, only=("late",))[1] == late[:MOST_LINES]
    assert _shown(desk, only=("quiet", "waits"))[1] == []
    with pytest.raises(HallError, match="bad_value"):
        _shown(desk, only=("mine",))


@pytest.mark.parametrize("seed", range(3))
def test_the_list_is_the_head_of_all_open_cases_in_the_one_order(desk, seed):
    chance = Random(seed)
    people = [row["id"] for row in rows(desk.hall, "account") if row["name"] in ("desk1", "desk2")]
    for _ in range(80):
        due = chance.choice([None, *range(-6, 7)])
        state = chance.choice(STATES)
        promised = None if due is None else MONDAY + timedelta(days=due)
        _add(desk, 1, promised, chance.randrange(14), chance.choice([None, *people]), **state)
    since = datetime.combine(date(2026, 11, 17), datetime.min.time(), desk.hall.site(desk.actor).tzinfo())

    def urgency(row):
        due, quiet = row["promised"], not row["waiting_for"] and row["touched_at"] < since
        rank = 0 if due is not None and due < MONDAY else 1 if quiet or due == MONDAY else 2
        return rank, due or date.max, row["id"]

    open_ = sorted((row for row in rows(desk.hall, "hall_case") if row["state"] != "ended"), key=urgency)
    assert _shown(desk)[1] == [row["number"] for row in open_]
    own = [row["number"] for row in open_ if row["owner_id"] in (None, people[0])]
    assert _shown(desk, "desk1")[0] == own
    loads = desk.hall.ask(views.case_loads, desk.actor)
    told = desk.hall.ask(views.all_cases, desk.actor)
    assert sum(load.quiet for load in loads) == sum(line.quiet for line in told) > 0
    assert sum(load.overdue for load in loads) == sum(line.state.due.overdue for line in told) > 0


def test_the_ledger_of_a_busy_year_reads_more_names_than_one_statement_takes(desk):
    with desk.hall.store.read() as tx:
        assert cases.names_of(tx, range(1, 260_001)) == {}


def test_what_a_rating_led_to_takes_no_place_in_the_list_of_somebody_who_may_not_see_it(desk):
    _add(desk, MOST_LINES, MONDAY - timedelta(days=9), source="rating", kind="complaint")
    own = _add(desk, 1, MONDAY + timedelta(days=9))
    assert _shown(desk, "desk1")[0] == own
    assert len(_shown(desk)[1]) == MOST_LINES
