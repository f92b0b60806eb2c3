"""Write a guide, part by part; its leaflet beside the form follows what is written."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QVBoxLayout, QWidget

from app.core.errors import HallError
from app.core.text import REASON_LIMIT
from app.guides.catalogue import Guide
from app.guides.lines import NONE
from app.guides.reading import places_swapped_back, places_without_strays
from app.guides.reading import plain as content_of
from ui.desk.panel import Panel
from ui.guides.edit_fields import SECTION_OF, SECTIONS, LinesField, LongField, ValueField
from ui.guides.entries import EntriesField
from ui.guides.made import Draft
from ui.guides.week_field import WeekField
from ui.guides.words import field_text
from ui.plaintext import plain
from ui.shortcuts import Shortcut
from ui.theme.state import set_state
from ui.widgets.buttons import Button, button
from ui.widgets.fields import ChoiceField, TextField
from ui.widgets.flow import FlowLayout
from ui.widgets.form import Form, Row

PAUSE_MS = 400  # after the last key before the leaflet is drawn again
_TELLS = ("conditions", "consult_phones")


class _Section(QWidget):
    """The fields of one part of the form; made when it is first shown."""

    def __init__(self, name: str, content: dict[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Form(self)
        self.fields: dict[str, Any] = {}
        self._rows: dict[str, Row] = {}
        for field, make in SECTIONS[name].items():
            made = make(f"guide_edit_{field}")
            made.setParent(self.form)
            told: ValueField = made  # type: ignore[assignment]  # each of them is one
            told.set_value(content.get(field))
            self.fields[field] = told
            self._rows[field] = self.form.add_row("", made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.retranslate()

    def values(self) -> dict[str, Any]:
        """Give what the fields say; None for what nobody told."""
        return {name: field.value() for name, field in self.fields.items()}

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for name, row in self._rows.items():
            self.form.retitle(row, field_text(name), self._hint(name))
            if hasattr(self.fields[name], "retranslate"):
                self.fields[name].retranslate()

    def restyle(self) -> None:
        """Take the heights of lists and long texts from the text scale."""
        for field in self.fields.values():
            if isinstance(field, EntriesField | LongField):
                field.restyle()

    def _hint(self, name: str) -> str:
        if name in _TELLS:
            words = self.tr("One a line. {none} alone says that there are none; nothing, that nobody told.")
            return words.format(none=NONE)
        if isinstance(self.fields[name], LinesField):
            return self.tr("One a line.")
        if name == "easy_text":
            return self.tr("For large print and reading aloud.")
        return ""


class EditPanel(Panel):
    """Its values are those of `add_guide` and `change_guide`.

    Signals:
        drafted: What is written now (`Draft`), to be looked at.
    """

    drafted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("guide_edit", parent)
        self.guide: Guide | None = None
        self.changed = False
        self._content: dict[str, Any] = {}
        self._sections: dict[str, _Section] = {}
        self.bar = QWidget(self)
        self.chips: dict[str, Button] = {}
        parts, group = FlowLayout(self.bar, spacing=8), QButtonGroup(self)
        for name in SECTIONS:
            chip = button("", kind="chip", name=f"guide_edit_part_{name}", parent=self.bar)
            chip.setCheckable(True)
            group.addButton(chip)
            parts.addWidget(chip)
            self.chips[name] = chip
        self.chips["basics"].setChecked(True)
        self.service = ChoiceField(("",), "guide_edit_service", self)
        self.note = TextField(REASON_LIMIT, "guide_edit_note", self)
        self._about = Form(self)
        self._service_row = self._about.add_row("", self.service)
        self._note_row = self._about.add_row("", self.note)
        self._holder = QVBoxLayout()
        self.body.addLayout(self._holder)
        self.body.addWidget(self._about)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(0, self.bar)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._draw)
        group.buttonToggled.connect(self._toggled)  # a screen reader toggles and never clicks
        self.service.edited.connect(self._note_change)
        self.go.set_key(Shortcut.GUIDE_SAVE)
        self.retranslate()

    def begin(self, guide: Guide | None, services: tuple[tuple[str, str], ...], draft: Draft | None = None) -> None:
        """Show a guide to be changed, None = a new one; `draft` is what was written before it was put away."""
        self.guide, self.changed = guide, draft is not None
        self._content = dict(draft.content) if draft is not None else content_of(guide.content) if guide else {}
        for made in self._sections.values():
            self._holder.removeWidget(made)
            made.hide()
            made.deleteLater()
        self._sections = {}
        self.service.set_choices([("", "—"), *services])
        self.service.set_value(guide.service or "" if guide is not None else "")
        self.note.clear()
        self.show_part("basics")
        self.retranslate()
        self._draw()

    def stop(self) -> None:
        """Draw nothing more."""
        self._pause.stop()

    @Slot(object, bool)
    def _toggled(self, _chip: object, on: bool) -> None:
        if on:
            self._turn()

    def _turn(self) -> None:
        name = self._name()
        self._keep_focus(name)
        if name not in self._sections:
            made = self._sections[name] = _Section(name, self._content, self)
            for field in made.fields.values():
                field.edited.connect(self._note_change)
            self._holder.addWidget(made)
        for each, section in self._sections.items():
            section.setVisible(each == name)
        self._about.setVisible(name == "basics")
        self._scroll.verticalScrollBar().setValue(0)

    def _keep_focus(self, name: str) -> None:
        """Keep the keyboard in the form: from a part that goes out of sight Qt would hand it to another page's key."""
        here = QApplication.focusWidget()
        gone: list[QWidget] = [section for each, section in self._sections.items() if each != name]
        gone += [self._about] if name != "basics" else []
        if here is not None and any(part.isAncestorOf(here) for part in gone):
            self.chips[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def _name(self) -> str:
        return next(name for name, chip in self.chips.items() if chip.isChecked())

    def show_part(self, name: str) -> None:
        """Show a part of the form."""
        if self.chips[name].isChecked():
            self._turn()
        else:
            self.chips[name].setChecked(True)

    def field(self, name: str) -> Any:
        """Give the field of a part of the content, shown."""
        self.show_part(SECTION_OF[name])
        return self._sections[SECTION_OF[name]].fields[name]

    @Slot()
    def _note_change(self) -> None:
        self.changed = True
        self._pause.start()

    @Slot()
    def _draw(self) -> None:
        self.drafted.emit(self.draft())

    def content(self) -> dict[str, Any]:
        """Give what the form says, as the store holds it."""
        told = dict(self._content)
        for section in self._sections.values():
            told |= section.values()
        return {name: value for name, value in told.items() if value is not None and value != ""}

    def draft(self) -> Draft:
        """Give what is written now."""
        guide = self.guide
        if guide is None:
            return Draft(self.content())
        return Draft(self.content(), guide.id, guide.alert.text, guide.alert.until)

    def values(self) -> dict[str, object] | None:
        """Give what was written; a part that cannot be read is shown."""
        content = self.content()
        if not str(content.get("title", "")).strip():
            self.show_problem("title")
            return None
        hours = self._sections["where"].fields["hours"] if "where" in self._sections else None
        if isinstance(hours, WeekField) and hours.wrong() is not None:
            self.show_part("where")
            self._show_field(hours.wrong())
            return None
        return {"content": content, "service": self.service.value() or None, "note": self.note.value()}

    def show_refused(self, error: Exception) -> None:
        """Show the part of the form that the hall refused."""
        root = str(error.values.get("field", "")).partition(".")[0] if isinstance(error, HallError) else ""
        if root in SECTION_OF:
            self.show_problem(root)

    def mend_places(self, swapped: bool) -> None:
        """Let swapped coordinates change places, or leave out those that lie outside China."""
        field = self.field("places")
        places = field.value() or []
        field.set_value(places_swapped_back(places) if swapped else places_without_strays(places))
        self._note_change()

    def show_problem(self, name: str) -> None:
        """Show a field as the one that is wrong."""
        field = self.field(name)
        if isinstance(field, TextField):
            field.show_problem(True)
        elif isinstance(field, LongField):
            set_state(field, state="error")
        self._show_field(field)

    def _show_field(self, field: QWidget | None) -> None:
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reveal(field)

    def take_focus(self) -> None:
        """Start at the first field of the part on show."""
        first: QWidget = next(iter(self._sections[self._name()].fields.values()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Follow the text scale in every part that was made."""
        for section in self._sections.values():
            section.restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter in a field save nothing: the form is long, and its key is in sight."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        guide = self.guide
        named = self.tr("Change: {title}").format(title=plain(guide.content.title)) if guide is not None else ""
        self.title.setText(named or self.tr("A new guide"))
        self.go.set_words(self.tr("Save"))
        words = {
            "basics": self.tr("Name"),
            "who": self.tr("For whom"),
            "bring": self.tr("Bring"),
            "steps": self.tr("Steps"),
            "time": self.tr("Time, cost"),
            "where": self.tr("Where, when"),
            "more": self.tr("More"),
        }
        for name, chip in self.chips.items():
            chip.set_words(words[name])
        hint = self.tr("At the desk F9 shows this guide for visits of that service.")
        self._about.retitle(self._service_row, self.tr("Belongs to the service"), hint)
        self._about.retitle(self._note_row, self.tr("What was changed, for the list of versions"))
        for section in self._sections.values():
            section.retranslate()
