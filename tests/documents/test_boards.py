"""The notice of a grid and the map of its circle: readable, on their paper, to scale."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date

import pytest

from app.documents.board_words import ENGLISH
from app.documents.circle_map import PACE, CircleFacts, circle_map_pdf
from app.documents.circle_places import Area, CirclePlace, Spot, direction, distance, label_place, set_apart, spots_of
from app.documents.notice_board import BoardFacts, BoardPerson, notice_board_pdf
from tests.helpers.guide_papers import TODAY, codes_of, hazards, outside, overlapping, plain_text, reader, require_sound
from tests.helpers.papers import MM
from tests.helpers.papers import spots_of as text_spots
from tests.sizes import SIZES

PEOPLE = (
    BoardPerson("网格长", "王建国", "138 0000 1234"),
    BoardPerson("网格员", "李𠮷芳", "139 0000 5678"),
    BoardPerson("家庭医生", "孙丽", "0393-7654321"),
)
BOARD = BoardFacts(
    site="阳光花园第三网格",
    of="阳光花园社区会客厅",
    today=TODAY,
    area="幸福路 1–9 号院、河畔小区 1–6 号楼。",
    people=PEOPLE,
    services=("工具借用", "老年优待证代办", "房屋维修报修", "四点半课堂报名", "志愿服务登记"),
    hours=("周一至周五 08:30–12:00，13:30–17:30",),
    phones=(("报警", "110"), ("急救", "120")),
    complaint="12345",
    code="S-0003",
    checked_on=date(2026, 11, 1),
)
HALL = CirclePlace("会客厅", 36.075, 115.204, "会客厅", "幸福路 1 号", "0393-1234567", ringed=True)


def places_around(*offsets: tuple[float, float]) -> tuple[CirclePlace, ...]:
    """Give the hall and places so many metres east and north of it."""
    shrunk = math.cos(math.radians(HALL.latitude)) * 111_320
    made = (
        CirclePlace(f"设施{at}", HALL.latitude + north / 111_195, HALL.longitude + east / shrunk, "设施")
        for at, (east, north) in enumerate(offsets, 1)
    )
    return (HALL, *made)


# -- the notice ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("paper", "size"), [("A3", (297, 420)), ("A4", (210, 297))])
def test_a_notice_is_one_page_that_names_area_people_services_and_telephones(paper, size, tmp_path):
    data = notice_board_pdf(BOARD, paper)
    (page,) = reader(data).pages
    assert (float(page.mediabox.width) / MM, float(page.mediabox.height) / MM) == pytest.approx(size, abs=0.1)
    require_sound(data, tmp_path)
    assert outside(data, 10) == []
    assert overlapping(data) == []
    told = plain_text(data)
    for text in (
        "阳光花园第三网格",
        "幸福路1–9号院",
        "李𠮷芳",
        "13900005678",
        "工具借用",
        "急救120",
        "核对于2026-11-01",
    ):
        assert text in told
    assert codes_of(data, 100) == [["S-0003"]]
    # Read from a step away: nothing but the foot is smaller than 15 points on A3.
    if paper == "A3":
        assert min(spot.size for spot in text_spots(data)[0] if spot.y < 390) >= 15


def test_much_is_set_smaller_and_what_was_never_told_is_unchecked(tmp_path):
    for people, services, pages in ((6, 30, 1), (12, 60, 2)):
        named = tuple(f"第{n}项很长的服务名称也要看得清" for n in range(services))
        data = notice_board_pdf(replace(BOARD, people=PEOPLE * people, services=named))
        assert len(reader(data).pages) == pages
        assert outside(data, 10) == []
        assert overlapping(data) == []
        assert f"第{services - 1}项" in plain_text(data)
    told = plain_text(notice_board_pdf(BoardFacts("甲", "乙", TODAY)))
    assert told.count("未核对") == 3


def test_a_notice_takes_any_text_and_english(tmp_path):
    for text in hazards()[:: max(1, len(hazards()) * 6 // SIZES.bad_strings)]:
        people = (BoardPerson(text[:40], text[:80], text[:40]),)
        data = notice_board_pdf(replace(BOARD, site=text[:80], area=text, people=people, services=(text,)))
        assert outside(data, 10) == []
    assert "Whomtoask" in plain_text(notice_board_pdf(replace(BOARD, words=ENGLISH)))
    with pytest.raises(ValueError):
        notice_board_pdf(BOARD, "A5")


# -- the map ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", ["A4", "A3"])
def test_a_map_shows_places_and_tells_the_way_to_each(paper, tmp_path):
    circle = CircleFacts("会客厅", TODAY, places_around((250, 0), (0, -560), (3000, 3000)))
    data = circle_map_pdf(circle, paper)
    require_sound(data, tmp_path)
    assert outside(data, 10) == []
    told = plain_text(data)
    for text in ("5分钟", "10分钟", "约5分钟，250米", "约10分钟，560米", "图外，东北4.2公里", "每分钟走60米"):
        assert text in told


def test_marks_rings_and_scale_have_the_same_scale(tmp_path):
    (spots,) = text_spots(circle_map_pdf(CircleFacts("会客厅", TODAY, places_around((300, 0), (0, 300)))))
    # The numbers in the marks, and the minutes on the rings, which stand at their tops.
    marks = {spot.text: spot for spot in spots if spot.text in "123" and spot.size > 10 and spot.y < 200}
    east, north = marks["2"].x - marks["1"].x, marks["1"].y - marks["3"].y
    assert east == pytest.approx(north, abs=0.6)
    rings = {spot.text: spot.y for spot in spots if spot.text in ("5 分钟", "10 分钟") and spot.y < 200}
    inner, outer = (marks["1"].y - rings[text] for text in ("5 分钟", "10 分钟"))
    assert outer == pytest.approx(2 * inner, abs=1.5)
    assert inner == pytest.approx(5 * PACE * east / 300, abs=1.5)


def test_metres_and_directions_are_those_of_the_ground():
    spots = spots_of(places_around((300, 400), (-500, 0)))
    assert distance(spots[0], spots[1]) == pytest.approx(500, abs=0.5)
    # A hundredth of a degree north is 1,112 m, east at 60 degrees of latitude half of that.
    pair = (replace(HALL, latitude=60.0), replace(HALL, latitude=60.0, longitude=HALL.longitude + 0.01))
    assert distance(*spots_of(pair)) == pytest.approx(556.6, abs=1)
    middle = Spot(0, 0)
    around = [(0, 9), (9, 9), (9, 0), (9, -9), (0, -9), (-9, -9), (-9, 0), (-9, 9)]
    assert [direction(middle, Spot(*each)) for each in around] == list(range(8))


def test_places_at_one_spot_are_set_apart_and_all_numbers_are_read():
    circle = CircleFacts("会客厅", TODAY, places_around(*[(10, 10)] * 30))
    data = circle_map_pdf(circle)
    numbers = [spot.text for page in text_spots(data)[:1] for spot in page if spot.text.isdigit() and spot.y < 200]
    assert set(map(str, range(1, 32))) <= set(numbers)
    frame = Area(0, 0, 400, 400)
    found = set_apart([(200, 200)] * 30, 17, frame)
    areas = [Area(x - 8.5, y - 8.5, x + 8.5, y + 8.5) for x, y in found]
    assert not any(one.meets(other) for at, one in enumerate(areas) for other in areas[at + 1 :])
    assert all(map(frame.holds, areas))


def test_a_name_stands_where_it_is_free_or_nowhere():
    frame = Area(0, 0, 100, 100)
    free = label_place((50, 50), 10, (20, 10), [], frame)
    assert free is not None
    assert free.left > 50
    left = label_place((50, 50), 10, (20, 10), [Area(52, 0, 100, 100)], frame)
    assert left is not None
    assert left.right < 50
    assert label_place((50, 50), 10, (20, 10), [frame], frame) is None


def test_a_map_of_any_names_stays_on_its_paper():
    texts = hazards()[:: max(1, len(hazards()) // 60)]
    around = places_around(*((20 * at, -11 * at) for at in range(len(texts))))
    named = tuple(
        replace(place, name=text[:80], address=text[:200]) for place, text in zip(around, texts, strict=False)
    )
    data = circle_map_pdf(CircleFacts("会客厅", TODAY, named, words=ENGLISH))
    assert outside(data, 10) == []


def test_one_place_alone_has_its_rings_and_none_is_refused():
    data = circle_map_pdf(CircleFacts("会客厅", TODAY, (replace(HALL, ringed=False),)))
    assert "10分钟" in plain_text(data)
    for places, paper in (((), "A4"), ((HALL,), "A5")):
        with pytest.raises(ValueError):
            circle_map_pdf(CircleFacts("会客厅", TODAY, places), paper)
