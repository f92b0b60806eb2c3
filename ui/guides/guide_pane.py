"""One guide: how it stands, its paper, and what can be done with it; forms open in the place of the paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from app.guides.catalogue import DRAFT, PUBLISHED, Guide
from ui.context import Context
from ui.desk.panel import Panel
from ui.guides.paper_pane import PaperPane
from ui.guides.words import dated_text, day_text, say_badge, status_text
from ui.plaintext import breakable, joined, plain
from ui.shortcuts import Shortcut
from ui.widgets.buttons import Button, button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Badge, label


class Do(str, Enum):
    """One thing that can be done with a guide."""

    PRINT = "print"
    LARGE = "large"
    NOTICE = "notice"
    SAVE = "save"
    CHANGE = "change"
    PUBLISH = "publish"
    WITHDRAW = "withdraw"
    CHECK = "check"
    ALERT = "alert"
    HISTORY = "history"


_KEYS = {
    Do.PRINT: Shortcut.GUIDE_PRINT,
    Do.LARGE: Shortcut.GUIDE_LARGE,
    Do.NOTICE: Shortcut.GUIDE_NOTICE,
}
_PAPER = (Do.PRINT, Do.LARGE, Do.NOTICE, Do.SAVE)
_EDIT = (Do.CHANGE, Do.PUBLISH, Do.CHECK, Do.ALERT, Do.HISTORY, Do.WITHDRAW)


class GuidePane(QFrame):
    """Shows a guide; asks for what its buttons say.

    Signals:
        asked: What is to be done (`Do`).
    """

    asked = Signal(object)

    def __init__(self, ctx: Context, *, edits: bool, gives: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide_pane")
        self.setProperty("kind", "card")
        self.guide: Guide | None = None
        self.today: date | None = None
        self._edits, self._gives = edits, gives
        self.title = label(kind="heading", wrap=True, name="guide_title", parent=self)
        self.badges = [Badge(parent=self) for _ in range(4)]
        self.dated = label(kind="small", wrap=True, name="guide_dated", parent=self)
        self.alert = label(wrap=True, name="guide_alert", parent=self)
        self.buttons: dict[Do, Button] = {}
        for do in (*_PAPER, *_EDIT):
            kind = "primary" if do is Do.PRINT else ""
            made = button("", kind, _KEYS.get(do), f"guide_{do.value}", "printer" if do is Do.PRINT else "", self)
            made.setProperty("do", do.value)
            made.clicked.connect(self._press)
            self.buttons[do] = made
        self.paper = PaperPane("guide_preview", ctx, self)
        self.stack = QStackedWidget(self)
        self._panel: Panel | None = None
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        face = QWidget(self)
        inner = QVBoxLayout(face)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        badges, paper, edit = FlowLayout(spacing=8), FlowLayout(spacing=8), FlowLayout(spacing=8)
        for badge in self.badges:
            badges.addWidget(badge)
        for do in _PAPER:
            paper.addWidget(self.buttons[do])
        for do in _EDIT:
            edit.addWidget(self.buttons[do])
        inner.addWidget(self.title)
        inner.addLayout(badges)
        for part in (self.dated, self.alert):
            inner.addWidget(part)
        inner.addLayout(paper)
        inner.addWidget(self.paper, 1)
        inner.addLayout(edit)
        self.stack.addWidget(face)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self.stack)

    def add_panels(self, panels: Sequence[Panel]) -> None:
        """Take the forms in that open in the place of the guide."""
        for panel in panels:
            self.stack.addWidget(panel)

    def show_panel(self, panel: Panel | None) -> None:
        """Show a form, or the guide again."""
        self._panel = panel
        self.stack.setCurrentIndex(0 if panel is None else self.stack.indexOf(panel))
        if panel is not None:
            panel.show()

    def panel(self) -> Panel | None:
        """Give the form that is open."""
        return self._panel

    def show_guide(self, guide: Guide, today: date) -> None:
        """Show a guide and its paper."""
        new = self.guide is None or self.guide.id != guide.id
        if new or self.guide != guide or self.today != today:
            self.guide, self.today = guide, today
            self.paper.show_guide(guide.id)
        self._show()

    def show_nothing(self, text: str, hint: str = "") -> None:
        """Say why there is no guide to see."""
        self.guide = None
        self.paper.clear(text, hint)
        self._show()

    def _show(self) -> None:
        guide, today = self.guide, self.today
        for part in (self.title, self.dated, self.alert, *self.badges):
            part.hide()
        for do, made in self.buttons.items():
            made.setVisible(guide is not None and self._may(do, guide))
        if guide is None or today is None:
            return
        self.title.setText(breakable(guide.content.title))
        self.dated.setText(joined(guide.id, dated_text(guide)))
        for part in (self.title, self.dated):
            part.show()
        for badge, (text, state) in zip(self.badges, _badges(guide, today), strict=False):
            badge.show_state(text, state)
            badge.show()
        if guide.alert.in_force(today):
            until = guide.alert.until
            words = self.tr("Notice until {day}: {text}") if until else self.tr("Notice: {text}")
            self.alert.setText(breakable(words.format(day=day_text(until), text=plain(guide.alert.text))))
            self.alert.show()

    def _may(self, do: Do, guide: Guide) -> bool:
        if do is Do.NOTICE:
            return self._gives
        if do is Do.PUBLISH:
            return self._edits and guide.status != PUBLISHED and not guide.starter  # its check comes first
        if do is Do.WITHDRAW:
            return self._edits and guide.status == PUBLISHED
        return self._edits or do in _PAPER

    @Slot()
    def _press(self) -> None:
        made = self.sender()
        if made is not None:
            self.asked.emit(Do(made.property("do")))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        words = {
            Do.PRINT: self.tr("Print"),
            Do.LARGE: self.tr("Print large"),
            Do.NOTICE: self.tr("What is missing …"),
            Do.SAVE: self.tr("Save as PDF …"),
            Do.CHANGE: self.tr("Change …"),
            Do.PUBLISH: self.tr("Publish"),
            Do.WITHDRAW: self.tr("Withdraw …"),
            Do.CHECK: self.tr("Checked today …"),
            Do.ALERT: self.tr("Notice for now …"),
            Do.HISTORY: self.tr("Versions …"),
        }
        for do, text in words.items():
            self.buttons[do].set_words(text)
        self.paper.retranslate()
        self._show()


def _badges(guide: Guide, today: date) -> list[tuple[str, str]]:
    told = [(status_text(guide.status), "green" if guide.status == PUBLISHED else "plain")]
    if guide.alert.in_force(today):
        told.append((say_badge("notice"), "amber"))
    if guide.starter:
        told.append((say_badge("starter"), "amber"))
    if guide.dated.is_past(today):
        told.append((say_badge("due"), "red"))
    elif guide.status == PUBLISHED and guide.dated.is_near(today):
        told.append((say_badge("soon"), "amber"))
    elif guide.status == DRAFT and guide.dated.checked_on is None and not guide.starter:
        told.append((say_badge("unchecked"), "amber"))
    return told
