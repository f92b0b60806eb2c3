"""The leaflet of what is just being written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.context import Context
from ui.guides.made import Draft, make_draft
from ui.guides.paper_view import PaperView
from ui.plaintext import joined
from ui.widgets.labels import label
from ui.words import error_text


class LivePaper(QFrame):
    """Draws a draft beside the interface; of several in a row only the newest is shown."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide_live")
        self.setProperty("kind", "card")
        self._ctx = ctx
        self.drawn = 0
        self._error: Exception | None = None
        self._untitled = False
        self.note = label(kind="small", wrap=True, name="guide_live_note", parent=self)
        self.view = PaperView("guide_live_paper", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.note)
        column.addWidget(self.view, 1)

    @Slot(object)
    def draw(self, draft: Draft) -> None:
        """Draw what is written now; without a name there is nothing to draw."""
        self._untitled = not str(draft.content.get("title", "")).strip()
        if self._untitled:
            self._error = None
            self.retranslate()
            return
        job = (make_draft, self._ctx.hall, self._ctx.actor, draft)
        self._ctx.tasks.run_query(self, *job, done=self._show, failed=self._not_drawn, tag="draft")

    def _show(self, pages: tuple[QImage, ...]) -> None:
        if self._untitled:
            return  # the name was taken away meanwhile
        self.drawn += 1
        self._error = None
        self.retranslate()
        self.view.show_pages(pages, self.tr("The paper"))

    def _not_drawn(self, error: Exception) -> None:
        """Say what cannot stand so; the paper before stays in sight."""
        self._error = error
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        if self._untitled:
            self.note.setText("")
            self.view.say(self.tr("The paper grows here"), self.tr("Write the name of the matter first."))
        elif self._error is not None:
            self.note.setText(joined(*error_text(self._error)))
        elif self.drawn:
            self.note.setText(self.tr("One page of A4 as it would be printed; it follows what you write."))
