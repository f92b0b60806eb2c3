"""What each column of the lists of the stock shows."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from app.lending.find import ACTIVE, MISSING, PENDING, PIECE, REPAIR, RETIRED
from app.lending.sights import OUT, ItemSight, ModelSight
from ui.lending.deposit_words import refund_text
from ui.lending.stock_questions import days_text, kind_text
from ui.lending.words import item_state_text, item_text, named
from ui.plaintext import plain
from ui.widgets.elided import as_tooltip
from ui.widgets.table import Column


def item_columns() -> tuple[Column[ItemSight], ...]:
    """Make the columns of items."""
    return (
        Column(_item_title, _item, tip=_item_tip, stretch=True),
        Column(_state_title, _short_state, tip=_state_tip),
    )


def model_columns() -> tuple[Column[ModelSight], ...]:
    """Make the columns of item models."""
    return (
        Column(_name_title, _model_name, tip=_model_kind, stretch=True),
        Column(_days_title, _model_days),
    )


def status_text(status: str) -> str:
    """Name a status of an item."""
    return {
        ACTIVE: QCoreApplication.translate("LendingStock", "In use"),
        PENDING: QCoreApplication.translate("LendingStock", "Waits for its label"),
        REPAIR: QCoreApplication.translate("LendingStock", "In repair"),
        MISSING: QCoreApplication.translate("LendingStock", "Missing"),
        RETIRED: QCoreApplication.translate("LendingStock", "Not lent any more"),
    }.get(status, "")


def item_status_text(row: ItemSight) -> str:
    """Say in what state an item is, and where."""
    if row.in_transit:
        return QCoreApplication.translate("LendingStock", "On its way")
    return item_state_text(row) if row.status == ACTIVE else status_text(row.status)


def said_item(result: Any) -> str:
    """Say that something of an item is written down, and what becomes of a deposit."""
    words = QCoreApplication.translate("LendingStock", "{item} is written down")
    code = getattr(result, "code", None) or getattr(result, "item", "")
    deposit = refund_text(getattr(result, "deposit", None))
    if deposit:
        words = QCoreApplication.translate("LendingStock", "{item} is written down. {deposit}")
    return words.format(item=named(result.name, code) if code else plain(result.name), deposit=deposit)


def _item_title() -> str:
    return QCoreApplication.translate("LendingStock", "Item")


def _item(row: ItemSight) -> str:
    return item_text(row) if row.model.kind == PIECE else f"{item_text(row)}  {row.left}/{row.quantity}"


def _item_tip(row: ItemSight) -> str:
    return as_tooltip(f"{_item(row)}  {plain(row.model.category)}")


def _short_state(row: ItemSight) -> str:
    """Say it in a word: the row has to fit beside large text; the tip and the card say the rest."""
    if row.state == OUT and not row.in_transit and row.status == ACTIVE:
        return QCoreApplication.translate("LendingStock", "Out")
    if row.in_transit or row.status != ACTIVE:
        return item_status_text(row)
    return QCoreApplication.translate("LendingStock", "Here")


def _state_tip(row: ItemSight) -> str:
    return as_tooltip(item_status_text(row))


def _state_title() -> str:
    return QCoreApplication.translate("LendingStock", "How it stands")


def _name_title() -> str:
    return QCoreApplication.translate("LendingStock", "Name")


def _model_name(row: ModelSight) -> str:
    return f"{plain(row.name)}  {plain(row.category)}".strip()


def _model_kind(row: ModelSight) -> str:
    return kind_text(row.kind)


def _days_title() -> str:
    return QCoreApplication.translate("LendingStock", "Lent for")


def _model_days(row: ModelSight) -> str:
    return days_text(row.loan_days)
