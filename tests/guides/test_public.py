"""What residents see of guides: published ones on shelves, and one of them on a receipt printer's paper."""

from __future__ import annotations

from dataclasses import replace

import pytest
import zxingcpp

from app.core.errors import HallError
from app.devices.papers import paper_of
from app.documents.guide_slip import MOST, shortened
from app.documents.small_paper import draw_paper
from app.guides import catalogue
from app.guides.guide_slips import guide_slip_state, print_guide_slip
from app.guides.public import Matter, public_guide, public_guides, shelves_of
from db import outbox
from tests.helpers.devices import enrol
from tests.helpers.halls import actor
from tests.helpers.kiosks import kiosk_actor

CARD = {
    "title": "老年人优待证办理",
    "department": "民政部门",
    "link": "https://example.org/card",
    "life_events": ["退休养老"],
    "aliases": ["敬老卡"],
    "materials": [{"name": "居民身份证"}, {"name": "一寸照片", "source": "照相馆"}],
    "conditions": [f"第 {n} 条" for n in range(9)],
}


@pytest.fixture
def kiosk(hall):
    return kiosk_actor(hall)


@pytest.fixture
def card(hall):
    return hall.do(catalogue.add_guide, actor(hall, "supervisor"), CARD, service="A", publish=True)


def test_only_published_guides_are_public(hall, kiosk, card):
    draft = hall.do(catalogue.add_guide, actor(hall, "supervisor"), {"title": "草稿"})
    (matter,) = hall.ask(public_guides, kiosk)
    assert (matter.id, matter.shelves, matter.is_late) == (card.id, ("退休养老",), False)
    assert "敬老卡" in matter.names
    found = hall.ask(public_guide, kiosk, guide=card.id, language="en")
    assert (found.service, found.can_print, found.facts.words.bring) == ("A", False, "Bring")
    for who in (kiosk, actor(hall, "supervisor")):  # whoever may edit sees no more of it here
        for refused in (public_guide, print_guide_slip):
            with pytest.raises(HallError) as caught:
                (hall.ask if refused is public_guide else hall.do)(refused, who, guide=draft.id)
            assert caught.value.code == "unknown_guide"


def test_its_paper_comes_out_of_the_kiosks_slip_printer(hall, kiosk, card, tmp_path):
    with pytest.raises(HallError) as caught:
        hall.do(print_guide_slip, kiosk, guide=card.id)
    assert caught.value.code == "no_printer"
    enrol(hall, "slips", str(tmp_path), kind="pdf", sources=("kiosk",))
    assert hall.ask(public_guide, kiosk, guide=card.id).can_print
    first = hall.do(print_guide_slip, kiosk, guide=card.id)
    job = hall.do(print_guide_slip, kiosk, guide=card.id)
    assert hall.ask(guide_slip_state, kiosk, job=job).state == "waiting"
    assert hall.ask(guide_slip_state, kiosk, job=first).state == "expired"  # never both of them
    with hall.store.read() as tx:
        row = outbox.row(tx, kiosk.site_id, job)
    site = hall.site(kiosk)
    device = next(iter(site.devices.values()))
    for width in (80, 58):
        paper = paper_of(site, replace(device, paper_mm=width), row.kind, row.payload, row.reprint)
        told = [entry.text for section in paper.sections for entry in section.entries]
        assert "居民身份证  原件 1 份" in told
        assert "第 5 条" in told and "第 6 条" not in told
        assert any("还有 3 项" in text for text in told)
        picture = draw_paper(paper, width)
        assert [code.text for code in zxingcpp.read_barcodes(picture.convert("L"))] == [CARD["link"]]


def test_shelves_stand_the_fullest_first_and_the_rest_last():
    def matter(title, *shelves):
        return Matter(title, title, (title,), shelves, "", False)

    found = shelves_of([matter("a", ""), matter("b", "x"), matter("c", "x", "y"), matter("d", "")])
    assert [(shelf.name, [each.id for each in shelf.matters]) for shelf in found] == [
        ("x", ["b", "c"]),
        ("y", ["c"]),
        ("", ["a", "d"]),
    ]


def test_a_long_text_ends_with_a_whole_sentence_and_says_so():
    text = "一句话。" * 200
    assert shortened(text, "其余略。") == "一句话。" * (MOST // 4) + "其余略。"
    assert shortened("短。", "其余略。") == "短。"
