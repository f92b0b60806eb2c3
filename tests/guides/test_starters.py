"""Starter texts: complete, our own, unpublished until somebody has checked them; the demo hall's are checked."""

from __future__ import annotations

import json

import pytest

from app.core.errors import HallError
from app.core.rights import Right
from app.documents.guide_facts import unprintable, warnings
from app.documents.leaflet import leaflet_pdf
from app.guides import catalogue
from app.guides.guide_file import import_guides
from app.guides.guide_rows import read_guide_file
from app.guides.printing import all_facts, guide_facts
from app.guides.reading import plain
from app.guides.starters import add_starters, starters
from app.setup.demo_guides import PUBLISHED
from tests.helpers.guide_papers import outside, plain_text, reader
from tests.helpers.halls import actor
from tests.helpers.staff import Staff


@pytest.fixture
def staff_at(hall, clock):
    return Staff(hall, clock)


def test_forty_texts_say_who_what_how_how_long_what_it_costs_and_where():
    found = starters()
    assert len(found) == 40
    assert len({one.content.title for one in found}) == 40
    for one in found:
        told = one.content
        assert told.department, told.title
        assert told.conditions, told.title
        assert told.materials, told.title
        assert 3 <= len([step for step in told.steps or () if step.channel == "window"]) <= 5, told.title
        assert told.time_promise is not None, told.title
        assert told.fees is not None, told.title
        assert told.places, told.title
        assert told.easy_text, told.title
        assert one.services
        assert (told.hours, told.link) == (None, "")  # nobody can know these before


def test_they_come_in_as_drafts_and_a_second_time_nothing_changes(staff_at):
    hall, who = staff_at.hall, staff_at.actor
    hall.do(catalogue.add_guide, who, {"title": "工具借用", "department": "自己写的"}, publish=True)
    first = hall.do(add_starters, who)
    assert (len(first.added), first.there) == (39, 1)
    lines = hall.ask(catalogue.list_guides, who)
    assert sorted({(one.status, one.starter) for one in lines}) == [("draft", True), ("published", False)]
    again = hall.do(add_starters, who)
    assert (again.added, again.there) == ((), 40)
    assert hall.ask(catalogue.list_guides, actor(hall, "desk1")) == tuple(one for one in lines if not one.starter)


def test_a_starter_is_published_only_after_somebody_checked_it_and_is_marked_until_then(staff_at):
    hall, who = staff_at.hall, staff_at.actor
    hall.do(add_starters, who)
    guide = hall.ask(catalogue.read_guide, who, "残疾人证办理")
    with pytest.raises(HallError) as refused:
        hall.do(catalogue.publish_guide, who, guide.id)
    assert refused.value.code == "starter_unchecked"
    marked = hall.ask(guide_facts, who, guide.id)
    assert [text[:4] for text in warnings(marked)] == ["参考文本", "草稿，还"]
    assert "参考文本" in plain_text(leaflet_pdf(marked, "A5"))
    hall.do(catalogue.change_guide, who, guide.id, guide.version, plain(guide.content))
    hall.do(catalogue.confirm_guide, who, guide.id)
    hall.do(catalogue.publish_guide, who, guide.id)
    assert warnings(hall.ask(guide_facts, who, guide.id)) == []


def test_whoever_may_not_edit_guides_brings_none_in(hall):
    with pytest.raises(HallError) as refused:
        hall.do(add_starters, actor(hall, "desk1"))
    assert refused.value.values["right"] == Right.EDIT_GUIDES.value


def test_they_belong_to_the_services_that_the_hall_has(staff_at):
    staff_at.hall.do(add_starters, staff_at.actor)
    named = {one.title: one.service for one in staff_at.hall.ask(catalogue.list_guides, staff_at.actor)}
    site = staff_at.hall.site(staff_at.actor)
    codes = {service.name: service.code for service in site.services.values()}
    for one in starters():
        wanted = [codes[name] for name in one.services if name in codes]
        assert named[one.content.title] == (wanted[0] if wanted else None)


@pytest.mark.parametrize("paper", ["A4", "A5"])
def test_the_demo_halls_guides_are_checked_published_and_print_whole_on_one_page(demo_hall, paper):
    who = actor(demo_hall, "supervisor")
    found = demo_hall.ask(all_facts, who)
    assert sorted(one.title for one in found) == sorted(PUBLISHED)
    assert unprintable(found) == []
    for one in found:
        data = leaflet_pdf(one, paper)
        assert len(reader(data).pages) == 1
        assert outside(data) == []
        told = plain_text(data)
        assert "还有" not in told.replace("还有没有", ""), one.title  # nothing of them had to be left out
        assert warnings(one) == []
    for code in "ABCDEF":
        assert demo_hall.ask(catalogue.guide_of_service, who, code) is not None


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ({}, ("draft", True)),
        ({"easy_text": "换了一句话。"}, ("draft", True)),
        ({"status": "已停用"}, ("withdrawn", True)),
        ({"status": "已发布"}, ("published", False)),
        ({"checked_on": "2026-11-20"}, ("draft", False)),
    ],
)
def test_a_file_makes_a_starter_the_halls_own_only_where_it_publishes_or_checks_it(staff_at, tmp_path, said, then):
    hall, who = staff_at.hall, staff_at.actor
    hall.do(add_starters, who)
    guide = hall.ask(catalogue.read_guide, who, "残疾人证办理")
    path = tmp_path / "guides.json"
    path.write_text(json.dumps([{**plain(guide.content), **said}]), encoding="utf-8")
    told = hall.do(import_guides, who, file=read_guide_file(path))
    assert (told.updated, told.unchanged) == ((1, 0) if said else (0, 1))
    now = hall.ask(catalogue.read_guide, who, guide.id)
    assert (now.status, now.starter) == then
    assert hall.do(import_guides, who, file=read_guide_file(path)).unchanged == 1
