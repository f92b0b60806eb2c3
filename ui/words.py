"""Tickets and codes of the services in words: numbers, errors with a next step, entitlements, states, reasons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.core.errors import HallError
from ui.cases.error_words import CASE_FIELDS
from ui.devices.error_words import DEVICE_FIELDS
from ui.error_words import ERRORS, UNEXPECTED
from ui.guides.error_words import GUIDE_FIELDS
from ui.lending.error_words import LENDING_FIELDS
from ui.plaintext import plain
from ui.settings.error_words import SETUP_FIELDS
from ui.spans import factor_text, minutes_text

if TYPE_CHECKING:
    from app.queue.results import ByHand, Reason

ENTITLEMENTS = {
    "disabled": QT_TRANSLATE_NOOP("Words", "Disabled"),
    "ill": QT_TRANSLATE_NOOP("Words", "Seriously ill"),
    "pregnant": QT_TRANSLATE_NOOP("Words", "Pregnant"),
    "infant": QT_TRANSLATE_NOOP("Words", "With an infant"),
    "veteran": QT_TRANSLATE_NOOP("Words", "Veteran or soldier"),
    "other": QT_TRANSLATE_NOOP("Words", "Other priority"),
}
# Where many stand in a line.
CHIPS = ENTITLEMENTS | {
    "veteran": QT_TRANSLATE_NOOP("Words", "Veteran, soldier"),
    "other": QT_TRANSLATE_NOOP("Words", "Other"),
}
ELDERLY = QT_TRANSLATE_NOOP("Words", "{age} and over")
ORDINARY = QT_TRANSLATE_NOOP("Words", "Ordinary")

NEEDS = {
    "wheelchair": QT_TRANSLATE_NOOP("Words", "Wheelchair"),
    "hearing": QT_TRANSLATE_NOOP("Words", "Hard of hearing"),
    "sight": QT_TRANSLATE_NOOP("Words", "Poor sight"),
}

# What the desk does for them.
HELP = {
    "wheelchair": QT_TRANSLATE_NOOP("Words", "make room for the wheelchair"),
    "hearing": QT_TRANSLATE_NOOP("Words", "speak slowly, face to face, and write down what matters"),
    "sight": QT_TRANSLATE_NOOP("Words", "read aloud what is to be signed"),
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
    "until": QT_TRANSLATE_NOOP("Words", "last day"),
}
FIELDS |= SETUP_FIELDS | DEVICE_FIELDS | CASE_FIELDS
FIELDS = LENDING_FIELDS | GUIDE_FIELDS | FIELDS
OTHER_FIELD = QT_TRANSLATE_NOOP("Words", "one of the fields")

# Every rule of app/queue/reasons.py.
RULES = {
    "bound": QT_TRANSLATE_NOOP("Words", "was transferred to this desk"),
    "booked": QT_TRANSLATE_NOOP("Words", "has an appointment now"),
    "back": QT_TRANSLATE_NOOP("Words", "missed the call and is back"),
    "overtaken": QT_TRANSLATE_NOOP("Words", "has let enough others go first"),
    "ceiling": QT_TRANSLATE_NOOP("Words", "has waited longest, over the limit"),
    "turn": QT_TRANSLATE_NOOP("Words", "it is the ordinary queue's turn"),
    "class": QT_TRANSLATE_NOOP("Words", "goes first by priority"),
    "oldest": QT_TRANSLATE_NOOP("Words", "has waited longest"),
    "later": QT_TRANSLATE_NOOP("Words", "is booked for later"),
    "barred": QT_TRANSLATE_NOOP("Words", "missed the call, its turn has not come back yet"),
    "accessible": QT_TRANSLATE_NOOP("Words", "waits for an accessible desk"),
    "chosen": QT_TRANSLATE_NOOP("Words", "was chosen by hand"),
}

PREFERENCES = {
    "all": QT_TRANSLATE_NOOP("Words", "By the rule"),
    "green_first": QT_TRANSLATE_NOOP("Words", "Priority first"),
    "green_only": QT_TRANSLATE_NOOP("Words", "Priority only"),
}


def _say(table: Mapping[str, str], code: str) -> str:
    return QCoreApplication.translate("Words", table[code]) if code in table else code


def _class_text(table: Mapping[str, str], code: str) -> str:
    """Name a class; of the elderly any band, also one that the hall has no more."""
    age = code.removeprefix("elderly")
    if age != code and age.isdecimal():
        return QCoreApplication.translate("Words", ELDERLY).format(age=age)
    return _say(table, code)


def entitlement_text(code: str | None) -> str:
    """Name an entitlement; None is an ordinary visitor."""
    return _class_text(ENTITLEMENTS, code) if code else QCoreApplication.translate("Words", ORDINARY)


def chip_text(code: str) -> str:
    """Name an entitlement on a small button."""
    return _class_text(CHIPS, code)


def listed(names: Iterable[str]) -> str:
    """Join things of one kind: between these Chinese has a mark of its own."""
    return QCoreApplication.translate("WhyHere", ", ").join(names)


def needs_text(codes: tuple[str, ...]) -> str:
    """Name what a visitor needs, "" for nothing."""
    return listed(_say(NEEDS, code) for code in codes)


def help_text(needs: tuple[str, ...]) -> str:
    """Say what the desk does for a visitor's needs, "" for nothing."""
    mark = QCoreApplication.translate("Words", "; ")
    return mark.join(_say(HELP, code) for code in needs)


def state_text(code: str) -> str:
    """Name the state of a ticket or desk."""
    return _say(STATES, code)


def role_text(code: str) -> str:
    """Name a person's role."""
    return _say(ROLES, code)


def field_text(name: str) -> str:
    """Name what can be filled in, inside a sentence."""
    source = FIELDS.get(name, OTHER_FIELD)
    return QCoreApplication.translate("Words", source)


def preference_text(code: str) -> str:
    """Name whom a desk calls."""
    return _say(PREFERENCES, code)


def number_text(ticket: str) -> str:
    """Show a ticket's number; one carried over from an earlier day (A017@2026-11-21) with the mark of that."""
    number, _, day = ticket.partition("@")
    return QCoreApplication.translate("Words", "yesterday {number}").format(number=number) if day else number


def reason_text(why: Reason | None) -> str:
    """Say why a ticket was called, or stands where it stands."""
    if why is None:
        return ""
    mark = QCoreApplication.translate("Words", ", ")
    parts = [number_text(why.ticket)]
    if why.entitlement is not None:
        parts.append(entitlement_text(why.entitlement))
    if why.times is None:
        waited = QCoreApplication.translate("Words", "waited {time}")
        parts.append(waited.format(time=minutes_text(why.waited_s)))
    return mark.join((*parts, placed_text(why)))


def placed_text(why: Reason, by_hand: ByHand | None = None) -> str:
    """Say only by which rule and before whom, where number, class and wait stand beside it."""
    mark = QCoreApplication.translate("Words", ", ")
    placed = _placed(why, by_hand)
    return mark.join((placed, _passed(why))) if why.passed else placed


def _placed(why: Reason, by_hand: ByHand | None) -> str:
    if by_hand is not None and by_hand.reason:
        text = QCoreApplication.translate("Words", "was chosen by {who} ({reason})")
        return text.format(who=plain(by_hand.who), reason=plain(by_hand.reason))
    if why.times is not None:
        text = QCoreApplication.translate("Words", "waited {time}, counted {times} times")
        return text.format(time=minutes_text(why.waited_s), times=factor_text(why.times))
    if why.earlier_s is not None:
        text = QCoreApplication.translate("Words", "counts as having come {minutes} min earlier")
        return text.format(minutes=factor_text(why.earlier_s / 60))
    return _say(RULES, why.rule)


def _passed(why: Reason) -> str:
    names = listed(number_text(ticket) for ticket in why.passed)
    if why.more:
        text = QCoreApplication.translate("Words", "goes before {names} and {more} more")
    else:
        text = QCoreApplication.translate("Words", "goes before {names}")
    return text.format(names=names, more=why.more)


class _Values(dict[str, Any]):
    """Values of an error; one that is missing shows as "?" instead of failing."""

    def __missing__(self, key: str) -> str:
        return "?"


def _code(error: BaseException) -> str:
    """Give the key of the words: a step that is about no ticket, and a rate, have words of their own."""
    if not isinstance(error, HallError):
        return ""
    if error.code == "wrong_state" and "case" in error.values:
        return "case_state"
    if error.code == "changed_meanwhile" and "by" in error.values:
        return "case_changed"
    if error.code == "wrong_state" and ("guide" in error.values or "notice" in error.values):
        return "guide_state" if "guide" in error.values else "notice_state"
    if error.code == "wrong_state" and "ticket" not in error.values:
        return "day_open" if "date" in error.values else "nothing_to_undo"
    if error.code == "bad_value" and error.values.get("field") == "rate":
        return "bad_rate"
    return error.code


def error_text(error: BaseException) -> tuple[str, str]:
    """Say what was refused and what to do next; both in plain words."""
    what, step = ERRORS.get(_code(error), UNEXPECTED)
    values = _Values(error.values) if isinstance(error, HallError) else _Values()
    if "state" in values:
        values["state"] = state_text(str(values["state"]))
    if "entitlement" in values:
        values["entitlement"] = entitlement_text(str(values["entitlement"]))
    if "field" in values:
        name = str(values["field"])  # "materials.3.name" is of the list of materials
        source = FIELDS.get(name) or FIELDS.get(name.partition(".")[0], OTHER_FIELD)
        values["field"] = QCoreApplication.translate("Words", source)
    said = QCoreApplication.translate("Errors", what).format_map(values)
    return said, QCoreApplication.translate("Errors", step).format_map(values) if step else ""
