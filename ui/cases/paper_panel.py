"""Take papers of a case in, or give them back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.cases.papers import HeldPaper
from app.cases.prefill import WantedPaper
from ui.cases.paper_rows import PaperRows
from ui.desk.panel import Panel


class PaperPanel(Panel):
    """Values: `papers`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("case_papers", parent)
        self._back = False
        self.rows = PaperRows(self)
        self.body.addWidget(self.rows)
        self.retranslate()

    def ask_in(self, wanted: Sequence[WantedPaper] = ()) -> None:
        """Ask what is taken in, of what is asked for and has not come yet."""
        self._back = False
        self.rows.begin(wanted)
        self.retranslate()

    def ask_back(self, papers: Sequence[HeldPaper]) -> None:
        """Ask what is given back; everything unless less is said."""
        self._back = True
        self.rows.show_held(papers)
        self.retranslate()

    def take_focus(self) -> None:
        """Start at the first paper; where all is given back, at the button."""
        first: QWidget = self.go if self._back or not self.rows.rows else self.rows.rows[0][0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def values(self) -> dict[str, object] | None:
        """Give the papers, None while there are none."""
        papers = self.rows.given_back() if self._back else self.rows.written()
        return {"papers": papers} if papers else None

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.rows.retranslate()
        self.title.setText(self.tr("Give papers back") if self._back else self.tr("Take papers in"))
        self.go.set_words(self.tr("Given back and signed for") if self._back else self.tr("Take in"))
