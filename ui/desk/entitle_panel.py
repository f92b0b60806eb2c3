"""Grant, change or take back the entitlement of a ticket."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.desk.panel import Panel
from ui.desk.reason_panel import REASON_LENGTH
from ui.widgets.combo import Combo
from ui.widgets.form import Form
from ui.words import entitlement_text

ENTITLEMENTS = ("elderly60", "elderly70", "elderly80", "disabled", "ill", "pregnant", "infant", "veteran", "other")


class EntitlePanel(Panel):
    """Kind, proof seen, and a reason. Values fit the use case `entitle`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("desk_entitle_panel", parent)
        self.kind = Combo(self)
        self.kind.setObjectName("desk_entitle_kind")
        self.proof = Combo(self)
        self.proof.setObjectName("desk_entitle_proof")
        self.reason = QLineEdit(self)
        self.reason.setObjectName("desk_entitle_reason")
        self.reason.setMaxLength(REASON_LENGTH)
        self._form = Form(self)
        self._kind_row = self._form.add_row("", self.kind)
        self._proof_row = self._form.add_row("", self.proof)
        self._reason_row = self._form.add_row("", self.reason)
        self.body.addWidget(self._form)
        self.retranslate()

    def ask(self, entitlement: str | None) -> None:
        """Start from what the ticket has now."""
        self.kind.setCurrentIndex(max(0, self.kind.findData(entitlement)))
        self.proof.setCurrentIndex(0)
        self.reason.clear()

    def take_focus(self) -> None:
        """Start at the kind."""
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def values(self) -> dict[str, object] | None:
        """Give the arguments of the use case."""
        return {
            "entitlement": self.kind.currentData(),
            "proof": self.proof.currentData() or "",
            "reason": self.reason.text().strip(),
        }

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.title.setText(self.tr("Change entitlement"))
        self.go.set_words(self.tr("Change it"))
        self._form.retitle(self._kind_row, self.tr("Entitlement"))
        self._form.retitle(self._reason_row, self.tr("Reason"))
        self._form.retitle(self._proof_row, self.tr("Proof seen (its kind is kept, never a number)"))
        kinds = [(self.tr("ordinary"), None), *((entitlement_text(code), code) for code in ENTITLEMENTS)]
        _refill(self.kind, kinds)
        _refill(self.proof, [(self.tr("none"), ""), *self._proofs()])

    def _proofs(self) -> list[tuple[str, str | None]]:
        return [
            (self.tr("Identity card"), "identity card"),
            (self.tr("Certificate"), "certificate"),
            (self.tr("Plain to see"), "plain to see"),
        ]


def _refill(combo: Combo, entries: list[tuple[str, str | None]]) -> None:
    kept = combo.currentData()
    combo.clear()
    for text, data in entries:
        combo.addItem(text, data)
    combo.setCurrentIndex(max(0, combo.findData(kept)))
