"""What every program with windows begins with: the one QApplication, and the hall it opens."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

from app.core.clock import Clock
from app.core.errors import HallError
from app.hall import Hall
from ui.garbage import collect_in_interface


def make_application() -> QApplication:
    """Make the one QApplication with the program's names."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("huiketing")
    collect_in_interface(app)
    return app


def open_hall(address: str, clock: Clock | None, site: str) -> Hall:
    """Open a hall for the people of a site; not for the interface thread. `site` is its code, "" = the first.

    Raises:
        HallError: `unknown_site`, and as `Hall.open`.
    """
    hall = Hall.open(address, clock)
    if site and site not in hall.site_ids:
        hall.close()
        raise HallError("unknown_site", site=site[:40])
    return hall
