"""The leaflet of what is just being written."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.context import Context
from ui.guides.made import Draft, make_draft
from ui.guides.paper_view import PaperView
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
        if not str(draft.content.get("title", "")).strip():
            self.note.setText("")
            self.view.say(self.tr("The paper grows here"), self.tr("Write the name of the matter first."))
            return
        job = (make_draft, self._ctx.hall, self._ctx.actor, draft)
        self._ctx.tasks.run_query(self, *job, done=self._show, failed=self._not_drawn, tag="draft")

    def _show(self, pages: tuple[QImage, ...]) -> None:
        self.drawn += 1
        self.note.setText(self.tr("One page of A4 as it would be printed; it follows what you write."))
        self.view.show_pages(pages, self.tr("The paper"))

    def _not_drawn(self, error: Exception) -> None:
        """Say what cannot stand so; the paper before stays in sight."""
        text, step = error_text(error)
        self.note.setText(f"{text} {step}".strip())
