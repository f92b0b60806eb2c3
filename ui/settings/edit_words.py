"""Say what a change of the set-up did."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.setup.results import Edit
from ui.plaintext import shortened

_STEPS = {
    "add_service": QT_TRANSLATE_NOOP("Edits", "The service {key} {name} is added."),
    "edit_service": QT_TRANSLATE_NOOP("Edits", "The service {key} {name} is saved."),
    "retire_service": QT_TRANSLATE_NOOP("Edits", "The service {key} {name} gives no more numbers."),
    "restore_service": QT_TRANSLATE_NOOP("Edits", "The service {key} {name} gives numbers again."),
    "move_service": QT_TRANSLATE_NOOP("Edits", "The service {key} {name} is moved."),
    "add_desk": QT_TRANSLATE_NOOP("Edits", "Desk {key} is added."),
    "edit_desk": QT_TRANSLATE_NOOP("Edits", "Desk {key} is saved."),
    "retire_desk": QT_TRANSLATE_NOOP("Edits", "Desk {key} is removed."),
    "restore_desk": QT_TRANSLATE_NOOP("Edits", "Desk {key} is there again."),
    "set_settings": QT_TRANSLATE_NOOP("Edits", "The settings are saved."),
    "import_setup": QT_TRANSLATE_NOOP("Edits", "The set-up of the file is taken over."),
    "edit_person": QT_TRANSLATE_NOOP("Edits", "{name} is saved."),
    "switch_off_person": QT_TRANSLATE_NOOP("Edits", "{name} is switched off and cannot sign in any more."),
    "switch_on_person": QT_TRANSLATE_NOOP("Edits", "{name} can sign in again."),
    "add_printer": QT_TRANSLATE_NOOP("Edits", "The printer {name} is added."),
    "edit_printer": QT_TRANSLATE_NOOP("Edits", "The printer {name} is saved."),
    "remove_printer": QT_TRANSLATE_NOOP("Edits", "The printer {name} is removed; what waits for it goes to the next."),
}
_SAVED = QT_TRANSLATE_NOOP("Edits", "Saved.")
_UNDONE = QT_TRANSLATE_NOOP("Edits", "Taken back: it is as it was before.")


def edit_text(edit: Edit) -> str:
    """Say what was done."""
    source = _STEPS.get(edit.step, _SAVED)
    return QCoreApplication.translate("Edits", source).format(key=edit.key, name=shortened(edit.name))


def undone_text(_edit: Edit) -> str:
    """Say that a change was taken back."""
    return QCoreApplication.translate("Edits", _UNDONE)
