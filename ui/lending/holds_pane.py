"""Reservations and waiting lists of the station, and its ledger on paper."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.lending import keeping
from app.lending.keeping import Kept
from ui.context import Context
from ui.lending.card_lines import hold_text
from ui.lending.work_pane import WorkPane
from ui.plaintext import plain
from ui.widgets.table import Column


class HoldsPane(WorkPane):
    """What is kept ready for whom, and who waits.

    Signals:
        person_asked: Code of a borrower.
    """

    person_asked = Signal(str)

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        columns = (Column(_who_title, _who), Column(_what_title, hold_text, stretch=True))
        super().__init__("lending_holds", ctx, columns, _hold_id, parent)
        self.card = self.action("lending_holds_card", self._show_card, "primary")
        self.phone = self.action("lending_holds_phone", self._show_phone)
        self.cancel = self.action("lending_holds_cancel", self._cancel)
        self.retranslate()

    def read(self) -> None:
        """Read the reservations."""
        self.look(keeping.reservations, self._listed)

    def _listed(self, rows: tuple[Kept, ...]) -> None:
        hint = self.tr("Reserve from the card of a borrower or of an item.")
        self.show_rows(rows, self.tr("Nobody has reserved anything"), hint)

    def _show_card(self) -> None:
        row = self.chosen()
        if row is not None:
            self.person_asked.emit(row.resident)

    def _show_phone(self) -> None:
        row = self.chosen()
        if row is not None:
            self.show_phone(row.borrower, row.resident)

    def _cancel(self) -> None:
        row = self.chosen()
        if row is not None:
            self.do(keeping.cancel_reservation, self._cancelled, hold=row.id)

    def _cancelled(self, _none: None) -> str:
        return self.tr("The reservation is cancelled")

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Reservations and waiting lists"))
        self.card.set_words(self.tr("Card of the borrower"))
        self.phone.set_words(self.tr("Show the number"))
        self.cancel.set_words(self.tr("Cancel the reservation"))
        super().retranslate()


def _hold_id(row: Kept) -> int:
    return row.id


def _who_title() -> str:
    return QCoreApplication.translate("LendingCard", "Borrower")


def _who(row: Kept) -> str:
    return plain(row.borrower)


def _what_title() -> str:
    return QCoreApplication.translate("LendingCard", "What is reserved")
