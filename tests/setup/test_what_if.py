"""What a rule would do, before it is saved: on who waits now, and on a day played again under both rules."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from typing import Any

import pytest

from app.setup.site import set_settings
from app.setup.what_if import LEAST, WhatIf, what_if
from tests.helpers.staff import Staff
from tests.queue.test_order import CLASSES, DISCIPLINES, a_busy_morning

STRICT = {"queue.discipline": "strict"}


def tried(staff: Staff, **values: Any) -> WhatIf:
    """Try settings; `discipline`, `ceiling_min`, `max_overtakes` without their prefix."""
    return what_if(staff.hall, staff.actor, {f"queue.{name}": value for name, value in values.items()})


def a_day(staff: Staff, visitors: int, seed: int = 5) -> None:
    """Let visitors come one after the other to two desks that cannot keep up with them."""
    chance = random.Random(seed)
    staff.open(1, 2)
    until: dict[int, datetime] = {}
    for _ in range(visitors):
        staff.take(chance.choice("ABC"), chance.choice(CLASSES))
        staff.clock.pass_by(minutes=1.8)
        for number in (1, 2):
            if number in until and until[number] <= staff.clock.now():
                staff.finish(number)
                del until[number]
            if number not in until and staff.called(number) is not None:
                staff.start(number)
                until[number] = staff.clock.now() + timedelta(minutes=4)


def order(answer: WhatIf, which: str) -> list[str]:
    assert answer.rows is not None
    return [row.ticket for row in sorted(answer.rows, key=lambda row: getattr(row, which))]


@pytest.mark.parametrize("seed", [1, 2])
def test_the_old_order_is_the_live_one_and_the_new_one_is_that_after_saving(staff, seed):
    staff.set("queue.max_overtakes", 3)
    staff.set("queue.grace_min", 600)
    a_busy_morning(staff, seed)
    for discipline in DISCIPLINES:
        for ceiling in (22, 40):
            if staff.hall.site(staff.actor).settings["queue.discipline"] == discipline:
                continue
            live = staff.line()
            answer = tried(staff, discipline=discipline, ceiling_min=ceiling)
            assert order(answer, "old") == live
            assert [row.new for row in answer.rows] == list(range(1, len(live) + 1))
            staff.do(set_settings, values={"queue.discipline": discipline, "queue.ceiling_min": ceiling})
            assert order(answer, "new") == staff.line(), (discipline, ceiling)


def test_nothing_is_stored_by_trying(staff):
    from tests.helpers.staff import digest

    staff.take()
    before = digest(staff.hall)
    tried(staff, discipline="fifo")
    assert digest(staff.hall) == before


def test_a_day_of_today_is_played_under_both_rules(staff):
    a_day(staff, LEAST + 10)
    answer = tried(staff, discipline="strict")
    assert (answer.is_today, answer.visitors, answer.came_today) == (True, LEAST + 10, LEAST + 10)
    assert answer.old is not None and answer.new is not None
    assert answer.old.ordinary.n == answer.new.ordinary.n
    assert answer.old.ordinary.n + answer.old.green.n == LEAST + 10
    assert answer.new.green.mean_s < answer.old.green.mean_s
    assert answer.new.ordinary.mean_s > answer.old.ordinary.mean_s
    assert answer.target_min == 20 and 0.0 <= answer.new.within <= answer.old.within <= 1.0


def test_the_same_rule_again_makes_no_difference(staff):
    a_day(staff, LEAST)
    answer = tried(staff, discipline=" accumulating:3.0 ")
    assert answer.old == answer.new
    assert all(row.old == row.new for row in answer.rows)


def test_too_few_today_give_a_usual_day_before_and_without_one_nothing(staff):
    staff.take()
    answer = tried(staff, discipline="strict")
    assert (answer.date, answer.old, answer.new, answer.came_today, answer.is_today) == (None, None, None, 1, False)
    first = staff.hall.site(staff.actor).local_date(staff.clock.now())
    a_day(staff, LEAST + 4)
    staff.clock.pass_by(days=1)
    staff.take()
    answer = tried(staff, discipline="strict")
    assert (answer.date, answer.is_today, answer.came_today) == (first, False, 1)
    assert answer.visitors == LEAST + 5
    assert answer.new is not None


def test_where_no_desk_was_open_on_the_middle_day_the_next_one_beside_it_is_played(staff):
    days = []
    for visitors, opened in ((LEAST, True), (LEAST + 4, False), (LEAST + 8, False)):
        days.append(staff.hall.site(staff.actor).local_date(staff.clock.now()))
        if opened:
            a_day(staff, visitors)
            for number in (1, 2):
                staff.finish(number)
                staff.close(number)
        else:
            for _ in range(visitors):
                staff.take()
        staff.close_day()
        staff.clock.pass_by(days=1)
    answer = tried(staff, discipline="strict")
    assert answer.date == days[0]
    assert answer.visitors == LEAST


def test_it_is_told_whose_visits_had_to_be_drawn_and_how_many_desks_were_open(staff):
    a_day(staff, LEAST + 10)
    answer = tried(staff, discipline="strict")
    assert 0 < answer.drawn < answer.visitors, "some still wait"
    assert answer.desks == (2, 2)
    for number in (1, 2):
        staff.finish(number)
    while staff.called(1) is not None:
        staff.start(1)
        staff.clock.pass_by(minutes=2)
        staff.finish(1)
    assert tried(staff, discipline="strict").drawn == 0


def test_a_day_on_which_no_desk_was_open_tells_nothing_of_waits(staff):
    for _ in range(LEAST):
        staff.take()
    assert tried(staff, discipline="strict").date is None


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"discipline": "accumulating:0"}, "bad_value"),
        ({"discipline": "accumulating:-3"}, "bad_value"),
        ({"discipline": "accumulating:elderly80=nan"}, "bad_value"),
        ({"discipline": "the loudest"}, "bad_value"),
        ({"discipline": "ratio:0"}, "bad_value"),
        ({"ceiling_min": 0}, "bad_value"),
        ({"max_overtakes": -1}, "bad_value"),
        ({"max_overtakes": 0}, "green_without_effect"),
        ({"discipline": "headstart:40m"}, "head_start_over_ceiling"),
        ({"discipline": "headstart:10m", "ceiling_min": 10}, "head_start_over_ceiling"),
        ({"ceiling_min": 19}, "ceiling_below_target"),
        ({"target_min": 41}, "ceiling_below_target"),
        ({"discipline": "accumulating:disabled=2,disabled=4"}, "class_twice"),
    ],
)
def test_what_cannot_be_saved_is_refused_by_the_trial_in_the_same_words(staff, values, code):
    staff.take()
    named = {f"queue.{name}": value for name, value in values.items()}
    told = staff.refused(what_if, staff.hall, staff.actor, named)
    saved = staff.refused(staff.do, set_settings, values=named)
    assert told.code == code
    assert (told.code, told.values) == (saved.code, saved.values)


def test_a_rule_by_arrival_and_a_desk_that_prefers_the_green_channel_contradict_each_other(staff):
    staff.open(2, prefer="green_only")
    fifo = {"queue.discipline": "fifo"}
    for run, args in ((what_if, (staff.hall, staff.actor, fifo)), (staff.do, (set_settings,))):
        told = staff.refused(run, *args, **({} if run is what_if else {"values": fifo}))
        assert (told.code, told.values["desk"]) == ("desk_prefers_green", "2")
    staff.open(2)
    staff.do(set_settings, values=fifo)
    for prefer in ("green_first", "green_only"):
        assert staff.refusal(staff.open, 2, prefer=prefer) == "fifo_prefers_nobody"


def test_an_administrator_sees_figures_and_no_list(staff):
    a_day(staff, LEAST)
    admin = staff.who("admin")
    answer = what_if(admin.hall, admin.actor, STRICT)
    assert answer.rows is None and answer.new is not None
    desk = staff.who("desk1")
    assert staff.refusal(what_if, desk.hall, desk.actor, STRICT) == "not_allowed"
