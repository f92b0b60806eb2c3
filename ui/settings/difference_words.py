"""Say what taking a set-up file over would change, one line each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.core.open_days import OFF
from app.setup.file import Difference
from app.setup.hours_text import write_day
from ui.plaintext import shortened
from ui.settings.office_words import OFFICES, office_text
from ui.settings.words import setting_words
from ui.words import field_text

_STEPS = {
    ("change", "site"): QT_TRANSLATE_NOOP("Differences", "The hall is called {after} instead of {before}"),
    ("add", "service"): QT_TRANSLATE_NOOP("Differences", "New service {key} {name}"),
    ("restore", "service"): QT_TRANSLATE_NOOP("Differences", "Service {key} {name} gives numbers again"),
    ("change", "service"): QT_TRANSLATE_NOOP("Differences", "Service {key} {name}: {changes}"),
    ("retire", "service"): QT_TRANSLATE_NOOP("Differences", "Service {key} {name} gives no more numbers"),
    ("move", "service"): QT_TRANSLATE_NOOP("Differences", "The services stand in another order"),
    ("add", "desk"): QT_TRANSLATE_NOOP("Differences", "New desk {key}"),
    ("change", "desk"): QT_TRANSLATE_NOOP("Differences", "Desk {key}: {changes}"),
    ("retire", "desk"): QT_TRANSLATE_NOOP("Differences", "Desk {key} is removed"),
    ("change", "setting"): QT_TRANSLATE_NOOP("Differences", "{name}: {after} instead of {before}"),
}

_OFF = QT_TRANSLATE_NOOP("Differences", "{day} off")
_WORKED = QT_TRANSLATE_NOOP("Differences", "{day} worked")


def difference_text(one: Difference) -> str:
    """Say one change."""
    source = _STEPS[one.step, one.what]
    words = QCoreApplication.translate("Differences", source)
    if one.what == "setting":
        name = setting_words(one.key)[0]
        return words.format(name=name, before=_value(one.before["value"]), after=_value(one.after["value"]))
    if one.what == "site":
        return words.format(before=_value(one.before["name"]), after=_value(one.after["name"]))
    return words.format(key=one.key, name=shortened(one.name), changes=_changes(one.before, one.after))


def _changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    comma = QCoreApplication.translate("Words", ", ")
    each = QCoreApplication.translate("Differences", "{field} {after} instead of {before}")
    told = []
    for name, value in after.items():
        old, new = (_all_or(name, one) for one in (before[name], value))
        told.append(each.format(field=field_text(name), before=old, after=new))
    return comma.join(told)


def _all_or(field: str, value: Any) -> str:
    if field == "services" and value is None:
        return QCoreApplication.translate("Differences", "all")
    return _value(value)


def _entry(key: str, value: Any) -> str:
    """Say the hours of a weekday, the services of a board, or what a day is."""
    if isinstance(value, str):
        words = _OFF if value == OFF else _WORKED
        return QCoreApplication.translate("Differences", words).format(day=key)
    if all(isinstance(each, str) for each in value):
        return shortened(f"{key}: {' '.join(value)}")
    return write_day(value)


def _value(value: Any) -> str:
    if value is True:
        return QCoreApplication.translate("Differences", "yes")
    if value is False:
        return QCoreApplication.translate("Differences", "no")
    if value is None or value in ("", [], {}, ()):
        return QCoreApplication.translate("Differences", "(nothing)")
    if value in OFFICES:
        return office_text(value)
    if isinstance(value, dict):
        return "; ".join(_entry(key, each) for key, each in value.items())
    if isinstance(value, list | tuple):
        return shortened(" ".join(str(each) for each in value))
    return shortened(str(value))
