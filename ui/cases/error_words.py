"""What cases refuse, and the next step (source texts; translated when shown)."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

CASES: dict[str, tuple[str, str]] = {
    "case_state": (
        QT_TRANSLATE_NOOP("Errors", "That step is not possible now at case {case}."),
        QT_TRANSLATE_NOOP("Errors", "It has been read again; look at how it stands."),
    ),
    "case_changed": (
        QT_TRANSLATE_NOOP("Errors", "{by} has changed case {case} meanwhile; yours was not saved."),
        QT_TRANSLATE_NOOP("Errors", "It has been read again; do it once more if you still want to."),
    ),
    "nothing_held": (
        QT_TRANSLATE_NOOP("Errors", "No papers of case {case} are here any more."),
        QT_TRANSLATE_NOOP("Errors", "All of them were given back."),
    ),
    "consent_needed": (
        QT_TRANSLATE_NOOP("Errors", "For a case of this kind the resident has to agree first."),
        QT_TRANSLATE_NOOP("Errors", "Read the words about personal data out, and tick that the resident agrees."),
    ),
    "second_needed": (
        QT_TRANSLATE_NOOP("Errors", "Nobody visits a home alone in this hall."),
        QT_TRANSLATE_NOOP("Errors", "Name who goes along."),
    ),
    "supervisors_only": (
        QT_TRANSLATE_NOOP("Errors", "What came from a resident's rating is for supervisors alone."),
        QT_TRANSLATE_NOOP("Errors", "Hand it to a supervisor."),
    ),
    "book_off": (
        QT_TRANSLATE_NOOP("Errors", "This hall takes no suggestions and complaints at the kiosk now."),
        QT_TRANSLATE_NOOP("Errors", "Please tell the front desk what you have to say."),
    ),
    "too_many_words": (
        QT_TRANSLATE_NOOP("Errors", "A lot was left at this kiosk in the last {minutes} minutes."),
        QT_TRANSLATE_NOOP("Errors", "Wait a little and try again, or tell the front desk what you have to say."),
    ),
    "unknown_notice": (
        QT_TRANSLATE_NOOP("Errors", "There is no materials notice of this number."),
        QT_TRANSLATE_NOOP("Errors", "Look at the number on the notice."),
    ),
}

# Names of what can be filled in, for errors; they stand inside brackets.
CASE_FIELDS = {
    "title": QT_TRANSLATE_NOOP("Words", "what it is about"),
    "text": QT_TRANSLATE_NOOP("Words", "what was done"),
    "why": QT_TRANSLATE_NOOP("Words", "reason"),
    "papers": QT_TRANSLATE_NOOP("Words", "papers"),
    "address": QT_TRANSLATE_NOOP("Words", "address"),
    "visitor": QT_TRANSLATE_NOOP("Words", "who goes"),
    "day": QT_TRANSLATE_NOOP("Words", "day"),
    "result": QT_TRANSLATE_NOOP("Words", "result"),
    "consent": QT_TRANSLATE_NOOP("Words", "consent"),
    "topics": QT_TRANSLATE_NOOP("Words", "what it is about"),
    "originals": QT_TRANSLATE_NOOP("Words", "originals"),
    "copies": QT_TRANSLATE_NOOP("Words", "copies"),
    "wished": QT_TRANSLATE_NOOP("Words", "wished times"),
    "safety": QT_TRANSLATE_NOOP("Words", "for the safety of who goes"),
}
