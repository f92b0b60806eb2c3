"""The forms of the page of guides: what they ask, and what the hall does with the answers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app.core.errors import HallError
from app.core.site import Service, Site
from app.guides.catalogue import (
    Guide,
    GuideChange,
    add_guide,
    change_guide,
    confirm_guide,
    guide_history,
    publish_guide,
    withdraw_guide,
)
from app.guides.content import Alert
from app.guides.reading import plain as content_of
from app.guides.starters import StartersAdded, add_starters
from ui.context import Context
from ui.desk.commands import DeskCommands
from ui.desk.panel import Panel
from ui.guides.boards_panel import BoardsPanel
from ui.guides.booklet_panel import BookletPanel
from ui.guides.edit_panel import EditPanel
from ui.guides.guide_pane import Do, GuidePane
from ui.guides.history_panel import HistoryPanel
from ui.guides.import_panel import KINDS, ImportPanel, exported
from ui.guides.made import Asked, Draft
from ui.guides.notices_panel import NoticesPanel
from ui.guides.papers import GuidePapers
from ui.guides.questions import GuideQuestions
from ui.guides.words import status_text
from ui.plaintext import plain
from ui.say import say_error, say_saved
from ui.service_names import shown_name
from ui.widgets.ask_panel import Ask, AskPanel
from ui.words import error_text

_PUT_AWAY, _PLACE = "guide-put-away", "guide-place"
_SWAPPED = "swapped_spot"
_PLACED = (_SWAPPED, "outside_china")
Answer = Callable[[dict[str, Any]], None]


class GuideForms(QObject):
    """Opens a form in the place of the guide, one at a time; each is made when it is first wanted.

    Signals:
        turned: A form was opened, or put away; whether the keyboard was in it.
        stored: Number of the guide that was written.
        drafted: What is being written now (`Draft`).
    """

    turned = Signal(bool)
    stored = Signal(str)
    drafted = Signal(object)

    def __init__(self, ctx: Context, pane: GuidePane, papers: GuidePapers, page: QWidget) -> None:
        super().__init__(page)
        self._ctx, self._pane, self._papers, self._page = ctx, pane, papers, page
        self._made: dict[type[Panel], Panel] = {}
        self._answer: Answer | None = None
        self._questions = GuideQuestions(self)
        self.commands = DeskCommands(ctx, page)
        self.commands.refused.connect(self.refused)
        self.commands.busy_changed.connect(self._show_busy)

    def stop(self) -> None:
        """Draw and make nothing more."""
        for panel in self._made.values():
            if isinstance(panel, EditPanel | BookletPanel | ImportPanel | NoticesPanel):
                panel.stop()

    def is_writing(self) -> bool:
        """Tell whether a guide is being written."""
        return isinstance(self._pane.panel(), EditPanel)

    def _form(self, kind: type[Panel]) -> Any:
        """Give a form; it stays once it is made."""
        if kind not in self._made:
            made: Panel
            if kind is AskPanel:
                made = AskPanel("guide_ask", self._pane)
            elif kind is EditPanel:
                made = edit = EditPanel(self._pane)
                edit.drafted.connect(self.drafted)
            elif kind is HistoryPanel:
                made = HistoryPanel(self._ctx, self._pane)
            elif kind is BookletPanel:
                made = booklet = BookletPanel(self._ctx, self._pane)
                booklet.made.connect(self._finish)
            elif kind is BoardsPanel:
                made = boards = BoardsPanel(self._ctx, self._pane)
                boards.made.connect(self._finish)
            elif kind is NoticesPanel:
                made = NoticesPanel(self._pane)
            else:
                made = file = ImportPanel(self._ctx, self._pane)
                file.brought_in.connect(self._finish)
            made.left.connect(self.put_away)
            made.accepted.connect(self._accepted)
            self._pane.add_panels((made,))
            self._made[kind] = made
        return self._made[kind]

    def _open(self, panel: Panel, answer: Answer) -> None:
        self._answer = answer
        panel.set_busy(False)
        self._pane.show_panel(panel)
        self.turned.emit(False)
        panel.take_focus()

    def opened(self, kind: type[Panel], answer: Answer) -> Any:
        """Open a form of the page's own; `answer` gets its values."""
        form = self._form(kind)
        self._open(form, answer)
        return form

    def shown(self) -> Panel | None:
        """Give the form that is open."""
        return self._pane.panel()

    @Slot()
    def close(self) -> None:
        """Put the form away."""
        panel = self._pane.panel()
        if panel is None:
            return
        here = panel.isAncestorOf(QApplication.focusWidget() or self._page)
        self._answer = None
        self.stop()
        self._pane.show_panel(None)
        self.turned.emit(here)

    @Slot()
    def _finish(self) -> None:
        """Put the form away that has done its work, unless another one is open by now."""
        if self.sender() is self._pane.panel():
            self.close()

    @Slot(dict)
    def _accepted(self, values: dict[str, Any]) -> None:
        if self._answer is not None and not self.commands.busy:
            self._answer(values)

    @Slot()
    def put_away(self) -> None:
        """Put the form away; what was written in the long one can be taken up again."""
        panel = self._pane.panel()
        edit = panel if isinstance(panel, EditPanel) and panel.changed else None
        draft = edit.draft() if edit is not None else None
        self.close()
        if edit is not None and draft is not None:
            again = partial(self._with_services, partial(self._begin_edit, edit.guide, draft))
            said = self.tr("What was written is put away.")
            self._ctx.strip.show_message(said, "attention", self.tr("Go on writing"), again, seconds=60, id=_PUT_AWAY)

    # -- one guide

    def do(self, do: Do, guide: Guide) -> None:
        """Do something with a guide, or ask what it needs."""
        today = self._pane.today
        match do:
            case Do.PUBLISH:
                self._store(publish_guide, guide=guide.id)
            case Do.CHECK if today is not None:
                self._ask(self._questions.check(guide, today), partial(self._check, guide))
            case Do.ALERT if today is not None:
                self._ask(self._questions.alert(guide, today), partial(self._alert, guide))
            case Do.WITHDRAW:
                self._ask(self._questions.withdraw(guide), partial(self._withdraw, guide))
            case Do.CHANGE:
                self._with_services(partial(self._begin_edit, guide, None))
            case Do.HISTORY:
                asked = (self._ctx.hall.ask, guide_history, self._ctx.actor)
                done = partial(self._show_history, guide)
                self._ctx.tasks.run_query(self, *asked, guide=guide.id, done=done, failed=self.refused, tag="history")

    def _ask(self, ask: Ask, answer: Answer) -> None:
        form = self._form(AskPanel)
        form.ask(ask)
        self._open(form, answer)

    def _check(self, guide: Guide, values: dict[str, Any]) -> None:
        self._store(confirm_guide, guide=guide.id, **values)

    def _withdraw(self, guide: Guide, values: dict[str, Any]) -> None:
        self._store(withdraw_guide, guide=guide.id, **values)

    def _alert(self, guide: Guide, values: dict[str, Any]) -> None:
        until = values["alert_until"] if values["alert"] else None
        told = {"content": content_of(guide.content), "service": guide.service, "alert": values["alert"]}
        self._store(change_guide, guide=guide.id, version=guide.version, alert_until=until, **told)

    def _show_history(self, guide: Guide, rows: tuple[GuideChange, ...]) -> None:
        form = self._form(HistoryPanel)
        form.show_history(guide.id, guide.content.title, rows)
        self._open(form, partial(self._print_version, guide))

    def _print_version(self, guide: Guide, values: dict[str, Any]) -> None:
        self._papers.print(Asked(guide.id, **values))

    # -- writing

    @Slot()
    def ask_new(self) -> None:
        """Write a new guide."""
        self._with_services(partial(self._begin_edit, None, None))

    def _with_services(self, then: Callable[[Site], None]) -> None:
        self._ctx.tasks.run_query(self, self._ctx.hall.site, self._ctx.actor, done=then, tag="site")

    def _begin_edit(self, guide: Guide | None, draft: Draft | None, site: Site) -> None:
        kept = guide.service if guide is not None else None  # also where it was retired since
        services = [one for one in site.services.values() if one.active or one.code == kept]
        named = tuple((one.code, self._service_text(one)) for one in services)
        self._ctx.strip.clear(_PUT_AWAY)
        form = self._form(EditPanel)
        form.begin(guide, named, draft)
        self._open(form, partial(self._write, guide))

    def _service_text(self, one: Service) -> str:
        named = f"{one.code}  {plain(shown_name(one.name, one.name_en))}"
        return named if one.active else self.tr("{service} (given no more)").format(service=named)

    def _write(self, guide: Guide | None, values: dict[str, Any]) -> None:
        note = values.pop("note")
        if guide is None:
            self._store(add_guide, **values)
            return
        today = self._pane.today
        alert = guide.alert if today is None or guide.alert.in_force(today) else Alert()
        told = {"alert": alert.text, "alert_until": alert.until, "note": note}
        self._store(change_guide, guide=guide.id, version=guide.version, **values, **told)

    @Slot()
    def save(self) -> None:
        """Save what is written, if something is."""
        panel = self._pane.panel()
        if isinstance(panel, EditPanel):
            panel.submit()

    # -- all guides

    def ask_booklet(self, listed: tuple[str, ...]) -> None:
        """Ask for a booklet; `listed` are the published guides of the list."""
        form = self._form(BookletPanel)
        form.ask(listed)
        self._open(form, form.ask_file)

    @Slot()
    def ask_boards(self) -> None:
        """Show the site's own notice and map."""
        form = self._form(BoardsPanel)
        form.begin()
        self._open(form, form.ask_file)

    @Slot()
    def ask_import(self) -> None:
        """Bring guides in from a file."""
        form = self._form(ImportPanel)
        form.begin()
        self._open(form, partial(self._bring_in, form))

    def _bring_in(self, form: ImportPanel, _values: dict[str, Any]) -> None:
        form.bring_in()

    @Slot()
    def ask_export(self) -> None:
        """Ask where to, and write every guide into a file."""
        kinds = f"{self.tr('Tables')} {KINDS}"
        name = self.tr("Guides") + ".xlsx"
        chosen, _ = QFileDialog.getSaveFileName(self._page.window(), self.tr("Save all guides"), name, kinds)
        if chosen:
            self.export_to(Path(chosen))

    def export_to(self, path: Path) -> None:
        """Write every guide into a file; its ending says which kind."""
        job = (exported, self._ctx.hall, self._ctx.actor, path)
        self._ctx.tasks.run_query(self, *job, done=self._exported, failed=self.refused, tag="export")

    def _exported(self, path: Path) -> None:
        say_saved(self._ctx.strip, path)

    @Slot()
    def take_starters(self) -> None:
        """Bring the starter texts in, as drafts."""
        self.commands.run(add_starters, self._took)

    def _took(self, told: StartersAdded) -> None:
        said = self.tr("Starter texts taken: {n}, as drafts. Check each here before you publish it.")
        self._ctx.strip.show_message(said.format(n=len(told.added)), "done", seconds=20)

    # -- the hall

    def _store(self, use_case: Callable[..., Any], **values: Any) -> None:
        self.commands.run(use_case, partial(self._stored, self._answer), **values)

    def _stored(self, answer: Answer | None, guide: Guide) -> None:
        if self._answer is answer:  # else another form is open by now, or the same one for another guide
            self.close()
        said = self.tr("{title} is saved: version {n}, {state}.")
        told = {"title": plain(guide.content.title), "n": guide.version, "state": status_text(guide.status)}
        self._ctx.strip.show_message(said.format(**told), "done")
        self.stored.emit(guide.id)

    @Slot(object)
    def refused(self, error: Exception) -> None:
        """Say what was refused, and show where in the form it stands."""
        panel = self._pane.panel()
        if isinstance(panel, EditPanel):
            panel.show_refused(error)
            if isinstance(error, HallError) and error.code in _PLACED:
                self._ask_place(panel, error.code == _SWAPPED, *error_text(error))
                return
        say_error(self._ctx.strip, error, seconds=20)

    def _ask_place(self, panel: EditPanel, swapped: bool, text: str, step: str) -> None:
        """Ask what coordinates outside China are to be: swapped, or left out."""
        answer = self.tr("Swap them and save") if swapped else self.tr("Leave them out and save")
        mend = partial(self._mend_places, panel, swapped)
        self._ctx.strip.show_message(text, "attention", answer, mend, seconds=60, id=_PLACE, next_step=step)

    def _mend_places(self, panel: EditPanel, swapped: bool) -> None:
        if self._pane.panel() is panel:
            panel.mend_places(swapped)
            panel.submit()

    @Slot(bool)
    def _show_busy(self, busy: bool) -> None:
        for panel in self._made.values():
            panel.set_busy(busy)
        for made in self._pane.buttons.values():
            made.setEnabled(not busy)

    def restyle(self) -> None:
        """Take the row heights of lists in forms from the text scale."""
        for panel in self._made.values():
            if isinstance(panel, EditPanel | HistoryPanel | ImportPanel | NoticesPanel | BoardsPanel):
                panel.restyle()

    def retranslate(self) -> None:
        """Say everything in the language in force; an open question is put away, its words are in the old one."""
        if isinstance(self._pane.panel(), AskPanel):
            self.close()
        for panel in self._made.values():
            panel.retranslate()
