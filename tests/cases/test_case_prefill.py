"""What a new case takes over: the guide of its service, and what a materials notice told."""

from __future__ import annotations

import pytest

from app.cases import opening, views
from app.cases.prefill import WantedPaper, case_prefill
from app.core.errors import HallError
from app.guides.catalogue import add_guide
from app.guides.notices import give_notice
from tests.helpers.staff import rows

CARD = {
    "title": "社会保障卡申领",
    "materials": [
        {"name": "登记表", "originals": 2},
        {"name": "居民身份证", "originals": 1, "copies": 1},
        {"name": "代办人身份证"},
        {"name": "电子照片", "form": "electronic"},
    ],
}


def test_a_service_with_one_guide_brings_its_papers_and_with_two_somebody_chooses(desk):
    first = desk.do(add_guide, content=CARD, service="A", publish=True)
    told = desk.hall.ask(case_prefill, desk.actor, service="A")
    assert (told.service, told.guide) == ("A", first.id)
    assert told.papers == (WantedPaper("登记表", 2, 0), WantedPaper("居民身份证", 0, 1))  # no card is kept
    made = desk.do(opening.open_case, kind="paper", service="A")
    file = desk.hall.ask(views.case_file, desk.actor, made.case)
    assert (file.guide, file.guide_title, file.papers) == (first.id, "社会保障卡申领", ())  # nothing was taken in
    other = desk.do(add_guide, content={"title": "社保卡补办"}, service="A", publish=True)
    told = desk.hall.ask(case_prefill, desk.actor, service="A")
    assert told.guide is None and told.papers == ()
    assert [one.guide for one in told.guides] == [first.id, other.id]
    assert desk.hall.ask(case_prefill, desk.actor, service="A", guide=other.id).guide == other.id
    made = desk.do(opening.open_case, kind="paper", service="A", guide=other.id)
    assert desk.hall.ask(views.case_file, desk.actor, made.case).guide == other.id


def test_a_case_comes_out_of_a_materials_notice(desk):
    guide = desk.do(add_guide, content=CARD, service="A", publish=True)
    notice = desk.do(give_notice, missing=["登记表", "委托书"], brought=["居民身份证"], guide=guide.id)
    told = desk.hall.ask(case_prefill, desk.actor, notice=notice.number.lower())
    assert (told.service, told.guide, told.notice) == ("A", guide.id, notice.number)
    assert [paper.name for paper in told.papers] == ["登记表", "居民身份证", "委托书"]
    assert told.missing == ("登记表", "委托书")
    desk.do(opening.open_case, kind="paper", service="A", source="notice", notice=notice.number)
    (row,) = rows(desk.hall, "hall_case")
    assert row["notice_id"] and row["guide_id"]
    with pytest.raises(HallError) as refused:
        desk.hall.ask(case_prefill, desk.actor, notice="M-9999")
    assert refused.value.code == "unknown_notice"


def test_a_case_of_a_service_that_was_withdrawn_goes_on_and_no_new_one_begins(desk):
    made = desk.do(opening.open_case, kind="paper", service="A")
    with desk.hall.store.write() as tx:
        tx.exec_driver_sql("UPDATE service SET active = false WHERE code = 'A'")
        tx.exec_driver_sql("UPDATE site_state SET setup_revision = setup_revision + 1")
    (line,) = desk.hall.ask(views.my_cases, desk.actor)
    assert (line.state.case, line.state.title, line.state.service) == (made.case, made.title, "A")
    with pytest.raises(HallError) as refused:
        desk.do(opening.open_case, kind="paper", service="A")
    assert refused.value.code == "unknown_service"
