"""The tables of the planning page: the plan beside the day, the waits by class, the half hours."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.planning.results import ClassRow, Compared, SlotRow
from ui.planning.words import NONE, minutes, say, whole
from ui.theme.current import px
from ui.widgets.table import Column, RowsModel, RowsView


def _measured_title() -> str:
    return say("measured")


def _before_title() -> str:
    return say("before")


def _planned_title() -> str:
    return say("planned")


def _nothing() -> str:
    return ""


COMPARED: tuple[Column[Compared], ...] = (
    Column(_nothing, lambda row: row.name, tip=lambda row: row.name, stretch=True),
    Column(_measured_title, lambda row: row.measured, right=True),
    Column(_before_title, lambda row: row.before, right=True),
    Column(_planned_title, lambda row: row.planned, right=True),
)
CLASSES: tuple[Column[ClassRow], ...] = (
    Column(lambda: say("waits"), ClassRow.words, tip=ClassRow.words, stretch=True),
    Column(lambda: say("people"), lambda row: str(row.told.n), right=True),
    Column(lambda: say("mean"), lambda row: minutes(row.told.mean_s), right=True),
    Column(lambda: say("half"), lambda row: minutes(row.told.p50_s), right=True),
    Column(lambda: say("p90"), lambda row: minutes(row.told.p90_s), right=True),
    Column(lambda: say("longest"), lambda row: minutes(row.told.max_s), right=True),
    Column(lambda: say("passed"), lambda row: str(row.told.max_overtaken), right=True),
)
HALF_HOURS: tuple[Column[SlotRow], ...] = (
    Column(lambda: say("from"), lambda row: row.told.begins, stretch=True),
    Column(lambda: say("came"), lambda row: str(row.told.came), right=True),
    Column(lambda: say("then"), lambda row: NONE if row.before is None else str(row.before), right=True),
    Column(lambda: say("now"), lambda row: str(row.told.desks), right=True),
    Column(lambda: say("waiting"), lambda row: whole(row.told.waiting), right=True),
    Column(lambda: say("p90"), lambda row: minutes(row.told.p90_s), right=True),
)

_NARROW = 520
_SPARED = (1, 3)  # of the classes: how many, and the median


class Tables(QObject):
    """The three tables, with their models."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.compared: RowsModel[Compared] = RowsModel(COMPARED, lambda row: row.name, self)
        self.classes: RowsModel[ClassRow] = RowsModel(CLASSES, lambda row: row.name, self)
        self.half_hours: RowsModel[SlotRow] = RowsModel(HALF_HOURS, lambda row: row.told.begins, self)
        self.compared_view = RowsView(self.compared, "planning_compared", parent)
        self.classes_view = RowsView(self.classes, "planning_classes", parent)
        self.half_hours_view = RowsView(self.half_hours, "planning_half_hours", parent)
        self._narrow, self._known = False, True
        self.views = (self.compared_view, self.classes_view, self.half_hours_view)

    def restyle(self) -> None:
        """Be as high as the rows: the page scrolls as a whole."""
        for view in self.views:
            view.restyle()
            view.show_rows(max(1, view.model().rowCount()))

    def show_that_day(self, *, known: bool) -> None:
        """Show what is known of the day itself; of a file nothing is."""
        for column in (1, 2):
            self.compared_view.setColumnHidden(column, not known)
        self._known = known
        self._show_desks_then()

    def fit(self, width: int) -> None:
        """Leave out what can be spared where a table gets little width (px); the sheet that is handed on has it all."""
        narrow = width < px(_NARROW)
        for column in _SPARED:
            self.classes_view.setColumnHidden(column, narrow)
        self._narrow = narrow
        self._show_desks_then()

    def _show_desks_then(self) -> None:
        self.half_hours_view.setColumnHidden(2, self._narrow or not self._known)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.compared_view.setAccessibleName(say("compared_table"))
        self.classes_view.setAccessibleName(say("class_table"))
        self.half_hours_view.setAccessibleName(say("slot_table"))
        for model in (self.compared, self.classes, self.half_hours):
            model.retranslate()
