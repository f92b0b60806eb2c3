"""A scanner and a person type into every page: no character is lost, none lands where it does not belong."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.core.rights import Right
from app.queue import desk, opening, tickets
from tests.helpers.programs import Desktop, focusable
from tests.helpers.scans import ENTER, PERSON_MS, SCANNER_MS, TAB, Typist, scan
from ui.context import Context
from ui.desk.steps import Step
from ui.page import Page
from ui.scan_timing import ANY_CODE
from ui.shell import pages
from ui.shell.pages import PageEntry
from ui.shortcuts import Shortcut
from ui.widgets.scan_field import ScanField

KEY = Qt.Key
CODE = "T-0042"
PARTS = ("Lift 3, ", "T-0042", " R-1", " 13800138000")  # between them a person thinks; one is just a code
SAID = "".join(PARTS)
DIGITS = "6901234567892"


class LendingLike(Page):
    """A page that asks for codes of any form: a scan field, a note, a list to search by typing, and a button."""

    asks = ANY_CODE

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.taken: list[str] = []
        self.given: list[str] = []
        self.scan = ScanField("like-scan", self)
        self.note = QPlainTextEdit(self)
        self.line = QLineEdit(self)
        self.kind = QComboBox(self)
        self.kind.addItems(["Drill", "Ladder", "Trolley", "Umbrella"])
        self.press = QPushButton("Lend", self)
        column = QVBoxLayout(self)
        for name, each in (("scan", self.scan), ("note", self.note), ("line", self.line), ("kind", self.kind)):
            each.setAccessibleName(name)
            column.addWidget(each)
        column.addWidget(self.press)
        self.scan.given.connect(self.given.append)

    def take_scan(self, code: str) -> None:
        self.taken.append(code)


@pytest.fixture
def lending_like(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program have such a page, for everybody who may run a desk."""
    entry = PageEntry("like", "Like", "papers", Right.RUN_DESK, Shortcut.PAGE_GREEN, LendingLike, scans="TK")
    kept = tuple(page for page in pages.PAGES if page.shortcut is not Shortcut.PAGE_GREEN)
    monkeypatch.setattr(pages, "PAGES", (*kept, entry))


@pytest.fixture
def like(lending_like: None, desktop: Desktop) -> LendingLike:
    """Give the page, on show."""
    desktop.work_as("desk1", "1")
    place = desktop.window.workplace
    assert place is not None
    place.go_to("like")
    page = place.page("like")
    assert isinstance(page, LendingLike)
    return page


# -- what can be written into


def _is_edit(widget: QWidget) -> bool:
    if isinstance(widget, (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)):
        return not widget.isReadOnly()
    return isinstance(widget, (QComboBox, QAbstractItemView))


def _state(widget: QWidget) -> object:
    if isinstance(widget, (QTextEdit, QPlainTextEdit)):
        return widget.toPlainText()
    if isinstance(widget, QComboBox):
        return widget.currentIndex()
    if isinstance(widget, QAbstractItemView):
        return [each.row() for each in widget.selectedIndexes()]
    assert isinstance(widget, (QLineEdit, QAbstractSpinBox))
    return widget.text()


def _restore(widget: QWidget, state: object) -> None:
    if isinstance(widget, (QTextEdit, QPlainTextEdit)):
        widget.setPlainText(str(state))
    elif isinstance(widget, QLineEdit):
        widget.setText(str(state))
    else:
        assert isinstance(widget, QAbstractSpinBox)
        found = widget.findChild(QLineEdit)
        assert found is not None
        found.setText(str(state))
        widget.interpretText()
        found.end(False)


def _edits(window: QWidget) -> list[QWidget]:
    return [each for each in focusable(window) if _is_edit(each)]


def _states(edits: list[QWidget]) -> dict[QWidget, object]:
    return {each: _state(each) for each in edits}


def _straight(widget: QWidget, text: str) -> None:
    """Give keys to a widget itself, past whatever listens before it."""
    for character in text:
        key = Qt.Key(ord(character.upper()))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, character))


class Letters(QObject):
    """Takes the letters that a widget gets."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.text = ""
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        self.text += event.text()
        return True


# -- every page


class Walk:
    """Goes from field to field of a window and lets a person and a scanner type into each."""

    def __init__(self, desktop: Desktop, *, led: bool = False) -> None:
        """Begin; unless they are `led`, codes go nowhere: another page would come on show."""
        self.desktop = desktop
        self.taken: list[str] = []
        self.tried: set[str] = set()
        place = desktop.window.workplace
        self.at_work = place is not None
        if place is not None:
            place.scans.scanner.scanned.connect(self._take)
            if not led:
                place.scans.scanner.scanned.disconnect(place.scans.take)

    def _take(self, code: str, _target: object) -> None:
        self.taken.append(code)

    def go(self, window: QWidget | None = None) -> None:
        """Try every field of a window."""
        window = window or self.desktop.window
        window.activateWindow()
        self.desktop.bot.waitUntil(window.isActiveWindow)
        edits = _edits(window)
        before = {each: _state(each) for each in edits}
        for edit in edits:
            self.tried.add(edit.objectName() or type(edit).__name__)
            self._person(edit, before)
            secret = isinstance(edit, QLineEdit) and edit.echoMode() != QLineEdit.EchoMode.Normal
            if self.at_work and not secret:
                self._scanner(edit, before)

    def _person(self, edit: QWidget, before: dict[QWidget, object]) -> None:
        """Compare what a person's keys do with what the same keys do to the widget itself."""
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(edit, (QAbstractItemView, QComboBox)):
            self._search(edit)
            return
        _restore(edit, before[edit])
        _straight(edit, SAID)
        wanted = _state(edit)
        _restore(edit, before[edit])
        _think_and_type()
        self.desktop.bot.waitUntil(lambda: _state(edit) == wanted)
        _restore(edit, before[edit])
        self._unchanged(edit, before)

    def _search(self, view: QWidget) -> None:
        """Note which letters a list or a choice gets: where they lead depends on the time that passes."""
        got = Letters(view)
        _think_and_type()
        self.desktop.bot.waitUntil(lambda: got.text == SAID)
        got.deleteLater()
        view.removeEventFilter(got)

    def _scanner(self, edit: QWidget, before: dict[QWidget, object]) -> None:
        for end in (ENTER, TAB, None):
            self.taken.clear()
            edit.setFocus(Qt.FocusReason.OtherFocusReason)
            scan(CODE, end)
            self.desktop.bot.waitUntil(lambda: self.taken == [CODE])
            assert QApplication.focusWidget() is edit, (_told(edit), end)
            self._unchanged(edit, before)

    def _unchanged(self, edit: QWidget, before: dict[QWidget, object]) -> None:
        changed = [_told(each) for each, state in before.items() if _state(each) != state]
        assert changed == [], f"after {_told(edit)}"


def _think_and_type() -> None:
    typist = Typist(PERSON_MS)
    for part in PARTS:
        typist.type(part)
        typist.rest()


def _told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r} in {type(widget.parent()).__name__}"


def _serving(desktop: Desktop) -> None:
    for service in "ABCD":
        desktop.do(tickets.take_ticket, service=service, entitlement="elderly80")
    desktop.do(opening.open_desk, by="desk1", desk="1")
    desktop.do(desk.call_next, by="desk1", desk="1")
    desktop.do(desk.start, by="desk1", desk="1")
    desktop.work_as("desk1", "1")
    desktop.bot.waitUntil(lambda: desktop.desk().view is not None and desktop.desk().view.in_hand is not None)


def test_every_field_of_the_desk(desktop: Desktop) -> None:
    _serving(desktop)
    walk = Walk(desktop)
    walk.go()
    for step in (Step.TRANSFER, Step.HOLD, Step.ADD_MATTER, Step.ENTITLE):
        desktop.desk().actions_.take(step)
        desktop.settle()
        walk.go()
        desktop.key(KEY.Key_Escape)
    assert {"waiting_list", "desk_transfer_note", "desk_entitle_paper_number"} <= walk.tried, walk.tried
    assert len(walk.tried) > 6, walk.tried


@pytest.mark.parametrize("name", ["lending", "green", "planning"])
def test_every_field_of_the_other_pages(desktop: Desktop, name: str) -> None:
    desktop.work_as("supervisor")
    assert desktop.window.workplace is not None
    desktop.window.workplace.go_to(name)
    desktop.settle()
    walk = Walk(desktop)
    walk.go()
    assert walk.tried


def test_every_field_of_the_settings(desktop: Desktop) -> None:
    from ui.settings.page import SettingsPage

    desktop.work_as("admin")
    assert desktop.window.workplace is not None
    page = desktop.window.workplace.page("settings")
    assert isinstance(page, SettingsPage)
    desktop.bot.waitUntil(lambda: page.view is not None)
    walk = Walk(desktop)
    for entry in page.entries:
        page.show_section(entry.name)
        desktop.settle()
        walk.go()
    assert len(walk.tried) > 30, walk.tried


def test_every_field_before_somebody_is_at_work(desktop: Desktop) -> None:
    Walk(desktop).go()
    desktop.work_as("desk1", "1")
    desktop.window.lock()
    walk = Walk(desktop)
    walk.at_work = False
    walk.go()
    assert walk.tried and walk.taken == []


# -- a page that asks for codes without prefix


def _focus(desktop: Desktop, widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
    assert QApplication.focusWidget() is widget


def test_every_field_of_a_page_that_asks_for_any_code(desktop: Desktop, like: LendingLike) -> None:
    walk = Walk(desktop, led=True)
    walk.go()
    assert {"like-scan", "QPlainTextEdit", "QLineEdit", "QComboBox"} <= walk.tried
    desktop.bot.waitUntil(lambda: len(like.given) + len(like.taken) == 12)
    assert like.given == [CODE] * 3  # what was scanned over the scan field is the field's
    assert like.taken == [CODE] * 9


@pytest.mark.parametrize("end", [ENTER, TAB, None])
def test_code_without_prefix_comes_to_the_page_that_asks(
    desktop: Desktop, like: LendingLike, end: Qt.Key | None
) -> None:
    like.note.setPlainText("as it was")
    for place in (like.note, like.press, like.kind):
        _focus(desktop, place)
        scan(DIGITS, end)
        desktop.bot.waitUntil(lambda: like.taken == [DIGITS])
        like.taken.clear()
    assert like.note.toPlainText() == "as it was" and like.kind.currentIndex() == 0
    _focus(desktop, like.scan)
    scan(DIGITS, end)
    desktop.bot.waitUntil(lambda: like.given == [DIGITS])
    assert like.taken == [] and like.scan.text() == ""


def test_short_code_in_the_scan_field_is_given_with_its_enter_and_the_field_is_empty_again(like: LendingLike) -> None:
    like.scan.setFocus()
    scan("A17")
    assert like.given == ["A17"] and like.scan.text() == ""


@pytest.mark.parametrize("end", [ENTER, TAB])
def test_slow_scanner_is_understood_in_the_scan_field_and_on_a_button(
    desktop: Desktop, like: LendingLike, end: Qt.Key
) -> None:
    for place, got in ((like.scan, like.given), (like.press, like.taken)):
        _focus(desktop, place)
        Typist(90).type(CODE, end=end)
        desktop.bot.waitUntil(lambda got=got: got == [CODE])
        assert like.scan.text() == "" and QApplication.focusWidget() is place


def test_tab_of_a_person_leaves_the_scan_field_with_what_was_typed(desktop: Desktop, like: LendingLike) -> None:
    _focus(desktop, like.scan)
    Typist(PERSON_MS).type("wxm", end=TAB)
    assert like.scan.text() == "wxm" and QApplication.focusWidget() is like.note
    typist = Typist(PERSON_MS)
    _focus(desktop, like.scan)
    like.scan.clear()
    typist.type(CODE)
    typist.rest()
    typist.strike(TAB, "\t")
    assert like.scan.text() == CODE and like.given == []


def test_half_typed_word_stays_when_a_code_is_scanned_over_it(desktop: Desktop, like: LendingLike) -> None:
    _focus(desktop, like.scan)
    Typist(PERSON_MS).type("wan")
    scan(CODE)
    desktop.bot.waitUntil(lambda: like.given == [CODE])
    assert like.scan.text() == "wan"


# -- a field is left as it was, and a person is not kept waiting


def test_scan_leaves_selection_and_undo_of_a_note_as_they_were(desktop: Desktop, like: LendingLike) -> None:
    _focus(desktop, like.line)
    Typist(PERSON_MS).type("ladder")
    desktop.bot.waitUntil(lambda: like.line.text() == "ladder")
    like.line.setSelection(1, 3)
    scan(CODE)
    desktop.bot.waitUntil(lambda: like.taken == [CODE])
    assert (like.line.text(), like.line.selectedText()) == ("ladder", "add")
    like.line.undo()
    assert like.line.text() == "" and not like.line.isUndoAvailable()


def test_letter_that_may_begin_a_code_appears_by_itself(desktop: Desktop, like: LendingLike) -> None:
    like.asks = None
    _focus(desktop, like.note)
    Typist(PERSON_MS).type("aT")
    assert like.note.toPlainText() == "a"
    desktop.bot.waitUntil(lambda: like.note.toPlainText() == "aT", timeout=1000)


def _what_happens_next(desktop: Desktop, like: LendingLike) -> dict[str, Callable[[], object]]:
    typist = Typist(SCANNER_MS)
    return {
        "pointer": lambda: desktop.bot.mouseClick(desktop.window.windowHandle(), Qt.MouseButton.LeftButton),
        "focus": like.line.setFocus,
        "arrow": lambda: typist.strike(KEY.Key_Left),
        "page": lambda: desktop.window.workplace.go_to("desk"),
        "lock": desktop.window.lock,
        "stop": desktop.window.workplace.scans.stop,
    }


@pytest.mark.parametrize("event", ["pointer", "focus", "arrow", "page", "lock", "stop"])
def test_held_letter_is_where_it_was_typed_before_anything_else_happens(
    desktop: Desktop, like: LendingLike, event: str
) -> None:
    happens = _what_happens_next(desktop, like)[event]
    _focus(desktop, like.note)
    Typist(PERSON_MS).type("T")
    assert like.note.toPlainText() == ""
    happens()
    assert like.note.toPlainText() == "T" and like.line.text() == ""


def test_enter_of_a_person_is_the_fields_own(desktop: Desktop, like: LendingLike) -> None:
    _focus(desktop, like.note)
    Typist(PERSON_MS).type(CODE, end=ENTER)
    assert like.note.toPlainText() == f"{CODE}\n" and like.taken == []


def test_key_held_down_writes_as_always(desktop: Desktop, like: LendingLike) -> None:
    _focus(desktop, like.note)
    typist = Typist(30)
    typist.strike(KEY.Key_7, "7")
    typist.at += 400
    for _ in range(9):
        typist.strike(KEY.Key_7, "7", repeated=True)
    assert like.note.toPlainText() == "7" * 10 and like.taken == []


# -- where a code goes


def test_item_scanned_on_another_page_leads_to_the_page_of_its_letter(lending_like: None, desktop: Desktop) -> None:
    desktop.work_as("desk1", "1")
    desktop.desk().setFocus()
    scan(CODE)
    place = desktop.window.workplace
    assert place is not None
    desktop.bot.waitUntil(lambda: place.page("like") is not None)
    page = place.page("like")
    assert isinstance(page, LendingLike) and page.taken == [CODE] and place.stack.currentWidget() is page


def test_code_that_no_page_works_with_is_said_and_leaves_nothing_behind(desktop: Desktop) -> None:
    desktop.work_as("desk1", "1")
    desktop.desk().setFocus()
    for code, told in (("L-0007", "a loan, L-0007"), ("Q-0123456789abcdef", "a number slip.")):
        scan(code)
        desktop.bot.waitUntil(lambda told=told: told in desktop.message())
    assert "0123456789abcdef" not in desktop.message()


def test_dialog_that_blocks_the_window_keeps_its_keys(desktop: Desktop) -> None:
    desktop.work_as("desk1", "1")
    desktop.key(KEY.Key_K, Qt.KeyboardModifier.ControlModifier)
    desktop.settle()
    palette = desktop.find("palette")
    desktop.bot.waitUntil(palette.isActiveWindow)
    scan(CODE, None)
    assert desktop.find("palette-field", palette).text() == CODE
