"""A program with its board on a real X server, whose screens are plugged and unplugged; prints a JSON line a step."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from ui.application import make_application
from ui.program import Program

PATIENCE_S = 20.0
STAFF = ("STAFF", "1280/300x1000/200+0+0")
TV = ("TV", "1280/300x720/200+1280+0")


class Screens:
    """A program on the screens of an X server."""

    def __init__(self, program: Program) -> None:
        self.program = program

    def plug(self, name: str, place: str) -> None:
        output = "screen" if name == STAFF[0] else "none"
        subprocess.run(["xrandr", "--setmonitor", name, place, output], check=True, stdout=subprocess.DEVNULL)

    def unplug(self, name: str) -> None:
        subprocess.run(["xrandr", "--delmonitor", name], check=True, stdout=subprocess.DEVNULL)

    def there(self, *names: str) -> Callable[[], bool]:
        return lambda: {screen.name() for screen in QApplication.screens()} == set(names)

    def board_on(self, name: str) -> bool:
        board = self.program.board
        return board is not None and board.isVisible() and board.isFullScreen() and board.screen().name() == name

    def board_hidden(self) -> bool:
        return self.program.board is not None and not self.program.board.isVisible()

    def step(self, name: str, *until: Callable[[], bool]) -> None:
        """Wait until all is so; say whether it came to that, and where everything is."""
        done = wait_for(lambda: all(each() for each in until))
        board, window = self.program.board, self.program.window
        message = window.strip.current()
        told = {
            "step": name,
            "done": done,
            "staff": window.screen().name(),
            "board": list(board.geometry().getRect()) if board is not None and board.isVisible() else None,
            "said": message.text if message is not None else "",
        }
        print(json.dumps(told), flush=True)


def wait_for(condition: Callable[[], bool]) -> bool:
    loop, deadline = QEventLoop(), time.monotonic() + PATIENCE_S
    timer = QTimer()
    timer.setInterval(20)
    timer.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > deadline else None)
    timer.start()
    loop.exec()
    timer.stop()
    return condition()


def main(address: str) -> None:
    program = Program(make_application(), address)
    screens = Screens(program)
    screens.plug(*TV)
    screens.plug(*STAFF)
    wait_for(screens.there("STAFF", "TV"))
    program.show()
    wait_for(lambda: program.hall is not None and program.tasks.is_idle())
    program.open_board()
    screens.step("opened", lambda: screens.board_on("TV"))
    screens.unplug("TV")
    screens.step("unplugged", screens.there("STAFF"), screens.board_hidden)
    screens.plug(*TV)
    screens.step("plugged", lambda: screens.board_on("TV"))
    screens.plug("THIRD", "640/300x480/200+0+1024")
    screens.step("third", screens.there("STAFF", "TV", "THIRD"), lambda: screens.board_on("TV"))
    screens.unplug("TV")
    screens.step("unplugged beside a third", screens.there("STAFF", "THIRD"), screens.board_hidden)
    screens.plug(*TV)
    screens.step("plugged beside a third", lambda: screens.board_on("TV"))
    program.stop()


if __name__ == "__main__":
    main(sys.argv[1])
