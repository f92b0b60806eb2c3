"""For a visit whose proof nobody has looked at: confirm it by one press, or make it an ordinary one."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.queue.proofs import SIGHT
from app.queue.results import InHand
from app.residents.papers import PaperRead
from ui.desk.proof_words import paper_text, proof_text, usual_proof, usual_reasons
from ui.shortcuts import Shortcut, key_text
from ui.theme.state import set_state
from ui.widgets.buttons import Button, button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label
from ui.words import chip_text, entitlement_text

CLAIM = "other"  # what the kiosk gives: which kind it is, the desk sees


class UnseenBar(QWidget):
    """Kinds with the proof that is usual for each; a paper that is scanned meanwhile proposes one.

    Signals:
        answered: Arguments of the use case `entitle`.
        more_asked: Something else was seen: open the whole form.
    """

    answered = Signal(dict)
    more_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("visit_unseen")
        self._about = ("", "")  # ticket and class on show
        self._asked_for = ""  # the ticket whose visit somebody wanted to begin without a look
        self._kinds: tuple[str, ...] = ()
        self._read: PaperRead | None = None
        self._busy = False
        self._narrow = False
        self.told = label(kind="badge", wrap=True, name="visit_unseen_told", parent=self)
        self.proposed = button("", kind="primary", name="visit_unseen_proposed", parent=self)
        self.chips: dict[str, Button] = {}
        self.other = button("", kind="chip", name="visit_unseen_other", parent=self)
        self.ordinary = button("", kind="chip", name="visit_unseen_ordinary", parent=self)
        self.title = label(kind="muted", parent=self)
        self._flow = FlowLayout(spacing=6)
        self._flow.addWidget(self.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.told, self.proposed):
            column.addWidget(part)
        column.addLayout(self._flow)
        self.proposed.clicked.connect(self._take_proposed)
        self.other.clicked.connect(self.more_asked)
        self.ordinary.clicked.connect(self._take_back)
        self.hide()
        self.retranslate()

    def waits(self) -> bool:
        """Tell whether a visit in hand waits for somebody to look at its proof."""
        return self._about[0] != ""

    def ask_to_look(self) -> bool:
        """Ask to look before the visit begins; once for each visit, then False."""
        if not self.waits() or self.has_asked():
            return False
        self._asked_for = self._about[0]
        self._show_told()
        return True

    def has_asked(self) -> bool:
        """Tell whether it was asked to look, and nobody has."""
        return self.waits() and self._asked_for == self._about[0]

    def show_visit(self, visit: InHand | None, kinds: tuple[str, ...]) -> None:
        """Show for a visit that goes first on no proof yet; `kinds` are all that the hall has."""
        unseen = visit is not None and visit.entitlement is not None and not visit.entitlement_seen
        about = (visit.ticket, visit.entitlement or "") if visit is not None and unseen else ("", "")
        if (about, kinds) != (self._about, self._kinds):
            self._about, self._kinds, self._read = about, kinds, None
            self._make_chips()
            self.retranslate()
        self.setVisible(bool(about[0]))

    def show_read(self, read: PaperRead) -> None:
        """Say what a paper proposes, and offer to take it."""
        self._read = read
        self._show_told()

    def show_narrow(self, narrow: bool) -> None:
        """Leave the kinds to the form, where they would take the room of all else."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.retranslate()

    def set_busy(self, busy: bool) -> None:
        """Let nothing be pressed twice."""
        self._busy = busy
        for each in (*self.chips.values(), self.proposed, self.other, self.ordinary):
            each.setEnabled(not busy)

    def _make_chips(self) -> None:
        for old in self.chips.values():
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        claimed = self._about[1]
        codes = [code for code in self._kinds if code != CLAIM] if claimed == CLAIM else [claimed] if claimed else []
        self.chips = {code: button("", kind="chip", name=f"visit_unseen_{code}", parent=self) for code in codes}
        for last in (self.other, self.ordinary):
            self._flow.removeWidget(last)
        for code, each in self.chips.items():
            each.setProperty("code", code)
            each.clicked.connect(self._take_chip)
            each.setEnabled(not self._busy)
            self._flow.addWidget(each)
        for last in (self.other, self.ordinary):
            self._flow.addWidget(last)

    @Slot()
    def _take_chip(self) -> None:
        pressed = self.sender()
        if pressed is None:
            return
        code = str(pressed.property("code"))
        proof = usual_proof(code)
        reason = usual_reasons(code)[0] if proof == SIGHT else ""
        self.answered.emit({"entitlement": code, "proof": proof, "reason": reason})

    @Slot()
    def _take_proposed(self) -> None:
        read = self._read
        if read is not None and read.entitlement is not None:
            self.answered.emit(
                {"entitlement": read.entitlement, "proof": read.proof, "reason": "", "number_read": True}
            )

    @Slot()
    def _take_back(self) -> None:
        self.answered.emit({"entitlement": None, "reason": self.tr("No proof was shown")})

    def _show_told(self) -> None:
        """Show what a paper says, else what was asked."""
        read = self._read
        self.told.setVisible(read is not None or self.has_asked())
        proposes = read is not None and read.entitlement is not None
        self.proposed.setVisible(proposes)
        for chip in (self.title, *self.chips.values()):
            chip.setVisible(not proposes and not self._narrow)  # what the paper says stands alone; the form has all
        if read is None:
            text = self.tr("Look at the proof first. {key} again begins without a look, which is counted.")
            self.told.setText(text.format(key=key_text(Shortcut.START)))
            set_state(self.told, state="amber")
            return
        text, level = paper_text(read)
        self.told.setText(text)
        set_state(self.told, state={"error": "red", "attention": "amber"}.get(level, "green"))
        if read.entitlement is not None:
            self.proposed.set_words(self.tr("Confirm: {kind}").format(kind=entitlement_text(read.entitlement)))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        claim = self._about[1] == CLAIM
        self.setAccessibleName(self.tr("Priority not checked yet. What did you see?"))
        self.title.setText(self.tr("Confirm as") if claim else self.tr("Seen"))
        for code, each in self.chips.items():
            proof = proof_text(usual_proof(code))
            words = chip_text(code) if claim else proof
            each.set_words(words)
            each.setToolTip(proof)
            said = self.tr("Confirm {kind}, seen: {proof}").format(kind=entitlement_text(code), proof=proof)
            each.setAccessibleName(said)
        self.other.set_words(self.tr("Check …") if self._narrow else self.tr("Something else …"))
        self.ordinary.set_words(self.tr("Ordinary"))
        self.ordinary.setAccessibleName(self.tr("Make it an ordinary visit"))
        self._show_told()
