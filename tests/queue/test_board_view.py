"""What boards show: an enrolled one what the settings say, the main window's own what was chosen on it."""

from __future__ import annotations

import pytest

from app.accounts.enrolled import enrol_here, revoke_device
from app.core.actor import program_actor
from app.queue.board import board_view
from app.queue.desk import call_next
from app.queue.opening import open_desk
from app.queue.results import BoardView
from app.setup.services import add_service, retire_service
from app.setup.site import set_settings
from tests.helpers.halls import actor

SPARE = {"code": "S", "name": "Something else"}


@pytest.fixture
def boards(hall, staff, tmp_path):
    """Give a function that tells what a board of two (or the program's own) shows, while A and B are called."""
    admin = actor(hall, "admin")
    for name in ("board1", "board2"):
        enrol_here(hall, admin, name, "board", tmp_path)
    for number, service in (("1", "A"), ("2", "B")):
        staff.do(open_desk, desk=number, services=[service])
        staff.take(service)
        staff.take(service)
        staff.do(call_next, desk=number)

    def view(name: str = "", services: tuple[str, ...] = ()) -> BoardView:
        who = actor(hall, name) if name else program_actor(admin.site_id)
        return hall.ask(board_view, who, services=services)

    return view


def _shows(view: BoardView) -> tuple[str, str]:
    return "".join(sorted(call.ticket[0] for call in view.calls)), "".join(tile.code for tile in view.services)


def test_each_enrolled_board_shows_the_services_that_the_settings_name_for_it(boards, staff):
    assert _shows(boards("board1"))[0] == "AB"
    staff.do(set_settings, values={"board.services": {"board1": ["B"]}})
    assert _shows(boards("board1")) == ("B", "B") and boards("board1").chosen == ("B",)
    assert _shows(boards("board2"))[0] == "AB" and boards("board2").chosen == ()


def test_an_enrolled_board_cannot_ask_for_more(boards, staff):
    staff.do(set_settings, values={"board.services": {"board1": ["B"]}})
    assert _shows(boards("board1", services=("A",))) == ("B", "B")


def test_the_main_windows_own_board_shows_what_was_chosen_on_it(boards, staff):
    staff.do(set_settings, values={"board.services": {"board1": ["B"]}})
    assert _shows(boards(services=("A",))) == ("A", "A")
    assert _shows(boards())[0] == "AB"


def test_a_board_whose_services_are_all_retired_shows_everything_rather_than_nothing(boards, staff):
    staff.do(add_service, values=SPARE)
    staff.do(set_settings, values={"board.services": {"board1": ["S"]}})
    assert _shows(boards("board1")) == ("", "S")
    staff.do(retire_service, service="S")
    assert _shows(boards("board1"))[0] == "AB"


def test_a_board_knows_of_a_kiosk_only_while_one_is_enrolled_here(boards, hall, tmp_path):
    admin = actor(hall, "admin")
    assert not boards("board1").kiosk
    enrol_here(hall, admin, "kiosk9", "kiosk", tmp_path)
    assert boards("board1").kiosk
    hall.do(revoke_device, admin, name="kiosk9")
    assert not boards("board1").kiosk


def test_a_board_knows_when_numbers_are_given_again(boards, staff):
    assert boards("board1").hours.state == "open" and boards("board1").hours.opens_at is None
    staff.do(set_settings, values={"hours.week": {"2": [["08:30", "12:00"]]}})
    again = boards("board1").hours.opens_at
    assert again is not None and f"{again:%H:%M}" == "08:30"
