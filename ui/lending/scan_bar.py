"""The one field of the page, and below it what could be meant by what was typed or scanned."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.lending.meaning import Choice, code_of
from ui.lending.words import choice_detail, choice_text
from ui.widgets.buttons import button
from ui.widgets.labels import label
from ui.widgets.scan_field import ScanField
from ui.widgets.table import Column, RowsModel, RowsView

PAUSE_MS = 150  # of the hand, before it is looked for what was typed
_MOST_ROWS = 6
_SHARE = 0.4  # of the window's height, for what could be meant
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ScanBar(QFrame):
    """Field, choices, and the way to somebody who is not known yet.

    Signals:
        given: A code or a word, with Enter.
        chosen: One of the choices.
        confirmed: Enter in the empty field.
        typed: What stands in the field, after a pause of the hand; "" = nothing.
        left: Esc: none of the choices.
        new_asked: Somebody is not known yet.
    """

    given = Signal(str)
    chosen = Signal(object)
    confirmed = Signal()
    typed = Signal(str)
    left = Signal()
    new_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lending_bar")
        self.setProperty("kind", "card")
        self.title = label(kind="heading", parent=self)
        self.field = ScanField("lending_scan", self)
        self.title.setBuddy(self.field)
        self.new = button("", name="lending_new", icon_name="person-add", parent=self)
        self.lend = button("", "primary", name="lending_bar_lend", parent=self)
        self.lend.hide()
        columns = (Column(_no_title, choice_text, stretch=True), Column(_no_title, choice_detail, right=True))
        self.model: RowsModel[Choice] = RowsModel(columns, code_of, self)
        self.view = RowsView(self.model, "lending_choices", self)
        self.view.horizontalHeader().hide()
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys go to the field, which moves the choice
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._lay_out()
        self.view.hide()
        self.field.given.connect(self._give)
        self.field.textEdited.connect(self._edited)
        self._pause.timeout.connect(self._tell_typed)
        self.view.clicked.connect(self._take_chosen)
        self.new.clicked.connect(self.new_asked)
        self.lend.clicked.connect(self.confirmed)
        self.field.installEventFilter(self)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.new)
        row.addWidget(self.lend)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addLayout(row)
        column.addWidget(self.view)

    def stop(self) -> None:
        """Wait for nothing any more."""
        self._pause.stop()

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Offer what could be meant; nothing is chosen yet."""
        self.model.set_rows(choices)
        self.view.clearSelection()
        self.view.setVisible(bool(choices))
        if choices:
            self._fit_choices()

    def _fit_choices(self) -> None:
        room = _SHARE * self.window().height() // self.view.verticalHeader().defaultSectionSize()
        self.view.show_rows(max(2, min(_MOST_ROWS, len(self.model.rows()), int(room))))

    def fit(self, narrow: bool, words: str) -> None:
        """Spare the title in a narrow window; offer to lend the basket in the place of a new borrower, "" = not now."""
        self.title.setVisible(not narrow)
        self.lend.set_words(words)
        self.lend.setVisible(bool(words))
        self.new.setVisible(not words)

    @Slot(str)
    def _give(self, code: str) -> None:
        self._pause.stop()
        self.given.emit(code)

    @Slot()
    def _edited(self) -> None:
        self._pause.start()

    @Slot()
    def _tell_typed(self) -> None:
        self.typed.emit(self.field.text().strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose with the arrows while the field keeps the keyboard; Enter takes the choice, Esc leaves it."""
        if not isinstance(event, QKeyEvent) or event.type() == QEvent.Type.KeyRelease:
            return super().eventFilter(watched, event)
        key, leaves = Qt.Key(event.key()), bool(self.field.text() or self.model.rows())
        if event.type() == QEvent.Type.ShortcutOverride:
            if key == Qt.Key.Key_Escape and leaves:
                event.accept()  # else it would put a message away
                return True
            return super().eventFilter(watched, event)
        if key in _MOVES and self.model.rows():
            self._move(_MOVES[key])
            return True
        if key in _ENTER and self._take_chosen():
            return True
        if key in _ENTER and not self.field.text().strip():
            self.confirmed.emit()
            return True
        if key == Qt.Key.Key_Escape and leaves:
            self._clear()
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def _move(self, step: int) -> None:
        last = len(self.model.rows()) - 1
        if not self.view.selectionModel().hasSelection():
            self.view.selectRow(0 if step > 0 else last)
        else:
            self.view.selectRow(max(0, min(last, self.view.currentIndex().row() + step)))
        choice = self.view.chosen()
        self.field.setAccessibleDescription(f"{choice_text(choice)}, {choice_detail(choice)}")

    @Slot()
    def _take_chosen(self) -> bool:
        choice = self.view.chosen()
        if choice is None:
            return False
        self._clear()
        self.chosen.emit(choice)
        return True

    def _clear(self) -> None:
        self._pause.stop()
        self.field.clear()
        self.field.setAccessibleDescription("")

    def restyle(self) -> None:
        """Take row heights from the text scale."""
        self.view.restyle()
        if self.model.rows():
            self._fit_choices()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Scan, or type a code or a few letters"))
        self.field.setAccessibleName(self.tr("Scan, or type a code or a few letters"))
        self.field.setPlaceholderText(self.tr("Card, item, name in initials, last digits of a telephone"))
        self.new.set_words(self.tr("New borrower …"))
        self.view.setAccessibleName(self.tr("What could be meant"))
        self.model.retranslate()


def _no_title() -> str:
    return ""
