"""The notice on paper: what is missing, where to get it, whom to call; on A5 and on the desk's slip printer."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
import zxingcpp
from pypdf import PdfReader

from app.core.errors import HallError
from app.devices.papers import paper_of
from app.documents.materials_facts import Lacking
from app.documents.materials_paper import materials_pdf
from app.documents.materials_words import ENGLISH
from app.documents.small_paper import draw_paper
from app.guides import catalogue, notices
from app.guides.notice_papers import notice_facts, print_notice
from db import outbox
from tests.helpers.devices import enrol
from tests.helpers.papers import pictures_of, text_of
from tests.helpers.staff import Staff

CARD = {
    "title": "老年人优待证办理",
    "materials": [{"name": "居民身份证"}, {"name": "一寸照片", "source": "照相馆"}, {"name": "户口簿"}],
    "consult_phones": ["0393-1234567"],
    "places": [{"name": "阳光会客厅", "address": "幸福路 1 号"}],
    "hours": [{"weekday": 1, "begin": "09:00", "end": "12:00"}],
}


@pytest.fixture
def staff_at(hall, clock):
    return Staff(hall, clock)


@pytest.fixture
def given(staff_at):
    hall, who = staff_at.hall, staff_at.actor
    guide = hall.do(catalogue.add_guide, who, CARD, service="A", publish=True)
    hall.do(
        notices.give_notice,
        who,
        ["一寸照片", "户口簿"],
        guide=guide.id,
        ticket=staff_at.take(),
        brought=["居民身份证"],
        note="儿子可以代办",
    )
    return guide


def test_the_paper_says_what_is_missing_where_to_get_it_and_whom_to_call(staff_at, given):
    facts = staff_at.hall.ask(notice_facts, staff_at.actor, "M-0001")
    data = materials_pdf(facts)
    text = "".join(text_of(data).split())
    for told in ("一次性告知单", "M-0001", "还缺这2样", "一寸照片", "到哪里拿：照相馆", "户口簿", "0393-1234567"):
        assert told in text
    for told in ("居民身份证", "儿子可以代办", "幸福路1号", "周一09:00–12:00", "A001"):
        assert told in text
    (page,) = PdfReader(BytesIO(data)).pages
    assert (page.mediabox.width, page.mediabox.height) == pytest.approx((419.5, 595.3), abs=0.1)
    (code,) = zxingcpp.read_barcodes(pictures_of(data, 200)[0])
    assert code.text == "M-0001"


@pytest.mark.parametrize("paper", [80, 58])
def test_the_desks_slip_printer_prints_the_same_notice(staff_at, given, paper):
    hall, who = staff_at.hall, staff_at.actor
    enrol(hall, "desk", "tcp:h", sources=["desk"])
    job = hall.do(print_notice, who, "M-0001", again=True)
    with hall.store.read() as tx:
        row = next(each for each in outbox.waiting(tx, who.site_id) if each.id == job)
    site = hall.site(who)
    drawn = paper_of(site, next(iter(site.devices.values())), row.kind, row.payload, row.reprint)
    assert drawn == replace(hall.ask(notice_facts, who, "M-0001"), reprint=True)
    picture = draw_paper(drawn, paper).convert("L")
    (code,) = zxingcpp.read_barcodes(picture)
    assert code.text == "M-0001"


def test_a_notice_that_still_waits_does_not_come_out_twice(staff_at, given):
    hall, who = staff_at.hall, staff_at.actor
    enrol(hall, "desk", "tcp:h", sources=["desk"])
    first = hall.do(print_notice, who, "M-0001")
    second = hall.do(print_notice, who, "M-0001", again=True)
    with hall.store.read() as tx:
        waiting = [each.id for each in outbox.waiting(tx, who.site_id) if each.kind == "notice"]
    assert waiting == [second] != [first]


def test_without_a_printer_it_is_said(staff_at, given):
    with pytest.raises(HallError) as refused:
        staff_at.hall.do(print_notice, staff_at.actor, "M-0001")
    assert refused.value.code == "no_printer"


def test_a_guide_withdrawn_since_does_not_take_the_notice_with_it(staff_at, given):
    hall, who = staff_at.hall, staff_at.actor
    hall.do(catalogue.withdraw_guide, who, given.id)
    facts = hall.ask(notice_facts, who, "M-0001")
    assert (facts.matter, facts.phones) == ("老年人优待证办理", ("0393-1234567",))


def test_sixty_things_and_long_names_take_more_pages_and_lose_nothing(staff_at, given):
    facts = staff_at.hall.ask(notice_facts, staff_at.actor, "M-0001")
    many = tuple(Lacking(f"第{n:02d}份材料" + "很长的名字" * (n % 7), "某处" * 20, "说明") for n in range(60))
    data = materials_pdf(replace(facts, missing=many, words=ENGLISH))
    text = "".join(text_of(data).split())
    assert len(PdfReader(BytesIO(data)).pages) > 1
    assert all(one.name in text for one in many)
