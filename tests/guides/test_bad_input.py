"""Files and values that no guide can be made of: refused in words, never a crash, and nothing is written."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.core.errors import HallError
from app.guides import catalogue
from app.guides.guide_file import import_guides, preview_guides
from app.guides.guide_rows import read_guide_file
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
    assert (caught.value.code, caught.value.values["swapped"]) == ("outside_china", True)
