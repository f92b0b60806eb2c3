"""Settings: whom the desks call next, said in plain words, and what happens to who misses a call."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.queue.classes import bands_of
from app.setup.results import SetupView
from ui.context import Context
from ui.rules.field import RuleField
from ui.rules.words import rule_text, sets_limits
from ui.settings.edits import Edits
from ui.settings.rule_preview import RulePreview
from ui.settings.setting_form import SettingsSection
from ui.settings.words import setting_words
from ui.widgets.fields import NumberField
from ui.widgets.labels import label
from ui.widgets.points import Points

_RULE = "queue.discipline"
_BOUNDS = ("queue.ceiling_min", "queue.max_overtakes")
_BANDS = "queue.elderly_bands"


class DisciplineSection(SettingsSection):
    """The rule, beside it what it does, and what that would change today, as it would be after saving."""

    def __init__(self, ctx: Context, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__("discipline", ctx, edits, parent)
        self.preview_title = label(kind="heading", wrap=True)
        self.preview = Points("discipline_preview")
        self.add_settings(_RULE, *_BOUNDS, "queue.target_min", _BANDS)
        self.add_card(self.preview_title, self.preview)
        self.trial_title = label(kind="heading", wrap=True)
        self.trial = RulePreview(ctx, self)
        self.add_card(self.trial_title, self.trial)
        self.add_settings(
            "queue.recall_limit",
            "queue.grace_min",
            "queue.barred_calls",
            "queue.undo_s",
            "queue.receptionist_may_choose",
            "queue.carry_over",
            "queue.proxy_green",
        )
        self.column.addStretch(1)
        self.rule = self.forms[0].fields[_RULE]
        for field in self.forms[0].fields.values():
            field.edited.connect(self._preview)

    def show_view(self, view: SetupView) -> None:
        """Show the rule as it is now."""
        super().show_view(view)
        if isinstance(self.rule, RuleField):
            self.rule.know_bands(bands_of(view.settings))
        self._preview()

    def stop(self) -> None:
        """Ask the hall no more."""
        self.trial.stop()

    def revert(self) -> None:
        """Show again what the hall holds."""
        super().revert()
        self._preview()

    @Slot()
    def _preview(self) -> None:
        ceiling, overtakes = (self.forms[0].fields[name] for name in _BOUNDS)
        assert isinstance(ceiling, NumberField) and isinstance(overtakes, NumberField)
        bands = str(self.forms[0].fields[_BANDS].value())
        sentences = rule_text(str(self.rule.value()), ceiling.number() or 1, overtakes.number() or 0, bands)
        self.preview.show_lines(sentences)
        self._say_limits()
        self.trial.try_values(self.forms[0].changed())

    def _say_limits(self) -> None:
        """Say beside the limits where the chosen rule holds to none."""
        bound = sets_limits(str(self.rule.value()))
        for name in _BOUNDS:
            words, hint = setting_words(name)
            self.forms[0].retitle(name, words, hint if bound else self.tr("The chosen rule holds to no such limit."))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.hint.setText(
            self.tr("Whom the desks call next. A change counts from the next call on; nobody loses a number.")
        )
        self.name_cards("", self.tr("At the desk"))
        self.preview_title.setText(self.tr("What this does"))
        self.trial_title.setText(self.tr("What would change"))
        if isinstance(self.rule, RuleField):
            self.rule.retranslate()
        self.trial.retranslate()
        self._preview()
