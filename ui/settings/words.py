"""What each setting is called and what it does: source texts, translated when shown."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.settings.case_words import CASES
from ui.settings.lending_words import LENDING
from ui.settings.place_words import PLACE
from ui.voice.setting_words import VOICE

SETTINGS: dict[str, tuple[str, str]] = {
    "site.name": (
        QT_TRANSLATE_NOOP("Settings", "Name of the site"),
        QT_TRANSLATE_NOOP("Settings", "It stands on the board, on slips and on the sign-in page."),
    ),
    "queue.discipline": (QT_TRANSLATE_NOOP("Settings", "Rule of calling"), ""),
    "queue.ceiling_min": (
        QT_TRANSLATE_NOOP(
            "Settings", "Minutes of an ordinary wait after which every second call goes to whoever came first"
        ),
        QT_TRANSLATE_NOOP("Settings", "No promise of a longest wait: in between the rule goes on as before."),
    ),
    "queue.max_overtakes": (
        QT_TRANSLATE_NOOP("Settings", "How often one visitor may be passed"),
        QT_TRANSLATE_NOOP("Settings", "Then it is that visitor's turn, whoever else waits."),
    ),
    "queue.target_min": (
        QT_TRANSLATE_NOOP("Settings", "Aim to measure by: minutes an ordinary visitor should wait at most"),
        QT_TRANSLATE_NOOP("Settings", "It changes no call; what a rule or a plan would bring is measured by it."),
    ),
    "queue.elderly_bands": (
        QT_TRANSLATE_NOOP("Settings", "Ages from which the elderly go first"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "Up to 6 ages, for example 60, 70, 80. Each can have a rate of its own in the rule above. "
            "Numbers given before a change keep theirs.",
        ),
    ),
    "queue.recall_limit": (
        QT_TRANSLATE_NOOP("Settings", "How often a number is called again"),
        QT_TRANSLATE_NOOP("Settings", "After that the desk marks it as missed."),
    ),
    "queue.grace_min": (
        QT_TRANSLATE_NOOP("Settings", "Minutes in which a missed visitor may come back"),
        "",
    ),
    "queue.barred_calls": (
        QT_TRANSLATE_NOOP("Settings", "Calls that a visitor who comes back lets pass"),
        "",
    ),
    "queue.undo_s": (
        QT_TRANSLATE_NOOP("Settings", "Seconds in which a call or finish can be taken back"),
        "",
    ),
    "queue.receptionist_may_choose": (
        QT_TRANSLATE_NOOP("Settings", "Receptionists may call a chosen number"),
        QT_TRANSLATE_NOOP("Settings", "Always with a reason, which stays in the records. Supervisors always may."),
    ),
    "queue.carry_over": (
        QT_TRANSLATE_NOOP("Settings", "Numbers not served go on the next day"),
        QT_TRANSLATE_NOOP("Settings", "They keep their number and come first; otherwise they end as not served."),
    ),
    "queue.proxy_green": (
        QT_TRANSLATE_NOOP("Settings", "Whoever comes for an entitled person goes first, too"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "Otherwise priority is for people who are present; a child who comes for its parents waits in turn.",
        ),
    ),
    "hours.week": (QT_TRANSLATE_NOOP("Settings", "Opening hours"), ""),
    "hours.closed_days": (QT_TRANSLATE_NOOP("Settings", "Closed days"), ""),
    "hours.last_ticket_min": (
        QT_TRANSLATE_NOOP("Settings", "Minutes before closing at which the last number is given"),
        QT_TRANSLATE_NOOP("Settings", "At the kiosk; the desks may always give one."),
    ),
    "board.notice": (
        QT_TRANSLATE_NOOP("Settings", "Notice on the board"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "At the foot of every board, a sentence at a time: up to 18 characters are read from 8 m. Empty = none.",
        ),
    ),
    "board.services": (
        QT_TRANSLATE_NOOP("Settings", "Services on each board"),
        QT_TRANSLATE_NOOP("Settings", "For enrolled boards, by their names; a board that is not named shows all."),
    ),
    "kiosk.where": (
        QT_TRANSLATE_NOOP("Settings", "Where to wait"),
        QT_TRANSLATE_NOOP("Settings", "The kiosk says it beside the number, for example: in the hall on the left."),
    ),
    "slip.language": (QT_TRANSLATE_NOOP("Settings", "Language of the slip"), ""),
    "slip.line": (
        QT_TRANSLATE_NOOP("Settings", "Line at the foot of the slip"),
        QT_TRANSLATE_NOOP("Settings", "The hall's own words, for example its telephone number."),
    ),
    "slip.minutes": (
        QT_TRANSLATE_NOOP("Settings", "Minutes after which a slip is no longer printed"),
        QT_TRANSLATE_NOOP("Settings", "When the printer comes back later than this, the number has been told already."),
    ),
    "accounts.idle_lock_min": (
        QT_TRANSLATE_NOOP("Settings", "Minutes until an unused screen locks itself"),
        QT_TRANSLATE_NOOP("Settings", "0 = never. The board and the kiosk go on."),
    ),
    **VOICE,
    **LENDING,
    **PLACE,
    **CASES,
}


def setting_words(name: str) -> tuple[str, str]:
    """Give a setting's name and what it does."""
    title, about = SETTINGS[name]
    return QCoreApplication.translate("Settings", title), QCoreApplication.translate("Settings", about) if about else ""
