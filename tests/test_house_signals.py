"""Every signal of every class survives thousands of emits: PySide6 6.12.0 on Python 3.11 aborts after some 500."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

import ui
from tests.sizes import SIZES

# What a signal's own words call its values -> a value to send.
VALUES = {
    "PyObject": object(),
    "QString": "A017",
    "QVariantList": [1],
    "QVariantMap": {"ticket": "A017"},
    "bool": True,
    "double": 1.5,
    "int": 17,
}


def signal_classes() -> Iterator[type]:
    for found in pkgutil.walk_packages(ui.__path__, "ui."):
        if found.name.endswith("__main__"):
            continue  # a program of its own: importing it starts it
        members = vars(importlib.import_module(found.name)).values()
        own = [each for each in members if isinstance(each, type) and each.__module__ == found.name]
        yield from (each for each in own if issubclass(each, QObject) and signals_of(each))


def signals_of(owner: type) -> dict[str, Signal]:
    return {name: member for name, member in vars(owner).items() if isinstance(member, Signal)}


class Ear(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard = 0

    def hear(self, *_values: object) -> None:
        self.heard += 1


def test_signals_survive_thousands_of_emits(qapp):
    owners = list(signal_classes())
    assert owners
    for owner in owners:
        # The same signals on a bare object, for many owners need a hall and a window.
        bare = type(owner.__name__, (QObject,), dict(signals_of(owner)))()
        for name, signal in signals_of(owner).items():
            kinds = str(signal).split("(")[1].rstrip(")")
            values = [VALUES[kind] for kind in kinds.split(",") if kind]
            ear = Ear()
            getattr(bare, name).connect(ear.hear)
            for _ in range(SIZES.signal_emits):
                getattr(bare, name).emit(*values)
            assert ear.heard == SIZES.signal_emits, f"{owner.__module__}.{owner.__name__}.{name}"
