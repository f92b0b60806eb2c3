"""Who is called next: each discipline as a table, and what holds for any queue whatever."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.queue.discipline import History, Place, Rule, Waiter, after, choose
from tests.queue.naive import Law, Memory, Person, next_one

NOW = 100_000.0
MIN = 60.0
CLASSES = ("", "", "elderly60", "elderly80", "disabled")


def waiting(order, entitlement="", minutes=None, **more):
    """Somebody who came `minutes` ago; the first in the order came first."""
    ago = (100 - order) if minutes is None else minutes
    return Waiter(order, 1, entitlement, NOW - ago * MIN, **more)


RULE, NEW = Rule(), History()


def called(waiters, rule=RULE, history=NEW, green_first=False):
    choice = choose(waiters, rule, NOW, history, green_first)
    return None if choice is None else (choice.waiter.order, choice.rule)


# -- one row a sentence of the design ------------------------------------------------------------

U, G = "", "elderly60"  # ordinary, green
QUEUES = [
    # name, waiting as (order, class, minutes), rule, history, green_first, (who, why)
    ("fifo: the oldest", [(1, U, 9), (2, G, 8)], Rule("fifo"), History(), False, (1, "oldest")),
    ("fifo asks no class", [(1, U, 9), (2, "disabled", 8)], Rule("fifo"), History(), False, (1, "oldest")),
    ("fifo goes by order, not time", [(1, U, 3), (2, U, 9)], Rule("fifo"), History(), False, (1, "oldest")),
    ("strict: green first", [(1, U, 90), (2, G, 1)], Rule("strict"), History(), False, (2, "class")),
    ("strict knows no ceiling", [(1, U, 900), (2, G, 1)], Rule("strict"), History(), False, (2, "class")),
    ("strict: FIFO inside", [(1, U, 9), (2, G, 8), (3, G, 7)], Rule("strict"), History(), False, (2, "class")),
    ("ratio: green while its run lasts", [(1, U, 9), (2, G, 8)], Rule("ratio"), History(1), False, (2, "class")),
    ("ratio: then one ordinary", [(1, U, 9), (2, G, 8)], Rule("ratio"), History(2), False, (1, "turn")),
    ("ratio: ordinary though younger", [(1, G, 9), (2, U, 8)], Rule("ratio"), History(2), False, (2, "turn")),
    ("ratio: nothing to share", [(1, G, 9), (2, G, 8)], Rule("ratio"), History(5), False, (1, "oldest")),
    ("ratio:1", [(1, U, 9), (2, G, 8)], Rule("ratio", turn=1), History(1), False, (1, "turn")),
    ("headstart: within", [(1, U, 9), (2, G, 1)], Rule("headstart"), History(), False, (2, "class")),
    ("headstart: beyond", [(1, U, 12), (2, G, 1)], Rule("headstart"), History(), False, (1, "oldest")),
    ("headstart: equal goes to the older", [(1, U, 11), (2, G, 1)], Rule("headstart"), History(), False, (1, "oldest")),
    ("accumulating: 3 x 4 > 11", [(1, U, 11), (2, G, 4)], Rule(), History(), False, (2, "class")),
    ("accumulating: 3 x 3 < 11", [(1, U, 11), (2, G, 3)], Rule(), History(), False, (1, "oldest")),
    ("accumulating: equal goes to the older", [(1, U, 12), (2, G, 4)], Rule(), History(), False, (1, "oldest")),
    ("bands may differ", [(1, G, 10), (2, "elderly80", 8)], Rule(rates={G: 2, "elderly80": 4}), History(), False,
     (2, "class")),
    ("rule 2: past the ceiling", [(1, U, 41), (2, G, 20)], Rule(), History(), False, (1, "ceiling")),
    ("rule 2: every second", [(1, U, 41), (2, G, 20)], Rule(), History(0, True), False, (2, "class")),
    ("rule 2: at the ceiling is not past it", [(1, U, 40), (2, G, 20)], Rule(), History(), False, (2, "class")),
    ("rule 2: the oldest of any class", [(1, G, 50), (2, U, 41)], Rule(), History(), False, (1, "ceiling")),
    ("rule 2 looks at ordinary waits only", [(1, G, 50), (2, "elderly80", 45), (3, U, 39)], Rule(), History(), False,
     (1, "oldest")),
    ("headstart has rule 2", [(1, U, 41), (2, G, 35)], Rule("headstart"), History(), False, (1, "ceiling")),
    ("green_first: green though its score is less", [(1, U, 30), (2, G, 1)], Rule(), History(), True, (2, "class")),
    ("green_first without green", [(1, U, 30), (2, U, 1)], Rule(), History(), True, (1, "oldest")),
    ("green_first: rule 2 stands", [(1, U, 41), (2, G, 1)], Rule(), History(), True, (1, "ceiling")),
]  # fmt: skip


@pytest.mark.parametrize(("people", "rule", "history", "green_first", "expected"), [row[1:] for row in QUEUES],
                         ids=[row[0] for row in QUEUES])  # fmt: skip
def test_each_sentence_of_the_rule(people, rule, history, green_first, expected):
    waiters = [waiting(*person) for person in people]
    assert called(waiters, rule, history, green_first) == expected
    assert called(waiters[::-1], rule, history, green_first) == expected


def test_nobody_waits():
    assert choose([], Rule(), NOW) is None


def test_who_was_passed_too_often_sends_the_oldest_of_any_class_first():
    line = [waiting(1, G, 50), waiting(2, U, 45, overtaken=10), waiting(3, "elderly80", 44)]
    assert called(line) == (1, "overtaken")
    assert called(line, green_first=True) == (1, "overtaken")
    assert called(line, Rule("headstart")) == (1, "overtaken")
    assert called(line, Rule("strict")) == (1, "oldest")  # knows no bound


def test_the_bound_comes_before_the_ceiling_and_leaves_its_turn_alone():
    line = [waiting(1, U, 50, overtaken=10), waiting(2, G, 49)]
    choice = choose(line, Rule(), NOW, History(0, False))
    assert choice is not None
    assert (choice.rule, choice.past_ceiling) == ("overtaken", False)
    assert after(History(0, True), choice) == History(0, True)


def test_the_ceiling_alternates():
    history, words = History(), []
    line = [waiting(order, U, 100 - order) for order in range(1, 7)] + [waiting(9 + n, G, 39) for n in range(6)]
    for _ in range(8):
        choice = choose(line, Rule(max_overtakes=99), NOW, history)
        words.append((choice.rule, choice.waiter.green))
        history = after(history, choice)
        line.remove(choice.waiter)
    assert [word for word, _ in words] == ["ceiling", "class"] * 4
    assert [green for _, green in words] == [False, True] * 4


def test_ratio_gives_k_green_then_one_ordinary_for_ever():
    history, green = History(), []
    line = [waiting(order, G if order % 2 else U) for order in range(1, 41)]
    for _ in range(12):
        choice = choose(line, Rule("ratio", turn=3), NOW, history)
        green.append(choice.waiter.green)
        history = after(history, choice)
        line.remove(choice.waiter)
    assert green == [True, True, True, False] * 3


def test_calls_at_which_only_one_class_waited_do_not_count_for_the_ratio():
    only_green = [waiting(1, G), waiting(2, G)]
    choice = choose(only_green, Rule("ratio"), NOW, History(1))
    assert after(History(1), choice) == History(1)


PLACES = (Place.BOUND, Place.BOOKED, Place.BACK, Place.RUNNING, Place.BARRED)


def test_places_come_in_their_order_before_any_rule():
    line = [waiting(9 - place, G if place is Place.RUNNING else U, place=place) for place in PLACES]
    told = []
    while line:
        choice = choose(line, Rule(), NOW)
        told.append((choice.waiter.place, choice.rule, choice.by_rule))
        line.remove(choice.waiter)
    assert told == [
        (Place.BOUND, "bound", False),
        (Place.BOOKED, "booked", False),
        (Place.BACK, "back", False),
        (Place.RUNNING, "oldest", True),
        (Place.BARRED, "back", False),
    ]


def test_of_two_booked_the_earlier_time_goes_first():
    line = [waiting(1, place=Place.BOOKED, due=20), waiting(2, place=Place.BOOKED, due=10)]
    assert called(line) == (2, "booked")


# -- what holds for any queue --------------------------------------------------------------------

disciplines = st.one_of(
    st.just(Rule("fifo")),
    st.builds(Rule, st.just("strict"), st.sampled_from((0.5, 2.0, 3.0))),
    st.builds(Rule, st.just("ratio"), turn=st.integers(1, 4)),
    st.builds(Rule, st.just("headstart"), head_start_s=st.sampled_from((0.0, 60.0, 600.0, 6000.0)),
              ceiling_s=st.sampled_from((600.0, 2400.0)), max_overtakes=st.integers(0, 6)),
    st.builds(Rule, st.just("accumulating"), st.sampled_from((1.0, 3.0, 9.0)),
              st.sampled_from(({}, {"elderly80": 4.0, "elderly60": 2.0}, {"": 2.0})),
              ceiling_s=st.sampled_from((600.0, 2400.0)), max_overtakes=st.integers(0, 6)),
)  # fmt: skip
histories = st.builds(History, st.integers(0, 4), st.booleans())


@st.composite
def queues(draw, places=PLACES):
    """A queue in order of arrival, as the store would have it: later ones came no earlier."""
    ages = sorted(draw(st.lists(st.integers(0, 4000), max_size=14)), reverse=True)
    return [
        Waiter(
            order,
            draw(st.integers(1, 2)),
            draw(st.sampled_from(CLASSES)),
            NOW - age,
            draw(st.integers(0, 7)),
            draw(st.sampled_from(places)),
            draw(st.integers(0, 3)),
        )
        for order, age in enumerate(ages, 1)
    ]


def law_of(rule):
    return Law(rule.kind, rule.green_rate, dict(rule.rates), rule.turn, rule.head_start_s, rule.ceiling_s,
               rule.max_overtakes)  # fmt: skip


def person_of(waiter):
    place = waiter.place.name.lower()
    return Person(waiter.order, waiter.entitlement, waiter.since, waiter.overtaken, place, waiter.due)


@given(queues(), disciplines, histories, st.booleans())
def test_it_is_the_rule_as_the_design_tells_it(line, rule, history, green_first):
    memory = Memory(history.green_run, history.ceiling_last)
    told = next_one([person_of(one) for one in line], law_of(rule), NOW, memory, green_first)
    choice = choose(line, rule, NOW, history, green_first)
    if told is None:
        assert choice is None
        return
    assert (choice.waiter.order, choice.rule) == (told.person.order, told.rule)
    assert (choice.by_rule, choice.contested, choice.past_ceiling) == (told.by_rule, told.contested, told.past_ceiling)


@given(queues(), disciplines, histories, st.booleans())
def test_somebody_is_called_whenever_somebody_waits(line, rule, history, green_first):
    choice = choose(line, rule, NOW, history, green_first)
    assert (choice is None) == (not line)
    assert choice is None or choice.waiter in line


@given(queues(places=(Place.RUNNING,)), disciplines, histories, st.booleans())
def test_inside_a_class_it_is_first_come_first_served(line, rule, history, green_first):
    choice = choose(line, rule, NOW, history, green_first)
    if choice is not None:
        mates = [one.order for one in line if one.entitlement == choice.waiter.entitlement]
        assert choice.waiter.order == min(mates)


@given(queues(), disciplines, histories, st.booleans())
def test_the_heads_of_class_and_service_are_enough(line, rule, history, green_first):
    """Counts never grow towards the younger ones of a class that waited without a break."""
    plain: dict[tuple[int, str], Waiter] = {}
    apart = []
    unbroken = []
    for one in line:
        if one.place is not Place.RUNNING or one.order % 3 == 0:
            apart.append(one)  # bound, booked, back, barred, or came back to waiting
            continue
        mates = plain.get((one.service, one.entitlement))
        count = one.overtaken if mates is None else min(one.overtaken, mates.overtaken)
        same = Waiter(one.order, one.service, one.entitlement, one.since, count, one.place, one.due)
        plain.setdefault((one.service, one.entitlement), same)
        unbroken.append(same)
    everybody = choose(unbroken + apart, rule, NOW, history, green_first)
    assert choose(list(plain.values()) + apart, rule, NOW, history, green_first) == everybody


@given(queues(), histories)
def test_no_head_start_is_first_come_first_served(line, history):
    unbound = {"ceiling_s": 1e9, "max_overtakes": 10**6}
    same = choose(line, Rule("headstart", head_start_s=0.0, **unbound), NOW, history)
    assert same == choose(line, Rule("fifo", **unbound), NOW, history)


@given(queues(), histories)
def test_equal_rates_are_first_come_first_served(line, history):
    unbound = {"ceiling_s": 1e9, "max_overtakes": 10**6}
    same = choose(line, Rule("accumulating", 1.0, **unbound), NOW, history)
    assert same == choose(line, Rule("fifo", **unbound), NOW, history)


@given(disciplines, st.lists(st.tuples(st.sampled_from(CLASSES), st.integers(0, 300), st.booleans()), max_size=60),
       st.booleans())  # fmt: skip
def test_nobody_is_overtaken_more_often_than_the_bound(rule, steps, green_first):
    """One desk for all; people come and are called in any mixture."""
    line: list[Waiter] = []
    passed: dict[int, int] = {}
    history, now = History(), NOW
    for order, (entitlement, wait, calls) in enumerate(steps):
        now += wait
        line.append(Waiter(order, 1, entitlement, now))
        if not calls:
            continue
        waiters = [Waiter(one.order, 1, one.entitlement, one.since, passed.get(one.order, 0)) for one in line]
        choice = choose(waiters, rule, now, history, green_first)
        history = after(history, choice)
        line = [one for one in line if one.order != choice.waiter.order]
        for one in line:
            passed[one.order] = passed.get(one.order, 0) + (one.order < choice.waiter.order)
    if rule.bounded:
        assert max(passed.values(), default=0) <= rule.max_overtakes
