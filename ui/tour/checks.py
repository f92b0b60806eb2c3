"""Look at a window as a person would: missing glyphs, cut text, things pushed out, English on a Chinese screen."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)

from ui.resources import resource
from ui.widgets.elided import ElidedLabel
from ui.widgets.fit_label import FitLabel

_LATIN = re.compile(r"(?<![A-Za-z0-9_])[A-Za-z]{3,}(?![A-Za-z0-9_])")
# Names, keys and commands are written alike in Chinese.
_ALIKE = frozenset(
    {
        "Huiketing",
        "huiketing",
        "English",
        "Ctrl",
        "Alt",
        "Esc",
        "Shift",
        "PIN",
        "PostgreSQL",
        "Linux",
        "Windows",
        "WAV",
        "ESC",
        "POS",
        "CSV",
        "UTF",
        "PDF",
        "Excel",
    }
)
_COMMAND = re.compile(r"“huiketing [^”]*”|\S+\.log|libpulse0|libspeechd2|speech-dispatcher-espeak-ng")
_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp", "Mn"})


def faults(window: QWidget, language: str) -> Iterator[str]:
    """Name everything wrong on a window that is on show, one line each."""
    shown = [window, *(each for each in window.findChildren(QWidget) if each.isVisible())]
    for widget in shown:
        for text in texts(widget):
            yield from (f"no glyph for U+{ord(char):04X} in {_short(text)}" for char in sorted(missing(text)))
            if language == "zh_CN" and not isinstance(widget, QPlainTextEdit) and not widget.property("foreign"):
                yield from (f"English on a Chinese screen: {word!r} in {_short(text)}" for word in foreign(text))
        if is_cut(widget):
            yield f"cut text: {_short(' '.join(texts(widget)))} in {_name(widget)}"
        if not widget.isWindow() and is_pushed_out(widget, widget.window()):
            yield f"pushed out of the window: {_name(widget)} {_short(' '.join(texts(widget)))}"


def texts(widget: QWidget) -> list[str]:
    """Give what can be read on a widget itself."""
    if isinstance(widget, QLabel) or (isinstance(widget, QAbstractButton) and widget.text()):
        found = [widget.text()]
    elif isinstance(widget, QLineEdit):
        hidden = widget.echoMode() != QLineEdit.EchoMode.Normal
        found = [widget.placeholderText()] if hidden or not widget.text() else [widget.text()]
    elif isinstance(widget, QComboBox):
        found = [widget.currentText()]
    elif isinstance(widget, QPlainTextEdit):
        found = [widget.toPlainText()]
    elif isinstance(widget, QTabBar):
        found = [widget.tabText(n) for n in range(widget.count()) if widget.isTabVisible(n)]
    elif isinstance(widget, QTableView):
        found = list(_cells(widget))
    elif isinstance(widget, QMenu):
        found = [action.text() for action in widget.actions()]
    else:
        found = []
    return [text for text in found if text.strip()]


def missing(text: str) -> set[str]:
    """Give the characters of a text that none of our fonts has."""
    return {char for char in text if unicodedata.category(char) not in _UNSEEN and not _is_drawable(char)}


def foreign(text: str) -> list[str]:
    """Give the English words in a text that should be Chinese."""
    return [word for word in _LATIN.findall(_COMMAND.sub("", text)) if word not in _ALIKE]


def is_cut(widget: QWidget) -> bool:
    """Tell whether a widget has less room than its text needs."""
    if isinstance(widget, FitLabel):
        return widget.is_cut()
    if isinstance(widget, ElidedLabel):
        return False  # it may elide: the whole text is in its tooltip
    if isinstance(widget, QLabel):
        return bool(widget.text()) and _is_label_cut(widget)
    if isinstance(widget, QPushButton | QToolButton):
        return _has_words(widget) and _is_smaller(widget)
    if isinstance(widget, QAbstractButton):
        return _is_smaller(widget)
    if isinstance(widget, QComboBox):
        return _is_combo_cut(widget)
    if isinstance(widget, QTabBar):
        return any(_is_tab_cut(widget, n) for n in range(widget.count()) if widget.isTabVisible(n))
    if isinstance(widget, QTableView):
        return any(True for _ in _cut_cells(widget))
    return False


def is_pushed_out(widget: QWidget, window: QWidget) -> bool:
    """Tell whether a widget reaches over the left or right edge of its window, or out of its parent's bottom."""
    left = widget.mapTo(window, QPoint(0, 0)).x()
    if left < -1 or left + widget.width() > window.width() + 1:
        return not isinstance(widget, QHeaderView) and not _is_in_header(widget)
    parent = widget.parentWidget()
    if parent is None or _is_scrolled(parent) or isinstance(parent, QAbstractScrollArea):
        return False
    return widget.geometry().bottom() > parent.rect().bottom() + 1 and bool(texts(widget))


@lru_cache(maxsize=1)
def _fonts() -> tuple[QRawFont, ...]:
    names = ("NotoSansSC-Regular.ttf", "HanaMinB.ttf")
    return tuple(QRawFont(str(resource("fonts", name)), 15) for name in names)


@lru_cache(maxsize=8192)
def _is_drawable(char: str) -> bool:
    return any(font.supportsCharacter(ord(char)) for font in _fonts())


def _cells(view: QTableView) -> Iterator[str]:
    model, last = view.model(), view.rowAt(view.viewport().height() - 1)
    last = model.rowCount() - 1 if last < 0 else last
    for column in range(model.columnCount()):
        if view.isColumnHidden(column):
            continue
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(max(view.rowAt(0), 0), last + 1):
            yield str(model.index(row, column).data() or "")


def _cut_cells(view: QTableView) -> Iterator[str]:
    """Give the cells whose text is elided and which have no tooltip with the whole of it."""
    model, metrics = view.model(), view.fontMetrics()
    for column in range(model.columnCount()):
        if view.isColumnHidden(column):
            continue
        heading = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        if metrics.horizontalAdvance(heading) > view.columnWidth(column) and heading:
            yield heading
        for row in range(max(view.rowAt(0), 0), view.rowAt(view.viewport().height() - 1) + 1):
            index = model.index(row, column)
            text = str(index.data() or "")
            too_wide = metrics.horizontalAdvance(text) > view.columnWidth(column)
            if too_wide and not index.data(Qt.ItemDataRole.ToolTipRole) and _draws_text(view, column):
                yield text


def _draws_text(view: QTableView, column: int) -> bool:
    delegate = view.itemDelegateForColumn(column)
    return delegate is None or not type(delegate).__name__.startswith("Needs")


def _is_label_cut(widget: QLabel) -> bool:
    if widget.wordWrap():
        needed = widget.heightForWidth(widget.width())
        return needed > widget.height() + 1 or widget.minimumSizeHint().width() > widget.width() + 1
    return _is_smaller(widget)


def _is_smaller(widget: QWidget) -> bool:
    wanted = widget.sizeHint()
    return wanted.width() > widget.width() + 1 or wanted.height() > widget.height() + 1


def _has_words(widget: QPushButton | QToolButton) -> bool:
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return False
    return bool(widget.text())


def _is_combo_cut(widget: QComboBox) -> bool:
    option = QStyleOptionComboBox()
    widget.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, widget)
    return widget.fontMetrics().horizontalAdvance(widget.currentText()) > room.width()


def _is_tab_cut(bar: QTabBar, tab: int) -> bool:
    return bar.fontMetrics().horizontalAdvance(bar.tabText(tab)) > bar.tabRect(tab).width()


def _is_scrolled(parent: QWidget) -> bool:
    above = parent.parentWidget()
    return isinstance(above, QAbstractScrollArea)


def _is_in_header(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, QHeaderView | QTableView)


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return repr(line if len(line) <= 60 else line[:59] + "…")
