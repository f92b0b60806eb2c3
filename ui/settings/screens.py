"""Settings: the computers that show a board, a kiosk or a rating screen by themselves (administrators only)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from app.accounts.enrolled import KINDS, EnrolledPc, enrol_here, enrolled_devices, revoke_device
from app.setup.results import SetupView
from ui.context import Context
from ui.devices.words import kind_text
from ui.plaintext import plain
from ui.settings.edits import MESSAGE, Edits
from ui.settings.fields import ChoiceField, TextField
from ui.settings.section import Section
from ui.widgets.buttons import button
from ui.widgets.elided import as_tooltip
from ui.widgets.flow import FlowLayout
from ui.widgets.form import Form
from ui.widgets.labels import label
from ui.widgets.table import Column, RowsModel, RowsView


class ScreensSection(Section):
    """Enrolling is done at the computer itself, once; ending it counts from its next step on."""

    saves = False

    def __init__(self, ctx: Context, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__("screens", ctx, edits, parent)
        self._asked_for = ""
        columns = (
            Column(_name_title, _name, tip=_name_tip, stretch=True),
            Column(_kind_title, _kind),
            Column(_seen_title, self._seen),
        )
        self.model: RowsModel[EnrolledPc] = RowsModel(columns, _id_of, self)
        self.view = RowsView(self.model, "screens_list", self)
        self.nobody = label(kind="muted", wrap=True)
        self.revoke = button("", "danger", name="screens_revoke")
        self.kind = ChoiceField(KINDS, "screen-kind")
        self.name_field = TextField(40, "screen-name")
        self.form = Form(self)
        self._rows = [self.form.add_row(" ", field) for field in (self.kind, self.name_field)]
        self.heading = label(kind="heading", wrap=True)
        self.how = label(kind="muted", wrap=True)
        self.enrol = button("", "primary", name="screens_enrol")
        lists, asks = FlowLayout(spacing=8), FlowLayout(spacing=8)
        lists.addWidget(self.revoke)
        asks.addWidget(self.enrol)
        self.add_card(self.nobody, self.view, lists)
        self.add_card(self.heading, self.how, self.form, asks)
        self.column.addStretch(1)
        self.enrol.clicked.connect(self._enrol)
        self.name_field.returnPressed.connect(self._enrol)
        self.revoke.clicked.connect(self._ask_revoke)
        self.view.selectionModel().selectionChanged.connect(self._show_choice)
        ctx.look.changed.connect(self._restyle)

    def show_view(self, _view: SetupView) -> None:
        """Read the enrolled computers again."""
        self._read()

    def _read(self) -> None:
        self.ctx.tasks.run_query(self, self.ctx.hall.ask, enrolled_devices, self.ctx.actor, done=self._show)

    def _show(self, rows: tuple[EnrolledPc, ...]) -> None:
        self.model.set_rows(rows)
        self._restyle()
        self.view.setVisible(bool(rows))
        self.nobody.setVisible(not rows)
        self._show_choice()

    @Slot()
    def _restyle(self) -> None:
        self.view.restyle()
        self.view.show_rows(min(max(len(self.model.rows()), 1), 6))

    @Slot()
    def _show_choice(self) -> None:
        self.revoke.setEnabled(self.view.chosen() is not None)

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
        kind = str(self.kind.value())
        self.edits.said(
            self.tr("This computer is enrolled: {kind}.").format(kind=kind_text(kind)),
            next_step=self.tr("Open it here with the command {command}.").format(command=f"“huiketing --{kind}”"),
        )
        self._read()

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
        self.revoke.set_words(self.tr("End enrolment …"))
        self.view.setAccessibleName(self.tr("Enrolled computers"))
        self.model.retranslate()


def _id_of(row: EnrolledPc) -> str:
    return row.name


def _name_title() -> str:
    return QCoreApplication.translate("ScreensSection", "Computer")


def _kind_title() -> str:
    return QCoreApplication.translate("ScreensSection", "Shows")


def _seen_title() -> str:
    return QCoreApplication.translate("ScreensSection", "Last here")


def _name(row: EnrolledPc) -> str:
    return plain(row.name)


def _name_tip(row: EnrolledPc) -> str:
    return as_tooltip(plain(row.name))


def _kind(row: EnrolledPc) -> str:
    return kind_text(row.kind)
