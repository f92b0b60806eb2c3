"""Put what a discipline does into words."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.core.errors import HallError
from app.queue.classes import BANDS, read_bands
from app.queue.discipline import Rule
from app.queue.explain import explain
from app.queue.rule_parts import BY_HAND
from app.queue.rulebook import read_rule
from ui.words import entitlement_text, error_text

_SENTENCES = {
    "fifo": QT_TRANSLATE_NOOP("Rules", "Whoever came first is called first."),
    "fifo_green": QT_TRANSLATE_NOOP("Rules", "The green channel is only a mark; it does not go before others."),
    "strict": QT_TRANSLATE_NOOP("Rules", "The green channel always goes first; inside it, whoever came first."),
    "strict_class": QT_TRANSLATE_NOOP("Rules", "“{entitlement}” has a place of its own among them."),
    "strict_warning": QT_TRANSLATE_NOOP(
        "Rules", "Ordinary visitors wait until nobody of the green channel is left: on a full day very long."
    ),
    "ratio": QT_TRANSLATE_NOOP("Rules", "After {n} of the green channel one ordinary visitor is called."),
    "headstart": QT_TRANSLATE_NOOP("Rules", "The green channel counts as having come {minutes} minutes earlier."),
    "accumulating": QT_TRANSLATE_NOOP("Rules", "Waiting counts {times} times as much in the green channel."),
    "accumulating_example": QT_TRANSLATE_NOOP(
        "Rules",
        "For example: who has waited {green} minutes in the green channel goes before "
        "everybody ordinary who has waited less than {ordinary} minutes.",
    ),
    "accumulating_class": QT_TRANSLATE_NOOP("Rules", "For “{entitlement}” it counts {times} times as much."),
    "inside_class": QT_TRANSLATE_NOOP("Rules", "Among equals, whoever came first is called first."),
    "bound": QT_TRANSLATE_NOOP(
        "Rules",
        "By these rules nobody is passed more than {n} times, then it is their turn. Appointments, transfers, who is "
        "back after a missed call, and calls by hand come on top.",
    ),
    "no_passing": QT_TRANSLATE_NOOP("Rules", "Nobody may be passed: so everybody is called in the order they came."),
    "ceiling": QT_TRANSLATE_NOOP(
        "Rules",
        "When somebody ordinary has waited more than {minutes} minutes, "
        "every second call goes to whoever has waited longest.",
    ),
}
_KINDS = {
    "accumulating": QT_TRANSLATE_NOOP("Rules", "Balanced (recommended)"),
    "headstart": QT_TRANSLATE_NOOP("Rules", "Head start in minutes"),
    "ratio": QT_TRANSLATE_NOOP("Rules", "In turn"),
    "strict": QT_TRANSLATE_NOOP("Rules", "Green channel always first"),
    "fifo": QT_TRANSLATE_NOOP("Rules", "In order of arrival"),
    BY_HAND: QT_TRANSLATE_NOOP("Rules", "Written by hand"),
}
_NUMBERS = {
    "accumulating": QT_TRANSLATE_NOOP("Rules", "How many times as much the waiting of priority visitors counts"),
    "headstart": QT_TRANSLATE_NOOP("Rules", "Minutes of head start"),
    "ratio": QT_TRANSLATE_NOOP("Rules", "Green channel calls before one ordinary"),
}
_WRONG = QT_TRANSLATE_NOOP("Rules", "This cannot be read as a rule.")


def kind_text(kind: str) -> str:
    """Name a kind of rule."""
    return QCoreApplication.translate("Rules", _KINDS[kind])


def number_text(kind: str) -> str:
    """Name the one number of a kind of rule, "" where it has none."""
    return QCoreApplication.translate("Rules", _NUMBERS[kind]) if kind in _NUMBERS else ""


def rule_text(text: str, ceiling_min: int, max_overtakes: int, bands: str | None = None) -> list[str]:
    """Say what a rule does, one sentence a line; or why it is none with these ages of the elderly (None = any)."""
    try:
        known = BANDS if bands is None else read_bands(bands)
        rule = read_rule(text, ceiling_min * 60.0, max_overtakes, known, strictly=bands is not None)
    except HallError as error:
        wrong = QCoreApplication.translate("Rules", _WRONG)
        return [wrong if error.code == "bad_value" else error_text(error)[0]]
    return rule_sentences(rule)


def sets_limits(text: str) -> bool:
    """Tell whether a rule holds to a longest wait and a number of overtakes; what is no rule yet may come to."""
    try:
        return read_rule(text, strictly=False).bounded
    except HallError:
        return True


def rule_sentences(rule: Rule) -> list[str]:
    """Say what a rule does, one sentence a line."""
    told = []
    for sentence in explain(rule):
        values = dict(sentence.values)
        if "entitlement" in values:
            values["entitlement"] = entitlement_text(values["entitlement"] or None)
        told.append(QCoreApplication.translate("Rules", _SENTENCES[sentence.code]).format(**values))
    return told
