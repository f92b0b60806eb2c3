"""The names of the parts of a guide's lists, and what may be chosen in them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_PARTS = {
    "name": QT_TRANSLATE_NOOP("GuideParts", "Name"),
    "need": QT_TRANSLATE_NOOP("GuideParts", "Needed"),
    "form": QT_TRANSLATE_NOOP("GuideParts", "Form"),
    "originals": QT_TRANSLATE_NOOP("GuideParts", "Originals"),
    "copies": QT_TRANSLATE_NOOP("GuideParts", "Copies"),
    "size": QT_TRANSLATE_NOOP("GuideParts", "Size"),
    "source": QT_TRANSLATE_NOOP("GuideParts", "Where to get it"),
    "issuer": QT_TRANSLATE_NOOP("GuideParts", "Issued by"),
    "note": QT_TRANSLATE_NOOP("GuideParts", "Note"),
    "form_ref": QT_TRANSLATE_NOOP("GuideParts", "Blank form"),
    "sample_ref": QT_TRANSLATE_NOOP("GuideParts", "Sample"),
    "can_waive": QT_TRANSLATE_NOOP("GuideParts", "A written promise may stand in for it"),
    "title": QT_TRANSLATE_NOOP("GuideParts", "Step"),
    "text": QT_TRANSLATE_NOOP("GuideParts", "Text"),
    "who": QT_TRANSLATE_NOOP("GuideParts", "Who does it"),
    "limit": QT_TRANSLATE_NOOP("GuideParts", "How long"),
    "channel": QT_TRANSLATE_NOOP("GuideParts", "Where"),
    "count": QT_TRANSLATE_NOOP("GuideParts", "How many"),
    "unit": QT_TRANSLATE_NOOP("GuideParts", "Counted in"),
    "standard": QT_TRANSLATE_NOOP("GuideParts", "How much"),
    "basis": QT_TRANSLATE_NOOP("GuideParts", "By which rule"),
    "reduction": QT_TRANSLATE_NOOP("GuideParts", "Who pays less"),
    "valid_from": QT_TRANSLATE_NOOP("GuideParts", "From"),
    "valid_to": QT_TRANSLATE_NOOP("GuideParts", "Until"),
    "address": QT_TRANSLATE_NOOP("GuideParts", "Address"),
    "window": QT_TRANSLATE_NOOP("GuideParts", "Window"),
    "transport": QT_TRANSLATE_NOOP("GuideParts", "How to get there"),
    "accessible": QT_TRANSLATE_NOOP("GuideParts", "For wheelchairs and poor sight"),
    "latitude": QT_TRANSLATE_NOOP("GuideParts", "Latitude"),
    "longitude": QT_TRANSLATE_NOOP("GuideParts", "Longitude"),
    "map_note": QT_TRANSLATE_NOOP("GuideParts", "How to find it"),
    "begin": QT_TRANSLATE_NOOP("GuideParts", "From (09:00)"),
    "end": QT_TRANSLATE_NOOP("GuideParts", "To (17:00)"),
    "day": QT_TRANSLATE_NOOP("GuideParts", "Day"),
    "open": QT_TRANSLATE_NOOP("GuideParts", "Open on this day"),
    "reason": QT_TRANSLATE_NOOP("GuideParts", "Why"),
    "number": QT_TRANSLATE_NOOP("GuideParts", "Number of the rule"),
    "article": QT_TRANSLATE_NOOP("GuideParts", "Article"),
    "kind": QT_TRANSLATE_NOOP("GuideParts", "Kind"),
    "validity": QT_TRANSLATE_NOOP("GuideParts", "Valid for"),
    "delivery": QT_TRANSLATE_NOOP("GuideParts", "How one gets it"),
    "sample": QT_TRANSLATE_NOOP("GuideParts", "Where a sample is seen"),
    "question": QT_TRANSLATE_NOOP("GuideParts", "Question"),
    "answer": QT_TRANSLATE_NOOP("GuideParts", "Answer"),
}
_CHOICES = {
    "need": {
        "required": QT_TRANSLATE_NOOP("GuideParts", "Must be brought"),
        "optional": QT_TRANSLATE_NOOP("GuideParts", "Not always"),
        "deferrable": QT_TRANSLATE_NOOP("GuideParts", "May be brought later"),
    },
    "form": {
        "original": QT_TRANSLATE_NOOP("GuideParts", "Original"),
        "copy": QT_TRANSLATE_NOOP("GuideParts", "Copy"),
        "both": QT_TRANSLATE_NOOP("GuideParts", "Original and copy"),
        "electronic": QT_TRANSLATE_NOOP("GuideParts", "Electronic"),
    },
    "unit": {
        "working_days": QT_TRANSLATE_NOOP("GuideParts", "Working days"),
        "days": QT_TRANSLATE_NOOP("GuideParts", "Calendar days"),
        "at_once": QT_TRANSLATE_NOOP("GuideParts", "Done at once"),
    },
    "channel": {
        "window": QT_TRANSLATE_NOOP("GuideParts", "At the window"),
        "online": QT_TRANSLATE_NOOP("GuideParts", "Online"),
    },
}


def part_text(name: str) -> str:
    """Name a part of an entry."""
    return QCoreApplication.translate("GuideParts", _PARTS[name])


def choices_of(name: str) -> tuple[tuple[str, str], ...]:
    """Give what may be chosen in a part, with its words; nothing for a part that is written."""
    found = _CHOICES.get(name, {})
    return tuple((value, QCoreApplication.translate("GuideParts", text)) for value, text in found.items())
