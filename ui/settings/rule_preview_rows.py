"""The two tables of a rule's preview: figures of a day, and the order of who waits now, old beside new."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.setup.what_if import Move, WhatIf
from ui.widgets.table import Column
from ui.words import number_text

_FIGURES = {
    ("ordinary", "mean_s"): QT_TRANSLATE_NOOP("RulePreview", "Ordinary, mean wait"),
    ("ordinary", "p90_s"): QT_TRANSLATE_NOOP("RulePreview", "Ordinary, 9 of 10 within"),
    ("ordinary", "max_s"): QT_TRANSLATE_NOOP("RulePreview", "Ordinary, longest wait"),
    ("green", "mean_s"): QT_TRANSLATE_NOOP("RulePreview", "Priority, mean wait"),
    ("green", "p90_s"): QT_TRANSLATE_NOOP("RulePreview", "Priority, 9 of 10 within"),
    ("green", "max_s"): QT_TRANSLATE_NOOP("RulePreview", "Priority, longest wait"),
}
_WORDS = {
    "min": QT_TRANSLATE_NOOP("RulePreview", "{n} min"),
    "share": QT_TRANSLATE_NOOP("RulePreview", "{n} %"),
    "times": QT_TRANSLATE_NOOP("RulePreview", "{n} times"),
    "same": QT_TRANSLATE_NOOP("RulePreview", "about the same"),
    "longer": QT_TRANSLATE_NOOP("RulePreview", "↑ {n} min longer"),
    "shorter": QT_TRANSLATE_NOOP("RulePreview", "↓ {n} min shorter"),
    "share_more": QT_TRANSLATE_NOOP("RulePreview", "↑ {n} points more"),
    "share_fewer": QT_TRANSLATE_NOOP("RulePreview", "↓ {n} points fewer"),
    "more": QT_TRANSLATE_NOOP("RulePreview", "↑ {n} more"),
    "fewer": QT_TRANSLATE_NOOP("RulePreview", "↓ {n} fewer"),
}
_WITHIN = QT_TRANSLATE_NOOP("RulePreview", "Ordinary, within {n} min")
_PASSED = QT_TRANSLATE_NOOP("RulePreview", "Passed most often")


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure under both rules: seconds, a share ("share") or times passed ("times"); None where there was nobody."""

    name: str
    old: float | None
    new: float | None
    unit: str = "min"
    n: int = 0  # in the name


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place of the order, with who stands there under both rules; `now` of the one that would stand there."""

    place: int
    was: Move
    now: Move


def figure_rows(answer: WhatIf) -> tuple[FigureRow, ...]:
    """Give the figures; a class that nobody belonged to is left out."""
    if answer.old is None or answer.new is None:
        return ()
    rows = []
    for (who, name), text in _FIGURES.items():
        old, new = (getattr(getattr(outcome, who), name) for outcome in (answer.old, answer.new))
        if old is not None or new is not None:
            rows.append(FigureRow(text, old, new))
    if answer.old.within is not None and answer.new.within is not None:
        rows.insert(3, FigureRow(_WITHIN, answer.old.within, answer.new.within, "share", answer.target_min))
    return (*rows, FigureRow(_PASSED, answer.old.most_overtaken, answer.new.most_overtaken, "times"))


def place_rows(answer: WhatIf) -> tuple[PlaceRow, ...]:
    """Give the places, each with who stands there now and who would."""
    before = {move.old: move for move in answer.rows or ()}
    return tuple(PlaceRow(move.new, before[move.new], move) for move in answer.rows or ())


def figure_columns() -> tuple[Column[FigureRow], ...]:
    """Make the columns of the figures."""
    return (
        Column(_nothing, _name, tip=_name, stretch=True),
        Column(_now_title, _old, right=True),
        Column(_new_title, _new, right=True),
        Column(_change_title, _difference),
    )


def place_columns() -> tuple[Column[PlaceRow], ...]:
    """Make the columns of the order."""
    return (
        Column(_place_title, _place, right=True),
        Column(_now_title, _was),
        Column(_new_title, _now),
        Column(_change_title, _move, stretch=True),
    )


def figure_id(row: FigureRow) -> str:
    """Give what tells a figure from the others."""
    return row.name


def place_id(row: PlaceRow) -> int:
    """Give what tells a place from the others."""
    return row.place


def _name(row: FigureRow) -> str:
    return QCoreApplication.translate("RulePreview", row.name).format(n=row.n)


def _old(row: FigureRow) -> str:
    return _value(row.old, row.unit)


def _new(row: FigureRow) -> str:
    return _value(row.new, row.unit)


def _value(value: float | None, unit: str) -> str:
    return "–" if value is None else _say(unit, _SHOWN[unit](value))


def _minutes(value: float) -> str:
    return f"{value / 60:.1f}"


def _percent(value: float) -> str:
    return f"{value:.0%}".rstrip("%")


def _whole(value: float) -> str:
    return f"{value:.0f}"


# How a unit is written, what is no difference in it, and the words for more and for less.
_SHOWN = {"min": _minutes, "share": _percent, "times": _whole}
_SAME = {"min": 0.5, "share": 1.0, "times": 1.0}
_MORE = {"min": ("longer", "shorter"), "share": ("share_more", "share_fewer"), "times": ("more", "fewer")}


def _difference(row: FigureRow) -> str:
    if row.old is None or row.new is None:
        return ""
    old, new = (_SHOWN[row.unit](value) for value in (row.old, row.new))
    change = Decimal(new) - Decimal(old)  # of what stands beside it: nobody must find us out in a sum
    if abs(change) < _SAME[row.unit]:
        return _say("same")
    return _say(_MORE[row.unit][change < 0], str(abs(change)))


def _say(code: str, n: str = "") -> str:
    return QCoreApplication.translate("RulePreview", _WORDS[code]).format(n=n)


def _place(row: PlaceRow) -> str:
    return str(row.place)


def _was(row: PlaceRow) -> str:
    return _who(row.was)


def _now(row: PlaceRow) -> str:
    return _who(row.now)


def _who(move: Move) -> str:
    number = number_text(move.ticket)
    if not move.green:
        return number
    return QCoreApplication.translate("RulePreview", "{number} priority").format(number=number)


def _move(row: PlaceRow) -> str:
    by = row.now.old - row.now.new
    if not by:
        return QCoreApplication.translate("RulePreview", "stays")
    number = number_text(row.now.ticket)
    if by > 0:
        return QCoreApplication.translate("RulePreview", "↑ {number} {n} earlier").format(number=number, n=by)
    return QCoreApplication.translate("RulePreview", "↓ {number} {n} later").format(number=number, n=-by)


def _nothing() -> str:
    return ""


def _now_title() -> str:
    return QCoreApplication.translate("RulePreview", "Now")


def _new_title() -> str:
    return QCoreApplication.translate("RulePreview", "Changed")


def _change_title() -> str:
    return QCoreApplication.translate("RulePreview", "Difference")


def _place_title() -> str:
    return QCoreApplication.translate("RulePreview", "Place")
