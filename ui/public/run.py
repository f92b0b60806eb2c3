"""Start a kiosk or board: `huiketing --kiosk`, `huiketing --board`."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from app.core import log
from ui.application import make_application
from ui.crash import CrashHandler
from ui.public.program import PublicOptions, PublicProgram
from ui.single import SingleWindow
from ui.voice.making import process_engine


def make_program(app: QApplication, address: str, options: PublicOptions) -> PublicProgram:
    """Make the program with what speaks: a kiosk reads its pages out, a board may be where the calls are said."""
    return PublicProgram(app, address, replace(options, make_engine=options.make_engine or process_engine))


def run(address: str, options: PublicOptions) -> int:
    """Show the window and stay until staff closes it."""
    app = make_application()
    crash = CrashHandler()
    crash.install()
    kept = log.set_up(crash.folder)
    try:
        single = SingleWindow(address, " ".join((options.kind, options.site, options.device)).strip())
        if not single.take():
            return 0
        # A bug is kept in the log; nobody who stands in the hall could do anything about it.
        program = make_program(app, address, options)
        single.asked.connect(program.come_forward)
        program.show()
        code = app.exec()
        single.release()
        return code
    finally:
        log.take_down(kept)
        crash.remove()
