"""What the settings say of a discipline is what the discipline does."""

from __future__ import annotations

import pytest

from app.queue.discipline import Waiter, choose
from app.queue.explain import explain
from app.queue.rule_parts import BY_HAND, KINDS, NUMBERS, RuleParts, put_together, take_apart
from app.queue.rulebook import read_rule


def sentences(text, **limits):
    return {sentence.code: dict(sentence.values) for sentence in explain(read_rule(text, **limits))}


def test_the_example_of_the_default_rule_is_the_moment_at_which_the_call_turns():
    """A green visitor of 10 minutes goes before an ordinary one of just under 30, and not of just over."""
    rule = read_rule("accumulating:3")
    told = sentences("accumulating:3")["accumulating_example"]
    green = Waiter(2, 1, "elderly80", since=3600 - told["green"] * 60)
    for minutes, first in ((told["ordinary"] - 1, 2), (told["ordinary"] + 1, 1)):
        ordinary = Waiter(1, 1, "", since=3600 - minutes * 60)
        assert choose([ordinary, green], rule, 3600.0).waiter.order == first


def test_each_kind_of_rule_says_something_of_its_own():
    told = [tuple(sentences(text)) for text in ("accumulating:3", "headstart:10m", "ratio:2", "strict", "fifo")]
    assert len(set(told)) == 5
    assert all(told)


def test_classes_with_a_rate_of_their_own_are_named():
    told = explain(read_rule("accumulating:elderly80=4,disabled=4.5,regular=1"))
    named = [dict(one.values) for one in told if one.code == "accumulating_class"]
    assert named == [{"entitlement": "elderly80", "times": 4}, {"entitlement": "disabled", "times": 4.5}]


def test_the_bounds_are_said_only_where_they_stand():
    assert sentences("accumulating:3", ceiling_s=1800.0, max_overtakes=5)["bound"] == {"n": 5}
    assert sentences("headstart:10m", ceiling_s=1800.0)["ceiling"] == {"minutes": 30}
    assert "ceiling" not in sentences("strict")
    assert "no_passing" in sentences("accumulating:3", max_overtakes=0)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("accumulating:3", RuleParts("accumulating", 3)),
        ("accumulating", RuleParts("accumulating", 3)),
        ("ratio:2", RuleParts("ratio", 2)),
        ("headstart:15m", RuleParts("headstart", 15)),
        ("strict", RuleParts("strict")),
        (" fifo ", RuleParts("fifo")),
        ("accumulating:elderly80=4", RuleParts("accumulating", 3, "", (("elderly80", 4),))),
        (
            "accumulating:disabled=5, 2 ,elderly70=3,elderly80=4",
            RuleParts("accumulating", 2, "", (("elderly80", 4), ("elderly70", 3), ("disabled", 5))),
        ),
        ("accumulating:elderly80=4.5", RuleParts(BY_HAND, 0, "accumulating:elderly80=4.5")),
        ("accumulating:regular=2,ill=4", RuleParts(BY_HAND, 0, "accumulating:regular=2,ill=4")),
        ("accumulating:ill=21", RuleParts(BY_HAND, 0, "accumulating:ill=21")),
        ("strict:ill=4", RuleParts(BY_HAND, 0, "strict:ill=4")),
        ("accumulating:2.5", RuleParts(BY_HAND, 0, "accumulating:2.5")),
        ("headstart:90s", RuleParts(BY_HAND, 0, "headstart:90s")),
        ("headstart:90", RuleParts(BY_HAND, 0, "headstart:90")),
        ("accumulating:99", RuleParts(BY_HAND, 0, "accumulating:99")),
    ],
)
def test_a_rule_is_taken_apart_and_put_together_as_the_same_rule(text, parts):
    assert take_apart(text) == parts
    assert read_rule(put_together(parts)) == read_rule(text)


def test_every_kind_with_every_number_of_the_form_is_a_rule():
    for kind in KINDS:
        for number in range(*NUMBERS.get(kind, (0, 1, 0))[:2]):
            if kind != BY_HAND:
                assert read_rule(put_together(RuleParts(kind, number))).kind == kind
