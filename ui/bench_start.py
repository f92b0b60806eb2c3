"""Say when a window is ready: what `huiketing bench start` and `board` run as `python -m ui.bench_start`.

`program ADDRESS` starts as `huiketing` does, until its first page takes a key; `board ADDRESS` as `huiketing --board`,
until it shows the hall's numbers; `bare LIBRARY` imports that library and shows the least
a program of Qt can show. The moment is told in the time of a clock that all processes share, with
the processor time used until then.
"""

from __future__ import annotations

import sys
from importlib import import_module


def main(what: str, argument: str) -> int:
    """Start what is asked for and wait for its first key."""
    return {"program": _program, "board": _board, "bare": _bare}[what](argument)


def _program(address: str) -> int:
    from ui.start import main as start
    from ui.start import windows

    app = windows().make_application()
    from ui.key_watch import KeyWatch

    watch = KeyWatch()
    watch.setParent(app)
    return start(["--store", address])


def _board(address: str) -> int:
    from ui.start import windows

    public = windows("ui.public.run")
    app = public.make_application()
    from app.bench.stores import ACTOR
    from ui.key_watch import BoardWatch

    options = public.PublicOptions("board", keep=False, sign_in=lambda _hall, _kind, _name: ACTOR)
    program = public.PublicProgram(app, address, options)
    watch = BoardWatch(program)
    watch.setParent(app)
    program.show()
    return int(app.exec())


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
