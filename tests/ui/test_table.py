"""Lists of frozen rows: the model by Qt's own rules, and a selection that follows its row."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.widgets.fitting import fit_columns
from ui.widgets.table import ROW_ROLE, SORT_ROLE, Column, RowsModel, RowsView


@dataclass(frozen=True)
class Row:
    number: str
    waited: int


def _model() -> RowsModel[Row]:
    columns = (
        Column[Row](lambda: "Number", lambda row: row.number, spoken=lambda row: f"ticket {row.number}"),
        Column[Row](lambda: "Waited", lambda row: f"{row.waited} min", sort=lambda row: row.waited, right=True),
    )
    return RowsModel(columns, lambda row: row.number)


ROWS = (Row("A001", 12), Row("A002", 9), Row("B001", 7))


def test_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = _model()
    model.set_rows(ROWS)
    qtmodeltester.check(model, force_py=True)
    for rows in (ROWS[::-1], (), ROWS[:1]):
        model.set_rows(rows)  # the tester goes on watching


def test_each_role_gives_its_own(qapp: QApplication) -> None:
    model = _model()
    model.set_rows(ROWS)
    waited = model.index(0, 1)
    assert waited.data() == "12 min"
    assert waited.data(SORT_ROLE) == 12
    assert waited.data(ROW_ROLE) == ROWS[0]
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "ticket A001"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Waited"


@pytest.mark.parametrize("again", [ROWS, (Row("A001", 13), *ROWS[1:]), ROWS[::-1]])
def test_chosen_row_stays_chosen_wherever_it_goes(qtbot: QtBot, again: tuple[Row, ...]) -> None:
    model = _model()
    view = RowsView(model, "list")
    qtbot.addWidget(view)
    model.set_rows(ROWS)
    assert view.choose("A001")
    model.set_rows(again)
    assert view.chosen().number == "A001"


def test_row_that_left_is_chosen_no_more(qtbot: QtBot) -> None:
    model = _model()
    view = RowsView(model, "list")
    qtbot.addWidget(view)
    model.set_rows(ROWS)
    view.choose("A002")
    model.set_rows((ROWS[0], ROWS[2]))
    assert view.chosen() is None
    assert not view.choose("A002")


def test_equal_rows_change_nothing(qapp: QApplication) -> None:
    model: QAbstractItemModel = _model()
    assert isinstance(model, RowsModel)
    model.set_rows(ROWS)
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.set_rows(tuple(ROWS))
    assert resets == []


def test_the_last_column_takes_the_room_that_none_is_there_to_take(qtbot: QtBot) -> None:
    view = RowsView(_model(), "list")
    qtbot.addWidget(view)
    view.show()
    for width, whole in ((400, True), (60, False)):
        view.resize(width, 200)
        qtbot.waitUntil(lambda wanted=width: view.viewport().width() <= wanted)
        assert fit_columns(view, (0, 1), (0,)) is whole
        assert view.horizontalHeader().stretchLastSection()
    assert view.isColumnHidden(0) and not view.isColumnHidden(1)
