"""What each column of the lists of guides shows."""

from __future__ import annotations

from datetime import tzinfo
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.guides.catalogue import GuideChange, GuideLine
from ui.guides.words import day_text, fields_text, standing_text, status_text
from ui.plaintext import plain
from ui.widgets.elided import as_tooltip
from ui.widgets.table import Column

TITLE, STANDING, CHECKED = range(3)


def guide_columns() -> tuple[Column[GuideLine], ...]:
    """Make the columns of the catalogue."""
    return (
        Column(_title_title, _title, tip=_tip, stretch=True),
        Column(_standing_title, standing_text, tip=_tip),
        Column(_checked_title, _checked),
    )


def short_columns() -> tuple[Column[GuideLine], ...]:
    """Make the one column of a list beside a paper."""
    return (Column(_title_title, _title, tip=_tip, stretch=True),)


def change_columns(zone: tzinfo) -> tuple[Column[GuideChange], ...]:
    """Make the columns of who changed what; days are those of the site."""
    return (
        Column(_version_title, _version, right=True),
        Column(_when_title, partial(_when, zone)),
        Column(_who_title, _who),
        Column(_what_title, _what, tip=_what_tip, stretch=True),
    )


def _title_title() -> str:
    return QCoreApplication.translate("Guides", "Matter")


def _title(line: GuideLine) -> str:
    return plain(line.title)


def _tip(line: GuideLine) -> str:
    told = (plain(line.title), plain(line.department), plain(line.category), line.id)
    return as_tooltip(" · ".join(filter(None, told)))


def _standing_title() -> str:
    return QCoreApplication.translate("Guides", "State")


def _checked_title() -> str:
    return QCoreApplication.translate("Guides", "Checked")


def _checked(line: GuideLine) -> str:
    return day_text(line.checked_on)


def _version_title() -> str:
    return QCoreApplication.translate("Guides", "Version")


def _version(row: GuideChange) -> str:
    return str(row.version)


def _when_title() -> str:
    return QCoreApplication.translate("Guides", "When")


def _when(zone: tzinfo, row: GuideChange) -> str:
    return f"{row.at.astimezone(zone):%Y-%m-%d}"


def _who_title() -> str:
    return QCoreApplication.translate("Guides", "Who")


def _who(row: GuideChange) -> str:
    return plain(row.by) or "—"


def _what_title() -> str:
    return QCoreApplication.translate("Guides", "What")


def _what(row: GuideChange) -> str:
    first = QCoreApplication.translate("Guides", "Written down")
    named = fields_text(tuple(name for name in row.fields if name != "status"))
    told = [named if row.version > 1 else first, plain(row.note)]
    if "status" in row.fields:
        told.insert(0, status_text(row.status))
    return " · ".join(filter(None, told)) or status_text(row.status)


def _what_tip(row: GuideChange) -> str:
    return as_tooltip(_what(row))
