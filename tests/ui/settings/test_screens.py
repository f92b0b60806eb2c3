"""Settings: enrolled computers, which services their boards show, and their windows opened from here."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QCheckBox

from app.accounts.enrolled import enrol_here, revoke_device
from tests.helpers.halls import actor
from tests.ui.settings.conftest import Settings


@pytest.fixture
def screens(make_settings, monkeypatch, tmp_path):
    """Give an administrator's settings at the enrolled computers, with two boards here and a kiosk elsewhere."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    made = make_settings("admin")
    admin = actor(made.desktop.hall, "admin")
    enrol_here(made.desktop.hall, admin, "board1", "board")
    enrol_here(made.desktop.hall, admin, "大屏2", "board")
    enrol_here(made.desktop.hall, admin, "kiosk1", "kiosk", tmp_path / "elsewhere")
    made.open("screens")
    made.desktop.bot.waitUntil(lambda: len(_section(made).model.rows()) == 3)
    made.settle()
    return made


def _section(settings: Settings):
    return settings.page.section("screens")


def _tick(settings: Settings, name: str) -> None:
    found = settings.find(name)
    assert isinstance(found, QCheckBox)
    found.click()


def _shown(settings: Settings) -> object:
    return settings.view().settings["board.services"]


def _only_b(settings: Settings, board: int = 1) -> None:
    """Leave B alone ticked for a board."""
    _tick(settings, f"board-services-{board}-all")
    for service in settings.view().services:
        if service.active and service.code != "B":
            _tick(settings, f"board-services-{board}-some_{service.code}")


def test_each_board_gets_services_of_its_own_and_undo_gives_them_back(screens):
    _only_b(screens)
    assert screens.page.save_bar.save.isEnabled()
    screens.save()
    assert _shown(screens) == {"board1": ["B"]}
    assert [_section(screens)._services(row) for row in _section(screens).model.rows()] == ["B", "All", ""]
    _only_b(screens, 2)
    screens.save()
    assert _shown(screens) == {"board1": ["B"], "大屏2": ["B"]}
    screens.undo()
    assert _shown(screens) == {"board1": ["B"]}
    assert not _section(screens).is_dirty()


def test_a_board_for_which_nothing_is_ticked_is_said_and_not_saved(screens):
    _only_b(screens)
    _tick(screens, "board-services-1-some_B")
    screens.save()
    assert screens.says().startswith("Nothing is chosen for the board “board1”.")
    assert _shown(screens) == {} and _section(screens).is_dirty()


def test_every_service_ticked_one_by_one_is_the_same_as_all(screens):
    _only_b(screens)
    screens.save()
    for service in screens.view().services:
        if service.active and service.code != "B":
            _tick(screens, f"board-services-1-some_{service.code}")
    screens.save()
    assert _shown(screens) == {}


def test_what_is_half_ticked_stays_while_boards_come_and_go(screens):
    _only_b(screens)
    hall = screens.desktop.hall
    hall.do(revoke_device, actor(hall, "admin"), name="大屏2")
    screens.desktop.bot.waitUntil(lambda: len(_section(screens).model.rows()) == 2)
    screens.save()
    assert _shown(screens) == {"board1": ["B"]}
    screens.desktop.bot.waitUntil(lambda: list(_section(screens).shows.form.fields) == ["board1"])


def test_enrolling_this_computer_comes_first_and_is_in_sight(screens):
    section = _section(screens)
    screens.desktop.window.resize(1280, 800)
    screens.settle()
    assert section.enrol.mapTo(section, QPoint(0, 0)).y() < section.view.mapTo(section, QPoint(0, 0)).y()
    assert section.enrol.visibleRegion().boundingRect().height() == section.enrol.height()


def test_one_of_this_computers_is_chosen_from_the_start(screens):
    section = _section(screens)
    assert section.view.chosen().name == "board1"
    assert section.open.isEnabled() and section.revoke.isEnabled()


def test_where_nothing_is_enrolled_nothing_offers_to_end_it(make_settings, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    section = make_settings("admin").open("screens")
    assert section.nobody.isVisible() and not section.revoke.isVisible() and not section.open.isVisible()


def test_only_a_window_of_this_computer_is_opened_here(screens):
    section = _section(screens)
    section.view.choose("board1")
    assert section.open.isEnabled()
    assert section.why.isHidden()
    section.view.choose("kiosk1")
    assert not section.open.isEnabled()
    assert section.why.isVisible() and section.why.text().startswith("“kiosk1” is another computer")
    section.view.choose("board1")
    screens.click("screens_open")
    assert screens.says().startswith("This computer has one screen, and it would be covered: Board for calls.")


def test_whoever_has_enrolled_a_computer_may_open_its_window_at_once(screens):
    screens.choose("screen-kind", "kiosk")
    screens.write("screen-name", "kiosk2")
    screens.click("screens_enrol")
    assert screens.says().startswith("This computer is enrolled: Ticket kiosk.")
    assert screens.desktop.find("message-action").text().startswith("Open it now")
    screens.desktop.click("message-action")
    assert screens.says().startswith("This computer has one screen")
