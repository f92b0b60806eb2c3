"""What each column of the waiting list shows of a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from app.core.spans import whole_minutes
from ui.desk.sorting import ListedRow
from ui.plaintext import plain
from ui.spans import call_text, minutes_text, range_text
from ui.widgets.elided import as_tooltip
from ui.widgets.table import Column
from ui.words import needs_text, number_text, reason_text


class At(IntEnum):
    """The columns in their order."""

    NUMBER = 0
    MARK = 1
    SERVICE = 2
    NEEDS = 3
    WAIT = 4
    ESTIMATE = 5


# Where the list is narrow these go, one after the other: the letter of the number says the service, too, and the
# line below the list says the others.
SELDOM = (At.SERVICE, At.NEEDS, At.ESTIMATE)
SLIPS = "↓"  # before the estimate of a row that others may pass


def waiting_columns(is_narrow: Callable[[], bool]) -> tuple[Column[ListedRow], ...]:
    """Make the columns, in the order of `At`."""
    wait, estimate = WaitColumn(is_narrow), EstimateColumn(is_narrow)
    return (
        Column(_number_title, _number),
        Column(_mark_title, mark_text),
        Column(_service_title, _service, tip=_service_tip, stretch=True),
        Column(_needs_title, _needs, tip=_needs),
        Column(wait.title, wait.text, spoken=_wait, right=True),
        Column(estimate.title, estimate.text, spoken=_estimate_spoken, tip=_estimate_tip, right=True),
    )


def mark_text(item: ListedRow) -> str:
    """Give the mark of the green channel: never the kind, a list is read over shoulders."""
    return QCoreApplication.translate("WaitingList", "Priority") if item.row.entitlement is not None else ""


def why_text(item: ListedRow) -> str:
    """Say why a row stands where it stands, without the kind of its entitlement."""
    row = item.row
    why = reason_text(replace(row.why, entitlement=None))
    parts = [why]
    if row.bound_desk is not None:
        bound = QCoreApplication.translate("WaitingList", "waits for desk {desk}")
        parts.append(bound.format(desk=row.bound_desk))
    if row.needs:
        parts.append(QCoreApplication.translate("WaitingList", "needs: {needs}").format(needs=needs_text(row.needs)))
    expected = call_text(row.estimate_low_s, row.estimate_high_s)
    if expected:
        parts.append(QCoreApplication.translate("WaitingList", "probably {called}").format(called=expected))
    if item.slips:
        parts.append(_slips_text())
    return QCoreApplication.translate("WaitingList", "; ").join(parts)


def _number(item: ListedRow) -> str:
    return number_text(item.row.ticket)


def _service(item: ListedRow) -> str:
    return plain(item.row.service_name)


def _service_tip(item: ListedRow) -> str:
    return as_tooltip(plain(item.row.service_name))


def _needs(item: ListedRow) -> str:
    return needs_text(item.row.needs)


class WaitColumn:
    """How long somebody has waited, in few words where the list is narrow."""

    def __init__(self, is_narrow: Callable[[], bool]) -> None:
        self._is_narrow = is_narrow

    def title(self) -> str:
        """Give the heading."""
        return QCoreApplication.translate("WaitingList", "Waited")

    def text(self, item: ListedRow) -> str:
        """Give the cell."""
        if not self._is_narrow() or item.gone:
            return _wait(item)
        return QCoreApplication.translate("WaitingList", "{n} m").format(n=max(0, item.row.waited_s) // 60)


def _wait(item: ListedRow) -> str:
    if item.gone:
        return QCoreApplication.translate("WaitingList", "gone")
    return minutes_text(item.row.waited_s)


def _expected(item: ListedRow) -> str:
    if _is_later(item):
        return QCoreApplication.translate("WaitingList", "later")
    return range_text(item.row.estimate_low_s, item.row.estimate_high_s)


def _is_later(item: ListedRow) -> bool:
    return item.row.barred and item.row.why.rule != "accessible"


class EstimateColumn:
    """When a call is expected, in few words where the list is narrow, and marked where others may be first."""

    def __init__(self, is_narrow: Callable[[], bool]) -> None:
        self._is_narrow = is_narrow

    def title(self) -> str:
        """Give the heading."""
        return QCoreApplication.translate("WaitingList", "Expected")

    def text(self, item: ListedRow) -> str:
        """Give the cell."""
        low, high = item.row.estimate_low_s, item.row.estimate_high_s
        if not self._is_narrow() or low is None or high is None or _is_later(item):
            return f"{SLIPS} {_expected(item)}" if item.slips else _expected(item)
        least, most = whole_minutes(low, high)
        if most == 1:
            return _expected(item)
        said = QCoreApplication.translate("WaitingList", "{low}–{high} m").format(low=least, high=most)
        return f"{SLIPS}{said}" if item.slips else said


def _estimate_spoken(item: ListedRow) -> str:
    mark = QCoreApplication.translate("WaitingList", "; ")
    return mark.join((_expected(item), _slips_text())) if item.slips else _expected(item)


def _estimate_tip(item: ListedRow) -> str:
    return _slips_text() if item.slips else ""


def _slips_text() -> str:
    return QCoreApplication.translate("WaitingList", "somebody behind it may be called first")


def _number_title() -> str:
    return QCoreApplication.translate("WaitingList", "Number")


def _service_title() -> str:
    return QCoreApplication.translate("WaitingList", "Service")


def _mark_title() -> str:
    return QCoreApplication.translate("WaitingList", "Mark")


def _needs_title() -> str:
    return QCoreApplication.translate("WaitingList", "Needs")
