"""Settings: what is kept of residents and staff, and how screens are protected."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.settings.edits import Edits
from ui.settings.setting_form import SettingsSection
from ui.widgets.labels import label
from ui.widgets.points import Points


class PrivacySection(SettingsSection):
    """What the program keeps is said here as it is; only what can be chosen is a field."""

    def __init__(self, ctx: Context, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__("privacy", ctx, edits, parent)
        self.kept_title = label(kind="heading", wrap=True)
        self.kept = Points("privacy_kept")
        self.add_settings("accounts.idle_lock_min")
        self.add_card(self.kept_title, self.kept)
        self.column.addStretch(1)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.hint.setText(self.tr("What the hall keeps of people, and who sees it."))
        self.name_cards(self.tr("Screens"))
        self.kept_title.setText(self.tr("What is kept"))
        lines = (
            self.tr("A ticket holds its number, service, times and the priority band; no name, no age, no ID number."),
            self.tr(
                "Of a proof its kind, its end and who saw it are kept; the number of a paper is read and forgotten."
            ),
            self.tr(
                "A loan and a case keep whose they are, with the telephone, a visit at home the address, its reason "
                "and what to heed, too; so many months after the return or the end as the settings of lending and of "
                "cases say, all of it is forgotten."
            ),
            self.tr("Boards, slips and the voice say numbers only."),
            self.tr("Every step is written down with who made it and when; these records cannot be altered unnoticed."),
            self.tr("PINs are kept so that nobody can read them, not even an administrator."),
            self.tr("An administrator sees accounts and settings, but no resident's data."),
        )
        self.kept.show_lines(lines)
