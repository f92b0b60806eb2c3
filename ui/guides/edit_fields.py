"""The fields of a guide's form: each shows one value as the store holds it, and gives it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.guides.content import Basis, DayException, Fee, Material, Place, Question, Result, Step
from app.guides.lines import lines_as_texts, texts_as_lines
from app.guides.reading import LINE_LIMIT, LINK_LIMIT, TITLE_LIMIT
from ui.guides.entries import EntriesField
from ui.guides.entry_words import choices_of
from ui.guides.week_field import WeekField
from ui.widgets.fields import ChoiceField, NumberField, TextField

_LONG_LINES, _SOME_LINES = 5, 3
_OLDEST = 130

Made = tuple[QWidget, "ValueField"]


class ValueField(Protocol):
    """What every field does; the signal `edited` says that a person changed it."""

    edited: Any

    def value(self) -> Any:
        """Give the value, None where nobody told."""

    def set_value(self, value: Any) -> None:
        """Show a value."""


class LongField(QPlainTextEdit):
    """A text of several lines.

    Signals:
        edited: A person changed it.
    """

    edited = Signal()

    def __init__(self, name: str, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTabChangesFocus(True)
        self._filling = False
        self._lines = lines
        self.restyle()
        self.textChanged.connect(self._changed)

    def restyle(self) -> None:
        """Take the height from the text scale."""
        self.setFixedHeight(self.fontMetrics().lineSpacing() * self._lines + 2 * self.frameWidth() + 16)

    def value(self) -> Any:
        """Give the text."""
        return self.toPlainText().strip()

    def set_value(self, value: Any) -> None:
        """Show a text."""
        self._fill(str(value or ""))

    def _fill(self, text: str) -> None:
        self._filling = True
        self.setPlainText(text)
        self._filling = False

    @Slot()
    def _changed(self) -> None:
        if not self._filling:
            self.edited.emit()


class LinesField(LongField):
    """Texts, one a line; where `tells`, 无 alone says that there are none, and nothing that nobody told."""

    def __init__(self, name: str, tells: bool, parent: QWidget | None = None) -> None:
        super().__init__(name, _SOME_LINES, parent)
        self._tells = tells

    def value(self) -> Any:
        """Give the texts."""
        read = lines_as_texts(self.toPlainText())
        return None if read is None else list(read)

    def set_value(self, value: Any) -> None:
        """Show texts."""
        told = tuple(value) if value is not None else None
        self._fill(texts_as_lines(told) if told or self._tells else "")


class AgeField(NumberField):
    """A whole number that may be absent; then a dash stands for it."""

    def __init__(self, name: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(0, most, name, none=True, parent=parent)
        self.setSpecialValueText("—")


class LimitField(QWidget):
    """How many days of which kind; a dash where nobody told.

    Signals:
        edited: A person changed it.
    """

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count_ = AgeField(f"{name}_count", 999, self)
        self.unit = ChoiceField([value for value, _ in choices_of("unit")], f"{name}_unit", self)
        self.note = TextField(LINE_LIMIT, f"{name}_note", self)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self.count_, self.unit):
            row.addWidget(part)
            part.edited.connect(self.edited)
        self.note.edited.connect(self.edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.note)
        self.setFocusProxy(self.count_)
        self.retranslate()

    def value(self) -> Any:
        """Give the limit as plain values."""
        count, unit = self.count_.value(), self.unit.value()
        if count is None and unit != "at_once":
            return None
        return {"count": count or 0, "unit": unit, "note": self.note.value()}

    def set_value(self, value: Any) -> None:
        """Show a limit."""
        told = value or {}
        self.count_.set_value(told.get("count"))
        self.unit.set_value(told.get("unit", "working_days"))
        self.note.set_value(told.get("note", ""))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.count_.setAccessibleName(self.tr("How many days"))
        self.unit.setAccessibleName(self.tr("Which days are counted"))
        self.unit.set_words([words for _, words in choices_of("unit")])
        self.note.setAccessibleName(self.tr("Note on the time"))
        self.note.setPlaceholderText(self.tr("Note, if any"))


def _line(limit: int = LINE_LIMIT) -> Callable[[str], QWidget]:
    def make(name: str) -> QWidget:
        return TextField(limit, name)

    return make


def _lines(tells: bool = False) -> Callable[[str], QWidget]:
    def make(name: str) -> QWidget:
        return LinesField(name, tells)

    return make


def _entries(kind: type, tells: bool = True) -> Callable[[str], QWidget]:
    def make(name: str) -> QWidget:
        return EntriesField(kind, name, tells=tells)

    return make


def _long(name: str) -> QWidget:
    return LongField(name, _LONG_LINES)


def _age(name: str) -> QWidget:
    return AgeField(name, _OLDEST)


# The form: its parts in order, and the fields of each; every field of `GuideContent` stands in one of them.
SECTIONS: dict[str, dict[str, Callable[[str], QWidget]]] = {
    "basics": {
        "title": _line(TITLE_LIMIT),
        "department": _line(120),
        "group": _line(120),
        "short_title": _line(),
        "aliases": _lines(),
        "link": _line(LINK_LIMIT),
        "easy_text": _long,
        "search_terms": _lines(),
        "life_events": _lines(),
    },
    "who": {
        "audience": _lines(),
        "min_age": _age,
        "max_age": _age,
        "conditions": _lines(tells=True),
    },
    "bring": {"materials": _entries(Material)},
    "steps": {"steps": _entries(Step), "results": _entries(Result)},
    "time": {
        "time_promise": LimitField,
        "time_legal": LimitField,
        "fees": _entries(Fee),
        "visits_max": _age,
        "visits_reason": _line(),
    },
    "where": {
        "hours": WeekField,
        "exceptions": _entries(DayException, tells=False),
        "consult_phones": _lines(tells=True),
        "complaint_phones": _lines(),
        "places": _entries(Place),
    },
    "more": {
        "online": _line(LINK_LIMIT),
        "online_depth": _line(),
        "mobile": _line(),
        "terminal": _line(),
        "appointment": _line(),
        "help_service": _line(),
        "express": _line(),
        "cross_region": _line(),
        "tips": _lines(),
        "mistakes": _lines(),
        "faqs": _entries(Question, tells=False),
        "related": _lines(),
        "legal_basis": _entries(Basis),
        "operator": _line(),
        "item_type": _line(),
        "code_basic": _line(),
        "code_impl": _line(),
        "source_url": _line(LINK_LIMIT),
    },
}
SECTION_OF = {field: section for section, fields in SECTIONS.items() for field in fields}
