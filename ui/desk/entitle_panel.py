"""Grant, change or take back the entitlement of a ticket, on what proof."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.queue.proofs import NUMBERED, SIGHT, UNSEEN
from app.queue.results import InHand
from app.residents.papers import PaperRead
from ui.desk.dates import read_day
from ui.desk.panel import Panel
from ui.desk.paper_field import PaperField
from ui.desk.proof_words import CHOSEN, proof_text, usual_reasons
from ui.desk.reason_panel import REASON_LENGTH
from ui.theme.state import set_state
from ui.widgets.buttons import Button, button
from ui.widgets.combo import Combo
from ui.widgets.flow import FlowLayout
from ui.widgets.form import Form
from ui.widgets.labels import label
from ui.words import entitlement_text


class EntitlePanel(Panel):
    """A paper to read, kind, proof seen, until when, and a reason. Values fit the use case `entitle`.

    Signals:
        number_given: The number of a paper to be read; the answer comes by `show_read`.
    """

    number_given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("desk_entitle_panel", parent)
        self._kinds: tuple[str, ...] = ()
        self._read: PaperRead | None = None
        self._usual: list[Button] = []
        self.paper = PaperField("desk_entitle_paper", self)
        self.kind = Combo(self)
        self.kind.setObjectName("desk_entitle_kind")
        self.proof = Combo(self)
        self.proof.setObjectName("desk_entitle_proof")
        self.reason = QLineEdit(self)
        self.reason.setObjectName("desk_entitle_reason")
        self.reason.setMaxLength(REASON_LENGTH)
        self.until = QLineEdit(self)
        self.until.setObjectName("desk_entitle_until")
        self.until.setMaxLength(20)
        self.proxy = QCheckBox(self)
        self.proxy.setObjectName("desk_entitle_proxy")
        self.absent = label(kind="small", wrap=True, name="desk_entitle_absent", parent=self)
        self._build_form()
        self.paper.number_given.connect(self.number_given)
        self.kind.activated.connect(self._follow)
        self.proof.activated.connect(self._take_proof)
        for field in (self.reason, self.until):
            field.textEdited.connect(self._typed)
        self.retranslate()

    def _build_form(self) -> None:
        form = self._form = Form(self)
        self._paper_row = form.add_row("", self.paper)
        self._kind_row = form.add_row("", self.kind)
        self._proof_row = form.add_row("", self.proof)
        self._until_row = form.add_row("", self.until)
        self._reason_row = form.add_row("", self.reason)
        self._proxy_row = form.add_row("", self.proxy)
        self._flow = FlowLayout(spacing=6)
        self.body.addWidget(form)
        self.body.addLayout(self._flow)
        self.body.addWidget(self.absent)

    def ask(self, visit: InHand, kinds: tuple[str, ...], proxy_green: bool) -> None:
        """Start from what the ticket has now; `proxy_green` = who comes for somebody else may go first."""
        carried = visit.entitlement  # perhaps of a band that the hall has no more
        self._kinds = kinds if carried is None or carried in kinds else (*kinds, carried)
        self._read = None
        self._fill()
        self.kind.setCurrentIndex(max(0, self.kind.findData(visit.entitlement)))
        self.proof.setCurrentIndex(max(0, self.proof.findData(visit.proof)))
        self.paper.clear()
        self.reason.clear()
        self.until.clear()
        self.proxy.setChecked(visit.proxy)
        for part in (self.proxy, self._proxy_row.description):
            part.setVisible(proxy_green)
        self.absent.setVisible(not proxy_green)
        for field in (self.reason, self.until):
            set_state(field, state="")
        self._follow()

    def take_focus(self) -> None:
        """Start where a paper is scanned."""
        self.paper.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_read(self, read: PaperRead) -> None:
        """Choose what a paper proposes; nothing is granted before the button is pressed."""
        self.paper.show_read(read)
        self._read = read if read.error is None else None
        if self._read is None:
            return
        self.kind.setCurrentIndex(max(0, self.kind.findData(read.entitlement)))
        if read.entitlement is not None:
            self.proof.setCurrentIndex(max(0, self.proof.findData(read.proof)))
        self._follow()
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def values(self) -> dict[str, object] | None:
        """Give the arguments of the use case, None while something is missing or is no day."""
        proof = str(self.proof.currentData())
        entitlement = self.kind.currentData()
        reason = self.reason.text().strip()
        if entitlement is None:
            return {"entitlement": None, "reason": reason}
        until, wrong = self._until()
        lacks = proof == SIGHT and not reason
        set_state(self.until, state="error" if wrong else "")
        set_state(self.reason, state="error" if lacks else "")
        if wrong or lacks:
            (self.until if wrong else self.reason).setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        read = self._read is not None and proof in NUMBERED and proof == self._read.proof
        return {
            "entitlement": entitlement,
            "proof": proof,
            "reason": reason,
            "until": until,
            "number_read": read,
            "proxy": self.proxy.isChecked() and not self.proxy.isHidden(),
        }

    def _until(self) -> tuple[date | None, bool]:
        if self.until.isHidden():
            return None, False
        try:
            return read_day(self.until.text()), False
        except ValueError:
            return None, True

    @Slot()
    def _take_proof(self) -> None:
        self._follow()
        if self.proof.currentData() == SIGHT and self._usual:
            self.reveal(self._usual[-1])

    @Slot()
    def _typed(self) -> None:
        field = self.sender()
        if isinstance(field, QLineEdit):
            set_state(field, state="")

    @Slot()
    def _follow(self) -> None:
        """Ask only for what belongs to the kind and the proof that are chosen."""
        entitlement, proof = self.kind.currentData(), self.proof.currentData()
        goes_first = entitlement is not None
        dated = goes_first and proof not in (SIGHT, UNSEEN)
        scanned = not (goes_first and proof == SIGHT)  # whoever is seen to go first shows no paper
        for row, shown in ((self._paper_row, scanned), (self._proof_row, goes_first), (self._until_row, dated)):
            for part in (row.label, row.widget, row.description):
                part.setVisible(shown and (part is not row.description or bool(row.description.text())))
        self._offer_reasons(usual_reasons(entitlement) if goes_first and proof == SIGHT else ())

    def _offer_reasons(self, reasons: tuple[str, ...]) -> None:
        while self._usual:
            old = self._usual.pop()
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        for text in reasons:
            made = button(text, kind="chip", parent=self)
            made.clicked.connect(self._take_reason)
            self._usual.append(made)
            self._flow.addWidget(made)

    @Slot()
    def _take_reason(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, Button):
            self.reason.setText(pressed.words())
            set_state(self.reason, state="")

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.title.setText(self.tr("Change entitlement"))
        self.go.set_words(self.tr("Change it"))
        kept = self.tr("It proposes the entitlement. The number is not kept.")
        self._form.retitle(self._paper_row, self.tr("Scan or type the number of the paper"))
        self.paper.edit.setPlaceholderText(kept)
        self.paper.edit.setAccessibleName(self.tr("Scan or type the number of the paper"))
        self.paper.edit.setAccessibleDescription(kept)
        self._form.retitle(self._kind_row, self.tr("Entitlement"))
        self._form.retitle(self._proof_row, self.tr("Proof seen (its kind is kept, never a number)"))
        self._form.retitle(self._until_row, self.tr("Paper valid until"), self.tr("Leave it empty if it has no end."))
        self.until.setPlaceholderText(self.tr("e.g. 2030-05-31"))
        self._form.retitle(self._reason_row, self.tr("Reason"))
        absent = self.tr("The entitled person is absent; the visitor came for them.")
        self._form.retitle(self._proxy_row, self.tr("For somebody absent"), absent)
        self.absent.setText(
            self.tr(
                "Priority is for a person who is present. Who comes for a parent is an ordinary visitor in this hall."
            )
        )
        self._fill()
        self._follow()

    def _fill(self) -> None:
        kinds = [(self.tr("ordinary"), None), *((entitlement_text(code), code) for code in self._kinds)]
        _refill(self.kind, kinds)
        proofs: list[tuple[str, str | None]] = [(proof_text(code), code) for code in (UNSEEN, *CHOSEN)]
        _refill(self.proof, proofs)


def _refill(combo: Combo, entries: list[tuple[str, str | None]]) -> None:
    kept = combo.currentData()
    combo.clear()
    for text, data in entries:
        combo.addItem(text, data)
    combo.setCurrentIndex(max(0, combo.findData(kept)))
