"""Real office days through `batch`; what happened is then read from the event rows alone."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from tests.helpers.data import data_dir
from tests.queue.office_day import Day, days, play
from tests.sizes import SIZES


def the_days() -> list[tuple[Path, int]]:
    """Give every day of the data, however many there are, with as many seeds as the sizes say."""
    seeds = range(1, SIZES.same_day_replays + 1)
    return [(file, seed) for file in days(data_dir("arrivals")) for seed in seeds]


@pytest.fixture(scope="module", params=the_days(), ids=lambda one: f"{one[0].stem}-{one[1]}")
def day(request, tmp_path_factory) -> Day:
    """Give a day that was played."""
    file, seed = request.param
    return play(file, tmp_path_factory.mktemp("day"), seed=seed)


def test_every_arrival_has_one_number_and_none_twice(day):
    assert len(day.tickets) == len(day.arrivals)
    numbers = [(one.business_date, one.letter, one.number) for one in day.tickets]
    assert len(set(numbers)) == len(numbers)
    series = defaultdict(list)
    for one in day.tickets:
        series[one.letter].append(one.number)
    for letter, given in series.items():
        assert given == list(range(1, len(given) + 1)), letter
    assert [one.arrived_at for one in day.tickets] == [arrival.at for arrival in day.arrivals]
    assert {one.business_date for one in day.tickets} == {day.arrivals[0].at.date()}
    taken = [one.ticket_id for one in day.events if one.kind == "taken"]
    assert taken == [one.id for one in day.tickets]


def test_nobody_is_called_twice(day):
    called = [one.ticket_id for one in day.events if one.kind == "called"]
    assert len(called) == len(set(called)) == len(day.arrivals)


def test_first_come_first_served_inside_a_class(day):
    """Of one class a desk always calls the oldest of those who wait and whom it may take."""
    code = {one.id: arrival.service for one, arrival in zip(day.tickets, day.arrivals, strict=True)}
    group = {one.id: one.entitlement for one in day.tickets}
    waiting: dict[int, str] = {}
    for one in day.events:
        if one.kind == "taken":
            waiting[one.ticket_id] = group[one.ticket_id]
        elif one.kind == "called":
            takes = day.plan.desks[one.desk_id - 1]
            mates = [
                other for other, entitlement in waiting.items()
                if entitlement == group[one.ticket_id] and (takes is None or code[other] in takes)
            ]  # fmt: skip
            assert one.ticket_id == min(mates), one
            del waiting[one.ticket_id]
    assert not waiting


def test_no_desk_has_two_tickets_in_hand_nor_idles_while_somebody_waits(day):
    code = {one.id: arrival.service for one, arrival in zip(day.tickets, day.arrivals, strict=True)}
    hand: dict[int, int] = {}
    waiting: dict[int, str] = {}
    before = None
    for one in day.events:
        if one.kind == "taken":
            waiting[one.ticket_id] = code[one.ticket_id]
        elif one.kind == "called":
            assert one.desk_id not in hand, one
            hand[one.desk_id] = one.ticket_id
            del waiting[one.ticket_id]
        elif one.kind == "started":
            assert hand[one.desk_id] == one.ticket_id
        elif one.kind == "finished":
            assert hand.pop(one.desk_id) == one.ticket_id
        elif one.kind == "desk_opened":
            continue
        if before is not None and one.at > before:
            free = [takes for number, takes in enumerate(day.plan.desks, 1) if number not in hand]
            # What came at this very instant is called within it, after this event.
            left = {code for ticket, code in waiting.items() if ticket != one.ticket_id and one.kind == "taken"}
            assert not [takes for takes in free if left and (takes is None or left & set(takes))]
        before = one.at
    assert not hand


def test_time_goes_forward_and_no_wait_is_negative(day):
    times = [one.at for one in day.events]
    assert times == sorted(times)
    assert len(day.waits()) == len(day.arrivals)
    assert min(day.waits().values()) >= 0


def test_nobody_is_passed_more_often_than_the_bound(day):
    """Counted from the rows: calls of a younger one by a desk that could have taken this one."""
    code = {one.id: arrival.service for one, arrival in zip(day.tickets, day.arrivals, strict=True)}
    waiting: dict[int, int] = {}
    most = 0
    for one in day.events:
        if one.kind == "taken":
            waiting[one.ticket_id] = 0
        elif one.kind == "called":
            takes = day.plan.desks[one.desk_id - 1]
            del waiting[one.ticket_id]
            for other in waiting:
                if other < one.ticket_id and (takes is None or code[other] in takes):
                    waiting[other] += 1
                    most = max(most, waiting[other])
    assert 0 < most <= 10


def test_all_are_accounted_for_at_the_close(day):
    assert day.closed["served"] == len(day.arrivals)
    assert day.closed["unserved"] == day.closed["missed"] == 0
    assert {one.state for one in day.tickets} == {"done"}
    assert not any(one.inexact_end for one in day.tickets)


def test_the_figures(day):
    figures = day.figures()
    assert figures["tickets"] == figures["served"] == len(day.arrivals)
    assert 0 <= figures["median_wait_min"] <= figures["p90_wait_min"] <= figures["longest_wait_min"]
    assert figures["longest_queue"] > 0


def test_a_third_day_in_the_same_format_runs_the_same_way(tmp_path):
    """Services with a digit, an offset of its own, other columns in another order, two who come at once."""
    file = tmp_path / "third_2021-06-01.csv"
    rows = [
        ("2", f"2021-06-01T{8 + minute // 60:02d}:{minute % 60:02d}:00+02:00", code, "")
        for minute in range(0, 90, 3) for code in ("A", "D2", "Z")
    ]  # fmt: skip
    with file.open("w", encoding="utf-8", newline="") as target:
        csv.writer(target).writerows([("counters_open", "arrived_at", "service", "called_at"), *rows])
    (tmp_path / "third_2021-06-01_services.csv").write_text("service\nA\n")
    (tmp_path / "third_2021-06-01_snapshots.csv").write_text("observed_at\n")
    assert days(tmp_path) == [file]
    figures = play(file, tmp_path).figures()
    assert figures["served"] == len(rows)
