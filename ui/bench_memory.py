"""Work at a desk with the board on show, as long as others' day goes on: what `huiketing bench memory` looks at.

`day ADDRESS` signs in at desk 1 with the secret on standard input and takes the page's own next step again and again;
`bare LIBRARY` shows an empty window. Both say `ready` and stay until they are ended.
"""

from __future__ import annotations

import sys
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QMainWindow

from app.accounts.seats import sit_at
from app.core.actor import Actor
from app.hall import Hall
from ui.application import make_application
from ui.desk.page import DeskPage
from ui.program import Program
from ui.signin.page import SignInPage

_POLL_MS = 20


class Hands(QObject):
    """Does the next thing as soon as it can be done."""

    def __init__(self, program: Program, secret: str) -> None:
        super().__init__(program)
        self._program, self._secret = program, secret
        self._asked = self._ready = False
        self._poll = QTimer(self)
        self._poll.timeout.connect(self._look)
        self._poll.start(_POLL_MS)

    @Slot()
    def _look(self) -> None:
        window = self._program.window
        page = window.workplace.page("desk") if window.workplace is not None else None
        if isinstance(page, DeskPage):
            self._work(page)
        elif not self._asked and isinstance(window.stack.currentWidget(), SignInPage):
            self._asked = True
            asked = (_sit_down, self._program.hall, self._secret)
            self._program.tasks.run_command(self, *asked, done=self._at_desk)

    def _at_desk(self, actor: Actor) -> None:
        self._program.window.begin_work(actor)
        self._program.open_board()

    def _work(self, page: DeskPage) -> None:
        board = self._program.board
        if page.view is None or board is None or board.view is None:
            return
        if not self._ready:
            self._ready = True
            print("ready", flush=True)
        if page.view.in_hand is not None or page.view.waiting or page.view.desk.state != "open":
            page.actions_.take(page.visit.steps.primary.step)


def _sit_down(hall: Hall, secret: str) -> Actor:
    seated: Actor = hall.do(sit_at, hall.sign_in("desk1", secret), "1")
    return seated


def _bare(library: str) -> int:
    import_module(library)
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    QTimer.singleShot(0, _say_ready)
    return app.exec()


def _say_ready() -> None:
    print("ready", flush=True)


def main(what: str, argument: str) -> int:
    """Run what is asked for."""
    if what == "bare":
        return _bare(argument)
    application = make_application()
    program = Program(application, argument, keep_choices=False)
    hands = Hands(program, sys.stdin.readline().strip())
    program.show()
    code = application.exec()
    hands.deleteLater()
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
