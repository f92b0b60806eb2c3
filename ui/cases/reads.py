"""What the lists of cases ask the hall for: found ones, and who has how much."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from app.cases import views
from app.cases.record import CaseState
from ui.cases.list_pane import CaseList
from ui.context import Context


class ListReads(QObject):
    """Reads for the lists as they ask; what is refused is told by `refused`."""

    def __init__(self, ctx: Context, shown: CaseList, refused: Callable[[Exception], None], parent: QObject) -> None:
        super().__init__(parent)
        self._ctx, self._list, self._refused = ctx, shown, refused
        shown.search_asked.connect(self._search)
        shown.loads_wanted.connect(self._read_loads)

    @Slot()
    def _read_loads(self) -> None:
        asked = (self._ctx.hall.ask, views.case_loads, self._ctx.actor)
        show = self._list.show_loads
        self._ctx.tasks.run_query(self, *asked, done=show, failed=self._refused, tag="loads")

    @Slot(str)
    def _search(self, text: str) -> None:
        if not text:
            self._list.show_found(None)
            return
        asked = (self._ctx.hall.ask, views.search_cases, self._ctx.actor)
        self._ctx.tasks.run_query(self, *asked, text=text, done=self._found, failed=self._not_found, tag="search")

    def _found(self, found: tuple[CaseState, ...]) -> None:
        if self._list.search.text().strip():
            self._list.show_found(found)

    def _not_found(self, error: Exception) -> None:
        self._list.show_found(())
        self._refused(error)
