"""What the settings of the notice and the map are called and what they do: source texts."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

PLACE: dict[str, tuple[str, str]] = {
    "place.address": (
        QT_TRANSLATE_NOOP("Settings", "Address"),
        QT_TRANSLATE_NOOP("Settings", "As people say it; it stands in the list below the map."),
    ),
    "place.at": (
        QT_TRANSLATE_NOOP("Settings", "Latitude and longitude"),
        QT_TRANSLATE_NOOP(
            "Settings", "In degrees, latitude first, for example: 36.0750, 115.2040. Empty = not on any map."
        ),
    ),
    "place.phone": (QT_TRANSLATE_NOOP("Settings", "Telephone of the site"), ""),
    "place.area": (
        QT_TRANSLATE_NOOP("Settings", "Which houses it serves"),
        "",
    ),
    "place.people": (
        QT_TRANSLATE_NOOP("Settings", "Whom to ask"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "Role, name and public telephone each, a semicolon between: Warden Wang 0393-1234567; Helper Li",
        ),
    ),
    "place.phones": (
        QT_TRANSLATE_NOOP("Settings", "Useful telephones"),
        QT_TRANSLATE_NOOP(
            "Settings", "What each is for and its number, a semicolon between: Police 110; Ambulance 120"
        ),
    ),
    "place.complaint": (QT_TRANSLATE_NOOP("Settings", "Telephone for complaints"), ""),
    "guides.notice_paper": (
        QT_TRANSLATE_NOOP("Settings", "What materials notices are printed on"),
        QT_TRANSLATE_NOOP("Settings", "It is what is chosen at first; each notice may go out on the other one."),
    ),
    "place.checked": (
        QT_TRANSLATE_NOOP("Settings", "Checked on"),
        QT_TRANSLATE_NOOP("Settings", "The day on which somebody made sure of all this, for example: 2026-11-01."),
    ),
}
