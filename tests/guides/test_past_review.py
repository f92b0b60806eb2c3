"""Once its review is due no paper of a guide goes out without saying so; until then none says it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.devices.papers import paper_of
from app.documents.booklet import booklet_pdf
from app.documents.large_print import large_print_pdf
from app.documents.leaflet import leaflet_pdf
from app.documents.materials_paper import materials_pdf
from app.documents.small_paper import draw_paper
from app.guides import catalogue, notices
from app.guides.guide_slips import print_guide_slip
from app.guides.notice_papers import notice_facts, print_notice
from app.guides.printing import booklet_facts, guide_facts
from db import outbox
from tests.helpers.devices import enrol
from tests.helpers.guide_papers import plain_text
from tests.helpers.staff import Staff

MARK = "已过核对期"
CARD = {"title": "老年人优待证办理", "materials": [{"name": "居民身份证"}, {"name": "一寸照片"}]}


@pytest.fixture
def late(hall, clock):
    """Give a hall with a guide whose review is due in two days, and a notice of it."""
    staff = Staff(hall, clock)
    guide = hall.do(catalogue.add_guide, staff.actor, CARD, service="A", publish=True)
    due = hall.site(staff.actor).local_date(clock.now()) + timedelta(days=2)
    hall.do(catalogue.confirm_guide, staff.actor, guide.id, next_review=due)
    hall.do(notices.give_notice, staff.actor, ["一寸照片"], guide=guide.id)
    enrol(hall, "desk", "tcp:h", sources=["desk", "kiosk"])
    return staff


def _papers(staff):
    """Make every paper that stands for the guide; give what each says."""
    hall, who = staff.hall, staff.actor
    guide = hall.ask(guide_facts, who, "G-0001")
    notice = hall.ask(notice_facts, who, "M-0001")
    told = {
        "A4": plain_text(leaflet_pdf(guide, "A4")),
        "A5": plain_text(leaflet_pdf(guide, "A5")),
        "large": plain_text(large_print_pdf(guide)),
        "booklet": plain_text(booklet_pdf(hall.ask(booklet_facts, who))),
        "notice": plain_text(materials_pdf(notice)),
    }
    jobs = {"roll": hall.do(print_guide_slip, who, "G-0001"), "roll notice": hall.do(print_notice, who, "M-0001")}
    site = hall.site(who)
    for name, job in jobs.items():
        with hall.store.read() as tx:
            row = outbox.row(tx, who.site_id, job)
        drawn = paper_of(site, next(iter(site.devices.values())), row.kind, row.payload, row.reprint)
        told[name] = " ".join(drawn.warned)
        # What is warned of is drawn, too: without it the paper is shorter.
        bare = draw_paper(replace(drawn, warned=()), 80)
        assert (draw_paper(drawn, 80).height > bare.height) == bool(drawn.warned), name
    return told


def test_every_paper_says_that_the_review_is_past_from_the_day_after_on(late):
    for days, marked in ((0, False), (2, False), (1, True)):
        late.clock.pass_by(days=days)
        told = _papers(late)
        assert len(told) == 7
        assert {name for name, text in told.items() if MARK in text} == (set(told) if marked else set())


def test_somebody_is_reminded_of_a_review_two_weeks_before_it_is_due_until_it_was_made(hall, clock):
    staff = Staff(hall, clock)
    who, today = staff.actor, hall.site(staff.actor).local_date(clock.now())
    for title, days in (("老年证", 20), ("居住登记", 15), ("殡葬服务", 3), ("临时救助", 0)):
        guide = hall.do(catalogue.add_guide, who, {"title": title}, publish=title != "临时救助")
        if days:
            hall.do(catalogue.confirm_guide, who, guide.id, next_review=today + timedelta(days))

    def told():
        return [(line.title, line.past_review) for line in hall.ask(catalogue.guides_to_review, who)]

    assert told() == [("殡葬服务", False)]
    clock.pass_by(days=1)
    assert told() == [("殡葬服务", False), ("居住登记", False)]
    clock.pass_by(days=3)
    assert told() == [("殡葬服务", True), ("居住登记", False)]
    (line,) = hall.ask(catalogue.list_guides, who, "殡葬")
    assert (line.past_review, line.review_near) == (True, False)
    hall.do(catalogue.confirm_guide, who, line.id, next_review=today + timedelta(200))
    hall.do(catalogue.withdraw_guide, who, "居住登记", "不办了")
    assert told() == []


def test_who_looks_at_an_earlier_version_is_warned_as_well(late):
    hall, who = late.hall, late.actor
    late.clock.pass_by(days=5)
    seen = hall.ask(catalogue.read_guide, who, "G-0001").version
    hall.do(catalogue.change_guide, who, "G-0001", seen, {**CARD, "tips": ["先打电话"]}, service="A")
    version = hall.ask(catalogue.read_guide, who, "G-0001").version
    for asked in (version - 1, version):
        assert MARK in plain_text(leaflet_pdf(hall.ask(guide_facts, who, "G-0001", version=asked), "A4"))
