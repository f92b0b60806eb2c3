"""Settings: who lends, how much and how long, and when a borrower is forgotten."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.settings.edits import Edits
from ui.settings.setting_form import SettingsSection


class LendingSection(SettingsSection):
    """The terms of every loan; what a model has of its own (length, usage limit) stands with the model."""

    def __init__(self, ctx: Context, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__("lending", ctx, edits, parent)
        self.add_settings(
            "lending.receptionist_may_lend",
            "lending.max_items",
            "lending.block_overdue",
            "lending.max_renewals",
            "lending.keep_days",
        )
        self.add_settings("lending.slip_paper")
        self.add_settings("lending.anonymise_months")
        self.column.addStretch(1)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.hint.setText(
            self.tr("The terms of lending. How long a thing is lent stands with each kind of thing, not here.")
        )
        words = (self.tr("A4, both copies on one sheet"), self.tr("A5, a sheet for each copy"))
        self.choice("lending.slip_paper").set_words((*words, self.tr("Receipt paper, on the counter's slip printer")))
        self.name_cards("", self.tr("Loan slip"), self.tr("What is kept"))
