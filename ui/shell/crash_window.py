"""What a person sees of a bug: that the program goes on, and how to report it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.shell.side_window import SideWindow
from ui.widgets.buttons import button
from ui.widgets.labels import label


class CrashWindow(SideWindow):
    """The report, with a button that copies it; it blocks nothing."""

    def __init__(self, log_file: str, parent: QWidget | None = None) -> None:
        super().__init__("crash", 720, 480, parent)
        self._log_file = log_file
        self.hint = label(wrap=True, parent=self)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.copy = button("", name="crash-copy", icon_name="copy", parent=self)
        self.copy.clicked.connect(self._copy)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.text, 1)
        self.buttons.insertWidget(1, self.copy)
        self.setTabOrder(self.copy, self.close_)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        words = self.tr(
            "The program made a mistake and goes on. What was saved before is safe; please look whether your last "
            "step was done. Copy the report for your administrator; it is also in {file}."
        )
        self.setWindowTitle(self.tr("Something went wrong"))
        self.title.setText(self.windowTitle())
        self.hint.setText(words.format(file=self._log_file))
        self.text.setAccessibleName(self.tr("Report"))
        self.copy.set_words(self.tr("Copy the report"))
        self.close_.set_words(self.tr("Go on"))

    def show_report(self, report: str) -> None:
        """Show a report; a further one is added below."""
        before = self.text.toPlainText()
        self.text.setPlainText(f"{before}\n\n{report}" if before and self.isVisible() else report)
        self.show()
        self.raise_()
        self.close_.setFocus()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
