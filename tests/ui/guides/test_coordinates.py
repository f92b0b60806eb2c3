"""Coordinates that are swapped, or lie outside China, are asked about where they are written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.guides import catalogue
from tests.helpers.halls import actor
from tests.ui.guides.conftest import GuideDesk
from ui.guides.edit_panel import EditPanel
from ui.guides.guide_pane import Do
from ui.guides.import_panel import ImportPanel

RIGHT = (36.075, 115.204)


def _strip(guides: GuideDesk) -> tuple[str, str, str]:
    message = guides.desktop.window.strip.current()
    assert message is not None
    return message.text, message.next_step, message.action_text


@pytest.mark.parametrize(
    ("latitude", "longitude", "asked", "kept"),
    [(115.204, 36.075, "Latitude and longitude seem swapped (会客厅).", RIGHT), (48.85, 2.35, "outside China", None)],
)
def test_writing_a_guide_asks_and_the_answer_saves_it(
    guides: GuideDesk, latitude: float, longitude: float, asked: str, kept: tuple[float, float] | None
) -> None:
    guide = guides.add({"title": "甲", "places": [{"name": "会客厅", "address": "街 1 号"}]})
    page = guides.go_to_guides()
    page.open(guide)
    guides.settle()
    page.pane.asked.emit(Do.CHANGE)
    guides.until(lambda: isinstance(page.pane.panel(), EditPanel))
    panel = page.pane.panel()
    assert isinstance(panel, EditPanel)
    entries = panel.field("places")
    for part, value in (("latitude", latitude), ("longitude", longitude)):
        entries.form.inputs[part].setText(str(value))
        entries.form.inputs[part].textEdited.emit(str(value))
    panel.submit()
    guides.settle()
    text, step, answer = _strip(guides)
    assert asked in text and "Nothing is saved" in step and answer
    hall, who = guides.desktop.hall, actor(guides.desktop.hall, "supervisor")
    (place,) = hall.ask(catalogue.read_guide, who, guide=guide).content.places or ()
    assert place.latitude is None  # nothing is written before the answer
    guides.desktop.window.strip.act()
    guides.until(lambda: page.pane.panel() is None)
    guides.settle()
    (place,) = hall.ask(catalogue.read_guide, who, guide=guide).content.places or ()
    assert (place.latitude, place.longitude) == (kept or (None, None))
    assert place.address == "街 1 号"


def test_a_file_with_swapped_coordinates_asks_and_is_brought_in_when_told_so(guides: GuideDesk, tmp_path: Path) -> None:
    path = tmp_path / "g.json"
    places = [{"name": "厅", "latitude": RIGHT[1], "longitude": RIGHT[0]}]
    path.write_text(json.dumps([{"title": "甲", "places": places}, {"title": "乙"}]), "utf-8")
    page = guides.go_to_guides()
    page.forms.ask_import()
    panel = page.pane.panel()
    assert isinstance(panel, ImportPanel)
    panel.read_file(path)
    guides.until(lambda: panel.preview is not None)
    assert panel.swap.isVisibleTo(panel) and not panel.go.isVisibleTo(panel)
    assert "36.075, 115.204" in panel.model.index(0, 1).data()
    panel.swap.click()
    guides.until(lambda: panel.go.isVisibleTo(panel))
    assert not panel.swap.isVisibleTo(panel)
    panel.submit()
    guides.until(lambda: page.pane.panel() is None)
    guides.settle()
    hall, who = guides.desktop.hall, actor(guides.desktop.hall, "supervisor")
    found = [hall.ask(catalogue.read_guide, who, guide=f"G-000{n}").content for n in (1, 2)]
    assert [(one.places or ())[0].latitude for one in found if one.title == "甲"] == [RIGHT[0]]
