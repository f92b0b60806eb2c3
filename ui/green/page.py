"""The green channel as a supervisor sees it: grants by account, and every grant by sight with its reason."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.core.changes import DAY, QUEUE, SETUP
from app.queue.sight import MOST, PAGE, AccountGrants, SightView, sight_view
from ui.context import Context
from ui.feed import ViewFeed
from ui.green.columns import account_columns, account_text, sight_columns
from ui.green.range_bar import RangeBar
from ui.page import Page
from ui.widgets.buttons import button
from ui.widgets.card import card
from ui.widgets.empty import EmptyState
from ui.widgets.labels import label
from ui.widgets.scroll import VScroll
from ui.widgets.table import RowsModel, RowsView
from ui.words import error_text

REFRESH_MS = 60_000
_KINDS = frozenset({QUEUE, DAY, SETUP})


class GreenPage(Page):
    """Days to choose, the accounts, and below them the grants by sight of all or of the chosen one."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("green_page")
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ctx = ctx
        self.view: SightView | None = None
        self._args: dict[str, Any] = {"first": None, "last": None, "account": "", "most": PAGE}
        self.title = label(kind="title", wrap=True, parent=self)
        self.hint = label(kind="muted", wrap=True, parent=self)
        self.range = RangeBar(self)
        self.accounts_title = label(kind="heading", wrap=True)
        self.accounts = RowsModel(account_columns(), _account_id, self)
        self.account_list = RowsView(self.accounts, "green_accounts", self)
        self.sight_title = label(kind="heading", wrap=True)
        self.sights = RowsModel(sight_columns(), _row_id, self)
        self.sight_list = RowsView(self.sights, "green_sights", self)
        self.all = button("", kind="chip", name="green_all", parent=self)
        self.more = button("", name="green_more", parent=self)
        self.none_by_sight = label(kind="muted", wrap=True, name="green_none", parent=self)
        self.empty = EmptyState(self)
        self._lay_out()
        self.feed = ViewFeed(ctx, sight_view, self._args, REFRESH_MS, self, _KINDS)
        self._connect()
        self.retranslate()
        self.empty.show_state(self.tr("Reading the hall …"), icon_name="wait")
        self.feed.start()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.sight_title, 1)
        head.addWidget(self.all)
        content = QWidget(self)
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        inner.addWidget(card(content, self.accounts_title, self.account_list))
        inner.addWidget(card(content, head, self.none_by_sight, self.sight_list, self.more))
        inner.addStretch(1)
        self._faces = QStackedWidget(self)
        self._faces.addWidget(VScroll(self.empty, self))
        self._faces.addWidget(VScroll(content, self))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for part in (self.title, self.hint, self.range):
            column.addWidget(part)
        column.addWidget(self._faces, 1)

    def _connect(self) -> None:
        self.feed.viewed.connect(self._show_view)
        self.feed.failed.connect(self._show_failure)
        self.range.chosen.connect(self._take_days)
        self.account_list.selectionModel().selectionChanged.connect(self._follow_account)
        self.all.clicked.connect(self._show_all)
        self.more.clicked.connect(self._ask_more)
        self._ctx.look.changed.connect(self._restyle)

    def stop(self) -> None:
        """Ask the hall no more."""
        self.feed.stop()

    def take_focus(self) -> None:
        """Start at the days."""
        self.range.spans[1].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object, object)
    def _take_days(self, first: date | None, last: date | None) -> None:
        if self.view is not None and first == last == self.view.today:
            first = last = None  # today stays today when the next day begins
        self._args |= {"first": first, "last": last, "most": PAGE}
        self.feed.refresh_now()

    @Slot()
    def _follow_account(self) -> None:
        chosen = self.account_list.chosen()
        account = chosen.account if chosen is not None else ""
        if account != self._args["account"]:
            self._args |= {"account": account, "most": PAGE}
            self.feed.refresh_now()

    @Slot()
    def _show_all(self) -> None:
        self.account_list.clearSelection()

    @Slot()
    def _ask_more(self) -> None:
        self._args["most"] = min(MOST, 5 * int(self._args["most"]))
        self.feed.refresh_now()

    @Slot(object)
    def _show_view(self, view: SightView) -> None:
        self.view = view
        self.range.show_days(view.first, view.last, view.today)
        self.accounts.set_rows(view.accounts)
        self.sights.set_rows(view.by_sight)
        self._say()

    @Slot(object)
    def _show_failure(self, error: Exception) -> None:
        text, next_step = error_text(error)
        self._faces.setCurrentIndex(0)
        self.empty.show_state(text, next_step, "alert", self.tr("Try again"), self.feed.refresh_now)

    def _say(self) -> None:
        view = self.view
        if view is None:
            return
        if not view.accounts:
            self.empty.show_state(
                self.tr("Nobody was given priority on these days."),
                self.tr("Choose other days above."),
                "leaf",
            )
        self._faces.setCurrentIndex(1 if view.accounts else 0)
        who = next((one for one in view.accounts if one.account == self._args["account"]), None)
        self.all.setVisible(bool(self._args["account"]))
        self.sight_title.setText(
            self.tr("By sight: {who}").format(who=account_text(who))
            if who is not None
            else self.tr("By sight: everybody")
        )
        self.none_by_sight.setVisible(not view.by_sight)
        self.sight_list.setVisible(bool(view.by_sight))
        self.more.setVisible(view.more)
        self._fit()

    def _fit(self) -> None:
        self.account_list.show_rows(max(1, len(self.accounts.rows())))
        self.sight_list.show_rows(max(1, len(self.sights.rows())))

    @Slot()
    def _restyle(self) -> None:
        self.account_list.restyle()
        self.sight_list.restyle()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Green channel: who goes first, on what proof"))
        self.hint.setText(
            self.tr(
                "Each time priority is granted counts once. “Number before a look”: given at once, the desk looks when "
                "it calls. “Served unchecked”: this person began the visit, and nobody ever looked."
            )
        )
        self.accounts_title.setText(self.tr("By person"))
        self.account_list.setAccessibleName(self.tr("Grants by person"))
        self.sight_list.setAccessibleName(self.tr("Grants by sight"))
        self.all.set_words(self.tr("Show everybody"))
        self.more.set_words(self.tr("Show older ones"))
        self.none_by_sight.setText(self.tr("Nothing was granted by sight on these days."))
        self.range.retranslate()
        self.accounts.retranslate()
        self.sights.retranslate()
        self._say()


def _account_id(row: AccountGrants) -> str:
    return row.account


def _row_id(row: Any) -> int:
    return int(row.row)
