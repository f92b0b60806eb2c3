"""Which sections the settings have, and who may use them: a later section adds one line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.core.rights import TABLE, Right, Role
from ui.context import Context
from ui.settings.accounts import AccountsSection
from ui.settings.backup import BackupSection
from ui.settings.cases import CasesSection
from ui.settings.desks import DesksSection
from ui.settings.discipline import DisciplineSection
from ui.settings.edits import Edits
from ui.settings.file import FileSection
from ui.settings.hours import HoursSection
from ui.settings.lending import LendingSection
from ui.settings.look import LookSection
from ui.settings.place import PlaceSection
from ui.settings.printers import PrintersSection
from ui.settings.privacy import PrivacySection
from ui.settings.screens import ScreensSection
from ui.settings.section import Section
from ui.settings.services import ServicesSection
from ui.settings.site import SiteSection
from ui.voice.section import VoiceSection


@dataclass(frozen=True, slots=True)
class SectionEntry:
    """One section; `words` is the source text of its name."""

    name: str
    words: str
    right: Right
    make: Callable[[Context, Edits], Section]

    def title(self) -> str:
        """Give the section's name in the language in force."""
        return QCoreApplication.translate("Sections", self.words)


SECTIONS = (
    SectionEntry("site", QT_TRANSLATE_NOOP("Sections", "Site"), Right.EDIT_SETUP, SiteSection),
    SectionEntry("services", QT_TRANSLATE_NOOP("Sections", "Services"), Right.EDIT_SETUP, ServicesSection),
    SectionEntry("desks", QT_TRANSLATE_NOOP("Sections", "Desks"), Right.EDIT_SETUP, DesksSection),
    SectionEntry("hours", QT_TRANSLATE_NOOP("Sections", "Hours and closed days"), Right.EDIT_SETUP, HoursSection),
    SectionEntry("discipline", QT_TRANSLATE_NOOP("Sections", "Rule of calling"), Right.EDIT_SETUP, DisciplineSection),
    SectionEntry("lending", QT_TRANSLATE_NOOP("Sections", "Lending"), Right.EDIT_SETUP, LendingSection),
    SectionEntry("cases", QT_TRANSLATE_NOOP("Sections", "Cases and ratings"), Right.EDIT_SETUP, CasesSection),
    SectionEntry("place", QT_TRANSLATE_NOOP("Sections", "Notice and map"), Right.EDIT_SETUP, PlaceSection),
    SectionEntry("printers", QT_TRANSLATE_NOOP("Sections", "Printers"), Right.EDIT_SETUP, PrintersSection),
    SectionEntry("voice", QT_TRANSLATE_NOOP("Sections", "Voice"), Right.EDIT_SETUP, VoiceSection),
    SectionEntry("screens", QT_TRANSLATE_NOOP("Sections", "Boards and kiosks"), Right.EDIT_DEVICES, ScreensSection),
    SectionEntry("accounts", QT_TRANSLATE_NOOP("Sections", "Accounts"), Right.EDIT_ACCOUNTS, AccountsSection),
    SectionEntry("privacy", QT_TRANSLATE_NOOP("Sections", "Privacy"), Right.EDIT_SETUP, PrivacySection),
    SectionEntry("backup", QT_TRANSLATE_NOOP("Sections", "Backup"), Right.BACKUP, BackupSection),
    SectionEntry("file", QT_TRANSLATE_NOOP("Sections", "Set-up file"), Right.EDIT_SETUP, FileSection),
    SectionEntry("look", QT_TRANSLATE_NOOP("Sections", "Language and look"), Right.SEE_BOARD, LookSection),
)


def sections_of(role: Role) -> tuple[SectionEntry, ...]:
    """Give the sections that a role may use, in the order of the list."""
    return tuple(section for section in SECTIONS if section.right in TABLE[role])
