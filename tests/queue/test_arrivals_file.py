"""A file of arrivals as people have them: saved by a spreadsheet, cut off, or something else altogether."""

from __future__ import annotations

import pytest

from app.core.errors import HallError
from app.queue.service_times import ServiceTimes
from app.queue.simulation import arrivals_file
from app.queue.simulation.arrivals_file import read_day, seconds_of
from app.queue.simulation.day import UNKNOWN_SERVICE, day_of_rows
from tests.helpers.data import data_dir

GOOD = "arrived_at,service,entitlement\n2026-11-20T08:00:00,a,elderly80\n2026-11-20T07:59:00,B,\n"


def refusal(path) -> HallError:
    with pytest.raises(HallError) as raised:
        read_day(path)
    return raised.value


@pytest.mark.parametrize(
    "content",
    [
        GOOD.encode(),
        b"\xef\xbb\xbf" + GOOD.encode(),
        GOOD.replace("service", "service,说明").replace(",a,", ",a,取件,").replace(",B,", ",B,,").encode("gb18030"),
        GOOD.encode("utf-16"),
        GOOD.replace(",", ";").encode(),
        GOOD.replace(",", "\t").encode("utf-16"),
        GOOD.replace("\n", "\r").encode(),
        GOOD.replace("arrived_at,service", " Arrived_at ,Service ").encode(),
        GOOD.replace("2026-11-20T08:00:00", "2026/11/20 8:00").replace("T07:59:00", " 07:59").encode(),
    ],
)
def test_a_file_is_read_however_a_spreadsheet_saved_it(tmp_path, content):
    path = tmp_path / "day.csv"
    path.write_bytes(content)
    assert [(row.at.hour, row.at.minute, row.service, row.name) for row in read_day(path)] == [
        (7, 59, "B", "regular"),
        (8, 0, "A", "elderly80"),
    ]


@pytest.mark.parametrize(
    ("content", "code", "values"),
    [
        (b"", "column_missing", {"column": "arrived_at"}),
        (b"when,service\n1,A\n", "column_missing", {"column": "arrived_at", "columns": "when、service"}),
        ("arrived_at，service\n2026-11-20T08:00:00，A\n".encode(), "column_missing", {"column": "arrived_at"}),
        (b"arrived_at,service,service\n2026-11-20T08:00:00,A,B\n", "column_twice", {"column": "service"}),
        (b"arrived_at,service\n", "no_rows", {}),
        (b"arrived_at,service\nsoon,A\n", "bad_row", {"row": 2, "column": "arrived_at"}),
        (b"arrived_at,service,entitlement\n2026-11-20T08:00,A,rich\n", "bad_row", {"row": 2, "column": "entitlement"}),
        (b"arrived_at,service\n2026-11-20T08:00,A\n2026-11-20T08:00Z,A\n", "bad_row", {"row": 3}),
        (b"arrived_at,service\n2026-11-20T08:00,A\n2026-11-21T08:00,A\n", "several_days", {"last": "2026-11-21"}),
        (b"arrived_at,service\n2026-11-20T08:00,\xff\n", "not_csv", {}),
        (b"arrived_at,service\n2026-11-20T08:00,A\0B\n", "not_csv", {}),
        (b"PK\x03\x04whatever", "not_csv", {}),
        (b'arrived_at,service\n2026-11-20T08:00,"A\n', "row_broken", {"row": 2}),
    ],
)
def test_what_is_no_day_of_arrivals_is_refused_with_what_is_wrong(tmp_path, content, code, values):
    path = tmp_path / "day.csv"
    path.write_bytes(content)
    refused = refusal(path)
    assert refused.code == code
    assert refused.values.items() >= values.items()


def test_a_file_that_is_not_there_or_too_long_is_refused(tmp_path, monkeypatch):
    assert refusal(tmp_path / "none.csv").code == "file_unreadable"
    assert refusal(tmp_path).code == "file_unreadable"
    path = tmp_path / "day.csv"
    path.write_text(GOOD, "utf-8")
    monkeypatch.setattr(arrivals_file, "MOST_ROWS", 1)
    assert refusal(path).code == "too_many_rows"
    monkeypatch.setattr(arrivals_file, "MOST_BYTES", 20)
    assert refusal(path).code == "file_too_large"


def test_every_bad_file_of_the_hazards_is_refused_in_words():
    for path in sorted(data_dir("hazards", "import").iterdir()):
        assert refusal(path).code in ("not_csv", "column_missing", "row_broken", "file_too_large"), path.name


def test_a_day_of_a_file_is_shown_by_the_clock_of_the_file():
    rows = read_day(data_dir("arrivals", "mokotow2_2020-01-15.csv"))
    day = day_of_rows("x.csv", rows, {"A": 1}, ServiceTimes({1: 480.0}), 3)
    assert len(day.came) == 590
    assert day.time_of(0) == "07:30"
    assert day.time_of(len(day.shifts.desks) - 1) == "15:30"
    assert not day.was_open
    assert {one.service for one in day.came} == {1, UNKNOWN_SERVICE}
    assert day.came[0].at == seconds_of(rows[0].at)
