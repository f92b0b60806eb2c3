"""Weekdays are named in one way, in the language in force."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from tests.helpers.scripts import CHECKS
from ui import i18n
from ui.weekdays import weekday_name, weekday_text

SUNDAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    i18n.install(qapp, i18n.ENGLISH)


@pytest.mark.parametrize(
    ("language", "long", "short"), [(i18n.ENGLISH, "Sunday", "Sun"), (i18n.CHINESE, "星期日", "周日")]
)
def test_a_day_is_named_in_the_language_in_force(qapp: QApplication, language: str, long: str, short: str) -> None:
    i18n.install(qapp, language)
    assert (weekday_text(SUNDAY), weekday_text(SUNDAY, short=True), weekday_name(7)) == (long, short, long)


def test_nobody_names_weekdays_in_a_way_of_their_own() -> None:
    own = [
        path.name
        for path in sorted((CHECKS.parents[1] / "ui").rglob("*.py"))
        if any(sign in path.read_text("utf-8") for sign in ("DayName(", '"Monday"', "Mon Tue"))
    ]
    assert own == ["weekdays.py"]
