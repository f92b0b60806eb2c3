"""Where the site lies: coordinates that are swapped, or lie outside China, are asked about first."""

from __future__ import annotations

import pytest

from app.setup.site import set_settings
from tests.helpers.halls import actor

HERE = "36.1000, 115.3000"


@pytest.mark.parametrize(
    ("written", "asked", "kept"),
    [
        ("115.2040, 36.0750", "Latitude and longitude seem swapped (115.2040, 36.0750).", "36.075, 115.204"),
        ("48.85, 2.35", "48.85, 2.35 lies outside China", ""),
    ],
)
def test_coordinates_that_cannot_be_meant_are_asked_about_and_the_answer_is_saved(settings, written, asked, kept):
    hall = settings.desktop.hall
    who = actor(hall, "supervisor")
    hall.do(set_settings, who, values={"place.at": HERE})
    settings.open("place")
    settings.write("setting-place.at", written)
    settings.save()
    message = settings.desktop.window.strip.current()
    assert asked in message.text and "Nothing is saved" in message.next_step and message.action_text
    assert hall.site(who).settings["place.at"] == HERE
    assert settings.find("setting-place.at").text() == written  # it can be put right by hand, too
    settings.desktop.window.strip.act()
    settings.settle()
    assert hall.site(who).settings["place.at"] == kept
    assert settings.find("setting-place.at").text() == kept
    settings.undo()
    assert hall.site(who).settings["place.at"] == HERE
