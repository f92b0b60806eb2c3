"""What the desk page offers, against the hall's own rules: every allowed step is carried out in every place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.core.actor import Actor
from app.core.errors import HallError
from app.hall import Hall
from app.queue import day, desk, opening, tickets
from app.queue.views import desk_view
from tests.helpers.halls import actor
from tests.helpers.stores import SQLITE
from ui.desk.steps import Situation, Step, offer

NUMBER = {"desk": "1"}
REASON = {"reason": "why"}

# How the page carries a step out; the visit's number is filled in.
RUNS: dict[Step, tuple[Callable[..., Any], dict[str, Any]]] = {
    Step.OPEN_DAY: (day.open_day, {}),
    Step.OPEN: (opening.open_desk, NUMBER),
    Step.GO_ON: (opening.open_desk, NUMBER),
    Step.SET_UP: (opening.open_desk, {**NUMBER, "services": ["A"], "prefer": "green_first"}),
    Step.CALL_NEXT: (desk.call_next, NUMBER),
    Step.START: (desk.start, NUMBER),
    Step.FINISH: (desk.finish, NUMBER),
    Step.RECALL: (desk.recall, NUMBER),
    Step.MISSED: (desk.no_show, NUMBER),
    Step.TRANSFER: (desk.transfer, {**NUMBER, "to_service": "B"}),
    Step.HOLD: (desk.hold, NUMBER | REASON),
    Step.RETURN: (desk.return_ticket, NUMBER),
    Step.ADD_MATTER: (tickets.add_service, {"ticket": "A001", "service": "B"}),
    Step.ENTITLE: (tickets.entitle, {"ticket": "A001", "entitlement": "disabled"}),
    Step.PAUSE: (opening.pause_desk, NUMBER | REASON),
    Step.CLOSE: (opening.close_desk, NUMBER),
    Step.UNDO: (desk.undo, NUMBER),
}
OF_VISIT = (Step.START, Step.FINISH, Step.RECALL, Step.MISSED, Step.TRANSFER, Step.HOLD, Step.RETURN)
OPEN = (opening.open_desk, NUMBER)
CALLED = (OPEN, (desk.call_next, NUMBER))
AGAIN = (desk.recall, NUMBER)
WAYS: dict[str, tuple[Situation, tuple[tuple[Callable[..., Any], dict[str, Any]], ...]]] = {
    "closed": (Situation.CLOSED, ()),
    "free": (Situation.FREE, (OPEN,)),
    "paused": (Situation.PAUSED, (OPEN, (opening.pause_desk, NUMBER | REASON))),
    "called": (Situation.CALLED, CALLED),
    "called-often": (Situation.CALLED, (*CALLED, AGAIN, AGAIN, AGAIN)),
    "serving": (Situation.SERVING, (*CALLED, (desk.start, NUMBER))),
    "finished": (Situation.FREE, (*CALLED, (desk.start, NUMBER), (desk.finish, NUMBER))),
    "day-closed": (Situation.DAY_CLOSED, (OPEN, (day.close_day, {}))),
}


def _at(hall: Hall, way: str) -> tuple[Hall, Actor]:
    """Bring desk 1 of a new hall to a place."""
    me = actor(hall, "supervisor", "1")
    for _ in range(2):
        hall.do(tickets.take_ticket, me, service="A")
    for run, values in WAYS[way][1]:
        hall.do(run, me, **values)
    return hall, me


@pytest.fixture
def backend() -> str:
    return SQLITE


@pytest.mark.parametrize("way", WAYS)
def test_hall_accepts_every_step_on_offer_and_no_other_of_a_visit(open_hall: Callable[[], Hall], way: str) -> None:
    hall, me = _at(open_hall(), way)
    offered = offer(hall.ask(desk_view, me, desk="1"), may_open_day=True)
    assert offered.situation is WAYS[way][0]
    for step in offered.allowed - {Step.WHY, Step.GUIDE, Step.MISSING}:  # they ask, and change nothing
        hall, me = _at(open_hall(), way)
        run, values = RUNS[step]
        hall.do(run, me, **values)  # a refusal fails the test
    hall, me = _at(open_hall(), way)
    for step in OF_VISIT:
        if step not in offered.allowed:
            with pytest.raises(HallError):
                hall.do(RUNS[step][0], me, **RUNS[step][1])
