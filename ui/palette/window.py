"""The palette itself: one field, the list below it, all by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QVBoxLayout, QWidget

from app.core.pinyin import Readings, readings
from ui.palette.entry import Entry, Provider
from ui.palette.match import matches
from ui.tasks import Tasks
from ui.theme.current import px
from ui.widgets.elided import as_tooltip
from ui.widgets.labels import label
from ui.widgets.table import Column, RowsModel, RowsView

_ROWS = 9
_KEYS_OF_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_LONGEST = 80


class PaletteWindow(QDialog):
    """Opened anew each time; what was chosen is done after it has gone."""

    def __init__(self, providers: Sequence[Provider], tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setModal(True)
        self._providers, self._tasks = tuple(providers), tasks
        self._answers: dict[int, Sequence[Entry]] = {}
        self._asked: dict[int, str] = {}  # for which letters an answer is; "" = for any
        self._static: list[Sequence[Entry]] = [provider.entries() for provider in self._providers]
        self._readings: dict[str, Readings] = {}
        self._run: Callable[[], object] | None = None
        self.field = QLineEdit(self)
        self.field.setObjectName("palette-field")
        self.field.setMaxLength(_LONGEST)
        columns = (Column(_title_title, _title, tip=_tip, stretch=True), Column(_detail_title, _detail, right=True))
        self.model: RowsModel[Entry] = RowsModel(columns, _id_of, self)
        self.view = RowsView(self.model, "palette-list", self)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys go to the field, which moves the choice
        self.view.horizontalHeader().hide()
        self.hint = label(kind="small", wrap=True, name="palette-hint")
        self._lay_out()
        self.field.textChanged.connect(self._typed)
        self.view.clicked.connect(self.accept_chosen)
        self.field.installEventFilter(self)
        self.retranslate()
        self._ask("")
        self._load_readings()
        self._show_found()

    def _lay_out(self) -> None:
        frame = QFrame(self)
        frame.setProperty("kind", "card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(12, 12, 12, 12)
        inside.setSpacing(8)
        for part in (self.field, self.view, self.hint):
            inside.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)

    def open(self) -> None:
        """Show it over the upper part of its window."""
        parent = self.parentWidget()
        assert parent is not None
        window = parent.window()
        self._fit()
        window.installEventFilter(self)
        super().open()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """Be as large as the window behind has room for."""
        parent = self.parentWidget()
        assert parent is not None
        window = parent.window()
        row = max(1, self.view.verticalHeader().defaultSectionSize())
        self.setFixedWidth(min(px(620), window.width() - 32))
        self.view.show_rows(min(_ROWS, max(3, (window.height() - px(220)) // row)))
        self.adjustSize()
        self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, min(px(80), window.height() // 8))))

    # -- finding

    @Slot(str)
    def _typed(self, query: str) -> None:
        self._ask(query)
        self._show_found()
        if query:
            self.view.selectRow(0)
        else:
            self.view.clearSelection()
            self._say()

    def _ask(self, query: str) -> None:
        """Let the providers that want to ask the hall do so; their answers come in when they come."""
        for number, provider in enumerate(self._providers):
            question = provider.question(query)
            self._drop(number)
            if question is None:
                continue
            self._tasks.run_query(self, _answer, number, query, question, done=self._answered, tag=f"palette-{number}")

    def _drop(self, number: int) -> None:
        """Forget what was found for other letters."""
        if self._asked.pop(number, ""):
            self._answers.pop(number, None)

    def _answered(self, found: tuple[int, str, object]) -> None:
        number, query, answer = found
        if query not in ("", self.field.text()):
            return
        self._asked[number] = query
        self._answers[number] = tuple(self._providers[number].answers(answer))
        self._load_readings()
        self._show_found()

    def _load_readings(self) -> None:
        """Read how the titles are typed, beside the interface thread: the dictionary is large."""
        titles = tuple({entry.title for entry in self._entries()} - self._readings.keys())
        if titles:
            self._tasks.run_query(self, _read, titles, done=self._read_in, tag=("palette-readings", titles))

    def _read_in(self, found: dict[str, Readings]) -> None:
        self._readings |= found
        self._show_found()

    def _entries(self) -> list[Entry]:
        """Give what is matched by text: all but what was found for just these letters."""
        found: list[Entry] = []
        for number, entries in enumerate(self._static):
            found += entries
            if not self._asked.get(number):
                found += self._answers.get(number, ())
        return found

    def _found_by_hall(self, certain: bool) -> list[Entry]:
        """Give what was found for just these letters, in the order of the providers, whichever answered first."""
        asked = [number for number, query in sorted(self._asked.items()) if query]
        return [one for n in asked if self._providers[n].certain is certain for one in self._answers[n]]

    def _show_found(self) -> None:
        certain, ranked = self._found_by_hall(certain=True), self._found_by_hall(certain=False)
        found = matches(self.field.text(), self._entries(), self._readings, ranked)
        self.model.set_rows([*certain, *found])
        # An Enter too many does nothing: what stands first may be a call or an undo.
        if self.field.text() and self.model.rows() and not self.view.selectionModel().hasSelection():
            self.view.selectRow(0)
        self._say()

    # -- choosing

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        """Move the choice with the arrows while typing goes on; stay within the window behind."""
        if event.type() == QEvent.Type.Resize and watched is not self.field:
            self._fit()
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _KEYS_OF_LIST:
                self._move(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.accept_chosen()
                return True
        return super().eventFilter(watched, event)

    def _move(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_ROWS, Qt.Key.Key_PageDown: _ROWS}
        last = len(self.model.rows()) - 1
        if last >= 0:
            self.view.selectRow(max(0, min(last, self.view.currentIndex().row() + step[Qt.Key(event.key())])))
            self._say()

    @Slot()
    def accept_chosen(self) -> None:
        """Go, and do what is chosen."""
        entry = self.view.chosen()
        if entry is not None:
            self._run = entry.run
            self.accept()

    def take_run(self) -> Callable[[], object] | None:
        """Give what was chosen, once."""
        run, self._run = self._run, None
        return run

    # -- words

    def _say(self) -> None:
        entry = self.view.chosen()
        if entry is None and not self.model.rows():
            self.hint.setText(self.tr("Nothing is found. Try other letters; a ticket is found by its number."))
        else:
            self.hint.setText(self.tr("Enter: do it. Up and down: choose. Esc: leave."))
        self.field.setAccessibleDescription(f"{entry.title}, {entry.detail}" if entry is not None else self.hint.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._static = [provider.entries() for provider in self._providers]
            self._load_readings()
            self._show_found()
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self.view.restyle()
            self._fit()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setWindowTitle(self.tr("Find"))
        self.field.setAccessibleName(self.tr("Find a command, page, setting, service or ticket"))
        self.field.setPlaceholderText(self.tr("Find: letters, pinyin, initials, or a ticket's number"))
        self.view.setAccessibleName(self.tr("Found"))
        self._say()


def _answer(number: int, query: str, question: Callable[[], object]) -> tuple[int, str, object]:
    return number, query, question()


def _read(titles: tuple[str, ...]) -> dict[str, Readings]:
    return {title: readings(title) for title in titles}


def _id_of(entry: Entry) -> str:
    return entry.id


def _title_title() -> str:
    return QCoreApplication.translate("PaletteWindow", "Found")


def _detail_title() -> str:
    return QCoreApplication.translate("PaletteWindow", "What it is")


def _title(entry: Entry) -> str:
    return entry.title


def _tip(entry: Entry) -> str:
    return as_tooltip(entry.title)


def _detail(entry: Entry) -> str:
    return entry.detail
