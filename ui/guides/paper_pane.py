"""A guide's paper to look at: one page of A4 or A5, or large print."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from app.guides.printing import LARGE, LEAFLET
from ui.context import Context
from ui.guides.made import A4, A5, Asked, Made, draw
from ui.guides.paper_view import PaperView
from ui.plaintext import joined, plain
from ui.widgets.buttons import Button, button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label
from ui.words import error_text

_FORMS = ((LEAFLET, A4), (LEAFLET, A5), (LARGE, A4))


class PaperPane(QWidget):
    """Chips for the form, the paper below them.

    Signals:
        drawn: A paper is in sight (`Made`).
    """

    drawn = Signal(object)

    def __init__(self, name: str, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._ctx = ctx
        self.asked: Asked | None = None
        self.made: Made | None = None
        self._group = QButtonGroup(self)
        self.chips: dict[tuple[str, str], Button] = {}
        chips = FlowLayout(spacing=8)
        for form in _FORMS:
            chip = button("", kind="chip", name=f"{name}_{form[0]}_{form[1]}".lower(), parent=self)
            chip.setCheckable(True)
            self._group.addButton(chip)
            chips.addWidget(chip)
            self.chips[form] = chip
        self.chips[_FORMS[0]].setChecked(True)
        self._group.buttonToggled.connect(self._toggled)  # a screen reader toggles and never clicks
        self.note = label(kind="small", wrap=True, parent=self)
        self.note.hide()
        self.view = PaperView(f"{name}_paper", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(chips)
        column.addWidget(self.note)
        column.addWidget(self.view, 1)
        self.retranslate()

    def form(self) -> tuple[str, str]:
        """Give the form that is chosen: the paper and its size."""
        return next(form for form, chip in self.chips.items() if chip.isChecked())

    def show_guide(self, guide: str, version: int | None = None) -> None:
        """Show a guide's paper, of an earlier version if one is named."""
        paper, size = self.form()
        self._ask(Asked(guide, paper, size, version))

    def show_form(self, paper: str, size: str = A4) -> None:
        """Show another form of the same guide."""
        blocker = QSignalBlocker(self._group)
        self.chips[(paper, size)].setChecked(True)
        blocker.unblock()
        self._turn()

    def read(self) -> None:
        """Draw the paper again: what it says has changed."""
        if self.asked is not None:
            self._ask(self.asked)

    def clear(self, text: str, hint: str = "") -> None:
        """Show no paper, but say something."""
        self.asked = self.made = None
        self.note.hide()
        self.view.say(text, hint)

    @Slot(object, bool)
    def _toggled(self, _chip: object, on: bool) -> None:
        if on:
            self._turn()

    def _turn(self) -> None:
        if self.asked is not None:
            paper, size = self.form()
            self._ask(replace(self.asked, paper=paper, size=size))

    def _ask(self, asked: Asked) -> None:
        if self.made is None or self.made.asked != asked:
            self.view.start()
        self.asked = asked
        job = (draw, self._ctx.hall, self._ctx.actor, asked)
        self._ctx.tasks.run_query(self, *job, done=self._show, failed=self._not_drawn, tag="paper")

    def _show(self, drawn: tuple[Made, tuple[QImage, ...]]) -> None:
        made, pages = drawn
        if made.asked != self.asked:
            return
        self.made = made
        self.view.show_pages(pages, self.tr("The paper: {title}").format(title=plain(made.title)))
        self._tell()
        self.drawn.emit(made)

    def _tell(self) -> None:
        made = self.made
        told = []
        if made is not None and made.asked.version is not None:
            told.append(self.tr("This is version {n}, as it stood then.").format(n=made.version))
        if made is not None and made.lacking:
            words = self.tr("No font has {signs}: printed as their codes.")
            told.append(words.format(signs=" ".join(made.lacking)))
        self.note.setText(joined(*told))
        self.note.setVisible(bool(told))

    def _not_drawn(self, error: Exception) -> None:
        self.clear(*error_text(error))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        words = (self.tr("One page"), self.tr("One page, A5"), self.tr("Large print"))
        for chip, text in zip(self.chips.values(), words, strict=True):
            chip.set_words(text)
        self._tell()
