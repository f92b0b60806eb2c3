"""The board of the main program: whose it is, and where it is after a restart."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.queue import opening, tickets
from tests.helpers.halls import StillClock
from tests.helpers.programs import Desktop
from ui.program import Program


class Runs:
    """Starts of the program by one computer user, one after another, on one store."""

    def __init__(self, bot: QtBot, app: QApplication, address: str, clock: StillClock) -> None:
        self.bot, self._app, self._address, self._clock = bot, app, address, clock
        self.program: Program | None = None

    def start(self) -> Program:
        self.program = Program(self._app, self._address, clock=self._clock)
        self.program.show()
        page = self.program.window.stack
        self.bot.waitUntil(lambda: getattr(page.currentWidget(), "name", None) is not None)
        self.bot.waitUntil(self.program.tasks.is_idle)
        return self.program

    def end(self) -> None:
        if self.program is not None:
            program, self.program = self.program, None
            program.stop()
            program.window.hide()
            program.window.deleteLater()
            program.look.deleteLater()
            program.deleteLater()


@pytest.fixture
def runs(
    qtbot: QtBot,
    qapp: QApplication,
    new_store: Callable[[str], str],
    clock: StillClock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Runs]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    made = Runs(qtbot, qapp, new_store("live"), clock)
    yield made
    made.end()


def _shows(runs: Runs) -> bool:
    return runs.program is not None and runs.program.board is not None and runs.program.board.view is not None


def test_board_that_was_on_show_is_back_at_the_next_start_before_anybody_signs_in(runs: Runs) -> None:
    program = runs.start()
    assert program.board is None
    program.open_board()
    runs.bot.waitUntil(lambda: _shows(runs))
    program.board.show_services(("A",))
    runs.end()
    again = runs.start()
    runs.bot.waitUntil(lambda: _shows(runs))
    assert again.window.ctx is None and again.board.choices.services == ("A",)


def test_board_that_was_put_away_stays_away(runs: Runs) -> None:
    program = runs.start()
    program.open_board()
    runs.bot.waitUntil(lambda: _shows(runs))
    program.board.close()
    runs.end()
    assert runs.start().board is None


def test_closing_the_main_window_first_counts_as_the_programs_end(runs: Runs) -> None:
    program = runs.start()
    program.open_board()
    runs.bot.waitUntil(lambda: _shows(runs))
    program.window.ending = True  # what its close event says before all other windows are closed
    program.board.close()
    runs.end()
    runs.start()
    runs.bot.waitUntil(lambda: _shows(runs))


def test_board_goes_on_when_whoever_opened_it_signs_out(desktop: Desktop) -> None:
    desktop.work_as("desk1", "1")
    desktop.click("topbar-board")
    board = desktop.board()
    desktop.bot.waitUntil(lambda: board.view is not None)
    desktop.menu("topbar-person", "sign_out")
    desktop.bot.waitUntil(lambda: desktop.window.ctx is None)
    desktop.do(opening.open_desk, desk="1")
    desktop.do(tickets.take_ticket, service="B")
    desktop.bot.waitUntil(lambda: sum(tile.waiting for tile in board.view.services) == 1)


def test_lost_screen_is_said_to_the_staff_until_it_is_back(desktop: Desktop) -> None:
    desktop.work_as("desk1", "1")
    desktop.window.notices.board_waits(True)
    assert desktop.message().startswith("The board's screen is switched off or unplugged.")
    desktop.window.notices.board_waits(False)
    assert desktop.message() == ""
