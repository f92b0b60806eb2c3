"""Settings: the desks, and what each takes."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from app.core.errors import HallError
from app.setup.desks import add_desk, edit_desk, restore_desk, retire_desk
from app.setup.fields import DESK, DESK_NAME, DESK_NUMBER
from app.setup.results import DeskSetup, SetupView
from ui.context import Context
from ui.plaintext import plain
from ui.service_names import service_choices
from ui.settings.edits import MESSAGE, Edits
from ui.settings.list_section import ListSection
from ui.settings.office_words import OFFICES, office_text
from ui.settings.ticks import TickField
from ui.widgets.elided import as_tooltip
from ui.widgets.fields import ChoiceField, SwitchField, TextField
from ui.widgets.table import Column
from ui.words import error_text, state_text

_STEPS = ("add_desk", "edit_desk", "retire_desk", "restore_desk")
_NEW = {"number": "", "name": "", "office": "front", "accessible": False, "services": None}


class DesksSection(ListSection):
    """Where residents are received."""

    def __init__(self, ctx: Context, edits: Edits, parent: QWidget | None = None) -> None:
        columns = (
            Column(_number_title, _number),
            Column(_name_title, _name, tip=_name_tip),
            Column(_takes_title, _takes, tip=_takes_tip, stretch=True),
            Column(_state_title, _state, tip=_state_tip),
        )
        super().__init__("desks", ctx, edits, columns, parent)
        self._asked_for = ""  # the desk whose removal was asked for last
        self.remove = self.add_tool("remove", kind="danger")
        self.restore = self.add_tool("restore", "undo")
        self.services = TickField("desk-services")
        for name, field in (
            ("number", TextField(DESK_NUMBER, "desk-number")),
            ("name", TextField(DESK_NAME, "desk-name")),
            ("office", ChoiceField(OFFICES, "desk-office")),
            ("accessible", SwitchField("desk-accessible")),
            ("services", self.services),
        ):
            self.form.add(name, field)
        self.remove.clicked.connect(self._remove)
        self.restore.clicked.connect(self._restore)

    def show_view(self, view: SetupView) -> None:
        """Show the desks as they are now."""
        self.services.set_choices(service_choices(view.services))
        self.show_rows(view.desks)

    def id_of(self, row: DeskSetup) -> Hashable:
        """Give a desk's number."""
        return row.number

    def values_of(self, row: DeskSetup) -> dict[str, Any]:
        """Give what the form shows of a desk."""
        return {name: getattr(row, name) for name in DESK}

    def defaults(self) -> dict[str, Any]:
        """Give a new desk the next number."""
        numbers = [int(row.number) for row in self.model.rows() if row.active and row.number.isdecimal()]
        return {**_NEW, "number": str(max(numbers, default=0) + 1)}

    def add(self, values: dict[str, Any]) -> None:
        """Add a desk."""
        self.edits.run(add_desk, values=values)

    def change(self, key: Any, values: dict[str, Any], seen: dict[str, Any]) -> None:
        """Change a desk."""
        self.edits.run(edit_desk, desk=key, values=values, seen=seen)

    def own_steps(self) -> tuple[str, ...]:
        """Name the steps about desks."""
        return _STEPS

    def show_chosen(self, row: DeskSetup | None) -> None:
        """Offer what fits the desk."""
        used = row is not None and row.active
        self.remove.setVisible(used or row is None)
        self.remove.setEnabled(used)
        self.restore.setVisible(row is not None and not row.active)
        self.form.setEnabled(used or row is None)
        self.retitle_form()

    @Slot()
    def _remove(self) -> None:
        row = self.chosen()
        if row is not None:
            self._asked_for = row.number
            self.edits.run(retire_desk, desk=row.number)

    @Slot()
    def _remove_anyway(self) -> None:
        self.edits.run(retire_desk, desk=self._asked_for, force=True)

    @Slot()
    def _restore(self) -> None:
        row = self.chosen()
        if row is not None:
            self.edits.run(restore_desk, desk=row.number)

    def show_refused(self, error: Exception) -> None:
        """Offer to remove a desk all the same where somebody sits who has nobody in hand."""
        super().show_refused(error)
        asked = isinstance(error, HallError) and error.code == "desk_taken" and not self.form.is_dirty()
        if asked and isinstance(error, HallError) and error.values.get("desk") == self._asked_for:
            text, _ = error_text(error)
            step = self.tr("Ask them to sign out, or remove the desk all the same: they then sit at none.")
            words = self.tr("Remove all the same")
            self.ctx.strip.show_message(text, "attention", words, self._remove_anyway, id=MESSAGE, next_step=step)

    def retitle_form(self) -> None:
        """Say which desk the form is about, and what goes on there."""
        row = self.chosen()
        if row is None:
            self.form_title.setText(self.tr("A new desk"))
            self.form_note.setText(self.tr("Its number is what the board calls people to."))
            return
        self.form_title.setText(self.tr("Desk {number}").format(number=row.number))
        if not row.active:
            note = self.tr("Removed; what was done there stays in the records.")
        elif row.busy:
            note = self.tr("Somebody is being served there.")
        elif row.person:
            note = self.tr("{name} sits there.").format(name=plain(row.person))
        elif _is_forsaken(row):
            note = self.tr("It is open, but nobody is signed in there: it calls nobody.")
        else:
            note = self.tr("Nobody sits there now.")
        self.form_note.setText(note)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.setAccessibleName(self.tr("Desks"))
        self.hint.setText(self.tr("Where residents are received, and which services each desk takes."))
        self.add_button.set_words(self.tr("Add a desk"))
        self.remove.set_words(self.tr("Remove"))
        self.restore.set_words(self.tr("Use again"))
        form = self.form
        form.retitle("number", self.tr("Number"), self.tr("As it stands on the sign above the desk."))
        form.retitle("name", self.tr("Name"), self.tr("For staff, for example: enquiries; may stay empty."))
        form.retitle("office", self.tr("Where"), "")
        form.retitle("accessible", self.tr("Wheelchairs can drive up"), "")
        form.retitle(
            "services", self.tr("Services it takes"), self.tr("A change counts at once, also while it is open.")
        )
        self.services.set_words(self.tr("All services"))
        office = form.fields["office"]
        if isinstance(office, ChoiceField):
            office.set_words([office_text(code) for code in OFFICES])
        super().retranslate()


def _number_title() -> str:
    return QCoreApplication.translate("DesksSection", "Desk")


def _name_title() -> str:
    return QCoreApplication.translate("DesksSection", "Name")


def _takes_title() -> str:
    return QCoreApplication.translate("DesksSection", "Takes")


def _state_title() -> str:
    return QCoreApplication.translate("DesksSection", "State")


def _number(row: DeskSetup) -> str:
    return row.number


def _name(row: DeskSetup) -> str:
    return plain(row.name) or office_text(row.office)


def _name_tip(row: DeskSetup) -> str:
    return as_tooltip(_name(row))


def _takes(row: DeskSetup) -> str:
    if row.services is None:
        return QCoreApplication.translate("DesksSection", "All")
    return " ".join(row.services)


def _takes_tip(row: DeskSetup) -> str:
    return " ".join(row.services or ()) or _takes(row)


def _state(row: DeskSetup) -> str:
    if not row.active:
        return QCoreApplication.translate("DesksSection", "Removed")
    if _is_forsaken(row):
        return QCoreApplication.translate("DesksSection", "Open, nobody there")
    return state_text(row.state)


def _is_forsaken(row: DeskSetup) -> bool:
    """Tell whether a desk was left open by somebody who signed out or whose program ended."""
    return row.state == "open" and not row.person


def _state_tip(row: DeskSetup) -> str:
    return as_tooltip(plain(row.person)) or _state(row)
