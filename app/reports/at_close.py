"""What becomes of the day's page when the day is closed: a file beside the store (setting reports.at_close)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from app.core.actor import Actor
from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Look, query
from app.reports.reading import DayView, day_view
from db.store import Store

NOTHING, PRINT = "none", "print"


class OpenHall(Protocol):
    """What keeping a page needs of app/hall.py, which stands above us."""

    store: Store

    def ask(self, run: Callable[..., Any], actor: Actor, *args: Any, **kwargs: Any) -> Any:
        """Run a query."""
        ...


@dataclass(frozen=True, slots=True)
class DayOver:
    """The report of the day that was closed last, and what the hall wants done with it: none, file or print."""

    view: DayView
    wanted: str


@query(Right.SEE_FIGURES)
def day_over(look: Look) -> DayOver:
    """Give the report of today when it is closed, else of the last day before it."""
    view = day_view(look, look.today if look.state.day_closed else None)
    return DayOver(view, look.site.settings["reports.at_close"])


def reports_folder(store: Store) -> Path:
    """Give where the days' pages are kept: beside the store's backups."""
    from app.upkeep.backup import default_folder

    folder = default_folder(store)
    return folder.with_name("reports") if store.path is not None else folder.parent.with_name("reports") / folder.name


def page_to_print(hall: OpenHall, actor: Actor) -> DayView | None:
    """Give the report of the day just closed, with how the backups stand, where the hall wants it on paper.

    Not for the interface thread: it looks into the folder of backups.
    """
    found: DayOver = hall.ask(day_over, actor)
    if found.wanted != PRINT or found.view.report.figures.provisional:
        return None
    return _with_backup(hall, found.view)


def _with_backup(hall: OpenHall, view: DayView) -> DayView:
    from app.reports.backups import with_backup

    return replace(view, report=with_backup(view.report, hall.store))


def keep_day(hall: OpenHall, actor: Actor) -> tuple[Path, ...]:
    """Write page and workbook of the day just closed, unless the hall wants none; not for the interface thread.

    Raises:
        HallError: As `put_file`.
    """
    found: DayOver = hall.ask(day_over, actor)
    if found.wanted == NOTHING or found.view.report.figures.provisional:
        return ()
    from app.documents.put_file import put_file
    from app.reports.book import day_book
    from app.reports.page import day_page_pdf

    view = _with_backup(hall, found.view)
    report, before = view.report, view.before
    folder = _made(reports_folder(hall.store))
    name = f"{_as_file(report.site)}-{report.day:%Y-%m-%d}"
    made = ((".pdf", day_page_pdf(report, before)), (".xlsx", day_book(report, before)))
    return tuple(put_file(folder / f"{name}{ending}", data) for ending, data in made)


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise HallError("file_unwritable", path=str(folder)) from error
    return folder


def _as_file(text: str) -> str:
    return re.sub(r'[\x00-\x1f<>:"/\\|?*]', "", text).strip(" .")[:60] or "report"
