"""The page of lending: a scan is all it takes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QTabWidget, QVBoxLayout, QWidget

from ui.context import Context
from ui.desk.arrange import is_narrow
from ui.lending.basket_pane import BasketPane
from ui.lending.borrower_panel import BorrowerPanel
from ui.lending.counter import Counter
from ui.lending.last import LastScan
from ui.lending.lists import LendingLists
from ui.lending.resolve import Resolved, suggest
from ui.lending.scan_bar import ScanBar
from ui.lending.told import Told
from ui.page import Page
from ui.scan_timing import ANY_CODE
from ui.shortcuts import Shortcut, bind
from ui.theme.current import current
from ui.widgets.scroll import VScroll


class LendingPage(Page):
    """Left the counter: field, last scan, basket. Right the lists; in a narrow window both are tabs."""

    asks = ANY_CODE

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lending_page")
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ctx = ctx
        self._narrow: bool | None = None
        self.counter = Counter(ctx, self)
        self.bar = ScanBar(self)
        self.last = LastScan(self)
        self.basket = BasketPane(self)
        self.borrower = BorrowerPanel(self)
        self.lists = LendingLists(ctx, self)
        self._lay_out()
        self._connect()
        self.borrower.hide()
        self.retranslate()
        self.last.show_told(None)
        self._show()
        self.lists.start()
        ctx.sounds.prepare()

    def _lay_out(self) -> None:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.bar, self.last):
            column.addWidget(part)
        column.addWidget(self.basket, 1)
        column.addWidget(self.borrower, 1)
        self._counter = VScroll(inside, self)
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("lending_sides")
        self.tabs.setDocumentMode(True)
        self.tabs.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 12, 12, 12)
        self._row.setSpacing(12)
        self._row.addWidget(self._counter, 5)
        self._row.addWidget(self.lists, 5)

    def _connect(self) -> None:
        counter, bar = self.counter, self.bar
        bar.given.connect(counter.take)
        bar.chosen.connect(counter.choose)
        bar.confirmed.connect(counter.lend)
        bar.left.connect(counter.leave_choice)
        bar.typed.connect(self._suggest)
        bar.new_asked.connect(self._ask_borrower)
        counter.told.connect(self._show_told)
        counter.changed.connect(self._show)
        counter.stored.connect(self.lists.refresh)
        self.basket.lend_asked.connect(counter.lend)
        self.basket.clear_asked.connect(counter.clear)
        self.basket.remove_asked.connect(counter.remove)
        self.basket.quantity_asked.connect(counter.set_quantity)
        self.lists.back_asked.connect(counter.give_back)
        self.lists.renew_asked.connect(counter.renew)
        self.last.undo.clicked.connect(counter.undo)
        self.borrower.accepted.connect(self._register)
        self.borrower.left.connect(self._leave_borrower)
        bind(self, Shortcut.UNDO, counter.undo)
        bind(self, Shortcut.NEW_BORROWER, self._ask_borrower)
        self._ctx.look.changed.connect(self._restyle)

    def stop(self) -> None:
        """Ask the hall no more."""
        self.lists.stop()
        self.bar.stop()

    def take_focus(self) -> None:
        """Put the keyboard into the field."""
        self.bar.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_scan(self, code: str) -> None:
        """Take a code that was scanned while the keyboard was elsewhere."""
        self._show_counter()
        self.counter.take(code)

    def show_found(self, kind: str, key: str) -> None:
        """Take what the palette found as if it had been scanned."""
        self.take_focus()
        if kind in ("item", "resident"):
            self.counter.take(key)

    # -- the counter

    @Slot(object)
    def _show_told(self, told: Told) -> None:
        self.last.show_told(told)
        self.last.show()
        if not isinstance(QApplication.focusWidget(), QLineEdit):
            self.take_focus()  # the field has the keyboard again after every scan, unless something is being written

    @Slot()
    def _show(self) -> None:
        self.basket.show_basket(self.counter.basket, self.counter.busy)
        self.bar.show_choices(self.counter.choices)
        if self.borrower.isHidden():
            self.last.show()

    @Slot(str)
    def _suggest(self, text: str) -> None:
        if len(text) < 2:
            self.counter.leave_choice()
            return
        asked = (suggest, self._ctx.hall, self._ctx.actor, text)
        self._ctx.tasks.run_query(self, *asked, done=self._suggested, failed=self._not_suggested, tag="suggest")

    def _suggested(self, found: Resolved) -> None:
        if found.text == self.bar.field.text().strip() and not self.counter.busy:
            self.bar.show_choices((*found.people, *found.items))
            self.last.setVisible(self.bar.view.isHidden() and self.borrower.isHidden())

    def _not_suggested(self, _error: Exception) -> None:
        """Say nothing: Enter asks again, and tells."""

    @Slot()
    def _ask_borrower(self) -> None:
        self._show_counter()
        self.counter.leave_choice()
        self.borrower.begin()
        self.borrower.show()
        for part in (self.last, self.basket):
            part.hide()
        self.borrower.take_focus()

    @Slot(dict)
    def _register(self, values: dict[str, object]) -> None:
        self._leave_borrower()
        self.counter.register(values)

    @Slot()
    def _leave_borrower(self) -> None:
        self.borrower.hide()
        for part in (self.last, self.basket):
            part.show()
        self.take_focus()

    # -- the window

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the field."""
        super().showEvent(event)
        self._arrange()
        if not event.spontaneous():
            self.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the arrangement that the window has room for."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _restyle(self) -> None:
        for part in (self.bar, self.basket, self.lists):
            part.restyle()
        self._arrange()

    def _arrange(self) -> None:
        window = self.window()
        narrow = is_narrow(window.width(), window.height(), current().scale)
        if narrow == self._narrow:
            return
        self._narrow, here = narrow, self.isAncestorOf(QApplication.focusWidget() or self)
        if narrow:
            for part in (self._counter, self.lists):
                self._row.removeWidget(part)
                self.tabs.addTab(part, "")
            self._row.addWidget(self.tabs)
            self._name_tabs()
        else:
            self._row.removeWidget(self.tabs)
            for part in (self._counter, self.lists):
                part.setParent(self)
                self._row.addWidget(part, 5)
                part.show()
        self.tabs.setVisible(narrow)
        if here:
            self.take_focus()  # what has moved has lost the keyboard

    def _show_counter(self) -> None:
        if self._narrow:
            self.tabs.setCurrentIndex(0)

    def _name_tabs(self) -> None:
        if self._narrow:
            self.tabs.setTabText(0, self.tr("Counter"))
            self.tabs.setTabText(1, self.tr("Lists"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for part in (self.bar, self.last, self.basket, self.borrower, self.lists):
            part.retranslate()
        self._name_tabs()
