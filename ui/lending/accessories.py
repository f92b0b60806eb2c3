"""What goes out with an item: one tick for each, all of them given unless unticked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.lending.basket import Line
from ui.lending.words import item_text
from ui.plaintext import shortened
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label


class Accessories(QWidget):
    """A row of ticks for one line of the basket; hidden where nothing belongs to it.

    Signals:
        ticked: Code of the item, the accessory, and whether it goes out with it.
    """

    ticked = Signal(str, str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: Line | None = None
        self._boxes: dict[str, QCheckBox] = {}
        self.title = label(kind="small", wrap=True, parent=self)
        self._flow = FlowLayout(spacing=8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addLayout(self._flow)
        self.hide()

    def show_line(self, line: Line | None) -> None:
        """Show what goes out with this line."""
        things = line.item.model.accessories if line is not None else ()
        if tuple(self._boxes) != things:
            self._rebuild(things)
        self._line = None  # ticks that follow the line tell nobody
        for thing, box in self._boxes.items():
            box.setChecked(line is not None and thing not in line.without)
        self._line = line
        self.setVisible(bool(things))
        self.retranslate()

    def _rebuild(self, things: tuple[str, ...]) -> None:
        for box in self._boxes.values():
            self._flow.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = {}
        for thing in things:
            box = QCheckBox(shortened(thing).replace("&", "&&"), self)
            box.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the field of scans
            box.toggled.connect(self._tell)  # a screen reader toggles and never clicks
            self._boxes[thing] = box
            self._flow.addWidget(box)

    @Slot()
    def _tell(self) -> None:
        for thing, box in self._boxes.items():
            if box is self.sender() and self._line is not None:
                self.ticked.emit(self._line.item.code, thing, box.isChecked())
                return

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        if self._line is not None:
            self.title.setText(self.tr("Goes out with {item}").format(item=item_text(self._line.item)))
