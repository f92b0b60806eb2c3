"""Every figure of a day is what a recount by SQL alone gives: on random days and real ones, across midnight."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.cases import opening, visits
from app.core.errors import HallError
from app.core.rights import Role
from app.feedback.rating import rate
from app.queue.simulation.play import Crowd
from app.reports.buckets import Ends
from app.reports.figures import Names, day_figures
from app.reports.ranges import range_view
from app.reports.reading import day_report
from app.reports.record import DayRecord
from db import accounts, sites
from db.day_rows import VisitRow
from db.secrets import secrets_of
from tests.helpers.halls import actor
from tests.helpers.real_days import DAYS, day_crowd
from tests.helpers.staff import Staff
from tests.reports.recount import Recount, check
from tests.sizes import SIZES

STEPS = (
    "take",
    "green",
    "second",
    "next",
    "start",
    "finish",
    "miss",
    "hold",
    "resume",
    "cancel",
    "old",
    "undo",
    "wait",
    "back",
    "transfer",
    "return",
    "pause",
    "open",
    "again",
    "chosen",
    "rate",
    "visit",
    "jump",
    "over",
    "close",
    "reopen",
)
DAY = timedelta(days=1)


@pytest.fixture
def staff(hall, clock):
    staff = Staff(hall, clock)
    secrets_of(hall.info).create()
    with hall.store.write() as tx:
        values = {"site_id": staff.actor.site_id, "name": "tablet1", "role": Role.RATING.value}
        accounts.add_account(tx, **values, secret="x", display_name="")
        sites.bump_setup(tx)
    staff.set("queue.carry_over", True)
    return staff


def _recounted(staff: Staff, day: date) -> None:
    report = staff.hall.ask(day_report, staff.actor, day)
    closed = not report.figures.provisional
    check(report.figures, Recount(staff.hall, staff.actor.site_id, day, staff.clock.now(), closed))
    assert len(report.lines) == report.figures.received + report.figures.carried_in


@settings(
    max_examples=SIZES.report_days,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 5)), max_size=50), closes=st.booleans())
@example(steps=[("take", 0), ("next", 0), ("start", 0)], closes=False)  # the way to the desk of who is still there
def test_a_recount_by_sql_alone_gives_every_figure(staff, clock, steps, closes):
    clock.time += timedelta(days=1)
    first = staff.hall.site(staff.actor).local_date(clock.now())
    tokens: list[str] = []
    for desk in (1, 2):
        _try(staff, "open", desk, tokens)
    for step, choice in steps:
        _try(staff, step, choice, tokens)
    if closes:
        _try(staff, "close", 5, tokens)
    today = staff.hall.site(staff.actor).local_date(clock.now())
    for back in range((today - first).days + 1):
        _recounted(staff, first + timedelta(days=back))
    days = [staff.hall.ask(day_report, staff.actor, first - timedelta(days=at)).figures for at in range(-1, 3)]
    view = staff.hall.ask(range_view, staff.actor, first - timedelta(days=2), first + timedelta(days=1))
    for name in Ends.__dataclass_fields__:
        assert getattr(view.ends, name) == sum(getattr(each, name) for each in days), name
    told = (view.total.received, view.total.served, view.total.missed)
    assert told == (view.ends.received, view.ends.served, view.ends.missed)
    assert (view.total.wait.n, view.total.service.n) == (sum(d.wait.n for d in days), sum(d.service.n for d in days))


def _try(staff: Staff, step: str, choice: int, tokens: list[str]) -> None:
    """Take a step, or leave it where the hall refuses it."""
    desk, ticket = choice % 2 + 1, f"{'AB'[choice % 2]}00{choice // 2 + 1}"
    tablet = actor(staff.hall, "tablet1") if step == "rate" else None
    acts = {
        "take": lambda: tokens.append(staff.taken("AB"[choice % 2]).token),
        "green": lambda: tokens.append(staff.taken("A", ("elderly80", "disabled", "ill")[choice % 3]).token),
        "second": lambda: staff.take("B"),
        "next": lambda: staff.next(desk),
        "start": lambda: staff.start(desk),
        "finish": lambda: staff.finish(desk),
        "miss": lambda: staff.no_show(desk),
        "hold": lambda: staff.hold(desk),
        "resume": lambda: staff.resume(ticket, desk),
        "cancel": lambda: staff.cancel(ticket),
        "old": lambda: staff.cancel(f"{ticket}@{staff.hall.site(staff.actor).local_date(staff.clock.now()) - DAY}"),
        "undo": lambda: staff.undo(desk),
        "wait": lambda: staff.clock.pass_by(minutes=1 + 4 * choice),
        "back": lambda: staff.back(ticket),
        "transfer": lambda: staff.transfer(desk, to_service="BA"[choice % 2]),
        "return": lambda: staff.give_back(desk),
        "pause": lambda: staff.pause(desk, ("午餐", "", "开会")[choice % 3]),
        "open": lambda: staff.open(desk),
        "again": lambda: staff.entitle(ticket, ("elderly70", None)[choice % 2], proof="sight", reason="看得出"),
        "chosen": lambda: staff.call(ticket, desk),
        "rate": lambda: staff.hall.do(
            rate, tablet, tokens[choice % len(tokens)], 1 + choice % 5, reasons=["quick"] if choice > 2 else []
        ),
        "visit": lambda: tokens.append(_visited_at_home(staff)),
        "jump": lambda: staff.clock.pass_by(seconds=-20 * choice),
        "over": lambda: staff.clock.pass_by(days=1) if choice == 5 else None,
        "close": lambda: staff.close_day() if choice > 3 else None,
        "reopen": staff.open_day,
    }
    try:
        acts[step]()
    except (HallError, ZeroDivisionError):  # nobody to rate yet
        return


def _visited_at_home(staff: Staff) -> str:
    """Visit somebody at home; give the code that rates it."""
    values = {"title": "高龄津贴", "consent": "1", "visit": {"address": "幸福里 3 号"}}
    case = staff.do(opening.open_case, kind="visit", **values).case
    staff.do(visits.visit_done, case=case, text="已办")
    return staff.hall.ask(visits.read_visit, staff.actor, case).rating


@pytest.mark.parametrize("day", DAYS, ids=[day.name for day in DAYS])
def test_a_real_day_is_recounted_to_the_ticket(staff, day):
    crowd = day_crowd(day, {"elderly80": 0.15, "disabled": 0.05}, seed=1)
    served = _live_through(staff, crowd, day.desks if day.desks <= 4 else 4, SIZES.report_visitors)
    today = staff.hall.site(staff.actor).local_date(staff.clock.now())
    report = staff.hall.ask(day_report, staff.actor, today)
    assert report.figures.received == min(SIZES.report_visitors, len(crowd.arrived))
    assert report.figures.served == served > 0
    _recounted(staff, today)


def _live_through(staff: Staff, crowd: Crowd, desks: int, most: int) -> int:
    """Let a real day's people come when they came; desks call as soon as they are free. Give how many were served."""
    staff.open(*range(1, desks + 1))
    start, begun = staff.clock.time, crowd.arrived[0]
    free = dict.fromkeys(range(1, desks + 1), 0.0)
    served = 0
    for at, arrived in enumerate(crowd.arrived[:most]):
        staff.clock.time = start + timedelta(seconds=arrived - begun)
        staff.take("ABCD"[at % 4], crowd.entitlements[crowd.group[at]] or None)
        for desk, until in free.items():
            if until <= arrived and staff.next(desk) is not None:
                staff.clock.pass_by(seconds=30)
                if at % 17 == 5:
                    staff.no_show(desk)
                    continue
                staff.start(desk)
                staff.clock.pass_by(seconds=45)
                staff.finish(desk)
                served += 1
                free[desk] = arrived + crowd.work[at] / 4
    return served


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25), date(2026, 6, 1)])
def test_the_half_hours_sum_to_the_day_when_the_clocks_change(day):
    zone = ZoneInfo("Europe/Berlin")
    begin = datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)
    end = datetime(day.year, day.month, day.day, tzinfo=zone).replace(hour=23, minute=59).astimezone(UTC)
    visits = []
    while begin <= end:
        at = round(begin.timestamp() * 1e6)
        told = {"id": len(visits) + 1, "business_date": day, "came_for_id": 1, "service_id": 1, "entitlement": ""}
        rest = (False, "desk", False, None, None, "A", len(visits) + 1, "", None, 0, None, at, at + 60_000_000)
        visits.append(VisitRow(*told.values(), *rest))
        begin += timedelta(minutes=10)
    endings = {visit.id: "served" for visit in visits}
    record = DayRecord(day, tuple(visits), (), (), endings, (), (), True)
    figures = day_figures(record, Names({1: "A"}, {}, {}, 1, zone, 1200))
    hours = {date(2026, 3, 29): 23, date(2026, 10, 25): 25}.get(day, 24)
    assert figures.received == hours * 6 == sum(one.received for one in figures.by_half_hour)
    assert (figures.wait.median_s, figures.wait.n) == (60, hours * 6)
