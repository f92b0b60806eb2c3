"""The notice of a site and the map of its circle, from what the hall keeps anyway."""

from __future__ import annotations

import pytest

from app.core.errors import HallError
from app.documents.circle_map import circle_map_pdf
from app.documents.notice_board import BoardPerson, notice_board_pdf
from app.guides import catalogue
from app.guides.boards import board_facts, circle_facts
from app.guides.place_lines import read_people, read_phones, read_spot
from app.setup.site import set_settings
from db import sites
from tests.helpers.guide_papers import outside, plain_text
from tests.helpers.halls import actor

TOLD = {
    "place.address": "幸福路 1 号",
    "place.at": "36.0750, 115.2040",
    "place.area": "幸福路 1–9 号院",
    "place.people": "网格长 王建国 0393 123-4567；网格员 李𠮷芳",
    "place.phones": "报警 110；物业 值班 0393-8888009",
    "place.complaint": "12345",
    "place.checked": "2026-11-01",
    "hours.week": {"1": [["09:00", "12:00"]]},
}


def place(name, latitude, longitude):
    return {"name": name, "address": "街 1 号", "latitude": latitude, "longitude": longitude}


def test_the_notice_says_what_the_settings_say_and_what_was_never_told_is_unchecked(hall):
    boss = actor(hall, "supervisor")
    bare = hall.ask(board_facts, boss)
    assert (bare.people, bare.hours, bare.checked_on) == ((), None, None)
    assert "未核对" in plain_text(notice_board_pdf(bare))
    hall.do(set_settings, boss, values=TOLD)
    facts = hall.ask(board_facts, boss)
    assert facts.people == (BoardPerson("网格长", "王建国", "0393 123-4567"), BoardPerson("网格员", "李𠮷芳"))
    data = notice_board_pdf(facts)
    text = plain_text(data)
    for told in (
        "王建国",
        "李𠮷芳",
        "110",
        "物业值班",
        "周一09:00–12:00",
        "12345",
        "核对于2026-11-01",
        "幸福路1–9号院",
    ):
        assert told in text, told
    assert "服务公示·" not in text  # the hall belongs to nobody
    names = [service.name for service in hall.site(boss).services.values() if service.office == "front"]
    assert [name for name in names if "".join(name.split()) not in text] == []
    assert outside(data, 10) == []


def test_the_map_shows_sites_and_places_of_published_guides_once_each_nearest_first(hall):
    boss = actor(hall, "supervisor")
    with pytest.raises(HallError) as caught:
        hall.ask(circle_facts, boss)
    assert caught.value.code == "no_coordinates"
    hall.do(set_settings, boss, values=TOLD)
    with hall.store.write() as tx:
        zone = sites.read_site(tx, boss.site_id)["zone"]
        station = sites.add_site(tx, code="s9", name="第三驿站", kind="station", zone=zone)
        sites.write_setting(tx, station, "place.at", "36.0722, 115.2085")
        sites.bump_setup(tx)
    for title, places in (
        ("甲", [place("卫生站", 36.0756, 115.2069), place("第三驿站", 36.0722, 115.2085)]),
        ("乙", [place("卫生站", 36.0756, 115.2069), {"name": "没有坐标"}]),
    ):
        hall.do(catalogue.add_guide, boss, {"title": title, "places": places}, publish=True)
    hall.do(catalogue.add_guide, boss, {"title": "草稿", "places": [place("草稿里的", 36.0751, 115.2041)]})
    circle = hall.ask(circle_facts, boss)
    assert [one.name for one in circle.places[1:]] == ["卫生站", "第三驿站"]
    assert [one.ringed for one in circle.places] == [True, False, False]
    data = circle_map_pdf(circle)
    assert "第三驿站（驿站）" in plain_text(data) or "第三驿站" in plain_text(data)
    assert outside(data, 10) == []


@pytest.mark.parametrize(
    ("read", "text", "code"),
    [
        (read_people, "王建国", "bad_value"),
        (read_people, "；".join(["网格员 李芳"] * 41), "too_many"),
        (read_phones, "报警", "bad_value"),
        (read_phones, "110", "bad_value"),
        (read_spot, "36.0750", "bad_value"),
        (read_spot, "115.2040, 36.0750", "swapped_spot"),
        (read_spot, "48.85, 2.35", "outside_china"),
    ],
)
def test_what_cannot_be_meant_is_refused(read, text, code):
    with pytest.raises(HallError) as caught:
        read(text)
    assert caught.value.code == code
    assert str(caught.value.values["field"]).startswith("place.")
    if text.startswith("115"):
        assert caught.value.values["meant"] == "36.075, 115.204"
