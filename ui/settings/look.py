"""Settings: colours, text size, language and sounds of this computer user."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui import i18n
from ui.context import Context
from ui.settings.edits import Edits
from ui.settings.section import Section
from ui.theme.apply import LOOK_NAMES, SCALES
from ui.widgets.fields import ChoiceField, SwitchField
from ui.widgets.form import Form

_LANGUAGES = (i18n.CHINESE, i18n.ENGLISH)


class LookSection(Section):
    """What is chosen here is seen at once, and only on this computer."""

    saves = False

    def __init__(self, ctx: Context, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__("look", ctx, edits, parent)
        self.look = ChoiceField(LOOK_NAMES, "look-name")
        self.scale = ChoiceField(SCALES, "look-scale")
        self.language = ChoiceField(_LANGUAGES, "look-language")
        self.sounds = SwitchField("look-sounds")
        self.form = Form(self)
        self._rows = [self.form.add_row(" ", field) for field in self._fields()]
        self.add_card(self.form)
        self.column.addStretch(1)
        self.look.edited.connect(self._set_look)
        self.scale.edited.connect(self._set_scale)
        self.language.edited.connect(self._set_language)
        self.sounds.edited.connect(self._set_sounds)
        ctx.look.changed.connect(self._follow)
        ctx.look.switched.connect(self._follow)

    def _fields(self) -> tuple[QWidget, ...]:
        return (self.language, self.scale, self.look, self.sounds)

    def take_focus(self) -> None:
        """Start at the language."""
        self.language.setFocus()

    @Slot()
    def _set_look(self) -> None:
        self.ctx.look.set_name(str(self.look.value()))

    @Slot()
    def _set_scale(self) -> None:
        self.ctx.look.set_scale(int(self.scale.value()))

    @Slot()
    def _set_language(self) -> None:
        self.ctx.look.set_language(str(self.language.value()))

    @Slot()
    def _set_sounds(self) -> None:
        self.ctx.look.set_sounds(self.sounds.value())

    @Slot()
    def _follow(self) -> None:
        """Show what is in force: the top bar has the same choices."""
        self.look.set_value(self.ctx.look.name)
        self.scale.set_value(self.ctx.look.scale)
        self.language.set_value(self.ctx.look.language)
        self.sounds.set_value(self.ctx.look.sounds)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.hint.setText(self.tr("Counts at once, for you on this computer only."))
        # A language is named in itself: who does not read the one on screen must find it.
        self.language.set_words(("简体中文", "English"))
        self.scale.set_words([self.tr("{scale} %").format(scale=scale) for scale in SCALES])
        named = {
            "system": self.tr("As the computer is set"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast": self.tr("High contrast"),
        }
        self.look.set_words([named[name] for name in LOOK_NAMES])
        heard = self.tr("One for done, one for look here, one for refused; the screen says the same in words.")
        words = (
            (self.tr("Language"), ""),
            (self.tr("Text size"), ""),
            (self.tr("Colours"), ""),
            (self.tr("Sounds when scanning"), heard),
        )
        for row, (text, description) in zip(self._rows, words, strict=True):
            self.form.retitle(row, text, description)
        self._follow()
