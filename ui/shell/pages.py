"""Which pages there are, and who may use them: a later page adds one line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.core.rights import TABLE, Right, Role
from ui.cases.page import CasesPage
from ui.context import Context
from ui.desk.page import DeskPage
from ui.green.page import GreenPage
from ui.guides.page import GuidesPage
from ui.lending.page import LendingPage
from ui.page import Page
from ui.planning.page import PlanningPage
from ui.reports.page import ReportsPage
from ui.settings.page import SettingsPage
from ui.shortcuts import Shortcut


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page of the rail.

    Attributes:
        words: The source text of its name.
        scans: The letters of the codes that a scan brings here (ui/scan_timing.py), whatever page is on show.
    """

    name: str
    words: str
    icon_name: str
    right: Right
    shortcut: Shortcut
    make: Callable[[Context], Page]
    scans: str = ""


PAGES = (
    PageEntry(
        "desk",
        QT_TRANSLATE_NOOP("Pages", "Desk"),
        "desk",
        Right.RUN_DESK,
        Shortcut.PAGE_DESK,
        DeskPage,
        scans="M",
    ),
    PageEntry(
        "lending",
        QT_TRANSLATE_NOOP("Pages", "Lending"),
        "lending",
        Right.LEND,
        Shortcut.PAGE_LENDING,
        LendingPage,
        scans="TKRLS",
    ),
    PageEntry(
        "guides",
        QT_TRANSLATE_NOOP("Pages", "Guides"),
        "guide",
        Right.SEE_GUIDES,
        Shortcut.PAGE_GUIDES,
        GuidesPage,
        scans="G",
    ),
    PageEntry(
        "cases",
        QT_TRANSLATE_NOOP("Pages", "Cases"),
        "tray",
        Right.WORK_CASES,
        Shortcut.PAGE_CASES,
        CasesPage,
        scans="C",
    ),
    PageEntry(
        "reports",
        QT_TRANSLATE_NOOP("Pages", "Reports"),
        "reports",
        Right.SEE_FIGURES,
        Shortcut.PAGE_REPORTS,
        ReportsPage,
    ),
    PageEntry(
        "green",
        QT_TRANSLATE_NOOP("Pages", "Priority"),
        "leaf",
        Right.SEE_GRANTS,
        Shortcut.PAGE_GREEN,
        GreenPage,
    ),
    PageEntry(
        "planning",
        QT_TRANSLATE_NOOP("Pages", "Planning"),
        "planning",
        Right.PLAN,
        Shortcut.PAGE_PLANNING,
        PlanningPage,
    ),
    PageEntry(
        "settings",
        QT_TRANSLATE_NOOP("Pages", "Settings"),
        "settings",
        Right.EDIT_SETUP,
        Shortcut.PAGE_SETTINGS,
        SettingsPage,
    ),
)


def pages_of(role: Role, granted: frozenset[Right] = frozenset()) -> tuple[PageEntry, ...]:
    """Give the pages that a role may use, with what the site grants it, in the order of the rail."""
    return tuple(page for page in PAGES if page.right in TABLE[role] | granted)
