"""Settings: how old the newest verified backup is, and a button that makes one."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.core.errors import HallError
from app.core.rights import Right
from app.setup.results import SetupView
from app.upkeep.manifest import BackupInfo
from app.upkeep.overview import BackupState, back_up, backup_state, newest_problems
from ui.context import Context
from ui.plaintext import breakable
from ui.settings.edits import Edits
from ui.settings.section import Section
from ui.widgets.buttons import button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Badge, label
from ui.widgets.table import Column, RowsModel, RowsView
from ui.words import error_text

_MEGABYTE, _GIGABYTE = 1 << 20, 1 << 30


class BackupSection(Section):
    """The age in plain sight; restoring is a command, because nobody may have the hall open then."""

    saves = False

    def __init__(self, ctx: Context, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__("backup", ctx, edits, parent)
        self.state: BackupState | None = None
        self._error: Exception | None = None
        self.badge = Badge("", "plain")
        self.badge.setObjectName("backup_age")
        self.told = label(wrap=True, name="backup_told")
        self.folder = label(kind="small", wrap=True, name="backup_folder")
        self.folder.setProperty("foreign", True)  # a path is no Chinese
        self.now = button("", "primary", name="backup_now")
        self.verify = button("", name="backup_verify")
        columns = (
            Column(_made_title, self._made),
            Column(_why_title, _why, stretch=True),
            Column(_size_title, _size, right=True),
        )
        self.model: RowsModel[BackupInfo] = RowsModel(columns, _id_of, self)
        self.view = RowsView(self.model, "backup_list", self)
        self.restore = label(kind="muted", wrap=True)
        self.command = label(wrap=True, name="backup_command")
        self.command.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.command.setProperty("foreign", True)  # what is typed into a command line is no Chinese
        self.copy = button("", name="backup_copy", icon_name="copy")
        row = FlowLayout(spacing=8)
        row.addWidget(self.now)
        row.addWidget(self.verify)
        self.add_card(self.badge, self.told, row, self.folder)
        copied = FlowLayout(spacing=8)
        copied.addWidget(self.copy)
        self.add_card(self.view, self.restore, self.command, copied)
        self.column.addStretch(1)
        self.now.clicked.connect(self._back_up)
        self.verify.clicked.connect(self._verify)
        self.copy.clicked.connect(self._copy)
        self.view.selectionModel().selectionChanged.connect(self._show_command)
        ctx.look.changed.connect(self._restyle)

    def start(self) -> None:
        """Read how the backups stand."""
        self._read()

    def show_view(self, _view: SetupView) -> None:
        """Look again: the page is refreshed now and then."""
        self._read()

    def set_busy(self, busy: bool) -> None:
        """Let nothing be asked twice."""
        self.now.setEnabled(not busy)
        self.verify.setEnabled(not busy and self.state is not None and bool(self.state.backups))

    def take_focus(self) -> None:
        """Start at the button."""
        self.now.setFocus()

    def _read(self) -> None:
        hall = self.ctx.hall
        asked = (hall.store, hall.info.get("store_id", ""), hall.clock.now())
        self.ctx.tasks.run_query(self, backup_state, *asked, done=self._show, failed=self._failed)

    def _show(self, state: BackupState) -> None:
        self.state, self._error = state, None
        self.model.set_rows(state.backups)
        self._restyle()
        for part in (self.view, self.restore, self.command, self.copy):
            part.setVisible(bool(state.backups))
        if state.backups and self.view.chosen() is None:
            self.view.selectRow(0)
        self._show_command()
        self.verify.setEnabled(bool(state.backups))
        self._say()

    @Slot()
    def _restyle(self) -> None:
        self.view.restyle()
        self.view.show_rows(min(max(len(self.model.rows()), 1), 6))

    @Slot()
    def _show_command(self) -> None:
        chosen = self.view.chosen()
        self.command.setText(breakable(_command(chosen)) if chosen is not None else "")

    @Slot()
    def _copy(self) -> None:
        chosen = self.view.chosen()
        if chosen is not None:
            QGuiApplication.clipboard().setText(_command(chosen))
            self.edits.said(self.tr("The command is copied: paste it into a command line."))

    def _failed(self, error: Exception) -> None:
        self._error = error
        self._say()

    def _say(self) -> None:
        if self._error is not None:
            self.badge.show_state(self.tr("Not known"), "red")
            self.told.setText("\n".join(error_text(self._error)))
        elif self.state is not None:
            words = self._age(self.state.age_days)
            colour = "red" if self.state.age_days is None else "amber" if self.state.is_old else "green"
            self.badge.show_state(words, colour)
            self.told.setText(self._details(self.state))
            self.folder.setText(self.tr("Folder: {folder}").format(folder=breakable(str(self.state.folder))))

    def _age(self, days: int | None) -> str:
        if days is None:
            return self.tr("There is no backup yet")
        if days == 0:
            return self.tr("The newest verified backup is less than a day old")
        if days == 1:
            return self.tr("The newest verified backup is one day old")
        return self.tr("The newest verified backup is {n} days old").format(n=days)

    def _details(self, state: BackupState) -> str:
        lines = []
        if state.backups:
            lines.append(self.tr("Made on {time}.").format(time=self._made(state.backups[0])))
        if state.free_bytes is not None:
            lines.append(self._room(state.free_bytes))
        lines.append(self.tr("One is made by itself each time a day is closed, and before each update."))
        return "\n".join(lines)

    def _room(self, free: int) -> str:
        if free >= 10 * _GIGABYTE:
            return self.tr("Room on that disk: {n} GB").format(n=free // _GIGABYTE)
        return self.tr("Room on that disk: {n} MB").format(n=free // _MEGABYTE)

    @Slot()
    def _back_up(self) -> None:
        self.edits.call(self._make, then=self._made_one, beside=True)

    def _make(self) -> BackupInfo:
        hall = self.ctx.hall
        hall.check(self.ctx.actor, Right.BACKUP)
        return back_up(hall.store, hall.clock.now())

    def _made_one(self, info: BackupInfo) -> None:
        words = self.tr("A backup of {size} MB is made and verified.")
        self.edits.said(words.format(size=_size(info)))
        self._read()

    @Slot()
    def _verify(self) -> None:
        self.edits.call(self._check_newest, then=self._verified, beside=True)

    def _check_newest(self) -> tuple[str, ...]:
        hall = self.ctx.hall
        hall.check(self.ctx.actor, Right.BACKUP)
        return newest_problems(hall.store, hall.info.get("store_id", ""))

    def _verified(self, problems: tuple[str, ...]) -> None:
        if problems:
            text, step = error_text(HallError("backup_damaged"))
            self.edits.said(text, "error", step)
        else:
            self.edits.said(self.tr("The newest backup was read again from end to end: it is whole."))

    def _made(self, info: BackupInfo) -> str:
        made: datetime = info.made_at.astimezone(self.ctx.hall.zone(self.ctx.actor))
        return f"{made:%Y-%m-%d %H:%M}"

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.hint.setText(self.tr("A copy of all data, read again and checked before it counts."))
        self.now.set_words(self.tr("Back up now"))
        self.verify.set_words(self.tr("Check the newest"))
        self.view.setAccessibleName(self.tr("Backups"))
        self.restore.setText(
            self.tr("To go back to the chosen one, an administrator closes the program on every computer and runs:")
        )
        self.copy.set_words(self.tr("Copy the command"))
        self.model.retranslate()
        self._say()


def _command(info: BackupInfo) -> str:
    return f'huiketing backup restore "{info.path}"'


def _id_of(info: BackupInfo) -> str:
    return str(info.path)


def _made_title() -> str:
    return QCoreApplication.translate("BackupSection", "Made")


def _why_title() -> str:
    return QCoreApplication.translate("BackupSection", "Why")


def _size_title() -> str:
    return QCoreApplication.translate("BackupSection", "MB")


def _why(info: BackupInfo) -> str:
    match info.why:
        case "day":
            return QCoreApplication.translate("BackupSection", "The day was closed")
        case "before_upgrade":
            return QCoreApplication.translate("BackupSection", "Before an update")
        case _:
            return QCoreApplication.translate("BackupSection", "By hand")


def _size(info: BackupInfo) -> str:
    return f"{max(info.size / _MEGABYTE, 0.1):.1f}"
