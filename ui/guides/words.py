"""How a guide stands, and the names of what it says, in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.guides.catalogue import Guide, GuideLine
from ui.guides.error_words import GUIDE_FIELDS
from ui.plaintext import plain

STATUSES = {
    "draft": QT_TRANSLATE_NOOP("Guides", "Draft"),
    "published": QT_TRANSLATE_NOOP("Guides", "Published"),
    "withdrawn": QT_TRANSLATE_NOOP("Guides", "Withdrawn"),
}
BADGES = {
    "notice": QT_TRANSLATE_NOOP("Guides", "With a notice"),
    "starter": QT_TRANSLATE_NOOP("Guides", "Starter text: check it here before it is published"),
    "due": QT_TRANSLATE_NOOP("Guides", "Check is due"),
    "soon": QT_TRANSLATE_NOOP("Guides", "Check is due soon"),
    "unchecked": QT_TRANSLATE_NOOP("Guides", "Never checked"),
}


def say(source: str) -> str:
    """Say words of the guides in the language in force."""
    return QCoreApplication.translate("Guides", source)


def field_text(name: str) -> str:
    """Name a field of a guide."""
    return QCoreApplication.translate("Words", GUIDE_FIELDS[name]) if name in GUIDE_FIELDS else name


def fields_text(names: tuple[str, ...]) -> str:
    """Name some fields, each once."""
    told = list(dict.fromkeys(field_text(name) for name in names))
    return QCoreApplication.translate("Guides", ", ").join(told)


def status_text(status: str) -> str:
    """Name the state of a guide."""
    return say(STATUSES.get(status, status))


def say_badge(name: str) -> str:
    """Say what somebody has to look at."""
    return say(BADGES[name])


def day_text(day: date | None) -> str:
    """Write a day, a dash for none."""
    return "—" if day is None else f"{day:%Y-%m-%d}"


def standing_text(line: GuideLine) -> str:
    """Say in few words how a guide of the list stands: what needs somebody first."""
    if line.starter and line.checked_on is None and line.status == "draft":
        return QCoreApplication.translate("Guides", "Starter text")
    if line.status != "published":
        return status_text(line.status)
    if line.past_review:
        return QCoreApplication.translate("Guides", "Check is due")
    if line.review_near:
        return QCoreApplication.translate("Guides", "Check is due soon")
    if line.alerted:
        return say_badge("notice")
    return status_text(line.status)


def dated_text(guide: Guide) -> str:
    """Say which version it is, and when somebody made sure of it."""
    version = QCoreApplication.translate("Guides", "Version {n}").format(n=guide.version)
    if guide.dated.checked_on is None:
        checked = QCoreApplication.translate("Guides", "never checked here")
    elif guide.dated.checked_by:
        words = QCoreApplication.translate("Guides", "checked on {day} by {who}")
        checked = words.format(day=day_text(guide.dated.checked_on), who=plain(guide.dated.checked_by))
    else:
        checked = QCoreApplication.translate("Guides", "checked on {day}").format(day=day_text(guide.dated.checked_on))
    told = [version, checked]
    if guide.dated.next_review is not None:
        words = QCoreApplication.translate("Guides", "next check on {day}")
        told.append(words.format(day=day_text(guide.dated.next_review)))
    return " · ".join(told)
