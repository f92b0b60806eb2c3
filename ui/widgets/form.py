"""Form rows: label, buddy, accessible name and description are set together."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from ui.widgets.labels import label


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what `retitle` needs to change its words with the language."""

    label: QLabel
    widget: QWidget
    description: QLabel

    @property
    def is_switch(self) -> bool:
        """Tell whether the widget says its words itself: a tick box needs no label above it."""
        return isinstance(self.widget, QCheckBox)


class Form(QWidget):
    """Fields below their labels, so that long words and 200 % text never push sideways."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def add_row(self, text: str, widget: QWidget, description: str = "") -> Row:
        """Add a field under its label, and its explanation below it."""
        if self._column.count():
            self._column.addSpacing(8)
        title = label(wrap=True, parent=self)
        title.setBuddy(widget)
        note = label(kind="small", wrap=True, parent=self)
        for part in (title, widget, note):
            self._column.addWidget(part)
        row = Row(title, widget, note)
        self.retitle(row, text, description)
        return row

    def retitle(self, row: Row, text: str, description: str = "") -> None:
        """Say a row's words anew (the language changed)."""
        row.label.setText(text)
        if isinstance(row.widget, QCheckBox):
            row.label.hide()
            row.widget.setText(text.replace("&", "&&"))
        row.description.setText(description)
        # That of a field which is not asked for now stays away with it.
        row.description.setVisible(bool(description) and not row.widget.isHidden())
        row.widget.setAccessibleName(text)
        row.widget.setAccessibleDescription(description)
