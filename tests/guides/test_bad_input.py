"""Files and values that no guide can be made of: refused in words, never a crash, and nothing is written."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.core.errors import HallError
from app.guides import catalogue
from app.guides.content import Place
from app.guides.guide_file import import_guides, preview_guides
from app.guides.guide_rows import read_guide_file
from app.guides.lines import entries_as_lines
from app.guides.reading import places_swapped_back, places_without_strays
from tests.helpers.data import data_dir
from tests.helpers.halls import actor
from tests.helpers.stores import only_sqlite
from tests.sizes import FULL


@only_sqlite
def test_every_hazard_file_is_read_with_a_preview_or_refused_in_words(hall):
    boss = actor(hall, "supervisor")
    files = sorted(path for path in (data_dir("hazards") / "import").iterdir() if path.is_file())
    taken, refused = [], []
    for path in files if FULL else files[::3]:
        try:
            read = read_guide_file(path)
            told = hall.ask(preview_guides, boss, file=read)
        except HallError as error:
            refused.append((path.name, error.code))
            continue
        taken.append(path.name)
        if told.refused:  # all of it or nothing
            try:
                assert hall.do(import_guides, boss, file=read).refused
            except HallError as error:
                assert error.code == "rows_refused"
    assert taken and refused
    assert hall.ask(catalogue.list_guides, boss) == ()


def test_an_alert_that_would_be_over_already_is_refused(hall, clock):
    boss = actor(hall, "supervisor")
    guide = hall.do(catalogue.add_guide, boss, {"title": "甲"})
    yesterday = clock.now().date() - timedelta(days=2)
    with pytest.raises(HallError) as caught:
        hall.do(catalogue.change_guide, boss, guide.id, 1, {"title": "甲"}, alert="停电", alert_until=yesterday)
    assert caught.value.code == "alert_over"
    assert hall.ask(catalogue.read_guide, boss, guide.id).version == 1


def test_swapped_coordinates_are_named_as_such(hall):
    place = {"name": "会客厅", "latitude": 115.2040, "longitude": 36.0750}
    with pytest.raises(HallError) as caught:
        hall.do(catalogue.add_guide, actor(hall, "supervisor"), {"title": "甲", "places": [place]})
    assert (caught.value.code, caught.value.values["meant"]) == ("swapped_spot", "36.075, 115.204")


@pytest.mark.parametrize(
    ("latitude", "longitude", "swapped", "left"),
    [
        (36.075, 115.204, (36.075, 115.204), (36.075, 115.204)),
        (115.204, 36.075, (36.075, 115.204), (115.204, 36.075)),  # a question of its own
        (48.85, 2.35, (48.85, 2.35), (None, None)),
        (2.35, 48.85, (2.35, 48.85), (None, None)),
        (None, None, (None, None), (None, None)),
        ("115.204", 36.075, ("115.204", 36.075), ("115.204", 36.075)),
    ],
)
def test_an_answer_about_coordinates_changes_only_what_was_asked(latitude, longitude, swapped, left):
    places = [{"name": "会客厅", "latitude": latitude, "longitude": longitude}]
    for answer, wanted in ((places_swapped_back, swapped), (places_without_strays, left)):
        (one,) = answer(places)
        assert (one["name"], one["latitude"], one["longitude"]) == ("会客厅", *wanted)


@pytest.mark.parametrize("ending", ["json", "csv"])
def test_a_file_with_swapped_coordinates_is_refused_with_the_pair_that_was_meant_and_taken_when_told_so(
    hall, tmp_path, ending
):
    path = tmp_path / f"g.{ending}"
    if ending == "json":
        path.write_text('[{"title": "甲", "places": [{"name": "厅", "latitude": 115.204, "longitude": 36.075}]}]')
    else:
        line = entries_as_lines((Place("厅", "街 1 号", latitude=115.204, longitude=36.075),))
        path.write_text(f"部门,事项名称,办事链接,办理地点\n民政,甲,,{line}\n", "utf-8")
    (refused,) = read_guide_file(path).refused
    assert (refused.code, refused.values["meant"]) == ("swapped_spot", "36.075, 115.204")
    read = read_guide_file(path, swap=True)
    assert read.refused == ()
    boss = actor(hall, "supervisor")
    hall.do(import_guides, boss, file=read)
    (place,) = hall.ask(catalogue.read_guide, boss, "G-0001").content.places
    assert (place.latitude, place.longitude) == (36.075, 115.204)


def test_sixty_materials_and_a_condition_of_5000_characters_are_kept_whole(hall):
    content = {
        "title": "甲",
        "materials": [{"name": f"第 {n} 份材料"} for n in range(60)],
        "conditions": ["条件" * 2500],
    }
    boss = actor(hall, "supervisor")
    kept = hall.do(catalogue.add_guide, boss, content)
    read = hall.ask(catalogue.read_guide, boss, kept.id).content
    assert len(read.materials) == 60 and read.conditions == ("条件" * 2500,)
    with pytest.raises(HallError) as caught:
        hall.do(catalogue.add_guide, boss, {"title": "乙", "conditions": ["条" * 6001]})
    assert (caught.value.code, caught.value.values["limit"]) == ("too_long", 6000)


@pytest.mark.parametrize("length", [2000, 2001])
def test_a_link_of_2000_characters_is_kept_and_a_longer_one_refused_with_the_limit(hall, length):
    link = "https://example.gov.cn/" + "a" * (length - 23)
    boss = actor(hall, "supervisor")
    if length <= 2000:
        assert len(hall.do(catalogue.add_guide, boss, {"title": "甲", "link": link}).content.link) == length
        return
    with pytest.raises(HallError) as caught:
        hall.do(catalogue.add_guide, boss, {"title": "甲", "link": link})
    assert (caught.value.code, caught.value.values["limit"]) == ("too_long", 2000)


def test_hours_that_overlap_are_refused_and_named_and_those_that_touch_are_kept(hall):
    boss = actor(hall, "supervisor")

    def spans(begin):
        return [
            {"weekday": 2, "begin": "09:00", "end": "12:00"},
            {"weekday": 2, "begin": begin, "end": "15:00"},
            {"weekday": 3, "begin": "09:00", "end": "12:00"},
        ]

    with pytest.raises(HallError) as caught:
        hall.do(catalogue.add_guide, boss, {"title": "甲", "hours": spans("11:59")})
    told = caught.value.values
    assert (caught.value.code, told["weekday"], told["begin"], told["end"]) == ("hours_overlap", 2, "11:59", "12:00")
    assert len(hall.do(catalogue.add_guide, boss, {"title": "甲", "hours": spans("12:00")}).content.hours) == 3
