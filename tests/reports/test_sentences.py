"""The three sentences of a day say what is so: also where few came, and while the day still goes on."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from app.reports.figures import Names, day_figures
from app.reports.reading import DayReport
from app.reports.record import DayRecord
from app.reports.sentences import sentences_of
from db.day_rows import VisitRow

DAY = date(2026, 11, 23)
MINUTE = 60_000_000


def _report(*groups, closed=True):
    """Make a day of groups: hour, service, how many, and how many minutes each of them waited."""
    visits = []
    for hour, service, count, minutes in groups:
        arrived = round(datetime(DAY.year, DAY.month, DAY.day, hour, tzinfo=UTC).timestamp() * 1e6)
        for _ in range(count):
            row = len(visits) + 1
            head = (row, DAY, service, service, "", False, "desk", False, None, None, "A", row)
            visits.append(VisitRow(*head, "", None, 0, None, arrived, arrived + minutes * MINUTE))
    record = DayRecord(DAY, tuple(visits), (), (), {visit.id: "served" for visit in visits}, (), (), closed)
    figures = day_figures(record, Names({1: "A", 2: "B"}, {}, {}, 1, UTC, 1200))
    return DayReport(
        DAY, "会客厅", datetime(2026, 11, 23, 18, tzinfo=UTC), figures, 0, "", 1200, services={"A": "综合"}
    )


def test_one_who_waited_long_alone_does_not_hide_the_crowd():
    told = sentences_of(_report((9, 1, 8, 35), (12, 2, 1, 50)))[2]
    assert told.startswith("等得最久的是 09:00 起的半小时（九成不超过 35.0 分钟），事项里是 A 综合（35.0 分钟）")
    assert told.endswith("，可考虑这时多开一席。")


def test_a_service_that_few_came_for_says_nothing_of_the_desks_that_are_needed():
    told = sentences_of(_report((9, 1, 8, 5), (12, 2, 1, 50)))[2]
    assert told.startswith("等得最久的是 09:00 起的半小时（九成不超过 5.0 分钟），事项里是 A 综合（5.0 分钟）")
    assert told.endswith("，都在 20 分钟以内。")


def test_a_desk_is_wanted_from_when_the_waits_grew_too_long_not_when_they_were_longest():
    told = sentences_of(_report((9, 1, 8, 25), (10, 1, 8, 5), (11, 1, 8, 25), (12, 1, 8, 40)))[2]
    assert told.endswith("；11:00 起就有人等候超过 20 分钟，可考虑从那时起多开一席。")


def test_a_slow_service_alone_asks_for_no_desk_at_a_time():
    told = sentences_of(_report((9, 1, 60, 5), (9, 2, 5, 30)))[2]
    assert told.endswith("事项里是 B（30.0 分钟），可考虑让更多的席受理这个事项。")


@pytest.mark.parametrize("groups", [(), ((9, 1, 4, 90),)])
def test_where_few_came_no_time_is_called_crowded(groups):
    assert sentences_of(_report(*groups))[2] == "没有哪个时段特别拥挤。"


def test_a_day_is_compared_with_the_same_weekdays_on_which_somebody_came():
    usual = [_report((9, 1, count, 5)).figures for count in (10, 0, 10)]
    assert sentences_of(_report((9, 1, 15, 5)), usual)[0].endswith("；比前 2 个星期一的平均 10 人次多 50%。")
    assert sentences_of(_report((9, 1, 11, 5)), usual)[0].endswith("；与前 2 个星期一的平均 10 人次相差不大。")
    assert sentences_of(_report((9, 1, 11, 5)), ())[0].endswith("绿色通道 0。")


def test_half_a_day_is_not_called_less_than_whole_ones():
    usual = [_report((9, 1, 40, 5)).figures]
    assert "少" not in "".join(sentences_of(_report((9, 1, 10, 5), closed=False), usual))
