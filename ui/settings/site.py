"""Settings: the site itself, what its board says and what stands on its slips."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.setup.results import SetupView
from app.setup.site import NAME
from ui.context import Context
from ui.settings.edits import Edits
from ui.settings.setting_form import SettingsSection
from ui.widgets.labels import label

_BEIJING = "Asia/Shanghai"


class SiteSection(SettingsSection):
    """The name, and the words residents read."""

    def __init__(self, ctx: Context, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__("site", ctx, edits, parent)
        self._zone = ""
        self.zone = label(kind="small", wrap=True)
        card = self.add_settings(NAME)
        column = card.layout()
        assert column is not None
        column.addWidget(self.zone)
        self.add_settings("board.notice")
        self.add_settings("slip.line", "slip.language", "slip.minutes")
        self.add_settings("kiosk.where")
        self.column.addStretch(1)

    def show_view(self, view: SetupView) -> None:
        """Show the site as it is now."""
        super().show_view(view)
        self._zone = view.zone
        self._say_zone()

    def _say_zone(self) -> None:
        words = self.tr("Time zone: {zone}. It was chosen when the hall was made and stays.")
        zone = self.tr("Beijing time") if self._zone == _BEIJING else self._zone
        self.zone.setText(words.format(zone=zone))
        self.zone.setProperty("foreign", True)  # other zones have their English names

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.hint.setText(self.tr("What the hall is called, and the words that residents read."))
        self.name_cards("", self.tr("Board"), self.tr("Slip"), self.tr("Kiosk"))
        self.choice("slip.language").set_words((self.tr("Chinese"), self.tr("English")))
        self._say_zone()
