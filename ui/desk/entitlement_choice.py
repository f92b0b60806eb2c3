"""Choose the entitlement, what was seen of its proof, and the needs of a walk-up: nothing is preselected."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from app.queue.classes import entitlements
from app.queue.proofs import NUMBERED, SIGHT
from app.residents.papers import PaperRead
from ui.desk.paper_field import NumberEdit
from ui.desk.proof_words import CHOSEN, proof_text, usual_reasons
from ui.theme.current import px
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowLayout, LineFlow
from ui.widgets.labels import label
from ui.words import chip_text, needs_text

NEEDS = ("wheelchair", "hearing", "sight")
PAPER_WIDTH = 116  # logical pixels: what the kinds leave of a line on a small screen


class Chip(Button):
    """A small button that stays pressed; the second half of a double click on its neighbour's old place is not its."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setProperty("kind", "chip")
        self.setObjectName(name)
        self.setCheckable(True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do nothing: what stood here a moment ago was meant."""
        event.accept()


class EntitlementChoice(QWidget):
    """One kind at most, then what was seen of its proof; any needs. A second press takes a choice back.

    Attributes:
        needs_line: The needs with their heading, for the layout of whoever shows them.

    Signals:
        number_given: The number of a paper to be read; the answer comes by `propose`.
    """

    number_given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read: PaperRead | None = None
        self.title = label(kind="muted", parent=self)
        self.needs_line = QWidget(parent)
        self.needs_title = label(kind="muted", parent=self.needs_line)
        self.kinds: dict[str, Chip] = {}
        self.needs = {code: self._chip(code) for code in NEEDS}
        self.paper = NumberEdit("walkup_paper", self)
        self._fit_paper()
        self.seen_title = label(kind="muted", parent=self)
        self.proofs = {code: self._chip(f"proof_{code}") for code in CHOSEN}
        self.reason_title = label(kind="muted", name="walkup_reason_title", parent=self)
        self.reasons: list[Chip] = []
        beside = LineFlow(self.needs_line, spacing=6)
        for part in (self.needs_title, *self.needs.values()):
            beside.addWidget(part)
        self._row = FlowLayout(self, spacing=6)
        self._row.addWidget(self.title)
        self._place()
        for code, chip in self.needs.items():
            chip.set_icon_name(code)
        for code, chip in self.proofs.items():
            chip.setProperty("code", code)
            chip.toggled.connect(self._proof_toggled)
        self.paper.read.connect(self.number_given)
        self.show_kinds(entitlements())  # most halls keep these: nothing moves when the hall has been read
        self.retranslate()

    def _chip(self, code: str) -> Chip:
        return Chip(f"walkup_{code}", self)

    def show_kinds(self, codes: Iterable[str]) -> None:
        """Offer the classes of this hall."""
        wanted = tuple(codes)
        if wanted == tuple(self.kinds):
            return
        for old in self.kinds.values():
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.kinds = {code: self._chip(code) for code in wanted}
        for code, chip in self.kinds.items():
            chip.set_words(chip_text(code))
            chip.setVisible(True)
            chip.toggled.connect(self._kind_toggled)
        self._place()
        self._follow()

    def _place(self) -> None:
        proofs = self.seen_title, *self.proofs.values(), self.reason_title, *self.reasons
        for part in (*self.kinds.values(), self.paper, *proofs):
            self._row.removeWidget(part)
            self._row.addWidget(part)

    @Slot(bool)
    def _kind_toggled(self, on: bool) -> None:
        self._read = None
        _only(self.kinds.values(), self.sender(), on)
        _only(self.proofs.values(), None, True)
        self._follow()

    @Slot(bool)
    def _proof_toggled(self, on: bool) -> None:
        _only(self.proofs.values(), self.sender(), on)
        self._follow()

    def _follow(self) -> None:
        """Show the kinds, or the one that is chosen with what may have been seen."""
        chosen, proof = self.entitlement(), self._proof()
        for code, chip in self.kinds.items():
            chip.setVisible(chosen in (None, code))
        self.paper.setVisible(chosen is None)
        for part in (self.seen_title, *self.proofs.values()):
            part.setVisible(chosen is not None)
        self._offer_reasons(usual_reasons(chosen) if chosen is not None and proof == SIGHT else ())
        self.updateGeometry()

    def _offer_reasons(self, reasons: tuple[str, ...]) -> None:
        self.reason_title.setVisible(bool(reasons))
        if tuple(chip.words() for chip in self.reasons) == reasons:
            return
        while self.reasons:
            old = self.reasons.pop()
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        for number, text in enumerate(reasons):
            chip = self._chip(f"reason_{number}")
            chip.set_words(text)
            chip.toggled.connect(self._reason_toggled)
            self.reasons.append(chip)
            self._row.addWidget(chip)
            chip.setVisible(True)
        if len(self.reasons) == 1:
            self.reasons[0].setChecked(True)

    @Slot(bool)
    def _reason_toggled(self, on: bool) -> None:
        _only(self.reasons, self.sender(), on)

    def entitlement(self) -> str | None:
        """Give the chosen kind, None = ordinary."""
        return next((code for code, chip in self.kinds.items() if chip.isChecked()), None)

    def _proof(self) -> str:
        return next((code for code, chip in self.proofs.items() if chip.isChecked()), "")

    def proof_values(self) -> dict[str, Any]:
        """Give what was seen of the proof as arguments of `take_ticket`."""
        proof = self._proof()
        if self.entitlement() is None or not proof:
            return {}
        read = self._read is not None and proof in NUMBERED and proof == self._read.proof
        reason = next((chip.words() for chip in self.reasons if chip.isChecked()), "")
        return {"proof": proof, "reason": reason, "number_read": read}

    def lacks_reason(self) -> bool:
        """Tell whether somebody is to go first by sight and nobody said why; point at the reasons."""
        lacks = self._proof() == SIGHT and not any(chip.isChecked() for chip in self.reasons)
        if lacks and self.reasons:
            self.reasons[0].setFocus()
        return lacks

    def propose(self, read: PaperRead) -> None:
        """Choose what a paper proposes; the number is given by the next press on a service."""
        if read.error is not None:
            return
        _only(self.kinds.values(), None, True)
        chip = self.kinds.get(read.entitlement or "")
        if chip is not None:
            chip.setChecked(True)
            self.proofs[read.proof].setChecked(True)
        self._read = read if chip is not None else None

    def chosen_needs(self) -> tuple[str, ...]:
        """Give the chosen needs."""
        return tuple(code for code, chip in self.needs.items() if chip.isChecked())

    def reset(self) -> None:
        """Choose nothing: the next person is somebody else."""
        self._read = None
        self.paper.forget()
        for chip in (*self.kinds.values(), *self.proofs.values(), *self.needs.values()):
            chip.setChecked(False)
        self._follow()

    def show_open(self, there: bool, usable: bool) -> None:
        """Show all of it, if services are there, and let it be used or not."""
        for part in (self, self.needs_line):
            part.setVisible(there)
            part.setEnabled(usable)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Priority"))
        self.needs_title.setText(self.tr("Needs"))
        self.seen_title.setText(self.tr("Seen (else at the call)"))
        self.reason_title.setText(self.tr("Reason"))
        self.paper.setPlaceholderText(self.tr("ID number"))
        self.paper.setAccessibleName(self.tr("Number of a paper; it proposes the priority and is not kept"))
        for code, chip in self.kinds.items():
            chip.set_words(chip_text(code))
        for code, chip in self.proofs.items():
            chip.set_words(proof_text(code))
            chip.setAccessibleName(self.tr("Seen: {proof}").format(proof=proof_text(code)))
        for code, chip in self.needs.items():
            chip.set_words(needs_text((code,)))
            chip.setAccessibleName(self.tr("Needs: {need}").format(need=needs_text((code,))))
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        """Place the chips anew when the text grows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit_paper()
            self.updateGeometry()

    def _fit_paper(self) -> None:
        self.paper.setFixedWidth(px(PAPER_WIDTH))


def _only(chips: Iterable[Chip], pressed: object, on: bool) -> None:
    """Let one chip at most be pressed."""
    if on:
        for chip in chips:
            if chip is not pressed:
                chip.setChecked(False)
