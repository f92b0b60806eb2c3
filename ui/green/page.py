"""The green channel as a supervisor sees it: by person, what nobody checked, grants by sight, calls by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.core.changes import DAY, QUEUE, SETUP
from app.queue.sight import MOST, PAGE, AccountGrants, SightView, sight_view
from ui.context import Context
from ui.feed import ViewFeed
from ui.green.columns import (
    SELDOM_OF_ACCOUNTS,
    SELDOM_OF_CALLS,
    SELDOM_OF_SIGHTS,
    account_columns,
    account_text,
    call_columns,
    claim_columns,
    sight_columns,
)
from ui.green.list_card import ListCard
from ui.green.range_bar import RangeBar
from ui.page import Page
from ui.widgets.buttons import button
from ui.widgets.empty import EmptyState
from ui.widgets.labels import label
from ui.widgets.scroll import VScroll
from ui.words import error_text

REFRESH_MS = 60_000
_KINDS = frozenset({QUEUE, DAY, SETUP})


class GreenPage(Page):
    """Days to choose, the accounts, and below them the lists of all or of the chosen one."""

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
        self.accounts = ListCard("green_accounts", account_columns(), _account_id, SELDOM_OF_ACCOUNTS, self)
        self.claims = ListCard("green_claims", claim_columns(), _account_id, parent=self)
        self.sights = ListCard("green_sights", sight_columns(), _row_id, SELDOM_OF_SIGHTS, self)
        self.calls = ListCard("green_calls", call_columns(), _row_id, SELDOM_OF_CALLS, self)
        self._cards = (self.accounts, self.claims, self.sights, self.calls)
        self.all = button("", kind="chip", name="green_all", parent=self)
        self.more = button("", name="green_more", parent=self)
        self.empty = EmptyState(self)
        self._lay_out()
        self.feed = ViewFeed(ctx, sight_view, self._args, REFRESH_MS, self, _KINDS)
        self._connect()
        self.retranslate()
        self.empty.show_state(self.tr("Reading the hall …"), icon_name="wait")
        self.feed.start()

    def _lay_out(self) -> None:
        self.accounts.head.addWidget(self.all)
        content = QWidget(self)
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        for each in self._cards:
            inner.addWidget(each)
        inner.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addStretch(1)
        self._faces = QStackedWidget(self)
        self._faces.addWidget(VScroll(self.empty, self))
        self._lists = VScroll(content, self)
        self._faces.addWidget(self._lists)
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
        self.accounts.view.selectionModel().selectionChanged.connect(self._follow_account)
        # Not with the arrow keys: whoever goes through the people would lose them from sight.
        self.accounts.view.clicked.connect(self._lead_to_lists)
        self.accounts.view.activated.connect(self._lead_to_lists)
        self.all.clicked.connect(self._show_all)
        self.more.clicked.connect(self._ask_more)
        for each in self._cards:
            self._ctx.look.changed.connect(each.restyle)

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
        chosen = self.accounts.view.chosen()
        account = chosen.account if chosen is not None else ""
        if account != self._args["account"]:
            self._args |= {"account": account, "most": PAGE}
            self.feed.refresh_now()

    @Slot()
    def _lead_to_lists(self) -> None:
        """Bring the first list into sight that shows only what the chosen person did."""
        if self._args["account"]:
            self._lists.verticalScrollBar().setValue(self.sights.y())

    @Slot()
    def _show_all(self) -> None:
        self.accounts.view.clearSelection()

    @Slot()
    def _ask_more(self) -> None:
        self._args["most"] = min(MOST, 5 * int(self._args["most"]))
        self.feed.refresh_now()

    @Slot(object)
    def _show_view(self, view: SightView) -> None:
        self.view = view
        self.range.show_days(view.first, view.last, view.today)
        claims = [one for one in view.accounts if one.claims]
        people = [one for one in view.accounts if not one.is_kiosk]
        for each, rows in zip(self._cards, (people, claims, view.by_sight, view.by_hand), strict=True):
            each.show_rows(rows)
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
        self.all.setVisible(bool(self._args["account"]))
        self.more.setVisible(view.more)
        self._name_lists(view)

    def _name_lists(self, view: SightView) -> None:
        who = next((one for one in view.accounts if one.account == self._args["account"]), None)
        name = account_text(who) if who is not None else self.tr("everybody")
        self.accounts.say(self.tr("By person"), self.tr("No staff member granted anything on these days."))
        self.claims.say(self.tr("Numbers given before a look"), self.tr("Every proof was looked at first."))
        self.sights.say(
            self.tr("By sight: {who}").format(who=name), self.tr("Nothing was granted by sight on these days.")
        )
        self.calls.say(
            self.tr("Called by hand: {who}").format(who=name), self.tr("Nobody was called by hand on these days.")
        )

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
                "Each time priority is granted counts once. “Began unchecked”: somebody said to go first, this person "
                "began the visit, and nobody ever looked. Choose a person to see only theirs under “By sight” and "
                "“Called by hand”."
            )
        )
        self.all.set_words(self.tr("Show everybody"))
        self.more.set_words(self.tr("Show older ones"))
        self.range.retranslate()
        self._say()


def _account_id(row: AccountGrants) -> str:
    return row.account


def _row_id(row: Any) -> int:
    return int(row.row)
