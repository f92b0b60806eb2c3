"""What each error code of recordings means, and the next step (source texts; translated when shown)."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

RECORDINGS: dict[str, tuple[str, str]] = {
    "sound_missing": (
        QT_TRANSLATE_NOOP("Errors", "There is no recording of this."),
        QT_TRANSLATE_NOOP("Errors", "Record it first."),
    ),
    "sound_not_wav": (
        QT_TRANSLATE_NOOP("Errors", "That is no WAV recording."),
        QT_TRANSLATE_NOOP("Errors", "Save it as WAV (PCM) in the program you recorded it with, then choose it again."),
    ),
    "sound_too_long": (
        QT_TRANSLATE_NOOP("Errors", "That recording is too long ({length} s, at most {limit} s)."),
        QT_TRANSLATE_NOOP("Errors", "Record only the one phrase."),
    ),
    "sound_too_large": (
        QT_TRANSLATE_NOOP("Errors", "That file is too large."),
        QT_TRANSLATE_NOOP("Errors", "Save it with one channel and 16 bits, then choose it again."),
    ),
    "sound_empty": (
        QT_TRANSLATE_NOOP("Errors", "There is nothing in that recording."),
        QT_TRANSLATE_NOOP("Errors", "Record it again."),
    ),
    "sound_silent": (
        QT_TRANSLATE_NOOP("Errors", "Nothing was heard."),
        QT_TRANSLATE_NOOP("Errors", "Check that the microphone is plugged in and not muted, and speak close to it."),
    ),
    "sound_unknown": (
        QT_TRANSLATE_NOOP("Errors", "No phrase has this file's name."),
        QT_TRANSLATE_NOOP("Errors", "Name the file after what is said in it."),
    ),
    "sound_twice": (
        QT_TRANSLATE_NOOP("Errors", "This phrase is in the file twice."),
        QT_TRANSLATE_NOOP("Errors", "The first one was taken."),
    ),
    "sound_not_zip": (
        QT_TRANSLATE_NOOP("Errors", "That is no ZIP file of recordings."),
        QT_TRANSLATE_NOOP(
            "Errors", "Choose a file that was saved here, or pack the WAV files into a ZIP (no password)."
        ),
    ),
    "sound_none": (
        QT_TRANSLATE_NOOP("Errors", "There is no WAV file in that ZIP."),
        QT_TRANSLATE_NOOP("Errors", "Choose another file."),
    ),
    "folder_trouble": (
        QT_TRANSLATE_NOOP("Errors", "The file could not be written or read."),
        QT_TRANSLATE_NOOP("Errors", "Look whether the folder is there and may be written to."),
    ),
}
