"""Several things to tick, or one of them to choose: all in sight, in even columns, each one press or action away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QRadioButton, QWidget

from ui.plaintext import plain
from ui.theme.current import px
from ui.widgets.elided import as_tooltip
from ui.widgets.flow import EvenFlow

_WIDE = 12  # Chinese characters of the words that are shown, where there is room; the tooltip has them all
_LEAST_PX = 120


class Choices(QWidget):
    """Ticks, or (`single`) circles of which one at most is chosen; words that have no room end in an ellipsis.

    Signals:
        picked: A person chose or let go something, by pointer, key or screen reader.
    """

    picked = Signal()

    def __init__(self, name: str, *, single: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.buttons: dict[str, QAbstractButton] = {}
        self._words: dict[str, str] = {}
        self._group = QButtonGroup(self) if single else None
        self._room = 0  # 0 = not laid out yet
        self._choosing = False
        self._flow = EvenFlow(self, spacing=0)  # each has a blank of its own around it

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these: what each stands for, and its words. Ticks that stay keep their state, circles begin anew."""
        if self._group is not None or [key for key, _ in choices] != list(self.buttons):
            self._rebuild([key for key, _ in choices])
        self._words = {key: plain(words) for key, words in choices}
        for key, words in self._words.items():
            self.buttons[key].setToolTip(as_tooltip(words))
            self.buttons[key].setAccessibleName(words)
        self._fit()

    def chosen(self) -> tuple[str, ...]:
        """Give what is chosen, in the order in which it is offered."""
        return tuple(key for key, each in self.buttons.items() if each.isChecked())

    def choose(self, keys: Sequence[str]) -> None:
        """Choose these; nobody picked them."""
        self._choosing = True
        for key, each in self.buttons.items():
            each.setChecked(key in keys)
        self._choosing = False

    def take_focus(self) -> None:
        """Put the keyboard on what is chosen, else on the first."""
        first = next((each for each in self.buttons.values() if each.isChecked()), None)
        wanted = first or next(iter(self.buttons.values()), None)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.TabFocusReason)

    def minimumSizeHint(self) -> QSize:
        """Shrink as far as need be: words are cut before a page grows."""
        return QSize(px(_LEAST_PX), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the words as there is room for."""
        super().resizeEvent(event)
        self._room = self.width()
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Measure again when a button asks for another size: the text has grown, say."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _rebuild(self, keys: Sequence[str]) -> None:
        for old in self.buttons.values():
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = {key: self._button(key) for key in keys}

    def _button(self, key: str) -> QAbstractButton:
        made: QAbstractButton = QCheckBox(self) if self._group is None else QRadioButton(self)
        made.setObjectName(f"{self.objectName()}_{key}")
        if self._group is not None:
            self._group.addButton(made)
        made.toggled.connect(self._toggled)  # a screen reader toggles and never clicks
        self._flow.addWidget(made)
        made.show()
        return made

    @Slot()
    def _toggled(self) -> None:
        if not self._choosing:
            self.picked.emit()

    def _fit(self) -> None:
        for key, each in self.buttons.items():
            metrics = each.fontMetrics()
            shown = metrics.size(Qt.TextFlag.TextShowMnemonic, each.text()).width()
            most = metrics.height() * _WIDE
            if self._room:
                most = min(most, self._room - (each.sizeHint().width() - shown))
            words = metrics.elidedText(self._words.get(key, ""), Qt.TextElideMode.ElideRight, most)
            if each.text() != (text := words.replace("&", "&&")):
                each.setText(text)
