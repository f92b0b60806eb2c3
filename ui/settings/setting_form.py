"""Forms over settings: each field follows from the setting's declaration."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QFrame, QLabel, QWidget

from app.core.errors import HallError
from app.core.settings import Setting, declared
from app.core.text import NAME_LIMIT
from app.setup.results import SetupView
from app.setup.site import NAME, set_settings
from ui.context import Context
from ui.rules.field import RuleField
from ui.settings.edits import Edits
from ui.settings.form import EditForm, Field
from ui.settings.section import Section
from ui.settings.words import setting_words
from ui.voice.hours_field import VoiceHours
from ui.widgets.fields import ChoiceField, NumberField, SwitchField, TextField
from ui.widgets.labels import label

_LOUD = "voice.volume_hours"
_HOURS = (_LOUD, "voice.quiet_hours")


class SettingForm(EditForm):
    """Shows the settings of these names."""

    def __init__(self, name: str, settings: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._loaded = False
        for each in settings:
            self.add(each, field_of(each))

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show the settings as they are now; what a person is changing stays."""
        if self._loaded:
            self.follow(values)
        else:
            self.load(values)
        self._loaded = True

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for name in self.fields:
            self.retitle(name, *setting_words(name))


class SettingsSection(Section):
    """A section of cards with settings, all saved together."""

    def __init__(self, name: str, ctx: Context, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__(name, ctx, edits, parent)
        self.forms: list[SettingForm] = []
        self._heads: list[QLabel] = []

    def add_settings(self, *settings: str) -> QFrame:
        """Add a card with a heading and the fields of these settings."""
        form = SettingForm(f"{self.name}_form{len(self.forms) + 1}", settings, self)
        head = label(kind="heading", wrap=True)
        form.dirty_changed.connect(self.dirty_changed)
        form.save_asked.connect(self.submit)
        self.forms.append(form)
        self._heads.append(head)
        return self.add_card(head, form)

    def name_cards(self, *words: str) -> None:
        """Say the headings in the language in force; "" leaves one out."""
        for head, text in zip(self._heads, words, strict=True):
            head.setText(text)
            head.setVisible(bool(text))

    def choice(self, setting: str) -> ChoiceField:
        """Give the field of a setting that is one of a few words."""
        field = next(form.fields[setting] for form in self.forms if setting in form.fields)
        assert isinstance(field, ChoiceField)
        return field

    def hours(self, setting: str) -> VoiceHours:
        """Give the field of a setting that is hours of the voice."""
        field = next(form.fields[setting] for form in self.forms if setting in form.fields)
        assert isinstance(field, VoiceHours)
        return field

    def show_view(self, view: SetupView) -> None:
        """Show the settings as they are now."""
        values = {**view.settings, NAME: view.name}
        for form in self.forms:
            form.show_values(values)

    def is_dirty(self) -> bool:
        """Tell whether something is changed and not saved."""
        return any(form.is_dirty() for form in self.forms)

    def changed(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """Give the changed settings, and what they were when they were read."""
        values: dict[str, Any] = {}
        seen: dict[str, Any] = {}
        for form in self.forms:
            values |= form.changed()
            seen |= form.seen()
        return values, seen

    def submit(self) -> None:
        """Save what was changed, together."""
        values, seen = self.changed()
        if values:
            self.edits.run(set_settings, values=values, seen=seen)

    def revert(self) -> None:
        """Show again what the hall holds."""
        for form in self.forms:
            form.revert()

    def show_refused(self, error: Exception) -> None:
        """Point at the setting that was refused."""
        if isinstance(error, HallError) and self.is_dirty():
            for form in self.forms:
                form.show_problem(str(error.values.get("field", "")))

    def take_focus(self) -> None:
        """Start at the first field."""
        self.forms[0].take_focus()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for form in self.forms:
            form.retranslate()


def field_of(name: str) -> Field:
    """Make the field that a setting's type asks for."""
    if name == NAME:
        return TextField(NAME_LIMIT, f"setting-{name}")
    return _field(declared(name))


def _field(setting: Setting) -> Field:
    name = f"setting-{setting.name}"
    if setting.name == "queue.discipline":
        return RuleField(name)
    if setting.name in _HOURS:
        return VoiceHours(name, with_volume=setting.name == _LOUD)
    if isinstance(setting.default, bool):
        return SwitchField(name)
    if isinstance(setting.default, int):
        return NumberField(int(setting.low or 0), int(setting.high or 0), name)
    if setting.allowed:
        return ChoiceField(setting.allowed, name)
    return TextField(setting.longest, name)
