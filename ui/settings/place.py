"""Settings: what the notice of the site and the map of its circle say of it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.settings.edits import Edits
from ui.settings.setting_form import SettingsSection


class PlaceSection(SettingsSection):
    """Where the site lies, whom to ask, which numbers to call."""

    def __init__(self, ctx: Context, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__("place", ctx, edits, parent)
        self.add_settings("place.address", "place.at", "place.phone")
        self.add_settings("place.area", "place.people", "place.phones", "place.complaint", "place.checked")
        self.column.addStretch(1)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.hint.setText(
            self.tr(
                "For the public notice and the map of what is near. Services and hours on it are those of the other "
                "sections; places on the map are those of published guides, too."
            )
        )
        self.name_cards(self.tr("Where it is"), self.tr("Public notice"))
