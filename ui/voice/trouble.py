"""Every way in which the voice can fail, by a code that is stored and told; the words are below."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

# Nothing is heard.
SOUND_LIBRARY = "sound_library"
NO_OUTPUT = "no_output"
SOUND_FAILED = "sound_failed"
SOUND_HUNG = "sound_hung"
ENGINE_GONE = "engine_gone"
# The chime sounds, the number is not spoken.
SPEECH_LIBRARY = "speech_library"
NO_SPEECH = "no_speech"
NO_VOICE = "no_voice"
SPEECH_FAILED = "speech_failed"
SPEECH_HUNG = "speech_hung"
# Only of recording, never stored.
NO_INPUT = "no_input"
RECORD_FAILED = "record_failed"

SILENT = (SOUND_LIBRARY, NO_OUTPUT, SOUND_FAILED, SOUND_HUNG, ENGINE_GONE)

_SILENT = QT_TRANSLATE_NOOP("Voice", "Calls are not heard; the board shows them, and calling goes on.")
_UNSPOKEN = QT_TRANSLATE_NOOP("Voice", "Numbers are not spoken; chime and board go on, and so does calling.")
_AGAIN = QT_TRANSLATE_NOOP("Voice", "It is tried again by itself; if it stays, start that computer anew.")

WORDS: dict[str, tuple[str, str]] = {
    SOUND_LIBRARY: (
        _SILENT,
        QT_TRANSLATE_NOOP("Voice", "A part of its sound system is missing. Have it installed (Linux: libpulse0)."),
    ),
    NO_OUTPUT: (
        _SILENT,
        QT_TRANSLATE_NOOP("Voice", "No loudspeaker was found. Plug one in and switch it on; the rest goes by itself."),
    ),
    SOUND_FAILED: (
        _SILENT,
        QT_TRANSLATE_NOOP("Voice", "The loudspeaker did not take the sound. Check its plug; the rest goes by itself."),
    ),
    SOUND_HUNG: (_SILENT, _AGAIN),
    ENGINE_GONE: (_SILENT, _AGAIN),
    SPEECH_LIBRARY: (
        _UNSPOKEN,
        QT_TRANSLATE_NOOP(
            "Voice",
            "A part of its speech system is missing (Linux: libpulse0, libspeechd2). "
            "Have it installed, or record the phrases in your own voice.",
        ),
    ),
    NO_SPEECH: (
        _UNSPOKEN,
        QT_TRANSLATE_NOOP(
            "Voice",
            "It has no speech system (Linux: speech-dispatcher-espeak-ng). "
            "Have one installed, or record the phrases in your own voice.",
        ),
    ),
    NO_VOICE: (
        _UNSPOKEN,
        QT_TRANSLATE_NOOP(
            "Voice",
            "It has no voice for this language (Windows: Settings, Time and language, Speech, Add voices). "
            "Have one installed, or record the phrases in your own voice.",
        ),
    ),
    SPEECH_FAILED: (_UNSPOKEN, _AGAIN),
    SPEECH_HUNG: (_UNSPOKEN, _AGAIN),
    NO_INPUT: (
        QT_TRANSLATE_NOOP("Voice", "No microphone was found."),
        QT_TRANSLATE_NOOP("Voice", "Plug one in and try again, or record with a telephone and import the files."),
    ),
    RECORD_FAILED: (
        QT_TRANSLATE_NOOP("Voice", "The recording did not work."),
        QT_TRANSLATE_NOOP("Voice", "Check the microphone and try again."),
    ),
}


def trouble_text(code: str) -> tuple[str, str]:
    """Say what does not work and what does, and the next step; an unknown code is one of a newer version."""
    text, step = WORDS.get(code, WORDS[ENGINE_GONE])
    return QCoreApplication.translate("Voice", text), QCoreApplication.translate("Voice", step)
