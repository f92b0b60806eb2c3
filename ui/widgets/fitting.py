"""Leave out of a list the columns that it has no room for, the least needed first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHeaderView

from ui.widgets.table import RowsView

_OTHER_FONT = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


class Fitter(QObject):
    """Asks for the columns to be fitted when the list's room or font has become another."""

    def __init__(self, view: RowsView, fit: Callable[[], None]) -> None:
        super().__init__(view)
        self._view, self._fit = view, fit
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)  # it has its new width only after the list has its own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice another size or font."""
        resized = watched is not self._view and event.type() == QEvent.Type.Resize
        if resized or (watched is self._view and event.type() in _OTHER_FONT):
            self._fit()
        return super().eventFilter(watched, event)


def fit_columns(view: RowsView, wanted: Iterable[int], seldom: Sequence[int], stretched: int = 0) -> bool:
    """Show the wanted columns, without as many of the `seldom` ones as the others need the room of.

    Tell whether all that is wanted can be read whole; where no column takes the room that is left, the last one does.

    Args:
        view: The list.
        wanted: Columns that have anything to say.
        seldom: Those that may go, in the order in which they go.
        stretched: What a column that takes the room that is left needs at least, in pixels; 0 = its widest text.
    """
    shown = set(wanted)
    for at in range(view.model().columnCount()):
        view.setColumnHidden(at, at not in shown)  # of a hidden one the heading is not measured
    widths = {at: _width(view, at, stretched) for at in shown}
    whole = {at: _width(view, at, 0) for at in shown}
    room = view.viewport().width()
    for at in seldom:
        if at in shown and sum(widths[each] for each in shown) > room:
            shown.discard(at)
            view.setColumnHidden(at, True)
    header = view.horizontalHeader()
    stretches = any(header.sectionResizeMode(at) is QHeaderView.ResizeMode.Stretch for at in shown)
    header.setStretchLastSection(not stretches)
    return sum(whole.values()) <= room


def _width(view: RowsView, at: int, stretched: int) -> int:
    header = view.horizontalHeader()
    if stretched and header.sectionResizeMode(at) is QHeaderView.ResizeMode.Stretch:
        return stretched
    return max(view.sizeHintForColumn(at), header.sectionSizeHint(at))
