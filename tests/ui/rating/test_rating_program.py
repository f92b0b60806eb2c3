"""`--rating` as a whole program: it asks about the visit just finished at its desk, and keeps what is said."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.actor import Actor
from app.core.rights import Role
from app.hall import Hall
from db import accounts, sites
from tests.helpers.halls import StillClock, actor
from tests.helpers.programs import undress
from tests.helpers.staff import Staff, rows
from ui.public.program import PublicOptions, PublicProgram
from ui.rating.content import Rating


def _enrolled(hall: Hall, _kind: str, _device: str) -> Actor:
    with hall.store.write() as tx:
        values = {"site_id": min(hall.site_ids.values()), "name": "rating1", "role": Role.RATING.value}
        accounts.add_account(tx, **values, secret="x", display_name="")
        sites.bump_setup(tx)
    return actor(hall, "rating1")


def test_the_program_asks_about_the_visit_just_finished_and_keeps_the_rating(
    qtbot: QtBot, qapp: QApplication, new_store: Callable[[str], str], clock: StillClock
) -> None:
    options = PublicOptions("rating", keep=False, clock=clock, sign_in=_enrolled)
    program = PublicProgram(qapp, new_store("live"), options)
    try:
        program.show()
        qtbot.waitUntil(lambda: program.content is not None, timeout=30_000)
        assert isinstance(program.content, Rating) and program.hall is not None
        window, staff = program.content.window, Staff(program.hall, clock)
        staff.open(1)
        staff.take()
        staff.serve()
        qtbot.waitUntil(lambda: window.page is window.faces, timeout=30_000)
        qtbot.mouseClick(window.faces.faces[5], Qt.MouseButton.LeftButton)
        qtbot.mouseClick(window.why.send, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: [row["level"] for row in rows(staff.hall, "rating")] == [5], timeout=30_000)
        qtbot.waitUntil(lambda: window.page is window.thanks, timeout=30_000)
    finally:
        program.stop()
        qapp.setQuitOnLastWindowClosed(True)
        program.holding.deleteLater()
        undress(program.look)
        program.deleteLater()
