"""What is known of the visit in hand: names on the left, values on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from app.queue.results import InHand
from ui.desk.proof_words import proof_text
from ui.plaintext import breakable
from ui.spans import minutes_text, running_text
from ui.widgets.elided import ElidedLabel
from ui.widgets.labels import label
from ui.words import help_text, placed_text

_FACTS = ("help", "note", "proof", "running", "waited", "why", "matters")


class VisitFacts(QWidget):
    """The facts; a fact that does not exist takes no room, and where there is little the reason takes one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = {fact: label(kind="muted", parent=self) for fact in _FACTS}
        self._values = {fact: label(wrap=True, name=f"visit_{fact}", parent=self) for fact in _FACTS}
        self._short_why = ElidedLabel(parent=self)
        self._short_why.setObjectName("visit_why_short")
        self._narrow = False
        self._called = False
        self._visit: InHand | None = None
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        for row, fact in enumerate(_FACTS):
            self._values[fact].setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
            grid.addWidget(self._names[fact], row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._values[fact], row, 1)
        grid.addWidget(self._short_why, _FACTS.index("why"), 1)

    def show_visit(self, visit: InHand) -> None:
        """Show the facts of a visit; the running time is set by show_running."""
        self._visit, self._called = visit, visit.state == "called"
        further = [matter for matter in visit.matters if matter != visit.service_name]
        self._set("help", self._help(visit))
        self._set("note", visit.note)
        self._set("proof", self._proof(visit))
        self._set("waited", minutes_text(visit.waited_s))
        self._set("why", placed_text(visit.why_parts, visit.by_hand) if visit.why_parts is not None else visit.why)
        self._set("matters", self.tr(", ").join(further))
        self._name()
        self._show_why()

    def _help(self, visit: InHand) -> str:
        """Say how to help; where there is little room the head says it."""
        return "" if self._narrow else help_text(visit.needs)

    def _proof(self, visit: InHand) -> str:
        """Say on what the visit goes first; nothing where nobody looked, which its mark says."""
        seen = proof_text(visit.proof) if visit.entitlement_seen and (visit.proxy or not self._narrow) else ""
        return self.tr("{proof}, of somebody absent").format(proof=seen) if seen and visit.proxy else seen

    def show_running(self, seconds: float) -> None:
        """Show how long it is since the call, or how long the visit has been going on."""
        self._set("running", running_text(seconds))

    def show_narrow(self, narrow: bool) -> None:
        """Give the reason one line, the whole of it on demand; that a proof was seen the mark says there."""
        self._narrow = narrow
        if self._visit is not None:
            self._set("help", self._help(self._visit))
            self._set("proof", self._proof(self._visit))
        self._show_why()

    def _show_why(self) -> None:
        why = self._values["why"]
        if self._visit is None or not why.text():
            self._short_why.hide()
            return
        self._short_why.set_text(why.text())
        self._short_why.setAccessibleName(self._names["why"].text())
        self._short_why.setAccessibleDescription(self._short_why.text())
        self._short_why.setVisible(self._narrow)
        why.setVisible(not self._narrow)

    def _set(self, fact: str, text: str) -> None:
        shown = breakable(text)
        value: QLabel = self._values[fact]
        if value.text() != shown:
            value.setText(shown)
        value.setVisible(bool(shown))
        self._names[fact].setVisible(bool(shown))

    def _name(self) -> None:
        self._names["running"].setText(self.tr("Since the call") if self._called else self.tr("Being served for"))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        names = {
            "help": self.tr("Please"),
            "note": self.tr("Note"),
            "proof": self.tr("Proof seen"),
            "waited": self.tr("Waited"),
            "why": self.tr("Why now"),
            "matters": self.tr("Also"),
        }
        for fact, text in names.items():
            self._names[fact].setText(text)
        self._name()
        if self._visit is not None:
            self._set("help", help_text(self._visit.needs))
