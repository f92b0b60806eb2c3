"""What the settings of the voice are called and what they do: source texts, translated when shown."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

VOICE: dict[str, tuple[str, str]] = {
    "voice.on": (
        QT_TRANSLATE_NOOP("Settings", "Speak the numbers"),
        QT_TRANSLATE_NOOP("Settings", "The chime has a switch of its own and sounds without it, too."),
    ),
    "voice.languages": (QT_TRANSLATE_NOOP("Settings", "Language of the calls"), ""),
    "voice.digits": (
        QT_TRANSLATE_NOOP("Settings", "How a 1 is said in a number"),
        QT_TRANSLATE_NOOP("Settings", "In Chinese. Digits are always said one by one."),
    ),
    "voice.repeat": (
        QT_TRANSLATE_NOOP("Settings", "How often each call is said"),
        QT_TRANSLATE_NOOP("Settings", "1 to 3 times; only once while several calls wait or when the visitor has come."),
    ),
    "voice.rate": (
        QT_TRANSLATE_NOOP("Settings", "Pace"),
        QT_TRANSLATE_NOOP("Settings", "In per cent: 0 is the voice's own pace, -100 its slowest, 100 its fastest."),
    ),
    "voice.chime": (QT_TRANSLATE_NOOP("Settings", "Chime before each call"), ""),
    "voice.volume": (
        QT_TRANSLATE_NOOP("Settings", "Volume"),
        QT_TRANSLATE_NOOP("Settings", "0 to 100; 0 is silent."),
    ),
    "voice.volume_hours": (
        QT_TRANSLATE_NOOP("Settings", "Other volume at some hours"),
        QT_TRANSLATE_NOOP("Settings", "Hours that end before they begin go on into the next morning."),
    ),
    "voice.quiet_hours": (
        QT_TRANSLATE_NOOP("Settings", "Quiet hours"),
        QT_TRANSLATE_NOOP("Settings", "Neither chime nor voice; the board shows the calls."),
    ),
}
