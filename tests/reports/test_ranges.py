"""The figures of a range are those of its days, and nobody's ratings show before five were given."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from sqlalchemy import Engine, insert
from sqlalchemy import event as sqlalchemy_event

from app.core.errors import HallError
from app.core.rights import Role
from app.documents.pdf import pdf_of
from app.feedback.rating import rate
from app.reports.range_page import range_book, range_pages, range_sheet
from app.reports.ranges import range_view
from app.reports.reading import day_report
from db import accounts, cases, sites
from db.schema import queue
from db.store import new_key
from tests.helpers.halls import actor
from tests.helpers.staff import Staff

MONDAY = date(2026, 11, 23)
SUNDAY = MONDAY + timedelta(days=6)


@pytest.fixture
def staff(hall, clock):
    return Staff(hall, clock)


def _serve(staff, entitlement=None):
    token = staff.taken("A", entitlement).token
    staff.clock.pass_by(minutes=4)
    staff.next()
    staff.start()
    staff.clock.pass_by(minutes=3)
    staff.finish()
    return token


def _week(staff):
    for visits in (2, 1, 3):
        staff.open(1)
        for at in range(visits):
            _serve(staff, "ill" if at else None)
        staff.clock.pass_by(days=1)


def test_a_range_is_the_sum_of_its_days(staff):
    _week(staff)
    view = staff.hall.ask(range_view, staff.actor, MONDAY, SUNDAY)
    days = [staff.hall.ask(day_report, staff.actor, MONDAY + timedelta(days=at)).figures for at in range(3)]
    assert [one.received for one in view.rows] == [one.received for one in days] == [2, 1, 3]
    assert [(one.wait, one.service) for one in view.rows] == [(one.wait, one.service) for one in days]
    assert (view.total.received, view.total.served) == (6, sum(one.served for one in days))
    assert view.green == sum(one.green for one in days) == 3
    assert view.total.wait.n == sum(one.wait.n for one in days)


def test_a_long_range_has_a_row_for_each_month(staff):
    _week(staff)
    view = staff.hall.ask(range_view, staff.actor, date(2026, 1, 1), date(2026, 12, 31))
    assert [(one.key, one.received) for one in view.rows] == [("2026-11", 6)]


def test_an_empty_range_and_a_wrong_one(staff):
    view = staff.hall.ask(range_view, staff.actor, MONDAY, MONDAY)
    assert (view.total.received, view.rows, view.staff) == (0, (), ())
    assert pdf_of(range_pages(view), "x").startswith(b"%PDF")
    for first, last, code in ((SUNDAY, MONDAY, "bad_range"), (date(2016, 1, 1), MONDAY, "range_too_long")):
        with pytest.raises(HallError) as refused:
            staff.hall.ask(range_view, staff.actor, first, last)
        assert refused.value.code == code


@pytest.mark.parametrize("name", ["desk1", "admin"])
def test_only_a_supervisor_sees_the_figures_of_a_range(staff, name):
    with pytest.raises(HallError) as refused:
        staff.hall.ask(range_view, actor(staff.hall, name), MONDAY, SUNDAY)
    assert refused.value.code == "not_allowed"


def test_sites_are_compared_one_that_was_closed_since_among_them(staff):
    _week(staff)
    with staff.hall.store.write() as tx:
        told = {"code": "s2", "name": "第二驿站", "kind": "station", "zone": "Asia/Shanghai", "active": False}
        other = sites.add_site(tx, **told)
        _four_visits(tx, other, staff.clock.now(), MONDAY)
        cases.add_case(tx, {"site_id": other, "opened_at": staff.clock.now(), "opened_on": MONDAY})
    view = staff.hall.ask(range_view, staff.actor, MONDAY, SUNDAY)
    here, there = view.sites
    assert (here.total.received, here.total.wait) == (view.total.received, view.total.wait)
    assert (there.total.key, there.total.received, there.total.served, there.cases) == ("第二驿站", 4, 4, 1)
    assert (there.total.wait.median_s, there.total.wait.max_s) == (120, 240)
    assert "第二驿站" in "".join(
        page.extract_text() for page in PdfReader(BytesIO(pdf_of(range_pages(view), "x"))).pages
    )


def test_a_site_whose_day_began_before_ours_counts_each_of_its_days_once(staff):
    today = staff.clock.now().date()
    staff.take("A")
    with staff.hall.store.write() as tx:
        other = sites.add_site(tx, code="s2", name="第二驿站", kind="station", zone="Pacific/Auckland")
        _four_visits(tx, other, staff.clock.now(), today, today + timedelta(days=1))
    view = staff.hall.ask(range_view, staff.actor, today, today + timedelta(days=1))
    assert [line.total.received for line in view.sites] == [1, 8]


def _four_visits(tx, site_id, at, *days):
    """Let four be served at a site on each of some days."""
    service = sites.add_service(tx, site_id=site_id, code="A", name="综合")
    for at_day, business_date in enumerate(days):
        for number in range(1, 5):
            ticket = {"letter": "A", "number": number, "service_id": service, "came_for_id": service, "state": "done"}
            times = {"arrived_at": at, "first_called_at": at + timedelta(minutes=number)}
            day = {"site_id": site_id, "business_date": business_date}
            key = new_key(tx.execute(insert(queue.ticket), {**day, **ticket, **times, "token": f"Q-{at_day}-{number}"}))
            tx.execute(insert(queue.event), {**day, "kind": "taken", "ticket_id": key, "at": at})


def test_a_visit_carried_over_counts_on_both_days_and_once_in_all(staff):
    staff.set("queue.carry_over", True)
    staff.open(1)
    staff.take("A")
    staff.close_day()
    staff.clock.pass_by(days=1)
    staff.open(1)
    staff.serve()
    view = staff.hall.ask(range_view, staff.actor, MONDAY, SUNDAY)
    assert [(one.received, one.served) for one in view.rows] == [(1, 0), (0, 1)]
    assert (view.total.received, view.total.served, view.services[0].served) == (1, 1, 1)
    told = "各日相加：受理取号 1 + 上日结转 1 = 办结 1 + 过号 0 + 取消 0 + 未办 0 + 结转下日 1 + 尚在厅内 0"
    assert told in range_sheet(view).lines
    pages = PdfReader(BytesIO(pdf_of(range_pages(view), "x"))).pages
    assert told.replace(" ", "") in pages[0].extract_text().replace(" ", "").replace("\n", "")


def test_what_a_later_day_does_to_an_old_number_changes_neither_its_day_nor_the_range(staff):
    staff.open(1)
    for _ in range(3):
        staff.take("A")
    staff.next()
    staff.no_show()
    staff.next()
    staff.start()
    staff.finish()
    staff.clock.pass_by(days=1)  # the third waits for ever, and the program closes the day in the morning
    staff.take("B")
    before = staff.hall.ask(range_view, staff.actor, MONDAY, MONDAY)
    staff.cancel(f"A001@{MONDAY}")
    view = staff.hall.ask(range_view, staff.actor, MONDAY, SUNDAY)
    days = [staff.hall.ask(day_report, staff.actor, MONDAY + timedelta(days=at)).figures for at in range(2)]
    assert [(one.received, one.served, one.missed) for one in view.rows] == [(3, 1, 1), (1, 0, 0)]
    assert [(one.received, one.served, one.missed) for one in days] == [(3, 1, 1), (1, 0, 0)]
    assert view.rows[0] == before.rows[0] and days[0].cancelled == 0


def test_who_is_carried_over_a_day_on_which_nobody_works_waits_on_the_next(staff):
    staff.set("queue.carry_over", True)
    staff.open(1)
    staff.take("A")
    staff.close_day()
    staff.clock.pass_by(days=2)
    view = staff.hall.ask(range_view, staff.actor, MONDAY, SUNDAY)
    days = [staff.hall.ask(day_report, staff.actor, MONDAY + timedelta(days=at)).figures for at in range(4)]
    assert [(one.carried_in, one.carried_out, one.still_open) for one in days] == [
        (0, 1, 0),
        (0, 0, 0),
        (1, 0, 1),
        (0, 0, 0),
    ]
    assert (view.ends.carried_in, view.ends.carried_out, view.ends.still_open) == (1, 1, 1)


@pytest.fixture
def screen(staff):
    """Give the device that rates, and open desk 1."""
    with staff.hall.store.write() as tx:
        values = {"site_id": staff.actor.site_id, "name": "rating1", "role": Role.RATING.value}
        accounts.add_account(tx, **values, secret="x", display_name="")
        sites.bump_setup(tx)
    staff.open(1)
    return actor(staff.hall, "rating1")


def test_nobodys_ratings_show_before_five_were_given(staff, screen):
    for count in range(1, 6):
        staff.hall.do(rate, screen, _serve(staff), 5 if count < 5 else 1)
        (line,) = staff.hall.ask(range_view, staff.actor, MONDAY, SUNDAY).staff
        assert (line.visits, line.rated, line.satisfied) == (count, *((5, 0.8) if count == 5 else (None, None)))


def test_two_reports_laid_side_by_side_show_no_fewer_than_five_ratings_of_anybody(staff, screen):
    shown = {}
    for day in range(4):
        for level in (5, 4, 1):
            staff.hall.do(rate, screen, _serve(staff), level)
        for first in range(day + 1):
            days = MONDAY + timedelta(days=first), MONDAY + timedelta(days=day)
            (line,) = staff.hall.ask(range_view, staff.actor, *days).staff
            shown[days] = line.rated or 0
        staff.clock.pass_by(days=1)
        staff.open(1)
    assert shown[MONDAY, MONDAY + timedelta(days=3)] == 10
    assert not any((one - other) % 5 for one in shown.values() for other in shown.values())
    assert staff.hall.ask(range_view, staff.actor, MONDAY, SUNDAY).ratings == 12


def test_page_and_workbook_have_the_same_figures(staff):
    _week(staff)
    view = staff.hall.ask(range_view, staff.actor, MONDAY, SUNDAY)
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(pdf_of(range_pages(view), "x"))).pages)
    cells = {str(cell) for row in load_workbook(BytesIO(range_book(view))).active.values for cell in row}
    for table in range_sheet(view).tables:
        for row in table.rows:
            for cell in row:
                assert cell in text
                assert cell in cells or f"{float(cell):g}" in cells


def test_a_supervisor_signs_the_figures_of_a_range_and_what_they_mean_comes_after(staff):
    _week(staff)
    view = staff.hall.ask(range_view, staff.actor, MONDAY, SUNDAY)
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(pdf_of(range_pages(view), "x"))).pages)
    assert text.count("主管签字") == 1 and text.index("主管签字") < text.index("数字怎么来的")


def test_a_range_of_days_that_carry_visits_over_reads_those_visits_alone(staff):
    staff.set("queue.carry_over", True)
    for _ in range(3):
        staff.open(1)
        staff.take("A")
        staff.close_day()
        staff.clock.pass_by(days=1)
    read: list[str] = []

    def note(connection, cursor, statement, *rest):
        read.append(statement)

    sqlalchemy_event.listen(Engine, "before_cursor_execute", note)
    try:
        view = staff.hall.ask(range_view, staff.actor, MONDAY, SUNDAY)
    finally:
        sqlalchemy_event.remove(Engine, "before_cursor_execute", note)
    assert (view.days, view.total.received, view.ends.carried_in) == (4, 3, 1 + 2 + 3)  # today they wait again
    others = ("FROM audit", "FROM materials_notice", "FROM home_visit")
    assert not [one for one in read if any(other in one for other in others)]


def test_where_nobody_was_called_no_day_is_said_to_have_waited_longest(staff):
    for _ in range(2):
        staff.take("A")
        staff.clock.pass_by(days=1)
    told = range_sheet(staff.hall.ask(range_view, staff.actor, MONDAY, SUNDAY)).lines
    assert told[1].endswith("（1 人次）。") and "—）" not in told[1]
