"""The wizard asks what the hall is called."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.core.errors import HallError
from app.core.text import NAME_LIMIT
from app.setup.beginning import Beginning, check_name
from ui.widgets.fields import TextField
from ui.widgets.form import Form
from ui.wizard.step import Step


class SiteStep(Step):
    """One field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("site", parent)
        self.name_field = TextField(NAME_LIMIT, "wizard-name")
        self.form = Form(self)
        self._row = self.form.add_row(" ", self.name_field)
        self.column.addWidget(self.form)
        self.column.addStretch(1)
        self.retranslate()

    def title(self) -> str:
        """Name the step."""
        return self.tr("What is the hall called?")

    def fill(self, beginning: Beginning) -> Beginning:
        """Take the name.

        Raises:
            HallError: `missing_field too_long bad_value`.
        """
        return replace(beginning, name=check_name(self.name_field.value()))

    def show_problem(self, _error: HallError) -> None:
        """Point at the name."""
        self.name_field.show_problem(True)
        self.take_focus()

    def take_focus(self) -> None:
        """Start at the name."""
        self.name_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.hint.setText(self.tr("Two minutes, and numbers can be given. Everything can be changed later."))
        self.form.retitle(
            self._row,
            self.tr("Name of the hall"),
            self.tr("It stands on the board, on slips and on the sign-in page."),
        )
        self.name_field.setPlaceholderText(self.tr("for example: Sunshine Garden community hall"))
