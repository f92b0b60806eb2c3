"""The whole telephone number of a case's resident: shown and hidden by one button, copied by another."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.cases.phone import CasePhone, case_phone
from ui.cases.case_pane import CasePane, Do
from ui.context import Context
from ui.desk.commands import DeskCommands

PHONES = frozenset({Do.PHONE, Do.COPY_PHONE})


class PhoneOfCase(QObject):
    """Shows the number in the pane, of the case on show alone."""

    def __init__(self, ctx: Context, pane: CasePane, commands: DeskCommands, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx, self._pane, self._commands = ctx, pane, commands

    def do(self, do: Do, case: str) -> None:
        """Show the number, hide it again, or copy it."""
        if do is Do.COPY_PHONE:
            QApplication.clipboard().setText(self._pane.phone)
            self._ctx.strip.show_message(self.tr("The phone number is copied"), "done")
        elif self._pane.phone:
            self._pane.show_phone(case, "")
        else:
            self._commands.run(case_phone, self._show, case=case)

    def _show(self, found: CasePhone) -> None:
        self._pane.show_phone(found.case, found.phone)
