"""What is told from published estimates until the next ones come."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from app.core.spans import whole_minutes
from app.queue.published import (
    VALID,
    Newcomers,
    Range,
    class_of,
    classes_of,
    gone_before,
    newcomer,
    pack_newcomers,
    pack_waiting,
    still_waiting,
)
from app.queue.rulebook import read_rule

NOW = timedelta(0)
PACKED = json.loads(
    json.dumps(
        pack_newcomers(
            Newcomers(
                {1: 9},
                {(1, ""): Range(600, 900), (1, "*"): Range(200, 301), (1, "disabled"): Range(100, 150)},
                {1: 60.0},
                {(1, ""): 9, (1, "*"): 4},
            )
        )
    )
)


def test_each_class_is_told_its_own_range():
    assert newcomer(PACKED, NOW, 1, "") == Range(600, 900)
    assert newcomer(PACKED, NOW, 1, "elderly70") == Range(200, 301)
    assert newcomer(PACKED, NOW, 1, "disabled") == Range(100, 150)


def test_a_service_of_which_nothing_is_known_is_told_nothing():
    assert newcomer(PACKED, NOW, 2, "") is None
    assert newcomer({}, NOW, 1, "") is None
    assert newcomer(None, NOW, 1, "") is None


def test_a_class_of_which_nothing_is_known_is_told_nothing():
    packed = pack_newcomers(Newcomers({}, {(1, "*"): Range(0, 60)}))
    assert newcomer(packed, NOW, 1, "") is None
    packed = pack_newcomers(Newcomers({}, {(1, ""): Range(0, 60)}))
    assert newcomer(packed, NOW, 1, "elderly60") is None


def test_who_came_meanwhile_makes_the_wait_longer_and_who_was_called_shorter():
    assert newcomer(PACKED, NOW, 1, "", ahead=9) == Range(600, 900)
    assert newcomer(PACKED, NOW, 1, "", ahead=19) == Range(1200, 1500)
    assert newcomer(PACKED, NOW, 1, "", ahead=4) == Range(300, 600)
    assert newcomer(PACKED, NOW, 1, "", ahead=0) == Range(60, 360)


def test_a_green_one_may_go_before_all_who_came_meanwhile_or_before_none():
    assert newcomer(PACKED, NOW, 1, "elderly70", ahead=11) == Range(200, 421)
    assert newcomer(PACKED, NOW, 1, "elderly70", ahead=6) == Range(20, 121)


def test_who_goes_first_is_told_how_many_still_go_before():
    def told(ahead, entitlement="elderly70", **more):
        return gone_before(PACKED, NOW, 1, entitlement, ahead, **more)

    assert told(9) == 4
    assert told(6) == 1  # three were called meanwhile: those who go first
    assert told(0) == told(3) == 0
    assert told(18) == 8  # of the nine who came as many go first as of the others
    assert told(11, "") == 11
    assert told(9, "disabled") is None  # not counted when it was worked out
    assert told(9, wheelchair=True) == 4
    assert gone_before(PACKED, NOW, 2, "elderly70", 9) is None
    assert gone_before(PACKED, VALID + timedelta(seconds=1), 1, "elderly70", 9) is None


def test_of_a_wheelchair_that_is_left_to_other_desks_only_those_who_wait_there_are_counted():
    found = Newcomers({1: 9}, {(1, "*"): Range(0, 60), (1, "*/w"): Range(0, 90)}, {}, {(1, "*"): 4, (1, "*/w"): 2})
    assert gone_before(pack_newcomers(found), NOW, 1, "elderly70", ahead=3, wheelchair=True) == 2
    assert gone_before(pack_newcomers(found), NOW, 1, "elderly70", ahead=1, wheelchair=True) == 1


def test_what_an_older_program_published_tells_its_range_and_no_count():
    old = {"1": [9, {"*": [200, 301]}, 60]}
    assert newcomer(old, NOW, 1, "elderly70") == Range(200, 301)
    assert gone_before(old, NOW, 1, "elderly70", 9) is None


def test_a_rush_after_a_quiet_moment_is_told_its_wait_and_nobody_more_than_a_working_day():
    quiet = pack_newcomers(Newcomers({1: 0}, {(1, ""): Range(0, 0)}, {1: 240.0}))
    assert newcomer(quiet, NOW, 1, "", ahead=29) == Range(29 * 240, 29 * 240)
    assert newcomer(quiet, NOW, 1, "", ahead=1_000) == Range(8 * 3600, 8 * 3600)


@pytest.mark.parametrize("age", [VALID + timedelta(seconds=1), -VALID - timedelta(seconds=1)])
def test_what_is_too_old_or_from_another_time_tells_nothing(age):
    assert newcomer(PACKED, age, 1, "") is None
    assert still_waiting(pack_waiting({7: Range(0, 60)}), age, 7) is None


def test_who_waits_is_told_less_as_time_passes_and_never_less_than_nothing():
    packed = json.loads(json.dumps(pack_waiting({7: Range(100, 250)})))
    assert still_waiting(packed, NOW, 7) == Range(100, 250)
    assert still_waiting(packed, timedelta(seconds=120), 7) == Range(0, 130)
    assert still_waiting(packed, timedelta(seconds=600), 7) == Range(0, 0)
    assert still_waiting(packed, timedelta(seconds=-30), 7) == Range(100, 250)
    assert still_waiting(packed, NOW, 8) is None


def test_only_a_class_with_a_rate_of_its_own_is_a_class_of_its_own():
    usual = read_rule("accumulating:3")
    assert classes_of(usual) == ("", "*")
    assert class_of(usual, "elderly80") == "*" and class_of(usual, "") == ""
    bands = read_rule("accumulating:2,elderly80=4,disabled=4,elderly60=2,regular=1")
    assert classes_of(bands) == ("", "*", "elderly80", "disabled")
    assert class_of(bands, "elderly60") == "*" and class_of(bands, "elderly80") == "elderly80"
    assert classes_of(read_rule("ratio:2")) == classes_of(read_rule("fifo")) == ("", "*")


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [
        (0, 0, (0, 1)),
        (0, 59, (0, 1)),
        (60, 60, (1, 2)),
        (119, 120, (1, 2)),
        (120, 121, (2, 3)),
        (470, 830, (7, 14)),
        (-5, -1, (0, 1)),
        (600, 60, (10, 11)),
    ],
)
def test_a_range_is_told_in_whole_minutes_and_never_as_one_number(low, high, told):
    assert whole_minutes(low, high) == told
