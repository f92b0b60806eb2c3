"""What each column of the explained order shows: what the rule weighs of a number, and what placed it."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.queue.why_here import Explained
from ui.spans import factor_text, running_text
from ui.widgets.table import Column
from ui.words import needs_text, number_text


class At(IntEnum):
    """The columns in their order."""

    PLACE = 0
    NUMBER = 1
    MARK = 2
    WAITED = 3
    WEIGHT = 4
    SCORE = 5
    PASSED = 6
    PLACED = 7
    NOTES = 8


# Where there is little room these go, one after the other; the sentences above still say them.
SELDOM = (At.NOTES, At.MARK, At.PLACED, At.WEIGHT, At.PASSED)

_PLACED = {
    "overtaken": QT_TRANSLATE_NOOP("WhyHere", "passed often enough"),
    "ceiling": QT_TRANSLATE_NOOP("WhyHere", "waiting limit"),
    "class": QT_TRANSLATE_NOOP("WhyHere", "priority"),
    "oldest": QT_TRANSLATE_NOOP("WhyHere", "came first"),
    "turn": QT_TRANSLATE_NOOP("WhyHere", "ordinary turn"),
    "bound": QT_TRANSLATE_NOOP("WhyHere", "transferred"),
    "booked": QT_TRANSLATE_NOOP("WhyHere", "appointment"),
    "later": QT_TRANSLATE_NOOP("WhyHere", "appointment, later"),
    "back": QT_TRANSLATE_NOOP("WhyHere", "missed, back"),
    "barred": QT_TRANSLATE_NOOP("WhyHere", "missed, waits"),
    "accessible": QT_TRANSLATE_NOOP("WhyHere", "left to the accessible desk"),
    "chosen": QT_TRANSLATE_NOOP("WhyHere", "by hand"),
}
_BY_SCORE = ("accumulating", "headstart")  # also whoever came first is called for the score


class WhyColumns:
    """Makes the columns; heading and cells follow the discipline on show."""

    def __init__(self) -> None:
        self.kind = "accumulating"
        self.most = 0

    def columns(self) -> tuple[Column[Explained], ...]:
        """Give them in the order of `At`."""
        return (
            Column(_place_title, place_text, right=True),
            Column(_number_title, _number),
            Column(_mark_title, mark_text),
            Column(_waited_title, _waited, right=True),
            Column(_weight_title, self.weight, right=True),
            Column(_score_title, self.score, right=True),
            Column(_passed_title, self.passed, spoken=self._passed_spoken, right=True),
            Column(_placed_title, self.placed),
            Column(_notes_title, notes_text, tip=notes_text, stretch=True),
        )

    def weight(self, row: Explained) -> str:
        """Write what the rule gives the class: × 3, + 10 min, or nothing."""
        if row.weight is None:
            return ""
        if self.kind == "headstart":
            minutes = QCoreApplication.translate("WhyHere", "+ {n} min").format(n=factor_text(row.weight / 60))
            return minutes if row.weight else ""
        return f"× {factor_text(row.weight)}" if self.kind == "accumulating" else ""

    def score(self, row: Explained) -> str:
        """Write the score: minutes as the rule counts them, for strict the rank."""
        if row.score is None:
            return ""
        return factor_text(row.score) if self.kind == "strict" else running_text(row.score)

    def passed(self, row: Explained) -> str:
        """Write how often it was passed, of how often at most; and how often by calls that no rule made."""
        if row.overtaken is None:
            return ""
        apart = f" +{row.passed_apart}" if row.passed_apart else ""
        return f"{row.overtaken}/{self.most}{apart}"

    def _passed_spoken(self, row: Explained) -> str:
        if row.overtaken is None:
            return ""
        text = QCoreApplication.translate("WhyHere", "passed {k} times of at most {n}")
        if row.passed_apart:
            text = QCoreApplication.translate("WhyHere", "passed {k} times of at most {n}, and {m} times past the rule")
        return text.format(k=row.overtaken, n=self.most, m=row.passed_apart)

    def placed(self, row: Explained) -> str:
        """Name what places it: its score, or what comes before that."""
        if self.kind in _BY_SCORE and row.why.rule in ("class", "oldest"):
            return QCoreApplication.translate("WhyHere", "score")
        return QCoreApplication.translate("WhyHere", _PLACED[row.why.rule])


def is_left(row: object) -> bool:
    """Tell whether this desk leaves a ticket to an accessible one: such rows stand apart, in muted ink."""
    return isinstance(row, Explained) and row.standing == "left"


def place_text(row: Explained) -> str:
    """Write the place; who is at the desk, and whom this desk will not call, has none."""
    if row.standing == "called":
        return QCoreApplication.translate("WhyHere", "called")
    return str(row.place) if row.place else "–"


def mark_text(row: Explained) -> str:
    """Write the mark of the green channel, never the kind."""
    return QCoreApplication.translate("WaitingList", "Priority") if row.entitlement is not None else ""


def notes_text(row: Explained) -> str:
    """Name what else there is to know."""
    notes = []
    if row.late:
        notes.append(QCoreApplication.translate("WhyHere", "over the limit"))
    if row.bound_desk is not None:
        notes.append(QCoreApplication.translate("WhyHere", "desk {desk}").format(desk=row.bound_desk))
    if row.needs:
        notes.append(needs_text(row.needs))
    return QCoreApplication.translate("Words", ", ").join(notes)


def _number(row: Explained) -> str:
    return number_text(row.ticket)


def _waited(row: Explained) -> str:
    return running_text(row.waited_s)


def _place_title() -> str:
    return QCoreApplication.translate("WhyHere", "Place")


def _number_title() -> str:
    return QCoreApplication.translate("WaitingList", "Number")


def _mark_title() -> str:
    return QCoreApplication.translate("WaitingList", "Mark")


def _waited_title() -> str:
    return QCoreApplication.translate("WaitingList", "Waited")


def _weight_title() -> str:
    return QCoreApplication.translate("WhyHere", "Counts")


def _score_title() -> str:
    return QCoreApplication.translate("WhyHere", "Score")


def _passed_title() -> str:
    return QCoreApplication.translate("WhyHere", "Passed")


def _placed_title() -> str:
    return QCoreApplication.translate("WhyHere", "Placed by")


def _notes_title() -> str:
    return QCoreApplication.translate("WhyHere", "Also")
