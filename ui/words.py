"""Codes of the services in words: errors with a next step, entitlements, needs, states, reasons."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.core.errors import HallError
from app.queue.views import Reason
from ui.error_words import ERRORS, UNEXPECTED

ENTITLEMENTS = {
    "elderly60": QT_TRANSLATE_NOOP("Words", "60 and over"),
    "elderly70": QT_TRANSLATE_NOOP("Words", "70 and over"),
    "elderly80": QT_TRANSLATE_NOOP("Words", "80 and over"),
    "disabled": QT_TRANSLATE_NOOP("Words", "Disabled"),
    "ill": QT_TRANSLATE_NOOP("Words", "Seriously ill"),
    "pregnant": QT_TRANSLATE_NOOP("Words", "Pregnant"),
    "infant": QT_TRANSLATE_NOOP("Words", "With an infant"),
    "veteran": QT_TRANSLATE_NOOP("Words", "Veteran or soldier"),
    "other": QT_TRANSLATE_NOOP("Words", "Other priority"),
}
ORDINARY = QT_TRANSLATE_NOOP("Words", "Ordinary")

NEEDS = {
    "wheelchair": QT_TRANSLATE_NOOP("Words", "Wheelchair"),
    "hearing": QT_TRANSLATE_NOOP("Words", "Hard of hearing"),
    "sight": QT_TRANSLATE_NOOP("Words", "Poor sight"),
}

STATES = {
    "waiting": QT_TRANSLATE_NOOP("Words", "Waiting"),
    "called": QT_TRANSLATE_NOOP("Words", "Called"),
    "serving": QT_TRANSLATE_NOOP("Words", "Being served"),
    "held": QT_TRANSLATE_NOOP("Words", "On hold"),
    "missed": QT_TRANSLATE_NOOP("Words", "Missed"),
    "done": QT_TRANSLATE_NOOP("Words", "Finished"),
    "cancelled": QT_TRANSLATE_NOOP("Words", "Cancelled"),
    "unserved": QT_TRANSLATE_NOOP("Words", "Not served"),
    "open": QT_TRANSLATE_NOOP("Words", "Open"),
    "paused": QT_TRANSLATE_NOOP("Words", "Paused"),
    "closed": QT_TRANSLATE_NOOP("Words", "Closed"),
}

STATE_COLOURS = {"open": "green", "serving": "green", "called": "amber", "paused": "amber", "closed": "plain"}

ROLES = {
    "receptionist": QT_TRANSLATE_NOOP("Words", "Receptionist"),
    "attendant": QT_TRANSLATE_NOOP("Words", "Station attendant"),
    "supervisor": QT_TRANSLATE_NOOP("Words", "Supervisor"),
    "admin": QT_TRANSLATE_NOOP("Words", "Administrator"),
}

# Names of what can be filled in, for errors; they stand inside brackets.
FIELDS = {
    "age": QT_TRANSLATE_NOOP("Words", "age"),
    "date": QT_TRANSLATE_NOOP("Words", "date"),
    "entitlement": QT_TRANSLATE_NOOP("Words", "entitlement"),
    "needs": QT_TRANSLATE_NOOP("Words", "needs"),
    "note": QT_TRANSLATE_NOOP("Words", "note"),
    "prefer": QT_TRANSLATE_NOOP("Words", "whom to call"),
    "promise_date": QT_TRANSLATE_NOOP("Words", "promised date"),
    "proof": QT_TRANSLATE_NOOP("Words", "proof seen"),
    "reason": QT_TRANSLATE_NOOP("Words", "reason"),
    "secret": QT_TRANSLATE_NOOP("Words", "PIN"),
    "service": QT_TRANSLATE_NOOP("Words", "service"),
    "services": QT_TRANSLATE_NOOP("Words", "services"),
    "to_desk": QT_TRANSLATE_NOOP("Words", "desk"),
    "to_service": QT_TRANSLATE_NOOP("Words", "service"),
}
OTHER_FIELD = QT_TRANSLATE_NOOP("Words", "one of the fields")

_RULES = {
    "bound": QT_TRANSLATE_NOOP("Words", "was transferred to this desk"),
    "booked": QT_TRANSLATE_NOOP("Words", "has an appointment now"),
    "back": QT_TRANSLATE_NOOP("Words", "missed the call and is back"),
    "overtaken": QT_TRANSLATE_NOOP("Words", "has let enough others go first"),
    "ceiling": QT_TRANSLATE_NOOP("Words", "has waited longest, over the limit"),
    "turn": QT_TRANSLATE_NOOP("Words", "it is the ordinary queue's turn"),
    "class": QT_TRANSLATE_NOOP("Words", "goes first by the green channel"),
    "oldest": QT_TRANSLATE_NOOP("Words", "has waited longest"),
    "only": QT_TRANSLATE_NOOP("Words", "is the only one waiting"),
    "chosen": QT_TRANSLATE_NOOP("Words", "was chosen by hand"),
}

PREFERENCES = {
    "all": QT_TRANSLATE_NOOP("Words", "Everyone"),
    "green_first": QT_TRANSLATE_NOOP("Words", "Green channel first"),
    "green_only": QT_TRANSLATE_NOOP("Words", "Green channel only"),
}


def _say(table: Mapping[str, str], code: str) -> str:
    return QCoreApplication.translate("Words", table[code]) if code in table else code


def entitlement_text(code: str | None) -> str:
    """Name an entitlement; None is an ordinary visitor."""
    return _say(ENTITLEMENTS, code) if code is not None else QCoreApplication.translate("Words", ORDINARY)


def needs_text(codes: tuple[str, ...]) -> str:
    """Name what a visitor needs, "" for nothing."""
    mark = QCoreApplication.translate("Words", ", ")
    return mark.join(_say(NEEDS, code) for code in codes)


def state_text(code: str) -> str:
    """Name the state of a ticket or desk."""
    return _say(STATES, code)


def state_colour(code: str) -> str:
    """Give the badge colour of a state."""
    return STATE_COLOURS.get(code, "plain")


def role_text(code: str) -> str:
    """Name a person's role."""
    return _say(ROLES, code)


def preference_text(code: str) -> str:
    """Name whom a desk calls."""
    return _say(PREFERENCES, code)


def minutes_text(seconds: int) -> str:
    """Say a duration in whole minutes, or hours and minutes."""
    minutes = max(0, seconds) // 60
    if minutes < 1:
        return QCoreApplication.translate("Words", "< 1 min")
    if minutes < 60:
        return QCoreApplication.translate("Words", "{n} min").format(n=minutes)
    text = QCoreApplication.translate("Words", "{h} h {n} min")
    return text.format(h=minutes // 60, n=minutes % 60)


def reason_text(why: Reason | None) -> str:
    """Say why a ticket was called, or stands where it stands."""
    if why is None:
        return ""
    mark = QCoreApplication.translate("Words", ", ")
    parts = [why.ticket]
    if why.entitlement is not None:
        parts.append(entitlement_text(why.entitlement))
    waited = QCoreApplication.translate("Words", "waited {time}")
    parts += [waited.format(time=minutes_text(why.waited_s)), _say(_RULES, why.rule)]
    if why.passed:
        parts.append(_passed(why, mark))
    return mark.join(parts)


def _passed(why: Reason, mark: str) -> str:
    names = mark.join(why.passed)
    if why.more:
        text = QCoreApplication.translate("Words", "goes before {names} and {more} more")
    else:
        text = QCoreApplication.translate("Words", "goes before {names}")
    return text.format(names=names, more=why.more)


class _Values(dict[str, Any]):
    """Values of an error; one that is missing shows as "?" instead of failing."""

    def __missing__(self, key: str) -> str:
        return "?"


def error_text(error: BaseException) -> tuple[str, str]:
    """Say what was refused and what to do next; both in plain words."""
    code = error.code if isinstance(error, HallError) else ""
    what, step = ERRORS.get(code, UNEXPECTED)
    values = _Values(error.values) if isinstance(error, HallError) else _Values()
    if "state" in values:
        values["state"] = state_text(str(values["state"]))
    if "field" in values:
        source = FIELDS.get(str(values["field"]), OTHER_FIELD)
        values["field"] = QCoreApplication.translate("Words", source)
    said = QCoreApplication.translate("Errors", what).format_map(values)
    return said, QCoreApplication.translate("Errors", step).format_map(values) if step else ""
