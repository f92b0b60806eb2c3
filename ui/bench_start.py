"""Say when a window is of use: what `huiketing bench start` and `bench board` run as `python -m ui.bench_start`.

`program ADDRESS` starts as `huiketing` does, `board ADDRESS` as `huiketing --board`; `bare LIBRARY`
imports that library and shows the least a program of Qt can show. The moment is told in the time of
a clock that all processes share, with the processor time used until then.
"""

from __future__ import annotations

import sys
from importlib import import_module


def main(what: str, argument: str) -> int:
    """Start what is asked for and wait for its first key."""
    starts = {"program": _program, "board": _board, "bare": _bare}
    return starts[what](argument)


def _program(address: str) -> int:
    from ui.start import main as start
    from ui.start import windows

    windows()
    from ui.application import make_application
    from ui.key_watch import KeyWatch

    app = make_application()  # first: a timer needs it
    watch = KeyWatch()
    watch.setParent(app)
    return start(["--store", address])


def _board(address: str) -> int:
    from ui.start import main as start
    from ui.start import windows

    windows("ui.public.run", "app.accounts.enrolled", "app.queue.board")
    from ui.application import make_application
    from ui.view_watch import ViewWatch

    app = make_application()  # first: a timer needs it
    watch = ViewWatch()
    watch.setParent(app)
    return start(["--store", address, "--board"])


def _bare(library: str) -> int:
    import_module(library)
    from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

    from ui.key_watch import KeyWatch

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    field = QLineEdit()
    window.setCentralWidget(field)
    window.resize(1280, 800)
    window.show()
    field.setFocus()
    watch = KeyWatch()
    watch.setParent(app)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
