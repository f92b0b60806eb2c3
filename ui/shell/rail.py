"""The rail on the left: one button for each page that the role may use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.theme.current import px
from ui.theme.icons import icon


@dataclass(frozen=True, slots=True)
class RailItem:
    """A page as the rail shows it; `words` are in the language in force."""

    page: str
    icon_name: str
    words: str


class Rail(QFrame):
    """Icon and word; only the icon when the window is narrow, with the word on focus and pointer.

    Signals:
        chosen: Name of a page.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self.setObjectName("rail")
        self._narrow = False
        self._items: tuple[RailItem, ...] = ()
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.buttonToggled.connect(self._toggled)  # a screen reader toggles and never clicks
        self._marking = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 12, 8, 12)
        self._column.setSpacing(8)
        self._column.addStretch(1)

    def show_items(self, items: Sequence[RailItem], here: str) -> None:
        """Show these pages; `here` is the one on screen."""
        for made in self._buttons.values():
            self._group.removeButton(made)
            made.deleteLater()
        self._buttons.clear()
        self._items = tuple(items)
        for row, item in enumerate(items):
            made = QToolButton(self)
            made.setProperty("kind", "rail")
            made.setProperty("page", item.page)
            made.setObjectName(f"rail-{item.page}")
            made.setCheckable(True)
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            made.setChecked(item.page == here)
            self._group.addButton(made)
            self._column.insertWidget(row, made)
            self._buttons[item.page] = made
        self.restyle()

    def set_here(self, page: str) -> None:
        """Mark the page on screen."""
        made = self._buttons.get(page)
        self._marking = True
        if made is not None:
            made.setChecked(True)
        self._marking = False

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone, or icons with words."""
        self._narrow = narrow
        self.restyle()

    @Slot()
    def restyle(self) -> None:
        """Draw again: look, text scale or width are new."""
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if self._narrow else Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        for item in self._items:
            made = self._buttons[item.page]
            made.setText(item.words)
            made.setAccessibleName(item.words)
            made.setToolTip(item.words)
            made.setToolButtonStyle(style)
            made.setIcon(icon(item.icon_name, "on_rail", px(26), on_role="on_rail_here"))
            made.setIconSize(QSize(px(26), px(26)))
        self.setFixedWidth(px(56) if self._narrow else px(96))

    @Slot(object, bool)
    def _toggled(self, made: QToolButton, on: bool) -> None:
        if on and not self._marking:
            self.chosen.emit(str(made.property("page")))
