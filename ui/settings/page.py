"""The settings page: the list of sections on the left, the chosen one beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QListWidget, QStackedWidget, QVBoxLayout, QWidget

from app.core.changes import ACCOUNTS, DESKS, OUTBOX, SETUP
from app.core.rights import Role
from app.setup.results import SetupView
from app.setup.views import setup_view
from ui.context import Context
from ui.feed import ViewFeed
from ui.page import Page
from ui.settings.edits import Edits
from ui.settings.list_section import ListSection
from ui.settings.save_bar import SaveBar
from ui.settings.section import Section
from ui.settings.sections import SectionEntry, sections_of
from ui.shell.goal import ADMIN_SIGN_IN
from ui.shortcuts import Shortcut, bind
from ui.theme.current import px
from ui.widgets.buttons import button
from ui.widgets.empty import EmptyState
from ui.widgets.fields import ChoiceField
from ui.widgets.labels import label
from ui.widgets.scroll import VScroll
from ui.words import error_text

REFRESH_MS = 30_000
_NARROW = 700  # below this the list of sections becomes one line above the section
_KINDS = frozenset({SETUP, DESKS, ACCOUNTS, OUTBOX})


class SettingsPage(Page):
    """Shows the sections that the role may use; each is made when it is first chosen."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings_page")
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ctx = ctx
        self.view: SetupView | None = None
        self.entries: tuple[SectionEntry, ...] = sections_of(ctx.actor.role)
        self._made: dict[str, Section] = {}
        self._found = ""  # a service that the palette found
        self.edits = Edits(ctx, self)
        self.list = QListWidget(self)
        self.combo = ChoiceField([entry.name for entry in self.entries], "settings_combo", self)
        self.admin = button("", "quiet", name="settings_admin", icon_name="lock", parent=self)
        self.title = label(kind="title", wrap=True, name="settings_title", parent=self)
        self.stack = QStackedWidget(self)
        self.save_bar = SaveBar(self)
        self.waiting = EmptyState(self)
        self.feed = ViewFeed(ctx, setup_view, {}, REFRESH_MS, self, kinds=_KINDS)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.list.setCurrentRow(0)
        self.feed.start()

    def _lay_out(self) -> None:
        self.list.setObjectName("settings_list")
        self.list.setProperty("kind", "sections")
        self.list.setWordWrap(True)  # a long name with its mark takes a second line
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._aside = QFrame(self)
        self._aside.setProperty("kind", "card")
        inside = QVBoxLayout(self._aside)
        inside.setContentsMargins(6, 8, 6, 8)
        inside.addWidget(self.list)
        inside.addWidget(self.admin)
        column = QVBoxLayout()
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 12, 0)
        head.setSpacing(12)
        head.addWidget(self.title, 1)
        head.addWidget(self.combo, 1)
        head.addWidget(self.save_bar)
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        self.stack.addWidget(self.waiting)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 8, 8)
        row.setSpacing(16)
        row.addWidget(self._aside)
        row.addLayout(column, 1)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._row_chosen)
        self.combo.edited.connect(self._combo_chosen)
        self.feed.viewed.connect(self._show_view)
        self.feed.failed.connect(self._show_failure)
        self.edits.busy_changed.connect(self._show_busy)
        self.edits.refused.connect(self._show_refused)
        self.edits.done.connect(self._read_again)
        self._ctx.look.changed.connect(self._fit)
        self.admin.clicked.connect(self._ask_for_admin)
        self.save_bar.save_asked.connect(self._submit)
        self.save_bar.drop_asked.connect(self._revert)
        bind(self, Shortcut.UNDO, self.edits.undo)
        bind(self, Shortcut.SAVE, self._submit)

    # -- sections

    def show_section(self, name: str) -> None:
        """Show a section by its name (the palette and links ask for it)."""
        rows = [entry.name for entry in self.entries]
        if name in rows:
            self.list.setCurrentRow(rows.index(name))

    def show_found(self, kind: str, key: str) -> None:
        """Show a section, or a service in its section."""
        if kind == "section":
            self.show_section(key)
            return
        self._found = key
        self.show_section("services")
        self._point()

    def _point(self) -> None:
        """Choose the service that was found, once its section is there."""
        section = self._made.get("services")
        if self._found and isinstance(section, ListSection):
            section.view.choose(self._found)
            section.take_focus()
            self._found = ""

    def section(self, name: str) -> Section | None:
        """Give a section if it has been made."""
        return self._made.get(name)

    @Slot(int)
    def _row_chosen(self, row: int) -> None:
        if not 0 <= row < len(self.entries):
            return
        self.combo.set_value(self.entries[row].name)
        if self.view is None:
            return  # the section comes up with the first view
        name = self.entries[row].name
        if name not in self._made:
            self._make(self.entries[row])
        place = self._made[name].parentWidget()
        while place is not None and place.parentWidget() is not self.stack:
            place = place.parentWidget()
        if place is not None:
            self.stack.setCurrentWidget(place)
        self._mark_unsaved()

    def _make(self, entry: SectionEntry) -> None:
        section = entry.make(self._ctx, self.edits)
        self._made[entry.name] = section
        section.dirty_changed.connect(self._mark_unsaved)
        section.asked.connect(self.asked)
        self.stack.addWidget(VScroll(section, self.stack))
        section.retranslate()
        section.start()
        if self.view is not None:
            section.show_view(self.view)

    @Slot()
    def _combo_chosen(self) -> None:
        self.show_section(str(self.combo.value()))

    @Slot()
    def _ask_for_admin(self) -> None:
        kept = self._kept_from()
        self.asked.emit(f"{ADMIN_SIGN_IN}:{kept[0].name if kept else ''}")

    def _kept_from(self) -> list[SectionEntry]:
        """Give the sections that only an administrator has."""
        admins = sections_of(Role.ADMIN)
        return [entry for entry in admins if entry not in self.entries]

    def _current(self) -> Section | None:
        row = self.list.currentRow()
        return self._made.get(self.entries[row].name) if 0 <= row < len(self.entries) else None

    # -- what the hall says

    def _show_view(self, view: SetupView) -> None:
        first = self.view is None
        self.view = view
        for section in self._made.values():
            section.show_view(view)
        if first:
            self._row_chosen(self.list.currentRow())
            self.take_focus()
            self._point()

    def _show_failure(self, error: Exception) -> None:
        if self.view is None:
            text, step = error_text(error)
            self.waiting.show_state(text, step, "alert", self.tr("Try again"), self.feed.refresh_now)

    @Slot()
    def _read_again(self) -> None:
        self.feed.refresh_now()

    @Slot()
    def _submit(self) -> None:
        section = self._current()
        if section is not None and section.is_dirty() and not self.edits.busy:
            section.submit()

    @Slot()
    def _revert(self) -> None:
        section = self._current()
        if section is not None:
            section.revert()

    @Slot(bool)
    def _show_busy(self, busy: bool) -> None:
        self.save_bar.set_busy(busy)
        for section in self._made.values():
            section.set_busy(busy)

    def _show_refused(self, error: Exception) -> None:
        self.feed.refresh_now()  # the refusal may say that the page is old
        section = self._current()
        if section is not None:
            section.show_refused(error)

    @Slot()
    def _mark_unsaved(self) -> None:
        section = self._current()
        self.save_bar.setVisible(section is not None and section.saves)
        self.save_bar.set_dirty(section is not None and section.is_dirty())
        self._name_rows()

    # -- the page

    def take_focus(self) -> None:
        """Put the keyboard into the list of sections, unless somebody already uses a part of the page."""
        if not self.isAncestorOf(QApplication.focusWidget() or self):
            (self.combo if self.list.isHidden() else self.list).setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Ask the hall no more."""
        self.feed.stop()
        for section in self._made.values():
            section.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the arrangement that the window has room for."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Start in the list."""
        super().showEvent(event)
        self._fit()
        self.list.doItemsLayout()  # it was measured before the style sheet had its say

    @Slot()
    def _fit(self) -> None:
        narrow = self.width() < px(_NARROW)
        self._aside.setVisible(not narrow)
        self.list.setVisible(not narrow)
        self.combo.setVisible(narrow)
        self.title.setVisible(not narrow)
        self._aside.setFixedWidth(px(212))

    def _name_rows(self) -> None:
        titles = [entry.title() for entry in self.entries]
        if 0 <= self.list.currentRow() < len(titles):
            self.title.setText(titles[self.list.currentRow()])
        for row, entry in enumerate(self.entries):
            section = self._made.get(entry.name)
            if section is not None and section.is_dirty():
                titles[row] = self.tr("{section} – not saved").format(section=titles[row])
            item = self.list.item(row)
            if item is not None:
                item.setText(titles[row])
        self.combo.set_words(titles)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        while self.list.count() < len(self.entries):
            self.list.addItem("")
        self.list.setAccessibleName(self.tr("Sections of the settings"))
        self.combo.setAccessibleName(self.tr("Sections of the settings"))
        self.waiting.show_state(self.tr("One moment …"), self.tr("The settings are being read."), "wait")
        self._name_rows()
        if self.view is not None:  # services have names in both languages
            for section in self._made.values():
                section.show_view(self.view)
        kept = self._kept_from()
        self.admin.setVisible(bool(kept))
        self.admin.set_words(self.tr("Administrator …"))
        words = self.tr("Sign in as an administrator for: {sections}")
        self.admin.setToolTip(words.format(sections=self.tr(", ").join(entry.title() for entry in kept)))
