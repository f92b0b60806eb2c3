"""The columns of the tables: the same figures, rounded by the same functions, as paper and workbook."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.reports.figures import Group
from app.reports.sheet import called
from app.reports.words import minutes
from ui import i18n
from ui.plaintext import plain
from ui.reports.words import (
    called_title,
    class_text,
    key_title,
    median_title,
    naming,
    p90_title,
    service_title,
    telling,
)
from ui.widgets.table import Column

LEAST_SERVICE = 130  # logical pixels: a service keeps enough of its name to be told from others
SELDOM = (6, 3, 2, 5)  # where there is little room these go, one after the other
SELDOM_OF_DESKS = (3, 2)


def group_columns(key: Callable[[Group], str] | None = None) -> tuple[Column[Group], ...]:
    """Make the columns of services, classes or half hours; `key` says of what a row is."""
    return (
        Column(key_title, key or _key, stretch=True),
        Column(naming("received"), _received, tip=telling("received"), right=True),
        Column(naming("served"), _served, tip=telling("served"), right=True),
        Column(naming("missed"), _missed, tip=telling("missed"), right=True),
        Column(median_title, _median, tip=telling("wait"), right=True),
        Column(p90_title, _p90, tip=telling("wait"), right=True),
        Column(service_title, _service, tip=telling("service"), right=True),
    )


def desk_columns() -> tuple[Column[Group], ...]:
    """Make the columns of desks."""
    return (
        Column(key_title, _key, stretch=True),
        Column(called_title, _received, tip=telling("by_desk"), right=True),
        Column(naming("served"), _served, tip=telling("by_desk"), right=True),
        Column(naming("missed"), _missed, tip=telling("by_desk"), right=True),
        Column(service_title, _service, tip=telling("service"), right=True),
    )


class ServiceKey:
    """Says of what service a row is: by its letter and its name in the language in force."""

    def __init__(self) -> None:
        self._chinese: Mapping[str, str] = {}
        self._english: Mapping[str, str] = {}

    def know(self, chinese: Mapping[str, str], english: Mapping[str, str]) -> None:
        """Take what each service is called, by its letter."""
        self._chinese, self._english = chinese, english

    def of(self, letter: str) -> str:
        """Name a service."""
        return plain(called(letter, self._chinese if i18n.spoken() == i18n.CHINESE else self._english))

    def __call__(self, row: Group) -> str:
        """Name the service of a row."""
        return self.of(row.key)


def group_id(row: Group) -> str:
    """Tell rows apart."""
    return row.key


def _key(row: Group) -> str:
    return plain(row.key) or "–"


def class_key(row: Group) -> str:
    """Name the class of a row."""
    return class_text(row.key)


def _received(row: Group) -> str:
    return str(row.received)


def _served(row: Group) -> str:
    return str(row.served)


def _missed(row: Group) -> str:
    return str(row.missed)


def _median(row: Group) -> str:
    return minutes(row.wait.median_s)


def _p90(row: Group) -> str:
    return minutes(row.wait.p90_s)


def _service(row: Group) -> str:
    return minutes(row.service.median_s)
