"""Lists of frozen rows: a model that holds plain values, and a view that keeps its selection by id."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.theme.current import px

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
SORT_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column.

    Attributes:
        title: Makes the heading when asked, so that it follows the language.
        text: What a row shows here.
        sort: Its native value for sorting; the text when absent.
        spoken: What a screen reader says, where the text alone is too short.
        tip: Words shown on demand.
        icon: A picture beside the text.
        right: Align right (numbers, times).
        stretch: Takes the room that is left.
    """

    title: Callable[[], str]
    text: Callable[[R], str]
    sort: Callable[[R], Any] | None = None
    spoken: Callable[[R], str] | None = None
    tip: Callable[[R], str] | None = None
    icon: Callable[[R], QIcon | None] | None = None
    right: bool = False
    stretch: bool = False


class RowsModel(QAbstractTableModel, Generic[R]):
    """A table over a tuple of frozen dataclasses; nothing but list access happens in `data`."""

    def __init__(self, columns: Sequence[Column[R]], row_id: Callable[[R], Hashable], parent: Any = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._row_id = row_id
        self._rows: tuple[R, ...] = ()

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show other rows; equal ones change nothing."""
        new = tuple(rows)
        if new == self._rows:
            return
        if [self._row_id(r) for r in new] == [self._row_id(r) for r in self._rows]:
            self._rows = new
            self.dataChanged.emit(self.index(0, 0), self.index(len(new) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    def rows(self) -> tuple[R, ...]:
        """Give all rows."""
        return self._rows

    def row_at(self, index: Index) -> R | None:
        """Give the row of an index, None for an invalid one."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def id_at(self, index: Index) -> Hashable:
        """Give the id of the row of an index, None for an invalid one."""
        row = self.row_at(index)
        return None if row is None else self._row_id(row)

    def place_of(self, row_id: Hashable) -> int | None:
        """Tell in which line a row stands."""
        return next((n for n, row in enumerate(self._rows) if self._row_id(row) == row_id), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give text, sort value, spoken text, tip, alignment, picture or the row itself."""
        row = self.row_at(index)
        if row is None:
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == ROW_ROLE:
            return row
        if role == SORT_ROLE:
            return column.sort(row) if column.sort else column.text(row)
        return self._extra(column, row, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a column's heading in the language of now."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[section])
        return None

    def retranslate(self) -> None:
        """Say headings and texts anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))

    def _extra(self, column: Column[R], row: R, role: int) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.AccessibleTextRole and column.spoken:
            return column.spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and column.tip:
            return column.tip(row)
        if role == Qt.ItemDataRole.DecorationRole and column.icon:
            return column.icon(row)
        return None


class RowsView(QTableView):
    """A list of rows: whole rows are chosen, Tab leaves it, the chosen row stays chosen after a refresh."""

    def __init__(self, model: RowsModel[Any], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._rows = model
        self._kept: Hashable = None
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(32)
        self._size_columns()
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        self.restyle()

    def chosen(self) -> Any:
        """Give the chosen row, None when none is."""
        return self._rows.row_at(self.currentIndex()) if self.selectionModel().hasSelection() else None

    def choose(self, row_id: Hashable) -> bool:
        """Choose the row with this id; False when it is not there."""
        place = self._rows.place_of(row_id)
        if place is None:
            return False
        self.selectRow(place)
        return True

    def restyle(self) -> None:
        """Take row heights from the text scale (connect Appearance.changed)."""
        self.verticalHeader().setDefaultSectionSize(max(44, self.fontMetrics().height() + px(20)))

    def show_rows(self, count: int) -> None:
        """Be exactly as high as so many rows (in a page that scrolls as a whole)."""
        header = 0 if self.horizontalHeader().isHidden() else self.horizontalHeader().sizeHint().height()
        rows = count * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(header + rows + 2 * self.frameWidth() + 4)

    def hold_rows(self, count: int, least: int) -> None:
        """Be as high as so many rows where there is room, and never lower than `least` of them."""
        self.setMinimumHeight(0)
        self.show_rows(count)
        all_rows = self.maximumHeight()
        self.setMinimumHeight(all_rows - max(0, count - least) * self.verticalHeader().defaultSectionSize())

    def sizeHint(self) -> QSize:
        """Ask for a usable few rows, whatever the columns hold."""
        return QSize(320, self.verticalHeader().defaultSectionSize() * 4)

    def _size_columns(self) -> None:
        header = self.horizontalHeader()
        for n, column in enumerate(self._rows.columns):
            mode = QHeaderView.ResizeMode.Stretch if column.stretch else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(n, mode)

    def _keep(self) -> None:
        self._kept = self._rows.id_at(self.currentIndex()) if self.selectionModel().hasSelection() else None

    def _restore(self) -> None:
        if self._kept is not None:
            self.choose(self._kept)


def _alignment(column: Column[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
