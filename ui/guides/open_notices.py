"""Open notices on the page of guides: the list follows the hall; one is taken, given up, opened again."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from app.guides.notice_list import NoticeList, list_notices
from app.guides.notices import Notice, close_notice, reopen_notice
from ui.context import Context
from ui.guides.forms import GuideForms
from ui.guides.notices_panel import NoticesPanel, NoticeStep

_MESSAGE = "guide-open-notice"


class OpenNotices(QObject):
    """Opens the panel and keeps it fresh.

    Signals:
        taken: Number of a notice that somebody came back with.
    """

    taken = Signal(str)

    def __init__(self, ctx: Context, forms: GuideForms, owner: QObject) -> None:
        super().__init__(owner)
        self._ctx, self._forms = ctx, forms
        self._panel: NoticesPanel | None = None

    @Slot()
    def ask(self) -> None:
        """Show the open notices of the site."""
        panel: NoticesPanel = self._forms.opened(NoticesPanel, self._accepted)
        if panel is not self._panel:
            self._panel = panel
            panel.search_asked.connect(self._look_for)
        panel.begin()
        self._look_for("")

    @Slot()
    def refresh(self) -> None:
        """Read them again where they are in sight."""
        panel = self._forms.shown()
        if isinstance(panel, NoticesPanel):
            self._look_for(panel.text())

    @Slot(str)
    def _look_for(self, text: str) -> None:
        told: dict[str, Any] = {"done": self._listed, "failed": self._forms.refused, "tag": "notices"}
        self._ctx.tasks.run_query(self, self._ctx.hall.ask, list_notices, self._ctx.actor, text=text, **told)

    def _listed(self, told: NoticeList) -> None:
        panel = self._forms.shown()
        if isinstance(panel, NoticesPanel):
            panel.show_list(told)

    def _accepted(self, values: dict[str, Any]) -> None:
        step, notice = values.pop("step"), values["notice"]
        match step:
            case NoticeStep.TAKE:
                self.taken.emit(notice)
            case NoticeStep.GIVE_UP:
                self._forms.commands.run(close_notice, self._given_up, **values)
            case NoticeStep.REOPEN:
                self._reopen(notice)

    def _reopen(self, notice: str) -> None:
        self._forms.commands.run(reopen_notice, self._reopened, notice=notice)

    def _given_up(self, notice: Notice) -> None:
        panel = self._forms.shown()
        if isinstance(panel, NoticesPanel):
            panel.done()
        said = self.tr("{number} is given up.").format(number=notice.number)
        back = partial(self._reopen, notice.number)
        self._ctx.strip.show_message(said, "done", self.tr("Open it again"), back, seconds=30, id=_MESSAGE)
        self.refresh()

    def _reopened(self, notice: Notice) -> None:
        said = self.tr("{number} is open again.").format(number=notice.number)
        self._ctx.strip.show_message(said, "done", id=_MESSAGE)
        self.refresh()
