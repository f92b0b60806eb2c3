"""What is known of the visit in hand: names on the left, values on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.queue.results import InHand
from ui.plaintext import breakable
from ui.spans import minutes_text, running_text
from ui.widgets.labels import label
from ui.words import reason_text

_FACTS = ("times", "why", "matters", "note")


class VisitFacts(QWidget):
    """The facts; a fact that does not exist takes no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = {fact: label(kind="muted", parent=self) for fact in _FACTS}
        self._values = {fact: label(wrap=True, name=f"visit_{fact}", parent=self) for fact in _FACTS}
        self._waited_s = 0
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, fact in enumerate(_FACTS):
            self._values[fact].setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
            grid.addWidget(self._names[fact], row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._values[fact], row, 1)
        self.retranslate()

    def show_visit(self, visit: InHand) -> None:
        """Show the facts of a visit; the running time is set by show_running."""
        self._waited_s = visit.waited_s
        further = [matter for matter in visit.matters if matter != visit.service_name]
        self._set("why", reason_text(visit.why_parts) if visit.why_parts is not None else visit.why)
        self._set("matters", self.tr(", ").join(further))
        self._set("note", visit.note)

    def show_running(self, seconds: float) -> None:
        """Show how long the call or the visit has been going on."""
        times = self.tr("{waited}, running {running}")
        self._set("times", times.format(waited=minutes_text(self._waited_s), running=running_text(seconds)))

    def _set(self, fact: str, text: str) -> None:
        shown = breakable(text)
        if self._values[fact].text() != shown:
            self._values[fact].setText(shown)
        self._values[fact].setVisible(bool(shown))
        self._names[fact].setVisible(bool(shown))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        names = {
            "times": self.tr("Waited"),
            "why": self.tr("Why now"),
            "matters": self.tr("Also"),
            "note": self.tr("Note"),
        }
        for fact, text in names.items():
            self._names[fact].setText(text)
