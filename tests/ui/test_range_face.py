"""Some days on the screen: beside as many before, which day stands out, and the sites with all that the paper has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import insert

from app.hall import Hall
from app.reports.range_page import range_sheet
from app.reports.ranges import RangeView, range_view
from db import sites
from db.schema import queue
from tests.helpers.halls import actor
from tests.helpers.pages import Stage
from tests.helpers.staff import Staff
from ui.green.list_card import ListCard
from ui.reports.range_face import RangeFace

MONDAY = date(2026, 11, 30)


@pytest.fixture
def show(qtbot: QtBot, qapp: QApplication, hall: Hall) -> Iterator[Callable[..., tuple[RangeFace, RangeView]]]:
    made: list[tuple[Stage, RangeFace]] = []

    def make(first: date, last: date, language: str = "en", scale: int = 100) -> tuple[RangeFace, RangeView]:
        stage = Stage(qapp, hall, actor(hall, "supervisor"))
        stage.look.set_language(language)
        stage.look.set_scale(scale)
        face = RangeFace(stage.ctx.tasks)
        made.append((stage, face))
        stage.put(face, 1024, 700)
        view = hall.ask(range_view, stage.ctx.actor, first, last)
        face.show_view(view)
        return face, view

    yield make
    for stage, _face in made:
        stage.close()


@pytest.fixture
def two_weeks(staff: Staff) -> Staff:
    """Leave a week with two visits behind, and one with three on two days, of which the first waited longest."""
    for visits, minutes, days in ((2, 4, 7), (1, 9, 1), (2, 3, 6)):
        staff.open(1)
        for _ in range(visits):
            staff.take("A")
            staff.clock.pass_by(minutes=minutes)
            staff.next()
            staff.start()
            staff.clock.pass_by(minutes=2)
            staff.finish()
        staff.close_day()
        staff.clock.pass_by(days=days)
    return staff


def _titles(card: ListCard) -> list[str]:
    """Give the headings that are on show."""
    header = card.view.horizontalHeader()
    shown = [at for at in range(card.model.columnCount()) if not card.view.isColumnHidden(at)]
    return [str(card.model.headerData(at, header.orientation())) for at in shown]


def _rows(card: ListCard) -> list[tuple[str, ...]]:
    model = card.model
    return [tuple(model.index(row, at).data() for at in range(model.columnCount())) for row in range(model.rowCount())]


def _another_site(staff: Staff) -> None:
    """Add a site that somebody visited on the Monday."""
    with staff.hall.store.write() as tx:
        other = sites.add_site(tx, code="s2", name="第二驿站", kind="station", zone="Asia/Shanghai", active=True)
        service = sites.add_service(tx, site_id=other, code="A", name="综合")
        day = {"site_id": other, "business_date": MONDAY}
        visit = {"letter": "A", "number": 1, "service_id": service, "came_for_id": service, "state": "done"}
        tx.execute(insert(queue.ticket), {**day, **visit, "arrived_at": staff.clock.now(), "token": "Q-1"})
        key = {"kind": "taken", "ticket_id": None, "at": staff.clock.now()}
        tx.execute(insert(queue.event), {**day, **key})


def test_a_range_says_what_was_before_it_and_which_day_stands_out(
    two_weeks: Staff, show: Callable[..., tuple[RangeFace, RangeView]]
) -> None:
    face, view = show(MONDAY, MONDAY + timedelta(days=6))
    assert face.beside.text() == (
        "As many days before: received 2, now +50%.  Most came on 2026-12-01 (2).  "
        "Longest waits: 2026-11-30 (90 % under 9.0 min)."
    )
    paper = "".join(range_sheet(view).lines)
    assert "前一段同样天数的 2 人次多 50%" in paper and "等得最久的是 2026-11-30" in paper
    face, view = show(MONDAY, MONDAY + timedelta(days=6), "zh_CN")
    assert face.ends.text() == range_sheet(view).lines[-1]
    assert "受理取号 3 + 上日结转 0 = 办结 3 + 过号 0 + 取消 0 + 未办 0" in face.ends.text()
    assert "2026-11-30" in face.beside.text() and "50%" in face.beside.text()
    face, _view = show(MONDAY - timedelta(days=700), MONDAY - timedelta(days=690))
    assert face.beside.isHidden()


def test_the_sites_are_compared_with_what_came_back_as_on_paper(
    two_weeks: Staff, show: Callable[..., tuple[RangeFace, RangeView]]
) -> None:
    _another_site(two_weeks)
    face, view = show(MONDAY, MONDAY + timedelta(days=6), "zh_CN")
    assert len(view.sites) == 2
    assert _titles(face.sites_lent) == ["站点", "借出", "归还", "在外逾期", "帮办代办件"]
    (on_paper,) = [each for each in range_sheet(view).tables if each.title == "各站点比较"]
    lists = zip(_rows(face.sites), _rows(face.sites_lent), strict=True)
    assert [(*visits, *lent[1:]) for visits, lent in lists] == list(on_paper.rows)
    face.sites.resize(900, face.sites.height())
    face.sites.restyle()
    assert face.sites.view.columnWidth(0) >= 150  # names that begin alike can be told apart


def test_what_sites_lent_and_took_back_is_seen_at_twice_the_text(
    two_weeks: Staff, show: Callable[..., tuple[RangeFace, RangeView]]
) -> None:
    _another_site(two_weeks)
    for language, titles in (("zh_CN", {"借出", "归还"}), ("en", {"Lent", "Returned"})):
        face, _view = show(MONDAY, MONDAY + timedelta(days=6), language, 200)
        assert titles <= set(_titles(face.sites_lent))
