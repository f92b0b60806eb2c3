"""Who borrows, what is about to go out, and the one button that lends it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.lending.find import CONSUMABLE, PIECE
from ui.lending.accessories import Accessories
from ui.lending.basket import Basket, Line
from ui.lending.words import day_text, has_text, item_text, line_due_text, person_text, suspended_text, terms_text
from ui.plaintext import joined
from ui.shortcuts import Shortcut
from ui.theme.state import set_state
from ui.widgets.buttons import button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label
from ui.widgets.table import Column, RowsModel, RowsView

_MORE = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_LESS = (Qt.Key.Key_Minus,)
_LEAST = 3  # rows in sight, also in a small window


class BasketPane(QFrame):
    """A card; nothing in it is stored until it is lent.

    Signals:
        lend_asked, clear_asked: The two ways out.
        remove_asked: Code of an item.
        quantity_asked: Code of a counted thing, and how many.
        terms_asked: Other terms than the usual ones.
        card_asked: "resident", and the code of who borrows.
    """

    lend_asked = Signal()
    clear_asked = Signal()
    remove_asked = Signal(str)
    quantity_asked = Signal(str, int)
    terms_asked = Signal()
    card_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lending_basket")
        self.setProperty("kind", "card")
        self._basket = Basket()
        self._busy = False
        self.who = label(kind="title", wrap=True, name="lending_who", parent=self)
        self.has = label(kind="muted", wrap=True, name="lending_has", parent=self)
        columns = (
            Column(_item_title, _item, tip=_limits, stretch=True),
            Column(_quantity_title, _quantity, right=True),
            Column(_due_title, _due),
        )
        self.model: RowsModel[Line] = RowsModel(columns, _code, self)
        self.view = RowsView(self.model, "lending_lines", self)
        self.lend = button("", "primary", name="lending_lend", parent=self)
        set_state(self.lend, state="big")
        self.accessories = Accessories(self)
        self.terms = button("", name="lending_terms", parent=self)
        self.terms.set_key(Shortcut.TERMS)
        self.card = button("", "quiet", name="lending_who_card", parent=self)
        self.remove = button("", name="lending_remove", parent=self)
        self.clear = button("", "quiet", name="lending_clear", parent=self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head_steps, foot = FlowLayout(spacing=8), FlowLayout(spacing=8)
        for each in (self.lend, self.terms):
            head_steps.addWidget(each)
        for each in (self.remove, self.card, self.clear):
            foot.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.who, 1)
        column.addLayout(head)
        column.addWidget(self.has)
        column.addLayout(head_steps)  # above the list: the next step is in sight however much lies in the basket
        column.addWidget(self.view, 100)  # next to the button: whoever lends sees what
        column.addWidget(self.accessories)
        column.addLayout(foot)
        self._rest = QWidget(self)  # takes the room that the list leaves
        column.addWidget(self._rest, 1)

    def _connect(self) -> None:
        self.lend.clicked.connect(self.lend_asked)
        self.clear.clicked.connect(self.clear_asked)
        self.remove.clicked.connect(self._ask_remove)
        self.terms.clicked.connect(self.terms_asked)
        self.card.clicked.connect(self._ask_card)
        self.view.selectionModel().selectionChanged.connect(self._show_actions)
        self.model.modelReset.connect(self._show_actions)
        self.view.installEventFilter(self)

    def show_basket(self, basket: Basket, busy: bool) -> None:
        """Show who and what."""
        self._basket, self._busy = basket, busy
        more = len(basket.lines) > len(self.model.rows())
        self.model.set_rows(basket.lines)
        if more:
            self.view.scrollToBottom()  # to what was scanned last
        self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take an item out with Del, and count with plus and minus."""
        line = self.view.chosen()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or line is None:
            return super().eventFilter(watched, event)
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._ask_remove()
        elif event.key() in (*_MORE, *_LESS):
            self.quantity_asked.emit(line.item.code, line.quantity + (1 if event.key() in _MORE else -1))
        else:
            return super().eventFilter(watched, event)
        return True

    @Slot()
    def _ask_card(self) -> None:
        if self._basket.person is not None:
            self.card_asked.emit("resident", self._basket.person.who.code)

    @Slot()
    def _ask_remove(self) -> None:
        line = self.view.chosen()
        if line is not None:
            self.remove_asked.emit(line.item.code)

    @Slot()
    def _show_actions(self) -> None:
        chosen = self.view.chosen()
        self.remove.setVisible(chosen is not None)
        with_things = [line for line in self._basket.lines if line.item.model.accessories]
        if chosen is not None:
            with_things = [line for line in with_things if line.item.code == chosen.item.code]
        self.accessories.show_line(with_things[-1] if with_things else None)

    def _say(self) -> None:
        basket, person = self._basket, self._basket.person
        self.who.setText(person_text(person.who) if person is not None else self.tr("Nobody borrows yet"))
        told = joined(suspended_text(person.who), has_text(person)) if person is not None else self._hint()
        self.has.setText(joined(told, terms_text(basket.terms)))
        self.terms.setVisible(bool(basket.lines))
        self.card.setVisible(person is not None)
        self.lend.set_words(self.tr("Lend {n}  Enter").format(n=sum(line.quantity for line in basket.lines)))
        self.lend.setVisible(bool(basket.lines))
        self.lend.setEnabled(basket.is_ready and not self._busy)
        self.clear.setVisible(bool(basket.lines) or person is not None)
        self.view.setVisible(bool(basket.lines))
        self.view.hold_rows(len(basket.lines), _LEAST)
        self._show_actions()

    def _hint(self) -> str:
        if self._basket.needs_name:
            return self.tr("Scan the borrower's card, or type the initials of the name.")
        if self._basket.lines:
            return self.tr("These go out without a name.")
        return self.tr("What is out comes back with its scan; what is here goes into the basket.")

    def restyle(self) -> None:
        """Take row heights from the text scale."""
        self.view.restyle()
        self.view.hold_rows(len(self._basket.lines), _LEAST)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.setAccessibleName(self.tr("Basket"))
        self.remove.set_words(self.tr("Take it out"))
        self.card.set_words(self.tr("Card"))
        self.terms.set_words(self.tr("Other terms …"))
        self.accessories.retranslate()
        self.clear.set_words(self.tr("Put all away"))
        self.model.retranslate()
        self._say()


def _code(line: Line) -> str:
    return line.item.code


def _item_title() -> str:
    return QCoreApplication.translate("Lending", "Item")


def _item(line: Line) -> str:
    return item_text(line.item)


def _limits(line: Line) -> str:
    return line.item.model.limits


def _quantity_title() -> str:
    return QCoreApplication.translate("Lending", "Number")


def _quantity(line: Line) -> str:
    return "" if line.item.model.kind == PIECE else str(line.quantity)


def _due(line: Line) -> str:
    """Say the day alone: the heading says what it is."""
    if line.due is None or line.item.model.kind == CONSUMABLE:
        return line_due_text(line)
    return day_text(line.due)


def _due_title() -> str:
    return QCoreApplication.translate("Lending", "Due")
