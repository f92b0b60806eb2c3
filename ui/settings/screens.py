"""Settings: the computers that show a board or a kiosk by themselves, and what they show (administrators only)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from app.accounts.enrolled import KINDS, EnrolledPc, devices_here, enrol_here, enrolled_devices, revoke_device
from app.core.actor import Actor
from app.core.rights import Role
from app.hall import Hall
from app.setup.results import SetupView
from app.setup.site import set_settings
from ui.context import Context
from ui.devices.words import kind_text
from ui.plaintext import plain
from ui.public.launch import PublicWindows
from ui.settings.board_services import SETTING, BoardServices
from ui.settings.edits import MESSAGE, Edits
from ui.settings.section import Section
from ui.widgets.buttons import button
from ui.widgets.elided import as_tooltip
from ui.widgets.fields import ChoiceField, TextField
from ui.widgets.flow import FlowLayout
from ui.widgets.form import Form
from ui.widgets.labels import label
from ui.widgets.table import Column, RowsModel, RowsView

_NAMED = 4  # codes; of more the list says that there are more


class ScreensSection(Section):
    """Enrolling is done at the computer itself, once; ending it counts from its next step on.

    These are done at once; which services the boards show is saved by the page's button.
    """

    def __init__(self, ctx: Context, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__("screens", ctx, edits, parent)
        self._asked_for = ""
        self._kind = ""
        self._here: frozenset[tuple[str, str]] = frozenset()  # kind and name of what this computer is enrolled as
        columns = (
            Column(_name_title, _name, tip=_name_tip, stretch=True),
            Column(_kind_title, _kind),
            Column(_services_title, self._services),
            Column(_seen_title, self._seen),
        )
        self.shows = BoardServices(self)
        self.windows = PublicWindows(ctx, self)
        self.model: RowsModel[EnrolledPc] = RowsModel(columns, _id_of, self)
        self.view = RowsView(self.model, "screens_list", self)
        self.nobody = label(kind="muted", wrap=True)
        self.open = button("", name="screens_open", icon_name="board")
        self.revoke = button("", "danger", name="screens_revoke")
        self.why = label(kind="muted", wrap=True, name="screens_why")
        self.kind = ChoiceField(KINDS, "screen-kind")
        self.name_field = TextField(40, "screen-name")
        self.form = Form(self)
        self._rows = [self.form.add_row(" ", field) for field in (self.kind, self.name_field)]
        self.heading = label(kind="heading", wrap=True)
        self.how = label(kind="muted", wrap=True)
        self.enrol = button("", "primary", name="screens_enrol")
        lists, asks = FlowLayout(spacing=8), FlowLayout(spacing=8)
        lists.addWidget(self.open)
        lists.addWidget(self.revoke)
        asks.addWidget(self.enrol)
        # First what whoever comes here wants to do; the list grows, and would push it out of sight.
        self.add_card(self.heading, self.how, self.form, asks)
        self.add_card(self.nobody, self.view, lists, self.why)
        self._boards = self.add_card(self.shows)
        self._boards.hide()
        self.column.addStretch(1)
        self.enrol.clicked.connect(self._enrol)
        self.name_field.returnPressed.connect(self._enrol)
        self.open.clicked.connect(self._open)
        self.revoke.clicked.connect(self._ask_revoke)
        self.shows.dirty_changed.connect(self.dirty_changed)
        self.shows.save_asked.connect(self.submit)
        self.view.selectionModel().selectionChanged.connect(self._show_choice)
        ctx.look.changed.connect(self._restyle)

    def show_view(self, view: SetupView) -> None:
        """Show what the boards show, and read the enrolled computers again."""
        self.shows.show_setting(view.settings[SETTING], view.services)
        self._read()

    def _read(self) -> None:
        self.ctx.tasks.run_query(self, _look, self.ctx.hall, self.ctx.actor, done=self._show)

    def _show(self, found: tuple[tuple[EnrolledPc, ...], frozenset[tuple[str, str]]]) -> None:
        rows, self._here = found
        boards = [row.name for row in rows if row.kind == Role.BOARD.value]
        self.shows.show_boards(boards)
        self._boards.setVisible(bool(boards))
        self.model.set_rows(rows)
        self._restyle()
        self.view.setVisible(bool(rows))
        self.nobody.setVisible(not rows)
        if rows and self.view.chosen() is None:
            self.view.choose(next((row.name for row in rows if self._is_here(row)), rows[0].name))
        self._show_choice()

    def _is_here(self, row: EnrolledPc) -> bool:
        return (row.kind, row.name) in self._here

    @Slot()
    def _restyle(self) -> None:
        self.view.restyle()
        self.view.show_rows(min(max(len(self.model.rows()), 1), 6))

    @Slot()
    def _show_choice(self) -> None:
        row = self.view.chosen()
        here = row is not None and self._is_here(row)
        for tool in (self.open, self.revoke):
            tool.setVisible(bool(self.model.rows()))
        self.revoke.setEnabled(row is not None)
        self.open.setEnabled(here)
        elsewhere = self.tr("“{name}” is another computer, or another user of this one: it is opened there.")
        self.why.setText(elsewhere.format(name=plain(row.name)) if row is not None and not here else "")
        self.why.setVisible(bool(self.why.text()))

    def submit(self) -> None:
        """Save which services the boards show."""
        empty = self.shows.empty_board()
        if empty:
            self.edits.said(
                self.tr("Nothing is chosen for the board “{name}”.").format(name=plain(empty)),
                "error",
                self.tr("Tick at least one service, or all."),
            )
            self.shows.point_at(empty)
            return
        wanted, seen = self.shows.changed()
        self.edits.run(set_settings, values={SETTING: wanted}, seen={SETTING: seen})

    def revert(self) -> None:
        """Show again what the hall holds."""
        self.shows.revert()

    def is_dirty(self) -> bool:
        """Tell whether something is changed and not saved."""
        return self.shows.is_dirty()

    def set_busy(self, busy: bool) -> None:
        """Let nothing be sent twice."""
        self.enrol.setEnabled(not busy)

    def take_focus(self) -> None:
        """Start at the form."""
        self.kind.setFocus()

    @Slot()
    def _enrol(self) -> None:
        name = self.name_field.value() or self._suggested()
        self.edits.call(enrol_here, self.ctx.hall, self.ctx.actor, name, str(self.kind.value()), then=self._enrolled)

    def _suggested(self) -> str:
        taken = {row.name for row in self.model.rows()}
        kind = str(self.kind.value())
        return next(name for n in range(1, len(taken) + 2) if (name := f"{kind}{n}") not in taken)

    def _enrolled(self, _file: Path) -> None:
        self.name_field.set_value("")
        self._kind = str(self.kind.value())
        words = self.tr("This computer is enrolled: {kind}.").format(kind=kind_text(self._kind))
        step = self.tr("From now on it is opened by the menu behind your name, or with the command {command}.")
        self.ctx.strip.show_message(
            words,
            "done",
            self.tr("Open it now"),
            self._open_enrolled,
            seconds=30,
            id=MESSAGE,
            next_step=step.format(command=f"“huiketing --{self._kind}”"),
        )
        self._read()

    @Slot()
    def _open_enrolled(self) -> None:
        self.windows.open(self._kind)

    @Slot()
    def _open(self) -> None:
        row = self.view.chosen()
        if row is not None:
            self.windows.open(row.kind, row.name)

    def _services(self, row: EnrolledPc) -> str:
        if row.kind != Role.BOARD.value:
            return ""
        codes = self.shows.shown_by(row.name)
        if codes is None:
            return self.tr("All")
        return " ".join(codes) if len(codes) <= _NAMED else f"{' '.join(codes[: _NAMED - 1])} …"

    @Slot()
    def _ask_revoke(self) -> None:
        row = self.view.chosen()
        if row is not None:
            self._asked_for = row.name
            words = self.tr("End the enrolment of “{name}”? That screen then stops at its next step.")
            self.ctx.strip.show_message(
                words.format(name=plain(row.name)), "attention", self.tr("End it"), self._revoke, id=MESSAGE
            )

    @Slot()
    def _revoke(self) -> None:
        self.edits.call(self.ctx.hall.do, revoke_device, self.ctx.actor, name=self._asked_for, then=self._revoked)

    def _revoked(self, _nothing: object) -> None:
        self.edits.said(self.tr("Ended. The computer can be enrolled again at any time."))
        self._read()

    def _seen(self, row: EnrolledPc) -> str:
        seen: datetime | None = row.seen_at
        if seen is None:
            return self.tr("Not yet")
        return f"{seen.astimezone(self.ctx.hall.zone(self.ctx.actor)):%m-%d %H:%M}"

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.hint.setText(self.tr("Computers that show a board or a kiosk by themselves, without anybody's PIN."))
        self.nobody.setText(self.tr("No computer is enrolled yet. A board on the second screen of a desk needs none."))
        self.heading.setText(self.tr("Enrol this computer"))
        self.how.setText(self.tr("Do this at the computer itself, as the computer user who will open the window."))
        self.form.retitle(self._rows[0], self.tr("What it shows"))
        self.form.retitle(self._rows[1], self.tr("Name"), self.tr("As people call it; may stay empty."))
        self.kind.set_words([kind_text(kind) for kind in KINDS])
        self.enrol.set_words(self.tr("Enrol"))
        self.open.set_words(self.tr("Open here"))
        self.shows.retranslate()
        self.revoke.set_words(self.tr("End enrolment …"))
        self.view.setAccessibleName(self.tr("Enrolled computers"))
        self.model.retranslate()
        self._show_choice()


def _id_of(row: EnrolledPc) -> str:
    return row.name


def _name_title() -> str:
    return QCoreApplication.translate("ScreensSection", "Computer")


def _kind_title() -> str:
    return QCoreApplication.translate("ScreensSection", "Shows")


def _services_title() -> str:
    return QCoreApplication.translate("ScreensSection", "Services")


def _look(hall: Hall, actor: Actor) -> tuple[tuple[EnrolledPc, ...], frozenset[tuple[str, str]]]:
    """Read who is enrolled, and what of it is this computer."""
    here = frozenset((kind, name) for kind in KINDS for name in devices_here(hall, kind))
    return hall.ask(enrolled_devices, actor), here


def _seen_title() -> str:
    return QCoreApplication.translate("ScreensSection", "Last here")


def _name(row: EnrolledPc) -> str:
    return plain(row.name)


def _name_tip(row: EnrolledPc) -> str:
    return as_tooltip(plain(row.name))


def _kind(row: EnrolledPc) -> str:
    return kind_text(row.kind)
