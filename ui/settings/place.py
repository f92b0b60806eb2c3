"""Settings: what the notice of the site and the map of its circle say of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.core.errors import HallError
from ui.context import Context
from ui.settings.edits import MESSAGE, Edits
from ui.settings.setting_form import SettingsSection
from ui.widgets.fields import TextField
from ui.words import error_text

_AT, _PAPER = "place.at", "guides.notice_paper"


class PlaceSection(SettingsSection):
    """Where the site lies, whom to ask, which numbers to call."""

    def __init__(self, ctx: Context, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__("place", ctx, edits, parent)
        self.add_settings("place.address", _AT, "place.phone")
        self.add_settings("place.area", "place.people", "place.phones", "place.complaint", "place.checked")
        self.add_settings(_PAPER)
        self.column.addStretch(1)

    def show_refused(self, error: Exception) -> None:
        """Ask what coordinates outside China are to be: swapped, or none."""
        super().show_refused(error)
        if not isinstance(error, HallError) or error.values.get("field") != _AT or not self.is_dirty():
            return
        if error.code == "swapped_spot":
            self._offer(error, self.tr("Swap them and save"), str(error.values["meant"]))
        elif error.code == "outside_china":
            self._offer(error, self.tr("Leave them out and save"), "")

    def _offer(self, error: HallError, answer: str, spot: str) -> None:
        text, step = error_text(error)
        take = partial(self._take, spot)
        self.ctx.strip.show_message(text, "attention", answer, take, seconds=60, id=MESSAGE, next_step=step)

    def _take(self, spot: str) -> None:
        """Put an answer into its field, and save."""
        field = self.forms[0].fields[_AT]
        assert isinstance(field, TextField)
        field.set_value(spot)
        field.show_problem(False)
        field.edited.emit()
        self.submit()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.hint.setText(
            self.tr(
                "For the public notice and the map of what is near. Services and hours on it are those of the other "
                "sections; places on the map are those of published guides, too."
            )
        )
        words = (self.tr("Receipt paper, where the desk has a slip printer"), self.tr("A5, on the usual printer"))
        self.choice(_PAPER).set_words(words)
        self.name_cards(self.tr("Where it is"), self.tr("Public notice"), self.tr("Materials notices"))
