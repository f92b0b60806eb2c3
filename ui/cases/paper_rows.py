"""Papers in rows: what it is, how many originals, how many copies. An empty row always stands ready.

What a guide asks for is written in beforehand with no pieces: only what somebody counts was taken in.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.cases.papers import MOST_PAPERS, MOST_PIECES, NAME_LIMIT, HeldPaper
from app.cases.prefill import WantedPaper
from ui.plaintext import plain
from ui.widgets.buttons import button
from ui.widgets.fields import NumberField
from ui.widgets.labels import label


class PaperRows(QWidget):
    """Rows to write papers down in, or of the papers that are here and may be given back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._heads = [label(kind="small", parent=self) for _ in range(3)]
        for column, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, column)
        self.all_here = button("", kind="chip", name="case_papers_all", icon_name="check", parent=self)
        self.all_here.clicked.connect(self._take_all)
        self.rows: list[tuple[QLineEdit, NumberField, NumberField]] = []
        self._held: tuple[HeldPaper, ...] = ()
        self._wanted: tuple[WantedPaper, ...] = ()
        self.retranslate()

    def begin(self, wanted: Sequence[WantedPaper] = ()) -> None:
        """Show what is asked for, of which nothing is here yet, and an empty row."""
        self._clear()
        self._wanted = tuple(wanted[: MOST_PAPERS - 1])
        for paper in self._wanted:
            self._add(plain(paper.name), 0, 0)
        self._add("", 1, 0)
        self._grid.addWidget(self.all_here, MOST_PAPERS + 1, 0, 1, 3, Qt.AlignmentFlag.AlignLeft)
        self.all_here.setVisible(bool(self._wanted))

    def is_untouched(self) -> bool:
        """Tell whether nobody has written or counted anything yet."""
        return not self.written() and not self._held

    @Slot()
    def _take_all(self) -> None:
        for paper, (_, originals, copies) in zip(self._wanted, self.rows, strict=False):
            originals.setValue(paper.originals)
            copies.setValue(paper.copies)

    def show_held(self, papers: Sequence[HeldPaper]) -> None:
        """Show what is here; all of it is to be given back unless less is said."""
        self._clear()
        self._held = tuple(one for one in papers if one.held_originals or one.held_copies)
        for paper in self._held:
            name, originals, copies = self._add(plain(paper.name), paper.held_originals, paper.held_copies)
            name.setReadOnly(True)
            originals.setMaximum(paper.held_originals)
            copies.setMaximum(paper.held_copies)

    def written(self) -> list[dict[str, object]]:
        """Give the papers that were written down."""
        return [
            {"name": name.text().strip(), "originals": originals.value(), "copies": copies.value()}
            for at, (name, originals, copies) in enumerate(self.rows)
            if name.text().strip() and (at >= len(self._wanted) or originals.value() or copies.value())
        ]

    def given_back(self) -> list[dict[str, object]]:
        """Give how much of what is given back."""
        return [
            {"id": paper.id, "originals": originals.value(), "copies": copies.value()}
            for paper, (_, originals, copies) in zip(self._held, self.rows, strict=True)
            if originals.value() or copies.value()
        ]

    def _clear(self) -> None:
        for row in self.rows:
            for part in row:
                self._grid.removeWidget(part)
                part.hide()
                part.deleteLater()
        self.rows, self._held, self._wanted = [], (), ()
        self.all_here.hide()

    def _add(self, text: str, originals: int, copies: int) -> tuple[QLineEdit, NumberField, NumberField]:
        name = QLineEdit(text, self)
        name.setMaxLength(NAME_LIMIT)
        name.textEdited.connect(self._typed)
        spins = (NumberField(0, MOST_PIECES, parent=self), NumberField(0, MOST_PIECES, parent=self))
        for spin, value in zip(spins, (originals, copies), strict=True):
            spin.setValue(value)
        row = (name, *spins)
        at = len(self.rows) + 1
        for column, part in enumerate(row):
            part.setObjectName(f"case_paper_{at}_{column}")
            part.setAccessibleName(self._heads[column].text())
            self._grid.addWidget(part, at, column)
        self.rows.append(row)
        return row

    @Slot()
    def _typed(self) -> None:
        if self.rows[-1][0].text().strip() and len(self.rows) < MOST_PAPERS:
            self._add("", 1, 0)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for head, text in zip(self._heads, (self.tr("Paper"), self.tr("Originals"), self.tr("Copies")), strict=True):
            head.setText(text)
        self.all_here.set_words(self.tr("All of these are here"))
