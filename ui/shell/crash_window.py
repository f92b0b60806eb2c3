"""What a person sees of a bug: that the program goes on, and how to report it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.theme.current import px
from ui.widgets.buttons import button
from ui.widgets.labels import label


class CrashWindow(QDialog):
    """The report, with a button that copies it; it blocks nothing."""

    def __init__(self, log_file: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crash_window")
        self.setModal(False)
        self._log_file = log_file
        self.title = label(kind="title", wrap=True, parent=self)
        self.hint = label(wrap=True, parent=self)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.copy = button("", name="crash-copy", icon_name="copy", parent=self)
        self.close_ = button("", "primary", name="crash-close", parent=self)
        self.copy.clicked.connect(self._copy)
        self.close_.clicked.connect(self.accept)
        self._lay_out()
        self.retranslate()
        self._fit()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.close_)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for part in (self.title, self.hint):
            column.addWidget(part)
        column.addWidget(self.text, 1)
        column.addLayout(buttons)

    def _fit(self) -> None:
        """Grow with the text, but not out of a small screen."""
        self.resize(min(px(720), 960), min(px(480), 700))

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._fit()

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
