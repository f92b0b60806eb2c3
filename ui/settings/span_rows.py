"""A field that is a list of spans of time: each from, to and what else belongs to it; added and taken away singly."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.settings.time_field import TimeField
from ui.widgets.buttons import button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label

Span = tuple[Any, ...]  # from and to, as HH:MM, then what a subclass keeps of it


class SpanRow(QWidget):
    """One span.

    Signals:
        edited: A person changed it.
        gone: It is to be taken away.
    """

    edited = Signal()
    gone = Signal()

    def __init__(
        self, name: str, before: Sequence[QWidget], after: Sequence[QWidget], wraps: bool, parent: QWidget
    ) -> None:
        """Put what belongs to the span before and after its times; a long row wraps, a short one stands by others."""
        super().__init__(parent)
        self.begin = TimeField(f"{name}-from", self)
        self.end = TimeField(f"{name}-to", self)
        self.dash = label("–", parent=self)
        self.remove = button("", "quiet", name=f"{name}-remove", icon_name="close", parent=self)
        self.parts = (*before, *after)
        row: QLayout = FlowLayout(self, spacing=6) if wraps else QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (*before, self.begin, self.dash, self.end, *after, self.remove):
            row.addWidget(part)
        for field in (self.begin, self.end):
            field.edited.connect(self.edited)
        self.remove.clicked.connect(self.gone)

    def problem(self) -> TimeField | None:
        """Give the time that is none."""
        return next((field for field in (self.begin, self.end) if not field.is_time()), None)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            for field in (self.begin, self.end):
                field.restyle()


class SpanRows(QWidget):
    """Its value is the text that the hall keeps of the spans; what nobody changed stays as it was written.

    Signals:
        edited: A person changed it.
    """

    edited = Signal()
    beside = False  # several spans on a line, where there is room

    def __init__(self, name: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._most = most
        self._made = 0
        self._text = ""
        self._loaded: tuple[Span, ...] = ()
        self._title = ""
        self.rows: list[SpanRow] = []
        self.none = label(kind="muted", wrap=True, parent=self)
        self.add = button("", name=f"{name}-add", icon_name="plus", parent=self)
        self._flow = FlowLayout(spacing=8)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        tools = FlowLayout(spacing=8)
        if not self.beside:
            tools.addWidget(self.none)
            tools.addWidget(self.add)
        else:
            self._flow.addWidget(self.none)
            self._flow.addWidget(self.add)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(4)
        for part in (self._flow, self._column, tools):
            outer.addLayout(part)
        self.setFocusProxy(self.add)
        self.add.clicked.connect(self._add)

    # -- what a kind of spans brings

    @abstractmethod
    def read(self, text: str) -> Sequence[Span]:
        """Read the spans of a text that the hall kept."""

    @abstractmethod
    def write(self, spans: Sequence[Span]) -> str:
        """Write them as the hall keeps them; a time that is none stays as it was typed."""

    @abstractmethod
    def fresh(self) -> Span:
        """Give what a new span begins with."""

    def extras(self, name: str, row: QWidget) -> tuple[Sequence[QWidget], Sequence[QWidget]]:
        """Make what belongs to a span, before and after its times."""
        return (), ()

    def show_extras(self, row: SpanRow, values: Span) -> None:
        """Show what belongs to a span."""

    def extras_of(self, row: SpanRow) -> Span:
        """Give what belongs to a span."""
        return ()

    # -- the value

    def value(self) -> Any:
        """Give the text."""
        spans = self.spans()
        return self._text if spans == self._loaded else self.write(spans)

    def set_value(self, value: Any) -> None:
        """Show the spans of a text."""
        self._text = str(value or "")
        here = QApplication.focusWidget()
        begins = here is not None and self.isAncestorOf(here)
        for row in tuple(self.rows):
            self._drop(row)
        for span in self.read(self._text):
            self._make(span)
        self._loaded = self.spans()
        self._show()
        if begins and self.rows:
            self.rows[0].begin.setFocus()

    def spans(self) -> tuple[Span, ...]:
        """Give the spans as they stand."""
        return tuple((row.begin.value(), row.end.value(), *self.extras_of(row)) for row in self.rows)

    def show_problem(self, wrong: bool) -> None:
        """Mark the times that were refused: those that are none, else all."""
        bad = [field for row in self.rows if (field := row.problem()) is not None]
        for row in self.rows:
            for field in (row.begin, row.end):
                field.show_problem(wrong and (field in bad or not bad))
        if wrong and self.rows:
            self.setFocusProxy(bad[0] if bad else self.rows[0].begin)

    # -- rows

    @Slot()
    def _add(self) -> None:
        row = self._make(self.fresh())
        self._show()
        self.edited.emit()
        row.begin.setFocus()
        row.begin.selectAll()

    def _make(self, span: Span) -> SpanRow:
        self._made += 1
        name = f"{self.objectName()}-{len(self.rows) + 1}"
        row = SpanRow(name, *self.extras(name, self), not self.beside, self)
        row.begin.set_value(span[0])
        row.end.set_value(span[1])
        self.show_extras(row, span[2:])
        row.edited.connect(self._edited)
        row.gone.connect(self._gone)
        self.rows.append(row)
        if self.beside:
            self._flow.addWidget(row)
            for last in (self.none, self.add):  # behind the newest span
                self._flow.removeWidget(last)
                self._flow.addWidget(last)
        else:
            self._column.addWidget(row)
        row.show()
        return row

    def _drop(self, row: SpanRow) -> None:
        self.rows.remove(row)
        (self._flow if self.beside else self._column).removeWidget(row)
        row.hide()
        row.deleteLater()

    @Slot()
    def _gone(self) -> None:
        row = self.sender()
        if isinstance(row, SpanRow) and row in self.rows:
            self._drop(row)
            self._show()
            self.add.setFocus()
            self.edited.emit()

    @Slot()
    def _edited(self) -> None:
        self.edited.emit()

    def _show(self) -> None:
        self.none.setVisible(not self.rows)
        self.add.setVisible(len(self.rows) < self._most)
        self.setFocusProxy(self.rows[0].begin if self.rows else self.add)
        self._name_parts()

    # -- words

    def setAccessibleName(self, name: str) -> None:
        """Name the parts after the whole (the form calls this with the row's words)."""
        super().setAccessibleName(name)
        self._title = name
        self._name_parts()

    def set_words(self, none: str, add: str) -> None:
        """Say what no span means, and how one is added."""
        self.none.setText(none)
        self.add.set_words(add)
        self._name_parts()

    def _name_parts(self) -> None:
        self.add.setAccessibleName(f"{self._title}: {self.add.words()}")
        for n, row in enumerate(self.rows, 1):
            named = f"{self._title} {n}"
            row.begin.setAccessibleName(self.tr("{span}: from").format(span=named))
            row.end.setAccessibleName(self.tr("{span}: to").format(span=named))
            row.remove.setAccessibleName(self.tr("{span}: take away").format(span=named))
            row.remove.setToolTip(self.tr("Take away"))
            self.name_extras(row, named)

    def name_extras(self, row: SpanRow, named: str) -> None:
        """Name what belongs to a span for a screen reader, and its words."""
