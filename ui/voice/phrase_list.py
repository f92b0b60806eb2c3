"""The phrases to record, each with its recording or without."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.voice.bank import Recording
from app.voice.phrases import BY_KEY, Phrase
from ui.widgets.table import Column, RowsModel, RowsView

_ROWS = 8


@dataclass(frozen=True, slots=True)
class PhraseLine:
    """A phrase, and its recording if there is one."""

    phrase: Phrase
    recording: Recording | None


class PhraseList(RowsView):
    """A list of `PhraseLine`.

    Signals:
        moved: Another phrase is chosen.
    """

    moved = Signal()

    def __init__(self, parent: QWidget) -> None:
        columns = (
            Column(_phrase_title, phrase_text, stretch=True),
            Column(_state_title, _state_text, right=True),
        )
        self.lines: RowsModel[PhraseLine] = RowsModel(columns, _key_of, parent)
        super().__init__(self.lines, "voice_phrases", parent)
        self.selectionModel().selectionChanged.connect(self._tell)

    def show_lines(self, needed: Sequence[Phrase], found: Mapping[str, Recording]) -> None:
        """Show what is needed, then what was recorded for a service or desk that is gone: it can be deleted."""
        keys = [phrase.key for phrase in needed]
        keys += [key for key in found if key not in keys]
        self.lines.set_rows([PhraseLine(BY_KEY[key], found.get(key)) for key in keys])
        if self.chosen() is None:
            self.go_to_missing()
        self.restyle()

    @property
    def line(self) -> PhraseLine | None:
        """Give the phrase at hand."""
        line: PhraseLine | None = self.chosen()
        return line

    def count_recorded(self) -> int:
        """Count the phrases that have a recording."""
        return sum(1 for line in self.lines.rows() if line.recording is not None)

    def go_to_missing(self) -> None:
        """Go on to the next phrase without a recording; stay when there is none."""
        lines, place = self.lines.rows(), self.currentIndex().row()
        ahead = [line for line in (*lines[place + 1 :], *lines[: place + 1]) if line.recording is None]
        if ahead:
            self.choose(ahead[0].phrase.key)
        elif self.chosen() is None and lines:
            self.selectRow(0)
        self.scrollTo(self.currentIndex())

    def restyle(self) -> None:
        """Take heights from the text scale: some rows are on show, the others are scrolled to."""
        super().restyle()
        header = self.horizontalHeader().sizeHint().height()
        rows = min(max(self.lines.rowCount(), 1), _ROWS)
        self.setFixedHeight(header + rows * self.verticalHeader().defaultSectionSize() + 8)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setAccessibleName(QCoreApplication.translate("PhraseList", "Phrases to record"))
        self.lines.retranslate()

    @Slot()
    def _tell(self) -> None:
        self.moved.emit()


def _key_of(line: PhraseLine) -> str:
    return line.phrase.key


def _phrase_title() -> str:
    return QCoreApplication.translate("PhraseList", "Phrase")


def _state_title() -> str:
    return QCoreApplication.translate("PhraseList", "Recording")


def phrase_text(line: PhraseLine) -> str:
    """Give what is read aloud; a number also in digits, for 一 alone looks like a dash."""
    if not line.phrase.digits:
        return line.phrase.text
    shown = QCoreApplication.translate("PhraseList", "{phrase} ({digits})")
    return shown.format(phrase=line.phrase.text, digits=line.phrase.digits)


def _state_text(line: PhraseLine) -> str:
    if line.recording is None:
        return QCoreApplication.translate("PhraseList", "missing")
    return QCoreApplication.translate("PhraseList", "{seconds} s").format(seconds=f"{line.recording.seconds:.1f}")
