"""The wizard shows the first PINs and the recovery code: once, to be printed or written down."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.setup.beginning import Begun
from ui.plaintext import plain
from ui.settings.secret_paper import print_secrets
from ui.widgets.buttons import button
from ui.widgets.fields import SwitchField
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label
from ui.wizard.step import Step
from ui.words import error_text, role_text


class PapersStep(Step):
    """Goes on only when somebody says that the papers are safe.

    Signals:
        kept_changed: The tick was set or taken away.
    """

    kept_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("papers", parent)
        self._begun: Begun | None = None
        self._inside = QWidget(self)
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.code_title = label(kind="heading", wrap=True)
        self.code = _selectable("wizard-recovery-code")
        self.code.setWordWrap(True)
        self.code_hint = label(kind="muted", wrap=True)
        self.trouble = label(kind="error", wrap=True)
        self.print = button("", name="wizard-print")
        self.kept = SwitchField("wizard-kept")
        for part in (self.trouble, self._inside, self.code_title, self.code, self.code_hint):
            self.column.addWidget(part)
        self.column.addStretch(1)
        # The page puts it below the step: what has to be done stays in sight, however long the papers are.
        self.foot = QWidget(self)
        asked = FlowLayout(self.foot, spacing=12)
        asked.addWidget(self.print)
        asked.addWidget(self.kept)
        self.trouble.hide()
        self.print.clicked.connect(self._print)
        self.kept.edited.connect(self.kept_changed)
        self.retranslate()

    def title(self) -> str:
        """Name the step."""
        return self.tr("The hall is ready")

    def show_begun(self, begun: Begun) -> None:
        """Show the secrets of the hall just made."""
        self._begun = begun
        self.retranslate()

    def take_focus(self) -> None:
        """Start at printing."""
        self.print.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_kept(self) -> bool:
        """Tell whether somebody said that the papers are safe."""
        return self.kept.value()

    @Slot()
    def _print(self) -> None:
        if self._begun is None:
            return
        people = [(one.display_name, one.name, one.secret) for one in self._begun.accounts if one.secret]
        print_secrets(self, self._begun.hall.name, people, self._begun.hall.recovery_code)

    def _fill_grid(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if self._begun is None:
            return
        for row, one in enumerate(one for one in self._begun.accounts if one.secret):
            self._grid.addWidget(label(plain(one.display_name), wrap=True), row, 0)
            self._grid.addWidget(label(role_text(one.role), "muted", wrap=True), row, 1)
            secret = _selectable(f"wizard-secret-{one.name}")
            secret.setText(one.secret)
            secret.setAccessibleName(f"{plain(one.display_name)} {one.secret}")
            self._grid.addWidget(secret, row, 2)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.hint.setText(
            self.tr("These first PINs are shown only now. Each is replaced by an own one at the first sign-in.")
        )
        self.code_title.setText(self.tr("Recovery code"))
        self.code_hint.setText(
            self.tr("Keep it apart from the computer: it opens the protected data of a backup on another one.")
        )
        self.print.set_words(self.tr("Print"))
        self.kept.setText(self.tr("Printed or written down"))
        self.kept.setAccessibleName(self.tr("Printed or written down"))
        self._fill_grid()
        begun = self._begun
        self.code.setText(begun.hall.recovery_code if begun is not None else "")
        trouble = begun.trouble if begun is not None else None
        self.trouble.setVisible(trouble is not None)
        if trouble is not None:
            words = self.tr("The printer could not be set up; the settings can do it later.")
            self.trouble.setText("\n".join((words, *error_text(trouble))))


def _selectable(name: str) -> QLabel:
    made = label(name=name)
    made.setProperty("kind", "heading")
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setProperty("foreign", True)
    return made
