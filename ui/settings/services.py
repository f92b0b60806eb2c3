"""Settings: the services, their letters and order."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from app.setup.fields import SERVICE, SERVICE_NAME
from app.setup.results import ServiceInfo, SetupView
from app.setup.services import add_service, edit_service, move_service, restore_service, retire_service
from ui.context import Context
from ui.plaintext import plain
from ui.service_names import shown_name
from ui.settings.edits import Edits
from ui.settings.list_section import ListSection
from ui.settings.office_words import OFFICES, office_text
from ui.widgets.elided import as_tooltip
from ui.widgets.fields import ChoiceField, NumberField, TextField
from ui.widgets.table import Column

_STEPS = ("add_service", "edit_service", "retire_service", "restore_service", "move_service")
_NEW = {"code": "", "name": "", "name_en": "", "office": "front", "minutes": 8, "daily_max": None, "promise_days": None}


class ServicesSection(ListSection):
    """What residents come for."""

    def __init__(self, ctx: Context, edits: Edits, parent: QWidget | None = None) -> None:
        columns = (
            Column(_code_title, _code),
            Column(_name_title, _name, tip=_name_tip, stretch=True),
            Column(_waiting_title, _waiting, right=True),
            Column(_state_title, _state),
        )
        super().__init__("services", ctx, edits, columns, parent)
        self.up = self.add_tool("up", "up")
        self.down = self.add_tool("down", "down")
        self.retire = self.add_tool("retire", kind="danger")
        self.restore = self.add_tool("restore", "undo")
        for name, field in (
            ("code", TextField(2, "service-code")),
            ("name", TextField(SERVICE_NAME, "service-name")),
            ("name_en", TextField(80, "service-name-en")),
            ("office", ChoiceField(OFFICES, "service-office")),
            ("minutes", NumberField(1, 240, "service-minutes")),
            ("daily_max", NumberField(1, 9999, "service-daily-max", none=True)),
            ("promise_days", NumberField(0, 365, "service-promise-days", none=True)),
        ):
            self.form.add(name, field)
        self.form.fields["name_en"].setProperty("foreign", True)  # English also on a Chinese screen
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.retire.clicked.connect(self._retire)
        self.restore.clicked.connect(self._restore)

    def show_view(self, view: SetupView) -> None:
        """Show the services as they are now."""
        self.show_rows(view.services)

    def id_of(self, row: ServiceInfo) -> Hashable:
        """Give a service's code."""
        return row.code

    def values_of(self, row: ServiceInfo) -> dict[str, Any]:
        """Give what the form shows of a service."""
        return {name: getattr(row, name) for name in SERVICE}

    def defaults(self) -> dict[str, Any]:
        """Give a new service the first letter that is free."""
        taken = {row.code[0] for row in self.model.rows()}
        free = next((letter for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" if letter not in taken), "")
        return {**_NEW, "code": free}

    def add(self, values: dict[str, Any]) -> None:
        """Add a service."""
        self.edits.run(add_service, values=values)

    def change(self, key: Any, values: dict[str, Any], seen: dict[str, Any]) -> None:
        """Change a service."""
        self.edits.run(edit_service, service=key, values=values, seen=seen)

    def own_steps(self) -> tuple[str, ...]:
        """Name the steps about services."""
        return _STEPS

    def show_chosen(self, row: ServiceInfo | None) -> None:
        """Offer what fits the service."""
        active = [each.code for each in self.model.rows() if each.active]
        used = row is not None and row.active
        self.up.setEnabled(used and row is not None and row.code != active[0])
        self.down.setEnabled(used and row is not None and row.code != active[-1])
        self.retire.setVisible(used or row is None)
        self.retire.setEnabled(used)
        self.restore.setVisible(row is not None and not row.active)
        self.retitle_form()

    @Slot()
    def _move_up(self) -> None:
        self._move(-1)

    @Slot()
    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        row = self.chosen()
        if row is not None:
            self.edits.run(move_service, service=row.code, by=by)

    @Slot()
    def _retire(self) -> None:
        row = self.chosen()
        if row is not None:
            self.edits.run(retire_service, service=row.code)

    @Slot()
    def _restore(self) -> None:
        row = self.chosen()
        if row is not None:
            self.edits.run(restore_service, service=row.code)

    def retitle_form(self) -> None:
        """Say which service the form is about, and what a change means for who waits."""
        row = self.chosen()
        if row is None:
            self.form_title.setText(self.tr("A new service"))
            self.form_note.setText(self.tr("It stands at the end of the list and gives numbers at once."))
            return
        self.form_title.setText(f"{row.code}  {_name(row)}")
        if not row.active and row.waiting:
            note = self.tr("Gives no more numbers. {n} still wait for it and will be called.").format(n=row.waiting)
        elif not row.active:
            note = self.tr("Gives no more numbers; what was done for it stays in the records.")
        elif row.waiting:
            note = self.tr("{n} wait for it: they keep their numbers, whatever you change here.").format(n=row.waiting)
        else:
            note = self.tr("Numbers already given stay as they are.")
        self.form_note.setText(note)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.setAccessibleName(self.tr("Services"))
        self.hint.setText(
            self.tr("What residents come for. Services with the same letter share one series of numbers.")
        )
        self.add_button.set_words(self.tr("Add a service"))
        self.up.set_words(self.tr("Up"))
        self.down.set_words(self.tr("Down"))
        self.retire.set_words(self.tr("No more numbers"))
        self.restore.set_words(self.tr("Give numbers again"))
        self._retranslate_form()
        super().retranslate()

    def _retranslate_form(self) -> None:
        form = self.form
        form.retitle(
            "code", self.tr("Letter"), self.tr("A letter, perhaps with a digit: A, D2. Numbers begin with it.")
        )
        form.retitle("name", self.tr("Name"), "")
        form.retitle("name_en", self.tr("English name"), self.tr("For slips and screens in English; may stay empty."))
        form.retitle(
            "office", self.tr("Where"), self.tr("The back office works on papers; residents need not go there.")
        )
        form.retitle("minutes", self.tr("Usual minutes of a visit"), self.tr("The first estimates rest on it."))
        form.retitle("daily_max", self.tr("Most numbers a day"), self.tr("A supervisor may give more."))
        form.retitle("promise_days", self.tr("Days until a matter is promised"), "")
        office = form.fields["office"]
        if isinstance(office, ChoiceField):
            office.set_words([office_text(code) for code in OFFICES])
        for name, words in (("daily_max", self.tr("no limit")), ("promise_days", self.tr("none"))):
            field = form.fields[name]
            if isinstance(field, NumberField):
                field.setSpecialValueText(words)


def _code_title() -> str:
    return QCoreApplication.translate("ServicesSection", "Letter")


def _name_title() -> str:
    return QCoreApplication.translate("ServicesSection", "Service")


def _waiting_title() -> str:
    return QCoreApplication.translate("ServicesSection", "Waiting")


def _state_title() -> str:
    return QCoreApplication.translate("ServicesSection", "State")


def _code(row: ServiceInfo) -> str:
    return row.code


def _name(row: ServiceInfo) -> str:
    return plain(shown_name(row.name, row.name_en))


def _name_tip(row: ServiceInfo) -> str:
    return as_tooltip(_name(row))


def _waiting(row: ServiceInfo) -> str:
    return str(row.waiting)


def _state(row: ServiceInfo) -> str:
    if not row.active:
        return QCoreApplication.translate("ServicesSection", "No more numbers")
    return office_text(row.office)
