"""Put a plan and what it would bring on a sheet to hand round."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from app.documents.sheet import Sheet, Table
from ui.planning.words import NONE, say
from ui.widgets.table import RowsModel


def make_sheet(title: str, lines: tuple[str, ...], models: dict[str, RowsModel[Any]], foot: str) -> Sheet:
    """Give the tables on show as a sheet; keys of the models are those of their titles."""
    tables = tuple(_table(say(key), model) for key, model in models.items())
    return Sheet(title, tuple(line for line in lines if line), tables, foot)


def _table(title: str, model: RowsModel[Any]) -> Table:
    columns = [(column.title(), [column.text(row) for row in model.rows()]) for column in model.columns]
    # Of a file nobody knows what was open or measured: such columns hold nothing.
    told = [(head, cells) for head, cells in columns if any(cell != NONE for cell in cells)]
    header = tuple(head for head, _ in told)
    return Table(title, header, tuple(zip(*(cells for _, cells in told), strict=True)))


def sheet_title(day: str) -> str:
    """Name a sheet."""
    return QCoreApplication.translate("Planning", "Desks planned on the visitors of {day}").format(day=day)
