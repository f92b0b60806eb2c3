"""The visits behind a figure: numbers, times and desks, so that nobody has to take a figure on trust."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.reports.lines import VisitLine
from app.reports.words import ENDINGS, minutes
from ui import i18n
from ui.green.list_card import ListCard
from ui.plaintext import plain
from ui.reports.columns import ServiceKey
from ui.reports.words import service_time_title, telling
from ui.widgets.buttons import button
from ui.widgets.flow import FlowLayout
from ui.widgets.table import Column

PART = 50  # rows that are shown at once
_SELDOM = (3, 6, 5, 4)


class BehindCard(QWidget):
    """A list under a heading, which grows by parts and is closed again.

    Signals:
        closed: The list is gone; the keyboard goes back to the page.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[VisitLine, ...] = ()
        self._shown = PART
        self._title = ""
        self.service_key = ServiceKey()
        self.card = ListCard("behind", self._columns(), _line_id, _SELDOM, self)
        self.more = button("", name="behind_more", parent=self)
        self.close_list = button("", name="behind_close", parent=self)
        self.card.head.addWidget(self.close_list)  # beside the heading: the list may be long
        row = FlowLayout(spacing=8)
        row.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.card)
        column.addLayout(row)
        self.more.clicked.connect(self._show_more)
        self.close_list.clicked.connect(self.close_now)
        self.hide()

    def _columns(self) -> tuple[Column[VisitLine], ...]:
        return (
            Column(_number_title, _number),
            Column(_service_title, self._service, stretch=True),
            Column(_came_title, _came, right=True),
            Column(_first_title, _first),
            Column(_wait_title, _waited, tip=telling("wait"), right=True),
            Column(service_time_title, _served, tip=telling("service"), right=True),
            Column(_desks_title, _desks),
            Column(_ending_title, _ending),
        )

    def _service(self, row: VisitLine) -> str:
        return self.service_key.of(row.service)

    def show_lines(self, title: str, lines: tuple[VisitLine, ...]) -> None:
        """Show these visits under a title."""
        self._title, self._lines, self._shown = title, lines, PART
        self._say()
        self.show()
        self.close_list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def close_now(self) -> None:
        """Show no list."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    @Slot()
    def restyle(self) -> None:
        """Take heights from the text scale."""
        self.card.restyle()

    @Slot()
    def _show_more(self) -> None:
        self._shown += PART
        self._say()

    def _say(self) -> None:
        words = self.tr("{figure}: numbers {n}").format(figure=self._title, n=len(self._lines))
        self.card.say(words, self.tr("No number counts here."))
        self.card.show_rows(self._lines[: self._shown])
        left = max(0, len(self._lines) - self._shown)
        self.more.set_words(self.tr("Show more ({n})").format(n=left))
        self.more.setVisible(bool(left))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.close_list.set_words(self.tr("Close the list"))
        self._say()


def _wait_title() -> str:
    return QCoreApplication.translate("Reports", "Waited, min")


def _line_id(row: VisitLine) -> str:
    return f"{row.ticket} {row.arrived}"


def _number_title() -> str:
    return QCoreApplication.translate("Reports", "Number")


def _number(row: VisitLine) -> str:
    return row.ticket


def _service_title() -> str:
    return QCoreApplication.translate("Reports", "Service")


def _came_title() -> str:
    return QCoreApplication.translate("Reports", "Came")


def _came(row: VisitLine) -> str:
    return f"{row.arrived:%m-%d %H:%M}" if row.carried else f"{row.arrived:%H:%M}"


def _first_title() -> str:
    return QCoreApplication.translate("Reports", "Goes first")


def _first(row: VisitLine) -> str:
    return QCoreApplication.translate("Reports", "Goes first") if row.green else ""


def _waited(row: VisitLine) -> str:
    return minutes(row.wait_s)


def _served(row: VisitLine) -> str:
    return minutes(row.service_s)


def _desks_title() -> str:
    return QCoreApplication.translate("Reports", "Desks")


def _desks(row: VisitLine) -> str:
    return plain(" ".join(row.desks))


def _ending_title() -> str:
    return QCoreApplication.translate("Reports", "Ended as")


def _ending(row: VisitLine) -> str:
    word = ENDINGS[row.ending]
    return word.zh if i18n.spoken() == i18n.CHINESE else word.en
