"""The set-up as a file: saved, looked at, taken over and taken back; and every setting has words."""

from __future__ import annotations

import json

from app.core.settings import DECLARED
from app.queue import desk, opening, tickets
from app.setup.file import Difference, from_bytes
from app.setup.services import edit_service
from app.setup.transfer import read_file
from tests.helpers.halls import actor
from ui.settings.difference_words import difference_text
from ui.settings.words import SETTINGS


def test_every_setting_of_the_hall_is_named_in_words():
    assert {one.name for one in DECLARED} <= set(SETTINGS)
    assert all(title for title, _about in SETTINGS.values())


def test_a_set_up_is_saved_and_taken_over_again_after_a_look_at_it(settings, tmp_path):
    path = tmp_path / "hall.huiketing.json"
    section = settings.open("file")
    section.export_to(path)
    settings.settle()
    assert "hall.huiketing.json" in settings.says()
    assert from_bytes(read_file(path)).services[0]["name"] == "事项 A"
    hall = settings.desktop.hall
    hall.do(edit_service, actor(hall, "supervisor"), service="A", values={"name": "changed", "minutes": 3})
    settings.settle()
    section.look_at(path)
    settings.desktop.bot.waitUntil(section.take.isVisible)
    assert "Service A 事项 A: name 事项 A instead of changed" in section.told.text()
    assert settings.view().services[0].name == "changed"
    settings.click("file_take")
    assert settings.view().services[0].name == "事项 A"
    assert section.take.isHidden()
    settings.undo()
    assert settings.view().services[0].name == "changed"


def test_a_file_that_is_none_is_refused_in_words(settings, tmp_path):
    section = settings.open("file")
    path = tmp_path / "x.json"
    for data, words in ((b"PK", "no set-up file"), (b'{"format": "huiketing-setup", "ver', "incomplete")):
        path.write_bytes(data)
        section.look_at(path)
        settings.desktop.bot.waitUntil(lambda words=words: words in settings.says())
        assert section.take.isHidden()
    section.look_at(tmp_path / "none.json")
    settings.desktop.bot.waitUntil(lambda: "cannot be read" in settings.says())


def test_a_desk_that_is_busy_is_said_before_anything_is_taken_over(settings, tmp_path):
    do = settings.desktop.do
    do(opening.open_desk, by="desk1", desk="1")
    do(tickets.take_ticket, service="A")
    do(desk.call_next, by="desk1", desk="1")
    path = tmp_path / "hall.huiketing.json"
    section = settings.open("file")
    section.export_to(path)
    settings.settle()
    told = json.loads(path.read_text("utf-8"))
    told["content"]["desks"] = told["content"]["desks"][1:]
    from app.setup.file import checksum

    told["checksum"] = checksum(told["content"])
    path.write_text(json.dumps(told), "utf-8")
    section.look_at(path)
    settings.desktop.bot.waitUntil(section.hindered.isVisible)
    assert "A001" in section.hindered.text()
    assert not section.take.isEnabled()


def test_the_same_hall_has_nothing_to_take_over(settings, tmp_path):
    section = settings.open("file")
    section.export_to(tmp_path / "same.json")
    settings.settle()
    section.look_at(tmp_path / "same.json")
    settings.desktop.bot.waitUntil(section.about.isVisible)
    assert "like this already" in section.about.text()
    assert section.take.isHidden()
    section.leave.click()
    assert section.about.isHidden()


def test_working_days_of_a_file_are_told_as_days_and_not_letter_by_letter():
    days = {"2027-02-06": "work", "2027-02-08": "off"}
    told = difference_text(Difference("change", "setting", "calendar.days", "", {"value": {}}, {"value": days}))
    assert "2027-02-06 worked; 2027-02-08 off instead of (nothing)" in told
