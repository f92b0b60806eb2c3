"""Settings: how cases are promised and kept, how visits are rated, what becomes of the day's page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.settings.edits import Edits
from ui.settings.setting_form import SettingsSection


class CasesSection(SettingsSection):
    """The terms of cases and ratings; how long a matter takes stands with its service."""

    def __init__(self, ctx: Context, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__("cases", ctx, edits, parent)
        self.add_settings("cases.answer_days", "cases.quiet_days", "cases.two_visitors", "cases.book")
        self.add_settings("cases.sensitive", "cases.anonymise_months")
        self.add_settings("rating.ask", "rating.hours")
        self.add_settings("reports.at_close")
        self.column.addStretch(1)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.hint.setText(
            self.tr("How many working days a matter takes stands with its service; here is what holds for all cases.")
        )
        words = (self.tr("Nothing"), self.tr("Save it as a file"), self.tr("Print it"))
        self.choice("reports.at_close").set_words(words)
        visits = self.tr("Visits at home")
        told = (self.tr("None"), visits, self.tr("Visits, complaints and suggestions"), self.tr("Every case"))
        self.choice("cases.sensitive").set_words(told)
        self.name_cards(self.tr("Cases"), self.tr("Privacy of cases"), self.tr("Ratings"), self.tr("Daily summary"))
