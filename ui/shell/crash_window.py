"""What a person sees of a bug: that the program goes on, and how to report it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.widgets.buttons import button
from ui.widgets.labels import label


class CrashWindow(QDialog):
    """The report, with a button that copies it; it blocks nothing."""

    def __init__(self, log_file: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crash_window")
        self.setModal(False)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Report"))
        words = self.tr(
            "The program made a mistake and goes on. What was saved before is safe; please look whether your last "
            "step was done. Copy the report for your administrator; it is also in {file}."
        )
        self.copy = button(self.tr("Copy the report"), name="crash-copy", icon_name="copy", parent=self)
        self.close_ = button(self.tr("Go on"), "primary", name="crash-close", parent=self)
        self.copy.clicked.connect(self._copy)
        self.close_.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.close_)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(label(self.windowTitle(), "title", wrap=True, parent=self))
        column.addWidget(label(words.format(file=log_file), wrap=True, parent=self))
        column.addWidget(self.text, 1)
        column.addLayout(buttons)
        self.resize(720, 480)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)

    def show_report(self, report: str) -> None:
        """Show a report; a further one is added below."""
        before = self.text.toPlainText()
        self.text.setPlainText(f"{before}\n\n{report}" if before and self.isVisible() else report)
        self.show()
        self.raise_()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
