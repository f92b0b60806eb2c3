"""Prints are noted, and a paper's file has a name that any computer takes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.errors import HallError
from app.documents.guide_facts import warnings
from app.guides import catalogue
from app.guides.printing import all_facts, booklet_facts, facts_if, file_name, guide_facts, note_print
from db import guides
from tests.helpers.staff import Staff

MONDAY = date(2026, 11, 23)
CARD = {"title": "老年人优待证办理", "materials": [{"name": "居民身份证"}]}


@pytest.fixture
def staff_at(hall, clock):
    return Staff(hall, clock)


def test_every_print_is_noted_with_guide_version_and_visit(staff_at):
    hall, who = staff_at.hall, staff_at.actor
    one = hall.do(catalogue.add_guide, who, CARD, publish=True)
    others = [hall.do(catalogue.add_guide, who, {"title": f"事项{n}"}, publish=True) for n in range(4)]
    hall.do(note_print, who, "leaflet", [(one.id, one.version)], copies=2, ticket=staff_at.take())
    hall.do(note_print, who, "large", [(each.id, each.version) for each in others], source="command")
    hall.do(note_print, who, "booklet")
    with hall.store.read() as tx:
        assert guides.printed_on(tx, who.site_id, MONDAY, MONDAY) == {"leaflet": 2, "large": 4, "booklet": 1}


@pytest.mark.parametrize(
    ("paper", "printed", "more", "code"),
    [
        ("poster", [], {}, "bad_value"),
        ("leaflet", [("G-9999", 1)], {}, "unknown_guide"),
        ("leaflet", [], {"copies": 0}, "bad_value"),
        ("leaflet", [], {"copies": 1001}, "bad_value"),
        ("leaflet", [], {"source": "moon"}, "bad_value"),
        ("leaflet", [], {"ticket": "A999"}, "unknown_ticket"),
    ],
)
def test_a_print_that_cannot_be_is_not_noted(staff_at, paper, printed, more, code):
    with pytest.raises(HallError) as refused:
        staff_at.hall.do(note_print, staff_at.actor, paper, printed, **more)
    assert refused.value.code == code


def test_papers_say_what_the_guide_says_today_or_said_in_an_earlier_version(staff_at, clock):
    hall, who = staff_at.hall, staff_at.actor
    made = hall.do(catalogue.add_guide, who, CARD, publish=True)
    hall.do(catalogue.confirm_guide, who, made.id, next_review=date(2026, 11, 24))
    assert warnings(hall.ask(guide_facts, who, made.id)) == []
    clock.pass_by(days=2)
    late = hall.ask(guide_facts, who, made.id)
    assert late.is_past_review
    assert "2026-11-24" in warnings(late)[0]
    changed = hall.do(catalogue.change_guide, who, made.id, late.version, {**CARD, "title": "老年证"})
    assert hall.ask(guide_facts, who, made.id).title == "老年证"
    assert hall.ask(guide_facts, who, made.id, changed.version - 1).title == "老年人优待证办理"
    assert [one.number for one in hall.ask(all_facts, who)] == [made.id]


def test_a_booklet_of_nothing_is_refused(staff_at):
    with pytest.raises(HallError) as refused:
        staff_at.hall.ask(booklet_facts, staff_at.actor)
    assert refused.value.code == "no_guides"


@pytest.mark.parametrize("title", ["../../etc/passwd", "a:b*c?<>|", "甲\u202e乙\n丙", "办" * 300, "", "𠮷🙂"])
def test_the_name_of_a_file_holds_nothing_that_a_computer_refuses(staff_at, title):
    made = staff_at.hall.do(catalogue.add_guide, staff_at.actor, {"title": "甲"}, publish=True)
    facts = replace(staff_at.hall.ask(guide_facts, staff_at.actor, made.id), title=title)
    name = file_name(facts, "A5")
    assert name.startswith("G-0001")
    assert name.endswith("A5.pdf")
    assert len(name.encode()) < 200
    assert not set(name) & set('/\\:*?"<>|\n\u202e')


def test_what_is_just_written_is_shown_and_not_stored_and_a_service_has_its_guides(staff_at):
    hall, who = staff_at.hall, staff_at.actor
    card = hall.do(catalogue.add_guide, who, CARD, service="A", publish=True)
    other = hall.do(catalogue.add_guide, who, {"title": "居住登记"}, service="A", publish=True)
    hall.do(catalogue.add_guide, who, {"title": "草稿"}, service="A")
    told = hall.ask(facts_if, who, {**CARD, "materials": []}, card.id, "今天停办", MONDAY)
    assert (told.number, told.version, told.bring, told.alert) == (card.id, card.version + 1, (), "今天停办")
    assert hall.ask(facts_if, who, {"title": "新的"}).status == "draft"
    assert hall.ask(catalogue.read_guide, who, card.id) == card
    lines = hall.ask(catalogue.guides_of_service, who, "A")
    assert [line.id for line in lines] == [card.id, other.id]
    assert hall.ask(catalogue.guide_of_service, who, "A").id == card.id
    assert [one.number for one in hall.ask(booklet_facts, who, [other.id.lower()]).guides] == [other.id]
    with pytest.raises(HallError) as refused:
        hall.ask(booklet_facts, who, [])
    assert refused.value.code == "no_guides"
