"""What a person sees of a bug: that the program goes on, and how to report it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.shell.side_window import SideWindow
from ui.widgets.buttons import button
from ui.widgets.labels import label


class CrashWindow(SideWindow):
    """What to do, a button that copies the report, one that shows it to whoever can read it; it blocks nothing."""

    def __init__(self, log_file: str, parent: QWidget | None = None) -> None:
        super().__init__("crash", 720, 220, parent)
        self._log_file = log_file
        self.hint = label(wrap=True, parent=self)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.copy = button("", name="crash-copy", icon_name="copy", parent=self)
        self.look = button("", name="crash-look", parent=self)
        self.look.setCheckable(True)
        self.text.hide()
        self.copy.clicked.connect(self._copy)
        self.look.toggled.connect(self._show_text)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.text, 1)
        self.buttons.insertWidget(0, self.look)
        self.buttons.insertWidget(2, self.copy)
        self.setTabOrder(self.look, self.copy)
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
        self.look.set_words(self.tr("Hide the report") if self.look.isChecked() else self.tr("Show the report"))
        self.close_.set_words(self.tr("Go on"))

    def show_report(self, report: str) -> None:
        """Show a report; a further one is added below."""
        before = self.text.toPlainText()
        self.text.setPlainText(f"{before}\n\n{report}" if before and self.isVisible() else report)
        self.show()
        self.raise_()
        self.close_.setFocus()

    @Slot(bool)
    def _show_text(self, shown: bool) -> None:
        """Show the report itself: it is written for administrators, and not in the language of the screen."""
        self.text.setVisible(shown)
        self._wanted = (720, 480 if shown else 220)
        self._fit()
        self.retranslate()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
