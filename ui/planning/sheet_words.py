"""Put a plan and what it would bring on a sheet to hand round."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from app.documents.sheet import Sheet, Table
from ui.planning.words import say
from ui.widgets.table import RowsModel


def make_sheet(title: str, lines: tuple[str, ...], models: dict[str, RowsModel[Any]], foot: str) -> Sheet:
    """Give the tables on show as a sheet; keys of the models are those of their titles."""
    tables = tuple(_table(say(key), model) for key, model in models.items())
    return Sheet(title, tuple(line for line in lines if line), tables, foot)


def _table(title: str, model: RowsModel[Any]) -> Table:
    header = tuple(column.title() for column in model.columns)
    rows = tuple(tuple(column.text(row) for column in model.columns) for row in model.rows())
    return Table(title, header, rows)


def sheet_title(day: str) -> str:
    """Name a sheet."""
    return QCoreApplication.translate("Planning", "Desks planned on the visitors of {day}").format(day=day)
