"""The chosen look, text scale, language and sounds: kept for the next start, applied at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from ui import i18n, prefs
from ui.theme.apply import LOOK_NAMES, SCALES, SYSTEM, apply


class Appearance(QObject):
    """What this computer user chose to see, and to hear.

    Attributes:
        name: "light", "dark", "contrast" or "system".
        scale: Text scale in per cent.
        language: "zh_CN" or "en".
        sounds: A scan tells by a sound how it went (ui/sounds.py).

    Signals:
        changed: Appearance or scale is new; painted widgets redraw, layouts with lengths of their own adapt.
        switched: The sounds are on or off now.
    """

    changed = Signal()
    switched = Signal()

    def __init__(self, app: QApplication, keep: bool = True) -> None:
        super().__init__(app)
        self._app = app
        self._keep = keep
        kept = prefs.load() if keep else {}
        self.name = kept.get("look", SYSTEM) if kept.get("look") in LOOK_NAMES else SYSTEM
        self.scale = kept["scale"] if kept.get("scale") in SCALES else 100
        self.language = kept["language"] if kept.get("language") in i18n.LANGUAGES else i18n.CHINESE
        self.sounds = kept.get("sounds") is not False
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def apply(self) -> None:
        """Show what was chosen (once, at the start)."""
        i18n.install(self._app, self.language)
        apply(self._app, self.name, self.scale)

    def set_name(self, name: str) -> None:
        """Change the look."""
        self.name = name
        self._show()

    def set_scale(self, scale: int) -> None:
        """Change the text scale (per cent, one of SCALES)."""
        self.scale = scale
        self._show()

    def set_language(self, language: str) -> None:
        """Change the language while running."""
        self.language = language
        self._save()
        i18n.install(self._app, language)

    def set_sounds(self, on: bool) -> None:
        """Switch the sounds of scans on or off."""
        self.sounds = on
        self._save()
        self.switched.emit()

    @property
    def keeps(self) -> bool:
        """Tell whether this computer user's choices are kept for the next start."""
        return self._keep

    @Slot()
    def larger(self) -> None:
        """Take the next larger text."""
        self.set_scale(SCALES[min(SCALES.index(self.scale) + 1, len(SCALES) - 1)])

    @Slot()
    def smaller(self) -> None:
        """Take the next smaller text."""
        self.set_scale(SCALES[max(SCALES.index(self.scale) - 1, 0)])

    @Slot()
    def _follow_system(self) -> None:
        if self.name == SYSTEM:
            self._show()

    def _show(self) -> None:
        self._save()
        apply(self._app, self.name, self.scale)
        self.changed.emit()

    def _save(self) -> None:
        if self._keep:
            kept = {"look": self.name, "scale": self.scale, "language": self.language, "sounds": self.sounds}
            prefs.save(kept)
